"""Story: an embassy would help with irrigation, and the municipality has no counterpart."""

from datetime import date

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from tests.offices import demo
from tests.stories.ways import WAYS, Way

NAME = "Riego para las juntas altas"
WHY = "El municipio no tiene contraparte en este presupuesto"


class Irrigation:
    """The project in the office, and the embassy it is talked over with."""

    def __init__(self, desk: Way) -> None:
        self.desk = desk
        self.embassy = next(row["id"] for row in desk.rows("cooperants") if row["name"] == "Embajada del Japón")
        desk.type(
            "projects",
            {
                "name": NAME,
                "department": "Dirección de Fomento Productivo",
                "manager_name": "Luis Guamán",
                "general_objective": "Asegurar el riego de las juntas altas.",
                "areas": "Agricultura",
                "summary": "Asistencia técnica y equipos de riego.",
                "localization": "Rural",
                "plan_objectives": next(row["id"] for row in desk.rows("plan_objectives") if row["plan"] == "pdot"),
                "sdg": "2 Hambre cero",
                "cooperant": self.embassy,
                "director_informed": date(2026, 1, 7),
                "mayor_authorized": date(2026, 1, 9),
            },
        )
        desk.press("validate", "projects")
        self.id = next(row["id"] for row in desk.rows("projects") if row["name"] == NAME)

    @property
    def row(self) -> dict[str, object]:
        return self.desk.row("projects", self.id)

    def go(self, *states: str, why: str = "") -> None:
        for state in states:
            self.desk.set("projects", self.id, next_state=state, move_reason=why)
            self.desk.press("move", "projects", self.id)

    def refused(self, state: str) -> CannotGoOn:
        before = self.row["state"]
        self.desk.set("projects", self.id, next_state=state, move_reason="")
        with pytest.raises(CannotGoOn) as stop:
            self.desk.press("move", "projects", self.id)
        assert self.row["state"] == before
        return stop.value

    def add(self, table: str, row: dict[str, object]) -> dict[str, object]:
        self.desk.type(table, {"project": self.id, **row})
        self.desk.press("validate", table)
        return self.desk.last(table)

    def standing(self, duty: str) -> object:
        self.desk.press("compliance", "projects")
        return self.desk.row("compliance", self.id)[duty]


def prepared(project: Irrigation) -> None:
    """The embassy is talked to; that there is no money is known, and what to do about it is asked for."""
    assert project.row["state"] is None, "nobody typed a state: it is an idea"
    project.go("Registrado", "Priorizado", "Autorizado", "Contactado")
    talk = project.add(
        "contacts",
        {"date": date(2026, 1, 15), "cooperant": project.embassy, "channel": "Carta o correo", "subject": "Riego"},
    )
    assert (talk["cooperant"], talk["channel"]) == (project.embassy, "writing")
    low = project.add("capacity", {"element": "Financiero", "score": 0, "date": date(2026, 1, 16)})
    (said,) = project.desk.found("CAPA-02")
    assert "es 0, una nota baja" in said
    action = "Pedir una partida en la próxima reforma"
    project.desk.set("capacity", str(low["id"]), gap="No hay partida para contrapartes", action=action)
    assert project.desk.found("CAPA-02") == []
    assert project.desk.row("capacity", str(low["id"]))["score"] == 0


def asked_for(project: Irrigation) -> None:
    """Blank is not zero: submission stops and leads to what is missing, a line for each."""
    project.go("Formulado")
    stop = project.refused("Presentado")
    first, *lines, last = told(stop.code, stop.facts, "es").splitlines()
    assert first == f"MOVE-02: {project.id} no pasa a «Presentado»; falta ({len(lines)}):"
    assert last == "Llénelo y repita; no se cambió nada."
    (counterpart,) = [line for line in lines if "«Contraparte»" in line]
    assert counterpart.endswith("(modelo de gestión 3.3.4)")
    assert stop.at
    assert f"· {stop.at.sheet}!{stop.at.cell} " in lines[0]
    assert project.standing("r12") != "met"
    project.desk.set("projects", project.id, counterpart=0)
    assert project.standing("r12") == "met"
    assert "«Contraparte»" not in str(project.refused("Presentado").facts["lacks"])


def not_agreed(project: Irrigation) -> None:
    assert project.refused("No acordado").code == "MOVE-05"
    project.go("No acordado", why=WHY)
    assert project.row["state"] == "not_agreed"
    assert project.desk.last("moves")["why"] == WHY
    project.desk.set("projects", project.id, move_reason=WHY, next_state="Archivado")
    with pytest.raises(CannotGoOn, match="MOVE-02") as stop:
        project.desk.press("move", "projects", project.id)
    assert "Lección" in str(stop.value.facts["lacks"])
    project.add(
        "lessons",
        {"title": "La contraparte va primero", "kind": "Experiencia negativa", "happened": "No hubo partida.",
         "recommendation": "Reservar una partida antes de contactar.", "cooperant": project.embassy},
    )  # fmt: skip
    project.go("Archivado", why=WHY)
    assert project.row["state"] == "archived"
    assert project.standing("r16") == "met"


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_without_a_counterpart(tmp_path, way):
    with way(demo(tmp_path / "oficina"), date(2026, 1, 20)) as desk:
        project = Irrigation(desk)
        for chapter in (prepared, asked_for, not_agreed):
            chapter(project)
