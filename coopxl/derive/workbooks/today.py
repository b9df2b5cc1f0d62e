"""The page of the day: a big date, sections with their counts, six columns; one sheet of paper, upright."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, top
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.names import HEADER_ROW, TODAY_BLOCK
from coopxl.schema.today import BLOCK_LINES, COLUMNS, LATE, PRESSING, SECTIONS, SIGNS, first_line, lines_of

_DATE_POINTS, _HEAD_POINTS = 32, 20


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """The date, then each section with its heading in sight and its lines hidden until there is something to show."""
    shade, lang = style.SHADES[sheet.stage], making.lang
    widths = [wide for _, wide in COLUMNS]
    worksheet.set_tab_color(shade.dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(widths):
        worksheet.set_column(number, number, wide)
    top.draw_top(making, sheet, worksheet, len(COLUMNS), widths, 0)
    top.draw_day(making, sheet, worksheet, "today", labelled=False)
    quiet: style.Look = {"font_size": 9, "font_color": style.QUIET}
    worksheet.write_string(2, 4, SIGNS[lang], making.style(**quiet, valign="vcenter", bg_color=style.PAPER))
    worksheet.set_row(HEADER_ROW - 1, _DATE_POINTS)
    big = making.style(bold=True, font_size=20, font_color=shade.dark, valign="vcenter")
    for number in range(len(COLUMNS)):
        worksheet.write_blank(HEADER_ROW - 1, number, None, big)
    for section in SECTIONS:
        _draw_section(making, worksheet, HEADER_ROW - 1 + first_line(section), lines_of(section), shade)
        worksheet.write_string(HEADER_ROW - 1 + first_line(section), 0, section.label[lang], _heading(making, shade))
    last = HEADER_ROW + BLOCK_LINES - 1
    making.define(TODAY_BLOCK, sheet.at(f"$A${HEADER_ROW}:${column_letter(len(COLUMNS))}${last}"))
    area, sign = f"A{HEADER_ROW + 1}:C{last}", f"$A{HEADER_ROW + 1}"
    when(making, worksheet, area, f'={sign}="{LATE}"', {"font_color": "#8A1010", "bold": True})
    when(making, worksheet, area, f'={sign}="{PRESSING}"', {"font_color": "#7A3E00", "bold": True})
    worksheet.freeze_panes(HEADER_ROW, 0)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet, landscape=False)
    worksheet.fit_to_pages(1, 1)
    worksheet.print_area(2, 0, last - 1, len(COLUMNS) - 1)


def _heading(making: Making, shade: style.Shade) -> object:
    return making.style(
        bold=True, font_size=12, font_color=shade.dark, valign="vcenter", bg_color=shade.light, bottom=1,
        bottom_color=shade.dark,
    )  # fmt: skip


def _draw_section(making: Making, worksheet: Worksheet, first: int, lines: int, shade: style.Shade) -> None:
    under: style.Look = {"bottom": 4, "bottom_color": style.LINE, "font_size": 10, "valign": "vcenter"}
    looks = (
        making.style(**under, align="center"),
        making.style(**under, num_format=style.DAY, align="left"),
        making.style(**under, text_wrap=True),
        making.style(**under, text_wrap=True),
        making.style(**under, text_wrap=True),
        making.style(**under, text_wrap=True, font_color=style.QUIET),
    )
    worksheet.set_row(first, _HEAD_POINTS)
    for number in range(len(COLUMNS)):
        worksheet.write_blank(first, number, None, _heading(making, shade))
        for row in range(first + 1, first + lines - 2):
            worksheet.write_blank(row, number, None, looks[number])
    # What does not fit, or that there is nothing: one quiet line, which may run over its neighbours.
    quiet = making.style(font_size=10, italic=True, font_color=style.QUIET, valign="vcenter")
    for number in range(len(COLUMNS)):
        worksheet.write_blank(first + lines - 2, number, None, quiet)
    for row in range(first + 1, first + lines - 1):
        worksheet.set_row(row, None, None, {"hidden": True})
    worksheet.set_row(first + lines - 1, 8)
