"""How each project stands with its duties: what is met, due, missing or does not apply, and the cells that would settle it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.table import Row, free_place
from coopxl.schema.duties import (
    DUTIES,
    Condition,
    Duty,
    Has,
    Leads,
    Own,
    Pointed,
    Proof,
    Reached,
    Rows,
    Says,
    SaysOnly,
    Unlike,
)
from coopxl.schema.office import TABLES
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import ARCHIVED, FINAL, RANKS, WAY
from coopxl.schema.text import Text

MET, DUE, MISSING, LATER, NOT_APPLICABLE = "met", "due", "missing", "later", "not_applicable"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing: the cell to fill, what it is, and the duty that asks for it, if one does."""

    place: Place
    label: Text
    duty: Duty | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a project stands with one duty."""

    state: str
    lacks: Sequence[Lack] = ()


class Duties:
    """The duties of an office's projects on one day. The rows of a table are sorted by project once."""

    def __init__(self, book: Book, today: date) -> None:
        self.book, self.today = book, today
        self._sorted: dict[str, dict[str, list[Row]]] = {}
        self._pasts: dict[int, set[str]] = {}
        self._rowless: dict[Rows, Lack] = {}

    def standing(self, duty: Duty, project: Row, state: str = "") -> Standing:
        """How the project stands, or would stand in another state."""
        past, now = self._past(project), state or project.text("state")
        rank = _rank(now, past)
        if not _applies(duty, lambda one: self._holds(one, project, now, past, rank)):
            return Standing(NOT_APPLICABLE)
        owed = _has_come(duty.needed, now, past, rank)
        lacks = [
            Lack(lack.place, lack.label, duty)
            for proof in duty.proofs
            for lack in self._lacks(proof, project, strict=owed)
        ]
        if not lacks:
            return Standing(MET)
        late = any(isinstance(proof, Rows) and proof.due for proof in duty.proofs)
        if owed or late:
            return Standing(MISSING, lacks)
        return Standing(DUE if self._is_due(duty, now, past, rank) else LATER, lacks)

    @staticmethod
    def _is_due(duty: Duty, now: str, past: set[str], rank: int) -> bool:
        """Whether it is time. Of what is over only the archive can still ask something."""
        return duty.needed == ARCHIVED if now in FINAL else _has_come(duty.since, now, past, rank)

    def rows(self, table: str, project: str) -> list[Row]:
        """The rows of a table that belong to a project, alone or among others."""
        if table not in self._sorted:
            found: dict[str, list[Row]] = defaultdict(list)
            for row in self.book.rows(table):
                owners = row["project"]
                for owner in owners if isinstance(owners, tuple) else (owners,):
                    found[str(owner)].append(row)
            self._sorted[table] = found
        return self._sorted[table].get(project, [])

    def _past(self, project: Row) -> set[str]:
        """The states it has been in, as far as they were noted."""
        if project.index not in self._pasts:
            self._pasts[project.index] = self._noted(project)
        return self._pasts[project.index]

    def _noted(self, project: Row) -> set[str]:
        moves = self.rows("moves", project.id) if project.id else []
        return {move.text(key) for move in moves for key in ("from_state", "to_state")} | {project.text("state")}

    def _holds(self, condition: Condition, project: Row, now: str, past: set[str], rank: int) -> bool:
        match condition:
            case Says(column, among):
                return any(not among or one in among for one in _held(project, column))
            case SaysOnly(column, entry):
                return _held(project, column) == (entry,)
            case Has(table, where, among):
                rows = self.rows(table, project.id)
                return any(not where or (row[where] in among if among else row[where] is True) for row in rows)
            case Reached(state):
                return _has_come(state, now, past, rank)

    def _lacks(self, proof: Proof, project: Row, *, strict: bool) -> Iterator[Lack]:
        match proof:
            case Own(columns):
                yield from _blanks(project, columns)
            case Leads(column, table, key, entry):
                known = {row.id for row in self.book.rows(table) if row[key] == entry}
                if known.isdisjoint(_held(project, column)):
                    said = self.book.words.text(getattr(TABLES[table][key].kind, "codes", ""), entry)
                    yield _lack(project, column, said)
            case Unlike(column, setting):
                theirs = self.book.settings[setting]
                if theirs and project.text(column).casefold() == theirs.casefold():
                    label = next(one.label for one in SETTINGS if one.key == setting)
                    yield _lack(project, column, Text(f"no «{label.es}»", f"not “{label.en}”"))
            case Pointed(via, table, columns):
                there = project.text(via)
                if table in self.book and there in self.book[table]:
                    yield from _blanks(self.book[table][there], columns)
                else:
                    yield _lack(project, via)
            case Rows():
                yield from self._row_lacks(proof, project, strict=strict)

    def _row_lacks(self, proof: Rows, project: Row, *, strict: bool) -> Iterator[Lack]:
        rows = [row for row in self.rows(proof.table, project.id) if not proof.where or row[proof.where] in proof.among]
        if proof.due and not strict:
            rows = [row for row in rows if isinstance(due := row[proof.due], date) and due < self.today]
        blanks = [list(_blanks(row, proof.columns)) for row in rows]
        if len(rows) < proof.least:
            yield self._no_row(proof)
        elif proof.every:
            for lacks in blanks:
                yield from lacks
        elif blanks:
            yield from min(blanks, key=len)

    def _no_row(self, proof: Rows) -> Lack:
        """The first free row of the table, where it would be typed; the same for every project."""
        if proof not in self._rowless:
            self._rowless[proof] = self._first_free(proof)
        return self._rowless[proof]

    def _first_free(self, proof: Rows) -> Lack:
        table = self.book[proof.table]
        labels = [table.definition[key].label for key in proof.columns]
        codes = getattr(table.definition[proof.where].kind, "codes", "") if proof.where else ""
        entries = [self.book.words.text(codes, one) for one in proof.among]
        es, en = (", ".join(label[lang] for label in labels) for lang in ("es", "en"))
        if entries:
            es, en = (
                f"{es} ({' / '.join(one.es for one in entries)})",
                f"{en} ({' / '.join(one.en for one in entries)})",
            )
        return Lack(free_place(table, proof.columns[0]), Text(es=es, en=en))


