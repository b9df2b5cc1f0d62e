"""Lessons of similar projects: which are shown for one that is being written, in which order, and why."""

import pytest

from coopxl.actions.form import clear, load
from coopxl.actions.form_save import save
from coopxl.actions.move import move
from coopxl.actions.proposal import proposal
from coopxl.core.plan import block
from coopxl.core.similar import profile, similar
from coopxl.hosts.memory import book
from coopxl.schema.forms import LESSON_ROWS, LESSONS_HEADING, PROJECT
from coopxl.schema.names import FORM_LESSONS, form_name
from tests.forms import FormDesk
from tests.steps import StepDesk, full

OFFICE = """
    | projects | id | name | areas | populations | parishes | sdg | cooperation_types | cooperant | origin |
    | | PRY-2026-001 | Brigadas | Salud; Otra | Mujeres | 010150 | 3 | Técnica | COO-001 | |
    | | PRY-2026-002 | Riego | Agricultura | Mujeres | | 2; 3 | | | |
    | | PRY-2026-003 | Nueva | Salud; Otra | Mujeres | 010150 | 3 | Técnica | COO-001 | PRY-2026-002 |
    | | PRY-2026-004 | Aparte | Otra | Otra | | | Técnica | | |
    | cooperants | id | name |
    | | COO-001 | Fondo |
    | parishes | id | name |
    | | 010150 | Baños |
    | lessons | id | title | recommendation | project | cooperant | areas | recorded_on |
    | | LEC-001 | De brigadas | Medir | PRY-2026-001 | | | 2026-01-01 |
    | | LEC-002 | De salud, vieja | Hablar | | | Salud | 2024-01-01 |
    | | LEC-003 | De salud, nueva | Pedir | | | Salud | 2025-01-01 |
    | | LEC-004 | De salud, sin día | Ver | | | Salud | |
    | | LEC-005 | De riego | Regar | PRY-2026-002 | | | 2026-01-01 |
    | | LEC-006 | Propia | Callar | PRY-2026-003 | | Salud | 2026-01-01 |
    | | LEC-007 | De otra | Nada | | | Otra | 2026-01-01 |
    | | LEC-008 | Del fondo | Escribir | | COO-001 | | 2023-01-01 |
    """
MOVED = """
    | moves | id | project | from_state | to_state | date |
    | | TRA-000001 | PRY-2026-003 | Presentado | Por reformular | DAY |
    """


def shown(project: str, more: str = "") -> list[str]:
    held = book(OFFICE + more)
    return [one.lesson.id for one in similar(held, profile(held["projects"][project]))]


def test_the_most_similar_first_then_the_newest_then_by_id():
    assert shown("PRY-2026-003") == ["LEC-001", "LEC-005", "LEC-003", "LEC-002", "LEC-008", "LEC-004"]


def test_each_says_what_is_shared():
    held = book(OFFICE)
    found = {one.lesson.id: one.why for one in similar(held, profile(held["projects"]["PRY-2026-003"]))}
    assert found["LEC-001"].es == (
        "Cooperante: Fondo; Áreas de interés: Salud; Población: Mujeres; Parroquias: Baños; "
        "ODS: 3 Salud y bienestar; Tipo de cooperación buscada: Técnica"
    )
    assert found["LEC-005"].en.startswith("project that this one was born from; Target population: Women; ")
    assert found["LEC-008"].en == "Cooperant: Fondo"


def test_other_is_not_the_same_as_other_and_one_small_thing_is_not_enough():
    assert shown("PRY-2026-004") == []


@pytest.mark.parametrize(("day", "there"), [("2026-02-01", True), ("2025-12-31", False), ("", False)])
def test_own_lessons_only_of_an_earlier_version(day, there):
    assert ("LEC-006" in shown("PRY-2026-003", MOVED.replace("DAY", day))) is there


def test_an_office_without_lessons_shows_none():
    held = book(OFFICE)
    del held.tables["lessons"]
    assert similar(held, profile(held["projects"]["PRY-2026-003"])) == []


# Where they are told


def told(outcome) -> list[str]:
    return [one.told("es") for one in outcome.findings if one.code == "SIMI-01"]


LESSON = """
    | lessons | id | title | recommendation | areas |
    | | LEC-000009 | El agua primero | Medir el caudal | Agricultura |
    """


def test_while_a_project_is_contacted_and_formulated_and_in_its_proposal():
    desk = StepDesk(full("Autorizado") + LESSON)
    for state, count in (("contacted", 1), ("formulated", 1), ("submitted", 0)):
        lines = told(desk.do(move, "PRY-2026-001", state=state))
        assert len(lines) == count, state
    (line,) = told(desk.do(proposal, "PRY-2026-001"))
    assert "(Áreas de interés: Agricultura): «El agua primero». Medir el caudal [SIMI-01]" in line


class Desk(FormDesk):
    """A form with room for lessons below its fields."""

    def __init__(self, markdown: str) -> None:
        super().__init__(markdown)
        held = self.hosts["registers"].read()
        first = 500
        held.names[form_name("project", FORM_LESSONS)] = (
            f"'{PROJECT.label.es}'!$D${first}:$D${first + PROJECT.lessons * LESSON_ROWS}"
        )

    @property
    def beside(self) -> list[object]:
        held = self.hosts["registers"].read()
        area = block(held, form_name("project", FORM_LESSONS))
        assert area
        sheet, top, left, bottom, _ = area
        cells = (held.sheets[sheet].cell(row, left) for row in range(top, bottom + 1))
        return [cell for cell in cells if cell]


def test_beside_the_form_when_it_is_loaded_saved_and_cleared():
    desk = Desk(OFFICE)
    lines = told(desk.do(load(PROJECT), "PRY-2026-003"))
    assert len(lines) == 3
    heading, first, *others = desk.beside
    assert heading == LESSONS_HEADING.es
    assert first.splitlines()[:2] == ["De brigadas (LEC-001)", "→ Medir"]
    assert first.splitlines()[2].startswith("En común: Cooperante: Fondo; ")
    assert len(others) == PROJECT.lessons - 1
    before = desk.book["projects"].columns
    desk.do(save(PROJECT))
    assert desk.book["projects"].columns == before, "nothing is saved from them"
    assert len(desk.beside) == 1 + PROJECT.lessons
    desk.do(clear(PROJECT))
    assert desk.beside == []
    desk.type(name="Postas", areas_health="Sí")
    desk.do(save(PROJECT))
    assert [str(cell).split(" (")[1][:7] for cell in desk.beside[1:]] == [
        "LEC-001",
        "LEC-006",
        "LEC-003",
        "LEC-002",
        "LEC-004",
    ]


def test_a_form_without_that_room_goes_on():
    desk = FormDesk(OFFICE)
    outcome = desk.do(load(PROJECT), "PRY-2026-003")
    assert "TAB-07" not in [one.code for one in outcome.findings]
    assert len(told(outcome)) == 3
