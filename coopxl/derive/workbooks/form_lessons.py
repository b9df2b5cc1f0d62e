"""Room beside a form for lessons of similar projects: out of its print, and blank until coopxl fills it."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.forms import LESSON_ROWS, WIDTH, Form
from coopxl.schema.names import FORM_LESSONS, form_name

_COLUMN, _CHARACTERS = WIDTH + 3, 62
"""Beyond the margin and the column that nobody sees."""


def draw_lessons(making: Making, sheet: Sheet, worksheet: Worksheet, form: Form, row: int) -> None:
    """A heading, and under it a wide cell for each lesson; colours and lines only where one stands."""
    shade, letter = style.SHADES[sheet.stage], column_letter(_COLUMN + 1)
    worksheet.set_column(_COLUMN, _COLUMN, _CHARACTERS)
    head = making.style(bold=True, font_size=10, font_color=shade.dark, valign="vcenter", align="left", indent=1)
    text = making.style(font_size=9, text_wrap=True, valign="top", align="left", indent=1)
    worksheet.write_blank(row, _COLUMN, None, head)
    edge: style.Look = {"border": 1, "border_color": style.LINE}
    when(making, worksheet, f"{letter}{row + 1}", f'=${letter}${row + 1}<>""', {"bg_color": shade.light, **edge})
    for number in range(form.lessons):
        first = row + 1 + number * LESSON_ROWS
        worksheet.merge_range(first, _COLUMN, first + LESSON_ROWS - 1, _COLUMN, "", text)
        area = f"{letter}{first + 1}:{letter}{first + LESSON_ROWS}"
        when(making, worksheet, area, f'=${letter}${first + 1}<>""', {"bg_color": style.GREY, **edge})
    last = row + 1 + form.lessons * LESSON_ROWS
    making.define(form_name(form.key, FORM_LESSONS), sheet.at(f"${letter}${row + 1}:${letter}${last}"))
