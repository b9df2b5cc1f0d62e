"""References between tables: an id, or a name typed instead of it, becomes the id of a row that exists."""

from coopxl.core.book import Book
from coopxl.core.fold import fold
from coopxl.core.suspects import names
from coopxl.core.table import Table
from coopxl.core.values import SEPARATOR, Bad, Value, read
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.rules import Alike

_NOWHERE = "VAL-24"


def link(book: Book) -> None:
    """Replaces typed names by ids and marks the references that lead nowhere."""
    called: dict[str, dict[str, list[str]]] = {}
    for table in book.tables.values():
        for column in table.definition.columns:
            if not isinstance(column.kind, Ref | Refs) or column.kind.table not in book:
                continue
            target = book[column.kind.table]
            values = table.columns[column.key]
            for index, value in enumerate(values):
                if value is None or value in target.by_id:
                    continue
                titles = called.setdefault(column.kind.table, _titles(target))
                values[index], bad = _resolve(value, target, titles)
                if bad is not None:
                    table.bad[index, column.key] = bad


def link_again(book: Book) -> None:
    """Once new rows have their ids, the names typed elsewhere for them lead to them."""
    called: dict[str, dict[str, list[str]]] = {}
    for table in book.tables.values():
        sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
        for index, key in [place for place, bad in table.bad.items() if bad.code == _NOWHERE]:
            kind = table.definition[key].kind
            if not isinstance(kind, Ref | Refs):
                continue
            target = book[kind.table]
            titles = called.setdefault(kind.table, _titles(target))
            typed = read(kind, sheet.cell(table.rows[index], table.layout.numbers[key]), book.words)
            if isinstance(typed, Bad):
                continue
            value, bad = _resolve(typed, target, titles)
            if bad is None:
                table.columns[key][index] = value
                del table.bad[index, key]


def resolve(kind: Ref | Refs, value: Value, book: Book) -> tuple[Value, Bad | None]:
    """The same for a reference that was typed outside a table."""
    if kind.table not in book:
        return value, None
    target = book[kind.table]
    return _resolve(value, target, _titles(target))


def _titles(table: Table) -> dict[str, list[str]]:
    """Ids by folded title; ids by folded id too, for `pry-2026-001`; by acronym and other names where no title is the same."""
    titles: dict[str, list[str]] = {}
    for row_id in table.by_id:
        titles.setdefault(fold(row_id), []).append(row_id)
        title = fold(table.title(row_id))
        if title and title != fold(row_id):
            titles.setdefault(title, []).append(row_id)
    others: dict[str, list[str]] = {}
    for rule in (rule for rule in table.definition.rules if isinstance(rule, Alike)):
        for row_id in table.by_id:
            for name in {fold(name) for name in names(rule, table[row_id])} - {""}:
                others.setdefault(name, []).append(row_id)
    return others | titles


def _resolve(value: Value, target: Table, titles: dict[str, list[str]]) -> tuple[Value, Bad | None]:
    pieces = value if isinstance(value, tuple) else (str(value),)
    ids: list[str] = []
    bad: Bad | None = None
    for piece in pieces:
        found = [piece] if piece in target.by_id else titles.get(fold(piece), []) or _listed(piece, target)
        if len(found) == 1:
            ids.append(found[0])
        else:
            code = "VAL-26" if found else _NOWHERE
            bad = bad or Bad(code, {"typed": piece, "table": target.definition.label})
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(ids)) or None, bad
    return (ids[0] if ids else None), bad


def _listed(piece: str, target: Table) -> list[str]:
    """The id of an entry of the list, when the office gives its rows ids of its own shape."""
    row_id = piece.split(SEPARATOR, maxsplit=1)[0]
    return [row_id] if row_id in target.by_id else []
