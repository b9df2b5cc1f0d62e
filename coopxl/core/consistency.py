"""The checks that look from one table at another: the logical framework from top to bottom, values and their parts."""

from collections.abc import Iterator
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.measured import latest, sums, total
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.schema import rules
from coopxl.schema.office import TABLES
from coopxl.schema.states import FINAL, RANKS
from coopxl.schema.text import Text


def covered(rule: rules.Covered, table: Table, book: Book) -> Iterator[Finding]:
    """Rows without a child that has everything."""
    if rule.child not in book:
        return
    child, asking = book[rule.child], _asking(book, rule.since)
    filled = zip(*(child.columns[key] for key in rule.filled), strict=True)
    whole = {
        owner
        for owner, held in zip(child.columns[rule.parent], filled, strict=True)
        if all(v is not None for v in held)
    }
    for row in table:
        if row.id and row[rule.via] in asking and row[rule.kind] in rule.among and row.id not in whole:
            yield Finding(rule.code, row.place("id"), level=rule.level)


def needs_from(rule: rules.NeedsFrom, table: Table, book: Book) -> Iterator[Finding]:
    """Blank cells of projects that have come far enough."""
    asking = _asking(book, rule.since)
    for row in table:
        asked = row[rule.via] in asking and (not rule.kind or row[rule.kind] in rule.among)
        if asked and row[rule.column] is None and (row.index, rule.column) not in table.bad:
            yield Finding(rule.code, row.place(rule.column), level=rule.level)


def one_above(rule: rules.OneAbove, table: Table, book: Book) -> Iterator[Finding]:
    """References to a row that stands elsewhere than one step above."""
    codes = getattr(TABLES[_target(rule.via, table)][rule.step].kind, "codes", "")
    theirs = _column(book, _target(rule.via, table), rule.step)
    for row in table:
        above, own = theirs.get(row.text(rule.via)), rule.own or row.text(rule.step)
        if above is None or own not in rule.steps:
            continue
        wanted = rule.steps[: rule.steps.index(own)][-1:]
        if above not in wanted:
            facts = {"own": book.words.text(codes, own), "above": book.words.text(codes, str(above))}
            yield Finding(rule.code, row.place(rule.via), facts, rule.level)


def needs_where(rule: rules.NeedsWhere, table: Table, book: Book) -> Iterator[Finding]:
    """Blank cells that the row they belong to asks for."""
    theirs = _column(book, _target(rule.via, table), rule.kind)
    for row in table:
        if theirs.get(row.text(rule.via)) not in rule.among:
            continue
        for key in rule.columns:
            if row[key] is None and (row.index, key) not in table.bad:
                yield Finding(rule.code, row.place(key), level=rule.level)


def parts_within(rule: rules.PartsWithin, table: Table, book: Book) -> Iterator[Finding]:
    """Totals that are less than their parts."""
    theirs = _column(book, _target(rule.via, table), rule.kind)
    counted = (
        row for row in table if theirs.get(row.text(rule.via)) in rule.among and isinstance(row[rule.part], Decimal)
    )
    for told in latest(counted, rule.group, rule.apart, rule.on).values():
        whole = total(told)
        value = whole[rule.part] if whole else None
        if whole is None or not isinstance(value, Decimal):
            continue
        for by, added in sums(told, rule.part).items():
            if added > value:
                labels = [table.definition[key].label for key, says in zip(rule.apart, by, strict=True) if says]
                facts: dict[str, object] = {"parts": added, "whole": value, "by": _joined(labels)}
                yield Finding(rule.code, whole.place(rule.part), facts, rule.level)


def _asking(book: Book, since: str) -> set[Value]:
    """The projects that have come that far and are not over."""
    return {
        row.id
        for row in book.rows("projects")
        if row.id and RANKS.get(row.text("state"), -1) >= RANKS[since] and row["state"] not in FINAL
    }


def _target(via: str, table: Table) -> str:
    return str(getattr(table.definition[via].kind, "table", ""))


def _column(book: Book, table: str, key: str) -> dict[str, Value]:
    """A column of a table by the id of its row."""
    return {row.id: row[key] for row in book.rows(table) if row.id}


def _joined(labels: list[Text]) -> Text:
    return Text(" + ".join(label.es for label in labels), " + ".join(label.en for label in labels))
