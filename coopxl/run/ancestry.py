"""Copies of a book that wait beside it; and the mark of each write, by which a book and its copy know what they came from."""

from pathlib import Path

from coopxl.core.findings import Finding, Place
from coopxl.core.lineage import came_from, can_tell, note_written, took_in
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.door import Host
from coopxl.hosts.file.identify import identify
from coopxl.hosts.file.read import read
from coopxl.office import layer
from coopxl.office.bases import base_path, newest_common
from coopxl.office.copies import copies_of
from coopxl.office.transaction import Transaction


def waiting(book: Path, key: str) -> list[Finding]:
    """What is told at every command: the copies beside a book, whether they were merged into it or not."""
    found = []
    for copy in copies_of(book, key, identify):
        merged = layer.fingerprint(copy) in took_in(read(book))
        found.append(Finding("OFF-36" if merged else "OFF-35", Place(copy.name), {"book": book.name}))
    return found


def write_marked(
    transaction: Transaction, host: Host, patch: Patch, workbook: Workbook, place: tuple[str, Path]
) -> None:
    """Stages a closed book, `place` its key and path, with the mark of this write; and the same content to be kept under it.

    Only closed books: of an open one nobody knows when it is saved, nor as what. What changes nothing leaves no mark.
    """
    key, path = place
    host.apply(patch)
    if path.resolve() not in transaction.staged or not can_tell(workbook):
        return
    mark = layer.digest(f"{workbook.fingerprint} {patch!r}".encode())[:16]
    note = Patch()
    note_written(note, workbook, mark)
    host.apply(note)
    content, _ = transaction.staged[path.resolve()]
    base = base_path(transaction.folder, key, mark, path.suffix)
    if not base.exists():
        transaction.stage(base, content, "")


def ancestor(folder: Path, key: str, suffix: str, ours: Workbook, theirs: Workbook) -> Path | None:
    """The newest kept version that two books of that key both came from; None when there is none or it is not certain."""
    return newest_common(folder, key, came_from(ours), came_from(theirs), suffix)
