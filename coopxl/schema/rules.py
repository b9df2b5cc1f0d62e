"""The rules a table can declare. One rule has three readings: the check, the Excel validation, the sentence of the manual.

Required, type, code list, reference and unique id need no rule: the column says them.
"""

from dataclasses import dataclass, field

from coopxl.schema.messages.message import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """Base of all rules; `code` names the message, `level` says how grave it is to break it."""

    code: str
    level: Level = field(default=Level.ERROR, kw_only=True)


@dataclass(frozen=True, slots=True)
class Order(Rule):
    """`first` is not later (or larger) than `then`."""

    first: str
    then: str


@dataclass(frozen=True, slots=True)
class Unique(Rule):
    """No two rows agree in all of these columns."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needs(Rule):
    """`column` must be filled when `when` holds one of `among`, or anything but `unless` where `among` is empty."""

    column: str
    when: str
    among: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Differs(Rule):
    """Two columns of a row may not say the same; `setting` compares the first with a setting instead."""

    column: str
    other: str = ""
    setting: str = ""


@dataclass(frozen=True, slots=True)
class SumIs(Rule):
    """The children's `part` summed over a row equals the row's `wholes` added up.

    Rows of which every whole is blank are left alone. A message about it stands at the first whole.
    """

    child: str
    parent: str
    part: str
    wholes: tuple[str, ...]
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class SumWithin(Rule):
    """The children's `part` summed over a row does not pass the row's `whole`."""

    child: str
    parent: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class HasChild(Rule):
    """From state `since` of the project on, a row has at least one row in `child`."""

    child: str
    parent: str
    since: str


@dataclass(frozen=True, slots=True)
class Within(Rule):
    """The row's date lies between two dates of the row that `via` points to."""

    column: str
    via: str
    first: str
    last: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class SameParent(Rule):
    """Two references of a row lead to the same project: its own `parent` and that of the row `via` points to."""

    via: str
    parent: str


@dataclass(frozen=True, slots=True)
class Doubt(Rule):
    """A filled `column` says that something in the row is not certain: a warning until it is cleared."""

    column: str
    level: Level = field(default=Level.WARNING, kw_only=True)
