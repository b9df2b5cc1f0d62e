"""Sheets that fold away: which of them hold something, and what every write does so that nothing is out of sight."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coopxl.core.book import Book
from coopxl.core.cells import Written, looks_blank
from coopxl.core.findings import Finding, Place
from coopxl.core.outcome import Show
from coopxl.core.plan import Plan, block
from coopxl.core.table import Table
from coopxl.core.workbook import Patch
from coopxl.schema.matrices import MATRICES, MATRICES_WORKBOOK
from coopxl.schema.names import CONTENTS_BLOCK, UNFOLDED
from coopxl.schema.table import Stage
from coopxl.schema.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet that may be out of sight: that of a table, or one that is drawn; `header_row` is the last above its data."""

    workbook: str
    sheet: str
    stage: Stage
    label: Text
    header_row: int
    table: Table | None = field(default=None, compare=False)


def foldable(book: Book, key: str) -> Iterator[Leaf]:
    """The sheets of a workbook that may be out of sight."""
    for table in book.tables.values():
        definition, layout = table.definition, table.layout
        if definition.folded and definition.workbook == key:
            yield Leaf(key, layout.sheet, definition.stage, definition.label, layout.header_row, table)
    for matrix in MATRICES if key == MATRICES_WORKBOOK else ():
        if area := block(book.workbooks[key], matrix.block):
            yield Leaf(key, area[0], Stage.LEARNING, matrix.label, area[1])


def in_use(book: Book, leaf: Leaf) -> bool:
    """Whether a sheet holds rows, columns of the officer's own, or anything else below the headers.

    What coopxl keeps for itself does not count: nobody looks for it until they ask.
    """
    sheet, table = book.workbooks[leaf.workbook].sheets[leaf.sheet], leaf.table
    if table is not None and any(not header.startswith("@") for header in table.layout.own):
        return True
    if table is not None and table.definition.kept:
        return False
    typed = any(not looks_blank(raw) for line in sheet.rows[leaf.header_row :] for raw in line)
    rows = table is not None and bool(table.rows)
    return rows or typed or any(row > leaf.header_row for row, _ in sheet.formulas)


def brought(book: Book, key: str, sheets: Sequence[str]) -> Iterator[Show]:
    """Brings sheets into sight that a person is about to be led to, where the workbook lets it."""
    workbook = book.workbooks[key]
    hidden = {name: True for name in sheets if name in workbook.sheets and not workbook.sheets[name].visible}
    if hidden and not workbook.locked:
        yield Show(key, hidden)


def unfold(plan: Plan) -> None:
    """Shows every folded sheet that has come to hold something, and lists on the start sheets what is in sight."""
    for key, workbook in plan.book.workbooks.items():
        for leaf in foldable(plan.book, key):
            if plan.visible(key, leaf.sheet) or not (_will_hold(plan, leaf) or in_use(plan.book, leaf)):
                continue
            if workbook.locked:
                plan.noticed.append(Finding("FOLD-05", Place(workbook.name, leaf.sheet)))
            else:
                plan.show(Show(key, {leaf.sheet: True}))
        _list(plan, key)


def _will_hold(plan: Plan, leaf: Leaf) -> bool:
    """Whether what is about to be written puts something there."""
    if leaf.table is not None:
        return plan.holds_rows(leaf.table) and not leaf.table.definition.kept
    return any(value is not None and row > leaf.header_row for (row, _), value in _cells(plan, leaf).items())


def _cells(plan: Plan, leaf: Leaf) -> Mapping[tuple[int, int], Written]:
    patch = plan.patches.get(leaf.workbook, Patch()).sheets.get(leaf.sheet)
    return patch.cells if patch else {}


def _list(plan: Plan, key: str) -> None:
    """The start sheet lists a folded sheet while it is in sight; a sign in its line tells whether the line is shown."""
    workbook = plan.book.workbooks[key]
    area = block(workbook, CONTENTS_BLOCK)
    if area is None:
        return
    name, top, left, bottom, _ = area
    named = {leaf.label[lang]: leaf for leaf in foldable(plan.book, key) for lang in LANGUAGES}
    for row in range(top, bottom + 1):
        leaf = named.get(str(workbook.sheets[name].cell(row, left + 1)))
        if leaf is None:
            continue
        shown = plan.visible(key, leaf.sheet)
        if shown != (workbook.sheets[name].cell(row, left) is not None):
            patch = plan.patches.setdefault(key, Patch()).sheet(name)
            patch.cells[row, left] = UNFOLDED if shown else None
            patch.hidden[row] = not shown
