"""Words in the text of an e-mail that the office knows: entries of code lists, cooperants; and its links and addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopxl.core.book import Book
from coopxl.core.fold import fold
from coopxl.core.mail_text import Piece, folded
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema.text import LANGUAGES

_TOO_COMMON = frozenset(("institutions", "individuals", "other"))
"""Entries whose names are in every letter: they say nothing about a call."""

_GOALS = re.compile(
    r"\b(?:ods|sdgs?)\s*(?:n\.?\s?|no\.?\s?|#)?(?P<numbers>\d{1,2}(?:\s*(?:,|y|e|and|&)\s*(?:ods\s|sdg\s)?\d{1,2})*)(?![\d.,]\d)"
)
_LANGUAGE = re.compile(
    r"\b(?:(?:idiomas?|languages?)(?:\s[^:.;]{0,40})?:|(?:idiomas?|languages?|en|in)\b)\s*(?:idioma\s+|los\s+idiomas\s+)?(?P<rest>[^.;\n]{3,50})"
)
_OF_PROPOSALS = re.compile(
    r"\b(?:propuest|postul|formulari|present|propos|appl|submi|solicitud|idioma|language|redact|written)\w*"
)
_LINKED = re.compile(
    r"\b(?:bases|convocatoria|postul\w*|appl\w*|call|guidelines|guia|terminos|formulario|form|informacion|information|details|portal)\b"
)
_SHORT = 6
"""Letters up to which a name in capitals is an acronym: it must be written in capitals."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry that is named in a text: its key or id, and the words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a page, and whether the sentence says that it is about a call."""

    url: str
    telling: bool


def entries(pieces: list[Piece], codes: str, words: Vocabulary) -> list[Known]:
    """The entries of a code list whose label or alias stands in the text, as whole words."""
    text = " | ".join(piece.plain for piece in pieces)
    found: list[Known] = []
    for code in words.codes(codes):
        names = {fold(one) for one in (*(code.label[lang] for lang in LANGUAGES), *code.aliases)}
        said = next((name for name in sorted(names, key=len, reverse=True) if len(name) > 2 and _in(name, text)), "")
        if said and code.key not in _TOO_COMMON:
            found.append(Known(code.key, said))
    return found


def goals(pieces: list[Piece], words: Vocabulary) -> list[Known]:
    """The Sustainable Development Goals: by number, several in one go, or by name."""
    numbered = {
        number: piece.words(match.start(), match.end())
        for piece in pieces
        for match in _GOALS.finditer(piece.plain)
        for number in re.findall(r"\d+", match["numbers"])
        if 1 <= int(number) <= 17
    }
    found = {str(int(number)): said for number, said in numbered.items()}
    for one in entries(pieces, "sdg", words):
        found.setdefault(one.key, one.words)
    return [Known(key, found[key]) for key in sorted(found, key=int)]


def languages(pieces: list[Piece], words: Vocabulary) -> list[Known]:
    """The languages in which proposals are asked for."""
    found: dict[str, str] = {}
    for piece in pieces:
        if not _OF_PROPOSALS.search(piece.plain):
            continue
        for match in _LANGUAGE.finditer(piece.plain):
            for part in re.split(r"\s*(?:,|/|\by\b|\bo\b|\be\b|\bu\b|\band\b|\bor\b|\bin\b|\ben\b)\s*", match["rest"]):
                first = re.match(r"[a-z]+", part)
                key = words.key("languages", first[0]) if first and len(first[0]) > 3 else None
                if key is None:
                    break
                found.setdefault(key, piece.words(match.start(), match.end()))
    return [Known(key, said) for key, said in found.items()]


def cooperants(text: str, book: Book) -> list[Known]:
    """The cooperants whose name, acronym or alias is written out in the text; a longer name covers one inside it."""
    plain, spans = folded(text), list[tuple[int, int, str]]()
    for row in book.rows("cooperants"):
        names = [row.text("name"), row.text("acronym"), *row.text("aliases").split(";")]
        for name in filter(None, (" ".join(one.split()) for one in names)):
            spans += [(*span, row.id) for span in _spans(name, text, plain)]
    covered = [one for one in spans if not any(_inside(one, other) for other in spans)]
    found: dict[str, str] = {}
    for start, end, row_id in sorted(covered):
        found.setdefault(row_id, text[start:end])
    return [Known(row_id, said) for row_id, said in found.items() if row_id]


def _spans(name: str, text: str, plain: str) -> Iterator[tuple[int, int]]:
    if len(name) < 3:
        return
    acronym = name.isupper() and len(name) <= _SHORT
    where, what = (text, name) if acronym else (plain, folded(name))
    for match in re.finditer(rf"(?<!\w){re.escape(what)}(?!\w)", where):
        yield match.span()


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    longer = other[1] - other[0] > one[1] - one[0]
    return longer and other[0] <= one[0] and one[1] <= other[1]


def links(pieces: Iterable[Piece]) -> tuple[list[Link], list[str]]:
    """The addresses of pages and of mailboxes, each once. A bare name such as `bases.doc` is none."""
    from linkify_it import LinkifyIt

    finder, pages, boxes = LinkifyIt(), dict[str, bool](), dict[str, None]()
    for piece in pieces:
        for match in finder.match(piece.said) or () if "." in piece.said else ():
            if match.schema == "mailto:" or ("@" in match.text and "//" not in match.text):
                boxes.setdefault(match.text.removeprefix("mailto:"))
            elif match.schema in {"http:", "https:"} or match.text.lower().startswith("www."):
                url = match.url if match.schema else f"https://{match.text}"
                pages[url] = pages.get(url, False) or bool(_LINKED.search(piece.plain))
    return [Link(url, telling) for url, telling in pages.items()], list(boxes)


def _in(name: str, text: str) -> bool:
    """A word more often than not stands in the plural or in capitals: only the whole word counts, with an s at most."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?:e?s)?(?!\w)", text) is not None
