"""A sheet with a table: registers, the chronological table, findings, settings."""

from itertools import accumulate

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import conditions, settings, style, texts, top, weights
from coopxl.derive.workbooks.headers import header, letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_table_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.derive.workbooks.validation import validation
from coopxl.schema.conflicts import CONFLICTS
from coopxl.schema.duties import DUTY_STATES
from coopxl.schema.matching import CRITERIA
from coopxl.schema.names import COUNTED_ON, HEADER_ROW, MARKS
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Column, Table, Writer

FIRST_ROW = HEADER_ROW + 1

LAST_ROW = 10_000
"""Help, checks and marks reach this far: in LibreOffice a table does not grow while one types below it."""

_GIVEN = {"settings": len(SETTINGS), "weights": len(CRITERIA)}
"""Rows of the tables that come filled in."""
_FROZEN_CHARACTERS = 62


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """The table of a sheet, from its title to the way it is printed."""
    table = sheet.table
    assert table is not None
    headers = [header(column, making.lang) for column in table.columns]
    widths = [
        style.width(column, text, making.words, making.lang)
        for column, text in zip(table.columns, headers, strict=True)
    ]
    worksheet.set_tab_color(style.SHADES[table.stage].dark)
    for number, (column, wide) in enumerate(zip(table.columns, widths, strict=True)):
        shown = {"hidden": 1} if column.key == "mark" else {}
        worksheet.set_column(number, number, wide, cell_format(making, table, column, bordered=False), shown)
    kept = frozen_columns(table, widths)
    _draw_above(making, sheet, worksheet, table, widths, kept)
    worksheet.set_row(HEADER_ROW - 1, header_height(table, headers, widths))
    _draw_rows(making, worksheet, table, headers)
    _help_and_marks(making, worksheet, table)
    if table.key == "findings":
        column_of_marks = letter(table, "mark")
        making.define(MARKS, sheet.at(f"${column_of_marks}:${column_of_marks}"))
    worksheet.freeze_panes(HEADER_ROW, kept)
    worksheet.set_selection(FIRST_ROW - 1, 1, FIRST_ROW - 1, 1)
    set_table_page(making, worksheet, widths, HEADER_ROW, kept)
    worksheet.ignore_errors({"number_stored_as_text": f"A{FIRST_ROW}:{column_letter(len(headers))}{LAST_ROW}"})


def header_height(table: Table, headers: list[str], widths: list[int]) -> int:
    """Points that the header row needs."""
    level = [
        (text, wide)
        for column, text, wide in zip(table.columns, headers, widths, strict=True)
        if not style.upright(column)
    ]
    upright = [
        style.upright_height(text) for column, text in zip(table.columns, headers, strict=True) if style.upright(column)
    ]
    return max(style.header_height(level), *upright, 0)


def last_row(table: Table) -> int:
    """The last row of the table as it is built."""
    return HEADER_ROW + _GIVEN.get(table.key, table.blank_rows)


def frozen_columns(table: Table, widths: list[int]) -> int:
    """How many columns stay in sight: up to the title, as long as they leave room for the others."""
    title = list(table.columns_by_key).index(table.title) if table.title else 0
    room = sum(1 for wide in accumulate(widths) if wide <= _FROZEN_CHARACTERS)
    return max(1, min(title + 1, room))


def cell_format(
    making: Making, table: Table, column: Column, more: style.Look | None = None, *, bordered: bool = True
) -> Format:
    """The format of the data cells of a column; `more` goes before what the column asks for."""
    look: style.Look = {"font_size": 10, "num_format": style.number_format(column.kind)}
    # The id of a finding or a conflict is long and of no interest; it must not make the row high.
    look["text_wrap"] = not (table.key in {"findings", CONFLICTS} and column.key == "id")
    if style.numeric(column.kind):
        look["align"] = "right"
    elif style.upright(column) or isinstance(column.kind, style.CENTRED):
        look["align"] = "center"
    else:
        look |= {"align": "left", "indent": 1}
    if bordered:
        look |= {"border": 1, "border_color": style.LINE}
        if column.key == table.title:
            look["bold"] = True
        if column.key == "id" or (column.written_by is Writer.COOPXL and not table.derived):
            look |= {"bg_color": style.GREY, "font_color": style.QUIET}
    return making.style(**look | (more or {}))


