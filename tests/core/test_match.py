"""Gate and score: what each check says, and what holds for any office."""

import random
import re
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core import tally
from coopxl.core.fund import Funds
from coopxl.core.gate import PASS, Check, counterpart, outcome, shared
from coopxl.core.matches import Matches
from coopxl.core.pairs import Terms, Wanted
from coopxl.core.reasons import together
from coopxl.core.score import Weights, covered
from coopxl.hosts.memory import book
from coopxl.schema.lists import AREAS
from coopxl.schema.matching import CRITERIA, FAIL, UNKNOWN

NOW = datetime(2026, 3, 2)
PROJECT = "PRY-2026-001"
CALL = "CON-2026-001"
PROJECTS = """
    | settings | id     | value |
    |          | canton | Nabón |
    | projects | id | state | areas | populations | cooperation_types | sdg | amount_requested | counterpart | department |
    | | PRY-2026-001 | Idea | Salud; Empleo | Mujeres | Técnica | 3; 5 | 20000 | 5000 | Obras |
"""
COMPLETE = {
    "cooperant": "COO-001",
    "closes": "2026-06-30",
    "areas": "Salud",
    "populations": "Mujeres",
    "cooperation_types": "Técnica",
    "sdg": "3",
    "geography": "Ecuador",
    "applicants": "Municipios",
    "cofinancing": "20",
    "amount_max": "50000",
}


def office(more="", **call):
    """A project and a call that is complete but for what is given otherwise."""
    cells = {"id": CALL, **COMPLETE, **call}
    head, row = " | ".join(cells), " | ".join(cells.values())
    coop = "| cooperants | id | name |\n | | COO-001 | Fondo |"
    return book(f"{PROJECTS}\n | calls | {head} |\n | | {row} |\n {coop}\n {more}")


def lines(found, row_id=f"{PROJECT}|{CALL}"):
    return next([*one.reasons, *one.points] for one in found if one.id == row_id)


def matched(made, lang="es"):
    return Matches(made, NOW, lang)


def decide(made, row_id, **values):
    """What the officer types beside a match."""
    table = made["matches"]
    project, call = row_id.split("|")
    row = {"id": row_id, "project": project, "call": call, **values}
    for key, column in table.columns.items():
        column.append(row.get(key))
    table.rows.append(5 + len(table.rows))
    table.__dict__.pop("by_id", None)


def test_a_complete_call_passes_and_says_why():
    (one,) = (one for one in matched(office()) if one.call)
    assert (one.gate, one.score, one.left) == (PASS, 70, 86)
    assert one.reasons == (
        "✓ Geografía: sí, el ámbito incluye «Ecuador»",
        "✓ Tema: en común Salud",
        "✓ Beneficiarios: en común Mujeres",
        "✓ Quién postula: sí, los municipios",
        "✓ Contraparte: sí, exige 20 % (5.000,00) y el proyecto ofrece 5.000,00",
        "✓ Requisitos: sí, no consta ningún otro",
        "✓ Plazo: sí, quedan 86 días laborables",
    )
    assert one.points[:3] == ("15 de 30 · Área", "15 de 15 · Población", "15 de 15 · Tipo de cooperación: Técnica")
    assert not [one for one in matched(office()) if one.id.endswith("|-")]


def test_a_cooperant_whose_call_is_listed_is_not_said_to_have_nothing_in_common():
    coop = "| cooperants | id | name | areas |\n | | COO-001 | Fondo | {} |"
    (none,) = (one for one in matched(office(coop.format("Salud"), applicants="")) if one.id.endswith("|-"))
    assert [line for line in none.reasons if line.startswith("Tampoco")] == []
    (none,) = (one for one in matched(office(coop.format("Cultura"), applicants="")) if one.id.endswith("|-"))
    assert none.reasons[-1] == "Tampoco hay un cooperante registrado con áreas en común."


def test_amounts_are_compared_in_dollars_and_the_counterpart_in_the_currency_of_the_project():
    euros = PROJECTS.replace("| department |", "| department | currency | rate |").replace(
        "Obras |", "Obras | EUR | 1.10 |"
    )
    coop = "| cooperants | id | name |\n | | COO-001 | Fondo |"
    head, row = " | ".join(["id", *COMPLETE]), " | ".join([CALL, *{**COMPLETE, "amount_max": "21000"}.values()])
    told = lines(matched(book(f"{euros}\n | calls | {head} |\n | | {row} |\n {coop}")))
    assert "0 de 10 · Monto: se piden 22.000,00 USD y el máximo es 21.000,00 USD" in told
    assert "✓ Contraparte: sí, exige 20 % (5.000,00 EUR) y el proyecto ofrece 5.000,00 EUR" in told


