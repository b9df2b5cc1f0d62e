"""The proposal of a project in the 17 sections of the SENPLADES scheme, from data already entered."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Ask, Outcome, Paper
from coopxl.core.shares import shares
from coopxl.core.table import Row, Table
from coopxl.core.wording import in_words
from coopxl.core.workbook import column_letter
from coopxl.schema.papers import PAPERS
from coopxl.schema.scheme import SECTION_TEXTS
from coopxl.schema.settings import SETTINGS

Words = dict[str, object]


def proposal(book: Book, ask: Ask) -> Outcome:
    """One document for the project `ask.id`, in the language asked for."""
    writer = _Writer(book, ask)
    name = f"{ask.id} {PAPERS['proposal'].file[ask.lang]}"
    return Outcome(papers=[Paper("proposal", writer.data(), name, ask.lang)])


class _Writer:
    """Gathers what the template may use; a value that is not there becomes a Missing that knows its cell."""

    def __init__(self, book: Book, ask: Ask) -> None:
        self.book = book
        self.ask = ask
        self.lang = ask.lang
        self.project = book["projects"][ask.id]

    def data(self) -> Words:
        """Everything, by the names that templates use."""
        budget = self.rows("budget", ("activity", "source", "financier", "item", "year", "amount"))
        return {
            "office": self.office(),
            "cut_off": self.ask.today,
            "project": self.fields(self.project),
            "currency": self.project.text("currency") or "USD",
            "cooperant": self.party("cooperants", "cooperant"),
            "call": self.party("calls", "call"),
            "texts": self.texts(),
            "objectives": self.rows("objectives", ("text", "goal")),
            "beneficiaries": self.rows(
                "beneficiaries",
                ("kind", "population", "description", "unit", "quantity", "women", "men"),
                ("kind", "description", "quantity"),
            ),
            "team": self.rows("team", ("name", "function", "entity"), ("name", "function", "entity")),
            "activities": self.rows("activities", ("name", "responsible", "starts", "ends", "result")),
            "budget": budget,
            **self.money(),
            "logframe": self.logframe(),
            "indicators": self.rows(
                "indicators", ("name", "unit", "baseline", "target", "target_date", "source", "when", "who")
            ),
            "risks": self.rows("risks", ("description", "probability", "impact", "response")),
        }

    def office(self) -> Words:
        """The settings; a blank one is missing in its own cell."""
        table = self.book["settings"]
        words: Words = {}
        for setting in SETTINGS:
            value = self.book.settings[setting.key]
            place = table[setting.key].place("value") if setting.key in table else table.header_place("value")
            words[setting.key] = value or Missing(setting.label[self.lang], place)
        return words

    def fields(self, row: Row, optional: Sequence[str] = ()) -> Words:
        """All columns of a row in words, by key."""
        words: Words = {"id": row.id}
        for column in row.table.definition.columns[1:]:
            value = in_words(column.kind, row[column.key], self.book, self.lang)
            blank = "" if column.key in optional else Missing(column.label[self.lang], row.place(column.key))
            words[column.key] = blank if value is None else value
        return words

    def party(self, table: str, key: str) -> Words | Missing:
        """The row that the project points to, or what to fill so that it does."""
        target = self.project.text(key)
        if table in self.book and target in self.book[table]:
            return self.fields(self.book[table][target])
        return Missing(self.project.table.definition[key].label[self.lang], self.project.place(key))

    def texts(self) -> Words:
        """The long texts in the document's own language, by section."""
        table = self.book["sections"]
        written = {
            row.text("section"): row
            for row in self.book.of("sections", "project", self.ask.id)
            if row["language"] == self.lang
        }
        words: Words = {}
        for code in SECTION_TEXTS.codes:
            row = written.get(code.key)
            place = row.place("text") if row else free_place(table, "text")
            words[code.key] = (row and row["text"]) or Missing(code.label[self.lang], place)
        return words

    def rows(self, table: str, keys: Sequence[str], needed: Sequence[str] | None = None) -> list[Words]:
        """The project's rows of a table; without any, one row that shows what is missing.

        A blank in one of the `needed` columns (all, unless told) is a Missing, elsewhere it stays blank.
        """
        needed = keys if needed is None else needed
        found = self.book.of(table, "project", self.ask.id)
        optional = [column.key for column in self.book[table].definition.columns if column.key not in needed]
        if found:
            return [{"number": number, **self.fields(row, optional)} for number, row in enumerate(found, 1)]
        return [{"number": 1, **self.nothing(self.book[table], keys)}]

    def nothing(self, table: Table, keys: Sequence[str]) -> Words:
        """A row of what is missing, each with the cell that would fill it."""
        return {key: Missing(table.definition[key].label[self.lang], free_place(table, key)) for key in keys}

    def money(self) -> Words:
        """Budget by source with shares that add up to 100.00, and the totals.

        While a line has no amount that can be read, no sum is printed: it would look right and be wrong.
        """
        table, lines = self.book["budget"], self.book.of("budget", "project", self.ask.id)
        if not lines:
            nothing = self.nothing(table, ("source", "financier", "amount"))
            return {"sources": [{**nothing, "share": ""}], "total": nothing["amount"], "total_share": ""}
        label = {column.key: column.label[self.lang] for column in table.definition.columns}
        unread: dict[tuple[str, str], Missing] = {}
        totals: dict[tuple[str, str], Decimal] = {}
        for line in lines:
            key, amount = (line.text("source"), line.text("financier")), line["amount"]
            totals.setdefault(key, Decimal())
            if isinstance(amount, Decimal):
                totals[key] += amount
            else:
                unread.setdefault(key, Missing(label["amount"], line.place("amount")))
        lack = next(iter(unread.values()), None)
        sources: list[Mapping[str, object]] = [
            {
                "source": self.book.words.label("budget_sources", key[0], self.lang)
                if key[0]
                else Missing(label["source"]),
                "financier": key[1],
                "amount": unread.get(key, amount),
                "share": lack or share,
            }
            for (key, amount), share in zip(totals.items(), shares(list(totals.values())), strict=True)
        ]
        total = sum(totals.values(), Decimal())
        whole = Decimal("100.00") if total else Decimal("0.00")
        return {"sources": sources, "total": lack or total, "total_share": lack or whole}

    def logframe(self) -> list[Words]:
        """The logical framework, each result with its indicators, their means of verification and its assumptions."""
        rows = self.rows("logframe", ("level", "text", "assumption"))
        measured: dict[str, list[Row]] = {}
        for indicator in self.book.of("indicators", "project", self.ask.id):
            measured.setdefault(indicator.text("result"), []).append(indicator)
        table = self.book["indicators"]
        for row in rows:
            found = measured.get(str(row.get("id", "")), [])
            for name, key in (("indicators", "name"), ("verification", "source")):
                missing = Missing(table.definition[key].label[self.lang], free_place(table, key))
                texts = [indicator.text(key) for indicator in found if indicator[key] is not None]
                row[name] = "\n".join(texts) or missing
        return rows


def free_place(table: Table, key: str) -> Place:
    """The cell of a column in the first row that is still free."""
    where = table.layout
    after = [row for row in where.blanks if row > max((*table.rows, where.header_row))]
    row = after[0] if after else max((*table.rows, where.last_row)) + 1
    number = where.numbers.get(key, where.first_column)
    return Place(
        where.workbook, where.sheet, row, column_letter(number), where.headers.get(key, ""), table.definition.key, key
    )
