"""Formulas that are written, overwritten, shared, and what makes the next program compute them."""

import re

import pytest

from coopxl.core.cells import UNCALCULATED, Formula
from coopxl.hosts.file.read import read
from coopxl.hosts.file.shift import shifted
from tests.hosts.file.books import BOOK, NAME, SHEET, apply, cells, edited, made, parts, projects, refused, with_rows

CHAIN = "xl/calcChain.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"


def with_chain(data):
    """With a calculation chain as Excel writes one, and without the request to compute on opening."""
    relation = (
        b'<Relationship Id="rId77" Type="http://x/relationships/calcChain" Target="calcChain.xml"/></Relationships>'
    )
    override = b'<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'
    edits = {
        RELATIONS: lambda x: x.replace(b"</Relationships>", relation),
        TYPES: lambda x: x.replace(b"</Types>", override),
        BOOK: lambda x: x.replace(b' fullCalcOnLoad="1"', b""),
    }
    return edited(data, edits, add={CHAIN: b"<calcChain/>"})


def test_a_formula_and_what_it_shows():
    new = {
        "A1": (Formula("1+1", 2), 2),
        "B1": (Formula('"a<"&"ñ"', "a<ñ"), "a<ñ"),
        "C1": (Formula("A1"), UNCALCULATED),
        "D1": (Formula('IF(A1,"","")', ""), None),
    }
    after = apply(projects(), cells("Proyectos", **{name: formula for name, (formula, _) in new.items()}))
    sheet = read(after, NAME).sheets["Proyectos"]
    assert [sheet.cell(1, c) for c in range(1, 5)] == [seen for _, seen in new.values()]
    assert b"<f>&quot;" not in parts(after)[SHEET]
    assert b'<f>"a&lt;"&amp;"\xc3\xb1"</f>' in parts(after)[SHEET]


def test_the_same_formula_is_not_touched():
    before = apply(projects(), cells("Proyectos", A1=Formula("1+1", 2), B2=Formula("A1", "x")))
    assert apply(before, cells("Proyectos", A1=Formula("1+1"), B2=Formula("A1", "x"))) is before
    assert apply(before, cells("Proyectos", A1=Formula("1+1", 3))) != before


@pytest.mark.parametrize("new", [{"H1": Formula("1+1")}, {"A1": "x"}, {"A1": None}])
def test_the_calculation_chain_goes_with_all_that_names_it(new):
    before = with_chain(apply(projects(), cells("Proyectos", A1=Formula("1+1", 2))))
    after = parts(apply(before, cells("Proyectos", **new)))
    assert CHAIN not in after
    assert b"calcChain" not in after[RELATIONS] + after[TYPES]
    assert b'fullCalcOnLoad="1"' in after[BOOK]


def test_a_value_that_formulas_may_use_makes_them_compute_but_keeps_the_chain():
    before = with_chain(apply(projects(), cells("Proyectos", A1=Formula("1+1", 2))))
    after = parts(apply(before, cells("Proyectos", C5="x")))
    assert CHAIN in after
    assert b'fullCalcOnLoad="1"' in after[BOOK]


def test_without_any_formula_nothing_is_asked_for():
    before = edited(projects(), {BOOK: lambda x: x.replace(b' fullCalcOnLoad="1"', b"")})
    assert b"fullCalcOnLoad" not in parts(apply(before, cells("Proyectos", C5="x")))[BOOK]


def test_the_request_finds_its_place():
    before = edited(projects(), {BOOK: lambda x: re.sub(rb"<calcPr[^>]*/>", b"", x)})
    after = parts(apply(before, cells("Proyectos", A1=Formula("1"))))[BOOK]
    assert b'</definedNames><calcPr fullCalcOnLoad="1"/>' in after


SHARED = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2+$A$1</f><v>3</v></c></row>'
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>5</v></c></row>'
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>'
    '<row r="4"><c r="B4"><f t="shared" si="0"/><v>1</v></c></row>'
)


def formulas(data):
    return dict(re.findall(rb'<c r="(B\d)"[^>]*><f>([^<]*)</f>', parts(data)[SHEET]))


def test_a_cell_that_shares_a_formula_is_overwritten_alone():
    after = apply(with_rows(SHARED), cells("Hoja", B3="x"))
    assert parts(after)[SHEET].count(b'si="0"') == 3


def test_when_the_first_of_them_is_overwritten_the_others_get_their_own():
    after = apply(with_rows(SHARED), cells("Hoja", B1="x", B3=7))
    assert formulas(after) == {b"B2": b"A2*2+$A$1", b"B4": b"A4*2+$A$1"}
    assert b"shared" not in parts(after)[SHEET]
    assert [read(after, NAME).sheets["Hoja"].cell(row, 2) for row in range(1, 5)] == ["x", 5, 7, 1]


def test_a_shared_formula_that_we_do_not_understand_is_left_whole():
    with refused("FILE-29"):
        apply(with_rows(SHARED.replace("A1*2", "Tabla[[#This Row],[x]]")), cells("Hoja", B1="x"))
    everything = cells("Hoja", B1=1, B2=2, B3=3, B4=4)
    assert b"<f" not in parts(apply(with_rows(SHARED.replace("A1*2", "T[x]")), everything))[SHEET]


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A1+$B2*C$3-$D$4", "B3+$B4*D$3-$D$4"),
        ('IF(A1="A1",LOG10(A1),"x ""A1""")', 'IF(B3="A1",LOG10(B3),"x ""A1""")'),
        ("SUM('Hoja 1'!A1:B2,Año!C3)", "SUM('Hoja 1'!B3:C4,Año!D5)"),
        ("TOTAL*1.5E3%+XYZ2026", "TOTAL*1.5E3%+XYZ2026"),
        ("tabla[Monto]", None),
        ("{1,2}", None),
        ("A:A", None),
        ("XFD1", None),
    ],
)
def test_moving_references(formula, moved):
    assert shifted(formula, 2, 1) == moved


def arrays(book):
    sheet = book.add_worksheet("Hoja")
    sheet.write_array_formula("A1:A3", "{=ROW(B1:B3)}")
    sheet.write_array_formula("C1:C1", "{=SUM(B1:B3)}")
    sheet.write_number("E1", 1)


def test_formulas_over_several_cells():
    assert read(apply(made(arrays), cells("Hoja", C1="x", B2=1)), NAME).sheets["Hoja"].cell(1, 3) == "x"
    for name in ("A1", "A3"):
        with refused("FILE-28"):
            apply(made(arrays), cells("Hoja", **{name: "x"}))
