"""The internal steps that a new office starts with: days to begin with, which it makes its own."""

from coopxl.core.book import Book
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Outcome
from coopxl.core.values import Value
from coopxl.schema.planning import DEFAULT_NOTE, DEFAULT_STEPS


def default_steps(book: Book, ask: Ask) -> Outcome:
    """The default chain, in the language of the books, where the table holds no step yet."""
    table = book["approval_steps"]
    if len(table):
        return Outcome()
    numberer = Numberer(table, ask.today.year, ask.given)
    rows: list[dict[str, Value]] = [
        {
            "id": numberer.next(),
            "order": order,
            "name": step.name[book.lang],
            "working_days": step.working_days,
            "responsible": step.responsible[book.lang],
            "occasion": step.occasion,
            "notes": DEFAULT_NOTE[book.lang],
        }
        for order, step in enumerate(DEFAULT_STEPS, 1)
    ]
    return Outcome([Append("approval_steps", table.fingerprint, rows)], given={numberer.stem: numberer.last})
