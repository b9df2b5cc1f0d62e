"""What a document about one project may use, in words; a value that is not there becomes a Missing that knows its cell."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from coopxl.core.book import Book
from coopxl.core.missing import Missing
from coopxl.core.older import gone
from coopxl.core.origins import KnownNumber, Origin, known
from coopxl.core.outcome import Ask
from coopxl.core.table import Row, Table, free_place
from coopxl.core.wording import in_words
from coopxl.schema.office import TABLES
from coopxl.schema.settings import SETTINGS

Words = dict[str, object]
NOTHING = Decimal("0.00")


class Gatherer:
    """The project `ask.id` and all that belongs to it, in the language asked for."""

    def __init__(self, book: Book, ask: Ask) -> None:
        self.book = book
        self.ask = ask
        self.lang = ask.lang

    @cached_property
    def project(self) -> Row:
        """The project `ask.id`."""
        return self.book["projects"][self.ask.id]

    @property
    def currency(self) -> str:
        """That of the project's amounts."""
        return self.project.text("currency") or "USD"

    def table(self, key: str) -> Table:
        """A table of the office. CannotGoOn when its sheet is gone: a document without it would look right and be wrong."""
        if key not in self.book:
            raise gone(self.book, key)
        return self.book[key]

    def label(self, table: str, key: str) -> str:
        """The label of a column in the document's language."""
        return TABLES[table][key].label[self.lang]

    def own(self, table: str) -> list[Row]:
        """The project's rows of a table."""
        return [row for row in self.table(table) if row["project"] == self.ask.id]

    def office(self) -> Words:
        """The settings; a blank one is missing in its own cell."""
        table = self.book["settings"]
        words: Words = {}
        for setting in SETTINGS:
            value = self.book.settings[setting.key]
            place = table[setting.key].place("value") if setting.key in table else table.header_place("value")
            cell = Origin("settings", setting.key, table.by_id.get(setting.key, -1), "value")
            words[setting.key] = known(value, [cell]) if value else Missing(setting.label[self.lang], place)
        return words

    def fields(self, row: Row, optional: Sequence[str] = ()) -> Words:
        """All columns of a row in words, by key."""
        words: Words = {"id": known(row.id, [row.origin("id")])}
        for column in row.table.definition.columns[1:]:
            value = in_words(column.kind, row[column.key], self.book, self.lang)
            blank = "" if column.key in optional else self.lack(row, column.key)
            words[column.key] = blank if value is None else known(value, [row.origin(column.key)])
        return words

    def lack(self, row: Row, key: str) -> Missing:
        """What stands for a cell that is blank."""
        return Missing(row.table.definition[key].label[self.lang], row.place(key))

    def party(self, table: str, key: str) -> Words | Missing:
        """The row that the project points to, or what to fill so that it does."""
        target = self.project.text(key)
        if table in self.book and target in self.book[table]:
            return self.fields(self.book[table][target])
        return self.lack(self.project, key)

    def some(self, table: str, needed: Sequence[str]) -> list[Words]:
        """The project's rows of a table, numbered; a blank in one of the `needed` columns is a Missing, elsewhere blank."""
        optional = [column.key for column in self.table(table).definition.columns if column.key not in needed]
        return [
            {"number": known(number, [row.origin("id")]), **self.fields(row, optional)}
            for number, row in enumerate(self.own(table), 1)
        ]

    def rows(self, table: str, keys: Sequence[str], needed: Sequence[str] | None = None) -> list[Words]:
        """The project's rows of a table; without any, one row that shows what is missing (`needed` is `keys` unless told)."""
        found = self.some(table, keys if needed is None else needed)
        if found:
            return found
        others = {column.key: "" for column in self.table(table).definition.columns if column.key != "id"}
        return [{"number": 1, **others, **self.nothing(self.table(table), keys)}]

    def nothing(self, table: Table, keys: Iterable[str]) -> dict[str, Missing]:
        """A row of what is missing, each with the cell that would fill it."""
        return {key: Missing(table.definition[key].label[self.lang], free_place(table, key)) for key in keys}

    def total(self, rows: Iterable[Row], key: str = "amount") -> Decimal | Missing:
        """The sum of a column; while one of its cells cannot be read there is none: it would look right and be wrong."""
        total, cells = NOTHING, []
        for row in rows:
            amount = row[key]
            if not isinstance(amount, Decimal):
                return self.lack(row, key)
            total += amount
            cells.append(row.origin(key))
        return KnownNumber.of(total, cells)

    def source(self, line: Row) -> Words:
        """Who pays a budget line."""
        said = self.book.words.label("budget_sources", line.text("source"), self.lang) if line["source"] else None
        financier = known(line.text("financier"), [line.origin("financier")])
        return {"source": known(said, [line.origin("source")]) or self.lack(line, "source"), "financier": financier}
