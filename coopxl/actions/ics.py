"""What a phone should know: closings, forecasts, latest starts, what is due, what ends; names and numbers of people stay here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from coopxl.core.backplan import BackPlan, plans
from coopxl.core.book import Book
from coopxl.core.events import Agenda, Event
from coopxl.core.findings import Finding, Place
from coopxl.core.moments import END_OF_DAY, now_utc, zone_named
from coopxl.core.offers import Offer, offers
from coopxl.core.outcome import Ask, Outcome
from coopxl.core.spans import HOUR_TO_CONFIRM, phrase
from coopxl.core.table import Row
from coopxl.schema.text import Text

_NAME = Text("calendario", "calendar")
_TITLE = Text("Cooperación", "Cooperation")
_CLOSES = Text("Cierra: {}", "Closes: {}")
_FORECAST = Text("Pronóstico: {}, {}", "Forecast: {}, {}")
_START = Text("Iniciar hasta hoy: {} ({})", "Start today at the latest: {} ({})")
_DUE = Text("Vence hoy: {}", "Due today: {}")
_EXPIRES = Text("Termina el convenio: {}", "The agreement ends: {}")
_NEXT = Text("Hacer hasta hoy: {}", "Do by today: {}")
_THEIRS = Text("Hora del cooperante: {:%d/%m/%Y %H:%M} ({})", "The cooperant's time: {:%d/%m/%Y %H:%M} ({})")
_HERE = Text("Aquí: {:%d/%m/%Y %H:%M}", "Here: {:%d/%m/%Y %H:%M}")
_USUAL = Text("Según años anteriores: todavía no se ha convocado.", "As in earlier years: it has not been called yet.")
_CLOSING_ON = Text("Cierre aquí: {:%d/%m/%Y %H:%M}", "Closes here: {:%d/%m/%Y %H:%M}")

_CLOSING_ALARMS, _START_ALARMS, _DUE_ALARMS = (7, 1), (3,), (7, 1)
_AGREEMENT_ALARMS, _STEP_ALARMS = (180, 90, 30), (1,)

_KINDS = {
    "closes": Text("cierres {}", "closings {}"),
    "forecast": Text("pronósticos {}", "forecasts {}"),
    "start": Text("inicios {}", "starts {}"),
    "due": Text("compromisos {}", "commitments {}"),
    "ends": Text("convenios {}", "agreements {}"),
    "next": Text("próximos pasos {}", "next steps {}"),
}


def ics(book: Book, ask: Ask) -> Outcome:
    """A calendar file with whatever is still to come, and a word on what it holds."""
    listed = offers(book, ask.now)
    planned = plans(book, listed, ask.today)
    maker = _Maker(book, ask)
    events = [
        *(event for offer in listed for event in maker.offered(offer, planned.get(offer.id))),
        *maker.due(),
        *maker.ending(),
        *maker.next_steps(),
    ]
    kinds = Counter(event.uid.split("-")[0] for event in events)
    said = [
        Text(es=text.es.format(kinds[kind]), en=text.en.format(kinds[kind]))
        for kind, text in _KINDS.items()
        if kinds[kind]
    ]
    workbook = book.workbooks.get("calendar")
    place = Place(workbook.name if workbook else "")
    agenda = Agenda(_NAME[ask.lang], maker.title, events, now_utc(ask.now, book.zone), ask.lang)
    return Outcome(papers=[agenda], findings=[Finding("ICAL-01", place, {"count": len(events), "kinds": said or "—"})])


class _Maker:
    """Makes the entries of one office."""

    def __init__(self, book: Book, ask: Ask) -> None:
        self.book, self.today, self.lang = book, ask.today, ask.lang
        name = book.settings["name"] or book.settings["canton"]
        self.title = " ".join(filter(None, (_TITLE[ask.lang], book.settings["canton"])))
        # Two offices that share a calendar do not overwrite each other's entries.
        self._office = sha256(name.encode()).hexdigest()[:12]

    def _uid(self, kind: str, row_id: str) -> str:
        return f"{kind}-{row_id.replace('/', '.')}-{self._office}@coopxl"

    def offered(self, offer: Offer, plan: BackPlan | None) -> Iterator[Event]:
        """The closing of a call, the window of a forecast, and the latest start of either."""
        if offer.is_call:
            yield from self._closing(offer)
        elif offer.state == "forecast":
            yield self._forecast(offer)
        step = plan.next if plan and plan.possible else None
        if plan and step and plan.latest_start and offer.closes:
            yield Event(
                self._uid("start", offer.id),
                _START[self.lang].format(self._named(offer), step.name),
                "\n".join((_CLOSING_ON[self.lang].format(offer.closes), offer.id)),
                plan.latest_start,
                link=offer.row.text("link"),
                tentative=not offer.is_call,
                alarms=_START_ALARMS,
            )

    def _closing(self, offer: Offer) -> Iterator[Event]:
        """Also that of a call that was cancelled, while its day is to come: the phone may have it."""
        cancelled = offer.state == "cancelled"
        if offer.closes is None or offer.until is None or offer.closes.date() < self.today:
            return
        if offer.is_over and not cancelled:
            return
        zone = zone_named(offer.row.text("zone")) or self.book.zone
        sure = "" if offer.hour_known else f"{HOUR_TO_CONFIRM[self.lang]} ({END_OF_DAY:%H:%M})"
        lines = (
            self._theirs(offer.until, zone),
            sure,
            _HERE[self.lang].format(offer.closes),
            self._category(offer),
            offer.id,
        )
        summary = _CLOSES[self.lang].format(self._named(offer))
        yield Event(
            self._uid("closes", offer.id),
            summary if offer.hour_known else f"{summary} ({HOUR_TO_CONFIRM[self.lang]})",
            "\n".join(filter(None, lines)),
            offer.until,
            link=offer.row.text("link"),
            cancelled=cancelled,
            alarms=_CLOSING_ALARMS,
        )

    def _theirs(self, until: datetime, zone: ZoneInfo) -> str:
        return _THEIRS[self.lang].format(until.astimezone(zone), zone.key)

    def _forecast(self, offer: Offer) -> Event:
        first, last = offer.window.opens or offer.window.closes, offer.window.last
        assert first
        assert last
        return Event(
            self._uid("forecast", offer.id),
            _FORECAST[self.lang].format(self._named(offer), phrase(offer.window, self.lang)),
            "\n".join(filter(None, (_USUAL[self.lang], self._category(offer), offer.id))),
            first.first,
            last,
            link=offer.row.text("link"),
            tentative=True,
        )

    def _named(self, offer: Offer) -> str:
        """What is offered and by whom, each once."""
        name = offer.row.text("name")
        return offer.agency if name in offer.agency else f"{name} — {offer.agency}"

    def _category(self, offer: Offer) -> str:
        return self.book.words.label("call_categories", offer.category, self.lang) if offer.category else ""

    def due(self) -> Iterator[Event]:
        """What was promised in agreements and projects."""
        for row in self.book.rows("commitments"):
            about = self.book.title("agreements", row.text("agreement")) or self.book.title(
                "projects", row.text("project")
            )
            summary = _DUE[self.lang].format(row.text("description"))
            yield from self._day("due", row, "due", "delivered", summary, about, _DUE_ALARMS)

    def ending(self) -> Iterator[Event]:
        """The last day of each agreement."""
        for row in self.book.rows("agreements"):
            summary = _EXPIRES[self.lang].format(row.text("name"))
            yield from self._day("ends", row, "ends", "", summary, "", _AGREEMENT_ALARMS)

    def next_steps(self) -> Iterator[Event]:
        """What follows from contacts and meetings."""
        for table, about in (("contacts", "subject"), ("meetings", "topics")):
            for row in self.book.rows(table):
                step = row.text("next_step") or row.text(about)
                summary = _NEXT[self.lang].format(step)
                yield from self._day("next", row, "next_due", "next_done", summary, row.text(about), _STEP_ALARMS)

    def _day(
        self, kind: str, row: Row, day_key: str, done_key: str, summary: str, about: str, alarms: Sequence[int]
    ) -> Iterator[Event]:
        """An entry of a whole day that is to come; one that is done before its day is taken off the phone."""
        day = row[day_key]
        if not row.id or not isinstance(day, date) or day < self.today:
            return
        done = bool(done_key) and row[done_key] is not None
        description = "\n".join(filter(None, (about, row.id)))
        yield Event(
            self._uid(kind, row.id), " ".join(summary.split()), description, day, cancelled=done, alarms=tuple(alarms)
        )
