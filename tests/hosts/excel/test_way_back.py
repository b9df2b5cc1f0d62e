"""Taking back a write, whole or cut short: what coopxl wrote goes, what a person did since stays and is named."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.core.cells import Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch
from coopxl.hosts.excel.host import ExcelHost, take_back
from tests.hosts.excel.interpreter import Cell, Excel, TestMachine, excel
from tests.hosts.test_contract import patch

SHIPPED = Path(__file__).resolve().parents[3] / "workbooks" / "es" / "calendario.xlsx"
SHEET, LAST = "Feriados", 16
KEYS = [f"FER-{row:03}" for row in range(5, LAST + 1)]


@pytest.fixture
def book(tmp_path):
    """Twelve holidays, a formula of the officer's beside each; row 9 is hidden."""
    with excel(Path(shutil.copy(SHIPPED, tmp_path / SHIPPED.name))) as opened:
        fill(opened)
        yield opened


def fill(opened: Excel) -> None:
    page = opened.page(SHEET)
    page.cells = {place: cell for place, cell in page.cells.items() if place[0] < 5}
    page.hidden, page.locked = {9}, {"sort": True}
    page.tables["holidays"] = replace(page.tables["holidays"], last_row=LAST, last_column=5)
    for row, key in enumerate(KEYS, 5):
        for column, value in enumerate((key, 46000.0 + row, f"Fiesta {row}", None), 1):
            page.put(row, column, Cell(value))
        page.put(row, 5, Cell(7.0, f"=B{row}*2"))
    opened.version += 1


def written() -> Patch:
    """Names anew, two rows more, two rows turned, a sheet hidden."""
    made = patch(grown={"holidays": LAST + 2}, C5="Uno", C6=None, C7=Formula("1+1"), D8=date(2026, 3, 31), D9=0.1)
    made.sheet(SHEET).cells |= {(LAST + 1, 1): "FER-901", (LAST + 1, 3): "Nuevo", (LAST + 2, 1): "FER-902"}
    made.sheet(SHEET).hidden = {9: False, 12: True}
    made.visible = {"Programas": False}
    return made


def contents(opened: Excel) -> dict[tuple[int, int], object]:
    cells = opened.page(SHEET).cells
    return {
        place: cell.formula or cell.value for place, cell in cells.items() if cell.formula or cell.value is not None
    }


def extent(opened: Excel) -> int:
    return opened.page(SHEET).tables["holidays"].last_row


def cut_short(opened: Excel, after: int = 99) -> object:
    """A write that dies after so many calls; its record."""
    kept = []
    host = ExcelHost(opened.book, opened.path, lambda host: kept.append(json.dumps(host.undo_record())), TestMachine())
    host.read()
    opened.log.clear()
    real, resize = opened._do, opened._resizeTable

    def dies(**how):
        if len(opened.log) >= after:
            raise SystemExit
        real(**how)

    def filling(page, place, values, given):
        resize(page, place, values, given)
        for row in range(LAST + 1, page.tables["holidays"].last_row + 1):
            page.put(row, 5, Cell(7.0, f"=B{row}*2"))

    opened.book.impl.append_json_action, opened._resizeTable = dies, filling
    try:
        host.apply(written())
    except SystemExit:
        opened.page(SHEET).locked = None
    opened.book.impl.append_json_action, opened._resizeTable = real, resize
    return json.loads(kept[0])


@pytest.mark.parametrize("after", range(14))
def test_nothing_is_left_of_a_write_whenever_it_died(book, after):
    before = contents(book)
    record = cut_short(book, after)
    assert take_back(book.book, record, TestMachine()) == []
    page = book.page(SHEET)
    assert (contents(book), extent(book), page.hidden, page.locked) == (before, LAST, {9}, {"sort": True})
    assert book.page("Programas").visible
    assert book.book.app.calculation == "automatic"


