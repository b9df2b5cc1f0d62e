"""The parts of a form: a field, a grid of options, lines of a child table, a caption."""

from math import ceil

from xlsxwriter.format import Format

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style, texts
from coopxl.derive.workbooks.conditions import when
from coopxl.derive.workbooks.headers import header
from coopxl.derive.workbooks.pen import Pen
from coopxl.derive.workbooks.validation import allowed, title, validation
from coopxl.schema import kinds, names
from coopxl.schema.forms import WIDTH, Caption, Children, Field, Item, Options
from coopxl.schema.office import TABLES, YES_NO

_LABEL = 2
_CHARACTERS = 9.6
"""What fits into a unit at the size of the labels."""
_LINE, _LEAST = 13.2, 19.0


def draw_item(pen: Pen, item: Item) -> None:
    """One item where the pen stands."""
    match item:
        case Field():
            _draw_field(pen, item)
        case Options():
            _draw_options(pen, item)
        case Children():
            _draw_children(pen, item)
        case Caption():
            _draw_caption(pen, item)


def _height(text: str, units: int, lines: int = 1) -> float:
    needed = max(lines, ceil(len(text) / (units * _CHARACTERS)))
    return max(_LEAST, needed * _LINE + 4)


def _label_look(pen: Pen, lines: int) -> Format:
    valign = "top" if lines > 2 else "vcenter"
    return pen.making.style(
        font_size=9,
        text_wrap=True,
        valign=valign,
        bg_color=style.GREY,
        border=1,
        border_color=style.LINE,
        align="left",
        indent=1,
    )


def _cell_look(pen: Pen, num_format: str, lines: int) -> Format:
    return pen.making.style(
        font_size=10,
        text_wrap=True,
        valign="top" if lines > 1 else "vcenter",
        align="left",
        indent=1,
        border=1,
        border_color=style.LINE,
        locked=False,
        num_format=num_format,
    )


def _draw_field(pen: Pen, item: Field) -> None:
    lang, table = pen.making.lang, TABLES[pen.form.table]
    column = table[item.column]
    label = header(column, lang) if item.label is None else _shortened(item.label[lang], header(column, lang))
    # The asterisk may not stand alone on a second line.
    label = label.replace(" *", "\u00a0*")
    row, at = pen.place(item.span, _height(label, _LABEL, item.lines))
    pen.box(row, at, _LABEL, label, _label_look(pen, item.lines))
    cell = at + _LABEL
    pen.box(row, cell, item.span - _LABEL, "", _cell_look(pen, style.number_format(column.kind), item.lines))
    pen.named(item.column, row, cell)
    options = validation(table, column, 0, pen.making.words, lang)
    if item.column == "id":
        message = texts.FORM_ID[lang]
        source = f"={names.rows_name(table.key)}"
        options |= {"validate": "list", "source": source, "show_error": False, "input_message": message}
    pen.worksheet.data_validation(row, cell, row, cell, options)


def _shortened(label: str, full: str) -> str:
    """The short label with the asterisks of the full one."""
    return label + full[len(full.rstrip(" *")) :]


def _draw_options(pen: Pen, item: Options) -> None:
    making = pen.making
    kind = TABLES[pen.form.table][item.column].kind
    assert isinstance(kind, kinds.Choices)
    units = WIDTH // item.across
    pen.new_row()
    for code in making.words.codes(kind.codes):
        label = code.label[making.lang]
        row, at = pen.place(units, _height(label, units - 1))
        pen.box(row, at, units - 1, label, _option_look(pen))
        cell = at + units - 1
        pen.worksheet.write_blank(row, cell, None, _tick_look(pen))
        pen.named(f"{item.column}_{code.key}", row, cell)
        options = allowed(kinds.YesNo(), making.lang)
        options |= {"input_title": title(label), "input_message": texts.FORM_OPTION[making.lang]}
        pen.worksheet.data_validation(row, cell, row, cell, options)
        reference = f"${column_letter(cell + 1)}${row + 1}"
        area = f"{column_letter(at + 1)}{row + 1}:{column_letter(cell + 1)}{row + 1}"
        shade = style.SHADES[pen.sheet.stage]
        chosen: style.Look = {"bg_color": shade.light, "font_color": shade.dark, "bold": True}
        when(making, pen.worksheet, area, f'={reference}="{YES_NO[making.lang][0]}"', chosen)
    pen.new_row()


def _option_look(pen: Pen) -> Format:
    return pen.making.style(
        font_size=9, text_wrap=True, valign="vcenter", border=1, border_color=style.LINE, align="left", indent=1
    )


def _tick_look(pen: Pen) -> Format:
    return pen.making.style(
        font_size=10, bold=True, align="center", valign="vcenter", border=1, border_color=style.LINE, locked=False
    )


def _draw_children(pen: Pen, item: Children) -> None:
    table = TABLES[item.table]
    look = _cell_look(pen, style.number_format(table[item.column].kind), item.lines)
    number = pen.making.style(
        font_size=9, align="center", valign="vcenter", bg_color=style.GREY, border=1, border_color=style.LINE
    )
    quiet = pen.making.style(
        font_size=8,
        font_color=style.QUIET,
        align="center",
        valign="vcenter",
        bg_color=style.GREY,
        border=1,
        border_color=style.LINE,
        num_format=style.TEXT,
    )
    options = validation(table, table[item.column], 0, pen.making.words, pen.making.lang)
    for place in range(1, item.count + 1):
        row, at = pen.place(WIDTH, item.lines * _LINE + 4)
        pen.box(row, at, 1, str(place), number)
        pen.box(row, at + 1, WIDTH - 3, "", look)
        pen.box(row, at + WIDTH - 2, 2, "", quiet)
        pen.named(f"{item.table}_{place}", row, at + 1)
        # The id tells, when the form is saved, which row this line came from.
        pen.named(f"{item.table}_{place}_id", row, at + WIDTH - 2)
        pen.worksheet.data_validation(row, at + 1, row, at + 1, options)


def _draw_caption(pen: Pen, item: Caption) -> None:
    row, at = pen.place(item.span, 15)
    if item.text:
        look = pen.making.style(font_size=9, italic=True, font_color=style.QUIET, valign="vcenter")
        pen.box(row, at, item.span, item.text[pen.making.lang], look)
