"""More of what spoilt files did to coopxl once, beside `test_found.py`: odd numbers, the notes of the change log, journals."""

import io
import json
import re
import zipfile

import pytest

from coopxl.core.change_log import read_line
from coopxl.core.errors import CannotGoOn
from coopxl.documents.check import check_template
from coopxl.documents.word import fill
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.heights import _width
from coopxl.hosts.file.markup import attributes
from coopxl.hosts.file.read import read
from coopxl.hosts.file.sight import in_front
from coopxl.office.backups import BACKUPS
from coopxl.office.change_log import Store
from coopxl.office.folder import OWN
from coopxl.office.journal import JOURNAL
from coopxl.office.layer import digest
from coopxl.office.recovery import settle
from coopxl.schema.office import VERSION, is_newer
from tests.hosts.file.books import SHEET, TABLE, edited, projects

DEEP = "[" * 100_000


def stop(act):
    """The code of what stops it."""
    with pytest.raises(CannotGoOn) as stopped:
        act()
    return stopped.value.code


# Workbooks


def test_a_count_of_texts_that_is_no_number_of_this_world():
    count = b'uniqueCount="' + b"9" * 5000 + b'"'
    data = edited(projects(), {"xl/sharedStrings.xml": lambda part: re.sub(rb'uniqueCount="\d+"', count, part)})
    assert stop(lambda: read(data, "libro.xlsx")) == "FILE-20"


@pytest.mark.parametrize("place", [b"A0:B9", b"E6:B3", b"A1:XFE9", b"A1:B9999999", b""])
def test_a_table_at_a_place_that_no_sheet_has(place):
    data = edited(projects(), {TABLE: lambda table: re.sub(rb' ref="[^"]*"', b' ref="' + place + b'"', table, count=1)})
    assert stop(lambda: read(data, "libro.xlsx")) == "FILE-20"


def test_a_number_before_all_time_in_a_cell_whose_style_is_none():
    cell = b'<c r="E4" s="x"><v>-9999999999</v></c>'
    data = edited(projects(), {SHEET: lambda sheet: re.sub(rb'<c r="E4".*?</c>', cell, sheet)})
    assert stop(lambda: read(data, "libro.xlsx")) == "FILE-39"


@pytest.mark.parametrize("row", [b"9" * 5000, b"1048577", b"0"])
def test_a_row_that_no_sheet_has_is_not_written_beside(row):
    sheet = b'<worksheet><sheetData><row r="' + row + b'"/></sheetData></worksheet>'
    assert stop(lambda: Grid(sheet, "libro.xlsx", "Hoja")) == "FILE-26"


def test_columns_without_numbers_are_passed_over():
    columns = b'<col min="x" max="2" style="1"/><col style="2"/><col min="1" max="2" style="3"/>'
    sheet = b"<worksheet><cols>" + columns + b"</cols><sheetData/></worksheet>"
    assert Grid(sheet, "libro.xlsx", "Hoja").column_styles == [(1, 2, "3")]
    assert _width({"min": "1", "max": "2", "width": "1e999"}) is None
    assert _width({"min": "1", "max": "2", "width": "9.5"}) == (1, 2, 9.5)


def test_a_view_that_names_no_sheet():
    book = b'<workbook><bookViews><workbookView activeTab="-1"/></bookViews><sheets><sheet name="Una"/></sheets></workbook>'
    assert in_front(book) == "Una"


def test_an_entity_that_is_no_letter():
    assert attributes(b'<a b="&#x110000;&#99999999999;&#65;"/>') == {"b": "\ufffd\ufffdA"}


@pytest.mark.parametrize(
    ("version", "newer"), [("²", False), ("x", False), ("", False), (VERSION, False), ("9" * 5000, True)]
)
def test_a_version_that_is_no_number_is_not_newer(version, newer):
    assert is_newer(version) is newer


NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def ods(row: str) -> bytes:
    """An .ods with one sheet of one row."""
    content = f'<office:x {NAMESPACES}><table:table table:name="Hoja">{row}</table:table></office:x>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<a/>",
            "content.xml": content,
        }
    )


