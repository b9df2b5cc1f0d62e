"""What the reader does not say about the cells of a sheet: errors, formulas without a result, how far the values reach.

Sheets as programs usually write them are searched as bytes, any other is read by a parser. Both see the same.
"""

import io
import re
from dataclasses import dataclass, field
from functools import cache
from xml.parsers import expat

from coopxl.core.workbook import column_number
from coopxl.hosts.file.markup import PREFIX

Position = tuple[int, int]

_UNSEEN_ROWS = 9_999

_REFERENCE = re.compile(r"([A-Z]+)(\d+)$")
_PREFIX = re.compile(rb"<(" + PREFIX + rb")worksheet[\s>]")
_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=["']([^"']+)""")


@dataclass(slots=True)
class Scan:
    """The cells of a sheet that need a second look, by (row, column).

    `errors`: the text of error cells. `formulas`: cells that a formula fills. `uncalculated`: formulas without a stored
    result. `negative`: numbers below zero, which the reader turns into midnight where the cell is formatted as a date.
    `last_row` and `last_column`: how far values reach.
    """

    errors: dict[Position, str] = field(default_factory=dict)
    formulas: set[Position] = field(default_factory=set)
    uncalculated: set[Position] = field(default_factory=set)
    negative: dict[Position, float] = field(default_factory=dict)
    last_row: int = 0
    last_column: int = 0

    def reach(self, row: int, column: int) -> None:
        """Take note of a cell that holds something."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)


def scan(sheet: bytes, area_limit: int) -> Scan:
    """Scan one sheet; beyond `area_limit` cells from A1 the extent is measured again without blank formatted cells."""
    prefix = _PREFIX.search(sheet, 0, 4096)
    if prefix is None or not _usual_encoding(sheet):
        return _Parser().scan(sheet)
    try:
        return _searched(sheet, prefix[1], area_limit) or _Parser().scan(sheet)
    except _Misread:
        return _Parser().scan(sheet)


def _usual_encoding(sheet: bytes) -> bool:
    declared = _ENCODING.match(sheet[:200])
    return declared is None or declared[1].lower() == b"utf-8"


@dataclass(frozen=True, slots=True)
class _Patterns:
    column: re.Pattern[bytes]
    row: re.Pattern[bytes]
    far_row: re.Pattern[bytes]
    valued: re.Pattern[bytes]
    cell: re.Pattern[bytes]
    result: re.Pattern[bytes]
    formula: re.Pattern[bytes]
    filled: re.Pattern[bytes]


@cache
def _patterns(p: bytes) -> _Patterns:
    return _Patterns(
        column=re.compile(rb'<%bc[\s>](?:r="([A-Z]+))?' % p),
        row=re.compile(rb'<%brow[\s>](?:r="(\d+)")?' % p),
        far_row=re.compile(rb'<%bc[\s>]r="[A-Z]+(\d{5,})"' % p),
        valued=re.compile(rb'<%bc r="([A-Z]+)(\d+)"(?:[^<>]*[^/<>])?>(?!</%bc>)' % (p, p)),
        cell=re.compile(rb'<%bc r="([A-Z]+)(\d+)"([^<>]*)>(.*?)</%bc>' % (p, p), re.DOTALL),
        result=re.compile(rb"<%bv(?:\s[^>]*)?(/>|>([^<]*))" % p),
        formula=re.compile(rb"<%bf[\s/>]" % p),
        filled=re.compile(rb'<%bc r="([A-Z]+)(\d+)"[^<>]*><%bf[\s/>]' % (p, p)),
    )


def _searched(sheet: bytes, p: bytes, area_limit: int) -> Scan | None:
    """The scan by searching bytes; None where the sheet is written in a way that a search could misread."""
    if b"<!--" in sheet or b"<![CDATA[" in sheet or b" t='" in sheet:
        return None
    patterns, found = _patterns(p), Scan()
    columns = set(patterns.column.findall(sheet))
    rows = patterns.row.findall(sheet)
    # An empty match is a row or a cell that does not begin with its position.
    if b"" in columns or b"" in rows:
        return None
    # The reader believes the cell where it names another row than the one it stands in.
    rows += set(patterns.far_row.findall(sheet))
    if rows and columns:
        found.reach(max(map(int, rows)), max(column_number(name.decode()) for name in columns))
    if max(found.last_row, _UNSEEN_ROWS) * found.last_column > area_limit:
        found.last_row = found.last_column = 0
        for letters, row in patterns.valued.findall(sheet):
            found.reach(int(row), column_number(letters.decode()))
    if b"<%bf" % p in sheet:
        if not _formulas(sheet, p, found):
            return None
        found.formulas = {(int(row), column_number(name.decode())) for name, row in patterns.filled.findall(sheet)}
    _errors(sheet, p, found)
    _negative(sheet, p, found)
    return found


class _Misread(Exception):
    """The sheet is not written as a search expects: a cell has no end, or a place that is none."""


def _cells_around(sheet: bytes, p: bytes, needle: bytes) -> list[tuple[Position, bytes, bytes]]:
    """The position, attributes and content of every cell that holds this text in its markup. _Misread.

    Each byte is looked at a few times at most, whatever the sheet holds.
    """
    cell, start, found, at, low = _patterns(p).cell, b'<%bc r="' % p, [], sheet.find(needle), 0
    while at >= 0:
        begin = sheet.rfind(start, low, at + 1)
        if begin < 0:
            low = max(low, at - len(start))
        else:
            match = cell.match(sheet, begin)
            if match is None:
                raise _Misread
            found.append(((int(match[2]), column_number(match[1].decode())), match[3], match[4]))
            low = match.end()
            at = max(at, low - 1)
        at = sheet.find(needle, at + 1)
    return found


def _formulas(sheet: bytes, p: bytes, found: Scan) -> bool:
    """Collect the formulas without a result; False when results stand apart from their formulas by blank space."""
    close = b"</%bf>" % p
    closed = sheet.count(close)
    bare = [b"/></%bc>" % p] + ([] if closed == 0 else [close + b"</%bc>" % p, close + b"<%bv></%bv>" % (p, p)])
    if closed:
        beside = sum(sheet.count(close + part) for part in (b"<%bv>" % p, b"<%bv/>" % p, b"</%bc>" % p))
        if beside != closed:
            return False
    for needle in bare:
        for position, head, inner in _cells_around(sheet, p, needle):
            if _lacks_result(p, head, inner):
                found.uncalculated.add(position)
    for position, head, inner in _cells_around(sheet, p, b"/><%bv></%bv></%bc>" % (p, p, p)):
        if _lacks_result(p, head, inner):
            found.uncalculated.add(position)
    return True


def _lacks_result(p: bytes, head: bytes, inner: bytes) -> bool:
    if _patterns(p).formula.search(inner) is None:
        return False
    result = _patterns(p).result.search(inner)
    return result is None or (not result[2] and b't="str"' not in head)


def _errors(sheet: bytes, p: bytes, found: Scan) -> None:
    for position, head, inner in _cells_around(sheet, p, b't="e"'):
        if b't="e"' in head:
            result = _patterns(p).result.search(inner)
            found.errors[position] = (result[2] or b"").decode() if result else ""


def _negative(sheet: bytes, p: bytes, found: Scan) -> None:
    for position, head, inner in _cells_around(sheet, p, b"<%bv>-" % p):
        if b't="' in head and b't="n"' not in head:
            continue
        result = _patterns(p).result.search(inner)
        if result is not None and (number := _number(result[2])) is not None:
            found.negative[position] = number


def _number(text: bytes | str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


class _Parser:
    """The same scan by a real parser, for sheets with comments, implicit positions, other encodings, blank space."""

    def __init__(self) -> None:
        self.found = Scan()
        self.row = self.cell_row = self.column = 0
        self.kind = self.text = ""
        self.formula = self.result = self.content = self.taking = False

    def scan(self, sheet: bytes) -> Scan:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.ParseFile(io.BytesIO(sheet))
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rsplit(":", 1)[-1]
        if local == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        elif local == "c":
            place = _REFERENCE.match(attributes.get("r", ""))
            self.column = column_number(place[1]) if place else self.column + 1
            self.cell_row = int(place[2]) if place else self.row
            self.kind, self.text = attributes.get("t", "n"), ""
            self.formula = self.result = self.content = False
        elif local == "f":
            self.formula = self.content = True
        elif local in ("v", "is"):
            self.result = self.taking = self.content = True

    def _data(self, data: str) -> None:
        if self.taking:
            self.text += data

    def _end(self, name: str) -> None:
        local = name.rsplit(":", 1)[-1]
        if local in ("v", "is"):
            self.taking = False
        elif local == "c" and self.content:
            self._cell((self.cell_row, self.column))

    def _cell(self, position: Position) -> None:
        self.found.reach(*position)
        if self.formula:
            self.found.formulas.add(position)
        if self.kind == "e":
            self.found.errors[position] = self.text
        elif self.formula and (not self.result or not (self.text or self.kind == "str")):
            self.found.uncalculated.add(position)
        elif self.kind == "n" and self.text.startswith("-") and (number := _number(self.text)) is not None:
            self.found.negative[position] = number
