"""Make the program that opens the workbook compute anew: what formulas show may no longer be true."""

import re
from collections.abc import Mapping

from coopxl.hosts.file.markup import PREFIX, attributes, tags, with_attribute
from coopxl.hosts.file.package import Package, relations_of
from coopxl.hosts.file.parts import Layout

_CALCULATION = tags(b"calcPr")
_BEFORE = re.compile(rb"</?(" + PREFIX + rb")(?:definedNames|externalReferences|functionGroups|sheets)(?=[\s/>])[^>]*>")
_FORMULA = re.compile(rb"<" + PREFIX + rb"f[\s/>]")
_CONTENT_TYPES = "[Content_Types].xml"


def holds_formula(package: Package, layout: Layout) -> bool:
    """Whether any sheet has a formula."""
    if layout.calculation_chain:
        return True
    return any(_FORMULA.search(package[sheet.part]) for sheet in layout.sheets.values())


def calculates_fully(workbook: bytes) -> bool:
    """Whether the workbook part already asks for it."""
    tag = _CALCULATION.search(workbook)
    return tag is not None and attributes(tag[0]).get("fullCalcOnLoad") in ("1", "true")


def ask(workbook: bytes) -> bytes:
    """The workbook part with the request to compute everything when it is opened."""
    tag = _CALCULATION.search(workbook)
    if tag is not None:
        return workbook[: tag.start()] + with_attribute(tag[0], "fullCalcOnLoad", "1") + workbook[tag.end() :]
    before = list(_BEFORE.finditer(workbook))[-1]
    request = b'<%bcalcPr fullCalcOnLoad="1"/>' % before[1]
    return workbook[: before.end()] + request + workbook[before.end() :]


def without_chain(package: Package, layout: Layout, changed: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that name the calculation chain, without it: a chain that lists a cell without formula is damage."""
    relations = relations_of(layout.workbook)
    key = next(r.key for r in package.relations(layout.workbook) if r.kind == "calcChain")
    found = {name: changed.get(name, package[name]) for name in (relations, _CONTENT_TYPES)}
    found[relations] = _removed(found[relations], b"Relationship", "Id", key)
    found[_CONTENT_TYPES] = _removed(found[_CONTENT_TYPES], b"Override", "PartName", "/" + layout.calculation_chain)
    return found


def _removed(content: bytes, element: bytes, name: str, value: str) -> bytes:
    for match in tags(element).finditer(content):
        if attributes(match[0]).get(name, "").lower() == value.lower():
            end = match.end()
            if not match[0].endswith(b"/>"):
                end = content.index(b">", content.index(b"</", end)) + 1
            return content[: match.start()] + content[end:]
    return content
