"""A merge is whole or not at all: killed at any call of the file layer, the next one comes to the same end."""

import io
import os
import shutil
import signal
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coopxl.cli import main
from tests.hand import by_hand
from tests.office import disks
from tests.office.disks import Disk
from tests.offices import blank, book, cell, seat, type_rows

COPY = "registros (1).xlsx"


def say(*words) -> int:
    with redirect_stdout(None), redirect_stderr(io.StringIO()):
        return main([str(word) for word in words])


def summarized(folder: Path, name: str, text: str) -> None:
    with by_hand(folder / name) as paper:
        cell(paper, "projects", "PRY-2026-001", "summary").value = text


def parted(folder: Path) -> None:
    """Both have changed one cell."""
    blank(folder)
    with by_hand(book(folder, "registers")) as paper:
        type_rows(paper, "projects", [{"name": "Riego", "summary": "Antes"}])
    say("validate", folder, "--today", "2026-01-05")
    shutil.copy(book(folder, "registers"), folder / COPY)
    summarized(folder, "registros.xlsx", "De aquí")
    summarized(folder, COPY, "De allí")


def decided(folder: Path) -> None:
    """They were merged, and it was chosen what holds."""
    parted(folder)
    say("merge", folder)
    with by_hand(book(folder, "registers")) as paper:
        sheet, (left, top, _, _) = seat(paper, "conflicts")
        sheet.cell(top + 1, left + 8).value = "Lo de la otra copia"


COMMANDS = {
    "merge a folder": (parted, ("merge", "{}")),
    "apply what was chosen": (decided, ("merge", "{}")),
    "merge --resolve": (decided, ("merge", "--resolve", "{}/registros.xlsx")),
}


def books(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("[!.]*.xlsx")}


def put_away(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / ".coopxl" / "merged").glob("*")]


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name if name == "merge a folder" else pytest.param(name, marks=pytest.mark.soak) for name in COMMANDS]
)
def test_killed_at_any_call_the_next_one_comes_to_the_same_end(tmp_path, monkeypatch, name):
    make, words = COMMANDS[name]
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # the disk is ours; what counts is the call
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else tmp_path) as memory:
        source, folder = Path(memory, "source"), Path(memory, "oficina")
        make(source)
        said = [word.format(folder) for word in words]
        shutil.copytree(source, folder)
        before, copies = books(folder), [content for file, content in books(folder).items() if file == COPY]
        say(*said)
        after, kept = books(folder), put_away(folder)
        assert before != after
        assert kept[-1:] == copies or not copies
        number, ends = 0, set()
        while True:
            number += 1
            shutil.rmtree(folder)
            shutil.copytree(source, folder)
            child = os.fork()
            if child == 0:
                with suppress(BaseException):
                    Disk(pytest.MonkeyPatch(), number, disks.killed)
                    say(*said)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            if os.WIFEXITED(status):
                break
            assert os.WTERMSIG(status) == signal.SIGKILL
            left = {file: content for file, content in books(folder).items() if file != COPY}
            whole = [{file: content for file, content in one.items() if file != COPY} for one in (before, after)]
            assert left in whole, number
            assert len(put_away(folder)) + (folder / COPY).exists() == len(kept) + (not kept and bool(copies)), number
            ends.add(whole.index(left))
            assert say(*said) in {0, 1}, number
            assert books(folder) == after, number
            assert put_away(folder) == kept, number
            assert not list(folder.rglob(".coopxl-*")), number
        assert ends == {0, 1}, "killed before and after"
        assert number > 10
