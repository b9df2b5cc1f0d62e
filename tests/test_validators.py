"""Would Excel and Word take it? Everything an office makes, patches and fills, asked of both validators."""

import contextlib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from coopxl import demo as cases
from coopxl.actions.load import load
from coopxl.cli import main
from coopxl.run.office import Office, moment
from coopxl.schema.text import LANGUAGES
from tests.offices import SUFFIXES, demo
from tests.openxml import sdk_violations, violations

ODD = "A & B <Ltd> ñ “quotes” _x0041_ ]]> 🦜 =1+1"
LATER = date(2026, 9, 30)
OFFICES = [(lang, edition) for lang in LANGUAGES for edition in SUFFIXES]


def worked(folder: Path, lang: str, edition: str) -> Path:
    """The demonstration after much work: tables that grew, odd texts, another day, another year, both documents."""
    demo(folder, lang, edition)
    rows = {
        "calls": [
            {"id": f"CON-2026-{number:03}", "cooperant": "COO-001", "name": f"{ODD} {number}", "category": "contest",
             "opens": date(2026, 10, 1), "closes": date(2026, 10, number), "announcement": "confirmed"}
            for number in range(1, 31)
        ],
        "expenses": [],
        "risks": [{"id": f"RIE-{number:06}", "description": ODD} for number in range(100, 130)],
        "budget": [
            {"id": "PRE-000900", "project": cases.MODEL_PROJECT, "source": "donor", "financier": ODD, "item": ODD,
             "amount": Decimal("0.01")},
        ],
    }  # fmt: skip
    Office(folder, moment(LATER)).perform([load(rows, {"officer": ODD, "name": ODD})])
    for day in (LATER.isoformat(), "2027-01-02"):
        for verb in ("validate", "calls", "calendar"):
            assert run(verb, folder, "--today", day) in {0, 1}
    for other in LANGUAGES:
        assert run("proposal", folder, cases.MODEL_PROJECT, "--lang", other) == 0
    return folder


def run(*words: str | Path) -> int:
    with contextlib.redirect_stdout(None):
        return main([str(word) for word in words])


def files(folder: Path) -> list[Path]:
    """Its books and documents, not the copies kept of them."""
    papers = folder / "documentos" if (folder / "documentos").exists() else folder / "documents"
    found = [*folder.glob("*.xls?"), *papers.glob("*.docx")]
    assert len(found) in {5, 9}
    return found


def faults(folder: Path) -> dict[str, list[str]]:
    return {path.name: found for path in files(folder) if (found := violations(path))}


@pytest.mark.slow
def test_the_port_finds_nothing_in_an_office_after_much_work(tmp_path):
    assert faults(worked(tmp_path / "oficina", "es", "libreoffice")) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "edition"), OFFICES)
def test_the_port_finds_nothing_in_any_edition(tmp_path, lang, edition):
    assert faults(demo(tmp_path / "demo", lang, edition)) == {}
    assert faults(worked(tmp_path / "worked", lang, edition)) == {}


@pytest.mark.npm
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sdk_finds_nothing_in_any_edition(tmp_path, lang):
    """All files of a language in one start; the demonstrations just made, and one office after much work."""
    folders = [demo(tmp_path / edition, lang, edition) for edition in SUFFIXES]
    folders.append(worked(tmp_path / "worked", lang, "excel"))
    asked = [path for folder in folders for path in files(folder)]
    assert {str(path): found for path, found in sdk_violations(asked).items() if found} == {}
