"""Read a workbook open in Excel, as the host of files would read it from the disk. A few calls to Excel for each sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.cells import CellError, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Region, Sheet, Workbook
from coopxl.hosts.excel.machine import Machine, grid, in_sight
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import layout, properties
from coopxl.hosts.file.preflight import AREA_LIMIT
from coopxl.hosts.file.read import snapshot

if TYPE_CHECKING:
    import xlwings as xw

Texts = dict[tuple[int, int], str]
"""The formulas of a sheet, with their equals sign, by position."""

_DAY_ZERO, _DAY_ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class Seen:
    """A workbook as it was read, with the texts of its formulas by sheet; whether its days count from 1904."""

    workbook: Workbook
    formulas: dict[str, Texts]
    starts_1904: bool = False

    def again(self, book: "xw.Book", names: Sequence[str], machine: Machine) -> "Seen":
        """The same, with these sheets as they are now; a sheet that is gone is not among them."""
        sheets, regions, formulas = dict(self.workbook.sheets), dict(self.workbook.regions), dict(self.formulas)
        there = {live.name: live for live in machine.patiently(_sheets, book)}
        for name in names:
            sheets.pop(name, None)
            regions = {key: region for key, region in regions.items() if region.sheet != name}
        for live in (there[name] for name in names if name in there):
            sheet, texts = machine.patiently(read_sheet, live, self.workbook.name, machine, self.starts_1904)
            sheets[sheet.name], formulas[sheet.name] = sheet, texts
            regions |= machine.patiently(read_regions, live)
        return Seen(replace(self.workbook, sheets=sheets, regions=regions), formulas, self.starts_1904)


def read_open(book: "xw.Book", path: Path, machine: Machine) -> Seen:
    """All of an open workbook; `path` is where it was saved last, and that file says what kind of book it is."""
    # xlwings knows neither document properties nor where days count from; they do not change while a book is open.
    package = Package(snapshot(path), path.name)
    starts_1904 = layout(package).starts_1904
    names = [live.name for live in machine.patiently(_sheets, book)]
    seen = Seen(Workbook(path.name, {}, {}), {}, starts_1904).again(book, names, machine)
    locked = machine.patiently(machine.locked, book)
    defined = machine.patiently(_names, book)
    workbook = replace(seen.workbook, names=defined, properties=properties(package), locked=locked)
    return replace(seen, workbook=replace(workbook, fingerprint=sha256(repr(workbook).encode()).hexdigest()))


def read_sheet(live: "xw.Sheet", file: str, machine: Machine, starts_1904: bool) -> tuple[Sheet, Texts]:
    """One sheet, from A1 to its last value, and the texts of its formulas."""
    name, last = live.name, live.used_range.last_cell
    if last.row * last.column > AREA_LIMIT:
        raise CannotGoOn("FILE-18", file=file, sheet=name, cell=cell_name(last.row, last.column))
    cells = live.range((1, 1), (last.row, last.column))
    written = grid(cells.formula)
    rows = [[raw(value, starts_1904=starts_1904) for value in line] for line in machine.values(cells)]
    formulas = {
        (row, column): text
        for row, texts in enumerate(written, 1)
        for column, text in enumerate(texts, 1)
        # A text that only looks like a formula is its own value.
        if isinstance(text, str) and text.startswith("=") and text != rows[row - 1][column - 1]
    }
    protected = machine.protection(live) is not None
    return Sheet(name, _trimmed(rows), protected, in_sight(live), frozenset(formulas)), formulas


def raw(value: Any, *, starts_1904: bool = False) -> Raw:
    """What a cell holds, as the host of files says it."""
    match value:
        case None | "":
            return None
        case bool() | str() | CellError():
            return value
        case int() | float():
            return float(value)
        case datetime():
            moment = value.replace(tzinfo=None)
            if moment.date() == (_DAY_ZERO_1904 if starts_1904 else _DAY_ZERO):
                return moment.time()
            return moment.date() if moment.time() == time() else moment
    raise TypeError(f"Excel gave a {type(value).__name__}")


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
