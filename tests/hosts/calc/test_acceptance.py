"""An officer's morning with the shipped workbooks: the real engine, a real mouse on the shapes that stand on the sheets.

Every button in the first edition, once more in two others, and in the long runs every button in all of them;
afterwards the cells are those that the command line leaves in a twin office, one undo brings the books back, and redo what was
done.
"""

import contextlib
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from xml.etree.ElementTree import canonicalize

import pytest

from coopxl.cli import main
from coopxl.core.workbook import Patch, column_letter, column_number
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.read import read
from coopxl.schema.verbs import BUTTONS
from tests import offices
from tests.closings import complete, perform
from tests.hosts.calc.desk import REAL, Desk, within
from tests.hosts.calc.standing import live, numbers, state
from tests.wired import shown

pytestmark = pytest.mark.libreoffice

DAY = "2026-03-02"
FORM, PROJECT = "Ficha de proyecto", "PRY-2026-005"
MOVED, TO = "PRY-2026-009", "archived"
NAME = "Riego de la zona alta, «segunda» parte"
WIDE = 1920


@dataclass(frozen=True)
class Press:
    """A button, the book and the sheets it is pressed on (one in each edition), and what the command line says instead."""

    name: str
    key: str
    sheets: tuple[str, ...]
    words: tuple[str, ...]
    row: str = PROJECT


FORMS = (
    Press("form_load", "registers", ("Proyectos",), ("form", "load", "proyecto", PROJECT, "--yes")),
    Press("form_save", "registers", (FORM,), ("form", "save", "proyecto", "--yes")),
    Press("form_clear", "registers", (FORM,), ("form", "clear", "proyecto", "--yes")),
    Press(
        "validate",
        "tracking",
        ("Gastos", "Inicio", "Hallazgos", "Marco lógico", "Riesgos"),
        ("validate",),
    ),
)
TABLES = (
    Press("calls", "calendar", ("Tabla cronológica", "Inicio", "Convocatorias", "Programas", "Inicio"), ("calls",)),
    Press(
        "calendar", "calendar", ("Calendario", "Tabla cronológica", "Inicio", "Calendario", "Calendario"), ("calendar",)
    ),
    Press("progress", "tracking", ("Actividades", "Inicio", "Curva de avance", "Actividades", "Inicio"), ("progress",)),
    Press("matrices", "tracking", ("Fragmentos", "Inicio", "Matriz documental", "Fragmentos", "Inicio"), ("matrices",)),
)
DECISIONS = (
    Press("match", "calendar", ("Coincidencias", "Tabla cronológica"), ("match",)),
    Press("today", "calendar", ("Hoy", "Inicio"), ("today",)),
    Press("triage", "calendar", ("Convocatorias",), ("triage",)),
    Press("ics", "calendar", ("Tabla cronológica", "Calendario"), ("ics",)),
)
STEPS = (
    Press("proposal", "registers", ("Proyectos", "Textos", "Proyectos", "Textos", "Proyectos"), ("proposal", PROJECT)),
    Press("final_report", "registers", ("Proyectos",), ("final-report", PROJECT)),
    Press("move", "registers", ("Proyectos",), ("move", MOVED, TO), MOVED),
    Press("compliance", "registers", ("Proyectos", "Proyectos", "Cumplimiento"), ("compliance",)),
    Press("follow_up", "registers", ("Postulaciones", "Postulaciones", "Gestiones"), ("follow-up",)),
    Press("share", "registers", ("Envíos",), ("share", "ENV-2026-001"), "ENV-2026-001"),
    Press("receive", "registers", ("Envíos", "Envíos", "Inicio"), ("receive",)),
    Press("overview", "registers", ("Tablero", "Tablero", "Inicio"), ("overview",)),
    Press("duplicates", "registers", ("Redes", "Actores", "Cooperantes"), ("duplicates",)),
    Press("merge", "registers", ("Inicio",), ("merge",)),
    Press("export", "tracking", ("Resultados", "Evaluaciones", "Lecciones"), ("export", "--public")),
)
MORNING = (*FORMS, *TABLES, *STEPS, *DECISIONS)
EDITIONS = {
    "xlsx": ("libreoffice", ".xlsx", False),
    "xlsm": ("excel", ".xlsm", False),
    "xlsx saved": ("libreoffice", ".xlsx", True),
    "xlsm saved": ("excel", ".xlsm", True),
    "ods": ("libreoffice", ".ods", True),
}
PARTS = {"xlsx": MORNING, "xlsm": (*FORMS, *STEPS), "ods": (*TABLES, *DECISIONS)}


