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
    """`column` must be filled when `when` holds one of `among`, or anything but `unless` or no where `among` is empty."""

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
    """From state `since` of the project on, a row has at least one row in `child`; one whose `column` holds `entry`, if told."""

    child: str
    parent: str
    since: str
    column: str = ""
    entry: str = ""


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


@dataclass(frozen=True, slots=True)
class Alike(Rule):
    """No two rows seem one under two spellings: of `name`, `acronym` or one of the `aliases`, which are joined by `;`.

    Rows of which one names the other in `apart`, or that are decided upon among the possible duplicates, are no question.
    Of a group of rows each but the first has a message.
    """

    name: str
    acronym: str = ""
    aliases: str = ""
    apart: str = ""
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class NeedsAll(Rule):
    """All of `columns` must be filled when `when` is and `kind` holds one of `among`."""

    columns: tuple[str, ...]
    when: str
    kind: str
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SumsWithin(Rule):
    """A row's sum of `part` in `child` does not pass its sum of `part` in `limit`; without rows in `limit` it says nothing."""

    child: str
    limit: str
    parent: str
    part: str


@dataclass(frozen=True, slots=True)
class Apart(Rule):
    """The children's `part` is counted apart where `flag` says no: told when there is any."""

    child: str
    parent: str
    part: str
    flag: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class Grave(Rule):
    """A row whose two scores multiply to a high severity, and which is not `over`, has all of `columns` filled."""

    scores: tuple[str, str]
    columns: tuple[str, ...]
    state: str
    over: tuple[str, ...]
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class ClosedNeeds(Rule):
    """Once the project that `via` points to is closed, `column` must be filled; in rows where `when` is, if told.

    `before` is the level until then; nothing is told without it. Where it `refuses`, there is no final report either.
    """

    column: str
    via: str
    when: str = ""
    before: Level | None = None
    refuses: bool = True


@dataclass(frozen=True, slots=True)
class Overdue(Rule):
    """What was `due` by a day that has passed is `done`: told from the day after on, until it is."""

    due: str
    done: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class Expiring(Rule):
    """The last day in `column` draws near: told from the longest of `days` before it, and for the shortest after it.

    Until the shortest but one it is a notice. Rows where `over` is filled are done with.
    """

    column: str
    days: tuple[int, ...] = (180, 90, 30)
    over: str = ""
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class ClosesWith(Rule):
    """A closed project has a row in `child`, one whose `column` holds `entry` if told; else there is no final report.

    `asked` limits it to the projects for which a row of a table says yes: (table, column of the project, yes or no).
    """

    child: str
    parent: str
    needed: str
    column: str = ""
    entry: str = ""
    asked: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Moved(Rule):
    """The state in `column` is the one that the last row of `child` led `to`; without such a row nothing is told."""

    column: str
    child: str
    parent: str
    to: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class Silent(Rule):
    """An application is answered within the days of a `setting`, as long as its project waits for an answer."""

    column: str
    setting: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class Covered(Rule):
    """From state `since` of the project `via` points to on, a row has one in `child` with all of `filled`.

    Only rows whose `kind` holds one of `among`; a project that is over asks for nothing.
    """

    child: str
    parent: str
    filled: tuple[str, ...]
    via: str
    since: str
    kind: str
    among: tuple[str, ...]
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class NeedsFrom(Rule):
    """From state `since` of the project `via` points to on, `column` must be filled; where `kind` holds one of `among`, if told.

    A project that is over asks for nothing.
    """

    column: str
    via: str
    since: str
    kind: str = ""
    among: tuple[str, ...] = ()
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class OneAbove(Rule):
    """The row that `via` points to stands one of `steps` above this one, as the column `step` says of both.

    `own` is the step of every row of a table that has no such column.
    """

    via: str
    step: str
    steps: tuple[str, ...]
    own: str = ""
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class NeedsWhere(Rule):
    """All of `columns` must be filled where the row that `via` points to holds one of `among` in `kind`."""

    columns: tuple[str, ...]
    via: str
    kind: str
    among: tuple[str, ...]
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class PartsWithin(Rule):
    """Rows of one `group` that are told `apart` by the same columns do not add up to more than the row that is not.

    Of several rows for the same thing the last `on` counts. Only where the row `via` points to holds one of `among` in `kind`.
    """

    part: str
    group: tuple[str, ...]
    apart: tuple[str, ...]
    on: str
    via: str
    kind: str
    among: tuple[str, ...]
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class OneOf(Rule):
    """At least one of `columns` is filled; told at the first."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Low(Rule):
    """A `score` of at most `most` has `needs` filled: what will be done about it."""

    score: str
    most: int
    needs: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class Unusual(Rule):
    """A yes in `column` is an exception: told, and not refused."""

    column: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class WholeShares(Rule):
    """The shares in `part` of the rows that agree in `of` sum to 100; rows without a share do not count."""

    part: str
    of: str
    level: Level = field(default=Level.WARNING, kw_only=True)


@dataclass(frozen=True, slots=True)
class InForce(Rule):
    """What `column` points to was in force, `first` to `last` year, in the year of the first of `days` that is filled.

    The days are those of the row itself, or of the row that `via` points to.
    """

    column: str
    days: tuple[str, ...]
    first: str
    last: str
    via: str = ""
    level: Level = field(default=Level.WARNING, kw_only=True)
