"""`coopxl receive` and the button: a pack that went out, was filled with another program, and came back."""

import io
import shutil
import zipfile
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from coopxl.cli import main
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch
from coopxl.hosts.file.read import read
from coopxl.run.click import Click, click
from coopxl.schema.packs import PROPERTY_VERSION
from tests.hand import by_hand, looked_at
from tests.offices import Desk, book, cell, contents, opened, seat
from tests.rounds import BACK, MADE, P, entries, filled, letters, put, take, under_way
from tests.wired import opened as in_program

EXPENSE = {"project": P, "line": "PRE-000001", "date": date(2026, 2, 4), "document": "001-001-77", "amount": 100.5}


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """An office with one pack out, made once."""
    folder = under_way(tmp_path_factory.mktemp("sent") / "oficina")
    with redirect_stdout(None):
        assert main(["share", str(folder), "direccion:Gobierno", "--today", MADE]) == 0
    return folder


@pytest.fixture
def office(sent, tmp_path):
    return shutil.copytree(sent, tmp_path / "oficina")


def out(folder):
    return next((folder / "compartidos").iterdir())


def work(held):
    """What a directorate does: two cells, a new expense, a cell that is not theirs, a value that is none."""
    put(held, "activities", 5, progress=45, started=date(2026, 2, 3))
    put(held, "activities", 6, progress="mucho", name="Otra actividad")
    put(held, "expenses", 5, **EXPENSE)


@pytest.mark.slow
def test_what_came_back_is_shown_then_taken_in_and_once_only(desk, office):
    path = filled(out(office), work)
    progress = letters(path, "activities")["progress"]
    before = contents(office)
    assert desk("receive", office, path, "--today", BACK) == 1
    assert "«Avance (%)»: «» -> «45»" in desk.out
    assert "Gastos!5: Proyecto: PRY-2026-005" in desk.out
    assert f"Actividades!{progress}6 «Avance (%)»: «mucho» no se entiende como número." in desk.out
    assert desk.lines[-1] == "No se escribió nada. Para traerlo, repita con --yes."
    assert take(desk, office, path, "--dry-run") == 1
    assert contents(office) == before

    assert take(desk, office, path, "--yes") == 1
    told = desk.json
    assert entries(desk, "new") == [("expenses", "GAS-000001", "")]
    assert entries(desk, "changed") == [
        ("activities", "ACT-000001", "started"),
        ("activities", "ACT-000001", "progress"),
    ]
    assert entries(desk, "rejected") == [("activities", "ACT-000002", "name"), ("activities", "ACT-000002", "progress")]
    assert told["conflicts"] == []
    assert told["unchanged"]["measurements"] == 4
    assert next(one for one in told["changed"] if one["column"] == "progress") | {"sheet": "", "cell": ""} == {
        "table": "activities", "id": "ACT-000001", "column": "progress", "base": None, "ours": None, "theirs": "45",
        "sheet": "", "cell": "",
    }  # fmt: skip
    rows = {row["id"]: row for row in desk.rows(office, "activities")}
    assert (rows["ACT-000001"]["progress"], rows["ACT-000001"]["started"]) == ("45", "2026-02-03")
    assert rows["ACT-000002"]["progress"] is None
    pack = desk.rows(office, "packs")[-1]
    assert (pack["state"], pack["received_on"], pack["taken_in_on"]) == ("taken_in", BACK, BACK)
    assert [row["what"] for row in desk.rows(office, "reception")] == ["rejected", "rejected"]
    assert read(book(office, "registers")).sheets["Recepción"].visible
    assert (office / ".coopxl/packs/ENV-2026-003 (1).xlsx").read_bytes() == path.read_bytes()

    after = contents(office)
    assert take(desk, office, path, "--yes") == 1
    assert entries(desk, "new") == entries(desk, "changed") == []
    assert contents(office) == after


@pytest.mark.slow
def test_a_conflict_is_decided_on_the_sheet_of_its_book(desk, office):
    with by_hand(book(office, "tracking")) as held:
        cell(held, "activities", "ACT-000001", "progress").value = 60
    path = filled(out(office), work)
    assert take(desk, office, path, "--yes") == 1
    assert entries(desk, "conflicts") == [("activities", "ACT-000001", "progress")]
    tracking = book(office, "tracking")
    assert cell(looked_at(tracking), "activities", "ACT-000001", "progress").value == 60
    with by_hand(tracking) as held:
        page, (left, top, _, _) = seat(held, "conflicts")
        page.cell(top + 1, left + 8).value = "Lo de la otra copia"
    assert desk("merge", "--resolve", tracking) == 0, desk.out
    assert cell(looked_at(tracking), "activities", "ACT-000001", "progress").value == 45


# A button


class Program:
    """Excel or LibreOffice with these books open."""

    def __init__(self, *paths, yes=True):
        self.books, self.yes, self.asked = in_program(*paths), yes, []

    def progress(self, text, part):
        pass

    def agree(self, text):
        self.asked.append(text)
        return self.yes

    def committing(self, files):
        pass

    def press(self, path):
        return click(Click("receive", path, "Envíos", 5, 1, today=date.fromisoformat(BACK)), self)


