"""The part of the office's data that everybody may read: public columns of public rows, groups of people only when not small."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coopxl.core.book import Book
from coopxl.core.datasets import Dataset, Record
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.office import TABLES
from coopxl.schema.publication import COUNTS, FEW, ONLY, PUBLIC, OnlyRows
from coopxl.schema.states import ARCHIVED, CANCELLED, RANKS, WAY
from coopxl.schema.table import Column

_MUST_BE_PUBLIC = ("projects", "agreements")
"""A row that points to one of these goes out only when that one does."""
_ENDED = (CANCELLED, ARCHIVED)
_BENEFICIARIES = "beneficiaries"


@dataclass(frozen=True, slots=True)
class Published:
    """The public tables, all of them, also those without rows; `hidden` counts the groups that are too small to be told."""

    sets: dict[str, Dataset]
    hidden: int


def public(book: Book, today: date) -> Published:
    """What everybody may read as of a day."""
    work = _Publishing(book, today)
    return Published(work.sets(), work.hidden)


class _Publishing:
    def __init__(self, book: Book, today: date) -> None:
        self.book, self.today = book, today
        self.hidden = 0
        self._ids: dict[str, set[str]] = {}

    def sets(self) -> dict[str, Dataset]:
        made = {}
        for name, keys in PUBLIC.items():
            definition = TABLES[name]
            columns = tuple(definition[key] for key in keys)
            rows = [self._record(row, columns) for row in self.book.rows(name) if row.id in self._public_ids(name)]
            if name == _BENEFICIARIES:
                rows = _totals(rows)
            made[name] = Dataset(definition, columns, [self._told(name, row) for row in rows])
        return made

    def _public_ids(self, name: str) -> set[str]:
        if name not in self._ids:
            rows = self.book.rows(name) if name in PUBLIC else ()
            self._ids[name] = {row.id for row in rows if row.id and self._goes(name, row)}
        return self._ids[name]

    def _goes(self, name: str, row: Row) -> bool:
        if not all(_meets(row, only) for only in ONLY.get(name, ())):
            return False
        if name == "projects":
            return self._project(row)
        if name == "agreements" and not self._signed(row):
            return False
        return self._parents(name, row)

    def _parents(self, name: str, row: Row) -> bool:
        """Whether what the row belongs to is public; a row of nobody's is its own."""
        definition = TABLES[name]
        for column in definition.columns:
            if not isinstance(column.kind, Ref):
                continue
            pointed = column.kind.table
            needed = pointed in _MUST_BE_PUBLIC or column.key == definition.parent
            # A reference that leads nowhere is not blank: nobody knows where it was to lead.
            blank = row[column.key] is None and (row.index, column.key) not in row.table.bad
            if (
                needed
                and row[column.key] not in self._public_ids(pointed)
                and (column.key == definition.parent or not blank)
            ):
                return False
        return True

    def _project(self, row: Row) -> bool:
        """From the state that the office chose on; one that ended, when it came to an agreement or to money."""
        state, first = row.text("state"), self.book.settings["publish_from"]
        if state in _ENDED:
            return self._came_to_something(row.id)
        return state in WAY and RANKS[state] >= RANKS.get(first, RANKS["agreed"])

    def _came_to_something(self, project: str) -> bool:
        signed = (row for row in self.book.of("agreements", "project", project) if self._signed(row))
        return any(
            (*signed, *self.book.of("income", "project", project), *self.book.of("expenses", "project", project))
        )

    def _signed(self, row: Row) -> bool:
        days = [row[key] for key in ("signed", "starts")]
        return any(isinstance(day, date) and day <= self.today for day in days)

    def _record(self, row: Row, columns: tuple[Column, ...]) -> Record:
        return {column.key: self._value(column, row) for column in columns}

    def _told(self, name: str, row: Record) -> Record:
        """Counts of people stay blank where somebody could be recognised."""
        small = {key for key in COUNTS.get(name, ()) if _is_small(row[key])}
        self.hidden += len(small)
        return {key: None if key in small else value for key, value in row.items()}

    def _value(self, column: Column, row: Row) -> Value:
        """References lead to public rows only."""
        value = row[column.key]
        match column.kind:
            case Ref(table):
                return value if value in self._public_ids(table) else None
            case Refs(table) if isinstance(value, tuple):
                return tuple(one for one in value if one in self._public_ids(table)) or None
        return value


def _meets(row: Row, only: OnlyRows) -> bool:
    """What could not be read meets nothing."""
    held = row[only.column]
    among = any(one in only.values for one in (held if isinstance(held, tuple) else (held,)))
    return (row.index, only.column) not in row.table.bad and among is not only.without


def _is_small(count: Value) -> bool:
    return isinstance(count, int) and 0 < count < FEW


def _totals(rows: list[Record]) -> list[Record]:
    """One row for each project, kind and unit: parts of a group, which might be small, are not told apart."""
    sums: dict[tuple[str, str, str], int] = defaultdict(int)
    for row in rows:
        if isinstance(row["quantity"], int):
            sums[str(row["project"]), str(row["kind"] or ""), str(row["unit"] or "")] += row["quantity"]
    return [
        {
            "id": "-".join(filter(None, (project, kind, unit))),
            "project": project,
            "kind": kind or None,
            "unit": unit or None,
            "quantity": total,
        }
        for (project, kind, unit), total in sums.items()
    ]


def unread(book: Book, names: Mapping[str, Dataset]) -> int:
    """How many cells of what goes out could not be read as their columns ask."""
    return sum(
        key in {column.key for column in names[name].columns} and book[name].columns[key][index] is None
        for name in names
        if name in book
        for index, key in book[name].bad
    )
