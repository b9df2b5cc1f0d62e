"""The three-way merge of the tables of two copies of a workbook with the one they came from. Cells by cells, rows by identity.

What only one side changed holds; what both changed alike holds; what both changed differently is a conflict, and ours stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from coopxl.core.pairing import NONE, Paired, Triple, pair
from coopxl.core.parts import ID, OWN, Part, Token
from coopxl.schema.office import TABLES
from coopxl.schema.table import Table as Definition

ROW = "*"
"""In the place of a column: the row as a whole, which one side took out and the other changed."""


@dataclass(slots=True)
class Merged:
    """What becomes of one table: rows by their number in the copy they stand in.

    `new` are rows of theirs that come in; `names` their ids where those change, `named` the ids that rows of ours get;
    `changed` cells of ours (row of ours, of theirs, column) that take what theirs says; `gone` rows of ours that theirs
    took out; `conflicts` and `refused` cells or rows by triple and column (`*` for a row). `lacking` are the columns that
    ours does not have with the number of cells that have no place here; `doubled` side and id of ids that stand twice.
    """

    new: list[int] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    changed: list[tuple[int, int, str]] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    conflicts: list[tuple[Triple, str]] = field(default_factory=list)
    refused: list[tuple[Triple, str]] = field(default_factory=list)
    lacking: dict[str, int] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    doubled: list[tuple[str, str]] = field(default_factory=list)
    unchanged: int = 0

    @property
    def changes(self) -> bool:
        """Whether ours will be another one."""
        return bool(self.new or self.named or self.changed or self.gone)


Parts = Mapping[str, Part]
"""The tables of one copy, by key."""


def merge(
    base: Parts | None,
    ours: Parts,
    theirs: Parts,
    schema: Mapping[str, Definition] = TABLES,
    given: Mapping[str, int] | None = None,
) -> tuple[dict[str, Merged], dict[str, str]]:
    """What becomes of each table that both have; and what rows of theirs are called in the result, where that is another id.

    Without base all that differs is a conflict, and nothing is taken out. The result is the same from either side, but for
    which of the two stands in a conflict, and whose rows keep their id when both gave the same one. `given` is the highest
    number ever given under each prefix.
    """
    names: dict[str, str] = {}
    order = _in_order([key for key in ours if key in theirs and ours[key].whole and theirs[key].whole], schema)
    paired: dict[str, Paired] = {}
    made: dict[str, Merged] = {}
    known: set[str] = set()
    for key in order:
        old = _base(base, key)
        definition = schema[key]
        mine, other = ours[key], theirs[key].renamed(names, own=definition.derived)
        keys = [one for one in mine.cells if one in other.cells]
        pending = {one for one, target in mine.refs.items() if target and target in order and target not in known}
        steady = [one for one in keys if one not in pending]
        paired[key] = pair(old, mine, other, keys, steady, partial(_free, definition))
        made[key] = Merged(doubled=paired[key].doubled)
        names |= paired[key].same
        _rename(paired[key], [one for one in (old, mine, other) if one], made[key], names, definition, given)
        known.add(key)
    for key in order:
        old, derived = _base(base, key), schema[key].derived
        other = theirs[key].renamed(names, own=derived)
        _Merging(old, ours[key], other, made[key], derived=derived).run(paired[key])
    return made, names


def _base(base: Parts | None, key: str) -> Part | None:
    found = base.get(key) if base is not None else None
    return found if found and found.whole else None


def _in_order(keys: Sequence[str], schema: Mapping[str, Definition]) -> list[str]:
    """Tables behind those their rows point to, as far as that goes; last those that coopxl makes of the others."""
    order: dict[str, None] = {}

    def visit(key: str, above: tuple[str, ...]) -> None:
        for column in schema[key].columns:
            target = getattr(column.kind, "table", "")
            if target in keys and target not in order and target not in above and target != key:
                visit(target, (*above, key))
        order.setdefault(key)

    for key in keys:
        visit(key, ())
    return sorted(order, key=lambda key: schema[key].derived)


def _free(definition: Definition, row_id: str) -> bool:
    """Whether coopxl gave an id, so that it may give another one instead."""
    return bool(definition.prefix and not definition.derived and ID.fullmatch(row_id))


def _rename(
    paired: Paired,
    parts: Sequence[Part],
    made: Merged,
    names: dict[str, str],
    definition: Definition,
    given: Mapping[str, int] | None,
) -> None:
    """The next free ids for rows of theirs whose own stands for another row; the higher ones of both sides are not free."""
    theirs = parts[-1]
    came = {row for _, mine, row in paired.triples if mine == NONE}
    twice = sorted(row for row in paired.extra & came if _free(definition, theirs.ids[row]))
    if not paired.clashing and not twice:
        return
    highest = dict(given or {})
    for one in parts:
        for row_id in one.ids:
            if found := ID.fullmatch(row_id):
                highest[found["stem"]] = max(highest.get(found["stem"], 0), int(found["number"]))
    for row in (*sorted(paired.clashing), *twice):
        found = ID.fullmatch(theirs.ids[row])
        assert found
        highest[found["stem"]] += 1
        made.names[row] = f"{found['stem']}-{highest[found['stem']]:0{len(found['number'])}}"
        if row not in paired.extra:
            names[theirs.ids[row]] = made.names[row]


class _Merging:
    def __init__(self, base: Part | None, ours: Part, theirs: Part, made: Merged, *, derived: bool) -> None:
        self.three, self.base = base is not None, base or Part([], {})
        self.ours, self.theirs, self.made, self.derived = ours, theirs, made, derived
        self.keys = [key for key in ours.cells if key in theirs.cells]

    def run(self, paired: Paired) -> None:
        """Rows that both have cell by cell, the others as wholes."""
        both = [one for one in paired.triples if one[1] != NONE and one[2] != NONE]
        touched: set[int] = set()
        for key in self.keys:
            self._column(key, both, touched)
        taken = set(self.ours.ids)
        for _, mine, other in both:
            if not self.ours.ids[mine] and (came := self.theirs.ids[other]) and came not in taken:
                self.made.named[mine] = came
                touched.add(mine)
        for triple in paired.triples:
            if triple[1] == NONE:
                self._from_theirs(triple)
            elif triple[2] == NONE and not self._from_ours(triple):
                touched.add(triple[1])
        self.made.unchanged = len(self.ours.ids) - len(touched)
        self._lacking(paired)
        self.made.absent = [key for key in self.ours.cells if key not in self.theirs.cells and not key.startswith(OWN)]

    def _column(self, key: str, both: Sequence[Triple], touched: set[int]) -> None:
        mine, other, before = self.ours.cells[key], self.theirs.cells[key], self.base.cells.get(key)
        for triple in both:
            old, row, their = triple
            said = other[their]
            if said == mine[row]:
                continue
            was: Token = before[old] if before is not None and old != NONE else None
            if old != NONE and said == was:
                continue
            touched.add(row)
            if old == NONE or mine[row] != was:
                self.made.conflicts.append((triple, key))
            elif (their, key) in self.theirs.broken:
                self.made.refused.append((triple, key))
            else:
                self.made.changed.append((row, their, key))

    def _from_theirs(self, triple: Triple) -> None:
        old, _, row = triple
        if self.derived:
            # coopxl makes its rows anew; what the officer typed beside them needs one to stand in.
            said = self.theirs.content(row, self.keys)
            was = self.base.content(old, self.keys) if old != NONE else None
            if said != was and any(one is not None for one in said):
                self.made.new.append(row)
            return
        if old != NONE:
            if not self._changed(self.theirs, row, old):
                return
            self.made.conflicts.append((triple, ROW))
        self.made.new.append(row)
        self.made.refused += [(triple, key) for key in self.keys if (row, key) in self.theirs.broken]

    def _from_ours(self, triple: Triple) -> bool:
        """Whether a row that theirs does not have stays as if nothing had happened."""
        old, row, _ = triple
        if old == NONE or self.derived:
            return True
        if self._changed(self.ours, row, old):
            self.made.conflicts.append((triple, ROW))
        else:
            self.made.gone.append(row)
        return False

    def _changed(self, side: Part, row: int, old: int) -> bool:
        """Whether a side changed a row of base, in any column that both know."""
        return any(
            column[row] != (self.base.cells[key][old] if key in self.base.cells else None)
            for key, column in side.cells.items()
        )

    def _lacking(self, paired: Paired) -> None:
        for key, column in self.theirs.cells.items():
            if key in self.ours.cells:
                continue
            before = self.base.cells.get(key)
            count = sum(
                column[row] != (before[old] if before is not None and old != NONE else None)
                for old, _, row in paired.triples
                if row != NONE
            )
            if count:
                self.made.lacking[key] = count
