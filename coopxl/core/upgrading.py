"""What a book of an earlier schema lacks, and what it still calls by an old name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Place
from coopxl.core.fold import fold
from coopxl.core.older import version
from coopxl.core.table import Table
from coopxl.core.workbook import Workbook, column_letter
from coopxl.schema import kinds
from coopxl.schema import table as schema
from coopxl.schema.conflicts import CONFLICTS
from coopxl.schema.history import HELD, Renamed, Split, newer, renamed_since, split_since
from coopxl.schema.office import CODE_LISTS, VERSION, address, tables_of
from coopxl.schema.text import LANGUAGES, Text

FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class NewName:
    """A column whose header says its old name, where it stands."""

    table: Table
    column: schema.Column
    typed: str
    number: int


@dataclass(frozen=True, slots=True)
class NewWord:
    """A cell that holds an entry which has another name now; without `now` it may be any of several."""

    place: Place
    row: int
    column: int
    held: str
    now: str
    choices: tuple[Text, ...] = ()


@dataclass(slots=True)
class Lack:
    """One book: tables without a sheet, columns by the table they lack in, names that changed.

    `lost` are the tables and columns among these that its version had: they come back empty.
    """

    key: str
    workbook: Workbook
    theirs: str
    tables: list[schema.Table] = field(default_factory=list)
    columns: dict[str, list[schema.Column]] = field(default_factory=dict)
    lost: list[tuple[str, str]] = field(default_factory=list)
    names: list[NewName] = field(default_factory=list)
    words: list[NewWord] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing to bring."""
        return not (self.tables or self.columns or self.names) and self.theirs == VERSION


def lack(book: Book, key: str) -> Lack:
    """What one book of an office lacks; CannotGoOn when something of the officer's stands in the way."""
    workbook = book.workbooks[key]
    found = Lack(key, workbook, version(workbook))
    for table in tables_of(key):
        held = book.tables.get(address(table))
        came = newer(found.theirs, table.key) and table.key != FINDINGS
        if held is None or (came and _is_foreign(held)):
            _refuse_taken(workbook, table)
            found.tables.append(table)
            if not came and table.key != CONFLICTS:
                found.lost.append((table.key, ""))
            continue
        _columns(found, held)
        found.words += _words(book, held, split_since(found.theirs))
    return found


def _is_foreign(table: Table) -> bool:
    """Whether what was taken for a table that the book never had is one of the officer's: it lacks most of the columns."""
    return 2 * len(table.layout.numbers) < len(table.definition.columns) or "id" not in table.layout.numbers


def _refuse_taken(workbook: Workbook, table: schema.Table) -> None:
    names = {fold(table.label[lang]): table.label[lang] for lang in LANGUAGES}
    for name in workbook.sheets:
        if fold(name) in names:
            raise CannotGoOn("UPGR-05", book=workbook.name, sheet=name)
    regions = {name.casefold(): region.sheet for name, region in workbook.regions.items()}
    defined = {name.casefold(): text.partition("!")[0] for name, text in workbook.names.items()}
    taken = (defined | regions).get(table.key.casefold())
    if taken is not None:
        raise CannotGoOn("UPGR-06", book=workbook.name, table=table.key, sheet=taken)


def _columns(found: Lack, table: Table) -> None:
    layout, key = table.layout, table.definition.key
    old = {one.now: one for one in renamed_since(found.theirs) if one.table == key}
    for column in table.definition.columns:
        if column.key in layout.numbers:
            continue
        name = _named(table, column, old.get(column.key))
        if name:
            found.names.append(name)
            continue
        if not layout.region:
            raise CannotGoOn("UPGR-07", book=found.workbook.name, sheet=layout.sheet)
        found.columns.setdefault(address(table.definition), []).append(column)
        if not newer(found.theirs, key, column.key) and found.theirs in HELD:
            found.lost.append((key, column.key))


def _named(table: Table, column: schema.Column, old: Renamed | None) -> NewName | None:
    """The column that still has its old header."""
    spelled = {fold(old.label[lang]) for lang in LANGUAGES} | {fold(old.key)} if old else set()
    found = [(typed, number) for typed, number in table.layout.own.items() if fold(typed) in spelled]
    return NewName(table, column, *found[0]) if found else None


def _words(book: Book, table: Table, splits: Sequence[Split]) -> Iterator[NewWord]:
    """The cells that hold an entry which became others."""
    layout = table.layout
    sheet = book.workbooks[table.definition.workbook].sheets[layout.sheet]
    for column in table.definition.columns:
        kind, number = column.kind, layout.numbers.get(column.key)
        if number is None or not isinstance(kind, kinds.Choice | kinds.Choices):
            continue
        here = [one for one in splits if one.codes == kind.codes]
        for row in table.rows if here else ():
            raw = sheet.cell(row, number)
            if isinstance(raw, str) and (said := _said(raw, here, book.lang)):
                place = Place(layout.workbook, layout.sheet, row, column_letter(number), layout.headers[column.key])
                yield NewWord(place, row, number, raw, *said)


def _said(raw: str, splits: Sequence[Split], lang: str) -> tuple[str, tuple[Text, ...]] | None:
    """What the cell says now, and what a part of it could be that may be several things; None when nothing changed."""
    words, choices = [], tuple[Text, ...]()
    for word in (one.strip() for one in raw.split(";")):
        split = next((one for one in splits if fold(word) in {fold(one.label[lang]) for lang in LANGUAGES}), None)
        entries = [code.label for code in CODE_LISTS[split.codes].codes if code.key in split.into] if split else []
        words.append(entries[0][lang] if len(entries) == 1 else word)
        choices += tuple(entries) if len(entries) > 1 else ()
    now = "; ".join(words)
    if choices:
        return "" if now == raw else now, choices
    return (now, ()) if now != raw else None
