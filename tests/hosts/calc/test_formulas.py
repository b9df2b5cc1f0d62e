"""Many formulas at once: as Excel has them, taken back in one step, and not written again where they stand already."""

import pytest

from tests import offices
from tests.hosts.calc.desk import Desk
from tests.libreoffice import _struct

pytestmark = pytest.mark.libreoffice

SHEET, FIRST, COUNT = "Proyectos", 8, 40


def links(word: str) -> list[list[object]]:
    """A column of links in every other column, one of them alone, one relative to its own cell."""
    down = [[FIRST + n, 2, f'HYPERLINK("#\'{SHEET}\'!A{n + 1}","{word} {n}")'] for n in range(COUNT)]
    return [*down, [FIRST + COUNT + 5, 2, f'"{word}"&"; uno, dos"'], [FIRST, 4, f'IF(B{FIRST}="","",LEN(B{FIRST}))']]


def patch(word: str) -> dict[str, object]:
    return {
        "sheets": [{"sheet": SHEET, "blocks": [], "formulas": links(word), "like": [], "hidden": []}],
        "grown": [],
        "visible": [],
    }


def test_a_column_of_formulas_comes_goes_and_stays(tmp_path):
    path = offices.book(offices.demo(tmp_path / "office"), "registers")
    with Desk(tmp_path / "desk") as desk:
        document = desk.open(path)
        sheet = document.Sheets.getByName(SHEET)
        noted = _struct("com.sun.star.table.CellAddress")
        noted.Sheet, noted.Column, noted.Row = sheet.RangeAddress.Sheet, 1, FIRST + 9
        sheet.Annotations.insertNew(noted, "una nota")
        # In a cell that takes everything for text a formula is one all the same.
        as_text = document.NumberFormats.queryKey("@", _struct("com.sun.star.lang.Locale"), False)  # noqa: FBT003
        for row in (FIRST + 4, FIRST + COUNT + 4):
            sheet.getCellByPosition(1, row).NumberFormat = as_text
        area = sheet.getCellRangeByPosition(0, FIRST - 1, 5, FIRST + COUNT + 10)
        was, undo = area.getFormulaArray(), document.UndoManager

        def pressed(word: str) -> int:
            desk.plan({"kind": "apply", "book": str(path), "patch": patch(word)}, {"kind": "committing", "files": {}})
            desk.forget()
            desk.command(document, "service:coopxl.Button?validate")
            desk.told("done: hecho")
            return len(undo.getAllUndoActionTitles())

        steps = len(undo.getAllUndoActionTitles())
        assert pressed("ver") == steps + 1
        shown = [sheet.getCellByPosition(1, FIRST - 1 + n).String for n in range(COUNT)]
        assert shown == [f"ver {n}" for n in range(COUNT)]
        assert sheet.getCellByPosition(1, FIRST - 1).Formula == f'=HYPERLINK("#\'{SHEET}\'!A1";"ver 0")'
        assert sheet.getCellByPosition(1, FIRST + COUNT + 4).String == "ver; uno, dos"
        assert sheet.getCellByPosition(3, FIRST - 1).Value == len("ver 0")
        assert [note.String for note in sheet.Annotations] == ["una nota"]

        written = area.getFormulaArray()
        assert pressed("ver") == steps + 1
        assert area.getFormulaArray() == written

        assert pressed("mira") == steps + 2
        undo.undo()
        assert area.getFormulaArray() == written
        undo.undo()
        assert area.getFormulaArray() == was
        desk.close(document)
