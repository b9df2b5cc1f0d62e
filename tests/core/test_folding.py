"""No row is out of sight: what every write does with folded sheets, and what it leaves alone."""

from dataclasses import replace

import pytest

from coopxl.core.cells import Raw
from coopxl.core.folding import unfold
from coopxl.core.outcome import Append, Draw
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Sheet, Workbook
from coopxl.hosts.memory import workbooks
from coopxl.schema.matrices import CATEGORIES_MATRIX
from coopxl.schema.names import HEADER_ROW
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
    typed: dict[tuple[int, int], Raw] | None = None,
    **more: bool,
) -> Plan:
    """The plan of an office whose registers have hidden sheets, a start sheet, and something typed on the sheet Equipo."""
    books = workbooks(markdown)
    registers = books["registers"]
    sheets = {**registers.sheets, "Inicio": Sheet("Inicio", START)}
    for name in hidden:
        sheets[name] = replace(sheets[name], visible=False)
    rows = [list(line) for line in sheets["Equipo"].rows]
    for (row, column), value in (typed or {}).items():
        rows += [[] for _ in range(row - len(rows))]
        rows[row - 1] += [None] * (column - len(rows[row - 1]))
        rows[row - 1][column - 1] = value
    sheets["Equipo"] = replace(sheets["Equipo"], rows=rows)
    names = {"coopxl_contents": "Inicio!$B$2:$C$9"}
    made: Workbook = replace(registers, sheets=sheets, names=names, **more)
    return Plan(read_book({**books, "registers": made}, "es"))


def shown(plan: Plan) -> dict[str, bool]:
    unfold(plan)
    return plan.patches["registers"].visible if "registers" in plan.patches else {}


@pytest.mark.parametrize(
    ("plan", "sheets"),
    [
        (planned, {}),
        (lambda: planned(ROWS), {"Equipo": True}),
        (lambda: planned(ROWS, hidden=()), {}),
        (lambda: planned(typed={(HEADER_ROW + 9, 3): "una nota"}), {"Equipo": True}),
        (lambda: planned(typed={(HEADER_ROW + 1, 2): "  "}), {}),
        (lambda: planned("| projects | name |\n| | Riego |", hidden=("Proyectos",)), {}),
        (lambda: planned(ROWS, locked=True), {}),
    ],
    ids=["empty", "rows", "in sight", "a note below", "a space", "hidden by hand, not folded", "structure protected"],
)
def test_a_folded_sheet_that_holds_something_is_shown(plan, sheets):
    assert shown(plan()) == sheets


def test_a_column_of_the_officers_own_counts():
    plan = planned()
    plan.book["team"].layout.own["Mi nota"] = 99
    assert shown(plan) == {"Equipo": True}


def test_a_row_that_is_added_shows_its_sheet():
    plan = planned()
    table = plan.book["team"]
    plan.add([Append("team", table.fingerprint, [{"id": "EQU-000001", "name": "María"}])])
    assert shown(plan) == {"Equipo": True}


def test_what_cannot_be_shown_is_told():
    plan = planned(ROWS, locked=True)
    unfold(plan)
    assert [(one.code, one.place.sheet) for one in plan.noticed] == [("FOLD-05", "Equipo")]


def test_the_start_sheet_lists_what_is_in_sight():
    plan = planned(ROWS, hidden=("Equipo", "Beneficiarios"))
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
    assert matrix(["Alianzas"]) == {"Matriz": True}
    assert matrix(written="Alianzas") == {"Matriz": True}
    assert matrix(["Alianzas"], visible=True) == {}


def test_what_coopxl_keeps_for_itself_stays_out_of_sight_unless_the_officer_adds_to_it():
    kept = """
        | versions | id | project | label |
        | | VER-000001 | PRY-2026-001 | Monto |
    """
    assert shown(planned(kept, hidden=("Versiones",))) == {}
    plan = planned(kept, hidden=("Versiones",))
    plan.book["versions"].layout.own["Mi nota"] = 99
    assert shown(plan) == {"Versiones": True}
