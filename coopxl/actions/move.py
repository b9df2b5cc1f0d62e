"""Moves a project from one state to another: what it owes is asked for first, and the step leaves its trace."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from coopxl.actions.compliance import rewritten_changes
from coopxl.core.book import Book
from coopxl.core.duties import Duties, Lack
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Edit, Fill, Outcome
from coopxl.core.silence import is_open
from coopxl.core.similar import LESSONS_TOLD, profile
from coopxl.core.similar import told as told_lessons
from coopxl.core.steps import open_from, owed
from coopxl.core.table import free_place
from coopxl.core.values import Value
from coopxl.core.versions import content, version_of
from coopxl.schema.office import STAGES, TABLES
from coopxl.schema.states import ANSWERS, SUBMITTED, TRANSITIONS, needs_why
from coopxl.schema.text import LANGUAGES, Text

_HANDED_ON = (
    "department",
    "department_head",
    "head_phone",
    "head_email",
    "manager_name",
    "manager_phone",
    "manager_email",
    "areas",
    "other_area",
    "localization",
    "cooperant",
)
"""What a project born from another has in common with it."""

_FOLDED = Text(
    " — hoja plegada: en «Inicio», «{stage}», la despliega",
    " — folded sheet: “{stage}”, on the start sheet, unfolds it",
)
_OTHER = Text("{} (otro proyecto)", "{} (another project)")
_NAME_LENGTH = 230


def move(book: Book, ask: Ask) -> Outcome:
    """The project `ask.id` goes to the state said in `ask.said`, else in its row. CannotGoOn while it may not."""
    step = _Step(book, ask)
    step.refuse()
    return step.outcome()


class _Step:
    """One step of one project. `given` are the id numbers it uses up."""

    def __init__(self, book: Book, ask: Ask) -> None:
        self.book, self.ask = book, ask
        self.project = book["projects"][ask.id]
        self.before = self.project.text("state") or "idea"
        self.after = self._wanted()
        self.why = ask.said.get("why", "").strip() or self.project.text("move_reason")
        self.version = version_of(self.project)
        self.given: dict[str, int] = {}
        self.findings: list[Finding] = []

    # Whether it may be taken

    def _wanted(self) -> str:
        self._understood("state")
        typed = self.ask.said.get("state", "")
        if not typed:
            self._understood("next_state")
            return self.project.text("next_state")
        key = self.book.words.key("project_states", typed)
        if key is None:
            raise CannotGoOn("MOVE-01", typed=typed, help=self._help(typed))
        return key

    def _understood(self, key: str) -> None:
        """CannotGoOn when something else than a state stands in a cell of the project."""
        bad = self.project.table.bad.get((self.project.index, key))
        if bad:
            typed, facts = str(bad.facts.get("typed", bad.facts.get("error", ""))), self._cell(key)
            raise CannotGoOn("MOVE-11", self.project.place(key), typed=typed, help=self._help(typed), **facts)

    def _help(self, typed: str) -> Text:
        near = self.book.words.nearest("project_states", typed)
        return Text(f"¿Quiso decir «{near.es}»?", f"Did you mean “{near.en}”?") if near else self._states()

    def _states(self) -> Text:
        codes = self.book.words.codes("project_states")
        es, en = (", ".join(code.label[lang] for code in codes) for lang in LANGUAGES)
        return Text(f"Los estados son: {es}.", f"The states are: {en}.")

    def refuse(self) -> None:
        """CannotGoOn when the step is none, has no reason, or something is owed first."""
        state = self._label(self.before)
        facts = {"project": self.project.id, "state": state}
        following = open_from(self.book, self.before)
        if not self.after:
            raise CannotGoOn(
                "MOVE-03", self.project.place("next_state"), **facts, **self._cell("next_state"), open=following
            )
        wanted = self._label(self.after)
        if self.after not in TRANSITIONS.get(self.before, ()):
            raise CannotGoOn("MOVE-04", self.project.place("next_state"), **facts, wanted=wanted, open=following)
        if needs_why(self.before, self.after) and not self.why:
            raise CannotGoOn(
                "MOVE-05", self.project.place("move_reason"), **facts, wanted=wanted, **self._cell("move_reason")
            )
        lacks = owed(self.book, self.project, self.after, self.ask.today)
        if lacks:
            raise CannotGoOn(
                "MOVE-02",
                lacks[0].place,
                project=self.project.id,
                state=wanted,
                count=len(lacks),
                lacks=told(lacks, self.book),
            )

    def _label(self, state: str) -> Text:
        return self.book.words.text("project_states", state)

    def _cell(self, key: str) -> dict[str, object]:
        place = self.project.place(key)
        return {"cell": f"{place.sheet}!{place.cell}", "label": self.project.table.definition[key].label}

    # What it writes

    def outcome(self) -> Outcome:
        """The new state, its trace, and what the step brings with it."""
        self._tell("MOVE-06", self.project.place("state"), state=self._label(self.before), wanted=self._label(self.after),
                   sheet=self.book["moves"].layout.sheet)  # fmt: skip
        row: dict[str, Value] = {"state": self.after, "next_state": None, "move_reason": None}
        edits: list[Edit] = [self._trace()]
        if self.after == SUBMITTED:
            edits.append(self._application())
        if self.after in ANSWERS:
            edits += self._answer()
        if self.after == "reformulate":
            edits.append(self._keep())
            row["version"] = self.version + 1
        if self.after == "different_project":
            edits.append(self._child())
        if self.after in ("formulated", SUBMITTED) and self.version > 1:
            edits += rewritten_changes(self.book, Duties(self.book, self.ask.today))
        if self.after in ("contacted", "formulated"):
            self.findings += told_lessons(self.book, profile(self.project), LESSONS_TOLD)
        cells = {(self.project.index, key): value for key, value in row.items()}
        edits.insert(0, Fill("projects", self.project.table.fingerprint, cells))
        return Outcome(edits, findings=self.findings, given=self.given)

    def _append(self, table: str, rows: Sequence[Mapping[str, Value]]) -> tuple[Append, list[str]]:
        """New rows with their ids."""
        numberer = Numberer(self.book[table], self.ask.today.year, self.ask.given)
        ids = [numberer.next() for _ in rows]
        self.given[numberer.stem] = numberer.last
        new = [{"id": row_id, **row} for row_id, row in zip(ids, rows, strict=True)]
        return Append(table, self.book[table].fingerprint, new), ids

    def _tell(self, code: str, place: Place, **facts: object) -> None:
        self.findings.append(Finding(code, place, {"project": self.project.id, **facts}))

    def _trace(self) -> Edit:
        step: dict[str, Value] = {
            "project": self.project.id,
            "from_state": self.before,
            "to_state": self.after,
            "date": self.ask.today,
            "who": self.book.settings["officer"] or None,
            "why": self.why or None,
            "version": self.version,
        }
        return self._append("moves", [step])[0]

    def _application(self) -> Edit:
        same = {key: self.project[key] for key in ("cooperant", "call", "amount_requested", "currency")}
        row = {"project": self.project.id, **same, "version": self.version, "submitted": self.ask.today}
        edit, ids = self._append("applications", [row])
        self._tell("MOVE-07", free_place(self.book["applications"], "document"), id=ids[0])
        return edit

    def _answer(self) -> Iterator[Edit]:
        """The answer goes to the last application that still waits for one."""
        table = self.book["applications"]
        waiting = [row for row in table if row["project"] == self.project.id and is_open(row)]
        if not waiting:
            self._tell("MOVE-08", free_place(table, "answer"))
            return
        last = max(waiting, key=lambda row: (_day(row["submitted"]), row.id))
        said: dict[str, Value] = {"answer": self.after, "answered": self.ask.today}
        said |= {"reason": self.why} if self.why else {}
        yield Fill(table.definition.key, table.fingerprint, {(last.index, key): value for key, value in said.items()})

    def _keep(self) -> Edit:
        """What the version said, before anybody corrects it."""
        said = content(Duties(self.book, self.ask.today), self.project)
        rows: list[Mapping[str, Value]] = [
            {
                "project": self.project.id,
                "version": self.version,
                "table": cell.table,
                "row": cell.row,
                "column": cell.column,
                "label": TABLES[cell.table][cell.column].label[self.book.lang],
                "value": text,
            }
            for cell, text in said.items()
        ]
        place = self.project.place("version")
        self._tell("MOVE-09", place, version=self.version, count=len(rows), next=self.version + 1)
        return self._append("versions", rows)[0]

    def _child(self) -> Edit:
        """The other project that the cooperant would support: an idea, born from this one."""
        row = {key: self.project[key] for key in _HANDED_ON}
        name = _OTHER[self.book.lang].format(self.project.text("name")[:_NAME_LENGTH])
        edit, ids = self._append("projects", [{**row, "name": name, "state": "idea", "origin": self.project.id}])
        self._tell("MOVE-10", free_place(self.project.table, "name"), id=ids[0])
        return edit


def told(lacks: Sequence[Lack], book: Book) -> Text:
    """What is missing, a line for each: its cell, the article that asks for it, and whether its sheet is out of sight."""
    es, en = ("".join(f"\n· {_one(lack, book, lang)}" for lack in lacks) + "\n" for lang in LANGUAGES)
    return Text(es=es, en=en)


def _one(lack: Lack, book: Book, lang: str) -> str:
    article = f" ({lack.duty.article[lang]})" if lack.duty else ""
    table = TABLES[lack.place.table]
    hidden = not book.workbooks[table.workbook].sheets[lack.place.sheet].visible
    folded = _FOLDED[lang].format(stage=STAGES[table.stage][lang]) if hidden else ""
    return f"{lack.place.sheet}!{lack.place.cell} «{lack.label[lang]}»{article}{folded}"


def _day(value: Value) -> date:
    return value if isinstance(value, date) else date.min
