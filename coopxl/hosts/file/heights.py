"""How high a row must be for its wrapped texts: in a closed workbook no program is there to fit it."""

import re
import textwrap
from functools import lru_cache
from math import ceil

from coopxl.core.cells import Formula, Written
from coopxl.hosts.file.grid import Cell, Row
from coopxl.hosts.file.markup import attributes, tags, whole, with_attribute, without_attribute
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import Layout, local
from coopxl.hosts.file.same import Comparer

HIGHEST = 84.0
"""Points: six lines. A register whose rows fill the screen cannot be read; the rest is seen by opening the cell."""

TALLEST = 409.0
"""Points that a row can have at all: on a sheet without tables, which is there to be read and printed."""

_USUAL_WIDTH = 8.43
_LINE, _MARGIN = 13.5, 3.0
_LETTERS = 1.25
"""Letters of a text for each unit of width, which is a digit of the larger letters of a blank workbook."""
_PADDING = 1.5
"""Units of a cell's width beside its text: free space, and the indent that most of ours have."""
_COLUMN = tags(b"col")
_WIDTH = re.compile(r"\d{1,5}(?:\.\d*)?", re.ASCII)
_TABLES = re.compile(rb"<[\w.-]*:?tableParts")
_SHEET_DATA = re.compile(rb"<[\w.-]*:?sheetData")


class Wrapping:
    """Which styles of a workbook wrap their text, by number; read when first asked."""

    def __init__(self, package: Package, parts: Layout) -> None:
        self._package, self._parts = package, parts
        self._wrapping: frozenset[str] | None = None

    def __contains__(self, style: object) -> bool:
        if self._wrapping is None:
            self._wrapping = self._read()
        return style in self._wrapping

    def _read(self) -> frozenset[str]:
        if not self._parts.styles or self._parts.styles not in self._package:
            return frozenset()
        root = self._package.tree(self._parts.styles)
        formats = next((element for element in root if local(element) == "cellXfs"), None)
        found: set[str] = set()
        for number, one in enumerate(formats if formats is not None else ()):
            alignment = next((element for element in one if local(element) == "alignment"), None)
            if alignment is not None and alignment.get("wrapText") in ("1", "true"):
                found.add(str(number))
        return frozenset(found)


def _width(column: dict[str, str]) -> tuple[int, int, float] | None:
    first, last, wide = whole(column.get("min", "")), whole(column.get("max", "")), column.get("width", "")
    if first is None or last is None or not _WIDTH.fullmatch(wide):
        return None
    return first, last, float(wide)


class Heights:
    """Fits the rows of one sheet; a height that a person fixed stays."""

    def __init__(self, sheet: bytes, wrapping: Wrapping, comparer: Comparer) -> None:
        self._wrapping, self._comparer = wrapping, comparer
        self._highest = HIGHEST if _TABLES.search(sheet) else TALLEST
        data = _SHEET_DATA.search(sheet)
        self._widths = [
            width
            for match in _COLUMN.finditer(sheet, 0, data.start() if data else 0)
            if (width := _width(attributes(match[0])))
        ]

    def fitted(self, tag: bytes, old: Row | None, changed: dict[int, tuple[str, Written]]) -> bytes:
        """The row's tag with the height its texts need. `changed`: style and new value by column."""
        if b"customHeight" in tag:
            return tag
        texts = [(column, style, _shown(value)) for column, (style, value) in changed.items()]
        texts += [
            (cell.column, cell.style, self._stored(cell))
            for cell in (old.cells if old else ())
            if cell.column not in changed
        ]
        lines = max(
            (self._lines(column, text) for column, style, text in texts if text and style in self._wrapping), default=1
        )
        if lines == 1:
            return without_attribute(tag, "ht") if b" ht=" in tag else tag
        return with_attribute(tag, "ht", f"{points(lines, self._highest):g}")

    def _stored(self, cell: Cell) -> str:
        return "" if cell.blank else self._comparer.text(cell) or ""

    def _lines(self, column: int, text: str) -> int:
        width = next((size for first, last, size in self._widths if first <= column <= last), _USUAL_WIDTH)
        return lines_at(text, width)


def points(lines: int, highest: float) -> float:
    """The height of a row with so many lines."""
    return min(highest, ceil(lines * _LINE + _MARGIN))


def lines_at(text: str, width: float) -> int:
    """The lines a text takes in a column of a width in characters."""
    return _lines(text, max(1, int((width - _PADDING) * _LETTERS)))


@lru_cache(maxsize=8192)
def _lines(text: str, letters: int) -> int:
    """The lines a text takes where so many letters fit into one."""
    return sum(1 if len(line) <= letters else len(textwrap.wrap(line, letters)) or 1 for line in text.split("\n"))


def _shown(value: Written) -> str:
    shown = value.shown if isinstance(value, Formula) else value
    return shown if isinstance(shown, str) else ""
