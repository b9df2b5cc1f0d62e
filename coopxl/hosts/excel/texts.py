"""Which texts Excel would take for something else: a text typed into a cell that is no text cell is read like typing.

Such a text gets an apostrophe before it, which Excel keeps out of the cell's value. A text that can be nothing else goes
in as it is, for the apostrophe shows when the cell is edited. It can be nothing else when it starts with a letter and
holds a word of three letters or more that no date, amount or truth value has.
"""

import re
from datetime import date, datetime, time, timedelta

from coopxl.core.cells import CellError, Formula, Raw, Uncalculated
from coopxl.core.fold import fold

_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "january february march april june july august september october november december ene abr ago sept dic jan apr aug dec "
    "feb mar may jun jul sep set oct nov"
)
_DAYS = "lunes martes miercoles jueves viernes sabado domingo monday tuesday wednesday thursday friday saturday sunday"
_SHORT_DAYS = "lun mar mie jue vie sab dom mon tue wed thu fri sat sun"
_TRUTH = "true false verdadero falso vrai faux wahr falsch vero verdadeiro"
_AMOUNTS = "usd eur gbp cop pen ars clp brl mxn chf jpy del the and"
_TAKEN = frozenset(f"{_MONTHS} {_DAYS} {_SHORT_DAYS} {_TRUTH} {_AMOUNTS}".split())
_WORD = re.compile(r"[^\W\d_]{3,}")
# `COP 500`, `Bs500`: letters and a number, which some edition of Excel may know as an amount.
_AMOUNT = re.compile(r"[^\W\d_]+[.$]?\s*[\d.,]+%?")

_DAY = timedelta(days=1)


def could_be_taken(text: str) -> bool:
    """Whether Excel might read this text as a formula, a number, a date, an amount, a truth value or an error."""
    if not text[:1].isalpha() or _AMOUNT.fullmatch(text):
        return True
    return all(word in _TAKEN for word in _WORD.findall(fold(text)))


def entered(value: Raw | Formula, *, plain: bool = True) -> object:
    """The value as xlwings takes it: days as moments, hours as parts of a day, numbers as floats.

    `plain`: the text goes in as it is, because the cell is a text cell or nothing else can be understood.
    """
    match value:
        case str() if not plain:
            return "'" + value
        case bool() | str() | None:
            return value
        case int() | float():
            return float(value)
        case time():
            return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / _DAY
        case timedelta():
            return value / _DAY
        case date():
            return as_moment(value)
        case CellError(code):
            return code
        case Formula(text):
            return "=" + text.removeprefix("=")
        case Uncalculated():
            raise ValueError("a live cell is always calculated")


def as_moment(day: date) -> datetime:
    """A day at midnight: not every platform takes plain days."""
    return day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
