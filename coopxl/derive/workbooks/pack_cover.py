"""The first sheet of a pack: what it is, for whom, what to do, until when, and how it stands."""

from collections.abc import Iterator
from math import ceil

from xlsxwriter.worksheet import Worksheet

from coopxl.core.formats import spoken
from coopxl.core.pack import Pack, Part
from coopxl.derive.workbooks import pack_tables, pack_texts, style
from coopxl.derive.workbooks.contents import MARK, NAME, RIGHT, TEXT, WIDTHS
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.paper import set_page
from coopxl.derive.workbooks.sheets import Sheet
from coopxl.derive.workbooks.start import draw_heading
from coopxl.derive.workbooks.tables import FIRST_ROW
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_LETTERS, _POINTS = 96, 14
"""In a line of the wide column; the height of such a line."""
_UNDER: style.Look = {"bottom": 1, "bottom_color": "#E3E6EA", "valign": "vcenter"}


def draw(making: Making, pack: Pack, sheet: Sheet, worksheet: Worksheet) -> None:
    """From the banner to the data of the pack, on one page."""
    worksheet.set_tab_color(style.SHADES[Stage.OFFICE].dark)
    worksheet.hide_gridlines(2)
    for number, wide in enumerate(WIDTHS):
        worksheet.set_column(number, number, wide)
    row = _draw_banner(making, pack, worksheet)
    row = _draw_facts(making, pack, worksheet, row)
    row = draw_heading(making, worksheet, row, pack_texts.DO[making.lang])
    row = _draw_steps(making, pack, worksheet, row)
    row = draw_heading(making, worksheet, row, pack_texts.SHEETS[making.lang], pack_texts.COUNTED[making.lang])
    row = _draw_sheets(making, pack, worksheet, row)
    row = draw_heading(making, worksheet, row, pack_texts.LEGEND[making.lang])
    row = _draw_signs(making, worksheet, row)
    row = draw_heading(making, worksheet, row, pack_texts.DATA[making.lang])
    row = _draw_data(making, pack, sheet, worksheet, row)
    worksheet.protect("", pack_tables.PROTECTION)
    set_page(making, worksheet, landscape=False)
    worksheet.fit_to_pages(1, 1)
    worksheet.print_area(0, 0, row, len(WIDTHS) - 1)


def _draw_banner(making: Making, pack: Pack, worksheet: Worksheet) -> int:
    dark = style.SHADES[Stage.OFFICE].dark
    what = pack.subject.audience.what[making.lang]
    lines: tuple[tuple[float, str, style.Look], ...] = (
        (38, pack.subject.named, {"bold": True, "font_size": 20 if len(pack.subject.named) <= 60 else 14}),
        (_height(what, 22), what, {"font_size": 11, "font_color": "#E4E8ED", "text_wrap": True}),
    )
    worksheet.set_row(0, 8)
    for row, (height, text, look) in enumerate(lines, 1):
        worksheet.set_row(row, height)
        band = making.style(**{"bg_color": dark, "font_color": "#FFFFFF", "valign": "vcenter", "indent": 1} | look)
        worksheet.merge_range(row, MARK, row, RIGHT, "", band)
        worksheet.write_string(row, MARK, text, band)
    worksheet.set_row(3, 6)
    return 4


def _height(text: str, least: float, letters: int = 120) -> float:
    return max(least, ceil(len(text) / letters) * _POINTS + 8)


def _draw_facts(making: Making, pack: Pack, worksheet: Worksheet, row: int) -> int:
    lang, dark = making.lang, style.SHADES[Stage.OFFICE].dark
    label = making.style(**_UNDER, font_color=style.QUIET, font_size=10)
    plain = making.style(**_UNDER, font_size=11, text_wrap=True)
    strong = making.style(**_UNDER, font_size=13, bold=True, font_color=dark)
    for text, said, look in (
        (pack_texts.FOR, pack.to_whom or pack.subject.named, plain),
        (pack_texts.FROM, _joined(pack, "unit", "name"), plain),
        (pack_texts.DUE, spoken(pack.due or pack_texts.NO_DUE, lang), strong),
        (pack_texts.BACK_TO, _joined(pack, "officer", "email", "phone") or pack_texts.OFFICE[lang], plain),
    ):
        worksheet.set_row(row, _height(said, 22, _LETTERS))
        worksheet.write_string(row, NAME, text[lang], label)
        worksheet.merge_range(row, TEXT, row, RIGHT, "", look)
        worksheet.write_string(row, TEXT, said, look)
        row += 1
    return row + 1


def _joined(pack: Pack, *settings: str) -> str:
    return " · ".join(filter(None, (pack.office[key] for key in settings)))


def _draw_steps(making: Making, pack: Pack, worksheet: Worksheet, row: int) -> int:
    lang, dark = making.lang, style.SHADES[Stage.OFFICE].dark
    number = making.style(**_UNDER, bold=True, font_size=16, font_color=dark, align="center")
    text = making.style(**_UNDER, text_wrap=True, font_size=11)
    for place, step in enumerate(_steps(pack, lang), 1):
        worksheet.set_row(row, _height(step, 26, 125))
        worksheet.write_number(row, MARK, place, number)
        worksheet.merge_range(row, NAME, row, RIGHT, "", text)
        worksheet.write_string(row, NAME, step, text)
        row += 1
    return row + 1


