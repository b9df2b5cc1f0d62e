"""`coopxl merge` on files: what comes out is ours with what theirs changed, and opens as before."""

import shutil

import pytest
from openpyxl.utils import get_column_letter

from coopxl.hosts.file.read import read
from coopxl.schema.names import PROPERTY_SCHEMA
from coopxl.schema.office import TABLES
from tests.hand import by_hand, looked_at
from tests.libreoffice import Calc
from tests.offices import Desk, book, cell, contents, demo, opened, seat, type_rows
from tests.openxml import sdk_violations, violations

P1, P2, P3 = "PRY-2026-001", "PRY-2026-002", "PRY-2026-003"


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def copies(folder, key="registers", edition="libreoffice", lang="es"):
    """Base, ours and theirs, all alike."""
    made = book(demo(folder / "oficina", lang, edition), key)
    return [shutil.copy(made, folder / f"{name}{made.suffix}") for name in ("base", "ours", "theirs")]


def value(path, table, row_id, key, lang="es"):
    return cell(looked_at(path), table, row_id, key, lang).value


def conflicts(path):
    paper = looked_at(path)
    sheet, (left, top, right, bottom) = seat(paper, "conflicts")
    rows = [[sheet.cell(row, number).value for number in range(left, right + 1)] for row in range(top + 1, bottom + 1)]
    return [row for row in rows if row[0]]


def changed_by_both(base, ours, theirs):
    """Two people at work: one cell by both, others by one; rows that come and go; both give one ID."""
    with by_hand(ours) as paper:
        cell(paper, "projects", P1, "summary").value = "Resumen de aquí"
        cell(paper, "projects", P2, "summary").value = "Solo aquí"
        type_rows(paper, "cooperants", [{"id": "COO-099", "name": "De aquí"}])
    with by_hand(theirs) as paper:
        cell(paper, "projects", P1, "summary").value = "Resumen de allí"
        cell(paper, "projects", P3, "summary").value = "Solo allí"
        type_rows(paper, "cooperants", [{"id": "COO-099", "name": "De allí"}])
        type_rows(paper, "people", [{"cooperant": "COO-099 — De allí", "name": "Eva"}])
        sheet, (left, _, right, _) = seat(paper, "contacts")
        row = cell(paper, "contacts", "GES-2026-001", "subject").row
        for number in range(left, right + 1):
            sheet.cell(row, number).value = None


@pytest.mark.parametrize("edition", [pytest.param("excel", marks=pytest.mark.slow), "libreoffice"])
def test_two_copies_come_together_and_the_rest_is_decided(desk, tmp_path, edition):
    base, ours, theirs = copies(tmp_path, edition=edition)
    changed_by_both(base, ours, theirs)
    before, out = contents(tmp_path), tmp_path / f"unido{ours.suffix}"
    assert desk("merge", base, ours, theirs, "-o", out, "--json") == 1
    told = desk.json
    assert [(one["table"], one["id"], one["column"]) for one in told["conflicts"]] == [("projects", P1, "summary")]
    assert [(one["table"], one["id"]) for one in told["new"]] == [("cooperants", "COO-100"), ("people", "")]
    assert [(one["table"], one["id"], one["column"]) for one in told["changed"]] == [
        ("projects", P3, "summary"),
        ("contacts", "GES-2026-001", ""),
    ]
    assert told["rejected"] == []
    assert told["unchanged"]["projects"] == len(desk.rows(tmp_path / "oficina", "projects")) - 2
    assert {name: held for name, held in contents(tmp_path).items() if name != out.name} == before
    assert [value(out, "projects", one, "summary") for one in (P1, P2, P3)] == [
        "Resumen de aquí",
        "Solo aquí",
        "Solo allí",
    ]
    assert value(out, "cooperants", "COO-100", "name") == "De allí"
    sheet, (left, top, _, bottom) = seat(looked_at(out), "people")
    last = next(row for row in range(bottom, top, -1) if sheet.cell(row, left + 1).value)
    assert sheet.cell(last, left + 1).value == "COO-100 — De allí"
    assert read(out).sheets["Conflictos"].visible
    [asked] = conflicts(out)
    assert asked[0] == f"projects/{P1}/summary"
    assert asked[6:8] == ["Resumen de aquí", "Resumen de allí"]

    again = tmp_path / f"otra{ours.suffix}"
    assert desk("merge", base, out, theirs, "-o", again) == 1
    assert again.read_bytes() == out.read_bytes()

    assert desk("merge", "--resolve", out) == 1
    assert "MERG-20" in desk.out
    with by_hand(out) as paper:
        cell(paper, "projects", P2, "summary").value = "Después"
        sheet, (left, top, _, _) = seat(paper, "conflicts")
        sheet.cell(top + 1, left + 8).value = "Lo de la otra copia"
    assert desk("merge", "--resolve", out) == 0
    assert [value(out, "projects", one, "summary") for one in (P1, P2)] == ["Resumen de allí", "Después"]
    assert conflicts(out) == []
    assert not read(out).sheets["Conflictos"].visible


