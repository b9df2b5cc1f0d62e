"""Tables typed as markdown are read like any other; the host in memory does with a patch what a file would."""

import inspect
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.cells import UNCALCULATED, CellError, Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.workbook import Patch, SheetPatch
from coopxl.hosts.door import Host
from coopxl.hosts.excel.host import ExcelHost
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.memory import MemoryHost, book, raw
from coopxl.schema.office import TABLES
from tests.grids import plain, seen, workbook

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("", None),
        ("_", " "),
        ("Riego", "Riego"),
        ("2026-03-31", date(2026, 3, 31)),
        ("17:00", time(17)),
        ("12", 12),
        ("-2.5", -2.5),
        ("0", 0),
        ("010150", "010150"),
        ("1.200,50", "1.200,50"),
        ('"12"', "12"),
        ("#N/A", CellError("#N/A")),
        ("#DIV/0!", CellError("#DIV/0!")),
        ("(uncalculated)", UNCALCULATED),
    ],
)
def test_what_a_typed_cell_holds(cell, value):
    assert raw(cell) == value
    assert type(raw(cell)) is type(value)


def test_typed_columns_come_first_and_the_others_follow():
    found = book(
        """
        | calls | Cierre     | id           | Closing hour | mío |
        |-------|------------|--------------|--------------|-----|
        |       | 2026-03-31 | CON-2026-001 | 17:00        | x   |
        """
    )
    (call,) = found["calls"]
    assert (call["closes"], call.id, call["closes_hour"]) == (date(2026, 3, 31), "CON-2026-001", time(17))
    assert list(found["calls"].layout.numbers)[:3] == ["closes", "id", "closes_hour"]
    assert found["calls"].own == {"mío": ["x"]}
    assert set(found["calls"].layout.numbers) == {column.key for column in TABLES["calls"].columns}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_whole_office_is_there(lang):
    found = book("", lang)
    assert set(TABLES) < set(found.tables)
    assert found["calls"].layout.sheet == TABLES["calls"].label[lang]
    assert sorted(found.workbooks) == ["calendar", "registers", "tracking"]


def test_every_host_has_the_whole_door():
    names = [name for name in vars(Host) if not name.startswith("_")]
    assert names == ["read", "apply", "revert", "show", "close"]
    for host in (MemoryHost, FileHost, ExcelHost):
        for name in names:
            assert inspect.signature(getattr(host, name)) == inspect.signature(getattr(Host, name)), (host, name)


SHEET = """
    4 | ID      | Fecha      | Feriado
    5 | FER-001 | 2026-01-01 | =Año Nuevo
    """


def host(text=SHEET, tables="holidays=Feriados!A4:C5"):
    return MemoryHost(workbook({"Feriados": text}, tables))


def patch(sheet="Feriados", grown=None, hidden=None, **cells):
    made = Patch(
        {sheet: SheetPatch(sheet, {(int(at[1:]), ord(at[0]) - 64): v for at, v in cells.items()})}, grown or {}
    )
    made.sheets[sheet].hidden = hidden or {}
    return made


def test_cells_are_written_emptied_and_made():
    changed = host()
    changed.apply(patch(A5=None, C5="Otro", D5="", E7=3, B6=Formula("B5+1", 46024.0), C6=Formula("NOW()")))
    sheet = changed.read().sheets["Feriados"]
    assert seen(sheet, 5) == plain("""
        5 | | 2026-01-01 | Otro
        6 | | =46024.0   | =Uncalculated.UNCALCULATED
        7 | | | | | 3
        """)
    assert sheet.formulas == {(6, 2), (6, 3)}
    assert (sheet.cell(5, 4), sheet.cell(6, 3), sheet.cell(99, 99)) == (None, UNCALCULATED, None)


def test_a_patch_leaves_what_was_read_before_as_it_was():
    changed = host()
    before = changed.read()
    changed.apply(patch(A5="X"))
    assert seen(before.sheets["Feriados"], 5) == "5 | FER-001 | 2026-01-01 | =Año Nuevo"
    assert changed.read().fingerprint != before.fingerprint
    assert host().read().fingerprint == before.fingerprint


