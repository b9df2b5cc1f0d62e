"""What can be applied for, in the order in which it closes: the dated calls, and the forecasts of those not yet called."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from coopxl.core.book import Book
from coopxl.core.moments import END_OF_DAY, moment, now_utc, office_time, zone_named
from coopxl.core.table import Row
from coopxl.core.values import SEPARATOR
from coopxl.core.windows import Usual, Window

CLOSING_DAYS = 7
"""Calendar days before the closing from which an open call is said to be closing."""

_AHEAD, _UNDATED, _OVER = range(3)
_TURN = {"undated": _UNDATED, "closed": _OVER, "cancelled": _OVER}


@dataclass(frozen=True, slots=True)
class Offer:
    """A dated call, or the forecast of a programme: `PRG-003/2027`, or `PRG-003` when nothing of its window is known.

    `row` is that of the call or programme. `state` is a key of `call_states`. `until` is the moment, in UTC, at which it is
    over at the latest; `closes` the closing in the office's own time, None while its day is not known.
    """

    id: str
    row: Row
    agency: str
    category: str
    requirements: str
    state: str
    window: Window
    until: datetime | None = None
    closes: datetime | None = None
    hour_known: bool = False

    @property
    def is_call(self) -> bool:
        """Whether it is a dated call, not a forecast."""
        return self.row.table.definition.key == "calls"

    @property
    def programme(self) -> str:
        """The id of the programme it belongs to; empty when it belongs to none."""
        return self.row.text("programme") if self.is_call else self.row.id

    @property
    def year(self) -> int | None:
        """The year it covers: the one in which it closes, else opens, else that of its id."""
        end = self.window.closes or self.window.opens
        in_id = re.search(r"-(\d{4})-", self.id)
        return end.year if end else int(in_id[1]) if in_id else None

    @property
    def is_over(self) -> bool:
        """Whether nobody can apply any more."""
        return _TURN.get(self.state) == _OVER

    def days_left(self, today: date) -> int | None:
        """Calendar days to the closing: 0 when it closes today, negative afterwards, None while it is not known."""
        return (self.closes.date() - today).days if self.closes else None


@dataclass(frozen=True, slots=True)
class _Now:
    """The moment of the question: in UTC, and as a day of the office, whose zone it is."""

    at: datetime
    today: date
    office: ZoneInfo


def offers(book: Book, now: datetime) -> list[Offer]:
    """By closing moment; then those without date, by id; then those that are over, the most recent first.

    `now` is in the office's own time, as in `Ask`.
    """
    office = book.zone
    when = _Now(now_utc(now, office), now.date(), office)
    calls = [_call(book, row, when) for row in book.rows("calls")]
    return sorted(_told_apart([*calls, *_forecasts(book, calls, when)]), key=_turn)


def _turn(offer: Offer) -> tuple[int, float, str]:
    turn = _TURN.get(offer.state, _AHEAD)
    until = offer.until.timestamp() if offer.until else float("inf")
    return turn, {_AHEAD: until, _UNDATED: 0.0, _OVER: -until if offer.until else until}[turn], offer.id


def _call(book: Book, row: Row, now: _Now) -> Offer:
    zone = zone_named(row.text("zone")) or now.office
    opens, closes, hour = row["opens"], row["closes"], row["closes_hour"]
    opening = opens if isinstance(opens, date) else None
    closing = closes if isinstance(closes, date) else None
    window = Window.of(opening, closing)
    until = moment(window.last, hour if isinstance(hour, time) else END_OF_DAY, zone) if window.last else None
    programme = row.text("programme")
    usual = book["programmes"][programme] if programme and programme in book["programmes"] else row
    return Offer(
        row.id,
        row,
        _agency(book, row),
        row.text("category") or usual.text("category"),
        row.text("requirements") or usual.text("requirements"),
        _state(row, moment(opening, time(), zone) if opening else None, until if closing else None, now),
        window,
        until,
        office_time(until, now.office) if closing and until else None,
        isinstance(hour, time),
    )


def _state(row: Row, opens: datetime | None, closes: datetime | None, now: _Now) -> str:
    if row["announcement"] == "cancelled":
        return "cancelled"
    if closes and closes < now.at:
        return "closed"
    if opens and opens > now.at:
        return "upcoming"
    if closes is None:
        # It may have closed long ago: only a known closing makes a call open.
        return "undated"
    return "closing" if (office_time(closes, now.office).date() - now.today).days <= CLOSING_DAYS else "open"


def _agency(book: Book, row: Row) -> str:
    cooperant = row.text("cooperant")
    return book.title("cooperants", cooperant) or cooperant or row.text("name")


def _forecasts(book: Book, calls: Iterable[Offer], now: _Now) -> Iterator[Offer]:
    """One for each programme without an edition still to close: its next window that no edition covers."""
    editions: Mapping[str, list[Offer]] = defaultdict(list)
    for call in calls:
        editions[call.programme].append(call)
    for programme in book.rows("programmes"):
        own = editions[programme.id] if programme.id else []
        if not any(is_pending(edition, now.today) for edition in own):
            yield _forecast(book, programme, {edition.year for edition in own if edition.year}, now)


def is_pending(edition: Offer, today: date) -> bool:
    """Whether an edition is still to close; one without date is so until its year is over."""
    if edition.state == "undated":
        return edition.year is None or edition.year >= today.year
    return not edition.is_over


def _forecast(book: Book, row: Row, covered: set[int], now: _Now) -> Offer:
    year, window = Usual.of(row).next(now.today, covered) or (0, Window())
    until = moment(window.last, END_OF_DAY, now.office) if window.last else None
    day_known = window.closes is not None and window.closes.day
    return Offer(
        f"{row.id}/{year}" if year else row.id,
        row,
        _agency(book, row),
        row.text("category"),
        row.text("requirements"),
        "forecast" if year else "undated",
        window,
        until,
        office_time(until, now.office) if until and day_known else None,
    )


def heirs(stand: Container[str], gone: Container[str], listed: Iterable[Offer], today: date) -> dict[str, str]:
    """Which of the offers listed now takes the place of one that is `gone`, by the id of that one.

    One that already stands on the sheet does not: it may have notes of its own.
    """
    found: dict[str, str] = {}
    for offer in listed:
        before = (one for one in _before(offer, today) if one in gone and one not in found)
        if offer.id not in stand and (old := next(before, None)):
            found[old] = offer.id
    return found


def _before(offer: Offer, today: date) -> Iterator[str]:
    """The ids under which the same thing was listed before it was called, or before its window was known."""
    if offer.is_call and offer.programme:
        yield f"{offer.programme}/{offer.year}"
    if offer.programme and offer.programme != offer.id and is_pending(offer, today):
        yield offer.programme


def _told_apart(listed: Sequence[Offer]) -> Iterator[Offer]:
    """The agency alone where it offers one thing, else with the name of what is offered."""
    offered: Mapping[str, set[str]] = defaultdict(set)
    for offer in listed:
        offered[offer.agency].add(offer.programme or offer.id)
    for offer in listed:
        name = offer.row.text("name")
        if len(offered[offer.agency]) > 1 and name and name != offer.agency:
            yield replace(offer, agency=f"{offer.agency}{SEPARATOR}{name}")
        else:
            yield offer
