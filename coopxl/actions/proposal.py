"""The proposal of a project in the 17 sections of the SENPLADES scheme, from data already entered."""

from coopxl.core.book import Book
from coopxl.core.outcome import Ask, Outcome, Paper
from coopxl.core.proposed import Proposed
from coopxl.core.similar import LESSONS_TOLD, profile, told
from coopxl.schema.papers import PAPERS


def proposal(book: Book, ask: Ask) -> Outcome:
    """One document for the project `ask.id`, in the language asked for."""
    writer = Proposed(book, ask)
    name = f"{ask.id} {PAPERS['proposal'].file[ask.lang]}"
    lessons = told(book, profile(writer.project), LESSONS_TOLD)
    return Outcome(papers=[Paper("proposal", writer.data(), name, ask.lang)], findings=lessons)
