"""An office with sheets that fold away, from its founding on: buttons, commands, and rows that are never out of sight."""

import re
from datetime import date

import pytest

from coopxl.core.workbook import Patch
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.read import read
from coopxl.run.click import Click, click
from coopxl.run.live import Live
from coopxl.run.office import Office, moment
from tests import folding, offices
from tests.folding import folded
from tests.hosts.file.books import BOOK, apply, differing, edited, parts

pytestmark = pytest.mark.usefixtures(folded.__name__)
_fixture = folded

LOCK, VIEWS = b'<workbookProtection lockStructure="1"/>', b"<bookViews>"
DAY = date(2026, 3, 2)
OURS = ("Beneficiarios", "Equipo", "Riesgos")


@pytest.fixture
def office(tmp_path):
    return folding.office(tmp_path / "oficina")


@pytest.fixture
def desk(capsys):
    capsys.readouterr()
    return offices.Desk(capsys)


def in_sight(office) -> list[str]:
    """Those of our sheets that are visible, once the list on the start sheet is seen to agree."""
    seen = []
    for key in ("registers", "tracking"):
        content = offices.book(office, key).read_bytes()
        workbook, lines = read(content), _LINE.findall(parts(content)["xl/worksheets/sheet1.xml"].decode())
        hidden = {int(row) for row, look in lines if 'hidden="1"' in look}
        for row, line in enumerate(workbook.sheets["Inicio"].rows, 1):
            if len(line) > 2 and line[2] in OURS:
                visible = workbook.sheets[line[2]].visible
                assert (row not in hidden, line[1]) == (visible, "▾" if visible else None), line[2]
                seen += [line[2]] if visible else []
    return seen


_LINE = re.compile(r'<row r="(\d+)"([^>]*)>')


def turn(office, key: str, sheet: str, *, visible: bool) -> None:
    """What a person does with a right click on a tab."""
    path = offices.book(office, key)
    path.write_bytes(apply(path.read_bytes(), Patch(visible={sheet: visible})))


def type_into(office, table: str, **values: object) -> None:
    """A row typed on a sheet."""
    path = offices.book(office, "registers")
    region = read(path).regions[table]
    headers = read(path).sheets[region.sheet].rows[region.header_row - 1]
    numbers = {str(header).rstrip(" *"): number for number, header in enumerate(headers, 1)}
    patch = Patch()
    for label, value in values.items():
        patch.sheet(region.sheet).cells[region.header_row + 1, numbers[label]] = value
    path.write_bytes(apply(path.read_bytes(), patch))


@pytest.mark.slow
def test_a_new_office_shows_what_is_not_folded(office):
    assert in_sight(office) == []
    assert {name for name, sheet in read(offices.book(office, "registers")).sheets.items() if sheet.visible} >= {
        "Inicio", "Proyectos", "Cooperantes", "Hallazgos", "Listas",
    }  # fmt: skip


@pytest.mark.slow
def test_the_command_unfolds_and_folds(office, desk):
    assert desk("fold", office, "Proyectos", "--today", str(DAY)) == 0
    assert "Proyectos, hojas a la vista: " in desk.out
    assert in_sight(office) == ["Beneficiarios", "Equipo"]
    assert desk("fold", office, "projects", "--hide", "--dry-run", "--lang", "en") == 0
    assert "Equipo: in sight -> hidden" in desk.out
    assert in_sight(office) == ["Beneficiarios", "Equipo"]
    assert desk("fold", office, "projects", "--json") == 0
    assert desk.json["findings"][0]["code"] == "FOLD-02"
    assert in_sight(office) == []
    assert desk("fold", office, "projects", "--hide") == 0
    assert "FOLD-04" in desk.out
    assert desk("fold", office, "ejecucion", "--show") == 0
    assert in_sight(office) == ["Riesgos"]
    assert desk("fold", office, "otra") == 2
    assert "convenios" in desk.err


