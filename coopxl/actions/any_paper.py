"""What a template that nobody wrote for coopxl is filled with: all about the row it is asked for."""

from coopxl.actions.proposal import proposal
from coopxl.core.book import Book
from coopxl.core.gathering import Gatherer, Words
from coopxl.core.outcome import Action, Ask, Outcome, Paper
from coopxl.core.table import Row
from coopxl.schema.kinds import Ref

NAMES = {
    "projects": "project",
    "cooperants": "cooperant",
    "calls": "call",
    "agreements": "agreement",
    "applications": "application",
    "people": "person",
    "twinnings": "twinning",
    "visits": "visit",
}
"""What a template calls a row of each table."""


def table_of(book: Book, row_id: str) -> str:
    """The table that holds a row, among those a template can be about; empty when none does."""
    return next((name for name in NAMES if name in book and row_id in book[name]), "")


def with_template(name: str) -> Action:
    """The action that makes the document of the template `name` about a row of any of the tables."""

    def paper(book: Book, ask: Ask) -> Outcome:
        data: Words = {"office": Gatherer(book, ask).office(), "cut_off": ask.today}
        table = table_of(book, ask.id)
        if table == "projects":
            for one in proposal(book, ask).papers:
                data |= one.data if isinstance(one, Paper) else {}
        elif table:
            data |= _around(Gatherer(book, ask), book[table][ask.id])
        return Outcome(papers=[Paper(name, data, f"{ask.id} {name}", ask.lang)])

    return paper


def _around(gatherer: Gatherer, row: Row) -> Words:
    """The row under its name, and the rows that it points to under theirs."""
    words: Words = {NAMES[row.table.definition.key]: gatherer.fields(row)}
    for column in row.table.definition.columns:
        kind = column.kind
        if isinstance(kind, Ref) and kind.table in NAMES and kind.table in gatherer.book:
            target = gatherer.book[kind.table]
            pointed = row.text(column.key)
            there = pointed in target
            words.setdefault(
                NAMES[kind.table], gatherer.fields(target[pointed]) if there else gatherer.lack(row, column.key)
            )
    return words
