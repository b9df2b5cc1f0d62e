"""Workbooks without a file: tables typed as markdown, and the host that keeps them. For tests and examples."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from hashlib import sha256

from coopxl.core.book import Book
from coopxl.core.cells import UNCALCULATED, CellError, Raw
from coopxl.core.fold import fold
from coopxl.core.overlay import overlaid
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch, Region, Sheet, Workbook
from coopxl.hosts.fits import fitting
from coopxl.schema.names import HEADER_ROW
from coopxl.schema.office import WORKBOOKS, address, tables_of
from coopxl.schema.table import Table


def book(markdown: str = "", lang: str = "es") -> Book:
    """A whole office: the tables given, all others empty.

    A table starts with a header line whose first cell is its key; columns are named by key or label. Cells are what
    people type: dates in ISO, numbers, `#N/A` for an error, `(uncalculated)` for a formula without result, `_` for a
    space nobody sees.
    """
    return read_book(workbooks(markdown, lang), lang)


def workbooks(markdown: str = "", lang: str = "es") -> dict[str, Workbook]:
    """The same as raw workbooks, by key."""
    typed = dict(_blocks(markdown))
    return {definition.key: _workbook(definition.key, lang, typed) for definition in WORKBOOKS}


def _blocks(markdown: str) -> list[tuple[str, list[list[str]]]]:
    blocks: list[tuple[str, list[list[str]]]] = []
    for line in markdown.splitlines():
        stripped = line.strip()
        if not stripped.startswith("|") or set(stripped) <= set("|-: "):
            continue
        first, *cells = (cell.strip() for cell in stripped.strip("|").split("|"))
        if first:
            blocks.append((first, []))
        blocks[-1][1].append(cells)
    return blocks


def _workbook(key: str, lang: str, typed: dict[str, list[list[str]]]) -> Workbook:
    sheets: dict[str, Sheet] = {}
    regions: dict[str, Region] = {}
    name = next(definition.file[lang] for definition in WORKBOOKS if definition.key == key)
    for table in tables_of(key):
        sheet = _sheet(table, lang, typed.get(address(table)))
        sheets[sheet.name] = sheet
        width = len(sheet.rows[HEADER_ROW - 1])
        last = max(len(sheet.rows), HEADER_ROW + 1)
        regions[table.key] = Region(table.key, sheet.name, HEADER_ROW, 1, width, last)
    return Workbook(f"{name}.xlsx", sheets, regions)


def _sheet(table: Table, lang: str, typed: list[list[str]] | None) -> Sheet:
    """The typed columns first, the others after them."""
    head, *body = typed or [[]]
    labels = {column.key: column.label[lang] for column in table.columns}
    named = {fold(cell) for cell in head}
    rest = [
        column.key
        for column in table.columns
        if named.isdisjoint(map(fold, (column.key, column.label.es, column.label.en, *column.aliases)))
    ]
    headers: list[Raw] = [*(labels.get(cell, cell) for cell in head), *(labels[key] for key in rest)]
    blank: list[list[Raw]] = [[] for _ in range(HEADER_ROW - 1)]
    return Sheet(table.label[lang], [*blank, headers, *([raw(cell) for cell in line] for line in body)])


def raw(cell: str) -> Raw:
    """What a typed cell holds."""
    if not cell:
        return None
    if cell == "(uncalculated)":
        return UNCALCULATED
    if re.fullmatch(r"#[A-Z/0!?]+", cell):
        return CellError(cell)
    if cell == "_":
        return " "
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return date.fromisoformat(cell)
    if re.fullmatch(r"\d\d:\d\d", cell):
        return time.fromisoformat(cell)
    if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", cell):
        return float(cell) if "." in cell else int(cell)
    return cell.strip('"')


class MemoryHost:
    """A workbook that lives nowhere else. `hidden` are the hidden rows by sheet, `shown` the cell last looked at."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = self._read = workbook
        self._fingerprint: tuple[Workbook, str] | None = None
        self.hidden: dict[str, set[int]] = {}
        self._hidden: dict[str, set[int]] = {}
        self.shown: tuple[str, int, int] | None = None

    def read(self) -> Workbook:
        """The workbook as it is now."""
        self._read, self._hidden = self._workbook, dict(self.hidden)
        if self._fingerprint is None or self._fingerprint[0] is not self._workbook:
            self._fingerprint = self._workbook, sha256(repr(self._workbook).encode()).hexdigest()
        return replace(self._workbook, fingerprint=self._fingerprint[1])

    def apply(self, patch: Patch) -> None:
        """Make the changes of a patch; refuse, as a file would, what names nothing here or would run into something."""
        workbook = self._workbook
        grown = fitting(workbook, patch)
        made = overlaid(workbook, patch)
        self._workbook = replace(made, regions={**made.regions, **grown})
        for name, change in patch.sheets.items():
            before = self.hidden.get(name, set())
            self.hidden[name] = {row for row in before if change.hidden.get(row, True)} | {
                row for row, hidden in change.hidden.items() if hidden
            }

    def type(self, sheet: str, cells: Mapping[tuple[int, int], Raw]) -> None:
        """What a person, or the program itself, puts into cells: anything a cell can show."""
        rows = [list(line) for line in self._workbook.sheets[sheet].rows]
        for (row, column), value in cells.items():
            _put(rows, row, column, value)
        sheets = {**self._workbook.sheets, sheet: replace(self._workbook.sheets[sheet], rows=rows)}
        self._workbook = replace(self._workbook, sheets=sheets)

    def revert(self) -> None:
        """The workbook as it was read."""
        self._workbook, self.hidden = self._read, dict(self._hidden)

    def show(self, sheet: str, row: int, column: int) -> None:
        """Remember the cell."""
        self.shown = sheet, row, column

    def close(self) -> None:
        """Nothing: there is nothing to let go of."""


def _put(rows: list[list[Raw]], row: int, column: int, value: Raw) -> None:
    while len(rows) < row:
        rows.append([])
    rows[row - 1].extend([None] * (column - len(rows[row - 1])))
    rows[row - 1][column - 1] = value
