"""The final report as data: its sums are those of the tables, to the cent, and it is refused without its proofs."""

import io
from datetime import date, datetime
from decimal import Decimal

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.final_report import final_report
from coopxl.actions.validate import validate
from coopxl.core.errors import CannotGoOn
from coopxl.core.missing import Missing
from coopxl.core.outcome import Ask
from coopxl.core.severity import band, severity
from coopxl.derive.shipped import templates
from coopxl.documents.spoken import spoken
from coopxl.documents.word import fill
from coopxl.hosts.memory import book
from coopxl.schema.lists import CRITERIA
from coopxl.schema.office import TABLES

ASK = Ask(datetime(2026, 1, 15), id="PRY-2026-001")
JUDGED = [f"{code.key}_{part}" for code in CRITERIA.codes for part in ("score", "evidence")]
EVALUATED = f"""
    | evaluations | id | project | kind | done | evaluator | document | {" | ".join(JUDGED)} |
    | | EVA-000001 | PRY-2026-001 | De medio término | 2025-06-01 | Ana | a.pdf | {" | ".join(["2", "Acta"] * 6)} |
    | | EVA-000002 | PRY-2026-001 | Final | 2025-12-01 | Ana | b.pdf | {" | ".join(["4", "Encuesta"] * 6)} |
    """
CLOSING = f"""
    | projects | id           | name  | state        |
    |          | PRY-2026-001 | Riego | En ejecución |
    |          | PRY-2026-002 | Otro  | En ejecución |
    | resources | id         | project      | name   | source | amount | use | destination | verification |
    |           | REC-000001 | PRY-2026-001 | Dinero | Otra   | 100.10 | Uso | Barrio      | Factura      |
    |           | REC-000002 | PRY-2026-001 | Horas  | Otra   |        | Uso | Barrio      | Acta         |
    |           | REC-000003 | PRY-2026-002 | Ajeno  | Otra   | 7      |     |             |              |
    {EVALUATED}
    """


def data(text, ask=ASK):
    (paper,) = final_report(book(text), ask).papers
    assert paper.template == "final-report"
    return paper.data


def refused(text):
    with pytest.raises(CannotGoOn) as stop:
        final_report(book(text), ASK)
    assert stop.value.code == "CLOS-01"
    return stop.value.facts["cell"], stop.value.facts["more"]


def columns(rows, *keys):
    return [tuple(row[key] for key in keys) for row in rows]


# What it refuses


def test_every_proof_there_it_is_made_whatever_the_state():
    shown = data(CLOSING)
    assert columns(shown["resources"], "name", "amount") == [("Dinero", Decimal("100.10")), ("Horas", "sin valorar")]
    assert shown["resources_total"] == Decimal("100.10")


@pytest.mark.parametrize(
    ("gone", "instead", "cell", "more"),
    [
        ("Factura", "", "Recursos!H5", 0),
        ("Acta         |", "#N/A |", "Recursos!H6", 0),
        ("2025-12-01", "", "Evaluaciones!D6", 0),
        ("| Final |", "| Auditoría externa |", "Evaluaciones!D7", 0),
        ("PRY-2026-001 | De medio", "PRY-2026-002 | De medio", "Evaluaciones!D7", 0),
    ],
)
def test_without_a_proof_or_an_evaluation_it_is_refused_and_the_cell_named(gone, instead, cell, more):
    assert CLOSING.count(gone) >= 1
    assert refused(CLOSING.replace(gone, instead, 1)) == (cell, more)


def test_an_expense_needs_its_proof_too():
    text = (
        CLOSING
        + """
        | expenses | id         | project      | amount | verification |
        |          | GAS-000001 | PRY-2026-001 | 5      | Factura      |
        |          | GAS-000002 | PRY-2026-001 | 5      |              |
        |          | GAS-000003 | PRY-2026-001 | 5      |              |
        |          | GAS-000004 | PRY-2026-002 | 5      |              |
        """
    )
    assert refused(text) == ("Gastos!D6", 1)


