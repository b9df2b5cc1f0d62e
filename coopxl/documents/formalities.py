"""A finished document beside what a call asks of its form: letters, margins, length, language, sections and annexes.

And nothing left to complete.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lxml import etree

from coopxl.core.fold import fold
from coopxl.core.missing import LEFT
from coopxl.documents.looks import Looks
from coopxl.documents.package import BODY, W, parse, read_package
from coopxl.documents.tags import Paragraph, Spot, heading_styles, paragraphs

_TWIPS_IN_CM = Decimal(1440) / Decimal("2.54")
_NEAR = Decimal("0.06")
"""Centimetres by which a margin may differ: Word rounds."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SIDES = {
    "top": r"super|arriba|top|upper",
    "bottom": r"infer|abajo|bottom|lower",
    "left": r"izq|left",
    "right": r"der|right",
}
_COMMON = {
    "es": "el la los las de del que y en un una por con para se su al es como más este esta sus entre",
    "en": "the of and to in a is that for with as on by be are this from or an its will which at",
    "pt": "o os as do da dos das que e em um uma por com para não ao é como mais pela pelo seu sua",
    "fr": "le la les des du de et en un une que pour dans par sur est avec au aux ce cette sont qui",
    "de": "der die das und in den von zu mit für auf ist im des dem ein eine nicht als auch werden",
    "it": "il lo la gli di del della che e in un una per con non è come più sono nel alla dei delle",
}
_ENOUGH = 40
"""Words below which nobody can tell a language."""
_WORDS_ON_A_PAGE = 420
_TITLE = 40
"""Letters that a title may have more than what a call says of it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a call asks; blank where it asks nothing. `margins` are the words of the call, `languages` keys such as `es`."""

    font: str = ""
    size: Decimal | None = None
    margins: str = ""
    pages: int | None = None
    languages: tuple[str, ...] = ()
    words: int | None = None
    sections: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        length = self.pages or self.words
        return bool(self.font or self.size or self.margins or length or self.languages or self.sections or self.annexes)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as asked, under the code of its message."""

    code: str
    where: Spot
    facts: Mapping[str, object]


def faults(content: bytes, rules: Rules, pages: int = 0) -> list[Fault]:
    """All that is not as asked. `pages` are those of the document when somebody counted them; else they are estimated."""
    members = read_package(content)
    root = parse(members[BODY])
    headings = heading_styles(members)
    texts = [one for one in paragraphs(root, BODY, headings) if one.text.strip()]
    found = list(_letters(texts, Looks(members), headings, rules))
    found += _margins(root, rules)
    words = sum(len(one.text.split()) for one in texts)
    count = pages or -(-words // _WORDS_ON_A_PAGE)
    if rules.pages and count > rules.pages:
        code = "DOCU-24" if pages else "DOCU-29"
        found.append(Fault(code, Spot("document"), {"pages": count, "most": rules.pages, "words": words}))
    if rules.words and words > rules.words:
        found.append(Fault("DOCU-31", Spot("document"), {"words": words, "most": rules.words}))
    found += _parts(texts, rules)
    spoken = language(" ".join(one.text for one in texts))
    if rules.languages and spoken and spoken not in rules.languages:
        found.append(Fault("DOCU-25", Spot("document"), {"language": spoken, "asked": list(rules.languages)}))
    left = [one for one in texts if any(words in one.text for words in LEFT)]
    if left:
        found.append(Fault("DOCU-26", left[0].spot, {"count": len(left), "text": left[0].spot.text}))
    return found


def _letters(texts: list[Paragraph], looks: Looks, headings: frozenset[str], rules: Rules) -> Iterator[Fault]:
    """The first place of each other font, and of each size that is too small; headings may be larger."""
    told: set[tuple[str, object]] = set()
    for paragraph in texts:
        for run in paragraph.element.iter(W + "r"):
            if not any((node.text or "").strip() for node in run.iter(W + "t")):
                continue
            font, size = looks.of(run, paragraph.element)
            if rules.font and font and not _same(font, rules.font) and ("font", font) not in told:
                told.add(("font", font))
                yield Fault("DOCU-21", paragraph.spot, {"found": font, "asked": rules.font})
            heading = looks.style_of(paragraph.element) in headings
            if rules.size and size and _wrong(size, rules.size, heading=heading) and ("size", size) not in told:
                told.add(("size", size))
                yield Fault("DOCU-22", paragraph.spot, {"found": size, "asked": rules.size})


def _parts(texts: list[Paragraph], rules: Rules) -> Iterator[Fault]:
    """The sections that have no heading or no text, and the annexes that are named nowhere."""
    bare = [_bare(one.text) for one in texts]
    under = Counter(_bare(one.spot.heading) for one in texts)
    for section in rules.sections:
        asked = _bare(section)
        titles = {text for text in bare if asked in text and len(text) < len(asked) + _TITLE}
        if not titles:
            yield Fault("DOCU-32", Spot("document"), {"section": section})
        elif not any(under[title] > 1 for title in titles if title in under):
            yield Fault("DOCU-33", Spot("document"), {"section": section})
    for annex in rules.annexes:
        if not any(_bare(annex) in text for text in bare):
            yield Fault("DOCU-34", Spot("document"), {"annex": annex})


def _bare(text: str) -> str:
    """A title as it is compared: without its number, accents and marks."""
    return " ".join(re.findall(r"[^\W\d_]+", fold(text)))


def _same(font: str, asked: str) -> bool:
    """Whether a font is one of those that the call names: `Arial o Calibri`."""
    return font.casefold() in asked.casefold()


def _wrong(size: Decimal, asked: Decimal, *, heading: bool) -> bool:
    return size < asked or (size > asked and not heading)


def margins_asked(words: str) -> dict[str, Decimal]:
    """The margins in centimetres that some words ask for, by side; empty when they are not understood."""
    numbers = [Decimal(one.replace(",", ".")) for one in _NUMBER.findall(words)]
    if re.search(r"\bmm\b|mil[ií]m", words, re.IGNORECASE):
        numbers = [one / 10 for one in numbers]
    elif re.search(r"pulg|inch|\bin\b|\"", words, re.IGNORECASE):
        numbers = [one * Decimal("2.54") for one in numbers]
    if len(numbers) == 1:
        return dict.fromkeys(_SIDES, numbers[0])
    order = sorted(
        (found.start(), side) for side, said in _SIDES.items() if (found := re.search(said, words, re.IGNORECASE))
    )
    return (
        {side: number for (_, side), number in zip(order, numbers, strict=True)} if len(order) == len(numbers) else {}
    )


def _margins(root: etree._Element, rules: Rules) -> Iterator[Fault]:
    if not rules.margins:
        return
    asked = margins_asked(rules.margins)
    if not asked:
        yield Fault("DOCU-27", Spot("document"), {"asked": rules.margins})
    for number, page in enumerate(root.iter(W + "pgMar"), start=1):
        for side, wanted in asked.items():
            found = Decimal(page.get(W + side, "0")) / _TWIPS_IN_CM
            if abs(found - wanted) > _NEAR:
                facts = {"side": side, "found": round(found, 1), "asked": wanted, "section": number}
                yield Fault("DOCU-23", Spot("document"), facts)


def language(text: str) -> str:
    """The language of a text by its commonest words: `es`, `en`, `pt`, `fr`, `de`, `it`; empty when it cannot be told."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) < _ENOUGH:
        return ""
    scores = sorted(((sum(map(words.count, common.split())), key) for key, common in _COMMON.items()), reverse=True)
    (first, key), (second, _) = scores[:2]
    return key if first > second * 1.2 and first > len(words) / 10 else ""
