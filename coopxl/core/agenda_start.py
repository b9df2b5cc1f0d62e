"""What is to be begun and what is to be decided, for the page of the day."""

from collections.abc import Iterator
from datetime import date

from coopxl.core.agenda_lines import Line, Now
from coopxl.core.backplan import BackPlan, plans
from coopxl.core.book import Book
from coopxl.core.offers import offers
from coopxl.core.table import Row
from coopxl.schema.matching import APPLY, FAIL, PASS
from coopxl.schema.states import RANKS, SUBMITTED
from coopxl.schema.text import Text
from coopxl.schema.today import AHEAD

_NO_TIME = Text("ya no alcanza el tiempo", "no longer enough time")
_SCORE = Text("{project}: {score} puntos", "{project}: {score} points")


def to_begin(book: Book, now: Now) -> Iterator[Line]:
    """The next internal step of each call that somebody is preparing, once it has to begin within the days looked at."""
    prepared = _prepared(book)
    for plan in plans(book, offers(book, now.at), now.today).values():
        step, start = plan.next, plan.latest_start
        if step is None or start is None or (start - now.today).days > AHEAD:
            continue
        if plan.offer.id in prepared or _begun(book, plan):
            how = None if plan.possible else _NO_TIME
            what = f"{plan.offer.agency}: {step.name}"
            yield Line(start, what, step.responsible, plan.offer.row.place("id"), how=how, pressing=not plan.possible)


def _prepared(book: Book) -> set[str]:
    """The calls that the officer decided to apply to, and those that projects not yet submitted are meant for."""
    decided = {row.text("call") for row in book.rows("matches") if row["decision"] == APPLY}
    meant = {row.text("call") for row in book.rows("projects") if RANKS.get(row.text("state"), 0) < RANKS[SUBMITTED]}
    return (decided | meant) - {""}


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
