"""Rows as the change log compares them: what each cell says, as plain text for a file, and how two states of a table differ.

A state of a table is its `Lines`: by column key a JSON list with a value for each row, and under `id` the list of the rows'
names. Equal lines are equal columns, so what did not change is never looked into.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from coopxl.core.book import Book
from coopxl.core.cells import looks_blank
from coopxl.core.parts import OWN, Part, Token, part, with_beside
from coopxl.core.table import Table
from coopxl.core.values import Bad, read
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workbook import Workbook
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.table import Table as Definition

Lines = Mapping[str, str]

Plain = Any
"""What a cell says as JSON has it: text, number, truth, a list of several; None for a blank one."""

IDS = "id"


def _plain(token: Token) -> Plain:
    match token:
        case Decimal():
            return int(token) if token == token.to_integral_value() else float(token)
        case date() | time():
            return token.isoformat()
        case timedelta():
            return str(token)
    raise TypeError(token)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode


def lines_of(table: Table, words: Vocabulary, workbook: Workbook) -> dict[str, str]:
    """The state of a table that was read from a workbook. Rows without an id are nobody yet."""
    seen = _with_beside(table, workbook)
    alone = Book({}, words, {table.definition.workbook: workbook}, "")
    made = _typed_references(part(seen, alone), seen, words, workbook)
    ids, cells = _named(made, sparse=table.definition.derived)
    lines = {key: _encode(column) for key, column in cells.items() if column.count(None) != len(column)}
    return {IDS: _encode(ids), **lines}


def _with_beside(table: Table, workbook: Workbook) -> Table:
    """A table of the same columns that also has those typed right beside it."""
    layout = table.layout
    one = Table.__new__(Table)
    one.definition, one.layout = table.definition, layout
    one.columns, one.rows, one.bad, one.own = table.columns, table.rows, table.bad, table.own
    if layout.region in workbook.regions and not table.definition.derived:
        one.layout, one.own = replace(layout, own=dict(layout.own)), dict(table.own)
        with_beside(one, workbook)
    return one


def _typed_references(made: Part, table: Table, words: Vocabulary, workbook: Workbook) -> Part:
    """A name typed instead of an id is told as typed: what another sheet says of it is no change of this cell."""
    sheet = workbook.sheets[table.layout.sheet]
    for column in table.definition.columns:
        if not isinstance(column.kind, Ref | Refs) or column.key not in made.cells:
            continue
        number, tokens = table.layout.numbers[column.key], made.cells[column.key]
        for index, token in enumerate(tokens):
            if token is None and (index, column.key) not in table.bad:
                continue
            raw = sheet.cell(table.rows[index], number)
            named = token if isinstance(token, tuple) else (token,)
            if isinstance(raw, str) and not looks_blank(raw) and not all(str(one) in raw for one in named):
                said = read(column.kind, raw, words)
                tokens[index] = tuple(sorted(said)) if isinstance(said, tuple) else _said(said, token)
    return made


def _said(said: object, token: Token) -> Token:
    return token if isinstance(said, Bad) else str(said)


def _named(made: Part, *, sparse: bool) -> tuple[list[str], dict[str, list[Token]]]:
    """Each row under a name of its own: its id, with a number where several share it. What coopxl makes anew at each write
    (`sparse`) has only the rows beside which somebody typed.
    """
    kept = list(range(len(made.ids)))
    if sparse:
        kept = [row for row in kept if any(column[row] is not None for column in made.cells.values())]
    rows = [row for row in kept if made.ids[row]]
    ids = [made.ids[row] for row in rows]
    if len(set(ids)) != len(ids):
        met: Counter[str] = Counter()
        for place, row_id in enumerate(ids):
            met[row_id] += 1
            ids[place] = row_id if met[row_id] == 1 else f"{row_id} ({met[row_id]})"
    if len(rows) == len(made.ids):
        return ids, made.cells
    return ids, {key: [column[row] for row in rows] for key, column in made.cells.items()}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became different in a table.

    A cell has id and column. A row that came or went has no column, and its filled cells by column as `new` or `old`; a
    column of the officer's own that came or went has no id, and its filled cells by row.
    """

    table: str
    id: str
    column: str
    old: Plain
    new: Plain


