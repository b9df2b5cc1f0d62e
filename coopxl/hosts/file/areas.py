"""Rectangles of cells as Excel writes them (`B4:D20`). Rows and columns count from 1."""

import re
from typing import NamedTuple

from coopxl.core.workbook import column_letter, column_number

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_AREA = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


class Area(NamedTuple):
    """A rectangle of cells, its edges included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        first, last = cell_name(self.top, self.left), cell_name(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def meets(self, other: "Area") -> bool:
        """Whether the two share a cell."""
        beside = self.right < other.left or other.right < self.left
        return not (beside or self.bottom < other.top or other.bottom < self.top)

    def around(self, other: "Area") -> "Area":
        """The smallest area that covers both."""
        top, left = min(self.top, other.top), min(self.left, other.left)
        return Area(top, left, max(self.bottom, other.bottom), max(self.right, other.right))


def area(text: str) -> Area | None:
    """`B4:D20` as an Area; None for whole rows or columns, cells that no sheet has, and anything else."""
    match = _AREA.fullmatch(text.strip())
    if match is None:
        return None
    left, top = column_number(match[1]), int(match[2])
    right, bottom = (column_number(match[3]), int(match[4])) if match[3] else (left, top)
    inside = min(top, bottom) > 0 and max(top, bottom) <= LAST_ROW and max(left, right) <= LAST_COLUMN
    return Area(top, left, bottom, right) if inside else None


def cell_name(row: int, column: int) -> str:
    """`(4, 2)` -> `B4`."""
    return f"{column_letter(column)}{row}"
