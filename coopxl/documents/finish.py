"""The filled text made a sound document: marks become runs and pictures, and nothing is left that Word would refuse."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from coopxl.core.missing import Missing
from coopxl.documents.marks import MARK, SPLIT, Run
from coopxl.documents.package import W, clean, holder
from coopxl.documents.picture import Picture, Printable, prepare

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# what may stand after a highlight among the properties of a run, in the order of the standard
_AFTER_HIGHLIGHT = (
    *("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *("eastAsianLayout", "specVanish", "oMath", "rPrChange"),
)


@dataclass(slots=True)
class Finished:
    """What came out of one part: the missing values it shows, and its pictures by relationship id."""

    missing: list[Missing] = field(default_factory=list)
    pictures: dict[str, Printable] = field(default_factory=dict)


def finish(root: etree._Element, run: Run, lang: str) -> Finished:
    """Replace the marks of `run` in a filled part and mend what the loops left behind."""
    done = Finished()
    marked = {holder(mark): None for mark in root.iter(W + MARK)}
    for element in marked:
        if element.tag == W + "r":
            _spread(element, lambda number, around: _made(run, number, around, lang, done))
    for paragraph in {holder(mark): None for mark in root.iter(W + MARK)}:
        _split(paragraph)
    _mend(root)
    return done


def _spread(run: etree._Element, make: Callable[[str, etree._Element | None], etree._Element]) -> None:
    """Cut a run at its marks; every piece keeps its properties."""
    properties = run.find(W + "rPr")
    pieces, piece = [], _run(properties)
    for child in list(run):
        if child is properties:
            continue
        if child.tag == W + MARK:
            pieces += [piece, make(child.get(W + "n") or "", properties)]
            piece = _run(properties)
        elif child.tag != W + "t" or child.text:
            piece.append(child)
    pieces.append(piece)
    kept = [one for one in pieces if one.tag != W + "r" or any(child.tag != W + "rPr" for child in one)]
    parent = holder(run)
    at = parent.index(run)
    parent[at : at + 1] = kept


def _run(properties: etree._Element | None) -> etree._Element:
    run = etree.Element(W + "r")
    if properties is not None:
        run.append(deepcopy(properties))
    return run


def _made(run: Run, number: str, properties: etree._Element | None, lang: str, done: Finished) -> etree._Element:
    """What a mark stands for: a missing value in highlighted brackets, a picture, or the cut between two paragraphs."""
    if number == SPLIT:
        return etree.Element(W + MARK)
    value = run.marks[int(number)]
    made = _run(properties)
    if isinstance(value, Missing):
        done.missing.append(value)
        _highlight(made)
        text = etree.SubElement(made, W + "t")
        text.text = clean(value.printed(lang)).replace("\n", " ")
        text.set(_SPACE, "preserve")
    else:
        made.append(_drawing(value, done))
    return made


def _highlight(run: etree._Element) -> None:
    properties = run.find(W + "rPr")
    if properties is None:
        properties = etree.Element(W + "rPr")
        run.insert(0, properties)
    for old in properties.findall(W + "highlight"):
        properties.remove(old)
    later = {W + name for name in _AFTER_HIGHLIGHT}
    at = next((index for index, child in enumerate(properties) if child.tag in later), len(properties))
    properties.insert(at, etree.Element(W + "highlight", {W + "val": "yellow"}))


def _drawing(picture: Picture, done: Finished) -> etree._Element:
    ready = prepare(picture)
    relation = f"rId{ready.name.split('.')[0].title().replace('-', '')}"
    done.pictures[relation] = ready
    size = {"cx": str(ready.width), "cy": str(ready.height)}
    drawing = etree.Element(W + "drawing")
    inline = etree.SubElement(drawing, f"{{{_WP}}}inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    etree.SubElement(inline, f"{{{_WP}}}extent", size)
    said = {"id": "1", "name": ready.name, "descr": clean(picture.alt).replace("\n", " ")}
    etree.SubElement(inline, f"{{{_WP}}}docPr", said)
    graphic = etree.SubElement(inline, f"{{{_A}}}graphic")
    data = etree.SubElement(graphic, f"{{{_A}}}graphicData", uri=_PIC)
    pic = etree.SubElement(data, f"{{{_PIC}}}pic")
    names = etree.SubElement(pic, f"{{{_PIC}}}nvPicPr")
    etree.SubElement(names, f"{{{_PIC}}}cNvPr", id="0", name=ready.name)
    etree.SubElement(names, f"{{{_PIC}}}cNvPicPr")
    fill = etree.SubElement(pic, f"{{{_PIC}}}blipFill")
    etree.SubElement(fill, f"{{{_A}}}blip", {f"{{{_R}}}embed": relation})
    etree.SubElement(etree.SubElement(fill, f"{{{_A}}}stretch"), f"{{{_A}}}fillRect")
    shape = etree.SubElement(pic, f"{{{_PIC}}}spPr")
    frame = etree.SubElement(shape, f"{{{_A}}}xfrm")
    etree.SubElement(frame, f"{{{_A}}}off", x="0", y="0")
    etree.SubElement(frame, f"{{{_A}}}ext", size)
    etree.SubElement(etree.SubElement(shape, f"{{{_A}}}prstGeom", prst="rect"), f"{{{_A}}}avLst")
    return drawing


def _split(paragraph: etree._Element) -> None:
    """Cut a paragraph at its marks; the pieces have the same properties, a section break stays with the last."""
    if paragraph.tag != W + "p":
        # inside a link or a form field there are no paragraphs to make
        for mark in paragraph.findall(W + MARK):
            turned = etree.Element(W + "r")
            etree.SubElement(turned, W + "br")
            paragraph.replace(mark, turned)
        return
    properties = paragraph.find(W + "pPr")
    before = etree.Element(W + "p")
    for child in list(paragraph):
        if child is properties:
            continue
        if child.tag != W + MARK:
            before.append(child)
            continue
        paragraph.remove(child)
        if properties is not None:
            before.insert(0, _without_section(properties))
        paragraph.addprevious(before)
        before = etree.Element(W + "p")
    paragraph.extend(list(before))


def _without_section(properties: etree._Element) -> etree._Element:
    copied = deepcopy(properties)
    for section in copied.findall(W + "sectPr"):
        copied.remove(section)
    return copied


def _mend(root: etree._Element) -> None:
    for row in [*root.iter(W + "tr")]:
        if row.find(W + "tc") is None and row.find(W + "sdt") is None:
            holder(row).remove(row)
    for table in [*root.iter(W + "tbl")]:
        if table.find(W + "tr") is None and table.find(W + "sdt") is None:
            holder(table).remove(table)
    for place in root.iter(W + "tc", W + "hdr", W + "ftr", W + "txbxContent"):
        # Word calls a document damaged when a cell does not end in a paragraph
        if len(place) == 0 or place[-1].tag != W + "p":
            etree.SubElement(place, W + "p")
    _renumber(root)


def _renumber(root: etree._Element) -> None:
    """Numbers that must be unique and that a loop has repeated."""
    drawings = count(1)
    for drawing in root.iter(f"{{{_WP}}}docPr"):
        drawing.set("id", str(next(drawings)))
    names: set[str | None] = set()
    bookmarks = count(1)
    open_as: dict[str | None, str | None] = {}
    for mark in [*root.iter(W + "bookmarkStart", W + "bookmarkEnd")]:
        key = mark.get(W + "id")
        if mark.tag == W + "bookmarkStart":
            repeated = mark.get(W + "name") in names
            names.add(mark.get(W + "name"))
            open_as[key] = None if repeated else str(next(bookmarks))
        number = open_as.get(key)
        if number is None:
            holder(mark).remove(mark)
        else:
            mark.set(W + "id", number)
