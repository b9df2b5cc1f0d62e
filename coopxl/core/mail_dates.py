"""Days and hours in the text of an e-mail, each with what it is said to be: the closing, the opening, or something else.

A grammar of our own: the libraries that search a text for dates take a weekday, a telephone or an article number for one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from coopxl.core.fold import fold
from coopxl.core.mail_text import Piece
from coopxl.core.mail_zones import zone_said
from coopxl.schema.lists import MONTHS

CLOSES, OPENS, OTHER, UNSAID = "closes", "opens", "other", ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of a text: what it is of, the words, whether its year was `assumed`; the hour and zone said beside it.

    `zone_words` is a zone that was said and is not known.
    """

    role: str
    day: date
    words: str
    assumed: bool = False
    hour: time | None = None
    zone: str = ""
    zone_words: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    day: int
    month: int
    year: int
    start: int
    end: int
    role: str = UNSAID


_MONTH_NUMBERS = {
    **{fold(name)[:3]: code for code, one in enumerate(MONTHS.codes, 1) for name in (one.label.es, one.label.en)},
    **{fold(name): code for code, one in enumerate(MONTHS.codes, 1) for name in (one.label.es, one.label.en)},
    "sept": 9,
    "setiembre": 9,
}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?<![\d.,/$-])(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|ro|º|°)?(?![\d%])"
_YEAR = r"(?:(?:\s*,\s*|\s+)(?:del?\s+(?:ano\s+)?|of\s+)?(?P<y>20\d\d))?(?!\d)"
_WEEKDAY = (
    r"(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r",?\s+(?:dia\s+|the\s+)?)?"
)
_LINK = r"\s*(?:y\s+el|hasta\s+el|until|al|a|to|and|through|[-–—])\s*(?:el\s+|the\s+)?"
_IN_WORDS = re.compile(rf"(?P<d>{_DAY})\s+(?:de\s+|of\s+|dias?\s+del?\s+)?(?P<m>{_MONTH}){_YEAR}")
_MONTH_FIRST = re.compile(rf"\b(?P<m>{_MONTH})\s+(?P<d>{_DAY}){_YEAR}")
_RANGE = re.compile(rf"(?P<first>{_DAY}){_LINK}{_WEEKDAY}(?={_DAY}\s+(?:de\s+|of\s+)?{_MONTH})")
_BETWEEN = re.compile(rf"{_LINK}{_WEEKDAY}")
_FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<iy>20\d\d)-(?P<im>\d\d)-(?P<id>\d\d)|(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>20\d\d)"
    r"|(?P<sd>\d{1,2})/(?P<sm>\d{1,2})/(?P<sy>[2-4]\d))(?![\d/-]|\.\d)"
)

_CUES: dict[str, re.Pattern[str]] = {
    CLOSES: re.compile(
        r"\b(?:hasta|cierr[ea]n?|fecha (?:limite|tope|maxima|de cierre)|plazo|venc(?:e|imiento)|a mas tardar|ultimo dia"
        r"|antes del|deadlines?|clos(?:es?|ing)|due (?:date|by|on)|no later than|until|submi(?:t|tted) by|apply by|before"
        r"|last day|received by|ends? on|finaliza|termina|extiende|extended|prorrog\w+)\b"
    ),
    OPENS: re.compile(
        r"\b(?:abr(?:e|en|io|ira)|apertura|a partir del|desde el|open(?:s|ed|ing)?|from|starting|se reciben desde"
        r"|inicio de (?:la )?(?:recepcion|postulacion\w*|convocatoria))\b"
    ),
    OTHER: re.compile(
        r"\b(?:webinar\w*|taller(?:es)?|workshop|sesion(?:es)?|session|reunion(?:es)?|meeting|evento|foro|feria|seminar\w*"
        r"|curso|ceremonia|asamblea|encuentro|charla|consultas|preguntas|questions|inquiries|aclaraciones|clarifications?"
        r"|resultados|results|ganadores|winners|notif\w+|firm(?:o|a|ado|aron)|signed|publicad[oa]|published|sent|enviado"
        r"|inscri\w+|registr\w+|regist(?:er|ration)|fecha de envio|ejecucion|execution|implement\w+|duracion|decreto|decree"
        r"|ley|resolucion|oficio|acuerdo|vigencia|feriado|holiday|inaugur\w+|anivers\w+|ordenanza|inicio de (?:los )?proyectos"
        r"|project start|escribio|wrote|fecha del correo|on behalf|visit\w+|visita|vacaciones|vacation|entreg\w+ de (?:los )?fondos"
        r"|(?:ya|already) (?:cerro|closed)|cerro el|closed on|selecci\w+|shortlist\w*|anunci\w+ de|nacid[oa]|born|elegible\w* desde"
        r"|edicion anterior|previous edition|ano pasado|last year)\b"
    ),
}
_HEAD = re.compile(r"^(?:date|fecha|sent|enviado(?: el)?|el\s.*escribio|on\s.*wrote)\b\s*:?")
_DEADLINE_HEAD = re.compile(r"^fecha\s+(?:limite|tope|maxima|de cierre|de apertura)")
_CALLS = re.compile(
    r"\b(?:convocatoria|postul\w+|aplica\w*|solicitud\w*|propuestas?|candidatur\w+|recepcion|presenta\w+|ventana|window"
    r"|submission\w*|appl(?:y|ications?)|proposals?|call|abierta|open)\b"
)


