"""An open workbook as it stands: what the extension reads of it, and all that an undo must bring back."""

import json
from collections import Counter
from typing import Any

from coopxl.core.workbook import Workbook
from coopxl.hosts.calc import wire
from tests.hosts.calc.extension import module
from tests.libreoffice import _uno

_LOOKS = ("CellStyle", "NumberFormat", "CellBackColor", "CharWeight", "CharColor", "IsTextWrapped")


def live(document: Any) -> Workbook:
    """The open workbook as the extension reads it, after its way over the wire."""
    _uno()
    return wire.workbook(json.loads(json.dumps(module("coopxl_read").workbook(document))))


def state(document: Any) -> dict[str, object]:
    """Cells as typed, looks, notes, marks, hidden rows and protection of every sheet, and how far the tables reach."""
    tables = {held.Name: str(held.DataArea) for held in document.DatabaseRanges}
    return {"tables": tables, **{sheet.Name: _sheet(sheet) for sheet in document.Sheets}}


def _sheet(sheet: Any) -> dict[str, object]:
    notes = [(note.Position.Row, note.Position.Column, note.String) for note in sheet.Annotations]
    column = sheet.getCellRangeByPosition(0, 0, 0, 2000)
    seen = column.queryVisibleCells().RangeAddresses
    return {
        "cells": _trimmed(sheet),
        "protected": sheet.isProtected(),
        "marked": _marked(sheet),
        "notes": notes,
        "shown": [(area.StartRow, area.EndRow) for area in seen],
        "looks": _looks(sheet),
    }


def _trimmed(sheet: Any) -> list[list[str]]:
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)  # noqa: FBT003  # UNO takes no names
    area = cursor.RangeAddress
    rows = [list(line) for line in sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).getFormulaArray()]
    for line in rows:
        while line and not line[-1]:
            line.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _marked(sheet: Any) -> int:
    """How many cells have a conditional format: LibreOffice cuts one to pieces when it undoes, and loses nothing of it."""
    return sum(_size(area) for held in sheet.ConditionalFormats.getConditionalFormats() for area in held.Range.RangeAddresses)


def _looks(sheet: Any) -> Counter[object]:
    """How many cells look in which way."""
    found: Counter[object] = Counter()
    for alike in sheet.UniqueCellFormatRanges:
        found[alike.getPropertyValues(_LOOKS)] += sum(map(_size, alike.RangeAddresses))
    return found


def _size(area: Any) -> int:
    return int((area.EndRow - area.StartRow + 1) * (area.EndColumn - area.StartColumn + 1))
