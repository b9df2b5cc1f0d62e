"""The chronological table, from the tables typed here to the rows an officer reads."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from coopxl.actions.call_table import call_table
from coopxl.core.cells import Formula
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.hosts.memory import book
from tests.actions.shown import drawn, on, plain, rewritten, table

MODEL = """
| cooperants | id      | name             |
|            | COO-001 | Charity Anywhere |
|            | COO-002 | Fondos Valencia  |
|            | COO-003 | Freedom House    |
|            | COO-004 | Agencia francesa |
|            | COO-005 | OEA              |
|            | COO-006 | Embajada Japón   |

| programmes | id      | cooperant | name    | category             | opens_month | opens_day | closes_month | closes_day |
|            | PRG-001 | COO-001   | Salud   | financial_assistance | 1           | 1         | 1            | 8          |
|            | PRG-002 | COO-005   | Becas   | contest              | 2           | 20        | 2            | 25         |
|            | PRG-003 | COO-003   | Abierta | open_call            | 3           |           | 3            |            |
|            | PRG-004 | COO-004   | Técnica | technical_assistance | 5           | 10        | 5            | 12         |
|            | PRG-006 | COO-006   | Fondo   | financial_assistance |             |           |              |            |
|            | PRG-005 | COO-002   | Fondo   | financial_assistance |             |           |              |            |
"""

ONE_PROGRAMME = """
| cooperants | id      | name   |
|            | COO-001 | Aurora |

| programmes | id      | cooperant | name  | category  | opens_month | opens_day | closes_month | closes_day | requirements |
|            | PRG-003 | COO-001   | Becas | open_call | 3           | 1         | 3            | 20         | Una carta    |
"""

CALLS = (
    "| calls | id | programme | cooperant | name | category | announcement | opens | closes | closes_hour | zone |\n"
)


def test_the_model_at_the_new_year_goes_from_january_to_may_and_then_to_what_has_no_date():
    assert table(call_table(book(MODEL), on("2026-01-01")), "id agency window state closes days_left") == plain("""
        PRG-001/2026 | Charity Anywhere | 1 al 8 de enero de 2026            | forecast | 2026-01-08 | 7
        PRG-002/2026 | OEA              | 20 al 25 de febrero de 2026        | forecast | 2026-02-25 | 55
        PRG-003/2026 | Freedom House    | marzo de 2026 (día por confirmar)  | forecast |            |
        PRG-004/2026 | Agencia francesa | 10 al 12 de mayo de 2026           | forecast | 2026-05-12 | 131
        PRG-005      | Fondos Valencia  | por confirmar                      | undated  |            |
        PRG-006      | Embajada Japón   | por confirmar                      | undated  |            |
        """)


def test_the_model_in_march_brings_january_and_february_back_as_forecasts_of_the_next_year():
    assert table(call_table(book(MODEL), on("2026-03-15")), "id window state days_left") == plain("""
        PRG-003/2026 | marzo de 2026 (día por confirmar) | forecast |
        PRG-004/2026 | 10 al 12 de mayo de 2026          | forecast | 58
        PRG-001/2027 | 1 al 8 de enero de 2027           | forecast | 299
        PRG-002/2027 | 20 al 25 de febrero de 2027       | forecast | 347
        PRG-005      | por confirmar                     | undated  |
        PRG-006      | por confirmar                     | undated  |
        """)


def test_an_english_office_reads_english():
    assert table(call_table(book(MODEL, "en"), on("2026-01-01")), "window closes_hour") == plain("""
        1 to 8 January 2026         | hour to confirm
        20 to 25 February 2026      | hour to confirm
        March 2026 (day to confirm) |
        10 to 12 May 2026           | hour to confirm
        to confirm                  |
        to confirm                  |
        """)


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-20"])
def test_a_window_is_ahead_until_its_last_day(day):
    assert table(call_table(book(ONE_PROGRAMME), on(day, "18:00")), "id days_left").startswith("PRG-003/2026")


def test_the_day_after_its_last_day_a_window_is_the_next_years():
    assert table(call_table(book(ONE_PROGRAMME), on("2026-03-21")), "id closes") == "PRG-003/2027 | 2027-03-20"


STATES = (
    CALLS
    + """
