"""Steps of a project from one state to another: which are open, and what it owes before it may take one."""

from collections.abc import Iterator, Sequence
from datetime import date

from coopxl.core.book import Book
from coopxl.core.closing import gaps
from coopxl.core.duties import MISSING, Duties, Lack
from coopxl.core.table import Row, free_place
from coopxl.schema.duties import DUTIES, Duty, Own
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import HasChild, Moved
from coopxl.schema.states import CLOSED, RANKS, TRANSITIONS, WAY
from coopxl.schema.text import Text


def open_from(book: Book, state: str) -> Text:
    """The states that may follow one, in words."""
    following = [book.words.text("project_states", one) for one in TRANSITIONS.get(state, ())]
    es, en = ("; ".join(one[lang] for one in following) or "—" for lang in ("es", "en"))
    return Text(es=es, en=en)


def last_moves(rule: Moved, book: Book) -> dict[str, str]:
    """The state that the last noted step of each project led to; ids tell which is last, whatever the order of the rows."""
    steps = sorted((row.id, row.text(rule.parent), row.text(rule.to)) for row in book.rows(rule.child))
    return {project: state for _, project, state in steps if project and state}


def needed_for(state: str) -> list[Duty]:
    """The duties without which no project enters a state: on the way all until then; off it only the state's own."""
    on_the_way = (duty for duty in DUTIES if duty.needed in WAY and RANKS[duty.needed] <= RANKS[state])
    return list(on_the_way) if state in WAY else [duty for duty in DUTIES if duty.needed == state]


def owed(book: Book, project: Row, state: str, today: date) -> list[Lack]:
    """Everything a project lacks to enter a state, each cell once: duties, columns, rows, and the proofs of closing."""
    duties = Duties(book, today)
    found: dict[tuple[str, str, str], Lack] = {}
    lacks = [
        lack
        for duty in needed_for(state)
        if (standing := duties.standing(duty, project, state)).state == MISSING
        for lack in standing.lacks
    ]
    if state in WAY:
        lacks += _columns(project, state)
    for lack in lacks:
        found.setdefault((lack.place.workbook, lack.place.sheet, lack.place.cell), lack)
    if state in WAY:
        # A table that a duty asks a row of is not asked for again by a rule.
        for lack in (*_children(duties, project, state), *_proofs(book, project, state)):
            if not any(
                lack.place.sheet == known.place.sheet and lack.place.row == known.place.row for known in found.values()
            ):
                found[lack.place.workbook, lack.place.sheet, lack.place.cell] = lack
    return list(found.values())  # fmt: skip


def _columns(project: Row, state: str) -> Iterator[Lack]:
    """The columns that must be filled by then, but the state, which the step fills; what a duty asks for is its business."""
    judged = {key for duty in DUTIES for proof in duty.proofs if isinstance(proof, Own) for key in proof.columns}
    for column in project.table.definition.columns:
        rank = RANKS.get(column.required_from)
        asked = column.required or (rank is not None and rank <= RANKS[state])
        if asked and column.key not in judged and column.key != "state" and project[column.key] is None:
            yield Lack(project.place(column.key), column.label)


def _children(duties: Duties, project: Row, state: str) -> Iterator[Lack]:
    for rule in project.table.definition.rules:
        if (
            isinstance(rule, HasChild)
            and rule.level is Level.ERROR
            and RANKS[rule.since] <= RANKS[state]
            and rule.child in duties.book
        ):
            table = duties.book[rule.child]
            if not duties.rows(rule.child, project.id):
                yield Lack(free_place(table, rule.parent), table.definition.one)


def _proofs(book: Book, project: Row, state: str) -> Sequence[Lack]:
    if state != CLOSED:
        return ()
    return [Lack(gap.place, gap.label) for gap in gaps(book, project.id, report=False)]
