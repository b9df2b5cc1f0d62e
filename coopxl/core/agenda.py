"""What an officer has to know today, by section: what closes, what is due, whom to call, what expires, what is in the red."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coopxl.core import agenda_calls, agenda_people, agenda_red, agenda_starts
from coopxl.core.agenda_lines import Line, Now, row_line
from coopxl.core.book import Book
from coopxl.core.watching import ending, owed
from coopxl.schema.rules import Expiring, Overdue
from coopxl.schema.today import AHEAD, FOLLOWED, SECTIONS, Section

Source = Callable[[Book, Now], Iterable[Line]]


def due(book: Book, now: Now) -> Iterator[Line]:
    """What some register asks to be done by a day that has passed or comes soon, as its rules say."""
    for key, table in book.tables.items():
        rules = [rule for rule in table.definition.rules if isinstance(rule, Overdue)]
        for rule in rules if key != FOLLOWED else ():
            for index, day in owed(rule, table, now.today + timedelta(AHEAD)):
                yield row_line(book, table, index, rule.due, day)


def expires(book: Book, now: Now) -> Iterator[Line]:
    """What is in force and will not be for long, as the rules of the registers say."""
    for table in book.tables.values():
        for rule in table.definition.rules:
            if isinstance(rule, Expiring):
                for index, day in ending(rule, table, now.today):
                    yield row_line(book, table, index, rule.column, day, done=False)


SOURCES: Mapping[str, tuple[Source, ...]] = {
    "closes": (agenda_calls.closes,),
    "due": (due, agenda_starts.starts),
    "call": (agenda_people.to_call,),
    "expires": (expires,),
    "red": (agenda_red.owing, agenda_red.errors),
}
"""What fills each section of `schema/today.py`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A section with all its lines, in order."""

    section: Section
    lines: Sequence[Line]


def agenda(book: Book, now: datetime) -> list[Filled]:
    """The sections of the page; in each the earliest day first, so late comes first, then what has no day.

    `now` is in the office's own time, as in `Ask`.
    """
    when = Now(now, now.date())
    return [
        Filled(one, sorted((line for source in SOURCES[one.key] for line in source(book, when)), key=_turn))
        for one in SECTIONS
    ]


def _turn(line: Line) -> tuple[bool, date, str, str]:
    return line.day is None, line.day or date.max, str(line.hour or "99"), line.what


def as_data(book: Book, now: datetime) -> list[dict[str, object]]:
    """For a program: every line of every section."""
    return [
        {
            "section": filled.section.key,
            "label": filled.section.label[book.lang],
            "lines": [_data(line, now.date(), book.lang) for line in filled.lines],
        }
        for filled in agenda(book, now)
    ]


def _data(line: Line, today: date, lang: str) -> dict[str, object]:
    place = line.place
    return {
        "sign": line.urgency(today),
        "day": line.day.isoformat() if line.day else None,
        "hour": f"{line.hour:%H:%M}" if line.hour else None,
        "days": (line.day - today).days if line.day else None,
        "when": line.how_long(today, lang),
        "what": line.what,
        "who": line.who,
        "workbook": place.workbook,
        "sheet": place.sheet,
        "cell": place.cell,
        "table": place.table,
        "id": place.id,
    }
