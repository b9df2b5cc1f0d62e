"""Story: which call suits which project, and why; what the officer decides is remembered."""

from datetime import date

import pytest

from tests.offices import demo
from tests.stories.ways import WAYS, Way

TODAY = date(2026, 3, 2)
TRUCKS, STREET, IRRIGATION = "PRY-2026-009", "PRY-2026-010", "PRY-2026-004"
JAPAN = "PRG-006"
HEALTH = {
    "name": "Brigadas de salud en zonas rurales",
    "department": "Desarrollo Social",
    "manager_name": "Ana Pérez",
    "general_objective": "Atender a mujeres de bajos ingresos.",
    "areas": "Salud",
    "summary": "Brigadas médicas.",
    "localization": "Rural",
    "state": "Idea",
    "populations": "Mujeres; Población de bajos ingresos",
    "cooperation_types": "Financiera no reembolsable",
}
COMPLETE = {
    "programme": JAPAN,
    "cooperant": "COO-006",
    "name": "Asistencia técnica para riego 2026",
    "category": "Asistencia técnica",
    "closes": date(2026, 6, 30),
    "areas": "Agricultura",
    "populations": "Población campesina",
    "applicants": "Municipios",
    "geography": "América Latina",
}


def of(desk: Way, project: str) -> list[dict]:
    return [row for row in desk.rows("matches") if row["project"] == project]


def beside(desk: Way, project: str, call: str) -> dict:
    return desk.row("matches", f"{project}|{call}")


def check(row: dict, name: str) -> str:
    """What the cell says of a check, with its sign."""
    for line in row["reasons"].splitlines():
        for piece in line[2:].split(" · ") if line[0] == "✓" else [line[2:]]:
            labels, _, said = piece.partition(": ")
            if name in labels.split(", "):
                return f"{line[:2]}{name}: {said}"
    raise LookupError(name)


@pytest.fixture(params=WAYS)
def desk(request, tmp_path):
    with request.param(demo(tmp_path / "oficina"), TODAY) as way:
        yield way


@pytest.mark.slow
def test_a_project_finds_its_call_or_is_told_why_not(desk):
    desk.type("projects", HEALTH)
    answer = desk.press("match", "matches")
    assert "proyectos que buscan apoyo: 4" in answer.text
    health = desk.last("projects")["id"]

    first = of(desk, health)[0]
    assert (first["cooperant"], first["call"], first["gate"]) == ("COO-001", "PRG-001/2027", "unknown")
    assert check(first, "Tema") == "✓ Tema: en común Salud"
    assert "30 de 30 · Área" in first["points"].split("; ")
    assert first["reasons"].startswith("Pronóstico, no convocada todavía.")
    french = beside(desk, health, "PRG-004/2026")
    assert check(french, "Tema").startswith("? Tema: no se sabe")
    assert check(french, "Geografía").startswith("? Geografía: no se sabe")

    for project in (TRUCKS, STREET):
        rows = of(desk, project)
        assert not any(row["gate"] == "pass" for row in rows)
        (none,) = (row for row in rows if row["call"] is row["cooperant"] is None)
        assert none["reasons"].startswith("Ninguna de 6 convocatorias y pronósticos cumple todavía: 5 por «Tema»")


@pytest.mark.slow
def test_a_counterpart_opens_the_gate_and_a_decision_is_remembered(desk):
    desk.press("match", "call_table")
    row = beside(desk, IRRIGATION, JAPAN)
    assert row["gate"] == "fail"
    assert check(row, "Contraparte") == "✗ Contraparte: No: se exige y el proyecto ofrece 0,00"

    desk.set("projects", IRRIGATION, counterpart=2500, populations="Población campesina")
    desk.set("matches", f"{IRRIGATION}|PRG-005", decision="No interesa", reason="Es para turismo")
    desk.press("match", "projects")
    row = beside(desk, IRRIGATION, JAPAN)
    assert row["gate"] == "unknown"
    assert check(row, "Contraparte").startswith("✓ Contraparte: sí, el proyecto ofrece 2.500,00")
    last = of(desk, IRRIGATION)[-1]
    assert (last["call"], last["decision"], last["reason"]) == ("PRG-005", "not_interested", "Es para turismo")

    desk.type("calls", COMPLETE)
    desk.press("match", "matches")
    call = desk.last("calls")["id"]
    row = beside(desk, IRRIGATION, call)
    assert [line for line in row["reasons"].splitlines() if line[0] != "✓"] == [
        "? Requisitos: no se sabe: léalos y responda en esta fila"
    ]
    desk.set("matches", row["id"], requirements_met="Sí")
    desk.press("match", "matches")
    rows = desk.rows("matches")
    assert (rows[0]["id"], rows[0]["gate"], rows[0]["requirements_met"]) == (row["id"], "pass", True)
    assert of(desk, IRRIGATION)[-1]["reason"] == "Es para turismo"
