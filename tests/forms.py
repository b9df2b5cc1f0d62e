"""A form sheet in memory: a line for each field, with the names that the real one has; typed on and saved like it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from coopxl.core.book import Book
from coopxl.core.cells import Raw
from coopxl.core.formsheet import FormSheet
from coopxl.core.outcome import Action, Ask, Outcome
from coopxl.core.plan import Plan, block
from coopxl.core.reading import read_book
from coopxl.core.values import plain
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workbook import Patch, Sheet
from coopxl.hosts.memory import MemoryHost, workbooks
from coopxl.schema.forms import PROJECT, Children, Field, Form, Options
from coopxl.schema.names import FORM_LOADED, form_name
from coopxl.schema.office import TABLES

NOW = datetime(2026, 3, 15)


def fields(form: Form) -> list[str]:
    """The names of all cells of a form, as the workbooks define them."""
    named: list[str] = []
    for item in form.items:
        match item:
            case Field(column):
                named.append(column)
            case Options(column):
                codes = Vocabulary().codes(TABLES[form.table][column].kind.codes)
                named += [f"{column}_{code.key}" for code in codes]
            case Children(table, _, count):
                named += [f"{table}_{n}{what}" for n in range(1, count + 1) for what in ("", "_id")]
    return [*named, FORM_LOADED]


class FormDesk:
    """An office in memory with one form: what is typed on it, what an action does to it, what the tables say then."""

    def __init__(
        self, markdown: str = "", form: Form = PROJECT, lang: str = "es", without: tuple[str, ...] = ()
    ) -> None:
        self.form, self.lang, self.given = form, lang, {}
        held = workbooks(markdown, lang)
        sheet = form.label[lang]
        named = fields(form)
        names = {
            form_name(form.key, name): f"'{sheet}'!$B${n}" for n, name in enumerate(named, 1) if name not in without
        }
        registers = held["registers"]
        lines: list[list[Raw]] = [[name, None] for name in named]
        held["registers"] = replace(registers, sheets={**registers.sheets, sheet: Sheet(sheet, lines)}, names=names)
        self.hosts = {key: MemoryHost(workbook) for key, workbook in held.items()}
        self.patches: dict[str, Patch] = {}

    @property
    def book(self) -> Book:
        return read_book({key: host.read() for key, host in self.hosts.items()}, self.lang)

    def type(self, cells: Mapping[str, Raw] | None = None, **more: Raw) -> None:
        """Types into cells of the form; None empties one."""
        host = self.hosts["registers"]
        held, typed = host.read(), dict[tuple[int, int], Raw]()
        for name, value in {**(cells or {}), **more}.items():
            _, row, column, *_ = block(held, form_name(self.form.key, name))
            typed[row, column] = value
        host.type(self.form.label[self.lang], typed)

    def type_in_table(self, table: str, row_id: str, column: str, value: Raw) -> None:
        """Types into a cell of a table."""
        row = self.book[table][row_id]
        where = row.table.layout
        cells = {(row.table.rows[row.index], where.numbers[column]): value}
        self.hosts[row.table.definition.workbook].type(where.sheet, cells)

    def do(self, action: Action, row_id: str = "") -> Outcome:
        """Runs an action and applies what it wants done."""
        book = self.book
        outcome = action(book, Ask(NOW, self.lang, row_id, self.given))
        plan = Plan(book)
        plan.add(outcome.edits)
        assert plan.noticed == []
        self.patches = plan.patches
        for key, patch in plan.patches.items():
            self.hosts[key].apply(patch)
        self.given |= outcome.given
        return outcome

    def on_form(self) -> dict[str, Raw]:
        """What stands in the cells that are not blank, but for coopxl's own note."""
        return {name: raw for name, raw in FormSheet(self.form, self.book).raws.items() if raw is not None}

    def written(self) -> list[str]:
        """The cells of tables that the last action wrote: `Proyectos!B5 = Agua`."""
        own = self.form.label[self.lang]
        found = []
        for patch in self.patches.values():
            for sheet in patch.sheets.values():
                cells = self.hosts["registers"].read().sheets.get(sheet.sheet)
                for (row, column), value in sorted(sheet.cells.items() if sheet.sheet != own else ()):
                    header = cells.cell(4, column) if cells else column
                    found.append(f"{sheet.sheet} {row} {header} = {value}")
        return found

    def row(self, table: str, row_id: str) -> dict[str, object]:
        """The filled columns of a row."""
        row = self.book[table][row_id]
        return {key: plain(row[key]) for key in row.table.columns if row[key] is not None}


def told(outcome: Outcome, lang: str = "es") -> list[str]:
    """The findings: `FORM-22 «Nombre»: de ...`, without the place's cell."""
    return [f"{one.code} {one.place.header}: {one.message(lang)}" for one in outcome.findings]
