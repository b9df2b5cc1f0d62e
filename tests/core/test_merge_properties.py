"""Random histories of two copies: no edit is lost, none invented, and it does not matter who merges, nor how often.

The oracle knows dictionaries only: it shares nothing with the code but the question.
"""

from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.core.merge import ROW, merge
from coopxl.core.pairing import NONE
from coopxl.core.parts import Part

COLUMNS = ("name", "country", "notes")
REFS = {"people": {"cooperant": "cooperants"}}
SAID = st.sampled_from([None, "a", "b", "c"])


@dataclass
class Copy:
    """The rows of two tables, as a person keeps them: an id, empty while there is none, and what each cell says."""

    cooperants: list[tuple[str, dict]] = field(default_factory=list)
    people: list[tuple[str, dict]] = field(default_factory=list)

    @property
    def parts(self) -> dict[str, Part]:
        return {
            name: Part(
                [one for one, _ in rows],
                {key: [row[key] for _, row in rows] for key in keys},
                refs=REFS.get(name, {}),
            )
            for name, rows, keys in (
                ("cooperants", self.cooperants, COLUMNS),
                ("people", self.people, ("cooperant", "name")),
            )
        }


@st.composite
def histories(draw) -> tuple[Copy, Copy, Copy]:
    """A copy, and two that came from it: cells edited, rows added, taken out and sorted; some of the new ones still without id."""
    ids = [f"COO-{number:03}" for number in range(1, draw(st.integers(0, 5)) + 1)]
    cells = st.fixed_dictionaries(dict.fromkeys(COLUMNS, SAID))
    base = Copy([(one, draw(cells)) for one in ids])
    return base, _edited(draw, base, "x"), _edited(draw, base, "y")


def _edited(draw, base: Copy, mark: str) -> Copy:
    rows = [(one, dict(row)) for one, row in base.cooperants if draw(st.integers(0, 4))]
    for _, row in rows:
        for key in COLUMNS:
            if not draw(st.integers(0, 3)):
                row[key] = draw(st.sampled_from([None, "a", "b", mark]))
    people = []
    for number in range(draw(st.integers(0, 3))):
        row_id = draw(st.sampled_from(["", f"COO-{len(base.cooperants) + 1 + number:03}"]))
        rows.append((row_id, {key: draw(st.sampled_from(["n", "m", mark])) for key in COLUMNS}))
        if row_id and draw(st.booleans()):
            people.append((f"PER-{len(people) + 1:03}", {"cooperant": row_id, "name": draw(st.sampled_from("pq"))}))
    return Copy(draw(st.permutations(rows)), people)


def joined(base: Copy | None, ours: Copy, theirs: Copy) -> tuple[Copy, Counter, dict]:
    """The result as rows again, the conflicts as (id, column), and what became of the tables."""
    made, names = merge(base.parts if base else None, ours.parts, theirs.parts)
    result, conflicts = Copy(), Counter()
    for name in ("cooperants", "people"):
        mine, other, one = getattr(ours, name), getattr(theirs, name), made[name]
        rows = [(row_id, dict(row)) for row_id, row in mine]
        for row, their, key in one.changed:
            rows[row][1][key] = names.get(other[their][1][key], other[their][1][key])
        for row, row_id in one.named.items():
            rows[row] = row_id, rows[row][1]
        came = [
            (one.names.get(row, other[row][0]), {key: names.get(said, said) for key, said in other[row][1].items()})
            for row in one.new
        ]
        setattr(result, name, [row for number, row in enumerate(rows) if number not in one.gone] + came)
        for (_, row, their), key in one.conflicts:
            conflicts[name, mine[row][0] if row != NONE else other[their][0], key] += 1
    return result, conflicts, made


def expected(base: Copy, ours: Copy, theirs: Copy) -> tuple[dict[str, dict], set[tuple[str, str]]]:
    """The rows that base had, as they should be; and the conflicts about them."""
    old, mine, other = ({one: row for one, row in copy.cooperants if one} for copy in (base, ours, theirs))
    rows, conflicts = {}, set()
    for one, was in old.items():
        if one in mine and one in other:
            rows[one] = {}
            for key in COLUMNS:
                here, there = mine[one][key], other[one][key]
                rows[one][key] = there if here == was[key] else here
                if was[key] not in (here, there) and here != there:
                    conflicts.add((one, key))
        elif one in mine or one in other:
            left = mine.get(one) or other[one]
            if left != was:
                rows[one] = left
                conflicts.add((one, ROW))
    return rows, conflicts


