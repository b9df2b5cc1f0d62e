"""Would Excel take the macros of this workbook, and would each button find its own? For `coopxl doctor`."""

from collections.abc import Iterator

from lxml import etree

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.excel.macros import RIBBON_NAMESPACE, RIBBON_RELATION
from coopxl.hosts.excel.project_check import Fault, Project, project_faults, read_project
from coopxl.hosts.file.package import Package
from coopxl.schema.names import BUTTON_PREFIX

_TYPES, _ROOT = "[Content_Types].xml", "_rels/.rels"
_BOOK, _PROJECT = "xl/workbook.xml", "xl/vbaProject.bin"
_MACRO_BOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
# The relationship that announces a ribbon, and the namespace that it must be written in.
_RIBBONS = {
    RIBBON_RELATION: RIBBON_NAMESPACE,
    "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility": (
        "http://schemas.microsoft.com/office/2009/07/customui"
    ),
}
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def macro_faults(content: bytes) -> list[Fault]:
    """What is wrong with an `.xlsm`, given as the bytes of its file; nothing when all is well."""
    try:
        package = Package(content, "")
        parts = {member.filename: package[member.filename] for member in package.members if not member.is_dir()}
    except CannotGoOn:
        return [Fault("BTN-20", {})]
    trees, found = _trees(parts)
    if found or not {_TYPES, _BOOK, _ROOT} <= trees.keys():
        return [*found, Fault("BTN-20", {})]
    found += [*_type_faults(parts, trees), *_relation_faults(package, parts), *_ribbon_faults(trees)]
    if _PROJECT not in parts:
        return [*found, Fault("BTN-25", {})]
    project = read_project(parts[_PROJECT])
    if isinstance(project, Fault):
        return [*found, project]
    return [*found, *project_faults(project), *_code_name_faults(trees, project), *_call_faults(trees, project)]


def _trees(parts: dict[str, bytes]) -> tuple[dict[str, etree._Element], list[Fault]]:
    trees: dict[str, etree._Element] = {}
    found = []
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
            except etree.XMLSyntaxError:
                found.append(Fault("BTN-24", {"part": name}))
    return trees, found


def _type_faults(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[Fault]:
    types = list(trees[_TYPES])
    by_ending = {one.get("Extension", "").lower() for one in types if one.get("Extension")}
    by_name = {one.get("PartName", "").lstrip("/"): one.get("ContentType") for one in types if one.get("PartName")}
    for name in sorted(parts.keys() - by_name.keys() - {_TYPES}):
        if name.rpartition(".")[2].lower() not in by_ending:
            yield Fault("BTN-21", {"part": name})
    for name in sorted(by_name.keys() - parts.keys()):
        yield Fault("BTN-22", {"part": name})
    if by_name.get(_BOOK) != _MACRO_BOOK:
        yield Fault("BTN-36", {})


def _relation_faults(package: Package, parts: dict[str, bytes]) -> Iterator[Fault]:
    for name in sorted(name for name in parts if name.endswith(".rels")):
        owner = name.replace("_rels/", "").removesuffix(".rels")
        for one in package.relations(owner):
            if not one.external and one.target not in package:
                yield Fault("BTN-23", {"part": owner or name, "target": one.target})
    if _PROJECT in parts and not any(one.kind == "vbaProject" for one in package.relations(_BOOK)):
        yield Fault("BTN-36", {})


def _ribbon_faults(trees: dict[str, etree._Element]) -> Iterator[Fault]:
    announced = [(one.get("Type", ""), one.get("Target", "").lstrip("/")) for one in trees[_ROOT]]
    ribbons = [(kind, target) for kind, target in announced if kind in _RIBBONS and target in trees]
    if not ribbons:
        yield Fault("BTN-34", {})
    for kind, target in ribbons:
        if etree.QName(trees[target]).namespace != _RIBBONS[kind]:
            yield Fault("BTN-35", {})


def _code_name_faults(trees: dict[str, etree._Element], project: Project) -> Iterator[Fault]:
    """Excel ties a document module to the workbook, or to a sheet, by its code name."""
    holders = {_BOOK: trees[_BOOK].find(f"{_SHEET}workbookPr")}
    holders |= {name: tree.find(f"{_SHEET}sheetPr") for name, tree in trees.items() if tree.tag == f"{_SHEET}worksheet"}
    names = {part: "" if holder is None else holder.get("codeName", "") for part, holder in holders.items()}
    if not any(names.values()):
        yield Fault("BTN-30", {})
        return
    odd = {part for part, name in names.items() if not name} | ({*names.values()} - {""}) ^ project.documents
    if odd:
        yield Fault("BTN-31", {"names": ", ".join(sorted(odd))})


def _call_faults(trees: dict[str, etree._Element], project: Project) -> Iterator[Fault]:
    macros, silent = project.public_macros(), 0
    for name, tree in trees.items():
        called = [one.get("onAction", "") for one in tree.iter() if name.startswith("customUI/")]
        for shape in tree.iter(f"{_DRAWN}sp"):
            what = shape.find(f"{_DRAWN}nvSpPr/{_DRAWN}cNvPr")
            if shape.get("macro"):
                called.append(shape.get("macro", ""))
            elif what is not None and what.get("name", "").startswith(BUTTON_PREFIX):
                silent += 1
        for macro in sorted({one.rpartition("!")[2].rpartition(".")[2] for one in called} - macros - {""}):
            yield Fault("BTN-32", {"part": name, "macro": macro})
    if silent:
        yield Fault("BTN-33", {"number": silent})
