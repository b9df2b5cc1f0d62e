"""The start sheet: what the book is, what to do first, every button, every sheet with its count, how to read the colours."""

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import guide, style
from coopxl.derive.workbooks.buttons import HEIGHT, button_width, buttons_of, draw_buttons, lines_of
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.derive.workbooks.signs import draw_signs
from coopxl.derive.workbooks.tables import FIRST_ROW, LAST_ROW
from coopxl.schema.office import STAGES
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Stage, Table
from coopxl.schema.verbs import BUTTONS

_WIDTHS = (2, 4, 33, 70, 26, 2)
_MARK, _NAME, _TEXT, _RIGHT = 1, 2, 3, 4
_STEP_POINTS = 34
_STEP_MIDDLE = (round(_STEP_POINTS / 0.75) - HEIGHT) // 2


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """From the banner to the legend."""
    worksheet.set_tab_color(style.SHADES[Stage.OFFICE].dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(_WIDTHS):
        worksheet.set_column(number, number, wide)
    row = _draw_banner(making, worksheet)
    row = _draw_steps(making, worksheet, row)
    row = _draw_other_buttons(making, sheet, worksheet, row)
    row = _draw_sheets(making, sheet, worksheet, row)
    row = draw_heading(making, worksheet, row, guide.LEGEND[making.lang])
    row = draw_signs(making, worksheet, row)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet, landscape=False)
    worksheet.fit_to_pages(1, 1)
    worksheet.print_area(0, 0, row, len(_WIDTHS) - 1)


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
        for column in range(_MARK, _RIGHT + 1):
            worksheet.write_blank(row, column, None, making.style(**band))
        worksheet.write_string(row, _MARK, text, making.style(**band, indent=1))
    office = _office_name(making)
    worksheet.set_row(3, 22 if office else 4)
    if office:
        light = making.style(bg_color=style.SHADES[Stage.OFFICE].light, valign="vcenter", bold=True, indent=1)
        for column in range(_MARK, _RIGHT + 1):
            worksheet.write_blank(3, column, None, light)
        worksheet.write_formula(3, _MARK, f"={office}", light, "")
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
    for column in range(_MARK, _RIGHT + 1):
        worksheet.write_blank(row, column, None, making.style(**look))
    worksheet.write_string(row, _MARK, text, making.style(**look))
    if right:
        worksheet.write_string(row, _RIGHT, right, making.style(**look, align="right"))
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
        worksheet.write_number(row, _MARK, place, number)
        worksheet.write_url(row, _NAME, target.link, link, step.title[lang], target.name)
        worksheet.write_string(row, _TEXT, step.what[lang], text)
        worksheet.write_blank(row, _RIGHT, None, text)
        if step.button:
            button = BUTTONS[step.button]
            left = _WIDTHS[_RIGHT] * 7 + 5 - button_width(button, lang)
            draw_buttons(making, worksheet, [button], (row, _RIGHT), left, _STEP_MIDDLE)
        row += 1
    return row


def _draw_other_buttons(making: Making, sheet: Sheet, worksheet: Worksheet, row: int) -> int:
    """The buttons that no step carries, and a line for whom no button serves."""
    lang = making.lang
    of_steps = {step.button for step in guide.STEPS[making.workbook.key]}
    others = [button for button in buttons_of(making, sheet) if button.name not in of_steps]
    if others:
        lines = lines_of(others, lang, (_WIDTHS[_TEXT] + _WIDTHS[_RIGHT]) * 7)
        worksheet.set_row(row, _STEP_POINTS * len(lines))
        look = making.style(bold=True, font_size=11, font_color=style.SHADES[Stage.OFFICE].dark, valign="vcenter")
        worksheet.write_string(row, _NAME, guide.ALSO[lang], look)
        for number, line in enumerate(lines):
            draw_buttons(making, worksheet, line, (row, _TEXT), 0, _STEP_MIDDLE + round(number * _STEP_POINTS / 0.75))
        row += 1
    worksheet.set_row(row, 18)
    quiet = making.style(font_size=9, italic=True, font_color=style.QUIET, align="right", valign="vcenter")
    worksheet.write_string(row, _RIGHT, guide.COMMANDS[lang], quiet)
    return row + 1


def _draw_sheets(making: Making, start: Sheet, worksheet: Worksheet, row: int) -> int:
    lang = making.lang
    row = draw_heading(making, worksheet, row, guide.INSIDE[lang], guide.FILLED[lang])
    others = [one for one in making.sheets if one is not start]
    for stage in STAGES:
        of_stage = [one for one in others if one.stage is stage]
        if not of_stage:
            continue
        worksheet.set_row(row, 20)
        look = making.style(bold=True, font_size=10, font_color=style.SHADES[stage].dark, valign="bottom")
        worksheet.write_string(row, _NAME, STAGES[stage][lang].upper(), look)
        row += 1
        for one in of_stage:
            _draw_sheet(making, worksheet, row, one)
            row += 1
    return row + 1


def _draw_sheet(making: Making, worksheet: Worksheet, row: int, sheet: Sheet) -> None:
    shade = style.SHADES[sheet.stage]
    worksheet.set_row(row, 32 if len(sheet.help[making.lang]) > 90 else 20)
    under: style.Look = {"bottom": 1, "bottom_color": "#E3E6EA", "valign": "vcenter"}
    bar: style.Look = {"left": 5, "left_color": shade.dark}
    link = making.style(**under, **bar, bold=True, font_color=shade.dark, underline=1, indent=1)
    worksheet.write_url(row, _NAME, sheet.link, link, sheet.name)
    worksheet.write_string(row, _TEXT, sheet.help[making.lang], making.style(**under, text_wrap=True, font_size=10))
    count = _count(making, sheet)
    lang = making.lang
    shown = f'[=0]"{guide.EMPTY[lang]}";[=1]0" {guide.ROW[lang]}";0" {guide.ROWS[lang]}"'
    look = making.style(**under, font_size=10, align="right", num_format=shown if sheet.table else "General")
    if not count:
        worksheet.write_blank(row, _RIGHT, None, look)
        return
    worksheet.write_formula(row, _RIGHT, f"={count}", look, "")
    if sheet.key == "findings":
        cell = f"E{row + 1}"
        when(making, worksheet, cell, f'=LEFT({cell},2)<>"0 "', style.ERROR)


def _count(making: Making, sheet: Sheet) -> str:
    """A formula that counts the filled rows of a sheet."""
    table, lang = sheet.table, making.lang
    if table is None:
        return ""
    if table.key == "findings":
        level = sheet.at(_area(table, "level"))
        error, warning = (making.words.label("levels", key, lang) for key in ("error", "warning"))
        return f'COUNTIF({level},"{error}")&" {guide.ERRORS[lang]} · "&COUNTIF({level},"{warning}")&" {guide.WARNINGS[lang]}"'
    if table.key == "settings":
        area = sheet.at(f"$C${FIRST_ROW}:$C${FIRST_ROW + len(SETTINGS) - 1}")
        return f'COUNTA({area})&" {guide.OF[lang]} {len(SETTINGS)}"'
    # A row typed a moment ago has no id yet: count what must be filled in any case.
    key = next((column.key for column in table.columns if column.required and column.key != "id"), "id")
    return f"COUNTA({sheet.at(_area(table, key))})"


def _area(table: Table, key: str) -> str:
    column = letter(table, key)
    return f"${column}${FIRST_ROW}:${column}${LAST_ROW}"
