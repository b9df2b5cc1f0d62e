"""The page of the day, as the lines an officer sees."""

from datetime import datetime

import pytest

from coopxl.actions.today import today_page
from coopxl.core.agenda import SOURCES, as_data
from coopxl.core.cells import Formula
from coopxl.core.outcome import Ask
from coopxl.hosts.memory import book
from coopxl.schema.names import COUNTED_ON, TODAY_BLOCK
from coopxl.schema.office import TABLES
from coopxl.schema.rules import Expiring, Overdue
from coopxl.schema.today import BLOCK_LINES, FOLLOWED, SECTIONS
from tests.actions.shown import drawn, grid, on, plain

EMPTY = """
{date}
Cierra (0)
. | Ninguna convocatoria abre ni cierra en 30 días.
Preparar (0)
. | Ningún paso interno tiene que empezar en 30 días.
Vence (0)
. | Nada vence en 30 días.
A quién llamar o escribir (0)
. | Nadie espera una llamada ni debe una respuesta.
Por expirar (0)
. | Nada expira en 180 días.
Por decidir: a qué postular (0)
. | Ninguna coincidencia espera su decisión.
En rojo (0)
. | Ningún proyecto debe nada y no hay errores.
"""

OFFICE = """
| calls | id | name | cooperant | opens | closes | closes_hour | zone | announcement |
|       | CON-2026-001 | Riego  | COO-001 |            | 2026-03-04 | 17:00 | Europe/Brussels | confirmed  |
|       | CON-2026-002 | Agua   | COO-001 |            | 2026-03-20 |       |                 | unverified |
|       | CON-2026-003 | Pronto | COO-001 | 2026-03-10 | 2026-06-01 |       |                 |            |
|       | CON-2026-004 | Lejos  | COO-001 |            | 2026-05-20 |       |                 |            |
|       | CON-2026-005 | Ayer   | COO-001 |            | 2026-03-01 |       |                 |            |
| programmes | id | name | cooperant | opens_month | opens_day | closes_month | closes_day |
|            | PRG-001 | Becas | COO-001 | 3        | 1         | 3            | 31         |
| cooperants | id      | name  | local_phone   | basic_agreement_expires |
|            | COO-001 | Fondo | +593 2 222 22 | 2026-04-01              |
| people | id      | cooperant | name | phone       |
|        | PER-001 | COO-001   | Eva  | 099 999 999 |
| commitments | id         | project      | description | due        | delivered  | responsible |
|             | CMP-000001 | PRY-2026-001 | Informe 1   | 2026-02-25 |            | Ana         |
|             | CMP-000002 | PRY-2026-001 | Informe 2   | 2026-03-02 | 2026-03-01 | Ana         |
|             | CMP-000003 | PRY-2026-001 | Informe 3   | 2026-04-01 |            | Ana         |
|             | CMP-000004 | PRY-2026-001 | Informe 4   | 2026-04-02 |            | Ana         |
| meetings | id         | topics  | next_step     | next_due   |
|          | REU-2026-1 | Riego   | Citar a Obras | 2026-03-03 |
| contacts | id           | subject | cooperant | person  | next_step | next_due   | next_done |
|          | GES-2026-001 | Riego   | COO-001   | PER-001 | Llamar    | 2026-03-05 |           |
|          | GES-2026-002 | Riego   | COO-001   |         | Escribir  | 2026-03-06 |           |
| agreements | id           | name | ends       | follow_up_by |
|            | CNV-2026-001 | Acta | 2026-02-20 | Luis         |
"""


def seen(typed: str, day: str, lang: str = "es", hour: str = "08:00") -> str:
    return grid(drawn(today_page(book(typed, lang), on(day, hour)), TODAY_BLOCK))


def section(typed: str, label: str, day: str = "2026-03-02") -> list[str]:
    """The lines below a heading."""
    lines = seen(typed, day).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(label))
    heads = tuple(one.label["es"] for one in SECTIONS)
    ends = [number for number, line in enumerate(lines) if number > start and line.startswith(heads)]
    return [line for line in lines[start + 1 : min([*ends, len(lines)])] if line]


def lines(text: str) -> list[str]:
    return plain(text).splitlines()


def test_an_empty_office_says_so_in_one_line_for_each_section():
    assert [line for line in seen("", "2026-01-01").splitlines() if line] == lines(
        EMPTY.format(date="Jueves 1 de enero de 2026")
    )


