"""The office as it would be with what came in: whatever the rules of its tables say of that, before anything is written."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coopxl.core.book import Book
from coopxl.core.checks import check_rule
from coopxl.core.findings import Finding, Place
from coopxl.core.incoming import Entry
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.core.watching import WATCHED
from coopxl.core.workbook import column_letter
from coopxl.schema.messages.message import Level
from coopxl.schema.reception import CHANGED, NEW, REJECTED
from coopxl.schema.rules import Alike, Doubt

_ROUNDS = 5


def tried(entries: Sequence[Entry], came: Book, book: Book) -> tuple[list[Entry], list[Finding]]:
    """The entries, those that break a rule of their table rejected; and what the rules have to say of the others.

    What a rule only misses is left to the checks of the office: whoever filled the pack has done nothing wrong.
    """
    found = list(entries)
    for _ in range(_ROUNDS):
        broken, said = _broken(found, came, book)
        if not broken:
            return found, said
        found = [
            replace(one, what=REJECTED, finding=broken[one], value=None) if one in broken else one for one in found
        ]
    return found, said


def _broken(entries: Sequence[Entry], came: Book, book: Book) -> tuple[dict[Entry, Finding], list[Finding]]:
    broken: dict[Entry, Finding] = {}
    said: list[Finding] = []
    for name in dict.fromkeys(one.table for one in entries if one.acceptable):
        mine = [one for one in entries if one.table == name and one.acceptable]
        trial, rows = with_entries(book, name, mine)
        before = Counter(_key(one) for one in _findings(book[name], book))
        for finding in _findings(trial[name], trial):
            if before[_key(finding)]:
                before[_key(finding)] -= 1
                continue
            asked = _of(finding, mine, rows)
            if not asked or _lacks(finding, trial):
                continue
            there = replace(finding, place=_seat(asked[0].place, finding.place.key, came[name]))
            if finding.gravity is Level.ERROR:
                broken |= {one: there for one in asked if one not in broken}
            else:
                said.append(there)
    return broken, said


def _seat(place: Place, key: str, came: Table) -> Place:
    """The cell of a column in a row of the file that came; the place itself when the column is not there."""
    number = came.layout.numbers.get(key)
    if number is None:
        return place
    return replace(place, column=column_letter(number), header=came.layout.headers.get(key, ""), key=key)


def _lacks(finding: Finding, book: Book) -> bool:
    """Whether it only asks for something more: what came is not wrong for that."""
    place = finding.place
    row = book[place.table].by_id.get(place.id)
    return row is not None and bool(place.key) and book[place.table].columns[place.key][row] is None


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.id, finding.place.key


def _findings(table: Table, book: Book) -> Iterable[Finding]:
    for rule in table.definition.rules:
        if not isinstance(rule, WATCHED | Alike | Doubt):
            yield from check_rule(rule, table, book)


def _of(finding: Finding, entries: Sequence[Entry], rows: Mapping[str, Entry]) -> list[Entry]:
    """What came that a finding is about: a new row; else the cell itself, else whatever came of its row."""
    if finding.place.id in rows:
        return [rows[finding.place.id]]
    row = [one for one in entries if one.what == CHANGED and one.id == finding.place.id]
    return [one for one in row if one.column == finding.place.key] or row


def with_entries(book: Book, name: str, entries: Sequence[Entry]) -> tuple[Book, dict[str, Entry]]:
    """A book in which one table holds what came; and the new rows by the ids they have in it."""
    old, rows = book[name], dict[str, Entry]()
    table = Table(old.definition, old.layout)
    table.columns = {key: list(column) for key, column in old.columns.items()}
    table.rows, table.bad = list(old.rows), dict(old.bad)
    for one in entries:
        if one.what == CHANGED:
            table.columns[one.column][one.index] = one.value
            table.bad.pop((one.index, one.column), None)
        elif one.what == NEW:
            row_id = f"+{one.place.row}"
            rows[row_id] = one
            values: Mapping[str, Value] = {**one.cells, "id": row_id}
            for key, column in table.columns.items():
                column.append(values.get(key))
            table.rows.append(0)
    trial = Book({**book.tables, name: table}, book.words, book.workbooks, book.lang)
    return trial, rows
