"""Reading a closed workbook: every kind of value at its true position, tables, names, properties."""

import io
import re
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from coopxl.core.cells import UNCALCULATED, CellError
from coopxl.core.workbook import Region
from coopxl.hosts.file.preflight import AREA_LIMIT, preflight
from coopxl.hosts.file.read import read
from coopxl.hosts.file.scan import _Parser, scan
from tests.hosts.file.books import NAME, SHEET, edited, made, parts, projects, refused, with_rows


def values(book):
    sheet = book.add_worksheet("Hoja")
    formats = {f: book.add_format({"num_format": f}) for f in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "[h]:mm")}
    sheet.write_string("B2", "  ñ \n «x»  ")
    sheet.write_string("C2", "_x000D_ \x07 &lt;")
    sheet.write_number("D2", 3.25)
    sheet.write_datetime("E2", date(2026, 3, 1), formats["dd/mm/yyyy"])
    sheet.write_datetime("F2", datetime(2026, 3, 1, 12, 30), formats["dd/mm/yyyy hh:mm"])
    sheet.write_datetime("G2", time(23, 59), formats["hh:mm"])
    sheet.write_number("H2", 1.75, formats["[h]:mm"])
    sheet.write_boolean("I2", 1)
    sheet.write_blank("J2", None, formats["hh:mm"])
    sheet.write_string("K2", "")
    sheet.write_formula("B4", "=1+1", None, "")
    sheet.write_formula("C4", "=NA()", None, "#N/A")
    sheet.write_formula("D4", '="a"', None, "a")
    sheet.write_number("E4", -5, formats["dd/mm/yyyy"])
    sheet.write_formula("A6", "=1+1", None, "")


VALUES = {
    "B2": "  ñ \n «x»  ",
    "C2": "_x000D_ \x07 &lt;",
    "D2": 3.25,
    "E2": date(2026, 3, 1),
    "F2": datetime(2026, 3, 1, 12, 30),
    "G2": time(23, 59),
    "H2": timedelta(hours=42),
    "I2": True,
    "J2": None,
    "K2": None,
    "B4": UNCALCULATED,
    "C4": CellError("#N/A"),
    "D4": "a",
    "E4": -5.0,
    "A6": UNCALCULATED,
}


def found(sheet):
    return {f"{chr(64 + c)}{r}": sheet.cell(r, c) for r in range(1, 8) for c in range(1, 13)}


@pytest.mark.parametrize("options", [{}, {"date_1904": True}, {"constant_memory": True}])
def test_every_kind_of_value_stands_where_it_was_typed(options):
    assert {k: v for k, v in found(read(made(values, **options)).sheets["Hoja"]).items() if v is not None} == {
        k: v for k, v in VALUES.items() if v is not None
    }


def test_blank_empty_text_error_and_uncalculated_are_told_apart():
    rows = (
        '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>A1</f><v/></c><c r="C1"><f>1+1</f></c>'
        '<c r="D1"><f>1</f><v></v></c><c r="E1"><f>1</f><v/></c><c r="F1" s="0"/><c r="G1" t="e"><v>#REF!</v></c>'
        '<c r="H1"><f t="shared" ref="H1:I1" si="0">1</f></c><c r="I1"><f t="shared" si="0"/></c>'
        '<c r="J1"><f t="shared" si="0"/><v></v></c><c r="K1"><f>1</f><v>2</v></c></row>'
    )
    none, wait = None, UNCALCULATED
    assert read(with_rows(rows)).sheets["Hoja"].rows == [
        [none, none, wait, wait, wait, none, CellError("#REF!"), wait, wait, wait, 2.0]
    ]


