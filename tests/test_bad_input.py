"""Bad input, each with its own code, message and remedy: what cannot be read stops the command and writes nothing; what is wrong
in a cell is told, and nothing but findings and marks is written.

Proved in tests/test_cli.py, and not again here: a missing folder (`test_no_such_folder`), two candidates
(`test_two_candidates_for_one_book`), a missing book, an encrypted, empty or cut file and a web page
(`test_a_book_that_is_not_sound`), a newer schema version (`test_a_book_of_a_newer_coopxl`), a disk on which one call
fails. What the reader tells apart beyond this list stands in tests/hosts/file/test_preflight.py.
"""

import contextlib
import errno
import io
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableColumn

from coopxl.cli import main
from coopxl.office import layer
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES
from tests.hand import by_hand
from tests.hosts.file.books import edited
from tests.libreoffice import convert
from tests.offices import DAY, Desk, blank, book, cell, contents, demo, opened, seat, seen, type_rows

ROOT = Path(__file__).resolve().parents[1]
MODEL = "PRY-2026-005"
CALL = "CON-2026-001"
READERS = (["show", "projects"],)
WRITERS = (
    ["validate"],
    ["calls"],
    ["calendar"],
    ["proposal", MODEL],
    ["final-report", MODEL],
    ["form", "load", "proyecto", MODEL, "--yes"],
    ["form", "save", "proyecto", "--yes"],
)
STOPPED = re.compile(r"[A-Z]+-\d\d: \S.*\S\n")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet4.xml"  # that of the projects
DOCTYPE = b'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
SECONDS, MEGABYTES = 60, 900

Edit = Callable[[bytes], bytes]


