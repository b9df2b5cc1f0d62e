"""The validators pass what is well and catch what is broken; then they pass every file that coopxl ships."""

import re
import zipfile
from pathlib import Path

import docx
import pytest
import xlsxwriter

from coopxl.derive import shipped
from tests.openxml import KNOWN, known, sdk_violations, violations


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "convocatorias.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Convocatorias")
        columns = [{"header": "id"}, {"header": "Cierre"}, {"header": "Área"}]
        sheet.add_table("A3:C5", {"name": "calls", "columns": columns, "data": [["CON-2026-001", 46112, "Agua"]]})
        sheet.data_validation("C4:C5", {"validate": "list", "source": ["Agua", "Suelo"]})
        red = book.add_format({"bg_color": "#FFC7CE"})
        sheet.conditional_format("A4:C5", {"type": "formula", "criteria": '=$A4=""', "format": red})
        sheet.insert_textbox("E3", "Validar", {"url": "internal:Convocatorias!A1"})
        book.define_name("Cierres", "=Convocatorias!$B$4:$B$5")
        book.set_custom_property("coopxl", "calendar")
    return path


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "carta.docx"
    document = docx.Document()
    document.add_heading("Carta de intención")
    document.add_paragraph("Entre «Ñandú & Cía.» y el municipio:")
    document.add_table(2, 2)
    document.save(str(path))
    return path


def spoilt(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """A copy in which one part says something else."""
    copy = path.with_stem(f"{path.stem}-{Path(part).stem}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            target.writestr(name, content)
    return copy


def cut(path: Path) -> Path:
    """A copy that ends too early, as a broken download does."""
    copy = path.with_stem(path.stem + "-corto")
    copy.write_bytes(path.read_bytes()[:-200])
    return copy


@pytest.mark.slow
def test_port_passes_what_is_well(workbook, letter):
    assert violations(workbook) == []
    assert violations(letter) == []


@pytest.mark.slow
def test_port_catches_what_is_broken(workbook, letter):
    row = spoilt(workbook, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData><fila/>")
    body = spoilt(letter, "word/document.xml", b"<w:body>", b"<w:body><w:nada/>")
    assert [v for v in violations(row) if "fila" in v]
    assert [v for v in violations(body) if "nada" in v]
    assert violations(cut(workbook))


def test_port_says_where(workbook):
    second = spoilt(workbook, "xl/worksheets/sheet1.xml", b'<c r="A4"', b'<fila/><c r="A4"')
    (found,) = violations(second)
    assert found.startswith("/xl/worksheets/sheet1.xml /worksheet[1]/sheetData[1]/row[2]")


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        ("xl/sharedStrings.xml", "Área", "Ámbito", "has the header 'Ámbito'"),
        ("xl/tables/table1.xml", 'ref="A3:C5"', 'ref="A3:D5"', "do not fill A3:D5"),
        ("xl/tables/table1.xml", 'Column id="2"', 'Column id="1"', "two columns have the id 1"),
        ("xl/tables/table1.xml", 'name="Cierre"', 'name="ID"', "two columns are named id"),
        ("xl/tables/table1.xml", 'displayName="calls"', 'displayName="Cierres"', "the name cierres is used twice"),
        ("xl/tables/table1.xml", 'autoFilter ref="A3:C5"', 'autoFilter ref="A3:B5"', "its filter stands on A3:B5"),
    ],
)
def test_a_table_that_disagrees_with_its_sheet_is_caught(workbook, part, old, new, fault):
    assert any(fault in found for found in violations(spoilt(workbook, part, old.encode(), new.encode())))


def test_only_explained_alarms_are_let_through():
    assert all(len(reason) > 40 for reason in KNOWN.values())
    assert known("/word/stylesWithEffects.xml", "docDefaults differ")
    assert not known("/word/styles.xml", "docDefaults differ")


def shipped_files() -> list[Path]:
    folders = (shipped.workbooks(), shipped.templates())
    return sorted(
        path for folder in folders for path in folder.rglob("*") if re.fullmatch(r"\.(xls|doc)[xm]", path.suffix)
    )


@pytest.mark.slow
def test_port_passes_every_shipped_file():
    assert {path.name: violations(path) for path in shipped_files() if violations(path)} == {}


@pytest.mark.npm
def test_sdk_passes_what_is_well_and_catches_what_is_broken(workbook, letter):
    row = spoilt(workbook, "xl/worksheets/sheet1.xml", b"<sheetData>", b'<sheetData fila="1">')
    kind = spoilt(workbook, "[Content_Types].xml", b"sheet1.xml", b"hoja1.xml")
    body = spoilt(letter, "word/document.xml", b"<w:body>", b"<w:body><w:nada/>")
    short = cut(letter)
    found = sdk_violations([workbook, letter, row, kind, body, short])
    assert found[workbook] == found[letter] == []
    assert ["fila" in v for v in found[row]] == [True]
    assert ["content type" in v for v in found[kind]] == [True]
    assert [v for v in found[body] if "nada" in v]
    assert len(found[short]) == 1


@pytest.mark.npm
def test_sdk_passes_every_shipped_file():
    assert {path.name: wrong for path, wrong in sdk_violations(shipped_files()).items() if wrong} == {}
