"""What kind of value a column holds. A kind says only what; `core.values` reads and writes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """Base of all kinds."""


@dataclass(frozen=True, slots=True)
class Words(Kind):
    """A text of one line; a `pattern` (regular expression) with its `example` narrows it."""

    longest: int = 255
    pattern: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Prose(Kind):
    """A text of several lines."""

    longest: int = 8000


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number between two bounds."""

    low: int = 0
    high: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Quantity(Kind):
    """A decimal number of whatever unit the row names."""


@dataclass(frozen=True, slots=True)
class Money(Kind):
    """An amount with two decimals, in the row's `currency` or else US dollars."""


@dataclass(frozen=True, slots=True)
class Percent(Kind):
    """A share from 0 to 100, written as a number: 20 means 20 %."""


@dataclass(frozen=True, slots=True)
class Day(Kind):
    """A date without an hour."""


@dataclass(frozen=True, slots=True)
class Hour(Kind):
    """An hour of the day."""


@dataclass(frozen=True, slots=True)
class Zone(Kind):
    """A time zone by its IANA name, such as America/Guayaquil."""


@dataclass(frozen=True, slots=True)
class YesNo(Kind):
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One entry of a code list."""

    codes: str


@dataclass(frozen=True, slots=True)
class Choices(Kind):
    """Several entries of a code list, their labels joined by `; ` in one cell."""

    codes: str


@dataclass(frozen=True, slots=True)
class Ref(Kind):
    """The row of another table, shown as `id — name`."""

    table: str


@dataclass(frozen=True, slots=True)
class Refs(Kind):
    """Several rows of another table, joined by `; `."""

    table: str


@dataclass(frozen=True, slots=True)
class Email(Kind):
    """An e-mail address."""


@dataclass(frozen=True, slots=True)
class Phone(Kind):
    """A telephone number, national or international."""


@dataclass(frozen=True, slots=True)
class Url(Kind):
    """The address of a web page."""


@dataclass(frozen=True, slots=True)
class Identity(Kind):
    """The row's own id: given by coopxl as PREFIX-nnn, or an official code that the officer types (`pattern`)."""

    pattern: str = ""
    example: str = ""
