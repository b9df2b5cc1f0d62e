"""A workbook as a host sees it: cells with their true positions, and where the tables stand. Rows and columns count from 1."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coopxl.core.cells import Raw, Written


def column_letter(number: int) -> str:
    """`28` -> `AB`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """`AB` -> `28`."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True, slots=True)
class Region:
    """Where a table object stands. `last_row` counts its blank rows; `totals` is how many totals rows follow it."""

    name: str
    sheet: str
    header_row: int
    first_column: int
    last_column: int
    last_row: int
    totals: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The used cells of a sheet from A1: `rows[r - 1][c - 1]`; rows may be of different lengths.

    `formulas` are the (row, column) of the cells that a formula fills.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    protected: bool = False
    visible: bool = True
    formulas: frozenset[tuple[int, int]] = frozenset()

    def cell(self, row: int, column: int) -> Raw:
        """The value at a position; None beyond what is used."""
        if not 0 < row <= len(self.rows):
            return None
        line = self.rows[row - 1]
        return line[column - 1] if 0 < column <= len(line) else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """All of a workbook that coopxl reads.

    `regions` are the table objects by name (in an .ods the database ranges); `names` the defined names of the whole
    workbook as written (`Listas!$B$4:$B$20`); `properties` the custom document properties as text; `fingerprint` tells
    whether the workbook is still the one that was read. In a `locked` one nobody may show or hide sheets.
    """

    name: str
    sheets: dict[str, Sheet]
    regions: dict[str, Region]
    names: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    fingerprint: str = ""
    locked: bool = False


@dataclass(slots=True)
class SheetPatch:
    """What changes on one sheet.

    `cells`: the new value by (row, column). A cell that exists keeps its own style; one that does not exist yet takes the
    style of the same column in row `like[row]`, where that is given. `hidden`: rows to hide (True) or show (False).
    """

    sheet: str
    cells: dict[tuple[int, int], Written] = field(default_factory=dict)
    like: dict[int, int] = field(default_factory=dict)
    hidden: dict[int, bool] = field(default_factory=dict)


@dataclass(slots=True)
class Patch:
    """What changes in one workbook.

    `grown`: the new last row of a table object; it only ever grows. `visible`: sheets to show (True) or to hide (False).
    """

    sheets: dict[str, SheetPatch] = field(default_factory=dict)
    grown: dict[str, int] = field(default_factory=dict)
    visible: dict[str, bool] = field(default_factory=dict)

    def sheet(self, name: str) -> SheetPatch:
        """The patch of that sheet, made when it is not there yet."""
        return self.sheets.setdefault(name, SheetPatch(name))

    def __bool__(self) -> bool:
        return bool(self.grown or self.visible) or any(s.cells or s.hidden for s in self.sheets.values())
