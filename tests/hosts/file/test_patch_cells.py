"""Patching cells: what is written, what keeps its bytes, what is refused."""

import io
import re
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from coopxl.core.cells import CellError, Formula
from coopxl.core.workbook import Patch
from coopxl.hosts.file.read import read
from tests.hosts.file.books import (
    BOOK,
    NAME,
    SHEET,
    apply,
    cells,
    differing,
    edited,
    made,
    parts,
    projects,
    refused,
    with_rows,
)


def rows_of(data, part=SHEET):
    """The stored rows of a sheet by number."""
    found = re.findall(rb'<row r="(\d+)"[^>]*?(?:/>|>.*?</row>)', parts(data)[part], re.DOTALL)
    whole = re.findall(rb"<row [^>]*?(?:/>|>.*?</row>)", parts(data)[part], re.DOTALL)
    return dict(zip(map(int, found), whole, strict=True))


def value(data, row, column, sheet="Hoja"):
    return read(data, NAME).sheets[sheet].cell(row, column)


def test_only_the_touched_row_changes():
    before = projects()
    after = apply(before, cells("Proyectos", C5="Otro"))
    assert differing(before, after) == {SHEET}
    old, new = rows_of(before), rows_of(after)
    assert {number for number in old if old[number] != new[number]} == {5}
    assert old.keys() == new.keys()


def test_other_parts_keep_their_stored_bytes_their_order_and_their_dates():
    before = projects()
    after = apply(before, cells("Proyectos", C5="Otro"))
    stored = {}
    for data in (before, after):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for i in package.infolist():
                start = i.header_offset + 30 + len(i.filename)
                if i.filename != SHEET:
                    kept = (i.date_time, i.compress_type, i.CRC, i.external_attr, data[start : start + i.compress_size])
                    stored.setdefault(i.filename, []).append(kept)
            assert package.testzip() is None
    assert all(first == second for first, second in stored.values())
    assert list(parts(before)) == list(parts(after))


def test_a_patch_is_deterministic_and_one_that_changes_nothing_returns_the_same_bytes():
    before = projects()
    patch = cells("Proyectos", C5="Otro", E6=7)
    assert apply(before, patch) == apply(before, patch)
    again = cells("Proyectos", B4="PRY-1", C4="Proyecto 1", D4=date(2026, 3, 3), E4=3001.5, G9=None)
    assert apply(before, again) is before
    assert apply(before, Patch()) is before


def test_an_uncompressed_workbook_stays_uncompressed():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        for name, content in parts(projects()).items():
            package.writestr(name, content)
    with zipfile.ZipFile(io.BytesIO(apply(output.getvalue(), cells("Proyectos", C5="x")))) as package:
        assert {i.compress_type for i in package.infolist()} == {zipfile.ZIP_STORED}


WRITTEN = [
    ("=1+1", "=1+1"),
    ("+34 2", "+34 2"),
    ("{=A1}", "{=A1}"),
    ("  sp  ", "  sp  "),
    ("dos\nlíneas\ty\r\nmás", "dos\nlíneas\ty\r\nmás"),
    ("_x000D_", "_x000D_"),
    ("_x000D_x000D_", "_x000D_x000D_"),
    ("_x0007\x07", "_x0007\x07"),
    ("a&b<c>\"d\"'e' ]]>", "a&b<c>\"d\"'e' ]]>"),
    ("🙂 ñ", "🙂 ñ"),
    ("#N/A", "#N/A"),
    (5, 5),
    (-0.1, -0.1),
    (1e300, 1e300),
    (True, True),
    (False, False),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("new", "seen"), WRITTEN)
@pytest.mark.parametrize("where", ["A1", "B1", "D9"])
def test_what_is_written_is_read(new, seen, where):
    before = with_rows('<row r="1"><c r="A1"><v>99</v></c><c r="C1"><v>3</v></c></row><row r="3"/>')
    after = apply(before, cells("Hoja", **{where: new}))
    row, column = int(where[1]), ord(where[0]) - 64
    assert (value(after, row, column), type(value(after, row, column)) is bool) == (seen, isinstance(new, bool))
    assert value(after, 1, 3) == 3


def dated(book):
    sheet = book.add_worksheet("Hoja")
    for column, code in enumerate(("dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm:ss")):
        sheet.write_number(0, column, 1, book.add_format({"num_format": code}))


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_dates_and_times(options):
    new = (date(2026, 2, 28), datetime(2026, 12, 31, 23, 59), time(8, 15, 30))
    after = apply(made(dated, **options), cells("Hoja", A1=new[0], B1=new[1], C1=new[2]))
    assert read(after, NAME).sheets["Hoja"].rows == [list(new)]
    assert apply(after, cells("Hoja", A1=new[0], B1=new[1], C1=new[2])) is after


