"""Values as words for a document: labels instead of keys, names instead of ids. Dates and numbers stay what they are."""

from dataclasses import dataclass
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.values import Value
from coopxl.schema.kinds import Choice, Choices, Kind, Ref, Refs, YesNo
from coopxl.schema.office import YES_NO


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount that a document says in figures and in words; `currency` is its ISO code."""

    amount: Decimal
    currency: str


def in_words(kind: Kind, value: Value, book: Book, lang: str) -> object:
    """The value as a document says it; several choices are a tuple of labels. Blank stays None."""
    match kind:
        case Choice(codes) if isinstance(value, str):
            return book.words.label(codes, value, lang)
        case Choices(codes) if isinstance(value, tuple):
            return tuple(book.words.label(codes, key, lang) for key in value)
        case Ref(table) if isinstance(value, str):
            return book.title(table, value) or value
        case Refs(table) if isinstance(value, tuple):
            return tuple(book.title(table, one) or one for one in value)
        case YesNo() if isinstance(value, bool):
            return YES_NO[lang][0 if value else 1]
    return value
