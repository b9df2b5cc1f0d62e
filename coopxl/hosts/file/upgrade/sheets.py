"""A sheet of today's workbook as it stands in another: its texts inside its cells, its formats by that workbook's numbers."""

import re

from coopxl.hosts.file.grid import Cell, Grid
from coopxl.hosts.file.markup import attributes, cell_text, plain, tags, with_attribute, without_attribute
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.upgrade.elements import SHEET_ORDER, child, put, replaced, root
from coopxl.hosts.file.upgrade.moves import Moves, quoted, unquoted
from coopxl.hosts.file.upgrade.styles import Styles

_SHARED = re.compile(rb'<c((?:\s[^>]*?)?)\st="s"([^>]*)><v>(\d+)</v></c>')
_STYLED = re.compile(rb'(<(?:c|row)(?=\s)[^>]*?\ss=")(\d+)(")')
_COLUMN = re.compile(rb'(<col\s[^>]*?\sstyle=")(\d+)(")')
_CONDITION = re.compile(rb'(<cfRule\s[^>]*?dxfId=")(\d+)(")')
_FORMULA = re.compile(rb"(<(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<]*)(</)")
_LINK = re.compile(rb'(<hyperlink\s[^>]*?location=")([^"]*)(")')
_ITEM = re.compile(rb"<si>(.*?)</si>", re.DOTALL)
_SHEET_TAG, _VIEW = tags(b"sheetPr"), tags(b"sheetView")
KEPT = ("legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "extLst")
"""What a person hangs on a sheet, which stays when coopxl makes the sheet anew."""


class Source:
    """Today's workbook: its texts by number."""

    def __init__(self, package: Package, strings: str) -> None:
        self.package = package
        self.texts = _ITEM.findall(package[strings]) if strings else []


def brought(source: Source, part: str, styles: Styles, moves: Moves) -> bytes:
    """The part of a sheet as the other workbook holds it; its relations still have the ids they had."""
    data = source.package[part]
    data = _SHARED.sub(
        lambda match: b'<c%b t="inlineStr"%b><is>%b</is></c>' % (match[1], match[2], source.texts[int(match[3])]), data
    )
    for pattern in (_STYLED, _COLUMN):
        data = pattern.sub(lambda match: match[1] + b"%d" % styles.cell(int(match[2])) + match[3], data)
    data = _CONDITION.sub(lambda match: match[1] + b"%d" % styles.conditional(int(match[2])) + match[3], data)
    data = _FORMULA.sub(lambda match: match[1] + _moved(match[2], moves) + match[3], data)
    data = _LINK.sub(lambda match: match[1] + _linked(match[2], moves) + match[3], data)
    data = _SHEET_TAG.sub(lambda match: without_attribute(match[0], "codeName"), data, count=1)
    return _VIEW.sub(lambda match: without_attribute(match[0], "tabSelected"), data)


def _moved(stored: bytes, moves: Moves) -> bytes:
    return cell_text(moves.formula(plain(stored.decode()))).encode()


def _linked(stored: bytes, moves: Moves) -> bytes:
    sheet, mark, cell = plain(stored.decode()).rpartition("!")
    there = moves.sheets.get(unquoted(sheet), unquoted(sheet))
    return cell_text(f"{quoted(there)}{mark}{cell}").replace('"', "&quot;").encode()


def related(data: bytes, name: str, key: str) -> bytes:
    """With the id of the relation that an element such as `drawing` names; without the element when there is none."""
    piece = child(data, name)
    if piece is None:
        element = f'<{name} xmlns:r="{_RELATIONS}" r:id="{key}"/>'
        return put(data, name, element.encode(), SHEET_ORDER) if key else data
    if not key:
        return replaced(data, piece, b"")
    return replaced(data, piece, with_attribute(piece.tag(data), "r:id", key))


_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def codename(data: bytes) -> str:
    """The name that macros know a sheet by."""
    found = _SHEET_TAG.search(data)
    return attributes(found[0]).get("codeName", "") if found else ""


def with_codename(data: bytes, name: str) -> bytes:
    """The sheet with that name for macros."""
    if child(data, "sheetPr") is None:
        data = put(data, "sheetPr", b"<sheetPr/>", SHEET_ORDER)
    return _SHEET_TAG.sub(lambda match: with_attribute(match[0], "codeName", name), data, count=1)


def renewed(new: bytes, old: bytes, file: str, sheet: str) -> bytes:
    """A new sheet in the place of an old one, with what a person put onto the old one: outside of what coopxl fills, and
    what hangs on it; chosen among the tabs when that one was.
    """
    new = _carried(Grid(new, file, sheet), Grid(old, file, sheet))
    for name in KEPT:
        piece = child(old, name)
        if piece is not None and child(new, name) is None:
            new = put(new, name, _standing(piece.raw(old), old), SHEET_ORDER)
    view = _VIEW.search(old)
    held = attributes(view[0]) if view else {}
    if held.get("tabSelected") in ("1", "true"):
        new = _VIEW.sub(lambda match: with_attribute(match[0], "tabSelected", "1"), new, count=1)
    return with_codename(new, codename(old)) if codename(old) else new


def _standing(element: bytes, part: bytes) -> bytes:
    """An element of another part, with the prefixes that it needs from the root of that one."""
    whole = root(part)
    declared = re.findall(rb"""\s(xmlns:[\w.-]+)=("[^"]*"|'[^']*')""", whole.tag(part))
    end = re.search(rb"\s|/?>", element)
    assert end
    wanted = b"".join(
        b" %b=%b" % (name, value)
        for name, value in declared
        if name.partition(b":")[2] + b":" in element and name + b"=" not in element[: element.index(b">")]
    )
    return element[: end.start()] + wanted + element[end.start() :]


def _carried(new: Grid, old: Grid) -> bytes:
    """The new sheet with the cells of the old one that stand beyond what is filled in it."""
    right = max((cell.column for number in new.existing(1, 1 << 20) for cell in _cells(new, number)), default=0)
    last = max((number for number in new.existing(1, 1 << 20) if _cells(new, number)), default=0)
    added: dict[int, bytes] = {}
    for number in old.existing(1, 1 << 20):
        cells = [one for one in _cells(old, number) if not one.blank and (one.column > right or number > last)]
        if cells:
            added[number] = b"".join(one.raw for one in cells)
    data = new.data
    for number in sorted(added, reverse=True):
        row = new.row(number)
        if row is None:
            at = new.insertion(number)
            data = data[:at] + b'<row r="%d">%b</row>' % (number, added[number]) + data[at:]
        elif row.tag.endswith(b"/>"):
            data = data[: row.start] + row.tag[:-2] + b">" + added[number] + b"</row>" + data[row.end :]
        else:
            tag = without_attribute(row.tag, "spans")
            held = b"".join(cell.raw for cell in row.cells)
            data = data[: row.start] + tag + held + added[number] + b"</row>" + data[row.end :]
    return data


def _cells(grid: Grid, number: int) -> list[Cell]:
    row = grid.row(number)
    return row.cells if row else []


def related_table(data: bytes, key: str) -> bytes:
    """With the id of the relation to the table of a sheet that has one."""
    return _TABLE_PART.sub(lambda match: with_attribute(match[0], "r:id", key), data, count=1)


_TABLE_PART = tags(b"tablePart")
