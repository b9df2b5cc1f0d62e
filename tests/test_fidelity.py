"""Nothing of the person's is touched: an office full of what people put into workbooks, and every command that writes.

Two offices: one that a person decorated with openpyxl and with LibreOffice, and one of rich workbooks (tests/rich.py). After each
command every part that coopxl does not own is the same to the byte; in the parts of the sheets it writes, all that is not a row, an
extent or a size is the same, and so is every row whose values are. Workbooks of real programs go through the same patch in
tests/hosts/file/test_corpus.py.
"""

import re
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from python_calamine import CalamineWorkbook

from coopxl.core.workbook import Workbook
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import layout
from coopxl.hosts.file.read import read
from coopxl.schema.office import TABLES
from tests.closings import complete
from tests.hosts.file.books import differing, edited, parts
from tests.libreoffice import Calc, _struct, convert
from tests.offices import Desk, book, demo, opened, seat
from tests.openxml import sdk_violations, violations
from tests.rich import FAR, picture, rich

MODEL = "PRY-2026-005"
BOOKS = ("registers", "calendar", "tracking")
RICH = {"registers": "Proyectos", "calendar": "Tabla cronológica", "tracking": "Riesgos"}
OWN = "Mis apuntes"
DAYS = ("--today", "2026-03-15")
COMMANDS = (
    ("validate",),
    ("calls",),
    ("calendar",),
    ("proposal", MODEL),
    ("fold", "projects"),
    ("form", "load", "proyecto", MODEL, "--yes"),
    ("form", "save", "proyecto", "--yes"),
    ("form", "clear", "proyecto", "--yes"),
)
OURS = re.compile(r"xl/(?:worksheets/[^/]+\.xml|tables/[^/]+\.xml|workbook\.xml|calcChain\.xml)")
FOLDING = {table.label["es"] for table in TABLES.values() if table.folded}
CHAIN = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}
"""These name the chain of calculation, which goes when a formula changes."""


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command line sets its own
    return Desk(capsys)


# What a person adds


def by_openpyxl(folder: Path, key: str, table: str) -> None:
    """A chart, a picture, comments, conditional and number formats, a column and a sheet of one's own."""
    with opened(book(folder, key)) as held:
        sheet, (left, top, right, _) = seat(held, table)
        own = held.create_sheet(OWN)
        for row in range(1, 6):
            own.append([f"apunte {row}", row * 1.5, date(2026, 1, row)])
            own.cell(row, 2).number_format = '#,##0.00 "USD"'
        chart = BarChart()
        chart.add_data(Reference(own, min_col=2, min_row=1, max_row=5))
        own.add_chart(chart, "F2")
        sheet.add_image(Image(picture()), f"{FAR}2")
        sheet.cell(top, right + 2).value = "Mi columna"
        for row in range(top + 1, top + 4):
            sheet.cell(row, right + 2).value = f"mío {row}"
            sheet.cell(row, right + 2).comment = Comment("Mi nota", "María")
        fill = PatternFill("solid", bgColor="FFEE88")
        sheet.conditional_formatting.add(f"{FAR}1:{FAR}40", CellIsRule("greaterThan", ["3"], fill=fill))
        sheet.cell(top + 1, left + 1).comment = Comment("Sobre su celda", "María")


def by_libreoffice(path: Path, name: str) -> None:
    """A shape, a chart, a comment, a number format and a sheet of one's own, saved by LibreOffice."""
    with Calc(path) as calc:
        sheet = calc.document.Sheets.getByName(name)
        shape = calc.document.createInstance("com.sun.star.drawing.EllipseShape")
        sheet.DrawPage.add(shape)
        size = _struct("com.sun.star.awt.Size")
        size.Width, size.Height = 4000, 2000
        shape.setSize(size)
        calc.document.Sheets.insertNewByName("Hoja de María", 0)
        own = calc.document.Sheets.getByName("Hoja de María")
        calc.rows("Hoja de María", "A1", [["a", 1], ["b", 2]])
        around = (own.getCellRangeByName("A1:B2").RangeAddress,)
        own.Charts.addNewByName("Mío", _struct("com.sun.star.awt.Rectangle"), around, False, True)  # noqa: FBT003
        cells = sheet.getCellRangeByName(f"{FAR}3")
        sheet.Annotations.insertNew(cells.getCellByPosition(0, 0).CellAddress, "Nota de LibreOffice")
        cells.CharColor = 0xAA0000
        calc.save()