@pytest.mark.parametrize(
    ("code", "new"),
    [
        ("FILE-37", "x" * 32_768),
        ("FILE-37", "🙂" * 16_384),
        ("FILE-37", Formula("1+" * 5000 + "1")),
        ("FILE-38", "\ud800"),
        ("FILE-38", "x\ufffe"),
        ("FILE-38", float("nan")),
        ("FILE-38", float("inf")),
        ("FILE-38", 12345678901234567891),
        ("FILE-38", date(1900, 2, 28)),
    ],
)
def test_what_no_cell_can_hold_is_refused(code, new):
    with refused(code):
        apply(projects(), cells("Proyectos", C5=new))


def test_a_cell_knows_no_zone():
    from datetime import UTC

    with pytest.raises(ValueError, match="zone"):
        apply(projects(), cells("Proyectos", C5=datetime(2026, 1, 1, tzinfo=UTC)))


def styled(book):
    sheet = book.add_worksheet("Hoja")
    red, blue, green = (book.add_format({"bg_color": color}) for color in ("red", "blue", "green"))
    sheet.set_column("E:F", None, green)
    sheet.set_row(2, 33, blue)
    sheet.write_string("A3", "a", red)
    sheet.write_string("B3", "b", red)
    sheet.write_string("E5", "e")


