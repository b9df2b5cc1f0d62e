"""The curve of a project: what it says on known days, and what holds for every project."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.curve import Part, Plan, Span, curve, weights

HUNDRED = Decimal("100.00")


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def seen(plan: Plan, today: str) -> list[tuple[str, ...]]:
    """Each month as text: planned, actual, gap, planned and actual money; blank as a dot."""
    return [
        (f"{p.month:%Y-%m-%d}", *("." if v is None else str(v) for v in
         (p.planned_progress, p.actual_progress, p.gap, p.planned_spending, p.actual_spending)))
        for p in curve(plan, date.fromisoformat(today))
    ]  # fmt: skip


def test_a_project_half_way():
    """Two activities of 75 and 25: the first ended a month late, the second is at 20 % on the tenth of April."""
    plan = Plan(
        work=[
            Part(span("2026-01-01", "2026-02-28"), Decimal(75)),
            Part(span("2026-03-01", "2026-04-30"), Decimal(25)),
        ],
        done=[
            Part(span("2026-01-01", "2026-03-31"), Decimal(75)),
            Part(span("2026-04-01", "2026-04-10"), Decimal(25), Decimal("0.2")),
        ],
        budget=[Part(span("2026-01-01", "2026-04-30"), Decimal(1200))],
        spent=[(date(2026, 1, 15), Decimal("300.50")), (date(2026, 3, 31), Decimal("100.25"))],
    )
    assert seen(plan, "2026-04-10") == [
        ("2026-01-31", "39.41", "25.83", "-13.58", "310.00", "300.50"),
        ("2026-02-28", "75.00", "49.17", "-25.83", "590.00", "300.50"),
        ("2026-03-31", "87.70", "75.00", "-12.70", "900.00", "400.75"),
        ("2026-04-30", "100.00", "80.00", "-11.80", "1200.00", "400.75"),
    ]


def test_months_to_come_have_no_actual_values():
    work = [Part(span("2026-01-01", "2026-03-31"), Decimal(1))]
    plan = Plan(work, [Part(span("2026-01-01", "2026-01-20"), Decimal(1), Decimal("0.1"))])
    assert [line[2] for line in seen(plan, "2026-01-20")] == ["10.00", ".", "."]


def test_a_late_project_goes_on_until_today():
    work = [Part(span("2026-01-01", "2026-01-31"), Decimal(1))]
    plan = Plan(work, [Part(span("2026-01-01", "2026-03-05"), Decimal(1), Decimal("0.5"))])
    assert [line[0] for line in seen(plan, "2026-03-05")] == ["2026-01-31", "2026-02-28", "2026-03-31"]


def test_money_without_a_schedule_and_nothing_at_all():
    budget = [Part(span("2025-12-15", "2026-01-15"), Decimal(320))]
    assert seen(Plan(budget=budget), "2027-06-01") == [
        ("2025-12-31", ".", ".", ".", "170.00", "."),
        ("2026-01-31", ".", ".", ".", "320.00", "."),
    ]
    assert curve(Plan(), date(2026, 1, 1)) == []


def test_weights_share_what_is_left():
    assert weights([None, None]) == [50, 50]
    assert weights([Decimal(60), None, None]) == [60, 20, 20]
    assert weights([Decimal(100), None]) == [100, 0]


DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 500)).map(lambda one: Span(one[0], one[0] + timedelta(days=one[1])))
AMOUNTS = st.decimals(Decimal("0.01"), 100_000, places=2)
ACTIVITIES = st.lists(st.tuples(SPANS, SPANS, AMOUNTS, st.integers(0, 10)), min_size=1, max_size=8)
BUDGETS = st.lists(st.tuples(SPANS, AMOUNTS), max_size=6)
EXPENSES = st.lists(st.tuples(DAYS, AMOUNTS), max_size=6)
COLUMNS = ("planned_progress", "actual_progress", "planned_spending", "actual_spending")


def drawn_from(activities, budget, spent) -> Plan:
    return Plan(
        [Part(planned, weight) for planned, _, weight, _ in activities],
        [Part(actual, weight, Decimal(tenths) / 10) for _, actual, weight, tenths in activities],
        [Part(*line) for line in budget],
        spent,
    )


@settings(deadline=None)
@given(ACTIVITIES, BUDGETS, EXPENSES, DAYS)
def test_no_curve_ever_falls_and_the_plan_ends_at_its_whole(activities, budget, spent, today):
    points = curve(drawn_from(activities, budget, spent), today)
    for key in COLUMNS:
        values = [getattr(point, key) for point in points if getattr(point, key) is not None]
        assert values == sorted(values), key
        assert all(value >= 0 for value in values)
    assert points[-1].planned_progress == HUNDRED
    if budget:
        assert points[-1].planned_spending == sum(amount for _, amount in budget)


@settings(deadline=None)
@given(ACTIVITIES, BUDGETS, EXPENSES)
def test_when_all_is_done_the_actual_curve_ends_at_a_hundred(activities, budget, spent):
    done = [(planned, actual, weight, 10) for planned, actual, weight, _ in activities]
    points = curve(drawn_from(done, budget, spent), date(2031, 1, 1))
    assert points[-1].actual_progress == HUNDRED
    assert points[-1].gap == 0


@settings(deadline=None)
@given(ACTIVITIES, BUDGETS, EXPENSES, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(activities, budget, spent, today, chance):
    plan = drawn_from(activities, budget, spent)
    for rows in (activities, budget, spent):
        chance.shuffle(rows)
    assert curve(drawn_from(activities, budget, spent), today) == curve(plan, today)
