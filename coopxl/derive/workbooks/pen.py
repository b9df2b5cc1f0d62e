"""Where on a form sheet the next item goes."""

from dataclasses import dataclass, field

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.forms import WIDTH, Form
from coopxl.schema.names import form_name

FIRST_COLUMN = 1


@dataclass(slots=True)
class Pen:
    """A form while it is drawn. Rows and columns count from 0; a row is twelve units wide."""

    making: Making
    sheet: Sheet
    worksheet: Worksheet
    form: Form
    row: int
    used: int = 0
    heights: dict[int, float] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)

    def place(self, span: int, height: float) -> tuple[int, int]:
        """Room for `span` units: the row and the first column; the row grows to `height` points."""
        if self.used + span > WIDTH:
            self.new_row()
        column = FIRST_COLUMN + self.used
        self.heights[self.row] = max(self.heights.get(self.row, 0), height)
        self.used += span
        return self.row, column

    def new_row(self) -> None:
        """The next item starts a row."""
        if self.used:
            self.row, self.used = self.row + 1, 0

    def gap(self, height: float) -> None:
        """An empty row."""
        self.new_row()
        self.heights[self.row] = height
        self.row += 1

    def box(self, row: int, column: int, units: int, text: str, look: Format) -> None:
        """Some units as one cell."""
        if units > 1:
            self.worksheet.merge_range(row, column, row, column + units - 1, text, look)
        elif text:
            self.worksheet.write_string(row, column, text, look)
        else:
            self.worksheet.write_blank(row, column, None, look)

    def named(self, field_key: str, row: int, column: int) -> None:
        """Names the cell of a field."""
        self.making.define(
            form_name(self.form.key, field_key), self.sheet.at(f"${column_letter(column + 1)}${row + 1}")
        )
