"""A write that was interrupted is finished or undone by the next run, which says so."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.office import backups, layer
from coopxl.office.backups import BACKUPS, spoken
from coopxl.office.folder import OWN
from coopxl.office.journal import BEGUN, READY, UNDOING, Entry, Journal, is_open, load
from coopxl.office.locks import refuse_if_open, writing


def settle(folder: Path) -> list[Finding]:
    """Ends a write that another run left half done; nothing to tell when there is none.

    A run that is writing just now is waited for.
    """
    if not is_open(folder):
        return []
    try:
        with writing(folder):
            return settle_locked(folder)
    except OSError as why:
        raise CannotGoOn("OFF-21", file=why.filename or folder, place=folder / OWN / BACKUPS) from why


def landed(folder: Path, promised: Mapping[str, str] | None) -> bool:
    """Whether a write that was cut short came to its end: each file of its promise has the SHA-256 that it was to have.

    The journal is settled first. None: it had promised nothing yet.
    """
    if promised is None:
        return False
    settle(folder)
    return all(layer.fingerprint(Path(path)) == digest for path, digest in promised.items())


def settle_locked(folder: Path) -> list[Finding]:
    """The same, by a run that has the office for itself."""
    if not is_open(folder):
        return []
    journal = load(folder)
    if journal.state == READY and all(
        _is_written(journal, entry) or _waits(journal, entry) for entry in journal.entries
    ):
        return _finish(journal)
    for entry in journal.entries:
        if layer.fingerprint(journal.path(entry)) == entry.new:
            _refuse_if_open(journal, entry)
    noticed = _told(journal, "OFF-24")
    undo(journal)
    return noticed


def _waits(journal: Journal, entry: Entry) -> bool:
    """Whether the new content stands, sound, beside what it replaces."""
    return layer.fingerprint(journal.beside(entry)) == entry.new and layer.fingerprint(journal.path(entry)) == entry.old


def _is_written(journal: Journal, entry: Entry) -> bool:
    """Whether the new content came to its place; a person may have changed it there since."""
    return not journal.beside(entry).exists() and layer.fingerprint(journal.path(entry)) != entry.old


def _finish(journal: Journal) -> list[Finding]:
    waiting = [entry for entry in journal.entries if _waits(journal, entry)]
    for entry in waiting:
        _refuse_if_open(journal, entry)
    noticed = _told(journal, "OFF-23")
    for entry in waiting:
        layer.replace(journal.beside(entry), journal.path(entry))
    for folder in journal.folders:
        layer.sync_folder(folder)
    journal.close()
    return noticed


def _refuse_if_open(journal: Journal, entry: Entry) -> None:
    for name in journal.names(entry):
        refuse_if_open(name)


def _told(journal: Journal, code: str) -> list[Finding]:
    """A notice for each file: `code`, or that somebody changed it since and it stays as it is."""
    facts = {"command": f"coopxl {journal.command}", "moment": spoken(journal.moment)}
    return [
        Finding(_code(code, journal, entry), Place(journal.path(entry).name), facts)
        for entry in journal.entries
        if OWN not in Path(entry.name).parts[:1]
    ]


def _code(code: str, journal: Journal, entry: Entry) -> str:
    now = layer.fingerprint(journal.path(entry))
    if now not in {entry.old, entry.new}:
        return "OFF-25"
    left = code == "OFF-24" and journal.state != BEGUN and now == entry.new and not journal.is_ours(entry)
    return "OFF-37" if left else code


def undo(journal: Journal) -> None:
    """Puts back what was replaced and takes away what was begun; what a person changed since stays.

    CannotGoOn when a file could not be put back: then the journal stays, and the next run tries again.
    """
    replaced = journal.state != BEGUN
    with suppress(OSError):
        for entry in journal.entries:
            layer.remove(journal.beside(entry))
        if replaced:
            journal.state = UNDOING
            journal.save()
    lost = [journal.path(entry) for entry in journal.entries if replaced and not _put_back(journal, entry)]
    if lost:
        place = journal.folder / OWN / BACKUPS / journal.moment
        raise CannotGoOn("OFF-21", file=", ".join(path.name for path in lost), place=place)
    _tidy(journal)


def _put_back(journal: Journal, entry: Entry) -> bool:
    path, copy = journal.path(entry), journal.folder / OWN / BACKUPS / journal.moment / entry.copy
    try:
        if layer.fingerprint(path) != entry.new or not journal.is_ours(entry):
            return True
        if not entry.old:
            layer.remove(path)
        elif layer.fingerprint(copy) == entry.old:
            _copy_back(copy, path, journal.beside(entry))
        else:
            return False
    except OSError:
        return False
    return True


def _copy_back(copy: Path, path: Path, beside: Path) -> None:
    mode = path.stat().st_mode & 0o777
    try:
        layer.create(beside, copy.read_bytes(), mode)
        layer.set_mode(beside, mode)
        layer.replace(beside, path)
    except OSError:
        # A full disk leaves no room for another copy.
        layer.set_mode(copy, mode)
        layer.replace(copy, path)


def _tidy(journal: Journal) -> None:
    """Nothing stays of what was begun. What cannot go now does in the next run, as long as the journal stands."""
    with suppress(OSError):
        for entry in journal.entries:
            layer.remove(journal.beside(entry))
        if all(layer.fingerprint(journal.path(entry)) == entry.old for entry in journal.entries) and journal.moment:
            backups.drop(journal.folder / OWN / BACKUPS / journal.moment)
        journal.close()
        for name in reversed(journal.made):
            layer.remove_if_empty(journal.folder.resolve() / name)
