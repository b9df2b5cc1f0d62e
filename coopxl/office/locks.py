"""Who has a file open, and who is writing in the office: a book in another program, another run of coopxl."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.office.folder import OWN

LOCK = "lock"
"""The file that a run locks while it writes. It stays, empty; the system frees it when the process ends, however it ends."""
_PATIENCE = 10.0
"""Seconds that a run waits for another one to finish writing."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Only one run of coopxl writes in an office at a time; CannotGoOn when another does not finish."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / OWN / LOCK)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout as why:
        raise CannotGoOn("OFF-22", folder=folder) from why
    try:
        yield
    finally:
        lock.release()


def refuse_if_open(path: Path) -> None:
    """Stops when another program has the file open, naming who, as its lock file says."""
    for lock, program, who in _locks(path):
        raise CannotGoOn("OFF-05", file=path.name, program=program, who=who, lock=lock.name)
    if path.exists() and os.name == "nt":
        try:
            with path.open("r+b"):
                pass
        except PermissionError as why:
            raise CannotGoOn("OFF-05", file=path.name, program="Excel", who="?", lock="-") from why


def _locks(path: Path) -> Iterator[tuple[Path, str, str]]:
    """The lock files that stand beside a file: Excel's or Word's owner file, LibreOffice's lock."""
    word = path.suffix.casefold() == ".docx"
    # Word puts its mark in place of the first one or two letters of a long name.
    for name in (path.name, path.name[1:], path.name[2:]) if word else (path.name,):
        owner = path.with_name(f"~${name}")
        if owner.exists():
            yield owner, "Word" if word else "Excel", _excel_owner(_held(owner))
    calc = path.with_name(f".~lock.{path.name}#")
    if calc.exists():
        fields = _held(calc).decode("utf-8", errors="replace").split(",")
        yield calc, "LibreOffice", (fields[1] if len(fields) > 1 else "") or fields[0] or "?"


def _held(lock: Path) -> bytes:
    """What a lock file holds; Windows may keep even that from being read."""
    try:
        return lock.read_bytes()
    except OSError:
        return b""


def _excel_owner(content: bytes) -> str:
    """The name at the head of the owner file: its length in one byte, then the letters."""
    length = content[0] if content else 0
    return content[1 : 1 + length].decode("cp1252", errors="replace").strip() or "?"