@pytest.mark.slow
def test_a_dry_run_writes_nothing_and_a_file_that_is_there_stays(desk, tmp_path):
    base, ours, theirs = copies(tmp_path)
    changed_by_both(base, ours, theirs)
    before = contents(tmp_path)
    assert desk("merge", base, ours, theirs, "--dry-run") == 1
    assert "Filas nuevas: 2. Cambios que entran: 2. Conflictos: 1." in desk.out
    assert desk("merge", base, ours, theirs, "-o", theirs, "--lang", "en") == 2
    assert desk.err.startswith("OFF-13")
    assert desk("merge", base, ours, theirs) == 2
    assert desk.err.startswith("MERG-19")
    assert desk("merge", base, ours, theirs, "-o", tmp_path / "unido.xlsm") == 2
    assert desk.err.startswith("MERG-18")
    assert contents(tmp_path) == before


def test_what_is_no_copy_of_the_same_workbook_stops(desk, tmp_path):
    base, ours, theirs = copies(tmp_path)
    calendar = book(tmp_path / "oficina", "calendar")
    assert desk("merge", base, ours, calendar, "--dry-run") == 2
    assert desk.err.startswith("MERG-15")
    theirs.write_bytes(b"PK\x03\x04 damaged")
    assert desk("merge", base, ours, theirs, "--dry-run") == 2
    assert desk.err.startswith("FILE-")
    assert desk("merge", base, ours, tmp_path / "nada.xlsx", "--dry-run") == 2
    assert desk.err.startswith("FILE-01")


def test_without_the_copy_both_came_from(desk, tmp_path):
    _, ours, theirs = copies(tmp_path)
    with by_hand(theirs) as paper:
        cell(paper, "projects", P1, "summary").value = "Otro"
    assert desk("merge", "-", ours, theirs, "-o", tmp_path / "unido.xlsx") == 1
    assert "MERG-01" in desk.out
    assert [row[0] for row in conflicts(tmp_path / "unido.xlsx")] == [f"projects/{P1}/summary"]


@pytest.mark.slow
def test_an_older_workbook_takes_what_is_clear_and_loses_no_conflict(desk, tmp_path):
    base, ours, theirs = copies(tmp_path)
    with opened(ours) as held:
        held.remove(held["Conflictos"])
        held.custom_doc_props[PROPERTY_SCHEMA].value = "1"
    shutil.copy(ours, base)
    with by_hand(theirs) as paper:
        cell(paper, "projects", P3, "summary").value = "Solo allí"
    out = tmp_path / "unido.xlsx"
    assert desk("merge", base, ours, theirs, "-o", out) == 0
    assert "MERG-21" in desk.out
    assert value(out, "projects", P3, "summary") == "Solo allí"
    with by_hand(ours) as paper:
        cell(paper, "projects", P3, "summary").value = "Solo aquí"
    assert desk("merge", base, ours, theirs, "-o", tmp_path / "no.xlsx", "--json") == 2
    assert desk.err.startswith("MERG-16")
    assert [one["theirs"] for one in desk.json["conflicts"]] == ["Solo allí"]
    assert not (tmp_path / "no.xlsx").exists()


