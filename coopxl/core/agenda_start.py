"""What is to be begun and what is to be decided, for the page of the day."""

from collections.abc import Iterator
from datetime import date, timedelta

from coopxl.core.agenda_calls import called
from coopxl.core.agenda_lines import Line, Now
from coopxl.core.backplan import LATE, NOW, BackPlan, PlannedStep, plans
from coopxl.core.book import Book
from coopxl.core.offers import offers
from coopxl.core.table import Row
from coopxl.schema.matching import APPLY, FAIL, NOT_INTERESTED, PASS
from coopxl.schema.states import RANKS, SUBMITTED
from coopxl.schema.text import Text
from coopxl.schema.today import AHEAD

_BEGIN = Text("Empezar «{step}»: {call}", "Start “{step}”: {call}")
_END = Text("Terminar «{step}»: {call}", "Finish “{step}”: {call}")
_NO_TIME = Text("ya no alcanza el tiempo", "no longer enough time")
_SCORE = Text("{project}: {score} puntos", "{project}: {score} points")


def to_begin(book: Book, now: Now) -> Iterator[Line]:
    """The next internal step of each call: of one that somebody prepares, once it begins within the days looked at or there is
    no longer time; of another that has been announced and may suit a project, while there is time and it is its turn.
    """
    prepared, unsuited = _prepared(book), _unsuited(book)
    soon = now.today + timedelta(AHEAD)
    for plan in plans(book, offers(book, now.at), now.today).values():
        step, start = plan.next, plan.latest_start
        if step is None or start is None:
            continue
        ours = plan.offer.id in prepared or _begun(book, plan)
        turn = plan.possible and step.state in {NOW, LATE} and plan.offer.is_call and plan.offer.id not in unsuited
        if turn or (ours and start <= soon):
            yield _step(book, plan, step, start, now)


def _step(book: Book, plan: BackPlan, step: PlannedStep, start: date, now: Now) -> Line:
    """By when to begin it, as the chronological table says; of one that was begun, by when to end it: today at the earliest."""
    row = book["back_plan"][step.id] if "back_plan" in book and step.id in book["back_plan"] else None
    begun = row is not None and row["started_on"] is not None
    said = (_END if begun else _BEGIN)[book.lang].format(step=step.name, call=called(plan.offer, book.lang))
    place = row.place("started_on") if row else plan.offer.row.place("id")
    day = max(step.ends_by, now.today) if begun and step.ends_by else start
    how = None if plan.possible else _NO_TIME
    return Line(day, said, step.responsible, place, how=how, pressing=not plan.possible)


def _prepared(book: Book) -> set[str]:
    """The calls that the officer decided to apply to, and those that projects not yet submitted are meant for."""
    decided = {row.text("call") for row in book.rows("matches") if row["decision"] == APPLY}
    meant = {row.text("call") for row in book.rows("projects") if RANKS.get(row.text("state"), 0) < RANKS[SUBMITTED]}
    return (decided | meant) - {""}


def _unsuited(book: Book) -> set[str]:
    """The calls of which the last matches say that no project suits them, or the officer that none is of interest."""
    suits: dict[str, bool] = {}
    for row in book.rows("matches"):
        call = row.text("call")
        suits[call] = suits.get(call, False) or (row["gate"] != FAIL and row["decision"] != NOT_INTERESTED)
    return {call for call, suited in suits.items() if call and not suited}


def _begun(book: Book, plan: BackPlan) -> bool:
    """Whether the officer noted that one of its steps began or is done."""
    ids = {step.id for step in plan.steps}
    return any(row.id in ids and (row["started_on"] or row["done_on"]) for row in book.rows("back_plan"))


def to_decide(book: Book, now: Now) -> Iterator[Line]:
    """The calls a project could go to, as last matched, that the officer has not decided about: those that pass first."""
    for row in book.rows("matches"):
        closes = row["closes"]
        over = isinstance(closes, date) and closes < now.today
        if row["call"] is None or row["score"] is None or row["gate"] == FAIL or row["decision"] is not None or over:
            continue
        project = row.text("project")
        what = _SCORE[book.lang].format(project=book.title("projects", project) or project, score=row["score"])
        day = closes if isinstance(closes, date) else None
        yield Line(day, what, _whose(book, row), row.place("decision"), turn=int(row["gate"] != PASS))


def _whose(book: Book, row: Row) -> str:
    cooperant = row.text("cooperant")
    return book.title("cooperants", cooperant) or row.text("call")
