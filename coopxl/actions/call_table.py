"""The chronological table: every call and forecast by closing date. Source: the table of calls of the management model."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from coopxl.actions.back_plan import rewritten, told
from coopxl.core.backplan import BackPlan, plans
from coopxl.core.beside import has_notes
from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding
from coopxl.core.offers import Offer, heirs, offers
from coopxl.core.outcome import Ask, Draw, Edit, Outcome, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.spans import HOUR_TO_CONFIRM, phrase
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.core.workdays import Workdays, unknown_holidays
from coopxl.schema.names import COUNTED_ON
from coopxl.schema.table import Writer
from coopxl.schema.text import Text

_AT_TO_CONFIRM = Text("{} (hora por confirmar)", "{} (hour to confirm)")


def call_table(book: Book, ask: Ask) -> Outcome:
    """One row for each dated call and each forecast; what the officer typed beside one that is gone stays at the end."""
    listed = offers(book, ask.now)
    workdays = Workdays.of(book)
    planned = plans(book, listed, ask.today)
    edits: list[Edit] = [Draw("calendar", COUNTED_ON["call_table"], [[ask.today]])]
    if "call_table" in book:
        edits.insert(0, _rewrite(book, listed, workdays, planned, ask.today))
    edits.extend(rewritten(book, listed, planned, ask))
    ends = [offer.closes.date() for offer in listed if offer.closes and not offer.is_over]
    findings = [*unknown_holidays(book, workdays.unknown(ask.today, ends)), *_told(book, listed)]
    findings.extend(told(book, planned))
    return Outcome(edits, findings=findings)


def _told(book: Book, listed: Sequence[Offer]) -> Iterator[Finding]:
    """What the table holds, and what comes next."""
    if "call_table" not in book:
        return
    counts = Counter(offer.state for offer in listed)
    labels = [(count, book.words.text("call_states", state)) for state, count in counts.items()]
    states = [Text(es=f"{count} «{label.es}»", en=f"{count} «{label.en}»") for count, label in labels]
    place = replace(book["call_table"].header_place(), row=0, column="")
    yield Finding("CALL-10", place, {"count": len(listed), "states": states or ["—"]})


def _rewrite(
    book: Book, listed: Sequence[Offer], workdays: Workdays, planned: Mapping[str, BackPlan], today: date
) -> Rewrite:
    table = book["call_table"]
    shown = {offer.id for offer in listed}
    gone = {row.id: row for row in table if row.id and row.id not in shown and has_notes(book, row)}
    adopt = heirs(table, gone, listed, today)
    kept = [_kept(row) for row_id, row in sorted(gone.items()) if row_id not in adopt]
    rows = [
        {
            **_row(offer, workdays, today, book.lang),
            "start_by": planned[offer.id].latest_start if offer.id in planned else None,
        }
        for offer in listed
    ]
    links: dict[tuple[int, str], Written] = {
        (index, "link"): _link(offer.row) for index, offer in enumerate(listed) if offer.row.id
    }
    return Rewrite("call_table", table.fingerprint, [*rows, *kept], links, adopt)


def _row(offer: Offer, workdays: Workdays, today: date, lang: str) -> dict[str, Value]:
    closes = None if offer.state == "cancelled" else offer.closes
    return {
        "id": offer.id,
        "agency": offer.agency,
        "category": offer.category or None,
        "window": phrase(offer.window, lang),
        "requirements": offer.requirements or None,
        "state": offer.state,
        "closes": offer.closes.date() if offer.closes else None,
        "closes_hour": _hour(offer, lang),
        "days_left": offer.days_left(today) if closes else None,
        "working_days": workdays.left(today, closes.date()) if closes and not offer.is_over else None,
        "link": offer.row.id or None,
    }


def _hour(offer: Offer, lang: str) -> str | None:
    if offer.closes is None:
        return None
    hour = f"{offer.closes:%H:%M}"
    if offer.hour_known:
        return hour
    # The end of the donor's day may be a morning here: then the hour matters although nobody announced it.
    return HOUR_TO_CONFIRM[lang] if hour == "23:59" else _AT_TO_CONFIRM[lang].format(hour)


def _link(row: Row) -> Formula:
    place = row.place("id")
    return Formula(link_to(place.sheet, place.cell, row.id), row.id)


def _kept(row: Row) -> dict[str, Value]:
    """A row that is gone, as it was, but closed: nobody knows how long it has left."""
    values = {c.key: row[c.key] for c in row.table.definition.columns if c.written_by is Writer.COOPXL}
    return values | {"state": "closed", "days_left": None, "working_days": None, "start_by": None, "link": None}
