"""The list of sheets on the start sheet, by stage: each with its help and its count; what folds away, with its button."""

from math import ceil

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import guide, style
from coopxl.derive.workbooks.buttons import HEIGHT, button_width, draw_buttons
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.derive.workbooks.tables import FIRST_ROW, LAST_ROW
from coopxl.schema.names import CONTENTS_BLOCK
from coopxl.schema.office import STAGES
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Stage, Table
from coopxl.schema.verbs import FOLDS

WIDTHS = (2, 4, 33, 70, 26, 2)
"""Of the columns of a start sheet, in characters."""
MARK, NAME, TEXT, RIGHT = 1, 2, 3, 4
_HEADING, _FOLDING = 20, 27
_LETTERS = 88
"""In a line of the list of what folds away."""


def draw_contents(making: Making, start: Sheet, worksheet: Worksheet, row: int) -> int:
    """Every sheet but the start sheet itself; the next free row."""
    others = [one for one in making.sheets if one is not start]
    first, folds = row, any(one.folded for one in others)
    if folds:
        worksheet.set_row(row, 28)
        quiet = making.style(font_size=9, italic=True, font_color=style.QUIET, valign="vcenter", text_wrap=True)
        worksheet.merge_range(row, NAME, row, RIGHT, guide.FOLDED[making.lang], quiet)
        row += 1
    for stage in STAGES:
        of_stage = [one for one in others if one.stage is stage]
        if of_stage:
            row = _draw_stage(making, worksheet, row, stage, of_stage)
    if folds:
        making.define(CONTENTS_BLOCK, start.at(f"$B${first + 1}:$C${row}"))
    return row + 1


def _draw_stage(making: Making, worksheet: Worksheet, row: int, stage: Stage, sheets: list[Sheet]) -> int:
    lang, folded = making.lang, [one for one in sheets if one.folded]
    points = _FOLDING if folded else _HEADING
    worksheet.set_row(row, points)
    look = making.style(
        bold=True, font_size=10, font_color=style.SHADES[stage].dark, valign="vcenter" if folded else "bottom"
    )
    worksheet.write_string(row, NAME, STAGES[stage][lang].upper(), look)
    if folded:
        button = FOLDS[f"fold_{stage.value}"]
        left = WIDTHS[RIGHT] * 7 + 5 - button_width(button, lang)
        draw_buttons(making, worksheet, [button], (row, RIGHT), left, (round(points / 0.75) - HEIGHT) // 2)
    row += 1
    for one in (*(one for one in sheets if not one.folded), *folded):
        _draw_sheet(making, worksheet, row, one)
        row += 1
    if folded:
        _draw_folded(making, worksheet, row, folded)
        row += 1
    return row


def _draw_folded(making: Making, worksheet: Worksheet, row: int, folded: list[Sheet]) -> None:
    """What the stage has besides, in sight or not."""
    names = " · ".join(one.name for one in folded)
    worksheet.set_row(row, 13 * ceil(len(names) / _LETTERS) + 5)
    quiet: style.Look = {"font_size": 9, "font_color": style.QUIET, "valign": "vcenter", "text_wrap": True}
    worksheet.write_string(row, NAME, guide.ALSO_HERE[making.lang], making.style(**quiet, italic=True, indent=1))
    worksheet.write_string(row, TEXT, names, making.style(**quiet))


def _draw_sheet(making: Making, worksheet: Worksheet, row: int, sheet: Sheet) -> None:
    """The line of a folded sheet is out of sight like the sheet, for a link to it would lead nowhere."""
    shade = style.SHADES[sheet.stage]
    worksheet.set_row(row, 32 if len(sheet.help[making.lang]) > 90 else 20, None, {"hidden": sheet.folded})
    under: style.Look = {"bottom": 1, "bottom_color": "#E3E6EA", "valign": "vcenter"}
    bar: style.Look = {"left": 5, "left_color": shade.dark}
    if sheet.folded:
        sign = making.style(font_size=9, font_color=style.QUIET, align="center", valign="vcenter")
        worksheet.write_blank(row, MARK, None, sign)
    link = making.style(**under, **bar, bold=not sheet.folded, font_color=shade.dark, underline=1, indent=1)
    worksheet.write_url(row, NAME, sheet.link, link, sheet.name)
    worksheet.write_string(row, TEXT, sheet.help[making.lang], making.style(**under, text_wrap=True, font_size=10))
    count = _count(making, sheet)
    lang = making.lang
    shown = f'[=0]"{guide.EMPTY[lang]}";[=1]0" {guide.ROW[lang]}";0" {guide.ROWS[lang]}"'
    look = making.style(**under, font_size=10, align="right", num_format=shown if sheet.table else "General")
    if not count:
        worksheet.write_blank(row, RIGHT, None, look)
        return
    worksheet.write_formula(row, RIGHT, f"={count}", look, "")
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
