"""An Excel for tests: xlwings' remote engine over workbooks in memory, with what Excel does to what is entered.

The engine turns calls into actions; here each action is carried out at once, so that a later read sees it, as in Excel.
What this Excel cannot tell us about the real one:

- Nothing is calculated: a new formula shows its text when it is a link between sheets, and nothing otherwise.
- What is typed is understood by a few rules for dates, numbers, amounts, truth values and errors, not by Excel's own.
- In a text cell everything stays as typed, apostrophe included: the less friendly of two behaviours one hears of.
- An empty table and a validation resist nothing here; filters, merged cells and array formulas are only known. Cells hold no notes.
- Formats are number formats only, and formats filled down are number formats.
- A date travels as text: one written into a text cell would stay a text. A text like `2026-03-31T00:00:00.000Z` is read
  as a date.
- Formulas, number formats and hidden rows, which the engine cannot read by itself, are read from the model.
- Protection is what the machine for tests says: a writer that forgets to take it off is caught, its password is one flag.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.datetime import to_excel

from coopxl.core.cells import CellError, Uncalculated
from coopxl.core.workbook import Region
from coopxl.hosts.excel.machine import ERRORS, Machine
from coopxl.hosts.file.areas import Area, area
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.read import read

# Says under which of its terms the engine is used; read when xlwings is imported.
os.environ["XLWINGS_LICENSE_KEY"] = "noncommercial"
import xlwings as xw
from xlwings.pro import _xlremote

BUSY, GONE, REFUSED = 1, 2, 3
_DAY_ZERO = datetime(1899, 12, 30)


class ExcelError(Exception):
    """What Excel answers instead of doing: BUSY, GONE or REFUSED."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds: days and hours are numbers with a format that shows them so."""

    value: str | float | bool | CellError | None = None
    formula: str = ""
    format: str = "General"

    @property
    def sent(self) -> str | float | bool:
        """The value as the engine receives it."""
        if self.value is None:
            return ""
        if isinstance(self.value, CellError):
            return self.value.code
        if isinstance(self.value, float) and is_date_format(self.format):
            return f"{_DAY_ZERO + timedelta(seconds=round(self.value * 86400)):%Y-%m-%dT%H:%M:%S}.000Z"
        return self.value


@dataclass(slots=True)
class Page:
    """A sheet. `locked`: what it allows while protected; `password`: nobody takes that off; `filtered`: a filter hides rows."""

    name: str
    cells: dict[tuple[int, int], Cell]
    visible: bool = True
    hidden: set[int] = field(default_factory=set)
    locked: dict[str, bool] | None = None
    password: bool = False
    filtered: bool = False
    merged: list[Area] = field(default_factory=list)
    arrays: list[Area] = field(default_factory=list)
    tables: dict[str, Region] = field(default_factory=dict)

    def put(self, row: int, column: int, cell: Cell) -> None:
        self.cells[row, column] = cell

    def at(self, row: int, column: int) -> Cell:
        return self.cells.get((row, column), Cell())

    @property
    def extent(self) -> tuple[int, int]:
        return max((row for row, _ in self.cells), default=1), max((column for _, column in self.cells), default=1)

    def grid(self, what: Callable[[Cell], Any], place: Area | None = None) -> list[list[Any]]:
        """Something of each cell, from A1 to the last one used or in a rectangle; of blank cells an empty text."""
        place = place or Area(1, 1, *self.extent)
        found: list[list[Any]] = [[""] * (place.right - place.left + 1) for _ in range(place.top, place.bottom + 1)]
        for (row, column), cell in self.cells.items():
            if place.top <= row <= place.bottom and place.left <= column <= place.right:
                found[row - place.top][column - place.left] = what(cell)
        return found


class _Sent(dict[str, Any]):
    """A sheet as the engine sees it; the grid is made when it is looked at."""

    def __init__(self, page: Page, excel: "Excel") -> None:
        super().__init__(name=page.name)
        self._page, self._excel, self._grid, self._version = page, excel, [[]], -1

    def __getitem__(self, key: str) -> Any:
        if key == "values":
            if self._version != self._excel.version:
                self._grid, self._version = self._page.grid(lambda cell: cell.sent), self._excel.version
            return self._grid
        return self.get(key)

    def get(self, key: str, default: Any = None) -> Any:
        if key == "visibility":
            return "Visible" if self._page.visible else "Hidden"
        if key == "used_range_address":
            return str(Area(1, 1, *self._page.extent))
        if key == "tables":
            return [_table(region) for region in self._page.tables.values()]
        return super().get(key, default)


def _table(region: Region) -> dict[str, Any]:
    last = region.last_row + region.totals
    whole = Area(region.header_row, region.first_column, last, region.last_column)
    return {
        "name": region.name,
        "range_address": str(whole),
        "show_headers": True,
        "show_totals": bool(region.totals),
    }


