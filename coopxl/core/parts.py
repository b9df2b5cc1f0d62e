"""One table of one copy of a workbook, made comparable: what only looks different is the same."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Raw, Uncalculated
from coopxl.core.reading import beside
from coopxl.core.table import Table
from coopxl.core.values import Bad, read
from coopxl.core.workbook import Workbook, column_letter
from coopxl.schema.kinds import Choices, Ref, Refs
from coopxl.schema.table import Column, Writer
from coopxl.schema.table import Table as Definition

Token = Hashable
"""What a cell means; two cells say the same when their tokens are equal. Blank is None."""

ID = re.compile(r"\b(?P<stem>[A-Z]{3}(?:-\d{4})?)-(?P<number>\d+)")
"""An id that coopxl gives: `GAS-000012`, `PRY-2026-003`."""

OWN = "="
"""Before the header of a column of the officer's own: `=Presupuesto 2027`."""

FORMULA: Token = ("=",)
"""A formula is the officer's; what it shows may change from one day to the next without anybody having typed."""

UNDERSTOOD = frozenset(("VAL-05", "VAL-12", "VAL-15"))
"""Cells that are told to the officer and still mean one thing only: a number or a date typed as text."""


@dataclass(slots=True)
class Part:
    """The rows of a table: `ids`, empty where there is none, and by column key what each cell means.

    `broken` are the cells that hold nothing which could be written elsewhere: an error, a formula without result. `refs`
    are the columns that point to rows, by key; `whole` is whether the table had a column of ids at all.
    """

    ids: list[str]
    cells: dict[str, list[Token]]
    broken: frozenset[tuple[int, str]] = frozenset()
    refs: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    def content(self, row: int, keys: Iterable[str]) -> tuple[Token, ...]:
        """What a row says in these columns; None where it lacks one."""
        return tuple(self.cells[key][row] if key in self.cells else None for key in keys)

    def renamed(self, names: Mapping[str, str], *, own: bool = False) -> "Part":
        """With the ids that its references lead to called as elsewhere; its `own` ids too, where they are made of others."""
        if not names:
            return self
        ids = [followed(row_id, names) for row_id in self.ids] if own else self.ids
        cells = dict(self.cells)
        for key in self.refs:
            if key in cells:
                cells[key] = [_renamed(token, names) for token in cells[key]]
        return Part(ids, cells, self.broken, self.refs, self.whole)


def followed(text: str, names: Mapping[str, str]) -> str:
    """A text with every id in it called as elsewhere."""
    return ID.sub(lambda match: names.get(match[0], match[0]), text)


def _renamed(token: Token, names: Mapping[str, str]) -> Token:
    if isinstance(token, str):
        return names.get(token, token)
    return _sorted(names.get(str(one), one) for one in token) if isinstance(token, tuple) else token


def _sorted(several: Iterable[object]) -> Token:
    return tuple(sorted(map(str, several)))


def merged(definition: Definition, column: Column) -> bool:
    """Whether what two people did to a column comes together; what coopxl makes anew at every write does not."""
    if column.key == "id" or column.computed:
        return False
    if column.written_by is Writer.COOPXL:
        # The settings have labels of coopxl's own; what it noted in a register, such as a step of a project, stays.
        return not definition.derived and bool(definition.prefix)
    return True


def part(table: Table, book: Book) -> Part:
    """A table of a book that was read."""
    definition, layout = table.definition, table.layout
    reader = _Reader(table, book)
    cells = {
        column.key: reader.column(column)
        for column in definition.columns
        if column.key in layout.numbers and merged(definition, column)
    }
    cells |= {
        OWN + header: reader.own(raws, number)
        for (header, raws), number in zip(table.own.items(), layout.own.values(), strict=True)
    }
    ids = ["" if value is None else str(value) for value in table.columns["id"]]
    # A column that notes the row of another table in words points there too.
    refs = {column.key: getattr(column.kind, "table", "") for column in definition.columns if points(column)}
    return Part(ids, cells, frozenset(reader.broken), refs, "id" in layout.numbers)


