"""How long a cooperant has not answered an application."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coopxl.core.book import Book
from coopxl.core.table import Row, Table
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import WAITING


@dataclass(frozen=True, slots=True)
class Silence:
    """An application without an answer: days since the last sign, and the day after which its present term began."""

    application: Row
    days: int
    since: date


def patience(book: Book) -> int:
    """Days that the office waits before it asks again; the default while nothing sensible is typed."""
    typed = book.settings["silence_days"]
    default = next(setting.default for setting in SETTINGS if setting.key == "silence_days")
    return int(typed if typed.isdecimal() and int(typed) else default)


def silences(book: Book, table: Table, today: date) -> Iterator[Silence]:
    """The applications that have waited longer than that, of projects that still wait."""
    term = patience(book)
    waiting = {row.id for row in book.rows("projects") if row["state"] in WAITING}
    for row in table:
        days = [day for key in ("submitted", "answered") if isinstance(day := row[key], date)]
        if not days or not is_open(row) or row.text("project") not in waiting:
            continue
        last = max(days)
        gone = (today - last).days
        if gone > term:
            yield Silence(row, gone, last + timedelta(days=(gone - 1) // term * term))


def is_open(application: Row) -> bool:
    """Whether an answer may still come."""
    return application["answer"] is None or application["answer"] in WAITING
