"""What an officer does around a click: the buttons of the strip and of the window, closing in the middle of it, printing."""

import shutil
import subprocess
import time

import pytest

from tests import offices
from tests.hosts.calc.desk import Desk, alive, within
from tests.libreoffice import _properties

pytestmark = pytest.mark.libreoffice

DAY = "2026-03-02"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    with Desk(tmp_path_factory.mktemp("desk"), day=DAY, wide=1366) as held:
        yield held


@pytest.fixture
def office(tmp_path):
    return offices.demo(tmp_path / "office")


def test_a_button_knows_the_row_whichever_pane_was_active(desk, office):
    """And a cell below a button is no button, where the heads of the columns stay in sight."""
    document = desk.open(offices.book(office, "registers"))
    desk.plan()
    for row, cell in ((9, "A9"), (7, "C7"), (3, "A3"), (3, "F3"), (9, "A9")):
        time.sleep(0.6)  # else it is a double click
        where = desk.where(document, "Proyectos", "coopxl_form_load")  # the strip moves it
        desk.front(document, "Proyectos", cell)
        desk.forget()
        desk.click_at(*where)
        desk.told("done: hecho")
        asked = desk.kept("click")
        assert (asked["name"], asked["sheet"], asked["row"]) == ("form_load", "Proyectos", row)
        assert document.CurrentSelection.AbsoluteName == f"$Proyectos.${cell[0]}${row}"
    where = desk.where(document, "Proyectos", "coopxl_form_load")
    desk.forget()
    chosen = set()
    for below in (60, 110, 140, 170):
        time.sleep(0.6)  # else it is a double click
        desk.click_at(where[0], where[1] + below)
        chosen.add(within(5, lambda: document.CurrentSelection.AbsoluteName))
    assert len(chosen) > 1
    assert desk.log == ""
    desk.close(document)


def test_the_buttons_of_the_strip(desk, office):
    registers, calendar = (offices.book(office, key) for key in ("registers", "calendar"))
    document = desk.double_click(registers)
    paper = next((office / "documentos").glob("*.docx"), None) or shutil.copy(
        offices.book(office, "tracking"), office / "otro.xlsx"
    )
    first = {"book": str(calendar), "sheet": "Programas", "row": 6, "column": 2}
    text = "Validar: 3 errores. Primero: " + "una frase muy larga que no termina nunca, " * 20
    desk.plan(
        last={"kind": "done", "text": text, "level": "warning", "show": None, "first": first, "files": [str(paper)]}
    )
    desk.front(document, "Inicio")
    desk.front(document, "Proyectos")
    desk.click(document, "Proyectos", "coopxl_validate")
    desk.told("done: ")
    x, _ = within(5, lambda: desk.sees("Ir al primero"))
    assert x < 1366
    desk.shot("strip long")
    desk.press("Ir al primero")
    other = within(20, lambda: desk.document(calendar))
    within(5, lambda: other.CurrentSelection.AbsoluteName == "$Programas.$B$6")
    desk.front(document, "Proyectos")
    desk.press("Abrir el documento")
    made = within(30, lambda: desk.document(paper))
    for each in (made, other, document):
        desk.close(each)


@pytest.mark.alone
def test_the_window_that_cancels(desk, office):
    document = desk.double_click(offices.book(office, "registers"))
    desk.plan({"kind": "progress", "text": "Revisando las tablas…", "part": 0.4}, {"how": "hang"})
    desk.forget()
    desk.front(document, "Proyectos")
    desk.click(document, "Proyectos", "coopxl_validate")
    within(10, lambda: desk.sees("Cancelar"))
    desk.shot("window")
    engine = desk.engine_pid
    desk.press("Cancelar")
    desk.told("CALC-11")
    within(5, lambda: not alive(engine))
    assert desk.sees("Cancelar") is None
    desk.close(document)


@pytest.mark.alone
def test_closing_at_any_moment_of_a_click(desk, office):
    """Before the engine answers, while its window stands, at its last word: LibreOffice lives, the next click works."""
    other = desk.double_click(offices.book(office, "calendar"))
    path = offices.book(office, "registers")
    for moment in range(20):
        document = desk.double_click(path)
        desk.plan({"how": "1.3"})
        desk.forget()
        desk.front(document, "Proyectos")
        desk.click(document, "Proyectos", "coopxl_validate")
        time.sleep(moment * 0.08)
        desk.choose("ctrl+w")
        within(10, lambda: desk.document(path) is None)
        desk.told("done: hecho", 10)
        assert desk.office.poll() is None
    desk.close(other)


def test_buttons_are_not_printed(desk, office, tmp_path):
    document = desk.double_click(offices.book(office, "registers"))
    assert not document.isModified()
    assert document.UndoManager.getAllUndoActionTitles() == ()
    paper = tmp_path / "registros.pdf"
    document.storeToURL(paper.as_uri(), _properties(FilterName="calc_pdf_Export"))
    said = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    assert "Qué hacer primero" in said
    assert "Guardar la ficha" not in said
    desk.close(document)
