"""Story: a health project from its idea to its file, through a reformulation, a delay, a risk, two reports and a closure."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.plan import block
from coopxl.schema.lists import CRITERIA
from coopxl.schema.names import FORM_LESSONS, form_name
from tests.offices import demo
from tests.stories.ways import WAYS, Way, in_files

NAME = "Brigadas de salud rural"


class Project:
    """One project in an office, and what an officer does to it."""

    def __init__(self, desk: Way) -> None:
        self.desk = desk
        desk.type("cooperants", {"name": "Médicos del Páramo", "organization_types": "ONG"})
        desk.press("validate", "cooperants")
        self.cooperant = desk.last("cooperants")["id"]
        desk.type(
            "projects",
            {
                "name": NAME,
                "department": "Dirección de Acción Social",
                "manager_name": "Rosa Ñauta",
                "general_objective": "Acercar la atención médica a las comunidades rurales.",
                "areas": "Salud",
                "summary": "Brigadas mensuales en las comunidades más alejadas.",
                "localization": "Rural",
                "state": "Idea",
            },
        )
        desk.press("validate", "projects")
        self.id = next(row["id"] for row in desk.rows("projects") if row["name"] == NAME)

    def set(self, **cells: object) -> None:
        self.desk.set("projects", self.id, **cells)

    def go(self, state: str, why: str = "") -> None:
        """Types where the project should go, and presses the button."""
        self.set(next_state=state, move_reason=why)
        self.desk.press("move", "projects", self.id)
        row = self.desk.row("projects", self.id)
        assert (row["next_state"], row["move_reason"]) == (None, None)

    def refused(self, state: str, why: str = "") -> tuple[str, str]:
        """The code and the text of what stops the step; nothing has moved."""
        before = self.desk.row("projects", self.id)["state"], len(self.desk.rows("moves"))
        self.set(next_state=state, move_reason=why)
        with pytest.raises(CannotGoOn) as stop:
            self.desk.press("move", "projects", self.id)
        assert (self.desk.row("projects", self.id)["state"], len(self.desk.rows("moves"))) == before
        return stop.value.code, str(stop.value.facts)

    def add(self, table: str, *rows: dict[str, object]) -> None:
        """Types rows of the project."""
        self.desk.type(table, *({"project": self.id, **row} for row in rows))

    def named(self, table: str) -> str:
        """The id that the last row of a table gets by the next button."""
        self.desk.press("validate", table)
        row_id: str = self.desk.last(table)["id"]
        return row_id

    def mine(self, table: str) -> list[dict[str, object]]:
        return [row for row in self.desk.rows(table) if row["project"] == self.id]

    def duties(self) -> dict[str, str]:
        self.desk.press("compliance", "projects")
        (row,) = [
            row for row in self.desk.rows("compliance") if self.id in str(row["id"]) or row.get("project") == self.id
        ]
        return {key.upper(): value for key, value in row.items() if re.fullmatch(r"r\d+", key)}


def evaluated(kind: str, day: date) -> dict[str, object]:
    scores = {f"{code.key}_score": 3 for code in CRITERIA.codes}
    shown = {f"{code.key}_evidence": "Encuesta a las comunidades" for code in CRITERIA.codes}
    return {"kind": kind, "done": day, "evaluator": "Equipo mixto", **scores, **shown}


def chosen(project: Project) -> None:
    """From the idea to the mayor's yes: no jumps, and what is owed is asked for by name."""
    code, text = project.refused("Presentado")
    assert code == "MOVE-04"
    assert "Registrado" in text
    project.go("Registrado")
    code, text = project.refused("Priorizado")
    assert code == "MOVE-02"
    assert "ODS" in text
    assert "PDOT" in text
    pdot = next(row["id"] for row in project.desk.rows("plan_objectives") if row["plan"] == "pdot")
    project.set(plan_objectives=pdot, sdg="3 Salud y bienestar")
    project.go("Priorizado")
    assert project.refused("Autorizado")[0] == "MOVE-02"
    project.set(director_informed=date(2026, 1, 7), mayor_authorized=date(2026, 1, 9))
    project.go("Autorizado")
    project.go("Contactado")
    project.add(
        "contacts",
        {
            "date": date(2026, 1, 12),
            "channel": "Carta o correo electrónico",
            "subject": "Consulta sobre brigadas médicas",
            "next_step": "Llamar si no responden",
            "next_due": date(2026, 1, 20),
        },
    )


