"""What changes in an open workbook, also as JSON, in which it can be kept until it is no longer needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from coopxl.core.cells import CellError, Formula, Raw, Written
from coopxl.core.workbook import Patch, Region, SheetPatch
from coopxl.hosts.excel.reading import Seen
from coopxl.hosts.excel.texts import entered

Held = Raw | Formula
Like = tuple[int, int, int]
Position = tuple[int, int]


@dataclass(slots=True)
class Change:
    """What to write, by sheet: `cells`, `hidden` rows, `like` (row -> row whose formats it takes, first and last column),
    where tables end, and which sheets are `visible`.
    """

    cells: dict[str, dict[Position, Held]] = field(default_factory=dict)
    hidden: dict[str, dict[int, bool]] = field(default_factory=dict)
    like: dict[str, dict[int, Like]] = field(default_factory=dict)
    tables: dict[str, Region] = field(default_factory=dict)
    visible: dict[str, bool] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sheets or self.visible)

    @property
    def sheets(self) -> list[str]:
        """The sheets on which it changes something."""
        named = (self.cells, self.hidden, self.like)
        return list(
            dict.fromkeys([*(name for part in named for name in part), *(r.sheet for r in self.tables.values())])
        )


def forward(patch: Patch, seen: Seen, grown: Mapping[str, Region]) -> Change:
    """What a patch changes in the workbook as it was read; cells that hold it already are left alone."""
    workbook = seen.workbook
    change = Change(
        tables={name: region for name, region in grown.items() if region != workbook.regions[name]},
        visible={name: shown for name, shown in patch.visible.items() if workbook.sheets[name].visible != shown},
    )
    for name, part in patch.sheets.items():
        sheet = workbook.sheets[name]
        cells = {
            place: _held(value)
            for place, value in part.cells.items()
            if _differs(value, sheet.cell(*place), seen.formulas[name].get(place))
        }
        like = {row: (model, min(wide), max(wide)) for row, model in part.like.items() if (wide := _columns(part, row))}
        change.cells |= {name: cells} if cells else {}
        change.hidden |= {name: dict(part.hidden)} if part.hidden else {}
        change.like |= {name: like} if like else {}
    return change


def _columns(part: SheetPatch, row: int) -> list[int]:
    """The columns of a row that a patch names: those that stay blank take formats too."""
    return [column for number, column in part.cells if number == row]


def _held(value: Written) -> Held:
    return None if value == "" else value


def _differs(value: Written, raw: Raw, text: str | None) -> bool:
    if isinstance(value, Formula):
        return text != "=" + value.text.removeprefix("=")
    return text is not None or not alike(value, raw)


def alike(value: Held, raw: Raw) -> bool:
    """Whether a cell holds a value, however Excel tells it: days as moments or numbers, lines with other ends."""
    if value is None or value == "":
        return raw is None
    if isinstance(value, bool) or isinstance(raw, bool):
        return value is raw
    if isinstance(value, str):
        return isinstance(raw, str) and raw.splitlines() == value.splitlines()
    if isinstance(value, CellError):
        return value == raw
    ours, theirs = serial(value), serial(raw)
    # Programs round the fraction of a day differently; a number must be the same to its last digit.
    close = 5e-9 if isinstance(value, date | time | timedelta) else 1e-15 * abs(ours or 0)
    return ours is not None and theirs is not None and abs(ours - theirs) <= close


def serial(value: object) -> float | None:
    """The number of a number, day or hour; None for anything else."""
    if not isinstance(value, int | float | date | time | timedelta) or isinstance(value, bool):
        return None
    told = entered(value)
    return (told - datetime(1899, 12, 30)) / timedelta(days=1) if isinstance(told, datetime) else float(str(told))


def stored(change: Change) -> dict[str, Any]:
    """Cells, hidden rows, tables and visible sheets as JSON-able data."""
    return {
        "cells": {
            name: [[row, column, _stored(held)] for (row, column), held in cells.items()]
            for name, cells in change.cells.items()
        },
        "hidden": {name: [[row, hidden] for row, hidden in rows.items()] for name, rows in change.hidden.items()},
        "tables": [
            [r.name, r.sheet, r.header_row, r.first_column, r.last_column, r.last_row, r.totals]
            for r in change.tables.values()
        ],
        "visible": change.visible,
    }


def restored(data: Mapping[str, Any]) -> Change:
    """The change that such data describe."""
    return Change(
        cells={
            name: {(row, column): _restored(one) for row, column, one in cells} for name, cells in data["cells"].items()
        },
        hidden={name: dict(rows) for name, rows in data["hidden"].items()},
        tables={table[0]: Region(*table) for table in data["tables"]},
        visible=dict(data.get("visible", {})),
    )


def _stored(held: Held) -> object:
    match held:
        case Formula(text):
            return {"formula": text}
        case CellError(code):
            return {"error": code}
        case date() as day if not isinstance(day, datetime):
            return {"day": day.isoformat()}
        case datetime():
            return {"moment": held.isoformat()}
        case time() | timedelta():
            return {"days": serial(held)}
    return held


def _restored(one: Any) -> Held:
    match one:
        case {"formula": str(text)}:
            return Formula(text)
        case {"error": str(code)}:
            return CellError(code)
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case {"moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"days": float() | int() as days}:
            return timedelta(days=days)
    held: Held = one
    return held