def test_an_audit_that_the_agreement_asks_for_is_due():
    asked = "| agreements | id | project | audit |\n| | CNV-2026-001 | {} | {} |"
    assert refused(CLOSING + asked.format("PRY-2026-001", "Sí")) == ("Evaluaciones!D7", 0)
    assert data(CLOSING + asked.format("PRY-2026-001", "No"))
    assert data(CLOSING + asked.format("PRY-2026-002", "Sí"))


def test_nothing_was_typed_at_all():
    assert refused("| projects | id |\n| | PRY-2026-001 |") == ("Recursos!H5", 2)


@pytest.mark.parametrize(
    "table", ["agreements", "budget", "expenses", "resources", "results", "issues", "measures", "evaluations", "risks"]
)
def test_a_sheet_that_is_gone_stops_it(table):
    office = book(CLOSING)
    del office.tables[table]
    with pytest.raises(CannotGoOn) as stop:
        final_report(office, ASK)
    assert (stop.value.code, stop.value.facts["table"]) == ("TAB-01", TABLES[table].label)


def test_the_checks_go_on_without_a_sheet():
    """Of the sheet that is gone there is a finding already; the others are checked all the same."""
    closed = CLOSING.replace("En ejecución", "Cerrado", 1)
    for table in ("agreements", "budget", "expenses", "resources", "evaluations"):
        office = book(closed)
        del office.tables[table]
        assert [one for one in validate(office, ASK).findings if one.code.startswith("PROJ-1")] == []


# What it says


def test_results_and_what_nobody_expected():
    shown = data(
        CLOSING
        + """
        | results | id         | project      | expected | achieved | unintended | handled |
        |         | RES-000001 | PRY-2026-001 | Agua     | Sí       |            |         |
        |         | RES-000002 | PRY-2026-001 | Becas    |          | Ventas     | Avisar  |
        |         | RES-000003 | PRY-2026-001 |          |          | Ruido      |         |
        """
    )
    assert [row["expected"] for row in shown["results"]] == ["Agua", "Becas"]
    assert isinstance(shown["results"][1]["achieved"], Missing)
    assert columns(shown["unintended"][:1], "unintended", "handled") == [("Ventas", "Avisar")]
    assert shown["unintended"][1]["handled"].place.cell == "F7"


def test_indicators_tell_how_far_they_got():
    shown = data(
        CLOSING
        + """
        | indicators | id         | project      | name  | baseline | target | accumulation | measure    |
        |            | IND-000001 | PRY-2026-001 | Uno   | 1        | 10     | cumulative   | Unidades   |
        |            | IND-000002 | PRY-2026-001 | Dos   | 0        | 10     | period       | Unidades   |
        |            | IND-000003 | PRY-2026-001 | Tres  | 0        | 50     | period       | Porcentaje |
        |            | IND-000004 | PRY-2026-001 | Cinco |          | 10     |              |            |
        |            | IND-000005 | PRY-2026-001 | Seis  | 0        |        |              |            |
        | measurements | id         | indicator  | to_date    | value |
        |              | MED-000001 | IND-000001 | 2025-12-31 | 8.5   |
        |              | MED-000002 | IND-000001 | 2025-06-30 | 4     |
        |              | MED-000003 | IND-000002 | 2025-12-31 | 8     |
        |              | MED-000004 | IND-000002 | 2025-06-30 | 4     |
        |              | MED-000005 | IND-000003 | 2025-06-30 | 40    |
        |              | MED-000006 | IND-000003 | 2025-12-31 | 45    |
        |              | MED-000007 | IND-000005 | 2025-12-31 | 45    |
        """
    )["indicators"]
    assert columns(shown[:3], "value", "difference") == [
        (Decimal("8.5"), Decimal("-1.5")),
        (Decimal(12), Decimal(2)),
        (Decimal(45), Decimal(-5)),
    ]
    assert isinstance(shown[3]["value"], Missing)
    assert isinstance(shown[3]["baseline"], Missing)
    assert (shown[4]["value"], shown[4]["difference"].label) == (Decimal(45), "Meta")


