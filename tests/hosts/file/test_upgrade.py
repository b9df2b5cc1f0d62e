"""The tools of the upgrade: elements put where they belong, styles used again, formulas that follow what moved."""

import pytest

from coopxl.hosts.excel.macros import modules
from coopxl.hosts.excel.project_check import Project
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.upgrade.draft import Draft
from coopxl.hosts.file.upgrade.elements import SHEET_ORDER, child, counted, extended, put
from coopxl.hosts.file.upgrade.moves import Moved, Moves
from coopxl.hosts.file.upgrade.styles import Styles
from coopxl.run.upgrade_macros import is_ours
from tests.hosts.file.books import BOOK, projects

MOVES = Moves(
    {"Inicio": "Mi inicio", "Listas": "Listas"},
    {"Proyectos": Moved(4, 2, {1: 3, 2: 1}), "Gastos": Moved(after=6, by=2)},
)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Inicio!A1", "'Mi inicio'!A1"),
        ("COUNTA(Proyectos!$B$5:$B$10000)", "COUNTA(Proyectos!$A$7:$A$10000)"),
        ("Proyectos!$B$3", "Proyectos!$B$3"),  # above the header
        ('IF(A5="Inicio!A1",1,0)', 'IF(A5="Inicio!A1",1,0)'),
        ("Listas!$B$5:INDEX(Listas!$B$5:$B$3000,2)", "Listas!$B$5:INDEX(Listas!$B$5:$B$3000,2)"),
        ("SUM(Gastos!F5:G9)+G5", "SUM(Gastos!F5:I9)+G5"),
        ("Gastos!$G:$G", "Gastos!$I:$I"),
        ("projects[Nombre]&LOG10(2)&A1B", "projects[Nombre]&LOG10(2)&A1B"),
    ],
)
def test_a_formula_follows_what_moved(here, there):
    assert MOVES.formula(here) == there


def test_a_formula_of_a_sheet_that_moved_follows_without_its_name():
    assert MOVES.formula("=$H5*Listas!H5", "Gastos") == "=$J5*Listas!H5"


def test_an_element_stands_where_it_belongs():
    sheet = b'<x:worksheet xmlns:x="y"><x:sheetData/><x:pageMargins left="1"/></x:worksheet>'
    assert put(sheet, "dataValidations", b"<dataValidations/>", SHEET_ORDER) == (
        b'<x:worksheet xmlns:x="y"><x:sheetData/><x:dataValidations/><x:pageMargins left="1"/></x:worksheet>'
    )
    more = extended(sheet, "dataValidations", b"<dataValidation/>", SHEET_ORDER)
    more = extended(more, "dataValidations", b"<dataValidation/>", SHEET_ORDER)
    assert b'<x:dataValidations count="2"><x:dataValidation/><x:dataValidation/></x:dataValidations>' in counted(
        more, "dataValidations"
    )
    assert child(sheet, "hyperlinks") is None


def styles(fonts: str, formats: str, xfs: str) -> bytes:
    return (
        f'<styleSheet xmlns="http://x/s"><numFmts count="1">{formats}</numFmts><fonts count="2">{fonts}</fonts>'
        f'<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2">{xfs}</cellXfs></styleSheet>'
    ).encode()


def xf(form: int, font: int) -> str:
    return f'<xf numFmtId="{form}" fontId="{font}" fillId="0" borderId="0" xfId="0"/>'


def test_a_format_that_is_there_is_used_again():
    mine = styles(
        "<font><b/></font><font><i/></font>",
        '<numFmt numFmtId="164" formatCode="0.0"/>',
        xf(0, 0) + xf(164, 1),
    )
    theirs = styles(
        "<font><i/></font><font><u/></font>",
        '<numFmt numFmtId="170" formatCode="0.0"/>',
        xf(170, 0) + xf(0, 1),
    )
    held = Styles(mine, theirs)
    assert held.cell(0) == 1  # italic with 0.0, as mine has it
    assert held.data == mine
    assert [held.cell(1), held.cell(1)] == [2, 2]
    assert b'<fonts count="3"><font><b/></font><font><i/></font><font><u/></font></fonts>' in held.data
    assert b'<cellXfs count="3">' in held.data


def test_a_part_that_comes_is_declared_and_pointed_to_and_the_others_keep_their_bytes():
    package = Package(projects(), "libro.xlsx")
    draft = Draft(package)
    part = draft.free("xl/worksheets/sheet{}.xml")
    draft.add(part, b"<worksheet/>", "application/x-sheet")
    key = draft.relate(BOOK, "http://x/worksheet", part)
    made = Package(draft.content(), "libro.xlsx")
    assert (part, made[part]) == ("xl/worksheets/sheet3.xml", b"<worksheet/>")
    assert {one.key: one.target for one in made.relations(BOOK)}[key] == part
    assert b'PartName="/xl/worksheets/sheet3.xml" ContentType="application/x-sheet"' in made["[Content_Types].xml"]
    same = [one.filename for one in package.members if made[one.filename] == package[one.filename]]
    assert len(same) == len(package.members) - 2


def project(**sources: str) -> Project:
    held = {**modules("es"), "ThisWorkbook": 'Attribute VB_Name = "ThisWorkbook"\r\n', **sources}
    return Project(held, frozenset({"ThisWorkbook"}), {}, {}, None)


@pytest.mark.parametrize(
    ("sources", "ours"),
    [
        ({}, True),
        ({"Module1": "Sub Mía()\nEnd Sub"}, False),
        ({"ThisWorkbook": 'Attribute VB_Name = "ThisWorkbook"\nPrivate Sub Workbook_Open()\nEnd Sub'}, False),
        ({"coopxl_excel": modules("es")["coopxl_excel"] + "\nSub Otra()\nEnd Sub"}, False),
        ({"coopxl_buttons": modules("es")["coopxl_buttons"].replace('Pressed "calls"', 'Pressed "validate"')}, False),
    ],
)
def test_macros_are_replaced_only_where_they_are_coopxls(sources, ours):
    assert is_ours(project(**sources)) is ours
