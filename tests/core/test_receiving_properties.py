"""Random work on both sides of a pack: nothing is lost, nothing invented, what is not theirs is never applied, twice is once.

The oracle knows dictionaries only: it shares nothing with the code but the question.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.returned import Office, pack

PROJECT, OTHER = "PRY-2026-001", "PRY-2026-002"
MAY, MAY_NOT = ("progress", "notes"), ("name", "responsible")
SAID = {
    "progress": st.sampled_from([None, 10, 20, 30, "mucho", 300]),
    "notes": st.sampled_from([None, "a", "b", "c", "=1+1"]),
    "name": st.sampled_from(["a", "b", "c"]),
    "responsible": st.sampled_from([None, "a", "b"]),
}
GOOD = {"progress": (None, 10, 20, 30), "notes": (None, "a", "b", "c", "=1+1")}


@dataclass
class Work:
    """The activities that went out, as they are in the office now and as they came back; rows added there."""

    sent: dict[str, dict]
    here: dict[str, dict]
    there: list[tuple[str, dict]]
    added: list[dict] = field(default_factory=list)


@st.composite
def works(draw) -> Work:
    """Cells typed over on both sides, rows that go there, rows in another order, rows that are added, well or not."""
    ids = [f"ACT-{number:06}" for number in range(1, draw(st.integers(1, 4)) + 1)]
    first = {key: SAID[key].filter(lambda one: one not in ("mucho", 300)) for key in SAID}
    sent = {one: {key: draw(first[key]) for key in SAID} for one in ids}
    here = {one: _retyped(draw, row, first) for one, row in sent.items()}
    there = [(one, _retyped(draw, row, SAID)) for one, row in sent.items() if draw(st.integers(0, 4))]
    new = st.fixed_dictionaries(
        {
            "project": st.sampled_from([PROJECT, PROJECT, OTHER, None]),
            "date": st.sampled_from([date(2026, 2, 1), date(2026, 2, 2), None, "ayer"]),
            "document": st.sampled_from(["F-1", "F-2", "F-3"]),
            "amount": st.sampled_from([10.5, 20, "gratis"]),
            "notes": st.sampled_from([None, "n"]),
        }
    )
    return Work(sent, here, draw(st.permutations(there)), draw(st.lists(new, max_size=3)))


def _retyped(draw, row: dict, said: dict) -> dict:
    return {key: draw(said[key]) if not draw(st.integers(0, 2)) else value for key, value in row.items()}


def office(work: Work) -> Office:
    lines = [f"| projects | id | name |\n| | {PROJECT} | Riego |\n| | {OTHER} | Agua |"]
    lines.append(f"| activities | id | project | {' | '.join(SAID)} |")
    for row_id, row in work.here.items():
        cells = [str(row[key] if row[key] is not None else "") for key in SAID]
        lines.append(f"| | {row_id} | {PROJECT} | {' | '.join(cells)} |")
    return Office("\n".join(lines))


def expected(work: Work) -> tuple[dict[str, dict], set, set, set]:
    """The activities as they should be, and the cells that changed, that are in conflict, that were rejected."""
    rows = {one: dict(row) for one, row in work.here.items()}
    changed, conflicts, rejected = set(), set(), set()
    for one, came in work.there:
        for key, said in came.items():
            was, now = work.sent[one][key], work.here[one][key]
            if said in (was, now):
                continue
            if key in MAY_NOT or said not in GOOD[key]:
                rejected.add((one, key))
            elif now != was:
                conflicts.add((one, key))
            else:
                changed.add((one, key))
                rows[one][key] = said
    return rows, changed, conflicts, rejected


def is_good(row: dict) -> bool:
    return row["project"] == PROJECT and isinstance(row["date"], date) and row["amount"] != "gratis"


def check(work: Work) -> None:
    made = office(work)
    sent = {
        "projects": [{"id": PROJECT, "name": "Riego"}],
        "activities": [{"id": one, "project": PROJECT, **row} for one, row in work.sent.items()],
    }
    came = sent | {
        "activities": [{"id": one, "project": PROJECT, **row} for one, row in work.there],
        "expenses": [row for one in work.added for row in ({"notes": "  "}, one)],
    }
    rows, changed, conflicts, rejected = expected(work)
    for time in (1, 2):
        review = made.receive(pack(came), pack(sent))
        cells = {kind: {(one.id, one.column) for one in review.of(kind) if one.table == "activities"} for kind in KINDS}
        assert cells["changed"] == (changed if time == 1 else set())
        assert (cells["conflict"], cells["rejected"], cells["new"]) == (conflicts, rejected, set())
        found = made.rows("activities")
        assert {one: {key: row.get(key) for key in SAID} for one, row in found.items()} == rows
        assert {
            key.split("/")[1:] == [] or tuple(key.split("/")[1:]) for key in made.rows("tracking.conflicts")
        } == conflicts
        good = [row for row in work.added if is_good(row)]
        said = sorted(map(_said, good))
        assert sorted(map(_said, made.rows("expenses").values())) == said
        whole = [one for one in review.of("rejected") if one.table == "expenses"]
        assert len(whole) == len(work.added) - len(good)
        assert len(review.of("new")) == (len(good) if time == 1 else 0)


KINDS = ("new", "changed", "conflict", "rejected")


def _said(row: dict) -> tuple[str, ...]:
    amount = Decimal(str(row["amount"])).quantize(Decimal("0.01"))
    return (row["project"], str(row["date"]), row["document"], str(amount), str(row.get("notes")))


QUICK = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
LONG = settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(works())
def test_nothing_is_lost_and_what_is_not_theirs_is_never_applied(work):
    check(work)


@pytest.mark.soak
@LONG
@given(works())
def test_six_hundred_packs(work):
    check(work)
