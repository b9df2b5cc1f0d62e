"""The start sheet: what the book is, what to do first, every button, every sheet with its count, how to read the colours."""

from math import ceil

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import guide, style
from coopxl.derive.workbooks.buttons import HEIGHT, button_width, buttons_of, draw_buttons, lines_of
from coopxl.derive.workbooks.contents import MARK, NAME, RIGHT, TEXT, WIDTHS, draw_contents
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.derive.workbooks.signs import draw_signs
from coopxl.derive.workbooks.tables import FIRST_ROW
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Stage
from coopxl.schema.verbs import BUTTONS

_STEP_POINTS, _LINE_POINTS = 34, 24
"""Of the row of a step; from one line of buttons to the next."""

_ROWS = 55
"""On a printed page, at the least."""

_STEP_MIDDLE = (round(_STEP_POINTS / 0.75) - HEIGHT) // 2


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """From the banner to the legend."""
    worksheet.set_tab_color(style.SHADES[Stage.OFFICE].dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(WIDTHS):
        worksheet.set_column(number, number, wide)
    row = _draw_banner(making, worksheet)
    row = _draw_steps(making, worksheet, row)
    row = _draw_other_buttons(making, sheet, worksheet, row)
    row = draw_heading(making, worksheet, row, guide.INSIDE[making.lang], guide.FILLED[making.lang])
    row = draw_contents(making, sheet, worksheet, row)
    row = draw_heading(making, worksheet, row, guide.LEGEND[making.lang])
    row = draw_signs(making, worksheet, row)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet, landscape=False)
    worksheet.fit_to_pages(1, ceil(row / _ROWS))
    worksheet.print_area(0, 0, row, len(WIDTHS) - 1)


def _draw_banner(making: Making, worksheet: Worksheet) -> int:
    lang, dark = making.lang, style.SHADES[Stage.OFFICE].dark
    worksheet.set_row(0, 8)
    lines: tuple[tuple[int, str, style.Look], ...] = (
        (38, making.workbook.label[lang], {"bold": True, "font_size": 24}),
        (22, making.workbook.help[lang], {"font_size": 11, "font_color": "#E4E8ED"}),
    )
    for row, (height, text, look) in enumerate(lines, 1):
        worksheet.set_row(row, height)
        band = {"bg_color": dark, "font_color": "#FFFFFF", "valign": "vcenter"} | look
        for column in range(MARK, RIGHT + 1):
            worksheet.write_blank(row, column, None, making.style(**band))
        worksheet.write_string(row, MARK, text, making.style(**band, indent=1))
    office = _office_name(making)
    worksheet.set_row(3, 22 if office else 4)
    if office:
        light = making.style(bg_color=style.SHADES[Stage.OFFICE].light, valign="vcenter", bold=True, indent=1)
        for column in range(MARK, RIGHT + 1):
            worksheet.write_blank(3, column, None, light)
        worksheet.write_formula(3, MARK, f"={office}", light, "")
    return 5


def _office_name(making: Making) -> str:
    """The municipality as a formula; only the book with the settings knows it."""
    if making.workbook.key != "registers":
        return ""
    settings = making.sheet(Content.TABLE, "settings")
    assert settings.table is not None
    row = FIRST_ROW + [setting.key for setting in SETTINGS].index("name")
    cell = settings.at(f"${letter(settings.table, 'value')}${row}")
    nameless = guide.NAMELESS[making.lang].replace('"', '""')
    return f'IF({cell}="","{nameless}",{cell})'


def draw_heading(making: Making, worksheet: Worksheet, row: int, text: str, right: str = "") -> int:
    """A heading with a line under it; the next free row."""
    worksheet.set_row(row, 24)
    look = {
        "bold": True,
        "font_size": 13,
        "bottom": 2,
        "valign": "vcenter",
        "font_color": style.SHADES[Stage.OFFICE].dark,
    }
    look["bottom_color"] = style.SHADES[Stage.OFFICE].dark
    for column in range(MARK, RIGHT + 1):
        worksheet.write_blank(row, column, None, making.style(**look))
    worksheet.write_string(row, MARK, text, making.style(**look))
    if right:
        worksheet.write_string(row, RIGHT, right, making.style(**look, align="right"))
    return row + 1


def _draw_steps(making: Making, worksheet: Worksheet, row: int) -> int:
    lang, dark = making.lang, style.SHADES[Stage.OFFICE].dark
    row = draw_heading(making, worksheet, row, guide.FIRST[lang])
    under: style.Look = {"bottom": 1, "bottom_color": "#E3E6EA", "valign": "vcenter"}
    number = making.style(**under, bold=True, font_size=16, font_color=dark, align="center")
    link = making.style(**under, bold=True, font_color=dark, text_wrap=True, underline=1)
    text = making.style(**under, text_wrap=True, font_size=10)
    for place, step in enumerate(guide.STEPS[making.workbook.key], 1):
        worksheet.set_row(row, _STEP_POINTS)
        target = next(one for one in making.sheets if one.key == step.sheet)
        worksheet.write_number(row, MARK, place, number)
        worksheet.write_url(row, NAME, target.link, link, step.title[lang], target.name)
        worksheet.write_string(row, TEXT, step.what[lang], text)
        worksheet.write_blank(row, RIGHT, None, text)
        if step.button:
            button = BUTTONS[step.button]
            left = WIDTHS[RIGHT] * 7 + 5 - button_width(button, lang)
            draw_buttons(making, worksheet, [button], (row, RIGHT), left, _STEP_MIDDLE)
        row += 1
    return row


def _draw_other_buttons(making: Making, sheet: Sheet, worksheet: Worksheet, row: int) -> int:
    """The buttons that no step carries, and a line for whom no button serves."""
    lang = making.lang
    of_steps = {step.button for step in guide.STEPS[making.workbook.key]}
    others = [button for button in buttons_of(making, sheet) if button.name not in of_steps]
    if others:
        lines = lines_of(others, lang, (WIDTHS[TEXT] + WIDTHS[RIGHT]) * 7)
        worksheet.set_row(row, _LINE_POINTS * len(lines) + _STEP_POINTS - _LINE_POINTS)
        look = making.style(bold=True, font_size=11, font_color=style.SHADES[Stage.OFFICE].dark, valign="vcenter")
        worksheet.write_string(row, NAME, guide.ALSO[lang], look)
        for number, line in enumerate(lines):
            draw_buttons(making, worksheet, line, (row, TEXT), 0, _STEP_MIDDLE + round(number * _LINE_POINTS / 0.75))
        row += 1
    worksheet.set_row(row, 18)
    quiet = making.style(font_size=9, italic=True, font_color=style.QUIET, align="right", valign="vcenter")
    worksheet.write_string(row, RIGHT, guide.COMMANDS[lang], quiet)
    return row + 1