def zipped(parts: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as held:
        for name, content in parts.items():
            held.writestr(name, content)
    return target.getvalue()


CELL = '<table:table-row><table:table-cell office:value-type="{}" {}>{}</table:table-cell></table:table-row>'


@pytest.mark.parametrize(
    "row",
    [
        CELL.format("float", 'office:value="x"', ""),
        CELL.format("string", 'table:number-columns-repeated="-9"', "<text:p>x</text:p>"),
        CELL.format("string", 'table:number-columns-repeated="x"', "<text:p>x</text:p>"),
        CELL.format("string", "", f"<text:p>{'<text:span>' * 5000}x{'</text:span>' * 5000}</text:p>"),
        CELL.format("time", f'office:time-value="PT{"9" * 30}H0M0S"', ""),
    ],
)
def test_an_ods_with_a_cell_that_no_program_writes(row):
    assert stop(lambda: read(ods(row), "libro.ods")) == "FILE-20"


def test_blank_space_in_an_ods_stays_within_what_a_cell_holds():
    row = CELL.format("string", "", '<text:p><text:s text:c="1000000"/></text:p>')
    assert len(read(ods(row), "libro.ods").sheets["Hoja"].rows[0][0]) == 32_767


# Word templates

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def word(text: str, body: str = "", relations: str = "") -> bytes:
    """A small .docx with a paragraph."""
    document = body or f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
    return zipped(
        {
            "[Content_Types].xml": types,
            "word/document.xml": document,
            "word/_rels/document.xml.rels": RELATIONSHIPS.format(relations),
        }
    )


def test_a_member_without_a_name():
    target = io.BytesIO(word("x"))
    with zipfile.ZipFile(target, "a") as held:
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        held.writestr(nameless, b"x")
    assert check_template(target.getvalue()) == []


def test_comments_among_the_relations_are_none():
    assert fill(word("x", relations="<!-- x --><?x y?>"), {})


def test_a_document_that_is_one_tracked_change():
    body = f"<w:ins {W}><w:p><w:r><w:t>x</w:t></w:r></w:p></w:ins>"
    assert check_template(word("", body), {}) == []


# What coopxl keeps for itself, and what it is told


LINE = {
    "n": 1,
    "when": "2026-01-01T00:00:00-05:00",
    "who": "x",
    "through": "hand",
    "table": "projects",
    "id": "P",
    "column": "title",
    "old": None,
    "new": "x",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"n": 1e999},
        {"when": "2026-01-01"},
        {"saved": "x"},
        {"table": []},
        {"column": "", "new": "x"},
        {"id": "", "new": ["x"]},
        {"new": {"a": 1}},
        {"new": [1]},
        {"new": ["?", ["?", "x"]]},
        {"old": float("nan")},
    ],
)
def test_an_entry_of_the_log_that_says_what_none_does_is_damaged(wrong):
    assert read_line(json.dumps(LINE)).number == 1
    try:
        told = read_line(json.dumps(LINE | wrong))
    except ValueError:
        told = None
    assert told is None


@pytest.mark.parametrize(
    "held",
    [
        {"books": [1]},
        {"books": {"calendar": {"began": "x"}}},
        {"books": {"calendar": {"at": "2026-01-01"}}},
        {"books": {"calendar": {"pending": [{}]}}},
        {"reasons": {"x": "y"}},
        {"last": "x"},
    ],
)
def test_the_note_of_the_log_that_is_not_sound_is_damaged(tmp_path, held):
    (tmp_path / OWN).mkdir()
    (tmp_path / OWN / "log.json").write_text(json.dumps(held))
    store = Store(tmp_path)
    assert (store.held, store.damaged) == ({}, True)


MOMENT = "2026-01-01_000000_000000"


def journal(folder, **said):
    """A journal that somebody wrote."""
    (folder / OWN / BACKUPS / MOMENT).mkdir(parents=True, exist_ok=True)
    entry = {"name": "x.xlsx", "old": "", "new": "", "beside": ".coopxl-m-0.xlsx", "copy": "", **said.pop("entry", {})}
    held = {"format": 1, "command": "x", "moment": MOMENT, "entries": [entry], "made": [], "state": "undoing", **said}
    (folder / OWN / JOURNAL).write_text(json.dumps(held))


def test_a_journal_that_somebody_left_changes_nothing_outside_of_the_office(tmp_path):
    office, outside = tmp_path / "oficina", tmp_path / "perfil.txt"
    outside.write_bytes(b"mine")
    for old in ("", digest(b"theirs")):
        journal(
            office, entry={"name": str(outside), "old": old, "new": digest(b"mine"), "copy": "copia" if old else ""}
        )
        (office / OWN / BACKUPS / MOMENT / "copia").write_bytes(b"theirs")
        assert [one.code for one in settle(office)] == ["OFF-37"]
        assert outside.read_bytes() == b"mine"
        assert not (office / OWN / JOURNAL).exists()


def test_a_journal_of_an_office_that_was_just_being_made_is_sound(tmp_path):
    journal(tmp_path, made=[".", OWN, f"{OWN}/log"], state="begun")
    assert [one.code for one in settle(tmp_path)] == ["OFF-24"]
