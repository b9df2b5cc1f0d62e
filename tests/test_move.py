"""A project moves through real files: what is refused, what is written, how it is told; and the same with a click."""

from datetime import date

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Place
from coopxl.engine.telling import stopped
from coopxl.schema.text import LANGUAGES, Text
from tests.hand import by_hand
from tests.offices import DAY, Desk, book, cell, contents, demo, type_rows
from tests.run.test_click import Desk as Program
from tests.run.test_click import place
from tests.wired import typed

TRUCKS = "PRY-2026-009"
BORN_FROM = "PRY-2026-011"
SAID = {
    "moved": Text(
        "Aviso: Proyectos!R13 «Estado»: PRY-2026-009 pasó de «Idea» a «Registrado». "
        "Quedó anotado en la hoja «Trayectoria». [MOVE-06]",
        "Notice: Projects!R13 «State»: PRY-2026-009 went from “Idea” to “Registered”. "
        "It is on record on the sheet “History”. [MOVE-06]",
    ),
    "illegal": Text("y de ahí no se pasa a «Cerrado»", "and from there it does not go to “Closed”"),
    "lacks": Text("(práctica de la unidad)", "(practice of the unit)"),
}


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_project_moves_through_files(desk, tmp_path, lang):
    folder = demo(tmp_path / "oficina", lang)
    before = contents(folder)

    def move(state: str, *words: str) -> int:
        return desk("move", folder, TRUCKS, state, "--today", DAY, *words)

    assert move("cerrado") == 2
    assert SAID["illegal"][lang] in desk.err
    assert move("archived") == 2
    assert desk.err.startswith("MOVE-05")
    assert move("Registered", "--dry-run") == 0
    assert contents(folder) == before
    assert move("Registrado") == 0
    assert SAID["moved"][lang] in desk.lines
    assert move("prioritized") == 0
    held = contents(folder)
    assert move("authorized") == 2
    assert SAID["lacks"][lang] in desk.err
    assert contents(folder) == held
    assert move("archived", "--why", "Nadie lo financia", "--json") == 0
    assert [one["code"] for one in desk.json["findings"]] == ["MOVE-06"]
    columns = ("project", "from_state", "to_state", "date", "why")
    assert [tuple(row[key] for key in columns) for row in desk.rows(folder, "moves")] == [
        (TRUCKS, "idea", "registered", DAY, None),
        (TRUCKS, "registered", "prioritized", DAY, None),
        (TRUCKS, "prioritized", "archived", DAY, "Nadie lo financia"),
    ]
    assert desk("compliance", folder, "--today", DAY, "--json") == 0
    (standing,) = [row for row in desk.rows(folder, "compliance") if row["id"] == TRUCKS]
    assert [standing[f"r{number}"] for number in (3, 5, 13, 16)] == ["met", "met", "not_applicable", "not_applicable"]


