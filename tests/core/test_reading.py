"""Tables are found whatever the officer did to the sheet; what cannot be read is told, cell by cell."""

import re
from datetime import date
from pathlib import Path

import pytest

from coopxl.core.checks import check_table
from coopxl.core.reading import read_book
from coopxl.hosts.memory import book, workbooks
from coopxl.schema.catalogue import MESSAGES
from tests.grids import office, told, workbook

DAY = date(2026, 1, 15)
STRUCTURE = tuple(f"TAB-{number:02}" for number in range(2, 8))


def holidays(text, tables="holidays=Feriados!A4:D6", sheet="Feriados", **other_sheets):
    """The office whose sheet of holidays is the one typed."""
    return office(workbook({sheet: text, **other_sheets}, tables))


def shown(office_book, table="holidays"):
    """Row number and values of each row of a table."""
    rows = office_book[table]
    return [
        " | ".join([str(rows.rows[row.index]), *(row.text(column.key) for column in rows.definition.columns)])
        for row in rows
    ]


NEW_YEAR = "5 | FER-001 | 2026-01-01 | Año Nuevo | nacional"

FOUND = {
    "as it was built": """
        4 | ID      | Fecha      | Feriado   | Observaciones
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        """,
    "columns moved": """
        4 | Observaciones | Feriado   | ID      | Fecha
        5 | nacional      | Año Nuevo | FER-001 | 2026-01-01
        """,
    "in the other language": """
        4 | ID      | Date       | Holiday   | Notes
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        """,
    "by their keys": """
        4 | id      | date       | name      | notes
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        """,
    "typed carelessly, with the mark of what is required": """
        4 | id *    | FECHA *    | feriádo  | observaciones
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        """,
    "a blank-looking row between": """
        4 | ID      | Fecha      | Feriado   | Observaciones
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        6 |         | _          |           | _
        """,
    "a date as a serial number, a name with spaces around": """
        4 | ID        | Fecha | Feriado       | Observaciones
        5 | " FER-001 | 46023 | "  Año Nuevo" | nacional
        """,
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_the_table_is_found(text):
    found = holidays(text)
    assert shown(found) == [NEW_YEAR]
    assert told(found.noticed, *STRUCTURE) == []
    assert found["holidays"].bad == {}


def test_own_columns_are_kept_apart():
    found = holidays(
        """
        4 | ID      | Mi nota | Fecha      | Feriado   |        | Observaciones | Mi nota
        5 | FER-001 | puente  | 2026-01-01 | Año Nuevo | suelto | nacional      | otra
        """,
        "holidays=Feriados!A4:G5",
    )
    assert shown(found) == [NEW_YEAR]
    assert found["holidays"].own == {"Mi nota": ["puente"], "@E": ["suelto"], "Mi nota@G": ["otra"]}
    assert told(found.noticed, *STRUCTURE) == []


def test_columns_are_found_by_other_names():
    found = book(
        """
        | calls | Fecha de cierre | Agencia | Convocatoria | id           |
        |       | 2026-03-31      |         | Riego 2026   | CON-2026-001 |
        """
    )
    (call,) = found["calls"]
    assert (call["closes"], call["name"], call.id) == (date(2026, 3, 31), "Riego 2026", "CON-2026-001")
    assert found["calls"].own == {}


def test_a_missing_column_is_told_and_its_values_are_blank():
    found = holidays(
        """
        4 | ID      | Fecha      | Observaciones
        5 | FER-001 | 2026-01-01 | nacional
        """,
        "holidays=Feriados!A4:C5",
    )
    assert shown(found) == ["5 | FER-001 | 2026-01-01 |  | nacional"]
    assert told(found.noticed, *STRUCTURE) == [
        "Feriados!A4: falta la columna «Feriado». Vuelva a crearla con ese encabezado. [TAB-02]"
    ]
    assert [f.code for f in check_table(found["holidays"], found, DAY)] == []


def test_a_doubled_column_is_told_and_the_first_is_read():
    found = holidays(
        """
        4 | ID      | Fecha      | Feriado   | Date       | Observaciones
        5 | FER-001 | 2026-01-01 | Año Nuevo | 2026-01-02 | nacional
        """,
        "holidays=Feriados!A4:E5",
    )
    assert shown(found) == [NEW_YEAR]
    assert told(found.noticed, *STRUCTURE) == [
        (
            "Feriados!D4 «Date»: la columna «Fecha» está dos veces; se leyó la primera. "
            "Cambie el encabezado de la segunda. [TAB-03]"
        )
    ]


def test_a_nearly_right_column_is_told():
    found = holidays(
        """
        4 | ID      | Fecha      | Feriados  | Observaciones
        5 | FER-001 | 2026-01-01 | Año Nuevo | nacional
        """
    )
    assert shown(found) == ["5 | FER-001 | 2026-01-01 |  | nacional"]
    assert told(found.noticed, *STRUCTURE) == [
        (
            "Feriados!C4 «Feriados»: la columna «Feriados» no es de coopxl; falta «Feriado». "
            "Si es la misma, devuélvale su encabezado. [TAB-06]"
        )
    ]
    assert found["holidays"].own == {"Feriados": ["Año Nuevo"]}


TWO = "4 | ID | Fecha | Feriado | Observaciones\n" + NEW_YEAR


def test_rows_typed_below_belong_to_the_table():
    found = holidays(
        f"""
        {TWO}
        6 |
        7 |         | 2026-05-01 | Día del Trabajo
        8 |         | 2026-05-24 | Pichincha
        """
    )
    table = found["holidays"]
    assert (table.rows, table.layout.below, table.layout.blanks) == ([5, 7, 8], (7, 8), (6,))
    assert told(found.noticed, *STRUCTURE) == []


def test_data_after_a_gap_is_told_and_not_read():
    found = holidays(
        f"""
        {TWO}
        6 |
        7 |
        8 |         | 2026-05-01 | Día del Trabajo
        9 |         | 2026-05-24 | Pichincha
        """
    )
    assert found["holidays"].rows == [5]
    assert told(found.noticed, *STRUCTURE) == [
        (
            "Feriados!A8: hay datos debajo de la tabla, separados por filas vacías; no se leyeron. "
            "Súbalos justo debajo de la última fila. [TAB-04]"
        )
    ]


def test_a_table_of_the_officers_own_under_the_first_is_neither_read_nor_told():
    found = holidays(
        f"""
        {TWO}
        6 |
        7 | Mes   | Libres
        8 | enero | 1
        """,
        "holidays=Feriados!A4:D6, resumen=Feriados!A7:B8",
    )
    assert found["holidays"].rows == [5]
    assert told(found.noticed, *STRUCTURE) == []


def test_a_table_beside_the_first_does_not_hide_rows():
    found = holidays(
        f"""
        {TWO}
        6 |         | 2026-05-01 | Día del Trabajo | | | Mes   | Libres
        7 |         | 2026-05-24 | Pichincha       | | | enero | 1
        """,
        "holidays=Feriados!A4:D5, resumen=Feriados!F6:G7",
    )
    assert found["holidays"].rows == [5, 6, 7]


def test_a_copied_sheet_is_told_and_not_read():
    found = holidays(
        TWO,
        "holidays=Feriados!A4:D5, holidays_2=Feriados (2)!A4:D5",
        **{"Feriados (2)": TWO},
    )
    assert shown(found) == [NEW_YEAR]
    assert told(found.noticed, *STRUCTURE) == [
        (
            "Feriados (2)!A4: la hoja parece una copia de «Feriados»; no se leyó. "
            "Pase lo que sirva a la hoja original y borre la copia. [TAB-05]"
        )
    ]


def test_without_its_table_object_a_table_is_found_by_its_header_row():
    found = holidays(
        """
        1 | Los días que no se trabaja
        6 | | ID      | Fecha      | Feriado   | Observaciones
        7 | | FER-001 | 2026-01-01 | Año Nuevo | nacional
        8 | | FER-002 | 2026-05-01 | Trabajo   |
        """,
        "",
    )
    table = found["holidays"]
    assert (table.layout.header_row, table.layout.first_column, table.rows) == (6, 2, [7, 8])
    assert str(table.place(0, "date")) == "Feriados!C7 «Fecha»"


def test_a_renamed_sheet_is_found_by_its_table_object():
    found = holidays(TWO, "holidays=Días libres!A4:D6", "Días libres")
    assert shown(found) == [NEW_YEAR]
    assert str(found["holidays"].place(0, "name")) == "Días libres!C5 «Feriado»"


@pytest.mark.parametrize(
    ("sheet", "tables"),
    [("Otra hoja", ""), ("Feriados", "holidays=Se fue!A4:D6")],
    ids=["renamed without table object", "table object of a sheet that is gone"],
)
def test_a_table_that_is_gone_is_told(sheet, tables):
    found = holidays("1 | nada que ver", tables, sheet)
    assert "holidays" not in found
    gone = [line for line in told(found.noticed, "TAB-01") if line.startswith(("Feriados:", "Hallazgos:"))]
    assert gone[-2:] == [
        (
            "Feriados: falta la tabla «Feriados». Recupere la hoja de una copia de respaldo; "
            "los datos de esa tabla no se leyeron. [TAB-01]"
        ),
        (
            "Hallazgos: falta la tabla «Hallazgos». Recupere la hoja de una copia de respaldo; "
            "los datos de esa tabla no se leyeron. [TAB-01]"
        ),
    ]


def test_an_empty_office_has_every_table_and_nothing_to_tell():
    found = book()
    assert found.noticed == []
    assert {len(table) for table in found.tables.values()} == {0}
    assert read_book({"calendar": workbooks()["calendar"]}, "es").noticed == []


def test_errors_and_uncalculated_cells_are_not_blank():
    found = holidays(
        """
        4 | ID      | Fecha  | Feriado         | Observaciones
        5 | FER-001 | #N/A   | (uncalculated)  |
        6 | #REF!   |        |                 |
        """
    )
    table = found["holidays"]
    assert table.rows == [5, 6]
    assert sorted(f"{finding.place.cell} {finding.code}" for finding in check_table(table, found, DAY)) == [
        "A6 VAL-02",
        "B5 VAL-02",
        "B6 VAL-01",
        "C5 VAL-03",
        "C6 VAL-01",
    ]


def test_own_codes_extend_a_list():
    found = book(
        """
        | own_codes | id      | list             | key     | label_es       | label_en | aliases         |
        |           | ENT-001 | Áreas de interés | tourism | Turismo; rural | Tourism  | Viajes; Turismo |
        |           | ENT-002 | Áreas de interés | nature  | Medio ambiente |          |                 |
        | projects  | id           | areas                       |
        |           | PRY-2026-001 | Turismo, rural; Salud       |
        |           | PRY-2026-002 | viajes; TOURISM; Turismo    |
        |           | PRY-2026-003 | Medio ambiente; Ambiente    |
        """
    )
    assert found["projects"].bad == {}
    assert found["projects"].columns["areas"] == [("tourism", "health"), ("tourism",), ("nature", "environment")]
    assert [code.key for code in found.words.codes("areas")][-3:] == ["tourism", "nature", "other"]
    assert found.words.label("areas", "tourism", "es") == "Turismo, rural"
    assert found.words.label("areas", "nature", "en") == "Medio ambiente"


def test_names_become_ids():
    found = book(
        """
        | cooperants | id      | name             | acronym |
        |            | COO-001 | AECID            |         |
        |            | COO-002 | AECID - Madrid   |         |
        |            | COO-003 | Agua; riego      |         |
        |            | MÍO 4   | Fondo propio     |         |
        |            | COO-005 | COO-005          |         |
        |            | COO-006 | Repetida         |         |
        |            | COO-007 | repetida         |         |
        | calls | id           | cooperant              |
        |       | CON-2026-001 | COO-001 — AECID        |
        |       | CON-2026-002 | aecid                  |
        |       | CON-2026-003 | AECID - Madrid         |
        |       | CON-2026-004 | coo-003                |
        |       | CON-2026-005 | MÍO 4 — Fondo propio   |
        |       | CON-2026-006 | coo-005                |
        |       | CON-2026-007 | Repetida               |
        |       | CON-2026-008 | GIZ                    |
        |       | CON-2026-009 |                        |
        |       | CON-2026-010 | COO-001 — otro nombre  |
        """
    )
    assert found["calls"].columns["cooperant"] == [
        "COO-001", "COO-001", "COO-002", "COO-003", "MÍO 4", "COO-005", None, None, None, "COO-001",
    ]  # fmt: skip
    assert [(index, bad.code, bad.facts["typed"]) for (index, _), bad in found["calls"].bad.items()] == [
        (6, "VAL-26", "Repetida"),
        (7, "VAL-24", "GIZ"),
    ]


def test_several_references_keep_those_that_are_found():
    found = book(
        """
        | parishes | id     | name   | localization |
        |          | 010150 | Baños  | Rural        |
        |          | 10151  | Cumbe  | Rural        |
        | projects | id           | parishes                  |
        |          | PRY-2026-001 | 010150 — Baños; cumbe     |
        |          | PRY-2026-002 | 010151; 010152            |
        """
    )
    assert found["projects"].columns["parishes"] == [("010150", "010151"), ("010151",)]
    assert found["projects"].bad[1, "parishes"].facts["typed"] == "010152"
    assert found["parishes"].bad[1, "id"].code == "VAL-12"


def test_a_reference_into_a_table_that_is_gone_stays_as_typed():
    read = workbooks("| calls | id | cooperant |\n| | CON-2026-001 | COO-001 — AECID |")
    del read["registers"]
    assert read_book(read, "es")["calls"].columns["cooperant"] == ["COO-001"]


def test_settings_have_their_defaults():
    found = book(
        """
        | settings | id       | value  |
        |          | name     | GAD    |
        |          | zone     | Quito  |
        |          | language | inglés |
        """
    )
    assert (found.settings["name"], found.settings["canton"], found.settings["language"]) == ("GAD", "", "en")
    assert str(found.zone) == "America/Guayaquil"


def test_the_places_of_a_table():
    found = holidays(TWO)
    assert str(found["holidays"].place(0, "notes")) == "Feriados!D5 «Observaciones»"
    assert str(found["holidays"].header_place()) == "Feriados!A4"
    assert found["holidays"].title("FER-001") == "Año Nuevo"
    assert found["holidays"]["FER-001"]["date"] == date(2026, 1, 1)


def test_a_table_as_a_frame():
    frame = book("| holidays | id | date |\n| | FER-001 | 2026-01-01 |")["holidays"].frame()
    assert frame[["id", "date"]].values.tolist() == [["FER-001", date(2026, 1, 1)]]


def test_every_message_about_a_table_is_told_here_or_beside():
    names = ("test_reading.py", "test_plan.py", "test_older.py")
    source = "".join(Path(__file__).with_name(name).read_text("utf-8") for name in names)
    assert {code for code in MESSAGES if code.startswith("TAB-")} == set(re.findall(r"\[(TAB-\d\d)\]", source))
