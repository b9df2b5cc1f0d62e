"""What the officer chose in the sheet of conflicts, done: the cell takes it, and the conflict is over."""

from dataclasses import dataclass, field
from datetime import date

from coopxl.core.book import Book
from coopxl.core.carrying import number_of
from coopxl.core.cells import Written
from coopxl.core.conflicts import GONE, parted
from coopxl.core.findings import Finding
from coopxl.core.linking import resolve
from coopxl.core.merge import ROW
from coopxl.core.parts import OWN, UNDERSTOOD, plainly
from coopxl.core.plan import Plan
from coopxl.core.table import Row, Table
from coopxl.core.values import Bad, Value, read, show
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema.kinds import Day, Ref, Refs
from coopxl.schema.text import LANGUAGES


@dataclass(slots=True)
class Decided:
    """The conflicts that are over, by id, and what could not be done."""

    over: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    left: int = 0


def decide(plan: Plan, key: str) -> Decided:
    """Puts into the plan what was chosen in the book of that key; what cannot be done is told and stays."""
    book, made = plan.book, Decided()
    for row in book[f"{key}.conflicts"]:
        if not row.id:
            continue
        choice = row["choice"]
        faulty = (row.index, "choice") in row.table.bad
        if choice is None or faulty:
            if faulty or row["typed"] is not None:
                made.findings.append(Finding("MERG-10", row.place("choice"), {"id": row.id}))
        elif (told := _done(plan, book, row, str(choice))) is None:
            made.over.append(row.id)
        else:
            made.findings.append(told)
        made.left += row.id not in made.over[-1:]
    return made


def _done(plan: Plan, book: Book, row: Row, choice: str) -> Finding | None:
    """What stops a choice; None when it is done."""
    name, row_id, column = parted(row.id)
    table = book.tables.get(name)
    if table is None or row_id not in table or (column != ROW and not number_of(table, column)):
        # The row or the column is gone since: only what is here can hold.
        return None if choice == "mine" else Finding("MERG-11", row.place("choice"), {"id": row.id})
    index = table.by_id[row_id]
    if column == ROW:
        return _row_done(plan, row, table, index, choice)
    if choice == "mine":
        return None
    typed = row["theirs" if choice == "theirs" else "typed"]
    if choice == "typed" and typed is None:
        return Finding("MERG-12", row.place("typed"), {"id": row.id})
    value = _typed(book, table, column, typed)
    if isinstance(value, Bad) and choice == "typed":
        return Finding("MERG-13", row.place("typed"), {"typed": str(typed), "column": _header(table, column)})
    plan.put(table, table.rows[index], number_of(table, column), _written(plan, table, column, value, typed))
    return None


def _row_done(plan: Plan, row: Row, table: Table, index: int, choice: str) -> Finding | None:
    if choice == "typed":
        return Finding("MERG-14", row.place("choice"), {"id": row.id})
    if row["ours" if choice == "mine" else "theirs"] in {GONE[lang] for lang in LANGUAGES}:
        if not table.layout.region:
            return Finding("MERG-11", row.place("choice"), {"id": row.id})
        for number in (*table.layout.numbers.values(), *table.layout.own.values()):
            plan.put(table, table.rows[index], number, None)
    return None


def _header(table: Table, column: str) -> str:
    return column[1:] if column.startswith(OWN) else table.layout.headers.get(column, column)


def _typed(book: Book, table: Table, column: str, typed: Value) -> Value | Bad:
    """What a text means in a column; a Bad where the column refuses it."""
    if typed is None or column.startswith(OWN) or column not in table.definition:
        return typed
    kind = table.definition[column].kind
    value = read(kind, str(typed), book.words)
    if isinstance(value, Bad):
        return value.value if value.code in UNDERSTOOD else value
    if isinstance(kind, Ref | Refs):
        found, bad = resolve(kind, value, book)
        return bad or found
    return value


def _written(plan: Plan, table: Table, column: str, value: Value | Bad, typed: Value) -> Written:
    if typed is None:
        return None
    if isinstance(value, Bad):
        # It stood so in the other copy; whoever validates is told of it, as there.
        return _own(str(typed))
    if column.startswith(OWN) or column not in table.definition:
        return _own(str(typed))
    kind = table.definition[column].kind
    if isinstance(kind, Ref | Refs) and kind.table not in plan.book:
        return str(typed)
    return show(kind, value, plan.book.words, plan.book.lang, plan.title)


def _own(typed: str) -> Written:
    """A number or a date is one again, whatever column it stands in."""
    day = read(Day(), typed, Vocabulary())
    if isinstance(day, Bad) and isinstance(day.value, date):
        return day.value
    number = plainly(typed.replace(",", ".", 1))
    return number if isinstance(number, float) else typed
