"""Folding and unfolding the sheets of a stage."""

from dataclasses import replace
from datetime import datetime

import pytest

from coopxl.actions.fold import fold
from coopxl.core.outcome import Ask, Show
from coopxl.core.reading import read_book
from coopxl.hosts.memory import workbooks
from coopxl.schema.table import Stage
from tests.folding import folded

pytestmark = pytest.mark.usefixtures(folded.__name__)
_fixture = folded

ASK = Ask(datetime(2026, 1, 1))
ROWS = """
    | team | project      | name  |
    |      | PRY-2026-001 | María |
"""


def done(stage: Stage, *hidden: str, rows: str = "", workbook: str = "", shown: bool | None = None):
    """What is turned, and the codes of what is told, when these sheets are hidden."""
    books = workbooks(rows)
    for key, held in books.items():
        sheets = {name: replace(sheet, visible=name not in hidden) for name, sheet in held.sheets.items()}
        books[key] = replace(held, sheets=sheets)
    outcome = fold(stage, workbook, shown=shown)(read_book(books, "es"), ASK)
    turned = {}
    for edit in outcome.edits:
        assert isinstance(edit, Show)
        turned |= edit.sheets
    mine = {name: visible for name, visible in turned.items() if name in {"Equipo", "Beneficiarios", "Riesgos"}}
    return mine, [one.code for one in outcome.findings]


def test_all_are_shown_while_one_is_out_of_sight():
    assert done(Stage.PROJECTS, "Equipo") == ({"Equipo": True}, ["FOLD-01"])
    assert done(Stage.PROJECTS, "Equipo", "Beneficiarios", rows=ROWS) == (
        {"Equipo": True, "Beneficiarios": True},
        ["FOLD-01"],
    )


def test_what_holds_data_is_folded_too_and_told():
    assert done(Stage.PROJECTS) == ({"Equipo": False, "Beneficiarios": False}, ["FOLD-02"])
    assert done(Stage.PROJECTS, rows=ROWS) == ({"Equipo": False, "Beneficiarios": False}, ["FOLD-02", "FOLD-03"])


def test_one_way_only_when_it_is_asked_for():
    assert done(Stage.PROJECTS, "Equipo", shown=False) == ({"Beneficiarios": False}, ["FOLD-02"])
    assert done(Stage.PROJECTS, "Equipo", shown=True) == ({"Equipo": True}, ["FOLD-01"])
    assert done(Stage.PROJECTS, shown=True) == ({}, ["FOLD-04"])


def test_in_one_workbook_or_in_all():
    assert done(Stage.EXECUTION, "Riesgos", workbook="tracking")[0] == {"Riesgos": True}
    assert done(Stage.EXECUTION, "Riesgos", workbook="registers")[0] == {}
    assert done(Stage.EXECUTION, "Riesgos")[0] == {"Riesgos": True}


def test_a_stage_without_folded_sheets():
    assert done(Stage.PARTIES, workbook="calendar") == ({}, ["FOLD-04"])
