"""Possible duplicates: which pairs are asked about, how a decision is kept, what is told until rows are joined."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.duplicates import duplicates
from coopxl.actions.validate import validate
from coopxl.core.twins import twins
from coopxl.hosts.memory import book
from coopxl.schema.twins import DIFFERENT, LATER, SAME
from tests.steps import StepDesk, codes

NAMES = """
    | cooperants | id | name | acronym | aliases | not_same_as |
    | | COO-001 | Huasipichanga S.A.S. | | | |
    | | COO-002 | Husipichanga | | | |
    | | COO-003 | Fundación Amaru | | | |
    | | COO-004 | Centro Andino | | | |
    | | COO-005 | Andino Centro | | | COO-004 |
    | networks | id | name | other_names |
    | | RED-001 | Red de la AME | RICI; RIICI |
    | | RED-002 | RIICI | |
    | actors | id | name | cooperant |
    | | ACR-001 | Huasipinchanga | COO-001 |
    | | ACR-002 | Amaru Foundation | |
    | | ACR-003 | CADVID | |
    | partner_csos | id | name | cooperant |
    | | OSC-001 | Mujeres del Cañar | |
    | | OSC-002 | Fundación Amaru | COO-003 |
    | alliances | id | actor | role |
    | | ALI-000001 | ACR-002 | Capacita |
    | people | id | cooperant | name |
    | | PER-001 | COO-002 | Ana |
    | visits | id | name | cooperants |
    | | VIS-2026-001 | Visita | COO-001; COO-002 |
    """
ASKED = ["COO-001/COO-002", "RED-001/RED-002", "ACR-002/COO-003"]
"""The pairs of one register, then those of two: whoever has said its cooperant is asked nothing more."""


@pytest.fixture
def desk() -> StepDesk:
    desk = StepDesk(NAMES)
    desk.do(duplicates)
    return desk


def listed(desk: StepDesk) -> list[str]:
    return [str(row_id) for (row_id,) in desk.rows("twins", "id")]


def told(desk: StepDesk, code: str) -> list[str]:
    return [one.told("es") for one in desk.do(validate).findings if one.code == code]


def test_pairs_of_four_registers_and_across_them(desk):
    assert listed(desk) == ASKED
    first, _, last = desk.rows("twins", "table", "first", "second", "alike", "why")
    assert first == (
        "Cooperantes", "COO-001 — Huasipichanga S.A.S.", "COO-002 — Husipichanga", Decimal(96),
        "«Huasipichanga S.A.S.» y «Husipichanga»",
    )  # fmt: skip
    assert last[:3] == ("Actores · Cooperantes", "ACR-002 — Amaru Foundation", "COO-003 — Fundación Amaru")
    assert "3 por decidir, 0 con decisión" in desk.do(duplicates).findings[0].message("es")


def test_nothing_alike_is_said_so():
    desk = StepDesk("| actors | id | name |\n| | ACR-001 | CADVID |\n| | ACR-002 | EMAC EP |")
    assert codes(desk.do(duplicates)) == ["DUPL-11"]
    assert listed(desk) == []


def test_across_registers_the_remedy_is_the_cell_of_the_cooperant(desk):
    (said,) = told(desk, "DUPL-03")
    assert said.startswith("Actores!C6 «Cooperante»: puede ser el cooperante COO-003 — Fundación Amaru")
    desk.type("actors", "ACR-002", cooperant="COO-003")
    assert told(desk, "DUPL-03") == []
    desk.do(duplicates)
    assert listed(desk) == ASKED[:2]


def test_two_registers_without_cooperant_are_asked_for_the_same_one():
    desk = StepDesk("""
        | actors | id | name |
        | | ACR-001 | Mujeres del Cañar |
        | partner_csos | id | name |
        | | OSC-001 | Mugeres de Cañar |
        """)
    (said,) = told(desk, "DUPL-04")
    assert "puede ser OSC-001 — Mugeres de Cañar, de «OSC aliadas»" in said


@pytest.mark.parametrize("pair", ASKED)
def test_a_pair_told_apart_is_not_asked_again(desk, pair):
    desk.type("twins", pair, decision="Son distintos", reason="Lo dijo su gerente", decided_on=date(2026, 1, 9))
    assert desk.rows("twins", "id", "decision").count((pair, DIFFERENT)) == 1
    named = pair.split("/")[pair.startswith(("COO", "RED"))]
    before = {one.code for one in desk.do(validate).findings if one.place.id == named}
    assert before.isdisjoint({"COOP-07", "NETW-06", "ACTO-03", "DUPL-03"})
    desk.do(duplicates)
    assert listed(desk) == [*(one for one in ASKED if one != pair), pair], "what is decided stands last"
    assert desk.rows("twins", "id", "reason")[-1] == (pair, "Lo dijo su gerente")


def test_the_memory_of_a_pair_outlives_its_names_and_its_rows(desk):
    desk.type("twins", ASKED[0], decision="Son distintos")
    desk.type("cooperants", "COO-002", name="Otra cosa")
    desk.do(duplicates)
    assert listed(desk)[-1] == ASKED[0]
    desk.type("cooperants", "COO-002", name="Husipichanga")
    assert told(desk, "COOP-07") == []
    desk.type("cooperants", "COO-002", id=None, name=None)
    desk.do(duplicates)
    assert desk.rows("twins", "id", "decision")[-1] == (ASKED[0], DIFFERENT)


def test_later_stays_a_question(desk):
    desk.type("twins", ASKED[0], decision="Más tarde", reason="Preguntar en marzo")
    assert len(told(desk, "COOP-07")) == 1
    desk.do(duplicates)
    assert desk.rows("twins", "id", "decision", "reason")[0] == (ASKED[0], LATER, "Preguntar en marzo")


def test_what_is_one_is_joined_by_hand_step_by_step(desk):
    desk.type("twins", ASKED[0], decision="Es el mismo")
    (said,) = told(desk, "DUPL-01")
    assert said.startswith("Cooperantes!B6 «Nombre»: según su decisión es lo mismo que COO-001")
    assert "Personas PER-001, Visitas protocolarias VIS-2026-001" in said
    assert "en «Otros nombres» de la otra" in said
    assert told(desk, "COOP-07") == [], "it is not asked a second time"
    desk.type("people", "PER-001", cooperant="COO-001")
    desk.type("visits", "VIS-2026-001", cooperants="COO-001")
    assert told(desk, "DUPL-01") == []
    assert len(told(desk, "DUPL-02")) == 1
    cells = desk.cells["cooperants"]["name"]
    assert cells[:2] == ["Huasipichanga S.A.S.", "Husipichanga"], "coopxl joins nothing"
    desk.type("cooperants", "COO-002", id=None, name=None)
    assert told(desk, "DUPL-02") == []
    desk.do(duplicates)
    assert desk.rows("twins", "id", "decision")[-1] == (ASKED[0], SAME)


def test_what_follows_from_a_decision_is_not_asked():
    """One is two and two is three: then one is three. If two is not three either, nor is one."""
    names = "| cooperants | id | name |\n" + "\n".join(
        f"| | COO-00{number} | {name} |"
        for number, name in enumerate(("Huasipichanga", "Husipichanga", "Huasipinchanga"), 1)
    )
    for decision, code in (("Es el mismo", "DUPL-02"), ("Son distintos", "")):
        desk = StepDesk(names)
        desk.do(duplicates)
        assert len(listed(desk)) == 3
        desk.type("twins", "COO-001/COO-002", decision="Es el mismo")
        desk.type("twins", "COO-002/COO-003", decision=decision)
        desk.do(duplicates)
        assert listed(desk) == ["COO-001/COO-002", "COO-002/COO-003"]
        assert told(desk, "COOP-07") == []
        assert len(told(desk, "DUPL-02")) == 1 + bool(code)


def test_what_cannot_be_understood_is_told_and_stays_a_question(desk):
    desk.type("twins", ASKED[0], decision="quizás")
    assert any(one.startswith("VAL-") for one in codes(desk.do(duplicates)))
    assert listed(desk)[0] == ASKED[0]
    assert len(told(desk, "COOP-07")) == 1


# Whatever the rows are

WORDS = st.text("abou", min_size=5, max_size=8)
ROWS = st.lists(st.tuples(st.sampled_from(["cooperants", "networks", "actors"]), WORDS), min_size=2, max_size=9)
PREFIX = {"cooperants": "COO", "networks": "RED", "actors": "ACR"}


def office(rows, decided=()) -> str:
    lines = []
    for table, prefix in PREFIX.items():
        lines.append(f"| {table} | id | name |")
        lines += [f"| | {prefix}-{number:03} | {name} |" for number, (held, name) in rows if held == table]
    return "\n".join([*lines, "| twins | id | decision |", *(f"| | {one} | {said} |" for one, said in decided)])


@settings(deadline=None, max_examples=20)
@given(ROWS, st.randoms())
def test_the_order_of_rows_changes_no_pair_and_no_pair_is_listed_twice(names, random):
    rows = list(enumerate(names, 1))
    found = [one.id for one in twins(book(office(rows)))]
    assert len(found) == len(set(found))
    assert all(one != other for one, other in (pair.split("/") for pair in found))
    random.shuffle(rows)
    assert [one.id for one in twins(book(office(rows)))] == found


@settings(deadline=None, max_examples=15)
@given(ROWS, st.data())
def test_a_decision_stays_through_any_rebuild_and_any_order(names, data):
    rows = list(enumerate(names, 1))
    asked = [one.id for one in twins(book(office(rows)))]
    said = {one: data.draw(st.sampled_from(["Son distintos", "Es el mismo"])) for one in asked[::2]}
    desk = StepDesk(office(data.draw(st.permutations(rows)), said.items()))
    for _ in range(2):
        desk.do(duplicates)
        kept = {row_id: decision for row_id, decision in desk.rows("twins", "id", "decision") if decision}
        assert kept == {one: SAME if typed == "Es el mismo" else DIFFERENT for one, typed in said.items()}
    assert not {one.id for one in twins(desk.book)} & {one for one in said if not _across(one)}


def _across(pair: str) -> bool:
    one, other = pair.split("/")
    return one[:3] != other[:3]
