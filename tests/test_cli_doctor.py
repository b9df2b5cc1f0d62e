"""`coopxl doctor` on the terminal: its lines, its data, its exit status."""

import sys

import pytest

from coopxl.core.findings import Finding, Place
from tests.offices import Desk


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Desk(capsys)


@pytest.fixture
def finds(monkeypatch):
    """What is found; the folder that was asked about."""
    asked = []

    def these(*findings):
        monkeypatch.setattr("coopxl.run.doctor.examine", lambda folder: asked.append(folder) or iter(findings))
        return asked

    return these


WELL = Finding("DOC-05", Place("engine.json"))
NOTICE = Finding("DOC-34", Place("registros.xlsm"), {"program": "Excel"})
DOUBT = Finding("DOC-24", Place("registros.xlsm"))
WRONG = Finding("DOC-02", Place("engine.json"))


def test_what_is_well_is_short_and_the_rest_says_what_to_do(desk, finds, tmp_path):
    asked = finds(WELL, NOTICE, DOUBT)
    assert desk("doctor", tmp_path) == 0
    assert asked == [tmp_path]
    first, second, third, last = desk.lines
    assert first == "OK: engine.json: el motor de los botones responde."
    assert second.startswith("Aviso: registros.xlsm: está abierto en Excel. Los botones")
    assert third.startswith("Advertencia: registros.xlsm: vino de internet")
    assert last == "0 errores, 1 advertencia, 2 avisos"
    finds(WELL)
    assert desk("doctor", "--lang", "en") == 0
    assert desk.lines[0] == "OK: engine.json: the engine of the buttons answers."


def test_an_error_gives_its_own_status(desk, finds):
    asked = finds(WELL, WRONG)
    assert desk("doctor") == 1
    assert asked == [None]
    assert desk.lines[1].endswith("Ejecute: coopxl setup [DOC-02]")


def test_the_same_as_data(desk, finds):
    finds(WELL, WRONG)
    assert desk("doctor", "--json") == 1
    assert [(one["code"], one["level"], one["workbook"]) for one in desk.json["findings"]] == [
        ("DOC-05", "info", "engine.json"),
        ("DOC-02", "error", "engine.json"),
    ]
