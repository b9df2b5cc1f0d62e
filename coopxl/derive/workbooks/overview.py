"""The overview: each picture's sentence, table and chart. Who prints it gets two A4 pages.

A chart stands from the foot of its note to the row behind the block, both always in sight: it is as tall as what is shown between.
"""

from math import ceil

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import charts, style, top
from coopxl.derive.workbooks.charts import Ground
from coopxl.derive.workbooks.lists import PROTECTION
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.schema.overview import NO_DATA, NOT_COUNTED, PICTURES, STRENGTHS, TOTAL, Picture

_WIDTHS = (27, 13, 13, 13, 13, 13, 15, 15)
_FIRST = 4
"""Row of the first title, counted from 0."""
_TITLE, _HEAD, _LINE, _WIDE, _GAP = 24, 18, 15, 175, 12
"""Heights of rows, in points."""
_EDGE, _AIR, _FOOT = 8, 14, 3
"""Pixels beside, after and around a chart."""
_LETTERS = 138
"""In a line of a note."""
_MORE = 40
"""Letters that the facts add to a note."""
_HALF = 3
"""Column where the second of two charts begins."""
_SCALE = 70
_ON_A_PAGE = 3


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """The pictures one below the other."""
    worksheet.set_tab_color(style.SHADES[sheet.stage].dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(_WIDTHS):
        worksheet.set_column(number, number, wide)
    top.draw_top(making, sheet, worksheet, len(_WIDTHS), _WIDTHS, 1)
    top.draw_day(making, sheet, worksheet, "overview")
    row, breaks = _FIRST, []
    for place, picture in enumerate(PICTURES):
        if place and place % _ON_A_PAGE == 0:
            breaks.append(row)
        row = _draw_picture(making, sheet, worksheet, row, picture)
    worksheet.freeze_panes(3, 0)
    worksheet.protect("", PROTECTION)
    set_page(making, worksheet, landscape=False)
    worksheet.set_print_scale(_SCALE)
    worksheet.set_h_pagebreaks(breaks)
    worksheet.print_area(0, 0, row - 1, len(_WIDTHS) - 1)


def _draw_picture(making: Making, sheet: Sheet, worksheet: Worksheet, row: int, picture: Picture) -> int:
    """Title, block and charts; the next free row."""
    lang, dark, last = making.lang, style.SHADES[sheet.stage].dark, len(_WIDTHS) - 1
    worksheet.set_row(row, _TITLE)
    title = making.style(bold=True, font_size=13, font_color=dark, bottom=2, bottom_color=dark, valign="vcenter")
    for column in range(last + 1):
        worksheet.write_blank(row, column, None, title)
    worksheet.write_string(row, 0, picture.title[lang], title)
    first = row + 1
    points = 13 * ceil((len(picture.note[lang]) + _MORE) / _LETTERS) + 6
    worksheet.set_row(first, points)
    note = making.style(font_size=9, font_color=style.QUIET, text_wrap=True, valign="vcenter")
    worksheet.merge_range(first, 0, first, last, NOT_COUNTED[lang], note)
    after = first + picture.height
    making.define(picture.block, sheet.at(f"$A${first + 1}:${column_letter(len(picture.heads))}${after}"))
    if picture.wide:
        worksheet.set_row(first + 1, _WIDE)
    _draw_table(making, worksheet, first + picture.head, picture, dark)
    worksheet.set_row(after, _GAP)
    _draw_charts(Ground(making, sheet, worksheet, picture, first + picture.head), first, _pixels(points))
    return after + 1


def _draw_table(making: Making, worksheet: Worksheet, head: int, picture: Picture, dark: str) -> None:
    """Header, lines, total and the room for the chart; what is not used is out of sight."""
    lang = making.lang
    edge: style.Look = {"bottom": 1, "bottom_color": style.LINE, "font_size": 10, "valign": "vcenter"}
    headed: style.Look = {
        "bold": True,
        "font_size": 10,
        "bg_color": dark,
        "font_color": style.PAPER,
        "valign": "vcenter",
    }
    for number, (_, label) in enumerate(picture.heads):
        look = making.style(**headed, align="right" if number else "left", shrink=True)
        worksheet.write_string(head, number, label[lang], look)
    worksheet.set_row(head, _HEAD)
    for line, hidden in picture.hidden(0).items():
        worksheet.set_row(head - picture.head + line, _LINE, None, {"hidden": hidden})
    for line in range(1, picture.table - picture.head):
        strong: style.Look = {"bold": True, "top": 1, "top_color": dark} if line > picture.lines else {}
        said = TOTAL[lang] if strong else NO_DATA[lang] if line == 1 else None
        worksheet.write(head + line, 0, said, making.style(**edge, **strong, shrink=True))
        for number, (key, _) in enumerate(picture.heads[1:], 1):
            looks: style.Look = {**edge, **strong, "num_format": _number(picture, key), "align": "right"}
            worksheet.write_blank(head + line, number, None, making.style(**looks))
    if picture.total:
        worksheet.set_row(head - picture.head + picture.table - 1, _LINE)


def _number(picture: Picture, key: str) -> str:
    """How a column shows its numbers; nought is a dash, but for a score, where it says something."""
    if picture is STRENGTHS:
        return style.WHOLE
    shown = style.MONEY if picture.wide else "0.00" if key == "share" else style.WHOLE
    return f'{shown};-{shown};"–"'


def _draw_charts(ground: Ground, note: int, high: int) -> None:
    """Beside the table, or side by side above it."""
    picture, made = ground.picture, charts.of(ground)
    between = _pixels(_WIDE) - 2 * _FOOT if picture.wide else _pixels(_HEAD) + _pixels(_LINE) * (picture.height - 2)
    first = (0, _HALF) if picture.wide else (len(picture.heads),)
    for chart, left, right in zip(made, first, (*first[1:], len(_WIDTHS)), strict=True):
        wide = top.pixels(_WIDTHS[left:right]) - _AIR
        ground.put(chart, (note, left), (_EDGE, high - _FOOT), (wide, _FOOT + between + _FOOT))


def _pixels(points: float) -> int:
    return round(points / 0.75)
