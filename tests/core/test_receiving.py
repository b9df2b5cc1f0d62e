"""A pack that came back, against what went out and the office of today: what comes in, what is told, what is asked."""

from copy import deepcopy
from datetime import date

from tests.packs import Office, codes, pack, seen, told

OFFICE = """
| projects | id | name | department |
| | PRY-2026-001 | Riego | Obras |
| | PRY-2026-002 | Agua | Obras |
| activities | id | project | name | progress | started | ended | notes |
| | ACT-000001 | PRY-2026-001 | Zanja | 10 | | | |
| | ACT-000002 | PRY-2026-001 | Tubos | 20 | | | nota |
| | ACT-000003 | PRY-2026-001 | Prueba | 30 | | | |
| budget | id | project | item | amount |
| | PRE-000001 | PRY-2026-001 | Tubos | 100 |
| expenses | id | project | line | date | document | amount |
| | GAS-000001 | PRY-2026-001 | PRE-000001 | 2026-01-02 | F-1 | 10 |
| | GAS-000002 | PRY-2026-002 | | 2026-01-03 | F-9 | 11 |
"""
P = "PRY-2026-001 — Riego"
SENT = {
    "projects": [{"id": "PRY-2026-001", "name": "Riego"}],
    "activities": [
        {"id": "ACT-000001", "project": P, "name": "Zanja", "progress": 10.0},
        {"id": "ACT-000002", "project": P, "name": "Tubos", "progress": 20.0, "notes": "nota"},
        {"id": "ACT-000003", "project": P, "name": "Prueba", "progress": 30.0},
    ],
    "expenses": [
        {
            "id": "GAS-000001",
            "project": P,
            "line": "PRE-000001 — Tubos",
            "date": date(2026, 1, 2),
            "document": "F-1",
            "amount": 10.0,
        }
    ],
}
NEW = {"project": P, "line": "Tubos", "date": date(2026, 2, 2), "document": "F-2", "amount": 20.5}
ACTIVITIES = "Actividades"


def copy():
    return deepcopy(SENT)


def came_back(edit, office=None, **more):
    """An office, and what came of a pack in which somebody did something."""
    rows = copy()
    edit(rows)
    office = office or Office(OFFICE)
    return office, office.receive(pack(rows), pack(SENT), **more)


def test_nothing_typed_changes_nothing():
    office, review = came_back(lambda rows: None)
    assert review.entries == []
    assert codes(review) == []
    assert review.unchanged["activities"] == 3
    assert office.rows("activities") == Office(OFFICE).rows("activities")


def test_what_they_may_fill_comes_in_and_the_rest_is_told():
    def edit(rows):
        rows["activities"][0] |= {"progress": 45, "started": date(2026, 2, 1)}
        rows["activities"][1] |= {"name": "Tuberías", "progress": "mucho", "notes": "al día"}
        rows["activities"].reverse()

    office, review = came_back(edit)
    assert seen(review) == [
        ("changed", "activities", "ACT-000001", "started", "01/02/2026"),
        ("changed", "activities", "ACT-000001", "progress", "45"),
        ("changed", "activities", "ACT-000002", "notes", "al día"),
        ("rejected", "activities", "ACT-000002", "name", "Tuberías"),
        ("rejected", "activities", "ACT-000002", "progress", "mucho"),
    ] or sorted(seen(review)) == sorted(
        [
            ("changed", "activities", "ACT-000001", "started", "01/02/2026"),
            ("changed", "activities", "ACT-000001", "progress", "45"),
            ("changed", "activities", "ACT-000002", "notes", "al día"),
            ("rejected", "activities", "ACT-000002", "name", "Tuberías"),
            ("rejected", "activities", "ACT-000002", "progress", "mucho"),
        ]
    )
    assert "Actividades!K6 «Avance (%)»: «mucho» no se entiende como número." in " ".join(told(review))
    rows = office.rows("activities")
    assert rows["ACT-000001"]["progress"] == 45
    assert rows["ACT-000002"] == {"project": "PRY-2026-001", "name": "Tubos", "progress": 20, "notes": "al día"}
