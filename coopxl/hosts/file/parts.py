"""Where things stand in a workbook of Excel's format: sheets, tables, names and properties, from their small parts."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.areas import Area, area
from coopxl.hosts.file.package import Package

_ON = ("1", "true", "on")
_COUNTS = ("0", "1")
"""Rows of headers, or of totals, that a table can have."""
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet and the part that holds it."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table object and the part that holds it. `area` includes header and totals rows."""

    name: str
    sheet: str
    part: str
    area: Area
    header_rows: int
    totals_rows: int
    insert_row: bool

    @property
    def first_row(self) -> int:
        """The first data row."""
        return self.area.top + self.header_rows

    @property
    def last_row(self) -> int:
        """The last data row, blank rows included, totals row not."""
        return self.area.bottom - self.totals_rows


@dataclass(slots=True)
class Layout:
    """The parts of a workbook by what they hold."""

    workbook: str
    sheets: dict[str, SheetPart] = field(default_factory=dict)
    tables: dict[str, TablePart] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    calculation_chain: str = ""
    shared_strings: str = ""
    styles: str = ""
    starts_1904: bool = False
    strict: bool = False
    locked: bool = False


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def layout(package: Package) -> Layout:
    """Read the layout; CannotGoOn when a part it needs is missing."""
    main = next((r.target for r in package.relations("") if r.kind == "officeDocument"), "")
    if not main:
        raise CannotGoOn("FILE-19", file=package.file, part="workbook.xml")
    found, root = Layout(main), package.tree(main)
    found.strict = "purl.oclc.org" in root.tag
    relations = {relation.key: relation for relation in package.relations(main)}
    for element in root.iter():
        match local(element):
            case "workbookPr":
                found.starts_1904 = element.get("date1904") in _ON
            case "workbookProtection":
                found.locked = element.get("lockStructure") in _ON
            case "sheet":
                key = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
                relation = relations.get(key)
                if relation is not None and relation.kind == "worksheet":
                    name = element.get("name", "")
                    found.sheets[name] = SheetPart(name, relation.target, element.get("state", "visible") == "visible")
            case "definedName" if "localSheetId" not in element.attrib:
                found.names[element.get("name", "")] = element.text or ""
    by_kind = {relation.kind: relation.target for relation in relations.values()}
    found.calculation_chain, found.shared_strings = by_kind.get("calcChain", ""), by_kind.get("sharedStrings", "")
    found.styles = by_kind.get("styles", "")
    for sheet in found.sheets.values():
        _tables(package, sheet, found)
    return found


def _tables(package: Package, sheet: SheetPart, found: Layout) -> None:
    for relation in package.relations(sheet.part):
        if relation.kind != "table":
            continue
        root = package.tree(relation.target)
        place = area(root.get("ref", ""))
        if place is None or place.left > place.right or place.top > place.bottom:
            raise CannotGoOn("FILE-20", file=package.file, part=relation.target)
        name = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), root.get("displayName", ""))
        header, totals = root.get("headerRowCount", "1").strip(), root.get("totalsRowCount", "0").strip()
        if header not in _COUNTS or totals not in _COUNTS:
            raise CannotGoOn("FILE-20", file=package.file, part=relation.target)
        insert = root.get("insertRow") in _ON
        found.tables[name] = TablePart(name, sheet.name, relation.target, place, int(header), int(totals), insert)


def properties(package: Package) -> dict[str, str]:
    """The custom document properties as text."""
    part = next((r.target for r in package.relations("") if r.kind == "custom-properties"), "")
    if not part or part not in package:
        return {}
    found = (element for element in package.tree(part) if local(element) == "property")
    return {element.get("name", ""): "".join(element.itertext()) for element in found}
