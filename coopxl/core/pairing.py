"""Which rows of three copies of a table are one row: by their ids, and by what they say where they have none of their own."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from coopxl.core.parts import Part, Token

NONE = -1
"""The row of a copy that has no such row."""

Triple = tuple[int, int, int]
"""A row of base, of ours, of theirs."""


@dataclass(slots=True)
class Paired:
    """The rows of a table, and what their ids ask for.

    `clashing` are the rows of theirs whose new id is that of another row of ours; `same` gives the id that ours has for
    a row which theirs calls otherwise; `doubled` are side and id of the ids that stand in a copy twice, `extra` their
    second rows in theirs.
    """

    triples: list[Triple] = field(default_factory=list)
    clashing: list[int] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    doubled: list[tuple[str, str]] = field(default_factory=list)
    extra: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Side:
    """One copy: the row of each id; rows without an id; second rows of an id."""

    part: Part
    first: dict[str, int]
    loose: list[int]
    extra: list[int]


_NOTHING = Part([], {})


def pair(
    base: Part | None, ours: Part, theirs: Part, keys: Sequence[str], steady: Sequence[str], free: Callable[[str], bool]
) -> Paired:
    """The rows that belong together, in the order of ours, then of theirs.

    `keys` are the columns that all copies have, `steady` those among them whose references are already called alike.
    `free` tells of an id whether coopxl may give another one instead. Without base nothing clashes: it is compared.
    """
    return _Pairing(base, ours, theirs, keys, steady, free).run()


class _Pairing:
    def __init__(
        self,
        base: Part | None,
        ours: Part,
        theirs: Part,
        keys: Sequence[str],
        steady: Sequence[str],
        free: Callable[[str], bool],
    ) -> None:
        self.keys, self.steady, self.free, self.three = keys, steady, free, base is not None
        self.base = self._side(base or _NOTHING, None)
        self.ours = self._side(ours, self.base)
        self.theirs = self._side(theirs, self.base)
        self.made = Paired(extra=set(self.theirs.extra))
        for name, side in (("ours", self.ours), ("theirs", self.theirs)):
            ids = dict.fromkeys(side.part.ids[row] for row in side.extra)
            self.made.doubled += [(name, row_id) for row_id in ids]

    def _side(self, part: Part, base: "_Side | None") -> _Side:
        first: dict[str, int] = {}
        loose: list[int] = []
        again: dict[str, list[int]] = {}
        for row, row_id in enumerate(part.ids):
            if not row_id:
                loose.append(row)
            elif row_id in first:
                again.setdefault(row_id, [first[row_id]]).append(row)
            else:
                first[row_id] = row
        extra: list[int] = []
        for row_id, rows in again.items():
            # Of two rows with one id the row itself is the one that says what it said; the other was copied from it.
            old = base.part.content(base.first[row_id], self.keys) if base and row_id in base.first else None
            first[row_id] = next((row for row in rows if part.content(row, self.keys) == old), rows[0])
            extra += [row for row in rows if row != first[row_id]]
        return _Side(part, first, loose, sorted(extra))

    def run(self) -> Paired:
        """By ids, then by what is said."""
        clashes = self._by_id()
        loose = self.base.loose or self.base.extra or self.ours.loose or self.ours.extra
        if loose or self.theirs.loose or self.theirs.extra or clashes:
            self._by_content(clashes)
        self._name()
        triples = self.made.triples
        triples.sort(key=lambda one: (one[1] == NONE, one[1], one[2]))
        return self.made

    def _by_id(self) -> list[Triple]:
        base, ours, theirs = self.base.first, self.ours.first, self.theirs.first
        clashes: list[Triple] = []
        triples = self.made.triples
        for row_id, row in ours.items():
            before, other = base.get(row_id, NONE), theirs.get(row_id, NONE)
            if before == NONE and other != NONE and self.three and self._apart(row_id, row, other):
                clashes.append((NONE, row, other))
            else:
                triples.append((before, row, other))
        triples += [(base.get(row_id, NONE), NONE, row) for row_id, row in theirs.items() if row_id not in ours]
        return clashes

    def _apart(self, row_id: str, row: int, other: int) -> bool:
        """Whether two new rows that were given one id are two."""
        if not self.free(row_id):
            return False
        return self.ours.part.content(row, self.steady) != self.theirs.part.content(other, self.steady)

    def _by_content(self, clashes: Iterable[Triple]) -> None:
        triples = self.made.triples
        base = self._pool(self.base, [*self.base.loose, *self.base.extra])
        clashing: list[int] = []
        for _, row, other in clashes:
            # A row that stood there before without an id, which both gave it since.
            known = base.take(self.ours.part.content(row, self.keys))
            known = base.take(self.theirs.part.content(other, self.keys)) if known == NONE else known
            if known == NONE:
                clashing.append(other)
                triples.append((NONE, row, NONE))
            else:
                triples.append((known, row, other))
        ours, theirs = ([*side.loose, *side.extra] for side in (self.ours, self.theirs))
        new_ours = [one[1] for one in triples if one[0] == one[2] == NONE]
        new_theirs = [one[2] for one in triples if one[0] == one[1] == NONE]
        here, there = self._pool(self.ours, [*ours, *new_ours]), self._pool(self.theirs, [*theirs, *new_theirs])
        found: list[Triple] = []
        for row in base.left:
            said = self.base.part.content(row, self.keys)
            found.append((row, here.take(said), there.take(said)))
        for row in [one for one in ours if one in here.left]:
            here.drop(row)
            found.append((NONE, row, there.take(self.ours.part.content(row, self.keys))))
        for row in [one for one in theirs if one in there.left]:
            there.drop(row)
            found.append((NONE, here.take(self.theirs.part.content(row, self.keys)), row))
        found += self._renamed_before(clashing, [row for row in new_ours if row in here.left])
        taken_here, taken_there = {one[1] for one in found}, {one[2] for one in found}
        kept = [
            one
            for one in triples
            if not (one[0] == one[2] == NONE and one[1] in taken_here)
            and not (one[0] == one[1] == NONE and one[2] in taken_there)
        ]
        self.made.triples = [*kept, *(one for one in found if one[1:] != (NONE, NONE))]

    def _renamed_before(self, clashing: Iterable[int], new: Sequence[int]) -> list[Triple]:
        """Rows of theirs that came here in an earlier merge, under another id."""
        pool = _Pool([(self.ours.part.content(row, self.steady), row) for row in new])
        found: list[Triple] = []
        for row in clashing:
            before = pool.take(self.theirs.part.content(row, self.steady))
            found.append((NONE, before, row))
            if before == NONE:
                self.made.clashing.append(row)
        return found

    def _pool(self, side: _Side, rows: Iterable[int]) -> "_Pool":
        return _Pool([(side.part.content(row, self.keys), row) for row in rows])

    def _name(self) -> None:
        for _, row, other in self.made.triples:
            if NONE not in {row, other} and other not in self.made.extra:
                one, two = self.ours.part.ids[row], self.theirs.part.ids[other]
                if one and two and one != two:
                    self.made.same[two] = one


class _Pool:
    """Rows by what they say; each is taken once, in order."""

    def __init__(self, said: Iterable[tuple[tuple[Token, ...], int]]) -> None:
        self._rows: dict[tuple[Token, ...], deque[int]] = defaultdict(deque)
        self.left: dict[int, tuple[Token, ...]] = {}
        for content, row in said:
            self._rows[content].append(row)
            self.left[row] = content

    def take(self, content: tuple[Token, ...]) -> int:
        """A row that says this; NONE when there is none left."""
        rows = self._rows.get(content)
        if not rows:
            return NONE
        row = rows.popleft()
        del self.left[row]
        return row

    def drop(self, row: int) -> None:
        """A row that is accounted for."""
        self._rows[self.left.pop(row)].remove(row)
