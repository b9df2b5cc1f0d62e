"""`coopxl setup`: what it writes on each system, that it may be repeated, and that it takes all of it away again."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.office import place
from coopxl.run import setup
from tests.offices import Desk

REGISTRY: dict[str, str] = {}


class Key:
    def __init__(self, root, path):
        self.path = path

    def __enter__(self):
        return self

    def __exit__(self, *why):
        return None


class OpenKey(Key):
    def __init__(self, root, path):
        super().__init__(root, path)
        if path not in REGISTRY:
            raise FileNotFoundError


def winreg():
    """The registry of Windows, as far as it is used."""
    one = ModuleType("winreg")
    one.HKEY_CURRENT_USER, one.REG_SZ = "HKCU", 1
    one.CreateKey, one.OpenKey = Key, OpenKey
    one.SetValueEx = lambda key, name, zero, kind, value: REGISTRY.__setitem__(key.path, f"{name}={value}")
    one.QueryValueEx = lambda key, name: REGISTRY[key.path]
    one.DeleteKey = lambda root, path: REGISTRY.__delitem__(path)
    return one


class Extension(ModuleType):
    """LibreOffice, and what stands in it."""

    there, stop = False, None

    def install(self):
        if self.stop:
            raise self.stop
        self.there = True
        return __version__

    def remove(self):
        if self.stop:
            raise self.stop
        was, self.there = self.there, False
        return was


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Desk(capsys)


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine that has nothing of coopxl's; its LibreOffice."""
    monkeypatch.setenv("COOPXL_PLACE", str(tmp_path / "place"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setitem(sys.modules, "winreg", winreg())
    REGISTRY.clear()
    office = Extension("coopxl.run.extension")
    monkeypatch.setitem(sys.modules, "coopxl.run.extension", office)
    scripts = tmp_path / "venv of Añay" / "bin"
    scripts.mkdir(parents=True)
    for name in ("python", "coopxl-click", "coopxl-click.exe"):
        (scripts / name).touch()
    monkeypatch.setattr(sys, "executable", str(scripts / "python"))
    return office


def everything(tmp_path):
    files = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in tmp_path.rglob("*")
        if path.is_file() and "venv" not in str(path)
    }
    return files, dict(REGISTRY)


def written(tmp_path):
    return json.loads((tmp_path / "place" / place.ENGINE).read_bytes())


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_all_that_exists_is_set_up_and_taken_away_again(desk, machine, tmp_path, monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    bin_ = tmp_path / "venv of Añay" / "bin"
    before = everything(tmp_path)
    assert desk("setup", "--dry-run", "--lang", "en") == 0
    assert "Would be set up" in desk.out
    assert (everything(tmp_path), machine.there) == (before, False)

    assert desk("setup", "--lang", "en") == 0
    assert written(tmp_path) == {
        "version": __version__,
        "engine": [str(bin_ / "python"), "-P", "-m", "coopxl.engine"],
    }
    script = tmp_path / "home/Library/Application Scripts/com.microsoft.Excel/coopxl.applescript"
    assert ({r"Software\coopxl": f"click={bin_ / 'coopxl-click.exe'}"} if system == "win32" else {}) == REGISTRY
    assert script.exists() == (system == "darwin")
    assert machine.there
    where = {
        "linux": "Excel does not exist",
        "win32": r"HKCU\Software\coopxl",
        "darwin": "~/Library/Application Scripts",
    }
    assert where[system] in desk.out
    assert str(tmp_path / "place" / place.ENGINE) in desk.out

    after = everything(tmp_path)
    assert desk("setup") == 0
    assert everything(tmp_path) == after

    assert desk("setup", "--remove", "--dry-run") == 0
    assert everything(tmp_path) == after
    assert desk("setup", "--remove") == 0
    assert (everything(tmp_path), machine.there) == (before, False)
    assert not (tmp_path / "place").exists()
    assert desk("setup", "--remove") == 0
    assert "no estaba" in desk.out


def test_the_script_for_excel_on_macos_names_the_program_and_quotes_every_word(desk, machine, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    odd = tmp_path / 'a "b" \\ c'
    odd.mkdir()
    (odd / "coopxl-click").touch()
    monkeypatch.setattr(sys, "executable", str(odd / "python"))
    assert desk("setup", "--excel") == 0
    assert not machine.there
    text = next((tmp_path / "home").rglob("coopxl.applescript")).read_text(encoding="utf-8")
    quoted = str(odd / "coopxl-click").replace("\\", "\\\\").replace('"', '\\"')
    assert f'set launcher to "{quoted}"' in text
    assert text.count("SET-02") == 2
    assert "{" not in text
    assert text.startswith("--")
    assert "on click(asked)" in text
    assert "quoted form of (contents of part)" in text


@pytest.mark.parametrize(("code", "status"), [("CALC-20", 0), ("CALC-21", 2)], ids=["is not there", "is running"])
def test_a_libreoffice_that_is_not_there_is_no_failure_and_one_that_runs_is(
    desk, machine, tmp_path, monkeypatch, code, status
):
    monkeypatch.setattr(setup, "_NOT_FOUND", "SET-04")
    machine.stop = CannotGoOn("SET-04" if code == "CALC-20" else "SET-05", log="x")
    assert desk("setup") == status
    assert ("LibreOffice no está en esta máquina." in desk.out) == (status == 0)
    assert ("SET-05" in desk.err) == (status == 2)
    assert written(tmp_path)["version"] == __version__
    machine.stop = CannotGoOn("SET-04")
    assert desk("setup", "--libreoffice") == 2


def test_as_data(desk, machine):
    assert desk("setup", "--libreoffice", "--json", "--lang", "en") == 0
    assert [(step["what"], bool(step["where"]), step["stopped"]) for step in desk.json["steps"]] == [
        ("The engine of the buttons", True, ""),
        ("The extension for LibreOffice", True, ""),
    ]


def test_what_cannot_be_set_up_is_told(desk, machine, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    assert desk("setup", "--excel", "--lang", "en") == 2
    assert desk.err.startswith("SET-13: ")
    assert not (tmp_path / "place").exists()

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "elsewhere" / "python"))
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "elsewhere" / "coopxl")])
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup.sysconfig, "get_path", lambda name: str(tmp_path))
    assert desk("setup", "--excel", "--lang", "en") == 2
    assert desk.err.startswith("SET-14: coopxl-click is missing")

    (tmp_path / "home").write_text("in the way")
    (tmp_path / "coopxl-click").touch()
    assert desk("setup", "--excel", "--lang", "en") == 2
    assert desk.err.startswith("SET-12: The launcher of Excel's buttons: it could not be done: ")


def test_taking_all_away_leaves_what_is_not_ours_and_asks_a_running_engine_to_end(machine, tmp_path):
    folder = tmp_path / "place"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    words = [sys._base_executable, str(Path(__file__).parents[1] / "engine" / "fake_engine.py"), "--serve"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[2]), *sys.path))}
    with subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL) as engine:
        while not place.running():
            assert engine.poll() is None
        assert [step.where for step in setup.take_away()][-1] == str(folder)
        assert engine.wait(5) == 0
    assert [path.name for path in folder.rglob("*")] == ["notes.txt"]
