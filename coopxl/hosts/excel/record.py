"""What changes in an open workbook, forwards and back; the way back can be kept as JSON until it is no longer needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from coopxl.core.cells import CellError, Formula, Raw, Written
from coopxl.core.workbook import Patch, Region, SheetPatch, Workbook
from coopxl.hosts.excel.machine import Options
from coopxl.hosts.excel.reading import Seen
from coopxl.hosts.excel.texts import entered

Held = Raw | Formula
Like = tuple[int, int, int]
Position = tuple[int, int]


@dataclass(slots=True)
class Change:
    """What to write, by sheet: `cells`, `hidden` rows, `like` (row -> row whose formats it takes, first and last column),
    and where tables end.

    Of a way back, `protected` are the sheets that were protected and what they allowed, `calculation` Excel's mode.
    """

    cells: dict[str, dict[Position, Held]] = field(default_factory=dict)
    hidden: dict[str, dict[int, bool]] = field(default_factory=dict)
    like: dict[str, dict[int, Like]] = field(default_factory=dict)
    tables: dict[str, Region] = field(default_factory=dict)
    protected: dict[str, Options] = field(default_factory=dict)
    calculation: str = ""

    @property
    def sheets(self) -> list[str]:
        """The sheets it touches."""
        named = (self.cells, self.hidden, self.like)
        return list(
            dict.fromkeys([*(name for part in named for name in part), *(r.sheet for r in self.tables.values())])
        )


def forward(patch: Patch, seen: Seen, grown: Mapping[str, Region]) -> Change:
    """What a patch changes in the workbook as it was read; cells that hold it already are left alone."""
    change = Change(tables={name: region for name, region in grown.items() if region != seen.workbook.regions[name]})
    for name, part in patch.sheets.items():
        sheet = seen.workbook.sheets[name]
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


def backward(change: Change, seen: Seen, hidden: Mapping[str, Mapping[int, bool]]) -> Change:
    """The way back from a change: what those cells, rows and tables are now. `hidden` are the rows as they are."""
    back = Change(hidden={name: dict(rows) for name, rows in hidden.items()})
    places = {name: set(cells) for name, cells in change.cells.items()}
    for name, region in change.tables.items():
        old = back.tables[name] = seen.workbook.regions[name]
        # Excel fills calculated columns of its own accord when a table grows.
        added = range(old.last_row + 1, region.last_row + 1)
        columns = range(region.first_column, region.last_column + 1)
        places.setdefault(region.sheet, set()).update((row, column) for row in added for column in columns)
    for name, positions in places.items():
        back.cells[name] = {place: _now(seen, name, place) for place in sorted(positions)}
    return back


def _columns(part: SheetPatch, row: int) -> list[int]:
    """The columns of a row that a patch names: those that stay blank take formats too."""
    return [column for number, column in part.cells if number == row]


def _now(seen: Seen, sheet: str, place: Position) -> Held:
    text = seen.formulas[sheet].get(place)
    return Formula(text.removeprefix("=")) if text else seen.workbook.sheets[sheet].cell(*place)


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
        found = raw.code if isinstance(raw, CellError) else raw
        return isinstance(found, str) and found.splitlines() == value.splitlines()
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


def as_json(change: Change, workbook: Workbook) -> dict[str, Any]:
    """A way back as JSON-able data."""
    return {
        "book": workbook.name,
        "cells": {
            name: [[row, column, _stored(held)] for (row, column), held in cells.items()]
            for name, cells in change.cells.items()
        },
        "hidden": {name: [[row, hidden] for row, hidden in rows.items()] for name, rows in change.hidden.items()},
        "tables": [
            [r.name, r.sheet, r.header_row, r.first_column, r.last_column, r.last_row, r.totals]
            for r in change.tables.values()
        ],
        "protected": change.protected,
        "calculation": change.calculation,
    }


def from_record(record: Mapping[str, Any]) -> Change:
    """The way back that such data describe."""
    return Change(
        cells={
            name: {(row, column): _restored(stored) for row, column, stored in cells}
            for name, cells in record["cells"].items()
        },
        hidden={name: dict(rows) for name, rows in record["hidden"].items()},
        tables={table[0]: Region(*table) for table in record["tables"]},
        protected=dict(record["protected"]),
        calculation=record["calculation"],
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


def _restored(stored: Any) -> Held:
    match stored:
        case {"formula": str(text)}:
            return Formula(text)
        case {"error": str(code)}:
            return CellError(code)
        case {"day": str(text)}:
            return date.fromisoformat(text)
        case {"moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"days": float() | int() as days}:
            return float(days)
    held: Held = stored
    return held
