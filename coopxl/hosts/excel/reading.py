"""Read a workbook open in Excel, as the host of files would read it from the disk. A few calls to Excel for each sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.cells import CellError, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Region, Sheet, Workbook
from coopxl.hosts.excel.machine import Machine, grid
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import properties
from coopxl.hosts.file.preflight import AREA_LIMIT
from coopxl.hosts.file.read import snapshot

if TYPE_CHECKING:
    import xlwings as xw

Texts = dict[tuple[int, int], str]
"""The formulas of a sheet, with their equals sign, by position."""

_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
_NEWER = {2043: "#GETTING_DATA", 2045: "#SPILL!", 2046: "#CONNECT!", 2047: "#BLOCKED!", 2048: "#UNKNOWN!"}
_NEWER |= {2049: "#FIELD!", 2050: "#CALC!"}
_ERROR_BASE = -2146828288
"""COM gives an error cell as a whole number: this one and the number of the error. It gives all numbers as floats."""
_DAY_ZERO = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Seen:
    """A workbook as it was read, with the texts of its formulas by sheet."""

    workbook: Workbook
    formulas: dict[str, Texts]


def read_open(book: "xw.Book", path: Path, machine: Machine) -> Seen:
    """All of an open workbook; `path` is where it was saved last, and that file says what kind of book it is."""
    sheets, regions, formulas = dict[str, Sheet](), dict[str, Region](), dict[str, Texts]()
    for live in machine.patiently(_sheets, book):
        sheet, texts = machine.patiently(read_sheet, live, path.name, machine)
        sheets[sheet.name], formulas[sheet.name] = sheet, texts
        regions |= machine.patiently(read_regions, live)
    names = machine.patiently(_names, book)
    # xlwings knows no document properties; what a book is does not change while it is open.
    kept = properties(Package(snapshot(path), path.name))
    workbook = Workbook(path.name, sheets, regions, names, kept)
    return Seen(replace(workbook, fingerprint=sha256(repr(workbook).encode()).hexdigest()), formulas)


def read_sheet(live: "xw.Sheet", file: str, machine: Machine) -> tuple[Sheet, Texts]:
    """One sheet, from A1 to its last value, and the texts of its formulas."""
    name, last = live.name, live.used_range.last_cell
    if last.row * last.column > AREA_LIMIT:
        raise CannotGoOn("FILE-18", file=file, sheet=name, cell=cell_name(last.row, last.column))
    cells = live.range((1, 1), (last.row, last.column))
    written = grid(cells.formula)
    rows = [
        [raw(value, text) for value, text in zip(values, texts, strict=True)]
        for values, texts in zip(machine.values(cells), written, strict=True)
    ]
    formulas = {
        (row, column): text
        for row, texts in enumerate(written, 1)
        for column, text in enumerate(texts, 1)
        # A text that only looks like a formula is its own value.
        if isinstance(text, str) and text.startswith("=") and text != rows[row - 1][column - 1]
    }
    protected = machine.protection(live) is not None
    return Sheet(name, _trimmed(rows), protected, bool(live.visible), frozenset(formulas)), formulas


def raw(value: Any, text: object = "") -> Raw:
    """What a cell holds, as the host of files says it. `text` is the cell's formula, or its constant in full."""
    match value:
        case None | "":
            return None
        case bool():
            return value
        case int() if _ERROR_BASE + 2000 <= value <= _ERROR_BASE + 2100:
            return CellError(_NEWER.get(value - _ERROR_BASE, "#N/A"))
        case Decimal():
            return _in_full(value, text)
        case int() | float():
            return float(value)
        case datetime():
            moment = value.replace(tzinfo=None)
            if moment.date() == _DAY_ZERO:
                return moment.time()
            return moment.date() if moment.time() == time() else moment
        case str():
            return CellError(value) if value in _ERRORS else value
    raise TypeError(f"Excel gave a {type(value).__name__}")


def _in_full(value: Decimal, text: object) -> float:
    """A cell formatted as money comes rounded to four decimals; its text, as one would type it, is whole."""
    try:
        return float(str(text))
    except ValueError:
        return float(value)


def _trimmed(rows: Sequence[list[Raw]]) -> list[list[Raw]]:
    """Without blanks at the ends: cells that only have a format are used too, for Excel."""
    kept: list[list[Raw]] = []
    for line in rows:
        end = len(line)
        while end and line[end - 1] is None:
            end -= 1
        kept.append(line[:end])
    while kept and not kept[-1]:
        kept.pop()
    return kept


def read_regions(live: "xw.Sheet") -> dict[str, Region]:
    """The table objects of a sheet."""
    found = {}
    for table in live.tables:
        whole = table.range
        # Without headers or totals the rows they would take are not part of the range.
        header = whole.row if table.show_headers else whole.row - 1
        totals = int(bool(table.show_totals))
        bottom, right = whole.row + whole.shape[0] - 1, whole.column + whole.shape[1] - 1
        found[table.name] = Region(table.name, live.name, header, whole.column, right, bottom - totals, totals)
    return found


def _sheets(book: "xw.Book") -> "list[xw.Sheet]":
    return list(book.sheets)


def _names(book: "xw.Book") -> dict[str, str]:
    """The defined names of the whole workbook; those of one sheet carry its name before a `!`."""
    return {name.name: str(name.refers_to or "").removeprefix("=") for name in book.names if "!" not in name.name}
