"""Rows that today's coopxl gives and the tables of an earlier one do not hold: settings, and the internal steps to begin with."""

from coopxl.actions.approval_steps import default_steps
from coopxl.core.book import Book
from coopxl.core.outcome import Append, Ask, Outcome
from coopxl.core.values import Value, show
from coopxl.schema.settings import SETTINGS


def _itself(_table: str, row_id: str) -> str:
    return row_id


def given_rows(book: Book, ask: Ask) -> Outcome:
    """A row with its default for each setting that is not there; the steps where there is none."""
    lang, held = book.lang, {row.id for row in book.rows("settings")}
    rows: list[dict[str, Value]] = [
        {
            "id": one.key,
            "label": one.label[lang] + (" *" if one.required else ""),
            "value": str(show(one.kind, one.default, book.words, lang, _itself)) if one.default else None,
            "help": one.help[lang],
        }
        for one in SETTINGS
        if one.key not in held
    ]
    steps = default_steps(book, ask)
    settings = [Append("settings", book["settings"].fingerprint, rows)] if rows else []
    return Outcome([*settings, *steps.edits], given=steps.given)
