"""Real clicks and real engines, with a file in Excel's place: what the officer gets when engines, clients and programs die."""

import contextlib
import json
import os
import shutil
import stat
import subprocess
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Client
from pathlib import Path

import psutil
import pytest

from coopxl import __version__
from coopxl.cli import main
from coopxl.hosts.file.read import read
from coopxl.office import line, place
from tests.offices import DAY, FILES, book, demo
from tests.wired import shown

ROOT = Path(__file__).resolve().parents[2]
PROMPT = 5
"""Seconds in which no engine may be left of a program that ended."""


def until(true, seconds=PROMPT):
    """Waits for something that must become true."""
    end = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.01)
    return found


def gone(pid):
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


class Machine:
    """One user's machine: a place, an office folder, and a program that stands for Excel."""

    def __init__(self, folder):
        self.place, self.office = folder / "place", folder / "oficina de Añay"
        self.place.mkdir()
        self.office.mkdir()
        (self.place / place.ENGINE).write_text(json.dumps({"version": __version__, "engine": self.words}))
        self.environment = os.environ | {
            "COOPXL_PLACE": str(self.place),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "PYTHONWARNINGS": "ignore",
        }
        self.excel = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        self.clicks = []

    words = (sys.executable, str(ROOT / "tests" / "engine" / "fake_engine.py"))

    def begin(self, name="hello", *more, code="", **environment):
        """A click that is under way; `code` is Python that runs before it."""
        start = f"import sys; from coopxl import click\n{code}\nsys.exit(click.main())"
        words = [name, f"--book={self.office / 'registros.xlsx'}", f"--pid={self.excel.pid}", "--row=5", *more]
        self.clicks.append(
            subprocess.Popen(
                [sys.executable, "-c", start, *words],
                env=self.environment | environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
            )
        )
        return self.clicks[-1]

    def click(self, *words, **more):
        """Status, what was said, what was complained about."""
        return self.ended(self.begin(*words, **more))

    @staticmethod
    def ended(click):
        out, err = click.communicate(timeout=30)
        return click.returncode, out.strip(), err.strip()

    @property
    def running(self):
        return place.running()

    @property
    def asked(self):
        return (self.place / "asked").read_text().splitlines()

    @property
    def live(self):
        path = self.office / "live.json"
        return json.loads(path.read_text()) if path.exists() else {}

    @property
    def files(self):
        return {path.name for path in (self.office / ".coopxl").glob("live-*.json")}

    def engines(self):
        """The processes that are engines of this machine."""
        found = []
        for one in psutil.process_iter():
            with suppress(psutil.Error):
                if one.environ().get("COOPXL_PLACE") == str(self.place) and "--serve" in one.cmdline():
                    found.append(one)
        return found

    def close_excel(self):
        self.excel.stdin.close()
        self.excel.kill()
        self.excel.wait()


