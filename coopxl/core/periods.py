"""Periods as an officer types them: a year, a half, a quarter, a month, or two days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_WORD = re.compile(r"(?P<year>\d{4})(?:-(?:S(?P<half>[12])|[TQ](?P<quarter>[1-4])|(?P<month>\d{1,2})))?", re.IGNORECASE)
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both counted; `word` is what was typed, in its usual spelling."""

    word: str
    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


def period(typed: str) -> Period | None:
    """`2026`, `2026-S1`, `2026-T3` or `2026-Q3`, `2026-03`, `2026-01-01..2026-03-31`; None for anything else."""
    typed = typed.strip()
    if ".." in typed:
        return _days(typed)
    found = _WORD.fullmatch(typed)
    if not found or int(found["year"]) not in _YEARS:
        return None
    if found["half"]:
        first, months = int(found["half"]) * 6 - 5, 6
    elif found["quarter"]:
        first, months = int(found["quarter"]) * 3 - 2, 3
    elif found["month"]:
        first, months = int(found["month"]), 1
    else:
        first, months = 1, 12
    return _months(typed.upper(), int(found["year"]), first, months) if 1 <= first <= 12 else None


def _months(word: str, year: int, first: int, months: int) -> Period:
    last = first + months - 1
    return Period(word, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _days(typed: str) -> Period | None:
    try:
        first, last = map(date.fromisoformat, typed.split(".."))
    except ValueError:
        return None
    return Period(typed, first, last) if first <= last else None
