"""Working days, against counting them one by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.workdays import Workdays

DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


@given(DAYS, st.integers(0, 400), st.lists(DAYS, max_size=30))
def test_it_counts_each_day_after_today_up_to_the_last(today, days, holidays):
    counted = [today + timedelta(ahead) for ahead in range(1, days + 1)]
    working = [day for day in counted if day.weekday() < 5 and day not in holidays]
    until = today + timedelta(days)
    assert Workdays(holidays).left(today, until) == len(working) == -Workdays(holidays).left(until, today)


def test_years_are_asked_for_once_and_not_far_ahead():
    holidays = Workdays([date(2026, 1, 1)])
    assert holidays.unknown(date(2026, 5, 1), [date(2026, 6, 1), date(2027, 1, 5), date(2027, 3, 1)]) == [2027]
    assert holidays.unknown(date(2026, 5, 1), [date(2226, 1, 1)]) == [2027, 2028, 2029, 2030, 2031]
    assert holidays.unknown(date(2026, 5, 1), []) == []
