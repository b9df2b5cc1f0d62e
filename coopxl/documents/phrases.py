"""Dates, amounts and lists the way a person of the office writes them."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from num2words import num2words

from coopxl.schema.text import Text

LOCALES = Text("es_EC", "en_US")
CENT = Decimal("0.01")

_DOLLAR = Text("dólar", "dollar")
_DOLLARS = Text("dólares", "dollars")
_CURRENCIES = {
    "USD": (_DOLLAR, _DOLLARS),
    "EUR": (Text("euro", "euro"), Text("euros", "euros")),
    "JPY": (Text("yen", "yen"), Text("yenes", "yen")),
}
_CENTS = Text("{} con {:02d}/100", "{} and {:02d}/100")
_MINUS = Text("menos ", "minus ")
# "ia", "ie" at the start are sounded as a consonant, so "y" stays: "nieve y hielo", "verso y yambo"
_SOUNDS_I = re.compile(r"h?[ií](?![aeiouáéóú])", re.IGNORECASE)
_ONE_BEFORE_NOUN = re.compile(r"\b(veinti)?uno(?=$| mil| millón| millones| billón| billones)")


def long_date(day: dt.date, lang: str) -> str:
    """A date in words: `10 de mayo de 2026`, `May 10, 2026`."""
    return str(format_date(day, "long", locale=LOCALES[lang]))


def number(value: Decimal | int, lang: str, decimals: int = 0) -> str:
    """A number with `decimals` decimals, halves rounded up: `19.500`, `19,500`."""
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(exact, pattern, locale=LOCALES[lang], decimal_quantization=False))


def amount(value: Decimal | int, lang: str, currency: str = "USD") -> str:
    """Money with its cents: `USD 19.500,00`, `USD 19,500.00`."""
    return f"{currency} {number(value, lang, 2)}"


def percentage(value: Decimal | int, lang: str, decimals: int = 2) -> str:
    """Parts of a hundred: 51.28 gives `51,28 %`, `51.28%`."""
    return number(value, lang, decimals) + ("%" if lang == "en" else "\u00a0%")


def integer_in_words(value: int, lang: str) -> str:
    """A whole number in words, as it stands before a masculine noun: 21 gives `veintiún`."""
    if value < 0:
        return _MINUS[lang] + integer_in_words(-value, lang)
    words = str(num2words(value, lang=lang))
    if lang == "en":
        return words.replace(",", "").replace(" and ", " ")
    return _ONE_BEFORE_NOUN.sub(lambda found: "veintiún" if found[1] else "un", words)


def amount_in_words(value: Decimal | int, lang: str, one: Text = _DOLLAR, many: Text = _DOLLARS) -> str:
    """Money in words: `diecinueve mil quinientos dólares con 00/100`. `one`, `many` name another currency."""
    cents = int((abs(Decimal(value)) * 100).quantize(Decimal(1), ROUND_HALF_UP))
    whole, rest = divmod(cents, 100)
    words = integer_in_words(whole, lang)
    # Spanish counts round millions as a noun: "un millón de dólares"
    link = " de " if lang != "en" and whole and whole % 1_000_000 == 0 else " "
    sign = _MINUS[lang] if value < 0 else ""
    return sign + _CENTS[lang].format(words + link + (one if whole == 1 else many)[lang], rest)


def amount_twice(value: Decimal | int, lang: str, currency: str = "USD") -> str:
    """Money in figures and in words: `USD 19.500,00 (diecinueve mil quinientos dólares con 00/100)`."""
    one, many = _CURRENCIES.get(currency, (Text(currency, currency), Text(currency, currency)))
    return f"{amount(value, lang, currency)} ({amount_in_words(value, lang, one, many)})"


def joined(items: Sequence[str], lang: str) -> str:
    """The items as a sentence lists them: `a, b y c`, `padres e hijos`, `a, b, and c`."""
    text = str(format_list(list(items), locale=LOCALES[lang]))
    if lang == "en" or len(items) < 2 or not _SOUNDS_I.match(items[-1]):
        return text
    ending = f" y {items[-1]}"
    return text.removesuffix(ending) + f" e {items[-1]}"
