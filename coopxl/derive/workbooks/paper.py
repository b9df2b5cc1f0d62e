"""How a sheet comes out of the printer: A4, margins, footer, repeated headers, a scale that can be read."""

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import texts
from coopxl.derive.workbooks.making import Making

_A4 = 9
_SIDE, _TOP, _BOTTOM = 0.45, 0.5, 0.65
_LANDSCAPE_PIXELS = (11.69 - 2 * _SIDE) * 96
_SMALLEST, _USUAL = 0.62, 70


def set_page(making: Making, worksheet: Worksheet, *, landscape: bool = True) -> None:
    """A4, margins and the footer with the sheet's name and the page."""
    worksheet.set_paper(_A4)
    if landscape:
        worksheet.set_landscape()
    worksheet.set_margins(left=_SIDE, right=_SIDE, top=_TOP, bottom=_BOTTOM)
    worksheet.set_footer(f"&L&8&F&C&8&A&R&8{texts.PAGE[making.lang]}", {"margin": 0.3})


def set_table_page(making: Making, worksheet: Worksheet, widths: list[int], header_row: int, kept: int) -> None:
    """A table on one page in width, or at 70 % on several with its first `kept` columns on each."""
    set_page(making, worksheet)
    worksheet.repeat_rows(header_row - 1)
    if sum(wide * 7 + 5 for wide in widths) * _SMALLEST <= _LANDSCAPE_PIXELS:
        worksheet.fit_to_pages(1, 0)
        return
    worksheet.set_print_scale(_USUAL)
    if kept:
        worksheet.repeat_columns(0, kept - 1)
