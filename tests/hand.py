"""A person's typing into a closed workbook: values into cells, and nothing else touched. Where it matters how another program
writes what it did not change, `offices.opened` has it opened and saved by openpyxl, which takes thirty times as long."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from openpyxl.utils import coordinate_to_tuple, get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from coopxl.core.workbook import Patch, Sheet, Workbook
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read


@dataclass
class Cell:
    """A cell of a sheet; what is set as its value will be typed into it."""

    parent: "Page"
    row: int
    column: int

    @property
    def coordinate(self) -> str:
        return f"{get_column_letter(self.column)}{self.row}"

    @property
    def value(self) -> Any:
        return self.parent.typed.get((self.row, self.column), self.parent.held.cell(self.row, self.column))

    @value.setter
    def value(self, value: Any) -> None:
        self.parent.typed[self.row, self.column] = value


class Page:
    """A sheet: its tables, and its cells by row and column."""

    def __init__(self, held: Sheet, workbook: Workbook) -> None:
        self.held, self.title = held, held.name
        self.typed: dict[tuple[int, int], Any] = {}
        self.tables = {
            region.name: SimpleNamespace(
                ref=f"{get_column_letter(region.first_column)}{region.header_row}:"
                f"{get_column_letter(region.last_column)}{region.last_row + region.totals}"
            )
            for region in workbook.regions.values()
            if region.sheet == held.name
        }

    def cell(self, row: int, column: int) -> Cell:
        return Cell(self, row, column)

    def __getitem__(self, coordinate: str) -> Cell:
        return self.cell(*coordinate_to_tuple(coordinate))


class Paper:
    """A workbook, as far as a hand needs it; it answers like one of openpyxl."""

    def __init__(self, workbook: Workbook) -> None:
        self.worksheets = [Page(sheet, workbook) for sheet in workbook.sheets.values()]
        self.defined_names = {name: DefinedName(name, attr_text=text) for name, text in workbook.names.items()}

    def __getitem__(self, title: str) -> Page:
        return next(page for page in self.worksheets if page.title == title)


def looked_at(path: Path) -> Paper:
    """The workbook to look at only."""
    return Paper(read(path))


@contextlib.contextmanager
def by_hand(path: Path) -> Iterator[Paper]:
    """The workbook to type into; it is saved at the end."""
    paper = looked_at(path)
    yield paper
    patch = Patch()
    for page in paper.worksheets:
        if page.typed:
            patch.sheet(page.title).cells.update(page.typed)
    path.write_bytes(patched(path.read_bytes(), patch, path.name))
