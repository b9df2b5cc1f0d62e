"""The machine of the states: every one can be reached and left, and nothing moves but as it is declared."""

from itertools import pairwise, product

import pytest

from coopxl.actions.move import move
from coopxl.core.errors import CannotGoOn
from coopxl.core.outcome import Ask
from coopxl.hosts.memory import book
from coopxl.schema.duties import DUTIES
from coopxl.schema.office import CODE_LISTS
from coopxl.schema.states import ANSWERS, ARCHIVED, FINAL, RANKS, STATES, TRANSITIONS, WAY, needs_why
from tests.steps import NOW, PROJECT, full

# What the office and its sources say, typed apart from the schema.
MACHINE = """
    idea: registered archived
    registered: prioritized archived
    prioritized: authorized registered archived
    authorized: contacted prioritized archived
    contacted: formulated no_reply not_agreed
    formulated: submitted missed_deadline contacted not_agreed
    submitted: accepted reformulate different_project rejected no_reply waiting_list missed_deadline
    accepted: agreed not_agreed
    reformulate: formulated not_agreed missed_deadline
    different_project: archived
    waiting_list: accepted reformulate different_project rejected no_reply
    no_reply: accepted reformulate different_project rejected waiting_list contacted archived
    rejected: contacted archived
    not_agreed: contacted archived
    missed_deadline: contacted archived
    agreed: nationally_registered cancelled
    nationally_registered: execution cancelled
    execution: closed cancelled
    closed: archived
    cancelled: archived
    archived:
    """
DECLARED = {
    before.strip(): set(after.split())
    for before, after in (line.split(":") for line in MACHINE.splitlines() if line.strip())
}
NOES = ("rejected", "not_agreed", "cancelled", "reformulate", "different_project")
REASONED = {
    ("prioritized", "registered"), ("authorized", "prioritized"), ("formulated", "contacted"),
    ("rejected", "contacted"), ("not_agreed", "contacted"), ("missed_deadline", "contacted"),
    *((before, after) for before, after in product(DECLARED, NOES)),
    *((before, "archived") for before in DECLARED if before != "closed"),
}  # fmt: skip


def test_every_pair_of_states_moves_as_declared():
    """In an office that owes nothing: a pair passes if it is declared, and says where one can go if it is not."""
    offices = {before: book(full(before)) for before in DECLARED}
    for before, after in product(DECLARED, DECLARED):
        office = offices[before]
        if after in DECLARED[before]:
            fill = move(office, Ask(NOW, id=PROJECT, said={"state": after, "why": "Así"})).edits[0]
            assert fill.cells[0, "state"] == after, (before, after)
        else:
            with pytest.raises(CannotGoOn) as stop:
                move(office, Ask(NOW, id=PROJECT, said={"state": after, "why": "Así"}))
            assert stop.value.code == "MOVE-04", (before, after)
            assert len(str(stop.value.facts["open"].es).split("; ")) == max(1, len(DECLARED[before]))


def test_steps_that_need_a_reason():
    pairs = {(before, after) for before, following in DECLARED.items() for after in following}
    assert {pair for pair in pairs if needs_why(*pair)} == pairs & REASONED


def test_the_machine_is_whole():
    assert list(TRANSITIONS) == [state.code.key for state in STATES] == list(CODE_LISTS["project_states"].keys())
    reached, ahead = set(), ["idea"]
    while ahead:
        state = ahead.pop()
        reached.add(state)
        ahead += [one for one in TRANSITIONS[state] if one not in reached]
    assert reached == set(TRANSITIONS)
    assert [state for state, following in TRANSITIONS.items() if not following] == [ARCHIVED]
    assert list(WAY) == sorted(WAY, key=RANKS.__getitem__)
    assert set(pairwise(WAY)) <= {(one, to) for one, many in TRANSITIONS.items() for to in many}
    assert set(ANSWERS) <= set(TRANSITIONS["submitted"])
    assert {"closed", "cancelled", "archived"} <= FINAL


def test_the_duties_are_declared_whole():
    assert [duty.key for duty in DUTIES] == [f"R{number}" for number in range(1, 19)]
    for duty in DUTIES:
        assert duty.since in RANKS
        assert duty.needed in {*WAY, "cancelled", "archived"}
        assert duty.proofs