def changes(definition: Definition, name: str, old: Lines, new: Lines) -> list[Change]:
    """What became different between two states of a table, in the order of its columns."""
    if old == new:
        return []
    was, now = _Loaded(old), _Loaded(new)
    keys = [*new, *(key for key in old if key not in new)]
    keys = [key for key in keys if key != IDS]
    found: list[Change] = []
    if definition.derived:
        common = list(dict.fromkeys([*now.at, *was.at]))
    else:
        common = [row for row in now.at if row in was.at]
        gone, came = [row for row in was.at if row not in now.at], [row for row in now.at if row not in was.at]
        found += [Change(name, row, "", was.row(row, keys), None) for row in gone]
        found += [Change(name, row, "", None, now.row(row, keys)) for row in came]
    same_rows = old.get(IDS) == new.get(IDS)
    for key in keys:
        if same_rows and old.get(key) == new.get(key):
            continue
        before, after = was.column(key, common), now.column(key, common)
        if before != after:
            found += _in_column(name, key, common, before, after, whole=(key in old) != (key in new))
    return found


def _in_column(
    name: str, key: str, rows: Sequence[str], before: Sequence[Plain], after: Sequence[Plain], *, whole: bool
) -> list[Change]:
    apart = [(row, one, other) for row, one, other in zip(rows, before, after, strict=True) if one != other]
    if whole and key.startswith(OWN) and len(apart) > 1:
        old = {row: one for row, one, _ in apart if one is not None}
        new = {row: other for row, _, other in apart if other is not None}
        return [Change(name, "", key, old or None, new or None)]
    return [Change(name, row, key, one, other) for row, one, other in apart]


class _Loaded:
    """The lines of a table, taken apart as far as they are asked for. `at` says where each row stands."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        ids = json.loads(lines.get(IDS, "[]"))
        self.at: dict[str, int] = {row: number for number, row in enumerate(ids)}
        self._columns: dict[str, list[Plain]] = {}

    def _whole(self, key: str) -> list[Plain]:
        if key not in self._columns:
            self._columns[key] = json.loads(self._lines[key]) if key in self._lines else [None] * len(self.at)
        return self._columns[key]

    def column(self, key: str, rows: Iterable[str]) -> list[Plain]:
        held, at = self._whole(key), self.at
        return [held[at[row]] if row in at else None for row in rows]

    def row(self, row: str, keys: Iterable[str]) -> dict[str, Plain]:
        number = self.at[row]
        values = {key: self._whole(key)[number] for key in keys}
        return {key: value for key, value in values.items() if value is not None}


def carried(old: Lines, new: Lines, keys: Iterable[str]) -> dict[str, str]:
    """`new` with what `old` said in columns that could not be found this time: not to be seen is not to be blank."""
    lost = [key for key in keys if key in old and key not in new]
    if not lost:
        return dict(new)
    was, rows = _Loaded(old), list(_Loaded(new).at)
    columns = {key: was.column(key, rows) for key in lost}
    return {**new, **{key: _encode(column) for key, column in columns.items() if column.count(None) != len(column)}}


Cells = dict[str, dict[str, Plain]]
"""The rows of a table by name, each with its filled cells by column."""


def cells_of(lines: Lines) -> Cells:
    """A state of a table, row by row."""
    loaded = _Loaded(lines)
    keys = [key for key in lines if key != IDS]
    return {row: loaded.row(row, keys) for row in loaded.at}


def applied(cells: Cells, change: Change, *, back: bool = False) -> None:
    """Lets the rows of a table become what a change made of them; `back`, what they were before it."""
    old, new = (change.new, change.old) if back else (change.old, change.new)
    if not change.column:
        if new is None:
            cells.pop(change.id, None)
        else:
            cells[change.id] = dict(new)
    elif change.id:
        _put(cells, change.id, change.column, new)
    else:
        for row in {**(old or {}), **(new or {})}:
            _put(cells, row, change.column, (new or {}).get(row))


def _put(cells: Cells, row: str, column: str, value: Plain) -> None:
    if value is not None:
        cells.setdefault(row, {})[column] = value
    elif row in cells:
        cells[row].pop(column, None)


def lines_from(cells: Cells) -> Lines:
    """The other way round."""
    keys = dict.fromkeys(key for row in cells.values() for key in row)
    return {IDS: _encode(list(cells)), **{key: _encode([row.get(key) for row in cells.values()]) for key in keys}}
