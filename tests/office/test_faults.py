"""Whole or not at all: whichever call of the file layer fails, or kills the process, in every command that writes.

What a command wants to write is taken from the command itself, once; then it is written again and again on a disk that fails
at the first call, the second, the third ... until it does not fail any more.
"""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coopxl.cli import main
from coopxl.core.errors import CannotGoOn
from coopxl.core.reading import read_book
from coopxl.core.rows import cells_of, lines_of
from coopxl.hosts.file.read import read
from coopxl.office import backups, layer
from coopxl.office.change_log import Store
from coopxl.office.journal import is_open
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
from coopxl.run.change_log import logged
from tests import older
from tests.hand import by_hand
from tests.office import disks
from tests.office.disks import Disk
from tests.offices import DAY, book, cell, demo, type_rows

NOW = datetime(2026, 3, 31, 17, 5, 9, 123)
MODEL = "PRY-2026-005"
LATER = ("--today", "2026-03-15")


def typed(root: Path) -> None:
    """The demonstration, after a person typed into each of its books, with copies old enough to be let go."""
    folder = demo(root / "oficina")
    for key, table, row in (
        ("registers", "projects", {"name": "Un proyecto nuevo", "state": "Idea"}),
        ("calendar", "programmes", {"name": "Un programa nuevo"}),
        ("tracking", "risks", {"description": "Que no llueva"}),
    ):
        with by_hand(book(folder, key)) as held:
            type_rows(held, table, [row])
    _old_copies(folder)


def _old_copies(folder: Path) -> None:
    newest, *older = backups.moments(folder)
    for moment in older:
        shutil.rmtree(moment.place)
    newest.place.rename(newest.place.with_name("2025-01-02_000000_000000"))
    old = newest.place.with_name("2025-01-01_000000_000000")
    backups.keep(backups.Moment(old, "validate", (backups.Copy("a", "a", layer.digest(b"a"), 1),)), {"a": b"a"})


def returned(root: Path) -> None:
    """An office with a pack out, and the pack as it came back, with something for two tables."""
    folder = demo(root / "oficina")
    with redirect_stdout(None):
        assert main(["share", str(folder), "planning", "--today", "2026-02-01"]) == 0
    _old_copies(folder)
    path = next((folder / "compartidos").iterdir())
    with by_hand(path) as held:
        cell(held, "projects", "PRY-2026-009", "planning_priority").value = 2
        type_rows(held, "alignment", [{"project": "PRY-2026-009", "contribution": "Menos residuos"}])
    path.rename(root / "respuesta.xlsx")


def aged(root: Path) -> None:
    """An office of the second schema."""
    older.filled(root / "oficina", "2")


def nothing(root: Path) -> None:
    (root / "empty").mkdir(parents=True)


COMMANDS = {
    "init": (nothing, ("init", "{}", "--for", "libreoffice", "--today", DAY)),
    "demo": (nothing, ("demo", "{}", "--for", "libreoffice", "--today", DAY)),
    "validate": (typed, ("validate", "{}", *LATER)),
    "calls": (typed, ("calls", "{}", *LATER)),
    "calendar": (typed, ("calendar", "{}", *LATER)),
    "proposal": (typed, ("proposal", "{}", MODEL, *LATER)),
    "proposal elsewhere": (typed, ("proposal", "{}", MODEL, *LATER, "-o", "{}/../para la embajada/propuesta.docx")),
    "receive": (returned, ("receive", "{}", "{}/../respuesta.xlsx", "--yes", *LATER)),
    "upgrade": (aged, ("upgrade", "{}", "--yes", *LATER)),
    "log": (typed, ("log", "{}", *LATER)),
    "share": (typed, ("share", "{}", "planning", *LATER)),
    "restore": (typed, ("restore", "{}", "--to", "2025-01-02", "--yes")),
}


class Wanted(Exception):
    """Ends a command where it would begin to write."""


