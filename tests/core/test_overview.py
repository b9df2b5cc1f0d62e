"""The pictures of the overview: what is counted, of what, and what is said."""

from datetime import datetime

import pytest

from coopxl.core.overview import Counted, as_data, overview
from coopxl.hosts.memory import book
from coopxl.schema import overview as schema
from coopxl.schema.process import CAPACITY_ELEMENTS
from coopxl.schema.states import PROJECT_STATES

NOW = datetime(2026, 3, 15)


def counted(typed: str, key: str, lang: str = "es") -> Counted:
    return next(one for one in overview(book(typed, lang), NOW).pictures if one.picture.key == key)


def seen(one: Counted) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in line] for line in (*one.lines, *filter(None, [one.total]))]


def test_every_state_belongs_to_one_stage():
    grouped = [state for group in schema.GROUPS for state in group.states]
    assert sorted(grouped) == sorted(code.key for code in PROJECT_STATES.codes)


STATES = """
| projects | id | name | state |
| | PRY-2026-001 | Riego | Idea |
| | PRY-2026-002 | Salud | Priorizado |
| | PRY-2026-003 | Vías | Registrado |
| | PRY-2026-004 | Agua | Lista de espera |
| | PRY-2026-005 | Museo | Rechazado |
| | PRY-2026-006 | Feria | |
"""


def test_the_pipeline_goes_from_idea_to_archive():
    one = counted(STATES, "pipeline")
    assert [line for line in seen(one) if line[1] != "0"] == [
        ["Idea", "1", "16.67"],
        ["Registrado o priorizado", "2", "33.33"],
        ["Presentado, sin decisión", "1", "16.67"],
        ["No conseguido", "1", "16.67"],
        ["Sin estado", "1", "16.66"],
        ["Total", "6", "100"],
    ]
    assert "los 6 proyectos registrados" in one.note
    assert one.note.endswith("Contado el 15/03/2026.")


def test_a_stage_without_projects_is_shown_too_but_not_the_missing_state():
    lines = seen(counted(STATES.replace("| Feria | |", "| Feria | Cerrado |"), "pipeline", "es"))
    assert len(lines) == len(schema.GROUPS)
    assert ["En ejecución", "0", "0.00"] in lines


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("key", [picture.key for picture in schema.PICTURES])
def test_an_empty_office_has_nothing_but_says_so(key, lang):
    one = counted("", key, lang)
    assert (one.lines, one.total) == ((), ())
    assert one.note == f"{one.picture.nothing[lang]} {('Contado el', 'Counted on')[lang == 'en']} 15/03/2026."


PARISHES = """
| parishes | id | name | localization |
| | 030150 | Azogues | Urbana |
| | 030151 | Cojitambo | Rural |
| projects | id | name | state | parishes | whole_canton |
| | PRY-2026-001 | Uno | Idea | 030150; 030151 | |
| | PRY-2026-002 | Dos | Idea | 030151 | |
| | PRY-2026-003 | Tres | Idea | | Sí |
| | PRY-2026-004 | Cuatro | Idea | | |
"""


def test_a_project_counts_in_each_of_its_parishes():
    assert seen(counted(PARISHES, "places")) == [
        ["Cojitambo", "2", "50.00"],
        ["Azogues", "1", "25.00"],
        ["Todo el cantón", "1", "25.00"],
        ["No lo dicen", "1", "25.00"],
    ]


def test_the_sixteenth_parish_is_one_of_the_others():
    typed = "| projects | id | name | state | parishes |\n" + "".join(
        f"| | PRY-2026-{n:03} | P{n} | Idea | 03{n:04} |\n" for n in range(1, 19)
    )
    parishes = "| parishes | id | name |\n" + "".join(f"| | 03{n:04} | Parroquia {n:02} |\n" for n in range(1, 19))
    lines = seen(counted(parishes + typed, "places"))
    assert len(lines) == schema.PLACES_SHOWN + 1
    assert lines[-1] == ["Otras parroquias (3)", "3", "16.67"]


SCORES = """
| capacity | id | element | score | date | department | project |
| | CAP-000001 | Legal | 0 | 2024-02-01 | | |
| | CAP-000002 | Legal | 2 | 2025-02-01 | | |
| | CAP-000003 | Legal | 1 | | | |
| | CAP-000004 | Financiero | 3 | 2025-03-01 | | |
| | CAP-000005 | Financiero | 1 | 2026-01-01 | Obras | |
"""


def test_the_last_score_of_the_unit_and_the_one_before():
    one = counted(SCORES, "strengths")
    assert seen(one) == [["Legal", "2", "0"], ["Financiero", "3", ""]]
    assert f"Evaluados 2 de {len(CAPACITY_ELEMENTS.codes)}; la última, 01/03/2025." in one.note


OFFERS = """
| programmes | id | cooperant | name | category | opens_month | closes_month |
| | PRG-001 | COO-001 | Becas | Concurso | abril | mayo |
| | PRG-002 | COO-001 | Sin mes | Concurso | | |
| calls | id | cooperant | name | category | closes | announcement |
| | CON-2026-001 | COO-001 | Abierta | Concurso | 2026-05-30 | Confirmada |
| | CON-2026-002 | COO-001 | Cerrada | Concurso | 2026-03-01 | Confirmada |
| | CON-2026-003 | COO-001 | Anulada | Concurso | 2026-06-01 | Cancelada por el cooperante |
| | CON-2027-004 | COO-001 | Lejana | Concurso | 2027-03-01 | Confirmada |
| cooperants | id | name |
| | COO-001 | Agencia |
"""


def test_closings_by_month_tell_calls_from_forecasts():
    one = counted(OFFERS, "load")
    lines = seen(one)
    assert (lines[0][0], lines[11][0], len(lines)) == ("mar 2026", "feb 2027", 13)
    assert [line for line in lines if line[1:] != ["0", "0"]] == [["may 2026", "1", "1"], ["Total", "1", "1"]]
    assert "2 cierran en estos meses; 2 después o sin fecha." in one.note


def test_the_pictures_as_data():
    found = as_data(overview(book(PARISHES), NOW), "en")
    assert [one["key"] for one in found] == [picture.key for picture in schema.PICTURES]
    assert found[-1]["rows"][0] == {"place": "Cojitambo", "projects": 2, "share": "50.00"}  # type: ignore[index]
    assert found[0]["total"] == {"stage": "Total", "projects": 4, "share": "100"}
