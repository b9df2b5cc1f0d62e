"""Offices of the first and the second schema brought up to today's: what they held is there, what came since too.

The books are those that coopxl shipped then (tests/older.py), with the example rows; a person worked on some of them with openpyxl.
"""

import io
import json
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from coopxl.core.reading import read_book
from coopxl.hosts.excel.package_check import macro_faults
from coopxl.hosts.file.read import read
from coopxl.schema import history
from coopxl.schema.history import HELD, Renamed, Split
from coopxl.schema.history import newer as is_newer
from coopxl.schema.names import PROPERTY_SCHEMA
from coopxl.schema.office import TABLES, VERSION, WORKBOOKS, address, tables_of
from coopxl.schema.text import Text
from tests.hosts.file.books import parts
from tests.libreoffice import convert
from tests.offices import DAY, Desk, book, contents, opened, seat
from tests.offices import blank as made_today
from tests.older import blank, filled
from tests.openxml import sdk_violations, violations
from tests.rich import rich
from tests.shapes import shapes_of

KEYS = tuple(definition.key for definition in WORKBOOKS)
KINDS = [
    pytest.param("1", "en", "excel", marks=pytest.mark.slow),
    pytest.param("2", "es", "libreoffice", marks=pytest.mark.slow),
    pytest.param("1", "es", "libreoffice", marks=pytest.mark.soak),
    pytest.param("2", "en", "excel", marks=pytest.mark.soak),
]


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command line sets its own
    return Desk(capsys)


def books(folder: Path) -> dict[str, bytes]:
    return {key: book(folder, key).read_bytes() for key in KEYS}


def tables(held: dict[str, bytes], lang: str = "es") -> dict[str, dict[str, list[object]]]:
    """The columns of every table of an office by their keys, those of the officer's own by their headers."""
    read_as = read_book({key: read(content, f"{key}.xlsx") for key, content in held.items()}, lang)
    return {
        name: {key: table.columns[key] for key in table.layout.numbers} | dict(table.own)
        for name, table in read_as.tables.items()
        if table.definition.key != "findings"
    }


def upgrade(desk: Desk, folder: Path, *words: str) -> str:
    assert desk("upgrade", folder, "--yes", "--today", DAY, *words) == 0, desk.err
    return desk.out


def holds(after: dict[str, dict[str, list[object]]], before: dict[str, dict[str, list[object]]]) -> None:
    """Every value of before, in its table and column; settings may have got rows."""
    for name, columns in before.items():
        for key, values in columns.items():
            assert after[name][key][: len(values)] == values, (name, key)


@pytest.mark.parametrize(("version", "lang", "edition"), KINDS)
def test_all_that_an_office_held_is_there_and_what_came_since_too(desk, tmp_path, version, lang, edition):
    folder = filled(tmp_path / "oficina", version, lang, edition)
    before, was = books(folder), contents(folder)
    upgrade(desk, folder)
    after = books(folder)
    new = tables(after, lang)
    holds(new, tables(before, lang))
    for key in KEYS:
        path = book(folder, key)
        now = read(path)
        assert now.properties[PROPERTY_SCHEMA] == VERSION
        assert violations(path) == []
        for table in tables_of(key):
            if table.key != "findings":
                assert set(table.columns_by_key) <= set(new[address(table)])
        assert set(openpyxl.load_workbook(path, read_only=True).sheetnames) == set(
            CalamineWorkbook.from_path(path).sheet_names
        )
        if edition == "excel":
            assert macro_faults(after[key]) == []
    assert not [one for one in desk.findings(folder) if one["code"].startswith("TAB")]
    # What it was is among the copies, to the byte.
    assert desk("restore", folder, "--to", _first_moment(folder), "--yes") == 0, desk.err
    for name in (book(folder, key).name for key in KEYS):
        assert contents(folder)[name] == was[name]


def _first_moment(folder: Path) -> str:
    return next(path.name for path in sorted((folder / ".coopxl" / "backups").iterdir()) if _command(path) == "upgrade")


def _command(path: Path) -> str:
    return json.loads((path / "moment.json").read_text("utf-8"))["command"]


# What a person did with the books