| | CON-2026-001 | | | Anulada    | contest | cancelled | 2026-03-01 | 2026-03-20 | | |
| | CON-2026-002 | | | Cerrada    | contest |           | 2026-03-01 | 2026-03-09 | | |
| | CON-2026-003 | | | Esta hora  | contest | confirmed | 2026-03-01 | 2026-03-10 | 10:00 | |
| | CON-2026-004 | | | Más tarde  | contest | confirmed | 2026-03-01 | 2026-03-10 | 10:30 | |
| | CON-2026-005 | | | Siete días | contest |           |            | 2026-03-17 | | |
| | CON-2026-006 | | | Ocho días  | contest |           |            | 2026-03-18 | | |
| | CON-2026-007 | | | Anunciada  | contest |           | 2026-03-11 | 2026-03-13 | | |
| | CON-2026-008 | | | Solo abre  | contest |           | 2026-04-05 |            | | |
| | CON-2026-009 | | | Ya abrió   | contest |           | 2026-03-05 |            | | |
| | CON-2026-010 | | | Sin fechas | contest |           |            |            | | |
| | CON-2025-004 | | | Hace un año| contest |           | 2025-03-01 | 2025-03-09 | | |
"""
)


def test_each_call_has_its_state_and_its_turn():
    said = table(call_table(book(STATES), on("2026-03-10", "10:15")), "agency state window days_left closes_hour")
    assert said == plain("""
        Más tarde   | closing   | 1 al 10 de marzo de 2026                           | 0    | 10:30
        Anunciada   | upcoming  | 11 al 13 de marzo de 2026                          | 3    | hora por confirmar
        Siete días  | closing   | hasta el 17 de marzo de 2026                       | 7    | hora por confirmar
        Ocho días   | open      | hasta el 18 de marzo de 2026                       | 8    | hora por confirmar
        Solo abre   | upcoming  | desde el 5 de abril de 2026 (cierre por confirmar) |      |
        Ya abrió    | undated   | desde el 5 de marzo de 2026 (cierre por confirmar) |      |
        Sin fechas  | undated   | por confirmar                                      |      |
        Anulada     | cancelled | 1 al 20 de marzo de 2026                           |      | hora por confirmar
        Esta hora   | closed    | 1 al 10 de marzo de 2026                           | 0    | 10:00
        Cerrada     | closed    | 1 al 9 de marzo de 2026                            | -1   | hora por confirmar
        Hace un año | closed    | 1 al 9 de marzo de 2025                            | -366 | hora por confirmar
        """)


ZONES = (
    CALLS
    + """
