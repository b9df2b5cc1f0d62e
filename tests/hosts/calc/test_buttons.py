"""Real clicks: a mouse on the shapes, on toolbar and menu, keys, in every edition; one undo brings everything back."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from coopxl.schema.verbs import BUTTONS
from tests import offices
from tests.hosts.calc.desk import Desk, within
from tests.hosts.calc.standing import state

pytestmark = pytest.mark.libreoffice

SHEET = "Proyectos"
ROW = 8


def patch(last: int, columns: int) -> dict[str, object]:
    """A change of every kind, on a table that ends in this row."""
    new = [["PRY-2026-901", "Nuevo", "", True, *[""] * 4], ["PRY-2026-902", "=1+1", 46112.5, False, "x", "", "", 3]]
    return {
        "sheets": [
            {
                "sheet": SHEET,
                "blocks": [[ROW, 2, [["00123", "", 46112]]], [last + 1, 1, new]],
                "formulas": [[ROW, 6, f'HYPERLINK("#\'{SHEET}\'!A5","ver")']],
                "like": [[last + 1, last, 1, columns], [last + 2, last, 1, columns]],
                "hidden": [[6, True], [7, True]],
            }
        ],
        "grown": [["projects", last + 2]],
        "visible": [["Equipo", False]],
    }


class Story:
    """One open book and what clicks do to it."""

    def __init__(self, desk: Desk, path: Path) -> None:
        self.desk, self.path = desk, path
        self.document = desk.open(path)
        self.sheet = self.document.Sheets.getByName(SHEET)
        area = self.document.DatabaseRanges.getByName("projects").DataArea
        self.last, self.columns = area.EndRow + 1, area.EndColumn + 1
        where = self.sheet.getCellByPosition(2, ROW - 1).CellAddress
        self.sheet.Annotations.insertNew(where, "una nota")

    def plan(self) -> None:
        self.desk.plan(
            {"kind": "progress", "text": "Revisando", "part": 0.5},
            {"kind": "apply", "book": str(self.path), "patch": patch(self.last, self.columns)},
            {"kind": "committing", "files": {}},
        )

    def pressed(self, press: Any) -> dict[str, Any]:
        """What the engine was asked, after a press that was carried out."""
        (self.desk.place / "click.json").unlink(missing_ok=True)
        self.desk.forget()
        press()
        self.desk.told("done: hecho")
        within(5, lambda: self.document.CurrentController.hasInfobar("coopxl"))
        return self.desk.kept("click")

    def assert_written(self) -> None:
        cell = self.sheet.getCellByPosition
        assert [cell(column, ROW - 1).String for column in range(1, 3)] == ["00123", ""]
        assert cell(1, ROW - 1).Type.value == "TEXT"
        assert cell(3, ROW - 1).Value == 46112
        assert cell(5, ROW - 1).Formula == f'=HYPERLINK("#\'{SHEET}\'!A5";"ver")'
        assert cell(5, ROW - 1).String == "ver"
        assert cell(1, self.last + 1).Type.value == "TEXT"
        assert cell(1, self.last + 1).String == "=1+1"
        assert cell(3, self.last).String == "TRUE"
        assert [note.String for note in self.sheet.Annotations] == ["una nota"]
        for column in range(self.columns):
            above, new = cell(column, self.last - 1), cell(column, self.last)
            if column != 3:
                assert (new.NumberFormat, new.CellBackColor) == (above.NumberFormat, above.CellBackColor), column
        assert [self.sheet.Rows.getByIndex(row).IsVisible for row in range(4, 8)] == [True, False, False, True]
        assert self.document.DatabaseRanges.getByName("projects").DataArea.EndRow == self.last + 1
        assert not self.document.Sheets.getByName("Equipo").IsVisible


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    with Desk(tmp_path_factory.mktemp("desk")) as held:
        yield held


def test_toolbar_menu_and_keys(desk, tmp_path):
    office = offices.demo(tmp_path / "office")
    story = Story(desk, offices.book(office, "registers"))
    story.plan()
    was = state(story.document)
    for name, button in ((name, button) for name, button in BUTTONS.items() if button.letter):
        asked = story.pressed(lambda letter=button.letter: desk.keys(f"alt+shift+{letter.lower()}"))
        assert asked["name"] == name
        story.assert_written()
        story.document.UndoManager.undo()
        assert state(story.document) == was
    desk.shot("toolbar")
    # The first entry of our menu, and the first of our toolbar, as far to the left as the program puts it.
    asked = story.pressed(lambda: desk.click_at(30, 87))
    assert asked["name"] == "validate"
    story.document.UndoManager.undo()
    asked = story.pressed(lambda: (desk.click_at(406, 9), desk.choose("Down", "Down", "Return")))
    assert asked["name"] == "form_save"
    story.document.UndoManager.undo()
    assert state(story.document) == was
    desk.close(story.document)


def test_every_open_book_of_the_folder_is_sent(desk, tmp_path):
    office = offices.demo(tmp_path / "office")
    elsewhere = shutil.copytree(office, tmp_path / "elsewhere")
    linked = tmp_path / "linked"
    linked.symlink_to(office, target_is_directory=True)
    others = [desk.open(offices.book(elsewhere, "calendar")), desk.open(offices.book(office, "calendar"))]
    story = Story(desk, linked / offices.book(office, "registers").name)
    story.path = offices.book(office, "registers")
    story.plan()
    asked = story.pressed(lambda: desk.keys("alt+shift+v"))
    assert asked["books"].keys() == {str(offices.book(office, key)) for key in ("registers", "calendar")}
    assert json.dumps(asked["books"])
    for document in (*others, story.document):
        desk.close(document)


def test_what_is_being_typed_is_read(desk, tmp_path):
    office = offices.demo(tmp_path / "office")
    story = Story(desk, offices.book(office, "registers"))
    desk.plan()
    controller = story.document.CurrentController
    controller.setActiveSheet(story.sheet)
    controller.select(story.sheet.getCellRangeByName("D6"))
    desk.type("tecleado")
    asked = story.pressed(lambda: desk.keys("alt+shift+v"))
    sheet = next(each for each in asked["books"][str(story.path)]["sheets"] if each["name"] == SHEET)
    assert sheet["rows"][5][3] == "tecleado"
    assert (asked["sheet"], asked["row"], asked["column"]) == (SHEET, 6, 4)
    desk.close(story.document)


def test_the_end_of_a_click_is_shown(desk, tmp_path):
    office = offices.demo(tmp_path / "office")
    path = offices.book(office, "registers")
    story = Story(desk, path)
    place = {"book": str(path), "sheet": "Cooperantes", "row": 9, "column": 2}
    last = {
        "kind": "done",
        "text": "hecho\n3 errores",
        "level": "warning",
        "show": place,
        "first": place,
        "files": [str(path)],
    }
    desk.plan(last=last)
    story.pressed(lambda: desk.keys("alt+shift+v"))
    controller = story.document.CurrentController
    assert controller.ActiveSheet.Name == "Cooperantes"
    assert story.document.CurrentSelection.AbsoluteName == "$Cooperantes.$B$9"
    desk.shot("strip")
    desk.plan()
    story.pressed(lambda: desk.keys("alt+shift+v"))
    desk.shot("strip-again")
    desk.close(story.document)
