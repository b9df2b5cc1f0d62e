"""What every offer is worth to a project, each as one whole number: thousands of pairs are judged, a few are told.

The lowest bits of a number are the points; above them stands a bit for each check that nobody can tell, and above those
one for each check that fails. What the gate and the score say of entries is asked once for each count of common ones.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

from coopxl.core.gate import Check, Gate, Shared, Verdict, applicant, geography, in_common, lead_time
from coopxl.core.pairs import Given, Keys, Wanted
from coopxl.core.score import Mark, Score, amount, covered, of_a_kind, planned
from coopxl.schema.lists import OTHER
from coopxl.schema.matching import CRITERIA, FAIL, PASS, UNKNOWN

_CHECKS = tuple(Check)
_POINTS = 127
_UNKNOWN, _FAIL = 1 << 7, 1 << 7 + len(_CHECKS)
"""The first bit of those that are unknown, and of those that fail."""
_BIT = {PASS: 0, UNKNOWN: _UNKNOWN, FAIL: _FAIL}
_CRITERION = {criterion.key: place for place, criterion in enumerate(CRITERIA)}
_One = TypeVar("_One")


def points(number: int) -> int:
    """The score."""
    return number & _POINTS


def gate(number: int) -> str:
    """Fail if any check fails, else unknown if any is, else pass."""
    return FAIL if number >= _FAIL else UNKNOWN if number >= _UNKNOWN else PASS


def passes(number: int, check: Check) -> bool:
    """Whether one check passes."""
    return not number & (_UNKNOWN | _FAIL) << _CHECKS.index(check)


def first_failing(numbers: Iterable[int]) -> Counter[Check]:
    """How many fail, each by the first check that it fails."""
    found: Counter[Check] = Counter()
    for failing, count in Counter(number // _FAIL for number in numbers if number >= _FAIL).items():
        found[_CHECKS[(failing & -failing).bit_length() - 1]] += count
    return found


def _state(check: Check, verdict: Verdict) -> int:
    return _BIT[verdict.state] << _CHECKS.index(check)


class Tallies:
    """Offers in the order of their closing and id; `of` a project, a number for each."""

    def __init__(self, offered: Iterable[Given], judge: Gate, score: Score) -> None:
        self.offered = sorted(offered, key=lambda one: (one.closes or date.max, one.id))
        self.places = {one.id: place for place, one in enumerate(self.offered)}
        self._gate, self._score = judge, score
        self._areas, self._populations, self._types, self._sdg = (
            _Entries([getattr(one, name) for one in self.offered]) for name in ("areas", "populations", "types", "sdg")
        )
        self._asked = _Same(self.offered, lambda one: (not one.call, one.terms.share, one.terms.asked, one.terms.year))
        self._limits = _Same([one.terms for one in self.offered], lambda terms: (terms.low, terms.high))
        self._fixed = [self._of_offer(one) for one in self.offered]
        self._answered: dict[str, list[int]] = defaultdict(list)
        for row_id in judge.met:
            project, _, given = row_id.partition("|")
            if given in self.places:
                self._answered[project].append(self.places[given])

    def of(self, wanted: Wanted) -> list[int]:
        """One number for each offer, in their order."""
        columns = (
            self._areas.told(wanted.areas, self._by_area),
            self._populations.told(wanted.populations, self._by_population),
            self._types.told(wanted.types, lambda found: self._worth("cooperation_type", of_a_kind(found, "types"))),
            self._sdg.told(wanted.sdg, lambda found: self._worth("sdg", covered(found, "sdg"))),
            self._asked.told(lambda one: _state(Check.COUNTERPART, self._gate.counterpart(wanted, one))),
            self._limits.told(lambda terms: self._worth("amount", amount(wanted, terms))),
            self._fixed,
        )
        own = self._worth("plan_priority", planned(wanted))
        numbers = [sum(column, own) for column in zip(*columns, strict=True)]
        for place in self._answered[wanted.id]:
            one = self.offered[place]
            said = _state(Check.REQUIREMENTS, self._gate.requirements(wanted, one))
            numbers[place] += said - _state(Check.REQUIREMENTS, self._gate.requirements(None, one))
        return numbers

    def _worth(self, criterion: str, mark: Mark) -> int:
        return self._score.full[_CRITERION[criterion]] * mark.part // mark.whole

    def _by_area(self, found: Shared) -> int:
        return _state(Check.SUBJECT, in_common(found, "areas")) + self._worth("area", covered(found, "areas"))

    def _by_population(self, found: Shared) -> int:
        said = _state(Check.POPULATION, in_common(found, "populations"))
        return said + self._worth("population", covered(found, "populations"))

    def _of_offer(self, given: Given) -> int:
        reach, time, relation = self._score.offered(given)
        return (
            _state(Check.GEOGRAPHY, geography(given))
            + _state(Check.APPLICANT, applicant(given))
            + _state(Check.REQUIREMENTS, self._gate.requirements(None, given))
            + _state(Check.LEAD_TIME, lead_time(given, self._gate.days))
            + self._worth("geography", reach)
            + self._worth("lead_time", time)
            + self._worth("relationship", relation)
        )


class _Entries:
    """The entries that each offer has in a cell with several, as bits of a number."""

    def __init__(self, offered: Sequence[Keys]) -> None:
        self._bits = {key: 1 << place for place, key in enumerate(sorted({key for keys in offered for key in keys}))}
        self._masks = [self._mask(keys) for keys in offered]
        self._known: dict[Keys, list[int]] = {}

    def _mask(self, keys: Keys) -> int:
        return sum(self._bits.get(key, 0) for key in keys)

    def told(self, ours: Keys, tell: Callable[[Shared], int]) -> list[int]:
        """What is told of each offer; projects with the same entries share it."""
        if ours not in self._known:
            mine, size = self._mask(ours - {OTHER}), len(ours)
            blank, *by_count = (tell(Shared(max(both, 0), size, both >= 0)) for both in range(-1, size + 1))
            self._known[ours] = [by_count[(mine & mask).bit_count()] if mask else blank for mask in self._masks]
        return self._known[ours]


class _Same(Generic[_One]):
    """One for each key, told in the place of all that share it."""

    def __init__(self, every: Sequence[_One], key: Callable[[_One], Hashable]) -> None:
        kept = {key(one): one for one in every}
        numbers = {name: number for number, name in enumerate(kept)}
        self._kept = list(kept.values())
        self._places = [numbers[key(one)] for one in every]

    def told(self, tell: Callable[[_One], int]) -> list[int]:
        """What is told of each."""
        said = [tell(one) for one in self._kept]
        return [said[place] for place in self._places]
