"""Puts ready-made rows into an office: the demonstration, the national holidays of a new one."""

from collections.abc import Mapping, Sequence

from coopxl.core.book import Book
from coopxl.core.outcome import Action, Append, Ask, Edit, Fill, Outcome
from coopxl.core.values import Value

Rows = Mapping[str, Sequence[Mapping[str, Value]]]


def load(rows: Rows, settings: Mapping[str, str]) -> Action:
    """An action that appends the rows, ids included, and types the settings."""

    def loading(book: Book, ask: Ask) -> Outcome:
        edits: list[Edit] = []
        typed: dict[tuple[int, str], Value] = {
            (row.index, "value"): settings[row.id] for row in book.rows("settings") if row.id in settings
        }
        if typed:
            edits.append(Fill("settings", book["settings"].fingerprint, typed))
        edits.extend(Append(name, book[name].fingerprint, new) for name, new in rows.items() if new)
        return Outcome(edits)

    return loading
