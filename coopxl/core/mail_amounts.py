"""Amounts of money and shares in the text of an e-mail: the least and the most that is financed, the counterpart asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from coopxl.core.mail_text import Piece

LEAST, MOST, UNSAID = "least", "most", ""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a text: what it is of, its currency, the words."""

    role: str
    value: Decimal
    currency: str
    words: str


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage that the applicant puts in, and the words."""

    value: Decimal
    words: str


_CURRENCIES = {
    "USD": r"usd|us\$|u\$s|\$us|dolares(?: americanos| estadounidenses)?|us dollars?|dollars?|\$",
    "EUR": r"eur|€|euros?",
    "GBP": r"gbp|£|libras(?: esterlinas)?|pounds?",
    "JPY": r"jpy|¥|yen(?:es)?",
    "CHF": r"chf|francos suizos|swiss francs?",
    "CAD": r"cad|dolares canadienses|canadian dollars?",
    "KRW": r"krw|won(?:es)?",
}
_ANY = "|".join(f"(?:{one})" for one in (_CURRENCIES["CAD"], *_CURRENCIES.values()))
_SCALES = {"mil": 1_000, "thousand": 1_000, "k": 1_000, "millon": 1_000_000, "millones": 1_000_000,
           "million": 1_000_000, "millions": 1_000_000, "m": 1_000_000}  # fmt: skip
_NUMBER = r"(?<![\w.,])\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?![\d%])|(?<![\w.,])\d+(?:[.,]\d+)?(?![\d%])"
_SCALE = r"(?:\s?(?:mil|thousand|k|millones|millon|millions|million|m)\b)?"
_AMOUNT = re.compile(
    rf"(?P<before>{_ANY})?\s?(?P<number>{_NUMBER})(?P<scale>{_SCALE})(?:\s?(?:de\s+)?(?P<after>{_ANY})(?![a-z]))?"
)
_RANGE = re.compile(r"\s*(?:y(?: los)?|and|a(?: los)?|to|hasta|[-–—])\s*")
_RANGE_BEGINS = re.compile(r"(?:entre|between|desde|from|de|rango:?|range:?)\s*(?:los\s*)?$")
_MOST = re.compile(
    r"(?:hasta|up to|maxim\w+|max\.?|no mas de|not? more than|tope|techo|no (?:supera\w*|excede\w*)|a lo sumo)[^\d.;]{0,45}$"
)
_LEAST = re.compile(r"(?:minim\w+|min\.?|al menos|at least|desde|a partir de|no menos de|not? less than)[^\d.;]{0,45}$")
_WHOLE = re.compile(r"(?:total|global|bolsa|envelope|presupuesto de la convocatoria|overall)[^\d.;]{0,45}$")
_SHARE = r"(?P<share>\d{1,3}(?:[.,]\d+)?)\s?(?:%|por ciento|per ?cent)"
_OWN = (
    r"(?:contraparte|contrapartida|cofinanciamiento|cofinanciacion|aporte (?:propio|local|municipal)|co-?financing|co-?funding"
    r"|counterpart|match(?:ing)?(?: funds?| contribution)?|own contribution)"
)
_COUNTERPART = (
    re.compile(rf"\b{_OWN}\b[^.%]{{0,60}}?{_SHARE}"),
    re.compile(rf"{_SHARE}\s*(?:como|de|del|en|as|of|in)?\s*(?:el\s|la\s|a\s|the\s|presupuesto\s|total\s|costo\s|de\s|como\s)*{_OWN}\b"),
)  # fmt: skip


def amounts(pieces: list[Piece]) -> Iterator[Amount]:
    """Every amount with a currency. A number is one only beside the name or sign of a currency."""
    for piece in pieces:
        found = [match for match in _AMOUNT.finditer(piece.plain) if match["number"]]
        for index, match in enumerate(found):
            then = found[index + 1] if index + 1 < len(found) else None
            ranged = then is not None and bool(_RANGE.fullmatch(piece.plain[match.end() : then.start()]))
            before = found[index - 1] if index else None
            ends = before is not None and bool(_RANGE.fullmatch(piece.plain[before.end() : match.start()]))
            currency = _currency(match) or (_currency(then) if ranged and then else "")
            currency = currency or (_currency(before) if ends and before else "")
            if not currency:
                continue
            value = _value(match["number"]) * _scale(match, then if ranged and then and not _currency(match) else None)
            if 0 < value < Decimal(10) ** 12:
                role = _role(piece.plain, match, ranged=ranged, ends=ends)
                yield Amount(role, value, currency, piece.words(max(0, match.start() - 40), match.end()))


def _currency(match: re.Match[str]) -> str:
    said = match["before"] or match["after"] or ""
    return next((key for key, words in reversed(_CURRENCIES.items()) if said and re.fullmatch(words, said)), "")


def _scale(match: re.Match[str], then: re.Match[str] | None) -> int:
    """`entre 10 y 50 mil euros`: the first of a range has the scale of the second, unless it is the larger number."""
    own = match["scale"].strip()
    if own or then is None or _value(match["number"]) > _value(then["number"]):
        return _SCALES.get(own, 1)
    return _SCALES.get(then["scale"].strip(), 1)


def _value(said: str) -> Decimal:
    """`10.000` and `60,000` are thousands, for money has no three decimals; `1,5` and `1.500,50` have a fraction."""
    digits = re.sub(r"[' ]", "", said)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return Decimal(re.sub(r"[.,]", "", digits))
    mark = max(digits.rfind("."), digits.rfind(","))
    if mark < 0:
        return Decimal(digits)
    return Decimal(re.sub(r"[.,]", "", digits[:mark]) + "." + digits[mark + 1 :])


def _role(plain: str, match: re.Match[str], *, ranged: bool, ends: bool) -> str:
    before = plain[max(0, match.start() - 60) : match.start()]
    if _WHOLE.search(before):
        return UNSAID
    if ranged and (_RANGE_BEGINS.search(before) or _LEAST.search(before)):
        return LEAST
    if ends:
        return MOST
    if ranged:
        return LEAST
    return MOST if _MOST.search(before) else LEAST if _LEAST.search(before) else UNSAID


def shares(pieces: list[Piece]) -> Iterator[Share]:
    """The counterpart asked of the applicant, wherever it is said in percent."""
    for piece in pieces:
        for pattern in _COUNTERPART:
            for match in pattern.finditer(piece.plain):
                value = _value(match["share"])
                if 0 <= value <= 100:
                    yield Share(value, piece.words(match.start(), match.end()))