def test_calls_close_in_local_time_and_forecasts_are_said_to_be():
    assert section(OFFICE, "Cierra") == lines("""
        ● | 2026-03-04 | en 2 días 11:00                    | Riego                | Fondo | CON-2026-001
        ○ | 2026-03-10 | abre en 8 días                     | Pronto               | Fondo | CON-2026-003
        ○ | 2026-03-20 | en 18 días (hora por confirmar)    | Agua (sin verificar) | Fondo | CON-2026-002
        ○ | 2026-03-31 | en 29 días                         | Becas (pronóstico)   | Fondo | PRG-001
    """)


def test_what_closes_this_morning_says_its_hour_and_is_gone_afterwards():
    assert "hoy 11:00" in seen(OFFICE, "2026-03-04", hour="10:59")
    assert "Riego | Fondo" not in seen(OFFICE, "2026-03-04", hour="11:01")


def test_late_comes_first_and_thirty_days_are_looked_at():
    assert section(OFFICE, "Vence") == lines("""
        ▲ | 2026-02-25 | hace 5 días | Informe 1     | Ana | registros · Compromisos · CMP-000001
        ● | 2026-03-03 | mañana      | Citar a Obras | .   | registros · Reuniones · REU-2026-1
        ○ | 2026-04-01 | en 30 días  | Informe 3     | Ana | registros · Compromisos · CMP-000003
    """)


def test_whom_to_call_has_a_name_and_a_phone():
    assert section(OFFICE, "A quién") == lines("""
        ● | 2026-03-05 | en 3 días | Llamar   | Eva · Fondo · 099 999 999 | registros · Gestiones · GES-2026-001
        ● | 2026-03-06 | en 4 días | Escribir | Eva · Fondo · 099 999 999 | registros · Gestiones · GES-2026-002
    """)


STEPS = """
| approval_steps | id      | order | name     | working_days | responsible | occasion |
|                | PAS-001 | 1     | Formular | 10           | Obras       | always   |
|                | PAS-002 | 2     | Entregar | 1            | Unidad      |          |
| calls | id           | name  | cooperant | closes     | announcement |
|       | CON-2026-001 | Agua  | COO-001   | 2026-03-19 | unverified   |
|       | CON-2026-002 | Lejos | COO-001   | 2026-05-19 |              |
|       | CON-2026-003 | Tarde | COO-001   | 2026-03-06 |              |
"""


def test_what_has_to_be_begun_this_week_is_told_while_there_is_time():
    assert section(STEPS, "Preparar") == lines("""
        ● | 2026-03-05 | en 3 días | Empezar «Formular»: Agua (sin verificar) | Obras | CON-2026-001
    """)
    assert section(STEPS, "Preparar", "2026-03-06") == lines(". | Ningún paso interno tiene que empezar en 30 días.")


def test_a_step_that_was_begun_is_to_be_ended_and_the_next_follows():
    note = "| back_plan | id | started_on | done_on |\n| | CON-2026-001/PAS-001 | 2026-03-02 | {} |"
    begun, done = (section(STEPS + note.format(day), "Preparar", "2026-03-04") for day in ("", "2026-03-04"))
    assert begun == lines(
        "○ | 2026-03-18 | en 14 días | Terminar «Formular»: Agua (sin verificar) | Obras | CON-2026-001/PAS-001"
    )
    assert done == lines(
        "○ | 2026-03-19 | en 15 días | Empezar «Entregar»: Agua (sin verificar) | Unidad | CON-2026-001"
    )


@pytest.mark.parametrize(
    ("gate", "decision", "shown"), [("fail", "", 0), ("unknown", "not_interested", 0), ("pass", "apply", 1)]
)
def test_a_call_that_suits_no_project_asks_for_no_step(gate, decision, shown):
    match = f"| matches | id | call | gate | decision |\n| | PRY-1-1 | CON-2026-001 | {gate} | {decision} |"
    assert sum("Empezar" in line for line in section(STEPS + match, "Preparar")) == shown


