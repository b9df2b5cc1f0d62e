"""The host of a closed workbook: reads one snapshot of it, and hands the patched content to whoever writes files."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read, snapshot

Stage = Callable[[Path, bytes, str], None]
"""Takes a path, its new content, and the SHA-256 (hexadecimal) of the content that was read from the disk."""


class FileHost:
    """One closed workbook. It never writes to the disk itself: `stage` does."""

    def __init__(self, path: Path, stage: Stage) -> None:
        self._path, self._stage = path, stage
        self._content = b""
        self._fingerprint = ""

    def read(self) -> Workbook:
        """Read the file as it is now; CannotGoOn when it is not a sound workbook."""
        self._take()
        return replace(read(self._content, self._path.name), fingerprint=self._fingerprint)

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
