"""Cells laid into a table as they are given: of rows that stand, of new ones, and of columns that are the officer's own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coopxl.core.findings import Finding
from coopxl.core.outcome import Cells
from coopxl.core.parts import OWN
from coopxl.core.portable import own_columns
from coopxl.core.table import Table
from coopxl.core.workbook import Region

if TYPE_CHECKING:
    from coopxl.core.plan import Plan


def lay(plan: "Plan", edit: Cells) -> None:
    """Puts the cells into the plan's patches; a column of the officer's own for which there is no room is told."""
    table = plan.book[edit.table]
    numbers = _numbers(plan, table, edit)
    for (index, column), value in edit.cells.items():
        if column in numbers:
            plan.put(table, table.rows[index], numbers[column], value)
    for values in edit.rows:
        row = plan.new_row(table)
        for column, value in values.items():
            if column in numbers and value is not None:
                plan.put(table, row, numbers[column], value)


def _numbers(plan: "Plan", table: Table, edit: Cells) -> dict[str, int]:
    """Where each column stands; those of the officer's own that are not there get their header right beside the table."""
    layout = table.layout
    own = own_columns(table, plan.book)
    numbers = {**layout.numbers, **{OWN + header: number for header, number in own.items()}}
    free = 1 + max((layout.last_column, *own.values()))
    for column in dict.fromkeys(_own(edit)):
        if column in numbers:
            continue
        if _is_taken(plan, table, free, len(table) + len(edit.rows)):
            plan.noticed.append(Finding("IMPO-05", table.header_place(), {"header": column.removeprefix(OWN)}))
            continue
        numbers[column] = free
        plan.put(table, layout.header_row, free, column.removeprefix(OWN))
        free += 1
    return numbers


def _own(edit: Cells) -> Iterable[str]:
    keys = (*(column for _, column in edit.cells), *(column for row in edit.rows for column in row))
    return (column for column in keys if column.startswith(OWN))


def _is_taken(plan: "Plan", table: Table, number: int, rows: int) -> bool:
    """Whether anything stands in the column, beside the rows that the table will have."""
    workbook, layout = plan.book.workbooks[table.definition.workbook], table.layout
    last = max(layout.last_row, layout.header_row + rows)
    sheet = workbook.sheets[layout.sheet]
    return any(_covers(region, number, layout.sheet, last) for region in workbook.regions.values()) or any(
        sheet.cell(row, number) is not None for row in range(layout.header_row, last + 1)
    )


def _covers(region: Region, number: int, sheet: str, last: int) -> bool:
    return region.sheet == sheet and region.first_column <= number <= region.last_column and region.header_row <= last