@dataclass
class Story:
    """What a command found, and what it wants to write."""

    root: Path
    source: Path
    command: str
    staged: dict[Path, tuple[bytes, str]]
    named: dict[Path, Path]
    read: dict[Path, str]
    before: dict[str, bytes]
    after: dict[str, bytes]
    copies: set[str]

    @property
    def folder(self) -> Path:
        return self.root / "oficina"

    def again(self) -> Transaction:
        """The same write, not yet begun."""
        return Transaction(self.folder, NOW, self.command, dict(self.staged), [], dict(self.named), dict(self.read))

    def afresh(self) -> None:
        """All as the command found it."""
        shutil.rmtree(self.root)
        shutil.copytree(self.source, self.root, symlinks=True)

    def state(self) -> dict[str, bytes]:
        """Every file of the person and of coopxl, back-ups apart."""
        return {
            name: path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and "/backups/" not in (name := path.relative_to(self.root).as_posix())
            and not name.endswith(".coopxl/lock")
        }  # fmt: skip

    def is_tidy(self) -> bool:
        """Whether nothing stays of what was only needed while writing."""
        names = [path.name for path in self.root.rglob("*")]
        return not is_open(self.folder) and not [name for name in names if name.startswith(".coopxl-")]

    def check_copies(self) -> None:
        """The copies of before are there and sound, if there is something new; the newest is never let go."""
        moments = backups.moments(self.folder)
        for moment in moments:
            assert all(moment.read(copy) for copy in moment.copies)
        new = [moment for moment in moments if moment.name not in self.copies]
        replaced = [path for path, (_, old) in self.staged.items() if old]
        if self.state() == self.after and replaced:
            (moment,) = new
            for copy in moment.copies:
                where = (self.folder / copy.name).relative_to(self.root).as_posix()
                assert moment.read(copy) == self.before[where]
            assert {copy.name for copy in moment.copies} >= {"registros.xlsx", "calendario.xlsx", "seguimiento.xlsx"}
        else:
            assert new == []


@pytest.fixture
def memory(tmp_path):
    """A folder in memory, where there is one: these tests write some thousand files."""
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else tmp_path) as place:
        yield Path(place)


ALIKE = ("demo", "calls", "calendar", "proposal", "log")
"""They write what others write too: three books, a document, the log. In the long runs only."""
FEW_SOON = pytest.mark.parametrize(
    "story",
    [pytest.param(name, marks=pytest.mark.soak) if name in ALIKE else name for name in COMMANDS],
    indirect=True,
)


@pytest.fixture
def story(request, memory, monkeypatch):
    make, words = COMMANDS[request.param]
    source, root = memory / "source", memory / "root"
    make(source)
    shutil.copytree(source, root)
    seen = []

    def begin(transaction):
        if transaction.folder == root / "oficina":
            seen.append(transaction)
            raise Wanted
        return commit(transaction)

    commit = Transaction.commit
    with monkeypatch.context() as patch, suppress(Wanted), redirect_stdout(None):
        patch.setattr(Transaction, "commit", begin)
        main([word.format(root / "oficina") for word in words])
    (wanted,) = seen
    story = Story(root, source, wanted.command, wanted.staged, wanted._named, wanted._read, {}, {}, set())
    assert len(story.staged) >= 2, "else there is nothing to be half done"
    story.afresh()
    story.before = story.state()
    story.copies = {moment.name for moment in backups.moments(story.folder)}
    story.again().commit()
    story.after = story.state()
    assert story.before != story.after
    assert story.is_tidy()
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # the disk is ours; what counts is the call
    monkeypatch.setattr(layer, "_RETRIES", ())
    return story


def told(story: Story) -> set[str]:
    """What the next run says, before it does its own work."""
    codes = {finding.code for finding in settle(story.folder)}
    assert story.is_tidy()
    return codes


def written_in_the_end(story: Story) -> None:
    """The next run of the same command succeeds."""
    if story.state() == story.before:
        story.check_copies()
        story.again().commit()
    assert story.state() == story.after
    assert story.is_tidy()
    story.check_copies()
    backups.thin(story.folder, NOW)  # as every write does when it is done
    assert not list(story.folder.glob(".coopxl/backups/.*"))
    assert "2025-01-01_000000_000000" not in {moment.name for moment in backups.moments(story.folder)}


@pytest.mark.slow
@FEW_SOON
@pytest.mark.parametrize("fail", [disks.forbidden, disks.full, disks.read_only], ids=["EACCES", "ENOSPC", "EROFS"])
def test_one_call_fails(story, fail):
    number, failed = 0, set()
    while True:
        number += 1
        story.afresh()
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, number, fail)
            try:
                story.again().commit()
                code = ""
            except CannotGoOn as stop:
                code = stop.code
        if not disk.failed:
            break
        failed.add(disk.failed)
        assert code in {"", "OFF-07", "OFF-28"}, number
        whole = {name: content for name, content in story.state().items() if not is_left(name)}
        assert whole == (story.before if code else story.after), number
        codes = told(story)
        assert codes <= {"OFF-23", "OFF-24"}
        assert story.state() in (story.before, story.after)
        written_in_the_end(story)
    assert {"create", "replace", "sync_folder", "remove", "make_folder", "fingerprint"} <= failed