def test_delays_are_counted_to_the_real_end_or_to_the_day_of_the_report():
    shown = data(
        CLOSING
        + """
        | activities | id         | project      | name | starts     | ends       | started    | ended      | state      |
        |            | ACT-000001 | PRY-2026-001 | Uno  | 2025-01-01 | 2025-03-01 | 2025-01-01 | 2025-03-11 | Terminada  |
        |            | ACT-000002 | PRY-2026-001 | Dos  | 2025-01-01 | 2025-03-01 | 2025-01-01 | 2025-02-27 | Terminada  |
        |            | ACT-000003 | PRY-2026-001 | Tres | 2025-01-01 | 2025-12-31 | 2025-01-01 |            | En curso   |
        |            | ACT-000004 | PRY-2026-001 | Más  | 2026-01-01 | 2026-12-31 |            |            | Planificada |
        |            | ACT-000005 | PRY-2026-001 | Cero | 2025-01-01 | 2025-03-01 | 2025-01-01 |            | Descartada |
        |            | ACT-000006 | PRY-2026-001 | Ay   | 2025-01-01 |            | 2025-01-01 | 2025-03-11 | Terminada  |
        |            | ACT-000007 | PRY-2026-001 | Uy   | 2025-01-01 | 2025-03-01 | 2025-01-01 |            | Terminada  |
        """
    )["activities"]
    assert columns(shown[:5], "ended", "delay") == [
        ("11/03/2025", 10),
        ("27/02/2025", -2),
        ("sin terminar", 15),
        ("sin terminar", 0),
        ("descartada", "—"),
    ]
    assert shown[3]["started"] == "sin empezar"
    assert [shown[5]["delay"].label, shown[6]["delay"].label] == ["Fin previsto", "Fin real"]


def test_risks_by_severity():
    shown = data(
        CLOSING
        + """
        | risks | id         | project      | description | probability | impact | owner | response | state   |
        |       | RIE-000001 | PRY-2026-001 | Uno         | 2           | 2      | Ana   | Nada     | Abierto |
        |       | RIE-000002 | PRY-2026-001 | Dos         | 3           | 5      | Ana   | Mucho    | Ocurrió |
        |       | RIE-000003 | PRY-2026-001 | Tres        | 3           |        | Ana   | Algo     | Abierto |
        """
    )["risks"]
    assert columns(shown[:2], "description", "severity") == [("Dos", "15 · alta"), ("Uno", "4 · baja")]
    assert shown[2]["severity"].label == "Impacto (1-5)"
    assert [severity(probability, 3) for probability in (None, 5)] == [None, 15]
    assert [band(score).en for score in (1, 5, 6, 14, 15, 25)] == ["low", "low", "medium", "medium", "high", "high"]


def test_measures_say_what_each_kind_needs():
    shown = data(
        CLOSING
        + """
        | measures | id         | project      | kind              | date       | description | agreed_by | refund | sanction |
        |          | MDA-000001 | PRY-2026-001 | Acción correctiva | 2025-02-01 | Uno         |           |        |          |
        |          | MDA-000002 | PRY-2026-001 | Retroalimentación | 2025-02-01 | Dos         |           |        |          |
        |          | MDA-000003 | PRY-2026-001 | Cancelación       | 2025-02-01 | Tres        | Todos     | 0      |          |
        """
    )
    assert shown["measures"][0]["agreed_by"] == "—"
    assert shown["measures"][1]["agreed_by"].place.cell == "F6"
    (ended,) = shown["cancellations"]
    assert (ended["refund"], ended["sanction"].label) == (Decimal("0.00"), "Sanción")


