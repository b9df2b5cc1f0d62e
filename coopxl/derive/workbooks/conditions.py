"""Formats that follow the data: marks of findings, deadlines, states. Words and bold or strike go with every colour."""

from xlsxwriter.worksheet import Worksheet

from coopxl.core.workbook import column_letter
from coopxl.derive.workbooks import style
from coopxl.derive.workbooks.headers import letter
from coopxl.derive.workbooks.making import Making
from coopxl.schema import names
from coopxl.schema.duties import DUTIES
from coopxl.schema.table import Table

_STATES: dict[str, style.Look] = {
    "open": style.GOOD,
    "closing": style.SOON,
    "upcoming": style.NOTICE,
    "forecast": {"font_color": style.QUIET, "italic": True},
    "undated": {"font_color": "#6B4B00", "italic": True},
    "closed": style.PAST,
    "cancelled": style.PAST,
}
_DUTIES: dict[str, style.Look] = {
    "met": style.GOOD,
    "due": style.NEAR,
    "missing": style.ERROR,
    "later": {"font_color": style.QUIET},
    "not_applicable": {"font_color": style.QUIET},
}
_STEPS: dict[str, style.Look] = {
    "done": style.GOOD,
    "ahead": {"font_color": style.QUIET},
    "now": style.NEAR,
    "late": style.WARNING,
    "impossible": style.ERROR,
}
_GATES: dict[str, style.Look] = {"pass": style.GOOD, "unknown": style.WARNING, "fail": {"font_color": "#8A1010"}}
_LEVELS: dict[str, style.Look] = {"error": style.ERROR, "warning": style.WARNING, "info": style.NOTICE}


def add_marks(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """Cells that the findings name are red and bold, or amber and in italics."""
    area = f"A{first}:{column_letter(len(table.columns))}{last}"
    for mark, look in ((names.ERROR_MARK, style.ERROR), (names.WARNING_MARK, style.WARNING)):
        # A header may end in asterisks, which MATCH reads as wildcards; a mark may leave them out.
        start = f'"{mark}|"&$A{first}&"|"&'
        shown = f'MATCH({start}SUBSTITUTE(A${first - 1},"*","~*"),{names.MARKS},0)'
        plain = f'MATCH({start}TRIM(SUBSTITUTE(A${first - 1},"*","")),{names.MARKS},0)'
        when(making, worksheet, area, f"=OR(ISNUMBER({shown}),ISNUMBER({plain}))", look)


def add_deadlines(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """A closing day that is past is struck through; one within a week or a month stands out."""
    column = letter(table, "closes")
    area, cell = f"{column}{first}:{column}{last}", f"${column}{first}"
    when(making, worksheet, area, f"=AND(ISNUMBER({cell}),{cell}<TODAY())", style.PAST)
    when(making, worksheet, area, f"=AND(ISNUMBER({cell}),{cell}>=TODAY(),{cell}<=TODAY()+7)", style.SOON)
    when(making, worksheet, area, f"=AND(ISNUMBER({cell}),{cell}>TODAY()+7,{cell}<=TODAY()+30)", style.NEAR)


def add_states(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """The state of a call, by its label."""
    _by_label(making, worksheet, table, "state", "call_states", _STATES, first, last)


def add_duties(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """How a project stands with each duty, by its label, which carries a sign."""
    columns = [letter(table, duty.column) for duty in DUTIES]
    for code, look in _DUTIES.items():
        label = making.words.label("duty_states", code, making.lang)
        when(making, worksheet, f"{columns[0]}{first}:{columns[-1]}{last}", f'={columns[0]}{first}="{label}"', look)


def add_starts(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """The latest start of an offer: with a cross once it is past, and standing out within a week."""
    column = letter(table, "start_by")
    area, cell = f"{column}{first}:{column}{last}", f"${column}{first}"
    crossed = style.ERROR | {"num_format": f'"{names.TOO_LATE} "{style.DAY}'}
    when(making, worksheet, area, f"=AND(ISNUMBER({cell}),{cell}<TODAY())", crossed)
    when(making, worksheet, area, f"=AND(ISNUMBER({cell}),{cell}>=TODAY(),{cell}<=TODAY()+7)", style.NEAR)


def add_steps(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """The state of a step of the back plan, by its label, which carries a sign."""
    _by_label(making, worksheet, table, "state", "plan_states", _STEPS, first, last)


def add_too_late(making: Making, worksheet: Worksheet, area: str, first: str) -> None:
    """What the calendar says of an offer for which there is no longer time; `first` is the first cell of the area."""
    when(
        making,
        worksheet,
        area,
        f'=ISNUMBER(SEARCH("{names.TOO_LATE}",{first}))',
        {"font_color": style.ERROR["font_color"]},
    )


def add_gates(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """Whether a match passes, by its label, which carries a sign; what is of no interest is grey."""
    _by_label(making, worksheet, table, "gate", "gates", _GATES, first, last)
    away = making.words.label("match_decisions", "not_interested", making.lang)
    when(
        making,
        worksheet,
        f"A{first}:{column_letter(len(table.columns))}{last}",
        f'=${letter(table, "decision")}{first}="{away}"',
        {"font_color": style.QUIET, "italic": True},
    )


def add_levels(making: Making, worksheet: Worksheet, table: Table, first: int, last: int) -> None:
    """The level of a finding, by its label."""
    _by_label(making, worksheet, table, "level", "levels", _LEVELS, first, last)


def _by_label(
    making: Making,
    worksheet: Worksheet,
    table: Table,
    key: str,
    codes: str,
    looks: dict[str, style.Look],
    first: int,
    last: int,
) -> None:
    column = letter(table, key)
    for code, look in looks.items():
        label = making.words.label(codes, code, making.lang)
        when(making, worksheet, f"{column}{first}:{column}{last}", f'=${column}{first}="{label}"', look)


def when(making: Making, worksheet: Worksheet, area: str, formula: str, look: style.Look) -> None:
    """A format over an area wherever its formula, written for the first cell, is true."""
    options = {"type": "formula", "criteria": formula, "format": making.style.conditional(look)}
    if worksheet.conditional_format(area, options):
        raise ValueError(f"the conditional format {formula} was not taken")
