"""Rows typed by hand get their ids; none is given twice."""

from datetime import datetime

import pytest

from coopxl.actions.intake import intake
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Ask, apply_fills
from coopxl.hosts.memory import book
from tests.grids import office, told, workbook


def ask(year=2026, **given):
    return Ask(datetime(year, 1, 15), given={stem.replace("_", "-"): number for stem, number in given.items()})


def filled(outcome):
    """What is filled, by table: `6 FER-002`."""
    return {
        edit.table: {f"{index} {key}": value for (index, key), value in edit.cells.items()} for edit in outcome.edits
    }


def test_every_row_without_an_id_gets_the_next_one():
    found = book(
        """
        | projects | id           | name  |
        |          | PRY-2025-009 | Vieja |
        |          | PRY-2026-004 | Riego |
        |          |              | Agua  |
        |          |              | Salud |
        | expenses | id         | document |
        |          |            | 001-1    |
        |          | GAS-000041 | 001-2    |
        | cooperants | id      | name  |
        |            | COO-001 | Fondo |
        """
    )
    outcome = intake(found, ask())
    assert filled(outcome) == {
        "projects": {"2 id": "PRY-2026-005", "3 id": "PRY-2026-006"},
        "expenses": {"0 id": "GAS-000042"},
    }
    assert outcome.given == {"PRY-2026": 6, "GAS": 42, "COO": 1}
    assert told(outcome.findings, "OFF-02") == [
        "Proyectos!A7 «ID»: la fila nueva recibió el ID PRY-2026-005. No lo cambie. [OFF-02]",
        "Proyectos!A8 «ID»: la fila nueva recibió el ID PRY-2026-006. No lo cambie. [OFF-02]",
        "Gastos!A5 «ID»: la fila nueva recibió el ID GAS-000042. No lo cambie. [OFF-02]",
    ]
    apply_fills(found, outcome.edits)
    assert intake(found, ask()).edits == []


def test_the_id_of_a_row_that_was_deleted_is_not_given_again():
    found = book("| cooperants | id | name |\n| | COO-002 | Fondo |\n| | | Banco |")
    assert filled(intake(found, ask(COO=7))) == {"cooperants": {"1 id": "COO-008"}}
    assert filled(intake(found, ask(COO=1))) == {"cooperants": {"1 id": "COO-003"}}


def test_a_new_year_begins_with_one():
    found = book("| calls | id | name |\n| | CON-2026-007 | Riego |\n| | | Agua |")
    assert filled(intake(found, ask(2027, CON_2026=7))) == {"calls": {"1 id": "CON-2027-001"}}


@pytest.mark.parametrize("cell", ["#REF!", "(uncalculated)"])
def test_an_id_that_cannot_be_read_is_not_replaced(cell):
    outcome = intake(book(f"| cooperants | id | name |\n| | {cell} | Fondo |"), ask())
    assert (outcome.edits, outcome.findings, outcome.given) == ([], [], {})


def test_official_codes_and_settings_get_no_id():
    found = book(
        """
        | parishes | id | name  |
        |          |    | Baños |
        | settings | id | value |
        |          |    | x     |
        """
    )
    assert intake(found, ask()).edits == []


def test_without_its_column_no_id_is_given():
    found = book("| cooperants | id | name |\n| | | Fondo |")
    del found["cooperants"].layout.numbers["id"]
    assert intake(found, ask()).edits == []


ROWS = """
    4 | ID      | Fecha      | Feriado
    5 | FER-001 | 2026-01-01 | Año Nuevo
    6 |         | 2026-05-01 | Trabajo
    7 |         | 2026-05-24 | Pichincha
    """


def test_rows_taken_in_are_told():
    outcome = intake(office(workbook({"Feriados": ROWS}, "holidays=Feriados!A4:C5")), ask())
    assert told(outcome.findings, "OFF-01", "OFF-02") == [
        "Feriados!A6 «ID»: se incorporaron 2 filas escritas debajo de la tabla. No tiene que hacer nada. [OFF-01]",
        "Feriados!A6 «ID»: la fila nueva recibió el ID FER-002. No lo cambie. [OFF-02]",
        "Feriados!A7 «ID»: la fila nueva recibió el ID FER-003. No lo cambie. [OFF-02]",
    ]


@pytest.mark.parametrize("tables", ["holidays=Feriados!A4:C7", ""], ids=["inside the table", "no table object"])
def test_rows_that_nothing_takes_in_are_not_told(tables):
    outcome = intake(office(workbook({"Feriados": ROWS}, tables)), ask())
    assert [finding.code for finding in outcome.findings] == ["OFF-02", "OFF-02"]


@pytest.mark.parametrize(
    ("table", "ids", "next_one"),
    [
        ("cooperants", ["COO-001", "COO-1000"], "COO-1001"),
        ("cooperants", ["COO-7"], "COO-008"),
        ("cooperants", ["PRY-2026-050", "MÍO-9", "COO-x"], "COO-001"),
        ("cooperants", [], "COO-001"),
        ("budget", ["PRE-000999"], "PRE-001000"),
        ("projects", ["PRY-2025-050", "PRY-2026-002"], "PRY-2026-003"),
    ],
)
def test_the_next_id(table, ids, next_one):
    found = book(f"| {table} | id |\n" + "\n".join(f"| | {row_id} |" for row_id in ids))
    assert Numberer(found[table], 2026, {}).next() == next_one
