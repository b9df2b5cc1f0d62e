"""What happens when a button is pressed in an open workbook, whichever program it is open in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place, summary, told, worst
from coopxl.core.formsheet import FormSheet
from coopxl.core.plan import block
from coopxl.core.table import Row, Table
from coopxl.core.urgency import rank
from coopxl.core.workbook import column_number
from coopxl.hosts.door import Host
from coopxl.office.folder import language_by_names
from coopxl.run import folds, receiving
from coopxl.run.forms import act
from coopxl.run.joining import join
from coopxl.run.live import Live
from coopxl.run.office import Office, Report, moment
from coopxl.schema.forms import FORMS, Form
from coopxl.schema.kinds import Ref
from coopxl.schema.matrices import CATEGORIES_MATRIX
from coopxl.schema.messages.message import Level
from coopxl.schema.names import CALENDAR_BLOCK, TODAY_BLOCK
from coopxl.schema.office import TABLES
from coopxl.schema.overview import PICTURES
from coopxl.schema.overview import WORKBOOK as OVERVIEW
from coopxl.schema.papers import DECLARED
from coopxl.schema.table import Stage
from coopxl.schema.text import Text
from coopxl.schema.verbs import EVERY_BUTTON, FOLD, MERGE, PAPER, RECEIVE, UPGRADE, Button

_READING = Text("Leyendo los libros…", "Reading the workbooks…")
_WORKING = Text("{what}: trabajando…", "{what}: working…")
_FIRST = Text("Primero:", "First:")
_MADE = Text("Documento:", "Document:")
_NOTHING = Text("no había nada que cambiar.", "there was nothing to change.")
_SURE = Text("¿Guardar estos cambios?", "Save these changes?")
_GIVE_UP = Text("¿Seguir y perder lo no guardado?", "Go on and lose what was not saved?")
_MORE = Text("… y {count} más.", "… and {count} more.")
_LINES = 12
"""Changes that fit into a question."""

_TOLD_FIRST = frozenset({"FORM-22", "FORM-23", "FORM-24", "FORM-25", "FORM-26", "FORM-34"})
"""What saving a form takes away from the table: worth a question."""
_UNSAVED = "FORM-07"

_SPOKEN: dict[str, str | tuple[str, ...]] = {
    "move": ("MOVE-", "SIMI-"),
    "compliance": "COMP-",
    "follow-up": "FOLL-",
    "today": "TODA-",
    "triage": "TRIA-",
    "ics": "ICAL-",
    "match": "MATC-1",
    "overview": "OVER-1",
    "duplicates": "DUPL-1",
    "receive": ("RECE-23", "RECE-24", "RECE-25", "RECE-26", "RECE-28"),
    "share": ("SHAR-20", "SHAR-21", "SHAR-23"),
    "merge": ("MERG-3", "MERG-01"),
    "log": "BITA-0",
    "upgrade": "UPGR-",
    "export": "EXPO-0",
}
"""Verbs that say what they did, and how the codes of their messages begin."""

_RESULTS = {
    "calls": "call_table",
    "compliance": "compliance",
    "follow-up": "contacts",
    "progress": "curve",
    "triage": "calls",
    "match": "matches",
    "duplicates": "twins",
    "receive": "reception",
    "share": "packs",
    "log": "change_log",
}
"""The table that a verb makes or adds to."""

_DRAWN = {
    "calendar": ("calendar", CALENDAR_BLOCK),
    "matrices": ("tracking", CATEGORIES_MATRIX.block),
    "today": ("calendar", TODAY_BLOCK),
    "overview": (OVERVIEW, PICTURES[0].block),
}
"""The book and the block that a verb draws."""

_OPENED = ".docx"
"""What is opened once it is made; a calendar goes to the phone, not into this machine's own."""

_NO_RESULT = frozenset({"DUPL-11", "RECE-24"})
"""There is nothing to show, and the sheet may be folded away."""

_ALWAYS = frozenset({"OFF-35", "OFF-36"})
"""Whatever the button: a copy waits."""

