"""What a click writes into open workbooks, kept on the disk while it does: should the engine die, its successor takes it back.

One file for each click, in the office's own folder: `{"machine", "engine": [pid, started], "books": {path: record}, "files"}`.
"""

import os
import secrets
import socket
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.jsontext import parsed
from coopxl.office import layer
from coopxl.office.folder import OWN
from coopxl.office.place import keep
from coopxl.office.processes import mark, marked_lives
from coopxl.office.recovery import settle

_NAME = "live-{}.json"
_CUT_SHORT = 60.0
"""Seconds after which a record that was only being written down is nobody's."""


class Unfinished:
    """One click. `books` holds, by path, what takes back the writes into that book; `files` are those promised, if any were."""

    def __init__(self, path: Path, books: dict[str, Any] | None = None, files: dict[str, str] | None = None) -> None:
        self.path = path
        self.books = books or {}
        self.files = files

    def will_write(self, book: Path, record: object) -> None:
        """Before a write into an open book; `record` is plain data."""
        self.books[str(book)] = record
        self._save()

    def took_back(self, book: Path) -> None:
        """The book is as it was."""
        self.books.pop(str(book), None)
        self._save()

    def promise(self, files: Mapping[Path, str]) -> None:
        """All open books are written; the files that are to follow, and the SHA-256 that each will have."""
        self.files = {str(path): digest for path, digest in files.items()}
        self._save()

    def landed(self) -> bool:
        """Whether the click came to its end: every promised file is as promised."""
        return self.files is not None and all(
            layer.fingerprint(Path(path)) == digest for path, digest in self.files.items()
        )

    def close(self) -> None:
        """The click is over."""
        layer.remove(self.path)

    def _save(self) -> None:
        if not self.books:
            layer.remove(self.path)
            return
        held = {"machine": socket.gethostname(), "engine": mark(), "books": self.books, "files": self.files}
        try:
            keep(self.path, held, 0o600)
        except OSError as why:
            raise CannotGoOn("OFF-07", file=self.path, why=why.strerror or why) from why


def begin(folder: Path) -> Unfinished:
    """A click that has written nothing yet."""
    return Unfinished(folder / OWN / _NAME.format(secrets.token_hex(4)))


def left_by_the_dead(folder: Path) -> list[Unfinished]:
    """The clicks that no engine is at any more, newest first; the journal of their files is settled before.

    One that this process itself could not end counts too: it does one click at a time.
    """
    for path in (folder / OWN).glob(_NAME.format("*") + ".new"):
        if time.time() - path.stat().st_mtime > _CUT_SHORT:
            layer.remove(path)
    found = []
    for path in sorted((folder / OWN).glob(_NAME.format("*")), key=lambda one: one.stat().st_mtime, reverse=True):
        try:
            held = parsed(path.read_bytes())
            if held["machine"] == socket.gethostname() and not _at_work(*held["engine"]):
                found.append(Unfinished(path, dict(held["books"]), held["files"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    if found:
        settle(folder)
    return found


def _at_work(pid: int, started: float) -> bool:
    return pid != os.getpid() and marked_lives(pid, started)
