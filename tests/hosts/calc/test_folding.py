"""Real clicks on the buttons that fold: sheets and lines come and go, the buttons move along, one undo brings all back."""

import sys
import time
from collections.abc import Iterator

import pytest

from tests import folding, offices
from tests.folding import folded
from tests.hosts.calc.desk import ROOT, Desk, within
from tests.hosts.calc.standing import state

pytestmark = [pytest.mark.libreoffice, pytest.mark.usefixtures(folded.__name__)]
_fixture = folded

DAY = "2026-03-02"
ENGINE = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests.folding import fold; fold(); "
    "from coopxl.engine.__main__ import main; sys.exit(main())"
)
BUTTON = "coopxl_fold_projects"


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    with Desk(tmp_path / "desk", [sys.executable, "-c", ENGINE], DAY) as held:
        yield held


def in_sight(document) -> list[str]:
    return [name for name in ("Beneficiarios", "Equipo") if document.Sheets.getByName(name).IsVisible]


def line_of(document, text: str) -> int:
    """The row of the start sheet, from 0, that holds this in its column of names."""
    start = document.Sheets.getByName("Inicio")
    return next(row for row in range(200) if start.getCellByPosition(2, row).String == text)


def beside(document, shape: str, heading: str) -> bool:
    """Whether a button stands in the row of its heading."""
    start = document.Sheets.getByName("Inicio")
    page = start.DrawPage
    found = next(one for one in (page.getByIndex(n) for n in range(page.Count)) if one.Name == shape)
    cell = start.getCellByPosition(2, line_of(document, heading))
    middle = found.Position.Y + found.Size.Height / 2
    return cell.Position.Y < middle < cell.Position.Y + cell.Size.Height


def test_a_click_unfolds_a_stage_and_another_folds_it(desk, tmp_path):
    path = offices.book(folding.office(tmp_path / "oficina"), "registers")
    document = desk.open(path)
    start = document.Sheets.getByName("Inicio")
    was = state(document)
    assert in_sight(document) == []
    desk.shot("folded")
    desk.click(document, "Inicio", BUTTON)
    within(30, lambda: in_sight(document) == ["Beneficiarios", "Equipo"])
    within(5, lambda: document.CurrentController.hasInfobar("coopxl"))
    document.CurrentController.setFirstVisibleRow(12)
    time.sleep(0.5)
    desk.shot("unfolded")
    assert start.isProtected()
    assert start.Rows.getByIndex(line_of(document, "Equipo")).IsVisible
    assert beside(document, BUTTON, "PROYECTOS")
    document.UndoManager.undo()
    assert state(document) == was
    document.UndoManager.redo()
    assert in_sight(document) == ["Beneficiarios", "Equipo"]
    document.Sheets.getByName("Equipo").getCellRangeByName("C5").String = "María"
    desk.click(document, "Inicio", BUTTON)
    within(30, lambda: in_sight(document) == [])
    for name in ("Beneficiarios", "Equipo"):
        assert not start.Rows.getByIndex(line_of(document, name)).IsVisible
    assert document.Sheets.getByName("Equipo").getCellRangeByName("C5").String == "María"
    desk.close(document)