NOTE = "Sobre este proyecto"


def by_a_person(folder: Path) -> None:
    """Columns of one's own right beside the table and further off, what refers to them, and a sheet with another name."""
    with opened(book(folder, "registers")) as held:
        sheet, (_, top, right, _) = seat(held, "projects")
        sheet.title = "Mis proyectos"
        mine, far = right + 1, right + 3
        for column, header in ((mine, "Mi nota"), (far, "Mi monto")):
            sheet.cell(top, column).value = header
        for row in range(top + 1, top + 4):
            sheet.cell(row, mine).value = f"mío {row}"
            sheet.cell(row, mine).comment = Comment(NOTE, "María")
            sheet.cell(row, far).value = row * 1.5
            sheet.cell(row, far).number_format = '#,##0.00 "USD"'
        letter = get_column_letter(far)
        sheet.column_dimensions[letter].width = 33
        sheet.merge_cells(start_row=top - 2, start_column=far, end_row=top - 2, end_column=far + 1)
        area = f"{letter}{top + 1}:{letter}{top + 3}"
        sheet.conditional_formatting.add(
            area, CellIsRule("greaterThan", ["3"], fill=PatternFill("solid", bgColor="FFEE88"))
        )
        own = held.create_sheet("Mi resumen", 0)
        own["A1"] = f"=SUM('Mis proyectos'!{area})"
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=far, min_row=top + 1, max_row=top + 3))
        own.add_chart(chart, "C2")


@pytest.mark.slow
def test_columns_of_ones_own_beside_a_table_move_with_all_that_names_them(desk, tmp_path):
    folder = filled(tmp_path / "oficina")
    by_a_person(folder)
    before, already = books(folder), violations(book(folder, "registers"))
    with zipfile.ZipFile(io.BytesIO(before["registers"])) as package:
        wide = re.search(r'<table [^>]*name="projects"[^>]*ref="A4:(\w+?)\d+"', _part(package, "projects"))[1]
    said = upgrade(desk, folder)
    new = [column for column in TABLES["projects"].columns if column.key not in HELD["1"]["projects"]]
    assert f"columnas nuevas en «Proyectos» ({len(new)})" in said
    holds(tables(books(folder)), tables(before))
    held = openpyxl.load_workbook(book(folder, "registers"))
    sheet = held["Mis proyectos"]
    right = column_index_from_string(wide) + len(new)
    headers = [sheet.cell(4, right + step).value for step in range(4)]
    assert headers == [new[-1].label["es"], "Mi nota", None, "Mi monto"]
    far = get_column_letter(right + 3)
    assert [sheet[f"{far}{row}"].value for row in (5, 6, 7)] == [7.5, 9, 10.5]
    assert sheet[f"{far}5"].number_format == '#,##0.00 "USD"'
    assert sheet.column_dimensions[far].width == 33
    assert sheet.cell(5, right + 1).comment.text == NOTE
    assert held["Mi resumen"]["A1"].value == f"=SUM('Mis proyectos'!{far}5:{far}7)"
    assert f"${far}$5:${far}$7" in held["Mi resumen"]._charts[0].series[0].val.numRef.f
    assert any(f"{far}5:{far}7" in str(area.sqref) for area in sheet.conditional_formatting)
    assert any(f"{far}2" in str(area) for area in sheet.merged_cells.ranges)
    assert set(violations(book(folder, "registers"))) <= set(already)


def _part(package: zipfile.ZipFile, table: str) -> str:
    names = [name for name in package.namelist() if name.startswith("xl/tables/")]
    return next(text for name in names if f'name="{table}"' in (text := package.read(name).decode()))


RICH = {"registers": "Proyectos", "calendar": "Tabla cronológica", "tracking": "Riesgos"}
OURS = re.compile(
    r"\[Content_Types\].xml|xl/(?:workbook|styles)\.xml|xl/_rels/workbook\.xml\.rels|docProps/custom\.xml|xl/calcChain\.xml"
    r"|xl/(?:worksheets|drawings|tables|charts)/.*"
)


