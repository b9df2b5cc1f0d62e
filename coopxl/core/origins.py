"""Values that know which cells they came from, so that a document can say where each of its figures stands."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple


class Origin(NamedTuple):
    """A cell of the office: table, id of its row, place of the row in the table from 0, key of its column."""

    table: str
    id: str
    at: int
    key: str


class Known:
    """A value of the office's data; what it was computed from is in `origins`, none when nobody told."""

    origins: tuple[Origin, ...] = ()


class KnownText(Known, str):  # noqa: SLOT000 - it carries its cells
    """A text with its cells."""


class KnownNumber(Known, Decimal):
    """A number with its cells."""

    @classmethod
    def of(cls, value: Decimal, origins: Iterable[Origin]) -> "KnownNumber":
        """A sum with the cells it was made from."""
        made = cls(value)
        made.origins = tuple(origins)
        return made


class KnownCount(Known, int):
    """A whole number with its cells."""


class KnownDay(Known, date):
    """A day with its cells."""


class KnownWords(Known, tuple[object, ...]):  # noqa: SLOT001 - it carries its cell
    """Several choices with their cell."""


def known(value: object, origins: Iterable[Origin] = ()) -> object:
    """The same value, equal to what it was, knowing its cells; what cannot carry them (yes or no, blank) stays as it is."""
    made: Known
    match value:
        case bool() | datetime():
            return value
        case str():
            made = KnownText(value)
        case Decimal():
            return KnownNumber.of(value, origins)
        case int():
            made = KnownCount(value)
        case date():
            made = KnownDay(value.year, value.month, value.day)
        case tuple():
            made = KnownWords(value)
        case _:
            return value
    made.origins = tuple(origins)
    return made


def origins_of(*values: object) -> tuple[Origin, ...]:
    """The cells of all these values, each once."""
    return tuple(dict.fromkeys(one for value in values if isinstance(value, Known) for one in value.origins))
