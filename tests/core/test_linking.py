"""References typed as people call an organization: by its acronym or another of its names."""

import pytest

from coopxl.hosts.memory import book

OFFICE = """
| cooperants | id      | name                 | acronym | aliases          |
|            | COO-001 | Agencia Coreana      | KOICA   | Korea Agency; CA |
|            | COO-002 | Corporación Andina   | CA      |                  |
|            | COO-003 | KORAF                |         |                  |
|            | COO-004 | Fondo de Corea       | Koraf   |                  |
| calls | id           | cooperant |
|       | CON-2026-001 | {}        |
"""


@pytest.mark.parametrize(
    ("typed", "linked", "code"),
    [
        ("KOICA", "COO-001", ""),
        ("koica", "COO-001", ""),
        ("Korea agency", "COO-001", ""),
        ("Koraf", "COO-003", ""),
        ("CA", None, "VAL-26"),
        ("Nadie", None, "VAL-24"),
    ],
)
def test_an_acronym_or_another_name_leads_to_its_row(typed, linked, code):
    calls = book(OFFICE.format(typed))["calls"]
    assert calls.columns["cooperant"] == [linked]
    assert [bad.code for bad in calls.bad.values()] == [code] * bool(code)
