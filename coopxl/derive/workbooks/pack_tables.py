"""A sheet of a pack: one table, with what its audience fills in cream and below a sign, and the rest to be read."""

from dataclasses import dataclass, replace
from datetime import date, time

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from coopxl.core.cells import Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.fitting import misfit
from coopxl.core.pack import Pack, Part
from coopxl.core.values import show
from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import pack_texts, style, top
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.headers import header, letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_table_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.derive.workbooks.tables import FIRST_ROW, cell_format, frozen_columns, header_format, header_height
from coopxl.derive.workbooks.validation import validation
from coopxl.hosts.file.heights import lines_at, points
from coopxl.schema import kinds
from coopxl.schema.names import HEADER_ROW
from coopxl.schema.office import CODE_LISTS
from coopxl.schema.rules import Order
from coopxl.schema.table import Column, Table, Writer
from coopxl.schema.text import Text

CREAM = "#FFF8DC"
"""What the audience fills."""
_HIGHEST = 166
"""Points: twelve lines. Who reads it has no form to see the rest in."""
SPARE = 20
"""Blank rows where rows may be added."""

PROTECTION = {
    "autofilter": True,
    "sort": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
"""What stays allowed on a sheet where no rows are added."""


def table_of(part: Part) -> Table:
    """The table as its sheet shows it: some columns, of which those that the audience does not fill are not its duty."""
    filled = {column.key for column in part.filled}
    columns = tuple(_shown(column, column.key in filled, adds=part.share.adds) for column in part.columns)
    orders = [rule for rule in part.table.rules if isinstance(rule, Order) and {rule.first, rule.then} <= filled]
    return replace(part.table, columns=columns, rules=tuple(orders), derived=False, folded=False)


def _shown(column: Column, filled: bool, *, adds: bool) -> Column:
    if column.key == "id":
        return replace(column, help=pack_texts.ID_HELP, required=False, written_by=Writer.COOPXL)
    writer = Writer.OFFICER if filled else Writer.COOPXL
    return replace(column, required=filled and adds and column.required, required_from="", written_by=writer)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One sheet while it is drawn."""

    making: Making
    pack: Pack
    part: Part
    table: Table
    worksheet: Worksheet
    widths: list[int]

    @property
    def last(self) -> int:
        """The last row of the table."""
        return last_row(self.part)


def last_row(part: Part) -> int:
    """The last row of the table of a part, spare ones included; a table has one row at least."""
    return HEADER_ROW + max(len(part.lines) + (SPARE if part.share.adds else 0), 1)


def draw(making: Making, pack: Pack, part: Part, sheet: Sheet, worksheet: Worksheet) -> None:
    """The whole sheet, from its title to the way it is printed."""
    table = sheet.table
    assert table is not None
    headers = [header(column, making.lang) for column in table.columns]
    widths = [
        style.width(column, text, making.words, making.lang)
        for column, text in zip(table.columns, headers, strict=True)
    ]
    drawn = _Drawn(making, pack, part, table, worksheet, widths)
    worksheet.set_tab_color(style.SHADES[table.stage].dark)
    for number, wide in enumerate(widths):
        worksheet.set_column(number, number, wide)
    kept = frozen_columns(table, widths)
    top.draw_top(making, sheet, worksheet, len(table.columns), widths, kept)
    worksheet.write_string(1, 0, _legend(part)[making.lang], _quiet(making))
    worksheet.set_row(HEADER_ROW - 1, header_height(table, headers, widths))
    _draw_signs(drawn)
    _draw_table(drawn, headers)
    _draw_lines(drawn)
    _draw_help(drawn)
    worksheet.freeze_panes(HEADER_ROW, kept)
    worksheet.set_selection(*[FIRST_ROW - 1, _first_filled(part)] * 2)
    if not part.share.adds:
        worksheet.protect("", PROTECTION)
    set_table_page(making, worksheet, widths, HEADER_ROW, kept)
    worksheet.ignore_errors({"number_stored_as_text": f"A{FIRST_ROW}:{column_letter(len(headers))}{drawn.last}"})


def _legend(part: Part) -> Text:
    if part.share.adds:
        return pack_texts.LEGEND_ADD
    return pack_texts.LEGEND_FILL if part.share.writes else pack_texts.LEGEND_READ


def _quiet(making: Making) -> Format:
    return making.style(bg_color=style.PAPER, font_color=style.QUIET, font_size=10, valign="vcenter")


def _first_filled(part: Part) -> int:
    return next((number for number, column in enumerate(part.columns) if column in part.filled), 0)


def _draw_signs(drawn: _Drawn) -> None:
    """The sign above the header of each column that is filled."""
    making = drawn.making
    look = making.style(bg_color=CREAM, font_size=9, bold=True, font_color="#6B4B00", align="center", valign="vcenter")
    for number, column in enumerate(drawn.part.columns):
        if column in drawn.part.filled:
            drawn.worksheet.write_string(HEADER_ROW - 2, number, pack_texts.FILL[making.lang], look)


def _draw_table(drawn: _Drawn, headers: list[str]) -> None:
    columns = [
        {"header": text, "header_format": header_format(drawn.making, drawn.table, column)}
        for column, text in zip(drawn.table.columns, headers, strict=True)
    ]
    options = {
        "name": drawn.table.key,
        "columns": columns,
        "style": "Table Style Light 1",
        "banded_rows": False,
        "description": drawn.table.help[drawn.making.lang],
    }
    if drawn.worksheet.add_table(HEADER_ROW - 1, 0, drawn.last - 1, len(columns) - 1, options):
        raise ValueError(f"the table {drawn.table.key} was not taken")


def _draw_lines(drawn: _Drawn) -> None:
    """What is there, then the rows to be filled."""
    part, pack = drawn.part, drawn.pack
    standing = len(part.lines) - part.prepared
    tall = [1] * len(part.lines)
    for number, column in enumerate(drawn.table.columns):
        declared = part.columns[number]
        looks = {new: _look(drawn, column, filled=part.fills(declared, new=new)) for new in (False, True)}
        for index in range(drawn.last - HEADER_ROW):
            value = part.lines[index].get(column.key) if index < len(part.lines) else None
            shown = show(column.kind, value, pack.words, pack.lang, pack.title)
            _write(drawn, (HEADER_ROW + index, number), shown, looks[index >= standing])
            if isinstance(shown, str) and shown:
                tall[index] = max(tall[index], lines_at(shown, drawn.widths[number]))
    for index, lines in enumerate(tall):
        if lines > 1:
            drawn.worksheet.set_row(HEADER_ROW + index, points(lines, _HIGHEST))


def _look(drawn: _Drawn, column: Column, *, filled: bool) -> Format:
    more: style.Look = {"bg_color": CREAM if filled else style.GREY, "font_color": style.INK, "locked": not filled}
    return cell_format(drawn.making, drawn.table, column, more)


def _write(drawn: _Drawn, cell: tuple[int, int], value: Written, look: Format) -> None:
    row, column = cell
    where = f"{column_letter(column + 1)}{row + 1}"
    if wrong := misfit(value):
        raise CannotGoOn(wrong[0], file=drawn.pack.file, sheet=drawn.table.label, cell=where, **wrong[1])
    if isinstance(value, str) and value:
        failed = drawn.worksheet.write_string(row, column, value, look)
    elif isinstance(value, date | time):
        failed = drawn.worksheet.write_datetime(row, column, value, look)
    elif isinstance(value, int | float):
        failed = drawn.worksheet.write_number(row, column, value, look)
    else:
        failed = drawn.worksheet.write_blank(row, column, None, look)
    if failed:
        raise ValueError(f"the cell {where} was not taken")


def _draw_help(drawn: _Drawn) -> None:
    """Help and checks where something is filled; amber where a row that was begun lacks what it must have."""
    making, table, part = drawn.making, drawn.table, drawn.part
    wide = column_letter(len(table.columns))
    for number, column in enumerate(table.columns):
        if part.columns[number] not in part.filled and not (column.key == "id" and part.share.adds):
            continue
        first = FIRST_ROW if part.fills(part.columns[number]) else FIRST_ROW + len(part.lines) - part.prepared
        options = validation(table, column, first, making.words, making.lang)
        if column.key == "id":
            options = {
                "validate": "any",
                "input_title": options["input_title"],
                "input_message": column.help[making.lang],
            }
        if _open(column) and "error_message" in options:
            options["error_message"] = pack_texts.FAULT_OPEN_LIST[making.lang]
        if drawn.worksheet.data_validation(first - 1, number, drawn.last - 1, number, options):
            raise ValueError(f"the validation of {table.key}.{column.key} was not taken")
        if column.required:
            cell = f"{letter(table, column.key)}{FIRST_ROW}"
            area = f"{cell}:{letter(table, column.key)}{drawn.last}"
            started = f"COUNTA($A{FIRST_ROW}:${wide}{FIRST_ROW})>0"
            when(making, drawn.worksheet, area, f'=AND({cell}="",{started})', style.WARNING)


def _open(column: Column) -> bool:
    match column.kind:
        case kinds.Choice(codes):
            return CODE_LISTS[codes].open
        case kinds.Ref():
            return True
    return False
