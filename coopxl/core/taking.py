"""A copy of an office on its way back: row by row, by id, into the tables of a book."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.cells import Raw, Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.identity import stem_of
from coopxl.core.outcome import Cells
from coopxl.core.parts import OWN as OWN_COLUMN
from coopxl.core.portable import FORMAT, OWN, TYPED, CannotKeep, own_columns, says, unpack_cell
from coopxl.core.table import Table
from coopxl.core.values import Value, show
from coopxl.core.vocabulary import OwnCode, Vocabulary
from coopxl.schema import kinds
from coopxl.schema.codes import Code
from coopxl.schema.kinds import Kind
from coopxl.schema.office import CODE_LISTS, TABLES, VERSION, is_newer
from coopxl.schema.table import Column, Writer
from coopxl.schema.text import Text

Given = Mapping[str, object]
"""A row of a copy."""


@dataclass(slots=True)
class Count:
    """What became of the rows of one table."""

    new: int = 0
    changed: int = 0
    same: int = 0


@dataclass(slots=True)
class Taken:
    """What a copy changes in an office; `given` are the numbers it used up, `lost` the cells that it could not keep."""

    edits: list[Cells] = field(default_factory=list)
    counts: dict[str, Count] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    given: dict[str, int] = field(default_factory=dict)


def take(book: Book, copy: object, file: str) -> Taken:
    """Compares a copy with the office. Raises CannotGoOn for what is no copy, or holds a value that no cell of ours can."""
    return _Taking(book, _tables(copy, file), file).all(_numbers_given(copy))


def _tables(copy: object, file: str) -> dict[str, list[Given]]:
    """The rows by table, once it is sure that they are rows."""
    if not isinstance(copy, dict) or copy.get("format") != FORMAT or not isinstance(copy.get("tables"), dict):
        why = Text("le falta la seña de una copia completa", "it lacks the mark of a complete copy")
        raise CannotGoOn("IMPO-02", file=file, why=why)
    theirs = str(copy.get("schema", ""))
    if not theirs.isdecimal() or is_newer(theirs):
        raise CannotGoOn("IMPO-04", file=file, theirs=theirs or "?", ours=VERSION)
    for name, rows in copy["tables"].items():
        if name not in TABLES or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            why = Text(f"«{name}» no es una tabla de coopxl", f"“{name}” is no table of coopxl")
            raise CannotGoOn("IMPO-02", file=file, why=why)
    tables: dict[str, list[Given]] = copy["tables"]
    return tables


def _numbers_given(copy: object) -> dict[str, int]:
    given = copy.get("given") if isinstance(copy, dict) else None
    held = given.items() if isinstance(given, dict) else ()
    return {str(stem): number for stem, number in held if isinstance(number, int) and not isinstance(number, bool)}


class _Taking:
    def __init__(self, book: Book, tables: Mapping[str, Sequence[Given]], file: str) -> None:
        self.book, self.tables, self.file = book, tables, file
        self.words = _words(book, tables.get("own_codes", ()))
        self.taken = Taken()
        self.lost = 0
        self._titles: dict[str, dict[str, str]] = {}

    def all(self, given: Mapping[str, int]) -> Taken:
        """Every table of the copy, in the order of the schema."""
        self.taken.given = dict(given)
        for name in TABLES:
            if name not in self.tables:
                continue
            if name in self.book:
                self._table(name)
            elif self.tables[name]:
                place = Place(self.book.workbooks[TABLES[name].workbook].name, TABLES[name].label[self.book.lang])
                self.taken.findings.append(Finding("IMPO-07", place, {"count": len(self.tables[name])}))
        if self.lost:
            name = next(iter(self.book.workbooks.values())).name
            self.taken.findings.append(Finding("IMPO-06", Place(name), {"count": self.lost}))
        self._count_numbers()
        return self.taken

    def _count_numbers(self) -> None:
        """No number that either side ever gave is given again."""
        theirs = (row.get("id") for rows in self.tables.values() for row in rows)
        ours = (row_id for table in self.book.tables.values() for row_id in table.columns["id"])
        for found in (stem_of(str(row_id or "")) for row_id in (*theirs, *ours)):
            if found:
                self.taken.given[found[0]] = max(found[1], self.taken.given.get(found[0], 0))

    def _table(self, name: str) -> None:
        table, count = self.book[name], Count()
        standing = _Standing(self.book, table)
        cells: dict[tuple[int, str], Written] = {}
        new: list[Mapping[str, Written]] = []
        for row in self.tables[name]:
            written = dict(self._written(table, row))
            index = standing.find(row, written)
            if index is None:
                new.append(written)
                count.new += 1
                continue
            changed = {key: value for key, value in written.items() if standing.differs(index, key, value)}
            cells |= {(index, key): value for key, value in changed.items()}
            count.changed, count.same = count.changed + bool(changed), count.same + (not changed)
        self.taken.counts[name] = count
        if cells or new:
            self.taken.edits.append(Cells(name, table.fingerprint, cells, new))

    def _written(self, table: Table, row: Given) -> Iterator[tuple[str, Written]]:
        """The cells of a row, by column; those that the copy does not name stay as they are."""
        typed, own = self._object(table, row, TYPED), self._object(table, row, OWN)
        for key in dict.fromkeys((*row, *typed)):
            if key in {TYPED, OWN}:
                continue
            value = row.get(key)
            if key not in table.definition:
                raise self._wrong(table, row, key, value)
            column = table.definition[key]
            if key in typed:
                yield from self._cell(table, row, key, typed[key])
            else:
                yield key, self._shown(table, row, column, value)
        for header, cell in own.items():
            yield from self._cell(table, row, OWN_COLUMN + header, cell)

    def _object(self, table: Table, row: Given, key: str) -> Mapping[str, object]:
        held = row.get(key, {})
        if not isinstance(held, dict):
            raise self._wrong(table, row, key, held)
        return held

    def _cell(self, table: Table, row: Given, key: str, cell: object) -> Iterator[tuple[str, Written]]:
        try:
            yield key, unpack_cell(cell)
        except CannotKeep:
            self.lost += 1
        except ValueError:
            raise self._wrong(table, row, key, cell) from None

    def _shown(self, table: Table, row: Given, column: Column, value: object) -> Written:
        try:
            return show(column.kind, from_json(column.kind, value), self.words, self.book.lang, self._title)
        except ValueError:
            raise self._wrong(table, row, column.key, value) from None

    def _title(self, table: str, row_id: str) -> str:
        key = TABLES[table].title
        if table not in self._titles:
            self._titles[table] = {str(row.get("id")): str(row.get(key) or "") for row in self.tables.get(table, ())}
        return self._titles[table].get(row_id) or self.book.title(table, row_id)

    def _wrong(self, table: Table, row: Given, column: str, value: object) -> CannotGoOn:
        facts = {"file": self.file, "table": table.definition.key, "row": row.get("id") or "?"}
        return CannotGoOn("IMPO-03", **facts, column=column, value=repr(value)[:60])


class _Standing:
    """The rows that are there: found by id, the second of an id by the second; one without id only when it is the same."""

    def __init__(self, book: Book, table: Table) -> None:
        self.table = table
        self.sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
        self.numbers = dict(table.layout.numbers)
        self.numbers |= {OWN_COLUMN + header: number for header, number in own_columns(table, book).items()}
        self._left: dict[str, list[int]] = defaultdict(list)
        for index in reversed(range(len(table))):
            self._left[str(table.columns["id"][index] or "")].append(index)

    def find(self, row: Given, written: Mapping[str, Written]) -> int | None:
        """The row that one of a copy stands for; None when it is new."""
        row_id = str(row.get("id") or "")
        left = self._left.get(row_id, [])
        if row_id:
            return left.pop() if left else None
        same = (i for i in reversed(left) if not any(self.differs(i, key, value) for key, value in written.items()))
        index = next(same, None)
        if index is not None:
            left.remove(index)
        return index

    def differs(self, index: int, key: str, value: Written) -> bool:
        """Whether a cell will hold something else; what coopxl says of its own settings is not compared."""
        column = self.table.definition.columns_by_key.get(key)
        if column and _is_ours(self.table, column):
            return False
        raw: Raw = self.sheet.cell(self.table.rows[index], self.numbers[key]) if key in self.numbers else None
        same = says(raw, value)
        return not same and not (value in {None, ""} and raw in {None, ""})


def _is_ours(table: Table, column: Column) -> bool:
    definition = table.definition
    return column.written_by is Writer.COOPXL and not definition.prefix and not definition.derived


def _words(book: Book, rows: Sequence[Given]) -> Vocabulary:
    """The words of the office, with the entries that come with the copy."""
    own = [row for row in rows if row.get("list") in CODE_LISTS and row.get("key")]
    held = [
        OwnCode(name, one)
        for name, listed in CODE_LISTS.items()
        for one in book.words.codes(name)
        if one not in listed.codes
    ]
    came = [
        OwnCode(
            str(row["list"]),
            Code(str(row["key"]), Text(str(row.get("label_es")), str(row.get("label_en") or row.get("label_es")))),
        )
        for row in own
    ]
    return Vocabulary([*held, *came])


def _text(value: object) -> Value:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - what is wrong is the text that was read
    return value


def _number(value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        raise ValueError(value)  # noqa: TRY004 - the same
    return Decimal(value) if not isinstance(value, float) else Decimal(repr(value))


def _whole(value: object) -> Value:
    number = _number(value)
    if not isinstance(number, Decimal) or number != number.to_integral_value():
        raise ValueError(value)
    return int(number)


def _truth(value: object) -> Value:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - the same
    return value


def _several(value: object) -> Value:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(value)
    return tuple(value) or None


_FROM: dict[type[Kind], Callable[[object], Value]] = {
    kinds.Whole: _whole,
    kinds.Quantity: _number,
    kinds.Money: _number,
    kinds.Percent: _number,
    kinds.Day: lambda value: date.fromisoformat(str(_text(value))),
    kinds.Hour: lambda value: time.fromisoformat(str(_text(value))),
    kinds.YesNo: _truth,
    kinds.Choices: _several,
    kinds.Refs: _several,
}


def from_json(kind: Kind, value: object) -> Value:
    """A value of a copy as its column has it; ValueError when it can be none."""
    return None if value is None else _FROM.get(type(kind), _text)(value)
