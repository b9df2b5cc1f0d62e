"""All pairs of rows that may be one organization: inside a register, and across registers where no cell joins them yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopxl.core.alike import Likeness, links, spellings
from coopxl.core.book import Book
from coopxl.core.suspects import names
from coopxl.core.table import Row, Table
from coopxl.core.verdicts import Verdicts, decisions, pair_id, verdicts, within
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.rules import Alike
from coopxl.schema.twins import DIFFERENT, SAME

COOPERANTS, LINK = "cooperants", "cooperant"
"""The register that the others point to, and the cell in which they do."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two rows, the one of the smaller id first, and why they may be one."""

    one: Row
    other: Row
    why: Likeness

    @property
    def id(self) -> str:
        """The same for this pair for ever."""
        return pair_id(self.one.id, self.other.id)

    @property
    def across(self) -> bool:
        """Whether they stand in two registers."""
        return self.one.table is not self.other.table


def twinned(book: Book) -> list[tuple[Alike, Table]]:
    """The registers in which the same organization may stand twice, and how their rows are called."""
    return [
        (rule, table) for table in book.tables.values() for rule in table.definition.rules if isinstance(rule, Alike)
    ]


def twins(book: Book, *, within_too: bool = True) -> list[Twin]:
    """Every pair that is still to be asked about, by id; names repeated to the letter in one register are no question."""
    registers = twinned(book)
    called = sorted(
        ((row, names(rule, row)) for rule, table in registers for row in table if row.id and row.id in table),
        key=lambda one: one[0].id,
    )
    called = [one for one in called if one[0].table.by_id[one[0].id] == one[0].index]
    found = links(one for number, (_, said) in enumerate(called) for one in spellings(number, said))
    known = {id(table): within(table, book, rule.apart) for rule, table in registers}
    joined = _joined(book, [row for row, _ in called])
    pairs: list[Twin] = []
    for number, there in found.items():
        for other in (other for other in there if other > number):
            twin = Twin(called[number][0], called[other][0], there[other])
            if twin.across:
                open_ = not _linked(twin) and not joined.settle(twin.one.id, twin.other.id)
            else:
                open_ = within_too and not _known(twin, known[id(twin.one.table)])
            if open_:
                pairs.append(twin)
    return sorted(_cooperants_first(pairs), key=lambda one: one.id)


def _cooperants_first(pairs: Sequence[Twin]) -> list[Twin]:
    """Of a row that may be a cooperant that is asked first: other registers follow from the answer."""
    asked = {
        row.id
        for twin in pairs
        for row in (twin.one, twin.other)
        if twin.across and COOPERANTS in _registers(twin) and row.table.definition.key != COOPERANTS
    }
    return [
        twin
        for twin in pairs
        if not twin.across or COOPERANTS in _registers(twin) or not asked & {twin.one.id, twin.other.id}
    ]


def _registers(twin: Twin) -> set[str]:
    return {twin.one.table.definition.key, twin.other.table.definition.key}


def _known(twin: Twin, known: Verdicts) -> bool:
    title = twin.one.table.definition.title
    return (
        known.settle(twin.one.index, twin.other.index)
        or twin.one.text(title).casefold() == twin.other.text(title).casefold()
    )


def _linked(twin: Twin) -> bool:
    """Whether cells say already which cooperant each is: then this is a question about cooperants."""
    return all(
        row.table.definition.key == COOPERANTS or (LINK in row.table.definition and row[LINK] is not None)
        for row in (twin.one, twin.other)
    )


def _joined(book: Book, rows: Sequence[Row]) -> Verdicts:
    """What is known across registers: cells that point to a cooperant, and decisions; a decision to join waits for its cell."""
    cells = [(row.text(LINK), row.id) for row in rows if LINK in row.table.definition and row[LINK] is not None]
    two = [pair for pair, said in decisions(book).items() if said == DIFFERENT]
    return verdicts(cells, two)


@dataclass(frozen=True, slots=True)
class Joining:
    """A row that the officer said is the same as another of its register, and the cells that still point to it."""

    keep: Row
    gone: Row
    pointing: Sequence[Row]


def joinings(book: Book) -> Iterator[Joining]:
    """What is decided to be one and still stands in two rows of a register."""
    tables = [table for _, table in twinned(book)]
    for (one, other), said in decisions(book).items():
        for table in tables if said == SAME else ():
            if one in table and other in table:
                yield Joining(table[one], table[other], _pointing(book, table.definition.key, other))


def _pointing(book: Book, table: str, row_id: str) -> list[Row]:
    """The rows of any table that name a row, each once."""
    rows: list[Row] = []
    for there in book.tables.values():
        kinds = {column.key: column.kind for column in there.definition.columns}
        keys = [key for key, kind in kinds.items() if isinstance(kind, Ref | Refs) and kind.table == table]
        rows += [row for row in there if any(_names(row, key, row_id) for key in keys)]
    return rows


def _names(row: Row, key: str, row_id: str) -> bool:
    value = row[key]
    return row_id in value if isinstance(value, tuple) else value == row_id