def besides_log(office: Path) -> dict[str, str]:
    """All files, but for what the change log remembers of clicks that are not saved yet."""
    return {name: one for name, one in contents(office).items() if not name.startswith(".coopxl/log")}


@pytest.mark.slow
def test_the_first_click_shows_and_the_second_takes_in_what_was_not_refused(desk, office):
    registers, tracking = book(office, "registers"), book(office, "tracking")
    filled(out(office), work)
    (office / "compartidos" / "foto.xlsx").write_bytes(b"no")
    before = besides_log(office)
    program = Program(registers, tracking)
    answer = program.press(registers)
    assert (
        "ENV-2026-003: filas nuevas 1, cambios 2, conflictos 0, no pueden entrar 2. Aún no se cambió nada"
        in answer.text
    )
    assert "«foto.xlsx»" in answer.text
    assert (answer.show.sheet, program.asked) == ("Recepción", [])
    assert besides_log(office) == before, "what is open is not saved"
    shown = program.books[registers.resolve()].read()
    grid = [list(line) for line in shown.sheets["Recepción"].rows]
    top = next(number for number, line in enumerate(grid) if "Aceptar" in line)
    accept = grid[top].index("Aceptar")
    line = next(number for number, row in enumerate(grid) if row and str(row[0]).endswith("/ACT-000001/started"))
    patch = Patch()
    patch.sheet("Recepción").cells[line + 1, accept + 1] = "No"
    program.books[registers.resolve()].apply(patch)
    answer = program.press(registers)
    assert "entraron filas nuevas 1, cambios 1" in answer.text
    (question,) = program.asked
    assert question.splitlines()[0].endswith("no acepta 1.")
    assert question.splitlines()[-1] == "¿Traer estos cambios?"
    assert "Avance (%): «» -> «45»" in question
    assert "no hay envíos que hayan vuelto" in program.press(registers).text


@pytest.mark.slow
def test_whoever_says_no_changes_nothing(desk, office):
    registers = book(office, "registers")
    filled(out(office), work)
    program = Program(registers, yes=False)
    program.press(registers)
    before, held = contents(office), program.books[registers.resolve()].read()
    with pytest.raises(CannotGoOn, match="CLICK-07"):
        program.press(registers)
    assert contents(office) == before
    assert program.books[registers.resolve()].read() == held


# What is no pack


def stopped(desk, office, path, code):
    before = contents(office)
    assert desk("receive", office, path, "--yes") == 2
    assert desk.err.startswith(code), desk.err
    assert contents(office) == before


@pytest.mark.slow
def test_files_that_are_no_pack_stop_with_their_own_message(desk, office, tmp_path):
    path = tmp_path / "respuesta.xlsx"
    shutil.copy(book(office, "registers"), path)
    stopped(desk, office, path, "RECE-01")
    openpyxl.Workbook().save(path)
    stopped(desk, office, path, "RECE-02")
    for content, code in (
        (b"", "FILE-03"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "FILE-09"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16le"), "FILE-08"),
        (out(office).read_bytes()[:5000], "FILE-"),
        (bomb(), "FILE-14"),
    ):
        path.write_bytes(content)
        stopped(desk, office, path, code)
    stopped(desk, office, tmp_path / "nada.xlsx", "FILE-01")


def bomb() -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("_rels/.rels", "<Relationships/>")
        package.writestr("xl/workbook.xml", b" " * (100 << 20))
    return output.getvalue()


@pytest.mark.slow
def test_a_pack_of_a_newer_coopxl_is_refused_and_one_of_an_older_is_read(desk, office):
    path = out(office)
    whole = path.read_bytes()
    with opened(path) as held:
        held.custom_doc_props[PROPERTY_VERSION].value = "99"
    stopped(desk, office, path, "OFF-17")
    path.write_bytes(whole)
    with opened(path) as held:
        held.custom_doc_props[PROPERTY_VERSION].value = "2"
    assert take(desk, office, path, "--dry-run") == 0
    assert [one["code"] for one in desk.json["findings"] if one["code"] == "RECE-06"] == ["RECE-06"]


@pytest.mark.slow
def test_a_pack_of_another_office_fills_blanks_only(desk, office):
    path = filled(out(office), work)
    with opened(path) as held:
        held.custom_doc_props["coopxl_pack"].value = "ENV-2026-044"
    with by_hand(book(office, "tracking")) as held:
        cell(held, "activities", "ACT-000001", "progress").value = 60
    assert take(desk, office, path, "--dry-run") == 1
    assert "RECE-03" in {one["code"] for one in desk.json["findings"]}
    assert ("activities", "ACT-000001", "progress") in entries(desk, "conflicts")
    assert ("activities", "ACT-000001", "started") in entries(desk, "changed")
