"""What every write adds to the change log: what was typed since the last one, and what the command itself changes.

The log is written with the books, in the same transaction. A book that nobody touched since coopxl wrote it is not compared; of
a command's own work only the tables that it touches are.
"""

import getpass
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from coopxl.core.book import Book
from coopxl.core.change_log import Entry, written
from coopxl.core.change_log import reasoned as reason_line
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.overlay import overlaid
from coopxl.core.reading import read_book, reread
from coopxl.core.rows import Change, Lines, carried, changes, lines_of
from coopxl.core.table import Table
from coopxl.core.waiting import arrived
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.file.identify import author, identify
from coopxl.hosts.file.read import read
from coopxl.office.change_log import Damaged, States, Store
from coopxl.office.folder import books_at, known_as
from coopxl.office.layer import digest, fingerprint
from coopxl.office.transaction import Transaction
from coopxl.schema.change_log import CHANGE_LOG, HAND
from coopxl.schema.office import TABLES


def logged(table: Table) -> bool:
    """Whether a table's cells are the office's; findings, conflicts and the log itself say something of others."""
    return table.definition.key in TABLES and table.definition.key != CHANGE_LOG.key


class Log:
    """The change log in one command. `book` is the office as it was read, `open_now` the keys of its books that are open."""

    def __init__(self, folder: Path, book: Book, paths: Mapping[str, Path], transaction: Transaction,
                 open_now: frozenset[str] = frozenset()) -> None:  # fmt: skip
        self.folder, self.book, self.paths, self.transaction = folder, book, paths, transaction
        self.open_now = open_now
        self.store = Store(folder)
        self.findings: list[Finding] = []
        self.entries: list[Entry] = []
        self._starts = not self.store.begun
        self._books: dict[str, dict[str, Any]] = {key: dict(self.store.book(key)) for key in paths}
        self._states: dict[str, States] = {}
        self._new: dict[str, States] = {}
        self._typed: set[str] = set()
        self._last = -1
        self._kept = False

    @property
    def now(self) -> datetime:
        """The moment of the command, by the machine's clock, in the office's own time."""
        return self.transaction.now.astimezone(self.book.zone).replace(microsecond=0)

    def past(self) -> Iterator[Entry]:
        """All entries, newest first, those of this command included, which are in the files once it has written."""
        return self.store.backwards() if self._kept else chain(reversed(self.entries), self.store.backwards())

    # What was typed since

    def notice(self, given: Mapping[str, Sequence[str]]) -> None:
        """Compares each book that changed since it was last known; `given` are the ids that rows got just now, by table."""
        self._typed = {row for rows in given.values() for row in rows}
        if self._starts:
            self._start()
        for key, path in self.paths.items():
            own = self._of(key, self.book.tables)
            if key in self.open_now:
                self._notice_saved(key, path, own)
            if key in self.open_now or key not in self.book.workbooks:
                continue
            seen = self.book.workbooks[key].fingerprint
            if seen != self._books[key].get("seen") or given.keys() & own.keys():
                self._compare(key, seen, own, self.book.workbooks[key])

    def _of(self, key: str, tables: Mapping[str, Table]) -> dict[str, Table]:
        return {name: one for name, one in tables.items() if one.definition.workbook == key and logged(one)}

    def _notice_saved(self, key: str, path: Path, own: Mapping[str, Table]) -> None:
        """Of an open book counts what was saved."""
        seen = fingerprint(path)
        if seen == self._books[key].get("seen"):
            return
        try:
            saved = read(path)
        except CannotGoOn:
            # It is being saved just now, or is no book any more: the next command looks again.
            return
        self._compare(key, seen, reread(self.book, {key: saved}, own), saved)

    def _compare(self, key: str, seen: str, tables: Mapping[str, Table], workbook: Workbook) -> None:
        now: States = {name: lines_of(one, self.book.words, workbook) for name, one in tables.items()}
        noted = self._books[key]
        try:
            was = self.store.state(key) if noted else now
        except Damaged as lost:
            was = now
            self._begin_anew(key, lost.path)
        after = {**was, **{name: _still(tables[name], was.get(name, {}), lines) for name, lines in now.items()}}
        for name in now:
            lines: Lines = after[name]
            before: Lines = was.get(name, {})
            waiting = [one for one in noted.get("pending", ()) if one["table"] == name]
            for one, change, since in arrived(TABLES[name], before, lines, waiting):
                self._add(change, one["through"], one["who"], datetime.fromisoformat(one["when"]))
                before = since
            self._by_hand(key, changes(TABLES[name], name, before, lines))
        self._books[key] = {"began": self.now.isoformat(), **noted, "seen": seen, "at": self.now.isoformat()}
        self._books[key].pop("pending", None)
        self._states[key] = after
        if after != was or not noted or "state" not in noted:
            self._new[key] = after

    def _by_hand(self, key: str, found: Iterable[Change]) -> None:
        who = saved = None
        for change in found:
            if who is None:
                who = author(self.paths[key]) or user()
                saved = self._saved(key)
            self._add(change, HAND, who, self.now, saved)

    def _saved(self, key: str) -> datetime | None:
        """When a file was last changed, if that was since it was last known."""
        at = datetime.fromtimestamp(self.paths[key].stat().st_mtime, UTC).astimezone(self.book.zone)
        known = self._books[key].get("at")
        since = datetime.fromisoformat(known) if known else at
        return (
            at.replace(microsecond=0)
            if since.replace(microsecond=0) <= at <= self.now.replace(microsecond=999999)
            else None
        )

    def _start(self) -> None:
        where = Place(CHANGE_LOG.label[self.book.lang])
        if self.store.damaged:
            self._told_damaged(self.store.note.path, "")
        else:
            self.findings.append(Finding("BITA-01", where))

    def _begin_anew(self, key: str, path: Path) -> None:
        since = str(self._books[key].get("at", ""))
        self._told_damaged(path, since)
        self._books[key]["began"] = self.now.isoformat()
        self._books[key].pop("state", None)

    def _told_damaged(self, path: Path, since: str) -> None:
        beside = self.store.keep_beside(self.transaction, path, self.now)
        facts = {
            "file": known_as(self.folder, path),
            "since": datetime.fromisoformat(since).replace(tzinfo=None) if since else "—",
            "beside": known_as(self.folder, beside) if beside else "—",
        }
        self.findings.append(Finding("BITA-02", Place(CHANGE_LOG.label[self.book.lang]), facts))

    def _add(self, change: Change, through: str, who: str, when: datetime, saved: datetime | None = None) -> None:
        if self._starts and change.table:
            # What was there before the log is no change.
            return
        if self._last < 0:
            self._last = self.store.last
        self._last += 1
        self.entries.append(Entry(self._last, when, who, through, change, saved))

    # What the command changes

    def take(self, patches: Mapping[str, Patch], papers: Mapping[Path, str] | None = None) -> None:
        """What is about to be written: cells of closed books, of open ones until they are saved, documents by row."""
        through = self.transaction.command
        closed = {key: patch for key, patch in patches.items() if patch and key not in self.open_now}
        after = {key: overlaid(self.book.workbooks[key], patch) for key, patch in closed.items()}
        touched = [name for key, patch in closed.items() for name in self._touched(key, patch)]
        self.became(reread(self.book, after, touched), after)
        for key in self.open_now & patches.keys():
            self._wait(key, patches[key])
        for path, row_id in (papers or {}).items():
            content, old = self.transaction.staged.get(path.resolve(), (b"", ""))
            if not content or digest(content) == old:
                # It was made before, just like this.
                continue
            name = known_as(self.folder, path)
            self._add(Change("", row_id, "", None, name), through, user(), self.now)

    def became(self, tables: Mapping[str, Table], workbooks: Mapping[str, Workbook]) -> None:
        """These tables are what the command makes of them."""
        for name, table in tables.items():
            key = table.definition.workbook
            if key not in self._states:
                try:
                    self._states[key] = self.store.state(key)
                except Damaged as lost:
                    self._begin_anew(key, lost.path)
                    own = self._of(key, self.book.tables)
                    self._states[key] = {
                        one: lines_of(own[one], self.book.words, self.book.workbooks[key]) for one in own
                    }
                    self._new[key] = self._states[key]
            before = self._states[key].get(name, {})
            lines = _still(table, before, lines_of(table, self.book.words, workbooks[key]))
            for change in changes(TABLES[name], name, before, lines):
                self._add(change, self.transaction.command, user(), self.now)
            if lines != before:
                self._new[key] = self._states[key] = {**self._states[key], name: lines}

    def _touched(self, key: str, patch: Patch) -> list[str]:
        """The tables on whose rows something is written."""
        last = {name: max((row for row, _ in one.cells), default=0) for name, one in patch.sheets.items()}
        own = self._of(key, self.book.tables)
        return [name for name, one in own.items() if last.get(one.layout.sheet, 0) > one.layout.header_row]

    def _wait(self, key: str, patch: Patch) -> None:
        """What is written into an open book is done once the officer saves it: until then it is only remembered."""
        held, names = self.book.workbooks[key], self._touched(key, patch)
        later = overlaid(held, patch)
        before, after = (reread(self.book, {key: one}, names) for one in (held, later))
        waiting: list[dict[str, Any]] = []
        for name in after:
            was = lines_of(before[name], self.book.words, held) if name in before else {}
            for one in changes(TABLES[name], name, was, lines_of(after[name], self.book.words, later)):
                if one.column or one.id not in self._typed:
                    entry = Entry(0, self.now, user(), self.transaction.command, one)
                    waiting.append(_noted(entry))
        if waiting:
            self._books[key] = {**self._books[key], "pending": [*self._books[key].get("pending", ()), *waiting]}

    # What goes to the disk

    def stage(self) -> None:
        """Stages it all, beside the books that are staged already."""
        for key, path in self.paths.items():
            content = self.transaction.staged.get(path.resolve())
            if content:
                self._books[key] |= {"seen": digest(content[0]), "at": self.now.isoformat()}
        known, reasons = self.store.reasons, self._reasons()
        lines = [written(one) for one in self.entries]
        lines += [reason_line(number, one) for number, one in reasons.items() if known.get(number, "") != one]
        more: dict[str, object] = {"format": 1}
        if self.entries:
            more["last"] = self._last
        filled = {str(number): one for number, one in reasons.items() if one}
        if filled or "reasons" in self.store.held:
            more["reasons"] = filled
        self.store.stage(self.transaction, {key: one for key, one in self._books.items() if one}, self._new, **more)
        self.store.append(self.transaction, self.now, lines)
        self._kept = True

    def _reasons(self) -> dict[int, str]:
        """What the officer wrote beside the entries on the sheet, by number; what was known when there is no sheet."""
        if CHANGE_LOG.key not in self.book:
            return self.store.reasons
        rows = ((row.id.rpartition("-")[2], row.text("reason")) for row in self.book.rows(CHANGE_LOG.key))
        return {int(number): reason for number, reason in rows if number.isdecimal() and len(number) < 10}


