"""The host of a workbook open in Excel: what stops it, what it takes back, what it leaves alone."""

import json
import shutil
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from coopxl.core.cells import CellError, Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.workbook import Patch
from coopxl.hosts.excel.host import ExcelHost, take_back
from coopxl.hosts.excel.record import Change
from coopxl.hosts.excel.way_back import WayBack
from coopxl.hosts.file.areas import Area
from coopxl.hosts.file.host import FileHost
from tests.hosts.excel.interpreter import BUSY, GONE, REFUSED, Cell, TestMachine, excel
from tests.hosts.test_contract import patch

SHIPPED = Path(__file__).resolve().parents[3] / "workbooks" / "es" / "calendario.xlsx"
SHEET = "Feriados"


@pytest.fixture
def open_book(tmp_path):
    with excel(Path(shutil.copy(SHIPPED, tmp_path / SHIPPED.name))) as opened:
        yield opened


def host_of(opened, keep=lambda host: None):
    return ExcelHost(opened.book, opened.path, keep, TestMachine())


def contents(opened) -> dict[str, dict[tuple[int, int], tuple[object, str]]]:
    """Values and formulas of the whole workbook."""
    return {
        name: {place: (c.value, c.formula) for place, c in page.cells.items() if c.value is not None or c.formula}
        for name, page in opened.pages.items()
    }


def grown(rows: int = 3) -> Patch:
    """A change that does a bit of everything: values, a formula, formats, a table that grows, a hidden row."""
    last = 16
    made = patch(grown={"holidays": last + rows}, A5="FER-900", B5=date(2026, 3, 31), C5="Año", E5=Formula("1+1"))
    for row in range(last + 1, last + rows + 1):
        made.sheet(SHEET).like[row] = last
        made.sheet(SHEET).cells |= {(row, column): None for column in range(1, 5)}
    made.sheet(SHEET).cells[last + 1, 2] = date(2026, 12, 31)
    made.sheet(SHEET).hidden = {9: True}
    return made


def last_row(opened) -> int:
    return opened.page(SHEET).tables["holidays"].last_row


@pytest.fixture
def grown_from_there(open_book):
    made = grown()
    shift = last_row(open_book) - 16
    change = made.sheet(SHEET)
    change.cells = {(row + shift if row > 16 else row, column): value for (row, column), value in change.cells.items()}
    change.like = {row + shift: model + shift for row, model in change.like.items()}
    made.grown = {"holidays": 19 + shift}
    return made


def refused(host, made) -> CannotGoOn:
    with pytest.raises(CannotGoOn) as stop:
        host.apply(made)
    assert all(told(stop.value.code, stop.value.facts, lang) for lang in ("es", "en"))
    return stop.value


def test_a_write_is_a_few_calls(open_book, grown_from_there):
    host = host_of(open_book)
    host.read()
    host.apply(grown_from_there)
    assert open_book.log == [
        "setScreenUpdating", "setCalculation", "resizeTable", "rangeAutofill", "setValues", "setValues", "setFormula",
        "setRowHidden", "setCalculation", "setScreenUpdating",
    ]  # fmt: skip
    assert open_book.book.app.calculation == "automatic"


def test_new_rows_take_the_formats_of_their_model(open_book, grown_from_there):
    last = last_row(open_book)
    host = host_of(open_book)
    host.apply(grown_from_there)
    page = open_book.page(SHEET)
    assert [page.at(last + 1, column).format for column in range(1, 5)] == [
        page.at(last, column).format for column in range(1, 5)
    ]
    assert "yy" in page.at(last + 1, 2).format


def test_formats_reach_over_rows_that_keep_their_own(open_book):
    last = last_row(open_book)
    open_book.type(SHEET, last + 1, 2, "01/05/2026")
    open_book.page(SHEET).put(last + 1, 2, Cell(46143.0, "", "d mmm"))
    host = host_of(open_book)
    made = patch(grown={"holidays": last + 3})
    for row in (last + 2, last + 3):
        made.sheet(SHEET).like[row] = last
        made.sheet(SHEET).cells |= {(row, 1): "FER-9", (row, 2): None}
    host.apply(made)
    page = open_book.page(SHEET)
    assert [page.at(row, 2).format for row in range(last, last + 4)] == [
        page.at(last, 2).format, "d mmm", page.at(last, 2).format, page.at(last, 2).format,
    ]  # fmt: skip
    assert page.at(last + 2, 2).value is None


