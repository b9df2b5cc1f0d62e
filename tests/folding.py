"""Tables that fold away, for tests: some that are in sight in the shipped workbooks, and offices built with them."""

import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from coopxl.cli import main
from coopxl.derive.workbooks import build
from coopxl.schema.office import TABLES, WORKBOOKS

_KEEP = tempfile.TemporaryDirectory(prefix="coopxl-folding-")
FOLDED = ("beneficiaries", "team", "risks")
"""Two of the projects' in the registers, one of the execution in the follow-up."""


def fold(keys: Sequence[str] = FOLDED) -> None:
    """From now on the sheets of these tables start out of sight."""
    for key in keys:
        TABLES[key] = replace(TABLES[key], folded=True)


@pytest.fixture
def folded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, for one test."""
    for key in FOLDED:
        monkeypatch.setitem(TABLES, key, TABLES[key])
    fold()


def office(folder: Path, command: str = "init") -> Path:
    """An office whose workbooks were built with these tables folded, in that folder."""
    return shutil.copytree(_made(command), folder)


@cache
def _made(command: str) -> Path:
    from coopxl.run import founding

    place = Path(_KEEP.name, command)
    (place / "es").mkdir(parents=True)
    for book in WORKBOOKS:
        (place / "es" / f"{book.file['es']}.xlsx").write_bytes(build(book.key, "es", ".xlsx"))
    with pytest.MonkeyPatch.context() as held, contextlib.redirect_stdout(None):
        held.setattr(founding, "workbooks", lambda: place)
        words = [command, str(place / "oficina"), "--for", "libreoffice", "--today", "2026-01-01"]
        assert main(words) == 0
    return place / "oficina"
