"""The number that stands for a date or a time in a cell, and back. Programs agree on it from 1 March 1900 on."""

import math
from datetime import date, datetime, time, timedelta

_DAY_ZERO = datetime(1899, 12, 30)
_DAY_ZERO_1904 = datetime(1904, 1, 1)
# Excel believes in a 29 February 1900, so serial numbers before 1 March of that year mean other days than they say.
_FIRST_DAY = datetime(1900, 3, 1)
_FIRST_NUMBER = 60
_DAY = timedelta(days=1)


def to_serial(value: float | date | time, *, starts_1904: bool = False) -> float | None:
    """The number for a value, in days; a number is its own. None for what no cell can hold."""
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    if isinstance(value, date):
        return _of_day(value, starts_1904=starts_1904)
    if isinstance(value, int):
        return int(value) if abs(value) < 1 << 53 or int(float(value)) == value else None
    return value if math.isfinite(value) else None


def _of_day(value: date, *, starts_1904: bool) -> float | None:
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    if moment.tzinfo is not None:
        raise ValueError("a cell knows no zone: give the local date and time")
    start = _DAY_ZERO_1904 if starts_1904 else _DAY_ZERO
    if moment < (start if starts_1904 else _FIRST_DAY):
        return None
    past = moment - start
    seconds = past.seconds + past.microseconds / 1e6
    return past.days + seconds / 86400 if seconds else past.days


def from_serial(number: float, *, starts_1904: bool = False) -> date | time | float:
    """What a number in a cell with a date's or time's format means, to the millisecond.

    Below one it is a time, without a fraction a date, else both; before all time and beyond the year 9999 just a number.
    """
    if number < 0:
        return number
    if number < 1:
        moment = _DAY_ZERO + _rounded(number)
        return moment.time() if moment.day == _DAY_ZERO.day else time.max.replace(microsecond=999_000)
    start = _DAY_ZERO_1904 if starts_1904 else _DAY_ZERO
    try:
        moment = start + _rounded(number)
        if not starts_1904 and number < _FIRST_NUMBER:
            moment += _DAY
    except OverflowError:
        return number
    return moment.date() if moment.time() == time.min else moment


def _rounded(days: float) -> timedelta:
    return timedelta(milliseconds=round(days * 86_400_000))