@pytest.mark.slow
def test_what_only_excel_makes_stays_to_the_byte(desk, tmp_path):
    folder = filled(tmp_path / "oficina")
    for key, sheet in RICH.items():
        path = book(folder, key)
        path.write_bytes(rich(path.read_bytes(), sheet))
    before, already = books(folder), {key: violations(book(folder, key)) for key in KEYS}
    upgrade(desk, folder)
    for key, content in books(folder).items():
        old, new = parts(before[key]), parts(content)
        assert [name for name in old if name not in new] == []
        assert [name for name in old if old[name] != new[name] and not OURS.fullmatch(name)] == []
        # Sparklines, a validation of 2010 and a slicer stand behind the rows; comments, a control and a picture hang on the sheet.
        part = next(
            name for name, text in old.items() if name.startswith("xl/worksheets/sheet") and b"sparkline" in text
        )
        for element in (
            rb"<extLst>.*</extLst>",
            rb"<controls>.*</controls>",
            rb"<legacyDrawing [^>]*>",
            rb"<picture [^>]*>",
        ):
            held = re.findall(element, old[part], re.DOTALL)
            assert held == re.findall(element, new[part], re.DOTALL) != [], element
        rels = "xl/worksheets/_rels/" + part.rsplit("/", 1)[1] + ".rels"
        assert set(re.findall(rb"<Relationship [^>]*>", old[rels])) <= set(
            re.findall(rb"<Relationship [^>]*>", new[rels])
        )
        assert set(violations(book(folder, key))) <= set(already[key])
    assert not [one for one in desk.findings(folder) if one["code"].startswith("TAB")]


# What stands in the way: nothing is written


def protected(folder: Path) -> None:
    with opened(book(folder, "tracking")) as held:
        held.security = WorkbookProtection(lockStructure=True)


def a_sheet_of_that_name(folder: Path) -> None:
    with opened(book(folder, "calendar")) as held:
        held.create_sheet("Hoy")["A1"] = "leche, pan"


def a_sheet_that_looks_like_one(folder: Path) -> None:
    with opened(book(folder, "registers")) as held:
        held.create_sheet("Actores").append(["Nombre", "Tipo", "Notas"])


def a_table_of_that_name(folder: Path) -> None:
    with opened(book(folder, "registers")) as held:
        own = held.create_sheet("Mías")
        own.append(["Foto", "Día"])
        own.append(["a", "b"])
        own.add_table(Table(displayName="actors", ref="A1:B2"))


def open_in_calc(folder: Path) -> None:
    path = book(folder, "tracking")
    path.with_name(f".~lock.{path.name}#").write_text(",María,maquina,01.01.2026 10:00,file:///x;", "utf-8")


def cut_short(folder: Path) -> None:
    path = book(folder, "tracking")
    path.write_bytes(path.read_bytes()[:-400])


def no_table_any_more(folder: Path) -> None:
    with opened(book(folder, "tracking")) as held:
        sheet, _ = seat(held, "measurements")
        del sheet.tables["measurements"]


def newer(folder: Path) -> None:
    with opened(book(folder, "registers")) as held:
        held.custom_doc_props[PROPERTY_SCHEMA].value = "99"


IN_THE_WAY = (
    (protected, "UPGR-03", "seguimiento.xlsx"),
    (a_sheet_of_that_name, "UPGR-05", "«Hoy»"),
    (a_sheet_that_looks_like_one, "UPGR-05", "«Actores»"),
    (a_table_of_that_name, "UPGR-06", "«actors»"),
    (open_in_calc, "OFF-05", "María"),
    (cut_short, "FILE-12", "seguimiento.xlsx"),
    (no_table_any_more, "UPGR-07", "«Mediciones»"),
    (newer, "OFF-17", "registros.xlsx"),
)


@pytest.mark.parametrize(("spoil", "code", "named"), IN_THE_WAY, ids=[spoil.__name__ for spoil, *_ in IN_THE_WAY])
@pytest.mark.slow
def test_what_cannot_be_brought_up_whole_is_refused_and_nothing_is_written(desk, tmp_path, spoil, code, named):
    folder = blank(tmp_path / "oficina")
    spoil(folder)
    before = contents(folder)
    assert desk("upgrade", folder, "--yes") == 2
    assert code in desk.err
    assert named in desk.err
    assert contents(folder) == before


