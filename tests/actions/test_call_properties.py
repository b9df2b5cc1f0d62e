"""What holds for every office, whatever its programmes and calls: found by Hypothesis, not by example."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.calendar import calendar
from coopxl.actions.call_table import call_table
from coopxl.core.book import Book
from coopxl.core.moments import moment
from coopxl.core.offers import offers
from coopxl.core.outcome import Ask
from coopxl.core.table import Layout, Table
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema.names import CALENDAR_BLOCK
from coopxl.schema.office import TABLES
from tests.actions.shown import drawn, rewritten

ZONES = ["Asia/Tokyo", "Europe/Brussels", "Pacific/Apia", "America/New_York", "Luna/Norte", "", None]
DAYS = st.none() | st.dates(date(2024, 12, 1), date(2028, 2, 1)) | st.sampled_from([date.min, date.max])
NOW = st.datetimes(datetime(2025, 12, 1), datetime(2028, 3, 1))

MONTH_DAYS = {
    f"{end}_{part}": st.none() | values
    for end in ("opens", "closes")
    for part, values in (("month", st.integers(1, 12).map(str)), ("day", st.integers(1, 31)))
}
PROGRAMMES = st.fixed_dictionaries(
    {"name": st.sampled_from(["Becas", "Fondo"]), "category": st.sampled_from(["contest", "open_call"]), **MONTH_DAYS}
)
CALLS = st.fixed_dictionaries(
    {
        "programme": st.none() | st.sampled_from(["PRG-001", "PRG-002", "PRG-009"]),
        "name": st.sampled_from(["Becas", "Fondo", "Feria"]),
        "category": st.none() | st.sampled_from(["contest", "technical_assistance"]),
        "announcement": st.none() | st.sampled_from(["confirmed", "unverified", "cancelled"]),
        "opens": DAYS,
        "closes": DAYS,
        "closes_hour": st.none() | st.times(),
        "zone": st.sampled_from(ZONES),
    }
)
OFFICES = st.tuples(st.lists(PROGRAMMES, max_size=6), st.lists(CALLS, max_size=25))


def filled(key: str, rows: list[dict]) -> Table:
    definition = TABLES[key]
    numbers = {column.key: number for number, column in enumerate(definition.columns, 1)}
    table = Table(definition, Layout("b.xlsx", definition.label.es, 4, 1, len(numbers), 4 + len(rows), numbers, {}))
    table.rows = list(range(5, 5 + len(rows)))
    for column in definition.columns:
        table.columns[column.key] = [row.get(column.key) for row in rows]
    return table


def office(rows: tuple[list[dict], list[dict]]) -> Book:
    programmes = [row | {"id": f"PRG-{n:03}"} for n, row in enumerate(rows[0], 1)]
    calls = [row | {"id": f"CON-{2025 + n % 3}-{n:03}"} for n, row in enumerate(rows[1], 1)]
    tables = {"programmes": programmes, "calls": calls, "call_table": [], "holidays": []}
    return Book({key: filled(key, typed) for key, typed in tables.items()}, Vocabulary(), {}, "es")


@given(OFFICES, NOW)
def test_every_call_has_one_row_and_every_programme_at_most_one(rows, now):
    book = office(rows)
    ids = [row["id"] for row in rewritten(call_table(book, Ask(now))).rows]
    assert len(set(ids)) == len(ids)
    assert {row.id for row in book["calls"]} <= set(ids)
    assert max(Counter(str(one).split("/")[0] for one in ids).values(), default=1) == 1


@given(OFFICES, NOW)
def test_the_order_does_not_depend_on_how_the_sheets_are_sorted(rows, now):
    book, turned = office(rows), office(rows)
    for key in ("programmes", "calls"):
        for values in turned[key].columns.values():
            values.reverse()
    assert rewritten(call_table(book, Ask(now))).rows == rewritten(call_table(turned, Ask(now))).rows


@given(OFFICES, NOW)
def test_what_is_ahead_closes_later_and_later_and_what_is_over_comes_last(rows, now):
    listed = offers(office(rows), now)
    turns = [2 if offer.is_over else 1 if offer.state == "undated" else 0 for offer in listed]
    assert turns == sorted(turns)
    ahead = [offer.until for offer, turn in zip(listed, turns, strict=True) if turn == 0]
    assert ahead == sorted(ahead)


@given(OFFICES, NOW)
def test_a_forecast_is_never_open_nor_over(rows, now):
    for offer in offers(office(rows), now):
        if not offer.is_call:
            assert offer.state in {"forecast", "undated"}
            assert offer.window.last is None or offer.window.last >= now.date()
        elif offer.state in {"open", "closing"}:
            assert offer.until >= now.replace(tzinfo=ZoneInfo("America/Guayaquil"))
            assert offer.days_left(now.date()) >= 0


@settings(max_examples=60, deadline=None)
@given(OFFICES, NOW)
def test_an_entry_shows_in_exactly_the_months_its_window_touches(rows, now):
    book = office(rows)
    outcome = calendar(book, Ask(now))
    draw = drawn(outcome, CALENDAR_BLOCK)
    first = now.year * 12 + now.month - 1
    shown = Counter(
        (cell.shown, column) for line in draw.lines[1:] for column, cell in enumerate(line[1:]) if hasattr(cell, "text")
    )
    assert all(any(line[1:]) <= (not draw.hidden.get(number)) for number, line in enumerate(draw.lines))
    if outcome.findings:
        return
    columns = Counter()
    for offer in offers(book, now):
        if offer.state == "undated":
            columns[12] += 1
        else:
            columns.update(month - first for month in offer.window.months if 0 <= month - first < 12)
    assert Counter(column for _, column in shown.elements()) == columns


@given(
    st.dates(), st.times(max_value=time(23, 59)), st.sampled_from([zone for zone in ZONES if zone and "/N" not in zone])
)
def test_a_closing_is_never_later_than_the_end_of_the_donors_day(day, hour, name):
    zone = ZoneInfo(name)
    if timedelta(1) < day - date.min and timedelta(1) < date.max - day:
        midnight = datetime.combine(day + timedelta(1), time(), zone)
        end = max(midnight.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
        assert moment(day, hour, zone) < end


@given(st.dates(), st.times(), st.sampled_from([zone for zone in ZONES if zone and zone != "Luna/Norte"]))
def test_no_day_and_hour_is_too_early_or_too_late(day, hour, name):
    assert moment(day, hour, ZoneInfo(name)).tzinfo is UTC
