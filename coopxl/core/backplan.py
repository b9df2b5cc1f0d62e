"""Back-planning: from the closing of an offer through the office's own steps to the latest day to begin each.

Steps follow one another. The last ends on the last whole working day before the closing; each of the others on the working
day before the next begins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coopxl.core.book import Book
from coopxl.core.offers import Offer, heirs
from coopxl.core.table import Row
from coopxl.core.workdays import Workdays
from coopxl.schema.text import Text

OFFICE_CLOSES = time(17)
"""A day on which the call closes earlier than this is not counted on: only part of it is left to hand in."""

SOON = 5
"""Working days before the latest start from which a step is said to be next."""

DONE, AHEAD, NOW, LATE, IMPOSSIBLE = "done", "ahead", "now", "late", "impossible"

_DAY = timedelta(1)
_IF_NEEDED = Text("{} (si hace falta)", "{} (if needed)")


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of one offer. What is done has no days; `state` is a key of `plan_states`."""

    id: str
    name: str
    responsible: str
    working_days: int
    state: str
    starts_by: date | None = None
    ends_by: date | None = None


@dataclass(frozen=True, slots=True)
class BackPlan:
    """The steps of one offer, in their order.

    It is `possible` while enough working days are left for what is not done; a step of which nobody knows whether it is
    needed makes nothing impossible. `latest_start` is the last day to begin what is not done: today when only such steps are
    in the way, None when nothing is left to do.
    """

    offer: Offer
    steps: Sequence[PlannedStep]
    possible: bool
    latest_start: date | None

    @property
    def next(self) -> PlannedStep | None:
        """The first step that is not done; None when all are."""
        return next((step for step in self.steps if step.state != DONE), None)


@dataclass(slots=True)
class _Progress:
    """What the officer noted beside a step: `need` are the working days it still takes."""

    done: bool
    begun: bool
    overrun: bool
    need: int


class Notes:
    """The rows of the plan as they stand, also those under the id that an offer had before it was called."""

    def __init__(self, book: Book, listed: Iterable[Offer], today: date) -> None:
        listed = list(listed)
        self.rows: Mapping[str, Row] = {row.id: row for row in book.rows("back_plan") if row.id}
        stand = {row_id.rpartition("/")[0] for row_id in self.rows}
        gone = stand - {offer.id for offer in listed}
        self.heirs = heirs(stand, gone, listed, today)
        self._before = {new: old for old, new in self.heirs.items()}

    def about(self, offer: Offer, step: str) -> Row | None:
        """The row about a step of an offer."""
        return self.rows.get(f"{offer.id}/{step}") or self.rows.get(f"{self._before.get(offer.id)}/{step}")


def plans(book: Book, listed: Sequence[Offer], today: date) -> dict[str, BackPlan]:
    """The plan of every offer whose closing is known and still to come, by its id; none while the office has no steps."""
    steps = _steps(book)
    if not steps:
        return {}
    workdays, notes = Workdays.of(book), Notes(book, listed, today)
    return {
        offer.id: _plan(book, offer, steps, workdays, notes, today)
        for offer in listed
        if offer.closes and not offer.is_over
    }


def last_whole_day(closes: datetime, workdays: Workdays) -> date:
    """The last working day that can be counted on whole; `closes` is in the office's own time."""
    day = closes.date()
    return workdays.back(day if closes.time() >= OFFICE_CLOSES else day - _DAY, 1)


def _steps(book: Book) -> list[Row]:
    """Those that have an id and a name; one without order goes last."""
    rows = [row for row in book.rows("approval_steps") if row.id and row["name"]]
    return sorted(rows, key=lambda row: (row["order"] is None, _whole(row, "order"), row.id))


def _whole(row: Row, key: str) -> int:
    value = row[key]
    return value if isinstance(value, int) else 0


def _needed(book: Book, offer: Offer, occasion: str) -> bool | None:
    """Whether an offer needs a step; None while nobody knows."""
    if occasion == "other_language":
        accepted = offer.row["languages"] if offer.is_call else None
        return book.settings["language"] not in accepted if isinstance(accepted, tuple) and accepted else None
    if occasion == "counterpart":
        return _counterpart(book, offer)
    return True


def _counterpart(book: Book, offer: Offer) -> bool | None:
    """A share that is said, else whether one is asked at all; what an edition does not say, its programme does."""
    rows = [offer.row]
    if "programmes" in book and offer.programme in book["programmes"]:
        rows.append(book["programmes"][offer.programme])
    for row in rows:
        said = row["counterpart_asked"] if row["cofinancing"] is None else row["cofinancing"]
        if said is not None:
            return bool(said)
    return None


def _plan(book: Book, offer: Offer, steps: Sequence[Row], workdays: Workdays, notes: Notes, today: date) -> BackPlan:
    assert offer.closes
    asked = [(step, needed) for step in steps if (needed := _needed(book, offer, step.text("occasion"))) is not False]
    progress = [_progress(step, notes.about(offer, step.id), workdays, today) for step, _ in asked]
    ends = last_whole_day(offer.closes, workdays)
    spans = _spans(progress, ends, workdays)
    start = _first(spans)
    sure = _first(_spans([one for one, (_, needed) in zip(progress, asked, strict=True) if needed], ends, workdays))
    possible = start is None or start >= today or sure is None or sure >= today
    planned = [
        PlannedStep(
            f"{offer.id}/{step.id}",
            step.text("name") if needed else _IF_NEEDED[book.lang].format(step.text("name")),
            step.text("responsible"),
            _whole(step, "working_days"),
            _state(one, span, workdays, today, possible=possible),
            *(span or (None, None)),
        )
        for (step, needed), one, span in zip(asked, progress, spans, strict=True)
    ]
    return BackPlan(offer, planned, possible, max(start, today) if start and possible else start)


def _spans(progress: Sequence[_Progress], ends: date, workdays: Workdays) -> list[tuple[date, date] | None]:
    """First and last day of each, counted back from the last; None for what is done."""
    spans: list[tuple[date, date] | None] = []
    for one in reversed(progress):
        if one.done:
            spans.append(None)
            continue
        starts = workdays.back(ends, one.need)
        spans.append((starts, ends))
        ends = workdays.back(starts - _DAY, 1) if one.need and starts > date.min else ends
    return spans[::-1]


def _first(spans: Iterable[tuple[date, date] | None]) -> date | None:
    return next((span[0] for span in spans if span), None)


def _progress(step: Row, row: Row | None, workdays: Workdays, today: date) -> _Progress:
    """A day that is still to come is a wish: it changes nothing. What was begun takes at least one more day."""
    whole = _whole(step, "working_days")
    begun, done = (row["started_on"], row["done_on"]) if row else (None, None)
    if isinstance(done, date) and done <= today:
        return _Progress(done=True, begun=True, overrun=False, need=0)
    if isinstance(begun, date) and date.min < begun <= today:
        worked = workdays.left(begun - _DAY, today - _DAY)
        return _Progress(done=False, begun=True, overrun=worked >= whole > 0, need=min(max(whole - worked, 1), whole))
    return _Progress(done=False, begun=False, overrun=False, need=whole)


def _state(one: _Progress, span: tuple[date, date] | None, workdays: Workdays, today: date, *, possible: bool) -> str:
    if span is None:
        return DONE
    if not possible:
        return IMPOSSIBLE
    if one.overrun or span[0] < today:
        return LATE
    return NOW if one.begun or workdays.left(today, span[0]) <= SOON else AHEAD
