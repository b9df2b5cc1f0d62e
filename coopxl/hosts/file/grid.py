"""The rows and cells of one sheet as bytes: found by position, each told apart without parsing the whole."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import column_number
from coopxl.hosts.file.areas import LAST_COLUMN, LAST_ROW, Area, area
from coopxl.hosts.file.markup import PREFIX, attributes, tags, whole

_START = re.compile(rb"<(" + PREFIX + rb")sheetData\s*(/?)>")
_ROOT = re.compile(rb"<(" + PREFIX + rb")worksheet(?=[\s>])")
_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=["']([^"']+)""")
_NUMBER = re.compile(rb"""\sr\s*=\s*["'](\d+)["']""")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]+)(\d+)["']""")
_STYLE = re.compile(rb"""\ss\s*=\s*["'](\d+)["']""")
_KIND = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_CONTENT = re.compile(rb"<" + PREFIX + rb"(?:v|f|is)[\s/>]")
_FORMULA = re.compile(rb"<" + PREFIX + rb"f(?=[\s/>])([^>]*?)(?:/>|>([^<]*))")


@dataclass(slots=True)
class Cell:
    """A stored cell: `raw` is all of it, `head` its attributes, `inner` what it holds; `placed`: it says where."""

    column: int
    raw: bytes
    head: bytes
    inner: bytes
    placed: bool = True

    @property
    def style(self) -> str:
        """The number of its style as written; empty when it has none."""
        match = _STYLE.search(self.head)
        return match[1].decode() if match else ""

    @property
    def kind(self) -> str:
        """Its type: `n`, `s`, `inlineStr`, `str`, `b`, `e` or `d`."""
        match = _KIND.search(self.head)
        return match[1].decode() if match else "n"

    @property
    def blank(self) -> bool:
        """Whether it holds neither value nor formula."""
        return not self.inner or _CONTENT.search(self.inner) is None

    @property
    def formula(self) -> tuple[dict[str, str], bytes] | None:
        """The attributes and the stored text of its formula."""
        match = _FORMULA.search(self.inner) if self.inner else None
        return (attributes(match[1]), match[2] or b"") if match else None


@dataclass(slots=True)
class Row:
    """A stored row: its opening tag, its cells in order, what follows them inside, and where it stands in the sheet."""

    tag: bytes
    cells: list[Cell]
    rest: bytes
    start: int
    end: int


class Grid:
    """One sheet part. `prefix` is its namespace prefix with the colon; `low` and `high` enclose the rows."""

    def __init__(self, data: bytes, file: str, sheet: str) -> None:
        self.data, self._file, self.sheet = data, file, sheet
        start, root = _START.search(data), _ROOT.search(data, 0, 4096)
        if start is None or root is None or not _safe(data):
            raise self.unsafe()
        self.prefix = start[1]
        self.start = start.start()
        self.empty = bool(start[2])
        self.low = start.end()
        self.high = self.low if self.empty else data.rfind(b"</%bsheetData" % self.prefix)
        self._cell = re.compile(
            rb'<%bc(?=[\s/>])(?: r="([A-Z]+)(\d+)")?([^>]*?)(?:/>|>(.*?)</%bc\s*>)' % (self.prefix, self.prefix),
            re.DOTALL,
        )
        self._numbers: list[int] = []
        self._starts: list[int] = []
        self._index()

    def unsafe(self) -> CannotGoOn:
        """The refusal of a sheet that is written in a way we cannot change without risk."""
        return CannotGoOn("FILE-26", file=self._file, sheet=self.sheet)

    def _index(self) -> None:
        last, numbers, starts = 0, self._numbers, self._starts
        pattern = re.compile(rb"<%brow(?=[\s/>])(?:\s+r=\"(\d+)\")?([^>]*)>" % self.prefix)
        for match in pattern.finditer(self.data, self.low, self.high):
            number = _row(match[1]) if match[1] else self._number(match[2], last)
            if not last < number <= LAST_ROW:
                raise self.unsafe()
            numbers.append(number)
            starts.append(match.start())
            last = number

    @staticmethod
    def _number(tag: bytes, last: int) -> int:
        found = _NUMBER.search(tag)
        return _row(found[1]) if found else last + 1

    def insertion(self, number: int) -> int:
        """Where in the sheet a row that does not exist yet belongs."""
        at = bisect_left(self._numbers, number)
        return self._starts[at] if at < len(self._starts) else self.high

    def existing(self, first: int, last: int) -> list[int]:
        """The numbers of the stored rows from `first` to `last`."""
        return self._numbers[bisect_left(self._numbers, first) : bisect_right(self._numbers, last)]

    def row(self, number: int) -> Row | None:
        """A stored row, taken apart."""
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            return None
        start = self._starts[at]
        inside = self.data.index(b">", start) + 1
        tag = self.data[start:inside]
        if tag.endswith(b"/>"):
            return Row(tag, [], b"", start, inside)
        close = self.data.find(b"</%brow" % self.prefix, inside, self.high)
        if close < 0:
            raise self.unsafe()
        cells, rest = self._cells(b"%d" % number, self.data[inside:close])
        return Row(tag, cells, rest, start, self.data.index(b">", close) + 1)

    def _cells(self, row: bytes, inner: bytes) -> tuple[list[Cell], bytes]:
        cells: list[Cell] = []
        at = last = 0
        for match in self._cell.finditer(inner):
            if inner[at : match.start()].strip():
                raise self.unsafe()
            letters, named, head, held = match.groups()
            if letters is None and (place := _PLACE.search(head)):
                letters, named = place.groups()
            column = _column(letters) if letters else last + 1
            if not last < column <= LAST_COLUMN or (named is not None and named != row):
                raise self.unsafe()
            cells.append(Cell(column, match[0], head, held or b"", letters is not None))
            at, last = match.end(), column
        rest = inner[at:]
        if rest.strip() and not rest.lstrip().startswith(b"<%bextLst" % self.prefix):
            raise self.unsafe()
        return cells, rest

    @cached_property
    def column_styles(self) -> list[tuple[int, int, str]]:
        """First and last column and style number of the columns that have a style of their own."""
        found = []
        for match in tags(b"col", prefix=self.prefix).finditer(self.data, 0, self.start):
            tag = attributes(match[0])
            first, last = whole(tag.get("min", "")), whole(tag.get("max", ""))
            if "style" in tag and first is not None and last is not None:
                found.append((first, last, tag["style"]))
        return found

    @cached_property
    def merged(self) -> list[Area]:
        """The merged areas."""
        found = tags(b"mergeCell", prefix=self.prefix).finditer(self.data, self.high)
        areas = (area(attributes(match[0]).get("ref", "")) for match in found)
        return [place for place in areas if place is not None]


def _row(digits: bytes) -> int:
    """The number of a row; one that no sheet has when it is none."""
    return int(digits) if len(digits) < 8 else LAST_ROW + 1


@cache
def _column(letters: bytes) -> int:
    return column_number(letters.decode())


def _safe(data: bytes) -> bool:
    declared = _ENCODING.match(data[:200])
    if declared is not None and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return not any(mark in data for mark in (b"<!--", b"<![CDATA[", b"<!DOCTYPE", b"<!ENTITY"))
