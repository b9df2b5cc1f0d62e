"""The rows of the settings sheet: one per thing that the office says about itself."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.values import show
from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.validation import allowed, title
from coopxl.schema import kinds
from coopxl.schema.settings import SETTINGS, Setting
from coopxl.schema.table import Table

_MISSING: style.Look = {"bg_color": "#FFF3B0"}


def draw_rows(making: Making, worksheet: Worksheet, table: Table, first_row: int) -> None:
    """Key, label, value and help of every setting, each value with the check of its own kind."""
    value = letter(table, "value")
    keys = list(table.columns_by_key)
    given = {"font_size": 10, "text_wrap": True, "border": 1, "border_color": style.LINE, "bg_color": style.GREY}
    look = making.style(**given, font_color=style.QUIET)
    bold = making.style(**given, bold=True)
    for row, setting in enumerate(SETTINGS, first_row):
        label = setting.label[making.lang] + (" *" if setting.required else "")
        worksheet.write_string(row - 1, keys.index("id"), setting.key, look)
        worksheet.write_string(row - 1, keys.index("label"), label, bold)
        worksheet.write_string(row - 1, keys.index("help"), setting.help[making.lang], look)
        _draw_value(making, worksheet, row, keys.index("value"), setting)
        if setting.required:
            cell = f"{value}{row}"
            when(making, worksheet, cell, f'=TRIM({cell})=""', _MISSING)


def _draw_value(making: Making, worksheet: Worksheet, row: int, column: int, setting: Setting) -> None:
    lang = making.lang
    look = making.style(
        font_size=10, text_wrap=True, border=1, border_color=style.LINE, num_format=style.number_format(setting.kind)
    )
    default = show(setting.kind, setting.default or None, making.words, lang, lambda _table, row_id: row_id)
    if default is None:
        worksheet.write_blank(row - 1, column, None, look)
    else:
        worksheet.write_string(row - 1, column, str(default), look)
    options = {"input_title": title(setting.label[lang]), "input_message": setting.help[lang], "ignore_blank": True}
    check = allowed(setting.kind, lang) if isinstance(setting.kind, kinds.Choice | kinds.Words) else {"validate": "any"}
    if "error_message" in check:
        check |= {"error_title": title(setting.label[lang])}
    worksheet.data_validation(row - 1, column, row - 1, column, options | check)