def test_the_last_evaluation_of_each_kind_counts():
    again = f"| | EVA-000003 | PRY-2026-001 | Final | 2025-11-01 | Ana | c.pdf | {' | '.join(['1', 'Otra'] * 6)} |"
    shown = data(CLOSING + again)["criteria"]
    assert [row["name"] for row in shown] == [code.label.es for code in CRITERIA.codes]
    assert (
        columns(shown, "mid_term_score", "mid_term_evidence", "final_score", "final_evidence")
        == [(2, "Acta", 4, "Encuesta")] * 6
    )


def test_no_sum_while_an_amount_is_missing():
    shown = data(
        CLOSING
        + """
        | budget | id         | project      | item | source     | amount |
        |        | PRE-000001 | PRY-2026-001 | Uno  | Cooperante | 100    |
        |        | PRE-000002 | PRY-2026-001 | Dos  | Otra       | #N/A   |
        | expenses | id         | project      | line       | amount | verification |
        |          | GAS-000001 | PRY-2026-001 | PRE-000001 | 50     | Factura      |
        """
    )
    one, other = shown["lines"]
    assert (one["planned"], one["execution"], one["balance"]) == (Decimal(100), Decimal("50.00"), Decimal(50))
    lack = other["planned"]
    assert lack.place.cell == "E6"
    assert (other["execution"], other["balance"], shown["total"]["planned"], shown["total"]["share"]) == (lack,) * 4
    assert [row["share"] for row in shown["sources"]] == [lack, lack]
    assert shown["total"]["spent"] == Decimal("50.00")


def test_a_project_without_a_budget_shows_where_it_would_stand():
    shown = data(CLOSING)
    assert (shown["lines"], shown["sources"]) == ([], [])
    assert shown["total"]["planned"].place.sheet == "Presupuesto"
    assert shown["total"]["spent"] == Decimal("0.00")


def test_a_line_copied_with_its_id_counts_its_expenses_once():
    shown = data(
        CLOSING
        + """
        | budget | id         | project      | item  | source | amount |
        |        | PRE-000001 | PRY-2026-001 | Uno   | Otra   | 100    |
        |        | PRE-000001 | PRY-2026-001 | Copia | Otra   | 100    |
        | expenses | id         | project      | line       | amount | verification |
        |          | GAS-000001 | PRY-2026-001 | PRE-000001 | 50     | Factura      |
        """
    )
    assert [row["spent"] for row in shown["lines"]] == [Decimal(50), Decimal(0)]


# Sums, for any project

MARKS = str.maketrans({".": "", ",": "."})
CENTS = st.integers(0, 10_000_000).map(lambda cents: Decimal(cents) / 100)
LINE = st.tuples(st.sampled_from(["Cooperante", "Otra", "Beneficiarios"]), st.sampled_from(["", "Ana", "Luz"]), CENTS)
EXPENSE = st.tuples(st.integers(0, 7), CENTS, st.sampled_from(["Sí", "No", ""]))
RESOURCE = st.one_of(st.none(), CENTS)