@pytest.mark.parametrize(
    ("sheet", "row", "column", "text"),
    [(SHEET, 7, 3, "Otro"), ("Programas", 30, 2, "fuera de todo"), (SHEET, 5, 1, "=1+1")],
    ids=["a cell", "another sheet", "a formula"],
)
def test_an_edit_made_meanwhile_stops_the_write(open_book, sheet, row, column, text):
    host = host_of(open_book)
    host.read()
    open_book.type(sheet, row, column, text)
    before = contents(open_book)
    stop = refused(host, patch(C5="x"))
    assert stop.code == "XL-01"
    assert (stop.facts["sheet"], stop.facts["cell"]) == (sheet, "ABC"[column - 1] + str(row))
    assert contents(open_book) == before
    assert open_book.log == []


def test_a_table_that_grew_meanwhile_stops_the_write(open_book):
    host = host_of(open_book)
    host.read()
    tables = open_book.page(SHEET).tables
    tables["holidays"] = replace(tables["holidays"], last_row=99)
    assert refused(host, patch(C5="x")).code == "XL-01"


def test_what_formulas_show_may_change_by_itself(open_book):
    host = host_of(open_book)
    open_book.type(SHEET, 5, 6, "=NOW()")
    host.read()
    open_book.page(SHEET).put(5, 6, Cell(7.0, "=NOW()"))
    open_book.version += 1
    host.apply(patch(C5="x"))
    assert open_book.page(SHEET).at(5, 3).value == "x"


def test_a_book_open_for_reading_only_is_refused(open_book):
    open_book.read_only = True
    assert refused(host_of(open_book), patch(C5="x")).code == "XL-03"


def test_a_password_is_refused_and_other_sheets_stay_protected(open_book):
    locked = [page for page in open_book.pages.values() if page.locked is not None]
    first, second = locked[:2]
    second.password = True
    made = Patch()
    for page in (first, second):
        made.sheet(page.name).cells[90, 9] = "x"
    before = contents(open_book)
    stop = refused(host_of(open_book), made)
    assert (stop.code, stop.facts["sheet"]) == ("XL-04", second.name)
    assert contents(open_book) == before
    assert first.locked is not None


def test_protection_comes_back_as_it_was(open_book):
    page = next(page for page in open_book.pages.values() if page.locked is not None)
    page.locked = {"sort": True, "filter": False}
    made = Patch()
    made.sheet(page.name).cells[90, 9] = "x"
    host_of(open_book).apply(made)
    assert page.at(90, 9).value == "x"
    assert page.locked == {"sort": True, "filter": False}


@pytest.mark.parametrize("when", range(10))
def test_whatever_fails_in_between_is_taken_back(open_book, grown_from_there, when):
    """At every one of the calls of `test_a_write_is_a_few_calls`."""
    host = host_of(open_book)
    host.read()
    before, last = contents(open_book), last_row(open_book)
    open_book.troubles[when] = [REFUSED]
    stop = refused(host, grown_from_there)
    assert stop.code == "XL-06"
    assert contents(open_book) == before
    assert last_row(open_book) == last
    assert 9 not in open_book.page(SHEET).hidden
    assert open_book.book.app.calculation == "automatic"
    host.apply(grown_from_there)
    assert contents(open_book) != before


@pytest.mark.parametrize("when", range(10))
def test_excel_that_is_busy_for_a_moment_is_waited_for(open_book, grown_from_there, when):
    open_book.troubles[when] = [BUSY, BUSY]
    host_of(open_book).apply(grown_from_there)
    assert last_row(open_book) == grown_from_there.grown["holidays"]


def test_excel_that_stays_busy_is_told(open_book):
    open_book.troubles[0] = [BUSY] * 9
    assert refused(host_of(open_book), patch(C5="x")).code == "XL-05"


def test_excel_that_is_gone_is_told(open_book):
    open_book.troubles[2] = [GONE] * 9
    assert refused(host_of(open_book), patch(C5="x")).code == "XL-02"


def test_excel_that_is_busy_half_way_is_told_and_what_was_written_stays_known(open_book, grown_from_there):
    host = host_of(open_book)
    host.read()
    before = contents(open_book)
    open_book.troubles[6] = [BUSY] * 99
    assert refused(host, grown_from_there).code == "XL-10"
    assert contents(open_book) != before
    open_book.troubles.clear()
    host.revert()
    assert contents(open_book) == before


