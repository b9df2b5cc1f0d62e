"""Time zones as e-mails say them: `CET`, `GMT-5`, `hora de Bruselas`, `Brussels time`; the cities from Unicode CLDR."""

import re
from functools import lru_cache

from coopxl.core.fold import fold

# A name such as CET means the clocks of its countries: in summer the earlier moment.
_SAID = {
    "cet": "Europe/Brussels",
    "cest": "Europe/Brussels",
    "hora central europea": "Europe/Brussels",
    "central european time": "Europe/Brussels",
    "utc": "UTC",
    "gmt": "UTC",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "bst": "Europe/London",
    "jst": "Asia/Tokyo",
    "washington": "America/New_York",
    "washington dc": "America/New_York",
    "washington d.c.": "America/New_York",
    "ecuador": "America/Guayaquil",
    "ecuatoriana": "America/Guayaquil",
    "quito": "America/Guayaquil",
    "ect": "America/Guayaquil",
    "espana": "Europe/Madrid",
    "peninsular": "Europe/Madrid",
    "barcelona": "Europe/Madrid",
    "ginebra": "Europe/Zurich",
    "geneva": "Europe/Zurich",
    "francia": "Europe/Paris",
    "alemania": "Europe/Berlin",
    "bonn": "Europe/Berlin",
    "colombia": "America/Bogota",
    "peru": "America/Lima",
    "japon": "Asia/Tokyo",
    "corea": "Asia/Seoul",
}
_ABBREVIATED = r"\b(?:cest|cet|utc|gmt|est|edt|et|pst|pdt|bst|jst|ect)\b(?:\s?(?P<off>[+\u2212-]\s?\d{1,2}))?"
_PLACE = r"(?P<place>[a-z][a-z.]+(?: [a-z][a-z.]+)?)"
_ZONE = re.compile(
    rf"{_ABBREVIATED}"
    rf"|hora(?:s|rio)?\s+(?:local\s+)?(?:oficial\s+)?(?:de\s+(?:la\s+ciudad\s+de\s+)?)?{_PLACE}"
    r"|\b(?P<time>[a-z]+(?: [a-z]+){0,2})\s+(?:local\s+)?time\b"
)
_NO_PLACE = frozenset(("local", "limite", "exacta", "de", "del", "la", "las", "y", "o"))


def zone_said(plain: str) -> tuple[str, str] | None:
    """The first zone that a folded text names: (its IANA name or nothing when unknown, the words); None when it names none."""
    for found in _ZONE.finditer(plain):
        if found["place"] or found["time"]:
            words = (found["place"] or found["time"]).strip(" .").split()
            tries = [" ".join(words[:2]), words[0]] if found["place"] else [" ".join(words[-2:]), words[-1]]
            known = next((zone for one in tries if (zone := _named(one))), "")
            if known or words[0] not in _NO_PLACE:
                return known, found[0]
        else:
            return _abbreviated(found), found[0]
    return None


def _abbreviated(found: re.Match[str]) -> str:
    name = re.match(r"[a-z]+", found[0])
    offset = re.sub(r"\s", "", found["off"] or "").replace("\u2212", "-")
    if not offset or name is None or name[0] not in {"utc", "gmt"}:
        return _SAID.get(name[0], "") if name else ""
    hours = int(offset)
    # The names of the database turn the sign round.
    return f"Etc/GMT{-hours:+d}" if hours and -12 <= hours <= 14 else "" if hours else "UTC"


def _named(said: str) -> str:
    said = said.strip(" .")
    return _SAID.get(said) or _cities().get(said, "")


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """The cities that stand for a zone, in Spanish and English."""
    from babel import Locale
    from babel.core import get_global

    cities = {fold(zone.rpartition("/")[2].replace("_", " ")): zone for zone in get_global("zone_territories")}
    named = Locale.parse("es").time_zones.items()
    return cities | {fold(names["city"]): zone for zone, names in named if "city" in names}
