"""Numbers for dates and times, as Excel and LibreOffice count them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.serials import from_serial, to_serial


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        (46112, date(2026, 3, 31)),
        (46112.5, datetime(2026, 3, 31, 12)),
        (46112.123456789, datetime(2026, 3, 31, 2, 57, 46, 667000)),
        (0, time(0)),
        (0.5, time(12)),
        (0.99999999, time(23, 59, 59, 999000)),
        (61, date(1900, 3, 1)),
        (1, date(1900, 1, 1)),
        (1.5, datetime(1900, 1, 1, 12)),
        (-1, -1),
        (9e9, 9e9),
    ],
)
def test_what_a_number_means(number, meant):
    assert from_serial(number) == meant
    assert type(from_serial(number)) is type(meant)


def test_a_book_that_counts_from_1904():
    assert from_serial(44650, starts_1904=True) == date(2026, 3, 31)
    assert to_serial(date(2026, 3, 31), starts_1904=True) == 44650


@pytest.mark.parametrize("value", [date(1900, 2, 28), date(1582, 10, 15), float("nan"), float("inf"), 2**53 + 1])
def test_what_no_cell_can_hold(value):
    assert to_serial(value) is None


MOMENTS = st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31, 23, 59, 59)).map(
    lambda at: at.replace(microsecond=0)
)


@given(MOMENTS | MOMENTS.map(datetime.date) | MOMENTS.map(datetime.time))
def test_there_and_back(value):
    back = from_serial(to_serial(value))
    midnight = isinstance(value, datetime) and value.time() == time.min
    assert back == (value.date() if midnight else value)