def is_left(name: str) -> bool:
    """Whether a file is only there until the next run: what was written beside, and the journal that names it."""
    return Path(name).name.startswith((".coopxl-", "journal."))


@pytest.mark.slow
@FEW_SOON
@pytest.mark.parametrize("why", ["full", "read-only"])
def test_all_calls_fail_from_one_on(story, why):
    """A disk that is full goes on removing and renaming; one that turns read-only does nothing more."""
    number, worst = 0, set()
    while True:
        number += 1
        story.afresh()
        with pytest.MonkeyPatch.context() as patch:
            if why == "full":
                disk = Disk(patch, number, disks.full, once=False, only=("create", "make_folder"))
            else:
                writes = [name for name in disks.CALLS if name != "fingerprint"]
                disk = Disk(patch, number, disks.read_only, once=False, only=writes)
            try:
                story.again().commit()
                code = ""
            except CannotGoOn as stop:
                code = stop.code
        if not disk.failed:
            break
        worst.add(code)
        whole = {name: content for name, content in story.state().items() if not is_left(name)}
        if code != "OFF-21":
            assert whole == (story.before if code else story.after), number
        left = (story.folder / ".coopxl" / "journal.json").exists()
        assert bool(told(story)) is left, number
        assert story.state() in (story.before, story.after), number
        written_in_the_end(story)
    assert worst == ({"OFF-07"} if why == "full" else {"OFF-07", "OFF-21", "OFF-28", ""})


@pytest.mark.slow
@FEW_SOON
def test_the_process_is_killed(story):
    number, said = 0, set()
    while True:
        number += 1
        story.afresh()
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                Disk(pytest.MonkeyPatch(), number, disks.killed)
                story.again().commit()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            break
        assert os.WTERMSIG(status) == signal.SIGKILL
        left = (story.folder / ".coopxl" / "journal.json").exists()
        codes = told(story)
        assert bool(codes) is left, number
        assert story.state() in (story.before, story.after), number
        assert codes <= {"OFF-23" if story.state() == story.after else "OFF-24"}, number
        said |= codes
        written_in_the_end(story)
    assert said == {"OFF-23", "OFF-24"}


# The command line itself, in a process of its own

CHILD = """
import sys
import pytest
from coopxl.cli import main
from tests.office import disks
disks.Disk(pytest.MonkeyPatch(), int(sys.argv.pop(1)), disks.killed)
sys.exit(main())
"""


def run(root: Path, words, number: int = 0) -> subprocess.CompletedProcess[str]:
    """One command; killed at its n-th call of the file layer."""
    said = [word.format(root / "oficina") for word in words]
    start = [sys.executable, "-c", CHILD, str(number), *said]
    home = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(start, cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False)


def shown(root: Path) -> dict[str, bytes]:
    """The books."""
    return {path.name: path.read_bytes() for path in (root / "oficina").glob("*.xlsx")}


def between(memory: Path, words) -> list[dict[str, bytes]]:
    """The books before and after each write of a command: the demonstration is several commands in a row."""
    root, states, commit = memory / "steps", [], Transaction.commit
    shutil.copytree(memory / "source", root)

    def noted(transaction):
        states.append(shown(root))
        done = commit(transaction)
        states.append(shown(root))
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Transaction, "commit", noted)
        main([word.format(root / "oficina") for word in words])
    shutil.rmtree(root)
    return states


def until_it_ends(memory: Path, command: str, numbers) -> set[str]:
    """Kills a command at these calls; what the next runs said. They all come to the same end as one that was not killed."""
    make, words = COMMANDS[command]
    make(memory / "source")
    shutil.copytree(memory / "source", memory / "root")
    before = shown(memory / "root")
    assert run(memory / "root", words).returncode in {0, 1}
    after, heard = shown(memory / "root"), set()
    whole = [before, after, *between(memory, words)]
    for number in numbers:
        shutil.rmtree(memory / "root")
        shutil.copytree(memory / "source", memory / "root")
        died = run(memory / "root", words, number)
        if died.returncode in {0, 1}:
            break
        assert died.returncode == -signal.SIGKILL, died.stderr
        left = (memory / "root" / "oficina" / ".coopxl" / "journal.json").exists()
        looked = run(memory / "root", ("show", "{}", "projects"))
        codes = {code for code in ("OFF-23", "OFF-24") if code in looked.stderr}
        assert bool(codes) is left
        heard |= codes
        assert shown(memory / "root") in whole, number
        founded = command == "init" and shown(memory / "root") == after  # a second one refuses, as it must
        assert run(memory / "root", words).returncode in ({2} if founded else {0, 1})
        assert shown(memory / "root") == after
        assert not list((memory / "root").rglob(".coopxl-*"))
    return heard


