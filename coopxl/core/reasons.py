"""Why a project suits an offer or does not: a line for each check with its sign, and one for each criterion with its points."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.dollars import DOLLARS
from coopxl.core.formats import spoken
from coopxl.core.fund import Funds
from coopxl.core.gate import Check, LeadDays, Verdict, common, needed, rank
from coopxl.core.pairs import Given, Keys, Wanted, keys
from coopxl.core.score import Mark
from coopxl.schema.matching import CRITERIA, PASS, SIGNS, UNKNOWN
from coopxl.schema.messages import match_reasons as texts

Scored = tuple[Mark, int, int]
"""A mark, its points, and the most that they could be."""

_CENT = Decimal("0.01")
_CSOS = 5
"""Organizations that are named."""


@dataclass(slots=True)
class Words:
    """Tells pairs in a language."""

    book: Book
    funds: Funds
    days: LeadDays
    today: date
    lang: str
    _labels: dict[tuple[str, Keys], str] = field(default_factory=dict)

    def checks(self, wanted: Wanted, given: Given, verdicts: Iterable[Verdict]) -> Iterator[str]:
        """`✗ Tema: No: ...`, one for each check; what fails first, then what is not known."""
        facts = _Facts(self, wanted, given)
        told = sorted(zip(Check, verdicts, strict=True), key=lambda one: -rank(one[1].state))
        for check, (state, why) in told:
            yield f"{SIGNS[state]} {texts.CHECKS[check][self.lang]}: {self._said(why, facts)}"

    def criteria(
        self, wanted: Wanted, given: Given, scored: Iterable[Scored], told: Mapping[str, str]
    ) -> Iterator[str]:
        """`30 de 30 · Área: ...`, one for each criterion. What the checks `told`, by its key, is not said again."""
        facts = _Facts(self, wanted, given)
        for criterion, (mark, got, most) in zip(CRITERIA, scored, strict=True):
            said = self._said(mark.why, facts) if mark.why not in told else ""
            said = texts.UNKNOWN[self.lang] if told.get(mark.why) == UNKNOWN else said
            line = texts.POINTS[self.lang].format(points=got, full=most, label=criterion.label[self.lang])
            yield f"{line}: {said}" if said else line

    def head(self, given: Given) -> Iterator[str]:
        """What kind of offer it is, when it is no call."""
        if given.forecast:
            yield texts.FORECAST[self.lang]
        elif not given.call:
            yield texts.APPROACH[self.lang]

    def gone(self, reasons: Iterable[str]) -> Iterator[str]:
        """What was said of a match that is no longer one, which is said once."""
        yield texts.GONE[self.lang]
        yield from (line for line in reasons if line not in (texts.GONE.es, texts.GONE.en))

    def no_call(self, count: int, failed: Counter[Check], unknown: int, unwanted: int, *, alone: bool) -> Iterator[str]:
        """Why a project has no call that passes: how many fail on what, each by the first check that it fails."""
        if not count:
            yield texts.NO_OFFERS[self.lang]
        else:
            counts = [
                texts.BY_CHECK[self.lang].format(count=failed[check], check=texts.CHECKS[check][self.lang])
                for check in sorted(failed, key=lambda one: (-failed[one], list(Check).index(one)))
            ]
            for text, number in ((texts.NOT_KNOWN, unknown), (texts.NOT_WANTED, unwanted)):
                counts += [text[self.lang].format(count=number)] if number else []
            yield texts.NO_CALL[self.lang].format(count=count, counts=", ".join(counts))
        if alone:
            yield texts.NO_COOPERANT[self.lang]

    def _said(self, why: str, facts: "_Facts") -> str:
        return texts.WHY[why][self.lang].format_map(facts)

    def labels(self, codes: str, entries: Keys) -> str:
        """The entries of a list as the officer reads them, in the order of the list."""
        if (codes, entries) not in self._labels:
            self._labels[codes, entries] = ", ".join(self._labelled(codes, entries))
        return self._labels[codes, entries]

    def _labelled(self, codes: str, entries: Keys) -> Iterator[str]:
        order = [code.key for code in self.book.words.codes(codes) if code.key in entries]
        unknown = sorted(entries.difference(order))
        return (self.book.words.label(codes, key, self.lang) for key in (*order, *unknown))

    def money(self, amount: Decimal | None) -> str:
        """An amount with two decimals."""
        return "—" if amount is None else spoken(amount.quantize(_CENT), self.lang)

    def csos(self, wanted: Wanted) -> str:
        """The partner organizations that could apply in the municipality's place."""
        names = sorted(self._able(wanted))
        if not names:
            return texts.NO_CSOS[self.lang]
        more = ["…"] if len(names) > _CSOS else []
        return texts.CSOS[self.lang].format(names=", ".join([*names[:_CSOS], *more]))

    def _able(self, wanted: Wanted) -> Iterator[str]:
        """Willing, registered, of the project's areas, and of its parishes and populations where both say them."""
        for row in self.book.rows("partner_csos"):
            until = row["registered_until"]
            lapsed = isinstance(until, date) and until < self.today
            if row["willing"] is False or lapsed or not common(wanted.areas, keys(row["areas"])):
                continue
            parishes, people = keys(row["parishes"]), keys(row["populations"])
            if (parishes and wanted.parishes and not parishes & wanted.parishes) or (
                people and wanted.populations and not common(people, wanted.populations)
            ):
                continue
            yield row.text("name") or row.id