| | CON-2026-001 | | | Tokio, sin hora    | contest | | | 2026-03-31 |       | Asia/Tokyo      |
| | CON-2026-002 | | | Tokio, de mañana   | contest | | | 2026-03-31 | 09:00 | Asia/Tokyo      |
| | CON-2026-003 | | | Bruselas           | contest | | | 2026-03-31 | 17:00 | Europe/Brussels |
| | CON-2026-004 | | | De aquí            | contest | | | 2026-03-31 | 17:00 |                 |
| | CON-2026-005 | | | Zona que no existe | contest | | | 2026-03-31 | 16:00 | Luna/Norte      |
"""
)


def test_a_closing_is_told_in_the_offices_own_time():
    assert table(call_table(book(ZONES), on("2026-03-30")), "agency closes closes_hour days_left") == plain("""
        Tokio, de mañana   | 2026-03-30 | 19:00                       | 0
        Tokio, sin hora    | 2026-03-31 | 09:59 (hora por confirmar)  | 1
        Bruselas           | 2026-03-31 | 10:00                       | 1
        Zona que no existe | 2026-03-31 | 16:00                       | 1
        De aquí            | 2026-03-31 | 17:00                       | 1
        """)


def test_a_question_with_a_zone_gets_the_same_answer():
    naive, aware = on("2026-03-30", "18:00"), Ask(datetime(2026, 3, 30, 18, tzinfo=ZoneInfo("America/Guayaquil")))
    assert table(call_table(book(ZONES), naive), "id state") == table(call_table(book(ZONES), aware), "id state")


def editions(rows: str) -> str:
    return ONE_PROGRAMME + CALLS + rows


def test_an_edition_still_to_close_replaces_the_forecast_and_lends_what_it_does_not_say_from_the_programme():
    typed = editions("| | CON-2026-001 | PRG-003 | COO-001 | Becas 2026 | | | 2026-03-05 | 2026-04-02 | | |")
    assert table(call_table(book(typed), on("2026-01-10")), "id agency category requirements state") == plain("""
        CON-2026-001 | Aurora | open_call | Una carta | upcoming
        """)


def test_an_edition_that_closed_leaves_the_forecast_of_the_next_year():
    typed = editions("| | CON-2026-001 | PRG-003 | COO-001 | Becas 2026 | | | 2026-01-05 | 2026-02-02 | | |")
    assert table(call_table(book(typed), on("2026-02-10")), "id state") == plain("""
        PRG-003/2027 | forecast
        CON-2026-001 | closed
        """)


def test_a_cancelled_edition_covers_its_year():
    typed = editions("| | CON-2026-001 | PRG-003 | COO-001 | Becas 2026 | | cancelled | 2026-03-05 | 2026-03-12 | | |")
    assert table(call_table(book(typed), on("2026-01-10")), "id state") == plain("""
        PRG-003/2027 | forecast
        CON-2026-001 | cancelled
        """)


def test_an_edition_without_dates_covers_the_year_of_its_id():
    typed = editions("| | CON-2026-001 | PRG-003 | COO-001 | Becas 2026 | | | | | | |")
    assert table(call_table(book(typed), on("2026-01-10")), "id state") == "CON-2026-001 | undated"
    assert table(call_table(book(typed), on("2027-01-10")), "id state") == plain("""
        PRG-003/2027 | forecast
        CON-2026-001 | undated
        """)


def test_an_agency_with_two_offers_says_which():
    typed = """
| cooperants | id      | name   |
|            | COO-001 | Aurora |
|            | COO-002 | Boreal |