@pytest.mark.slow
def test_versions_and_a_silent_cooperant_through_files(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    submitted = {"name": "Agua segura", "department": "Obras", "manager_name": "Ana", "general_objective": "Agua",
                 "areas": "Salud", "summary": "Agua para todos", "localization": "Rural", "state": "Presentado",
                 "start_date": date(2026, 5, 1), "completion_date": date(2027, 5, 1), "sdg": "6",
                 "plan_objectives": "OBP-001", "amount_requested": 1000, "counterpart": 0, "finance_confirmed": "Sí",
                 "approval_date": date(2026, 1, 1), "approval_authority": "Alcaldía", "director_informed": date(2026, 1, 1),
                 "mayor_authorized": date(2026, 1, 1), "cooperant": "COO-006"}  # fmt: skip
    with by_hand(book(folder, "registers")) as office:
        type_rows(office, "projects", [submitted])
        type_rows(
            office, "applications", [{"project": "Agua segura", "cooperant": "COO-006", "submitted": date(2026, 1, 1)}]
        )
    assert desk("follow-up", folder, "--today", "2026-03-01") == 0, desk.err
    assert "POS-2026-004 lleva 59 días sin respuesta; se preparó la gestión" in desk.out
    assert desk("follow-up", folder, "--today", "2026-03-01") == 0
    assert "[FOLL-02]" in desk.out
    assert [row["subject"] for row in desk.rows(folder, "contacts")][-1] == "POS-2026-004: ¿hay respuesta? Agua segura"
    words = ("--why", "Con enfoque de género", "--today", "2026-03-05")
    assert desk("move", folder, BORN_FROM, "Por reformular", *words) == 0, desk.err
    said = {(row["table"], row["column"]): row["value"] for row in desk.rows(folder, "versions")}
    assert said["projects", "summary"] == "Agua para todos"
    with by_hand(book(folder, "registers")) as office:
        cell(office, "projects", BORN_FROM, "summary").value = "Agua para todas"
    assert desk("compliance", folder, "--today", DAY) == 0
    assert [(row["label"], row["before"], row["after"]) for row in desk.rows(folder, "changes")] == [
        ("Resumen del proyecto", "Agua para todos", "Agua para todas")
    ]
    answers = {row["id"]: (row["answer"], row["reason"]) for row in desk.rows(folder, "applications")}
    assert answers["POS-2026-004"] == ("reformulate", "Con enfoque de género")


@pytest.mark.slow
def test_the_button_takes_what_the_row_says(tmp_path):
    folder = demo(tmp_path / "oficina")
    registers = book(folder, "registers")
    sheet, row, column = place(folder, "projects", TRUCKS, "state")
    where = place(folder, "projects", TRUCKS, "next_state")
    desk = Program(registers)
    typed(desk.books[registers.resolve()], sheet, {where[1:]: "Archivado", (row, where[2] + 1): "Nadie lo financia"})
    answer = desk.press("move", registers, sheet, row)
    assert answer.text == "Pasar de estado: PRY-2026-009 pasó de «Idea» a «Archivado»."
    held = desk.books[registers.resolve()].read().sheets[sheet]
    assert [held.cell(row, number) for number in (column, where[2], where[2] + 1)] == ["Archivado", None, None]
    assert desk.press("compliance", registers, sheet, row).show.sheet == "Cumplimiento"
    assert desk.press("follow_up", registers, sheet, row).text.startswith("Seguimiento de respuestas: ninguna")


@pytest.mark.slow
def test_a_program_reads_how_each_project_stands(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("move", folder, TRUCKS, "Registrado", "--today", DAY) == 0
    assert desk("move", folder, TRUCKS, "Priorizado", "--today", DAY) == 0
    assert desk("compliance", folder, "--today", DAY, "--json", "--lang", "en") == 0
    (trucks,) = [one for one in desk.json["projects"] if one["project"] == TRUCKS]
    assert (trucks["state"], trucks["duties"]["R14"]) == ("prioritized", "due")
    assert [(one["duty"], one["sheet"], one["label"]) for one in trucks["lacks"] if one["duty"] == "R14"] == [
        ("R14", "Proyectos", "Director informed on"),
        ("R14", "Proyectos", "Authorized by the mayor on"),
    ]


@pytest.mark.slow
def test_the_command_takes_what_the_row_says_too(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("move", folder, TRUCKS, "--today", DAY) == 2
    assert desk.err.startswith("MOVE-03")
    with by_hand(book(folder, "registers")) as office:
        cell(office, "projects", TRUCKS, "next_state").value = "Regstrado"
    assert desk("move", folder, TRUCKS, "--today", DAY) == 2
    assert desk.err == (
        "MOVE-11: En Proyectos!S13 «Pasar a», «Regstrado» no es un estado. "
        "¿Quiso decir «Registrado»? Elíjalo de la lista y repita.\n"
    )
    with by_hand(book(folder, "registers")) as office:
        cell(office, "projects", TRUCKS, "next_state").value = "Registrado"
        cell(office, "projects", TRUCKS, "state").value = None
    assert desk("move", folder, TRUCKS, "--today", DAY) == 0, desk.err
    with by_hand(book(folder, "registers")) as office:
        cell(office, "projects", TRUCKS, "state").value = "Rgistrado"
    assert desk("move", folder, TRUCKS, "Priorizado", "--today", DAY) == 2
    assert "«Rgistrado» no es un estado" in desk.err


def test_a_stop_leads_to_the_cell(tmp_path):
    stop = CannotGoOn("MOVE-01", Place("registros.xlsx", "Proyectos", 7, "AB"), typed="x", help="y")
    said = stopped(stop, "es", tmp_path, tmp_path / "log")
    assert said["show"] == {"book": str(tmp_path / "registros.xlsx"), "sheet": "Proyectos", "row": 7, "column": 28}
    assert "show" not in stopped(CannotGoOn("MOVE-01", typed="x", help="y"), "es", tmp_path, tmp_path / "log")
