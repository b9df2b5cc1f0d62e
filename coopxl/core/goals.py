"""Which part of the portfolio goes to each Sustainable Development Goal: every project counts 1. Source: 2030 Agenda."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

from coopxl.core.book import Book
from coopxl.core.shares import shares
from coopxl.core.table import Row


@dataclass(frozen=True, slots=True)
class Goals:
    """By number of goal: how many projects serve it, and its share in a hundred; `told` and `untold` count the projects."""

    projects: Mapping[int, int]
    share: Mapping[int, Decimal]
    told: int
    untold: int


def goals(book: Book) -> Goals:
    """The goals of all projects; the shares add up to 100.00, or there are none."""
    aligned: dict[str, list[Row]] = defaultdict(list)
    for row in book.rows("alignment"):
        if row["sdg_target"] is not None:
            aligned[row.text("project")].append(row)
    parts = [_parts(project, aligned.get(project.id, []) if project.id else []) for project in book.rows("projects")]
    told = [one for one in parts if one]
    whole: Counter[int] = Counter()
    unit = lcm(*(share.denominator for one in told for share in one.values()))
    for one in told:
        whole.update({goal: int(share * unit) for goal, share in one.items()})
    numbers = sorted(whole)
    share = shares([Decimal(whole[number]) for number in numbers])
    projects = Counter(goal for one in told for goal in one)
    return Goals(projects, dict(zip(numbers, share, strict=True)), len(told), len(parts) - len(told))


def _parts(project: Row, aligned: list[Row]) -> dict[int, Fraction]:
    """What part of a project goes to each goal, adding up to 1; nothing when it names none."""
    weights: dict[int, Fraction] = defaultdict(Fraction)
    for row in aligned:
        weight = row["weight"]
        if isinstance(weight, Decimal) and weight > 0:
            weights[_goal(row.text("sdg_target"))] += Fraction(weight)
    if not weights:
        named = project["sdg"]
        numbers = [int(key) for key in named] if isinstance(named, tuple) else []
        weights.update(dict.fromkeys(numbers or [_goal(row.text("sdg_target")) for row in aligned], Fraction(1)))
    total = sum(weights.values(), Fraction(0))
    return {goal: weight / total for goal, weight in weights.items()}


def _goal(target: str) -> int:
    """The goal that a target such as 8.10 belongs to."""
    return int(target.partition(".")[0])
