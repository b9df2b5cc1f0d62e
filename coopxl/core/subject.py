"""One row in words, and the rows it points to."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.gathering import Gatherer, Words
from coopxl.core.missing import Missing
from coopxl.core.origins import KnownNumber
from coopxl.core.outcome import Ask
from coopxl.core.table import Row
from coopxl.core.wording import Sum
from coopxl.schema.kinds import Ref

NAMES = {
    "projects": "project",
    "contacts": "contact",
    "applications": "application",
    "matches": "match",
    "cooperants": "cooperant",
    "calls": "call",
    "people": "person",
    "agreements": "agreement",
    "twinnings": "twinning",
    "visits": "visit",
    "lessons": "lesson",
}
"""What a template calls a row of each table."""

_SUMS = {
    ("projects", "amount_requested"): "requested",
    ("projects", "counterpart"): "offered",
    ("applications", "amount_requested"): "requested",
    ("applications", "amount_approved"): "approved",
    ("agreements", "amount"): "agreed",
}
"""Amounts that are also told in figures and words, and under which name."""


class Subject(Gatherer):
    """Tells rows of any table; `optional` names the columns, by table, whose blanks are no lack."""

    def __init__(self, book: Book, ask: Ask, optional: Mapping[str, Sequence[str]]) -> None:
        super().__init__(book, ask)
        self.optional = optional

    def told(self, row: Row) -> Words:
        """The columns of a row in words, and its amounts in figures and words."""
        table = row.table.definition.key
        words = self.fields(row, self.optional.get(table, ()))
        for (owner, key), name in _SUMS.items():
            if owner == table:
                words[name] = self.sum(row, key)
        return words

    def sum(self, row: Row, key: str) -> Sum | Missing:
        """An amount of a row in figures and words."""
        amount = row[key]
        if not isinstance(amount, Decimal):
            return self.lack(row, key)
        return Sum(KnownNumber.of(amount, [row.origin(key)]), row.text("currency") or "USD")

    def around(self, row: Row) -> Words:
        """The row under its name, and the rows that it points to under theirs."""
        words: Words = {NAMES[row.table.definition.key]: self.told(row)}
        for column in row.table.definition.columns:
            if isinstance(column.kind, Ref) and column.kind.table in NAMES:
                words.setdefault(NAMES[column.kind.table], self.pointed(row, column.key))
        return words

    def pointed(self, row: Row, key: str) -> Words | Missing:
        """The row that a cell points to, or what to fill so that it does."""
        found = self.follow(row, key)
        return self.told(found) if found else self.lack(row, key)

    def follow(self, row: Row, key: str) -> Row | None:
        """The row that a cell points to."""
        kind = row.table.definition[key].kind
        table = kind.table if isinstance(kind, Ref) else ""
        return self.book[table][row.text(key)] if table in self.book and row.text(key) in self.book[table] else None

    def told_all(self, rows: Iterable[Row]) -> list[Words]:
        """Rows in words, numbered; a blank that is allowed is a dash."""
        return [
            {"number": number, **{key: "—" if value == "" else value for key, value in self.told(row).items()}}
            for number, row in enumerate(rows, 1)
        ]

    def of(self, table: str, key: str, owner: str) -> list[Row]:
        """The rows of a table whose cell points to a row, alone or among others."""
        found = []
        for row in self.table(table):
            held = row[key]
            if owner and owner in (held if isinstance(held, tuple) else (held,)):
                found.append(row)
        return found