def decorated(folder: Path) -> Path:
    demo(folder)
    by_openpyxl(folder, "registers", "projects")
    by_openpyxl(folder, "tracking", "risks")
    by_libreoffice(book(folder, "registers"), "Proyectos")
    by_libreoffice(book(folder, "calendar"), "Tabla cronológica")
    return folder


def enriched(folder: Path) -> Path:
    demo(folder)
    for key, sheet in RICH.items():
        path = book(folder, key)
        path.write_bytes(rich(path.read_bytes(), sheet))
    return folder


# What stays


def stands(path: Path, before: bytes) -> None:
    """Whether all that is not coopxl's is in a workbook as it was before."""
    after = path.read_bytes()
    changed = differing(before, after)
    chain = "xl/calcChain.xml" in parts(before).keys() - parts(after).keys()
    foreign = {part for part in changed if not OURS.fullmatch(part)} - (CHAIN if chain else set())
    assert not foreign, f"{path.name}: {foreign}"
    package = Package(before, path.name)
    sheets = {place.part: name for name, place in layout(package).sheets.items()}
    old, new = parts(before), parts(after)
    values = read(before, path.name), read(after, path.name)
    for part in changed:
        if part in sheets:
            _same_sheet(sheets[part], old[part], new[part], values)
        elif part.startswith("xl/tables/"):
            extent = re.compile(rb' (?:ref|insertRow)="[^"]*"')
            assert extent.sub(b"", old[part]) == extent.sub(b"", new[part])
        elif part == "xl/workbook.xml":
            asked = re.compile(rb"<calcPr[^>]*>|(?<=\$)\d+(?=</definedName>)|(?<=\") state=\"hidden\"(?=[^>]*/>)")
            assert asked.sub(b"", old[part]) == asked.sub(b"", new[part])
            turned = {name for name, one in values[0].sheets.items() if one.visible != values[1].sheets[name].visible}
            assert turned <= FOLDING


def _same_sheet(name: str, old: bytes, new: bytes, books: tuple[Workbook, Workbook]) -> None:
    frame_old, rows_old = _apart(old)
    frame_new, rows_new = _apart(new)
    assert frame_old == frame_new, name
    before, after = (held.sheets[name].rows for held in books)
    for number in rows_old.keys() | rows_new.keys():
        if rows_old.get(number) != rows_new.get(number):
            both = [lines[number - 1] if number <= len(lines) else [] for lines in (before, after)]
            hidden = b" hidden=" in rows_old.get(number, b"") + rows_new.get(number, b"")
            formula = b"<f" in rows_old.get(number, b"") + rows_new.get(number, b"")
            assert both[0] != both[1] or hidden or formula, f"{name}, row {number}: nothing new in it, and other bytes"


def _apart(sheet: bytes) -> tuple[bytes, dict[int, bytes]]:
    """What stands around the rows, without sizes and extents, and the rows by number."""
    start, end = sheet.index(b"<sheetData"), sheet.rindex(b"</sheetData>")
    around = re.sub(rb'(<dimension |\ssqref="|<xm:sqref>)[^">]*["<]', rb"\1", sheet[:start] + sheet[end:])
    around = re.sub(rb"<dimension [^>]*>", b"", around)
    found = re.finditer(rb'<row [^>]*?\br="(\d+)"[^>]*?(?:/>|>.*?</row>)', sheet[start:end], re.DOTALL)
    return around, {int(row[1]): row[0] for row in found}


def run(desk: Desk, folder: Path, *words: str) -> None:
    """A command, and that it left all that is not its own as it was."""
    before = {key: book(folder, key).read_bytes() for key in BOOKS}
    at = 2 if words[0] == "form" else 1
    assert desk(*words[:at], folder, *words[at:], *DAYS) in {0, 1}, desk.err
    for key, content in before.items():
        stands(book(folder, key), content)


