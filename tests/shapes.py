"""The shapes of a workbook for the tests: where each stands on its sheet, in pixels, and what it says."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REFERS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EMU = 9525
"""In a pixel."""


@dataclass(frozen=True)
class Box:
    """A rectangle on a sheet, in pixels at 100 %."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they share some room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Shape:
    """One shape: its name, what it says, its alternative text, its macro, and whether it moves or is printed."""

    name: str
    text: str
    help: str
    macro: str
    fixed: bool
    printed: bool
    box: Box


@dataclass(frozen=True)
class Grid:
    """Where the columns and rows of a sheet begin, in pixels; counted from 0."""

    columns: list[int]
    rows: list[int]

    def box(self, top: int, left: int, bottom: int, right: int) -> Box:
        """What cells cover; rows and columns count from 1."""
        return Box(self.columns[left - 1], self.rows[top - 1], self.columns[right], self.rows[bottom])


def shapes_of(content: bytes) -> dict[str, tuple[Grid, list[Shape]]]:
    """The grid and the shapes of every sheet, by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    book = etree.fromstring(parts["xl/workbook.xml"])
    targets = _targets(parts, "xl/workbook.xml")
    found = {}
    for sheet in book.iter(f"{CELLS}sheet"):
        part = targets[sheet.get(REFERS)]
        grid = _grid(etree.fromstring(parts[part]))
        drawings = [target for target in _targets(parts, part).values() if "/drawing" in target]
        shapes = [shape for one in drawings for shape in _shapes(etree.fromstring(parts[one]), grid)]
        found[sheet.get("name")] = (grid, shapes)
    return found


def _targets(parts: dict[str, bytes], owner: str) -> dict[str, str]:
    path = PurePosixPath(owner)
    relations = parts.get(f"{path.parent}/_rels/{path.name}.rels")
    if relations is None:
        return {}
    every = etree.fromstring(relations)
    inside = [one for one in every if one.get("TargetMode") != "External"]
    return {one.get("Id"): str(path.parent / one.get("Target")).replace("worksheets/../", "") for one in inside}


def _grid(sheet: etree._Element) -> Grid:
    wide, high = [64] * 200, [20] * 200
    for one in sheet.iter(f"{CELLS}col"):
        for number in range(int(one.get("min")), min(int(one.get("max")), 200) + 1):
            wide[number - 1] = 0 if one.get("hidden") else round(float(one.get("width")) * 7)
    for one in sheet.iter(f"{CELLS}row"):
        if int(one.get("r")) <= 200:
            points = 0 if one.get("hidden") else float(one.get("ht", "15"))
            high[int(one.get("r")) - 1] = round(points / 0.75)
    return Grid(*([sum(sizes[:number]) for number in range(201)] for sizes in (wide, high)))


def _shapes(drawing: etree._Element, grid: Grid) -> list[Shape]:
    found = []
    for anchor in drawing:
        shape, settings = anchor.find(f"{DRAWN}sp"), anchor.find(f"{DRAWN}clientData")
        if shape is None:
            continue  # a chart
        called = shape.find(f"{DRAWN}nvSpPr/{DRAWN}cNvPr")
        left, top = _corner(anchor.find(f"{DRAWN}from"), grid)
        right, bottom = _corner(anchor.find(f"{DRAWN}to"), grid)
        found.append(
            Shape(
                called.get("name"),
                "".join(text.text for text in shape.iter(f"{MAIN}t")),
                called.get("descr"),
                shape.get("macro"),
                anchor.get("editAs") == "absolute",
                settings.get("fPrintsWithSheet") != "0",
                Box(left, top, right, bottom),
            )
        )
    return found


def _corner(corner: etree._Element, grid: Grid) -> tuple[float, float]:
    column, across, row, down = (int(corner.find(f"{DRAWN}{name}").text) for name in ("col", "colOff", "row", "rowOff"))
    return grid.columns[column] + across / EMU, grid.rows[row] + down / EMU
