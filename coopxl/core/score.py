"""The score of a pair, 0 to 100 in whole points: what each criterion gives is told, and their sum is the score."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from coopxl.core.book import Book
from coopxl.core.gate import Gate, common
from coopxl.core.pairs import Given, Keys, Terms, Wanted
from coopxl.core.scope import Reach
from coopxl.core.shares import shares
from coopxl.schema.matching import CRITERIA, FAIL, PASS, UNKNOWN

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
    """Marks pairs. What depends on one side only is counted once."""

    def __init__(self, weights: Weights, gate: Gate) -> None:
        self._points = tuple(weights.points[criterion.key] for criterion in CRITERIA)
        self._gate = gate
        self._fixed: dict[Given, tuple[Mark, Mark, Mark]] = {}
        self._amounts: dict[tuple[Wanted, Terms], Mark] = {}

    def marks(self, wanted: Wanted, given: Given) -> tuple[Mark, ...]:
        """One mark for each of `CRITERIA`, in their order."""
        fixed = self._fixed.get(given)
        if fixed is None:
            fixed = self._fixed[given] = (_geography(given), self._lead_time(given), _relation(given))
        money = self._amounts.get((wanted, given.terms))
        if money is None:
            money = self._amounts[wanted, given.terms] = amount(wanted, given.terms)
        return (
            covered(wanted.areas, given.areas, "areas"),
            covered(wanted.populations, given.populations, "populations"),
            _type(wanted.types, given.types),
            money,
            covered(wanted.sdg, given.sdg, "sdg"),
            fixed[0],
            fixed[1],
            fixed[2],
            _PLANNED[wanted.planned, wanted.listed],
        )

    def points(self, marks: tuple[Mark, ...]) -> list[int]:
        """Whole points of each mark, rounded down."""
        return [points * part // whole for points, (part, whole, _) in zip(self._points, marks, strict=True)]

    def total(self, marks: tuple[Mark, ...]) -> int:
        """The sum of the points: the score."""
        total = 0
        for points, (part, whole, _) in zip(self._points, marks, strict=True):
            total += points if part == whole else points * part // whole
        return total

    @property
    def full(self) -> tuple[int, ...]:
        """The most that each criterion gives."""
        return self._points

    def _lead_time(self, given: Given) -> Mark:
        left, days = given.left, self._gate.days
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
_REACH = {Reach.OURS: PASS, Reach.OTHERS: FAIL, Reach.UNKNOWN: UNKNOWN}


@lru_cache(maxsize=65536)
def covered(ours: Keys, theirs: Keys, what: str) -> Mark:
    """How many of the project's entries the other side has."""
    if not theirs:
        return half(f"{what}_theirs_unknown")
    if not ours:
        return half(f"{what}_ours_unknown")
    both = len(common(ours, theirs))
    return Mark(both, len(ours), f"{what}_common") if both else Mark(0, 1, f"{what}_none")


@lru_cache(maxsize=65536)
def _type(ours: Keys, theirs: Keys) -> Mark:
    if not theirs:
        return half("types_theirs_unknown")
    if not ours:
        return half("types_ours_unknown")
    return Mark(1, 1, "types_common") if common(ours, theirs) else Mark(0, 1, "types_none")


def amount(wanted: Wanted, terms: Terms) -> Mark:
    """Whether what is requested lies between the lowest and the highest amount."""
    if terms.low is None and terms.high is None:
        return half("amount_theirs_unknown")
    if wanted.requested is None or wanted.rate is None:
        return half("amount_ours_unknown")
    dollars = wanted.requested * wanted.rate
    if terms.low is not None and dollars < terms.low:
        return Mark(0, 1, "amount_low")
    if terms.high is not None and dollars > terms.high:
        return Mark(0, 1, "amount_high")
    return Mark(1, 1, "amount_fits")


def _geography(given: Given) -> Mark:
    ours = {PASS: Mark(1, 1, "reach_ours"), FAIL: Mark(0, 1, "reach_others"), UNKNOWN: half("reach_unknown")}
    return ours[_REACH[given.scope.reach]]


def _relation(given: Given) -> Mark:
    return _RELATION[given.relation] if given.cooperant else half("relation_unknown")
