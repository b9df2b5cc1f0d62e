"""Typed data as a document says it: dates in words, numbers with the marks of the language, lists joined."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from coopxl.core.origins import Known, known, origins_of
from coopxl.core.wording import Sum
from coopxl.documents import phrases


def spoken(data: Mapping[str, object], lang: str) -> dict[str, object]:
    """The same data, ready to print. A Decimal keeps the decimals it carries; a tuple of texts becomes `a, b y c`.

    What is printed of it knows its cells, or that it has none: `core.origins`.
    """
    return {key: _said(value, lang) for key, value in data.items()}


def _said(value: object, lang: str) -> object:
    match value:
        case bool():
            return value
        case list():
            return [_said(one, lang) for one in value]
        case Mapping():
            return spoken(value, lang)
        case str() | int() if isinstance(value, Known):
            return value
        case Sum(amount):
            return known(words(value, lang), origins_of(amount))
    return known(words(value, lang), origins_of(value))


def words(value: object, lang: str) -> object:
    """One value as a document says it; what is a text or a whole number stays as it is."""
    match value:
        case Decimal():
            exponent = value.as_tuple().exponent
            return phrases.number(value, lang, max(0, -exponent) if isinstance(exponent, int) else 0)
        case Sum(amount, currency):
            return phrases.amount_twice(amount, lang, currency)
        case date():
            return phrases.long_date(value, lang)
        case tuple():
            return phrases.joined([str(one) for one in value], lang)
    return value
