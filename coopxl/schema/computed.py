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


Computed = Product | Elapsed
