"""The way back from a write into an open workbook: it puts back what coopxl wrote, and never what a person typed since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from coopxl.core.cells import Formula
from coopxl.core.workbook import Region
from coopxl.hosts.excel.machine import Options
from coopxl.hosts.excel.reading import Seen
from coopxl.hosts.excel.record import Change, Held, Position, alike, restored, stored
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.shift import shifted

Hidden = Mapping[str, Mapping[int, bool]]


@dataclass(slots=True)
class WayBack:
    """What was there `before` a write, and what it made of it `after`, cell by cell; of a write that may have died in between
    what it was about to make.

    `keys`: by sheet the first cell of each row of a table that is touched, by which the row is known again; they are
    among the cells. `protected` are the sheets that were protected and what they allowed, `calculation` Excel's mode.
    """

    before: Change
    after: Change
    keys: dict[str, list[Position]] = field(default_factory=dict)
    protected: dict[str, Options] = field(default_factory=dict)
    calculation: str = ""
    starts_1904: bool = False

    def wrote(self, change: Change, seen: Seen) -> None:
        """The write came to its end: formulas are as Excel spells them, and where it filled columns of its own accord.

        What else a cell holds that was not written into it may be a person's, even now.
        """
        for name, cells in self.after.cells.items():
            for place, made in cells.items():
                now = held(seen, name, place)
                own = isinstance(made, Formula) or place not in change.cells.get(name, {})
                cells[place] = now if own and isinstance(now, Formula) else made

    def back(self, now: Seen, hidden: Hidden, visible: Mapping[str, bool]) -> tuple[Change, list[str]]:
        """What to put back in the workbook as it is now, and the cells left alone: a person has changed them since."""
        turned = {name: not made for name, made in self.after.visible.items() if visible.get(name) == made}
        change, left = Change(visible=turned), list[str]()
        for name, cells in self.after.cells.items():
            strange, theirs = self._strange_rows(now, name), set[int]()
            for place, made in cells.items():
                was = self.before.cells[name][place]
                if holds(now, name, place, was):
                    continue
                if was != made and place[0] not in strange and holds(now, name, place, made):
                    change.cells.setdefault(name, {})[place] = was
                    continue
                theirs.add(place[0])
                # Where coopxl wrote nothing there is nothing to tell.
                left += [f"{name}!{cell_name(*place)}"] if was != made else []
            self._rows(change, name, strange | theirs, hidden)
            self._tables(change, name, theirs, now)
        return change, left

    def _rows(self, change: Change, name: str, theirs: set[int], hidden: Hidden) -> None:
        """Rows turn back where nothing of a person's stands, and none has turned them since."""
        made, now = self.after.hidden.get(name, {}), hidden.get(name, {})
        turned = {row: not wanted for row, wanted in made.items() if now.get(row) == wanted and row not in theirs}
        change.hidden |= {name: turned} if turned else {}

    def _tables(self, change: Change, name: str, theirs: set[int], now: Seen) -> None:
        """Tables are as long as they were, or as what a person wrote into their new rows."""
        for region in (one for one in self.after.tables.values() if one.sheet == name):
            old = self.before.tables[region.name]
            last = max([old.last_row, *(row for row in theirs if row <= region.last_row)])
            if now.workbook.regions.get(region.name) == region and last < region.last_row:
                change.tables[region.name] = replace(old, last_row=last)

    def _strange_rows(self, now: Seen, name: str) -> set[int]:
        """Rows that are not the ones written to: sorted, inserted or deleted since."""
        known = (self.before.cells.get(name, {}), self.after.cells.get(name, {}))
        return {
            place[0]
            for place in self.keys.get(name, ())
            if not any(holds(now, name, place, cells[place]) for cells in known)
        }

    def as_json(self) -> dict[str, Any]:
        """The same as JSON-able data."""
        return {
            "before": stored(self.before),
            "after": stored(self.after),
            "keys": {name: [list(place) for place in places] for name, places in self.keys.items()},
            "protected": self.protected,
            "calculation": self.calculation,
            "starts_1904": self.starts_1904,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "WayBack":
        """What such data describe."""
        return cls(
            restored(data["before"]),
            restored(data["after"]),
            {name: [(row, column) for row, column in places] for name, places in data["keys"].items()},
            dict(data["protected"]),
            data["calculation"],
            data["starts_1904"],
        )


def way_back(change: Change, seen: Seen, hidden: Hidden) -> WayBack:
    """The way back from a change that is about to be made in the workbook as it was read. `hidden` are the rows as they are."""
    way = WayBack(
        Change(hidden={name: dict(rows) for name, rows in hidden.items()}),
        Change(
            hidden={name: dict(rows) for name, rows in change.hidden.items()},
            tables=dict(change.tables),
            visible=dict(change.visible),
        ),
        starts_1904=seen.starts_1904,
    )
    made = {name: dict(change.cells.get(name, {})) for name in change.sheets}
    for name, region in change.tables.items():
        old = way.before.tables[name] = seen.workbook.regions[name]
        cells = made[region.sheet]
        for row in range(old.last_row + 1, region.last_row + 1):
            for column in range(region.first_column, region.last_column + 1):
                cells.setdefault((row, column), _filled(seen, old, row, column))
    for name in change.sheets:
        rows = {row for row, _ in change.cells.get(name, ())} | hidden.get(name, {}).keys()
        for region in (one for one in seen.workbook.regions.values() if one.sheet == name):
            for row in sorted(rows & set(range(region.header_row + 1, region.last_row + 1))):
                key = row, region.first_column
                made[name].setdefault(key, held(seen, name, key))
                way.keys.setdefault(name, []).append(key)
    way.after.cells = made
    way.before.cells = {name: {place: held(seen, name, place) for place in cells} for name, cells in made.items()}
    return way


def _filled(seen: Seen, old: Region, row: int, column: int) -> Held:
    """What a cell of a new row will hold: Excel fills calculated columns of its own accord."""
    text = seen.formulas[old.sheet].get((old.last_row, column), "")
    moved = shifted(text.removeprefix("="), row - old.last_row, 0) if text else None
    return Formula(moved) if moved else held(seen, old.sheet, (row, column))


def held(seen: Seen, sheet: str, place: Position) -> Held:
    """What a cell held when it was read: its formula, or its value."""
    text = seen.formulas[sheet].get(place)
    return Formula(text.removeprefix("=")) if text else seen.workbook.sheets[sheet].cell(*place)


def holds(seen: Seen, sheet: str, place: Position, value: Held) -> bool:
    """Whether a cell holds that, however Excel spells it; nothing is held by a sheet that is gone."""
    if sheet not in seen.workbook.sheets:
        return False
    text = seen.formulas[sheet].get(place)
    if isinstance(value, Formula):
        return text is not None and _bare(text) == _bare(value.text)
    return text is None and alike(value, seen.workbook.sheets[sheet].cell(*place))


def _bare(formula: str) -> str:
    """A formula without what Excel changes in the writing of it."""
    return "".join(formula.split()).removeprefix("=").casefold()
