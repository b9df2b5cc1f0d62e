"""What the declared documents are told, from tables typed here."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from coopxl.core.dossier import dossier
from coopxl.core.missing import Missing
from coopxl.core.outcome import Ask
from coopxl.core.wording import Sum
from coopxl.hosts.memory import book
from coopxl.schema.papers import DECLARED

TODAY = datetime(2026, 3, 2)
PARTIES = """
    | cooperants | id | name | local_director | local_city | abroad_director |
    | | COO-001 | Agencia | Ana Local | Quito | Zoe Afuera |
    | | COO-002 | Sede | | | Zoe Afuera |
    | people | id | cooperant | name | position | role |
    | | PER-001 | COO-001 | Luis | Técnico | Técnico/a |
    | | PER-002 | COO-001 | Eva | Embajadora | Firma autorizada |
    | projects | id | name | start_date | cooperant |
    | | PRY-2026-001 | Riego | 2026-01-01 | COO-001 |
    """


def told(key, about, text, lang="es"):
    return dossier(book(text), Ask(TODAY, lang, about), DECLARED[key], about)


def rows(words, name, *keys):
    return [tuple(row[key] for key in keys) for row in words[name]]


@pytest.mark.parametrize(
    ("line", "name", "position"),
    [
        ("COO-001 | PER-001", "Luis", "Técnico"),
        ("COO-001 |", "Eva", "Embajadora"),
        ("COO-002 |", "Zoe Afuera", ""),
    ],
)
def test_a_letter_goes_to_the_person_named_else_to_who_signs_else_to_the_director(line, name, position):
    words = told("consultation-letter", "GES-2026-001",
                 PARTIES + f"| contacts | id | cooperant | person |\n| | GES-2026-001 | {line} |")  # fmt: skip
    assert (words["recipient"]["name"], words["recipient"]["position"]) == (name, position)


def test_a_letter_to_nobody_says_which_cell_is_blank():
    words = told("consultation-letter", "GES-2026-001", "| contacts | id |\n| | GES-2026-001 |")
    lack = words["recipient"]["name"]
    assert isinstance(lack, Missing)
    assert lack.place.key == "cooperant"


@pytest.mark.parametrize(
    ("answer", "told_as"),
    [("Aceptado", "accepted"), ("Por reformular", "reformulate"), ("Piden otro proyecto", "different_project"),
     ("Rechazado", "other"), ("", "other")],
)  # fmt: skip
def test_thanks_follow_the_answer_and_the_wait_is_counted(answer, told_as):
    words = told(
        "thanks-letter",
        "POS-2026-001",
        PARTIES
        + f"""
        | applications | id | project | cooperant | submitted | amount_requested | answer |
        | | POS-2026-001 | PRY-2026-001 | COO-001 | 2026-02-20 | 1500.50 | {answer} |""",
    )
    assert words["answered_as"] == told_as
    assert words["waited"] == 10
    assert words["application"]["requested"] == Sum(Decimal("1500.50"), "USD")


def test_the_period_begins_where_the_last_report_ended():
    words = told(
        "progress-report",
        "PRY-2026-001",
        PARTIES
        + """
        | commitments | id | project | kind | description | due | delivered | responsible |
        | | CMP-000001 | PRY-2026-001 | Informe de avance | Primero | 2026-02-01 | 2026-02-05 | Ana |
        | | CMP-000002 | PRY-2026-001 | Informe de avance | Segundo | 2026-04-01 | | Ana |
        | | CMP-000003 | PRY-2026-001 | Pago | Lejos | 2027-01-01 | | Ana |
        | expenses | id | project | date | amount |
        | | GAS-000001 | PRY-2026-001 | 2026-02-05 | 10 |
        | | GAS-000002 | PRY-2026-001 | 2026-02-06 | 5.25 |
        | | GAS-000003 | PRY-2026-001 | 2026-03-02 | 1 |
        | | GAS-000004 | PRY-2026-001 | 2026-03-03 | 100 |
        | activities | id | project | name | responsible | starts | ends | started | state |
        | | ACT-000001 | PRY-2026-001 | Zanja | Eva | 2026-02-01 | 2026-03-20 | 2026-02-02 | En curso |
        | | ACT-000002 | PRY-2026-001 | Tubos | | 2026-05-31 | 2026-06-30 | | Planificada |
        | | ACT-000003 | PRY-2026-001 | Poda | Eva | 2026-03-10 | 2026-03-11 | | Descartada |""",
    )
    assert words["period"]["start"] == date(2026, 2, 5)
    assert words["period"]["spent"] == Decimal("6.25")
    assert words["period"]["next_due"] == date(2026, 4, 1)
    assert rows(words, "coming", "day", "what") == [
        (date(2026, 3, 20), "Termina: Zanja"), (date(2026, 4, 1), "Segundo"), (date(2026, 5, 31), "Empieza: Tubos"),
    ]  # fmt: skip
    assert isinstance(words["coming"][-1]["who"], Missing)


def test_shares_of_the_goals_say_out_of_how_many_projects():
    words = told(
        "sdg-report",
        "2026",
        """
        | projects | id | name | sdg |
        | | PRY-2026-001 | A | 6 Agua limpia y saneamiento; 11 Ciudades y comunidades sostenibles |
        | | PRY-2026-002 | B | 6 Agua limpia y saneamiento |
        | | PRY-2026-003 | C | |""",
    )
    assert (words["told"], words["untold"]) == (2, 1)
    assert [(row["count"], row["share"]) for row in words["goals"]] == [(2, Decimal("75.00")), (1, Decimal("25.00"))]


def test_money_of_the_year_and_of_all_years():
    words = told(
        "accountability",
        "2025",
        """
        | income | id | date | amount | currency | rate |
        | | ING-001 | 2025-05-01 | 100 | USD | |
        | | ING-002 | 2024-05-01 | 50 | USD | |
        | | ING-003 | 2025-06-01 | 10 | EUR | |""",
    )
    received = next(row for row in words["figures"] if row["name"] == "Recibido")
    assert (received["year"], received["all"]) == (Decimal("100.00"), Decimal("150.00"))
    assert words["left_out"] == 1


@pytest.mark.parametrize(
    ("influence", "interest", "what"),
    [
        (5, 3, "Trabajar de cerca"),
        (3, 2, "Mantener satisfecho"),
        (1, 5, "Mantener informado"),
        (2, 2, "Observar"),
        (5, "", "—"),
    ],
)
def test_actors_are_placed_by_influence_and_interest(influence, interest, what):
    words = told(
        "stakeholder-matrix",
        "",
        f"| actors | id | name | influence | interest |\n| | ACR-001 | X | {influence} | {interest} |",
    )
    assert words["actors"][0]["strategy"] == what


def test_the_handover_tells_what_is_late_and_what_comes_within_ninety_days():
    words = told(
        "handover",
        "",
        PARTIES
        + """
        | commitments | id | project | description | due | delivered |
        | | CMP-000001 | PRY-2026-001 | Tarde | 2025-12-31 | |
        | | CMP-000002 | PRY-2026-001 | Hecho | 2026-03-05 | 2026-03-01 |
        | | CMP-000003 | PRY-2026-001 | Lejos | 2026-06-01 | |
        | calls | id | name | closes |
        | | CON-2026-001 | Fondo | 2026-03-01 |
        | | CON-2026-002 | Premio | 2026-05-31 |""",
    )
    assert rows(words, "coming", "day", "what") == [
        ("31/12/2025", "Tarde"), ("31/05/2026", "Cierra la convocatoria Premio"),
    ]  # fmt: skip


def test_the_wall_shows_an_offer_in_every_month_its_window_touches():
    words = told(
        "wall-calendar",
        "",
        """
        | calls | id | name | category | opens | closes |
        | | CON-2026-001 | Fondo | Concurso | 2026-03-20 | 2026-05-02 |
        | | CON-2026-002 | Viejo | Concurso | 2026-01-01 | 2026-02-02 |""",
    )
    contest = next(row for row in words["by_month"] if row["category"] == "Concurso")
    assert words["months"][0] == "mar 2026"
    assert [bool(contest[f"m{n}"]) for n in range(5)] == [True, True, True, False, False]
    assert "Viejo" not in str(words["by_month"])


@pytest.mark.parametrize(("amount", "none"), [("0", True), ("", False), ("5", False)])
def test_only_a_zero_says_that_no_money_is_given(amount, none):
    words = told(
        "agreement-draft", "CNV-2026-001", f"| agreements | id | name | amount |\n| | CNV-2026-001 | X | {amount} |"
    )
    assert words["without_money"] is none
    assert isinstance(words["agreement"]["agreed"], Missing if amount == "" else Sum)