def test_folding_changes_the_state_of_the_sheets_and_the_list_of_the_start_sheet(office, desk):
    before = {path.name: path.read_bytes() for path in office.glob("*.xlsx")}
    assert desk("fold", office, "execution") == 0
    after = {path.name: path.read_bytes() for path in office.glob("*.xlsx")}
    changed = {name: differing(before[name], after[name]) for name in before if before[name] != after[name]}
    lists = f"xl/worksheets/sheet{len(read(before['seguimiento.xlsx']).sheets)}.xml"
    assert changed["seguimiento.xlsx"] == {"xl/workbook.xml", "xl/worksheets/sheet1.xml", lists}, (
        "lists keep the mark of the write"
    )
    assert desk("fold", office, "execution") == 0
    book = office / "seguimiento.xlsx"
    assert hidden(book.read_bytes()) == hidden(before[book.name])


def hidden(content: bytes) -> list[str]:
    return [name for name, sheet in read(content).sheets.items() if not sheet.visible]


@pytest.mark.slow
def test_a_row_typed_on_a_sheet_shown_by_hand_stays_in_sight(office, desk):
    type_into(office, "team", Nombre="María")
    turn(office, "registers", "Equipo", visible=True)
    desk("validate", office, "--today", str(DAY))
    assert in_sight(office) == ["Equipo"]
    desk("fold", office, "projects", "--hide")
    assert in_sight(office) == []
    assert "FOLD-03" in desk.out
    desk("compliance", office, "--today", str(DAY))
    assert in_sight(office) == [], "what the officer folded stays so while nothing is added to it"


@pytest.mark.slow
def test_a_row_on_a_hidden_sheet_is_shown_at_the_next_write(office, desk):
    type_into(office, "team", Nombre="María")
    turn(office, "registers", "Personas", visible=False)
    desk("validate", office, "--today", str(DAY))
    assert in_sight(office) == ["Equipo"]
    assert not read(offices.book(office, "registers")).sheets["Personas"].visible
    desk("validate", office, "--today", str(DAY))
    before = offices.contents(office)
    desk("validate", office, "--today", str(DAY))
    assert offices.contents(office) == before


class _Quiet:
    """A program in which nothing is open."""

    def __init__(self):
        self.books = {}

    def progress(self, text, part):
        pass

    def agree(self, text):
        raise AssertionError(text)

    def committing(self, files):
        pass


def test_the_button_turns_the_sheets_of_its_own_book(office):
    tracking = offices.book(office, "tracking")
    said = click(Click("fold_execution", tracking, "Inicio", 1, 1, today=DAY), _Quiet())
    assert in_sight(office) == ["Riesgos"]
    assert said.text.startswith("Ejecución, hojas a la vista: ")
    assert (said.level, said.show) == ("info", None)
    said = click(Click("fold_projects", tracking, "Inicio", 1, 1, today=DAY), _Quiet())
    assert said.text == "Proyectos: no hay hojas que plegar ni desplegar."
    assert in_sight(office) == ["Riesgos"]


def test_a_protected_structure_stops_the_button_and_no_other(office, desk):
    path = offices.book(office, "registers")
    type_into(office, "team", Nombre="María")
    path.write_bytes(edited(path.read_bytes(), {BOOK: lambda part: part.replace(VIEWS, LOCK + VIEWS)}))
    assert desk("fold", office, "projects") == 2
    assert "FILE-40" in desk.err
    assert desk("validate", office, "--today", str(DAY)) in {0, 1}
    assert "FOLD-05" in desk.out
    assert not read(path).sheets["Equipo"].visible


def test_every_host_reads_the_office_alike(office):
    """The list of the start sheet is found by its name, wherever the books are."""
    hosts = {path.resolve(): FileHost(path, lambda *_: None) for path in office.glob("*.xlsx")}
    held = Office(office, moment(DAY), live=Live(hosts))
    assert not held.book.workbooks["registers"].sheets["Equipo"].visible
    assert "coopxl_contents" in held.book.workbooks["registers"].names