def test_what_cannot_be_taken_back_is_told(open_book, grown_from_there):
    open_book.troubles[4] = [REFUSED] * 9
    assert refused(host_of(open_book), grown_from_there).code == "XL-08"


def test_a_cell_that_does_not_keep_its_value_takes_all_back(open_book, monkeypatch):
    host = host_of(open_book)
    host.read()
    before = contents(open_book)
    done = open_book._setValues

    def under_a_merged_cell(page, place, given, values):
        done(page, place, given, values)
        page.cells.pop((6, 3), None)

    monkeypatch.setattr(open_book, "_setValues", under_a_merged_cell)
    stop = refused(host, patch(C5="uno", C6="dos"))
    assert (stop.code, stop.facts["cell"]) == ("XL-07", "C6")
    assert contents(open_book) == before


def test_filters_merged_cells_and_arrays_are_refused_like_in_a_file(open_book):
    page, host = open_book.page(SHEET), host_of(open_book, lambda host: pytest.fail("nothing to keep"))
    before = contents(open_book)
    page.merged, page.arrays = [Area(5, 3, 6, 4)], [Area(8, 3, 9, 3)]
    found = [refused(host, made) for made in (patch(C6="x"), patch(C5="x", D5="y"), patch(B9=1, C9="x"))]
    assert [(stop.code, stop.facts["cell"]) for stop in found] == [
        ("FILE-27", "C6"),
        ("FILE-27", "D5"),
        ("FILE-28", "C9"),
    ]
    page.filtered = True
    assert refused(host, patch(A5="x")).code == "XL-11"
    assert contents(open_book) == before
    page.filtered = False
    host_of(open_book).apply(patch(C5="x", D5=None, C7="y"))
    assert (page.at(5, 3).value, page.at(7, 3).value) == ("x", "y")


def test_numbers_and_formulas_reach_text_cells(open_book):
    page = open_book.page(SHEET)
    for column in (5, 6, 7, 8):
        page.put(5, column, Cell(format="@"))
    host = host_of(open_book)
    host.apply(patch(E5=12.5, F5=Formula("1+1"), G5="=1+1", H5="0012"))
    assert (page.at(5, 5).value, page.at(5, 6).formula) == (12.5, "=1+1")
    assert (page.at(5, 7), page.at(5, 8)) == (Cell("=1+1", "", "@"), Cell("0012", "", "@"))


def test_a_copy_and_the_way_back_are_kept_before_anything_is_written(open_book, tmp_path):
    seen = []

    def keep(host):
        seen.append((json.dumps(host.undo_record()), list(open_book.log)))
        assert host.save_copy(tmp_path / "copia.xlsx")

    host = host_of(open_book, keep)
    host.read()
    host.apply(Patch())
    host.apply(patch(C5=None, Z99=None))
    assert seen == []
    host.apply(patch(C5="x"))
    [(record, log)] = seen
    assert log == []
    assert '"C' not in record
    assert "[5, 3, null]" in record
    assert open_book.copies == [tmp_path / "copia.xlsx"]


def test_when_nothing_can_be_kept_nothing_is_written(open_book):
    def keep(host):
        raise CannotGoOn("OFF-07", file="x", why="disk full")

    host = host_of(open_book, keep)
    with pytest.raises(CannotGoOn, match="OFF-07"):
        host.apply(patch(C5="x"))
    assert open_book.log == []
    host.revert()
    assert open_book.log == []


@pytest.mark.parametrize("died", range(2, 9))
def test_a_successor_takes_back_what_a_dead_engine_left(open_book, grown_from_there, died):
    """From the record alone, whichever call was the last; Excel calculates and protects again."""
    page = open_book.page(SHEET)
    page.locked = {"sort": True}
    kept = []
    host = host_of(open_book, lambda host: kept.append(json.dumps(host.undo_record())))
    host.read()
    before, last = contents(open_book), last_row(open_book)
    real = open_book._do

    def dies(**how):
        if len(open_book.log) >= died:
            raise SystemExit
        real(**how)

    open_book.book.impl.append_json_action = dies
    with pytest.raises((SystemExit, CannotGoOn)):
        host.apply(grown_from_there)
    open_book.book.impl.append_json_action = real
    page.locked = None
    take_back(open_book.book, json.loads(kept[0]), TestMachine())
    assert contents(open_book) == before
    assert last_row(open_book) == last
    assert 9 not in page.hidden
    assert page.locked == {"sort": True}
    assert open_book.book.app.calculation == "automatic"


