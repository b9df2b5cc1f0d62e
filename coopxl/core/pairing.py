"""Which rows of three copies of a table are one row: by their ids, and by what they say where they have none of their own."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from coopxl.core.parts import Part, Token

NONE = -1
"""The row of a copy that has no such row."""

Triple = tuple[int, int, int]
"""A row of base, of ours, of theirs."""


@dataclass(slots=True)
class Paired:
    """The rows of a table, and what their ids ask for.

    `clashing` are the rows of theirs whose new id is that of another row of ours; `same` gives the id that ours has for
    a row which theirs calls otherwise; `doubled` are side and id of the ids that stand in a copy twice and did not before,
    `extra` their second rows in theirs.
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
        before = {self.base.part.ids[row] for row in self.base.extra}
        for name, side in (("ours", self.ours), ("theirs", self.theirs)):
            ids = dict.fromkeys(side.part.ids[row] for row in side.extra)
            self.made.doubled += [(name, row_id) for row_id in ids if row_id not in before]

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
        sides = (self.base, self.ours, self.theirs)
        if clashes or any(side.loose or side.extra for side in sides):
            self._by_content(clashes)
        self._name()
        self.made.triples.sort(key=lambda one: (one[1] == NONE, one[1], one[2]))
        return self.made

    def _by_id(self) -> list[tuple[int, int]]:
        """The rows of ours and theirs that are two although both were given one id."""
        base, ours, theirs = self.base.first, self.ours.first, self.theirs.first
        clashes: list[tuple[int, int]] = []
        triples = self.made.triples
        for row_id, row in ours.items():
            before, other = base.get(row_id, NONE), theirs.get(row_id, NONE)
            if before == NONE and other != NONE and self.three and self._apart(row_id, row, other):
                clashes.append((row, other))
            else:
                triples.append((before, row, other))
        triples += [(base.get(row_id, NONE), NONE, row) for row_id, row in theirs.items() if row_id not in ours]
        return clashes

    def _apart(self, row_id: str, row: int, other: int) -> bool:
        """Whether two new rows that were given one id are two."""
        if not self.free(row_id):
            return False
        return self.ours.part.content(row, self.steady) != self.theirs.part.content(other, self.steady)

    def _by_content(self, clashes: Sequence[tuple[int, int]]) -> None:
        old = self._pool(self.base, [*self.base.loose, *self.base.extra])
        here_clash, there_clash = self._known_before(old, clashes)
        here, there = (self._pool(side, [*side.loose, *side.extra]) for side in (self.ours, self.theirs))
        triples = self.made.triples
        here_new = self._pool(self.ours, [one[1] for one in triples if one[0] == one[2] == NONE])
        there_new = self._pool(self.theirs, [one[2] for one in triples if one[0] == one[1] == NONE])
        found = [one for one in triples if one[0] != NONE or NONE not in one[1:]]
        for row, said in old.left.items():
            found.append((row, _any(said, here, here_new, here_clash), _any(said, there, there_new, there_clash)))
        for row, said in here.all():
            found.append((NONE, row, _any(said, there, there_new)))
        for row, said in there.all():
            found.append((NONE, _any(said, here_new), row))
        found += self._clashing(here_new, here_clash, there_new, there_clash)
        self.made.triples = [one for one in found if one[1:] != (NONE, NONE)]

    def _known_before(self, old: "_Pool", clashes: Sequence[tuple[int, int]]) -> "tuple[_Pool, _Pool]":
        """A row that stood there without an id may have been given the same by both: it is no clash."""
        left: list[tuple[int, int]] = []
        for row, other in clashes:
            ours = self.ours.part.content(row, self.keys)
            theirs = self.theirs.part.content(other, self.keys)
            if (ours in old) != (theirs in old):
                self.made.triples.append((old.take(ours if ours in old else theirs), row, other))
            else:
                left.append((row, other))
        return self._pool(self.ours, [one[0] for one in left]), self._pool(self.theirs, [one[1] for one in left])

    def _clashing(self, here: "_Pool", here_clash: "_Pool", there: "_Pool", there_clash: "_Pool") -> list[Triple]:
        """Rows that say the same came in an earlier merge under another id, or were numbered in another order."""
        mine, mine_clash = (self._pool(self.ours, sorted(one.left), self.steady) for one in (here, here_clash))
        other, other_clash = (self._pool(self.theirs, sorted(one.left), self.steady) for one in (there, there_clash))
        found: list[Triple] = []
        for one, two in ((mine, other_clash), (mine_clash, other), (mine_clash, other_clash)):
            # In the order in which they were numbered before, so that of two that say the same each finds its own again.
            for row, said in sorted(two.left.items(), key=itemgetter(0)):
                if said in one:
                    two.drop(row)
                    found.append((NONE, one.take(said), row))
        self.made.clashing = list(other_clash.left)
        found += [(NONE, row, NONE) for one in (mine, mine_clash) for row in one.left]
        return found + [(NONE, NONE, row) for one in (other, other_clash) for row in one.left]

    def _pool(self, side: _Side, rows: Iterable[int], keys: Sequence[str] | None = None) -> "_Pool":
        return _Pool([(side.part.content(row, self.keys if keys is None else keys), row) for row in rows])

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

    def __contains__(self, content: object) -> bool:
        return bool(self._rows.get(content))  # type: ignore[call-overload]

    def drop(self, row: int) -> None:
        """A row that is accounted for."""
        self._rows[self.left.pop(row)].remove(row)

    def all(self) -> Iterator[tuple[int, tuple[Token, ...]]]:
        """Every row that is left and what it says; none is left afterwards."""
        while self.left:
            row, said = next(iter(self.left.items()))
            self.drop(row)
            yield row, said


def _any(content: tuple[Token, ...], *pools: _Pool) -> int:
    """A row of the first pool that has one which says this."""
    return next((pool.take(content) for pool in pools if content in pool), NONE)