def _steps(pack: Pack, lang: str) -> Iterator[str]:
    there = {part.share.table for part in pack.parts}
    for step in pack.subject.audience.steps:
        if there.intersection(step.tables):
            yield step.what[lang]
    due = pack_texts.SAVE_DUE[lang].format(day=spoken(pack.due, lang)) if pack.due else ""
    back = pack.office["email"] or pack.office["unit"] or pack_texts.OFFICE[lang]
    yield pack_texts.SAVE[lang].format(back=back, due=due)


def _draw_sheets(making: Making, pack: Pack, worksheet: Worksheet, row: int) -> int:
    lang = making.lang
    for part in pack.parts:
        sheet = next(one for one in making.sheets if one.key == part.share.table)
        shade = style.SHADES[sheet.stage]
        said = _task(part, lang)
        worksheet.set_row(row, _height(said, 20, _LETTERS))
        link = making.style(
            **_UNDER, left=5, left_color=shade.dark, bold=True, font_color=shade.dark, underline=1, indent=1
        )
        worksheet.write_url(row, NAME, sheet.link, link, sheet.name)
        worksheet.write_string(row, TEXT, said, making.style(**_UNDER, text_wrap=True, font_size=10))
        _draw_count(making, part, sheet, worksheet, row)
        row += 1
    return row + 1


def _task(part: Part, lang: str) -> str:
    """What is to be done on a sheet."""
    share, said = part.share, []
    if share.writes and part.lines:
        columns = "; ".join(column.label[lang] for column in part.columns if part.fills(column))
        said.append(pack_texts.FILLS[lang].format(columns=columns))
    if part.prepared:
        said.append(pack_texts.READY[lang].format(count=part.prepared))
    if share.adds:
        said.append(pack_texts.ADDS[lang])
    return " ".join(said) or pack_texts.READS[lang]


def _draw_count(making: Making, part: Part, sheet: Sheet, worksheet: Worksheet, row: int) -> None:
    """How many answers are there, or how many new rows: formulas, so that whoever fills sees it grow."""
    lang, count, table = making.lang, len(part.lines), sheet.table
    assert table is not None
    look: style.Look = {**_UNDER, "font_size": 10, "align": "right"}

    def area(key: str) -> str:
        column = letter(table, key)
        return sheet.at(f"${column}${FIRST_ROW}:${column}${pack_tables.last_row(part)}")

    if part.share.asks and count:
        formula = f'=COUNTA({area(part.share.asks)})&" {pack_texts.ANSWERED[lang]} {count}"'
        worksheet.write_formula(row, RIGHT, formula, making.style(**look, bold=True), "")
        return
    rows = (pack_texts.NO_ROWS, pack_texts.ROW)[count] if count < 2 else pack_texts.ROWS
    said = f"{count} {rows[lang]}" if count else rows[lang]
    key = next((column.key for column in table.columns if column.required), "")
    if part.share.adds and key:
        # Standing rows hold it too, if nobody cleared it.
        standing = sum(1 for line in part.lines if line.get(key) is not None)
        before = f"{said} + " if count else ""
        formula = f'="{before}"&MAX(0,COUNTA({area(key)})-{standing})&" {pack_texts.NEW_ROWS[lang]}"'
        worksheet.write_formula(row, RIGHT, formula, making.style(**look), "")
        return
    worksheet.write_string(row, RIGHT, said, making.style(**look))


def _draw_signs(making: Making, worksheet: Worksheet, row: int) -> int:
    lang, shade = making.lang, style.SHADES[Stage.EXECUTION]
    signs: tuple[tuple[Text, style.Look, Text], ...] = (
        (pack_texts.FILL_SIGN, {"bg_color": pack_tables.CREAM, "bold": True}, pack_texts.FILL_TOLD),
        (pack_texts.READ_SIGN, {"bg_color": style.GREY}, pack_texts.READ_TOLD),
        (
            pack_texts.NEEDED_SIGN,
            {"bg_color": shade.dark, "font_color": "#FFFFFF", "bold": True},
            pack_texts.NEEDED_TOLD,
        ),
        (pack_texts.LACKING_SIGN, style.WARNING, pack_texts.LACKING_TOLD),
    )
    for sign, look, told in signs:
        worksheet.set_row(row, 19)
        box: style.Look = {"border": 1, "border_color": style.LINE, "font_size": 10, "valign": "vcenter", "indent": 1}
        worksheet.write_string(row, NAME, sign[lang], making.style(**box | look))
        worksheet.write_string(row, TEXT, told[lang], making.style(font_size=10, valign="vcenter", indent=1))
        row += 1
    return row + 1


def _draw_data(making: Making, pack: Pack, sheet: Sheet, worksheet: Worksheet, row: int) -> int:
    """What coopxl recognises the pack by, in cells with names."""
    quiet = making.style(font_size=9, font_color=style.QUIET, valign="vcenter")
    for label, (name, value) in zip(pack_texts.DATA_LABELS, pack.carries.items(), strict=True):
        worksheet.set_row(row, 15)
        worksheet.write_string(row, NAME, label[making.lang], quiet)
        worksheet.write_string(row, TEXT, value, quiet)
        making.define(name, sheet.at(f"$D${row + 1}"))
        row += 1
    return row