def submitted(project: Project) -> None:
    project.go("Formulado")
    text = project.refused("Presentado")[1]
    for label in ("Contraparte", "Confirmado por Financiero", "Aprobado el", "Beneficiarios"):
        assert label in text
    project.set(
        cooperant=project.cooperant,
        start_date=date(2026, 4, 1),
        completion_date=date(2027, 3, 31),
        amount_requested=30000,
        counterpart=0,
        finance_confirmed="Sí",
        approval_date=date(2026, 1, 15),
        approval_authority="Alcaldía",
    )
    project.add("objectives", {"text": "Realizar doce brigadas."})
    project.add(
        "beneficiaries",
        {"kind": "Directos", "population": "Población campesina", "unit": "Personas", "quantity": 900, "women": 500},
    )
    project.go("Presentado")
    (application,) = project.mine("applications")
    assert (application["version"], application["submitted"], application["answer"]) == (1, "2026-01-20", None)


def reformulated(project: Project) -> None:
    """Version 1 stays as it was, and the list says what version 2 changed."""
    project.desk.today = date(2026, 2, 10)
    assert project.refused("Por reformular")[0] == "MOVE-05"
    project.go("Por reformular", "Incluir enfoque de género")
    assert project.desk.row("projects", project.id)["version"] == 2
    (first,) = project.mine("applications")
    assert (first["answer"], first["reason"]) == ("reformulate", "Incluir enfoque de género")
    project.set(areas="Salud; Género", general_objective="Acercar la atención médica a mujeres y hombres del campo.")
    project.go("Formulado")
    project.go("Presentado")
    kept = {(row["table"], row["column"]): row["value"] for row in project.mine("versions") if row["version"] == 1}
    assert kept["projects", "general_objective"] == "Acercar la atención médica a las comunidades rurales."
    changes = {row["label"]: (row["before"], row["after"]) for row in project.mine("changes")}
    assert changes["Áreas de interés"] == ("Salud", "Salud; Género")
    assert changes["Objetivo general"][1] == "Acercar la atención médica a mujeres y hombres del campo."
    assert len(changes) == 2
    assert [row["version"] for row in project.mine("applications")] == [1, 2]


def agreed(project: Project) -> None:
    project.desk.today = date(2026, 3, 2)
    project.go("Aceptado")
    last = date(2029, 3, 1)
    project.add(
        "agreements",
        {
            "name": "Memorando de brigadas médicas",
            "kind": "Memorando de entendimiento",
            "cooperants": project.cooperant,
            "signed": date(2026, 3, 2),
            "starts": date(2026, 3, 2),
            "ends": last,
            "amount": Decimal(30000),
        },
    )
    project.go("Con convenio")
    assert project.refused("Con registro nacional")[0] == "MOVE-02"
    (agreement,) = project.mine("agreements")
    project.desk.set("agreements", str(agreement["id"]), registration="MREMH-014", registered_on=date(2026, 3, 10))
    project.go("Con registro nacional")
    today = project.desk.today
    for days, told in ((181, False), (180, True), (90, True), (30, True), (0, True)):
        project.desk.today = last - timedelta(days)
        said = [line for line in project.desk.found("AGRE-08") if "01/03/2029" in line]
        assert bool(said) is told, days
    project.desk.today = today


def carried_out(project: Project) -> None:
    """A report comes late, an activity too; a risk happens and is dealt with."""
    assert "Indicadores" in project.refused("En ejecución")[1]
    project.add(
        "indicators",
        {"name": "Brigadas realizadas", "when": "Cada mes", "who": "Acción Social", "baseline": 0, "target": 12,
         "source": "Actas de brigada"},
    )  # fmt: skip
    project.go("En ejecución")
    project.desk.today = date(2026, 10, 15)
    reports = [date(2026, 7, 15), date(2026, 10, 10)]
    project.add(
        "commitments",
        *({"kind": "Informe de avance", "description": f"Informe del {day:%d/%m/%Y}", "due": day} for day in reports),
    )
    second = project.named("commitments")
    first = str(project.mine("commitments")[0]["id"])
    project.desk.set("commitments", first, delivered=date(2026, 7, 14))
    (late,) = [line for line in project.desk.found("CMMT-03") if "10/10/2026" in line]
    assert "5 días" in late
    assert project.duties()["R7"] == "missing"
    project.desk.set("commitments", second, delivered=date(2026, 10, 16))
    project.add(
        "activities",
        {
            "name": "Brigadas",
            "starts": date(2026, 4, 1),
            "ends": date(2026, 9, 30),
            "progress": 60,
            "state": "En curso",
        },
    )
    project.desk.press("progress", "activities")
    assert project.desk.last("activities")["delay"] == 15
    assert any(row["project"] == project.id for row in project.desk.rows("curve"))
    project.add(
        "risks",
        {"description": "Vías cerradas por lluvia", "probability": 4, "impact": 4, "owner": "Acción Social",
         "trigger": "Alerta de lluvias", "response": "Cambiar de comunidad", "state": "Ocurrió"},
    )  # fmt: skip
    risk = project.named("risks")
    project.add(
        "issues",
        {"description": "Dos brigadas aplazadas", "date": date(2026, 9, 3), "risk": risk, "state": "Resuelta",
         "resolution": "Se reprogramaron"},
    )  # fmt: skip
    project.add(
        "measures",
        {"kind": "Acción correctiva", "date": date(2026, 9, 5), "description": "Calendario de lluvias en el plan"},
    )


