"""What coopxl computes into a column of a table that the officer fills: from other columns of the same row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Product:
    """One column times another, to the cent; blank while one of them is."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Whole days from `first` to `last`, or until today while that is blank; blank without `first` or before it comes."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Late:
    """Whole days from the day `planned` to the `actual` one; while that is blank, to the `forecast` or today, whichever is later.

    Zero when it is not late. Blank without a plan, and where `state` says `over` without an actual day.
    """

    planned: str
    forecast: str
    actual: str
    state: str
    over: tuple[str, ...]


Computed = Product | Elapsed | Late