@pytest.fixture
def machine(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPXL_PLACE", str(tmp_path / "place"))
    one = Machine(tmp_path)
    yield one
    one.excel.stdin.close()
    one.close_excel()
    for click in one.clicks:
        click.kill()
        click.communicate()
    for engine in one.engines():
        engine.kill()


@pytest.mark.slow
def test_the_first_click_starts_the_engine_and_the_next_finds_it_warm(machine):
    assert machine.click("first") == (0, "first", "")
    engine = machine.running
    assert machine.click("second", "--level=error") == (3, "second", "")
    assert machine.running == engine
    assert machine.asked == [f"click {name} {engine.pid}" for name in ("first", "second")]
    assert machine.live == {"A1": "second", "A2": "second"}
    assert machine.files == set()

    if os.name == "posix":
        assert stat.S_IMODE((place.here() / place.RUNNING).stat().st_mode) == 0o600
        assert stat.S_IMODE((place.here() / place.LOG).stat().st_mode) == 0o600
    machine.close_excel()
    until(lambda: gone(engine.pid))
    assert machine.running is None
    assert machine.engines() == []


def test_two_clicks_at_once_start_one_engine_which_does_one_and_refuses_the_other(machine):
    both = [machine.begin("slow", "--lang=en"), machine.begin("slow", "--lang=en")]
    until((machine.place / "slow").exists)
    refused = until(lambda: [one for one in both if one.poll() is not None])
    assert len(refused) == 1
    status, said, why = machine.ended(refused[0])
    assert (status, said) == (2, "")
    assert why.startswith("SET-04: coopxl is still busy with another button.")
    (machine.place / "slow").unlink()
    assert machine.ended(next(one for one in both if one not in refused)) == (0, "slow", "")
    until(lambda: len(machine.engines()) == 1)  # the other one sees that it is not needed
    assert machine.click("after") == (0, "after", "")


def test_a_fault_in_a_click_is_told_and_the_engine_lives_on(machine):
    status, _, why = machine.click("bug")
    assert status == 2
    assert why.startswith("CLICK-99: coopxl falló por dentro: ZeroDivisionError: a bug.")
    assert "Traceback" not in why
    assert "ZeroDivisionError" in (place.here() / place.LOG).read_text(encoding="utf-8")
    engine = machine.running
    assert machine.click("nonsense")[0] == 2
    assert machine.click("empty") == (0, "", "")
    assert machine.running == engine


@pytest.mark.slow
def test_strangers_nonsense_and_clients_that_vanish_do_no_harm(machine):
    assert machine.click("empty")[0] == 0
    engine = machine.running
    address = "127.0.0.1", engine.port
    with pytest.raises(line.WrongNumberError):
        line.connect(place.Running(engine.port, "another secret", __version__, 1))
    with Client(address) as silent, Client(address) as talks:  # neither says the secret
        for garbage in (b"", b"\x00" * 200, b'{"kind": "click"}'):
            with suppress(OSError):
                talks.send_bytes(garbage)
        for garbage in (b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'"' + b"x" * 2_000_000):
            with line.connect(engine) as nonsense, suppress(OSError):
                nonsense.send_bytes(garbage)
        assert machine.click("empty") == (0, "", "")
        del silent
    gone = machine.begin("slow")
    until((machine.place / "slow").exists)
    gone.kill()
    (machine.place / "slow").unlink()
    until(lambda: machine.click("empty")[0] == 0)
    assert machine.running == engine
    assert not any("stranger" in one for one in machine.asked)


@pytest.mark.slow
def test_an_engine_of_another_version_makes_room(machine):
    status, _, why = machine.click("empty", FAKE_VERSION="0.0.1")
    assert (status, why[:6], "0.0.1" in why) == (2, "SET-09", True)  # an engine.json that leads to another installation
    assert machine.click("empty") == (0, "", "")
    assert machine.running.version == __version__


@pytest.mark.slow
def test_an_older_engine_ends_its_click_before_it_makes_room(machine):
    slow = machine.begin("slow", code="click.__version__ = '0.0.1'", FAKE_VERSION="0.0.1")
    until((machine.place / "slow").exists)
    engine = machine.running
    assert engine.version == "0.0.1"
    assert "SET-04" in machine.click("empty")[2]
    (machine.place / "slow").unlink()
    assert machine.ended(slow) == (0, "slow", "")
    assert machine.click("empty") == (0, "", "")
    assert (machine.running.version, gone(engine.pid)) == (__version__, True)


def moments(fast, *others):
    """At which the engine dies; all but one are for the long tests."""
    return pytest.mark.parametrize("moment", [fast, *(pytest.param(one, marks=pytest.mark.slow) for one in others)])


@pytest.mark.slow
@moments("works", "called", "admits", "begins")
def test_an_engine_killed_before_it_writes_is_replaced(machine, moment):
    (machine.place / f"die-{moment}").touch()
    assert machine.click("hello") == (0, "hello", "")
    assert machine.live == {"A1": "hello", "A2": "hello"}


@pytest.mark.slow
@moments("A1", "says", "keeps", "A2", "promises")
def test_what_an_engine_killed_while_writing_left_is_taken_back(machine, moment):
    (machine.office / "live.json").write_text('{"A1": "before"}')
    (machine.place / f"die-{moment}").touch()
    assert machine.click("hello") == (2, "", "taken back")
    assert machine.live == {"A1": "before"}
    assert machine.files == set()
    assert not (machine.office / "file.txt").exists()


@pytest.mark.slow
@moments("lands", "closes")
def test_what_an_engine_killed_at_the_end_wrote_stays(machine, moment):
    (machine.place / f"die-{moment}").touch()
    assert machine.click("hello") == (0, "landed", "")
    assert machine.live == {"A1": "hello", "A2": "hello"}
    assert machine.files == set()


@pytest.mark.slow
def test_what_stays_when_engine_and_client_die_is_taken_back_by_the_next_click(machine):
    machine.click("empty")
    (machine.place / "die-A1").touch()
    click = machine.begin("hello")
    engine = machine.running
    until(lambda: gone(engine.pid))
    click.kill()
    assert machine.ended(click)[0] != 0
    status, said, _ = machine.click("again")
    assert (status, said.endswith("again")) == (0, True)
    assert machine.live == {"A1": "again", "A2": "again"}
    assert machine.files == set()


@pytest.mark.slow
def test_an_old_secret_that_leads_to_a_stranger_is_no_engine(machine):
    """After a breakdown the port and the number of the process may be another's."""
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1]); input()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as stranger:
        port = int(stranger.stdout.readline())
        place.keep_running(place.Running(port, "old", __version__, stranger.pid))
        assert machine.click("empty", code="click.line._PATIENCE = 0.3") == (0, "", "")
        stranger.communicate(b"\n")
    assert machine.running.port != port


