"""The progress curve, from the tables as they are typed."""

from coopxl.actions.progress import progress
from coopxl.core.outcome import Rewrite
from coopxl.hosts.memory import book
from tests.actions.shown import on, plain, table

COLUMNS = "id planned_progress actual_progress gap planned_spending actual_spending"

CASE = """
    | projects | id           | state        | start_date | completion_date |
    |          | PRY-2026-001 | En ejecución | 2026-01-01 | 2026-04-30      |
    | activities | id         | project      | starts     | ends       | started    | ended      | progress | weight | state      |
    |            | ACT-000001 | PRY-2026-001 | 2026-01-01 | 2026-02-28 | 2026-01-01 | 2026-03-31 |          | 75     | Terminada  |
    |            | ACT-000002 | PRY-2026-001 | 2026-03-01 | 2026-04-30 | 2026-04-01 |            | 20       |        | En curso   |
    |            | ACT-000003 | PRY-2026-001 | 2026-03-01 | 2026-04-30 |            |            |          |        | Descartada |
    | budget | id         | project      | activity   | year | amount |
    |        | PRE-000001 | PRY-2026-001 | ACT-000001 |      | 590    |
    |        | PRE-000002 | PRY-2026-001 |            | 2026 | 1200   |
    | expenses | id         | project      | date       | amount |
    |          | GAS-000001 | PRY-2026-001 | 2026-01-15 | 300.50 |
"""


def test_planned_and_actual_month_by_month():
    """A line of an activity follows its days, one of a year the days of the project in it."""
    assert table(progress(book(CASE), on("2026-04-10")), COLUMNS) == plain("""
        PRY-2026-001/2026-01 | 39.41  | 25.83 | -13.58 | 620.00  | 300.50
        PRY-2026-001/2026-02 | 75.00  | 49.17 | -25.83 | 1180.00 | 300.50
        PRY-2026-001/2026-03 | 87.70  | 75.00 | -12.70 | 1490.00 | 300.50
        PRY-2026-001/2026-04 | 100.00 | 80.00 | -11.80 | 1790.00 | 300.50
        """)


def told(typed: str, day: str) -> list[str]:
    return [finding.told("es") for finding in progress(book(typed), on(day)).findings]


def test_a_project_that_lags_is_told():
    assert told(CASE, "2026-04-10") == [
        (
            "Proyectos!A5 «ID»: su avance va 11,80 puntos por debajo de lo previsto. Actualice el avance de sus actividades, "
            "o registre una medida. [CURV-03]"
        ),
        "Curva de avance: proyectos con curva: 1; meses: 4. Filtre por proyecto para verla. [CURV-10]",
    ]
    assert "CURV-03" not in "".join(told(CASE.replace("En ejecución", "Archivado"), "2026-04-10"))
    assert "CURV-03" not in "".join(told(CASE.replace("| 20 ", "| 30 "), "2026-04-10"))


def test_what_has_no_day_is_told_and_left_out():
    typed = """
        | projects | id           |
        |          | PRY-2026-001 |
        |          | PRY-2026-002 |
        | activities | id         | project      | ends       |
        |            | ACT-000001 | PRY-2026-001 |            |
        |            | ACT-000002 | PRY-2026-001 |            |
        |            | ACT-000003 | PRY-2026-001 | 2026-01-20 |
        | budget | id         | project      | amount | activity   |
        |        | PRE-000001 | PRY-2026-001 | 10     |            |
        |        | PRE-000002 | PRY-2026-001 | 20     | ACT-000003 |
        """
    outcome = progress(book(typed), on("2026-01-10"))
    assert table(outcome, COLUMNS) == "PRY-2026-001/2026-01 | 100.00 | 0.00 | 0.00 | 20.00 | "
    assert [f"{f.code} {f.place} {f.facts['count']}" for f in outcome.findings[:2]] == [
        "CURV-01 Actividades!G5 «Inicio previsto» 2",
        "CURV-02 Presupuesto!H5 «Año» 1",
    ]


def test_an_activity_without_days_of_its_own_has_those_of_its_project():
    typed = """
        | projects | id           | start_date | completion_date |
        |          | PRY-2026-001 | 2026-01-01 | 2026-02-28      |
        | activities | id         | project      |
        |            | ACT-000001 | PRY-2026-001 |
        """
    assert table(progress(book(typed), on("2025-12-01")), "id planned_progress actual_progress") == plain("""
        PRY-2026-001/2026-01 | 52.54 |
        PRY-2026-001/2026-02 | 100.00 |
        """)


def test_an_office_without_projects_has_an_empty_curve():
    (edit,) = progress(book(), on("2026-01-10")).edits
    assert edit == Rewrite("curve", "", [])
