"""What a project cannot close without: the cells that are still blank, and the rows that nobody typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.table import Row, Table, free_place
from coopxl.schema.rules import ClosedNeeds, ClosesWith
from coopxl.schema.states import CLOSED
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: its cell, and what it is."""

    place: Place
    label: Text


def closed_projects(book: Book) -> set[str]:
    """The ids of the projects typed as closed."""
    return {row.id for row in book.rows("projects") if row["state"] == CLOSED and row.id}


def blanks(rule: ClosedNeeds, table: Table) -> Iterator[Row]:
    """The rows whose cell the rule asks for and that is blank."""
    for row in table:
        if row[rule.column] is None and (not rule.when or row[rule.when] is not None):
            yield row


def lacks(rule: ClosesWith, book: Book, project: str) -> bool:
    """Whether the rule asks the project for a row that is not there."""
    table, owner, says = rule.asked
    if table and not any(row[says] for row in book.of(table, owner, project)):
        return False
    return not any(
        not rule.column or row[rule.column] == rule.entry for row in book.of(rule.child, rule.parent, project)
    )


def missing_row(rule: ClosesWith, book: Book) -> Gap:
    """The cell of the first free row, where what is lacking would be typed."""
    table = book[rule.child]
    label = table.definition[rule.needed].label
    if rule.entry:
        entry = book.words.text(getattr(table.definition[rule.column].kind, "codes", ""), rule.entry)
        label = Text(f"{label.es} ({entry.es})", f"{label.en} ({entry.en})")
    return Gap(free_place(table, rule.needed), label)


def gaps(book: Book, project: str, *, report: bool = True) -> list[Gap]:
    """Everything without which a project does not close, or has no final `report`: blank cells, then rows to be added."""
    cells: list[Gap] = []
    rows: list[Gap] = []
    for table in book.tables.values():
        for rule in table.definition.rules:
            if isinstance(rule, ClosedNeeds) and (rule.refuses or not report):
                own = (row for row in blanks(rule, table) if row[rule.via] == project)
                cells += [Gap(row.place(rule.column), table.definition[rule.column].label) for row in own]
            elif isinstance(rule, ClosesWith) and lacks(rule, book, project):
                rows.append(missing_row(rule, book))
    return cells + rows
