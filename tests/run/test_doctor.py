"""`coopxl doctor`: what it finds on machines and in offices of every kind; it changes nothing."""

import re
import shutil
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding
from coopxl.office import place
from coopxl.run import doctor
from coopxl.schema.messages.message import Level
from tests.hosts.file.books import edited, parts
from tests.offices import blank, book, contents
from tests.run.test_setup import REGISTRY, winreg

HELLO = 'import json, sys; json.loads(sys.stdin.readline()); print(json.dumps({"kind": "hello", "version": %r}))'
SECURITY = r"Software\Microsoft\Office\16.0\Excel\Security"
POLICY = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"


class Calc(ModuleType):
    """LibreOffice on this machine; a version, or what stops the look at it."""

    there, version, stop = True, __version__, None

    def program(self):
        if not self.there:
            raise CannotGoOn("CALC-20")
        return Path("/opt/soffice")

    def installed_version(self):
        if self.stop:
            raise self.stop
        return self.version


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine on which all is well; its LibreOffice, and a way to say which engine it has."""
    monkeypatch.setenv("COOPXL_PLACE", str(tmp_path / "place"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    registry = winreg()
    registry.QueryValueEx = lambda key, name: (REGISTRY[key.path], 1)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    REGISTRY.clear()
    calc = Calc("coopxl.run.extension")
    monkeypatch.setitem(sys.modules, "coopxl.run.extension", calc)
    monkeypatch.setattr("coopxl.run.extension", calc, raising=False)

    def engine(*words):
        place.keep(place.place() / place.ENGINE, {"version": __version__, "engine": list(words)})

    engine(sys.executable, "-c", HELLO % __version__)
    return SimpleNamespace(calc=calc, engine=engine, system=lambda name: monkeypatch.setattr(sys, "platform", name))


@pytest.fixture
def greeted(monkeypatch):
    """Where the engine is not what a test is about, it answers at once."""
    monkeypatch.setattr(doctor, "_greeted", lambda command: {"version": __version__})


def found(folder: Path | None = None) -> dict[str, Finding]:
    """What is found, by code; each can be told in both languages."""
    findings = list(doctor.examine(folder))
    assert all(one.told(lang) and "{" not in one.told(lang) for one in findings for lang in ("es", "en"))
    return {one.code: one for one in findings}


def test_a_machine_on_which_all_is_well(machine, tmp_path):
    before = contents(tmp_path)
    findings = found()
    assert list(findings) == ["DOC-01", "DOC-05", "DOC-10", "DOC-12", "DOC-20"]
    assert all(one.gravity is Level.INFO for one in findings.values())
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ([], "DOC-02", ""),
        ([sys.executable, "-c", HELLO % "0.0.1"], "DOC-03", "0.0.1"),
        (["/nowhere/bin/python"], "DOC-04", "/nowhere/bin/python"),
        ([sys.executable, "-c", "raise SystemExit('no module coopxl')"], "DOC-04", "no module coopxl"),
        ([sys.executable, "-c", "print('[1]')"], "DOC-04", "[1]"),
        ([sys.executable, "-c", "import time; time.sleep(9)"], "DOC-04", "0.2 s"),
    ],
    ids=["never set up", "other version", "moved away", "breaks", "talks nonsense", "says nothing"],
)
def test_an_engine_that_does_not_serve(machine, monkeypatch, words, code, why):
    if "sleep" in str(words):
        monkeypatch.setattr(doctor, "_SECONDS", 0.2)
    machine.engine(*words)
    one = found()[code]
    assert one.gravity is Level.ERROR
    assert why in one.message("en")


def test_libreoffice_without_the_extension_or_not_to_be_looked_at_or_not_there(machine, greeted):
    for version, told in (("", "—"), ("0.0.1", "0.0.1")):
        machine.calc.version = version
        assert told in found()["DOC-13"].message("es")
    machine.calc.stop = CannotGoOn("CALC-22")
    assert "CALC-22" in found()["DOC-14"].message("es")
    machine.calc.there = False
    assert "DOC-11" in found()


def test_excel_on_windows(machine, greeted, tmp_path):
    machine.system("win32")
    assert found()["DOC-22"].gravity is Level.ERROR
    REGISTRY[r"Software\coopxl"] = str(tmp_path / "coopxl-click.exe")
    assert str(tmp_path) in found()["DOC-22"].message("es")
    (tmp_path / "coopxl-click.exe").touch()
    assert "DOC-21" in found()
    for key in (SECURITY, POLICY):
        REGISTRY[key] = 4
        assert rf"HKCU\{key}\VBAWarnings" in found()["DOC-23"].message("en")
    REGISTRY[SECURITY] = REGISTRY[POLICY] = 2
    assert "DOC-23" not in found()


def test_excel_on_macos(machine, greeted, tmp_path):
    machine.system("darwin")
    assert "DOC-22" in found()
    script = tmp_path / "home/Library/Application Scripts/com.microsoft.Excel/coopxl.applescript"
    program = tmp_path / 'a "b"' / "coopxl-click"
    script.parent.mkdir(parents=True)
    quoted = str(program).replace('"', '\\"')
    script.write_text(f'set launcher to "{quoted}"\n', encoding="utf-8")
    assert str(program) in found()["DOC-22"].message("es")
    program.parent.mkdir()
    program.touch()
    assert found()["DOC-21"].facts["path"] == str(program)


# The office


@pytest.fixture
def office(machine, greeted, tmp_path):
    return blank(tmp_path / "oficina", edition="excel")


@pytest.mark.slow
def test_an_office_in_which_all_is_well(machine, office):
    machine.system("win32")
    findings = found(office)
    assert findings.keys() - {"DOC-01", "DOC-05", "DOC-10", "DOC-12", "DOC-22"} == {"DOC-30"}
    assert findings["DOC-30"].facts["tables"] > 0


def test_an_edition_for_another_program(machine, office, tmp_path):
    assert found(office)["DOC-32"].facts == {"program": "Excel"}
    machine.calc.there = False
    assert found(blank(tmp_path / "otra"))["DOC-32"].facts == {"program": "LibreOffice"}


def test_a_book_that_came_from_the_internet(machine, office):
    machine.system("win32")
    Path(f"{book(office, 'calendar')}:Zone.Identifier").touch()
    assert found(office)["DOC-24"].gravity is Level.WARNING


def test_an_open_book_is_a_notice(office):
    path = book(office, "calendar")
    path.with_name(f"~${path.name}").write_bytes(b"\x04Rosa")
    one = found(office)["DOC-34"]
    assert (one.gravity, one.facts, one.place.workbook) == (Level.INFO, {"program": "Excel"}, path.name)


def test_a_damaged_book_two_candidates_and_no_office(office, tmp_path):
    path = book(office, "calendar")
    path.write_bytes(path.read_bytes()[:-200])
    assert {one.place.workbook for one in doctor.examine(office) if one.code == "DOC-31"} == {path.name}
    shutil.copy(book(office, "registers"), office / "registros de antes.xlsm")
    assert "OFF-04" in found(office)["DOC-31"].message("es")
    assert "OFF-09" in found(tmp_path / "nada")["DOC-31"].message("en")


def test_macros_that_libreoffice_took_away(office):
    """It keeps the project, and drops the code names that tie it to the sheets, and the macros of the shapes."""
    path = book(office, "calendar")
    content = path.read_bytes()
    names = [
        name for name in parts(content) if re.match(r"xl/(workbook|worksheets/sheet\d+|drawings/drawing\d+)\.xml", name)
    ]
    lost = re.compile(rb' (codeName|macro)="[^"]*"')
    path.write_bytes(edited(content, dict.fromkeys(names, lambda part: lost.sub(b"", part))))
    findings = found(office)
    assert {"BTN-30", "BTN-33"} <= findings.keys()
    assert findings["BTN-30"].place.workbook == path.name


def test_a_folder_that_takes_no_files(office, monkeypatch):
    monkeypatch.setattr(doctor.os, "access", lambda folder, mode: False)
    assert "permission" in found(office)["DOC-33"].message("en")
    monkeypatch.setattr(doctor.os, "access", lambda folder, mode: True)
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda folder: SimpleNamespace(free=0))
    assert "lleno" in found(office)["DOC-33"].message("es")
