"""The sheet of the change log: the latest entries, newest first. What the officer wrote beside an entry stays with it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.change_log import Entry, column_said, place, row_said, shown, side_said, table_said, through
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import brought
from coopxl.core.outcome import Ask, Outcome, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.values import Value
from coopxl.schema.change_log import CHANGE_LOG, LISTED

_LONGEST = 150
"""Letters of a value on the sheet; the log itself has all of them."""


def change_log(book: Book, ask: Ask) -> Outcome:
    """A row for each of the latest entries; without the sheet only a word that it is not there."""
    if CHANGE_LOG.key not in book:
        registers = book.workbooks[CHANGE_LOG.workbook].name
        return Outcome(findings=[Finding("BITA-04", Place(registers), {"table": CHANGE_LOG.label})])
    table = book[CHANGE_LOG.key]
    entries: list[Entry] = list(islice(shown(ask.past()), LISTED))
    rows = [_row(one, book) for one in entries]
    links = {(index, "place"): link for index, one in enumerate(entries) for link in _link(one, book)}
    turned = brought(book, CHANGE_LOG.workbook, [table.layout.sheet]) if rows else ()
    where = replace(table.header_place(), row=0, column="")
    told = Finding("BITA-05", where, {"listed": len(rows)})
    return Outcome([Rewrite(CHANGE_LOG.key, table.fingerprint, rows, links), *turned], findings=[told])


def _row(one: Entry, book: Book) -> Mapping[str, Value]:
    change, lang = one.change, book.lang
    where = place(change, book)
    return {
        "id": one.id,
        "date": one.when.date(),
        "hour": one.when.time().replace(second=0, microsecond=0),
        "who": one.who or None,
        "through": through(one, lang),
        "place": str(where) if where else None,
        "table": table_said(change, lang) or None,
        "row": row_said(change, book) or None,
        "column": column_said(change, lang),
        "before": _short(side_said(change, change.old, book, lang)),
        "after": _short(side_said(change, change.new, book, lang)),
    }


def _short(text: str) -> str | None:
    return (text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…") or None


def _link(one: Entry, book: Book) -> Iterator[Written]:
    """The way to the cell, inside this workbook; those of the others are named."""
    where = place(one.change, book)
    if where and book[one.change.table].definition.workbook == CHANGE_LOG.workbook:
        yield Formula(link_to(where.sheet, where.cell, str(where)), str(where))
