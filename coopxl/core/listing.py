"""The lists sheet of each workbook: the labels behind its drop-downs, kept in step with the tables at every write."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from coopxl.core.book import Book
from coopxl.core.cells import Written
from coopxl.core.outcome import Draw
from coopxl.core.plan import block
from coopxl.core.values import reference
from coopxl.core.workbook import Workbook
from coopxl.schema.names import LISTS_BLOCK, codes_name, rows_name
from coopxl.schema.office import CODE_LISTS, TABLES

Added = Mapping[str, Mapping[str, str]]


def lists(book: Book, added: Added) -> Iterator[Draw]:
    """What every lists sheet should show now; `added` are titles of rows just added, by table and id."""
    for key, workbook in book.workbooks.items():
        area = block(workbook, LISTS_BLOCK)
        if area is None:
            continue
        columns = _columns(book, workbook, area[2], added)
        if columns:
            lines = zip_longest(*(columns.get(number, ()) for number in range(max(columns) + 1)))
            yield Draw(key, LISTS_BLOCK, list(lines))


def _columns(book: Book, workbook: Workbook, left: int, added: Added) -> dict[int, list[Written]]:
    """The entries of each list by the column its defined name points to, counted from the block's first one."""
    columns: dict[int, list[Written]] = {}
    for codes in CODE_LISTS:
        if area := block(workbook, codes_name(codes)):
            columns[area[2] - left] = [code.label[book.lang] for code in book.words.codes(codes)]
    for table in TABLES:
        if (area := block(workbook, rows_name(table))) and table in book:
            titles = {row: book.title(table, row) for row in book[table].by_id} | dict(added.get(table, {}))
            columns[area[2] - left] = [reference(row, title) for row, title in titles.items()]
    return columns
