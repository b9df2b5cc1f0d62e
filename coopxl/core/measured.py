"""What was measured of an indicator: totals and parts of each period, of several values for the same thing the last one."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from coopxl.core.table import Row

Told = tuple[Hashable, ...]
"""What tells one value from another: those of its columns that say a part, the others None."""


def latest(rows: Iterable[Row], group: Sequence[str], apart: Sequence[str], on: str) -> dict[Told, dict[Told, Row]]:
    """The rows that count, by group and by what tells them apart; the row without any of it is the total."""
    found: dict[Told, dict[Told, Row]] = {}
    for row in sorted(rows, key=lambda row: (_day(row, on), row.index)):
        found.setdefault(tuple(row[key] for key in group), {})[tuple(row[key] for key in apart)] = row
    return found


def total(told: Mapping[Told, Row]) -> Row | None:
    """The row that is no part, if there is one."""
    return next((row for parts, row in told.items() if not any(part is not None for part in parts)), None)


def sums(told: Mapping[Told, Row], part: str) -> dict[tuple[bool, ...], Decimal]:
    """The parts added up by the columns that tell them: all that are told by sex, all that are told by sex and age."""
    added: dict[tuple[bool, ...], Decimal] = {}
    for parts, row in told.items():
        value = row[part]
        if any(one is not None for one in parts) and isinstance(value, Decimal):
            by = tuple(one is not None for one in parts)
            added[by] = added.get(by, Decimal()) + value
    return added


def counted(
    rows: Iterable[Row], group: Sequence[str], apart: Sequence[str], on: str, part: str, *, additive: bool
) -> list[Decimal]:
    """One value for each group, in the order of its days: the total; else its parts, if they add up and in one way only."""
    known = (row for row in rows if isinstance(row[part], Decimal))
    values = []
    for _, told in sorted(latest(known, group, apart, on).items(), key=lambda one: [str(key) for key in one[0]]):
        whole, added = total(told), list(sums(told, part).values())
        value = whole[part] if whole else added[0] if additive and len(added) == 1 else None
        if isinstance(value, Decimal):
            values.append(value)
    return values


def _day(row: Row, on: str) -> date:
    day = row[on]
    return day if isinstance(day, date) else date.min
