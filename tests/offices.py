"""Offices for the tests: made once per run and copied; worked on through the command line, and by a person with openpyxl."""

import atexit
import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import openpyxl
from filelock import FileLock
from openpyxl.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.worksheet import Worksheet

from coopxl.cli import main
from coopxl.schema.office import TABLES, WORKBOOKS
from tests.hand import Cell as Typed
from tests.hand import Page, Paper

DAY = "2026-01-01"
FILES = {lang: {definition.key: definition.file[lang] for definition in WORKBOOKS} for lang in ("es", "en")}
SUFFIXES = {"excel": ".xlsm", "libreoffice": ".xlsx"}
_RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)
_KEEP = Path(tempfile.gettempdir(), f"coopxl-offices-{_RUN}")
"""One folder for all workers of a run; whoever leaves last removes it."""


@cache
def _kept() -> Path:
    _KEEP.mkdir(exist_ok=True)
    here = Path(_KEEP, f"worker-{os.getpid()}")
    here.touch()
    atexit.register(_left, here)
    return _KEEP


def _left(here: Path) -> None:
    with FileLock(f"{_KEEP}.lock"):
        here.unlink(missing_ok=True)
        if not list(_KEEP.glob("worker-*")):
            shutil.rmtree(_KEEP)
            Path(f"{_KEEP}.lock").unlink(missing_ok=True)


@cache
def _made(command: str, lang: str, edition: str) -> Path:
    with FileLock(f"{_KEEP}.lock"):
        folder = _kept() / f"{command}-{lang}-{edition}"
        if not folder.exists():
            half = folder.with_name(f"{folder.name}-half") / folder.name
            # What failed the first time is told again, not that its place is taken.
            shutil.rmtree(half.parent, ignore_errors=True)
            half.parent.mkdir()
            with contextlib.redirect_stdout(None):
                assert main([command, str(half), "--lang", lang, "--for", edition, "--today", DAY]) == 0
            half.rename(folder)
    return folder


def blank(folder: Path, lang: str = "es", edition: str = "libreoffice") -> Path:
    """An office that was just created, in that folder."""
    return shutil.copytree(_made("init", lang, edition), folder)


def demo(folder: Path, lang: str = "es", edition: str = "libreoffice") -> Path:
    """The demonstration, as of 1 January 2026, in that folder."""
    return shutil.copytree(_made("demo", lang, edition), folder)


def book(folder: Path, key: str) -> Path:
    """The workbook of an office: `book(folder, "registers")`."""
    names = {names[key] for names in FILES.values()}
    return next(path for path in sorted(folder.iterdir()) if path.stem in names and path.suffix != ".docx")


def contents(folder: Path) -> dict[str, str]:
    """The hash of every file of an office, coopxl's own too."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


class Desk:
    """The command line, with what it said: `desk("validate", folder)` gives the exit status."""

    def __init__(self, capsys: Any) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *words: str | Path) -> int:
        status = main([str(word) for word in words])
        self.out, self.err = self._capsys.readouterr()
        return status

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """Standard output as data."""
        return json.loads(self.out)

    def findings(self, folder: Path, *words: str) -> list[dict[str, str]]:
        """What `validate` finds, as data."""
        assert self("validate", folder, "--json", "--today", DAY, *words) in {0, 1}, self.err
        found: list[dict[str, str]] = self.json["findings"]
        return found

    def rows(self, folder: Path, table: str) -> list[dict[str, Any]]:
        """The rows of a table, as data."""
        assert self("show", folder, table, "--json") == 0, self.err
        shown: list[dict[str, Any]] = self.json
        return shown


@contextlib.contextmanager
def opened(path: Path) -> Iterator[openpyxl.Workbook]:
    """The workbook as another program opens it, changes it and saves it."""
    # To copy the borders inside merged cells takes a third of the time, and nobody looks at them here.
    with patch.object(MergedCellRange, "format"):
        held = openpyxl.load_workbook(path, keep_vba=path.suffix == ".xlsm")
    yield held
    held.save(path)
    held.close()


def seen(path: Path, sheet: str) -> list[list[object]]:
    """What the cells of a sheet show, from A1."""
    held = openpyxl.load_workbook(path, read_only=True, data_only=True)
    grid = [list(line) for line in held[sheet].iter_rows(values_only=True)]
    held.close()
    return grid


def seat(held: openpyxl.Workbook | Paper, table: str) -> tuple[Worksheet | Page, tuple[int, int, int, int]]:
    """The sheet of a table and its left column, header row, right column and last row."""
    sheet = next(sheet for sheet in held.worksheets if table in sheet.tables)
    return sheet, range_boundaries(sheet.tables[table].ref)


def cell(held: openpyxl.Workbook | Paper, table: str, row_id: str, key: str, lang: str = "es") -> Cell | Typed:
    """The cell of a row in a column, found as a person does: by its ID and its header."""
    sheet, (left, top, right, bottom) = seat(held, table)
    label = TABLES[table][key].label[lang]
    headers = {str(sheet.cell(top, number).value).rstrip(" *"): number for number in range(left, right + 1)}
    ids = {sheet.cell(row, left).value: row for row in range(top + 1, bottom + 1)}
    return sheet.cell(ids[row_id], headers[label])


def type_rows(held: openpyxl.Workbook | Paper, table: str, rows: Sequence[dict[str, object]], lang: str = "es") -> None:
    """Types rows into the first blank lines of a table, as a person does: without an ID."""
    sheet, (left, top, right, bottom) = seat(held, table)
    headers = {str(sheet.cell(top, number).value).rstrip(" *"): number for number in range(left, right + 1)}
    free = [
        row
        for row in range(top + 1, bottom + 1)
        if all(sheet.cell(row, number).value in (None, "") for number in range(left, right + 1))
    ]
    for row, values in zip(free, rows, strict=False):
        for key, value in values.items():
            sheet.cell(row, headers[TABLES[table][key].label[lang]]).value = value
