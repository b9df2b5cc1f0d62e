"""Declared documents in a real office: one click on the row, the command line, photographs, the office's own template."""

import io

import docx
import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.run.office import Office, moment
from coopxl.schema.papers import DECLARED
from tests.documents.papers_made import text
from tests.documents.samples import png, template
from tests.offices import Desk as Line
from tests.offices import book, cell, contents, demo, opened
from tests.run.test_click import TODAY, Desk, place

DRIP = "PRY-2026-005"


@pytest.fixture
def office(tmp_path):
    return demo(tmp_path / "oficina")


def press(folder, name, table="", row_id=""):
    """The documents that a click on a row makes, as their names and texts."""
    sheet, row, column = place(folder, table, row_id) if table else ("Tablero", 1, 1)
    key = "tracking" if table in {"indicators", "activities"} else "registers"
    answer = Desk(book(folder, key)).press(name, book(folder, key), sheet, row, column)
    return {path.name: text(path.read_bytes()) for path in answer.files}, answer.text


def test_one_click_on_the_row_it_is_about(office):
    made, said = press(office, "paper_consultation_letter", "contacts", "GES-2026-001")
    (name,) = made
    assert name == "GES-2026-001 carta-de-consulta.docx"
    assert "Charity Anywhere" in made[name]
    assert said.startswith("Carta de consulta: ")


def test_a_row_of_another_table_leads_to_the_project_it_names(office):
    made, _ = press(office, "paper_monitoring_plan", "indicators", "IND-000001")
    assert list(made) == [f"{DRIP} plan-de-seguimiento.docx"]


def test_what_is_about_the_whole_office_needs_no_row_and_says_the_year(office):
    made, _ = press(office, "paper_statute_pack")
    assert list(made) == ["2026 productos-del-estatuto.docx"]
    assert "Producto 7 de 7" in next(iter(made.values()))


@pytest.mark.slow
def test_a_document_is_never_written_over_one_that_a_person_changed(office):
    press(office, "paper_cooperant_sheet", "cooperants", "COO-011")
    first = office / "documentos" / "COO-011 ficha-de-cooperante.docx"
    held = docx.Document(str(first))
    held.add_paragraph("Lo escribí yo")
    held.save(str(first))
    mine = first.read_bytes()
    made, _ = press(office, "paper_cooperant_sheet", "cooperants", "COO-011")
    assert list(made) == ["COO-011 ficha-de-cooperante v2.docx"]
    assert first.read_bytes() == mine


def test_photographs_of_the_project_are_shown_with_what_their_names_say(office):
    evidence = office / "evidencias"
    evidence.mkdir(exist_ok=True)
    evidence.joinpath(f"{DRIP} Entrega_de_equipos.png").write_bytes(png())
    evidence.joinpath("PRY-2026-001 Otra.png").write_bytes(png())
    report = Office(office, moment(TODAY)).act("paper", DRIP, said={"paper": "progress-report"})
    content = report.papers[0].read_bytes()
    assert "Foto 1. Entrega de equipos" in text(content)
    body = docx.Document(io.BytesIO(content)).element.body
    assert [one.get("descr") for one in body.iter("{*}docPr")] == ["Entrega de equipos"]


def test_the_template_of_the_office_wins(office):
    folder = office / "plantillas"
    folder.mkdir(exist_ok=True)
    folder.joinpath("ficha-de-proyecto.docx").write_bytes(
        template("Nuestra ficha: {{ project.name }}, {{ planned.total }}")
    )
    report = Office(office, moment(TODAY)).act("paper", DRIP, said={"paper": "project-sheet"})
    assert text(report.papers[0].read_bytes()).startswith("Nuestra ficha: Promoción de horticultura")


def test_on_the_command_line(office, capsys):
    desk = Line(capsys)
    assert desk("paper", office, "lesson-sheet", "LEC-001", "--today", "2026-03-02", "--lang", "en", "--json") == 0
    (made,) = desk.json["papers"]
    assert made.endswith("LEC-001 lesson-sheet.docx")
    before = contents(office)
    assert desk("paper", office, "accountability", "2025", "--today", "2026-03-02", "--dry-run") == 0
    assert contents(office) == before
    assert "2025 rendicion-de-cuentas.docx" in desk.out


@pytest.mark.slow
def test_a_declared_document_says_its_cells_and_when_it_is_older_than_its_data(office, capsys):
    desk, day = Line(capsys), ("--today", "2026-03-02")
    assert desk("paper", office, "cooperant-sheet", "COO-010", "COO-011", "--json", *day) == 0
    made = desk.json["papers"]
    assert [path.rpartition("/")[2] for path in made] == [f"COO-{n} ficha-de-cooperante.docx" for n in ("010", "011")]
    assert desk("trace", made[1], "--json") == 0
    named = [one for one in desk.json["values"] if [cell["column"] for cell in one["cells"]] == ["name"]]
    assert ("cooperants", "COO-011") in {(cell["table"], cell["row"]) for one in named for cell in one["cells"]}
    with opened(book(office, "registers")) as held:
        cell(held, "cooperants", "COO-011", "name").value = "Otro nombre"
    (old,) = [one for one in desk.findings(office) if one["code"] == "DOCU-06" and "ficha" in one["message"]]
    assert (old["id"], old["sheet"], "COO-011 «Nombre»" in old["message"]) == ("COO-011", "Cooperantes", True)
    assert desk("paper", office, "cooperant-sheet", "COO-010", "COO-011", "--json", *day) == 0
    assert [one["code"] for one in desk.json["findings"] if one["code"] in {"DOCU-01", "DOCU-03"}] == [
        "DOCU-01",
        "DOCU-03",
    ]
    assert desk.json["papers"][1].endswith("COO-011 ficha-de-cooperante v2.docx")
    assert desk("paper", office, "accountability", "2025", "año", "--json", *day) == 1
    assert [one["code"] for one in desk.json["findings"] if one["code"].startswith("DOCU")] == ["DOCU-09"]


@pytest.mark.parametrize(
    ("key", "about", "code"),
    [
        ("carta", "", "PAPR-01"),
        ("statute-pack", "el año", "PAPR-02"),
        ("project-sheet", "PRY-1", "OFF-10"),
        ("project-sheet", "", "OFF-10"),
    ],
)
def test_what_cannot_be_made_is_said(office, key, about, code):
    before = contents(office)
    with pytest.raises(CannotGoOn) as stop:
        Office(office, moment(TODAY)).act("paper", about, said={"paper": key})
    assert stop.value.code == code
    assert contents(office) == before


def test_the_help_names_every_document(capsys):
    with pytest.raises(SystemExit):
        Line(capsys)("paper", "--help")
    out = capsys.readouterr().out
    assert all(key in out for key in DECLARED)