| programmes | id      | cooperant | name   | category | closes_month |
|            | PRG-001 | COO-001   | Becas  | contest  | 3            |
|            | PRG-002 | COO-001   | Fondos | contest  | 4            |
|            | PRG-003 | COO-002   | Fondos | contest  | 5            |
"""
    assert table(call_table(book(typed), on("2026-01-01")), "agency") == plain("""
        Aurora — Becas
        Aurora — Fondos
        Boreal
        """)


def test_every_row_leads_to_its_call_or_programme():
    typed = editions("| | CON-2026-001 | | COO-001 | Otra | contest | | | 2026-04-02 | | |")
    links = rewritten(call_table(book(typed), on("2026-01-10"))).links
    assert links == {
        (0, "link"): Formula('HYPERLINK("#\'Programas\'!A5","PRG-003")', "PRG-003"),
        (1, "link"): Formula('HYPERLINK("#\'Convocatorias\'!A5","CON-2026-001")', "CON-2026-001"),
    }


HOLIDAYS = """
| holidays | id      | date       | name         |
|          | FER-001 | 2026-04-03 | Viernes      |
|          | FER-002 | 2026-04-05 | Un domingo   |
|          | FER-003 | 2026-05-01 | Día del Trabajo |
"""


@pytest.mark.parametrize(
    ("closes", "days", "working"),
    [
        ("2026-04-01", 0, 0),
        ("2026-04-02", 1, 1),
        ("2026-04-03", 2, 1),
        ("2026-04-06", 5, 2),
        ("2026-05-04", 33, 21),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(closes, days, working):
    typed = CALLS + f"| | CON-2026-001 | | | Una | contest | | | {closes} | | |\n" + HOLIDAYS
    outcome = call_table(book(typed), on("2026-04-01"))
    assert table(outcome, "days_left working_days") == f"{days} | {working}"
    assert [finding.code for finding in outcome.findings] == ["CALL-10"]


def test_each_year_without_holidays_is_told_where_they_are_typed():
    typed = CALLS + "| | CON-2026-001 | | | Una | contest | | | 2028-02-01 | | |\n" + HOLIDAYS
    *told, listed = [finding.told("es") for finding in call_table(book(typed), on("2026-04-01")).findings]
    assert told == [
        f"Feriados!B4 «Fecha»: no hay feriados de {year}; los días laborables no los descuentan. "
        f"Agregue en esta hoja los feriados de {year}. [OFF-15]"
        for year in (2027, 2028)
    ]
    assert listed == (
        "Tabla cronológica: filas en la tabla: 1 (1 «Abierta»). Ábrala para verlas por orden de cierre. [CALL-10]"
    )


def test_a_year_mistyped_asks_for_few_holidays():
    typed = CALLS + "| | CON-2026-001 | | | Una | contest | | | 2226-02-01 | | |\n"
    codes = [finding.code for finding in call_table(book(typed), on("2026-04-01")).findings]
    assert codes == ["OFF-15"] * 6 + ["CALL-10"]


def test_the_day_it_was_counted_on_is_written():
    assert drawn(call_table(book(""), on("2026-04-01")), "coopxl_call_table_day").lines == [[date(2026, 4, 1)]]


def before(rows: str) -> str:
    """The table as the last run left it, with what the officer typed since."""
    return "\n| call_table | id | agency | state | responsible | decision | Prioridad |\n" + rows


def test_notes_on_a_forecast_pass_to_the_edition_of_that_year():
    typed = editions("| | CON-2026-007 | PRG-003 | COO-001 | Becas 2026 | | | 2026-03-05 | 2026-04-02 | | |")
    rewrite = rewritten(
        call_table(book(typed + before("| | PRG-003/2026 | Aurora | forecast | Ana | | |")), on("2026-02-10"))
    )
    assert rewrite.adopt == {"PRG-003/2026": "CON-2026-007"}
    assert [row["id"] for row in rewrite.rows] == ["CON-2026-007"]


def test_notes_on_a_programme_without_date_pass_to_its_forecast_once_the_month_is_known():
    typed = ONE_PROGRAMME + before("| | PRG-003 | Aurora | undated | Ana | | |")
    assert rewritten(call_table(book(typed), on("2026-02-10"))).adopt == {"PRG-003": "PRG-003/2026"}


def test_notes_pass_to_no_row_that_already_stands_there():
    typed = editions("| | CON-2026-007 | PRG-003 | COO-001 | Becas 2026 | | | 2026-03-05 | 2026-04-02 | | |") + before(
        "| | CON-2026-007 | Aurora | open | Luis | | |\n| | PRG-003/2026 | Aurora | forecast | Ana | | |"
    )
    rewrite = rewritten(call_table(book(typed), on("2026-02-10")))
    assert rewrite.adopt == {}
    assert [row["id"] for row in rewrite.rows] == ["CON-2026-007", "PRG-003/2026"]


def test_one_row_inherits_from_one_row_and_the_other_stays():
    typed = editions("| | CON-2026-007 | PRG-003 | COO-001 | Becas 2026 | | | 2026-03-05 | 2026-04-02 | | |") + before(
        "| | PRG-003 | Aurora | undated | Luis | | |\n| | PRG-003/2026 | Aurora | forecast | Ana | | |"
    )
    rewrite = rewritten(call_table(book(typed), on("2026-02-10")))
    assert rewrite.adopt == {"PRG-003/2026": "CON-2026-007"}
    assert [row["id"] for row in rewrite.rows] == ["CON-2026-007", "PRG-003"]


def test_rows_with_notes_stay_at_the_end_as_closed_and_rows_without_go():
    typed = ONE_PROGRAMME + before("""
