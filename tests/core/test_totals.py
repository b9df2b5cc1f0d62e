"""A totals row that the officer turned on is no row of the table, and stops nothing but growth."""

import io
from datetime import datetime

import pytest
import xlsxwriter

from coopxl.actions.intake import intake
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.outcome import Append, Ask
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read


def registers() -> bytes:
    """Objectives in rows 5 and 6, then the totals row."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Objetivos")
        columns = [
            {"header": "ID", "total_string": "Total"},
            {"header": "Objetivo específico", "total_function": "count"},
        ]
        rows = [["OBJ-000001", "Sembrar"], [None, "Regar"]]
        sheet.add_table("A4:B7", {"name": "objectives", "columns": columns, "data": rows, "total_row": True})
    return target.getvalue()


def test_the_totals_row_is_not_read_and_gets_no_id():
    content = registers()
    book = read_book({"registers": read(content, "registros.xlsx")}, "es")
    assert book["objectives"].columns["text"] == ["Sembrar", "Regar"]
    taken = intake(book, Ask(datetime(2026, 1, 1)))
    plan = Plan(book)
    plan.add(taken.edits)
    plan.take_in()
    after = read(patched(content, plan.patches["registers"], "registros.xlsx"), "registros.xlsx")
    assert [list(row) for row in after.sheets["Objetivos"].rows[3:7]] == [
        ["ID", "Objetivo específico"],
        ["OBJ-000001", "Sembrar"],
        ["OBJ-000002", "Regar"],
        ["Total", 0.0],
    ]


def test_a_row_that_would_push_it_down_is_refused():
    content = registers()
    book = read_book({"registers": read(content, "registros.xlsx")}, "es")
    with pytest.raises(CannotGoOn) as stopped:
        Plan(book).add([Append("objectives", "", [{"id": "OBJ-000003", "text": "Cosechar"}])])
    assert told(stopped.value.code, stopped.value.facts, "es").startswith("FILE-30: «registros.xlsx», hoja «Objetivos»")