def closed(project: Project) -> None:
    """No closure before every resource has its proof, the reports are in, and both evaluations are done."""
    project.desk.today = date(2027, 4, 20)
    project.add(
        "resources",
        {"source": "Cooperante", "name": "Medicinas", "amount": 30000, "use": "Brigadas", "destination": "Comunidades"},
    )
    project.add("evaluations", evaluated("De medio término", date(2026, 10, 30)), evaluated("Final", date(2027, 4, 10)))
    project.add("commitments", {"kind": "Informe final", "description": "Informe final", "due": date(2027, 4, 30)})
    resource = project.named("resources")
    text = project.refused("Cerrado")[1]
    assert "Fuente de verificación" in text
    (final,) = [row for row in project.mine("commitments") if row["kind"] == "final_report"]
    project.desk.set("commitments", str(final["id"]), delivered=date(2027, 4, 18))
    assert project.refused("Cerrado")[0] == "MOVE-02"
    project.desk.set("resources", resource, verification="Acta de entrega 3, carpeta 2")
    project.go("Cerrado")


def learnt(project: Project) -> None:
    assert "Lecciones" in project.refused("Archivado")[1]
    project.add(
        "lessons",
        {"title": "Las lluvias mandan", "kind": "Experiencia negativa", "happened": "Se aplazaron brigadas.",
         "recommendation": "Planificar fuera de la época de lluvias.", "areas": "Salud"},
    )  # fmt: skip
    project.go("Archivado")
    assert set(project.duties().values()) <= {"met", "not_applicable"}
    steps = [row["to_state"] for row in project.mine("moves")]
    assert steps == [
        "registered", "prioritized", "authorized", "contacted", "formulated", "submitted", "reformulate", "formulated",
        "submitted", "accepted", "agreed", "nationally_registered", "execution", "closed", "archived",
    ]  # fmt: skip


def passed_on(project: Project) -> None:
    """The next health project is told of it: beside its form, and when its cooperant is contacted."""
    desk = project.desk
    desk.type(
        "projects",
        {
            "name": "Postas de salud para recién nacidos",
            "department": "Dirección de Acción Social",
            "manager_name": "Rosa Ñauta",
            "general_objective": "Atender a los recién nacidos.",
            "areas": "Salud",
            "summary": "Postas en cada parroquia.",
            "localization": "Rural",
            "cooperant": project.cooperant,
            "plan_objectives": next(row["id"] for row in desk.rows("plan_objectives") if row["plan"] == "pdot"),
            "sdg": "3 Salud y bienestar",
            "director_informed": desk.today,
            "mayor_authorized": desk.today,
        },
    )
    desk.press("validate", "projects")
    new = str(desk.last("projects")["id"])
    (lesson,) = [row for row in project.mine("lessons") if row["title"] == "Las lluvias mandan"]
    desk.press("form_load", "projects", new)
    workbook = desk.office().book.workbooks["registers"]
    area = block(workbook, form_name("project", FORM_LESSONS))
    assert area
    first = str(workbook.sheets[area[0]].cell(area[1] + 1, area[2]))
    title, recommended, why = first.splitlines()
    assert title == f"Las lluvias mandan ({lesson['id']})"
    assert recommended == "→ Planificar fuera de la época de lluvias."
    assert "Cooperante: Médicos del Páramo; Áreas de interés: Salud" in why
    for state in ("Registrado", "Priorizado", "Autorizado", "Contactado"):
        desk.set("projects", new, next_state=state)
        answer = desk.press("move", "projects", new)
        assert ("«Las lluvias mandan»" in answer.text) is (state == "Contactado"), answer.text


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_from_the_idea_to_the_file(tmp_path, way):
    """The first chapters in closed books, the others one way or the other."""
    folder = demo(tmp_path / "oficina")
    with in_files(folder, date(2026, 1, 20)) as desk:
        project = Project(desk)
        chosen(project)
        submitted(project)
    with way(folder, desk.today) as desk:
        project.desk = desk
        for chapter in (reformulated, agreed, carried_out, closed, learnt, passed_on):
            chapter(project)


@pytest.mark.slow
def test_a_project_that_the_cooperant_wants_otherwise_has_a_child(tmp_path):
    """They would support another project: it is opened, and each knows of the other."""
    with in_files(demo(tmp_path / "oficina"), date(2026, 1, 20)) as desk:
        project = Project(desk)
        chosen(project)
        submitted(project)
        project.go("Piden otro proyecto", "Solo financian agua segura")
        child = desk.last("projects")
        assert (child["origin"], child["state"], child["department"]) == (
            project.id,
            "idea",
            "Dirección de Acción Social",
        )
        assert desk.row("projects", project.id)["state"] == "different_project"