class Excel:
    """One open workbook. `book` is what xlwings gives a program; `log` the names of the actions that were done.

    `troubles` are errors by the number of the action that meets them, or `read` for every read.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.version = path, 0
        self.log: list[str] = []
        self.alerts: list[list[str]] = []
        self.troubles: dict[int, list[int]] = {}
        self.read_only = False
        self.locked = b"lockStructure=" in Package(path.read_bytes(), path.name)["xl/workbook.xml"]
        self.copies: list[Path] = []
        self.copying = True
        self.selected: tuple[str, int, int] | None = None
        pages, self._names = _loaded(path.read_bytes(), path.name)
        self.pages = {
            page.name: replace(
                page,
                cells=dict(page.cells),
                hidden=set(page.hidden),
                tables=dict(page.tables),
                locked=dict(page.locked) if page.locked is not None else None,
            )
            for page in pages
        }
        self.book = xw.Book(json=self._json())
        self.book.impl.api["sheets"] = [_Sent(page, self) for page in self.pages.values()]
        self.book.impl.excel = self
        self.book.impl.append_json_action = self._do

    def page(self, sheet: str) -> Page:
        return self.pages[sheet]

    def type(self, sheet: str, row: int, column: int, text: str) -> None:
        """What happens when a person types into a cell."""
        self.version += 1
        old = self.pages[sheet].at(row, column)
        self.pages[sheet].put(row, column, _typed(text, old.format))

    def _json(self) -> dict[str, Any]:
        names = [
            {
                "name": name,
                "refers_to": "=" + text,
                "book_scope": True,
                "scope_sheet_index": None,
                "sheet_index": None,
                "address": None,
            }
            for name, text in self._names.items()
        ]
        about = {"name": self.path.name, "active_sheet_index": 0, "calculation": "Automatic"}
        return {"version": xw.__version__, "client": "Office.js", "book": about, "names": names, "sheets": []}

    def _do(self, *, func: str, **how: Any) -> None:
        trouble = self.troubles.get(len(self.log), [])
        if trouble:
            raise ExcelError(trouble.pop(0))
        self.log.append(func)
        if func == "alert":
            self.alerts.append(how["args"])
        if func in {"setCalculation", "setScreenUpdating", "alert"}:
            return
        page = list(self.pages.values())[how["sheet_position"]]
        given = how.get("args")
        given = given if isinstance(given, list) else [given]
        if func == "setSheetVisibility" and self.locked:
            raise ExcelError(REFUSED)
        if func in {"activateSheet", "resizeTable", "setSheetVisibility"}:
            place = Area(1, 1, 1, 1)
        else:
            top, left = how["start_row"] + 1, how["start_column"] + 1
            place = Area(top, left, top + how["row_count"] - 1, left + how["column_count"] - 1)
        writes = {"setValues", "setFormula", "resizeTable", "rangeAutofill", "copyRange", "rangeClearContents"}
        if page.locked is not None and func in writes | {"setNumberFormat", "setRowHidden"}:
            raise ExcelError(REFUSED)
        self.version += 1
        getattr(self, f"_{func}")(page, place, given, how.get("values"))

    def _setValues(self, page: Page, place: Area, given: list[Any], values: list[list[Any]]) -> None:  # noqa: N802
        for (row, column), value in zip(_places(place), _flat(values), strict=True):
            old = page.at(row, column)
            if value in ("", None):
                page.put(row, column, Cell(format=old.format))
            elif isinstance(value, str):
                page.put(row, column, _typed(value, old.format))
            elif old.format == "@" and not isinstance(value, bool):
                page.put(row, column, replace(old, value=f"{value:g}", formula=""))
            else:
                held = value if isinstance(value, bool) else float(value)
                page.put(row, column, Cell(held, "", old.format))

    def _setFormula(self, page: Page, place: Area, given: list[Any], values: list[list[str]]) -> None:  # noqa: N802
        for (row, column), text in zip(_places(place), _flat(values), strict=True):
            page.put(row, column, _typed(text, page.at(row, column).format))

    def _resizeTable(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        index, address = given
        name = list(page.tables)[index]
        new = area(address)
        assert new, address
        page.tables[name] = replace(page.tables[name], last_row=new.bottom)

    def _rangeAutofill(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        assert given[1] == "FillFormats", given
        target = area(given[0])
        assert target
        assert (target.top, target.left, target.right) == (place.top, place.left, place.right)
        for row, column in _places(target):
            page.put(row, column, replace(page.at(row, column), format=page.at(place.top, column).format))

    def _copyRange(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        target = area(given[1])
        assert target
        assert page is list(self.pages.values())[given[0]]
        for row, column in _places(target):
            page.put(row, column, page.at(place.top, column))

    def _rangeClearContents(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        for row, column in _places(place):
            page.put(row, column, Cell(format=page.at(row, column).format))

    def _setNumberFormat(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        for row, column in _places(place):
            page.put(row, column, replace(page.at(row, column), format=given[0]))

    def _setRowHidden(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        rows = set(range(place.top, place.bottom + 1))
        page.hidden = page.hidden | rows if given[0] else page.hidden - rows

    def _setSheetVisibility(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        page.visible = given[0] == "Visible"
        if not any(one.visible for one in self.pages.values()):
            page.visible = True
            raise ExcelError(REFUSED)

    def _activateSheet(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        self.selected = page.name, 1, 1

    def _rangeSelect(self, page: Page, place: Area, given: list[Any], values: None) -> None:  # noqa: N802
        self.selected = page.name, place.top, place.left


def _places(place: Area) -> Iterator[tuple[int, int]]:
    for row in range(place.top, place.bottom + 1):
        for column in range(place.left, place.right + 1):
            yield row, column


def _flat(values: list[list[Any]]) -> list[Any]:
    return [value for line in values for value in line]


_LINK = re.compile(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)')
_NUMBER = re.compile(r"[-+]?(?:\$\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?%?")
_MONTHS = {
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "ene",
    "abr",
    "ago",
    "dic",
}
_DATES = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%Y/%m/%d", "%d.%m.%Y", "%m/%d/%y")
_HOURS = ("%H:%M", "%H:%M:%S", "%I:%M %p")
_MONTH_YEAR = re.compile(r"(?:(\d{1,2})[\s-]+(?:de )?)?([a-z]{3})[a-z]*\.?[\s-]+(?:de )?(\d{2,4})", re.IGNORECASE)
_TRUTH = {"true": True, "verdadero": True, "false": False, "falso": False}


def _typed(text: str, form: str) -> Cell:
    """What a text entered into a cell becomes."""
    if form == "@":
        return Cell(text, "", form)
    if text.startswith("'"):
        return Cell(text[1:], "", form)
    if text.startswith("=") and len(text) > 1:
        link = _LINK.fullmatch(text)
        return Cell(link[1].replace('""', '"') if link else None, text, form)
    bare = text.strip().replace("\u00a0", " ")
    if bare.casefold() in _TRUTH:
        return Cell(_TRUTH[bare.casefold()], "", form)
    if bare in ERRORS:
        return Cell(CellError(bare), "", form)
    if any(letter.isdecimal() for letter in bare) and _NUMBER.fullmatch(bare):
        number = re.sub(r"[$,%\s]", "", bare)
        return Cell(float(number) / (100 if "%" in bare else 1), "", form)
    if (moment := _moment(bare)) is not None:
        dated = form if form != "General" else "dd/mm/yyyy"
        return Cell(float(to_excel(moment)), "", dated)
    if text[0] in "+-@" and len(text) > 1:
        return Cell(None, "=" + text, form)
    return Cell(text, "", form)


def _moment(text: str) -> datetime | time | None:
    for form in (*_DATES, *_HOURS):
        try:
            found = datetime.strptime(text, form)
        except ValueError:
            continue
        return found.time() if form in _HOURS else found
    month = _MONTH_YEAR.fullmatch(text)
    if month and month[2].casefold() in _MONTHS:
        return datetime(2026, 1, int(month[1] or 1))
    return None


@cache
def _loaded_once(digest: str, name: str) -> tuple[list[Page], dict[str, str]]:
    content = _CONTENTS[digest]
    seen = read(content, name)
    held = openpyxl.load_workbook(_file(content), keep_vba=False)
    pages = []
    for sheet in held.worksheets:
        there = seen.sheets[sheet.title]
        cells: dict[tuple[int, int], Cell] = {}
        for line in sheet.iter_rows():
            for one in line:
                if one.value is not None or one.has_style:
                    value = there.cell(one.row, one.column)
                    formula = str(one.value) if one.data_type == "f" else ""
                    if isinstance(value, Uncalculated):
                        value = None
                    cells[one.row, one.column] = Cell(_number(value), formula, one.number_format)
        hidden = {row for row, found in sheet.row_dimensions.items() if found.hidden}
        tables = {region.name: region for region in seen.regions.values() if region.sheet == sheet.title}
        locked = {"sort": not sheet.protection.sort} if sheet.protection.sheet else None
        pages.append(Page(sheet.title, cells, there.visible, hidden, locked, tables=tables))
    return pages, seen.names


_CONTENTS: dict[str, bytes] = {}


def _loaded(content: bytes, name: str) -> tuple[list[Page], dict[str, str]]:
    digest = sha256(content).hexdigest()
    _CONTENTS[digest] = content
    return _loaded_once(digest, name)


def _file(content: bytes) -> Any:
    import io

    return io.BytesIO(content)


def _number(value: Any) -> Any:
    """Days and hours as numbers."""
    if isinstance(value, bool | str | CellError) or value is None:
        return value
    return float(value) if isinstance(value, int | float) else float(to_excel(value))


class TestMachine(Machine):
    """The machine of this Excel: it waits for nobody."""

    __test__ = False
    waits = (0.0, 0.0)
    _busy = frozenset({BUSY})
    _gone = frozenset({GONE})

    @staticmethod
    def _codes(error: BaseException) -> set[int]:
        return {error.code} if isinstance(error, ExcelError) else set()

    def values(self, cells: xw.Range) -> list[list[Any]]:
        found = cells.options(ndim=2, err_to_str=True).value
        page, place = _page(cells.impl.sheet), _area(cells.impl)
        for (row, column), cell in page.cells.items():
            if isinstance(cell.value, CellError) and row <= place.bottom and column <= place.right:
                found[row - place.top][column - place.left] = cell.value
        return found

    def read_only(self, book: xw.Book) -> bool:
        return bool(book.impl.excel.read_only)

    def locked(self, book: xw.Book) -> bool:
        return bool(book.impl.excel.locked)

    def filtered(self, sheet: xw.Sheet) -> bool:
        return _page(sheet.impl).filtered

    def save_copy(self, book: xw.Book, path: Path) -> bool:
        excel = book.impl.excel
        if not excel.copying:
            return False
        path.write_bytes(excel.path.read_bytes())
        excel.copies.append(path)
        return True

    def protection(self, sheet: xw.Sheet) -> dict[str, bool] | None:
        return _page(sheet.impl).locked

    def unprotect(self, sheet: xw.Sheet) -> None:
        page = _page(sheet.impl)
        if page.password:
            raise ExcelError(REFUSED)
        page.locked = None

    def protect(self, sheet: xw.Sheet, options: dict[str, bool]) -> None:
        _page(sheet.impl).locked = options


def _page(sheet: Any) -> Page:
    return sheet.book.excel.pages[sheet.name]


def _area(cells: Any) -> Area:
    rows, columns = cells.shape
    return Area(cells.row, cells.column, cells.row + rows - 1, cells.column + columns - 1)


def _texts(cells: Any) -> Any:
    """What Excel calls the formula of a cell: that, or its constant as one would type it."""
    page, place = _page(cells.sheet), _area(cells)
    found = page.grid(_text, place)
    return tuple(map(tuple, found)) if (place.top, place.left) != (place.bottom, place.right) else found[0][0]


def _text(cell: Cell) -> str:
    return cell.formula or ("" if cell.value is None else str(cell.value))


def _shared(cells: Any, values: set[Any]) -> Any:
    return values.pop() if len(values) == 1 else None


def _format(cells: Any) -> Any:
    page = _page(cells.sheet)
    return _shared(cells, {page.at(*place).format for place in _places(_area(cells))})


def _hidden(cells: Any) -> Any:
    page, place = _page(cells.sheet), _area(cells)
    return _shared(cells, {row in page.hidden for row in range(place.top, place.bottom + 1)})


def _among(cells: Any, areas: list[Area]) -> Any:
    """Whether all of the cells stand in these; None when only some do."""
    if not areas:
        return False
    inside = {place for area in areas for place in _places(area)}
    return _shared(cells, {place in inside for place in _places(_area(cells))})


def _merge_area(cells: Any) -> Any:
    own = _area(cells)
    for one in _page(cells.sheet).merged:
        if one.top <= own.top <= one.bottom and one.left <= own.left <= one.right:
            return _remote(cells.sheet, (one.top, one.left), (one.bottom, one.right))
    return cells


_remote = _xlremote.Range
for _name, _getter in (
    ("formula", _texts),
    ("number_format", _format),
    ("row_hidden", _hidden),
    ("merge_cells", lambda cells: _among(cells, _page(cells.sheet).merged)),
    ("has_array", lambda cells: _among(cells, _page(cells.sheet).arrays)),
    ("merge_area", _merge_area),
):
    setattr(_remote, _name, property(_getter, getattr(_remote, _name).fset))


# The engine knows a workbook by its name only.
_xlremote.Book.fullname = property(lambda book: str(book.excel.path) if hasattr(book, "excel") else book.name)


@contextmanager
def excel(path: Path) -> Iterator[Excel]:
    """A workbook opened in this Excel, and closed without saving."""
    opened = Excel(path)
    try:
        yield opened
    finally:
        opened.book.impl.books.books.remove(opened.book.impl)
        _xlremote.get_range_api.cache_clear()
