"""The drawing part of a sheet after XlsxWriter: each button by its name, out of print, with its macro; charts stay as they are."""

from lxml import etree

from coopxl.derive.workbooks.buttons import MARK
from coopxl.schema.names import BUTTON_PREFIX

PREFIX = "xl/drawings/drawing"

_SHEET = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def named(part: bytes) -> bytes:
    """The part with its shapes named, rounded, with their alternative text, and left out of print."""
    root = etree.fromstring(part)
    for shape in root.iter(f"{_SHEET}cNvPr"):
        name, _, help = shape.get("descr", "").rpartition(MARK)
        if name:
            shape.set("name", name)
            shape.set("descr", help)
            _off_paper(shape)
    for outline in root.iter(f"{_MAIN}prstGeom"):
        outline.set("prst", "roundRect")
    return _written(root)


def with_macros(part: bytes) -> bytes:
    """The part whose buttons call the macro of their own name."""
    root = etree.fromstring(part)
    for shape in root.iter(f"{_SHEET}sp"):
        name = shape.find(f"{_SHEET}nvSpPr/{_SHEET}cNvPr")
        if name is not None and name.get("name", "").startswith(BUTTON_PREFIX):
            shape.set("macro", f"[0]!{name.get('name')}")
    return _written(root)


def _off_paper(shape: etree._Element) -> None:
    """Buttons are not printed; charts are."""
    anchor = next(shape.iterancestors(f"{_SHEET}twoCellAnchor"))
    for settings in anchor.iter(f"{_SHEET}clientData"):
        settings.set("fPrintsWithSheet", "0")


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
