"""Styles of one workbook taken over into another: what is there already is used, what is not is put behind it."""

import re

from lxml import etree

from coopxl.hosts.file.markup import attributes, with_attribute
from coopxl.hosts.file.upgrade.elements import STYLE_ORDER, counted, extended, inside, root

_FIRST_OWN_FORMAT = 164
_PARTS = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


class Styles:
    """The part of styles of a workbook, growing; numbers given are those of the other workbook's part."""

    def __init__(self, mine: bytes, theirs: bytes) -> None:
        self._mine, self._theirs = mine, theirs
        self._pieces, self._held = _raws(theirs), _raws(mine)
        self._new: dict[str, list[bytes]] = {name: [] for name in STYLE_ORDER}
        self._known: dict[str, dict[bytes, int]] = {}
        self._formats = {held["numFmtId"]: held["formatCode"] for held in map(attributes, self._pieces["numFmts"])}
        self._own = {held["formatCode"]: int(held["numFmtId"]) for held in map(attributes, self._held["numFmts"])}
        self._xfs: dict[int, int] = {}
        self._dxfs: dict[int, int] = {}

    @property
    def data(self) -> bytes:
        """The part as it is now."""
        data = self._mine
        for name, new in self._new.items():
            if new:
                data = counted(extended(data, name, b"".join(new), STYLE_ORDER), name)
        return data

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
        if section not in self._known:
            self._known[section] = {}
            for number, raw in enumerate(self._held[section]):
                self._known[section].setdefault(_canonical(raw, self._mine), number)
        known, same = self._known[section], _canonical(element, self._theirs)
        if same not in known:
            known[same] = len(self._held[section]) + len(self._new[section])
            self._new[section].append(element)
        return known[same]

    def _format(self, number: str) -> int:
        code = self._formats.get(number)
        if code is None:
            return int(number)
        if code not in self._own:
            self._own[code] = max([_FIRST_OWN_FORMAT - 1, *self._own.values()]) + 1
            self._new["numFmts"].append(
                with_attribute(b'<numFmt numFmtId="%d"/>' % self._own[code], "formatCode", code)
            )
        return self._own[code]


def _raws(part: bytes) -> dict[str, list[bytes]]:
    """The elements of each section, in their order."""
    sections = {one.name: one for one in inside(part, root(part))}
    return {
        name: [one.raw(part) for one in inside(part, sections[name])] if name in sections else []
        for name in STYLE_ORDER
    }


def _with(element: bytes, name: str, value: int) -> bytes:
    """An element with an attribute of its opening tag set."""
    end = element.index(b">") + 1
    return with_attribute(element[:end], name, str(value)) + element[end:]


def _canonical(element: bytes, part: bytes) -> bytes:
    """The same for elements that say the same."""
    declared = b" ".join(re.findall(rb"""xmlns(?::[\w.-]+)?=(?:"[^"]*"|'[^']*')""", part[:4096]))
    held = etree.fromstring(b"<all " + declared + b">" + element + b"</all>")
    return etree.tostring(held[0], method="c14n", exclusive=True)