@pytest.mark.slow
def test_a_sheet_or_column_that_is_gone_in_one_copy_is_told(desk, tmp_path):
    base, ours, theirs = copies(tmp_path)
    with opened(theirs) as held:
        held.remove(held[TABLES["people"].label["es"]])
        cell(held, "cooperants", "COO-001", "notes").value = "Allí"
    assert desk("merge", base, ours, theirs, "-o", tmp_path / "a.xlsx") == 0
    assert "MERG-02" in desk.out
    assert looked_at(tmp_path / "a.xlsx")[TABLES["people"].label["es"]]["A5"].value
    assert desk("merge", base, theirs, ours, "-o", tmp_path / "b.xlsx") == 0
    with by_hand(ours) as paper:
        type_rows(paper, "people", [{"name": "Eva"}])
    assert desk("merge", base, theirs, ours, "-o", tmp_path / "c.xlsx", "--json") == 1
    assert [(one["table"], one["theirs"]["name"]) for one in desk.json["rejected"]] == [("people", "Eva")]
    assert "MERG-22" in [one["code"] for one in desk.json["findings"]]


@pytest.mark.npm
def test_both_validators_take_what_comes_out(desk, tmp_path):
    made = []
    for edition in ("excel", "libreoffice"):
        folder = tmp_path / edition
        folder.mkdir()
        base, ours, theirs = copies(folder, edition=edition)
        changed_by_both(base, ours, theirs)
        made += [folder / f"unido{ours.suffix}", folder / f"decidido{ours.suffix}"]
        assert desk("merge", base, ours, theirs, "-o", made[-2]) == 1
        with by_hand(made[-2]) as paper:
            sheet, (left, top, _, _) = seat(paper, "conflicts")
            sheet.cell(top + 1, left + 8).value = "Lo de la otra copia"
        assert desk("merge", "--resolve", made[-2], "-o", made[-1]) == 0
    assert [violations(path) for path in made] == [[]] * 4
    assert sdk_violations(made) == {path.resolve(): [] for path in made}


@pytest.mark.libreoffice
def test_a_copy_that_was_sorted_and_rearranged_in_libreoffice(desk, tmp_path):
    """Sorted rows, a moved column, a renamed header, a column of the officer's own: only what was typed comes."""
    base, ours, theirs = copies(tmp_path)
    label = TABLES["cooperants"].label["es"]
    sheet, (left, top, right, bottom) = seat(looked_at(ours), "cooperants")
    rows = [row for row in range(top + 1, bottom + 1) if sheet.cell(row, left).value]
    notes = cell(looked_at(ours), "cooperants", "COO-001", "notes").column
    for path in (base, ours, theirs):
        with Calc(path) as calc:
            calc.set(label, f"{get_column_letter(right + 1)}{top}", "Color")
            calc.set(label, f"{get_column_letter(right + 1)}{rows[0]}", "azul")
            calc.save()
    with Calc(theirs) as calc:
        calc.set(label, f"C{rows[1]}", "CAMB")
        calc.set(label, f"{get_column_letter(right + 1)}{rows[2]}", "rojo")
        calc.set(label, f"{get_column_letter(notes)}{top}", "notes")
        area = f"A{top}:{get_column_letter(right + 1)}{rows[-1]}"
        calc.sort(label, area, "B", descending=True)
        calc.move_column(label, "D", "C")
        calc.save()
    ods = tmp_path / "theirs.ods"
    changed = [("cooperants", "COO-002", "acronym"), ("cooperants", "COO-003", "=Color")]
    with Calc(theirs) as calc:
        calc.store(ods)
    for number, other in enumerate((theirs, ods)):
        out = tmp_path / f"unido{number}.xlsx"
        assert desk("merge", base, ours, other, "-o", out, "--json") == 0, desk.out
        assert [(one["table"], one["id"], one["column"]) for one in desk.json["changed"]] == changed
        with Calc(out) as calc:
            assert calc.text(label, f"C{rows[1]}") == "CAMB"
            assert calc.text(label, f"{get_column_letter(right + 1)}{rows[0]}") == "azul"
            assert calc.text(label, f"{get_column_letter(right + 1)}{rows[2]}") == "rojo"
