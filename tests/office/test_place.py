"""Where coopxl keeps what belongs to one user of a machine."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from coopxl.office import place
from coopxl.office.place import Running

ENGINE = Running(4711, "secret", "1.2.3", 99)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPXL_PLACE", str(tmp_path / "not there yet"))
    return tmp_path / "not there yet"


@pytest.mark.parametrize(
    ("system", "environment", "expected"),
    [
        ("linux", {"HOME": "/home/ana"}, "/home/ana/.config/coopxl"),
        ("linux", {"HOME": "/home/ana", "XDG_CONFIG_HOME": "/else/where"}, "/else/where/coopxl"),
        ("darwin", {"HOME": "/Users/ana"}, "/Users/ana/Library/Application Support/coopxl"),
        ("linux", {"HOME": "/home/ana", "COOPXL_PLACE": "/odd"}, "/odd"),
    ],
)
def test_the_place_is_where_each_system_keeps_such_things(system, environment, expected):
    code = f"import sys; sys.platform = '{system}'; from coopxl.office.place import place; print(place())"
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": os.pathsep.join((str(Path(place.__file__).parents[2]), *sys.path)), **environment},
        capture_output=True,
        check=True,
        text=True,
    )
    assert said.stdout.strip() == expected


def test_what_is_kept_is_read_again_and_the_secret_is_for_its_user_alone(folder):
    assert place.running() is None
    place.keep_running(ENGINE)
    assert place.running() == ENGINE
    kept = [path for path in folder.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == [place.RUNNING]
    if os.name == "posix":
        assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600


def test_an_engine_forgets_itself_and_no_other(folder):
    place.keep_running(ENGINE)
    place.forget_running(ENGINE.pid + 1)
    assert place.running() == ENGINE
    place.forget_running(ENGINE.pid)
    assert place.running() is None


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b"null", b"\xff", b'{"port": "x", "secret": 1, "version": 1, "pid": 1}']
)
def test_a_damaged_file_is_as_none(folder, damaged):
    place.keep_running(ENGINE)
    place.keep(place.place() / place.ENGINE, {"engine": ["python"]})
    assert place.engine_command() == ["python"]
    (place.here() / place.RUNNING).write_bytes(damaged)
    (place.place() / place.ENGINE).write_bytes(damaged)
    assert place.running() is None
    assert place.engine_command() == []


def test_the_log_goes_on_and_starts_anew_when_it_is_long(folder):
    assert place.last_words() == ""
    for line in (b"first\n", b"second\n\n"):
        with place.log() as log:
            log.write(line)
    assert place.last_words() == "second"
    with place.log() as log:
        log.write(b"x" * 1_000_001)
    with place.log() as log:
        log.write(b"new\n")
    assert (place.here() / place.LOG).read_bytes() == b"new\n"
