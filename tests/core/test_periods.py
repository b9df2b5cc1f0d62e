"""Periods as they are typed."""

from datetime import date

import pytest

from coopxl.core.periods import period


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-S1", "2026-01-01", "2026-06-30"),
        ("2026-s2", "2026-07-01", "2026-12-31"),
        ("2026-T3", "2026-07-01", "2026-09-30"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        (" 2026-01-15..2026-03-02 ", "2026-01-15", "2026-03-02"),
    ],
)
def test_a_period_counts_both_its_days(typed, first, last):
    found = period(typed)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert found.first in found
    assert found.last in found
    assert None not in found


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "26",
        "2026-13",
        "2026-0",
        "2026-S3",
        "2026-T5",
        "2026-03-01..2026-02-01",
        "2026-01-01..",
        "..",
        "1889",
        "marzo",
    ],
)
def test_what_is_no_period_is_none(typed):
    assert period(typed) is None
