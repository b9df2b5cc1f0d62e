"""Sheets that fold away: which of them hold something, and what every write does so that nothing new is out of sight."""

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
    """Whether a sheet holds rows, columns of the officer's own, or anything else below the headers."""
    sheet, table = book.workbooks[leaf.workbook].sheets[leaf.sheet], leaf.table
    if table is not None and any(not header.startswith("@") for header in table.layout.own):
        return True
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
    """Shows every folded sheet that gets something new, and lists on the start sheets what is in sight.

    What the officer folded away stays so while nothing is added to it; so does what coopxl has `kept` for itself.
    """
    for key, workbook in plan.book.workbooks.items():
        for leaf in foldable(plan.book, key):
            if plan.visible(key, leaf.sheet) or not _grows(plan, leaf):
                continue
            if workbook.locked:
                plan.noticed.append(Finding("FOLD-05", Place(workbook.name, leaf.sheet)))
            else:
                plan.show(Show(key, {leaf.sheet: True}))
        _list(plan, key)


def _grows(plan: Plan, leaf: Leaf) -> bool:
    """Whether what is about to be written is something new there: the id of a row, a line of what is drawn."""
    table = leaf.table
    if table is not None and table.definition.kept:
        return False
    number = table.layout.numbers.get("id") if table is not None else None
    return any(
        value is not None and row > leaf.header_row and (table is None or column == number)
        for (row, column), value in _cells(plan, leaf).items()
    )


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
