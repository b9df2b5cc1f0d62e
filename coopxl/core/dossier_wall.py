"""The calls for the wall: twelve months by category, and the table in order of closing."""

from coopxl.core.formats import short_day
from coopxl.core.gathering import Words
from coopxl.core.offers import Offer, offers
from coopxl.core.spans import phrase, short, short_month
from coopxl.core.subject import Subject

MONTHS = 12
_NOTHING = "—"


def wall(subject: Subject) -> Words:
    """`months` are the next twelve; `by_month` has a row for each category with its cells `m0` to `m11` and `later`."""
    today, lang = subject.ask.today, subject.lang
    first = today.year * 12 + today.month - 1
    listed = [offer for offer in offers(subject.book, subject.ask.now) if not offer.is_over]
    months = [divmod(first + ahead, 12) for ahead in range(MONTHS)]
    return {
        "months": [f"{short_month(month + 1, lang)} {year}" for year, month in months],
        "by_month": [
            {"category": code.label[lang], **_cells([one for one in listed if one.category == code.key], first, lang)}
            for code in subject.book.words.codes("call_categories")
        ],
        "call_list": [_line(subject, offer) for offer in listed],
    }


def _cells(listed: list[Offer], first: int, lang: str) -> Words:
    """The offers of one category, each in every month its window touches; what has no month stands apart."""
    names = [*(f"m{ahead}" for ahead in range(MONTHS)), "later"]
    lines: dict[str, list[str]] = {name: [] for name in names}
    for offer in listed:
        months = [number - first for number in offer.window.months if 0 <= number - first < MONTHS]
        said = "\n".join(filter(None, (offer.agency, short(offer.window, lang))))
        for ahead in months:
            lines[f"m{ahead}"].append(said)
        if not months:
            lines["later"].append(offer.agency)
    return {key: "\n\n".join(said) for key, said in lines.items()}


def _line(subject: Subject, offer: Offer) -> Words:
    lang = subject.lang
    window = phrase(offer.window, lang)
    left = offer.days_left(subject.ask.today)
    return {
        "agency": offer.agency or _NOTHING,
        "category": subject.book.words.label("call_categories", offer.category, lang) if offer.category else _NOTHING,
        "window": window[:1].upper() + window[1:],
        "requirements": offer.requirements or _NOTHING,
        "state": subject.book.words.label("call_states", offer.state, lang),
        "closes": short_day(offer.closes.date(), lang) if offer.closes else _NOTHING,
        "days": str(left) if left is not None else _NOTHING,
    }
