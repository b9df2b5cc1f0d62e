"""Copies of a book that wait beside it, and the newest kept file that both a book and its copy came from."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.lineage import came_from, took_in
from coopxl.core.workbook import Workbook
from coopxl.hosts.file.identify import identify
from coopxl.hosts.file.read import read
from coopxl.office.backups import Copy, Moment, kept
from coopxl.office.copies import copies_of
from coopxl.office.layer import fingerprint


def waiting(book: Path, key: str) -> list[Finding]:
    """What is told at every command: the copies beside a book, whether they were merged into it or not."""
    found = []
    for copy in copies_of(book, key, identify):
        merged = fingerprint(copy) in took_in(read(book))
        found.append(Finding("OFF-36" if merged else "OFF-35", Place(copy.name), {"book": book.name}))
    return found


def ancestor(folder: Path, book: tuple[Path, Workbook], copy: tuple[Path, Workbook]) -> Path | None:
    """The newest kept file that a book and its copy both came from; None when that is not certain.

    A file is an ancestor of those whose stamps lead to it, from back-up to back-up. The fingerprint of a book that is open
    is that of no file: what lies on the disk may not be what was opened.
    """
    held = kept(folder)
    seen: tuple[dict[str, Path], ...] = ({}, {})
    for steps in zip_longest(_chain(*book, held), _chain(*copy, held)):
        for mine, other, step in zip(seen, reversed(seen), steps, strict=True):
            if step:
                mine[step[0]] = step[1]
                if step[0] in other:
                    return step[1]
    return None


def _chain(path: Path, workbook: Workbook, held: Mapping[str, tuple[Moment, Copy]]) -> Iterator[tuple[str, Path]]:
    """The files that a workbook came from by their fingerprints, itself first, as far back as they are kept."""
    came, known = workbook.fingerprint, set[str]()
    while came not in known:
        yield came, path
        known.add(came)
        came = came_from(workbook)
        if came not in held:
            return
        moment, copy = held[came]
        path = moment.place / copy.copy
        try:
            moment.read(copy)
            workbook = read(path)
        except CannotGoOn:
            return
