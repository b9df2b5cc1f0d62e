"""Where the change log is kept: a file of entries for each month, what each book last said, and a note of both.

`log.json` tells for each book the SHA-256 of the file as last known (`seen`) and of the file with what it said (`state`), when
that was (`at`), since when nothing is missing (`began`), and what clicks wrote into it that was not saved yet (`pending`).
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from coopxl.core.change_log import Entry, change_of, moment_of, read_line, with_reasons
from coopxl.core.jsontext import parsed
from coopxl.office.folder import OWN
from coopxl.office.layer import digest, fingerprint
from coopxl.office.notebook import LOG, Notebook
from coopxl.office.transaction import Transaction

States = dict[str, dict[str, str]]
"""What the tables of one book said, by table."""


_LARGEST = 300 << 20
"""Bytes that what a book last said may take, unpacked."""


class Damaged(Exception):
    """A file of the log is not what it was; the path says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Store:
    """The files of one office's change log; it reads them when asked, and stages what is new."""

    def __init__(self, folder: Path) -> None:
        self.note = Notebook(folder, LOG)
        self.place = folder / OWN / LOG
        self.held: dict[str, Any] = self.note.read()
        if not _is_sound(self.held):
            self.held = {}
        self.damaged = not self.held and self.note.path.exists()
        self.unreadable = 0

    @property
    def begun(self) -> bool:
        """Whether there is a log already."""
        return bool(self.held.get("books"))

    def book(self, key: str) -> dict[str, Any]:
        """What is noted of a book: `seen`, `state`, `began`, `at`, `pending`; nothing when it is not known."""
        held = self.held.get("books")
        one = held.get(key) if isinstance(held, dict) else None
        return one if isinstance(one, dict) else {}

    @property
    def reasons(self) -> dict[int, str]:
        """The reasons that stand on the sheet, as they were last noted."""
        held = self.held.get("reasons")
        return {int(key): str(one) for key, one in held.items()} if isinstance(held, dict) else {}

    def state(self, key: str) -> States:
        """What the tables of a book last said, by table and column. Damaged when that is lost."""
        path = self._state_path(key)
        try:
            content = path.read_bytes()
            if digest(content) != self.book(key).get("state"):
                raise Damaged(path)
            return _unpacked(content)
        except (OSError, ValueError, TypeError, zlib.error) as why:
            raise Damaged(path) from why

    def _state_path(self, key: str) -> Path:
        return self.place / f"{key}.state"

    # Entries

    def months(self) -> list[Path]:
        """The files with entries, the oldest first."""
        return sorted(self.place.glob("[0-9][0-9][0-9][0-9]-[0-9][0-9].jsonl"))

    def backwards(self) -> Iterator[Entry]:
        """All entries, newest first, with their reasons: what was said of them stands later in the files."""
        self.unreadable = 0
        reasons: dict[int, str] = {}
        for month in reversed(self.months()):
            entries: list[Entry] = []
            said: dict[int, str] = {}
            for line in filter(None, month.read_bytes().decode("utf-8", "replace").split("\n")):
                try:
                    one = read_line(line)
                except ValueError:
                    self.unreadable += 1
                    continue
                if isinstance(one, Entry):
                    entries.append(one)
                else:
                    said.update([one])
            reasons = said | reasons
            yield from reversed(with_reasons(entries, reasons))

    @property
    def last(self) -> int:
        """The highest number given."""
        noted = self.held.get("last")
        if isinstance(noted, int):
            return noted
        return max((one.number for one in self.backwards()), default=0)

    # What is new

    def stage(
        self,
        transaction: Transaction,
        books: Mapping[str, dict[str, Any]],
        states: Mapping[str, States],
        **more: object,
    ) -> None:
        """What is noted of the books, and what they say now, whose SHA-256 goes into the note; `more` is noted beside."""
        for key, tables in states.items():
            content = _packed(tables)
            books[key]["state"] = digest(content)
            path = self._state_path(key)
            transaction.stage(path, content, fingerprint(path))
        new = {**self.held, **more, "books": books}
        if new != self.held:
            transaction.stage(self.note.path, Notebook.content(new), self.note.fingerprint)

    def append(self, transaction: Transaction, when: datetime, lines: list[str]) -> None:
        """Lines at the end of the file of a month."""
        if not lines:
            return
        path = self.place / f"{when:%Y-%m}.jsonl"
        content = path.read_bytes() if path.exists() else b""
        if content and not content.endswith(b"\n"):
            content += b"\n"
        added = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
        transaction.stage(path, content + added, fingerprint(path))

    def keep_beside(self, transaction: Transaction, path: Path, when: datetime) -> Path | None:
        """A copy of a damaged file under a name of its own; None when there is nothing to be kept."""
        if not path.exists():
            return None
        beside = path.with_name(f"{path.stem}-{when:%Y-%m-%d_%H%M%S}{path.suffix}.damaged")
        transaction.stage(beside, path.read_bytes(), fingerprint(beside))
        return beside


def _is_sound(held: Mapping[str, Any]) -> bool:
    """Whether the note says what it should, as far as anything relies on it."""
    books, reasons = held.get("books", {}), held.get("reasons", {})
    return (
        isinstance(books, dict)
        and isinstance(reasons, dict)
        and type(held.get("last", 0)) is int
        and all(number.isdecimal() and len(number) < 10 for number in reasons)
        and all(_is_book(one) for one in books.values())
    )


def _is_book(noted: Any) -> bool:
    try:
        waiting = noted.get("pending", [])
        for key in ("began", "at"):
            if key in noted:
                moment_of(noted[key])
        for one in waiting:
            change_of(one)
            moment_of(one["when"])
        texts = [noted.get("seen", ""), noted.get("state", "")]
        texts += [one[key] for one in waiting for key in ("who", "through")]
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    return isinstance(waiting, list) and all(isinstance(text, str) for text in texts)


def _unpacked(content: bytes) -> States:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(content, _LARGEST).decode()
    if not unpacker.eof:
        raise ValueError(len(content))
    tables: States = {}
    for line in filter(None, text.split("\n")):
        table, column, values = line.split("\t", 2)
        tables.setdefault(table, {})[parsed(column)] = values
    return tables


def _packed(tables: States) -> bytes:
    lines = [
        f"{table}\t{json.dumps(column)}\t{values}\n" for table, one in tables.items() for column, values in one.items()
    ]
    return zlib.compress("".join(lines).encode("utf-8", "replace"), 1)
