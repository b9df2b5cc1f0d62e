"""Sheets that fold away: which of them hold something, and what every write does so that no row is out of sight."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.cells import looks_blank
from coopxl.core.findings import Finding, Place
from coopxl.core.outcome import Show
from coopxl.core.plan import Plan, block
from coopxl.core.table import Table
from coopxl.core.workbook import Patch
from coopxl.schema.names import CONTENTS_BLOCK, UNFOLDED


def foldable(book: Book, key: str) -> Iterator[Table]:
    """The tables of a workbook whose sheets may be out of sight."""
    return (t for t in book.tables.values() if t.definition.folded and t.definition.workbook == key)


def in_use(book: Book, table: Table) -> bool:
    """Whether the sheet of a table holds rows, columns of the officer's own, or anything else below the headers."""
    sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
    below = sheet.rows[table.layout.header_row :]
    own = any(not header.startswith("@") for header in table.layout.own)
    typed = any(not looks_blank(raw) for line in below for raw in line)
    return bool(table.rows) or own or typed or any(row > table.layout.header_row for row, _ in sheet.formulas)


def unfold(plan: Plan) -> None:
    """Shows every folded sheet that has come to hold something, and lists on the start sheets what is in sight."""
    for key, workbook in plan.book.workbooks.items():
        for table in foldable(plan.book, key):
            sheet = table.layout.sheet
            if plan.visible(key, sheet) or not (plan.holds_rows(table) or in_use(plan.book, table)):
                continue
            if workbook.locked:
                plan.noticed.append(Finding("FOLD-05", Place(workbook.name, sheet)))
            else:
                plan.show(Show(key, {sheet: True}))
        _list(plan, key)


def _list(plan: Plan, key: str) -> None:
    """The start sheet lists a folded sheet while it is in sight; a sign in its line tells whether the line is shown."""
    workbook = plan.book.workbooks[key]
    area = block(workbook, CONTENTS_BLOCK)
    if area is None:
        return
    name, top, left, bottom, _ = area
    named = {label: table for table in foldable(plan.book, key) for label in _labels(table)}
    for row in range(top, bottom + 1):
        table = named.get(str(workbook.sheets[name].cell(row, left + 1)))
        if table is None:
            continue
        shown = plan.visible(key, table.layout.sheet)
        if shown != (workbook.sheets[name].cell(row, left) is not None):
            patch = plan.patches.setdefault(key, Patch()).sheet(name)
            patch.cells[row, left] = UNFOLDED if shown else None
            patch.hidden[row] = not shown


def _labels(table: Table) -> tuple[str, str]:
    return table.definition.label.es, table.definition.label.en
