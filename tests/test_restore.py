"""`coopxl restore`: what is kept, what would come back, and coming back, which can itself be undone."""

import io
import re
import shutil
import sys

import pytest

from coopxl.office import backups
from tests.hand import by_hand
from tests.offices import DAY, FILES, Desk, book, cell, contents, demo, type_rows

MODEL = "PRY-2026-005"


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command line sets its own
    return Desk(capsys)


@pytest.fixture(scope="module")
def worked(tmp_path_factory):
    """An office in which a person typed, coopxl validated, and the person typed again."""
    folder = demo(tmp_path_factory.mktemp("worked") / "Cooperación 2026")
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "projects", [{"name": "Un proyecto nuevo", "state": "Idea"}])
    from coopxl.cli import main

    main(["validate", str(folder), "--today", DAY])
    with by_hand(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "name").value = "Otro nombre"
        type_rows(held, "projects", [{"name": "Uno más", "state": "Idea"}])
    return folder


@pytest.fixture
def folder(worked, tmp_path):
    return shutil.copytree(worked, tmp_path / "oficina")


def books(folder):
    """The books' hashes."""
    return {name: held for name, held in contents(folder).items() if name.endswith(".xlsx") and "/" not in name}


def newest(folder):
    return backups.moments(folder)[0].name


def answer(monkeypatch, typed):
    """A person at a terminal, who answers."""
    terminal = io.StringIO(typed)
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", terminal)


@pytest.mark.slow
def test_without_a_moment_it_lists_them(desk, folder):
    before = contents(folder)
    assert desk("restore", folder) == 0
    assert re.fullmatch(
        r"2026-\d\d-\d\d_\d{6}_\d{6}  +0\.2 MB  antes de validate: registros\.xlsx, .*|20\d\d-.*", desk.lines[0]
    )
    assert "antes de validate: registros.xlsx" in desk.lines[0]
    assert re.fullmatch(r"12 momentos, \d\.\d MB de 500 MB como mucho\.", desk.lines[-2])
    assert f'coopxl restore "{folder}" --to MOMENTO' in desk.lines[-1]
    assert desk("restore", folder, "--json") == 0
    listed = desk.json["moments"]
    assert [one["moment"] for one in listed] == sorted((one["moment"] for one in listed), reverse=True)
    assert [one["command"] for one in listed] == [
        "validate", "ics", "proposal", "today", "overview", "match", "matrices", "progress", "calendar", "calls", "compliance",
        "validate",
    ]  # fmt: skip
    assert {one["file"] for one in listed[0]["files"]} >= {f"{name}.xlsx" for name in FILES["es"].values()}
    assert listed[1]["new"] == ["documentos/calendario.ics"]
    assert listed[2]["new"] == [f"documentos/{MODEL} proposal.docx"]
    assert contents(folder) == before


def test_an_office_without_copies_says_so(desk, tmp_path):
    assert desk("init", tmp_path, "--for", "libreoffice") == 0
    assert desk("restore", tmp_path, "--lang", "en") == 0
    assert desk.out == "There are no copies yet: nothing has been replaced.\n"


@pytest.mark.parametrize("words", [(), ("--dry-run",), ("--dry-run", "--yes"), ("--json",)], ids=" ".join)
def test_with_nobody_to_ask_it_only_shows_what_would_come_back(desk, folder, words, monkeypatch):
    if words == ("--dry-run",):
        answer(monkeypatch, "s\n")
    else:
        monkeypatch.setattr(sys, "stdin", io.StringIO("s\n"))
    before = contents(folder)
    assert desk("restore", folder, "--to", newest(folder), *words) == 0
    assert contents(folder) == before
    if "--json" in words:
        assert desk.json["restored"] is False
        assert {"table": "projects", "added": 0, "removed": 1, "changed": 2} in desk.json["tables"] or desk.json[
            "tables"
        ]
    else:
        assert desk.lines[0].startswith("Volvería a como estaba el ")
        assert "  registros.xlsx" in desk.lines
        assert "    Proyectos: 0 filas vuelven, 1 se van, 2 cambian" in desk.lines
        assert desk.lines[-1] == "No se escribió nada. Para hacerlo, repita con --yes."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "typed", "done"), [("es", "s", True), ("es", "n", False), ("en", "y", True), ("en", "", False)]
)
def test_on_a_terminal_it_asks(desk, folder, monkeypatch, lang, typed, done):
    answer(monkeypatch, typed + "\n")
    before = books(folder)
    assert desk("restore", folder, "--to", newest(folder), "--lang", lang) == 0
    assert {"es": "¿Volver a como estaba? (s/n)", "en": "Go back to how it was? (y/n)"}[lang] in desk.out
    assert (books(folder) != before) is done


