"""The legend of the start sheet: each sign as it looks on the sheets, and what it means."""

from xlsxwriter.worksheet import Worksheet

from coopxl.derive.workbooks import guide, style
from coopxl.derive.workbooks.making import Making
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_STAGES = {"registers": Stage.PROJECTS, "calendar": Stage.CALLS, "tracking": Stage.EXECUTION}
_SIGN, _TOLD = 2, 3


def draw_signs(making: Making, worksheet: Worksheet, row: int) -> int:
    """One line per sign; the next free row."""
    shade = style.SHADES[_STAGES[making.workbook.key]]
    dark: style.Look = {"bg_color": shade.dark, "font_color": "#FFFFFF", "bold": True}
    light: style.Look = {"bg_color": shade.light, "font_color": shade.dark, "bold": True}
    grey: style.Look = {"bg_color": style.OURS, "font_color": style.PAPER, "bold": True}
    signs: list[tuple[Text, style.Look, Text]] = [
        (guide.SIGN_REQUIRED, dark, guide.TOLD_REQUIRED),
        *([(guide.SIGN_LATER, dark, guide.TOLD_LATER)] if making.workbook.key == "registers" else []),
        (guide.SIGN_OPTIONAL, light, guide.TOLD_OPTIONAL),
        (guide.SIGN_OURS, grey, guide.TOLD_OURS),
        (guide.ERROR, style.ERROR, guide.TOLD_ERROR),
        (guide.WARNING, style.WARNING, guide.TOLD_WARNING),
    ]
    if making.workbook.key == "calendar":
        looks = (style.PAST, style.SOON, style.NEAR)
        signs += [(sign, look, told) for (sign, told), look in zip(guide.SIGNS_CALLS, looks, strict=True)]
    for sign, look, told in signs:
        worksheet.set_row(row, 19)
        box: style.Look = {
            "border": 1,
            "border_color": "#FFFFFF",
            "font_size": 10,
            "valign": "vcenter",
            "indent": 1,
        }
        worksheet.write_string(row, _SIGN, sign[making.lang], making.style(**box, **look))
        worksheet.write_string(row, _TOLD, told[making.lang], making.style(font_size=10, valign="vcenter", indent=1))
        row += 1
    return row
