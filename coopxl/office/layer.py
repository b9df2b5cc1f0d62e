"""The few calls by which coopxl changes the disk. Nothing else in the package writes; the tests let each of these fail."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

_RETRIES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries while an antivirus or a synchroniser holds the file for a moment (Windows)."""


def digest(content: bytes) -> str:
    """The fingerprint of a file's content."""
    return sha256(content).hexdigest()


def fingerprint(path: Path) -> str:
    """That of the file as it is; empty when there is none."""
    return digest(path.read_bytes()) if path.exists() else ""


def missing_folders(path: Path) -> list[Path]:
    """The folders to be made so that `path` is one, the outermost first."""
    return [folder for folder in reversed((path, *path.parents)) if not folder.exists()]


def make_folder(path: Path) -> None:
    """Makes one folder, and those it stands in."""
    path.mkdir(parents=True, exist_ok=True)


def create(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Writes a file that was not there, down to the disk; `mode` is what the system's mask leaves of it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def set_mode(path: Path, mode: int) -> None:
    """Who may do what with a file."""
    path.chmod(mode)


def replace(source: Path, target: Path) -> None:
    """Puts a file in the place of another, at once."""
    for wait in _RETRIES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    source.replace(target)


def remove(path: Path) -> None:
    """Removes a file, if it is there."""
    path.unlink(missing_ok=True)


def remove_folder(path: Path) -> None:
    """Removes a folder with the files in it, if it is there."""
    if path.is_dir():
        for inside in path.iterdir():
            inside.unlink()
        path.rmdir()


def remove_if_empty(path: Path) -> None:
    """Removes a folder that holds nothing."""
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()


def sync_folder(path: Path) -> None:
    """Brings the names in a folder down to the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of the system for what is made before it comes into the office; gone afterwards."""
    with TemporaryDirectory(prefix="coopxl-") as place:
        yield Path(place)
