"""Back-planning, from the tables typed here to the days that an officer counts on a wall calendar."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.backplan import OFFICE_CLOSES, last_whole_day, plans
from coopxl.core.book import Book
from coopxl.core.offers import offers
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workdays import Workdays
from coopxl.hosts.memory import book
from coopxl.schema.planning import DEFAULT_STEPS
from tests.actions.test_call_properties import filled

STEPS = """
| approval_steps | id      | order | name     | working_days | responsible | occasion       |
|                | PAS-001 | 1     | Formular | 5            | Obras       | always         |
|                | PAS-002 | 3     | Traducir | 2            |             | other_language |
|                | PAS-003 | 2     | Concejo  | 3            | Concejo     | counterpart    |
|                | PAS-004 | 4     | Entregar | 1            | Unidad      |                |
"""
CALLS = """
| calls | id           | name  | closes     | closes_hour | zone            | languages | cofinancing |
|       | CON-2026-001 | Becas | 2026-03-31 | {hour}      | Europe/Brussels | {lang}    | {asked}     |
"""
HOLIDAYS = """
| holidays | id      | date       | name  |
|          | FER-001 | 2026-03-27 | Santo |
"""
NOTES = """
| back_plan | id                   | started_on | done_on |
"""


def typed(hour: str = "23:00", lang: str = "Español", asked: str = "0") -> str:
    return STEPS + CALLS.format(hour=hour, lang=lang, asked=asked) + HOLIDAYS


def planned(text: str, today: str = "2026-03-01", lang: str = "es"):
    office, now = book(text, lang), datetime.fromisoformat(today)
    return plans(office, offers(office, now), now.date())["CON-2026-001"]


def seen(plan) -> list[str]:
    return [f"{step.name} {step.starts_by:%d/%m}-{step.ends_by:%d/%m} {step.state}" for step in plan.steps]


def test_the_steps_end_before_the_closing_and_skip_the_holiday_and_the_weekends():
    # 23:00 in Brussels is 16:00 here, so that the 31st is not counted on; the 27th is a holiday.
    assert seen(planned(typed(), "2026-03-01")) == [
        "Formular 20/03-26/03 ahead",
        "Entregar 30/03-30/03 ahead",
    ]


@pytest.mark.parametrize(
    ("share", "asked", "names"),
    [
        ("", "No", "Formular, Entregar"),
        ("", "Sí", "Formular, Concejo, Entregar"),
        ("", "", "Formular, Concejo (si hace falta), Entregar"),
        ("0", "Sí", "Formular, Entregar"),
    ],
)
def test_a_call_that_says_only_whether_a_counterpart_is_asked_is_believed(share, asked, names):
    text = typed(asked=f"{share} | {asked}").replace("| cofinancing |", "| cofinancing | counterpart_asked |")
    assert ", ".join(step.name for step in planned(text).steps) == names


def test_a_closing_at_the_end_of_our_day_leaves_that_day():
    text = typed().replace("Europe/Brussels", "America/Guayaquil")
    assert seen(planned(text))[-1] == "Entregar 31/03-31/03 ahead"
    assert seen(planned(text.replace("23:00", "17:00")))[-1] == "Entregar 31/03-31/03 ahead"
    assert seen(planned(text.replace("23:00", "16:59")))[-1] == "Entregar 30/03-30/03 ahead"


def test_a_midnight_in_tokyo_is_a_morning_here():
    assert seen(planned(typed("").replace("Europe/Brussels", "Asia/Tokyo")))[-1] == "Entregar 30/03-30/03 ahead"


@pytest.mark.parametrize(
    ("lang", "asked", "names"),
    [
        ("Español", "0", "Formular, Entregar"),
        ("Francés", "0", "Formular, Traducir, Entregar"),
        ("Español; Inglés", "20", "Formular, Concejo, Entregar"),
        ("", "", "Formular, Concejo (si hace falta), Traducir (si hace falta), Entregar"),
    ],
)
def test_a_step_is_there_when_it_is_needed_and_as_long_as_nobody_knows(lang, asked, names):
    assert ", ".join(step.name for step in planned(typed(lang=lang, asked=asked)).steps) == names


def test_a_step_done_moves_the_latest_start():
    before = planned(typed(), "2026-03-23")
    assert (before.possible, {step.state for step in before.steps}) == (False, {"impossible"})
    after = planned(typed() + NOTES + "| | CON-2026-001/PAS-001 | | 2026-03-20 |", "2026-03-23")
    assert (after.possible, after.latest_start, [step.state for step in after.steps]) == (
        True, date(2026, 3, 30), ["done", "now"],
    )  # fmt: skip
    assert after.steps[0].starts_by is None


def test_a_step_under_way_takes_what_is_left_of_it():
    begun = typed() + NOTES + "| | CON-2026-001/PAS-001 | 2026-03-19 | |"
    plan = planned(begun, "2026-03-23")
    assert seen(plan) == ["Formular 24/03-26/03 now", "Entregar 30/03-30/03 now"]
    assert seen(planned(begun, "2026-03-26")) == ["Formular 26/03-26/03 late", "Entregar 30/03-30/03 now"]
    assert not planned(begun, "2026-03-28").possible


def test_a_day_that_is_still_to_come_is_a_wish():
    assert not planned(typed() + NOTES + "| | CON-2026-001/PAS-001 | | 2026-03-25 |", "2026-03-24").possible


def test_steps_in_doubt_make_nothing_impossible():
    plan = planned(typed(lang="", asked=""), "2026-03-18")
    assert seen(plan) == [
        "Formular 13/03-19/03 late",
        "Concejo (si hace falta) 20/03-24/03 now",
        "Traducir (si hace falta) 25/03-26/03 now",
        "Entregar 30/03-30/03 ahead",
    ]
    assert (plan.possible, plan.latest_start) == (True, date(2026, 3, 18))
    assert not planned(typed(lang="", asked=""), "2026-03-21").possible


def test_the_last_day_to_begin_is_still_in_time_and_the_next_is_not():
    assert planned(typed(), "2026-03-20").possible
    assert not planned(typed(), "2026-03-21").possible


def test_a_step_of_no_days_is_done_on_the_day_of_the_next():
    text = typed().replace("| Entregar | 1 ", "| Entregar | 0 ")
    assert seen(planned(text)) == ["Formular 23/03-30/03 ahead", "Entregar 30/03-30/03 ahead"]


def test_what_is_done_about_a_forecast_counts_for_its_edition():
    text = (
        STEPS
        + """
