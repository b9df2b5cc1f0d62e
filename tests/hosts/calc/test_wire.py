"""Workbooks and patches on the wire between LibreOffice's extension and the engine."""

import json
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.cells import CellError, Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, Region, Sheet, SheetPatch, Workbook
from coopxl.hosts.calc import wire
from coopxl.hosts.calc.host import CalcHost
from coopxl.hosts.file.read import read
from tests.offices import FILES, book, demo
from tests.wired import received, sent

CELLS = (
    st.none()
    | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
    | st.booleans()
    | st.floats(-1e9, 1e9)
    | st.dates(date(1900, 3, 1))
    | st.datetimes(datetime(1900, 3, 1)).map(lambda at: at.replace(microsecond=0, hour=1, fold=0))
    | st.times().map(lambda at: at.replace(microsecond=0, fold=0))
    | st.timedeltas(timedelta(0), timedelta(999)).map(lambda long: timedelta(seconds=round(long.total_seconds())))
    | st.sampled_from([CellError("#N/A"), CellError("#DIV/0!")])
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=5))
def test_every_cell_arrives(rows):
    sheet = Sheet("Hoja ñ", rows, formulas=frozenset({(1, 1)}))
    gone = Workbook(
        "a.xlsx", {"Hoja ñ": sheet}, {"t": Region("t", "Hoja ñ", 4, 1, 3, 9, 1)}, {"n": "A!$B$1"}, {"p": "v"}
    )
    back = wire.workbook(json.loads(json.dumps(sent(gone))))
    assert repr(_rounded(back)) == repr(_rounded(gone))


def _rounded(workbook):
    """A duration keeps its seconds, not its last bits."""
    rows = [
        [timedelta(seconds=round(cell.total_seconds())) if isinstance(cell, timedelta) else cell for cell in line]
        for line in workbook.sheets["Hoja ñ"].rows
    ]
    return rows, workbook.sheets["Hoja ñ"].formulas, workbook.regions, workbook.names, workbook.properties


@pytest.mark.parametrize("key", FILES["es"])
def test_a_whole_book_arrives(tmp_path, key):
    there = read(book(demo(tmp_path / "oficina"), key))
    back = wire.workbook(json.loads(json.dumps(sent(there))))
    assert {name: list(map(list, sheet.rows)) for name, sheet in back.sheets.items()} == {
        name: [[None if "UNCALCULATED" in repr(cell) else cell for cell in line] for line in sheet.rows]
        for name, sheet in there.sheets.items()
    }
    assert back.regions == there.regions


def test_a_patch_as_it_is_described():
    cells = {
        (5, 1): "PRY-2026-001",
        (5, 2): date(2026, 3, 31),
        (5, 3): None,
        (6, 1): "=1+1",
        (6, 2): True,
        (6, 3): time(12, 0),
        (9, 1): Formula('HYPERLINK("#\'Hoja\'!A5","x")'),
    }
    patch = Patch({"Hoja": SheetPatch("Hoja", cells, {6: 5}, {7: True})}, {"projects": 75}, {"Otra": False})
    assert wire.patch(patch, starts_1904=False) == {
        "sheets": [
            {
                "sheet": "Hoja",
                "blocks": [[5, 1, [["PRY-2026-001", 46112, ""], ["=1+1", True, 0.5]]]],
                "formulas": [[9, 1, 'HYPERLINK("#\'Hoja\'!A5","x")']],
                "like": [[6, 5, 1, 3]],
                "hidden": [[7, True]],
            }
        ],
        "grown": [["projects", 75]],
        "visible": [["Otra", False]],
    }
    back = received(wire.patch(patch, starts_1904=False))
    assert (back.grown, back.visible) == (patch.grown, patch.visible)
    assert back.sheets["Hoja"].like == {6: 5}


def test_the_host_asks_and_hears():
    talked = []

    def talk(message):
        talked.append(message)
        return (
            {"kind": "applied"}
            if message["kind"] == "apply"
            else {"kind": "refused", "code": "OFF-06", "facts": {"file": "a"}}
        )

    host = CalcHost("/a.xlsx", sent(Workbook("a.xlsx", {}, {})), talk)
    host.apply(Patch())
    with pytest.raises(CannotGoOn) as stop:
        host.revert()
    assert stop.value.code == "OFF-06"
    assert [(message["kind"], message["book"]) for message in talked] == [("apply", "/a.xlsx"), ("revert", "/a.xlsx")]


@pytest.mark.parametrize(
    ("value", "code"), [("x" * 32_768, "FILE-37"), ("a\ud83d", "FILE-38"), (date(1899, 1, 1), "FILE-38")]
)
def test_what_no_cell_can_hold_does_not_travel(value, code):
    there = Workbook("a.xlsx", {"Hoja": Sheet("Hoja", [])}, {})
    host = CalcHost("/a.xlsx", sent(there), lambda message: pytest.fail("it was sent"))
    with pytest.raises(CannotGoOn) as stop:
        host.apply(Patch({"Hoja": SheetPatch("Hoja", {(2, 2): value})}))
    assert (stop.value.code, stop.value.facts["cell"]) == (code, "B2")
