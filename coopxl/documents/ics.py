"""A calendar file for phones and calendar programs. Source: RFC 5545; the library escapes and folds."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

from coopxl.core.events import Agenda, Event

_MORNING = timedelta(hours=8)
"""A reminder of a whole day rings at this hour: counted from midnight it would ring at night."""


def calendar_file(agenda: Agenda) -> bytes:
    """The file, the same bytes for the same agenda."""
    calendar = Calendar()
    calendar.add("prodid", f"-//coopxl//{agenda.title}//{agenda.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", agenda.title)
    for event in agenda.events:
        calendar.add_component(_entry(event, agenda.made.astimezone(UTC)))
    content: bytes = calendar.to_ical()
    return content


def _entry(event: Event, made: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstamp", made)
    # Whole minutes: a file made later is the newer one, on the same day too.
    entry.add("sequence", int(made.timestamp()) // 60)
    entry.add("summary", _typed(event.summary))
    if event.description:
        entry.add("description", _typed(event.description))
    entry.add("dtstart", event.starts)
    if not isinstance(event.starts, datetime):
        entry.add("dtend", (event.last or event.starts) + timedelta(1))
    if event.link:
        entry.add("url", event.link)
    entry.add("status", "CANCELLED" if event.cancelled else "TENTATIVE" if event.tentative else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    for days in () if event.cancelled else event.alarms:
        entry.add_component(_alarm(event.summary, days, event.starts))
    return entry


def _typed(text: str) -> str:
    """The library takes a backslash before an N, as in the name of a folder, for the end of a line."""
    return text.replace("\\N", "/N")


def _alarm(summary: str, days: int, starts: datetime | date) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _typed(summary))
    alarm.add("trigger", -timedelta(days) + (timedelta() if isinstance(starts, datetime) else _MORNING))
    return alarm
