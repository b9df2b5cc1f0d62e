"""How values are written in messages and in JSON; documents have richer phrases of their own."""

from datetime import date, datetime, time
from decimal import Decimal

from coopxl.schema.text import Text


def canonical(number: Decimal) -> str:
    """Decimal text without exponent; `19500.00` keeps its cents."""
    return f"{number:f}"


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
