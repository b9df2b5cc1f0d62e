"""The inbox as messages: a cell with line breaks is a whole one; lines pasted below each other are one too."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from coopxl.core.table import Row, Table

_APART = 2
"""Blank rows that part two messages; a single one is the blank line between two paragraphs of one."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A message: the rows that hold it, and its text."""

    rows: tuple[Row, ...]
    text: str

    @property
    def first(self) -> Row:
        """The row it begins in, which says who sent it and when."""
        return self.rows[0]


def mails(inbox: Table) -> Iterator[Mail]:
    """Those that are not discarded and have no call yet, in the order of the sheet."""
    held: list[Row] = []
    for row in inbox:
        # A draft that the officer deleted is not to come back: the cell still names it.
        read = row["call"] is not None or (row.index, "call") in inbox.bad
        if read or row["discarded"] is True or not row.text("text").strip():
            yield from _mail(held)
            held = []
        elif held and _goes_on(held[-1], row):
            held.append(row)
        else:
            yield from _mail(held)
            held = [row]
    yield from _mail(held)


def _goes_on(last: Row, row: Row) -> bool:
    """Whether a row is one more line of the message before it."""
    table = row.table
    gap = table.rows[row.index] - table.rows[last.index] - 1
    bare = row["sender"] is None and row["received"] is None and row["recognised"] is None
    return bare and gap < _APART and not any("\n" in one.text("text").strip() for one in (last, row))


def _mail(rows: list[Row]) -> Iterator[Mail]:
    if rows:
        numbers = [row.table.rows[row.index] for row in rows]
        gaps = ["\n" * (number - before) for before, number in pairwise(numbers)]
        texts = [row.text("text") for row in rows]
        yield Mail(tuple(rows), "".join(part for pair in zip(["", *gaps], texts, strict=True) for part in pair))
