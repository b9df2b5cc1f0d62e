"""From what a book lacks to what comes into it: sheet by sheet of today's workbook, found in the officer's by what points to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Uncalculated, looks_blank
from coopxl.core.errors import CannotGoOn
from coopxl.core.fold import fold
from coopxl.core.plan import block
from coopxl.core.upgrading import Lack
from coopxl.core.workbook import Patch, Workbook, column_letter
from coopxl.derive.workbooks.headers import header
from coopxl.derive.workbooks.sheets import Content, Sheet, sheets_of
from coopxl.hosts.file.upgrade.book import Placed, Wanted
from coopxl.hosts.file.upgrade.columns import Addition
from coopxl.hosts.file.upgrade.headers import Rename
from coopxl.hosts.file.upgrade.moves import Moved, Moves, unquoted
from coopxl.schema.names import HEADER_ROW, PROPERTY_LANGUAGE, PROPERTY_SCHEMA, form_name
from coopxl.schema.office import VERSION, address
from coopxl.schema.text import LANGUAGES

_FROM_THE_FIRST = {Content.START, Content.LISTS, Content.CALENDAR, Content.FORM}
"""Sheets that every book had: one of that name is coopxl's."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet that coopxl draws, and the one in the officer's book that it takes the place of; empty when it comes."""

    sheet: Sheet
    here: str


def language(workbook: Workbook, otherwise: str) -> str:
    """The language that a book is in."""
    said = workbook.properties.get(PROPERTY_LANGUAGE, "")
    return said if said in LANGUAGES else otherwise


def drawn_in(lack: Lack, lang: str, names: Mapping[str, str]) -> list[Drawn]:
    """Every sheet without a table of its own, as today's workbook has it, whose defined names are `names`.

    CannotGoOn when the officer has another sheet of that name.
    """
    homes = _homes(lack, names)
    return [
        Drawn(sheet, homes.get(sheet.name) or _named(lack, sheet))
        for sheet in sheets_of(lack.key, lang)
        if sheet.content is not Content.TABLE
    ]


def _homes(lack: Lack, names: Mapping[str, str]) -> dict[str, str]:
    """Where the sheets of today's workbook are in the officer's, as the names say that point to both."""
    workbook = lack.workbook
    pairs = ((_pointed(text), _pointed(workbook.names.get(name, ""))) for name, text in sorted(names.items()))
    return {there: here for there, here in pairs if here in workbook.sheets}


def _pointed(text: str) -> str:
    return unquoted(text.lstrip("=").partition("!")[0])


def _named(lack: Lack, sheet: Sheet) -> str:
    """The sheet of that name in either language; empty when there is none."""
    twins = (one for lang in LANGUAGES for one in sheets_of(lack.key, lang))
    labels = {fold(one.name) for one in twins if (one.content, one.key) == (sheet.content, sheet.key)}
    same = next((name for name in lack.workbook.sheets if fold(name) in labels), "")
    if same and sheet.content not in _FROM_THE_FIRST and lack.theirs != VERSION:
        raise CannotGoOn("UPGR-05", book=lack.workbook.name, sheet=same)
    return same


def wanted(book: Book, lack: Lack, drawn: list[Drawn], lang: str) -> Wanted:
    """All that comes into one book."""
    homes = {one.sheet.key: one.here for one in drawn}
    new = {table.key for table in lack.tables}
    placed, tables, additions = list[Placed](), dict[str, Moved](), list[Addition]()
    for sheet in sheets_of(lack.key, lang):
        table = sheet.table
        if table is None:
            placed.append(Placed(sheet.name, homes[sheet.key], drawn=True))
            continue
        if table.key in new:
            placed.append(Placed(sheet.name, ""))
            continue
        layout = book[address(table)].layout
        placed.append(Placed(sheet.name, layout.sheet))
        order = {column.key: number for number, column in enumerate(table.columns, 1)}
        columns = {order[key]: number for key, number in layout.numbers.items()}
        columns |= {order[one.column.key]: one.number for one in lack.names if one.table.definition.key == table.key}
        missing = lack.columns.get(address(table), [])
        columns |= {order[one.key]: number for number, one in enumerate(missing, layout.last_column + 1)}
        tables[sheet.name] = Moved(HEADER_ROW, layout.header_row - HEADER_ROW, columns)
        if missing:
            texts = tuple((header(column, lang), order[column.key]) for column in missing)
            additions.append(Addition(layout.region, sheet.name, HEADER_ROW, texts))
    renames = tuple(
        Rename(one.table.layout.region, one.typed, header(one.column, lang), one.number) for one in lack.names
    )
    version = (PROPERTY_SCHEMA, VERSION)
    return Wanted(lack.workbook.name, version, tuple(placed), tuple(additions), renames, Moves(tables=tables))


def refilled(lack: Lack, drawn: list[Drawn], new: Workbook, inserted: Mapping[str, tuple[int, int]]) -> Patch:
    """What the forms held, in today's forms, and the entries that have another name now."""
    patch = Patch()
    for one in drawn:
        if one.sheet.content is Content.FORM and one.here:
            _form(lack.workbook, new, one, patch)
    for word in lack.words:
        behind, by = inserted.get(word.place.sheet, (0, 0))
        column = word.column + by if word.column > behind else word.column
        if word.now:
            patch.sheet(word.place.sheet).cells[word.row, column] = word.now
    return patch


def _form(old: Workbook, new: Workbook, drawn: Drawn, patch: Patch) -> None:
    for name in (name for name in old.names if name.startswith(form_name(drawn.sheet.key, ""))):
        area, there = block(old, name), block(new, name)
        if area is None or area[1:3] != area[3:]:
            continue
        held = old.sheets[area[0]].cell(area[1], area[2])
        if looks_blank(held):
            continue
        if there is None or isinstance(held, CellError | Uncalculated | timedelta):
            cell = f"{column_letter(area[2])}{area[1]}"
            raise CannotGoOn("UPGR-08", book=old.name, sheet=drawn.here, cell=cell)
        patch.sheet(there[0]).cells[there[1], there[2]] = held
