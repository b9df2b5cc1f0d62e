"""`coopxl today` and `coopxl triage`: the page of the day and the inbox as data."""

import pytest

from coopxl.schema.today import SECTIONS
from tests.offices import DAY, Desk, book, contents, demo, opened, seen, type_rows


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def test_the_sections_come_as_data(tmp_path, desk):
    folder = demo(tmp_path / "oficina")
    before = contents(folder)
    assert desk("today", folder, "--json", "--today", "2026-01-02", "--dry-run") == 0
    assert [one["section"] for one in desk.json["sections"]] == [section.key for section in SECTIONS]
    (line,) = desk.json["sections"][0]["lines"]
    assert (line["id"], line["day"], line["days"], line["sign"]) == ("PRG-001", "2026-01-08", 6, "pressing")
    assert any("Viernes 2 de enero de 2026" in change for change in desk.json["changes"])
    assert contents(folder) == before


def test_the_demonstration_has_its_page(tmp_path):
    grid = seen(book(demo(tmp_path / "oficina"), "calendar"), "Hoy")
    assert grid[3][0] == "Jueves 1 de enero de 2026"
    assert any(line[0] == "Cierra (1)" for line in grid)


@pytest.mark.slow
def test_an_email_is_told_before_it_is_taken(tmp_path, desk):
    folder = demo(tmp_path / "oficina")
    with opened(book(folder, "calendar")) as held:
        type_rows(held, "inbox", [{"sender": "Ana", "text": "La convocatoria cierra el 15/03/2026."}])
    assert desk("triage", folder, "--json", "--today", DAY, "--dry-run") == 0
    assert "TRIA-01" in [one["code"] for one in desk.json["findings"]]
    assert any("CON-2026-001" in change for change in desk.json["changes"])
    assert desk.rows(folder, "calls") == []
    assert desk("triage", folder, "--today", DAY) == 0
    (call,) = desk.rows(folder, "calls")
    assert (call["announcement"], call["closes"]) == ("unverified", "2026-03-15")
