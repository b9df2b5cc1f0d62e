"""What a cell can hold before anyone knows which column it stands in: blank, error and uncalculated are three things."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum


@dataclass(frozen=True, slots=True)
class CellError:
    """An error shown in a cell, such as `#N/A`."""

    code: str


class Uncalculated(Enum):
    """A formula whose result no program has stored yet."""

    UNCALCULATED = "uncalculated"


UNCALCULATED = Uncalculated.UNCALCULATED

Raw = str | bool | int | float | date | datetime | time | timedelta | CellError | Uncalculated | None
"""A cell as a host hands it over; None is blank (never typed, or nothing but an empty text)."""


def looks_blank(raw: Raw) -> bool:
    """Whether nothing can be seen in a cell: blank, or a text of spaces."""
    return raw is None or (isinstance(raw, str) and not raw.replace("\u00a0", " ").strip())


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula to write, without its equals sign, and what it shows until a program calculates it."""

    text: str
    shown: str | float | None = None


Written = str | bool | int | float | date | datetime | time | Formula | None
"""What may be written into a cell; None empties it. A str is always stored as text, never as a formula."""
