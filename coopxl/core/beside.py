"""What the officer typed beside the rows of a table that coopxl makes."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.table import Row
from coopxl.schema.table import Writer


def has_notes(book: Book, row: Row) -> bool:
    """Whether the officer typed something beside a row; a formula filled down is not something typed."""
    table = row.table
    officers = (c.key for c in table.definition.columns if c.written_by is Writer.OFFICER)
    return any(row[key] is not None for key in officers) or any(_own_texts(book, row))


def _own_texts(book: Book, row: Row) -> Iterator[bool]:
    """For each column of the officer's own, whether something was typed there."""
    layout = row.table.layout
    workbook = book.workbooks.get(row.table.definition.workbook)
    formulas = workbook.sheets[layout.sheet].formulas if workbook else frozenset()
    for header, raws in row.table.own.items():
        raw = raws[row.index]
        is_formula = (row.table.rows[row.index], layout.own[header]) in formulas
        yield raw is not None and bool(str(raw).strip()) and not is_formula