def test_what_was_typed_since_stays_and_is_named(book):
    record = cut_short(book)
    for row, column, text in ((5, 3, "Mío"), (6, 3, "También mío"), (7, 3, "=1+2"), (10, 3, "Nada que ver")):
        book.type(SHEET, row, column, text)
    typed = {(5, 3): "Mío", (6, 3): "También mío", (7, 3): "=1+2", (10, 3): "Nada que ver"}
    assert take_back(book.book, record, TestMachine()) == [f"{SHEET}!{cell}" for cell in ("C5", "C6", "C7")]
    now = contents(book)
    assert {place: now[place] for place in typed} == typed
    assert (8, 4) not in now
    assert extent(book) == LAST


def test_a_table_still_reaches_over_what_was_typed_into_its_new_rows(book):
    record = cut_short(book)
    book.type(SHEET, LAST + 1, 4, "una nota")
    assert take_back(book.book, record, TestMachine()) == []
    assert extent(book) == LAST + 1
    assert [contents(book).get((LAST + 1, column)) for column in range(1, 6)] == [None, None, None, "una nota", None]


def test_a_table_that_a_person_resized_keeps_its_size(book):
    record = cut_short(book)
    tables = book.page(SHEET).tables
    tables["holidays"] = replace(tables["holidays"], last_row=40)
    book.version += 1
    take_back(book.book, record, TestMachine())
    assert extent(book) == 40


def rows_of(opened: Excel, order: list[int]) -> None:
    """The rows of the table in another order, or fewer of them."""
    page = opened.page(SHEET)
    old = {place: page.cells.pop(place) for place in list(page.cells) if place[0] >= 5}
    for row, source in enumerate(order, 5):
        for column in range(1, 6):
            if (source, column) in old:
                page.put(row, column, old[source, column])
    opened.version += 1


@pytest.mark.parametrize(
    "order", [[*range(10, LAST + 3), *range(5, 10)], [*range(6, LAST + 3)]], ids=["sorted", "a row deleted"]
)
def test_rows_that_moved_are_not_taken_for_others(book, order):
    """The new names stand beside other holidays now: none gets the old name of another."""
    record = cut_short(book)
    rows_of(book, order)
    now = contents(book)
    left = take_back(book.book, record, TestMachine())
    assert {f"{SHEET}!C{row}" for row in (5, 6, 7)} <= set(left)
    names = {place: value for place, value in contents(book).items() if place[1] in {1, 3}}
    assert names == {place: value for place, value in now.items() if place[1] in {1, 3}}


def test_a_sheet_that_is_gone_and_a_row_that_was_turned_are_left_alone(book):
    record = cut_short(book)
    book.page(SHEET).hidden = {9}
    assert take_back(book.book, record, TestMachine()) == []
    assert book.page(SHEET).hidden == {9}
    record["after"]["cells"]["Hoja borrada"] = record["before"]["cells"]["Hoja borrada"] = [[1, 1, "x"]]
    take_back(book.book, record, TestMachine())


def test_protection_and_calculation_that_a_person_chose_since_stay(book):
    record = cut_short(book, 4)
    book.page(SHEET).locked = {"filter": True}
    book.book.app.calculation = "semiautomatic"
    take_back(book.book, record, TestMachine())
    assert book.page(SHEET).locked == {"filter": True}
    assert book.book.app.calculation == "semiautomatic"


def test_calculation_that_the_dead_left_off_goes_on(book):
    record = cut_short(book, 4)
    book.book.app.calculation = "manual"
    take_back(book.book, record, TestMachine())
    assert book.book.app.calculation == "automatic"


def test_taking_back_in_the_same_run_is_as_careful(book):
    host = ExcelHost(book.book, book.path, lambda host: None, TestMachine())
    host.read()
    before = contents(book)
    host.apply(written())
    book.type(SHEET, 5, 3, "Mío")
    with pytest.raises(CannotGoOn) as stop:
        host.revert()
    assert (stop.value.code, stop.value.facts["cells"]) == ("XL-09", [f"{SHEET}!C5"])
    assert contents(book) == before | {(5, 3): "Mío"}
    host.revert()
    assert contents(book) == before | {(5, 3): "Mío"}


