"""A project closes, end to end: what is typed into the files, the refusals, and the sums a donor reads in the Word file."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from coopxl.documents.check import check_template
from coopxl.schema.text import LANGUAGES, Text
from tests import closings
from tests.closings import MODEL
from tests.hand import by_hand, looked_at
from tests.offices import Desk, book, cell, contents, demo, type_rows
from tests.openxml import violations

DAY = "2026-01-01"
CLOSED = {"es": "Cerrado", "en": "Closed"}
PROOFS = [
    ("resources", "REC-000002", "verification"),
    ("expenses", "GAS-000003", "verification"),
    ("evaluations", "EVA-000001", "done"),
]
HEADINGS = {
    "es": """
        1 Resultados
        1.1 Esperados y alcanzados
        1.2 No previstos, y cómo se manejaron
        2 Indicadores
        3 Cronograma y retrasos
        4 Presupuesto y gasto
        4.1 Por fuente
        4.2 Por línea de presupuesto
        4.3 Gastos elegibles y no elegibles
        5 Uso y destino de los recursos
        5.1 Cada recurso y su prueba
        5.2 Cada gasto y su prueba
        6 Riesgos, incidencias y medidas
        6.1 Riesgos
        6.2 Incidencias
        6.3 Medidas
        7 Evaluaciones
        7.1 Evaluaciones hechas
        7.2 Los seis criterios
        7.3 Recomendaciones""",
    "en": """
        1 Results
        1.1 Expected and achieved
        1.2 Unintended, and how they were dealt with
        2 Indicators
        3 Schedule and delays
        4 Budget and spending
        4.1 By source
        4.2 By budget line
        4.3 Eligible and not eligible expenses
        5 Use and destination of the resources
        5.1 Each resource and its proof
        5.2 Each expense and its proof
        6 Risks, issues and measures
        6.1 Risks
        6.2 Issues
        6.3 Measures
        7 Evaluations
        7.1 Evaluations carried out
        7.2 The six criteria
        7.3 Recommendations""",
}


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def typed_closed(folder: Path, lang: str) -> None:
    with by_hand(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "state", lang).value = CLOSED[lang]


def coordinate(folder: Path, table: str, row: str, key: str, lang: str) -> str:
    one = cell(looked_at(book(folder, "tracking")), table, row, key, lang)
    return f"{one.parent.title}!{one.coordinate}"


def tables(path: Path) -> list[list[list[str]]]:
    """The rows of each table of a document, its header first."""
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(str(path)).tables]


def money(text: str, lang: str) -> Decimal:
    marks = str.maketrans({".": "", ",": "."} if lang == "es" else {",": ""})
    return Decimal(text.translate(marks))


def column(rows: list[list[str]], number: int, lang: str) -> tuple[Decimal, Decimal]:
    """The sum of what a column shows, and the total printed below it."""
    return sum(money(row[number], lang) for row in rows[1:-1]), money(rows[-1][number], lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_model_case_has_no_final_report_yet(desk, tmp_path, lang):
    folder = demo(tmp_path / "oficina", lang)
    before = contents(folder)
    assert desk("final-report", folder, MODEL, "--today", DAY) == 2
    assert desk.out == ""
    assert desk.err.count("\n") == 1
    assert desk.err.startswith("CLOS-01: ")
    assert coordinate(folder, "resources", "REC-000001", "verification", lang) in desk.err
    assert {"es": "Otras que faltan: 4.", "en": "Others missing: 4."}[lang] in desk.err
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_model_case_closes_with_a_report_whose_sums_are_those_of_the_tables(desk, tmp_path, lang):
    folder = demo(tmp_path / "oficina", lang)
    closings.complete(folder, **closings.TROUBLE)
    typed_closed(folder, lang)
    assert {one["level"] for one in desk.findings(folder)} == {"warning", "info"}
    target = tmp_path / "informe.docx"
    assert desk("final-report", folder, MODEL, "--lang", lang, "-o", target, "--today", DAY) == 0
    document = docx.Document(str(target))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [line.strip() for line in HEADINGS[lang].strip().splitlines()]
    planned = sum(Decimal(row["amount"]) for row in desk.rows(folder, "budget") if row["project"] == MODEL)
    spent = sum(Decimal(row["amount"]) for row in desk.rows(folder, "expenses"))
    resources = sum(Decimal(row["amount"]) for row in desk.rows(folder, "resources"))
    assert (planned, spent) == (Decimal("19500.00"), Decimal("19399.94"))
    shown = tables(target)
    by_source, by_line, eligible, each_resource, each_expense = (
        next(rows for rows in shown if rows[0][0] == first[lang] and rows[-1][0] == "Total")
        for first in (
            Text("Fuente", "Source"),
            Text("Rubro", "Item"),
            Text("Gastos", "Expenses"),
            Text("Recurso", "Resource"),
            Text("Fecha", "Date"),
        )
    )
    assert [column(by_source, number, lang) for number in (2, 4, 6)] == [
        (planned, planned),
        (spent, spent),
        (planned - spent, planned - spent),
    ]
    assert column(by_source, 3, lang) == (Decimal(100), Decimal(100))
    assert [money(row[3], lang) for row in by_source[1:-1]] == [Decimal("51.28"), Decimal("35.90"), Decimal("12.82")]
    assert [column(by_line, number, lang) for number in (2, 3, 5)] == [
        (planned, planned),
        (spent, spent),
        (planned - spent, planned - spent),
    ]
    assert money(by_line[-1][4], lang) == Decimal("99.49")
    assert column(eligible, 2, lang) == (spent, spent)
    assert column(each_resource, 5, lang) == (resources, resources)
    assert column(each_expense, 5, lang) == (spent, spent)
    assert violations(target) == []
    said = "\n".join(cell for rows in shown for row in rows for cell in row)
    for proof in (*closings.PROOFS.values(), "Carpeta 4", "Importadora Riegos & Más", "16 · "):
        assert proof in said
    assert not re.search(r"\{\{|\{%|\bNone\b|Decimal\(|REC-0|GAS-0|RIE-0", said)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("table", "row", "key"), PROOFS)
def test_taking_one_proof_away_refuses_the_closure_and_names_the_cell(desk, tmp_path, table, row, key, lang):
    folder = demo(tmp_path / "oficina", lang)
    closings.complete(folder)
    typed_closed(folder, lang)
    with by_hand(book(folder, "tracking")) as held:
        cell(held, table, row, key, lang).value = None
    where = coordinate(folder, table, row, key, lang)
    before = contents(folder)
    target = tmp_path / "informe.docx"
    assert desk("final-report", folder, MODEL, "-o", target, "--today", DAY) == 2
    assert where in desk.err
    assert {"es": "Otras que faltan: 0.", "en": "Others missing: 0."}[lang] in desk.err
    assert contents(folder) == before
    assert not target.exists()
    assert desk("validate", folder, "--json", "--today", DAY) == 1
    errors = [one for one in desk.json["findings"] if one["level"] == "error"]
    assert [f"{one['sheet']}!{one['cell']}" for one in errors] == [where]
    assert [(one["table"], one["id"], one["column"]) for one in errors] == [(table, row, key)]


def test_a_closed_project_without_evaluations_is_an_error_at_its_state(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    typed_closed(folder, "es")
    errors = [one for one in desk.findings(folder) if one["level"] == "error"]
    assert sorted((one["code"], one["id"]) for one in errors) == [
        ("PROJ-15", MODEL),
        ("PROJ-16", MODEL),
        ("RESO-01", "REC-000001"),
        ("RESO-01", "REC-000002"),
        ("RESO-01", "REC-000003"),
    ]
    assert any("falta en «Evaluaciones»: Hecha el (Final)" in one["message"] for one in errors)


@pytest.mark.slow
def test_an_officer_types_the_last_proof_and_it_is_made(desk, tmp_path):
    """Through the cells of the workbook, without ids, as a person does."""
    folder = demo(tmp_path / "oficina")
    closings.perform(folder, {"evaluations": [closings.evaluation(1, "mid_term")]})
    with by_hand(book(folder, "tracking")) as held:
        for row in closings.PROOFS:
            cell(held, "resources", row, "verification").value = "Carpeta 1"
        final = {"project": MODEL, "kind": "Final", "done": date(2020, 2, 1)}
        type_rows(held, "evaluations", [final])
    assert desk("final-report", folder, MODEL, "--today", DAY, "--dry-run") == 0
    assert not list((folder / "documentos").glob("*informe*"))
    assert desk("final-report", folder, MODEL, "--today", DAY, "--json") == 0
    (made,) = desk.json["papers"]
    assert Path(made).name == f"{MODEL} informe-final.docx"
    criteria = next(rows for rows in tables(Path(made)) if rows[0][0] == "Criterio")
    assert [row[3] for row in criteria[1:]] == [
        f"[por completar: {name} (1-4)]"
        for name in ("Pertinencia", "Coherencia", "Eficacia", "Eficiencia", "Impacto", "Sostenibilidad")
    ]
    missing = [one for one in desk.json["findings"] if one["table"] == "evaluations"]
    assert {one["code"] for one in missing} == {"OFF-02", "OFF-14"}, "a new row got its id, and what it lacks is told"
    before = contents(folder)
    assert desk("final-report", folder, MODEL, "--today", DAY) == 0
    assert contents(folder) == before, "the same command twice changes no byte"


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_template_is_sound(lang):
    name = {"es": "informe-final", "en": "final-report"}[lang]
    path = Path(__file__).resolve().parents[1] / "templates" / lang / f"{name}.docx"
    assert check_template(path.read_bytes()) == []
    assert violations(path) == []
