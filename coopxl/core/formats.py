"""How values are written in messages and in JSON; documents have richer phrases of their own."""

from datetime import date, datetime, time
from decimal import Decimal

from coopxl.schema.lists import MONTHS
from coopxl.schema.text import Text


def canonical(number: Decimal) -> str:
    """Decimal text without exponent; `19500.00` keeps its cents."""
    return f"{number:f}"


def short_day(day: date, lang: str) -> str:
    """A date in the narrow column of a document: `08/01/2027`, `8 Jan 2027`. In English figures would be read two ways."""
    if lang == "en":
        return f"{day.day} {MONTHS.codes[day.month - 1].label[lang][:3]} {day.year}"
    return f"{day:%d/%m/%Y}"


def spoken(fact: object, lang: str) -> str:
    """A fact inside a message: dates as dd/mm/yyyy, numbers with the marks of the language."""
    match fact:
        case Text():
            return fact[lang]
        case datetime():
            return f"{fact:%d/%m/%Y %H:%M}"
        case date():
            return f"{fact:%d/%m/%Y}"
        case time():
            return f"{fact:%H:%M}"
        case bool():
            return ("Sí" if fact else "No") if lang == "es" else ("Yes" if fact else "No")
        case Decimal():
            grouped = f"{fact:,f}"
            return grouped.translate(str.maketrans(",.", ".,")) if lang == "es" else grouped
        case tuple() | list():
            return ", ".join(spoken(one, lang) for one in fact)
    return str(fact)
