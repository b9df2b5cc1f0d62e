"""All writing goes through here: locks looked at, a back-up first, a new file beside the old, synced, then replaced."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.office.folder import OWN

_RETRIES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries while an antivirus or a synchroniser holds the file for a moment (Windows)."""


def digest(content: bytes) -> str:
    """The fingerprint of a file's content."""
    return sha256(content).hexdigest()


@dataclass(slots=True)
class Transaction:
    """The files one command will write, staged until `commit`.

    `folder` is the office's; back-ups go to its own folder under the moment `now`.
    """

    folder: Path
    now: datetime
    staged: dict[Path, tuple[bytes, str]] = field(default_factory=dict)
    _named: dict[Path, Path] = field(default_factory=dict)

    def stage(self, path: Path, content: bytes, fingerprint: str) -> None:
        """Remembers a new content; `fingerprint` is that of the file as it was read, empty for a new file."""
        self.staged[path.resolve()] = (content, fingerprint)
        self._named[path.resolve()] = path

    def commit(self) -> list[Path]:
        """Writes everything staged, or nothing: also when a file is open elsewhere or has changed, or the disk fails."""
        try:
            for path, (_, fingerprint) in self.staged.items():
                # A lock stands beside the name by which the file was opened, which may be a link.
                for name in dict.fromkeys((self._named[path], path)):
                    refuse_if_open(name)
                _refuse_if_changed(path, fingerprint)
            self._replace_all(self._back_up())
        except OSError as why:
            raise CannotGoOn("OFF-07", file=why.filename or self.folder, why=why.strerror or why) from why
        return list(self.staged)

    def _back_up(self) -> dict[Path, Path]:
        """Copies of the files that will be replaced, by path."""
        place = self.folder / OWN / "backups" / f"{self.now:%Y-%m-%d_%H%M%S_%f}"
        copies: dict[Path, Path] = {}
        for path, (_, fingerprint) in self.staged.items():
            if fingerprint:
                place.mkdir(parents=True, exist_ok=True)
                name = path.name if place / path.name not in copies.values() else f"{len(copies)}-{path.name}"
                copies[path] = place / name
                shutil.copy2(path, copies[path])
        return copies

    def _replace_all(self, copies: dict[Path, Path]) -> None:
        ready: dict[Path, Path] = {}
        try:
            for path, (content, _) in self.staged.items():
                ready[path] = _written_beside(path, content)
            for path, (_, fingerprint) in self.staged.items():
                _refuse_if_changed(path, fingerprint)
                _replace(ready[path], path)
        except BaseException:
            _put_back({path: copies.get(path) for path, beside in ready.items() if not beside.exists()})
            raise
        finally:
            for beside in ready.values():
                with suppress(OSError):
                    beside.unlink(missing_ok=True)


def _put_back(replaced: dict[Path, Path | None]) -> None:
    """What stood there before; moved, because a full disk leaves no room for another copy."""
    lost: list[Path] = []
    for path, copy in replaced.items():
        try:
            if copy is None:
                path.unlink()
            else:
                _moved(copy, path)
        except OSError:
            lost.append(path)
    if lost:
        place = next((copy.parent for copy in replaced.values() if copy), lost[0].parent)
        raise CannotGoOn("OFF-21", file=", ".join(path.name for path in lost), place=place)


def _moved(copy: Path, path: Path) -> None:
    try:
        copy.replace(path)
    except OSError:
        # A link may lead to another disk.
        shutil.copy2(copy, path)


def _written_beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".coopxl-", suffix=path.suffix)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return beside


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _replace(beside: Path, path: Path) -> None:
    for wait in _RETRIES:
        try:
            beside.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    beside.replace(path)


def _refuse_if_changed(path: Path, fingerprint: str) -> None:
    now = digest(path.read_bytes()) if path.exists() else ""
    if now != fingerprint:
        raise CannotGoOn("OFF-06", file=path.name)


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


class Notebook:
    """A small JSON file in the office's own folder: numbers given, documents made."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / OWN / f"{name}.json"

    def read(self) -> dict[str, object]:
        """What it holds; nothing when it is not there or damaged."""
        try:
            return self.parse(self.path.read_bytes())
        except OSError:
            return {}

    @staticmethod
    def parse(content: bytes) -> dict[str, object]:
        """What a content holds; nothing when it is damaged."""
        try:
            held = json.loads(content)
        except ValueError:
            return {}
        return held if isinstance(held, dict) else {}

    @staticmethod
    def content(held: dict[str, object]) -> bytes:
        """The text to stage for what it shall hold."""
        return json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"

    @property
    def fingerprint(self) -> str:
        """That of the file as it is; empty when there is none."""
        return digest(self.path.read_bytes()) if self.path.exists() else ""
