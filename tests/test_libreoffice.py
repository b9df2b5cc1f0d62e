"""The LibreOffice driver does what an officer does, and fails within its time."""

import zipfile
from datetime import date, datetime

import docx
import openpyxl
import pytest
import xlsxwriter

from tests.libreoffice import Broken, Calc, convert, pictures

pytestmark = pytest.mark.libreoffice

SHEET = "Convocatorias"


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "convocatorias.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(SHEET)
        columns = [{"header": "id"}, {"header": "Monto"}, {"header": "Nombre"}]
        data = [["CON-1", 30, "Ñandú"], ["CON-2", 10, "Agua"], ["CON-3", 20, "Suelo"]]
        sheet.add_table("A3:C6", {"name": "calls", "columns": columns, "data": data})
        sheet.write_formula("E1", "=SUM(calls[Monto])", value="")
        book.define_name("Primero", f"={SHEET}!$A$4")
    return path


def test_convert_a_workbook_and_look_at_it(workbook, tmp_path):
    folder = tmp_path / "fuera"
    folder.mkdir()
    pages = pictures(convert(workbook, "pdf", folder))
    assert [page.name for page in pages] == ["convocatorias-page-1.png"]
    assert pages[0].read_bytes().startswith(b"\x89PNG")
    assert zipfile.ZipFile(convert(workbook, "ods", folder)).read("mimetype").endswith(b"spreadsheet")
    again = convert(folder / "convocatorias.ods", "xlsx", folder)
    assert openpyxl.load_workbook(again)[SHEET]["C4"].value == "Ñandú"


def test_convert_a_letter(tmp_path):
    letter = docx.Document()
    letter.add_paragraph("Uno")
    letter.add_page_break()
    letter.add_paragraph("Dos")
    letter.save(str(tmp_path / "carta.docx"))
    assert len(pictures(convert(tmp_path / "carta.docx", "pdf", tmp_path))) == 2


def test_convert_says_when_it_cannot(workbook, tmp_path):
    with pytest.raises(ValueError, match="replace itself"):
        convert(workbook, "xlsx", tmp_path)
    with pytest.raises(RuntimeError, match="could not convert"):
        convert(tmp_path / "nada.xlsx", "pdf", tmp_path)
    with pytest.raises(TimeoutError):
        convert(workbook, "pdf", tmp_path, seconds=0.01)


def test_calc_shows_values_texts_and_errors(workbook):
    with Calc(workbook) as calc:
        assert calc.sheets == [SHEET]
        assert calc.tables == {"calls": f"${SHEET}.$A$3:$C$6"}
        assert calc.names["Primero"] == f"${SHEET}.$A$4"
        assert calc.values(SHEET, "A4:C4") == [["CON-1", 30.0, "Ñandú"]]
        assert calc.value(SHEET, "E1") == 60.0
        calc.set(SHEET, "E2", "=NA()")
        assert calc.value(SHEET, "E2") == Broken("#N/A")
        assert isinstance(calc.value(SHEET, "E2"), Broken)
        assert calc.value(SHEET, "D9") is None
        assert calc.formula(SHEET, "E2") == "=NA()"


def test_calc_takes_what_is_typed(workbook, tmp_path):
    with Calc(workbook) as calc:
        calc.rows(
            SHEET, "A8", [["CON-4", 5.5, "=1+1", True], [date(2026, 3, 31), datetime(2026, 3, 31, 17, 30), "007", None]]
        )
        calc.set(SHEET, "A4", None)
        calc.recalculate()
        assert calc.values(SHEET, "A8:D8") == [["CON-4", 5.5, 2.0, 1.0]]
        assert calc.values(SHEET, "A9:D9") == [[46112.0, 46112 + 17.5 / 24, "007", None]]
        calc.save()
        calc.store(tmp_path / "copia.ods")
        with pytest.raises(ValueError, match="open file"):
            calc.store(workbook)
    sheet = openpyxl.load_workbook(workbook)[SHEET]
    assert sheet["A9"].value == datetime(2026, 3, 31)
    assert sheet["B9"].value == datetime(2026, 3, 31, 17, 30)
    assert sheet["A4"].value is None
    with Calc(tmp_path / "copia.ods") as calc:
        assert calc.value(SHEET, "A8") == "CON-4"


def test_calc_sorts_moves_and_renames(workbook, tmp_path):
    with Calc(workbook) as calc:
        calc.sort(SHEET, "A3:C6", by="B")
        assert calc.values(SHEET, "A4:B6") == [["CON-2", 10.0], ["CON-3", 20.0], ["CON-1", 30.0]]
        calc.sort(SHEET, "A3:C6", by="C", descending=True)
        calc.move_column(SHEET, "C", before="A")
        assert calc.values(SHEET, "A3:C4") == [["Nombre", "id", "Monto"], ["Suelo", "CON-3", 20.0]]
        calc.move_column(SHEET, "A", before="D")
        assert calc.values(SHEET, "A3:C3") == [["id", "Monto", "Nombre"]]
        calc.set(SHEET, "B3", "Valor")
        calc.delete_rows(SHEET, 5)
        assert calc.values(SHEET, "A3:B3") == [["id", "Valor"]]
        assert calc.value(SHEET, "A6") is None
        assert calc.store(tmp_path / "copia.pdf").read_bytes().startswith(b"%PDF")


def test_two_books_at_once_and_a_stale_lock(workbook, tmp_path):
    other = tmp_path / "otro.xlsx"
    other.write_bytes(workbook.read_bytes())
    with Calc(workbook) as one, Calc(other) as two:
        one.set(SHEET, "A4", "uno")
        assert two.value(SHEET, "A4") == "CON-1"
        with pytest.raises(FileExistsError):
            Calc(workbook).__enter__()
    assert not list(tmp_path.glob(".~lock*"))


def test_a_broken_file_is_an_error_not_a_wait(tmp_path):
    path = tmp_path / "roto.xlsx"
    path.write_bytes(b"PK\x03\x04 nada")
    with pytest.raises(RuntimeError, match="could not open"), Calc(path, seconds=40):
        pass
