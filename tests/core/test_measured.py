"""Which of several values of an indicator count."""

import pytest

from coopxl.core.measured import counted
from coopxl.hosts.memory import book
from coopxl.schema.execution import APART

PERIOD = ("to_date", "from_date")


def values(lines: str, *, additive: bool = True) -> list[int]:
    typed = f"""
        | measurements | id         | from_date  | to_date    | value | sex     | area  | reported_on |
        {lines}
        """
    rows = book(typed)["measurements"]
    return [int(value) for value in counted(rows, PERIOD, APART, "reported_on", "value", additive=additive)]


def test_the_last_report_of_a_period_counts_and_periods_stand_in_their_order():
    assert values("""
        |  | MED-000001 | 2026-02-01 | 2026-02-28 | 7 |  |  |            |
        |  | MED-000002 | 2026-01-01 | 2026-01-31 | 5 |  |  | 2026-03-02 |
        |  | MED-000003 | 2026-01-01 | 2026-01-31 | 4 |  |  | 2026-02-02 |
        |  | MED-000004 | 2026-01-01 | 2026-01-31 |   |  |  | 2026-03-03 |
        """) == [5, 7]


def test_parts_do_not_count_beside_their_total():
    assert values("""
        |  | MED-000001 | 2026-01-01 | 2026-01-31 | 10 |         |       | |
        |  | MED-000002 | 2026-01-01 | 2026-01-31 | 6  | Mujeres |       | |
        |  | MED-000003 | 2026-01-01 | 2026-01-31 | 3  | Hombres |       | |
        """) == [10]


PARTS = """
        |  | MED-000001 | 2026-01-01 | 2026-01-31 | 6 | Mujeres |       | |
        |  | MED-000002 | 2026-01-01 | 2026-01-31 | 3 | Hombres |       | |
        """


@pytest.mark.parametrize(
    ("more", "additive", "found"),
    [
        ("", True, [9]),
        ("", False, []),
        ("|  | MED-000003 | 2026-01-01 | 2026-01-31 | 8 | | Rural | |", True, []),
    ],
)
def test_parts_without_total_count_when_they_add_up_in_one_way(more, additive, found):
    assert values(PARTS + more, additive=additive) == found