def test_an_edit_that_comes_in_between_two_calls_of_a_write_that_fails_stays(book):
    host = ExcelHost(book.book, book.path, lambda host: None, TestMachine())
    host.read()
    before, real = contents(book), book._setFormula

    def typed_meanwhile(*given):
        book.type(SHEET, 5, 3, "Mío")
        book._setFormula = real
        raise ZeroDivisionError

    book._setFormula = typed_meanwhile
    with pytest.raises(CannotGoOn) as stop:
        host.apply(written())
    assert (stop.value.code, stop.value.facts["cells"]) == ("XL-09", [f"{SHEET}!C5"])
    assert contents(book) == before | {(5, 3): "Mío"}


def test_what_a_person_types_before_the_write_is_looked_at_stays(book):
    host = ExcelHost(book.book, book.path, lambda host: None, TestMachine())
    host.read()
    before, real = contents(book), book._setRowHidden

    def typed_meanwhile(*given):
        real(*given)
        book.type(SHEET, 5, 3, "Mío")

    book._setRowHidden = typed_meanwhile
    with pytest.raises(CannotGoOn) as stop:
        host.apply(written())
    assert (stop.value.code, stop.value.facts["cells"]) == ("XL-09", [f"{SHEET}!C5"])
    assert contents(book) == before | {(5, 3): "Mío"}


places = st.tuples(st.integers(5, LAST + 2), st.integers(2, 5))
texts = st.sampled_from(["Mío", "Uno", "Nuevo", "7", "=1+1", "=B17*2", "31/03/2026", "", "'=1"])


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(after=st.integers(2, 12), typed=st.dictionaries(places, texts, max_size=8))
def test_whatever_is_typed_whenever_the_engine_died(book, after, typed):
    """A cell that was typed into holds what was typed, unless that is what coopxl wrote; all others are as they were."""
    fill(book)
    for row in (LAST + 1, LAST + 2):
        for column in range(1, 6):
            book.page(SHEET).cells.pop((row, column), None)
    before = contents(book)
    record = cut_short(book, after)
    dead = contents(book)
    for (row, column), text in typed.items():
        if text:
            book.type(SHEET, row, column, text)
        else:
            book.page(SHEET).put(row, column, Cell())
    book.version += 1
    mine = contents(book)
    left = set(take_back(book.book, record, TestMachine()))
    now = contents(book)
    for place in before.keys() | dead.keys() | mine.keys():
        if mine.get(place) == dead.get(place):
            assert now.get(place) == before.get(place), place
        elif mine.get(place) not in {before.get(place), intended(place)}:
            assert now.get(place) == mine.get(place), place
            if dead.get(place) != before.get(place):
                assert f"{SHEET}!{chr(64 + place[1])}{place[0]}" in left
    assert "resizeTable" not in book.log or all(row <= extent(book) for row, _ in now)


def intended(place: tuple[int, int]) -> object:
    """What the write was about to put there."""
    made = written().sheet(SHEET).cells.get(place)
    if isinstance(made, Formula):
        return "=" + made.text
    if isinstance(made, date):
        return 46112.0
    return made or (f"=B{place[0]}*2" if place[0] > LAST and place[1] == 5 else None)


def test_a_sheet_that_was_hidden_is_shown_again(book):
    record = cut_short(book)
    assert not book.page("Programas").visible
    assert take_back(book.book, record, TestMachine()) == []
    assert book.page("Programas").visible


def test_a_sheet_that_a_person_hid_since_stays_hidden(book):
    book.page("Programas").visible = False
    record = cut_short(book)
    book.page("Convocatorias").visible = False
    assert take_back(book.book, record, TestMachine()) == []
    assert not book.page("Programas").visible
    assert not book.page("Convocatorias").visible
