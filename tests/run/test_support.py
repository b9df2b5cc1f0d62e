"""The file for whoever helps: what is in it, and that nothing anybody typed is."""

import getpass
from pathlib import Path

import pytest

from coopxl.hosts.file.read import read
from coopxl.run import support as module
from coopxl.schema.office import VERSION
from tests.offices import Desk, book, cell, contents, demo, opened


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["es", "en"])
def test_it_counts_and_names_nothing_that_was_typed(desk, tmp_path, monkeypatch, lang):
    monkeypatch.setattr(module, "examine", lambda folder: iter(()))
    folder = demo(tmp_path / "oficina-de-Zoila", lang)
    with opened(book(folder, "registers")) as held:
        cell(held, "cooperants", "COO-011", "local_email", lang).value = "no-es-un-correo-de-Zoila"
    before = contents(folder)
    file = tmp_path / "ayuda.txt"
    assert desk("doctor", folder, "--report", file, "--lang", lang) == 0
    said = file.read_text("utf-8")
    assert contents(folder) == before
    assert f"schema {VERSION}" in said
    assert "  projects: " in said
    assert "[VAL-" in said
    # codes of findings and keys of tables stand in the report, and in the books too; neither has a space
    typed = {text for text in _texts(folder) if len(text) > 6 and (" " in text or "@" in text)}
    assert len(typed) > 1000
    assert [text for text in typed if text in said] == []
    for private in ("Zoila", str(tmp_path), getpass.getuser() + "/"):
        assert private not in said


def test_it_never_takes_the_place_of_a_file(desk, tmp_path):
    file = tmp_path / "ayuda.txt"
    file.write_text("mío", "utf-8")
    assert desk("doctor", "--report", file) == 2
    assert "DOCU-11" in desk.err
    assert file.read_text("utf-8") == "mío"


def test_an_office_that_cannot_be_read_is_told_by_its_code(desk, tmp_path):
    file = tmp_path / "ayuda.txt"
    assert desk("doctor", tmp_path / "nada-de-Zoila", "--report", file) == 0
    said = file.read_text("utf-8")
    assert "[OFF-" in said
    assert "Zoila" not in said


def _texts(folder: Path) -> set[str]:
    """Every text in every cell of the three books."""
    books = [read(book(folder, key)) for key in ("registers", "calendar", "tracking")]
    return {
        str(value).strip()
        for held in books
        for sheet in held.sheets.values()
        for row in sheet.rows
        for value in row
        if isinstance(value, str)
    }
