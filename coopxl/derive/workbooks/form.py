"""A form sheet: one row of a register as the paper form has it, every field a named cell."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts
from coopxl.derive.workbooks.buttons import HEIGHT, buttons_of, draw_buttons, lines_of, row_width
from coopxl.derive.workbooks.form_lessons import draw_lessons
from coopxl.derive.workbooks.form_parts import draw_item
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.pen import FIRST_COLUMN, Pen
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.schema.forms import WIDTH, Block, Form
from coopxl.schema.names import FORM_LOADED, form_name

_UNIT_WIDTH = 7.3
_MARGIN_WIDTH = 1.5
_UNIT_PIXELS, _MARGIN_PIXELS = 56, 16
_TOP_POINTS = (30, 26, 15)
"""Title, one line of buttons, help."""
_BACK_PIXELS = 72
"""The way back, and air beside it."""

_MEMORY = WIDTH + 2
_SCALE = 84


def draw(making: Making, sheet: Sheet, worksheet: Worksheet) -> None:
    """The whole form, ready to be printed."""
    form = sheet.form
    assert form is not None
    worksheet.set_tab_color(style.SHADES[sheet.stage].dark)
    worksheet.hide_gridlines(2)
    worksheet.set_column(0, 0, _MARGIN_WIDTH)
    worksheet.set_column(FIRST_COLUMN, WIDTH, _UNIT_WIDTH)
    worksheet.set_column(WIDTH + 1, WIDTH + 1, _MARGIN_WIDTH)
    _draw_title(making, sheet, worksheet, form)
    # Out of sight and of print: what coopxl last filled the form with.
    worksheet.set_column(_MEMORY, _MEMORY, None, None, {"hidden": True})
    worksheet.write_blank(0, _MEMORY, None, making.style(num_format=style.TEXT))
    making.define(form_name(form.key, FORM_LOADED), sheet.at(f"${column_letter(_MEMORY + 1)}$1"))
    pen = Pen(making, sheet, worksheet, form, row=3)
    for block in form.blocks:
        _draw_block(pen, block)
    for row, height in pen.heights.items():
        worksheet.set_row(row, height)
    if form.lessons:
        draw_lessons(making, sheet, worksheet, form, 3)
    set_page(making, worksheet, landscape=False)
    # Not fitted to pages: Excel would then pass over the page break.
    worksheet.set_print_scale(_SCALE)
    worksheet.center_horizontally()
    worksheet.set_h_pagebreaks(pen.breaks)
    worksheet.print_area(0, FIRST_COLUMN, pen.row, WIDTH)
    worksheet.freeze_panes(3, 0)


def _draw_title(making: Making, sheet: Sheet, worksheet: Worksheet, form: Form) -> None:
    shade, lang = style.SHADES[sheet.stage], making.lang
    title, line, help = _TOP_POINTS
    lines = lines_of(buttons_of(making, sheet), lang, WIDTH * _UNIT_PIXELS - _BACK_PIXELS)
    for row, height in enumerate((title, line * len(lines), help)):
        worksheet.set_row(row, height)
    look = making.style(
        bold=True, font_size=16, font_color="#FFFFFF", bg_color=shade.dark, valign="vcenter", align="center"
    )
    worksheet.merge_range(0, FIRST_COLUMN, 0, WIDTH, form.title[lang], look)
    back = making.style(font_color=shade.dark, underline=1, font_size=10, valign="vcenter")
    start = making.sheet(Content.START)
    worksheet.write_url(1, FIRST_COLUMN, start.link, back, f"‹ {start.name}", texts.BACK_TIP[lang])
    step = round(line / 0.75)
    for number, buttons in enumerate(lines):
        left = _MARGIN_PIXELS + WIDTH * _UNIT_PIXELS - row_width(buttons, lang)
        draw_buttons(making, worksheet, buttons, (1, 0), left, number * step + (step - HEIGHT) // 2)
    quiet = making.style(font_color=style.QUIET, font_size=9, italic=True, valign="vcenter", align="right")
    worksheet.merge_range(2, FIRST_COLUMN, 2, WIDTH, form.help[lang], quiet)


def _draw_block(pen: Pen, block: Block) -> None:
    if block.opens_page:
        pen.breaks.append(pen.row)
    row, column = pen.place(WIDTH, 20)
    shade = style.SHADES[pen.sheet.stage]
    look = pen.making.style(
        bold=True,
        font_size=10,
        font_color=shade.dark,
        bg_color=shade.light,
        valign="vcenter",
        indent=1,
        border=1,
        border_color=style.LINE,
    )
    pen.box(row, column, WIDTH, block.heading[pen.making.lang], look)
    for item in block.items:
        draw_item(pen, item)
    pen.gap(7)
