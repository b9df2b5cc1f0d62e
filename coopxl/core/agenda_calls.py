"""What can be applied for and closes or opens soon, for the page of the day."""

from collections.abc import Iterator
from datetime import date

from coopxl.core.agenda_lines import Line, Now, span
from coopxl.core.book import Book
from coopxl.core.moments import END_OF_DAY
from coopxl.core.offers import Offer, offers
from coopxl.core.spans import HOUR_TO_CONFIRM
from coopxl.schema.text import Text
from coopxl.schema.today import AHEAD

_UNSURE = Text(f" ({HOUR_TO_CONFIRM.es})", f" ({HOUR_TO_CONFIRM.en})")
_OPENS = Text("abre {}", "opens {}")
_FORECAST = Text("pronóstico", "forecast")
_UNVERIFIED = Text("sin verificar", "unverified")


def closes(book: Book, now: Now) -> Iterator[Line]:
    """Calls that close within the days looked at, in the office's own time; those that open; forecasts of known day."""
    for offer in offers(book, now.at):
        left = offer.days_left(now.today)
        opening = offer.window.opens.first if offer.window.opens and offer.window.opens.day else None
        if offer.state == "upcoming" and opening and (opening - now.today).days <= AHEAD:
            said = span((opening - now.today).days)
            how = Text(es=_OPENS.es.format(said.es), en=_OPENS.en.format(said.en))
            yield _line(book, offer, opening, how)
        elif offer.state in {"open", "closing", "forecast"} and left is not None and left <= AHEAD:
            yield _line(book, offer, offer.closes.date() if offer.closes else None)


def _line(book: Book, offer: Offer, day: date | None, how: Text | None = None) -> Line:
    """A forecast is said to be one: it never counts as open."""
    closing = offer.closes if how is None else None
    # The end of the donor's day may be a morning here: then the hour matters although nobody announced it.
    hour = closing.time() if closing and (offer.hour_known or closing.time() != END_OF_DAY) else None
    besides = _UNSURE if closing and not offer.hour_known and offer.is_call else None
    return Line(day, called(offer, book.lang), _agency(book, offer), offer.row.place("id"), hour, besides, how)


def called(offer: Offer, lang: str) -> str:
    """Its name, and whether it is a forecast or nobody has verified it yet."""
    unsure = offer.row["announcement"] == "unverified" if offer.is_call else False
    note = _FORECAST if not offer.is_call else _UNVERIFIED if unsure else None
    name = offer.row.text("name") or offer.id
    return f"{name} ({note[lang]})" if note else name


def _agency(book: Book, offer: Offer) -> str:
    cooperant = offer.row.text("cooperant")
    return book.title("cooperants", cooperant) or cooperant
