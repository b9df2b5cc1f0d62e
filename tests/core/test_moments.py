"""Closing moments across time zones, on the days when clocks change too."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from coopxl.core.moments import END_OF_DAY, moment, now_utc, office_time, zone_named

OFFICE = ZoneInfo("America/Guayaquil")


@pytest.mark.parametrize(
    ("day", "hour", "zone", "utc", "here"),
    [
        ("2026-03-31", "23:59", "America/Guayaquil", "04-01 04:59", "03-31 23:59"),
        ("2026-03-31", "23:59", "Asia/Tokyo", "03-31 14:59", "03-31 09:59"),
        ("2026-03-31", "09:00", "Asia/Tokyo", "03-31 00:00", "03-30 19:00"),
        ("2026-03-31", "17:00", "Europe/Brussels", "03-31 15:00", "03-31 10:00"),
        # At 02:30 of the day on which clocks go forward there is no such time: the earlier reading is the safe one.
        ("2026-03-29", "02:30", "Europe/Brussels", "03-29 00:30", "03-28 19:30"),
        # At 02:30 of the day on which they go back there are two.
        ("2026-10-25", "02:30", "Europe/Brussels", "10-25 00:30", "10-24 19:30"),
    ],
)
def test_a_moment_is_the_same_everywhere(day, hour, zone, utc, here):
    at = moment(date.fromisoformat(day), time.fromisoformat(hour), ZoneInfo(zone))
    assert (f"{at:%m-%d %H:%M}", f"{office_time(at, OFFICE):%m-%d %H:%M}") == (utc, here)


def test_a_day_that_a_zone_skipped_ends_before_the_next_one():
    assert moment(date(2011, 12, 30), END_OF_DAY, ZoneInfo("Pacific/Apia")) < moment(
        date(2011, 12, 31), time(), ZoneInfo("Pacific/Apia")
    )


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Guayaquil"])
def test_the_first_and_last_day_of_the_calendar_are_moments_too(day, zone):
    assert office_time(moment(day, END_OF_DAY, ZoneInfo(zone)), OFFICE).year == day.year


def test_a_question_without_zone_is_asked_in_the_office():
    aware = datetime(2026, 3, 31, 12, tzinfo=OFFICE)
    assert now_utc(datetime(2026, 3, 31, 12), OFFICE) == now_utc(aware, OFFICE) == aware


@pytest.mark.parametrize("name", ["Luna/Norte", "", "../etc", "a\0b"])
def test_a_zone_that_is_none(name):
    assert zone_named(name) is None
