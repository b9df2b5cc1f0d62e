"""What the text of an e-mail says about a call. Nothing is invented: of two candidates none is taken, and both are told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from coopxl.core.book import Book
from coopxl.core.mail_amounts import LEAST, MOST, Amount, amounts, shares
from coopxl.core.mail_dates import CLOSES, OPENS, OTHER, Moment, moments
from coopxl.core.mail_text import Piece, clean, excerpt, lines_of, pieces
from coopxl.core.mail_words import Known, cooperants, entries, goals, languages, links
from coopxl.core.values import Value

_NAME_LENGTH = 160
_READ = 20_000
"""Letters of an e-mail that are read: beyond there is only the history of the chain."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A value for a column of a call, and the words it came from."""

    key: str
    value: Value
    words: str


@dataclass(frozen=True, slots=True)
class Rivals:
    """Several candidates for a column: none was taken."""

    key: str
    words: Sequence[str]


@dataclass(slots=True)
class Recognised:
    """What was taken, what was not because there are several, what is `unsure` of what was taken, and what else is there.

    `unsure` holds keys of columns with what was assumed; `dates` are days that nobody says what they are of, `mailboxes`
    addresses to write to. `is_call` says whether it announces one at all.
    """

    is_call: bool = False
    taken: list[Taken] = field(default_factory=list)
    rivals: list[Rivals] = field(default_factory=list)
    unsure: list[tuple[str, str]] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    mailboxes: list[str] = field(default_factory=list)

    def take(self, key: str, found: Iterable[tuple[Value, str]]) -> None:
        """The value all agree on; several are rivals."""
        values = dict[Value, str]()
        for value, words in found:
            values.setdefault(value, words)
        if len(values) == 1:
            ((value, words),) = values.items()
            self.taken.append(Taken(key, value, words))
        elif values:
            self.rivals.append(Rivals(key, list(values.values())))

    def value(self, key: str) -> Value:
        """What was taken for a column; None when nothing was."""
        return next((one.value for one in self.taken if one.key == key), None)


_SUBJECT = re.compile(r"^(?:asunto|subject|tema|objet)\s*:\s*(?P<said>.+)$", re.IGNORECASE)
_REPLY = re.compile(r"^(?:(?:re|rv|fw|fwd|tr|enc)\s*:\s*)+", re.IGNORECASE)
_GREETING = re.compile(
    r"^(?:estimad|apreciad|distinguid|querid|dear|hello|hola|buen[oa]s|senor|good (?:morning|afternoon)|de:|from:|para:|to:|cc:"
    r"|fecha:|date:|enviado|sent:|-{3,}|_{3,}|reciban? un|un cordial|saludos)"
)
_CALL = re.compile(
    r"\b(?:convocatorias?|concurs(?:o|os|able|ables)|fondos? concursables?|call for|open call|llamad[oa] a (?:propuestas|proyectos)"
    r"|postul(?:ar|e|en|acion|aciones)|subvenci(?:on|ones)|grants?|becas?|scholarships?|fellowships?|premios?|awards?|prize"
    r"|expresion(?:es)? de interes|expressions? of interest|presentacion de (?:propuestas|proyectos)|apply by|application deadline"
    r"|asistencia (?:tecnica|financiera)|(?:technical|financial) assistance|cooperacion tecnica)\b"
)
_OVER = re.compile(
    r"\b(?:resultados de la|ganador\w*|winners?|beneficiari\w+ de la convocatoria|results of|ya cerro|has closed|fue adjudicad\w*"
    r"|acta de|adjunto el informe|balance de la)\b"
)
_CATEGORIES = (
    ("technical_assistance", re.compile(r"\b(?:asistencia tecnica|technical assistance)\b")),
    ("contest", re.compile(r"\b(?:concursos?|premios?|contests?|awards?|prizes?)\b")),
    ("financial_assistance", re.compile(r"\b(?:asistencia financiera|financial assistance)\b")),
    ("open_call", re.compile(r"\b(?:convocatorias?|call for|open call|llamad[oa] a)\b")),
)


