"""What is remembered of each document made, and which documents are older than their data."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.outcome import Ask
from coopxl.office.folder import known_path
from coopxl.office.notebook import DOCUMENTS, Notebook
from coopxl.run.names import number_of
from coopxl.schema.papers import OTHERS
from coopxl.schema.verbs import VERBS


def tables_digest(book: Book, verb: str) -> str:
    """The fingerprint of the tables that a verb reads: while it is the same, nothing can have changed."""
    held = hashlib.sha256()
    for name in (VERBS[verb].reads if verb in VERBS else ()) or book.tables:
        if name in book and not book[name].definition.derived:
            held.update(repr((name, sorted(book[name].columns.items()))).encode())
    return held.hexdigest()


def older(folder: Path, book: Book, ask: Ask) -> list[Finding]:
    """The newest version of each document whose data are otherwise today, with the cells that changed."""
    tables: dict[str, str] = {}
    found: list[Finding | None] = []
    for name, facts in newest(Notebook(folder, DOCUMENTS).read()).items():
        path, verb = known_path(folder, name), facts.get("verb", "")
        if not path.is_file() or verb not in (*VERBS, OTHERS):
            continue
        if _kept(tables, book, verb) != facts.get("tables"):
            # Loaded only when there is something to compare: `validate` is pressed often.
            from coopxl.run.aging import outdated

            found.append(outdated(path, facts, book, ask))
    return [one for one in found if one]


def _kept(tables: dict[str, str], book: Book, verb: str) -> str:
    if verb not in tables:
        tables[verb] = tables_digest(book, verb)
    return tables[verb]


def newest(held: Mapping[str, object]) -> dict[str, dict[str, str]]:
    """The registered facts of the last version of each document, by its file's name."""
    latest: dict[tuple[str, ...], tuple[int, str, dict[str, str]]] = {}
    for name, note in held.items():
        if isinstance(note, dict) and note.get("verb"):
            facts = {key: str(value) for key, value in note.items()}
            about = tuple(facts.get(key, "") for key in ("paper", "id", "lang"))
            latest[about] = max(latest.get(about, (0, "", {})), (number_of(name), name, facts), key=lambda one: one[:2])
    return {name: facts for _, name, facts in latest.values()}
