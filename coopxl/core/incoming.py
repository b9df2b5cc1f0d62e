"""What the cells of a pack that came back say, made comparable with the pack as it went out and with the office of today."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from coopxl.core.book import Book
from coopxl.core.carrying import raw_of, said
from coopxl.core.cells import CellError, Uncalculated
from coopxl.core.findings import Finding, Place
from coopxl.core.linking import resolve
from coopxl.core.parts import UNDERSTOOD
from coopxl.core.table import Table
from coopxl.core.values import Bad, Value, plain, read, show
from coopxl.schema.kinds import Kind, Ref, Refs
from coopxl.schema.reception import CHANGED, NEW
from coopxl.schema.table import Column, Writer

Token = object
"""What a cell says, as JSON keeps it; two cells say the same when their tokens are equal."""

Cells = dict[str, Token]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One thing that came: a cell, or a row (no `column`).

    `what` is new, changed, rejected or conflict. `place` stands in the file that came. `base`, `ours`, `theirs` are texts as
    one types them, of a new row its cells by key. `index` is the row of ours, `value` what would be written, `cells` the
    values of a new row; `finding` tells why it cannot come in.
    """

    what: str
    table: str
    id: str
    column: str
    place: Place
    base: object = None
    ours: object = None
    theirs: object = None
    finding: Finding | None = None
    index: int = -1
    value: Value = None
    cells: Mapping[str, Value] = field(default_factory=dict)
    said: Token = None

    @property
    def acceptable(self) -> bool:
        """Whether it comes in unless the officer says no."""
        return self.what in {NEW, CHANGED}


@dataclass(slots=True)
class Remembered:
    """What earlier deliveries of one table of the pack said: by id what the cells said, rows that came in, what was refused."""

    said: dict[str, Cells] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    refused: list[Cells] = field(default_factory=list)
    no: dict[str, Cells] = field(default_factory=dict)


def remembered(note: object) -> Remembered:
    """The same from a file; what is damaged in it is not remembered."""
    held = note if isinstance(note, dict) else {}
    said, no = ({key: one for key, one in _group(held.get(name)).items() if _group(one)} for name in ("said", "no"))
    rows = [one for one in _list(held.get("rows")) if _is_row(_group(one))]
    return Remembered(said, rows, [one for one in _list(held.get("refused")) if _group(one)], no)


def _is_row(held: dict[str, Any]) -> bool:
    return isinstance(held.get("id"), str) and isinstance(held.get("cells"), dict) and isinstance(held.get("line"), int)


def _group(held: object) -> dict[str, Any]:
    return held if isinstance(held, dict) else {}


def _list(held: object) -> list[Any]:
    return held if isinstance(held, list) else []


class Side:
    """One table of one of the three: the pack as sent, as it came, the office's own."""

    def __init__(self, table: Table, book: Book) -> None:
        self.table, self.book = table, book

    @property
    def keys(self) -> list[str]:
        """The columns that are there, but the id."""
        return [key for key in self.table.layout.numbers if key != "id" and key in self.table.definition]

    def id(self, index: int) -> str:
        """The row's id, empty when it has none."""
        value = self.table.columns["id"][index]
        return "" if value is None else str(value)

    def token(self, index: int, key: str) -> Token:
        """What a cell says; None when it is blank or its column is not there."""
        if key not in self.table.layout.numbers:
            return None
        bad = self.table.bad.get((index, key))
        if bad is None or bad.code in UNDERSTOOD:
            return comparable(self.table.columns[key][index] if bad is None else bad.value)
        raw = raw_of(self.table, self.book, index, key)
        kind = self.table.definition[key].kind
        if isinstance(kind, Ref | Refs) and not isinstance(raw, CellError | Uncalculated):
            meant = read(kind, raw, self.book.words)
            return comparable(meant.value if isinstance(meant, Bad) else meant)
        return ["?", said(raw, self.book.lang) or str(raw)]

    def bad(self, index: int, key: str) -> Bad | None:
        """Why a cell cannot be taken; None when it can."""
        bad = self.table.bad.get((index, key))
        return None if bad is None or bad.code in UNDERSTOOD else bad

    def value(self, index: int, key: str) -> Value:
        """What a cell means."""
        bad = self.table.bad.get((index, key))
        return self.table.columns[key][index] if bad is None else bad.value

    def text(self, index: int, key: str, ours: Book) -> str | None:
        """What a cell says, in the words of the office."""
        if index < 0 or key not in self.table.layout.numbers:
            return None
        if self.table.bad.get((index, key)) is not None:
            return said(raw_of(self.table, self.book, index, key), ours.lang)
        return in_words(self.table.definition[key].kind, self.table.columns[key][index], ours)

    def content(self, index: int, keys: Iterable[str]) -> Cells:
        """What a row says in these columns, where it says anything."""
        cells = {key: self.token(index, key) for key in keys}
        return {key: token for key, token in cells.items() if token is not None}


def comparable(value: Value) -> Token:
    """A value as JSON keeps it: the order of several choices, and zeros that nobody sees, do not matter."""
    match value:
        case Decimal():
            return f"{value.normalize():f}"
        case tuple():
            return sorted(str(one) for one in value)
        case str():
            return value.replace("\r\n", "\n")
    return plain(value)


def in_words(kind: Kind, value: Value, book: Book) -> str | None:
    """A value as one would type it in the office."""
    return None if value is None else said(show(kind, value, book.words, book.lang, book.title), book.lang)


def settle_references(came: Table, sent: Table | None, ours: Book) -> None:
    """Names typed instead of ids become ids of the office's rows; what leads nowhere is marked, unless it went out like that."""
    went = {key: set(map(str, column)) for key, column in sent.columns.items()} if sent else {}
    for column in came.definition.columns:
        kind = column.kind
        if not isinstance(kind, Ref | Refs) or kind.table not in ours:
            continue
        target, values = ours[kind.table], came.columns[column.key]
        for index, value in enumerate(values):
            if value is None or value in target or (index, column.key) in came.bad:
                continue
            found, bad = resolve(kind, value, ours)
            if bad is None:
                values[index] = found
            elif str(value) not in went.get(column.key, ()):
                came.bad[index, column.key] = bad


def fillable(column: Column) -> bool:
    """Whether people outside may fill a column of a row they add."""
    return column.key != "id" and column.computed is None and column.written_by is not Writer.COOPXL


def place_in(side: Side, index: int, key: str = "") -> Place:
    """Where a cell stands in the file that came; a row stands at its first cell that says something."""
    if not key:
        filled = (one for one in side.keys if side.token(index, one) is not None)
        key = "id" if side.id(index) or "id" not in side.table.layout.numbers else next(filled, "id")
    return side.table.place(index, key)


def rows_by_id(side: Side) -> Iterator[tuple[str, list[int]]]:
    """The rows of each id, in order; those without one come under the empty id."""
    found: dict[str, list[int]] = {}
    for index in range(len(side.table)):
        found.setdefault(side.id(index), []).append(index)
    yield from found.items()