def test_a_sheet_that_is_gone_leaves_what_projects_owe_unknown_and_the_rest_told():
    held = book(RED)
    del held.tables["commitments"]
    red = next(one["lines"] for one in as_data(held, datetime(2026, 3, 2)) if one["section"] == "red")
    assert [line["what"] for line in red] == [
        "2 errores en registros: pulse «Validar»",
        "no se sabe qué deben los proyectos: no hay hoja «Compromisos»",
    ]


SILENT = """
| applications | id           | project      | cooperant | submitted  |
|              | POS-2026-001 | PRY-2026-001 | COO-001   | 2026-01-01 |
| projects | id           | name  | state      |
|          | PRY-2026-001 | Riego | Presentado |
| cooperants | id      | name  | local_phone   |
|            | COO-001 | Fondo | +593 2 222 22 |
"""


def test_who_has_not_answered_is_to_be_asked_unless_a_step_is_noted():
    assert section(SILENT, "A quién") == lines(
        """
        ▲ | 2026-01-31 | 60 días sin respuesta | POS-2026-001: Riego | Fondo · +593 2 222 22 | POS-2026-001
    """.replace("22 | POS", "22 | registros · Postulaciones · POS")
    )
    step = """
| contacts | id           | subject | project      | cooperant | next_step | next_due   |
|          | GES-2026-001 | Riego   | PRY-2026-001 | COO-001   | Preguntar | 2026-03-05 |
"""
    assert [line.split(" | ")[3] for line in section(SILENT + step, "A quién")] == ["Preguntar"]


def test_what_expires_or_has_just_expired():
    assert section(OFFICE, "Por expirar") == lines("""
        ▲ | 2026-02-20 | hace 10 días | Acta  | Luis | registros · Convenios · CNV-2026-001
        ○ | 2026-04-01 | en 30 días   | Fondo | .    | registros · Cooperantes · COO-001
    """)


PREPARED = """
| calls | id | name | cooperant | closes | languages | cofinancing |
|       | CON-2026-001 | Riego | COO-001 | 2026-04-01 | Español | 0 |
|       | CON-2026-002 | Agua  | COO-001 | 2026-04-01 | Español | 0 |
|       | CON-2026-003 | Ya    | COO-001 | 2026-03-04 | Español | 0 |
| cooperants | id      | name  |
|            | COO-001 | Fondo |
| approval_steps | id      | order | name        | working_days | responsible |
|                | PAS-001 | 1     | Formulación | 5            | Ana         |
|                | PAS-002 | 2     | Firma       | 2            | Alcaldía    |
| projects | id           | name  | state       | call         |
|          | PRY-2026-001 | Canal | Registrado  |              |
|          | PRY-2026-002 | Pozo  | Autorizado  | CON-2026-003 |
|          | PRY-2026-003 | Viejo | Archivado   | CON-2026-002 |
| matches | id                        | project      | call         | cooperant | gate        | score | decision | closes     |
|         | PRY-2026-001/CON-2026-001 | PRY-2026-001 | CON-2026-001 | COO-001   | Cumple      | 70    | Postular | 2026-04-01 |
|         | PRY-2026-001/CON-2026-002 | PRY-2026-001 | CON-2026-002 | COO-001   | No se sabe  | 90    |          | 2026-03-20 |
|         | PRY-2026-002/CON-2026-001 | PRY-2026-002 | CON-2026-001 | COO-001   | Cumple      | 60    |          | 2026-04-01 |
|         | PRY-2026-002/CON-2026-002 | PRY-2026-002 | CON-2026-002 | COO-001   | No cumple   | 95    |          | 2026-04-01 |
|         | PRY-2026-001/CON-2025-001 | PRY-2026-001 | CON-2025-001 | COO-001   | Cumple      | 80    |          | 2026-01-01 |
|         | PRY-2026-001/COO-001      | PRY-2026-001 |              | COO-001   | No se sabe  | 80    |          |            |
"""


def test_the_next_step_of_what_is_prepared_begins():
    """A call that nobody prepares is not here, however little time it leaves."""
    assert section(PREPARED, "Preparar") == lines("""
        ▲ | 2026-02-24 | ya no alcanza el tiempo | Empezar «Formulación»: Ya    | Ana | CON-2026-003
        ○ | 2026-03-24 | en 22 días              | Empezar «Formulación»: Riego | Ana | CON-2026-001
    """)
    begun = "| back_plan | id | started_on |\n| | CON-2026-002/PAS-001 | 2026-03-02 |"
    assert any("Agua" in line for line in section(f"{PREPARED}{begun}", "Preparar"))


