"""The elements of a part as stretches of its bytes: what is put in or taken out leaves every other byte as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coopxl.hosts.file.markup import PREFIX, with_attribute

_TAG = re.compile(rb"<(/?)(" + PREFIX + rb""")([\w.-]+)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_NAMES = re.compile(rb"(</?)([A-Za-z])")

_SHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter "
    "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks "
    "printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags "
    "drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
)
_BOOK = (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr "
    "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
)
_STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"

SHEET_ORDER, BOOK_ORDER, STYLE_ORDER = (tuple(names.split()) for names in (_SHEET, _BOOK, _STYLES))
"""The order in which the elements of a worksheet, of a workbook part and of the part of styles must stand."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One element: where it starts and ends, and where what is inside it starts and ends."""

    name: str
    prefix: bytes
    start: int
    low: int
    high: int
    end: int

    def raw(self, data: bytes) -> bytes:
        """All of it."""
        return data[self.start : self.end]

    def tag(self, data: bytes) -> bytes:
        """Its opening tag."""
        return data[self.start : self.low]


def root(data: bytes) -> Piece:
    """The element that is the whole part."""
    tag = _TAG.search(data)
    assert tag
    high = tag.end() if tag[0].endswith(b"/>") else data.rindex(b"</")
    end = data.rindex(b">") + 1
    return Piece(tag[3].decode(), tag[2], tag.start(), tag.end(), high, end)


def pieces(data: bytes, start: int, end: int) -> list[Piece]:
    """The elements beside each other in a stretch, not those inside them."""
    found: list[Piece] = []
    depth, opened = 0, None
    for match in _TAG.finditer(data, start, end):
        closing, alone = bool(match[1]), match[0].endswith(b"/>")
        if closing:
            depth -= 1
            if depth == 0 and opened is not None:
                name = opened[3].decode()
                found.append(Piece(name, opened[2], opened.start(), opened.end(), match.start(), match.end()))
        elif alone and depth == 0:
            found.append(Piece(match[3].decode(), match[2], match.start(), match.end(), match.end(), match.end()))
        elif not alone:
            opened = match if depth == 0 else opened
            depth += 1
    return found


def inside(data: bytes, piece: Piece) -> list[Piece]:
    """The elements directly inside another."""
    return pieces(data, piece.low, piece.high)


def child(data: bytes, name: str) -> Piece | None:
    """The first element of that name directly inside the root."""
    return next((one for one in inside(data, root(data)) if one.name == name), None)


def replaced(data: bytes, piece: Piece, content: bytes) -> bytes:
    """With something else in its place; nothing takes it away."""
    return data[: piece.start] + content + data[piece.end :]


def prefixed(content: bytes, prefix: bytes) -> bytes:
    """Elements written without a prefix, as they are called in a part that has one."""
    return _NAMES.sub(lambda match: match[1] + prefix + match[2], content) if prefix else content


def put(data: bytes, name: str, content: bytes, order: Sequence[str]) -> bytes:
    """With elements of that name, written without a prefix, where such belong: behind those that are there."""
    whole = root(data)
    at = order.index(name)
    before = [one for one in inside(data, whole) if one.name in order and order.index(one.name) <= at]
    spot = before[-1].end if before else whole.low
    return data[:spot] + prefixed(content, whole.prefix) + data[spot:]


def extended(data: bytes, name: str, content: bytes, order: Sequence[str]) -> bytes:
    """With more inside the element of that name, which is made when it is not there; it may count what it holds."""
    piece = child(data, name)
    if piece is None:
        return put(data, name, b"<%b>%b</%b>" % (name.encode(), content, name.encode()), order)
    content = prefixed(content, piece.prefix)
    tag = piece.tag(data)
    if tag.endswith(b"/>"):
        close = b"</%b%b>" % (piece.prefix, name.encode())
        return replaced(data, piece, tag[:-2].rstrip() + b">" + content + close)
    return data[: piece.high] + content + data[piece.high :]


def counted(data: bytes, name: str) -> bytes:
    """With the number of what that element holds, where it tells it."""
    piece = child(data, name)
    if piece is None:
        return data
    tag = with_attribute(piece.tag(data), "count", str(len(inside(data, piece))))
    return data[: piece.start] + tag + data[piece.low :]
