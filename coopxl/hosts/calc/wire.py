"""Workbooks and patches as they travel between the extension for LibreOffice and the engine; docs/clicks.md describes them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from coopxl.core.cells import CellError, Formula, Raw, Written
from coopxl.core.serials import from_serial, to_serial
from coopxl.core.workbook import Patch, Region, Sheet, SheetPatch, Workbook
from coopxl.hosts.file.areas import Area
from coopxl.hosts.rectangles import rectangles


def workbook(wire: Mapping[str, Any]) -> Workbook:
    """The workbook that came over the wire."""
    starts_1904 = bool(wire["date1904"])
    sheets = {sheet["name"]: _sheet(sheet, starts_1904=starts_1904) for sheet in wire["sheets"]}
    regions = {region["name"]: Region(**region) for region in wire["regions"]}
    names, properties = dict(wire["names"]), dict(wire["properties"])
    return Workbook(wire["name"], sheets, regions, names, properties, locked=wire["locked"])


def _sheet(wire: Mapping[str, Any], *, starts_1904: bool) -> Sheet:
    rows: list[list[Raw]] = [[None if value == "" else value for value in line] for line in wire["rows"]]
    for top, left, bottom, right, kind in wire["kinds"]:
        for line in rows[top - 1 : bottom]:
            for at in range(left - 1, min(right, len(line))):
                line[at] = _meant(line[at], kind, starts_1904=starts_1904)
    for row, column, code in wire["errors"]:
        rows[row - 1][column - 1] = CellError(code)
    formulas = frozenset(
        (row, column)
        for top, left, bottom, right in wire["formulas"]
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    )
    return Sheet(wire["name"], rows, wire["protected"], wire["visible"], formulas)


def _meant(value: Raw, kind: str, *, starts_1904: bool) -> Raw:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if kind == "bool":
        return value != 0
    if kind == "duration":
        return timedelta(days=value)
    return from_serial(value, starts_1904=starts_1904)


def patch(changes: Patch, *, starts_1904: bool) -> dict[str, object]:
    """The patch as it goes over the wire."""
    sheets = [_sheet_patch(sheet, starts_1904=starts_1904) for sheet in changes.sheets.values()]
    return {
        "sheets": sheets,
        "grown": [[name, last] for name, last in changes.grown.items()],
        "visible": [[name, visible] for name, visible in changes.visible.items()],
    }


def _sheet_patch(sheet: SheetPatch, *, starts_1904: bool) -> dict[str, object]:
    plain: dict[tuple[int, int], str | float] = {}
    formulas = []
    for (row, column), value in sheet.cells.items():
        if isinstance(value, Formula):
            formulas.append([row, column, value.text.removeprefix("=")])
        else:
            plain[row, column] = _sent(value, starts_1904=starts_1904)
    columns: dict[int, list[int]] = {}
    for row, column in sheet.cells:
        columns.setdefault(row, []).append(column)
    return {
        "sheet": sheet.sheet,
        "blocks": [[area.top, area.left, _lines(plain, area)] for area in rectangles(plain)],
        "formulas": formulas,
        "like": [
            [row, like, min(columns[row]), max(columns[row])] for row, like in sheet.like.items() if row in columns
        ],
        "hidden": [[row, hidden] for row, hidden in sheet.hidden.items()],
    }


def _lines(cells: Mapping[tuple[int, int], str | float], area: Area) -> list[list[str | float]]:
    columns = range(area.left, area.right + 1)
    return [[cells[row, column] for column in columns] for row in range(area.top, area.bottom + 1)]


def _sent(value: Written, *, starts_1904: bool) -> str | float:
    if value is None:
        return ""
    if isinstance(value, str | bool):
        return value
    assert not isinstance(value, Formula)
    number = to_serial(value, starts_1904=starts_1904)
    assert number is not None, "what no cell can hold is refused before"
    return number