def work(desk: Desk, folder: Path) -> None:
    start = {key: book(folder, key).read_bytes() for key in BOOKS}
    first = {key: set(violations(book(folder, key))) for key in BOOKS}
    complete(folder)  # rows appended to tables of two books, which gives every command something to do
    for key, content in start.items():
        stands(book(folder, key), content)
    written = set()
    for words in COMMANDS:
        known = {key: book(folder, key).read_bytes() for key in BOOKS}
        run(desk, folder, *words)
        written |= {key for key in BOOKS if book(folder, key).read_bytes() != known[key]}
    run(desk, folder, "final-report", MODEL)
    assert written >= {"registers", "calendar"}, "else nothing was proved"
    for key in BOOKS:
        path = book(folder, key)
        assert set(violations(path)) <= first[key]
        openpyxl.load_workbook(path).close()
        with CalamineWorkbook.from_path(path) as held:
            assert held.sheet_names
    run(desk, folder, "restore", "--to", _moment_before("validate", desk, folder), "--yes")


def _moment_before(command: str, desk: Desk, folder: Path) -> str:
    assert desk("restore", folder, "--json") == 0
    return next(one["moment"] for one in desk.json["moments"] if one["command"] == command)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/charts/chart1.xml", b"linear", b"exp"),
        ("xl/styles.xml", b"<fonts", b"<fonts "),
        ("customUI/customUI14.xml", b"Copy", b"Cut"),
        ("xl/worksheets/sheet5.xml", b"sparklineGroup ", b"sparklineGroup  "),
        ("xl/worksheets/sheet5.xml", b'<row r="5" ', b'<row r="5"  '),
        ("xl/workbook.xml", b"richCache", b"rId1"),
    ],
)
def test_the_proof_sees_a_single_letter(tmp_path, part, old, new):
    path = tmp_path / "registros.xlsx"
    before = rich(book(demo(tmp_path / "oficina"), "registers").read_bytes(), RICH["registers"])
    path.write_bytes(before)
    stands(path, before)
    path.write_bytes(edited(before, {part: lambda content: content.replace(old, new, 1)}))
    assert path.read_bytes() != before
    with pytest.raises(AssertionError):
        stands(path, before)


@pytest.mark.slow
def test_rich_workbooks_keep_all_they_have(desk, tmp_path):
    folder = enriched(tmp_path / "oficina")
    work(desk, folder)
    held = parts(book(folder, "registers").read_bytes())
    for part in ("slicers/slicer1", "threadedComments/threadedComment1", "ctrlProps/ctrlProp1", "charts/chart1"):
        assert f"xl/{part}.xml" in held
    sheet = next(content for name, content in held.items() if b"richSlicer" in content and "rels" not in name)
    for mark in (
        b"sparklineGroup",
        b"x14:dataValidation ",
        b"<controls>",
        b"<picture ",
        b"<legacyDrawing ",
        b"<drawing ",
    ):
        assert mark in sheet


@pytest.mark.libreoffice
def test_what_a_person_added_stays(desk, tmp_path):
    folder = decorated(tmp_path / "oficina")
    names = {key: set(parts(book(folder, key).read_bytes())) for key in BOOKS}
    assert any("charts/chart" in name for name in names["registers"] | names["tracking"])
    assert any("media/" in name for name in names["registers"])
    assert any("comments" in name for name in names["calendar"])
    work(desk, folder)
    for key in BOOKS:
        assert convert(book(folder, key), "ods", tmp_path).exists(), "LibreOffice opens it"


@pytest.mark.libreoffice
def test_libreoffice_opens_rich_workbooks(desk, tmp_path):
    folder = enriched(tmp_path / "oficina")
    for words in COMMANDS[:3]:
        run(desk, folder, *words)
    for key in BOOKS:
        assert convert(book(folder, key), "ods", tmp_path).exists()


@pytest.mark.npm
def test_the_sdk_finds_nothing_new(desk, tmp_path):
    folder = enriched(tmp_path / "oficina")
    before = sdk_violations([book(folder, key) for key in BOOKS])
    for words in COMMANDS[:3]:
        run(desk, folder, *words)
    after = sdk_violations([book(folder, key) for key in BOOKS])
    for path, said in after.items():
        assert set(said) <= set(before[path])
