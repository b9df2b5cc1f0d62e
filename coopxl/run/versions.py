"""Versions of a document: which is the last, how the next is called, and what it changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.outcome import Paper
from coopxl.documents.differences import Change, Differences, differences
from coopxl.documents.trace import Trace, trace_in
from coopxl.run.names import VERSION, number_of
from coopxl.schema.office import TABLES
from coopxl.schema.papers import CHANGES
from coopxl.schema.text import Text

_TOLD = 12
"""Changes that are findings of their own; the list has them all."""
_NOTHING = Text("—", "—")


@dataclass(frozen=True, slots=True)
class Version:
    """A document among the office's: its file, and its number from 1."""

    path: Path
    number: int

    @property
    def next(self) -> Path:
        """The file of the version after this one."""
        stem = VERSION.fullmatch(self.path.stem)
        return self.path.with_name(f"{stem[1] if stem else self.path.stem} v{self.number + 1}{self.path.suffix}")


def versions_in(folder: Path) -> dict[str, Version]:
    """The last version of each document in a folder, by its name without suffix."""
    found: dict[str, Version] = {}
    for path in sorted(folder.glob("*.docx")) if folder.is_dir() else ():
        stem = VERSION.fullmatch(path.stem)
        name, one = stem[1] if stem else path.stem, Version(path, number_of(path.name))
        if name not in found or found[name].number < one.number:
            found[name] = one
    return found


def numbered(path: Path) -> Path:
    """Another name for what cannot have this one: `name (2)`, then `name (3)`."""
    found = re.fullmatch(r"(.*) \(([0-9]+)\)", path.stem)
    stem, number = (found[1], int(found[2])) if found else (path.stem, 1)
    return path.with_name(f"{stem} ({number + 1}){path.suffix}")


def changes_paper(
    book: Book, paper: Paper, before: Version, path: Path, content: bytes, trace: Trace
) -> tuple[Paper | None, list[Finding]]:
    """The paper that lists what the new version changed, and the findings that tell it; no paper without changes."""
    old_content = before.path.read_bytes()
    old = _trace(old_content)
    if old is None:
        return None, [Finding("DOCU-05", Place(path.name), {"before": before.path.name})]
    found = differences(old_content, content, old, trace)
    name = f"{path.stem} ({CHANGES.file[paper.lang]})"
    told = list(_findings(book, found, before, path, f"{name}.docx"))
    listed = Paper(CHANGES.key, _data(found, paper, before, path), name, paper.lang)
    return (listed if found != Differences() else None), told


def _trace(content: bytes) -> Trace | None:
    try:
        return trace_in(content)
    except CannotGoOn:
        return None


def _findings(book: Book, found: Differences, before: Version, path: Path, file: str) -> Iterator[Finding]:
    facts = {"version": number_of(path.name), "before": before.path.name, "file": file}
    texts = len(found.lost) + len(found.new)
    yield Finding("DOCU-02", Place(path.name), {**facts, "cells": len(found.changes), "texts": texts})
    if found.lost:
        lost = {"before": before.path.name, "count": len(found.lost), "text": found.lost[0]}
        yield Finding("DOCU-04", Place(path.name), lost)
    for one in found.changes[:_TOLD]:
        yield Finding("DOCU-03", _place(book, one), {"before": one.before, "now": one.now})


def _place(book: Book, change: Change) -> Place:
    cell = change.cell
    if cell.table in book and cell.id in book[cell.table]:
        return book[cell.table][cell.id].place(cell.key)
    return Place(cell.at)


def _data(found: Differences, paper: Paper, before: Version, path: Path) -> dict[str, object]:
    lang = paper.lang
    return {
        "office": paper.data["office"],
        "cut_off": paper.data.get("cut_off", ""),
        "document": path.stem,
        "before": before.path.stem,
        "changes": [
            {
                "what": TABLES[one.cell.table][one.cell.key].label[lang],
                "row": one.cell.id,
                "before": one.before or _NOTHING[lang],
                "now": one.now or _NOTHING[lang],
            }
            for one in found.changes
        ],
        "lost": list(found.lost),
        "new": list(found.new),
    }