def project(lines, expenses, resources):
    """A project that can close, as it would be typed; an expense of line 0 or of a line too many stands on none."""
    text = ["| projects | id | name |", "| | PRY-2026-001 | Riego |"]
    text += ["| budget | id | project | item | source | financier | amount |"]
    text += [f"| | PRE-{n:06} | PRY-2026-001 | Uno | {a} | {b} | {c} |" for n, (a, b, c) in enumerate(lines, 1)]
    text += ["| | PRE-000099 | PRY-2026-002 | Ajeno | Otra | | 5000 |"]
    text += ["| expenses | id | project | line | amount | eligible | verification |"]
    text += [
        f"| | GAS-{n:06} | PRY-2026-001 | {f'PRE-{line:06}' if 0 < line <= len(lines) else ''} | {amount} | {said} | Acta {n} |"
        for n, (line, amount, said) in enumerate(expenses, 1)
    ]
    text += ["| | GAS-000099 | PRY-2026-002 | PRE-000001 | 77.77 | Sí | |"]
    text += ["| resources | id | project | name | source | amount | verification |"]
    text += [
        f"| | REC-{n:06} | PRY-2026-001 | Uno | Otra | {'' if amount is None else amount} | Acta {n} |"
        for n, amount in enumerate(resources, 1)
    ]
    return "\n".join(text) + EVALUATED


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    st.lists(LINE, min_size=1, max_size=6),
    st.lists(EXPENSE, max_size=12),
    st.lists(RESOURCE, min_size=1, max_size=5),
    st.data(),
)
def test_the_sums_agree_with_the_tables_to_the_cent(lines, expenses, resources, drawn):
    text = project(lines, expenses, resources)
    shown = data(text)
    planned, spent = sum(line[2] for line in lines), sum((amount for _, amount, _ in expenses), Decimal())
    total = shown["total"]
    assert (total["planned"], total["spent"], total["balance"]) == (planned, spent, planned - spent)
    for part in ("lines", "sources"):
        rows = shown[part]
        assert sum(row["planned"] for row in rows) == planned
        assert sum(row["spent"] for row in rows) == spent
        assert sum(row["balance"] for row in rows) == planned - spent
    assert sum(row["spent"] for row in shown["eligibility"]) == spent
    for label, said in (("Elegibles", "Sí"), ("No elegibles", "No")):
        (one,) = [row for row in shown["eligibility"] if row["label"] == label]
        assert one["spent"] == sum(amount for _, amount, theirs in expenses if theirs == said)
    for rows, whole in ((shown["sources"], planned), (shown["eligibility"], spent)):
        assert sum((row["share"] for row in rows if row["share"] != ""), Decimal()) == (100 if whole else 0)
    assert shown["resources_total"] == sum(amount for amount in resources if amount is not None)
    assert [row["amount"] for row in shown["resources"]] == [
        "sin valorar" if amount is None else amount for amount in resources
    ]
    assert sum(row["amount"] for row in shown["expenses"]) == spent
    proof = drawn.draw(st.integers(1, len(expenses) + len(resources)))
    at_expense = proof > len(resources)
    row = proof - len(resources) if at_expense else proof
    head, mark, tail = text.partition("| resources")
    part = head if at_expense else tail
    without = part.replace(f"| Acta {row} |", "| |", 1)
    cell = f"Gastos!F{row + 4}" if at_expense else f"Recursos!F{row + 4}"
    assert refused((without + mark + tail) if at_expense else (head + mark + without)) == (cell, 0)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(LINE, min_size=1, max_size=4), st.lists(EXPENSE, min_size=1, max_size=6), st.lists(RESOURCE, min_size=1)
)
def test_the_word_file_prints_the_same_sums(lines, expenses, resources):
    shown = data(project(lines, expenses, resources))
    template = (templates() / "es" / "informe-final.docx").read_bytes()
    document = docx.Document(io.BytesIO(fill(template, spoken(dict(shown), "es"))))
    rows = {table.rows[0].cells[0].text: table.rows for table in document.tables}
    planned, spent = sum(line[2] for line in lines), sum(amount for _, amount, _ in expenses)
    for first, number, total in (
        ("Fuente", 2, planned),
        ("Fuente", 4, spent),
        ("Rubro", 2, planned),
        ("Rubro", 3, spent),
        ("Rubro", 5, planned - spent),
        ("Gastos", 2, spent),
        ("Recurso", 5, sum(amount for amount in resources if amount is not None)),
    ):
        column = [row.cells[number].text for row in rows[first]][1:]
        *parts, last = (Decimal(one.translate(MARKS)) for one in column if one != "sin valorar")
        assert sum(parts) == last == total


def test_dates_are_those_of_the_day_asked():
    later = Ask(datetime(2026, 3, 1), id=ASK.id)
    assert data(CLOSING, later)["cut_off"] == date(2026, 3, 1)
