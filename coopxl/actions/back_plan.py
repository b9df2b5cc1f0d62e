"""The back plan as a table: a row for each step of each offer that can still be applied for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from coopxl.core.backplan import DONE, BackPlan, Notes, PlannedStep
from coopxl.core.beside import has_notes
from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding
from coopxl.core.offers import Offer
from coopxl.core.outcome import Ask, Draw, Edit, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.schema.names import COUNTED_ON
from coopxl.schema.table import Writer

_NAMED = 4
"""Offers that a message names; the table shows all."""


def rewritten(book: Book, listed: Iterable[Offer], planned: Mapping[str, BackPlan], ask: Ask) -> Iterator[Edit]:
    """The table anew; what the officer noted about an offer that is over, or a step that is gone, stays at the end."""
    if "back_plan" not in book:
        return
    table, notes = book["back_plan"], Notes(book, listed, ask.today)
    steps = [(plan, step) for plan in planned.values() for step in plan.steps]
    rows = [_row(plan, step) for plan, step in steps]
    shown = {step.id for _, step in steps}
    adopt: dict[str, str] = {}
    for row_id in notes.rows:
        offer, _, step = row_id.rpartition("/")
        if (heir := f"{notes.heirs.get(offer)}/{step}") in shown:
            adopt[row_id] = heir
    gone = [row for row_id, row in notes.rows.items() if row_id not in shown and row_id not in adopt]
    kept = [_kept(row) for row in sorted(gone, key=lambda row: row.id) if has_notes(book, row)]
    links: dict[tuple[int, str], Written] = {
        (index, "call"): _link(plan.offer) for index, (plan, _) in enumerate(steps) if plan.offer.row.id
    }
    yield Rewrite("back_plan", table.fingerprint, [*rows, *kept], links, adopt)
    yield Draw("calendar", COUNTED_ON["back_plan"], [[ask.today]])


def _row(plan: BackPlan, step: PlannedStep) -> dict[str, Value]:
    return {
        "id": step.id,
        "call": plan.offer.id,
        "agency": plan.offer.agency,
        "step": step.name,
        "responsible": step.responsible or None,
        "starts_by": step.starts_by,
        "ends_by": step.ends_by,
        "working_days": step.working_days,
        "state": step.state,
    }


def _link(offer: Offer) -> Formula:
    place = offer.row.place("id")
    return Formula(link_to(place.sheet, place.cell, offer.id), offer.id)


def _kept(row: Row) -> dict[str, Value]:
    """A row that is gone, as it was; only what was done is known of it."""
    values = {c.key: row[c.key] for c in row.table.definition.columns if c.written_by is Writer.COOPXL}
    return values | {"starts_by": None, "ends_by": None, "state": DONE if row["done_on"] is not None else None}


def told(book: Book, planned: Mapping[str, BackPlan]) -> Iterator[Finding]:
    """What cannot be read or counted, and the offers for which there is no longer time."""
    for row in book.rows("approval_steps"):
        if row["name"] is not None and row["working_days"] is None:
            yield Finding("BACK-02", row.place("working_days"), {"step": row.text("name")})
    if "back_plan" not in book:
        return
    table = book["back_plan"]
    for (index, key), bad in table.bad.items():
        if table.definition[key].written_by is Writer.OFFICER:
            yield Finding(bad.code, table.place(index, key), bad.facts)
    late = [plan.offer.agency for plan in planned.values() if not plan.possible]
    if late:
        place = replace(table.header_place(), row=0, column="")
        names = [*late[:_NAMED], *(["…"] if len(late) > _NAMED else [])]
        yield Finding("BACK-01", place, {"count": len(late), "calls": names, "sheet": table.definition.label})
