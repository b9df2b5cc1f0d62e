"""The protected sheet of the lists, and the names that the drop-downs use."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts, top
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_table_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema import kinds, names
from coopxl.schema.names import HEADER_ROW
from coopxl.schema.office import CODE_LISTS, TABLES, tables_of
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

LAST_ROW = 3000

PROTECTION = {
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
"""What stays allowed on a sheet that coopxl owns."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One column of the lists sheet."""

    name: str
    label: Text
    kind: Text
    labels: tuple[Text, ...] = ()


def listed_in(making: Making) -> tuple[Listed, ...]:
    """The code lists, then the tables, that the columns of this workbook point to; in the order of the schema."""
    used = set(_used(making.workbook.key))
    codes = (
        Listed(
            names.codes_name(key),
            listed.label,
            texts.LIST_OPEN if listed.open else texts.LIST_CLOSED,
            tuple(code.label for code in making.words.codes(key)),
        )
        for key, listed in CODE_LISTS.items()
        if names.codes_name(key) in used
    )
    rows = (
        Listed(names.rows_name(key), table.label, texts.LIST_ROWS)
        for key, table in TABLES.items()
        if names.rows_name(key) in used
    )
    return (*codes, *rows)


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """One column per list, each with its name, and one name for all of them."""
    listed = listed_in(making)
    draw_listed(making, sheet, worksheet, listed, f"{sheet.help[making.lang]} {texts.LISTS_OWN[making.lang]}")
    making.define(names.LISTS_BLOCK, sheet.at(f"$A${HEADER_ROW + 1}:${column_letter(len(listed))}${LAST_ROW}"))
    _draw_origins(making, sheet, worksheet, len(listed))


def draw_listed(making: Making, sheet: Sheet, worksheet: Worksheet, listed: Sequence[Listed], note: str) -> None:
    """The columns of a lists sheet, under a `note`; each with its name."""
    lang, shade = making.lang, style.SHADES[Stage.OFFICE]
    widths = [_width(one, lang) for one in listed]
    worksheet.set_tab_color(shade.dark)
    worksheet.hide_gridlines(2)
    top.draw_top(making, sheet, worksheet, 1, widths, 0)
    head = making.style(
        valign="vcenter", bold=True, font_size=10, text_wrap=True, bg_color=shade.dark, font_color="#FFFFFF"
    )
    kind = making.style(italic=True, font_size=9, font_color=style.QUIET, valign="bottom")
    cell = making.style(font_size=10, text_wrap=True, bottom=1, bottom_color="#E3E6EA", num_format=style.TEXT)
    for number, (one, wide) in enumerate(zip(listed, widths, strict=True)):
        worksheet.set_column(number, number, wide, making.style(font_size=10, text_wrap=True, num_format=style.TEXT))
        worksheet.write_string(HEADER_ROW - 2, number, one.kind[lang], kind)
        worksheet.write_string(HEADER_ROW - 1, number, one.label[lang], head)
        for row, label in enumerate(one.labels, HEADER_ROW):
            worksheet.write_string(row, number, label[lang], cell)
        making.define(one.name, _dynamic(sheet, column_letter(number + 1), max(LAST_ROW, HEADER_ROW + len(one.labels))))
    worksheet.write_string(1, 0, note, making.style(font_color=style.QUIET, font_size=10))
    worksheet.set_row(
        HEADER_ROW - 1, style.header_height([(one.label[lang], w) for one, w in zip(listed, widths, strict=True)])
    )
    worksheet.freeze_panes(HEADER_ROW, 0)
    worksheet.protect("", PROTECTION)
    set_table_page(making, worksheet, widths, HEADER_ROW, 0)


def _draw_origins(making: Making, sheet: Sheet, worksheet: Worksheet, number: int) -> None:
    """Two cells that nobody needs to see, in a column of their own: what the book came from."""
    quiet = making.style(font_size=8, font_color=style.QUIET, num_format=style.TEXT)
    worksheet.set_column(number, number, 12, quiet, {"hidden": True})
    for row, name in enumerate((names.CAME_FROM, names.TOOK_IN)):
        worksheet.write_blank(row, number, None, quiet)
        making.define(name, sheet.at(f"${column_letter(number + 1)}${row + 1}"))


def _used(workbook: str) -> Iterator[str]:
    for table in tables_of(workbook):
        own = [column.kind for column in table.columns]
        for kind in own + ([setting.kind for setting in SETTINGS] if table.key == "settings" else []):
            match kind:
                case kinds.Choice(codes) | kinds.Choices(codes):
                    yield names.codes_name(codes)
                case kinds.Ref(other) | kinds.Refs(other):
                    yield names.rows_name(other)


def _dynamic(sheet: Sheet, column: str, last: int) -> str:
    """From the first entry to the last: a drop-down without blank lines, however long the list grows."""
    area = sheet.at(f"${column}${HEADER_ROW + 1}:${column}${last}")
    return f"{sheet.at(f'${column}${HEADER_ROW + 1}')}:INDEX({area},MAX(1,COUNTA({area})))"


def _width(listed: Listed, lang: str) -> int:
    longest = max((len(label[lang]) for label in listed.labels), default=44)
    return min(max(longest + 2, len(listed.kind[lang]) + 2, max(map(len, listed.label[lang].split())) + 3, 16), 44)
