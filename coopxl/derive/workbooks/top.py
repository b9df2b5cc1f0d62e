"""The three rows above every table: the way back, title and buttons; what the sheet is for; the day or the legend."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts
from coopxl.derive.workbooks.buttons import HEIGHT, buttons_of, draw_buttons, text_width
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.derive.workbooks.style import SHADES
from coopxl.schema import names
from coopxl.schema.table import Table

_TITLE_POINTS, _TITLE = 27, 17
_AIR = 36


def draw_top(
    making: Making, sheet: Sheet, worksheet: Worksheet, columns: int, widths: Sequence[float], kept: int
) -> None:
    """Rows 1 and 2: a link to the start sheet, the title, the buttons, the help; three rows without grid over `columns`.

    `widths` are those of the columns in characters; the first `kept` stay in sight.
    """
    dark = SHADES[sheet.stage].dark
    white = making.style(bg_color=style.PAPER)
    for row in range(3):
        for column in range(columns):
            worksheet.write_blank(row, column, None, white)
    link = making.style(font_color=dark, underline=1, font_size=10, valign="vcenter", bg_color=style.PAPER)
    worksheet.set_row(0, _TITLE_POINTS)
    start = making.sheet(Content.START)
    worksheet.write_url(0, 0, start.link, link, f"‹ {start.name}", texts.BACK_TIP[making.lang])
    title = making.style(bg_color=style.PAPER, bold=True, font_size=_TITLE, font_color=dark, valign="vcenter")
    worksheet.write_string(0, 1, sheet.name, title)
    after_title = pixels(widths[:1]) + text_width(sheet.name, _TITLE, bold=True) + _AIR
    middle = (round(_TITLE_POINTS / 0.75) - HEIGHT) // 2
    draw_buttons(making, worksheet, buttons_of(making, sheet), (0, 0), after_title, middle, pixels(widths[:kept]))
    worksheet.set_row(1, 18)
    quiet = making.style(bg_color=style.PAPER, font_color=style.QUIET, font_size=10, valign="vcenter")
    worksheet.write_string(1, 0, sheet.help[making.lang], quiet)
    worksheet.set_row(2, 18)


def pixels(widths: Iterable[float]) -> int:
    """What columns of these widths take side by side."""
    return sum(int(wide * 7 + 5) for wide in widths)


def draw_day(making: Making, sheet: Sheet, worksheet: Worksheet, key: str, *, labelled: bool = True) -> None:
    """Row 3: the day a derived sheet was made for, and beside it what that means today; its label where there is room."""
    lang = making.lang
    small: style.Look = {"font_size": 10, "valign": "vcenter", "bg_color": style.PAPER}
    if labelled:
        worksheet.write_string(2, 0, texts.COUNTED_ON[lang], making.style(**small, font_color=style.QUIET))
    day = making.style(**small, bold=True, num_format=style.DAY, align="left", border=1, border_color=style.LINE)
    worksheet.write_blank(2, 1, None, day)
    making.define(names.COUNTED_ON[key], sheet.at("$B$3"))
    cell = f"${column_letter(2)}$3"
    formula = (
        f'=IF(NOT(ISNUMBER({cell})),"{texts.COUNTED_NEVER[lang]}",IF({cell}=TODAY(),"{texts.COUNTED_TODAY[lang]}",'
        f'IF({cell}>TODAY(),"{texts.COUNTED_LATER[lang]}",IF({cell}=TODAY()-1,"{texts.COUNTED_YESTERDAY[lang]}",'
        f'"{texts.COUNTED_BEFORE[lang]}"&(TODAY()-{cell})&"{texts.COUNTED_DAYS[lang]}"))))'
    )
    worksheet.write_formula(2, 2, formula, making.style(**small, font_color=style.QUIET), "")
    when(making, worksheet, "C3", f"=AND(ISNUMBER({cell}),{cell}<TODAY())", {"font_color": "#A12A1E", "bold": True})


def draw_legend(making: Making, worksheet: Worksheet, table: Table) -> None:
    """Row 3 of a register: what the asterisks and the colours mean."""
    lang, row = making.lang, 2
    plain = making.style(font_size=9, font_color=style.QUIET)
    strong = making.style(font_size=9, bold=True)
    red = making.style(font_size=9, bold=True, font_color=str(style.ERROR["font_color"]))
    amber = making.style(font_size=9, italic=True, font_color=str(style.WARNING["font_color"]))
    later = any(column.required_from for column in table.columns)
    pieces = (
        *(strong, "*", plain, f" {texts.NEEDED[lang]}   "),
        *((strong, "**", plain, f" {texts.NEEDED_LATER[lang]}   ") if later else ()),
        *(red, f"{texts.SIGN_ERROR[lang]}   ", amber, texts.SIGN_WARNING[lang]),
    )
    worksheet.write_rich_string(row, 0, *pieces, making.style(valign="vcenter", font_size=9, bg_color=style.PAPER))


def draw_note(making: Making, worksheet: Worksheet, text: str) -> None:
    """Row 3 as one plain sentence."""
    worksheet.write_string(
        2, 0, text, making.style(font_size=9, font_color=style.QUIET, valign="vcenter", bg_color=style.PAPER)
    )
