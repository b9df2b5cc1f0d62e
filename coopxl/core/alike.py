"""Names that may be two spellings of one organization: compared without accents, case, order or the words every name has."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, product

from coopxl.schema.name_words import HERE, KINDS, PLACES, PLAIN

Words = tuple[str, ...]
Kinds = frozenset[frozenset[str]]

_ALIKE = 0.83
"""Share of letters in common from which two names of one word may be one with a slip."""

_NEAR = 0.78
"""The same for the words that are looked at more closely: a slip can change the sound of the letter beside it too."""

_MANY = 40
"""Of more rows that share a name, each is compared with the next only."""

_INITIALS = (re.compile(r"\b(?:\w\.){2,}"), re.compile(r"\b(?:\w\.\s*){2,}"))
"""Letters with full stops: those without spaces are a word, then those with."""

_ACRONYM = re.compile(r"\(([A-ZÁÉÍÓÚÑ]{2,8})\)\s*$")
_EXCHANGED = re.compile(r"[A-ZÁÉÍÓÚÑ]{4,8}")
"""An acronym alone, long enough to be misspelt with its own letters."""

_NUMERAL = re.compile(r"[ivxlcdm]+|\w*\d\w*")
# Letters that are written for each other because they sound the same in Spanish.
_SOUNDS = (
    (re.compile(r"([^\W\d])\1+"), r"\1"),
    (re.compile(r"z|c(?=[ei])"), "s"),
    (re.compile(r"v"), "b"),
    (re.compile(r"^h"), ""),
    (re.compile(r"([^\W\d])\1+"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which the row with this number is called: as typed, its words, and the same by their sound.

    `kinds` says what it is called (a foundation, an embassy), and where it says nothing, what the row is called elsewhere.
    """

    row: int
    said: str
    words: Words
    sounds: Words
    kinds: Kinds
    bare: bool

    def fits(self, other: "Spelling") -> bool:
        """Whether both can be the same kind of organization."""
        return (self.bare and other.bare) or may_fit(self.kinds, other.kinds)

    @property
    def strict(self) -> bool:
        """Whether it is named after a place."""
        return any(PLACES & kind for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two rows may be one: the two spellings, and how alike they are in percent."""

    percent: int
    ours: str
    theirs: str


Links = dict[int, dict[int, Likeness]]


def may_fit(ours: Kinds, theirs: Kinds) -> bool:
    """Whether two rows can be the same kind of organization: they share one, or one does not say."""
    return not ours or not theirs or bool(ours & theirs)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A word by how it sounds; short words and numbers are what they are."""
    if len(word) < 4 or _NUMERAL.fullmatch(word):
        return word
    for letters, one in _SOUNDS:
        word = letters.sub(one, word)
    return word[:-1] if len(word) >= 6 and word.endswith("s") else word


_PLAIN = frozenset(map(sound, PLAIN))
_KINDS = {sound(word): kind for kind, words in KINDS.items() for word in words}
_LONG_KINDS = [word for word in _KINDS if len(word) >= 8]


def _plain(word: str, heard: str) -> bool:
    """Whether a word says nothing; governments and states in the plural do."""
    return heard in _PLAIN and (word in PLAIN or not word.endswith("s"))


@lru_cache(maxsize=50_000)
def _kind(heard: str) -> str:
    """The kind that a word tells, also with one slip in a long one; mostly none."""
    if heard in _KINDS or len(heard) < 8:
        return _KINDS.get(heard, "")
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    found = extractOne(heard, _LONG_KINDS, scorer=OSA.distance, score_cutoff=1)
    return _KINDS[found[0]] if found else ""


def _heard(said: str) -> list[tuple[str, str]]:
    """The words of a name, without accents and marks, each with its sound."""
    text = unicodedata.normalize("NFKD", said.casefold())
    text = "".join(letter for letter in text if not unicodedata.combining(letter) and letter not in "'’")
    for initials in _INITIALS:
        text = initials.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    words = re.findall(r"[^\W_]+", text)
    here = next((here for here in HERE if " ".join(words).endswith(f" {here}")), "")
    return [(word, sound(word)) for word in words[: len(words) - len(here.split())]]


def _forms(name: str) -> list[str]:
    """A name, or without its own acronym at the end and that acronym."""
    found = _ACRONYM.search(name)
    if not found:
        return [name]
    before = name[: found.start()]
    return [before, found[1]] if _shortens(found[1], before) else [name]


def _shortens(acronym: str, name: str) -> bool:
    """Whether an acronym can be read off a name: its initials, or with letters of inside a word: FLACMA, UNICEF."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word.casefold() not in PLAIN)
    if initials.casefold() == acronym.casefold():
        return True
    rest = iter(name.casefold())
    return len(acronym) >= 5 and initials[:1] == acronym[:1] and all(letter in rest for letter in acronym.casefold())


def spellings(row: int, names: Iterable[str]) -> list[Spelling]:
    """The names of a row ready to be compared, each once; one without a letter or number is left out."""
    found: dict[object, tuple[str, list[tuple[str, str]], frozenset[str]]] = {}
    for said in (form for name in names for form in _forms(name)):
        heard = _heard(said)
        core = [(word, one) for word, one in heard if not _plain(word, one) and not _kind(one)]
        kind = frozenset(_kind(one) for _, one in heard if core and _kind(one))
        if core or heard:
            found.setdefault((tuple(core or heard), kind), (said.strip(), core or heard, kind))
    every = frozenset(kind for _, _, kind in found.values() if kind)
    return [
        Spelling(
            row,
            said,
            tuple(word for word, _ in kept),
            tuple(one for _, one in kept),
            frozenset({kind}) if kind else every,
            not kind,
        )
        for said, kept, kind in found.values()
    ]


def links(spelled: Iterable[Spelling]) -> Links:
    """Which rows may be one and the same, both ways, with the best reason of each pair."""
    found: Links = defaultdict(dict)
    for one, other in _pairs(spelled):
        if one.row != other.row and one.fits(other):
            percent = _percent(one, other)
            known = found[one.row].get(other.row)
            if known is None or known.percent < percent:
                found[one.row][other.row] = Likeness(percent, one.said, other.said)
                found[other.row][one.row] = Likeness(percent, other.said, one.said)
    return found


def _pairs(spelled: Iterable[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Those worth comparing: the same words, or all but one the same and that one alike."""
    same: dict[object, list[Spelling]] = defaultdict(list)
    almost: dict[Words, dict[str, list[tuple[str, Spelling]]]] = defaultdict(lambda: defaultdict(list))
    for held in spelled:
        for key in _keys(held):
            same[key].append(held)
        for number, word in enumerate(held.sounds):
            if len(word) >= 6 and not _kind(word) and not _NUMERAL.fullmatch(word):
                rest = held.sounds[:number] + held.sounds[number + 1 :]
                almost[tuple(sorted(rest))][word].append((held.words[number], held))
    for holders in same.values():
        yield from combinations(holders, 2) if len(holders) <= _MANY else pairwise(holders)
    for rest, holders_of in almost.items():
        for word, other in _resembling(holders_of):
            for (typed, one), (typed_too, two) in product(holders_of[word][:_MANY], holders_of[other][:_MANY]):
                strict = one.strict or two.strict
                if _slip(word, other, not rest, strict) or _slip(typed, typed_too, not rest, strict):
                    yield one, two


def _keys(held: Spelling) -> set[object]:
    """Two spellings with one of these in common say the same; of acronyms also those with letters exchanged."""
    keys: set[object] = {tuple(sorted(held.sounds)), "".join(held.sounds), _joined(held.words)}
    if _EXCHANGED.fullmatch(held.said):
        keys.add((held.said[0], *sorted(held.said)))
    return keys


def _joined(words: Words) -> str:
    """Several words as one; a number at the end is no part of a word."""
    return "".join(words) if any(map(_NUMERAL.fullmatch, words)) else sound("".join(words))


def _resembling(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that share most of their letters."""
    ordered = sorted(words)
    if len(ordered) < 2:
        return
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    for number, word in enumerate(ordered[:-1]):
        for other, _, _ in extract(
            word,
            ordered[number + 1 :],
            scorer=Indel.normalized_similarity,
            score_cutoff=_NEAR,
            limit=None,
        ):
            yield word, other


def _slip(word: str, other: str, alone: bool, strict: bool) -> bool:
    """Whether one of two resembling words may be the other with a slip; the whole name, where it stands `alone`.

    Nobody mistypes the first letter: another one is another word.
    """
    from rapidfuzz.distance import OSA, Indel

    if word[0] != other[0]:
        return False
    if alone and not strict and Indel.normalized_similarity(word, other) >= _ALIKE:
        return True
    letters, slips = min(len(word), len(other)), OSA.distance(word, other, score_cutoff=2)
    return slips == 0 or (slips == 1 and letters >= (8 if strict else 6)) or (slips == 2 and letters >= 12)


def _percent(one: Spelling, other: Spelling) -> int:
    if sorted(one.words) == sorted(other.words):
        return 100
    from rapidfuzz.fuzz import ratio

    typed = ratio("".join(one.words), "".join(other.words))
    return int(max(typed, ratio("".join(sorted(one.words)), "".join(sorted(other.words)))))


def groups(found: Links) -> list[list[int]]:
    """The rows that hang together, each group in the order of its rows."""
    seen: set[int] = set()
    together = []
    for start in sorted(found):
        group, ahead = [], [start]
        while ahead:
            row = ahead.pop()
            if row not in seen:
                seen.add(row)
                group.append(row)
                ahead.extend(found[row])
        if len(group) > 1:
            together.append(sorted(group))
    return together
