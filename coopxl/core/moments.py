"""Days and hours of one time zone as moments that can be compared, and as the office's own time."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

END_OF_DAY = time(23, 59)
"""Until when a day counts whose hour is not known."""


@lru_cache(maxsize=256)
def zone_named(name: str) -> ZoneInfo | None:
    """The time zone of that name; None when there is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


def moment(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which clocks of a zone show a day and hour; the earlier one when they change then."""
    shown = datetime.combine(day, hour, zone)
    return min(_in(shown.replace(fold=fold), UTC) for fold in (0, 1))


def office_time(at: datetime, office: ZoneInfo) -> datetime:
    """A moment as the office's clocks show it."""
    return _in(at, office)


def now_utc(now: datetime, office: ZoneInfo) -> datetime:
    """The moment of a question, in UTC; without a zone it is in the office's own."""
    return _in(now if now.tzinfo else now.replace(tzinfo=office), UTC)


def _in(at: datetime, zone: tzinfo) -> datetime:
    try:
        return at.astimezone(zone)
    except OverflowError:  # the first and last day of the calendar have nothing before or after them
        return at.replace(tzinfo=zone)
