"""The month calendar: four categories down the side, the months across; as wide as the paper, and as many sheets as it needs."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts, top
from coopxl.derive.workbooks.conditions import add_too_late
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.calls import CALENDAR_LINES, CATEGORY
from coopxl.schema.names import CALENDAR_BLOCK, HEADER_ROW

_SIDE_WIDTH, _MONTH_WIDTH, _CONFIRM_WIDTH = 16, 12.5, 16
_MONTHS = 12


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """Header and lines; of each category the first line is shown."""
    shade, lang = style.SHADES[sheet.stage], making.lang
    worksheet.set_tab_color(shade.dark)
    worksheet.hide_gridlines(2)
    worksheet.set_column(0, 0, _SIDE_WIDTH)
    worksheet.set_column(1, _MONTHS, _MONTH_WIDTH)
    worksheet.set_column(_MONTHS + 1, _MONTHS + 1, _CONFIRM_WIDTH)
    top.draw_top(making, sheet, worksheet, _MONTHS + 2, [_SIDE_WIDTH], 1)
    top.draw_day(making, sheet, worksheet, "calendar")
    categories = making.words.codes("call_categories")
    months = [code.label[lang].capitalize() for code in making.words.codes("months")]
    worksheet.set_row(HEADER_ROW - 1, 24)
    head = making.style(
        bold=True, font_size=10, align="center", valign="vcenter", bg_color=shade.dark, font_color="#FFFFFF", border=1,
        border_color="#FFFFFF", text_wrap=True,
    )  # fmt: skip
    for number, text in enumerate((CATEGORY.label[lang], *months, texts.TO_CONFIRM[lang])):
        worksheet.write_string(HEADER_ROW - 1, number, text, head)
    for place, category in enumerate(categories):
        _draw_category(making, worksheet, HEADER_ROW + place * CALENDAR_LINES, category.label[lang], shade)
    last = HEADER_ROW + len(categories) * CALENDAR_LINES
    block = f"$A${HEADER_ROW}:${column_letter(_MONTHS + 2)}${last}"
    making.define(CALENDAR_BLOCK, sheet.at(block))
    add_too_late(making, worksheet, f"B{HEADER_ROW + 1}:{column_letter(_MONTHS + 2)}{last}", f"B{HEADER_ROW + 1}")
    worksheet.freeze_panes(HEADER_ROW, 1)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet)
    worksheet.repeat_rows(HEADER_ROW - 1)
    worksheet.fit_to_pages(1, 0)
    worksheet.print_area(0, 0, last - 1, _MONTHS + 1)


def _draw_category(making: Making, worksheet: Worksheet, first: int, label: str, shade: style.Shade) -> None:
    for line in range(CALENDAR_LINES):
        row = first + line
        edge: style.Look = {"left": 1, "right": 1, "bottom": 4}
        edge |= {f"{side}_color": style.LINE for side in ("left", "right", "bottom")}
        if line == 0:
            edge |= {"top": 2, "top_color": shade.dark}
        side = making.style(
            **edge, bold=True, font_size=12, text_wrap=True, bg_color=shade.light, font_color=shade.dark
        )
        cell = making.style(**edge, font_size=9, text_wrap=True)
        doubt = making.style(**edge, font_size=9, text_wrap=True, italic=True, bg_color=style.GREY)
        if line == 0:
            worksheet.write_string(row, 0, label, side)
        else:
            worksheet.write_blank(row, 0, None, side)
            worksheet.set_row(row, None, None, {"hidden": True})
        for number in range(1, _MONTHS + 1):
            worksheet.write_blank(row, number, None, cell)
        worksheet.write_blank(row, _MONTHS + 1, None, doubt)