CSOS = """
    | partner_csos | id | name | willing | areas | registered_until |
    | | OSC-001 | Amigas de la salud | | Salud | |
    | | OSC-002 | Sin ganas | No | Salud | |
    | | OSC-003 | Vencida | Sí | Salud | 2025-12-31 |
    | | OSC-004 | De otra cosa | Sí | Cultura | |
"""


@pytest.mark.parametrize(
    ("call", "more", "line"),
    [
        ({"geography": ""}, "", "? Geografía: no se sabe si el ámbito incluye al cantón"),
        ({"geography": "Perú"}, "", "✗ Geografía: No: solo nombra «Perú»"),
        ({"areas": ""}, "", "? Tema: no se sabe: no constan áreas"),
        ({"areas": "Cultura"}, "", "✗ Tema: No: apoya Cultura y el proyecto es de Empleo, Salud"),
        ({"populations": "Juventud"}, "", "✗ Beneficiarios: No: atiende a Juventud y el proyecto a Mujeres"),
        ({"applicants": ""}, "", "? Quién postula: no se sabe: no consta quién puede postular"),
        ({"applicants": "Personas"}, CSOS, "✗ Quién postula: No: postulan Personas"),
        (
            {"applicants": "OSC"},
            CSOS,
            "✗ Quién postula: No: postulan Organizaciones de la sociedad civil; podrían hacerlo Amigas de la salud",
        ),
        (
            {"cofinancing": "40"},
            "",
            "✗ Contraparte: No: exige 40 % (13.333,33) y el proyecto ofrece 5.000,00",
        ),
        ({"cofinancing": ""}, "", "? Contraparte: no se sabe si se exige"),
        ({"cofinancing": "0"}, "", "✓ Contraparte: sí, no se exige"),
        ({"cofinancing": "", "counterpart_asked": "No"}, "", "✓ Contraparte: sí, no se exige"),
        (
            {},
            "| counterpart_funds | id | year | department | amount |\n| | FCP-001 | 2026 | OBRAS | 4999.99 |",
            "✗ Contraparte: No: hacen falta 5.000,00 y el fondo de 2026 es de 4.999,99 USD",
        ),
        (
            {},
            "| counterpart_funds | id | year | amount |\n| | FCP-001 | 2026 | 9000 |",
            "✓ Contraparte: sí, exige 20 % (5.000,00), se ofrece 5.000,00 y el fondo de 2026 es de 9.000,00 USD",
        ),
        ({"requirements": "Carta"}, "", "? Requisitos: no se sabe: léalos y responda en esta fila"),
        ({"closes": "2026-03-20"}, "", "✗ Plazo: No: quedan 14 días laborables y hacen falta 20"),
        ({"closes": ""}, "", "? Plazo: no se sabe: falta el día de cierre"),
    ],
)
def test_a_check_says_what_it_found(call, more, line):
    found = matched(office(more, **call))
    assert line in lines(found)
    one = next(one for one in found if one.call)
    assert one.gate == {"✗": FAIL, "?": UNKNOWN, "✓": PASS}[line[0]]
    assert one.score is not None


def test_what_an_edition_does_not_say_its_programme_does():
    programme = "| programmes | id | cooperant | name | geography |\n| | PRG-001 | COO-001 | Salud | Perú |"
    found = matched(office(programme, programme="PRG-001", geography=""))
    assert "✗ Geografía: No: solo nombra «Perú»" in lines(found)


@pytest.mark.parametrize(("met", "gate"), [(True, PASS), (False, FAIL)])
def test_the_officer_says_whether_the_requirements_are_met(met, gate):
    made = office(requirements="Carta")
    decide(made, f"{PROJECT}|{CALL}", requirements_met=met)
    assert next(one.gate for one in matched(made) if one.call) == gate


