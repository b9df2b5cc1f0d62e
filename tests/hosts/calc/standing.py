"""An open workbook as it stands: what the extension reads of it, and all that an undo must bring back."""

import json
from collections import Counter
from typing import Any

from coopxl.core.workbook import Workbook
from coopxl.hosts.calc import wire
from coopxl.schema.names import CAME_FROM
from tests.hosts.calc.extension import module
from tests.libreoffice import _uno

_FORMULA = 16  # com.sun.star.sheet.CellFlags
_LOOKS = ("CellStyle", "NumberFormat", "CellBackColor", "CharWeight", "CharColor", "IsTextWrapped")


def live(document: Any) -> Workbook:
    """The open workbook as the extension reads it, after its way over the wire."""
    _uno()
    return wire.workbook(json.loads(json.dumps(module("coopxl_read").workbook(document))))


def numbers(document: Any) -> dict[str, dict[tuple[int, int], object]]:
    """What `tests.wired.shown` tells of a workbook, of an open one: days are numbers, a formula is no more than one."""
    found = {sheet.Name: _numbers(sheet) for sheet in document.Sheets}
    if document.NamedRanges.hasByName(CAME_FROM):
        mark = document.NamedRanges.getByName(CAME_FROM).getReferredCells().RangeAddress
        found[document.Sheets.getByIndex(mark.Sheet).Name].pop((mark.StartRow + 1, mark.StartColumn + 1), None)
    return found


def _numbers(sheet: Any) -> dict[tuple[int, int], object]:
    rows = _used(sheet).getDataArray()
    cells = {(r, c): value for r, line in enumerate(rows, 1) for c, value in enumerate(line, 1) if value != ""}
    for area in sheet.queryContentCells(_FORMULA).RangeAddresses:
        for row in range(area.StartRow + 1, area.EndRow + 2):
            cells |= {(row, column): "formula" for column in range(area.StartColumn + 1, area.EndColumn + 2)}
    return cells


def state(document: Any, *, looks: bool = False) -> dict[str, object]:
    """Cells as typed, notes, marks, what is hidden, protection of every sheet, how far the tables reach; perhaps the looks."""
    tables = {held.Name: str(held.DataArea) for held in document.DatabaseRanges}
    made: dict[str, object] = {"tables": tables, **{sheet.Name: _sheet(sheet) for sheet in document.Sheets}}
    if looks:
        made["looks"] = {sheet.Name: _looks(sheet) for sheet in document.Sheets}
    return made


def _sheet(sheet: Any) -> dict[str, object]:
    notes = [(note.Position.Row, note.Position.Column, note.String) for note in sheet.Annotations]
    column = sheet.getCellRangeByPosition(0, 0, 0, 2000)
    seen = column.queryVisibleCells().RangeAddresses
    return {
        "cells": _trimmed(sheet),
        "protected": sheet.isProtected(),
        "marked": _marked(sheet),
        "notes": notes,
        "visible": sheet.IsVisible,
        "shown": [(area.StartRow, area.EndRow) for area in seen],
    }


def _used(sheet: Any) -> Any:
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)  # noqa: FBT003  # UNO takes no names
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)


def _trimmed(sheet: Any) -> list[list[str]]:
    rows = [list(line) for line in _used(sheet).getFormulaArray()]
    for line in rows:
        while line and not line[-1]:
            line.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _marked(sheet: Any) -> int:
    """How many cells have a conditional format: LibreOffice cuts one to pieces when it undoes, and loses nothing of it."""
    return sum(
        _size(area) for held in sheet.ConditionalFormats.getConditionalFormats() for area in held.Range.RangeAddresses
    )


def _looks(sheet: Any) -> Counter[object]:
    """How many cells look in which way."""
    found: Counter[object] = Counter()
    for alike in sheet.UniqueCellFormatRanges:
        found[alike.getPropertyValues(_LOOKS)] += sum(map(_size, alike.RangeAddresses))
    return found


def _size(area: Any) -> int:
    return int((area.EndRow - area.StartRow + 1) * (area.EndColumn - area.StartColumn + 1))
