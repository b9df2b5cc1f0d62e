"""The national holidays that a new office starts with; the library proposes, the table is the truth from then on."""

from collections.abc import Sequence

import holidays as library

from coopxl.core.book import Book
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Outcome

_LANGUAGES = {"es": "es", "en": "en_US"}


def national_holidays(book: Book, ask: Ask) -> Outcome:
    """Those of this year and the next two, as far as the table does not hold their dates yet."""
    table = book["holidays"]
    years: Sequence[int] = range(ask.today.year, ask.today.year + 3)
    known = set(table.columns["date"])
    days = library.country_holidays("EC", years=years, language=_LANGUAGES[book.lang])
    numberer = Numberer(table, ask.today.year, ask.given)
    rows = [{"id": numberer.next(), "date": day, "name": days[day]} for day in sorted(days) if day not in known]
    return Outcome([Append("holidays", table.fingerprint, rows)] if rows else [], given={numberer.stem: numberer.last})
