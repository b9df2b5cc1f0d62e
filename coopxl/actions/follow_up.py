"""Follows up what was submitted and not answered: once for each application and term, the next step is prepared."""

from collections.abc import Mapping
from datetime import date, timedelta

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Outcome
from coopxl.core.silence import Silence, patience, silences
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.schema.text import Text

_SUBJECT = Text("{id}: ¿hay respuesta? {name}", "{id}: is there an answer? {name}")
_STEP = Text(
    "Escribir y preguntar por la respuesta: presentada el {day}, {days} días sin noticias.",
    "Write and ask for the answer: submitted on {day}, {days} days without news.",
)
_WITHIN = timedelta(days=7)
_SUBJECT_LENGTH = 200


def follow_up(book: Book, ask: Ask) -> Outcome:
    """A row in the contact log for each silent application about which nobody was written to in this term."""
    contacts = book["contacts"]
    numberer = Numberer(contacts, ask.today.year, ask.given)
    rows: list[Mapping[str, Value]] = []
    findings: list[Finding] = []
    for silence in silences(book, book["applications"], ask.today):
        if not any(_about(silence, contact) for contact in contacts):
            rows.append({"id": numberer.next(), **_draft(book, silence, ask.today)})
            facts = {"id": silence.application.id, "days": silence.days, "contact": rows[-1]["id"]}
            findings.append(Finding("FOLL-01", silence.application.place("answer"), facts))
    if not rows:
        place = book["applications"].header_place("answer")
        return Outcome(findings=[Finding("FOLL-02", place, {"days": patience(book)})])
    append = Append("contacts", contacts.fingerprint, rows)
    return Outcome([append], findings=findings, given={numberer.stem: numberer.last})


def _about(silence: Silence, contact: Row) -> bool:
    """Whether a contact of this term was about the application: it names it, or its project and cooperant."""
    day, application = contact["date"], silence.application
    if not isinstance(day, date) or day <= silence.since:
        return False
    same = all(contact[key] == application[key] for key in ("project", "cooperant"))
    return same or contact.text("subject").startswith(f"{application.id}:")


def _draft(book: Book, silence: Silence, today: date) -> dict[str, Value]:
    row, lang = silence.application, book.lang
    name = book.title("projects", row.text("project"))
    submitted = row["submitted"]
    day = f"{submitted:%d/%m/%Y}" if isinstance(submitted, date) else "—"
    return {
        "date": today,
        "channel": "writing",
        "subject": _SUBJECT[lang].format(id=row.id, name=name)[:_SUBJECT_LENGTH],
        "cooperant": row["cooperant"],
        "project": row["project"],
        "call": row["call"],
        "next_step": _STEP[lang].format(day=day, days=silence.days),
        "next_due": today + _WITHIN,
    }