@pytest.mark.slow
def test_it_brings_back_the_books_and_can_be_undone(desk, folder):
    worked, moment = books(folder), backups.moments(folder)[0]
    assert desk("restore", folder, "--to", moment.name, "--yes") == 0
    assert desk.lines[0].startswith("Volvió a como estaba el ")
    for copy in moment.copies:
        if copy.name.endswith(".xlsx"):
            assert (folder / copy.name).read_bytes() == moment.read(copy)
    kept = backups.moments(folder)[0]
    assert (kept.command, set(kept.replaced) & set(books(folder))) != ("restore", set())
    assert desk("restore", folder, "--to", kept.name, "--yes") == 0
    assert books(folder) == worked
    assert desk("restore", folder, "--to", kept.name, "--yes") == 0
    assert "no hay nada que cambiar" in desk.out


@pytest.mark.slow
def test_a_number_given_is_never_given_again(desk, folder):
    assert desk("validate", folder, "--today", DAY) in {0, 1}
    given = {row["id"] for row in desk.rows(folder, "projects")}
    assert desk("restore", folder, "--to", backups.moments(folder)[-1].name, "--yes") == 0
    assert len(desk.rows(folder, "projects")) == 10
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "projects", [{"name": "Después de volver", "state": "Idea"}])
    assert desk("validate", folder, "--today", DAY) in {0, 1}
    (new,) = [row["id"] for row in desk.rows(folder, "projects") if row["name"] == "Después de volver"]
    assert new not in given


@pytest.mark.slow
def test_a_document_comes_back_unless_a_person_changed_it(desk, folder):
    path = folder / "documentos" / "para el cooperante.docx"
    assert desk("proposal", folder, MODEL, "--today", DAY, "-o", path) == 0
    first = path.read_bytes()
    assert desk("proposal", folder, MODEL, "--today", "2026-05-05", "-o", path) == 0
    moment, second = newest(folder), path.read_bytes()
    assert second != first
    path.write_bytes(second + b"the work of a whole day")
    assert desk("restore", folder, "--to", moment, "--yes") == 0
    assert "OFF-30" in desk.out
    assert path.read_bytes() == second + b"the work of a whole day"
    path.write_bytes(second)
    assert desk("restore", folder, "--to", moment, "--yes") == 0
    assert path.read_bytes() == first
    assert desk("proposal", folder, MODEL, "--today", "2026-05-05", "-o", path) == 0, (
        "it is known as coopxl's own again"
    )
    assert f"Documento: {path}" in desk.lines


def test_a_book_that_is_open_stops_it(desk, folder):
    (folder / ".~lock.seguimiento.xlsx#").write_text(",Ana,pc,,;")
    before = contents(folder)
    assert desk("restore", folder, "--to", newest(folder), "--yes") == 2
    assert desk.err.startswith("OFF-05: seguimiento.xlsx está abierto en LibreOffice por Ana.")
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil", [lambda path: path.write_bytes(b"broken"), lambda path: path.unlink()], ids=["broken", "gone"]
)
def test_it_works_when_a_book_cannot_be_read(desk, folder, spoil):
    moment = backups.moments(folder)[0]
    spoil(folder / "registros.xlsx")
    assert desk("validate", folder) == 2
    assert desk("restore", folder, "--to", moment.name) == 0
    assert "  registros.xlsx" in desk.lines
    assert desk("restore", folder, "--to", moment.name, "--yes") == 0
    assert desk("validate", folder, "--today", DAY) in {0, 1}
    assert any(row["name"] == "Un proyecto nuevo" for row in desk.rows(folder, "projects"))


@pytest.mark.slow
def test_a_book_that_was_renamed_comes_back_where_it_is(desk, folder):
    (folder / "registros.xlsx").rename(folder / "Nuestros registros.xlsx")
    assert desk("restore", folder, "--to", newest(folder), "--yes") == 0
    assert not (folder / "registros.xlsx").exists()
    (folder / "Nuestros registros.xlsx").rename(folder / "registros.xlsm")
    before = contents(folder)
    assert desk("restore", folder, "--to", newest(folder), "--yes") == 2
    assert desk.err.startswith("OFF-31: ")
    assert contents(folder) == before


def test_a_copy_that_is_damaged_is_refused(desk, folder):
    moment = backups.moments(folder)[0]
    (moment.place / "calendario.xlsx").write_bytes(b"broken")
    before = contents(folder)
    assert desk("restore", folder, "--to", moment.name, "--yes") == 2
    assert desk.err.startswith("OFF-27: ")
    assert contents(folder) == before


@pytest.mark.parametrize("typed", ["1999", "ayer", "20"])
def test_a_moment_that_is_none_or_several(desk, folder, typed):
    assert desk("restore", folder, "--to", typed, "--yes") == 2
    assert desk.err.startswith(f"OFF-29: No hay ninguna copia del momento «{typed}».")


def test_a_moment_may_be_typed_as_it_is_said(desk, folder):
    moment = backups.moments(folder)[0]
    assert desk("restore", folder, "--to", f"{moment.at:%Y-%m-%d %H:%M:%S.%f}") == 0
    assert desk.lines[0].startswith(f"Volvería a como estaba el {moment.at:%Y-%m-%d %H:%M:%S} (antes de validate):")
