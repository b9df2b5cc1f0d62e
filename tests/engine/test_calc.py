"""The engine's conversation with LibreOffice's extension: a real process, and a program that may vanish or misbehave."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from coopxl import __version__
from coopxl.cli import main
from coopxl.hosts.file.read import read
from tests.hand import by_hand
from tests.offices import DAY, FILES, book, contents, demo, type_rows
from tests.wired import Extension, opened, shown

SECONDS = 5


@pytest.fixture(scope="module")
def typed(tmp_path_factory):
    """A demonstration with a row typed in the registers: every click has something to write in all three books."""
    folder = demo(tmp_path_factory.mktemp("typed") / "oficina")
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "cooperants", [{"name": "Fundación Ñandú"}])
    return folder


@pytest.fixture
def office(typed, tmp_path):
    return shutil.copytree(typed, tmp_path / "oficina")


def gone(process):
    end = time.monotonic() + SECONDS
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    return process.poll() is not None


@pytest.mark.slow
def test_it_greets_its_own_version_and_refuses_another():
    with Extension({}) as program:
        assert program.greeting == {"kind": "hello", "version": __version__}
    with Extension({}, version="0.0.1") as program:
        assert (program.greeting["kind"], program.greeting["code"]) == ("stop", "CLICK-08")


@pytest.mark.slow
def test_the_same_cells_as_from_the_command_line(office, tmp_path):
    twin = tmp_path / "twin" / "oficina"
    shutil.copytree(office, twin)
    books = opened(*(book(office, key) for key in FILES["es"]))
    with Extension(books) as program:
        for name in ("validate", "calls", "calendar"):
            assert program.click(name, book(office, "registers"), today=DAY)["kind"] == "done"
            with contextlib.redirect_stdout(None):
                assert main([name, str(twin), "--today", DAY]) in {0, 1}
            for path, host in books.items():
                assert shown(host.read()) == shown(read(twin / path.name)), (name, path.name)


@pytest.mark.slow
def test_one_process_answers_click_after_click(office):
    with Extension(opened(book(office, "calendar"))) as program:
        for name in ("calls", "levitate", "calendar"):
            program.click(name, book(office, "calendar"), today=DAY)
            assert program.process.poll() is None
        kinds = [message["kind"] for message in program.heard]
    assert kinds.count("done") == 2
    assert kinds.count("stop") == 1


@pytest.mark.slow
def test_a_document_is_made_and_named(office):
    with Extension(opened(book(office, "registers"))) as program:
        done = program.click("proposal", book(office, "registers"), "Proyectos", 5, 1, today=DAY)
    assert done["kind"] == "done"
    assert [name[-5:] for name in done["files"]] == [".docx"]


STRANGE = ("", "{", "[]", '{"no": "kind"}', '{"kind": "dance"}', '{"kind": "click"}', "\u00f1" * 9)


@pytest.mark.slow
def test_whatever_comes_is_answered_and_the_engine_lives_on():
    with Extension({}) as program:
        for line in STRANGE:
            program.write(line)
            assert program.receive()["code"] == "CLICK-99", line
        assert program.ask("hello", version=__version__)["kind"] == "hello"


@pytest.mark.slow
def test_a_host_that_refuses_leaves_the_files(office):
    before = contents(office)
    with Extension(opened(book(office, "calendar"))) as program:
        program.on = lambda message: (
            {"kind": "refused", "code": "OFF-06", "facts": {"file": "calendario.xlsx"}}
            if message["kind"] == "apply"
            else None
        )
        stop = program.click("validate", book(office, "calendar"), today=DAY)
    assert (stop["kind"], stop["code"]) == ("stop", "OFF-06")
    assert "calendario.xlsx" in stop["text"]
    assert contents(office) == before


@pytest.mark.slow
@pytest.mark.parametrize("last", ["progress", "apply"])
def test_a_program_that_vanishes_before_the_writing_leaves_the_files(office, last):
    before = contents(office)
    with Extension(opened(book(office, "calendar"))) as program:

        def vanish(message):
            if message["kind"] == last:
                raise EOFError

        program.on = vanish
        with pytest.raises(EOFError):
            program.click("validate", book(office, "calendar"), today=DAY)
        program.process.stdin.close()
        assert gone(program.process), "the engine outlived its program"
    assert contents(office) == before


# The engine killed, at every message of a click


LATER = pytest.mark.slow
"""Only the moment at which most is at stake is tried each time."""


@pytest.mark.slow
@pytest.mark.parametrize("moment", [pytest.param(at, marks=() if at == 3 else LATER) for at in range(6)])
def test_killed_at_any_message_nothing_is_half_done(office, moment):
    """The extension does what docs/clicks.md asks of it: take back, unless all files landed."""
    live = book(office, "calendar")
    books = opened(live)
    closed = {key: book(office, key) for key in ("registers", "tracking")}
    before = shown(read(live)), {key: shown(read(path)) for key, path in closed.items()}
    with Extension(books) as program:
        seen = []

        def kill(message):
            seen.append(message)
            if len(seen) == moment + 1:
                program.process.send_signal(signal.SIGKILL)
                program.process.wait(SECONDS)

        program.on = kill
        try:
            ended = program.click("validate", live, today=DAY)["kind"]
        except (EOFError, BrokenPipeError):
            ended = "died"
        promised = next((message["files"] for message in seen if message["kind"] == "committing"), None)
        assert program.process.stdout
    if ended == "done":
        return
    done = False
    if promised is not None:
        with Extension({}) as successor:
            done = successor.ask("landed", folder=str(office), files=promised)["yes"]
    host = books[live.resolve()]
    if not done and any(message["kind"] == "apply" for message in seen):
        host.revert()
    now = shown(host._workbook), {key: shown(read(path)) for key, path in closed.items()}
    if done:
        assert now[0] != before[0]
        assert now[1] != before[1]
    else:
        assert now == before


@pytest.mark.slow
def test_no_engine_outlives_its_program(office, tmp_path):
    """The program is killed, and cannot say goodbye."""
    script = tmp_path / "program.py"
    script.write_text(
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-P', '-m', 'coopxl.engine'], stdin=subprocess.PIPE)\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    surroundings = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    program = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=surroundings)
    engine = psutil.Process(int(program.stdout.readline()))
    program.kill()
    program.communicate()
    psutil.wait_procs([engine], timeout=SECONDS)
    assert not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE


@pytest.mark.slow
def test_messages_are_one_line_each(office):
    """A text with line breaks, quotes and lone halves of letters travels whole."""
    books = opened(book(office, "registers"))
    with Extension(books) as program:
        text = 'a\nb "c" \u2028 \ud83d'
        program.write(json.dumps({"kind": "hello", "version": text}))
        assert program.receive()["code"] == "CLICK-08"
        assert program.ask("hello", version=__version__)["kind"] == "hello"