@pytest.mark.slow
def test_a_preview_says_all_and_with_nobody_to_ask_nothing_is_written(desk, tmp_path):
    folder = blank(tmp_path / "oficina", "2")
    before = contents(folder)
    assert desk("upgrade", folder) == 0
    assert desk.lines[:2] == [
        "Pondría al día estos libros (no se escribió nada):",
        f"registros.xlsx (esquema 2, el de hoy es el {VERSION}):",
    ]
    assert "hojas que coopxl vuelve a dibujar (4): Inicio, Hoy, Calendario, Listas." in desk.out
    assert desk.lines[-1] == "No se escribió nada. Para hacerlo, repita con --yes."
    assert contents(folder) == before


@pytest.mark.slow
def test_a_dry_run_tells_a_program_what_would_come(desk, tmp_path):
    folder = blank(tmp_path / "office", "1", "en")
    before = contents(folder)
    assert desk("upgrade", folder, "--dry-run", "--json") == 0
    assert desk.json["upgraded"] is False
    calendar = desk.json["workbooks"][1]
    assert (calendar["workbook"], calendar["schema"]) == ("calendar", "1")
    assert calendar["new_sheets"] == [
        "matches",
        "weights",
        "back_plan",
        "approval_steps",
        "inbox",
        "conflicts",
        "today",
    ]
    assert calendar["new_columns"]["call_table"] == ["start_by"]
    assert calendar["made_anew"] == ["start", "month_calendar", "lists"]
    assert contents(folder) == before


# Names that changed


@pytest.mark.slow
def test_a_column_and_an_entry_that_have_another_name_get_it(desk, tmp_path, monkeypatch):
    folder = filled(tmp_path / "oficina")
    monkeypatch.setitem(HELD, "1", {**HELD["1"], "plan_objectives": HELD["1"]["plan_objectives"] | {"my_axis"}})
    axis = Renamed("plan_objectives", "my_axis", Text("Mi eje", "My axis"), "axis")
    monkeypatch.setitem(history.RENAMED, "1", (axis,))
    splits = (
        Split("risk_states", Text("Vigilado", "Watched"), ("open",)),
        Split("risk_states", Text("Terminado", "Over"), ("closed", "happened")),
    )
    monkeypatch.setitem(history.SPLIT, "1", splits)
    with opened(book(folder, "registers")) as held:
        sheet, (_, top, right, bottom) = seat(held, "plan_objectives")
        sheet.insert_cols(right + 1)
        sheet.cell(top, right + 1).value = "Mi eje"
        for row in range(top + 1, top + 4):
            sheet.cell(row, right + 1).value = f"eje {row}"
        table = sheet.tables["plan_objectives"]
        table.ref = f"A{top}:{get_column_letter(right + 1)}{bottom}"
        table.autoFilter.ref = table.ref
        table.tableColumns.append(TableColumn(id=99, name="Mi eje"))
        own = held.create_sheet("Mía")
        own["A1"] = "=COUNTA(plan_objectives[Mi eje])"
    with opened(book(folder, "tracking")) as held:
        sheet, (_, top, right, _) = seat(held, "risks")
        state = next(
            number for number in range(1, right + 1) if str(sheet.cell(top, number).value).startswith("Estado")
        )
        sheet.cell(top + 1, state).value, sheet.cell(top + 2, state).value = "Vigilado", "Terminado"
    said = upgrade(desk, folder)
    assert "«Objetivos de planes»: la columna «Mi eje» se llama ahora «Eje o sistema»." in said
    assert "columnas nuevas en «Objetivos de planes» (2): Política, Meta del plan." in said
    assert "«Vigilado» pasa a «" in said
    assert "«Terminado» es ahora una de varias entradas: Ocurrió" in said
    after = tables(books(folder))
    assert after["plan_objectives"]["axis"][:3] == ["eje 5", "eje 6", "eje 7"]
    assert after["risks"]["state"][0] == "open"
    held = openpyxl.load_workbook(book(folder, "registers"))
    assert held["Mía"]["A1"].value == "=COUNTA(plan_objectives[Eje o sistema])"
    assert held["Objetivos de planes"].tables["plan_objectives"].column_names.count("Eje o sistema") == 1


