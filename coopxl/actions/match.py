"""The matches: which call or cooperant each project could go to, and why. Source: the eligibility recommendations of the model."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from coopxl.core.book import Book
from coopxl.core.findings import Finding, Place
from coopxl.core.matches import Match, Matches
from coopxl.core.outcome import Ask, Draw, Edit, Outcome, Rewrite
from coopxl.core.reasons import together
from coopxl.core.scope import Reach
from coopxl.core.values import Value
from coopxl.core.workdays import Workdays, unknown_holidays
from coopxl.schema.matching import PASS, UNKNOWN
from coopxl.schema.names import COUNTED_ON

_NAMED = 8
"""Rows that a message names."""


def match(book: Book, ask: Ask) -> Outcome:
    """One row for each match worth looking at; what the officer decided beside one stays, whatever happened since."""
    table = book["matches"]
    found = Matches(book, ask.now, book.lang)
    edits: list[Edit] = [
        Rewrite("matches", table.fingerprint, [_row(one) for one in found]),
        Draw("calendar", COUNTED_ON["matches"], [[ask.today]]),
    ]
    ends = [given.closes for given in found.sides.offered if given.closes]
    findings = [
        *unknown_holidays(book, Workdays.of(book).unknown(ask.today, ends)),
        *_told(book, found),
        *_weights(book, found),
        *_incomplete(book, found),
    ]
    return Outcome(edits, findings=findings)


def as_data(book: Book, ask: Ask) -> list[dict[str, object]]:
    """The same for a program, in the reader's language; null where a pair has no call or no cooperant."""
    return [
        {
            "project": one.project,
            "call": one.call or None,
            "cooperant": one.cooperant or None,
            "gate": one.gate or None,
            "score": one.score,
            "reasons": [*one.reasons, *one.points],
            "decision": one.decision or None,
        }
        for one in Matches(book, ask.now, ask.lang)
    ]


def _row(one: Match) -> dict[str, Value]:
    return {
        "id": one.id,
        "project": one.project or None,
        "call": one.call or None,
        "cooperant": one.cooperant or None,
        "gate": one.gate or None,
        "score": one.score,
        "reasons": "\n".join(one.reasons if one.kept else together(one.reasons)) or None,
        "points": "; ".join(one.points) or None,
        "closes": one.closes,
        "working_days": one.left,
    }


def _told(book: Book, found: Matches) -> Iterator[Finding]:
    """What the table holds, and which projects have nowhere to go."""
    place = replace(book["matches"].header_place(), row=0, column="")
    counts = Counter(one.gate for one in found if one.pending and one.call)
    facts = {"count": len(found.sides.wanted), "passes": counts[PASS], "unknown": counts[UNKNOWN]}
    yield Finding("MATC-10", place, facts)
    if found.without:
        more = ["…"] if len(found.without) > _NAMED else []
        named = [*sorted(found.without)[:_NAMED], *more]
        yield Finding("MATC-11", place, {"count": len(found.without), "projects": named})


def _weights(book: Book, found: Matches) -> Iterator[Finding]:
    if found.weights.scaled:
        place = book["weights"].header_place("weight") if "weights" in book else Place("")
        yield Finding("MATC-12", place, {"sum": found.weights.typed})


def _incomplete(book: Book, found: Matches) -> Iterator[Finding]:
    """The offers that do not say what the gate asks: one notice for each kind."""
    calls = book["calls"]
    for code, key, blank in (
        ("MATC-13", "applicants", [one.id for one in found.sides.offered if not one.applicants]),
        ("MATC-14", "geography", [one.id for one in found.sides.offered if one.scope.reach is Reach.UNKNOWN]),
    ):
        if blank:
            more = ["…"] if len(blank) > _NAMED else []
            yield Finding(code, calls.header_place(key), {"count": len(blank), "offers": [*blank[:_NAMED], *more]})
