"""How a project stands with each of the eighteen duties, in cases made by hand; and the table that tells it."""

from typing import NamedTuple

import pytest

from coopxl.actions.compliance import compliance
from coopxl.schema.duties import DUTIES
from tests.steps import PROJECT, StepDesk, codes, full

FAR = "Cerrado"
GONE = "PRY-2026-999"


class Case(NamedTuple):
    """A duty in a state of the project, after cells were typed over: (table, id, column, value)."""

    duty: str
    state: str
    expected: str
    typed: tuple[tuple[str, str, str, object], ...] = ()


def own(**values: object) -> tuple[tuple[str, str, str, object], ...]:
    return tuple(("projects", PROJECT, key, value) for key, value in values.items())


def cell(table: str, row: str, **values: object) -> tuple[tuple[str, str, str, object], ...]:
    return tuple((table, row, key, value) for key, value in values.items())


UNDELIVERED = cell("commitments", "CMP-000001", delivered=None)
CASES = [
    *(Case(duty.key, FAR, "met") for duty in DUTIES),
    Case("R1", "Registrado", "later", own(approval_date=None)),
    Case("R1", "Contactado", "due", own(approval_date=None)),
    Case("R1", "No acordado", "later", own(approval_date=None)),
    Case("R1", "Presentado", "missing", own(approval_authority=None)),
    Case("R1", "Presentado", "not_applicable", own(approval_date=None, cooperation_types="Financiera reembolsable")),
    Case("R1", "Presentado", "missing", own(approval_date=None, cooperation_types="Técnica; Financiera reembolsable")),
    Case("R2", "Aceptado", "later", cell("agreements", "CNV-2026-001", registration=None)),
    Case("R2", "Con convenio", "due", cell("agreements", "CNV-2026-001", registered_on=None)),
    Case("R2", "En ejecución", "missing", cell("agreements", "CNV-2026-001", project=GONE)),
    Case("R3", "Idea", "later", own(sdg=None)),
    Case("R3", "Registrado", "due", own(sdg=None)),
    Case("R3", "Priorizado", "missing", own(plan_objectives=None)),
    Case("R3", "Priorizado", "missing", cell("plan_objectives", "OBP-001", plan="Plan Nacional de Desarrollo")),
    Case("R4", "Formulado", "due", own(finance_confirmed="No")),
    Case("R4", "Presentado", "missing", own(finance_confirmed=None)),
    Case("R5", "Idea", "due", own(department="COOPERACIÓN")),
    Case("R5", "Registrado", "missing", own(department="Cooperación")),
    Case("R6", "Con convenio", "due", cell("indicators", "IND-000001", project=GONE)),
    Case("R6", "En ejecución", "missing", cell("indicators", "IND-000001", who=None)),
    Case("R7", "En ejecución", "missing", UNDELIVERED),
    Case("R7", "En ejecución", "met", (*UNDELIVERED, *cell("commitments", "CMP-000001", due="2026-06-01"))),
    Case("R7", FAR, "missing", (*UNDELIVERED, *cell("commitments", "CMP-000001", due="2027-06-01"))),
    Case("R7", "En ejecución", "not_applicable", cell("commitments", "CMP-000001", kind="Reunión")),
    Case("R8", "En ejecución", "due", cell("evaluations", "EVA-000001", done=None)),
    Case("R8", FAR, "missing", cell("evaluations", "EVA-000002", project=GONE)),
    Case("R9", "En ejecución", "due", cell("evaluations", "EVA-000003", done=None)),
    Case("R9", FAR, "missing", cell("evaluations", "EVA-000003", project=GONE)),
    Case("R9", FAR, "not_applicable", cell("agreements", "CNV-2026-001", audit="No")),
    Case("R10", "En ejecución", "due", cell("commitments", "CMP-000002", delivered=None)),
    Case("R10", FAR, "missing", cell("expenses", "GAS-000001", verification=None)),
    Case("R10", FAR, "missing", cell("resources", "REC-000001", project=GONE)),
    Case("R11", "En ejecución", "due", cell("measures", "MDA-000001", refund=None)),
    Case("R11", "Cancelado", "missing", cell("measures", "MDA-000001", sanction=None)),
    Case("R11", "Cancelado", "missing", cell("measures", "MDA-000001", project=GONE)),
    Case("R11", FAR, "not_applicable", cell("measures", "MDA-000001", kind="Acción correctiva")),
    Case("R12", "Contactado", "due", own(counterpart=None)),
    Case("R12", "Presentado", "missing", own(counterpart=None)),
    Case("R13", "Formulado", "due", cell("calls", "CON-2026-001", font=None)),
    Case("R13", "Presentado", "missing", cell("calls", "CON-2026-001", closes=None)),
    Case("R13", "Presentado", "not_applicable", own(call=None)),
    Case("R14", "Priorizado", "due", own(mayor_authorized=None)),
    Case("R14", "Autorizado", "missing", own(director_informed=None)),
    Case("R15", "Formulado", "due", cell("beneficiaries", "BEN-000001", population=None)),
    Case("R15", "Presentado", "missing", cell("beneficiaries", "BEN-000001", project=GONE)),
    Case("R16", "Presentado", "later", cell("lessons", "LEC-000001", project=GONE)),
    Case("R16", "Rechazado", "due", cell("lessons", "LEC-000001", project=GONE)),
    Case("R16", "Archivado", "missing", cell("lessons", "LEC-000001", project=GONE)),
    Case("R16", "Autorizado", "not_applicable", cell("lessons", "LEC-000001", project=GONE)),
    Case("R17", "En ejecución", "due", cell("assets", "BIE-000001", act=None)),
    Case("R17", FAR, "missing", cell("assets", "BIE-000001", project=GONE)),
    Case("R17", FAR, "missing", (*cell("assets", "BIE-000001", act=None), *own(cooperation_types="Técnica"))),
    Case("R17", FAR, "not_applicable",
         (*own(cooperation_types="Técnica"), *cell("agreements", "CNV-2026-001", kind="Convenio específico"))),
    Case("R18", "Con convenio", "due", cell("regulations", "NOR-000001", association_on=None)),
    Case("R18", "Archivado", "missing", cell("regulations", "NOR-000001", assembly_on=None)),
    Case("R18", "Archivado", "not_applicable", cell("regulations", "NOR-000001", project=GONE)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.duty}-{case.state}-{case.expected}")
def test_how_a_project_stands(case):
    desk = StepDesk(full(case.state))
    for table, row_id, column, value in case.typed:
        desk.type(table, row_id, **{column: value})
    desk.do(compliance)
    row = desk.book["compliance"][PROJECT]
    assert row[case.duty.lower()] == case.expected
    told = [line.split(" ")[1] for line in row.text("missing").splitlines()]
    assert (case.duty in told) is (case.expected in {"due", "missing"})


def test_every_duty_has_a_case_of_each_outcome_it_can_have():
    seen = {(case.duty, case.expected) for case in CASES}
    for duty in DUTIES:
        wanted = {"met", "missing"} | ({"due"} if duty.key != "R7" else set())
        wanted |= {"not_applicable"} if duty.when or duty.unless else set()
        assert wanted <= {state for key, state in seen if key == duty.key}, duty.key


def test_a_dropped_idea_owes_nothing_but_its_history_says_so():
    desk = StepDesk(full("Idea"))
    for key in ("approval_date", "finance_confirmed", "mayor_authorized", "sdg"):
        desk.type("projects", PROJECT, **{key: None})
    desk.type("regulations", "NOR-000001", project=GONE)
    desk.type("measures", "MDA-000001", kind="Acción correctiva")
    desk.move("archived", why="Ya no hace falta")
    desk.do(compliance)
    row = desk.book["compliance"][PROJECT]
    assert "missing" not in {row[duty.column] for duty in DUTIES}
    assert row["r16"] == "not_applicable"


def test_what_to_do_names_the_cell_and_the_article():
    desk = StepDesk(full("Formulado"))
    desk.type("projects", PROJECT, approval_date=None, mayor_authorized=None)
    assert codes(desk.do(compliance)) == ["COMP-01"]
    assert desk.book["compliance"][PROJECT].text("missing").splitlines() == [
        "✘ R14 Autorizado por alcaldía el [Proyectos!W5] — práctica de la unidad",
        "◷ R1 Aprobado el [Proyectos!T5] — COPFP art. 69; ordenanza art. 13",
    ]
    first = {name: dict(table.columns) for name, table in desk.book.tables.items()}
    desk.do(compliance)
    assert {name: dict(table.columns) for name, table in desk.book.tables.items()} == first


def test_an_english_office_reads_it_in_english():
    desk = StepDesk(full("Submitted").replace("Sí", "Yes"), "en")
    desk.type("projects", PROJECT, approval_date=None)
    desk.do(compliance)
    row = desk.book["compliance"][PROJECT]
    assert row["r1"] == "missing"
    assert row.text("missing").startswith("✘ R1 Approved on [Projects!T5] — COPFP art. 69; ordinance art. 13")
    sheet = desk.book.workbooks["registers"].sheets["Compliance"]
    assert "✘" in sheet.rows[4]


def test_what_does_not_fit_is_counted():
    desk = StepDesk(full("Archivado"))
    own_cells = ("approval_date", "approval_authority", "sdg", "finance_confirmed", "counterpart", "mayor_authorized")
    desk.type("projects", PROJECT, **dict.fromkeys(own_cells))
    desk.type("beneficiaries", "BEN-000001", population=None)
    desk.do(compliance)
    *first, last = desk.book["compliance"][PROJECT].text("missing").splitlines()
    assert [line.split(" ")[1] for line in first] == ["R1", "R3", "R4", "R12", "R14"]
    assert last == "… y 1 más: vea las columnas."
