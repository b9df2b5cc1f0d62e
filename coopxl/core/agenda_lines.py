"""A line of the page of the day, and how a row of any register becomes one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.table import Row, Table
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.text import Text
from coopxl.schema.today import ANSWERS, SOON, STEPS


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of the question, in the office's own time, and its day."""

    at: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: the day it is about, what, with whom, and where it is written.

    `hour` is that of the day, when it matters; `besides` is said after how long it takes, `how` instead of it. What has no
    day may be `pressing` all the same. Lines of an earlier `turn` stand before the others.
    """

    day: date | None
    what: str
    who: str
    place: Place
    hour: time | None = None
    besides: Text | None = None
    how: Text | None = None
    pressing: bool = False
    turn: int = 0

    def urgency(self, today: date) -> str:
        """`late`, `pressing` or `coming`."""
        if self.day is None or self.pressing:
            return "late" if self.pressing else "coming"
        left = (self.day - today).days
        return "late" if left < 0 else "pressing" if left <= SOON else "coming"

    def how_long(self, today: date, lang: str) -> str:
        """`en 3 días`, `hace 5 días`, `hoy 10:59`."""
        if self.how or self.day is None:
            return self.how[lang] if self.how else ""
        hour = f" {self.hour:%H:%M}" if self.hour else ""
        return f"{span((self.day - today).days)[lang]}{hour}{self.besides[lang] if self.besides else ''}"


def span(days: int) -> Text:
    """How far a day is, in words."""
    if days in _NEAR:
        return _NEAR[days]
    return Text(f"en {days} días", f"in {days} days") if days > 0 else Text(f"hace {-days} días", f"{-days} days ago")


_NEAR = {-1: Text("ayer", "yesterday"), 0: Text("hoy", "today"), 1: Text("mañana", "tomorrow")}


def row_line(book: Book, table: Table, index: int, key: str, day: date, *, done: bool = True) -> Line:
    """A row of any register: what is to be `done` about it, else its title; and who answers for it."""
    row = Row(table, index)
    return Line(day, what_of(book, row, STEPS if done else ()), who_of(book, row), row.place(key))


def what_of(book: Book, row: Row, steps: Iterable[str] = STEPS) -> str:
    """What is to be done, else the title of the row, else what sort of row it is."""
    definition = row.table.definition
    said = [shown(book, row, key) for key in (*steps, definition.title) if key in definition]
    return next((one for one in said if one), definition.one[book.lang])


def who_of(book: Book, row: Row) -> str:
    """Who answers for a row, or whom it is about."""
    definition = row.table.definition
    said = (shown(book, row, key) for key in ANSWERS if key in definition)
    return next((one for one in said if one), "")


def cut(text: str, letters: int) -> str:
    """A text in one line, as long as there is room for."""
    text = " ".join(text.split())
    return f"{text[: letters - 1]}…" if len(text) > letters else text


def shown(book: Book, row: Row, key: str) -> str:
    """The value of a column in one line: what it points to by its title."""
    value, kind = row[key], row.table.definition[key].kind
    if isinstance(kind, Ref | Refs):
        ids = value if isinstance(value, tuple) else (str(value),) if value else ()
        return ", ".join(book.title(kind.table, one) or one for one in ids)
    return " ".join(str(value if value is not None else "").split())
