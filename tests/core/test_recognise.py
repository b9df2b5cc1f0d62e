"""What is read out of e-mails: precision and recall over a corpus, and no text that breaks it."""

from collections import Counter
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.triage import triage
from coopxl.core.cells import Formula
from coopxl.core.fitting import misfit
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.recognise import recognise
from coopxl.hosts.memory import book
from tests.core.mails import COOPERANTS, MAILS, RECEIVED, Mail

BOOK = book(COOPERANTS)
SCORED = (
    "name", "cooperant", "category", "opens", "closes", "closes_hour", "zone", "amount_min", "amount_max", "currency",
    "cofinancing", "link", "areas", "populations", "sdg", "languages",
)  # fmt: skip


def read(mail: Mail):
    return recognise(mail.text, BOOK, RECEIVED)


def test_the_corpus_is_read(capsys):
    """Of what is written into a draft, how much is right; of what the e-mails say, how much is written."""
    right, written, said = Counter(), Counter(), Counter()
    wrong = []
    for mail in MAILS:
        found = read(mail)
        for key in SCORED if mail.says or found.is_call else ():
            if key == "name" and key not in mail.says:
                continue  # it has none: any telling line will do
            value, wanted = found.value(key) if found.is_call else None, mail.says.get(key)
            written[key] += value is not None
            said[key] += wanted is not None
            right[key] += value is not None and value == wanted
            if value != wanted:
                wrong.append(f"{mail.key}: {key} is {value!r}, the e-mail says {wanted!r}")
    precision, recall = right.total() / written.total(), right.total() / said.total()
    with capsys.disabled():
        print(f"\n{len(MAILS)} e-mails: precision {precision:.3f}, recall {recall:.3f}", *wrong, sep="\n  ")
    assert precision >= 0.98
    assert recall >= 0.95
    dates = ("closes", "opens", "closes_hour", "zone")
    assert sum(right[key] for key in dates) == sum(written[key] for key in dates), "a wrong date is worse than none"


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.key)
def test_what_announces_a_call_is_told_from_what_does_not(mail):
    assert read(mail).is_call == bool(mail.says)


def mail(key: str) -> Mail:
    return next(one for one in MAILS if one.key == key)


def test_of_two_closings_none_is_taken_and_both_are_told():
    found = read(mail("two calls in one"))
    assert found.value("closes") is None
    (rivals,) = [one for one in found.rivals if one.key == "closes"]
    assert [any(day in words for words in rivals.words) for day in ("10 de febrero", "24 de febrero")] == [True, True]


def test_a_year_that_nobody_wrote_is_assumed_and_said_to_be():
    found = read(mail("range without a year"))
    assert [key for key, _ in found.unsure] == ["closes", "opens"]
    assert read(mail("association")).unsure == []


def test_the_year_is_the_next_from_the_day_the_mail_came():
    text = "La convocatoria cierra el 15 de marzo."
    assert recognise(text, BOOK, date(2027, 3, 15)).value("closes") == date(2027, 3, 15)
    assert recognise(text, BOOK, date(2027, 3, 16)).value("closes") == date(2028, 3, 15)
    assert recognise("La convocatoria cierra el 29 de febrero.", BOOK, RECEIVED).value("closes") == date(2028, 2, 29)
    assert recognise("La convocatoria cierra el 31 de febrero.", BOOK, RECEIVED).value("closes") is None


def test_an_unknown_zone_is_a_doubt_not_the_zone_of_the_office():
    found = recognise("La convocatoria cierra el 15 de marzo de 2027, 17:00 (hora de Macondo).", BOOK, RECEIVED)
    assert (found.value("closes_hour"), found.value("zone")) == (time(17), None)
    assert ("zone", "hora de macondo") in found.unsure


def test_an_amount_without_currency_is_no_amount():
    found = recognise("Convocatoria para 300 municipios, hasta 5.000 beneficiarios, Tel. 2 224 0123.", BOOK, RECEIVED)
    assert [one.key for one in found.taken if one.key.startswith(("amount", "currency"))] == []


@pytest.mark.parametrize(
    ("said", "least", "most", "currency"),
    [
        ("entre 10 y 50 mil euros", 10_000, 50_000, "EUR"),
        ("from USD 5,000 to USD 20,000", 5_000, 20_000, "USD"),
        ("up to CHF 1'500'000", None, 1_500_000, "CHF"),
        ("máximo 1.500,50 dólares", None, Decimal("1500.50"), "USD"),
        ("at least GBP 3,000", 3_000, None, "GBP"),
        ("hasta EUR 10.000 o hasta USD 12.000", None, None, None),
    ],
)
def test_amounts(said, least, most, currency):
    found = recognise(f"Convocatoria: el fondo financia {said} por proyecto.", BOOK, RECEIVED)
    assert [found.value(key) for key in ("amount_min", "amount_max", "currency")] == [least, most, currency]


def test_the_words_of_each_value_stand_in_the_text():
    for one in MAILS:
        text = " ".join(one.text.replace(">", " ").split()).casefold()
        for taken in read(one).taken:
            if taken.key in {"closes", "opens", "cofinancing"}:
                assert taken.words.rstrip("…").casefold() in text, (one.key, taken)


# Whatever comes


def pressed(cells: list[str]):
    """What the button writes for an inbox with these texts, as patches."""
    table = BOOK["inbox"]
    for key, values in table.columns.items():
        values[:] = [text if key == "text" else None for text in cells]
    table.rows[:] = range(5, 5 + len(cells))
    plan = Plan(BOOK)
    plan.add(triage(BOOK, Ask(datetime(2026, 11, 20))).edits)
    return plan.patches


def written(cells: list[str]) -> list[object]:
    return [
        value
        for patch in pressed(cells).values()
        for sheet in patch.sheets.values()
        for value in sheet.cells.values()
        if value is not None
    ]


PARTS = st.sampled_from([
    "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2", "convocatoria ", "cierra el ", "hasta el ",
    "31/12/9999", "15 de marzo", "29 de febrero de 2027", "99/99/2027", "de 2027", "\x00", "\x0b", "\ufffe", "\u202e", "😀",
    "\n", "\r", " > ", "https://x.example/=1+1", "USD 1.000.000.000.000.000", "0 %", "100 % de contraparte", "24:00",
    "hora de ", "GMT+99", "ODS 99", "entre 1 y 2 mil euros", "12 a.m.", "0 de mayo",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(PARTS, st.text(max_size=40)), max_size=30).map("".join))
def test_no_text_breaks_it_or_becomes_a_formula(text):
    for value in written([text, f"Convocatoria\n{text}"]):
        assert not isinstance(value, Formula)
        assert misfit(value) is None


@pytest.mark.parametrize("part", ["1 al 2 de mayo ", "hasta USD 1.000 y ", "((("])
def test_a_full_cell_is_read(part):
    text = (part * 30_000)[:30_000]
    assert all(misfit(value) is None for value in written([text + "\nConvocatoria"]))