def moments(pieces: list[Piece], known_from: date) -> Iterator[Moment]:
    """Every day that is written, in the order of the text. One without a year is the next such day from `known_from`."""
    for piece in pieces:
        for seen in _roles(piece, _seen(piece.plain)):
            day, assumed = _dated(seen, known_from)
            if day is None:
                continue
            hour, end = _hour(piece.plain, seen) if seen.role in {CLOSES, UNSAID} else (None, seen.end)
            zone, unknown = _zone(piece, seen.end, end) if hour else ("", "")
            words = piece.words(max(0, seen.start - 60), max(end + 30 if zone or unknown else end, seen.end))
            yield Moment(seen.role, day, words, assumed, hour, zone, unknown)


def _seen(plain: str) -> list[_Seen]:
    found: list[_Seen] = []
    taken = bytearray(len(plain))
    for match in (*_IN_WORDS.finditer(plain), *_MONTH_FIRST.finditer(plain)):
        if not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = b"x" * (match.end() - match.start())
            month = _MONTH_NUMBERS[match["m"].rstrip(".")]
            found.append(_Seen(_number(match["d"]), month, int(match["y"] or 0), match.start(), match.end()))
    for match in _FIGURES.finditer(plain):
        day, month = int(match["id"] or match["d"] or match["sd"]), int(match["im"] or match["m"] or match["sm"])
        year = int(match["iy"] or match["y"] or f"20{match['sy']}")
        # A month beyond December can only be a day: an American date.
        day, month = (month, day) if month > 12 >= day else (day, month)
        found.append(_Seen(day, month, year, match.start(), match.end()))
    found.sort(key=lambda one: one.start)
    return _ranges(plain, found)


def _number(said: str) -> int:
    return int(re.sub(r"\D", "", said))


def _ranges(plain: str, found: list[_Seen]) -> list[_Seen]:
    """A day before another one, `del 10 al 12 de mayo`, has its month and year."""
    starts, firsts = [one.start for one in found], list[_Seen]()
    for match in _RANGE.finditer(plain):
        place = bisect_left(starts, match.end())
        then = found[place] if place < len(found) else None
        if then and not plain[match.end() : then.start].strip():
            end = match.end("first")
            firsts.append(_Seen(_number(match["first"]), then.month, then.year, match.start(), end))
    found = sorted([*found, *firsts], key=lambda one: one.start)
    return [
        one if one.year or not (later := _next(plain, found, index)) else _Seen(
            one.day, one.month, later.year - (one.month > later.month) if later.year else 0, one.start, one.end
        )
        for index, one in enumerate(found)
    ]  # fmt: skip


def _next(plain: str, found: list[_Seen], index: int) -> _Seen | None:
    """The day that ends the range which this one begins."""
    later = found[index + 1] if index + 1 < len(found) else None
    return later if later and _BETWEEN.fullmatch(plain[found[index].end : later.start]) else None