@pytest.mark.slow
def test_the_next_command_says_what_happened(memory):
    """Once while the copies are made, once between the replacing of one book and the next."""
    assert until_it_ends(memory, "validate", (20, 45, 60, 75, 100)) == {"OFF-23", "OFF-24"}


@pytest.mark.soak
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_killed_at_every_call(memory, command):
    assert until_it_ends(memory, command, range(1, 1000)) == {"OFF-23", "OFF-24"}


def agrees(folder: Path) -> None:
    """What the log says that the books say is what they say; each entry stands once."""
    store = Store(folder)
    paths = {key: book(folder, key) for key in ("registers", "calendar", "tracking")}
    held = {key: read(path) for key, path in paths.items()}
    office = read_book(held, "es")
    for key, path in paths.items():
        assert store.book(key)["seen"] == layer.fingerprint(path), key
        said = {
            name: lines_of(table, office.words, held[key])
            for name, table in office.tables.items()
            if table.definition.workbook == key and logged(table)
        }
        assert {name: cells_of(one) for name, one in store.state(key).items()} == {
            name: cells_of(one) for name, one in said.items()
        }, key
    numbers = [one.number for one in store.backwards()]
    assert numbers == sorted(set(numbers), reverse=True)
    assert store.unreadable == 0


def killed_in_the_middle(memory: Path, command: str, numbers) -> int:
    """Kills a command at these calls of the disk; log and books agree after the next run. How many kills there were."""
    make, words = COMMANDS[command]
    make(memory / "source")
    kills = 0
    for number in numbers:
        root = memory / f"root-{number}"
        shutil.copytree(memory / "source", root)
        child = os.fork()
        if child == 0:
            with suppress(BaseException), redirect_stdout(None):
                Disk(pytest.MonkeyPatch(), number, disks.killed)
                main([word.format(root / "oficina") for word in words])
            os._exit(0)
        _, status = os.waitpid(child, 0)
        kills += os.WIFSIGNALED(status)
        with redirect_stdout(None):
            assert main([word.format(root / "oficina") for word in words]) in {0, 1}
        agrees(root / "oficina")
        typed_ = sorted(one.change.table for one in Store(root / "oficina").backwards() if one.through == "hand")
        assert typed_ == ["programmes", "projects", "risks"], "each once, whichever run told it"
        shutil.rmtree(root)
        if not os.WIFSIGNALED(status):
            break
    return kills


@pytest.mark.slow
def test_log_and_books_agree_wherever_it_is_killed(memory):
    """While the copies are made, while the new files are put beside, between one book and the next, at the end."""
    assert killed_in_the_middle(memory, "validate", range(8, 110, 9)) >= 8


@pytest.mark.soak
@pytest.mark.parametrize("command", ["validate", "log", "calls", "calendar", "proposal"])
def test_log_and_books_agree_at_every_call(memory, command):
    assert killed_in_the_middle(memory, command, range(1, 300)) > 60


@pytest.mark.soak
@pytest.mark.parametrize("command", ["validate", "proposal", "restore"])
def test_a_disk_that_is_really_full(tmp_path, command):
    """A small file system in memory (root mounts it), filled up to the last byte but so many."""
    make, words = COMMANDS[command]
    make(tmp_path / "source")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], check=True)
    codes = set()
    try:
        for room in range(0, 900_000, 36_864):
            for inside in disk.iterdir():
                shutil.rmtree(inside) if inside.is_dir() else inside.unlink()
            shutil.copytree(tmp_path / "source" / "oficina", disk / "oficina")
            before = shown(disk)
            fill(disk, room)
            said = run(disk, words)
            codes.add(said.stderr[:6])
            assert said.returncode in {0, 1, 2}
            if said.returncode == 2:
                assert said.stderr.startswith(("OFF-07: ", "OFF-28: ")), said.stderr
                assert shown(disk) == before
            (disk / "full").unlink()
            assert run(disk, words).returncode in {0, 1}
            assert not is_open(disk / "oficina")
            assert not list(disk.rglob(".coopxl-*"))
    finally:
        subprocess.run(["umount", disk], check=True)
    assert codes >= {"OFF-07", ""}


def fill(disk: Path, room: int) -> None:
    """Leaves so many bytes."""
    free = shutil.disk_usage(disk).free
    (disk / "full").write_bytes(b"\0" * max(0, free - room))
