"""What the sheet of a cooperant may use: itself, its two headquarters, and all that there has been with it."""

from decimal import Decimal

from coopxl.core.formats import spoken
from coopxl.core.gathering import Words
from coopxl.core.subject import Subject
from coopxl.core.table import Row
from coopxl.schema.text import Text

_OF_MONTH = Text(" de ", " ")
_SIDE = ("director", "phone", "address", "email", "city", "web")


def cooperant_words(subject: Subject, row: Row) -> Words:
    """A cooperant, with `people`, `programmes`, `applications`, `agreements`, `contacts` as lists."""
    lists = {
        table: subject.told_all(subject.of(table, key, row.id))
        for table, key in (
            ("people", "cooperant"),
            ("applications", "cooperant"),
            ("agreements", "cooperants"),
            ("contacts", "cooperant"),
        )
    }
    for words, one in zip(lists["applications"], subject.of("applications", "cooperant", row.id), strict=True):
        words["granted"] = _money(one, "amount_approved", subject.lang)
    return {
        **subject.around(row),
        **{side: _side(row, side) for side in ("abroad", "local")},
        **lists,
        "programmes": [_programme(subject, one) for one in subject.of("programmes", "cooperant", row.id)],
    }


def _side(row: Row, side: str) -> str:
    """A headquarters in one line."""
    return ", ".join(filter(None, (row.text(f"{side}_{key}") for key in _SIDE))) or "—"


def _programme(subject: Subject, row: Row) -> Words:
    closes = [str(row[key]) for key in ("closes_day",) if row[key] is not None]
    month = row["closes_month"]
    if isinstance(month, str):
        closes.append(subject.book.words.label("months", month, subject.lang))
    return {
        "name": row["name"] or subject.lack(row, "name"),
        "category": subject.fields(row)["category"],
        "closes": _OF_MONTH[subject.lang].join(closes) or "—",
        "up_to": _money(row, "amount_max", subject.lang),
    }


def _money(row: Row, key: str, lang: str) -> str:
    amount = row[key]
    if not isinstance(amount, Decimal):
        return "—"
    return f"{row.text('currency') or 'USD'} {spoken(amount, lang)}"
