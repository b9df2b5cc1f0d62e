"""Dates for a calendar program, as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Event:
    """One entry. `starts` is a moment in UTC, or a whole day; `last` the last day of several.

    `uid` stays the same for the same thing, so that a calendar that takes it in again changes it. `alarms` are days before.
    """

    uid: str
    summary: str
    description: str
    starts: datetime | date
    last: date | None = None
    link: str = ""
    tentative: bool = False
    cancelled: bool = False
    alarms: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """A calendar file to be made: the name of the file without suffix, of the calendar, and its entries.

    `made` is the moment, in UTC, by which a calendar program tells the newer of two files.
    """

    name: str
    title: str
    events: Sequence[Event]
    made: datetime
    lang: str
