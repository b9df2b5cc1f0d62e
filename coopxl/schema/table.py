"""Tables and columns, as they are declared."""

from dataclasses import dataclass, field
from enum import StrEnum

from coopxl.schema.computed import Computed
from coopxl.schema.kinds import Identity, Kind
from coopxl.schema.rules import Rule
from coopxl.schema.text import Text


class Writer(StrEnum):
    """Who fills a column."""

    OFFICER = "officer"
    PLANNING = "planning"
    DIRECTORATE = "directorate"
    PARTNER = "partner"
    COOPXL = "coopxl"


class Stage(StrEnum):
    """The six stages of the office: file names, chapters of the guide and tab colours follow them."""

    PARTIES = "parties"
    CALLS = "calls"
    PROJECTS = "projects"
    AGREEMENTS = "agreements"
    EXECUTION = "execution"
    LEARNING = "learning"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its English key never changes, its labels are what the officer sees.

    `required_from` names the first state of a project that needs it; `aliases` are other headers it is found by.
    `width` is in characters; 0 lets the kind decide. What is `computed` is written by coopxl at every write.
    """

    key: str
    kind: Kind
    label: Text
    help: Text
    required: bool = False
    required_from: str = ""
    written_by: Writer = Writer.OFFICER
    aliases: tuple[str, ...] = ()
    width: int = 0
    computed: Computed | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its key is also the name of the Excel table; `label` names its sheet (31 characters at most).

    `prefix` makes the ids: `PRY-2026-001` when `yearly`, else `PRG-001`, with `digits` digits. `parent` is the column that
    points to the row this one belongs to. `derived` tables are made by coopxl; the officer owns only the columns that
    say `written_by=OFFICER` there. `title` names the column that stands for a row in lists. The sheet of a `folded` table
    is out of sight until the officer unfolds its stage or something is added to it; that of one that coopxl has `kept` for
    itself stays there.
    """

    key: str
    workbook: str
    stage: Stage
    label: Text
    one: Text
    help: Text
    columns: tuple[Column, ...]
    prefix: str = ""
    yearly: bool = False
    digits: int = 3
    title: str = ""
    parent: str = ""
    derived: bool = False
    rules: tuple[Rule, ...] = ()
    blank_rows: int = 12
    folded: bool = False
    kept: bool = False
    columns_by_key: dict[str, Column] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns_by_key", {column.key: column for column in self.columns})

    def __getitem__(self, key: str) -> Column:
        return self.columns_by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self.columns_by_key


ID_HELP = Text(
    "Lo asigna coopxl; deje la celda vacía en una fila nueva.",
    "Given by coopxl; leave the cell empty in a new row.",
)


def identity(pattern: str = "", example: str = "", label: Text | None = None, help: Text | None = None) -> Column:
    """The first column of every table."""
    return Column(
        "id",
        Identity(pattern, example),
        label or Text("ID", "ID"),
        help or ID_HELP,
        required=bool(pattern),
        written_by=Writer.OFFICER if pattern else Writer.COOPXL,
        width=15,
    )


def column(
    key: str,
    kind: Kind,
    es: str,
    en: str,
    help_es: str,
    help_en: str,
    *aliases: str,
    required: bool = False,
    required_from: str = "",
    written_by: Writer = Writer.OFFICER,
    width: int = 0,
    computed: Computed | None = None,
) -> Column:
    """A column in one call: key, kind, label es/en, help es/en, aliases. What is computed is written by coopxl."""
    writer = Writer.COOPXL if computed else written_by
    label, help = Text(es, en), Text(help_es, help_en)
    return Column(key, kind, label, help, required, required_from, writer, aliases, width, computed)
