"""The sheet of an analysis matrix: a header and lines that coopxl fills, and that print on A4 across."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts, top
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.matrices import Matrix
from coopxl.schema.names import HEADER_ROW


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """Header and lines; all but the first line are hidden until there is something to show."""
    matrix = sheet.matrix
    assert matrix is not None
    shade, lang = style.SHADES[sheet.stage], making.lang
    widths = [matrix.widths[min(number, len(matrix.widths) - 1)] for number in range(matrix.columns)]
    worksheet.set_tab_color(shade.dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(widths):
        worksheet.set_column(number, number, wide)
    top.draw_top(making, sheet, worksheet, len(matrix.heads), widths, 1)
    top.draw_note(making, worksheet, texts.MATRIX_NOTE[lang])
    plain = making.style(font_size=10, text_wrap=True, align="left", indent=1)
    head = making.style(font_size=10, text_wrap=True, align="left", indent=1, bold=True, valign="vcenter")
    side = making.style(font_size=10, text_wrap=True, align="left", indent=1, bold=True, font_color=shade.dark)
    last = HEADER_ROW + matrix.lines
    for number in range(matrix.columns):
        worksheet.write_blank(HEADER_ROW - 1, number, None, head)
        for row in range(HEADER_ROW, last):
            worksheet.write_blank(row, number, None, plain if number else side)
    for number, text in enumerate(matrix.heads):
        worksheet.write_string(HEADER_ROW - 1, number, text[lang], head)
    for row in range(HEADER_ROW + 1, last):
        worksheet.set_row(row, None, None, {"hidden": True})
    making.define(matrix.block, sheet.at(f"$A${HEADER_ROW}:${column_letter(matrix.columns)}${last}"))
    _paint(making, worksheet, matrix, shade)
    worksheet.freeze_panes(HEADER_ROW, 1)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet)
    worksheet.repeat_rows(HEADER_ROW - 1)
    worksheet.fit_to_pages(1, 0)


def _paint(making: Making, worksheet: Worksheet, matrix: Matrix, shade: style.Shade) -> None:
    """Colours and lines only where a column has its source: what is empty is not to be printed."""
    right, last = column_letter(matrix.columns), HEADER_ROW + matrix.lines
    line: style.Look = {"bottom": 1, "right": 1, "border_color": style.LINE}
    head, body = f"A{HEADER_ROW}:{right}{HEADER_ROW}", f"A{HEADER_ROW + 1}:{right}{last}"
    when(making, worksheet, head, f'=A${HEADER_ROW}<>""', {"bg_color": shade.dark, "font_color": style.PAPER})
    if len(matrix.heads) == 2:
        # A person's own line has no answer beside it.
        band = f'=AND($A{HEADER_ROW + 1}<>"",$B{HEADER_ROW + 1}="")'
        when(making, worksheet, body, band, {"bg_color": shade.light, "font_color": shade.dark, **line})
    when(making, worksheet, body, f'=A${HEADER_ROW}<>""', line)
