"""What is remembered of each document made, and which documents are older than their data."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from coopxl.actions.any_paper import OTHERS, table_of, with_template
from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.missing import Missing
from coopxl.core.outcome import Ask, Paper
from coopxl.documents.differences import changed
from coopxl.documents.spoken import spoken
from coopxl.documents.trace import Trace, every_cell, trace_in
from coopxl.office.folder import known_path
from coopxl.office.notebook import DOCUMENTS, Notebook
from coopxl.run.actions import ACTIONS
from coopxl.run.versions import number_of
from coopxl.schema.office import TABLES
from coopxl.schema.verbs import VERBS

_NAMED = 6
"""Changed cells that a finding names."""


def data_digest(paper: Paper) -> str:
    """The fingerprint of what a paper is filled with."""
    said = spoken(paper.data, paper.lang)
    return _sha(json.dumps(said, sort_keys=True, ensure_ascii=False, default=_as_words))


def _as_words(value: object) -> str:
    return f"[{value.label}]" if isinstance(value, Missing) else str(value)


def tables_digest(book: Book, verb: str) -> str:
    """The fingerprint of the tables that a verb reads: while it is the same, nothing can have changed."""
    held = hashlib.sha256()
    for name in (VERBS[verb].reads if verb in VERBS else ()) or book.tables:
        if name in book and not book[name].definition.derived:
            held.update(repr((name, sorted(book[name].columns.items()))).encode())
    return held.hexdigest()


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def older(folder: Path, book: Book, ask: Ask) -> list[Finding]:
    """The newest version of each document whose data are otherwise today, with the cells that changed.

    The paper is gathered again as of the moment it was made: what only the passing of days changes is not told.
    """
    tables: dict[str, str] = {}
    found: list[Finding | None] = []
    for name, facts in newest(Notebook(folder, DOCUMENTS).read()).items():
        path, verb = known_path(folder, name), facts.get("verb", "")
        if not path.is_file() or verb not in (*VERBS, OTHERS):
            continue
        if tables.setdefault(verb, tables_digest(book, verb)) == facts.get("tables"):
            continue
        paper = _again(book, ask, facts)
        if paper is not None and data_digest(paper) != facts.get("data"):
            found.append(_finding(book, path, facts, paper))
    return [one for one in found if one]


def newest(held: Mapping[str, object]) -> dict[str, dict[str, str]]:
    """The registered facts of the last version of each document, by its file's name."""
    latest: dict[tuple[str, ...], tuple[int, str, dict[str, str]]] = {}
    for name, note in held.items():
        if isinstance(note, dict) and note.get("verb"):
            facts = {key: str(value) for key, value in note.items()}
            about = tuple(facts.get(key, "") for key in ("paper", "id", "lang"))
            latest[about] = max(latest.get(about, (0, "", {})), (number_of(name), name, facts), key=lambda one: one[:2])
    return {name: facts for _, name, facts in latest.values()}


def _again(book: Book, ask: Ask, facts: Mapping[str, str]) -> Paper | None:
    """The paper as of the moment it was made; None when it could not be made any more."""
    try:
        then = Ask(datetime.fromisoformat(facts["made"]), facts["lang"], facts["id"], ask.given)
        action = with_template(facts["paper"]) if facts["verb"] == OTHERS else ACTIONS[facts["verb"]]
        papers = action(book, then).papers
    except (CannotGoOn, KeyError, ValueError):
        return None
    return next((one for one in papers if isinstance(one, Paper) and one.template == facts["paper"]), None)


def _finding(book: Book, path: Path, facts: Mapping[str, str], paper: Paper) -> Finding | None:
    """None when nothing of what changed is printed. A document that lost its trace is told without its cells."""
    table = VERBS[facts["verb"]].table if facts["verb"] in VERBS else table_of(book, facts["id"])
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
