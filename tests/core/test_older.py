"""A book made before the schema of today: one notice for the book, and only what needs the newer sheets stops."""

from dataclasses import replace

from coopxl.actions.progress import progress
from coopxl.core.book import Book
from coopxl.core.findings import told
from coopxl.core.older import gone
from coopxl.core.reading import read_book
from coopxl.core.workbook import Workbook
from coopxl.hosts.memory import workbooks
from coopxl.schema.history import HELD, newer
from coopxl.schema.names import HEADER_ROW, PROPERTY_SCHEMA
from coopxl.schema.office import TABLES, VERSION
from tests.actions.shown import on

FIRST = "1"
PROJECT = """
    | projects | id           | name  | state |
    |          | PRY-2026-001 | Riego | Idea  |
    """


def aged(workbook: Workbook) -> Workbook:
    """The workbook as the first schema had it."""
    lost = {key for key in workbook.regions if newer(FIRST, key)}
    names = {workbook.regions[key].sheet for key in lost}
    sheets = {name: sheet for name, sheet in workbook.sheets.items() if name not in names}
    for key, columns in HELD[FIRST].items():
        if key in workbook.regions:
            sheet = sheets[workbook.regions[key].sheet]
            kept = {TABLES[key][column].label["es"] for column in columns}
            rows = [list(row) for row in sheet.rows]
            rows[HEADER_ROW - 1] = [one if str(one).rstrip(" *") in kept else None for one in rows[HEADER_ROW - 1]]
            sheets[sheet.name] = replace(sheet, rows=rows)
    regions = {key: region for key, region in workbook.regions.items() if key not in lost}
    return replace(workbook, sheets=sheets, regions=regions, properties={PROPERTY_SCHEMA: FIRST})


def old(**properties: str) -> Book:
    books = {key: aged(workbook) for key, workbook in workbooks(PROJECT).items()}
    return read_book({key: replace(one, properties=properties or one.properties) for key, one in books.items()}, "es")


def test_what_came_later_is_told_once_for_each_book():
    noticed = old().noticed
    assert [(one.code, one.place.workbook) for one in noticed] == [
        ("TAB-08", "registros.xlsx"),
        ("TAB-08", "calendario.xlsx"),
        ("TAB-08", "seguimiento.xlsx"),
    ]
    said = noticed[0].told("es")
    assert "(esquema 1; el de hoy es el 3)" in said
    assert "Trayectoria" in said
    assert "Proyectos «Pasar a»" in said
    assert "coopxl upgrade" in said
    assert said.endswith("[TAB-08]")
    assert "Projects «Move to»" in noticed[0].message("en")


def test_a_book_of_today_that_lacks_them_has_lost_them():
    codes = {one.code for one in old(**{PROPERTY_SCHEMA: VERSION}).noticed}
    assert codes >= {"TAB-01", "TAB-02"}
    assert "TAB-08" not in codes


def test_a_column_that_the_old_schema_had_is_missed_there_too():
    books = {key: aged(workbook) for key, workbook in workbooks().items()}
    sheet = books["registers"].sheets["Proyectos"]
    rows = [[None if one == "Resumen" or str(one).startswith("Resumen") else one for one in row] for row in sheet.rows]
    books["registers"].sheets["Proyectos"] = replace(sheet, rows=rows)
    assert [one.code for one in read_book(books, "es").noticed].count("TAB-02") == 1


def test_the_curve_is_left_out_and_the_rest_is_told():
    (last,) = progress(old(), on("2026-03-02")).findings
    assert last.gravity == "warning"
    assert last.told("es").endswith("[TAB-09]")


def test_what_needs_a_newer_sheet_names_it():
    stop = gone(old(), "moves")
    assert told(stop.code, stop.facts, "es") == (
        "TAB-09: registros.xlsx se hizo con un coopxl anterior, que no tenía la hoja «Trayectoria». Lo demás funciona como antes. "
        "Para usar esto, cierre los libros y ejecute coopxl upgrade («Poner al día»)."
    )
    assert gone(old(), "projects").code == "TAB-01"


def test_every_older_schema_is_described():
    assert set(HELD) == {str(number) for number in range(1, int(VERSION))}
    for held in HELD.values():
        assert {
            (key, column) for key, columns in held.items() for column in columns if column not in TABLES[key]
        } == set()
