"""The four matrices of analysis for documents: categories, documents, interviews, categories by person."""

from datetime import date

from coopxl.core.formats import short_day
from coopxl.core.gathering import Words
from coopxl.core.subject import Subject
from coopxl.core.table import Row

_NOTHING = "—"


def analysis(subject: Subject) -> Words:
    """A list for each matrix; a fragment stands in the one of its source, and of its category."""
    book = subject.book
    sources = {row.id: row for row in book.rows("analysis_sources") if row.id}
    fragments = [row for row in book.rows("fragments") if row["quote"] is not None]
    told = [_fragment(subject, row, sources.get(row.text("source"))) for row in fragments]
    return {
        "categories": [_category(subject, row) for row in book.rows("analysis_categories")],
        "said_in_documents": [one for one in told if one["kind"] == "document"],
        "said_by_people": [one for one in told if one["kind"] == "interview"],
        "by_category": sorted(
            (one for one in told if one["kind"] == "interview"), key=lambda one: str(one["category"])
        ),
    }


def _category(subject: Subject, row: Row) -> Words:
    return {
        "name": row.text("name") or _NOTHING,
        "part_of": subject.book.title("analysis_categories", row.text("part_of")) or _NOTHING,
        "concept": row.text("conceptualization") or _NOTHING,
        "indicators": row.text("indicators") or _NOTHING,
    }


def _fragment(subject: Subject, row: Row, source: Row | None) -> Words:
    day = source["date"] if source else None
    name, role = (source.text("name"), source.text("role")) if source else (_NOTHING, "")
    told = ", ".join(filter(None, (role, short_day(day, subject.lang) if isinstance(day, date) else "")))
    return {
        "kind": source.text("kind") if source else "",
        "source": name,
        "person": f"{name} ({told})" if told else name,
        "role": role or _NOTHING,
        "date": short_day(day, subject.lang) if isinstance(day, date) else _NOTHING,
        "category": subject.book.title("analysis_categories", row.text("category")) or _NOTHING,
        "question": row.text("question") or _NOTHING,
        "quote": row.text("quote"),
        "page": row.text("page") or _NOTHING,
    }