def as_data(book: Book, today: date, lang: str) -> list[dict[str, object]]:
    """For a program: how each project stands with each duty, and every cell that is missing or due."""
    duties = Duties(book, today)
    return [_project(duties, project, lang) for project in book.rows("projects") if project.id]


def _project(duties: Duties, project: Row, lang: str) -> dict[str, object]:
    standings = {duty: duties.standing(duty, project) for duty in DUTIES}
    lacks = [
        {
            "duty": duty.key,
            "standing": standing.state,
            "workbook": lack.place.workbook,
            "sheet": lack.place.sheet,
            "cell": lack.place.cell,
            "label": lack.label[lang],
            "article": duty.article[lang],
        }
        for duty, standing in standings.items()
        if standing.state in {MISSING, DUE}
        for lack in standing.lacks
    ]
    named = {duty.key: standing.state for duty, standing in standings.items()}
    return {"project": project.id, "state": project["state"], "duties": named, "lacks": lacks}


def _applies(duty: Duty, holds: Callable[[Condition], bool]) -> bool:
    return (not duty.when or any(map(holds, duty.when))) and not any(map(holds, duty.unless))


def _rank(now: str, past: set[str]) -> int:
    """How far along a project is; of one that left the way, how far it had come, where that was noted."""
    come = [RANKS[state] for state in past if state in WAY]
    return RANKS[now] if now in WAY else max(come, default=RANKS.get(now, 0))


def _has_come(state: str, now: str, past: set[str], rank: int) -> bool:
    return rank >= RANKS[state] if state in WAY else state == now or state in past


def _held(row: Row, column: str) -> tuple[str, ...]:
    value = row[column]
    return value if isinstance(value, tuple) else () if value is None else (str(value),)


def _blanks(row: Row, columns: Sequence[str]) -> Iterator[Lack]:
    """The cells that are blank, or say no where a yes is asked for; zero is an answer."""
    for key in columns:
        if row[key] is None or row[key] is False:
            yield _lack(row, key)


def _lack(row: Row, key: str, more: Text | None = None) -> Lack:
    label = row.table.definition[key].label
    return Lack(row.place(key), Text(f"{label.es} ({more.es})", f"{label.en} ({more.en})") if more else label)
