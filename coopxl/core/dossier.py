"""What a declared document may use: the row it is about, whatever that points to, and the office around it."""

from collections.abc import Callable
from dataclasses import replace

from coopxl.core.book import Book
from coopxl.core.course import Course
from coopxl.core.dossier_letters import letter
from coopxl.core.dossier_match import match_words
from coopxl.core.gathering import Words
from coopxl.core.outcome import Ask
from coopxl.core.proposed import Proposed
from coopxl.core.subject import Subject
from coopxl.core.table import Row
from coopxl.schema.paperwork.paper import PaperDef


def dossier(book: Book, ask: Ask, paper: PaperDef, about: str) -> Words:
    """Everything, by the names that templates use; `about` is the id of the row, or the year."""
    subject = Subject(book, ask, paper.optional)
    words: Words = {"office": subject.office(), "cut_off": ask.today}
    if paper.about:
        words |= _ABOUT[paper.about](subject, book[paper.about][about])
    return words


def whole(subject: Subject, project: Row) -> Words:
    """All that belongs to a project: as it is proposed, and as it goes. What both tell is told as it goes; the other way
    is under `planned`.
    """
    ask = replace(subject.ask, id=project.id)
    proposed, course = Proposed(subject.book, ask).data(), Course(subject.book, ask).data()
    return {**proposed, **course, "planned": proposed, **subject.around(project)}


_ABOUT: dict[str, Callable[[Subject, Row], Words]] = {
    "contacts": letter,
    "applications": letter,
    "matches": match_words,
    "projects": whole,
}
"""How the row of a table is told."""