@pytest.fixture
def desk(capsys, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command line sets its own
    return Desk(capsys)


@pytest.fixture(scope="module")
def worked(tmp_path_factory):
    """The demonstration with one dated call, all of it validated."""
    folder = demo(tmp_path_factory.mktemp("worked") / "oficina")
    with by_hand(book(folder, "calendar")) as held:
        days = {"opens": date(2026, 2, 1), "closes": date(2026, 3, 1)}
        type_rows(held, "calls", [{"cooperant": "COO-001", "name": "APC", "category": "Concurso", **days}])
    with contextlib.redirect_stdout(None):
        for words in (["validate"], ["calls"], ["calendar"]):
            assert main([*words, str(folder), "--today", DAY]) == 0
    return folder


def ask(desk: Desk, folder: Path, words: list[str], *more: str) -> int:
    """A command on a folder: `form save` and its like have the folder after their second word."""
    at = 2 if words[0] == "form" else 1
    return desk(*words[:at], folder, *words[at:], *more)


def remedy(code: str, lang: str) -> str:
    """The last words of a remedy that stand in every message with that code."""
    return re.split(r"\{[^}]*\}", MESSAGES[code].remedy[lang])[-1].strip()


# What cannot be read at all: exit 2, whatever the command


def word() -> bytes:
    output = io.BytesIO()
    docx.Document().save(output)
    return output.getvalue()


def flipped(content: bytes) -> bytes:
    info = zipfile.ZipFile(io.BytesIO(content)).getinfo(SHEET)
    data = bytearray(content)
    data[info.header_offset + 30 + len(SHEET) + info.compress_size // 2] ^= 0xFF
    return bytes(data)


def in_sheet(edit: Edit) -> Edit:
    return lambda content: edited(content, {SHEET: edit})


def below(rows: bytes) -> Edit:
    return in_sheet(lambda sheet: sheet.replace(b"</sheetData>", rows + b"</sheetData>"))


def declared(sheet: bytes) -> bytes:
    start = sheet.index(b"?>") + 2
    return sheet[:start] + DOCTYPE + sheet[start:]


SPOILT: dict[str, tuple[str, Edit]] = {
    "a picture": ("FILE-07", lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "a csv": ("FILE-05", lambda _: "id;título\nPRY-1;x\n".encode()),
    "a Word file": ("FILE-10", lambda _: word()),
    "an .xls renamed": ("FILE-09", lambda _: OLE + b"\0" * 504 + "Workbook".encode("utf-16-le") + b"\0" * 1000),
    "cut short by a few bytes": ("FILE-12", lambda content: content[:-30]),
    "a bit flipped": ("FILE-13", flipped),
    "a zip bomb": ("FILE-14", below(b" " * (100 << 20))),
    "a DTD": ("FILE-15", in_sheet(declared)),
    "a value in XFD1048576": ("FILE-18", below(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", SPOILT)
def test_a_file_that_cannot_be_read_stops_every_command(desk, tmp_path, kind):
    code, spoil = SPOILT[kind]
    folder = demo(tmp_path / "oficina")
    path = book(folder, "registers")
    path.write_bytes(spoil(path.read_bytes()))
    _all_stop(desk, folder, code, path.name, READERS + WRITERS)


def _all_stop(desk, folder, code, said, commands) -> None:
    before = contents(folder)
    for words in commands:
        for lang in LANGUAGES:
            assert ask(desk, folder, words, "--lang", lang) == 2, words
            assert (desk.out, desk.err[: len(code) + 2]) == ("", f"{code}: "), words
            assert STOPPED.fullmatch(desk.err)
            assert said in desk.err
            assert desk.err.rstrip().endswith(remedy(code, lang))
    assert contents(folder) == before


def test_both_editions_side_by_side(desk, tmp_path):
    folder = demo(tmp_path / "oficina")
    other = blank(tmp_path / "otra", edition="excel")
    for path in other.glob("*.xlsm"):
        shutil.copy(path, folder)
    _all_stop(desk, folder, "OFF-04", "registros.xlsm", READERS + WRITERS)


@pytest.mark.libreoffice
def test_an_ods_is_read_and_not_written(desk, worked, tmp_path):
    """With anything to write in the .ods, nothing is written anywhere; what writes elsewhere works."""
    folder = shutil.copytree(worked, tmp_path / "oficina")
    old = book(folder, "calendar")
    convert(old, "ods", folder)
    old.unlink()
    before = contents(folder)
    assert desk("show", folder, "calls") == 0
    assert desk("calls", folder, "--today", "2026-03-15", "--dry-run") == 0, desk.err
    assert contents(folder) == before
    for words in (["calls"], ["calendar"]):
        for lang in LANGUAGES:
            assert ask(desk, folder, words, "--today", "2026-03-15", "--lang", lang) == 2
            assert desk.err.startswith("FILE-21: ")
            assert desk.err.rstrip().endswith(remedy("FILE-21", lang))
    assert contents(folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_files_that_may_not_be_written(desk, worked, tmp_path, monkeypatch, number):
    """Simulated: whoever runs the tests as the system's master may write everything."""
    folder = shutil.copytree(worked, tmp_path / "oficina")
    with by_hand(book(folder, "registers")) as held:
        cell(held, "projects", MODEL, "amount_requested").value = "unos mil"
    before = contents(folder)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    for name in ("create", "replace"):
        monkeypatch.setattr(layer, name, refuse)
    _all_stop(desk, folder, "OFF-07", str(folder), [["validate"], ["calls", "--today", "2026-03-15"]])
    assert contents(folder) == before


@pytest.mark.slow
def test_a_million_formatted_rows_take_bounded_time_and_memory(tmp_path):
    """Somebody coloured whole columns down to the end of the sheet: a large file, and a sound one."""
    folder = demo(tmp_path / "oficina")
    path = book(folder, "registers")
    row = '<row r="{0}" s="1" customFormat="1"><c r="A{0}" s="1"/><c r="B{0}" s="1"/></row>'
    path.write_bytes(below("".join(map(row.format, range(2000, 1_048_577))).encode())(path.read_bytes()))
    with by_hand(book(folder, "tracking")) as held:
        type_rows(held, "risks", [{"description": "Que no llueva", "project": MODEL}])
    measured = (
        # The peak that `resource` tells is at least that of the process which started this one.
        "import sys; from pathlib import Path; from coopxl.cli import main; status = main()\n"
        "peak = Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]\n"
        "print(int(peak) >> 10, file=sys.stderr); sys.exit(status)"
    )
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", measured, "validate", str(folder), "--today", DAY],
        cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False,
    )  # fmt: skip
    seconds, megabytes = time.monotonic() - start, int(done.stderr.split()[-1])
    print(f"a million formatted rows: {seconds:.1f} s, {megabytes} MB")
    assert done.returncode in {0, 1}, done.stderr
    assert "Guardado:" in done.stdout
    assert megabytes < MEGABYTES


# What is wrong inside a book


def header(held: openpyxl.Workbook, table: str, key: str, name: str) -> None:
    """Another header for a column, in its cell and in the table."""
    sheet, (left, top, right, _) = seat(held, table)
    label = TABLES[table][key].label["es"]
    at = next(at for at in range(left, right + 1) if str(sheet.cell(top, at).value).rstrip(" *") == label)
    sheet.cell(top, at).value = name
    sheet.tables[table].tableColumns[at - left].name = name


def one_more(held: openpyxl.Workbook, table: str, name: str) -> None:
    """One more column at the right end of a table."""
    sheet, (left, top, right, bottom) = seat(held, table)
    sheet.cell(top, right + 1).value = name
    area = f"{get_column_letter(left)}{top}:{get_column_letter(right + 1)}{bottom}"
    held_table = sheet.tables[table]
    held_table.ref = area
    if held_table.autoFilter:
        held_table.autoFilter.ref = area
    held_table.tableColumns.append(TableColumn(id=900, name=name))


def copied(held: openpyxl.Workbook) -> None:
    """A copy of a sheet with its table, which Excel gives a name with a number."""
    sheet, (left, top, right, bottom) = seat(held, "projects")
    copy = held.copy_worksheet(sheet)
    area = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"
    copy.add_table(Table(displayName="projects_2", ref=area))


def typed(table: str, row: str, key: str, value: object) -> Callable[[openpyxl.Workbook], None]:
    def spoil(held: openpyxl.Workbook) -> None:
        cell(held, table, row, key).value = value

    return spoil


# Input: the book, what is done to it, the finding of `validate` (code, level, table, id, column).
# Errors exit with 1, warnings with 0.
WRONG = {
    "#N/A in a date": (
        "registers",
        typed("projects", MODEL, "start_date", "#N/A"),
        ("VAL-02", "error", "projects", MODEL, "start_date"),
    ),
    "a number as text": (
        "registers",
        typed("projects", MODEL, "amount_requested", "10000.00"),
        ("VAL-05", "warning", "projects", MODEL, "amount_requested"),
    ),
    "text in a money column": (
        "registers",
        typed("projects", MODEL, "amount_requested", "unos diez mil"),
        ("VAL-04", "error", "projects", MODEL, "amount_requested"),
    ),
    "a window that closes before it opens": (
        "calendar",
        typed("calls", CALL, "closes", date(2026, 1, 31)),
        ("CALL-02", "error", "calls", CALL, "closes"),
    ),
    "an ID twice": (
        "registers",
        typed("projects", "PRY-2026-002", "id", "PRY-2026-001"),
        ("VAL-25", "error", "projects", "PRY-2026-001", "id"),
    ),
    "a table missing": (
        "calendar",
        lambda held: held.remove(held["Convocatorias"]),
        ("TAB-01", "error", "", "", ""),
    ),
    "a column missing": (
        "registers",
        lambda held: header(held, "projects", "summary", "Zzz"),
        ("TAB-02", "error", "projects", "", ""),
    ),
    "a header almost right": (
        "registers",
        lambda held: header(held, "projects", "amount_requested", "Monto solicitdo"),
        ("TAB-06", "warning", "", "", ""),
    ),
    "a header twice": (
        "registers",
        lambda held: one_more(held, "projects", TABLES["projects"]["summary"].label["es"]),
        ("TAB-03", "error", "", "", ""),
    ),
    "a copied sheet": ("registers", copied, ("TAB-05", "warning", "", "", "")),
}
SOON = ("#N/A in a date", "a column missing")
"""A cell and a table; the rest in `make check`."""
OURS = {"Hallazgos", "Inicio", "Tabla cronológica", "Calendario", "Listas"}
"""The sheets that coopxl writes; what a person types beside them is looked at in tests/test_places.py."""


def cells(folder: Path) -> dict[tuple[str, str], list[tuple[object, ...]]]:
    """All cells of the sheets that are a person's."""
    return {
        (path.name, title): lines
        for path in sorted(folder.glob("*.xlsx"))
        for title, lines in _cells(path.read_bytes()).items()
    }


@lru_cache(maxsize=8)
def _cells(content: bytes) -> dict[str, list[tuple[object, ...]]]:
    """Of one book; two of the three are the same before each of these tests."""
    held = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    return {
        sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in held.worksheets if sheet.title not in OURS
    }


@pytest.mark.parametrize(
    "kind", [kind if kind in SOON else pytest.param(kind, marks=pytest.mark.slow) for kind in WRONG]
)
def test_what_is_wrong_in_a_cell_is_told_and_nothing_else_is_written(desk, worked, tmp_path, kind):
    key, spoil, (code, level, table, row, column) = WRONG[kind]
    folder = shutil.copytree(worked, tmp_path / "oficina")
    with opened(book(folder, key)) as held:
        spoil(held)
    before, files = cells(folder), contents(folder)
    found = desk.findings(folder)
    named = [one for one in found if one["code"] == code and one["level"] == level]
    assert named, {one["code"] for one in found}
    one = named[0]
    assert one["workbook"] == book(folder, key).name
    for wanted, where in ((table, "table"), (row, "id"), (column, "column")):
        assert not wanted or one[where] == wanted
    assert one["message"]
    assert one["remedy"]
    assert cells(folder) == before
    after = contents(folder)
    assert {name for name in after if not name.startswith(".coopxl/") and after[name] != files.get(name)} <= {
        f"{name}.xlsx" for name in ("registros", "calendario", "seguimiento")
    }
    written = next(path for path in folder.glob("*.xlsx") if path == book(folder, key))
    told = [line for line in seen(written, "Hallazgos") if code in line]
    assert told, "and it stands in the sheet of findings of that book"
    errors = any(one["level"] == "error" for one in found)
    assert desk("validate", folder, "--today", DAY) == int(errors)
    assert errors is (level == "error")


# Input: the book, what is done to it, the code, the commands that would be wrong unseen; they exit with 2.
NOT_WHOLE = {
    "no calls": ("calendar", lambda held: held.remove(held["Convocatorias"]), "TAB-01", WRITERS[1:4]),
    "no programmes": ("calendar", lambda held: held.remove(held["Programas"]), "TAB-01", WRITERS[1:3]),
    "no closing date": ("calendar", lambda held: header(held, "calls", "closes", "Zzz"), "OFF-33", WRITERS[1:4]),
    "no settings": ("registers", lambda held: held.remove(held["Ajustes"]), "TAB-01", WRITERS[3:5]),
    "no projects": ("registers", lambda held: held.remove(held["Proyectos"]), "TAB-01", WRITERS[3:5]),
    "no budget": ("tracking", lambda held: held.remove(held["Presupuesto"]), "TAB-01", WRITERS[3:5]),
    "no summary": ("registers", lambda held: header(held, "projects", "summary", "Zzz"), "OFF-33", WRITERS[3:]),
    "no ID": ("registers", lambda held: header(held, "projects", "id", "Zzz"), "OFF-33", WRITERS[3:5]),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", NOT_WHOLE)
def test_nothing_is_made_from_a_table_that_is_not_whole(desk, worked, tmp_path, kind):
    """A chronological table without its calls, or a form saved without a column, would look right and be wrong."""
    key, spoil, code, commands = NOT_WHOLE[kind]
    folder = shutil.copytree(worked, tmp_path / "oficina")
    with opened(book(folder, key)) as held:
        spoil(held)
    before = contents(folder)
    for words in commands:
        assert ask(desk, folder, words, "--today", "2026-03-15") == 2, words
        assert desk.out == ""
        assert desk.err.startswith(f"{code}: "), desk.err
        assert desk.err.rstrip().endswith(remedy(code, "es"))
    assert contents(folder) == before