def test_an_empty_patch_changes_nothing():
    same = host()
    before = same.read()
    same.apply(Patch())
    assert same.read() == before


def test_rows_are_hidden_and_shown_and_a_cell_is_looked_at():
    changed = host()
    changed.apply(patch(hidden={5: True, 6: True}))
    changed.apply(patch(hidden={6: False, 7: False}))
    changed.show("Feriados", 5, 2)
    changed.close()
    assert changed.hidden == {"Feriados": {5}}
    assert changed.shown == ("Feriados", 5, 2)


def test_a_table_grows_and_never_shrinks():
    changed = host()
    changed.apply(patch(grown={"holidays": 9}))
    changed.apply(patch(grown={"holidays": 7}))
    assert changed.read().regions["holidays"].last_row == 9


@pytest.mark.parametrize(
    ("text", "tables", "change", "code", "words"),
    [
        (SHEET, "", patch("Otra", A1="x"), "FILE-22", "no tiene la hoja «Otra»"),
        (SHEET, "", patch(grown={"holidays": 9}, A5="x"), "FILE-23", "no tiene la tabla «holidays»"),
        (
            SHEET,
            "holidays=Feriados!A4:C5, resumen=Feriados!B8:B9",
            patch(grown={"holidays": 8}, A5="x"),
            "FILE-31",
            "la tabla «resumen» está debajo de «holidays»",
        ),
        (
            f"{SHEET}7 | | x",
            "holidays=Feriados!A4:C5",
            patch(grown={"holidays": 7}, A5="x"),
            "FILE-32",
            "B7 no está vacía",
        ),
    ],
    ids=["sheet gone", "table gone", "table below", "data below"],
)
def test_what_cannot_be_done_is_refused_whole(text, tables, change, code, words):
    same = host(text, tables)
    before = same.read()
    with pytest.raises(CannotGoOn) as stop:
        same.apply(change)
    assert stop.value.code == code
    assert words in told(code, stop.value.facts, "es")
    assert same.read() == before


def test_rows_typed_right_below_become_rows_of_the_table():
    changed = host(f"{SHEET}6 | | 2026-05-01 | Trabajo")
    changed.apply(patch(grown={"holidays": 8}))
    assert changed.read().regions["holidays"].last_row == 8


# The same patch on a file and in memory

SHIPPED = ROOT / "workbooks" / "es" / "calendario.xlsx"
values = st.one_of(
    st.none(),
    st.sampled_from(["Riego", "=1+1", " x ", "línea\notra", "1.200", 2.5, True, Formula("1+1", 2.0)]),
    st.integers(-9, 9),
)
days = st.one_of(st.none(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
# Memory knows no formats: a number in the column of dates would be read from the file as a date.
changes = st.one_of(
    st.dictionaries(st.tuples(st.integers(5, 20), st.sampled_from([1, 3, 4, 5, 6])), values, max_size=12),
    st.dictionaries(st.tuples(st.integers(5, 20), st.just(2)), days, max_size=12),
)


def trimmed(workbook):
    """What can be seen of a workbook: blanks at the ends of rows and sheets say nothing."""
    sheets = {}
    for name, sheet in workbook.sheets.items():
        filled = {
            (row, column): value
            for row, line in enumerate(sheet.rows, 1)
            for column, value in enumerate(line, 1)
            if value is not None
        }
        sheets[name] = (filled, sheet.formulas)
    return sheets, workbook.regions


@settings(max_examples=12, deadline=None)
@given(changes, st.sampled_from([{}, {"holidays": 16}, {"holidays": 20}]))
def test_a_patch_does_the_same_on_a_file_and_in_memory(cells, grown):
    with TemporaryDirectory() as folder:
        path = Path(folder, SHIPPED.name)
        path.write_bytes(SHIPPED.read_bytes())
        file = FileHost(path, lambda path, content, fingerprint: path.write_bytes(content))
        memory = MemoryHost(file.read())
        made = Patch({"Feriados": SheetPatch("Feriados", dict(cells))}, dict(grown))
        file.apply(made)
        memory.apply(made)
        assert trimmed(FileHost(path, lambda *_: None).read()) == trimmed(memory.read())
