"""The chronological table: every call and forecast by closing date. Source: the table of calls of the management model."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding
from coopxl.core.offers import Offer, is_pending, offers
from coopxl.core.outcome import Ask, Draw, Edit, Outcome, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.spans import HOUR_TO_CONFIRM, phrase
from coopxl.core.table import Row, Table
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
    edits: list[Edit] = [Draw("calendar", COUNTED_ON["call_table"], [[ask.today]])]
    if "call_table" in book:
        edits.insert(0, _rewrite(book, listed, workdays, ask.today))
    ends = [offer.closes.date() for offer in listed if offer.closes and not offer.is_over]
    findings = [*unknown_holidays(book, workdays.unknown(ask.today, ends)), *_told(book, listed)]
    return Outcome(edits, findings=findings)


def _told(book: Book, listed: Sequence[Offer]) -> Iterator[Finding]:
    """What the table holds, and what comes next."""
    if "call_table" not in book:
        return
    counts = Counter(offer.state for offer in listed)
    labels = [(count, book.words.text("call_states", state)) for state, count in counts.items()]
    states = [Text(es=f"{count} «{label.es}»", en=f"{count} «{label.en}»") for count, label in labels]
    place = replace(book["call_table"].header_place(), row=0, column="")
    yield Finding("CALL-10", place, {"count": len(listed), "states": states})


def _rewrite(book: Book, listed: Sequence[Offer], workdays: Workdays, today: date) -> Rewrite:
    table = book["call_table"]
    shown = {offer.id for offer in listed}
    gone = {row.id: row for row in table if row.id and row.id not in shown and has_notes(book, row)}
    adopt = _heirs(table, gone, listed, today)
    kept = [_kept(row) for row_id, row in sorted(gone.items()) if row_id not in adopt]
    rows = [_row(offer, workdays, today, book.lang) for offer in listed]
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


def has_notes(book: Book, row: Row) -> bool:
    """Whether the officer typed something beside a row; a formula filled down is not something typed."""
    table = row.table
    officers = (c.key for c in table.definition.columns if c.written_by is Writer.OFFICER)
    return any(row[key] is not None for key in officers) or any(_own_texts(book, row))


def _own_texts(book: Book, row: Row) -> Iterator[bool]:
    """For each column of the officer's own, whether something was typed there."""
    layout = row.table.layout
    workbook = book.workbooks.get(row.table.definition.workbook)
    formulas = workbook.sheets[layout.sheet].formulas if workbook else frozenset()
    for header, raws in row.table.own.items():
        raw = raws[row.index]
        is_formula = (row.table.rows[row.index], layout.own[header]) in formulas
        yield raw is not None and bool(str(raw).strip()) and not is_formula


def _heirs(table: Table, gone: Mapping[str, Row], listed: Iterable[Offer], today: date) -> dict[str, str]:
    """Who inherits the notes on a row that is gone. One that already stands on the sheet does not: it may have its own."""
    heirs: dict[str, str] = {}
    for offer in listed:
        before = (row_id for row_id in _before(offer, today) if row_id in gone and row_id not in heirs)
        if offer.id not in table and (row_id := next(before, None)):
            heirs[row_id] = offer.id
    return heirs


def _before(offer: Offer, today: date) -> Iterator[str]:
    """The ids under which the same thing was listed before it was called, or before its window was known."""
    if offer.is_call and offer.programme:
        yield f"{offer.programme}/{offer.year}"
    if offer.programme and offer.programme != offer.id and is_pending(offer, today):
        yield offer.programme


def _kept(row: Row) -> dict[str, Value]:
    """A row that is gone, as it was, but closed: nobody knows how long it has left."""
    values = {c.key: row[c.key] for c in row.table.definition.columns if c.written_by is Writer.COOPXL}
    return values | {"state": "closed", "days_left": None, "working_days": None, "link": None}
