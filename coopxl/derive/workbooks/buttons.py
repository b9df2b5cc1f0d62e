"""The buttons on the sheets: which stand where, how they look, how much room they take."""

from collections.abc import Iterable, Sequence

from xlsxwriter.utility import xl_pixel_width
from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.schema.names import BUTTON_PREFIX
from coopxl.schema.office import WORKBOOKS
from coopxl.schema.verbs import BUTTONS, DOCUMENTS, EVERYWHERE, FOLD, Button

HEIGHT, GAP = 28, 7
"""Pixels."""

MARK = "|"
"""Between the name of a shape and its alternative text, until `shapes.py` puts each where it belongs."""

_SIDES = 26
_SIZE = 10
_APART = 3  # neither moved nor sized with the cells
_ALONG = 2  # moved with the cells
_BOLD = 1.1


def buttons_of(making: Making, sheet: Sheet) -> tuple[Button, ...]:
    """Those that stand on a sheet, in the order of the ribbon; the start sheet has every one of its workbook."""
    # A pack goes to people who have no coopxl.
    if sheet.content is Content.LISTS or making.workbook not in WORKBOOKS:
        return ()
    if sheet.content is Content.START:
        keys = {one.key for one in making.sheets}
        return tuple(one for one in BUTTONS.values() if EVERYWHERE in one.stands or keys & set(one.stands))
    every = (*BUTTONS.values(), *DOCUMENTS.values())
    return tuple(one for one in every if EVERYWHERE in one.stands or sheet.key in one.stands)


def text_width(text: str, size: float, *, bold: bool = False) -> int:
    """Pixels of a text in the font of the workbooks, a little more than less."""
    pixels: int = xl_pixel_width(text)
    return round(pixels * size / 11 * (_BOLD if bold else 1)) + 2


def button_width(button: Button, lang: str) -> int:
    """Pixels that a button takes."""
    return text_width(button.label[lang], _SIZE, bold=True) + _SIDES


def row_width(buttons: Iterable[Button], lang: str) -> int:
    """Pixels that buttons take side by side."""
    return sum(button_width(one, lang) + GAP for one in buttons) - GAP


def lines_of(buttons: Sequence[Button], lang: str, room: int) -> list[list[Button]]:
    """The buttons in lines that fit into a room of so many pixels."""
    lines: list[list[Button]] = [[]]
    for button in buttons:
        if lines[-1] and row_width([*lines[-1], button], lang) > room:
            lines.append([])
        lines[-1].append(button)
    return lines


def draw_buttons(
    making: Making,
    worksheet: Worksheet,
    buttons: Iterable[Button],
    cell: tuple[int, int],
    x: int,
    y: int,
    edge: int = 0,
) -> None:
    """Side by side, from `x` and `y` pixels off the corner of a cell; none stands across `edge`, where panes part."""
    for button in buttons:
        wide = button_width(button, making.lang)
        if x < edge < x + wide:
            x = edge + GAP // 2
        _draw(making, worksheet, button, (*cell, x, y, wide))
        x += wide + GAP


def _draw(making: Making, worksheet: Worksheet, button: Button, spot: tuple[int, int, int, int, int]) -> None:
    row, column, x, y, wide = spot
    shade, lang = style.SHADES[button.stage], making.lang
    options = {
        "x_offset": x,
        "y_offset": y,
        "width": wide,
        "height": HEIGHT,
        "object_position": _ALONG if button.verb is FOLD else _APART,
        "fill": {"color": shade.dark},
        "line": {"color": shade.light, "width": 1},
        "font": {"color": style.PAPER, "bold": True, "size": _SIZE},
        "align": {"vertical": "middle", "horizontal": "center"},
        "description": f"{BUTTON_PREFIX}{button.name}{MARK}{button.help[lang]}",
    }
    if worksheet.insert_textbox(row, column, button.label[lang], options):
        raise ValueError(f"the button {button.name} was not taken")
