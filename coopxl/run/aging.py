"""A document beside what its data would make of it today."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from coopxl.actions.any_paper import table_of, with_template
from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Ask, Paper
from coopxl.documents.differences import changed
from coopxl.documents.spoken import spoken
from coopxl.documents.trace import Trace, every_cell, trace_in
from coopxl.run.actions import ACTIONS
from coopxl.schema.office import TABLES
from coopxl.schema.papers import OTHERS
from coopxl.schema.verbs import VERBS, table_about

_NAMED = 6
"""Changed cells that a finding names."""


def outdated(path: Path, facts: Mapping[str, str], book: Book, ask: Ask) -> Finding | None:
    """What is told of a document whose printed data are otherwise today; None when they are not.

    The paper is gathered again as of the moment it was made: what only the passing of days changes is not told.
    """
    paper = _again(book, ask, facts)
    if paper is None or data_digest(paper) == facts.get("data"):
        return None
    return _finding(book, path, facts, paper)


def data_digest(paper: Paper) -> str:
    """The fingerprint of what a paper is filled with."""
    said = spoken(paper.data, paper.lang)
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=_as_words).encode()).hexdigest()


def _as_words(value: object) -> str:
    return f"[{value.label}]" if isinstance(value, Missing) else str(value)


def _again(book: Book, ask: Ask, facts: Mapping[str, str]) -> Paper | None:
    """The paper as of the moment it was made; None when it could not be made any more."""
    try:
        then = Ask(
            datetime.fromisoformat(facts["made"]), facts["lang"], facts["id"], ask.given, {"paper": facts["paper"]}
        )
        action = with_template(facts["paper"]) if facts["verb"] == OTHERS else ACTIONS[facts["verb"]]
        papers = action(book, then).papers
    except (CannotGoOn, KeyError, ValueError):
        return None
    return next((one for one in papers if isinstance(one, Paper) and one.template == facts["paper"]), None)


def _finding(book: Book, path: Path, facts: Mapping[str, str], paper: Paper) -> Finding | None:
    """None when nothing of what changed is printed. A document that lost its trace is told without its cells."""
    known = facts["verb"] in VERBS
    table = table_about(facts["verb"], facts["paper"]) if known else table_of(book, facts["id"])
    there = table in book and facts["id"] in book[table]
    place = book[table][facts["id"]].place("id") if there else Place(path.name)
    try:
        old = trace_in(path.read_bytes())
    except (CannotGoOn, OSError):
        old = None
    names = list(dict.fromkeys(_names(old, every_cell(book, paper), book.lang))) if old else ["…"]
    if not names:
        return None
    cells = ", ".join(names[:_NAMED]) + (f" … ({len(names)})" if len(names) > _NAMED else "")
    made = datetime.fromisoformat(facts["made"]).date()
    return Finding("DOCU-06", place, {"file": path.name, "made": made, "cells": cells})


def _names(old: Trace, now: Trace, lang: str) -> Iterator[str]:
    """The printed cells that hold something else, and the columns it prints of rows that are new."""
    printed = {(cell.table, cell.id, cell.key) for told in old.values for cell in told.cells}
    rows = {(table, row) for table, row, _ in printed}
    columns = {(table, key) for table, _, key in printed}
    for one in changed(old, now):
        cell = one.cell
        new = TABLES[cell.table].parent and (cell.table, cell.id) not in rows and (cell.table, cell.key) in columns
        if new or (cell.table, cell.id, cell.key) in printed:
            yield f"{cell.id} «{TABLES[cell.table][cell.key].label[lang]}»"
