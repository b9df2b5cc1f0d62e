"""The host of a closed workbook: reads one snapshot of it, and hands the patched content to whoever writes files."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read, snapshot

Stage = Callable[[Path, bytes, str], None]
"""Takes a path, its new content, and the SHA-256 (hexadecimal) of the content that was read from the disk."""

_LARGE = 4 << 20
"""Bytes of a file whose cells would take hundreds of megabytes: too much to remember."""


class FileHost:
    """One closed workbook. It never writes to the disk itself: `stage` does."""

    def __init__(self, path: Path, stage: Stage) -> None:
        self._path, self._stage = path, stage
        self._content = b""
        self._fingerprint = ""

    def read(self) -> Workbook:
        """Read the file as it is now; CannotGoOn when it is not a sound workbook."""
        self._take()
        reading = _fixed if len(self._content) > _LARGE else _remembered
        held = reading(self._content, self._path.name)
        return replace(
            held,
            sheets=dict(held.sheets),
            regions=dict(held.regions),
            names=dict(held.names),
            properties=dict(held.properties),
            fingerprint=self._fingerprint,
        )

    def apply(self, patch: Patch) -> None:
        """Stage the content with the patch applied; a patch that changes nothing stages nothing.

        Raises CannotGoOn when something cannot be done safely; always for an .ods.
        """
        if not self._fingerprint:
            self._take()
        content = patched(self._content, patch, self._path.name)
        if content != self._content:
            self._stage(self._path, content, self._fingerprint)
            self._content = content

    def revert(self) -> None:
        """Nothing: what was staged is written by whoever writes files, or not at all."""

    def show(self, sheet: str, row: int, column: int) -> None:
        """Nothing: a closed workbook has no screen."""

    def close(self) -> None:
        """Forget the snapshot."""
        self._content, self._fingerprint = b"", ""

    def _take(self) -> None:
        self._content = snapshot(self._path)
        self._fingerprint = hashlib.sha256(self._content).hexdigest()


def _fixed(content: bytes, name: str) -> Workbook:
    """With sheets that nobody can change."""
    held = read(content, name)
    sheets = {sheet.name: replace(sheet, rows=tuple(map(tuple, sheet.rows))) for sheet in held.sheets.values()}
    return replace(held, sheets=sheets)


_remembered = lru_cache(maxsize=3)(_fixed)
"""A warm engine meets the same files at every click: an office's three, by all of their bytes."""
