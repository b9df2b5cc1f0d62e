"""Plans of their time, shares of a whole, the numbers of the targets: what the officer reads."""

from collections import Counter
from datetime import datetime

import pytest

from coopxl.actions.compute import compute
from coopxl.actions.validate import validate
from coopxl.core.outcome import Ask
from coopxl.hosts.memory import book
from coopxl.schema.sdg_targets import SDG_TARGETS
from coopxl.schema.text import LANGUAGES
from tests.core.examples_process import RULES as PROCESS
from tests.core.examples_receipts import RULES as RECEIPTS

NOW = Ask(datetime(2026, 1, 15))
SAID = {
    "ALIG-02": (
        (
            "Alineación!C6 «Objetivo del plan»: OBP-002 es de un plan de 2025 a 2029, y el proyecto es de 2019. "
            "Elija un objetivo del plan de su tiempo. [ALIG-02]"
        ),
        (
            "Alignment!C6 «Plan objective»: OBP-002 is of a plan from 2025 to 2029, and the project is of 2019. "
            "Pick an objective of the plan of its time. [ALIG-02]"
        ),
    ),
    "ALIG-04": (
        (
            "Alineación!C5 «Peso (%)»: los de PRY-2026-001 suman 99,5, no 100. "
            "Repártalos de nuevo, o déjelos vacíos. [ALIG-04]"
        ),
        (
            "Alignment!C5 «Weight (%)»: those of PRY-2026-001 come to 99.5, not 100. "
            "Share them out again, or leave them blank. [ALIG-04]"
        ),
    ),
    "CAPA-02": (
        (
            "Capacidades!C5 «Acción»: falta, y «Nota (0-3)» es 1, una nota baja. "
            "Escriba qué se hará para mejorar. [CAPA-02]"
        ),
        (
            "Capacity!C5 «Action»: it is missing, and “Score (0-3)” is 1, a low mark. "
            "Type what will be done to improve. [CAPA-02]"
        ),
    ),
    "CMMT-01": (
        "Compromisos!B5 «Convenio»: falta «Convenio» o «Proyecto». Llene al menos uno. [CMMT-01]",
        "Commitments!B5 «Agreement»: “Agreement” or “Project” is missing. Fill at least one. [CMMT-01]",
    ),
    "INCO-03": (
        (
            "Ingresos!C5 «Reembolsable»: dice «Sí»: «Reembolsable» es una excepción. "
            "Compruebe que está autorizada y guarde el documento. [INCO-03]"
        ),
        (
            "Income!C5 «Repayable»: it says “Yes”: “Repayable” is an exception. "
            "Check that it is authorized and keep the document. [INCO-03]"
        ),
    ),
    "VAL-29": (
        (
            "Alineación!B5 «Meta ODS»: «8.1» es un número, y un número pierde su último cero: pudo ser «8.10 Servicios "
            "financieros para todos». Elija de la lista de la celda. [VAL-29]"
        ),
        (
            "Alignment!B5 «SDG target»: “8.1” is a number, and a number loses its last zero: it may have been “8.10 Financial "
            "services for all”. Pick from the list of the cell. [VAL-29]"
        ),
    ),
}


@pytest.mark.parametrize("code", SAID)
def test_what_the_rules_say(code):
    (one,) = [one for one in (*PROCESS, *RECEIPTS) if one.code == code]
    told = [
        finding.told(lang)
        for lang in LANGUAGES
        for finding in validate(book(one.text, lang), NOW).findings
        if finding.code == code
    ]
    assert tuple(told) == SAID[code]


@pytest.mark.parametrize(
    ("start", "approval", "objective", "told"),
    [
        ("2017-01-01", "", "OBP-001", 0),
        ("2021-12-31", "", "OBP-001", 0),
        ("2022-01-01", "2021-12-31", "OBP-001", 1),
        ("", "2022-01-01", "OBP-001", 1),
        ("", "", "OBP-001", 0),
        ("2022-01-01", "", "OBP-002", 0),
        ("2022-01-01", "", "OBP-003", 0),
    ],
)
def test_the_year_of_the_start_counts_and_else_that_of_the_approval(start, approval, objective, told):
    """A plan without years, or one that is not there, is of no other time."""
    office = book(f"""
        | projects | id           | start_date | approval_date | plan_objectives |
        |          | PRY-2026-001 | {start}    | {approval}    | {objective}     |
        | alignment | id         | project      | objective   |
        |           | ALN-000001 | PRY-2026-001 | {objective} |
        |           | ALN-000002 |              | {objective} |
        | plan_objectives | id      | from_year | to_year |
        |                 | OBP-001 | 2017      | 2021    |
        |                 | OBP-002 |           | 2021    |
        """)
    found = Counter(finding.code for finding in validate(office, NOW).findings)
    assert (found["PROJ-21"], found["ALIG-02"]) == (told, told)


def test_the_targets_are_all_there_by_their_official_numbers():
    counted = Counter(target.key.split(".")[0] for target in SDG_TARGETS.codes)
    official = (7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19)
    assert counted == {str(goal): count for goal, count in enumerate(official, 1)}
    assert len(set(SDG_TARGETS.keys())) == sum(official) == 169
    for lang in LANGUAGES:
        labels = [target.label[lang] for target in SDG_TARGETS.codes]
        assert len(set(labels)) == 169
        assert max(map(len, labels)) <= 60
        assert all(label.startswith(f"{key} ") for label, key in zip(labels, SDG_TARGETS.keys(), strict=True))


@pytest.mark.parametrize(
    ("days", "tariff", "value"), [("15", "120.50", "1807.50"), ("15", "", None), ("0.5", "0", "0.00")]
)
def test_what_an_expert_saved_is_days_times_tariff(days, tariff, value):
    office = book(f"""
        | assistance | id      | subject | days   | tariff   | value |
        |            | ATE-001 | Turismo | {days} | {tariff} |       |
        """)
    fills = [cell for edit in compute(office, NOW).edits for cell in edit.cells.values()]
    assert [str(one) for one in fills] == ([value] if value else [])
