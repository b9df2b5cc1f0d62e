"""What each version of a proposal said, cell by cell, and what changed from one to the next."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from itertools import pairwise

from coopxl.core.book import Book
from coopxl.core.duties import Duties
from coopxl.core.table import Row
from coopxl.core.values import SEPARATOR, Value, read, reference
from coopxl.schema.kinds import Choice, Choices, Kind, Ref, Refs, YesNo
from coopxl.schema.office import TABLES, YES_NO
from coopxl.schema.table import Column, Writer

PARTS = (
    "objectives",
    "beneficiaries",
    "team",
    "sections",
    "logframe",
    "activities",
    "budget",
    "indicators",
    "risks",
)
"""The tables that, with the project's own row, make up a proposal."""

_OF_THE_STATE = frozenset(("id", "state", "next_state", "move_reason", "version", "origin", "project"))
"""Columns that say where a project stands, not what it proposes."""

FIRST = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """Where something was said: the table, the id of the row, the column."""

    table: str
    row: str
    column: str


Content = Mapping[Cell, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that two versions of a project do not share; what was or is not there is empty."""

    project: str
    from_version: int
    to_version: int
    cell: Cell
    before: str
    after: str


def version_of(project: Row) -> int:
    """The number of the version being written."""
    number = project["version"]
    return number if isinstance(number, int) else FIRST


def content(duties: Duties, project: Row) -> dict[Cell, str]:
    """Every filled cell of a proposal as it stands now, in words."""
    rows = [project, *(row for table in PARTS for row in duties.rows(table, project.id))]
    said: dict[Cell, str] = {}
    for row in rows:
        table = row.table.definition
        for column in table.columns:
            value = row[column.key]
            if value is not None and row.id and _tells(column):
                said[Cell(table.key, row.id, column.key)] = in_text(column.kind, value, duties.book)
    return said


def _tells(column: Column) -> bool:
    return column.key not in _OF_THE_STATE and column.written_by not in {Writer.COOPXL, Writer.PLANNING}


def in_text(kind: Kind, value: Value, book: Book) -> str:
    """A value as a text that a person reads and that coopxl recognises again."""
    match kind:
        case Choice(codes) | Choices(codes):
            entries = value if isinstance(value, tuple) else (str(value),)
            return "; ".join(book.words.label(codes, one, book.lang) for one in entries)
        case Ref(table) | Refs(table):
            ids = value if isinstance(value, tuple) else (str(value),)
            return "; ".join(reference(one, book.title(table, one)) for one in ids)
        case YesNo():
            return YES_NO[book.lang][0 if value else 1]
    match value:
        case Decimal():
            plain = f"{value:f}"
            return plain.rstrip("0").rstrip(".") if "." in plain else plain
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
    return str(value)


def changes(duties: Duties) -> Iterator[Change]:
    """What changed in every project of which a version is kept: from each to the next, and from the last to now."""
    kept: dict[str, dict[int, dict[Cell, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in duties.book.rows("versions"):
        number = row["version"]
        if isinstance(number, int):
            cell = Cell(row.text("table"), row.text("row"), row.text("column"))
            kept[row.text("project")][number][cell] = row.text("value")
    for project in duties.book.rows("projects"):
        if project.id in kept:
            every: list[tuple[int, Content]] = sorted(kept[project.id].items())
            every.append((max(version_of(project), every[-1][0] + 1), content(duties, project)))
            for older, newer in pairwise(every):
                yield from _apart(duties.book, project.id, older, newer)


def _apart(book: Book, project: str, older: tuple[int, Content], newer: tuple[int, Content]) -> Iterator[Change]:
    (one, before), (other, after) = older, newer
    for cell in _in_order({**before, **after}):
        was, now = before.get(cell, ""), after.get(cell, "")
        if was != now and not _same(book, cell, was, now):
            yield Change(project, one, other, cell, was, now)


def _in_order(cells: Mapping[Cell, str]) -> Sequence[Cell]:
    tables = ("projects", *PARTS)

    def place(cell: Cell) -> tuple[int, str, int]:
        columns = list(TABLES[cell.table].columns_by_key) if cell.table in TABLES else []
        table = tables.index(cell.table) if cell.table in tables else len(tables)
        return table, cell.row, columns.index(cell.column) if cell.column in columns else len(columns)

    return sorted(cells, key=place)


def _same(book: Book, cell: Cell, was: str, now: str) -> bool:
    """Whether two texts mean one value: a label in another language, an id whose name was mended."""
    if cell.table not in TABLES or cell.column not in TABLES[cell.table]:
        return False
    match kind := TABLES[cell.table][cell.column].kind:
        case Choice() | Choices():
            return read(kind, was, book.words) == read(kind, now, book.words)
        case Ref() | Refs():
            ids = [{piece.split(SEPARATOR, maxsplit=1)[0] for piece in text.split("; ")} for text in (was, now)]
            return ids[0] == ids[1]
    return False
