"""A copy that a cloud left beside a book: told, merged from what both came from, decided, put away; closed or open."""

import shutil

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.lineage import came_from, took_in
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.read import read
from coopxl.office import layer
from coopxl.run.ancestry import ancestor
from tests.hand import by_hand
from tests.offices import Desk as Line
from tests.offices import blank, book, cell, seat, type_rows
from tests.run.test_click import Desk, typed

P1, P2, P3 = (f"PRY-2026-00{number}" for number in (1, 2, 3))
LUIS = "registros-PC-DE-LUIS.xlsx"


@pytest.fixture
def line(capsys):
    return Line(capsys)


@pytest.fixture(scope="module")
def parted(tmp_path_factory):
    """An office in which Luis's machine left its copy: both changed a cell of P1, he P2 and a new row, the office P3."""
    folder = blank(tmp_path_factory.mktemp("parted") / "oficina")
    registers = book(folder, "registers")
    with by_hand(registers) as paper:
        type_rows(paper, "projects", [{"name": f"Proyecto {number}", "summary": "Antes"} for number in (1, 2, 3)])
    validate(folder)
    shutil.copy(registers, folder / LUIS)
    with by_hand(registers) as paper:
        cell(paper, "projects", P1, "summary").value = "De aquí"
        cell(paper, "projects", P3, "summary").value = "Solo aquí"
        type_rows(paper, "networks", [{"name": "Red andina"}])
    validate(folder)
    with by_hand(folder / LUIS) as paper:
        cell(paper, "projects", P1, "summary").value = "De Luis"
        cell(paper, "projects", P2, "summary").value = "Solo Luis"
        type_rows(paper, "cooperants", [{"name": "Agencia de Luis"}])
    return folder


def validate(folder):
    from coopxl.cli import main

    assert main(["validate", str(folder), "--today", "2026-01-05"]) in {0, 1}


@pytest.fixture
def office(parted, tmp_path):
    return shutil.copytree(parted, tmp_path / "oficina")


def summaries(workbook):
    table = read_book({"registers": workbook}, "es")["projects"]
    return {row.id: row["summary"] for row in table}


def away(folder):
    return sorted((folder / ".coopxl" / "merged").iterdir()) if (folder / ".coopxl" / "merged").is_dir() else []


MERGED = {P1: "De aquí", P2: "Solo Luis", P3: "Solo aquí"}


# Closed books


@pytest.mark.slow
def test_it_is_told_by_every_command_and_the_office_works_with_its_own_book(line, office):
    before = book(office, "registers").read_bytes()
    assert line("show", office, "projects", "--json") == 0
    assert "[OFF-35]" in line.err
    assert [row["summary"] for row in line.json] == ["De aquí", "Antes", "Solo aquí"]
    assert line("validate", office, "--dry-run", "--json") in {0, 1}
    (told,) = [one for one in line.json["findings"] if one["code"] == "OFF-35"]
    assert (told["workbook"], told["level"]) == (LUIS, "warning")
    assert "coopxl merge CARPETA" in told["remedy"]
    assert book(office, "registers").read_bytes() == before


@pytest.mark.slow
def test_it_is_merged_from_what_both_came_from_and_put_away(line, office):
    registers, copy = book(office, "registers"), (office / LUIS).read_bytes()
    assert line("merge", office, "--dry-run", "--json") == 1
    assert away(office) == []
    assert (office / LUIS).exists()
    assert line("merge", office, "--json") == 1
    (told,) = line.json["books"]
    assert [(one["table"], one["id"], one["column"]) for one in told["conflicts"]] == [("projects", P1, "summary")]
    assert [(one["table"], one["theirs"]["name"]) for one in told["new"]] == [("cooperants", "Agencia de Luis")]
    assert {"MERG-30", "MERG-31", "MERG-34"} <= {one["code"] for one in told["findings"]}
    assert "MERG-01" not in {one["code"] for one in told["findings"]}
    assert summaries(read(registers)) == MERGED
    assert not (office / LUIS).exists()
    assert [path.read_bytes() for path in away(office)] == [copy]
    assert took_in(read(registers)) == [layer.digest(copy)]
    held = registers.read_bytes()
    assert line("merge", office) == 0
    assert "MERG-33" in line.out
    assert registers.read_bytes() == held

    with by_hand(registers) as paper:
        sheet, (left, top, _, _) = seat(paper, "conflicts")
        sheet.cell(top + 1, left + 8).value = "Lo de la otra copia"
    assert line("merge", office, "--json") == 0
    (told,) = line.json["books"]
    assert summaries(read(registers)) == {**MERGED, P1: "De Luis"}
    assert read_book({"registers": read(registers)}, "es")["registers.conflicts"].rows == []