def with_beside(table: Table, workbook: Workbook) -> None:
    """Takes in the columns typed right beside a table: where no program lets it grow, they are the officer's own too."""
    where = table.layout
    region, sheet = workbook.regions.get(where.region), workbook.sheets[where.sheet]
    if region is None or table.definition.derived:
        return
    for number in beside(sheet, region, workbook):
        typed = str(sheet.cell(where.header_row, number) or "")
        header = typed if typed and typed not in where.own else f"{typed}@{column_letter(number)}"
        where.own[header] = number
        table.own[header] = [sheet.cell(row, number) for row in table.rows]


def points(column: Column) -> bool:
    """Whether a column holds ids of rows, in words of coopxl's own too."""
    return isinstance(column.kind, Ref | Refs) or (column.key == "row" and column.written_by is Writer.COOPXL)


class _Reader:
    def __init__(self, table: Table, book: Book) -> None:
        self._table, self._words = table, book.words
        self._sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
        self._index = {row: index for index, row in enumerate(table.rows)} if self._sheet.formulas else {}
        self._formulas: dict[int, list[int]] = {}
        for row, number in self._sheet.formulas:
            if row in self._index:
                self._formulas.setdefault(number, []).append(self._index[row])
        self._bad: dict[str, list[tuple[int, Bad]]] = {}
        for (index, key), bad in table.bad.items():
            self._bad.setdefault(key, []).append((index, bad))
        self.broken: set[tuple[int, str]] = set()

    def column(self, column: Column) -> list[Token]:
        """What the cells of a column of ours mean."""
        values, key = self._table.columns[column.key], column.key
        number = self._table.layout.numbers[key]
        if isinstance(column.kind, Choices | Refs):
            tokens: list[Token] = [_sorted(one) if isinstance(one, tuple) else one for one in values]
        else:
            tokens = [one.replace("\r\n", "\n") if type(one) is str and "\r" in one else one for one in values]
        for index, bad in self._bad.get(key, ()):
            tokens[index] = self._doubtful(index, column, number, bad)
        return self._but_formulas(tokens, number)

    def own(self, raws: Sequence[Raw], number: int) -> list[Token]:
        """What the cells of a column of the officer's own mean."""
        tokens: list[Token] = []
        odd: list[int] = []
        for raw in raws:
            if type(raw) is str:
                # Most cells say nothing but themselves: neither a number nor anything to be trimmed.
                plain = raw.isascii() and raw[:1] > "9" and raw[-1] > " " and "\r" not in raw
                tokens.append(raw if plain else _text(raw))
            elif raw is None or type(raw) is int:
                tokens.append(raw)
            else:
                if isinstance(raw, CellError | Uncalculated):
                    odd.append(len(tokens))
                tokens.append(plainly(raw))
        if odd:
            header = next(name for name, other in self._table.layout.own.items() if other == number)
            self.broken |= {(one, OWN + header) for one in odd}
        return self._but_formulas(tokens, number)

    def _doubtful(self, index: int, column: Column, number: int, bad: Bad) -> Token:
        if bad.code in UNDERSTOOD:
            return bad.value
        raw = self._sheet.cell(self._table.rows[index], number)
        if isinstance(raw, CellError | Uncalculated):
            self.broken.add((index, column.key))
        elif isinstance(column.kind, Ref | Refs):
            # The row it leads to may be gone in one copy: the id is what was typed.
            said = read(column.kind, raw, self._words)
            return _sorted(said) if isinstance(said, tuple) else str(said)
        return ("?", plainly(raw))

    def _but_formulas(self, tokens: list[Token], number: int) -> list[Token]:
        for index in self._formulas.get(number, ()):
            tokens[index] = FORMULA
        return tokens


_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")


def _text(raw: str) -> Token:
    text = raw.replace("\u00a0", " ").replace("\r\n", "\n").strip()
    return float(text) if text[-1:].isdigit() and _NUMBER.fullmatch(text) else text or None


def plainly(raw: Raw) -> Token:
    """What a cell says that stands in no column of ours: a number is one as text too, a date its day."""
    match raw:
        case bool():
            return ("?", raw)
        case str():
            return _text(raw)
        case float():
            return round(raw, 9)
        case datetime() if raw.time() != time():
            return f"{raw:%d/%m/%Y %H:%M:%S}"
        case date():
            return f"{raw:%d/%m/%Y}"
        case CellError():
            return ("?", raw.code)
        case Uncalculated():
            return ("?", raw.value)
    return raw
