"""Whom to call or write to, for the page of the day: next steps of contacts, and who has not answered an application."""

from collections.abc import Iterator
from datetime import timedelta

from coopxl.core.agenda_lines import Line, Now, shown, what_of
from coopxl.core.book import Book
from coopxl.core.silence import silences
from coopxl.core.table import Row
from coopxl.core.watching import owed
from coopxl.schema.rules import Overdue
from coopxl.schema.text import Text
from coopxl.schema.today import AHEAD, FOLLOWED

_SILENT = Text("{days} días sin respuesta", "{days} days unanswered")
_PHONES, _EMAILS = ("local_phone", "abroad_phone"), ("local_email", "abroad_email")


def to_call(book: Book, now: Now) -> Iterator[Line]:
    """Each next step of a contact, with the person and the phone; each silence that no such step is about."""
    people = _people(book)
    steps = list(_steps(book, now))
    for row, line in steps:
        yield _with(line, _reach(book, row, people))
    if "applications" not in book:
        return
    asked = {(row["project"], row["cooperant"]) for row, _ in steps}
    for silence in silences(book, book["applications"], now.today):
        row = silence.application
        if (row["project"], row["cooperant"]) not in asked:
            how = Text(es=_SILENT.es.format(days=silence.days), en=_SILENT.en.format(days=silence.days))
            what = f"{row.id}: {shown(book, row, 'project')}"
            # The day on which the present term ended is the one to have asked by.
            yield Line(silence.since, what, _reach(book, row, people), row.place("answer"), how=how)


def _steps(book: Book, now: Now) -> Iterator[tuple[Row, Line]]:
    table = book.tables.get(FOLLOWED)
    for rule in table.definition.rules if table else ():
        if isinstance(rule, Overdue) and table:
            for index, day in owed(rule, table, now.today + timedelta(AHEAD)):
                row = Row(table, index)
                yield row, Line(day, what_of(book, row), "", row.place(rule.due))


def _with(line: Line, who: str) -> Line:
    return Line(line.day, line.what, who, line.place)


def _people(book: Book) -> dict[str, Row]:
    """For each cooperant a person who can be reached, the first that has a phone or an e-mail."""
    found: dict[str, Row] = {}
    for row in book.rows("people"):
        if row["phone"] or row["email"]:
            found.setdefault(row.text("cooperant"), row)
    return found


def _reach(book: Book, row: Row, people: dict[str, Row]) -> str:
    """Name and phone of the person the row names, else of the cooperant's; an e-mail where there is no phone."""
    named = row.text("person") if "person" in row.table.definition else ""
    cooperant = row.text("cooperant")
    person = book["people"][named] if named and "people" in book and named in book["people"] else None
    if person is None and not named:
        person = people.get(cooperant)
    there = book["cooperants"][cooperant] if "cooperants" in book and cooperant in book["cooperants"] else None
    name = person.text("name") if person else ""
    phone = (person.text("phone") or person.text("email")) if person else ""
    if there is not None and not phone:
        phone = next((there.text(key) for key in (*_PHONES, *_EMAILS) if there[key]), "")
    agency = there.text("name") if there is not None else ""
    return " · ".join(part for part in (name or named, agency, phone) if part)
