"""Tables on their way out of the office: rows as typed values under their keys, whole or public, and who says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from coopxl.core.values import Value
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema.codes import Code
from coopxl.schema.kinds import Choice, Choices, Ref, Refs
from coopxl.schema.office import TABLES
from coopxl.schema.table import Column, Table

Record = Mapping[str, Value]
"""A row: its values by the keys of its columns."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table: its `columns` are those that go out, in order. `own` are cells of the officer's own columns, by header."""

    table: Table
    columns: tuple[Column, ...]
    rows: Sequence[Record]
    own: Mapping[str, Sequence[object]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The table's key."""
        return self.table.key

    def by_id(self) -> dict[str, Record]:
        """The rows by their id."""
        return {str(row["id"]): row for row in self.rows}


@dataclass(frozen=True, slots=True)
class Office:
    """Whoever reads must see: who says this, as of when (in the office's own time), under which licence."""

    name: str
    unit: str
    canton: str
    province: str
    moment: datetime
    licence: Code
    lang: str
    iati: str = ""
    grants: str = ""

    @property
    def day(self) -> date:
        """The cut-off date."""
        return self.moment.date()


@dataclass(frozen=True, slots=True)
class Data:
    """All that goes out, by table; `words` has the labels of the codes. What is `public` holds nothing else."""

    office: Office
    sets: Mapping[str, Dataset]
    words: Vocabulary
    public: bool

    def rows(self, table: str) -> Sequence[Record]:
        """The rows of a table; none when it does not go out."""
        return self.sets[table].rows if table in self.sets else ()

    def of(self, table: str, key: str, row_id: object) -> list[Record]:
        """The rows of a table that point to a row."""
        return [row for row in self.rows(table) if row.get(key) == row_id]

    def title(self, table: str, row_id: str) -> str:
        """The name of a row that goes out; empty for any other."""
        key = TABLES[table].title
        row = self._titled(table).get(row_id, {})
        return str(row.get(key) or "") if key else ""

    def _titled(self, table: str) -> Mapping[str, Record]:
        return {str(row["id"]): row for row in self.rows(table)}

    def labels(self, column: Column, value: Value, lang: str) -> str | None:
        """What a code or a reference stands for, in words, several joined by `; `; None for any other kind of column."""
        match column.kind:
            case Choice(codes) | Choices(codes):
                return "; ".join(self.words.label(codes, one, lang) for one in _each(value))
            case Ref(table) | Refs(table):
                return "; ".join(self.title(table, one) for one in _each(value))
        return None


def _each(value: Value) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from value
    elif value is not None:
        yield str(value)