def note_contents(
    folder: Path, transaction: Transaction, contents: Mapping[str, tuple[Path, bytes]], lang: str
) -> list[Finding]:
    """Logs what books become that are replaced as wholes, by key; what there is to tell. Before there is a log, nothing.

    A new content that cannot be read is left for the next command to notice.
    """
    if not Store(folder).begun:
        return []
    now = books_at(folder, identify)
    workbooks = {key: held for key, path in now.items() if (held := _readable(path.read_bytes()))}
    log = Log(folder, read_book(workbooks, lang), now | {key: path for key, (path, _) in contents.items()}, transaction)
    log.notice({})
    after = {key: held for key, (_, content) in contents.items() if (held := _readable(content))}
    names = [name for name, table in TABLES.items() if table.workbook in after and name != CHANGE_LOG.key]
    log.became(reread(log.book, after, names), after)
    log.stage()
    return log.findings


def note_book(transaction: Transaction, key: str, path: Path, content: bytes) -> None:
    """The same of one book, if it is one of an office; a copy that lies elsewhere is nobody's."""
    try:
        own = books_at(transaction.folder, identify).get(key)
    except CannotGoOn:
        return
    if own and own.resolve() == path.resolve():
        note_contents(transaction.folder, transaction, {key: (path, content)}, "es")


def _readable(content: bytes) -> Workbook | None:
    try:
        held = read(content, "")
    except CannotGoOn:
        return None
    return replace(held, fingerprint=digest(content))


def _still(table: Table, before: Lines, now: Mapping[str, str]) -> dict[str, str]:
    """With what columns of the schema said before that the sheet has lost: what cannot be seen has not become blank."""
    lost = [one.key for one in table.definition.columns if one.key not in table.layout.numbers]
    return carried(before, now, lost)


def _noted(entry: Entry) -> dict[str, Any]:
    change = entry.change
    return {
        "when": entry.when.isoformat(),
        "who": entry.who,
        "through": entry.through,
        "table": change.table,
        "id": change.id,
        "column": change.column,
        "old": change.old,
        "new": change.new,
    }


def user() -> str:
    """Who works on this machine; empty when it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