_TO_DECIDE = frozenset({"MERG-07", "MERG-20"})
"""The officer is to choose in the sheet of conflicts."""

_LED = frozenset({"CLICK-03", "CLICK-06", "SHAR-13"})
"""What was meant is not clear from here: the officer is led to where it is."""


@dataclass(frozen=True, slots=True)
class Click:
    """A button, and where the officer was: the book's file, the sheet, and the active cell, counted from 1."""

    name: str
    book: Path
    sheet: str = ""
    row: int = 0
    column: int = 0
    lang: str = ""
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell to be looked at."""

    book: Path
    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the officer is told: a short text and how grave it is; the cell to show, that of the first finding, files made."""

    text: str
    level: str
    show: Spot | None = None
    first: Spot | None = None
    files: tuple[Path, ...] = ()


class Desk(Protocol):
    """What a click needs of the program it came from. `books` are the office's open workbooks by resolved path."""

    books: Mapping[Path, Host]

    def progress(self, text: str, part: float | None) -> None:
        """What is being done, and how much of it is done, from 0 to 1; None when nobody knows."""

    def agree(self, text: str) -> bool:
        """Asks the officer; True for yes."""

    def committing(self, files: Mapping[Path, str]) -> None:
        """Hears which files are about to be written, and the SHA-256 that each will have."""


def click(asked: Click, desk: Desk) -> Answer:
    """Does what the button says, in open books and files, all of it or nothing. Raises CannotGoOn."""
    button = EVERY_BUTTON.get(asked.name)
    if button is None:
        raise CannotGoOn("CLICK-01", name=asked.name)
    folder = asked.book.resolve().parent
    lang = asked.lang or language_by_names(folder)
    desk.progress(_READING[lang], None)
    office = Office(folder, moment(asked.today), asked.lang, Live(desk.books, desk.committing))
    key = next((key for key, path in office.paths.items() if path.resolve() == asked.book.resolve()), "")
    if not key:
        raise CannotGoOn("CLICK-02", file=asked.book.name, folder=folder)
    desk.progress(_WORKING[office.lang].format(what=button.label[office.lang]), None)
    clicked = _Clicked(asked, desk, office, button, key)
    try:
        return clicked.answer()
    except CannotGoOn as stop:
        if stop.code not in _LED:
            raise
        return Answer(told(stop.code, stop.facts, office.lang), Level.WARNING.value, clicked.way())


