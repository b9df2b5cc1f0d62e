"""What coopxl computes at every write."""

import pytest

from coopxl.actions.compute import compute
from coopxl.core.outcome import Fill
from coopxl.hosts.memory import book
from tests.actions.shown import on


def computed(typed: str, table: str, key: str) -> list[object]:
    """The values of a column after a write."""
    office = book(typed)
    found = {
        index: value
        for edit in compute(office, on("2026-05-10")).edits
        if isinstance(edit, Fill) and edit.table == table
        for (index, column), value in edit.cells.items()
        if column == key
    }
    return [found.get(index, value) for index, value in enumerate(office[table].columns[key])]


@pytest.mark.parametrize(
    ("ends", "forecast", "ended", "state", "late"),
    [
        ("2026-05-01", "", "2026-05-04", "", 3),
        ("2026-05-01", "", "2026-04-30", "", 0),
        ("2026-05-01", "2026-06-01", "2026-05-04", "Terminada", 3),
        ("2026-05-01", "2026-06-01", "", "En curso", 31),
        ("2026-05-01", "2026-05-05", "", "En curso", 9),
        ("2026-05-01", "", "", "", 9),
        ("2026-06-01", "", "", "", 0),
        ("2026-05-01", "", "", "Terminada", None),
        ("2026-05-01", "", "", "Descartada", None),
        ("", "2026-06-01", "2026-05-04", "", None),
    ],
)
def test_days_late(ends, forecast, ended, state, late):
    typed = f"""
        | activities | id         | ends   | forecast_ends | ended   | state   | delay |
        |            | ACT-000001 | {ends} | {forecast}    | {ended} | {state} | 99    |
        """
    assert computed(typed, "activities", "delay") == [late]


@pytest.mark.parametrize(
    ("opened", "resolved", "days"),
    [("2026-05-01", "", 9), ("2026-05-01", "2026-05-03", 2), ("", "2026-05-03", None), ("2026-06-01", "", None)],
)
def test_days_stalled(opened, resolved, days):
    typed = f"""
        | obstacles | id      | opened   | resolved   |
        |           | OBS-001 | {opened} | {resolved} |
        """
    assert computed(typed, "obstacles", "days") == [days]


def test_what_is_right_already_is_not_written_again():
    typed = """
        | obstacles | id      | opened     | days |
        |           | OBS-001 | 2026-05-01 | 9    |
        """
    assert compute(book(typed), on("2026-05-10")).edits == []
