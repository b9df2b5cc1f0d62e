"""The score of a pair, 0 to 100 in whole points: what each criterion gives is told, and their sum is the score."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from coopxl.core.book import Book
from coopxl.core.gate import LeadDays, Shared, shared
from coopxl.core.pairs import Given, Terms, Wanted
from coopxl.core.scope import Reach
from coopxl.core.shares import shares
from coopxl.schema.matching import CRITERIA

_DEFAULTS = {criterion.key: criterion.points for criterion in CRITERIA}


class Mark(NamedTuple):
    """The part of a criterion's points that a pair gets, and under which key of `core.reasons` it is told."""

    part: int
    whole: int
    why: str


def half(why: str) -> Mark:
    """What is not known gives half of the points."""
    return Mark(1, 2, why)


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of each criterion, which sum to 100. `typed` is the sum of what stands on the sheet; `scaled` when it is not 100."""

    points: Mapping[str, int]
    typed: int

    @property
    def scaled(self) -> bool:
        """Whether they had to be scaled."""
        return self.typed != 100

    @classmethod
    def of(cls, book: Book) -> "Weights":
        """Those of the office; a criterion that is missing or blank has its default, and so have all when they sum to nothing."""
        typed = {row.id: row["weight"] for row in book.rows("weights")}
        chosen = {
            key: value if isinstance(value := typed.get(key), int) else default for key, default in _DEFAULTS.items()
        }
        total = sum(chosen.values())
        parts = shares([Decimal(value) for value in (chosen if total else _DEFAULTS).values()], Decimal("1.00"))
        return cls({key: int(part * 100) for key, part in zip(_DEFAULTS, parts, strict=True)}, total)


class Score:
    """Marks pairs."""

    def __init__(self, weights: Weights, days: LeadDays) -> None:
        self.full = tuple(weights.points[criterion.key] for criterion in CRITERIA)
        """The most that each criterion gives."""
        self._days = days

    def marks(self, wanted: Wanted, given: Given) -> tuple[Mark, ...]:
        """One mark for each of `CRITERIA`, in their order."""
        return (
            covered(shared(wanted.areas, given.areas), "areas"),
            covered(shared(wanted.populations, given.populations), "populations"),
            of_a_kind(shared(wanted.types, given.types), "types"),
            amount(wanted, given.terms),
            covered(shared(wanted.sdg, given.sdg), "sdg"),
            *self.offered(given),
            planned(wanted),
        )

    def offered(self, given: Given) -> tuple[Mark, Mark, Mark]:
        """The marks that are the same for every project: geography, lead time, relation."""
        return _REACH[given.scope.reach], self._lead_time(given), _relation(given)

    def points(self, marks: tuple[Mark, ...]) -> list[int]:
        """Whole points of each mark, rounded down."""
        return [full * part // whole for full, (part, whole, _) in zip(self.full, marks, strict=True)]

    def _lead_time(self, given: Given) -> Mark:
        left, days = given.left, self._days
        if left is None:
            return half("closing_unknown" if given.call else "no_closing")
        if left < days.least:
            return Mark(0, 1, "too_late")
        return Mark(1, 2, "in_time") if left < days.ample else Mark(1, 1, "ample")


_PLANNED = {
    (True, True): Mark(1, 1, "planned"),
    (True, False): Mark(1, 1, "planned"),
    (False, True): Mark(1, 1, "listed"),
    (False, False): Mark(0, 1, "not_planned"),
}
_RELATION = (Mark(0, 1, "relation_none"), Mark(1, 2, "relation_contacts"), Mark(1, 1, "relation_close"))
_REACH = {
    Reach.OURS: Mark(1, 1, "reach_ours"),
    Reach.OTHERS: Mark(0, 1, "reach_others"),
    Reach.UNKNOWN: half("reach_unknown"),
}


def covered(found: Shared, what: str) -> Mark:
    """How many of the project's `areas`, `populations` or `sdg` the other side has."""
    if not found.theirs:
        return half(f"{what}_theirs_unknown")
    if not found.ours:
        return half(f"{what}_ours_unknown")
    return Mark(found.both, found.ours, f"{what}_common") if found.both else Mark(0, 1, f"{what}_none")


def of_a_kind(found: Shared, what: str) -> Mark:
    """Whether the other side has any of the project's `types`: one is enough."""
    mark = covered(found, what)
    return Mark(1, 1, mark.why) if found.both else mark


def amount(wanted: Wanted, terms: Terms) -> Mark:
    """Whether what is requested lies between the lowest and the highest amount."""
    if terms.low is None and terms.high is None:
        return half("amount_theirs_unknown")
    if (dollars := wanted.dollars) is None:
        return half("amount_ours_unknown")
    if terms.low is not None and dollars < terms.low:
        return Mark(0, 1, "amount_low")
    if terms.high is not None and dollars > terms.high:
        return Mark(0, 1, "amount_high")
    return Mark(1, 1, "amount_fits")


def planned(wanted: Wanted) -> Mark:
    """Whether a plan in force or the final list has the project."""
    return _PLANNED[wanted.planned, wanted.listed]


def _relation(given: Given) -> Mark:
    return _RELATION[given.relation] if given.cooperant else half("relation_unknown")