| programmes | id      | name  | closes_month | closes_day |
|            | PRG-001 | Becas | 3            | 31         |
| calls | id           | programme | name  | closes     |
|       | CON-2026-001 | PRG-001   | Becas | 2026-03-31 |
"""
        + NOTES
        + "| | PRG-001/2026/PAS-001 | | 2026-03-02 |"
    )
    assert planned(text, "2026-03-10").steps[0].state == "done"


def test_without_steps_there_is_no_plan_and_without_closing_neither():
    office = book(CALLS.format(hour="", lang="", asked=""))
    assert plans(office, offers(office, datetime(2026, 3, 1)), date(2026, 3, 1)) == {}
    del office.tables["approval_steps"], office.tables["back_plan"]
    assert plans(office, offers(office, datetime(2026, 3, 1)), date(2026, 3, 1)) == {}
    office = book(typed().replace("2026-03-31", ""))
    assert plans(office, offers(office, datetime(2026, 3, 1)), date(2026, 3, 1)) == {}


def test_the_default_chain_takes_a_month_of_working_days_at_least():
    assert sum(step.working_days for step in DEFAULT_STEPS if step.occasion == "always") == 21
    assert sum(step.working_days for step in DEFAULT_STEPS) == 41


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
CHAINS = st.lists(st.integers(0, 30), min_size=1, max_size=6)


def chained(takes: list[int], closes: date, hour: time, off: set[date]):
    steps = [
        {"id": f"PAS-{n:03}", "order": n, "name": f"Paso {n}", "working_days": days} for n, days in enumerate(takes, 1)
    ]
    call = {"id": "CON-2026-001", "name": "Becas", "closes": closes, "closes_hour": hour, "zone": "America/Guayaquil"}
    free = [{"id": f"FER-{n:03}", "date": day} for n, day in enumerate(sorted(off), 1)]
    tables = {"approval_steps": steps, "calls": [call], "holidays": free}
    office = Book({key: filled(key, rows) for key, rows in tables.items()}, Vocabulary(), {}, "es")
    return plans(office, offers(office, datetime(2025, 12, 1)), date(2025, 12, 1))["CON-2026-001"]


@settings(max_examples=60, deadline=None)
@given(CHAINS, DAYS, st.times(), st.sets(DAYS, max_size=25), st.sets(DAYS, max_size=5))
def test_every_plan_is_a_chain_of_working_days_and_no_holiday_makes_it_later(takes, closes, hour, off, more):
    plan = chained(takes, closes, hour, off)
    workdays = Workdays(off)
    ends = last_whole_day(datetime.combine(closes, hour.replace(second=0, microsecond=0)), workdays)
    assert ends < closes or (ends == closes and hour >= OFFICE_CLOSES)
    after = None
    for days, step in zip(takes, plan.steps, strict=True):
        for day in (step.starts_by, step.ends_by):
            assert day.weekday() < 5
            assert day not in off
        count = [step.starts_by + timedelta(n) for n in range((step.ends_by - step.starts_by).days + 1)]
        assert sum(day.weekday() < 5 and day not in off for day in count) == max(days, 1)
        assert after is None or workdays.left(after, step.starts_by) == min(days, 1)
        after = step.ends_by
    assert plan.steps[-1].ends_by == ends
    first = plan.steps[0].starts_by
    assert plan.possible == (first >= date(2025, 12, 1))
    assert chained(takes, closes, hour, off | more).steps[0].starts_by <= first
