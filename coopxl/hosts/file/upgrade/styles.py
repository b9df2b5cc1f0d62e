"""Styles of one workbook taken over into another: what is there already is used, what is not is put behind it."""

import re

from lxml import etree

from coopxl.hosts.file.markup import attributes, with_attribute
from coopxl.hosts.file.upgrade.elements import STYLE_ORDER, child, counted, extended, inside

_FIRST_OWN_FORMAT = 164
_PARTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


class Styles:
    """The part of styles of a workbook, growing; numbers given are those of the other workbook's part."""

    def __init__(self, mine: bytes, theirs: bytes) -> None:
        self.data = mine
        self._theirs = theirs
        self._pieces = {
            name: [one.raw(theirs) for one in inside(theirs, piece)] if (piece := child(theirs, name)) else []
            for name in STYLE_ORDER
        }
        self._held: dict[str, dict[bytes, int]] = {}
        self._formats = {held["numFmtId"]: held["formatCode"] for held in map(attributes, self._pieces["numFmts"])}
        self._xfs: dict[int, int] = {}
        self._dxfs: dict[int, int] = {}

    def cell(self, number: int) -> int:
        """The format of cells that looks as theirs of that number."""
        if number not in self._xfs:
            tag = self._pieces["cellXfs"][number]
            held = attributes(tag.split(b">", 1)[0] + b">")
            for name, section in _PARTS.items():
                own = self._taken(section, self._pieces[section][int(held.get(name, "0"))])
                tag = _with(tag, name, own)
            tag = _with(tag, "numFmtId", self._format(held.get("numFmtId", "0")))
            self._xfs[number] = self._taken("cellXfs", _with(tag, "xfId", 0))
        return self._xfs[number]

    def conditional(self, number: int) -> int:
        """The format of conditions that looks as theirs of that number."""
        if number not in self._dxfs:
            self._dxfs[number] = self._taken("dxfs", self._pieces["dxfs"][number])
        return self._dxfs[number]

    def _taken(self, section: str, element: bytes) -> int:
        held = self._known(section)
        same = _canonical(element, self._theirs)
        if same not in held:
            held[same] = len(inside(self.data, piece)) if (piece := child(self.data, section)) else 0
            self.data = counted(extended(self.data, section, element, STYLE_ORDER), section)
        return held[same]

    def _known(self, section: str) -> dict[bytes, int]:
        if section not in self._held:
            piece = child(self.data, section)
            raws = [one.raw(self.data) for one in inside(self.data, piece)] if piece else []
            found: dict[bytes, int] = {}
            for number, raw in enumerate(raws):
                found.setdefault(_canonical(raw, self.data), number)
            self._held[section] = found
        return self._held[section]

    def _format(self, number: str) -> int:
        code = self._formats.get(number)
        if code is None:
            return int(number)
        piece = child(self.data, "numFmts")
        mine = [attributes(one.raw(self.data)) for one in inside(self.data, piece)] if piece else []
        for held in mine:
            if held.get("formatCode") == code:
                return int(held["numFmtId"])
        free = max([_FIRST_OWN_FORMAT - 1, *(int(held["numFmtId"]) for held in mine)]) + 1
        tag = with_attribute(b'<numFmt numFmtId="%d"/>' % free, "formatCode", code)
        self.data = counted(extended(self.data, "numFmts", tag, STYLE_ORDER), "numFmts")
        return free


def _with(element: bytes, name: str, value: int) -> bytes:
    """An element with an attribute of its opening tag set."""
    end = element.index(b">") + 1
    return with_attribute(element[:end], name, str(value)) + element[end:]


def _canonical(element: bytes, part: bytes) -> bytes:
    """The same for elements that say the same."""
    declared = b" ".join(re.findall(rb"""xmlns(?::[\w.-]+)?=(?:"[^"]*"|'[^']*')""", part[:4096]))
    held = etree.fromstring(b"<all " + declared + b">" + element + b"</all>")
    return etree.tostring(held[0], method="c14n", exclusive=True)
