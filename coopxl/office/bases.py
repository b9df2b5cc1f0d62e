"""Each book as coopxl last wrote it, by the mark that the write left in it: what two copies of it have in common."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from coopxl.office import layer
from coopxl.office.folder import OWN

BASES = "bases"
_KEPT = 40
"""Versions of each book: some weeks of work. A copy that is older is compared without what it came from."""


def base_path(folder: Path, key: str, mark: str, suffix: str) -> Path:
    """Where the book of that key is kept as the write of that mark left it."""
    return folder / OWN / BASES / key / f"{mark}{suffix}"


def newest_common(folder: Path, key: str, ours: Sequence[str], theirs: Sequence[str], suffix: str) -> Path | None:
    """The last version that is kept of those whose marks, oldest first, stand in both; None when there is none."""
    both = (base_path(folder, key, mark, suffix) for mark in reversed(ours) if mark in theirs)
    return next((path for path in both if path.is_file()), None)


def thin(folder: Path, key: str) -> None:
    """Lets the oldest versions go. What cannot go now goes another time."""
    with suppress(OSError):
        kept = sorted((folder / OWN / BASES / key).glob("*.xls?"), key=lambda one: one.stat().st_mtime, reverse=True)
        for path in kept[_KEPT:]:
            layer.remove(path)
