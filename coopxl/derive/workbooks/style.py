"""How the workbooks look: colours by stage, number formats and widths by kind."""

from dataclasses import dataclass
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import kinds
from coopxl.schema.duties import DUTY_STATES
from coopxl.schema.kinds import Kind
from coopxl.schema.table import Column, Stage


@dataclass(frozen=True, slots=True)
class Shade:
    """One hue: dark carries white text, light carries dark text."""

    dark: str
    light: str


SHADES = {
    Stage.PROJECTS: Shade("#1F4E79", "#DCE8F3"),
    Stage.PARTIES: Shade("#1D6660", "#DAEDEA"),
    Stage.CALLS: Shade("#57407C", "#E7E1F0"),
    Stage.AGREEMENTS: Shade("#3D6630", "#E1EDDB"),
    Stage.EXECUTION: Shade("#80471A", "#F6E6D9"),
    Stage.LEARNING: Shade("#77304F", "#F3E0E8"),
    Stage.OFFICE: Shade("#414F61", "#E4E8ED"),
}

INK, QUIET, LINE, PAPER, GREY = "#262626", "#595959", "#BFC5CC", "#FFFFFF", "#F2F2F2"
OURS = "#6E7782"
"""Headers of what coopxl writes."""

Look = dict[str, object]
"""Properties of a format, by the names that XlsxWriter gives them."""

ERROR: Look = {"bg_color": "#F9D2CD", "font_color": "#8A1010", "bold": True}
WARNING: Look = {"bg_color": "#FFEFC2", "font_color": "#6B4B00", "italic": True}
NOTICE: Look = {"bg_color": "#DCE8F3", "font_color": "#1F4E79"}
PAST: Look = {"font_color": "#7F7F7F", "font_strikeout": True}
SOON: Look = {"bg_color": "#B23A2E", "font_color": "#FFFFFF", "bold": True}
NEAR: Look = {"bg_color": "#FBE0C8", "font_color": "#7A3E00", "bold": True}
GOOD: Look = {"bg_color": "#DDEEDC", "font_color": "#23591F", "bold": True}

TEXT, DAY, HOUR, MONEY, WHOLE = "@", "dd/mm/yyyy", "hh:mm", "#,##0.00", "0"
CENTRED = (kinds.Day, kinds.Hour, kinds.YesNo)


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(self, **properties: object) -> Format:
        """The format with these properties of XlsxWriter; cells stand at the top unless they say otherwise."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "top", "font_color": INK, **properties})
        return self._made[key]

    def conditional(self, properties: Look) -> Format:
        """A format that only changes what it names."""
        key = (("conditional", True), *sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def number_format(kind: Kind) -> str:
    """How a cell of this kind shows its value."""
    match kind:
        case kinds.Prose() | kinds.YesNo():
            return "General"
        case kinds.Money():
            return MONEY
        case kinds.Quantity():
            return "General"
        case kinds.Percent():
            return "0.##"
        case kinds.Whole():
            return WHOLE
        case kinds.Day():
            return DAY
        case kinds.Hour():
            return HOUR
    return TEXT


_WIDTHS: dict[type[Kind], int] = {
    kinds.Words: 24,
    kinds.Prose: 36,
    kinds.Whole: 11,
    kinds.Quantity: 12,
    kinds.Money: 15,
    kinds.Percent: 13,
    kinds.Day: 13,
    kinds.Hour: 10,
    kinds.Zone: 20,
    kinds.YesNo: 12,
    kinds.Choices: 30,
    kinds.Ref: 32,
    kinds.Refs: 34,
    kinds.Email: 28,
    kinds.Phone: 19,
    kinds.Url: 32,
    kinds.Identity: 15,
}


def width(column: Column, header: str, words: Vocabulary, lang: str) -> int:
    """Characters that show what the column holds, no word of its header cut and the header in two lines if it can be."""
    if upright(column):
        return column.width
    wide = column.width or _WIDTHS.get(type(column.kind), 0)
    if not wide and isinstance(column.kind, kinds.Choice):
        longest = max(len(code.label[lang]) for code in words.codes(column.kind.codes))
        wide = min(max(longest + 3, 13), 26)
    least = max(wide, max(map(len, header.split())) + 3)
    return next((more for more in range(least, least + 6) if header_lines(header, more) <= 2), least)


def header_lines(header: str, wide: int) -> int:
    """The lines of a header at a width, with room for the arrow of the filter."""
    return len(wrap(header, max(wide - 2, 4), break_long_words=False))


def header_height(headers: list[tuple[str, int]]) -> int:
    """Points that the tallest of these headers needs at its width."""
    return 14 * max(header_lines(text, wide) for text, wide in headers) + 8


_UPRIGHT_LETTERS, _LETTER_POINTS, _ARROW_POINTS = 18, 4.4, 18


def upright(column: Column) -> bool:
    """Whether the cells hold a sign and the header stands upright over them, so that many fit beside each other."""
    return isinstance(column.kind, kinds.Choice) and column.kind.codes == DUTY_STATES.key


def upright_height(header: str) -> int:
    """Points that an upright header needs, with room for the arrow of the filter below it."""
    return round(max(map(len, wrap(header, _UPRIGHT_LETTERS))) * _LETTER_POINTS) + _ARROW_POINTS


def numeric(kind: Kind) -> bool:
    """Whether values of this kind stand at the right of their cell."""
    return isinstance(kind, kinds.Money | kinds.Quantity | kinds.Percent | kinds.Whole)
