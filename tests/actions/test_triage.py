"""The inbox: what is one message, what becomes a draft, what is left to the officer."""

from datetime import date, datetime, time
from decimal import Decimal

from coopxl.actions.triage import triage
from coopxl.core.findings import Finding
from coopxl.core.mailbag import mails
from coopxl.core.outcome import Append, Ask, Fill
from coopxl.hosts.memory import book

NOW = Ask(datetime(2026, 11, 20, 9))
CALL = "Convocatoria Agua 2027: cierra el 15 de marzo de 2027, hasta USD 5.000."


def inbox(text: str):
    return book(f"""
| inbox | id | received | sender | text | call | discarded |
{text}
| cooperants | id      | name  |
|            | COO-001 | Fondo |
""")


def texts(held) -> list[str]:
    return [mail.text for mail in mails(held["inbox"])]


def drafts(outcome):
    return [row for edit in outcome.edits if isinstance(edit, Append) for row in edit.rows]


def filled(outcome):
    return {at: value for edit in outcome.edits if isinstance(edit, Fill) for at, value in edit.cells.items()}


LINES = """
|       | | | Ana | Asunto: Convocatoria Agua | | |
|       | | |     | El Fondo la abre.          | | |
|       | | |     | _                          | | |
|       | | |     | Cierra el 15/03/2027.      | | |
|       | | |     | _                          | | |
|       | | |     | _                          | | |
|       | | |     | Otra convocatoria.         | | |
|       | | | Eva | Una tercera convocatoria.  | | |
"""


def test_lines_pasted_below_each_other_are_one_message_until_two_blank_rows_or_a_sender():
    held = inbox(LINES)
    assert texts(held) == [
        "Asunto: Convocatoria Agua\nEl Fondo la abre.\n\nCierra el 15/03/2027.",
        "Otra convocatoria.",
        "Una tercera convocatoria.",
    ]
    outcome = triage(held, NOW)
    told = [one.facts for one in outcome.findings if one.code == "TRIA-03"]
    assert told == [{"first": 5, "last": 8}]


def test_every_line_of_a_message_leads_to_its_draft():
    cells = filled(triage(inbox(LINES), NOW))
    assert [cells[index, "call"] for index in range(3)] == ["CON-2026-001"] * 3
    assert [key for key in cells if key[1] == "recognised"] == [(0, "recognised"), (3, "recognised"), (4, "recognised")]


def test_a_cell_with_line_breaks_is_a_whole_message():
    held = inbox("| | | | | uno | | |\n| | | | | dos | | |\n| | | | | tres | | |")
    held["inbox"].columns["text"][1] = "Asunto: dos\n\nHola"
    assert texts(held) == ["uno", "Asunto: dos\n\nHola", "tres"]


def test_what_has_a_call_or_is_discarded_is_not_read_again():
    held = inbox(f"""
|       | BAN-000001 | | Ana | {CALL} | CON-2026-001 |    |
|       | BAN-000002 | | Ana | {CALL} |              | Sí |
""")
    outcome = triage(held, NOW)
    assert (list(outcome.edits), [one.code for one in outcome.findings]) == ([], ["TRIA-04"])


def test_a_draft_is_unverified_and_says_what_to_check():
    (draft,) = drafts(triage(inbox(f"| | BAN-000001 | | Ana | {CALL} | | |"), NOW))
    assert {key: draft[key] for key in ("id", "announcement", "closes", "amount_max", "currency")} == {
        "id": "CON-2026-001",
        "announcement": "unverified",
        "closes": date(2027, 3, 15),
        "amount_max": Decimal(5000),
        "currency": "USD",
    }
    assert draft["doubt"] == (
        "Borrador de un correo: verificar todo con la página del cooperante; «Cooperante» (no se halló)."
    )
    assert "cooperant" not in draft


def test_what_was_taken_is_told_with_its_words():
    outcome = triage(inbox(f"| | BAN-000001 | | Ana | {CALL} | | |"), NOW)
    assert filled(outcome)[0, "recognised"].splitlines()[1] == (
        "Cierre: 15/03/2027 ← «Convocatoria Agua 2027: cierra el 15 de marzo de 2027»"
    )


def test_the_year_counts_from_the_day_it_was_received():
    old = "| | BAN-000001 | 2025-02-01 | Ana | La convocatoria del Fondo cierra el 15 de marzo a las 17h00. | | |"
    (draft,) = drafts(triage(inbox(old), NOW))
    assert (draft["closes"], draft["closes_hour"], draft["cooperant"]) == (date(2025, 3, 15), time(17), "COO-001")
    assert "el año de «Cierre» (el correo no lo dice)" in draft["doubt"]


def test_what_does_not_seem_a_call_makes_no_draft_and_is_told():
    outcome = triage(inbox("| | BAN-000001 | | Ana | Felices fiestas a todos. | | |"), NOW)
    assert drafts(outcome) == []
    assert [one.code for one in outcome.findings] == ["TRIA-02"]
    assert filled(outcome)[0, "recognised"].startswith("No parece anunciar una convocatoria.")


def test_an_english_office_is_told_in_english():
    held = inbox(f"| | BAN-000001 | | Ana | {CALL} | | |")
    held.lang = "en"
    outcome = triage(held, NOW)
    assert drafts(outcome)[0]["doubt"].startswith("Draft from an e-mail: check everything")
    assert "Closes: 15/03/2027" in filled(outcome)[0, "recognised"]


def test_nothing_is_read_while_part_of_an_email_is_out_of_reach_below_the_table():
    held = inbox(f"| | | | Ana | {CALL} | | |")
    assert len(drafts(triage(held, NOW))) == 1
    held.noticed.append(Finding("TAB-04", held["inbox"].place(0, "text")))
    outcome = triage(held, NOW)
    assert not outcome.edits
    assert [one.code for one in outcome.findings] == ["TRIA-05"]
