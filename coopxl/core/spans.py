"""Windows in words, as a person of the office writes them: `10 al 12 de mayo de 2026`, `10 to 12 May 2026`."""

from coopxl.core.windows import End, Window
from coopxl.schema.lists import MONTHS
from coopxl.schema.text import Text

TO_CONFIRM = Text("por confirmar", "to confirm")
HOUR_TO_CONFIRM = Text("hora por confirmar", "hour to confirm")

_DAY_TO_CONFIRM = Text(" (día por confirmar)", " (day to confirm)")
_UNTIL = Text("hasta el {}", "until {}")
_FROM = Text("desde el {} (cierre por confirmar)", "from {} (closing to confirm)")
_SHORT_UNTIL = Text("hasta {}", "until {}")
_SHORT_FROM = Text("desde {}", "from {}")
_OF = Text(" de ", " ")
_TO_DAY = Text("al", "to")
_TO_MONTH = Text("a", "to")


def month_name(month: int, lang: str) -> str:
    """`marzo`, `March`."""
    return MONTHS.codes[month - 1].label[lang]


def short_month(month: int, lang: str) -> str:
    """`mar`, `Mar`."""
    return month_name(month, lang)[:3]


def phrase(window: Window, lang: str) -> str:
    """The whole window: `28 de enero al 3 de febrero de 2026`, `marzo de 2026 (día por confirmar)`, `por confirmar`."""
    opens, closes = _known(window)
    only = opens or closes
    if only is None:
        return TO_CONFIRM[lang]
    if opens and closes and opens != closes:
        start = _written(opens, lang, year=opens.year != closes.year, month=not _same_month(opens, closes))
        link = (_TO_DAY if closes.day else _TO_MONTH)[lang]
        unsure = "" if opens.day and closes.day else _DAY_TO_CONFIRM[lang]
        return f"{start} {link} {_written(closes, lang)}{unsure}"
    if not only.day:
        return _written(only, lang) + _DAY_TO_CONFIRM[lang]
    if opens and closes:
        return _written(only, lang)
    return (_FROM if opens else _UNTIL)[lang].format(_written(only, lang))


def short(window: Window, lang: str) -> str:
    """The window beside the month it stands under: `10-12`, `28 ene-3 feb`, `(día por confirmar)`; empty when unknown."""
    opens, closes = _known(window)
    only = opens or closes
    if only is None:
        return ""
    if opens and closes and opens != closes:
        if _same_month(opens, closes):
            return f"{opens.day}-{closes.day}"
        unsure = "" if opens.day and closes.day else _DAY_TO_CONFIRM[lang]
        return f"{_abbreviated(opens, lang)}-{_abbreviated(closes, lang)}{unsure}"
    if not only.day:
        return _DAY_TO_CONFIRM[lang].strip()
    if opens and closes:
        return str(only.day)
    return (_SHORT_FROM if opens else _SHORT_UNTIL)[lang].format(only.day)


def _known(window: Window) -> tuple[End | None, End | None]:
    """The ends worth saying: beside a day, the bare month it lies in adds nothing."""
    opens, closes = window.opens, window.closes
    if opens and closes and _same_month(opens, closes) and bool(opens.day) != bool(closes.day):
        return (opens, None) if opens.day else (None, closes)
    return opens, closes


def _same_month(one: End, other: End) -> bool:
    return one.number == other.number


def _written(end: End, lang: str, *, year: bool = True, month: bool = True) -> str:
    parts = [str(end.day)] if end.day else []
    parts += [month_name(end.month, lang)] if month else []
    parts += [str(end.year)] if year else []
    return _OF[lang].join(parts)


def _abbreviated(end: End, lang: str) -> str:
    return f"{end.day or ''} {short_month(end.month, lang)}".strip()