def test_a_project_without_a_call_is_told_why():
    one = next(one for one in matched(office(areas="Cultura")) if one.id == f"{PROJECT}|-")
    assert (one.gate, one.score, one.call, one.cooperant) == (FAIL, None, "", "")
    assert one.reasons[0] == "Ninguna de 1 convocatorias y pronósticos cumple todavía: 1 por «Tema»."
    (alone,) = matched(book(PROJECTS))
    assert alone.reasons[0] == "No hay convocatorias ni pronósticos registrados que sigan en pie."


def test_what_is_of_no_interest_goes_to_the_end_and_waits_for_no_decision():
    made = office()
    decide(made, f"{PROJECT}|{CALL}", decision="not_interested")
    found = list(matched(made))
    assert found[-1].id == f"{PROJECT}|{CALL}"
    assert not any(one.pending and one.call for one in found)


@pytest.mark.parametrize("gone", [{"announcement": "Cancelada por el cooperante"}, {"closes": "2026-01-31"}])
def test_a_decision_stays_when_the_call_is_over(gone):
    made = office(**gone)
    decide(made, f"{PROJECT}|{CALL}", decision="apply", gate="pass", score=80, reasons="✓ Tema: Salud")
    kept = list(matched(made))[-1]
    assert (kept.id, kept.decision, kept.score, kept.left) == (f"{PROJECT}|{CALL}", "apply", 80, None)
    assert [line[:22] for line in kept.reasons] == ["Ya no se compara: la c", "✓ Tema: Salud"]
    made["matches"].columns["reasons"] = ["\n".join(kept.reasons)]
    assert list(matched(made))[-1].reasons == kept.reasons


def test_weights_that_do_not_sum_to_100_are_scaled_to_it():
    assert Weights.of(book()).points == {criterion.key: criterion.points for criterion in CRITERIA}
    weights = Weights.of(book("| weights | id | weight |\n| | area | 7 |\n| | population | 100 |"))
    assert weights.scaled
    assert sum(weights.points.values()) == 100
    nothing = "\n".join(f"| | {criterion.key} | 0 |" for criterion in CRITERIA)
    assert sum(Weights.of(book(f"| weights | id | weight |\n{nothing}")).points.values()) == 100


# What holds whatever the office holds.

AMOUNTS = st.decimals(0, 100_000, places=2)
SHARES = st.none() | st.integers(0, 100).map(Decimal)
RANKS = {FAIL: 0, UNKNOWN: 1, PASS: 2}


def wanted(requested, offered):
    lists = dict.fromkeys(("areas", "populations", "types", "sdg", "parishes"), frozenset())
    money = {"requested": requested, "counterpart": offered, "rate": Decimal(1)}
    return Wanted(id=PROJECT, department="Obras", planned=False, listed=False, **lists, **money)


def funds(amount):
    text = "" if amount is None else f"| counterpart_funds | id | year | amount |\n| | FCP-001 | 2026 | {amount} |"
    return Funds(book(text).rows("counterpart_funds")) if text else Funds([])


@settings(max_examples=80, deadline=None)
@given(st.none() | AMOUNTS, AMOUNTS, AMOUNTS, SHARES, st.none() | st.booleans(), st.none() | AMOUNTS, AMOUNTS)
def test_more_counterpart_or_more_fund_never_hurts(requested, offered, more, share, asked, fund, deeper):
    terms = Terms(share, asked, 2026, None, None)
    before = counterpart(wanted(requested, offered), terms, funds(fund)).state
    assert RANKS[counterpart(wanted(requested, offered + more), terms, funds(fund)).state] >= RANKS[before]
    if fund is not None:
        assert RANKS[counterpart(wanted(requested, offered), terms, funds(fund + deeper)).state] >= RANKS[before]


def pick(rng, entries, most=2):
    return "; ".join(rng.sample(entries, rng.randint(0, most)))


