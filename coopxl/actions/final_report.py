"""The final report of a project: results, indicators, delays, money, risks, evaluations; every resource with its proof."""

from coopxl.core.book import Book
from coopxl.core.closing import gaps
from coopxl.core.course import Course
from coopxl.core.errors import CannotGoOn
from coopxl.core.outcome import SAMPLE, Ask, Outcome, Paper
from coopxl.schema.papers import PAPERS


def final_report(book: Book, ask: Ask) -> Outcome:
    """One document for the project `ask.id`. CannotGoOn while a proof or an evaluation is missing, naming its cell."""
    writer = Course(book, ask)
    missing = gaps(book, ask.id)
    if missing and SAMPLE not in ask.said:
        first = missing[0]
        cell = f"{first.place.sheet}!{first.place.cell}"
        facts = {"label": first.label, "book": first.place.workbook, "cell": cell, "more": len(missing) - 1}
        raise CannotGoOn("CLOS-01", project=ask.id, **facts)
    name = f"{ask.id} {PAPERS['final-report'].file[ask.lang]}"
    return Outcome(papers=[Paper("final-report", writer.data(), name, ask.lang)])
