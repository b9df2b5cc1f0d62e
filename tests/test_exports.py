"""Exports and their way back on real files, through the command line: nobody's work is overwritten, nothing is lost."""

import json
from pathlib import Path

import pytest

from coopxl.core.reading import read_book
from coopxl.hosts.file.read import read
from coopxl.schema.office import TABLES, WORKBOOKS
from tests.hand import by_hand
from tests.offices import DAY, Desk, blank, book, cell, contents, demo, seat, type_rows

FOLDER = f"documentos/datos-abiertos-{DAY}"


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def grid(folder: Path) -> dict[str, list[list[object]]]:
    """The cells of all tables: header and rows, and what stands beside them."""
    books = {definition.key: read(book(folder, definition.key)) for definition in WORKBOOKS}
    tables = read_book(books, "es")
    found = {}
    for name, table in TABLES.items():
        layout = tables[name].layout
        rows = books[table.workbook].sheets[layout.sheet].rows
        found[name] = [
            list(rows[number - 1][layout.first_column - 1 :]) for number in (layout.header_row, *tables[name].rows)
        ]
    return found


def trimmed(lines: list[list[object]]) -> list[list[object]]:
    return [line[: 1 + max((n for n, raw in enumerate(line) if raw is not None), default=-1)] for line in lines]


@pytest.mark.slow
def test_a_demonstration_comes_back_cell_by_cell(desk, tmp_path):
    """Into an office that was just created: every table, derived ones too, with a column of the officer's own."""
    folder = demo(tmp_path / "una")
    with by_hand(book(folder, "registers")) as held:
        sheet, (_, top, right, bottom) = seat(held, "networks")
        sheet.cell(top, right + 1).value = "=Mi columna"
        for row, value in zip(range(top + 1, bottom + 1), ("00123", "Ñandú & <b> 🌱", "=1+1", 0, True), strict=False):
            sheet.cell(row, right + 1).value = value
        cell(held, "cooperants", "COO-001", "name").value = "Cía. «Ñ» & <x> 🌱"
        cell(held, "cooperants", "COO-002", "acronym").value = "=2"
        cell(held, "cooperants", "COO-003", "local_phone").value = 72240000
    copy = tmp_path / "copia.json"
    assert desk("export", folder, "--as", "json", "-o", copy, "--today", DAY) == 0, desk.err
    assert "No la publique" in desk.out
    new = blank(tmp_path / "otra")
    before = contents(new)
    assert desk("import", new, copy, "--today", DAY) == 0, desk.err
    assert desk.lines[-1] == "No se escribió nada. Para hacerlo, repita con --yes."
    assert contents(new) == before
    assert desk("import", new, copy, "--yes", "--today", DAY) == 0, desk.err
    was, now = grid(folder), grid(new)
    for name in TABLES:
        ours = {"settings", "weights"}
        assert name in ours or trimmed(now[name]) == trimmed(was[name]), name
    assert [line[2] for line in now["settings"]] == [line[2] for line in was["settings"]]
    assert desk("import", new, copy, "--json", "--today", DAY) == 0
    assert {
        (one["code"], "cambian 0" in one["message"], "nuevas 0" in one["message"]) for one in desk.json["findings"]
    } == {("IMPO-01", True, True)}
    assert desk.json["changes"] == []
    assert desk("validate", new, "--today", DAY) == 0


@pytest.mark.slow
def test_an_english_office_takes_a_spanish_copy(desk, tmp_path):
    folder = demo(tmp_path / "una")
    copy = tmp_path / "copia.json"
    assert desk("export", folder, "--as", "json", "-o", copy, "--today", DAY) == 0, desk.err
    english = blank(tmp_path / "other", "en")
    assert desk("import", english, copy, "--yes", "--today", DAY) == 0, desk.err
    theirs, ours = desk.rows(folder, "projects"), desk.rows(english, "projects")
    assert ours == theirs
    assert desk("show", english, "own_codes") == 0