def new(copy: Copy, base: Copy) -> list[tuple[str, tuple]]:
    known = {one for one, _ in base.cooperants}
    return [(one, tuple(row.values())) for one, row in copy.cooperants if one not in known]


def check(history: tuple[Copy, Copy, Copy]) -> None:
    base, ours, theirs = history
    result, conflicts, _ = joined(base, ours, theirs)
    known = {one for one, _ in base.cooperants}
    rows, asked = expected(base, ours, theirs)
    assert {one: row for one, row in result.cooperants if one in known} == rows
    assert {(one, key) for _, one, key in conflicts} == asked
    assert len(result.cooperants) == len(rows) + len(new(result, base))
    _check_new(base, ours, theirs, result)
    _check_again(base, theirs, result, conflicts)
    _check_other_side(base, ours, theirs, result, conflicts)


def _check_new(base: Copy, ours: Copy, theirs: Copy, result: Copy) -> None:
    """Every new row of either side is there, ours under its id; no more of them than both have, and no id twice."""
    mine, other, made = (new(copy, base) for copy in (ours, theirs, result))
    ids = [one for one, _ in result.cooperants if one]
    assert len(ids) == len(set(ids))
    said = [Counter(row for _, row in rows) for rows in (mine, other, made)]
    assert said[2] >= said[0] | said[1]
    assert said[2] <= said[0] + said[1]
    assert {pair for pair in mine if pair[0]} <= set(made)
    # Who is pointed to says what it said in the copy where it was pointed to.
    for copy in (ours, theirs):
        called = dict(new(copy, base))
        for _, person in copy.people:
            assert any(
                row["name"] == person["name"] and dict(made).get(row["cooperant"]) == called[person["cooperant"]]
                for _, row in result.people
            )


def _check_again(base: Copy, theirs: Copy, result: Copy, conflicts: Counter) -> None:
    """Once more with the same copy changes nothing: from the same base, or from that copy as base."""
    for since in (base, theirs):
        again, asked, made = joined(since, result, theirs)
        assert again == result
        assert not any(one.changes for one in made.values())
        assert asked <= conflicts


def _check_other_side(base: Copy, ours: Copy, theirs: Copy, result: Copy, conflicts: Counter) -> None:
    """The other one merges: the same rows, but for the cells in conflict and the ids of new rows."""
    mirror, asked, _ = joined(base, theirs, ours)
    assert {one for one in asked if one[0] == "cooperants"} == {one for one in conflicts if one[0] == "cooperants"}
    known = {one for one, _ in base.cooperants}
    here, there = ({one: row for one, row in copy.cooperants if one in known} for copy in (result, mirror))
    for row_id, row in here.items():
        assert [key for key in COLUMNS if row[key] != there[row_id][key]] == [
            key for key in COLUMNS if ("cooperants", row_id, key) in conflicts
        ]
    assert here.keys() == there.keys()
    assert Counter(row for _, row in new(result, base)) == Counter(row for _, row in new(mirror, base))


def check_without_base(history: tuple[Copy, Copy, Copy]) -> None:
    """Nothing goes, nothing is overwritten; what differs is asked."""
    _, ours, theirs = history
    result, conflicts, made = joined(None, ours, theirs)
    assert not any(one.changed or one.gone or one.names for one in made.values())
    assert result.cooperants[: len(ours.cooperants)] == [
        (row_id or result.cooperants[number][0], row) for number, (row_id, row) in enumerate(ours.cooperants)
    ]
    mine, other = ({one: row for one, row in copy.cooperants if one} for copy in (ours, theirs))
    differ = {(one, key) for one in mine.keys() & other.keys() for key in COLUMNS if mine[one][key] != other[one][key]}
    assert {(one, key) for name, one, key in conflicts if name == "cooperants"} == differ
    assert {one for one, _ in result.cooperants if one} == mine.keys() | other.keys()


QUICK = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
LONG = settings(max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(histories())
def test_no_edit_is_lost_and_none_invented(history):
    check(history)


@QUICK
@given(histories())
def test_without_base_nothing_goes_and_nothing_is_overwritten(history):
    check_without_base(history)


@pytest.mark.soak
@LONG
@given(histories())
def test_twenty_thousand_histories(history):
    check(history)
    check_without_base(history)
