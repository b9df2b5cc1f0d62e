"""What is known of pairs that look alike: which are one and which are two, and what follows from it for other pairs.

The sheet of possible duplicates is the truth; the cells of cooperants that tell them apart count beside it.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from coopxl.core.book import Book
from coopxl.core.table import Table
from coopxl.schema.twins import DIFFERENT, SAME

Pair = tuple[str, str]
BETWEEN = "/"


def pair_id(one: str, other: str) -> str:
    """The id of a pair of rows, whichever is named first."""
    return BETWEEN.join(sorted((one, other)))


def decisions(book: Book) -> Mapping[Pair, str]:
    """What the officer decided, by the ids of the two rows."""
    found: dict[Pair, str] = {}
    for row in book.rows("twins"):
        one, between, other = row.id.partition(BETWEEN)
        if between and row["decision"] is not None:
            found.setdefault((one, other), row.text("decision"))
    return found


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Classes of rows that are one, each under its `heads`, and the heads that are `apart`."""

    heads: Mapping[Hashable, Hashable]
    apart: frozenset[frozenset[Hashable]]

    def settle(self, one: Hashable, other: Hashable) -> bool:
        """Whether nothing is left to ask about two rows."""
        heads = frozenset((_head(self.heads, one), _head(self.heads, other)))
        return len(heads) == 1 or heads in self.apart


def verdicts(same: Iterable[tuple[Hashable, Hashable]], apart: Iterable[tuple[Hashable, Hashable]]) -> Verdicts:
    """Who is one with somebody is also one with whom that is one, and apart from whom that is apart from."""
    heads: dict[Hashable, Hashable] = {}
    for one, other in same:
        first, then = _head(heads, one), _head(heads, other)
        if first != then:
            heads[then] = first
    two = frozenset(frozenset((_head(heads, one), _head(heads, other))) for one, other in apart)
    return Verdicts(heads, two)


def _head(heads: Mapping[Hashable, Hashable], one: Hashable) -> Hashable:
    while one in heads:
        one = heads[one]
    return one


def within(table: Table, book: Book, apart: str = "") -> Verdicts:
    """What is known of the rows of one table, by their index. `apart` is the column in which rows tell themselves apart."""
    by_id = table.by_id
    decided = [
        (by_id[one], by_id[other], said)
        for (one, other), said in decisions(book).items()
        if one in by_id and other in by_id
    ]
    two = [(one, other) for one, other, said in decided if said == DIFFERENT]
    for index, others in enumerate(table.columns[apart] if apart else ()):
        two += [(index, by_id[other]) for other in (others if isinstance(others, tuple) else ()) if other in by_id]
    return verdicts([(one, other) for one, other, said in decided if said == SAME], two)