@pytest.mark.slow
def test_an_engine_caught_in_a_click_ends_with_its_program(machine):
    click = machine.begin("slow")
    until((machine.place / "slow").exists)
    engine = machine.running
    machine.close_excel()
    until(lambda: gone(engine.pid))
    status, _, why = machine.ended(click)
    assert (status, why[:6]) == (2, "SET-11")
    until(lambda: machine.engines() == [])


@pytest.mark.slow
def test_a_click_waits_for_an_engine_at_work_and_not_for_one_that_hangs(machine):
    impatient = "click._SILENCE = 0.8; click._START = 3.0; click.line._PATIENCE = 0.5"
    slow = machine.begin("slow", code=impatient)
    until((machine.place / "slow").exists)
    with pytest.raises(subprocess.TimeoutExpired):
        slow.wait(3)
    engine = psutil.Process(machine.running.pid)
    engine.suspend()
    status, _, why = machine.ended(slow)
    assert (status, why[:6]) == (2, "SET-10")
    status, _, why = machine.click("empty", code=impatient)
    assert (status, why[:6]) == (2, "SET-03")
    engine.resume()
    (machine.place / "slow").unlink()
    until(lambda: machine.click("empty")[0] == 0)


@pytest.mark.slow
def test_an_engine_that_nobody_uses_ends(machine):
    engine = subprocess.Popen(
        [*machine.words, "--serve"], env=machine.environment | {"FAKE_NOBODY": "0.5"}, stderr=subprocess.DEVNULL
    )
    until(lambda: machine.running)
    assert engine.wait(PROMPT) == 0
    assert machine.running is None


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (None, "SET-01"),
        (["/nowhere/.venv/bin/python"], "SET-02"),
        ([sys.executable, "-c", "raise SystemExit('no such module')"], "SET-03"),
    ],
    ids=["never set up", "moved away", "breaks at once"],
)
def test_an_engine_that_cannot_start_is_told(machine, command, code):
    file = machine.place / place.ENGINE
    file.unlink()
    if command:
        file.write_text(json.dumps({"engine": command}))
    status, said, why = machine.click("empty", "--lang=en")
    assert (status, said, why.count("\n")) == (2, "", 0)
    assert why.startswith(f"{code}: ")
    assert ("no such module" in why) == (code == "SET-03")


def test_a_button_that_says_nothing_is_told(machine):
    assert machine.click("", "--book=")[2].startswith("SET-15: ")


@pytest.mark.slow
def test_a_real_click_from_the_button_to_the_open_books(machine, tmp_path):
    """coopxl-click, the server, the engine and the host: only Excel stands in."""
    from tests.engine.excel_engine import in_order

    shutil.rmtree(machine.office)
    twin = demo(tmp_path / "twin", edition="excel")
    shutil.copytree(twin, machine.office)
    books = [book(machine.office, key) for key in FILES["es"]]
    saved = {path: path.read_bytes() for path in books}
    (machine.place / "open").write_text(json.dumps([str(path) for path in books]))
    (machine.place / "pid").write_text(str(machine.excel.pid))
    words = [sys.executable, str(ROOT / "tests" / "engine" / "excel_engine.py")]
    (machine.place / place.ENGINE).write_text(json.dumps({"version": __version__, "engine": words}))
    status, said, complaints = machine.click(
        "calls", f"--book={books[0].with_name('calendario.xlsm')}", f"--today={DAY}"
    )
    assert (status, complaints, said.startswith("Tabla cronológica: ")) == (0, "", True)
    assert json.loads((machine.place / "alerts").read_text()) == [["info", said]]
    with contextlib.redirect_stdout(None):
        assert main(["calls", str(twin), "--today", DAY]) == 0
    same = {path.name: shown(read(twin / path.name)) for path in books}
    assert (machine.place / "cells").read_text(encoding="utf-8") == in_order(same)
    assert {path: path.read_bytes() for path in books} == saved
