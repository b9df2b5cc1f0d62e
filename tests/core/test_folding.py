"""Nothing new is out of sight: what every write does with folded sheets, and what it leaves alone."""

from dataclasses import replace

import pytest

from coopxl.core.cells import Raw
from coopxl.core.folding import unfold
from coopxl.core.outcome import Append, Draw, Fill
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Sheet, Workbook
from coopxl.hosts.memory import workbooks
from coopxl.schema.matrices import CATEGORIES_MATRIX
from tests.folding import folded

pytestmark = pytest.mark.usefixtures(folded.__name__)
_fixture = folded

ROWS = """
    | team | project      | name  |
    |      | PRY-2026-001 | María |
"""
START: list[list[Raw]] = [[], [None, None, "PROYECTOS"], [None, None, "Equipo"], [None, "▾", "Beneficiarios"]]


def planned(
    markdown: str = "",
    hidden: tuple[str, ...] = ("Equipo",),
    **more: bool,
) -> Plan:
    """The plan of an office whose registers have hidden sheets and a start sheet."""
    books = workbooks(markdown)
    registers = books["registers"]
    sheets = {**registers.sheets, "Inicio": Sheet("Inicio", START)}
    for name in hidden:
        sheets[name] = replace(sheets[name], visible=False)
    names = {"coopxl_contents": "Inicio!$B$2:$C$9"}
    made: Workbook = replace(registers, sheets=sheets, names=names, **more)
    return Plan(read_book({**books, "registers": made}, "es"))


def shown(plan: Plan) -> dict[str, bool]:
    unfold(plan)
    return plan.patches["registers"].visible if "registers" in plan.patches else {}


def added(plan: Plan, table: str = "team") -> Plan:
    """The plan with one row more for a table."""
    row = {"id": f"{plan.book[table].definition.prefix}-000009"}
    plan.add([Append(table, plan.book[table].fingerprint, [row])])
    return plan


@pytest.mark.parametrize(
    ("plan", "sheets"),
    [
        (lambda: added(planned()), {"Equipo": True}),
        (lambda: added(planned(ROWS)), {"Equipo": True}),
        (lambda: added(planned(ROWS, hidden=())), {}),
        (lambda: planned(ROWS), {}),
        (planned, {}),
        (lambda: added(planned(hidden=("Proyectos",)), "projects"), {}),
        (lambda: added(planned(ROWS, locked=True)), {}),
    ],
    ids=[
        "first row",
        "one more",
        "in sight",
        "rows as before",
        "empty",
        "hidden by hand, not folded",
        "structure protected",
    ],
)
def test_a_folded_sheet_that_gets_a_row_is_shown(plan, sheets):
    assert shown(plan()) == sheets


def test_a_cell_that_changes_in_a_row_that_stands_shows_nothing():
    plan = planned(ROWS)
    plan.add([Fill("team", plan.book["team"].fingerprint, {(0, "function"): "Riego"})])
    assert shown(plan) == {}


def test_what_cannot_be_shown_is_told():
    plan = added(planned(ROWS, locked=True))
    unfold(plan)
    assert [(one.code, one.place.sheet) for one in plan.noticed] == [("FOLD-05", "Equipo")]


def test_the_start_sheet_lists_what_is_in_sight():
    plan = added(planned(ROWS, hidden=("Equipo", "Beneficiarios")))
    unfold(plan)
    start = plan.patches["registers"].sheets["Inicio"]
    assert start.cells == {(3, 2): "▾", (4, 2): None}
    assert start.hidden == {3: False, 4: True}


def test_a_list_that_is_right_is_left_alone():
    plan = planned(hidden=("Equipo",))
    unfold(plan)
    assert plan.patches == {}


def matrix(*lines: list[Raw], visible: bool = False, written: str | None = None) -> dict[str, bool]:
    """What is turned when a matrix sheet has these lines below its header, and coopxl writes into the first of them."""
    books = workbooks()
    sheet = Sheet("Matriz", [[], [], [], ["Categorías"], *lines], visible=visible)
    made = replace(
        books["tracking"],
        sheets={**books["tracking"].sheets, "Matriz": sheet},
        names={CATEGORIES_MATRIX.block: "Matriz!$A$4:$D$9"},
    )
    plan = Plan(read_book({**books, "tracking": made}, "es"))
    if written is not None:
        plan.add([Draw("tracking", CATEGORIES_MATRIX.block, [["Categorías"], [written]])])
    unfold(plan)
    return plan.patches["tracking"].visible if "tracking" in plan.patches else {}


def test_a_matrix_comes_into_sight_with_what_is_drawn_on_it():
    assert matrix() == {}
    assert matrix(["Alianzas"]) == {}
    assert matrix(written="Alianzas") == {"Matriz": True}
    assert matrix(["Alianzas"], visible=True) == {}


def test_what_coopxl_keeps_for_itself_stays_out_of_sight():
    assert shown(added(planned(hidden=("Versiones",)), "versions")) == {}