def tables(seed):
    """The rows of an office made by chance: a list of lines for each table, under its header."""
    rng = random.Random(seed)
    areas = ["Salud", "Cultura", "Otra", "Empleo"]
    people = ["Mujeres", "Juventud", "Otra"]
    types = ["Técnica", "Cultural"]
    common = "areas | populations | cooperation_types"

    def sides():
        return f"{pick(rng, areas)} | {pick(rng, people)} | {pick(rng, types)}"

    places = ["", "Ecuador", "Perú", "El mundo"]
    return {
        f"projects | id | state | {common} | amount_requested | counterpart": [
            f"PRY-2026-00{n} | {rng.choice(['Idea', 'Rechazado', 'Cerrado'])} | {sides()} | {rng.choice(['', '100'])}"
            f" | {rng.choice(['', '0', '50'])}"
            for n in range(1, 4)
        ],
        f"calls | id | cooperant | {common} | closes | geography | cofinancing | requirements": [
            f"CON-2026-00{n} | COO-00{rng.randint(1, 3)} | {sides()} | {rng.choice(['', '2026-03-12', '2026-09-01'])}"
            f" | {rng.choice(places)} | {rng.choice(['', '0', '40'])} | {rng.choice(['', 'Carta'])}"
            for n in range(1, 4)
        ],
        f"cooperants | id | name | country | {common}": [
            f"COO-00{n} | Fondo {n} | {rng.choice(['', 'Ecuador'])} | {sides()}" for n in range(1, 4)
        ],
        "contacts | id | cooperant": [f"GES-00000{n} | COO-00{rng.randint(1, 3)}" for n in range(1, 3)],
        "counterpart_funds | id | year | amount": [f"FCP-00{n} | 2026 | {rng.choice([1, 60])}" for n in range(1, 3)],
    }


def written(office_tables, order=None):
    text = []
    for head, rows in office_tables.items():
        body = order.sample(rows, len(rows)) if order else rows
        text += [f"| {head} |", *(f"| | {row} |" for row in body)]
    return book("\n".join(text))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_points_sum_to_the_score_and_the_order_of_rows_changes_nothing(seed):
    made = tables(seed)
    found = list(matched(written(made)))
    for one in found:
        points = [int(re.match(r"(\d+) de \d+ · ", line)[1]) for line in one.points]
        assert sum(points) == (one.score or 0)
        assert len(one.points) in {0, len(CRITERIA)}
        assert one.call == one.cooperant == "" or len(one.reasons) >= len(Check)
    assert list(matched(written(made, random.Random(seed)))) == found


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9), st.booleans())
def test_the_number_of_a_pair_is_what_its_checks_and_marks_say(seed, met):
    made = written(tables(seed))
    decide(made, "PRY-2026-001|CON-2026-001", requirements_met=met)
    found = matched(made)
    for one in found.sides.wanted:
        for side in (found.calls, found.cooperants):
            for offer, number in zip(side.offered, side.of(one), strict=True):
                verdicts = found.gate.checks(one, offer)
                assert tally.gate(number) == outcome(verdicts)
                assert tally.points(number) == sum(found.score.points(found.score.marks(one, offer)))
                states = dict(zip(Check, verdicts, strict=True))
                assert {check: tally.passes(number, check) for check in Check} == {
                    check: verdict.state == PASS for check, verdict in states.items()
                }
                first = [check for check, verdict in states.items() if verdict.state == FAIL][:1]
                assert list(tally.first_failing([number])) == first


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from(["apply", "later", "not_interested"]))
def test_a_decision_stays_whatever_the_office_becomes(seed, other, decision):
    before = list(matched(written(tables(seed))))
    after = written(tables(other))
    for one in before:
        decide(after, one.id, decision=decision)
    kept = {one.id: one.decision for one in matched(after)}
    assert all(kept[one.id] == decision for one in before)


@settings(max_examples=100, deadline=None)
@given(st.sets(st.sampled_from(AREAS.keys())), st.sets(st.sampled_from(AREAS.keys())))
def test_other_never_matches_other(ours, theirs):
    mark = covered(shared(frozenset(ours), frozenset(theirs)), "areas")
    without = (ours & theirs) - {"other"}
    if ours and theirs:
        assert mark.part == len(without)


def test_a_cell_says_each_reason_once_and_what_passes_at_last():
    told = [
        "Pronóstico, no convocada todavía.",
        "✗ Contraparte: No: se exige y el proyecto ofrece 0,00",
        "? Quién postula: no se sabe: falta",
        "✓ Tema: en común Salud",
        "? Plazo: no se sabe: falta",
        "✓ Geografía: sí, es del país",
    ]
    cell = list(together(told))
    assert cell == [
        "Pronóstico, no convocada todavía.",
        "✗ Contraparte: No: se exige y el proyecto ofrece 0,00",
        "? Quién postula, Plazo: no se sabe: falta",
        "✓ Tema: en común Salud · Geografía: sí, es del país",
    ]
    assert list(together(cell)) == cell
