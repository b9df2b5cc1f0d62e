"""Saves a form: a new row when its ID cell is blank, else the row of that ID. Only what was typed since is touched."""

from coopxl.actions.form import lost_cells
from coopxl.actions.form_lessons import lessons
from coopxl.actions.form_lines import Lines
from coopxl.actions.form_rows import more_lines, the_row
from coopxl.core.book import Book
from coopxl.core.cells import CellError, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.core.formmemory import Memory, recall, remember
from coopxl.core.formsheet import FormSheet, Said, has_formula, typed
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Action, Append, Ask, Edit, Fill, Outcome
from coopxl.core.similar import profile
from coopxl.core.table import Row
from coopxl.core.values import Bad, Value
from coopxl.core.wording import in_words
from coopxl.schema.forms import Form
from coopxl.schema.kinds import Choices
from coopxl.schema.text import LANGUAGES, Text


def save(form: Form) -> Action:
    """An action that saves the form; `ask.id` names the row when the form does not."""
    return lambda book, ask: _Saving(form, book, ask).outcome()


class _Saving:
    """One form on its way into the tables. `faults` stop it; `findings` say what changes, field by field."""

    def __init__(self, form: Form, book: Book, ask: Ask) -> None:
        self.form, self.book, self.ask = form, book, ask
        self.sheet = FormSheet(form, book)
        self.table = book[form.table]
        self.held = self.sheet.content(self.sheet.raws)
        self.memory = recall(self.sheet.memory)
        self.findings: list[Finding] = []
        self.faults: list[Finding] = []
        self.id = ""
        self.row = self._target()
        self.id = self.row.id if self.row else ""
        if self.memory.id != self.id:
            self.memory = Memory()
        self.now = self.sheet.content(self.sheet.face(self.row, {}, {}))

    def _target(self) -> Row | None:
        """The row that the form is about; None for a new one."""
        asked = the_row(self.sheet, self.ask.id) if self.ask.id else None
        named = the_row(self.sheet, self.held.id) if self.held.id else None
        if asked and named and asked.id != named.id:
            raise CannotGoOn("FORM-04", form=self.form.label, named=named.id, asked=asked.id)
        row = named or asked
        filled = self.memory.id
        if row and filled and filled != row.id:
            raise CannotGoOn("FORM-05", form=self.form.label, filled=filled, id=row.id)
        if not row and self.held.blank:
            raise CannotGoOn("FORM-09", form=self.form.label)
        if not row and filled:
            self._tell("FORM-26", "id", {"id": filled})
        return row

    def outcome(self) -> Outcome:
        """The edits of the tables, and the form as it is after them."""
        changed = {column: self._value(column, said) for column, said in self._changes().items()}
        lines = Lines(self.sheet, self.held, self.memory, self.id, self.ask)
        lines.gather()
        self._refuse([*self.faults, *lines.faults])
        given = {}
        edits: list[Edit] = []
        if self.row is None:
            numberer = Numberer(self.table, self.ask.today.year, self.ask.given)
            self.id = numberer.next()
            given[numberer.stem] = numberer.last
            edits.append(Append(self.form.table, self.table.fingerprint, [{"id": self.id, **changed}]))
            self._tell("FORM-20", "id", {"id": self.id, "sheet": self.table.layout.sheet}, first=True)
        elif changed:
            cells = {(self.row.index, column): value for column, value in changed.items()}
            edits.append(Fill(self.form.table, self.table.fingerprint, cells))
        edits += lines.edits(self.id)
        after = lines.after()
        face = {**self.sheet.face(self.row, changed, after), "id": self.id}
        edits += self.sheet.draw(face, remember(self.sheet.content(face)))
        if self.form.table == "projects":
            edits += lessons(self.sheet, profile(self.row, {"id": self.id, **changed}))
        findings = [*self.findings, *lines.findings, *more_lines(self.sheet, after), *lost_cells(self.sheet)]
        return Outcome(edits, findings=findings, given=given | lines.given)

    def _changes(self) -> dict[str, Said]:
        """What the form says now and did not say when it was filled, where the row does not say it already."""
        return {
            column: said
            for column, said in self.held.values.items()
            if not self.memory.holds(column, said) and self._wanted(column, said) != self.now.values[column]
        }

    def _wanted(self, column: str, said: Said) -> Said:
        """Of several choices, an entry that the form was not filled with stays beside those typed now."""
        before = self.now.values[column]
        if self.memory.id or not isinstance(before, tuple) or not isinstance(said, tuple):
            return said
        if not self.sheet.codes(column):
            return said
        return tuple(code for code in self.sheet.codes(column) if code in before or code in said)

    def _value(self, column: str, said: Said) -> Value:
        """The value for the table, told as a change; or a fault, and then None."""
        spot = self.sheet.spot(column)
        for one in (one for one in self.sheet.spots if one.column == column and one.table == self.form.table):
            if bad := self.held.bad.get(one.field):
                refused = isinstance(said, Bad) or one.code
                finding = Finding(bad.code, self.sheet.place(one, self.id), bad.facts)
                (self.faults if refused else self.findings).append(finding)
        if column not in self.table.layout.numbers:
            self.faults.append(self._at("FORM-10", column, {"sheet": self.table.layout.sheet}))
        if isinstance(said, Bad):
            return None
        value = self._several(column, said) if isinstance(spot.kind, Choices) or spot.code else said
        self._tell_change(column, value)
        return value

    def _several(self, column: str, said: Value) -> Value:
        """The entries typed, in the order of the row; those for which the form has no cell stay."""
        old: Value = self.row[column] if self.row else None
        if self.row and (self.row.index, column) in self.table.bad:
            raw = typed(self.book, self.row, column)
            self.faults.append(Finding("FORM-11", self.row.place(column), {"typed": _plain(raw)}))
        before = old if isinstance(old, tuple) else ()
        wanted = self._wanted(column, said)
        chosen = wanted if isinstance(wanted, tuple) else ()
        shown = self.sheet.codes(column)
        kept = tuple(code for code in before if code in chosen or code not in shown)
        return (*kept, *(code for code in chosen if code not in kept)) or None

    def _tell_change(self, column: str, value: Value) -> None:
        kind = self.table.definition[column].kind
        new = in_words(kind, value, self.book, self.ask.lang)
        old = self._old(column)
        if self.memory.id and not self.memory.holds(column, self.now.values[column]):
            self._tell("FORM-25", column, {"sheet": self.table.layout.sheet})
        if self.row and has_formula(self.book, self.row, column):
            self._tell("FORM-34", column, {"sheet": self.table.layout.sheet})
        if value is None:
            self._tell("FORM-23", column, {"old": old})
        elif old is None:
            self._tell("FORM-21", column, {"new": new})
        else:
            self._tell("FORM-22", column, {"old": old, "new": new})

    def _old(self, column: str) -> object:
        """What the row says, in words; what could not be understood as it was typed."""
        if self.row is None:
            return None
        if (self.row.index, column) in self.table.bad:
            return _plain(typed(self.book, self.row, column))
        return in_words(self.table.definition[column].kind, self.row[column], self.book, self.ask.lang)

    def _at(self, code: str, column: str, facts: dict[str, object]) -> Finding:
        return Finding(code, self.sheet.place(self.sheet.spot(column), self.id), facts)

    def _tell(self, code: str, column: str, facts: dict[str, object], *, first: bool = False) -> None:
        self.findings.insert(0 if first else len(self.findings), self._at(code, column, facts))

    def _refuse(self, faults: list[Finding]) -> None:
        """Nothing is saved while a cell of the form cannot be understood."""
        if faults:
            es, en = (" ".join(fault.told(lang) for fault in faults) for lang in LANGUAGES)
            raise CannotGoOn("FORM-06", form=self.form.label, cells=Text(es=es, en=en))


def _plain(raw: Raw) -> object:
    return raw.code if isinstance(raw, CellError) else raw