| | PRG-009/2025 | Vieja   | forecast | Ana |          |      |
| | CON-2024-001 | Antigua | closed   |     | Que no   |      |
| | CON-2024-002 | Propia  | closed   |     |          | Alta |
| | CON-2024-003 | Vacía   | closed   |     |          | _    |
""")
    assert table(call_table(book(typed), on("2026-02-10")), "id agency state link") == plain("""
        PRG-003/2026 | Aurora  | forecast | PRG-003
        CON-2024-001 | Antigua | closed   |
        CON-2024-002 | Propia  | closed   |
        PRG-009/2025 | Vieja   | closed   |
        """)


def test_a_formula_filled_down_an_own_column_keeps_no_row():
    office = book(ONE_PROGRAMME + before("| | CON-2024-001 | Antigua | closed | | | 17 |"))
    sheets = office.workbooks["calendar"].sheets
    where = office["call_table"].layout
    sheets[where.sheet] = replace(sheets[where.sheet], formulas=frozenset({(5, where.own["Prioridad"])}))
    assert table(call_table(office, on("2026-02-10")), "id") == "PRG-003/2026"


def test_on_the_sheet_what_was_typed_follows_its_row():
    typed = editions("| | CON-2026-007 | | COO-001 | Otra | contest | | | 2026-02-20 | | |") + before("""
| | PRG-003/2026 | Aurora | forecast | Ana |  | Alta |
| | CON-2020-001 | Vieja  | closed   | Eva |  |      |
""")
    office = book(typed)
    plan = Plan(office)
    plan.add(call_table(office, on("2026-02-10")).edits)
    where = office["call_table"].layout
    cells = plan.patches["calendar"].sheets[where.sheet].cells
    keys = [where.numbers["id"], where.numbers["responsible"], where.own["Prioridad"]]
    after = [[cells.get((row, number)) for number in keys] for row in (5, 6, 7)]
    assert after == [["CON-2026-007", None, None], ["PRG-003/2026", "Ana", "Alta"], ["CON-2020-001", "Eva", None]]


def test_a_second_run_changes_nothing_but_the_links():
    office = book(MODEL)
    labels = office.words.label
    rows = [
        row
        | {
            "category": labels("call_categories", row["category"], "es"),
            "state": labels("call_states", row["state"], "es"),
        }
        for row in rewritten(call_table(office, on("2026-01-01"))).rows
    ]
    keys = [key for key in rows[0] if key != "link"]
    lines = [" | ".join("" if row[key] is None else str(row[key]) for key in keys) for row in rows]
    again = book(MODEL + f"| call_table | {' | '.join(keys)} |\n" + "\n".join(f"| | {line} |" for line in lines))
    plan = Plan(again)
    plan.add([rewritten(call_table(again, on("2026-01-01")))])
    (sheet,) = plan.patches["calendar"].sheets.values()
    assert {column for _, column in sheet.cells} == {again["call_table"].layout.numbers["link"]}


def test_a_book_without_the_table_still_says_what_it_found():
    office = book(CALLS + "| | CON-2026-001 | | | Una | contest | | | 2026-05-01 | | |\n")
    del office.tables["call_table"], office.tables["holidays"], office.tables["back_plan"]
    outcome = call_table(office, on("2026-04-01"))
    assert [finding.code for finding in outcome.findings] == ["OFF-15"]
    assert len(outcome.edits) == 1