@pytest.mark.slow
@pytest.mark.libreoffice
def test_books_that_libreoffice_saved_are_brought_up_and_it_opens_them(desk, tmp_path):
    folder = filled(tmp_path / "oficina", "1", "es", "excel")
    for key in KEYS:
        path = book(folder, key)
        convert(path, "xlsm", tmp_path).replace(path)
    before, already = books(folder), {key: violations(book(folder, key)) for key in KEYS}
    upgrade(desk, folder)
    holds(tables(books(folder)), tables(before))
    for key, content in books(folder).items():
        assert set(violations(book(folder, key))) <= set(already[key])
        # LibreOffice drops what a shape calls; today's buttons have it again.
        assert macro_faults(content) == []
    again = convert(book(folder, "registers"), "xlsx", tmp_path)
    assert read(again).regions.keys() >= {table.key for table in tables_of("registers")}
    assert desk.findings(folder)


@pytest.mark.npm
def test_the_sdk_finds_nothing_in_an_upgraded_book(desk, tmp_path):
    folder = blank(tmp_path / "oficina", "1", "en", "excel")
    upgrade(desk, folder)
    path = book(folder, "calendar")
    assert sdk_violations([path]).get(path, []) == []


def looks(cell: Cell) -> tuple[object, ...]:
    """How a cell looks, apart from the numbers that its workbook gives to formats."""
    return tuple(map(repr, (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format, cell.protection)))


def rules(sheet: Worksheet, column: int, row: int) -> list[tuple[object, ...]]:
    """The checks of a cell with their help, and the looks of its conditional formats."""
    place = f"{get_column_letter(column)}{row}"
    checks = [
        (one.type, one.operator, one.promptTitle, one.prompt, one.error, one.formula1 if one.type == "list" else "")
        for one in sheet.data_validations.dataValidation
        if place in one.sqref
    ]
    marks = [rule.dxf for area in sheet.conditional_formatting if place in area.sqref for rule in area.rules]
    return [*checks, *((repr(mark.font), repr(mark.fill)) for mark in marks)]


@pytest.mark.slow
def test_what_came_looks_as_in_a_new_book(desk, tmp_path):
    folder, today = blank(tmp_path / "oficina"), made_today(tmp_path / "nueva")
    upgrade(desk, folder)
    for key in KEYS:
        name = book(folder, key).name
        now, new = openpyxl.load_workbook(folder / name), openpyxl.load_workbook(today / name)
        drawn, models = shapes_of((folder / name).read_bytes()), shapes_of((today / name).read_bytes())
        assert [sheet.title for sheet in now] == [sheet.title for sheet in new]
        for table in tables_of(key):
            (sheet, (_, top, right, _)), (model, (_, _, wide, _)) = seat(now, table.key), seat(new, table.key)
            assert right == wide
            there = {model.cell(4, number).value: number for number in range(1, wide + 1)}
            for number in range(1, right + 1):
                same = there[sheet.cell(top, number).value]
                if is_newer("1", table.key, list(table.columns_by_key)[same - 1]):
                    assert looks(sheet.cell(4, number)) == looks(model.cell(4, same)), (table.key, number)
                    assert looks(sheet.cell(5, number)) == looks(model.cell(5, same)), (table.key, number)
                    assert rules(sheet, number, 6) == rules(model, same, 6), (table.key, number)
                    grids = (drawn[sheet.title][0].columns, models[model.title][0].columns)
                    assert grids[0][number] - grids[0][number - 1] == grids[1][same] - grids[1][same - 1]
        assert {sheet: {one.name for one in shapes} for sheet, (_, shapes) in drawn.items()} == {
            sheet: {one.name for one in shapes} for sheet, (_, shapes) in models.items()
        }
        for sheet in now:
            model = new[sheet.title]
            assert (sheet.sheet_state, sheet.print_title_rows, sheet.freeze_panes, sheet.sheet_properties.tabColor) == (
                model.sheet_state, model.print_title_rows, model.freeze_panes, model.sheet_properties.tabColor,
            )  # fmt: skip
