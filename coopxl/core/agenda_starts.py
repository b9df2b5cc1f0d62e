"""What of the back plans has to be begun or ended now, for the page of the day: when a call closes soon it is too late to start."""

from collections.abc import Iterator

from coopxl.core.agenda_calls import called
from coopxl.core.agenda_lines import Line, Now
from coopxl.core.backplan import LATE, NOW, BackPlan, PlannedStep, plans
from coopxl.core.book import Book
from coopxl.core.offers import offers
from coopxl.schema.matching import FAIL, NOT_INTERESTED
from coopxl.schema.text import Text

_BEGIN = Text("Empezar «{step}»: {call}", "Start “{step}”: {call}")
_END = Text("Terminar «{step}»: {call}", "Finish “{step}”: {call}")


def starts(book: Book, now: Now) -> Iterator[Line]:
    """The next step of each announced call, while there is time for all of them and one of the projects may suit it."""
    unsuited = _unsuited(book)
    for plan in plans(book, offers(book, now.at), now.today).values():
        step = plan.next
        if (
            step
            and plan.possible
            and plan.offer.is_call
            and plan.offer.id not in unsuited
            and step.state in {NOW, LATE}
        ):
            yield _line(book, plan, step, now)


def _unsuited(book: Book) -> set[str]:
    """The calls of which the last matches say that no project suits them, or the officer that none is of interest."""
    suits: dict[str, bool] = {}
    for row in book.rows("matches"):
        call = row.text("call")
        suits[call] = suits.get(call, False) or (row["gate"] != FAIL and row["decision"] != NOT_INTERESTED)
    return {call for call, suited in suits.items() if call and not suited}


def _line(book: Book, plan: BackPlan, step: PlannedStep, now: Now) -> Line:
    """By when to begin it, as the chronological table says; of one that was begun, by when to end it: today at the earliest."""
    row = book["back_plan"][step.id] if "back_plan" in book and step.id in book["back_plan"] else None
    begun = row is not None and row["started_on"] is not None
    said = _END if begun else _BEGIN
    what = said[book.lang].format(step=step.name, call=called(plan.offer, book.lang))
    place = row.place("started_on") if row else plan.offer.row.place("id")
    ends = max(step.ends_by, now.today) if step.ends_by else None
    return Line(ends if begun else plan.latest_start, what, step.responsible, place)