def header_format(making: Making, table: Table, column: Column) -> Format:
    """The format of a header: dark where something must be filled, grey where coopxl writes."""
    shade = style.SHADES[table.stage]
    look: style.Look = {
        "bold": True,
        "font_size": 10,
        "text_wrap": True,
        "border": 1,
        "border_color": "#FFFFFF",
        "valign": "vcenter",
        "align": "left",
        "indent": 1,
    }
    ours = column.written_by is Writer.COOPXL or column.key == "id"
    if ours and not table.derived:
        look |= {"bg_color": style.OURS, "font_color": style.PAPER}
    elif ours or column.required or column.required_from:
        look |= {"bg_color": shade.dark, "font_color": "#FFFFFF"}
    else:
        look |= {"bg_color": shade.light, "font_color": shade.dark}
    if style.upright(column):
        look |= {"rotation": 90, "align": "center", "valign": "top", "indent": 0, "font_size": 9}
    return making.style(**look)


def _draw_above(making: Making, sheet: Sheet, worksheet: Worksheet, table: Table, widths: list[int], kept: int) -> None:
    # No further: what is white is printed too, and would make a narrow table smaller on paper.
    top.draw_top(making, sheet, worksheet, len(table.columns), widths, kept)
    if table.key in COUNTED_ON:
        top.draw_day(making, sheet, worksheet, table.key)
    elif table.key == "settings":
        top.draw_note(making, worksheet, texts.SETTINGS_LEGEND[making.lang])
    elif table.key == "compliance":
        top.draw_note(making, worksheet, DUTY_STATES.label[making.lang])
    elif table.derived:
        own = any(column.written_by is not Writer.COOPXL for column in table.columns)
        top.draw_note(making, worksheet, (texts.DERIVED_LEGEND if own else texts.DERIVED_WHOLE)[making.lang])
    else:
        top.draw_legend(making, worksheet, table)


def _draw_rows(making: Making, worksheet: Worksheet, table: Table, headers: list[str]) -> None:
    last = last_row(table)
    columns = [
        {"header": text, "header_format": header_format(making, table, column)}
        for column, text in zip(table.columns, headers, strict=True)
    ]
    options = {
        "name": table.key,
        "columns": columns,
        "style": "Table Style Light 1",
        "banded_rows": False,
        "description": table.help[making.lang],
    }
    if worksheet.add_table(HEADER_ROW - 1, 0, last - 1, len(columns) - 1, options):
        raise ValueError(f"the table {table.key} was not taken")
    for number, column in enumerate(table.columns):
        look = cell_format(making, table, column)
        for row in range(FIRST_ROW, last + 1):
            worksheet.write_blank(row - 1, number, None, look)
    if table.key == "settings":
        settings.draw_rows(making, worksheet, table, FIRST_ROW)
    if table.key == "weights":
        weights.draw_rows(making, worksheet, table, FIRST_ROW)


def _help_and_marks(making: Making, worksheet: Worksheet, table: Table) -> None:
    for number, column in enumerate(table.columns):
        if table.key == "settings" and column.key == "value":
            continue
        options = validation(table, column, FIRST_ROW, making.words, making.lang)
        if worksheet.data_validation(FIRST_ROW - 1, number, LAST_ROW - 1, number, options):
            raise ValueError(f"the validation of {table.key}.{column.key} was not taken")
    if not table.derived or table.rules:
        conditions.add_marks(making, worksheet, table, FIRST_ROW, LAST_ROW)
    if "closes" in table:
        conditions.add_deadlines(making, worksheet, table, FIRST_ROW, LAST_ROW)
    for add in _SIGNS.get(table.key, ()):
        add(making, worksheet, table, FIRST_ROW, LAST_ROW)


_SIGNS = {
    "call_table": (conditions.add_states, conditions.add_starts),
    "back_plan": (conditions.add_steps,),
    "compliance": (conditions.add_duties,),
    "matches": (conditions.add_gates,),
    "findings": (conditions.add_levels,),
}
"""What makes the states in a table stand out."""
