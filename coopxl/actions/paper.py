"""One of the office's declared documents: which one is said by its key, what it is about by an id or a year."""

from coopxl.core.book import Book
from coopxl.core.dossier import dossier
from coopxl.core.errors import CannotGoOn
from coopxl.core.outcome import Ask, Outcome, Paper
from coopxl.schema.papers import DECLARED


def paper(book: Book, ask: Ask) -> Outcome:
    """The document `ask.said["paper"]` in the language asked for. CannotGoOn PAPR-02 for a year that is none."""
    asked = DECLARED[ask.said["paper"]]
    about = ask.id
    if asked.yearly:
        about = about or str(ask.today.year)
        if len(about) != 4 or not about.isdecimal():
            raise CannotGoOn("PAPR-02", year=about)
    name = " ".join(filter(None, (_safe(about), asked.file[ask.lang])))
    return Outcome(papers=[Paper(asked.key, dossier(book, ask, asked, about), name, ask.lang)])


def _safe(about: str) -> str:
    """The id as part of a file's name: those of matches hold what a name cannot."""
    return about.translate(str.maketrans("|/", "  "))