@pytest.mark.slow
def test_a_copy_that_comes_back_is_only_put_away(line, office):
    copy = (office / LUIS).read_bytes()
    line("merge", office)
    held = book(office, "registers").read_bytes()
    (office / LUIS).write_bytes(copy)
    assert line("show", office, "projects") == 0
    assert "[OFF-36]" in line.err
    assert line("merge", office) == 0
    assert book(office, "registers").read_bytes() == held
    assert [path.read_bytes() for path in away(office)] == [copy, copy]


@pytest.mark.slow
def test_without_what_both_came_from_nothing_is_guessed(line, office):
    shutil.rmtree(office / ".coopxl" / "bases")
    assert line("merge", office, "--json") == 1
    (told,) = line.json["books"]
    assert "MERG-01" in {one["code"] for one in told["findings"]}
    assert {(one["id"], one["column"]) for one in told["conflicts"]} == {(one, "summary") for one in (P1, P2, P3)}
    assert summaries(read(book(office, "registers"))) == {P1: "De aquí", P2: "Antes", P3: "Solo aquí"}


@pytest.mark.slow
def test_a_damaged_copy_or_one_that_is_open_stops_and_changes_nothing(line, office):
    before = book(office, "registers").read_bytes()
    (office / f"~${LUIS}").write_bytes(b"\x04Luis")
    assert line("merge", office) == 2
    assert line.err.startswith("OFF-05")
    assert "Luis" in line.err
    (office / f"~${LUIS}").unlink()
    whole = (office / LUIS).read_bytes()
    (office / LUIS).write_bytes(whole[: len(whole) // 2])
    assert line("merge", office) == 0, "it no longer says what it is, and is a file like any other"
    assert "MERG-33" in line.out
    assert book(office, "registers").read_bytes() == before


@pytest.mark.slow
def test_a_number_that_was_given_is_not_given_again_by_a_merge(line, office):
    registers = book(office, "registers")
    with by_hand(registers) as paper:
        type_rows(paper, "cooperants", [{"name": "Agencia de aquí"}, {"name": "Otra"}])
    validate(office)
    with by_hand(registers) as paper:
        row = cell(paper, "cooperants", "COO-002", "name")
        cell(paper, "cooperants", "COO-002", "id").value = row.value = None
    with by_hand(office / LUIS) as paper:
        sheet, (left, top, _, _) = seat(paper, "cooperants")
        sheet.cell(top + 1, left).value = "COO-001"
    line("merge", office)
    found = read_book({"registers": read(registers)}, "es")["cooperants"]
    assert [(row.id, row["name"]) for row in found] == [("COO-001", "Agencia de aquí"), ("COO-003", "Agencia de Luis")]


# What both came from


def common(office, path):
    return ancestor(office, "registers", ".xlsx", read(book(office, "registers")), read(path))


def test_the_newest_that_both_came_from_is_what_the_write_before_they_parted_left(office):
    found = common(office, office / LUIS)
    mine, his = (came_from(read(path)) for path in (book(office, "registers"), office / LUIS))
    assert mine[: len(his)] == his
    assert len(mine) == len(his) + 1
    assert found.stem == his[-1]
    assert summaries(read(found)) == dict.fromkeys((P1, P2, P3), "Antes")


@pytest.mark.slow
def test_what_is_no_ancestor_of_both_is_not_taken(office, tmp_path):
    other = blank(tmp_path / "otra")
    with by_hand(book(other, "registers")) as paper:
        type_rows(paper, "projects", [{"name": "Ajeno"}])
    validate(other)
    assert common(office, book(other, "registers")) is None


@pytest.mark.slow
def test_two_machines_that_write_at_once_part_before_both(office, tmp_path):
    """Each validates by itself what was alike: what they have in common is what was there before."""
    (office / LUIS).unlink()
    twin = shutil.copytree(office, tmp_path / "gemela")
    for number, folder in enumerate((office, twin)):
        with by_hand(book(folder, "registers")) as paper:
            type_rows(paper, "cooperants", [{"name": f"De la máquina {number}"}])
        validate(folder)
    mine, his = (came_from(read(book(folder, "registers"))) for folder in (office, twin))
    assert mine[:-1] == his[:-1]
    assert common(office, book(twin, "registers")).stem == mine[-2]


@pytest.mark.slow
def test_versions_are_kept_in_number(office, monkeypatch):
    monkeypatch.setattr("coopxl.office.bases._KEPT", 2)
    for number in range(3):
        with by_hand(book(office, "registers")) as paper:
            cell(paper, "projects", P1, "summary").value = f"Versión {number}"
            type_rows(paper, "cooperants", [{"name": f"Agencia {number}"}])
        validate(office)
    kept = {path.stem for path in (office / ".coopxl" / "bases" / "registers").iterdir()}
    assert kept == set(came_from(read(book(office, "registers")))[-2:])


@pytest.mark.slow
def test_an_unchanged_validate_changes_nothing(office):
    validate(office)
    before = {path.name: path.read_bytes() for path in office.glob("*.xlsx")}
    validate(office)
    assert {path.name: path.read_bytes() for path in office.glob("*.xlsx")} == before


# The button, in an open book


def saved(path, patches):
    """What the program does when the officer saves."""
    for patch in patches:
        FileHost(path, lambda where, content, fingerprint: where.write_bytes(content)).apply(patch)
    patches.clear()


@pytest.fixture
def opened(office, monkeypatch):
    registers = book(office, "registers")
    desk, patches = Desk(registers), list[Patch]()
    host = desk.books[registers.resolve()]
    apply = host.apply
    monkeypatch.setattr(type(host), "apply", lambda self, patch: (apply(patch), patches.append(patch))[0])
    return desk, host, patches


@pytest.mark.slow
def test_the_button_asks_merges_into_the_open_book_and_puts_the_copy_away_once_it_is_saved(office, opened):
    desk, host, patches = opened
    registers = book(office, "registers")
    before = registers.read_bytes()
    answer = desk.press("merge", registers, "Inicio")
    (asked,) = desk.asked
    assert "filas nuevas: 1, otros cambios: 1. Conflictos: 1." in asked
    assert summaries(host.read()) == MERGED
    assert (answer.level, answer.show.sheet) == ("error", "Conflictos")
    assert "Guarde registros.xlsx" not in answer.text
    assert "todavía no en el disco" in answer.text
    assert registers.read_bytes() == before, "an open book is never saved by a click"
    assert (office / LUIS).exists()

    again = desk.press("merge", registers, "Inicio")
    assert "todavía no en el disco" in again.text
    assert (office / LUIS).exists()
    saved(registers, patches)
    last = desk.press("merge", registers, "Inicio")
    assert ".coopxl/merged/" in last.text
    assert not (office / LUIS).exists()

    table = read_book({"registers": host.read()}, "es")["registers.conflicts"]
    typed(host, table.layout.sheet, {(table.rows[0], table.layout.numbers["choice"]): "Lo de la otra copia"})
    told = desk.press("merge", registers, "Conflictos")
    assert "conflictos decididos: 1; quedan 0." in told.text
    assert summaries(host.read())[P1] == "De Luis"
    assert "no hay copias" in desk.press("merge", registers, "Inicio").text


@pytest.mark.slow
def test_no_is_no(office, opened):
    desk, _, patches = opened
    desk.yes = False
    with pytest.raises(CannotGoOn) as stop:
        desk.press("merge", book(office, "registers"), "Inicio")
    assert stop.value.code == "CLICK-07"
    assert patches == []
    assert (office / LUIS).exists()


@pytest.mark.slow
def test_another_button_says_that_a_copy_waits(office, opened):
    desk, _, _ = opened
    assert "Pulse «Unir copias»" in desk.press("calls", book(office, "registers"), "Inicio").text
