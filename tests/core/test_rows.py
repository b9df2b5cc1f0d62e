"""What the change log takes for a change: two states of a table compared, and the way from one to the other."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.rows import Change, applied, carried, cells_of, changes, lines_from, lines_of
from coopxl.hosts.memory import book
from coopxl.schema.office import TABLES

BEFORE = """
| projects | id | name | amount_requested | start_date | areas | cooperant | Color |
| | PRY-2026-001 | Agua | 1000 | 2026-03-01 | Educación; Agricultura | COO-001 | rojo |
| | PRY-2026-002 | Riego | 20.5 | | | | |
| | PRY-2026-003 | Vía | | | | | |
| | | Sin ID | 7 | | | | |
| cooperants | id | name |
| | COO-001 | Embajada |
"""


def state(markdown, table="projects"):
    held = book(markdown)
    return lines_of(held[table], held.words, held.workbooks[TABLES[table].workbook])


def apart(before, after, table="projects"):
    found = changes(TABLES[table], table, state(before, table), state(after, table))
    return [(one.id, one.column, one.old, one.new) for one in found]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| 1000 |", "| 1000.00 |"),
        ("2026-03-01", "01/03/2026"),
        ("Educación; Agricultura", "agricultura;  Educación"),
        ("| Riego |", "|  Riego  |"),
        ("| COO-001 | rojo", "| COO-001 — Otro nombre | rojo"),
        ("| | | Sin ID | 7 |", "| | | Sin ID todavía | 8 |"),
        ("| COO-001 | Embajada |", "| COO-001 | Embajada de otro país |"),
    ],
)
def test_what_only_looks_different_is_no_change(old, new):
    assert old in BEFORE
    assert apart(BEFORE, BEFORE.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("| Agua |", "| Agua limpia |", [("PRY-2026-001", "name", "Agua", "Agua limpia")]),
        ("| 1000 |", "| mil |", [("PRY-2026-001", "amount_requested", 1000, ["?", "mil"])]),
        ("| 1000 |", "| #N/A |", [("PRY-2026-001", "amount_requested", 1000, ["?", ["?", "#N/A"]])]),
        ("| 2026-03-01 |", "| |", [("PRY-2026-001", "start_date", "2026-03-01", None)]),
        ("; Agricultura", "", [("PRY-2026-001", "areas", ["agriculture", "education"], ["education"])]),
        ("| COO-001 | rojo", "| Embajada | rojo", [("PRY-2026-001", "cooperant", "COO-001", "Embajada")]),
        ("rojo", "azul", [("PRY-2026-001", "=Color", "rojo", "azul")]),
        ("| | PRY-2026-003 | Vía | | | | | |\n", "", [("PRY-2026-003", "", {"name": "Vía"}, None)]),
        ("| | | Sin ID | 7 |", "| | PRY-2026-004 | Sin ID | 7 |",
         [("PRY-2026-004", "", None, {"name": "Sin ID", "amount_requested": 7})]),
        ("| Riego | 20.5 | | | | |", "| Riego | 20.5 | | | | verde |", [("PRY-2026-002", "=Color", None, "verde")]),
        ("PRY-2026-003", "PRY-2026-001", [("PRY-2026-003", "", {"name": "Vía"}, None),
                                          ("PRY-2026-001 (2)", "", None, {"name": "Vía"})]),
    ],
)  # fmt: skip
def test_what_is_different_is_told_by_row_and_column(old, new, told):
    assert old in BEFORE
    assert apart(BEFORE, BEFORE.replace(old, new)) == told


def test_sorting_a_table_changes_nothing():
    lines = BEFORE.strip().splitlines()
    assert apart(BEFORE, "\n".join([lines[0], *reversed(lines[1:5]), *lines[5:]])) == []


def test_a_column_of_the_officers_own_comes_and_goes_as_one():
    own = BEFORE.replace("| 20.5 | | | | |", "| 20.5 | | | | verde |")
    renamed = own.replace("| Color |", "| Tono |")
    colours = {"PRY-2026-001": "rojo", "PRY-2026-002": "verde"}
    assert apart(own, renamed) == [("", "=Tono", None, colours), ("", "=Color", colours, None)]


MATCHES = """
| matches | id | project | decision | reason |
| | PRY-2026-001/CON-2026-001 | PRY-2026-001 | Postular | |
| | PRY-2026-002/CON-2026-001 | PRY-2026-002 | | |
"""


def test_rows_that_coopxl_makes_anew_count_only_where_somebody_typed_beside_them():
    fewer = "\n".join(MATCHES.strip().splitlines()[:2])
    assert apart(MATCHES, fewer, "matches") == []
    assert apart(fewer, MATCHES.replace("Postular", "Más adelante"), "matches") == [
        ("PRY-2026-001/CON-2026-001", "decision", "apply", "later")
    ]
    assert apart(MATCHES, MATCHES.replace("Postular", ""), "matches") == [
        ("PRY-2026-001/CON-2026-001", "decision", "apply", None)
    ]


def test_a_column_that_is_not_found_is_not_blank():
    was, now = state(BEFORE), {**state(BEFORE)}
    del now["amount_requested"]
    assert carried(was, now, ["amount_requested"]) == was
    fewer = state(BEFORE.replace("| | PRY-2026-003 | Vía | | | | | |\n", ""))
    fewer.pop("amount_requested")
    assert cells_of(carried(was, fewer, ["amount_requested"]))["PRY-2026-002"]["amount_requested"] == 20.5


def test_changes_lead_from_one_state_to_the_other_and_back():
    after = (
        BEFORE.replace("| Agua |", "| Agua limpia |").replace("rojo", "azul").replace("PRY-2026-003", "PRY-2026-009")
    )
    was, now = state(BEFORE), state(after)
    found = changes(TABLES["projects"], "projects", was, now)
    assert len(found) == 4
    cells = cells_of(was)
    for one in found:
        applied(cells, one)
    assert cells == cells_of(now)
    for one in reversed(found):
        applied(cells, one, back=True)
    assert cells == cells_of(was)
    assert cells_of(lines_from(cells)) == cells


def test_a_column_entry_leads_there_and_back():
    cells = {"a": {"=X": "1"}, "b": {}}
    column = Change("projects", "", "=X", {"a": "1"}, {"b": "2"})
    applied(cells, column)
    assert cells == {"a": {}, "b": {"=X": "2"}}
    applied(cells, column, back=True)
    assert cells == {"a": {"=X": "1"}, "b": {}}


CELLS = st.dictionaries(
    st.sampled_from(["name", "areas", "state", "=Color", "=Tono"]),
    st.sampled_from(["A", "=B", 1, 2.5, True, ["x", "y"], ["?", "mil"], "2026-03-01"]),
    max_size=4,
)
STATES = st.lists(st.dictionaries(st.sampled_from(["a", "b", "c", "b (2)"]), CELLS, max_size=4), min_size=2, max_size=5)


@settings(max_examples=60, deadline=None)
@given(STATES)
def test_the_changes_of_many_states_lead_from_the_first_to_the_last_and_back(states):
    lines = [lines_from(state) for state in states]
    log = [one for was, now in pairwise(lines) for one in changes(TABLES["projects"], "projects", was, now)]
    cells = cells_of(lines[0])
    for one in log:
        assert one.old != one.new
        applied(cells, one)
    assert cells == cells_of(lines[-1])
    for one in reversed(log):
        applied(cells, one, back=True)
    assert cells == cells_of(lines[0])