def test_a_record_holds_every_kind_of_value(open_book):
    cells = {
        (1, 1): None, (1, 2): "'=1", (1, 3): 0.1, (1, 4): True, (1, 5): date(2026, 3, 31), (1, 6): Formula("A1&\"x\""),
        (1, 7): datetime(2026, 3, 31, 17, 30), (1, 8): CellError("#N/A"), (1, 9): time(17, 30), (1, 10): timedelta(hours=36),
    }  # fmt: skip
    workbook = host_of(open_book).read()
    change = Change({SHEET: cells}, {SHEET: {3: True}}, {}, dict(workbook.regions))
    way = WayBack(Change(), change, {SHEET: [(1, 1)]}, {SHEET: {"sort": True}}, "manual", starts_1904=True)
    found = WayBack.from_json(json.loads(json.dumps(way.as_json())))
    found.after.cells[SHEET][1, 9] = time(17, 30)  # hours are as good as parts of a day
    assert found == way


def test_a_cell_is_shown_and_a_hidden_sheet_is_left_alone(open_book):
    host = host_of(open_book)
    host.show(SHEET, 7, 2)
    assert open_book.selected == (SHEET, 7, 2)
    open_book.page("Programas").visible = False
    host.show("Programas", 1, 1)
    assert open_book.selected == (SHEET, 7, 2)
    host.close()
    assert open_book.book.name == SHIPPED.name


def test_rows_that_excel_fills_by_itself_are_emptied_again(open_book, grown_from_there, monkeypatch):
    """A calculated column of the officer's fills itself when the table grows."""
    done, last = open_book._resizeTable, last_row(open_book)

    def filled(page, place, given, values):
        done(page, place, given, values)
        page.put(last + 2, 4, Cell(3.0, "=1+2"))

    monkeypatch.setattr(open_book, "_resizeTable", filled)
    host = host_of(open_book)
    host.read()
    before = contents(open_book)
    grown_from_there.sheet(SHEET).cells = {p: v for p, v in grown_from_there.sheet(SHEET).cells.items() if p[0] <= last}
    host.apply(grown_from_there)
    assert open_book.page(SHEET).at(last + 2, 4).formula
    monkeypatch.setattr(open_book, "_resizeTable", done)
    host.revert()
    assert contents(open_book) == before


def test_a_totals_row_is_no_row_of_the_table(open_book):
    tables = open_book.page(SHEET).tables
    tables["holidays"] = replace(tables["holidays"], last_row=15, totals=1)
    host = host_of(open_book)
    assert host.read().regions["holidays"] == tables["holidays"]
    assert refused(host, patch(grown={"holidays": 30})).code == "FILE-30"
    assert refused(host, patch(A16="x")).code == "FILE-35"


def test_names_of_one_sheet_are_not_the_workbooks(open_book):
    own = {"name": "Feriados!mío", "refers_to": "=1", "book_scope": True}
    open_book.book.impl.api["names"].append(own)
    assert host_of(open_book).read().names == FileHost(open_book.path, lambda *_: None).read().names


def test_a_sheet_used_to_its_last_cell_is_refused_like_a_file(open_book):
    open_book.page(SHEET).put(1_048_576, 16_384, Cell("x"))
    with pytest.raises(CannotGoOn, match="FILE-18"):
        host_of(open_book).read()


def test_long_texts_are_written_one_by_one(open_book):
    host_of(open_book).apply(patch(C5="a" * 9000, C6="b", C7="c" * 9000, C8="d"))
    assert open_book.log.count("setValues") == 4
    assert [len(str(open_book.page(SHEET).at(row, 3).value)) for row in range(5, 9)] == [9000, 1, 9000, 1]


def test_rows_that_are_hidden_already_are_left_alone(open_book):
    open_book.page(SHEET).hidden = {7, 9}
    host = host_of(open_book, lambda host: pytest.fail("nothing to keep"))
    made = Patch()
    made.sheet(SHEET).hidden = {6: False, 7: True, 8: False, 9: True}
    host.apply(made)
    assert open_book.log == []


def test_the_record_is_that_of_the_last_write(open_book):
    records = []
    host = host_of(open_book, lambda host: records.append(host.undo_record()["before"]["cells"][SHEET]))
    host.apply(patch(C5="uno"))
    host.apply(patch(C6="dos"))
    assert [[cell[:2] for cell in record if cell[1] == 3] for record in records] == [[[5, 3]], [[6, 3]]]
