"""What a merge did, told: for a program by cell, for a person as findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from coopxl.core.carrying import header_of, place_of
from coopxl.core.conflicts import Conflict, Sides
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.merge import ROW, Merged
from coopxl.core.pairing import NONE, Triple
from coopxl.core.parts import Part
from coopxl.core.table import Table
from coopxl.core.values import plain

if TYPE_CHECKING:
    from coopxl.core.book import Book

Entry = dict[str, object]


class Copied(Protocol):
    """One of the copies."""

    path: Path
    book: "Book"


@dataclass(slots=True)
class Report:
    """All that a merge tells. `standing` is how many conflicts the result holds, `given` the highest numbers of new ids
    by prefix, `stop` why nothing was written.
    """

    ours: str
    theirs: str
    new: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    unchanged: dict[str, int] = field(default_factory=dict)
    rejected: list[Entry] = field(default_factory=list)
    conflicts: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    decided: Sequence[str] = ()
    given: dict[str, int] = field(default_factory=dict)
    standing: int = 0
    written: Sequence[Path] = ()
    stop: CannotGoOn | None = None

    @property
    def clean(self) -> bool:
        """Whether nothing is left to be decided or to be brought by hand."""
        return not (self.conflicts or self.rejected or self.standing)

    def take(self, sides: Sides, name: str, made: Merged, conflicts: Sequence[Conflict]) -> None:
        """What became of one table."""
        told = _Told(sides, name, made)
        for row in made.new:
            self.new.append(told.row((NONE, NONE, row)))
        self.changed += [told.cell((NONE, row, their), key) for row, their, key in made.changed]
        self.changed += [{**told.cell((NONE, row, NONE), "id"), "theirs": row_id} for row, row_id in made.named.items()]
        self.changed += [told.row((NONE, row, NONE)) for row in made.gone]
        self.rejected += [told.cell(triple, key) for triple, key in made.refused]
        self.conflicts += [told.conflict(one) for one in conflicts]
        for (triple, key), one in zip(made.conflicts, conflicts, strict=True):
            self.findings.append(told.finding(triple, key, one))
        for triple, key in made.refused:
            if key != ROW:
                self.findings.append(Finding("MERG-08", told.place(triple, key), {"file": self.theirs}))
        if made.unchanged:
            self.unchanged[name] = made.unchanged
        for side, row_id in made.doubled:
            self._doubled(sides, name, side, row_id)

    def _doubled(self, sides: Sides, name: str, side: str, row_id: str) -> None:
        book, file = (sides.ours, self.ours) if side == "ours" else (sides.theirs, self.theirs)
        said: Entry = {"base": None, "ours": None, "theirs": None, side: row_id}
        self.rejected.append({"table": name, "id": row_id, "column": "id", **said})
        self.findings.append(Finding("MERG-06", book[name][row_id].place("id"), {"id": row_id, "file": file}))


@dataclass(frozen=True, slots=True)
class _Told:
    sides: Sides
    name: str
    made: Merged

    def cell(self, triple: Triple, key: str) -> Entry:
        one = self.sides.entry(self.name, self.made, triple, key)
        return self.conflict(one)

    @staticmethod
    def conflict(one: Conflict) -> Entry:
        column = "" if one.column == ROW else one.column
        said = {"base": one.base, "ours": one.ours, "theirs": one.theirs}
        return {"table": one.table, "id": one.id, "column": column, **said}

    def row(self, triple: Triple) -> Entry:
        """A row as a whole: that of ours which goes, that of theirs which comes."""
        one = self.sides.entry(self.name, self.made, triple, ROW)
        ours = _values(self.sides.ours[self.name], triple[1])
        theirs = _values(self.sides.theirs[self.name], triple[2])
        return {"table": self.name, "id": one.id, "column": "", "base": None, "ours": ours, "theirs": theirs}

    def place(self, triple: Triple, key: str) -> Place:
        one = self.sides.entry(self.name, self.made, triple, key)
        return place_of(self.sides.ours[self.name], one.line, "" if key == ROW else key, one.id)

    def finding(self, triple: Triple, key: str, one: Conflict) -> Finding:
        return Finding("MERG-07", self.place(triple, key), {"ours": one.ours or "", "theirs": one.theirs or ""})


def _values(table: Table, row: int) -> Entry | None:
    if row == NONE:
        return None
    said = {key: plain(column[row]) for key, column in table.columns.items() if column[row] is not None}
    return said | {f"={header}": str(raws[row]) for header, raws in table.own.items() if raws[row] is not None}


def noticed(sides: Sides, made: Mapping[str, Merged], file: str) -> Iterator[Finding]:
    """The rows of theirs that have another id here."""
    for name, one in made.items():
        for row, new in one.names.items():
            line = sides.carrying.lines.get((name, row), 0)
            old = sides.theirs[name].columns["id"][row]
            place = place_of(sides.ours[name], line, "id", new)
            yield Finding("MERG-05", place, {"old": old, "new": new, "file": file})


def lacking(sides: Sides, made: Mapping[str, Merged], mine: Copied, other: Copied) -> Iterator[Finding]:
    """The columns that one of the two does not have."""
    for name, one in made.items():
        table = mine.book[name]
        for key, count in one.lacking.items():
            what = f"{table.definition.label[mine.book.lang]}: {header_of(other.book[name], key, mine.book.lang)}"
            yield Finding("MERG-03", table.header_place(), {"count": count, "what": what, "file": other.path.name})
        for key in one.absent:
            facts = {"file": other.path.name, "column": table.definition[key].label}
            yield Finding("MERG-04", table.header_place(key), facts)


def refused_rows(
    base: Mapping[str, Part] | None, mine: Copied, other: Copied, theirs: Mapping[str, Part], report: Report
) -> Iterator[Finding]:
    """The tables that one of the two does not have: told, and no deletion of their rows."""
    for name, part in theirs.items():
        if name in mine.book and mine.book[name].layout.numbers.get("id") and part.whole:
            continue
        table = other.book[name]
        label = table.definition.label
        old = base.get(name) if base else None
        was = {row_id: row for row, row_id in enumerate(old.ids)} if old else {}
        keys = [key for key in part.cells if old is None or key in old.cells]
        rows = [
            row
            for row, row_id in enumerate(part.ids)
            if old is None or row_id not in was or part.content(row, keys) != old.content(was[row_id], keys)
        ]
        report.rejected += [_rejected(name, table, row) for row in rows]
        if rows:
            facts = {"count": len(rows), "file": other.path.name, "table": label}
            yield Finding("MERG-22", Place(mine.path.name), facts)
    yield from _missing(mine, other)


def _rejected(name: str, table: Table, row: int) -> Entry:
    said = {"base": None, "ours": None, "theirs": _values(table, row)}
    return {"table": name, "id": str(table.columns["id"][row] or ""), "column": "", **said}


def _missing(mine: Copied, other: Copied) -> Iterator[Finding]:
    for name, table in mine.book.tables.items():
        there = name in other.book and "id" in other.book[name].layout.numbers
        if len(table) and not there and table.definition.key not in {"findings", "conflicts"}:
            facts = {"file": other.path.name, "table": table.definition.label}
            yield Finding("MERG-02", Place(other.path.name), facts)