def together(reasons: Iterable[str]) -> Iterator[str]:
    """The reasons as one cell tells them: checks with the same words share a line, and whatever passes shares the last."""
    shared: dict[tuple[str, str], list[str]] = {}
    passing = f"{SIGNS[PASS]} "
    passed: list[str] = []
    for line in reasons:
        sign, label, said = line[:2], *line[2:].partition(": ")[::2]
        if sign == passing:
            passed.append(line[2:])
        elif sign.strip() in SIGNS.values():
            shared.setdefault((sign, said), []).append(label)
        else:
            yield line
    yield from (f"{sign}{', '.join(labels)}: {said}" for (sign, said), labels in shared.items())
    if passed:
        yield passing + " · ".join(passed)


class _Facts(dict[str, str]):
    """What the sentences name, looked up only when one does."""

    def __init__(self, words: Words, wanted: Wanted, given: Given) -> None:
        super().__init__()
        self._words, self._wanted, self._given = words, wanted, given

    def __missing__(self, name: str) -> str:
        return _FACTS[name](self._words, self._wanted, self._given)


_Fact = Callable[[Words, Wanted, Given], str]


def _both(codes: str, of: Callable[[Wanted | Given], Keys]) -> tuple[_Fact, _Fact, _Fact]:
    """What both sides have, what theirs has, what ours has."""
    return (
        lambda words, ours, theirs: words.labels(codes, common(of(ours), of(theirs))),
        lambda words, _, theirs: words.labels(codes, of(theirs)),
        lambda words, ours, _: words.labels(codes, of(ours)),
    )


_AREAS = _both("areas", lambda side: side.areas)
_POPULATIONS = _both("populations", lambda side: side.populations)
_TYPES = _both("cooperation_types", lambda side: side.types)


def _needed(words: Words, wanted: Wanted, given: Given) -> str:
    share = given.terms.share
    return _own(words, wanted, None if share is None else needed(wanted.requested, share))


def _own(words: Words, wanted: Wanted, amount: Decimal | None) -> str:
    """An amount of the project, with its currency when that is not the dollar."""
    row = words.book["projects"][wanted.id]
    currency = row.text("currency")
    return (
        f"{words.money(amount)} {currency}"
        if amount is not None and currency not in {"", DOLLARS}
        else words.money(amount)
    )


def _requested(words: Words, wanted: Wanted, _: Given) -> str:
    """In dollars, like the limits it is compared with."""
    if wanted.requested is None or wanted.rate is None:
        return words.money(None)
    return words.money(wanted.requested * wanted.rate)


def _fund(words: Words, wanted: Wanted, given: Given) -> str:
    return words.money(words.funds.of(given.terms.year, wanted.department)[1])


def _share(words: Words, _: Wanted, given: Given) -> str:
    share = given.terms.share or Decimal()
    plain = share.quantize(Decimal(1)) if share == share.to_integral_value() else share.normalize()
    return spoken(plain, words.lang)


_FACTS: dict[str, _Fact] = {
    "places": lambda words, wanted, given: ", ".join(given.scope.places),
    "areas": _AREAS[0],
    "their_areas": _AREAS[1],
    "our_areas": _AREAS[2],
    "populations": _POPULATIONS[0],
    "their_populations": _POPULATIONS[1],
    "our_populations": _POPULATIONS[2],
    "types": _TYPES[0],
    "their_types": _TYPES[1],
    "our_types": _TYPES[2],
    "sdg": lambda words, wanted, given: words.labels("sdg", common(wanted.sdg, given.sdg)),
    "applicants": lambda words, wanted, given: words.labels("applicants", given.applicants),
    "csos": lambda words, wanted, given: words.csos(wanted),
    "share": _share,
    "needed": _needed,
    "offered": lambda words, wanted, given: _own(words, wanted, wanted.counterpart),
    "requested": _requested,
    "low": lambda words, wanted, given: words.money(given.terms.low),
    "high": lambda words, wanted, given: words.money(given.terms.high),
    "year": lambda words, wanted, given: str(given.terms.year),
    "fund": _fund,
    "left": lambda words, wanted, given: str(given.left),
    "least": lambda words, wanted, given: str(words.days.least),
}