def recognise(text: str, book: Book, known_from: date, sender: str = "") -> Recognised:
    """Reads an e-mail. `known_from` is the day it arrived: a day without a year is the next one from there."""
    said = clean(text)[:_READ]
    lines = lines_of(said)
    found = pieces(lines)
    result = Recognised()
    days = list(moments(found, known_from))
    name = _name(lines, found)
    result.is_call = _is_call(found, days, name)
    if name:
        result.taken.append(Taken("name", name, name))
    _take_days(result, days)
    _take_money(result, found)
    _take_words(result, found, book)
    named = cooperants(f"{said}\n{clean(sender)}", book)
    result.take("cooperant", [(one.key, one.words) for one in named])
    return result


def _name(lines: list[str], found: list[Piece]) -> str:
    """The subject, else the first line that speaks of a call, else the first that says something."""
    subjects = [match["said"] for line in lines if (match := _SUBJECT.match(line))]
    subject = next((one for said in subjects if (one := _REPLY.sub("", said).strip())), "")
    telling = [piece for piece in found if not _GREETING.match(piece.plain) and len(piece.plain.split()) > 2]
    of_call = next((piece.said for piece in telling if _CALL.search(piece.plain)), "")
    name = subject or of_call or next((piece.said for piece in telling), "")
    name = " ".join(name.split()).lstrip("=+-@*•# ")
    return f"{name[: _NAME_LENGTH - 1]}…" if len(name) > _NAME_LENGTH else name


def _is_call(found: list[Piece], days: list[Moment], name: str) -> bool:
    """Whether something is announced: a day to apply by, or words of a call in a text that does not tell of its end."""
    speaks = [piece for piece in found if _CALL.search(piece.plain)]
    if not speaks:
        return False
    return any(one.role in {CLOSES, OPENS} for one in days) or not any(_OVER.search(piece.plain) for piece in found)


def _take_days(result: Recognised, days: list[Moment]) -> None:
    for key, role in (("closes", CLOSES), ("opens", OPENS)):
        of_role = [one for one in days if one.role == role]
        result.take(key, [(one.day, one.words) for one in of_role])
        taken = [one for one in of_role if one.day == result.value(key)]
        if taken and all(one.assumed for one in taken):
            result.unsure.append((key, taken[0].words))
    closing = [one for one in days if one.role == CLOSES and one.day == result.value("closes")]
    hours = [(one.hour, one.words) for one in closing if one.hour]
    result.take("closes_hour", hours)
    if result.value("closes_hour") is not None:
        result.take("zone", [(one.zone, one.words) for one in closing if one.zone])
        result.unsure += [("zone", one.zone_words) for one in closing if one.zone_words and not one.zone][:1]
    settled = {one.day for one in days if one.role in {CLOSES, OPENS}}
    result.dates = [one.words for one in days if one.role not in {CLOSES, OPENS, OTHER} and one.day not in settled]


def _take_money(result: Recognised, found: list[Piece]) -> None:
    every = list(amounts(found))
    used: list[Amount] = []
    for key, role in (("amount_min", LEAST), ("amount_max", MOST)):
        of_role = [one for one in every if one.role == role]
        result.take(key, [(one.value, one.words) for one in of_role])
        used += [one for one in of_role if one.value == result.value(key)]
    result.take("currency", [(one.currency, one.words) for one in used])
    if used and result.value("currency") is None:
        # An amount without its currency would say something else.
        result.taken = [one for one in result.taken if one.key not in {"amount_min", "amount_max"}]
    if unsaid := list(dict.fromkeys(one.words for one in every if not one.role)):
        result.rivals.append(Rivals("amount", unsaid))
    result.take("cofinancing", [(one.value, one.words) for one in shares(found)])


def _take_words(result: Recognised, found: list[Piece], book: Book) -> None:
    pages, result.mailboxes = links(found)
    telling = [page for page in pages if page.telling]
    chosen = telling if len(telling) == 1 else pages
    result.take("link", [(page.url, page.url) for page in chosen])
    words = book.words
    several: tuple[tuple[str, list[Known]], ...] = (
        ("areas", entries(found, "areas", words)),
        ("populations", entries(found, "populations", words)),
        ("sdg", goals(found, words)),
        ("languages", languages(found, words)),
    )
    for key, known in several:
        if known:
            result.taken.append(
                Taken(
                    key, tuple(one.key for one in known), "; ".join(dict.fromkeys(excerpt(one.words) for one in known))
                )
            )
    for key, pattern in _CATEGORIES:
        words_of = next((match[0] for piece in found if (match := pattern.search(piece.plain))), "")
        if words_of:
            result.taken.append(Taken("category", key, words_of))
            break
