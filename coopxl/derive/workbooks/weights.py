"""The rows of the sheet of weights: one per criterion of the score, with the points it has until the officer says otherwise."""

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.making import Making
from coopxl.schema.matching import CRITERIA
from coopxl.schema.table import Table


def draw_rows(making: Making, worksheet: Worksheet, table: Table, first_row: int) -> None:
    """Key, label, points and help of every criterion."""
    keys, lang = list(table.columns_by_key), making.lang
    given = {"font_size": 10, "text_wrap": True, "border": 1, "border_color": style.LINE, "bg_color": style.GREY}
    quiet, bold = making.style(**given, font_color=style.QUIET), making.style(**given, bold=True)
    typed = making.style(font_size=10, border=1, border_color=style.LINE, align="right")
    for row, criterion in enumerate(CRITERIA, first_row - 1):
        worksheet.write_string(row, keys.index("id"), criterion.key, quiet)
        worksheet.write_string(row, keys.index("label"), criterion.label[lang], bold)
        worksheet.write_number(row, keys.index("weight"), criterion.points, typed)
        worksheet.write_string(row, keys.index("help"), criterion.help[lang], quiet)
