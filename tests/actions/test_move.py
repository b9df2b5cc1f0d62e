"""A project moves: what it owes is told with its cell and article, a step leaves its trace, a version is never lost."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.follow_up import follow_up
from coopxl.actions.move import move
from coopxl.actions.validate import validate
from coopxl.core.duties import MET, NOT_APPLICABLE, Duties
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.outcome import Ask
from coopxl.core.steps import needed_for
from coopxl.schema.messages.message import Level
from coopxl.schema.office import TABLES
from coopxl.schema.states import TRANSITIONS, WAY
from tests.steps import NOW, PROJECT, StepDesk, codes, full


def refused(desk: StepDesk, state: str, why: str = "") -> CannotGoOn:
    before = desk.cells
    with pytest.raises(CannotGoOn) as stop:
        desk.do(move, PROJECT, state=state, why=why)
    assert desk.cells == before
    return stop.value


# What it asks for


def test_everything_that_is_missing_is_told_at_once_with_its_cell_and_article():
    desk = StepDesk(full("Formulado"))
    desk.type("projects", PROJECT, approval_date=None, finance_confirmed="No", completion_date=None)
    desk.type("beneficiaries", "BEN-000001", population=None)
    desk.type("objectives", "OBJ-000001", project="PRY-2026-002")
    desk.type("calls", "CON-2026-001", margins=None)
    assert told("MOVE-02", refused(desk, "Presentado").facts, "es") == (
        "MOVE-02: PRY-2026-001 no pasa a «Presentado»; falta (6):\n"
        "· Proyectos!T5 «Aprobado el» (COPFP art. 69; ordenanza art. 13)\n"
        "· Proyectos!Q5 «Confirmado por Financiero» (ordenanza art. 14)\n"
        "· Convocatorias!G5 «Márgenes» (modelo de gestión 3.3.3)\n"
        "· Beneficiarios!D5 «Población» (modelo de gestión 3.3.4)\n"
        "· Proyectos!J5 «Fecha de fin»\n"
        "· Objetivos!B6 «objetivo específico»\n"
        "Llénelo y repita; no se cambió nada."
    )
    assert "“Submitted”" in told("MOVE-02", refused(desk, "Submitted").facts, "en")


def test_closing_asks_for_every_proof_once():
    desk = StepDesk(full("En ejecución"))
    desk.type("resources", "REC-000001", verification=None)
    desk.type("evaluations", "EVA-000002", done=None)
    desk.type("evaluations", "EVA-000003", kind="De medio término")
    said = refused(desk, "Cerrado").facts["lacks"].es
    assert [one.split(" ")[0] for one in said.split("· ") if "!" in one] == [
        "Evaluaciones!D6",
        "Evaluaciones!D8",
        "Recursos!E5",
    ]


@pytest.mark.parametrize(
    ("state", "why", "code"),
    [
        ("Presentad", "", "MOVE-01"),
        ("Jubilado", "", "MOVE-01"),
        ("", "", "MOVE-03"),
        ("Contactado", "", "MOVE-04"),
        ("Idea", "", "MOVE-04"),
        ("Archivado", " ", "MOVE-05"),
    ],
)
def test_what_stops_a_step(state, why, code):
    desk = StepDesk(full("Registrado"))
    stop = refused(desk, state, why)
    assert stop.code == code
    for lang in ("es", "en"):
        assert "{" not in told(code, stop.facts, lang)
        assert "Text(" not in told(code, stop.facts, lang)


def test_a_name_that_is_nearly_a_state_is_suggested_and_both_languages_are_known():
    desk = StepDesk(full("Registrado"))
    assert refused(desk, "priorisado").facts["help"].es == "¿Quiso decir «Priorizado»?"
    desk.move("Prioritized")
    assert desk.state == "prioritized"


def test_the_row_says_where_and_why_and_is_cleared():
    desk = StepDesk(full("Idea"))
    desk.type("projects", PROJECT, next_state="Archivado", move_reason="Nadie lo pide")
    desk.do(move, PROJECT)
    row = desk.book["projects"][PROJECT]
    assert (row["state"], row["next_state"], row["move_reason"]) == ("archived", None, None)
    assert desk.rows("moves", "project", "from_state", "to_state", "date", "who", "why", "version") == [
        (PROJECT, "idea", "archived", date(2026, 6, 1), "Eva", "Nadie lo pide", 1)
    ]


def test_a_state_typed_by_hand_is_noticed_once_there_is_a_history():
    desk = StepDesk(full("Idea"))
    assert "PROJ-18" not in codes(validate(desk.book, Ask(NOW)))
    desk.move("registered")
    assert "PROJ-18" not in codes(validate(desk.book, Ask(NOW)))
    desk.type("projects", PROJECT, state="En ejecución")
    (found,) = [one for one in validate(desk.book, Ask(NOW)).findings if one.code == "PROJ-18"]
    assert "de ahí se pasa a: Priorizado; Archivado." in found.told("es")
    assert found.place.key == "state"


# What it brings with it


def test_submission_answer_and_a_second_version():
    desk = StepDesk(full("Formulado"))
    desk.move("submitted", why="")
    assert desk.rows("applications", "project", "cooperant", "call", "version", "amount_requested", "submitted") == [
        (PROJECT, "COO-001", "CON-2026-001", 1, 100, date(2026, 6, 1))
    ]
    desk.move("waiting_list", now=datetime(2026, 6, 20))
    desk.move("reformulate", why="Agregar enfoque de género", now=datetime(2026, 7, 1))
    assert desk.rows("applications", "answer", "answered", "reason") == [
        ("reformulate", date(2026, 7, 1), "Agregar enfoque de género")
    ]
    assert desk.book["projects"][PROJECT]["version"] == 2
    desk.type("projects", PROJECT, areas="Agricultura; Género", amount_requested=120, general_objective=None)
    desk.type("objectives", "OBJ-000001", text="Regar con las mujeres")
    desk.type("beneficiaries", "BEN-000001", quantity=20)
    desk.type("calls", "CON-2026-001", name="Premios de verano")
    assert refused(desk, "formulated").facts["count"] == 1, "the general objective is a required cell"
    desk.type("projects", PROJECT, general_objective="Regar mejor")
    desk.move("formulated")
    columns = ("from_version", "to_version", "table", "row", "label", "before", "after")
    assert desk.rows("changes", *columns) == [
        (1, 2, "Proyectos", PROJECT, "Objetivo general", "Regar", "Regar mejor"),
        (1, 2, "Proyectos", PROJECT, "Áreas de interés", "Agricultura", "Agricultura; Género"),
        (1, 2, "Proyectos", PROJECT, "Monto solicitado", "100", "120"),
        (1, 2, "Objetivos", "OBJ-000001", "Objetivo específico", "Regar", "Regar con las mujeres"),
    ]
    desk.move("submitted", "accepted", now=datetime(2026, 8, 1))
    assert desk.rows("applications", "version", "answer") == [(1, "reformulate"), (2, "accepted")]
    kept = {(table, column): value for table, column, value in desk.rows("versions", "table", "column", "value")}
    assert kept["projects", "general_objective"] == "Regar"
    assert kept["objectives", "text"] == "Regar"
    assert kept["projects", "call"] == "CON-2026-001 — Premios"
    assert kept["projects", "finance_confirmed"] == "Sí"
    assert not {"state", "id", "version", "next_state"} & {column for _, column in kept}


def test_a_row_added_and_a_row_taken_out_are_changes():
    desk = StepDesk(full("Presentado"))
    desk.move("reformulate")
    desk.type("objectives", "OBJ-000001", id="OBJ-000009")
    desk.move("formulated")
    assert desk.rows("changes", "row", "before", "after") == [
        ("OBJ-000001", "Regar", None),
        ("OBJ-000009", None, "Regar"),
    ]


def test_three_versions_are_told_one_after_the_other():
    desk = StepDesk(full("Presentado"))
    for amount in (120, 140):
        desk.move("reformulate")
        desk.type("projects", PROJECT, amount_requested=amount)
        desk.move("formulated", "submitted")
    assert desk.rows("changes", "from_version", "to_version", "before", "after") == [
        (1, 2, "100", "120"),
        (2, 3, "120", "140"),
    ]


def test_another_project_is_born_from_the_one_they_did_not_want():
    desk = StepDesk(full("Presentado"))
    desk.move("different_project", why="Prefieren agua potable")
    child = desk.book["projects"]["PRY-2026-002"]
    assert (child["origin"], child["state"], child["name"]) == (PROJECT, "idea", "Riego (otro proyecto)")
    assert (child["department"], child["cooperant"], child["areas"]) == ("Obras", "COO-001", ("agriculture",))
    assert child["summary"] is None
    assert desk.given["PRY-2026"] == 2
    desk.move("archived")
    assert desk.state == "archived"


def test_an_answer_without_an_application_is_told():
    desk = StepDesk(full("Presentado"))
    desk.move("rejected")
    assert "MOVE-08" in codes(desk.outcome)
    assert desk.rows("applications", "id") == []


# Whatever is done


GAPS = [
    (table, key)
    for table, keys in {
        "projects": "summary start_date sdg plan_objectives counterpart finance_confirmed approval_date call "
        "director_informed mayor_authorized amount_requested",
        "agreements": "registration audit",
        "commitments": "delivered",
        "objectives": "project",
        "beneficiaries": "population project",
        "calls": "margins",
        "indicators": "who project",
        "resources": "verification",
        "expenses": "verification",
        "evaluations": "done",
        "measures": "refund",
        "lessons": "project",
        "assets": "act",
        "regulations": "association_on",
    }.items()
    for key in keys.split()
]


@settings(max_examples=15, deadline=None, derandomize=True)
@given(
    gaps=st.lists(st.sampled_from(GAPS), max_size=2, unique=True),
    start=st.sampled_from(["Idea", "Contactado", "Presentado", "Con convenio"]),
    data=st.data(),
)
def test_wherever_a_walk_leads_nothing_is_owed(gaps, start, data):
    desk = StepDesk(full(start))
    for table, key in gaps:
        for row in list(desk.book[table]):
            desk.type(table, row.id, **{key: None})
    for _ in range(8):
        before, held = desk.state, desk.cells
        after = data.draw(st.sampled_from([*TRANSITIONS[before], data.draw(st.sampled_from(list(TRANSITIONS)))]))
        why = data.draw(st.sampled_from(["", "Así lo pidieron"]))
        stopped = ""
        try:
            desk.move(after, why=why)
        except CannotGoOn as stop:
            stopped = stop.code
        if stopped:
            assert stopped in {"MOVE-02", "MOVE-04", "MOVE-05"}
            assert desk.cells == held
            continue
        assert after in TRANSITIONS[before]
        duties, project = Duties(desk.book, NOW.date()), desk.book["projects"][PROJECT]
        stand = {duty.key: duties.standing(duty, project).state for duty in needed_for(after)}
        assert set(stand.values()) <= {MET, NOT_APPLICABLE}, stand
        findings = validate(desk.book, Ask(NOW)).findings
        errors = [
            one.told("es")
            for one in findings
            if one.gravity is Level.ERROR and one.place.id == PROJECT and one.place.table == "projects"
        ]
        assert after not in WAY or errors == []
        assert "PROJ-18" not in {one.code for one in findings}
    assert desk.rows("moves", "to_state") == [] or desk.rows("moves", "to_state")[-1] == (desk.state,)


# What nobody answered


def waiting(submitted: str = "2026-04-01", answer: str = "", answered: str = "") -> str:
    return f"""
        {full("Presentado")}
        | applications | id           | project      | cooperant | submitted   | answer   | answered   |
        |              | POS-2026-001 | PRY-2026-001 | COO-001   | {submitted} | {answer} | {answered} |
        """


def test_silence_is_followed_up_once_in_each_term():
    desk = StepDesk(waiting())
    days = [
        date(2026, 5, 1),
        date(2026, 5, 2),
        date(2026, 5, 3),
        date(2026, 5, 31),
        date(2026, 6, 1),
        date(2026, 6, 20),
    ]
    drafted = []
    for day in days:
        now = datetime(day.year, day.month, day.day)
        drafted.append(codes(desk.do(follow_up, now=now)))
    assert drafted == [["FOLL-02"], ["FOLL-01"], ["FOLL-02"], ["FOLL-02"], ["FOLL-01"], ["FOLL-02"]]
    columns = ("date", "channel", "cooperant", "project", "next_due", "next_done")
    assert desk.rows("contacts", *columns) == [
        (date(2026, 5, 2), "writing", "COO-001", PROJECT, date(2026, 5, 9), None),
        (date(2026, 6, 1), "writing", "COO-001", PROJECT, date(2026, 6, 8), None),
    ]
    subject, step = desk.rows("contacts", "subject", "next_step")[0]
    assert subject == "POS-2026-001: ¿hay respuesta? Riego"
    assert "31 días" in step


@pytest.mark.parametrize(
    ("markdown", "state", "days"),
    [
        (waiting(answer="Aceptado", answered="2026-04-20"), None, "30"),
        (waiting(answer="Lista de espera", answered="2026-05-20"), None, "30"),
        (waiting(), "Con convenio", "30"),
        (waiting(), None, "90"),
    ],
    ids=["answered", "a sign of late", "no longer waiting", "more patience"],
)
def test_what_is_not_silence(markdown, state, days):
    desk = StepDesk(markdown + f"| settings | id | value |\n| | silence_days | {days} |\n")
    if state:
        desk.type("projects", PROJECT, state=state)
    assert codes(desk.do(follow_up)) == ["FOLL-02"]
    assert "APPL-04" not in codes(validate(desk.book, Ask(NOW)))


def test_a_letter_of_the_officer_s_own_counts():
    desk = StepDesk(
        waiting()
        + """
        | contacts | id           | date       | subject   | cooperant | project      |
        |          | GES-2026-001 | 2026-05-20 | Una carta | COO-001   | PRY-2026-001 |
        """
    )
    assert codes(desk.do(follow_up)) == ["FOLL-01"], "that was in the term before"
    assert codes(desk.do(follow_up)) == ["FOLL-02"]


def test_the_tables_that_make_up_a_version_belong_to_a_project():
    from coopxl.core.versions import PARTS

    assert all("project" in TABLES[table] for table in PARTS)


def test_what_is_missing_on_a_folded_sheet_says_how_to_see_it():
    desk = StepDesk(full("Cerrado"))
    desk.type("lessons", "LEC-000001", project="PRY-2026-002")
    sheets = desk.book.workbooks["tracking"].sheets
    sheets["Lecciones"] = replace(sheets["Lecciones"], visible=False)
    lacks = refused(desk, "Archivado").facts["lacks"]
    assert "— hoja plegada: en «Inicio», «Aprendizaje», la despliega" in lacks.es
    assert "— folded sheet: “Learning”, on the start sheet, unfolds it" in lacks.en