ROWS = '<row r="2"><c r="B2"><v>-4</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>1</f><v></v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        '<row r="1"/><row><c r="B2"><v>-4</v></c><c t="e"><v>#N/A</v></c><c><f>1</f><v></v></c></row>',
        ROWS.replace(' t="e"', " t='e'"),
        ROWS.replace("</f><v>", "</f>\n<v>").replace('<row r="2">', '<row\nr="2" spans="2:4">'),
        '<!-- <c r="A1" t="e"> -->' + ROWS,
        ROWS.replace('<c r="D2">', '<c s="0" r="D2">'),
    ],
)
def test_however_a_program_writes_a_sheet_its_odd_cells_are_found(rows):
    sheet = read(with_rows(rows)).sheets["Hoja"]
    assert [sheet.cell(2, column) for column in range(1, 6)] == [None, -4.0, CellError("#N/A"), UNCALCULATED, None]


def test_namespace_prefixes_change_nothing():
    def prefixed(sheet):
        return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", sheet.replace(b"xmlns=", b"xmlns:x=")).replace(b"?x:xml", b"?xml")

    plain = made(values)
    assert read(edited(plain, {SHEET: prefixed})).sheets == read(plain).sheets


def test_searching_and_parsing_a_sheet_see_the_same():
    for data in (made(values), projects(), with_rows(ROWS)):
        for name, content in parts(data).items():
            if name.startswith("xl/worksheets/sheet"):
                fast, slow = scan(content, 1), _Parser().scan(content)
                assert fast == slow


def test_tables_names_and_sheets():
    def build(book):
        sheet = book.add_worksheet("Registro ñ")
        sheet.add_table("C5:E9", {"name": "calls", "total_row": True})
        sheet.protect()
        book.add_worksheet("Listas").very_hidden()
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Listas!$A$1:$A$3"})
        book.add_chartsheet("Gráfico").set_chart(chart)
        book.define_name("areas", "=Listas!$B$4:$B$20")
        book.define_name("Listas!own", "=Listas!$A$1")
        book.set_custom_property("coopxl", "registers")
        book.set_custom_property("version", 3)

    book = read(made(build), NAME)
    assert book.name == NAME
    assert book.regions == {"calls": Region("calls", "Registro ñ", 5, 3, 5, 8, totals=1)}
    assert book.names == {"areas": "Listas!$B$4:$B$20"}
    assert book.properties == {"coopxl": "registers", "version": "3"}
    assert [(s.name, s.protected, s.visible) for s in book.sheets.values()] == [
        ("Registro ñ", True, True),
        ("Listas", False, False),
    ]


def test_a_workbook_by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Hoja"
    sheet["C3"], sheet["C4"], sheet["D4"] = "id", "=1+1", date(2026, 5, 1)
    sheet["E4"] = "#N/A"
    sheet.add_table(openpyxl.worksheet.table.Table(displayName="one", ref="C3:D4"))
    sheet["D3"] = "Fecha"
    book.defined_names["areas"] = DefinedName("areas", attr_text="Hoja!$C$4")
    buffer = io.BytesIO()
    book.save(buffer)
    read_back = read(buffer.getvalue())
    assert read_back.regions == {"one": Region("one", "Hoja", 3, 3, 4, 4)}
    assert read_back.names == {"areas": "Hoja!$C$4"}
    assert read_back.sheets["Hoja"].rows[2:] == [
        [None, None, "id", "Fecha", None],
        [None, None, UNCALCULATED, date(2026, 5, 1), CellError("#N/A")],
    ]


def test_a_number_that_is_none_is_an_error():
    rows = '<row r="1"><c r="A1"><v>NaN</v></c></row>'
    assert read(with_rows(rows)).sheets["Hoja"].rows == [[CellError("#NUM!")]]


def test_formatted_blanks_to_the_last_row_are_no_values():
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read(with_rows(rows)).sheets["Hoja"].rows == [[1.0]]


def test_the_extent_is_what_the_reader_would_allocate():
    rows = '<row r="200000"><c r="AN200000"><v>1</v></c></row>'
    checked = preflight(with_rows(rows), NAME)
    assert checked.scans["Hoja"].last_row * checked.scans["Hoja"].last_column == AREA_LIMIT
    with refused("FILE-18"):
        read(with_rows(rows.replace("AN", "AO")), NAME)
