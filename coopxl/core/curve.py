"""The curve of a project: what should be done and spent by each month's end, and what is. Everything adds up over time.

Physical progress is the share of the activities' weight. As planned, an activity grows evenly between its planned days;
in fact, from its actual start to its end, or to the progress told today. Money as planned follows the days of each
budget line; in fact, the dates of the expenses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

ALL = Decimal(100)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From one day to another, both included."""

    first: date
    last: date

    def share(self, day: date) -> Decimal:
        """The part of it that is over at the end of a day, from 0 to 1."""
        if day >= self.last:
            return Decimal(1)
        over = (day - self.first).days + 1
        return Decimal(max(over, 0)) / Decimal((self.last - self.first).days + 1)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A weight or an amount that is reached evenly over a span; `reached` is how much of it, from 0 to 1."""

    span: Span
    amount: Decimal
    reached: Decimal = Decimal(1)

    def at(self, day: date) -> Decimal:
        """How much of it is reached at the end of a day."""
        return self.amount * self.reached * self.span.share(day)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a curve is drawn from. `work` and `done` hold the weights of the same activities, as planned and as they went."""

    work: Sequence[Part] = ()
    done: Sequence[Part] = ()
    budget: Sequence[Part] = ()
    spent: Sequence[tuple[date, Decimal]] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """The end of one month. What is not planned, not known or still to come is None."""

    month: date
    planned_progress: Decimal | None
    actual_progress: Decimal | None
    gap: Decimal | None
    planned_spending: Decimal | None
    actual_spending: Decimal | None


def weights(given: Sequence[Decimal | None]) -> list[Decimal]:
    """The weight of each activity: those that say none share equally what is left of a hundred."""
    silent = sum(weight is None for weight in given)
    left = max(ALL - sum((weight for weight in given if weight is not None), Decimal()), Decimal())
    return [left / silent if weight is None else weight for weight in given]


def curve(plan: Plan, today: date) -> list[Point]:
    """A point for each month from the first of all days to the last; to today's while the work is not done."""
    plan = Plan(sorted(plan.work), sorted(plan.done), sorted(plan.budget), sorted(plan.spent))
    days = [day for part in (*plan.work, *plan.budget) for day in (part.span.first, part.span.last)]
    days += [part.span.first for part in plan.done if part.reached] + [day for day, _ in plan.spent]
    if not days:
        return []
    over = _physical(plan.work, plan.done, today) == ALL or not plan.work
    if plan.done and over:
        days += [part.span.last for part in plan.done]
    return [_point(plan, month, today) for month in _months(min(days), max(days) if over else max(*days, today))]


def _point(plan: Plan, month: date, today: date) -> Point:
    come = month.replace(day=1) <= today
    day = min(month, today)
    actual = _physical(plan.work, plan.done, day) if come else None
    planned_so_far = _physical(plan.work, plan.work, day)
    spent = sum((amount for paid, amount in plan.spent if paid <= day), Decimal()) if plan.spent and come else None
    return Point(
        month,
        _physical(plan.work, plan.work, month),
        actual,
        None if actual is None or planned_so_far is None else actual - planned_so_far,
        _rounded(sum((part.at(month) for part in plan.budget), Decimal())) if plan.budget else None,
        spent,
    )


def _physical(work: Sequence[Part], parts: Sequence[Part], day: date) -> Decimal | None:
    """What part of the whole work these parts reach, in a hundred."""
    whole = sum((part.amount for part in work), Decimal())
    return _rounded(sum((part.at(day) for part in parts), Decimal()) * ALL / whole) if whole else None


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(_CENT, ROUND_HALF_UP)


def _months(first: date, last: date) -> list[date]:
    """The last days of the months from one day's to another's."""
    ends = []
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month + 1):
        year, month = divmod(number, 12)
        ends.append(date(year, month + 1, 1) - timedelta(days=1))
    return ends
