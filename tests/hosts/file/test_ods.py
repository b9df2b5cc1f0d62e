"""A closed .ods is read with the same care, and never written."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest

from coopxl.core.cells import UNCALCULATED, CellError
from coopxl.core.workbook import Region
from coopxl.hosts.file.read import read
from tests.hosts.file.books import apply, cells, refused

NOTE = "<office:annotation><text:p>nota</text:p></office:annotation>"
FAILED = {"table__formula": "of:=NA()", "office__string_value": "", "calcext__value_type": "error"}
SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(body, styles="", after=""):
    """An .ods with these sheets."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}{after}</office:spreadsheet></office:body></office:document-content>"
    )
    own = '<meta:user-defined meta:name="coopxl">r</meta:user-defined>'
    meta = f"<office:document-meta {SPACES}>{own}</office:document-meta>"
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", KIND)
        package.writestr("content.xml", content)
        package.writestr("meta.xml", meta)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return output.getvalue()


def sheet(rows, name="Hoja", more=""):
    return f'<table:table table:name="{name}" {more}>{rows}</table:table>'


def row(*inner, times=1):
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(inner)}</table:table-row>'


def cell(kind="", text="", times=1, **attributes):
    given = "".join(f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items())
    given += f' office:value-type="{kind}"' if kind else ""
    inner = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n")) if text else ""
    return f'<table:table-cell table:number-columns-repeated="{times}"{given}>{inner}</table:table-cell>'


CELLS = [
    (cell("string", "  ñ &amp; x "), "  ñ & x "),
    (cell("string", "uno\ndos"), "uno\ndos"),
    (cell("string", 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:span>e</text:span>'), "a   b\tc\nde"),
    (cell("string", "x").replace("<text:p>", f"{NOTE}<text:p>"), "x"),
    (cell("string", ""), None),
    (cell("float", "3,50", office__value="3.5"), 3.5),
    (cell("percentage", "50 %", office__value="0.5"), 0.5),
    (cell("currency", "USD 2", office__value="2"), 2.0),
    (cell("boolean", "VERDADERO", office__boolean_value="true"), True),
    (cell("date", "x", office__date_value="2026-03-01"), date(2026, 3, 1)),
    (cell("date", "x", office__date_value="2026-03-01T12:30:15.12"), datetime(2026, 3, 1, 12, 30, 15, 120000)),
    (cell("date", "x", office__date_value="15593-07-14"), "15593-07-14"),
    (cell("time", "x", office__time_value="PT12H30M05S"), time(12, 30, 5)),
    (cell("time", "x", office__time_value="PT42H00M00S"), timedelta(hours=42)),
    (cell("time", "x", office__time_value="-PT01H00M00S"), timedelta(hours=-1)),
    (cell("string", "#N/A", **FAILED), CellError("#N/A")),
    (cell("string", "#REF!", table__formula="of:=X"), CellError("#REF!")),
    (cell("string", "#REF!"), "#REF!"),
    (cell("string", "", table__formula="of:=X", office__string_value=""), None),
    (cell(table__formula="of:=1+1"), UNCALCULATED),
    (cell(table__formula="of:=X").replace("></table", "><text:p/></table"), None),
    (cell(), None),
]  # fmt: skip


@pytest.mark.parametrize(("stored", "seen"), CELLS)
def test_every_kind_of_value(stored, seen):
    data = ods(sheet(row(cell(times=2), stored, cell("string", "end"))))
    line = read(data, "x.ods").sheets["Hoja"].rows[0]
    assert line == [None, None, seen, "end"]
    assert type(line[2]) is type(seen)


def test_repeated_rows_and_cells():
    body = sheet(
        row(cell(times=16384), times=3)
        + row(cell(), cell("float", "1", times=2, office__value="1"), cell(times=16381), times=2)
        + row(cell(times=16384), times=1048571)
    )
    assert read(ods(body), "x.ods").sheets["Hoja"].rows == [(), (), (), [None, 1, 1], [None, 1, 1]]


@pytest.mark.parametrize(
    "rows",
    [
        row(cell("float", "1", times=100, office__value="1"), times=1_000_000),
        row(cell(times=16384), times=1_048_576) + row(cell("string", "x")),
        row(cell(times=16384), cell("string", "x")),
    ],
)
def test_repetitions_do_not_explode(rows):
    with refused("FILE-18"):
        read(ods(sheet(rows)), "x.ods")


def test_ranges_names_properties_and_sheets():
    hidden = (
        '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    body = (
        sheet(row(cell("string", "id")), "Año 'X'", 'table:protected="true"')
        + sheet("", "Listas", 'table:style-name="h"')
        + sheet("<table:table-source/>" + row(cell("string", "x")), "'file:///otro.ods'#$Hoja")
    )
    address = "$'Año ''X'''.$A$1:"
    after = (
        "<table:named-expressions>"
        '<table:named-range table:name="areas" table:cell-range-address="$Listas.$B$4:.$B$9"/>'
        f'<table:named-range table:name="q" table:cell-range-address="{address}.$A$3"/></table:named-expressions>'
        '<table:database-ranges><table:database-range table:name="calls" table:target-range-address='
        f"\"'Año ''X'''.B3:'Año ''X'''.D9\"/><table:database-range table:name=\"__Anonymous_Sheet_DB__0\" "
        f'table:target-range-address="Listas.A1:Listas.A2"/></table:database-ranges>'
    )
    book = read(ods(body, hidden, after), "x.ods")
    assert book.regions == {"calls": Region("calls", "Año 'X'", 3, 2, 4, 9)}
    assert book.names == {"areas": "Listas!$B$4:$B$9", "q": "'Año ''X'''!$A$1:$A$3"}
    assert book.properties == {"coopxl": "r"}
    assert {s.name: (s.protected, s.visible) for s in book.sheets.values()} == {
        "Año 'X'": (True, True),
        "Listas": (False, False),
    }


def test_it_is_never_written():
    with refused("FILE-21"):
        apply(ods(sheet("")), cells("Hoja", A1=1))


def test_damaged_content():
    data = ods(sheet("<x>"))
    with refused("FILE-20"):
        read(data, "x.ods")
