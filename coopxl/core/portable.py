"""The whole office as JSON, and back: every cell as it is typed. A value stands under its column's key; where the cell was typed in
other words than coopxl would write them, `_typed` has it; `_own` has the officer's own columns.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Raw, Uncalculated, Written
from coopxl.core.datasets import Dataset
from coopxl.core.parts import with_beside
from coopxl.core.table import Table
from coopxl.core.values import Value, plain, show
from coopxl.schema.office import TABLES, VERSION

FORMAT = "coopxl-office"
TYPED, OWN = "_typed", "_own"

Json = object
"""What JSON can hold."""


@dataclass(slots=True)
class Packed:
    """The tables of an office, ready for JSON; how many cells hold a formula, and how many could not be kept."""

    tables: dict[str, list[dict[str, Json]]] = field(default_factory=dict)
    formulas: int = 0
    lost: int = 0


def whole(book: Book) -> dict[str, Dataset]:
    """All rows of all tables, derived ones too; findings and conflicts are made anew by whoever asks for them."""
    return {name: _dataset(_with_beside(book[name], book)) for name in TABLES if name in book}


def pack(book: Book) -> Packed:
    """The same for JSON, cell by cell."""
    packed = Packed()
    for name in TABLES:
        if name in book:
            packed.tables[name] = list(_rows(book, _with_beside(book[name], book), packed))
    return packed


def head(book: Book, given: Mapping[str, int]) -> dict[str, Json]:
    """What a copy says of itself: that it is one, of which schema, in which language, which numbers were ever given."""
    return {"format": FORMAT, "schema": VERSION, "language": book.lang, "given": dict(sorted(given.items()))}


def _with_beside(table: Table, book: Book) -> Table:
    """The table with the columns typed beside it, which an action does not see."""
    copy = Table(table.definition, replace(table.layout, own=dict(table.layout.own)))
    copy.columns, copy.rows, copy.bad, copy.own = table.columns, table.rows, table.bad, dict(table.own)
    with_beside(copy, book.workbooks[table.definition.workbook])
    return copy


def own_columns(table: Table, book: Book) -> dict[str, int]:
    """The numbers of the officer's own columns, in the table and right beside it, by header."""
    return _with_beside(table, book).layout.own


def _dataset(table: Table) -> Dataset:
    columns = tuple(column for column in table.definition.columns if column.key in table.layout.numbers)
    rows = [{column.key: row[column.key] for column in columns} for row in table]
    return Dataset(table.definition, columns, rows, dict(table.own))


def _rows(book: Book, table: Table, packed: Packed) -> Iterator[dict[str, Json]]:
    sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
    for index, line in enumerate(table.rows):
        row: dict[str, Json] = {}
        typed: dict[str, Json] = {}
        for key, number in table.layout.numbers.items():
            column, value, raw = table.definition[key], table.columns[key][index], sheet.cell(line, number)
            row[key] = json_value(value)
            shown = show(column.kind, value, book.words, book.lang, book.title)
            # What this command computed, or an id that it gives, is newer than the cell.
            as_typed = raw is not None and column.computed is None
            if as_typed and ((index, key) in table.bad or not says(raw, shown)):
                typed[key] = pack_cell(raw)
        own = {header: pack_cell(raws[index]) for header, raws in table.own.items() if raws[index] is not None}
        numbers = (*table.layout.numbers.values(), *table.layout.own.values())
        packed.formulas += sum((line, number) in sheet.formulas for number in numbers) if sheet.formulas else 0
        packed.lost += sum(isinstance(cell, dict) and "error" in cell for cell in (*typed.values(), *own.values()))
        yield row | ({TYPED: typed} if typed else {}) | ({OWN: own} if own else {})


def says(raw: Raw, shown: Written) -> bool:
    """Whether a cell holds what coopxl would write; programs store a day as a moment."""
    if isinstance(raw, datetime) and isinstance(shown, date) and raw.time() == time():
        raw = raw.date()
    return raw == shown and isinstance(raw, bool) is isinstance(shown, bool)


def json_value(value: Value) -> Json:
    """A value for JSON: numbers as numbers, days in ISO, hours with their seconds if they have any, choices as an array."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case time() if value.second or value.microsecond:
            return value.isoformat()
    return plain(value)


def pack_cell(raw: Raw) -> Json:
    """A cell of any content: texts, numbers and yes or no as they are, the rest in an object that says what it is."""
    match raw:
        case CellError(code):
            return {"error": code}
        case Uncalculated():
            return {"error": ""}
        case float() if not isfinite(raw):
            return {"error": "#NUM!"}
        case datetime():
            return {"moment": raw.isoformat()}
        case date():
            return {"date": raw.isoformat()}
        case time():
            return {"time": raw.isoformat()}
        case timedelta():
            return {"days": raw / timedelta(days=1)}
    return raw


_UNPACK: dict[str, Callable[[str], Written]] = {
    "moment": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}


class CannotKeep(Exception):
    """A cell that held an error or a formula without a result: there is nothing to write."""


def unpack_cell(cell: Json) -> Written:
    """The cell again. ValueError for what no copy holds, CannotKeep for what cannot be written."""
    match cell:
        case None | bool() | int() | str():
            return cell
        case Decimal() | float():
            return float(cell)
        case {"error": _, **nothing} if not nothing:
            raise CannotKeep
        case {"days": int() | Decimal() | float() as days, **nothing} if not nothing:
            return float(days)
        case dict() if len(cell) == 1:
            ((kind, text),) = cell.items()
            if kind in _UNPACK and isinstance(text, str):
                return _UNPACK[kind](text)
    raise ValueError(cell)