STILL = {"proposal", "final_report", "follow_up", "duplicates", "triage", "ics", "receive", "merge", "export"}
"""What need not change a cell of an open book."""

IDLE = {"upgrade"}
"""There is nothing for it to do in an office of today; tests/run/test_click.py presses it in an older one."""


def test_the_morning_presses_every_button():
    """The log tells of these very clicks and of when they were: its button has a test of its own beside this one."""
    assert {press.name for press in MORNING} | IDLE == BUTTONS.keys() - {"log"}
    others = [press for edition, part in PARTS.items() if edition != "xlsx" for press in part]
    assert {press.name for press in others} | IDLE == BUTTONS.keys() - {"log"}


@cache
def office(made: str) -> Path:
    """The demonstration, with all that the final report asks for."""
    folder = offices.demo(Path(mkdtemp(prefix="coopxl-office-")) / "oficina", edition=made)
    complete(folder)
    said = {("projects", MOVED, "next_state"): TO, ("projects", MOVED, "move_reason"): "Nadie lo financia"}
    perform(folder, cells=said)
    return folder


@cache
def twin(morning: tuple[Press, ...]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """What the command line leaves after each step of a morning: the cells of each book, and the documents."""
    folder = shutil.copytree(office("libreoffice"), Path(mkdtemp(prefix="coopxl-twin-")) / "oficina")
    left = []
    for press in morning:
        if press.name == "form_save":
            host = FileHost(
                offices.book(folder, "registers"), lambda path, content, fingerprint: path.write_bytes(content)
            )
            patch = Patch()
            patch.sheet(FORM).cells[name_on_form(host.read())] = NAME
            host.apply(patch)
        act, *rest = press.words
        words = [act, rest.pop(0), str(folder)] if act == "form" else [act, str(folder)]
        with contextlib.redirect_stdout(None):
            assert main([*words, *rest, "--today", DAY]) in {0, 1}
        left.append(({key: shown(read(offices.book(folder, key))) for key in offices.FILES["es"]}, documents(folder)))
    return left


def name_on_form(workbook: Any) -> tuple[int, int]:
    letter, row = workbook.names["form_project_name"].rsplit("!", 1)[1].strip("$").split("$")
    return int(row), column_number(letter)


def documents(folder: Path) -> dict[str, dict[str, object]]:
    """The parts of the office's Word files; which prefix stands for a namespace depends on what the process did before."""
    return {path.name: _parts(path) for path in (folder / "documentos").glob("*.docx")}


def _parts(path: Path) -> dict[str, object]:
    with zipfile.ZipFile(path) as package:
        return {
            name: canonicalize(package.read(name), rewrite_prefixes=True)
            if name.endswith((".xml", ".rels"))
            else package.read(name)
            for name in package.namelist()
        }


class Morning:
    """One edition of the office, its three books open."""

    def __init__(self, desk: Desk, folder: Path, edition: str) -> None:
        self.desk, self.folder, self.edition = desk, folder, edition
        made, suffix, again = EDITIONS[edition]
        if again:
            shutil.copytree(office(made), folder, ignore=shutil.ignore_patterns("*.xls?"))
            for key, name in offices.FILES["es"].items():
                desk.resaved(offices.book(office(made), key), folder / f"{name}{suffix}")
        else:
            shutil.copytree(office(made), folder)
        notice = "OK" if suffix == ".xlsm" else ""
        self.paths = {key: folder / f"{name}{suffix}" for key, name in offices.FILES["es"].items()}
        self.open = {key: desk.double_click(path, notice) for key, path in self.paths.items()}

    def states(self, keys: Iterable[str]) -> dict[str, Any]:
        return {key: state(self.open[key]) for key in keys}

    def undone(self) -> dict[str, int]:
        return {key: len(one.UndoManager.getAllUndoActionTitles()) for key, one in self.open.items()}

    def press(self, press: Press, sheet: str) -> str:
        """Clicks, says yes when asked, and waits for the end; what was told."""
        document = self.open[press.key]
        self.desk.front(document, sheet, self.row_of(press.row, sheet))
        self.desk.forget()
        self.desk.click(document, sheet, f"coopxl_{press.name}")
        yes = lambda: self.desk.sees("Yes") or "done:" in self.desk.log or "stop:" in self.desk.log  # noqa: E731
        within(20, yes)
        if self.desk.sees("Yes"):
            self.desk.shot(f"question {press.name}")
            self.desk.press("Yes")
        self.desk.told("done:", 20)
        within(5, lambda: any(one.CurrentController.hasInfobar("coopxl") for one in self.open.values()))
        return self.desk.log

    def row_of(self, project: str, sheet: str) -> str:
        held = live(self.open["registers"]).sheets.get(sheet) if sheet in {"Proyectos", "Textos"} else None
        if held is None:
            return ""
        at = next(
            (r, c)
            for r, line in enumerate(held.rows, 1)
            for c, cell in enumerate(line, 1)
            if str(cell).startswith(project)
        )
        return f"{column_letter(at[1])}{at[0]}"

    def type_the_name(self) -> None:
        document = self.open["registers"]
        row, column = name_on_form(live(document))
        self.desk.front(document, FORM, f"{column_letter(column)}{row}")
        document.CurrentSelection.String = NAME


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk(tmp_path_factory.mktemp("desk"), REAL, DAY, WIDE) as held:
        yield held


@pytest.mark.parametrize(("edition", "presses"), PARTS.items(), ids=PARTS)
def test_buttons(desk, tmp_path, edition, presses):
    spend(desk, tmp_path, edition, presses)


@pytest.mark.soak
@pytest.mark.parametrize("edition", [edition for edition in EDITIONS if PARTS.get(edition) != MORNING])
def test_every_button_in_every_edition(desk, tmp_path, edition):
    spend(desk, tmp_path, edition, MORNING)


def spend(desk: Desk, tmp_path: Path, edition: str, presses: tuple[Press, ...]) -> None:
    """A morning in one edition."""
    morning = Morning(desk, tmp_path / "oficina", edition)
    number = list(EDITIONS).index(edition)
    was = morning.states(morning.open)
    for at, (press, (cells, papers)) in enumerate(zip(presses, twin(presses), strict=True)):
        if press.name == "form_save":
            morning.type_the_name()
            was["registers"] = state(morning.open["registers"])
        steps = morning.undone()
        desk.shot(f"{edition} {at} before {press.name}")
        said = morning.press(press, press.sheets[number % len(press.sheets)])
        desk.shot(f"{edition} {at} {press.name}")
        done, now = morning.states(morning.open), {key: numbers(document) for key, document in morning.open.items()}
        assert different(now, cells) == [], (press.name, said)
        assert different(documents(morning.folder), papers) == [], press.name
        changed = {key: document for key, document in morning.open.items() if morning.undone()[key] > steps[key]}
        unchanged = morning.open.keys() - changed
        assert changed or press.name in STILL
        for key, document in changed.items():
            assert morning.undone()[key] == steps[key] + 1
            document.CurrentController.Frame.activate()
            document.UndoManager.undo()
        assert different(pick(done, unchanged), pick(was, unchanged)) == [], press.name
        assert different(morning.states(changed), pick(was, changed)) == [], (press.name, "undone")
        for document in changed.values():
            document.CurrentController.Frame.activate()
            document.UndoManager.redo()
        assert different(morning.states(changed), pick(done, changed)) == [], (press.name, "done again")
        was = done
    for document in morning.open.values():
        desk.close(document)


def pick(states: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """The states of these books."""
    return {key: states[key] for key in keys}


def different(found: Any, expected: Any, *path: object) -> list[tuple[object, ...]]:
    """Where two trees of dictionaries and lists differ, the first places; pytest would take minutes to tell."""
    if found == expected:
        return []
    if isinstance(found, dict) and isinstance(expected, dict):
        keys = [*expected, *(key for key in found if key not in expected)]
        every = (different(found.get(key), expected.get(key), *path, key) for key in keys)
    elif isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        every = (different(one, two, *path, at) for at, (one, two) in enumerate(zip(found, expected, strict=True)))
    else:
        return [(*path, found, expected)]
    return [place for places in every for place in places][:8]
