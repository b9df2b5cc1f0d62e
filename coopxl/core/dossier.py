"""What a declared document may use: the row it is about, whatever that points to, and the office around it."""

from collections.abc import Callable

from coopxl.core.book import Book
from coopxl.core.dossier_cooperant import cooperant_words
from coopxl.core.dossier_instruments import agreement_words, twinning_words, visit_words
from coopxl.core.dossier_letters import letter
from coopxl.core.dossier_match import match_words
from coopxl.core.dossier_office import Office
from coopxl.core.dossier_project import whole
from coopxl.core.gathering import Words
from coopxl.core.outcome import Ask
from coopxl.core.subject import Subject
from coopxl.core.table import Row
from coopxl.schema.paperwork.paper import PaperDef


def dossier(book: Book, ask: Ask, paper: PaperDef, about: str) -> Words:
    """Everything, by the names that templates use; `about` is the id of the row, or the year."""
    subject = Subject(book, ask, paper.optional)
    words: Words = {"office": subject.office(), "cut_off": ask.today}
    if paper.about:
        words |= _ABOUT[paper.about](subject, book[paper.about][about])
    else:
        words |= Office(subject, int(about) if paper.yearly else ask.today.year).words()
    return words


_ABOUT: dict[str, Callable[[Subject, Row], Words]] = {
    "contacts": letter,
    "applications": letter,
    "matches": match_words,
    "projects": whole,
    "cooperants": cooperant_words,
    "agreements": agreement_words,
    "twinnings": twinning_words,
    "visits": visit_words,
    "lessons": Subject.around,
}
"""How the row of a table is told."""
