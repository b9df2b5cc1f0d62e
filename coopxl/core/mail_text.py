"""The text of an e-mail, made ready to be read: without quote marks, broken lines or signs nobody sees."""

import re
import unicodedata
from dataclasses import dataclass

_QUOTES = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_BULLET = re.compile(r"[-*•·–—▪►]|\d{1,2}[.)]\s|[a-z][.)]\s")
_HEADER = re.compile(r"[^\W\d][\w ]{1,24}:")
_OF_MAIL = re.compile(r"(?:asunto|subject|tema|de|from|para|to|cc|fecha|date|enviado|sent)\s*:\s*\S", re.IGNORECASE)
_WRAPPED = 45
"""Letters from which a line that does not end a sentence was broken by the program that sent it."""

_EXCERPT = 140
_NOBODY_SEES = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def clean(text: str) -> str:
    """The text without control characters, marks of direction and whatever no cell can hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u00a0", " ")
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) not in _NOBODY_SEES)


def folded(text: str) -> str:
    """The text without accents and case, letter for letter: what is found there stands at the same place in the original."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    first = unicodedata.normalize("NFKD", letter)[:1].lower()
    return first if len(first) == 1 else letter


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a line of its own: as written, and folded."""

    said: str
    plain: str

    def words(self, start: int, end: int) -> str:
        """What stands between two places, in whole words, as it is quoted."""
        while 0 < start < len(self.said) and not self.said[start - 1].isspace():
            start -= 1
        while 0 < end < len(self.said) and self.said[end - 1 : end + 1].isalnum():
            end += 1
        return excerpt(self.said[max(start, 0) : end])


def excerpt(said: str) -> str:
    """A few words in one line."""
    said = " ".join(said.split())
    return f"{said[: _EXCERPT - 1]}…" if len(said) > _EXCERPT else said


def lines_of(text: str) -> list[str]:
    """The lines of a cleaned text as they were meant, those that a program broke joined again."""
    lines: list[str] = []
    joins = False
    for raw in _QUOTES.sub("", clean(text)).split("\n"):
        line = raw.strip()
        if lines and joins and line and not _BULLET.match(line) and not _HEADER.match(line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
        whole = not line or line[-1] in ".!?;" or _OF_MAIL.match(line)
        joins = not whole and (len(line) >= _WRAPPED or line[-1] in ":,")
    return lines


# A point ends a sentence before a space and a capital; not after a single letter or an abbreviation.
_END = re.compile(r"(?<=[^\W\d]{3}[.!?])\s+(?=[A-ZÁÉÍÓÚÑ¿¡])|(?<=[\d)\"»”][.!?])\s+(?=[A-ZÁÉÍÓÚÑ¿¡])|(?<=[;!?])\s+")


def pieces(lines: list[str]) -> list[Piece]:
    """The sentences of these lines."""
    found = (part.strip() for line in lines for part in _END.split(line))
    return [Piece(part, folded(part)) for part in found if part]