class _Clicked:
    """One click in one book of an office."""

    def __init__(self, asked: Click, desk: Desk, office: Office, button: Button, key: str) -> None:
        self.asked, self.desk, self.office, self.button, self.key = asked, desk, office, button, key
        self.agreed = True

    def answer(self) -> Answer:
        """Does it, and says what came of it."""
        report = self._form() if self.button.form else self._verb()
        findings = report.findings
        gravest = worst(findings)
        first = self._first(findings)
        return Answer(
            self._told(report, first),
            (gravest or Level.INFO).value,
            self._shown(findings),
            self._spot(first.place) if first else None,
            tuple(path for path in report.papers if path.suffix == _OPENED) if self.agreed else (),
        )

    def _verb(self) -> Report:
        if self.button.verb is MERGE:
            return self._join()
        if self.button.verb is UPGRADE:
            from coopxl.run.upgrade import surveyed

            upgrade = surveyed(self.office)
            return Report([upgrade.in_short()] if upgrade.books else upgrade.findings)
        if self.button.verb is PAPER:
            return self._paper()
        if self.button.given:
            return folds.act(self.office, Stage(self.button.given), self.key)
        if self.button.verb is RECEIVE:
            return receiving.act(self.office, self._asked)
        verb = self.button.verb
        row = self._subject(verb.table) if verb.table else ""
        return self.office.act(verb.key, row, said=self._here(verb.row_of) if verb.row_of else {})

    def _here(self, table: str) -> dict[str, str]:
        """Where in a table the officer stands: the number of the row, which may have no id yet."""
        if any(row.table.definition.key == table for row in self._rows_here()):
            return {"row": str(self.asked.row)}
        raise CannotGoOn("SHAR-13", sheet=self.office.table(table).layout.sheet)

    def _join(self) -> Report:
        def agree(told: list[Finding]) -> bool:
            lang = self.office.lang
            lines = [f"{one.place}: {one.message(lang)}" for one in told if one.code.startswith(_SPOKEN["merge"])]
            self.agreed = self.desk.agree("\n".join([*lines[:_LINES], "", _SURE[lang]]))
            return self.agreed

        made = join(self.office, self.key, agree=agree)
        return Report(made.findings, made.written)

    def _paper(self) -> Report:
        paper = DECLARED[self.button.given]
        row = self._subject(paper.about) if paper.about else self._year() if paper.yearly else ""
        return self.office.act(PAPER.key, row, said={"paper": paper.key})

    def _year(self) -> str:
        """The year of the row the officer stands on, where its table has years."""
        years = [row["year"] for row in self._rows_here() if "year" in row.table.definition]
        return str(years[0] or "") if years else ""

    def _form(self) -> Report:
        form = self._which_form()
        on_form = FormSheet(form, self.office.book).name == self.asked.sheet
        row_id = "" if on_form or self.button.verb.key != "load" else self._subject(form.table)
        self.asked_form = form
        try:
            return self._act(form, row_id, give_up=False)
        except CannotGoOn as stop:
            lang = self.office.lang
            question = f"{told(stop.code, stop.facts, lang)}\n\n{_GIVE_UP[lang]}"
            if stop.code != _UNSAVED or not self.desk.agree(question):
                raise
        return self._act(form, row_id, give_up=True)

    def _act(self, form: Form, row_id: str, *, give_up: bool) -> Report:
        word = form.word[self.office.lang]
        return act(self.office, self.button.verb.key, word, row_id, give_up=give_up, agree=self._agree)

    def _agree(self, report: Report) -> bool:
        lang = self.office.lang
        lines = [f"{one.place}: {one.message(lang)}" for one in report.findings if one.code in _TOLD_FIRST]
        if not lines or self.button.verb.key != "save":
            return True
        more = [_MORE[lang].format(count=len(lines) - _LINES)] if len(lines) > _LINES else []
        self.agreed = self.desk.agree("\n".join([*lines[:_LINES], *more, "", _SURE[lang]]))
        return self.agreed

    def _asked(self, question: str) -> bool:
        self.agreed = self.desk.agree(question)
        return self.agreed

    def way(self) -> Spot | None:
        """Where the button would do something: the rows it is about, or its form."""
        if self.button.form:
            self.asked_form = next(form for form in FORMS if form.key in self.button.stands)
            return self._shown([])
        paper, verb = DECLARED.get(self.button.given), self.button.verb
        return self._top(paper.about if paper else verb.table or verb.row_of)

    # What the click is about

    def _which_form(self) -> Form:
        """The form whose sheet, or the sheet of whose table, was clicked in."""
        for form in FORMS:
            sheets = {FormSheet(form, self.office.book).name, self.office.table(form.table).layout.sheet}
            if self.asked.sheet in sheets and TABLES[form.table].workbook == self.key:
                return form
        raise CannotGoOn("CLICK-06", forms=[form.label for form in FORMS])

    def _subject(self, table: str) -> str:
        """The id of the row that the active cell stands for: its own row, the one it points to, the one on the form."""
        for found in self._candidates(table):
            return found
        raise CannotGoOn("CLICK-03", what=TABLES[table].one, sheet=self.office.table(table).layout.sheet)

    def _candidates(self, table: str) -> Iterator[str]:
        for row in self._rows_here():
            if row.table.definition.key == table and not row.id:
                raise CannotGoOn("CLICK-04", what=TABLES[table].one, row=self.asked.row)
            if row.table.definition.key == table:
                yield row.id
            for column in row.table.definition.columns:
                pointed = row[column.key]
                if isinstance(column.kind, Ref) and column.kind.table == table and isinstance(pointed, str):
                    yield pointed
        for form in FORMS:
            if form.table == table and TABLES[table].workbook == self.key:
                sheet = FormSheet(form, self.office.book)
                if sheet.name == self.asked.sheet and (held := sheet.content(sheet.raws).id):
                    yield held

    def _rows_here(self) -> Iterator[Row]:
        """The row of a table that the active cell stands in."""
        for table in self._tables_here():
            if self.asked.row in table.rows:
                yield Row(table, table.rows.index(self.asked.row))

    def _tables_here(self) -> Iterator[Table]:
        for table in self.office.book.tables.values():
            if table.definition.workbook == self.key and table.layout.sheet == self.asked.sheet:
                yield table

    # What is told and shown

    def _told(self, report: Report, first: Finding | None) -> str:
        lang = self.office.lang
        label = self.button.label[lang]
        if not self.agreed:
            raise CannotGoOn("CLICK-07", what=label)
        pieces = [f"{label}: {summary(report.findings, lang)}."]
        if self.button.verb is FOLD:
            pieces = [one.message(lang) for one in report.findings if one.code.startswith("FOLD-")]
        if self.button.form:
            notes = [f"{one.place}: {one.message(lang)}" for one in report.findings[:_LINES]]
            pieces = [f"{label}: {notes[0] if notes else _NOTHING[lang]}"]
        if start := _SPOKEN.get(self.button.verb.key):
            said = [one.message(lang) for one in report.findings if one.code.startswith(start)]
            pieces = [f"{label}: {' '.join(said[:_LINES])}"]
        pieces += [one.told(lang) for one in report.findings if one.code in _ALWAYS]
        pieces += [f"{_MADE[lang]} {path.name}." for path in report.papers]
        if first and not self.button.form and self.button.verb is not RECEIVE:
            pieces.append(f"{_FIRST[lang]} {first.place}.")
        return " ".join(pieces)

    def _shown(self, findings: Sequence[Finding]) -> Spot | None:
        """The sheet with the result: findings, table, calendar, form."""
        book = self.office.book
        if self.button.form:
            sheet = FormSheet(self.asked_form, book)
            return self._spot(sheet.place(sheet.spot("id")))
        if self.button.verb.key in _DRAWN:
            key, name = _DRAWN[self.button.verb.key]
            area = block(book.workbooks[key], name)
            return Spot(self.office.paths[key], *area[:3]) if area else None
        if any(one.code in _NO_RESULT for one in findings):
            return None
        if self.button.verb.key in _RESULTS:
            return self._top(_RESULTS[self.button.verb.key])
        if any(one.code in _TO_DECIDE for one in findings):
            return self._top(f"{self.key}.conflicts", "choice")
        if self.button.verb.key == "validate" and worst(findings) in {Level.ERROR, Level.WARNING}:
            return self._top(f"{self._faulty(findings)}.findings", "place")
        return None

    def _first(self, findings: Sequence[Finding]) -> Finding | None:
        """The first of the gravest, in this book if it has one; notices do not count."""
        grave = [one for one in findings if one.gravity is not Level.INFO]
        order = tuple(Level)
        return min(
            grave,
            key=lambda one: (order.index(one.gravity), self._key(one.place.workbook) != self.key, rank(one.code)),
            default=None,
        )

    def _faulty(self, findings: Sequence[Finding]) -> str:
        """The book whose findings are shown: this one, unless only others have any."""
        keys = {self._key(one.place.workbook) for one in findings if one.gravity is not Level.INFO} - {""}
        return self.key if self.key in keys or not keys else min(keys)

    def _key(self, name: str) -> str:
        return next((key for key, workbook in self.office.book.workbooks.items() if workbook.name == name), "")

    def _top(self, table: str, key: str = "id") -> Spot | None:
        if table not in self.office.book:
            return None
        found = self.office.book[table]
        where = found.layout
        column = where.numbers.get(key, where.first_column)
        return Spot(self.office.paths[found.definition.workbook], where.sheet, where.header_row + 1, column)

    def _spot(self, place: Place) -> Spot | None:
        key = self._key(place.workbook)
        if not key or not place.sheet:
            return None
        column = column_number(place.column) if place.column else 1
        return Spot(self.office.paths[key], place.sheet, place.row or 1, column)
