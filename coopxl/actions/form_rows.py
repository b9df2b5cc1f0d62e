"""The rows that a form is about: the one it is filled from, and those of its child tables."""

from collections.abc import Iterator, Sequence

from coopxl.core.cells import Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.core.formsheet import FormSheet, Lines, meaning
from coopxl.core.table import Row
from coopxl.core.values import Bad
from coopxl.schema.forms import Children
from coopxl.schema.kinds import Ref


def the_row(sheet: FormSheet, asked: str) -> Row:
    """The row with an ID, however it was spelled; CannotGoOn when there is none, or more than one."""
    table = sheet.book[sheet.form.table]
    found = meaning(sheet.book, Ref(sheet.form.table), asked)
    what = table.definition.one
    if isinstance(found, Bad) or not isinstance(found, str) or found not in table:
        raise CannotGoOn("FORM-02", what=what, id=asked, form=sheet.form.label)
    rows = [number for number, row_id in zip(table.rows, table.columns["id"], strict=True) if row_id == found]
    if len(rows) > 1:
        raise CannotGoOn("FORM-03", what=what, id=found, sheet=table.layout.sheet, rows=rows)
    return table[found]


def children(sheet: FormSheet) -> list[Children]:
    """The child tables that the form shows lines of."""
    return [item for item in sheet.form.items if isinstance(item, Children) and item.table in sheet.book]


def child_rows(sheet: FormSheet, item: Children, row_id: str) -> list[Row]:
    """The rows of a child table that belong to a row, in the order of the table."""
    return sheet.book.of(item.table, sheet.book[item.table].definition.parent, row_id) if row_id else []


def lines_of(sheet: FormSheet, row_id: str) -> dict[str, list[tuple[str, Raw]]]:
    """The lines of a row's child tables, those beyond the form too."""
    return {
        item.table: [(row.id, sheet.shown(row, item.column)) for row in child_rows(sheet, item, row_id)]
        for item in children(sheet)
    }


def more_lines(sheet: FormSheet, lines: Lines) -> Iterator[Finding]:
    """A notice of the rows for which the form has no line."""
    for item in children(sheet):
        spots = [spot for spot in sheet.spots if spot.line and spot.table == item.table]
        more: Sequence[tuple[str, Raw]] = lines[item.table][len(spots) :]
        if more and spots:
            facts = {"count": len(more), "sheet": sheet.book[item.table].layout.sheet}
            yield Finding("FORM-28", sheet.place(spots[-1]), facts)
