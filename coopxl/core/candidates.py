"""The calls that a project could go to and that were not decided against, for the final list. Source: the socialization step."""

from collections.abc import Collection, Iterator
from datetime import datetime

from coopxl.core.book import Book
from coopxl.core.matches import Matches
from coopxl.core.values import Value
from coopxl.schema.matching import FAIL, NOT_INTERESTED


def candidates(book: Book, projects: Collection[str], now: datetime) -> Iterator[dict[str, Value]]:
    """Project, call and cooperant of each registered call that passes or may pass, is not unwanted, and is not listed yet.

    Forecasts are not among them: there is nothing to apply to before the call.
    """
    listed = {(row["project"], row["call"]) for row in book.rows("final_list")}
    for match in Matches(book, now, book.lang):
        open_question = match.gate != FAIL and match.decision != NOT_INTERESTED and not match.kept
        known = match.call not in book["calls"] or (match.project, match.call) in listed
        if match.project in projects and open_question and not known:
            yield {"project": match.project, "call": match.call, "cooperant": match.cooperant or None}