def fills(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Hoja"]
    return {cell.coordinate: cell.fill.fgColor.rgb[2:] for line in sheet.iter_rows() for cell in line}, sheet


RED, BLUE, GREEN, NONE = "FF0000", "0000FF", "008000", "000000"


def test_styles():
    """An existing cell keeps its own; a new one takes that of its model, else what Excel would give it."""
    patch = cells("Hoja", A3=1, C3="fila", B3=None, A5="x", E6="columna", F6="x", A9="new", B9=None, C9=None, E9=2)
    patch.sheet("Hoja").like = {9: 3, 6: 5}
    found, sheet = fills(apply(made(styled), patch))
    expected = {
        "A3": RED,
        "B3": RED,
        "C3": BLUE,
        "A5": NONE,
        "E6": GREEN,
        "F6": GREEN,
        "A9": RED,
        "B9": RED,
        "C9": BLUE,
    }
    assert {name: found[name] for name in expected} == expected
    assert (sheet.row_dimensions[9].height, sheet.row_dimensions[5].height, sheet["B3"].value) == (33, None, None)


def test_rows_that_are_new_may_be_models_of_each_other():
    patch = cells("Hoja", A9=1, A10=2, A11=3)
    patch.sheet("Hoja").like = {9: 3, 10: 9, 11: 10}
    found, _ = fills(apply(made(styled), patch))
    assert [found[name] for name in ("A9", "A10", "A11")] == [RED] * 3


@pytest.mark.parametrize(
    ("letters", "table", "height"),
    [(50, True, 44), (1000, True, 84), (1000, False, 409), (200, False, 138), (5, False, None)],
)
def test_a_row_is_as_high_as_its_text_and_in_a_register_six_lines_at_most(letters, table, height):
    def book(made):
        sheet = made.add_worksheet("Hoja")
        sheet.set_column(0, 0, 16)
        sheet.write_blank("A5", None, made.add_format({"text_wrap": True}))
        if table:
            sheet.add_table("C1:D3")

    text = ("x" * 19 + " ") * (letters // 20) + "x" * (letters % 20)
    after = apply(made(book), cells("Hoja", A5=text))
    assert openpyxl.load_workbook(io.BytesIO(after))["Hoja"].row_dimensions[5].height == height


def test_hidden_rows():
    def hidden(data):
        sheet = openpyxl.load_workbook(io.BytesIO(data))["Hoja"]
        return {number for number in range(1, 12) if sheet.row_dimensions[number].hidden}

    def patch(**rows):
        wanted = Patch()
        wanted.sheet("Hoja").hidden = {int(name[1:]): value for name, value in rows.items()}
        return wanted

    before = made(styled)
    after = apply(before, patch(r3=True, r5=True, r9=True))
    assert hidden(after) == {3, 5, 9}
    assert read(after, NAME).sheets == read(before, NAME).sheets
    assert hidden(apply(after, patch(r3=False, r9=False))) == {5}
    assert apply(after, patch(r3=True, r4=False)) is after


def test_formats_inside_a_text_survive_when_the_text_stays():
    def build(book):
        sheet = book.add_worksheet("Hoja")
        bold = book.add_format({"bold": True})
        sheet.write_rich_string("A1", "uno ", bold, "dos", " & tres")
        sheet.write_string("B1", "x")

    before = made(build)
    after = apply(before, cells("Hoja", A1="uno dos & tres", B1="y"))
    assert b't="s"><v>0</v>' in rows_of(after)[1]
    assert read(after, NAME).sheets["Hoja"].rows == [["uno dos & tres", "y"]]


def test_an_error_that_is_overwritten():
    before = with_rows('<row r="1"><c r="A1" s="0" t="e" cm="1"><v>#N/A</v></c><c r="B1" t="e"><v>#N/A</v></c></row>')
    after = apply(before, cells("Hoja", A1="#N/A"))
    assert read(after, NAME).sheets["Hoja"].rows == [["#N/A", CellError("#N/A")]]
    assert b"cm=" not in rows_of(after)[1]


SHAPES = {
    "no rows": "",
    "implicit positions": '<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c><v>7</v></c></row><row><c/></row>',
    "no attributes but the position": '<row r="1"></row><row r="2"/>',
    "line breaks": '\n <row r="1">\n  <c r="A1"><v>1</v></c>\n  <c r="B1">\n<v>2</v>\n</c>\n </row>\n',
    "single quotes": "<row r='1'><c r='A1' s='0'><v>1</v></c></row>",
    "spans": '<row r="1" spans="1:2" x="y"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
    "an extension in the row": '<row r="1"><c r="A1"><v>1</v></c><extLst><ext/></extLst></row>',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_however_a_program_writes_its_rows(shape):
    before = with_rows(SHAPES[shape])
    new = {"B1": "b", "D1": "d", "A3": "a", "B7": "siete", "C12": "z"}
    after = apply(before, cells("Hoja", **new))
    old, seen = read(before, NAME).sheets["Hoja"], read(after, NAME).sheets["Hoja"]
    for row in range(1, 14):
        for column in range(1, 6):
            name = f"{chr(64 + column)}{row}"
            assert seen.cell(row, column) == new.get(name, old.cell(row, column)), name


def test_namespace_prefixes():
    def prefixed(sheet):
        return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", sheet.replace(b"xmlns=", b"xmlns:x=")).replace(b"?x:xml", b"?xml")

    before = edited(projects(), {SHEET: prefixed})
    after = apply(before, cells("Proyectos", C5="ñ", C30=1, A1=Formula("1+1", 2)))
    sheet = read(after, NAME).sheets["Proyectos"]
    assert (sheet.cell(5, 3), sheet.cell(30, 3), sheet.cell(1, 1)) == ("ñ", 1, 2)
    assert b"<c " not in parts(after)[SHEET]


def test_the_dimension_and_the_spans_cover_what_is_new():
    after = apply(projects(), cells("Proyectos", H5="x", C40="y"))
    assert b'<dimension ref="B1:H40"/>' in parts(after)[SHEET]
    assert re.search(rb'<row r="5" spans="\d:8"', parts(after)[SHEET])


def test_a_protected_sheet_is_written_and_stays_protected():
    def build(book):
        book.add_worksheet("Hoja").protect()

    after = apply(made(build), cells("Hoja", B2="x"))
    assert read(after, NAME).sheets["Hoja"].protected
    assert value(after, 2, 2) == "x"


def merged(book):
    sheet = book.add_worksheet("Hoja")
    sheet.merge_range("B2:C3", "título")


def test_merged_cells():
    after = apply(made(merged), cells("Hoja", B2="otro", C3=None, D4=1))
    assert value(after, 2, 2) == "otro"
    with refused("FILE-27"):
        apply(made(merged), cells("Hoja", C3="perdido"))


def test_what_a_table_says_of_itself_is_not_changed_behind_its_back():
    after = apply(projects(), cells("Proyectos", B3="id"))
    assert after == projects()
    with refused("FILE-34"):
        apply(projects(), cells("Proyectos", B3="código"))
    with refused("FILE-35"):
        apply(projects(total_row=True), cells("Proyectos", B6="código"))


def strict(content):
    return content.replace(
        b"http://schemas.openxmlformats.org/spreadsheetml", b"http://purl.oclc.org/ooxml/spreadsheetml"
    )


REFUSED = {
    "no such sheet": ("FILE-22", {}, cells("Otra", A1=1)),
    "no such table": ("FILE-23", {}, Patch(grown={"otra": 9})),
    "signed": ("FILE-24", {"add": {"_xmlsignatures/sig1.xml": b"<a/>"}}, cells("Proyectos", A1=1)),
    "strict": ("FILE-25", {"edits": {BOOK: strict}}, cells("Proyectos", A1=1)),
    "a comment": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b"<sheetData>", b"<sheetData><!--x-->")}}, None),
    "a CDATA": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b"<v>1</v>", b"<v><![CDATA[1]]></v>")}}, None),
    "rows out of order": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b'<row r="4"', b'<row r="6"')}}, None),
    "cells out of order": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b'r="B5"', b'r="E5"')}}, None),
    "another encoding": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b"UTF-8", b"latin1", 1)}}, None),
    "a cell of another row": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b'r="C5"', b'r="C9"')}}, None),
    "no text of this encoding": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b"80</f", b"\xff</f")}}, None),
    "no sheet data": ("FILE-26", {"edits": {SHEET: lambda x: x.replace(b"sheetData", b"sheetDatum")}}, None),
    "below the last row": ("FILE-36", {}, cells("Proyectos", A1048577=1)),
    "right of the last column": ("FILE-36", {}, cells("Proyectos", XFE1=1)),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_safely_is_refused(case):
    code, spoilt, patch = REFUSED[case]
    with refused(code):
        apply(edited(projects(), **spoilt), patch or cells("Proyectos", C5="x"))