def _roles(piece: Piece, found: list[_Seen]) -> Iterator[_Seen]:
    plain, ended = piece.plain, 0
    other = _CUES[OTHER].search(plain) or (_HEAD.match(plain) and not _DEADLINE_HEAD.match(plain))
    speaks = bool(_CALLS.search(plain)) if found else False
    for index, one in enumerate(found):
        begins = _next(plain, found, index)
        follows = index and _next(plain, found, index - 1)
        if other and not _said_itself(plain, one):
            role = OTHER
        elif begins or follows:
            sure = speaks or _CUES[CLOSES].search(plain[max(0, one.start - 120) : one.start])
            role = (OPENS if begins else CLOSES) if sure else UNSAID
        else:
            role = _nearest(plain[ended : one.start], plain[one.end : one.end + 40])
        ended = one.end
        yield _Seen(one.day, one.month, one.year, one.start, one.end, role)


_ITSELF = re.compile(
    r"(?:fecha limite (?:de|para)(?: la)? (?:postula\w+|presenta\w+|recep\w+|aplica\w+|entrega de propuestas)"
    r"|(?:postula\w+|propuestas|aplica\w+|solicitudes|applications?|proposals?)[^.]{0,60}"
    r"(?:hasta|deadline|due|until|by|no later than|a mas tardar)|cierre de (?:la )?(?:convocatoria|postula\w+|recep\w+)"
    r"|application deadline|deadline for (?:applications|proposals|submission)|submission deadline)[^.]{0,40}$"
)


def _said_itself(plain: str, one: _Seen) -> bool:
    """Whether right before a day it says that it is the closing, whatever else the sentence tells."""
    return bool(_ITSELF.search(plain[max(0, one.start - 110) : one.start]))


def _nearest(before: str, after: str) -> str:
    """What the words nearest before a day say it is; else those right after."""
    last = {role: max((match.end() for match in _CUES[role].finditer(before)), default=-1) for role in (CLOSES, OPENS)}
    if max(last.values()) >= 0:
        return max(last, key=lambda role: last[role])
    if re.match(r"\s*(?:es|is|\(|,|:)?\s*(?:la\s+|el\s+|the\s+)?(?:fecha limite|deadline|closing|cierre)", after):
        return CLOSES
    return UNSAID


def _dated(seen: _Seen, known_from: date) -> tuple[date | None, bool]:
    """The day; without a year the next such one, which is an assumption."""
    years = [seen.year] if seen.year else range(known_from.year, min(known_from.year + 9, 9999))
    for year in years:
        try:
            day = date(year, seen.month, seen.day)
        except ValueError:
            continue
        if seen.year or day >= known_from:
            return day, not seen.year
    return None, False


_HOUR = re.compile(
    r"(?<![\d.,/-])(?P<h>2[0-3]|[01]?\d)(?!\d)(?:(?P<sep>[:h.])\s?(?P<m>[0-5]\d)(?!\d))?\s*(?P<unit>a\.?\s?m\b\.?|p\.?\s?m\b\.?|h(?:oras|rs|s)?\b\.?|o'clock)?"
)
_NOON = re.compile(r"\b(?:12\s*)?(?:mediodia|medio dia|noon)\b")


def _hour(plain: str, seen: _Seen) -> tuple[time | None, int]:
    """The hour said after a day, else before it, and where its words end."""
    after, before = plain[seen.end : seen.end + 45], plain[max(0, seen.start - 45) : seen.start]
    for text, shift in ((after, seen.end), (before, -1)):
        noon = _NOON.search(text)
        if noon:
            return time(12), shift + noon.end() if shift >= 0 else seen.end
        for match in _HOUR.finditer(text):
            if hour := _told(match):
                return hour, shift + match.end() if shift >= 0 else seen.end
    return None, seen.end


def _told(match: re.Match[str]) -> time | None:
    """An hour says that it is one: `17:00`, `17h00`, `5 p. m.`, `17 horas`."""
    hour, minute, unit = int(match["h"]), int(match["m"] or 0), (match["unit"] or "").replace(" ", "").replace(".", "")
    if not unit and match["sep"] not in {":", "h"}:
        return None
    if unit in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return time(hour, minute) if unit == "pm" else None
        hour = hour % 12 + (12 if unit == "pm" else 0)
    return time(hour, minute)


def _zone(piece: Piece, day: int, hour: int) -> tuple[str, str]:
    """The zone said after an hour, else between it and its day: its name, else the words that were not understood."""
    said = zone_said(piece.plain[hour : hour + 45]) or zone_said(piece.plain[day:hour])
    return ("", "") if said is None else (said[0], "" if said[0] else said[1])