@pytest.mark.slow
def test_numbers_that_were_given_are_not_given_again(desk, tmp_path):
    folder = blank(tmp_path / "una")
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "regulations", [{"title": "Uno"}, {"title": "Dos"}])
    assert desk("validate", folder, "--today", DAY) in {0, 1}
    with by_hand(book(folder, "registers")) as held:
        for row_id in ("NOR-001", "NOR-002"):
            cell(held, "regulations", row_id, "title").value = None
            cell(held, "regulations", row_id, "id").value = None
    copy = tmp_path / "copia.json"
    assert desk("export", folder, "--as", "json", "-o", copy, "--today", DAY) == 0, desk.err
    assert json.loads(copy.read_text("utf-8"))["given"]["NOR"] == 2
    other = blank(tmp_path / "otra")
    assert desk("import", other, copy, "--yes", "--today", DAY) == 0, desk.err
    with by_hand(book(other, "registers")) as held:
        type_rows(held, "regulations", [{"title": "Tres"}])
    assert desk("validate", other, "--today", DAY) in {0, 1}
    assert [row["id"] for row in desk.rows(other, "regulations")] == ["NOR-003"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", "IMPO-02"),
        ('{"format": NaN}', "IMPO-02"),
        ("[" * 100_000, "IMPO-02"),
        ("{}", "IMPO-02"),
        (None, "IMPO-08"),
    ],
)
def test_a_file_that_is_no_copy_is_refused_and_nothing_is_written(desk, tmp_path, content, code):
    folder, copy = blank(tmp_path / "oficina"), tmp_path / "copia.json"
    if content is not None:
        copy.write_text(content, "utf-8")
    before = contents(folder)
    assert desk("import", folder, copy, "--yes") == 2
    assert desk.err.startswith(code)
    assert "Traceback" not in desk.err
    assert contents(folder) == before


@pytest.mark.slow
def test_open_data_stand_in_a_folder_of_their_day_and_overwrite_nobody_s_work(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    before = contents(folder)
    assert desk("export", folder, "--public", "--dry-run", "--today", DAY) == 0, desk.err
    assert contents(folder) == before
    assert desk("export", folder, "--public", "--today", DAY) == 0, desk.err
    assert f"Documento: {folder / FOLDER}" in desk.lines
    first = {path.name: path.read_bytes() for path in (folder / FOLDER).iterdir()}
    assert {"projects.csv", "datapackage.json", "LEAME.txt", f"datos-abiertos-{DAY}.json"} <= set(first)
    assert desk("export", folder, "--public", "--today", DAY) == 0, "again: nothing new"
    assert not (folder / f"{FOLDER} (2)").exists()
    (folder / FOLDER / "projects.csv").write_text("de una persona")
    assert desk("export", folder, "--public", "--today", DAY) == 0
    assert (folder / FOLDER / "projects.csv").read_text() == "de una persona"
    assert {path.name: path.read_bytes() for path in (folder / f"{FOLDER} (2)").iterdir()} == first
    (folder / f"{FOLDER} (2)" / "mis notas.txt").write_text("de una persona")
    assert desk("export", folder, "--public", "--json", "--today", DAY) == 0
    assert [Path(path).name for path in desk.json["papers"]] == [f"datos-abiertos-{DAY} (3)"]


def test_what_is_asked_for_by_name_goes_there(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    assert desk("export", folder, "--public", "--as", "csv", "-o", tmp_path / "fuera", "--today", DAY) == 0, desk.err
    assert (tmp_path / "fuera" / "projects.csv").exists()
    assert desk("export", folder, "--public", "--as", "csv", "-o", tmp_path / "uno.csv", "--today", DAY) == 2
    assert desk.err.startswith("EXPO-24")
    (tmp_path / "mio.json").write_text("de una persona")
    assert desk("export", folder, "--as", "json", "-o", tmp_path / "mio.json", "--today", DAY) == 2
    assert desk.err.startswith("OFF-13")
    assert (tmp_path / "mio.json").read_text() == "de una persona"
    assert desk("export", folder, "--as", "iati", "--today", DAY) == 0
    assert "[EXPO-10]" in desk.out
    assert not any("Documento:" in line for line in desk.lines)
