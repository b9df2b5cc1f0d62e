"""A table that grows takes with it all that ends where it ended; what stands in its way is refused."""

import re
from datetime import date

import pytest

from coopxl.core.cells import Formula
from coopxl.core.workbook import Patch
from coopxl.hosts.file.read import read
from tests.hosts.file.books import (
    BOOK,
    NAME,
    SHEET,
    TABLE,
    apply,
    cells,
    differing,
    edited,
    made,
    parts,
    projects,
    refused,
)
from tests.openxml import violations


def grown(last, **new):
    patch = cells("Proyectos", **new)
    patch.grown["projects"] = last
    return patch


def test_everything_that_hangs_on_the_table_follows():
    before = projects()
    patch = grown(8, B7="PRY-4", C7="Proyecto 4", B8="PRY-5", E8=5)
    patch.sheet("Proyectos").like = {7: 6, 8: 6}
    after = apply(before, patch)
    assert differing(before, after) == {SHEET, TABLE, BOOK}
    sheet, table, book = (parts(after)[name].decode() for name in (SHEET, TABLE, BOOK))
    assert re.findall(r' ref="([^"]*)"', table) == ["B3:E8", "B3:E8"]
    assert re.findall(r'sqref="([^"]*)"', sheet[sheet.index("</sheetData>") :]) == [
        "D4:D8",
        "E4:E8",
        "C4:C8",
        "E4:E8",
        "B4:B8",
    ]
    assert re.findall(r"<xm:sqref>(.*?)<", sheet) == ["E4:E8"]
    assert re.findall(r"<definedName [^>]*>(.*?)<", book) == [
        "Proyectos!$B$4:$B$8",
        "Proyectos!$B$4:$B$5",
        "Proyectos!$B$4:$B$8,Proyectos!$D$4:$D$8",
    ]
    assert '<dimension ref="B1:E8"/>' in sheet
    assert read(after, NAME).regions["projects"].last_row == 8


def test_neither_growing_nor_writing_adds_a_violation(tmp_path):
    patch = grown(8, B7="PRY-4", C8=Formula("1+1", 2), D7=date(2026, 1, 1), E8=None)
    patch.sheet("Proyectos").like = {7: 6, 8: 6}
    patch.sheet("Proyectos").hidden = {5: True, 20: True}
    path = tmp_path / NAME
    path.write_bytes(apply(projects(), patch))
    assert violations(path) == []


def test_a_table_only_grows():
    before = projects()
    assert apply(before, grown(6)) is before
    assert apply(before, grown(5)) is before


def test_growing_without_writing_takes_in_the_rows_typed_below():
    before = apply(projects(), cells("Proyectos", B7="sin id", C8="más"))
    after = apply(before, grown(8))
    assert read(after, NAME).regions["projects"].last_row == 8
    assert read(after, NAME).sheets == read(before, NAME).sheets


def test_a_cell_below_a_gap_belongs_to_nobody():
    note = apply(projects(), cells("Proyectos", C9="Nota: revisar"))
    with refused("FILE-32"):
        apply(note, grown(9, B7="PRY-4", B8="PRY-5", B9="PRY-6"))
    assert apply(note, grown(8, B7="PRY-4"))
    replaced = apply(note, grown(9, B7="PRY-4", B8="PRY-5", C9="PRY-6"))
    assert read(replaced, NAME).sheets["Proyectos"].cell(9, 3) == "PRY-6"
    beside = apply(projects(), cells("Proyectos", G9="Nota: revisar"))
    assert apply(beside, grown(9, B9="PRY-6"))


def test_a_totals_row_is_in_the_way():
    with refused("FILE-30"):
        apply(projects(total_row=True), grown(9, B6="PRY-4"))


def test_another_table_is_in_the_way():
    def build(book):
        sheet = book.add_worksheet("Proyectos")
        sheet.add_table("B3:E6", {"name": "projects"})
        sheet.add_table("E9:F12", {"name": "other"})
        sheet.add_table("H3:I12", {"name": "beside"})

    assert apply(made(build), grown(8, B7="x"))
    with refused("FILE-31"):
        apply(made(build), grown(9))


def test_merged_cells_are_in_the_way():
    def build(book):
        sheet = book.add_worksheet("Proyectos")
        sheet.add_table("B3:E6", {"name": "projects"})
        sheet.merge_range("A8:B8", "x")

    with refused("FILE-33"):
        apply(made(build), grown(8))


def test_the_sheet_ends_somewhere():
    with refused("FILE-36"):
        apply(projects(), grown(1_048_577))


@pytest.mark.parametrize("name", ["Año 2026", "O'Higgins & <x>"])
def test_names_of_sheets_that_need_quotes(name):
    quoted = "'" + name.replace("'", "''") + "'"

    def build(book):
        book.add_worksheet(name).add_table("B3:E6", {"name": "projects"})
        book.define_name("ids", f"={quoted}!$B$4:$B$6")

    after = apply(made(build), Patch(grown={"projects": 9}))
    assert read(after, NAME).names == {"ids": f"{quoted}!$B$4:$B$9"}


def test_the_row_to_type_into_becomes_a_row():
    before = edited(projects(1), {TABLE: lambda x: x.replace(b' ref="B3', b' insertRow="1" ref="B3', 1)})
    assert b"insertRow" not in parts(apply(before, cells("Proyectos", B4="x")))[TABLE]
    assert b"insertRow" in parts(apply(before, cells("Proyectos", H4="x")))[TABLE]


def test_sorting_and_filtering_follow():
    sort = b'<sortState ref="B4:E6"><sortCondition ref="C4:C6"/></sortState></autoFilter>'

    def sorted_by(table):
        return re.sub(rb"(<autoFilter[^>]*)/>", rb"\1>" + sort, table)

    after = parts(apply(edited(projects(), {TABLE: sorted_by}), grown(9)))[TABLE].decode()
    assert re.findall(r' ref="([^"]*)"', after) == ["B3:E9", "B3:E9", "B4:E9", "C4:C9"]


def test_a_sparkline_that_ends_there_does_not_follow():
    def build(book):
        sheet = book.add_worksheet("Proyectos")
        sheet.add_table("B3:E6", {"name": "projects"})
        sheet.add_sparkline("E6", {"range": "Proyectos!B4:D4"})

    before = made(build)
    after = apply(before, grown(9))
    assert re.findall(rb"<xm:sqref>(.*?)<", parts(after)[SHEET]) == [b"E6"]


@pytest.mark.slow
def test_ten_thousand_rows_in_one_pass():
    patch = grown(10_006)
    for row in range(7, 10_007):
        patch.sheet("Proyectos").like[row] = 6
        for column in range(2, 6):
            patch.sheet("Proyectos").cells[row, column] = f"t {row}" if column < 4 else row
    sheet = read(apply(projects(), patch), NAME).sheets["Proyectos"]
    assert len(sheet.rows) == 10_006
    assert sheet.rows[10_005][1:3] == ["t 10006", "t 10006"]
