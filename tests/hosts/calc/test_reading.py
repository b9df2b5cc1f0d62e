"""An open book and its file are one: what the extension sends is what the file reader finds in what LibreOffice stores."""

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from coopxl.core.workbook import Sheet, Workbook
from coopxl.hosts.file.read import read
from tests import offices
from tests.hosts.calc.standing import live
from tests.libreoffice import Calc
from tests.rich import rich

pytestmark = pytest.mark.libreoffice


def stored(calc: Calc, path: Path) -> Workbook:
    return read(calc.store(path))


def plain(sheet: Sheet) -> list[list[object]]:
    """The values without the blank ends of rows and sheets."""
    rows = [[None if value == "" else value for value in line] for line in sheet.rows]
    for line in rows:
        while line and line[-1] is None:
            line.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def assert_same(ours: Workbook, theirs: Workbook) -> None:
    assert list(ours.sheets) == list(theirs.sheets)
    for name, sheet in ours.sheets.items():
        other = theirs.sheets[name]
        assert plain(sheet) == plain(other), name
        assert (sheet.protected, sheet.visible) == (other.protected, other.visible), name
    assert ours.regions == theirs.regions
    theirs_of_us = {name: what for name, what in theirs.names.items() if not name.startswith("_xlnm")}
    assert {name: ours.names.get(name) for name in theirs_of_us} == theirs_of_us


def without_properties_of_the_program(book: Workbook) -> dict[str, str]:
    return {name: value for name, value in book.properties.items() if name.startswith("coopxl")}


@pytest.mark.parametrize("key", ["calendar", "registers", "tracking"])
def test_the_demonstration(tmp_path, key):
    office = offices.demo(tmp_path / "office")
    with Calc(offices.book(office, key)) as calc:
        ours, theirs = live(calc.document), stored(calc, tmp_path / "stored.xlsx")
        ods = stored(calc, tmp_path / "stored.ods")
    assert_same(ours, theirs)
    assert ours.names.keys() == {name for name in theirs.names if not name.startswith("_xlnm")}
    assert_same(ours, ods)
    assert without_properties_of_the_program(ours) == without_properties_of_the_program(theirs) != {}
    for name, sheet in ours.sheets.items():
        assert sheet.formulas == theirs.sheets[name].formulas, name


def odd(path: Path, *, starts_1904: bool = False) -> Path:
    """A book with every kind of cell, and names that need quotes."""
    with xlsxwriter.Workbook(path, {"date_1904": starts_1904}) as made:
        cells, rest = made.add_worksheet("Año d'oro 2"), made.add_worksheet("Datos")
        hidden = made.add_worksheet("Oculta")
        hidden.hide()
        hidden.write(2, 1, "x")
        formats = {
            code: made.add_format({"num_format": code})
            for code in (
                "yyyy-mm-dd",
                "yyyy-mm-dd hh:mm",
                "hh:mm",
                "[hh]:mm",
                "0.00%",
                '"$"#,##0.00',
                "@",
                "General",
                "d/m/yy",
            )
        }
        for row, (code, look) in enumerate(formats.items()):
            cells.write_string(row, 0, code)
            for column, number in enumerate((46112, 46112.5, 0.25, 1.75, 1, 12.3456), 1):
                cells.write_number(row, column, number, look)
            cells.write_formula(row, 8, "=B1+0", look, 46112)
            cells.write_string(row, 9, "00123", look)
        for row, value in enumerate((True, False), 12):
            cells.write_boolean(row, 0, value)
        for row, formula in enumerate(("=1/0", "=NA()", "=nada(1)", '="a"+1', "=SQRT(-1)", '=""', "=TRUE()"), 12):
            cells.write_formula(row, 2, formula)
        cells.write_datetime(20, 3, datetime(2026, 3, 31, 8, 30), formats["yyyy-mm-dd hh:mm"])
        cells.write_string(25, 3, "línea 1\nlínea 2")
        cells.write_string(25, 4, " con espacios ")
        rest.write_row(3, 1, ["ID", "Día", "Total"])
        rest.write_row(4, 1, ["A", 46112, 3])
        rest.write_column(10, 30, [46112] * 40, formats["d/m/yy"])
        columns = [{"header": "ID"}, {"header": "Día"}, {"header": "Total", "total_function": "sum"}]
        rest.add_table(3, 1, 8, 3, {"name": "things", "columns": columns, "total_row": True})
        rest.add_table(20, 1, 24, 2, {"name": "others"})
        made.define_name("corner", "='Año d''oro 2'!$B$2:$C$9")
        made.define_name("one", "=Datos!$C$5")
        made.define_name("rate", "=0.12")
        made.set_custom_property("coopxl_workbook", "registers")
        made.set_custom_property("count", 3)
        rest.protect()
    return path


@pytest.mark.parametrize("starts_1904", [False, True])
def test_every_kind_of_cell(tmp_path, starts_1904):
    with Calc(odd(tmp_path / "odd.xlsx", starts_1904=starts_1904)) as calc:
        ours, theirs = live(calc.document), stored(calc, tmp_path / "stored.xlsx")
    assert_same(ours, theirs)
    values = plain(ours.sheets["Año d'oro 2"])
    assert values[20][3] == datetime(2026, 3, 31, 8, 30)
    assert values[12][0] is True
    assert ours.names["corner"] == "'Año d''oro 2'!$B$2:$C$9"
    assert not ours.sheets["Oculta"].visible
    assert ours.sheets["Datos"].protected
    assert ours.regions["things"].totals == 1


def test_what_excel_alone_can_put_into_a_book(tmp_path):
    office = offices.demo(tmp_path / "office")
    path = offices.book(office, "registers")
    path.write_bytes(rich(path.read_bytes(), "Proyectos"))
    with Calc(path) as calc:
        ours, theirs = live(calc.document), stored(calc, tmp_path / "stored.xlsx")
    assert_same(ours, theirs)
