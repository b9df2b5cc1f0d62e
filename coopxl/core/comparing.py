"""One table of a pack that came back, compared: what is new, what changed, what cannot come in and why."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coopxl.core.findings import Finding
from coopxl.core.incoming import Cells, Entry, Remembered, Side, Token, fillable, in_words, place_in, rows_by_id
from coopxl.core.table import Table
from coopxl.schema.packs import Share
from coopxl.schema.reception import CHANGED, CONFLICT, NEW, REJECTED

_HALF = 0.5
"""Of the cells of a row that came in before, how many must be the same for another row to be that one, corrected."""
_SHOWN = 5


Rows = tuple[int, int, int]
"""A row of the pack as sent, of the office, of the pack as it came; -1 where there is none."""


@dataclass(slots=True)
class Compared:
    """What became of one table. `known` are rows that stand in the office already, by row of theirs."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unchanged: int = 0
    known: dict[int, str] = field(default_factory=dict)


class Comparing:
    """Compares one table of the pack as sent, as it came and the office's own; as sent is None when that is not known.

    `inside` are the rows the pack holds, by table; `standing` the conflicts that wait to be decided, by id.
    """

    def __init__(
        self,
        share: Share,
        sides: tuple[Side | None, Side, Side],
        remembered: Remembered,
        inside: Mapping[str, set[str]],
        standing: Collection[str] = (),
    ) -> None:
        self.share, self.remembered, self.inside, self.open = share, remembered, inside, standing
        self.sent, self.came, self.ours = sides
        self.book = self.ours.book
        self.made = Compared()
        self.keys = [key for key in self.came.keys if self.sent is None or key in self.sent.keys]
        self.name = share.table

    def run(self) -> Compared:
        """Rows that went out, then rows that are new there."""
        sent = dict(rows_by_id(self.sent)) if self.sent else {}
        mine = self.ours.table.by_id
        known = sent if self.sent else {row_id: [] for row_id in mine if row_id in self.inside.get(self.name, ())}
        seen: set[str] = set()
        loose: list[int] = []
        for row_id, rows in rows_by_id(self.came):
            if row_id and row_id in known:
                seen.add(row_id)
                row, rest = self._which(row_id, rows, sent)
                loose += rest
                if row is not None:
                    self._row(row_id, row, sent[row_id][0] if sent else -1)
            else:
                loose += rows
        self._deleted([one for one in sent if one and one not in seen])
        self._loose(loose, sent.get("", []))
        return self.made

    def _content(self, row: int) -> Cells:
        return self.came.content(row, self.keys)

    # Rows that went out

    def _which(self, row_id: str, rows: list[int], sent: Mapping[str, list[int]]) -> tuple[int | None, list[int]]:
        """The row itself and those copied from it: of several with one id, the one that says what went out."""
        if len(rows) == 1:
            return rows[0], []
        old = self.sent.content(sent[row_id][0], self.keys) if self.sent else {}
        same = [row for row in rows if self._content(row) == old]
        first = same[0] if same else None
        rest = [row for row in rows if row != first and row not in same]
        if first is not None:
            return first, rest
        # Which of them is meant nobody can tell.
        for row in rows:
            self._reject(row, "RECE-17", {"id": row_id}, row_id)
        return None, []

    def _row(self, row_id: str, row: int, old: int) -> None:
        index = self.ours.table.by_id.get(row_id, -1)
        before = len(self.made.entries)
        said = self.remembered.said.get(row_id, {})
        for key in self.keys:
            was = self.sent.token(old, key) if self.sent else None
            self._cell(row_id, (old, index, row), key, was, said)
        self.made.unchanged += len(self.made.entries) == before

    def _cell(self, row_id: str, rows: Rows, key: str, was: Token, said: Cells, *, free: bool = False) -> None:
        """One cell: nothing, a change, a conflict, or why not. In a `free` row every column may be filled."""
        _, index, row = rows
        token = self.came.token(row, key)
        mine = self.ours.token(index, key) if index >= 0 else None
        if index >= 0 and token == mine:
            return
        if f"{self.name}/{row_id}/{key}" in self.open and token == (was if free else said.get(key, self)):
            self.made.entries.append(self._conflict(row_id, rows, key))
            return
        if (token == was and (self.sent or free)) or (self.sent is None and token is None):
            return
        if self.remembered.no.get(row_id, {}).get(key, self) == token:
            return
        why = self._forbidden(row, key, index, free=free)
        if why is not None:
            self.made.entries.append(self._entry(REJECTED, row_id, rows, key, why))
            return
        since = said.get(key, was)
        if key in said and token == since and mine != was:
            # It came before, and the office says otherwise since.
            return
        what = CHANGED if mine in (since, was) else CONFLICT
        if self.sent is None and not free:
            what = CHANGED if mine is None else CONFLICT
        entry = self._conflict(row_id, rows, key) if what == CONFLICT else self._entry(what, row_id, rows, key, None)
        self.made.entries.append(entry)

    def _conflict(self, row_id: str, rows: Rows, key: str) -> Entry:
        _, index, row = rows
        one, other = self.ours.text(index, key, self.book), self.came.text(row, key, self.book)
        facts = {"ours": one or "", "theirs": other or ""}
        return self._entry(CONFLICT, row_id, rows, key, Finding("RECE-14", self.ours.table.place(index, key), facts))

    def _forbidden(self, row: int, key: str, index: int, *, free: bool) -> Finding | None:
        """Why a cell that changed cannot come in."""
        place, column = self.came.table.place(row, key), self.came.table.definition[key]
        may = fillable(column) if free else key in self.share.writes
        if not may:
            return Finding("RECE-12", place, {"column": column.label})
        if index < 0:
            return Finding("RECE-16", place, {"id": self.came.id(row)})
        if bad := self.came.bad(row, key):
            return Finding(bad.code, place, bad.facts)
        if column.required and self.came.value(row, key) is None:
            return Finding("VAL-01", place)
        return None

    def _entry(self, what: str, row_id: str, rows: Rows, key: str, why: Finding | None) -> Entry:
        old, index, row = rows
        base = self.sent.text(old, key, self.book) if self.sent else None
        ours, theirs = self.ours.text(index, key, self.book), self.came.text(row, key, self.book)
        place = self.came.table.place(row, key)
        value = None if what == REJECTED else self.came.value(row, key)
        token = self.came.token(row, key)
        return Entry(what, self.name, row_id, key, place, base, ours, theirs, why, index, value, {}, token)

    def _deleted(self, ids: Sequence[str]) -> None:
        """Rows that are not there any more: told, and they stay here."""
        if ids:
            facts = {"count": len(ids), "ids": [*ids[:_SHOWN], *(["…"] if len(ids) > _SHOWN else [])]}
            self.made.findings.append(Finding("RECE-13", self.came.table.header_place(), facts))

    # Rows that are new there

    def _loose(self, rows: Sequence[int], prepared: Sequence[int]) -> None:
        """Rows without an id of the pack: those that were prepared and nobody filled, those that came before, new ones."""
        ready = [self.sent.content(row, self.keys) for row in prepared] if self.sent else []
        left: list[int] = []
        for row in rows:
            content = self._content(row)
            if content and content not in ready:
                left.append(row)
        left = self._taken_in(left)
        standing = self._standing()
        for row in left:
            self._new(row, standing)

    def _taken_in(self, rows: Sequence[int]) -> list[int]:
        """Sorts out the rows that an earlier delivery brought: as they were, or corrected since; the others are left."""
        known = [one for one in self.remembered.rows if one["id"] in self.ours.table]
        left: list[int] = []
        for row in rows:
            content = self._content(row)
            same = next((one for one in known if one["cells"] == content), None)
            if same:
                known.remove(same)
                self._again(same, row)
            elif content not in self.remembered.refused:
                left.append(row)
        new: list[int] = []
        for row in left:
            found = self._corrected(row, known)
            if found:
                known.remove(found)
                self._again(found, row)
            else:
                new.append(row)
        return new

    def _corrected(self, row: int, known: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
        """The row that came before and was changed since: most of it says the same; the one on the same line comes first."""
        content = self._content(row)

        def alike(one: Mapping[str, Any]) -> float:
            keys = content.keys() | one["cells"].keys()
            return sum(content.get(key) == one["cells"].get(key) for key in keys) / len(keys) if keys else 0.0

        line = self.came.table.rows[row]
        order = sorted(known, key=lambda one: (one["line"] != line, -alike(one)))
        return next((one for one in order if alike(one) > _HALF), None)

    def _again(self, one: Mapping[str, Any], row: int) -> None:
        """A row that came in before, cell by cell against what it said then."""
        row_id, cells = str(one["id"]), one["cells"]
        index, before = self.ours.table.by_id[row_id], len(self.made.entries)
        self.made.known[row] = row_id
        for key in self.keys:
            self._cell(row_id, (-1, index, row), key, cells.get(key), {}, free=True)
        self.made.unchanged += len(self.made.entries) == before

    def _standing(self) -> list[tuple[str, Cells]]:
        """Rows of the office that the pack does not know: one that says the same is not entered twice."""
        inside = self.inside.get(self.name, set())
        brought = {one["id"] for one in self.remembered.rows}
        ids = [(self.ours.id(row), row) for row in range(len(self.ours.table))]
        return [
            (row_id, {key: self.ours.token(row, key) for key in self.keys})
            for row_id, row in ids
            if row_id and row_id not in inside and row_id not in brought
        ]

    def _new(self, row: int, standing: list[tuple[str, Cells]]) -> None:
        row_id = self.came.id(row)
        if not self.share.adds:
            self._reject(row, "RECE-15", {"table": self.came.table.definition.label}, row_id)
            return
        if row_id and row_id in self.ours.table and row_id not in self.inside.get(self.name, ()):
            self._reject(row, "RECE-18", {"id": row_id}, row_id)
            return
        if lacking := self._lacking(row):
            self.made.entries.append(lacking)
            return
        whole = {key: self.came.token(row, key) for key in self.keys}
        same = next((one for one in standing if one[1] == whole), None)
        if same:
            standing.remove(same)
            self.made.known[row] = same[0]
            self.made.findings.append(Finding("RECE-20", place_in(self.came, row), {"id": same[0]}))
            return
        self._added(row)

    def _lacking(self, row: int) -> Entry | None:
        """Why a whole row cannot come in: what must be there is not, or cannot be read; or it is of another project."""
        definition = self.came.table.definition
        blank = []
        for column in definition.columns:
            if not column.required or column.key == "id" or not fillable(column):
                continue
            if column.key in self.keys and (bad := self.came.bad(row, column.key)):
                return self._rejected(row, Finding(bad.code, self.came.table.place(row, column.key), bad.facts))
            if column.key not in self.keys or self.came.value(row, column.key) is None:
                blank.append(column)
        if blank:
            facts = {"columns": [column.label for column in blank]}
            first = blank[0].key if blank[0].key in self.keys else ""
            return self._rejected(row, Finding("RECE-19", place_in(self.came, row, first), facts))
        owner = "project" if "project" in definition else definition.parent
        target = getattr(definition[owner].kind, "table", "") if owner in definition else ""
        value = self.came.value(row, owner) if owner in self.keys else None
        if target in self.inside and value is not None and value not in self.inside[target]:
            return self._rejected(row, Finding("RECE-21", self.came.table.place(row, owner), {"id": value}))
        return None

    def _added(self, row: int) -> None:
        """A new row, and those of its cells that cannot come with it."""
        if row_id := self.came.id(row):
            self.made.findings.append(Finding("RECE-22", self.came.table.place(row, "id"), {"id": row_id}))
        cells, shown, wrong = {}, {}, list[Entry]()
        for key in self.keys:
            token, column = self.came.token(row, key), self.came.table.definition[key]
            if token is None:
                continue
            bad = self.came.bad(row, key)
            if bad or not fillable(column):
                place = self.came.table.place(row, key)
                why = (
                    Finding(bad.code, place, bad.facts) if bad else Finding("RECE-12", place, {"column": column.label})
                )
                wrong.append(self._entry(REJECTED, "", (-1, -1, row), key, why))
                continue
            cells[key] = self.came.value(row, key)
            shown[key] = in_words(column.kind, cells[key], self.book)
        place, content = place_in(self.came, row), self._content(row)
        self.made.entries.append(
            Entry(NEW, self.name, "", "", place, None, None, shown, None, -1, None, cells, content)
        )
        self.made.entries += wrong

    def _reject(self, row: int, code: str, facts: dict[str, object], row_id: str = "") -> None:
        self.made.entries.append(self._rejected(row, Finding(code, place_in(self.came, row), facts), row_id))

    def _rejected(self, row: int, why: Finding, row_id: str = "") -> Entry:
        shown = {key: self.came.text(row, key, self.book) for key in self.keys}
        shown = {key: text for key, text in shown.items() if text is not None}
        return Entry(REJECTED, self.name, row_id, "", why.place, None, None, shown, why, said=self._content(row))


def ids_inside(tables: Mapping[str, Table]) -> dict[str, set[str]]:
    """The rows that a pack holds, by table."""
    return {name: {str(one) for one in table.columns["id"] if one is not None} for name, table in tables.items()}


def touched(entries: Sequence[Entry]) -> Iterator[tuple[str, int, str]]:
    """The cells of ours that would change: table, row, column."""
    return ((one.table, one.index, one.column) for one in entries if one.what == CHANGED)