def test_a_match_waits_until_the_officer_decides_what_passes_first():
    assert section(PREPARED, "Por decidir") == lines("""
        ○ | 2026-04-01 | en 30 días | Pozo: 60 puntos  | Fondo | PRY-2026-002/CON-2026-001
        ○ | 2026-03-20 | en 18 días | Canal: 90 puntos | Fondo | PRY-2026-001/CON-2026-002
    """)


RED = """
| projects | id           | name  | state     | manager_name |
|          | PRY-2026-001 | Riego | Con convenio | Ana       |
|          | PRY-2026-002 | Nuevo | Idea      |              |
| registers.findings | id | level | place |
|                    | A  | Error | x     |
|                    | B  | Error | y     |
|                    | C  | Aviso | z     |
"""


def test_projects_in_the_red_and_errors_are_counted_not_listed():
    first, second = section(RED, "En rojo")
    assert first.startswith("▲ | . | ")
    assert "Riego: falta " in first or "Riego: falta " in second
    assert any("2 errores en registros: pulse «Validar»" in line for line in (first, second))
    assert not any("Nuevo" in line for line in (first, second))


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        pytest.param(table, rule, id=rule.code)
        for table in TABLES.values()
        for rule in table.rules
        if isinstance(rule, Overdue | Expiring)
    ],
)
def test_every_register_that_watches_a_day_is_on_the_page(table, rule):
    """Without being named anywhere: a register that comes tomorrow is on it too."""
    column = rule.due if isinstance(rule, Overdue) else rule.column
    held = book(f"| {table.key} | id | {column} |\n| | XXX-001 | 2026-03-05 |")
    where = {one["section"]: one["lines"] for one in as_data(held, datetime(2026, 3, 2))}
    wanted = "call" if table.key == FOLLOWED else "due" if isinstance(rule, Overdue) else "expires"
    (line,) = where[wanted]
    assert (line["table"], line["days"], line["sign"]) == (table.key, 3, "pressing")


def test_what_does_not_fit_is_counted_with_its_sheets():
    rows = "\n".join(f"| | CMP-{n:06} | Informe {n} | 2026-03-05 |" for n in range(1, 15))
    *shown, more = section(f"| commitments | id | description | due |\n{rows}", "Vence")
    assert (len(shown), more) == (7, ". | . | . | + 7 más: Compromisos")


def test_a_row_of_this_book_is_linked_to_and_another_is_named():
    draw = drawn(today_page(book(OFFICE), on("2026-03-02")), TODAY_BLOCK)
    where = [line[5] for line in draw.lines if len(line) == 6]
    assert where[0] == Formula('HYPERLINK("#\'Convocatorias\'!A5","CON-2026-001")', "CON-2026-001")
    assert "registros · Compromisos · CMP-000001" in where


def test_the_block_is_always_as_long_as_its_sheet():
    for typed in ("", OFFICE):
        outcome = today_page(book(typed), on("2026-03-02"))
        assert len(drawn(outcome, TODAY_BLOCK).lines) == BLOCK_LINES
        assert drawn(outcome, COUNTED_ON["today"]).lines[0][0].isoformat() == "2026-03-02"


def test_a_text_that_looks_like_a_formula_stays_a_text():
    typed = "| commitments | id | description | due |\n| | CMP-000001 | =1+1 | 2026-03-05 |"
    cells = [cell for line in drawn(today_page(book(typed), on("2026-03-02")), TODAY_BLOCK).lines for cell in line]
    assert "=1+1" in cells


def test_in_english():
    text = seen(OFFICE, "2026-03-02", "en")
    assert text.startswith("Monday, 2 March 2026\nClosing (4)")
    assert "5 days ago | Informe 1" in text
    assert "opens in 8 days" in text


def test_an_older_office_has_its_page_too():
    """Books without some of the tables: what there is, is shown."""
    held = book(OFFICE)
    for gone in ("contacts", "applications", "people", "commitments", "programmes", "cooperants", "moves"):
        held.tables.pop(gone)
    assert "Citar a Obras" in grid(drawn(today_page(held, Ask(datetime(2026, 3, 2))), TODAY_BLOCK))


def test_every_section_has_its_sources():
    assert list(SOURCES) == [one.key for one in SECTIONS]
