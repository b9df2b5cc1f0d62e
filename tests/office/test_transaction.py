"""What is written to the disk: all of it or nothing, with a back-up, and never over what somebody has open."""

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office import files
from coopxl.office.files import Notebook, Transaction, digest, refuse_if_open

MOMENT = datetime(2026, 3, 31, 17, 5, 9, 123)
BACKUPS = Path(".coopxl", "backups", "2026-03-31_170509_000123")


@pytest.fixture
def office(tmp_path):
    """A folder with accents and spaces, and two books."""
    folder = tmp_path / "Cooperación internacional 2026"
    folder.mkdir()
    (folder / "registros.xlsx").write_bytes(b"old registers")
    (folder / "calendario.xlsx").write_bytes(b"old calendar")
    return folder


def staged(folder, **contents):
    """A transaction for `registros.xlsx=b"new"`, each file as it is now."""
    transaction = Transaction(folder, MOMENT)
    for name, content in contents.items():
        path = folder / name.replace("_", ".")
        transaction.stage(path, content, digest(path.read_bytes()) if path.exists() else "")
    return transaction


def held(folder):
    """Every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stopped(action, lang="es"):
    with pytest.raises(CannotGoOn) as stop:
        action()
    return told(stop.value.code, stop.value.facts, lang)


def test_files_are_replaced_and_the_old_ones_kept(office):
    transaction = staged(office, registros_xlsx=b"new registers", calendario_xlsx=b"new calendar")
    assert transaction.commit() == [office / "registros.xlsx", office / "calendario.xlsx"]
    assert held(office) == {
        "registros.xlsx": b"new registers",
        "calendario.xlsx": b"new calendar",
        str(BACKUPS / "registros.xlsx"): b"old registers",
        str(BACKUPS / "calendario.xlsx"): b"old calendar",
    }


def test_a_new_file_is_made_with_its_folder_and_has_no_back_up(office):
    staged(office, **{"documentos/acta_docx": b"text"}).commit()
    assert (office / "documentos" / "acta.docx").read_bytes() == b"text"
    assert not (office / ".coopxl").exists()


def test_nothing_staged_writes_nothing(office):
    before = held(office)
    assert Transaction(office, MOMENT).commit() == []
    assert held(office) == before


def test_two_files_of_one_name_have_two_back_ups(office):
    (office / "viejos").mkdir()
    (office / "viejos" / "registros.xlsx").write_bytes(b"older")
    staged(office, registros_xlsx=b"1", **{"viejos/registros_xlsx": b"2"}).commit()
    assert sorted(path.read_bytes() for path in (office / BACKUPS).iterdir()) == [b"old registers", b"older"]


def test_the_mode_is_kept(office):
    (office / "registros.xlsx").chmod(0o640)
    mode = (office / "registros.xlsx").stat().st_mode
    staged(office, registros_xlsx=b"new", nuevo_xlsx=b"new").commit()
    assert (office / "registros.xlsx").stat().st_mode == mode
    assert (office / "nuevo.xlsx").stat().st_mode & 0o777 == 0o666 & ~files._umask()


def test_a_link_stays_a_link(office, tmp_path):
    real = tmp_path / "en otra parte.xlsx"
    real.write_bytes(b"old")
    (office / "seguimiento.xlsx").symlink_to(real)
    staged(office, seguimiento_xlsx=b"new").commit()
    assert (office / "seguimiento.xlsx").is_symlink()
    assert real.read_bytes() == b"new"
    assert (office / BACKUPS / "en otra parte.xlsx").read_bytes() == b"old"


# What is open elsewhere

OWNER = "Ana Peñaloza"
EXCEL = bytes([len(OWNER)]) + OWNER.encode("cp1252").ljust(54) + bytes(110)


@pytest.mark.parametrize(
    ("lock", "content", "who"),
    [
        ("~$registros.xlsx", EXCEL, "Excel por Ana Peñaloza"),
        ("~$registros.xlsx", b"", "Excel por ?"),
        ("~$registros.xlsx", b"\x05   ", "Excel por ?"),
        (
            ".~lock.registros.xlsx#",
            "Ana Peñaloza,ana,equipo,31.03.2026 17:05,file:///x;".encode(),
            "LibreOffice por ana",
        ),
        (".~lock.registros.xlsx#", b"Ana,,equipo,31.03.2026,x;", "LibreOffice por Ana"),
        (".~lock.registros.xlsx#", b"\xff\xfe", "LibreOffice por \ufffd\ufffd"),
        (".~lock.registros.xlsx#", b"", "LibreOffice por ?"),
    ],
)
def test_a_file_open_elsewhere_is_not_written(office, lock, content, who):
    (office / lock).write_bytes(content)
    before = held(office)
    line = stopped(staged(office, calendario_xlsx=b"new", registros_xlsx=b"new").commit)
    assert line == (
        f"registros.xlsx está abierto en {who}. "
        f"Guárdelo y ciérrelo, y repita. Si nadie lo tiene abierto, borre {lock}. [OFF-05]"
    )
    assert held(office) == before


def test_a_lock_that_cannot_be_read_is_a_lock(office):
    (office / "~$registros.xlsx").mkdir()
    assert "está abierto en Excel por ?" in stopped(lambda: refuse_if_open(office / "registros.xlsx"))


def test_a_lock_beside_the_link_or_beside_the_file_counts(office, tmp_path):
    real = tmp_path / "real.xlsx"
    real.write_bytes(b"old")
    (office / "seguimiento.xlsx").symlink_to(real)
    for lock in (office / ".~lock.seguimiento.xlsx#", tmp_path / "~$real.xlsx"):
        lock.write_bytes(b"")
        assert "está abierto en" in stopped(staged(office, seguimiento_xlsx=b"new").commit)
        lock.unlink()
    staged(office, seguimiento_xlsx=b"new").commit()
    assert real.read_bytes() == b"new"


def test_the_lock_of_another_file_does_not_matter(office):
    (office / "~$registros 2.xlsx").write_bytes(EXCEL)
    staged(office, registros_xlsx=b"new").commit()
    assert (office / "registros.xlsx").read_bytes() == b"new"


# What changed meanwhile


@pytest.mark.parametrize(
    "change", [lambda path: path.write_bytes(b"edited"), lambda path: path.unlink()], ids=["edited", "gone"]
)
def test_a_file_that_changed_meanwhile_is_not_written(office, change):
    transaction = staged(office, calendario_xlsx=b"new", registros_xlsx=b"new")
    change(office / "registros.xlsx")
    before = held(office)
    assert stopped(transaction.commit) == (
        "registros.xlsx cambió mientras coopxl trabajaba; no se escribió nada. Repita la orden. [OFF-06]"
    )
    assert held(office) == before


def test_a_file_that_came_up_meanwhile_is_not_written_over(office):
    transaction = staged(office, nuevo_xlsx=b"new")
    (office / "nuevo.xlsx").write_bytes(b"somebody else's")
    assert "[OFF-06]" in stopped(transaction.commit)
    assert (office / "nuevo.xlsx").read_bytes() == b"somebody else's"


def test_a_change_between_the_back_up_and_the_replacing_is_noticed(office, monkeypatch):
    transaction = staged(office, calendario_xlsx=b"new", registros_xlsx=b"new")
    replace = files._replace

    def replaced(beside, path):
        replace(beside, path)
        (office / "registros.xlsx").write_bytes(b"edited")

    monkeypatch.setattr(files, "_replace", replaced)
    assert "[OFF-06]" in stopped(transaction.commit)
    assert (office / "calendario.xlsx").read_bytes() == b"old calendar", "the one already replaced is put back"
    assert (office / "registros.xlsx").read_bytes() == b"edited"
    assert not list(office.glob(".coopxl-*"))


# The disk fails

CALLS = [
    (Path, "read_bytes"),
    (Path, "stat"),
    (Path, "mkdir"),
    (Path, "chmod"),
    (Path, "replace"),
    (Path, "unlink"),
    (tempfile, "mkstemp"),
    (os, "fsync"),
    (shutil, "copy2"),
]


class Disk:
    """Lets the n-th call fail, once."""

    def __init__(self, monkeypatch, number, error):
        self.number, self.error, self.failed = number, error, ""
        for owner, name in CALLS:
            monkeypatch.setattr(owner, name, self.counted(getattr(owner, name), name))
        monkeypatch.setattr(files, "_RETRIES", ())

    def counted(self, call, name):
        def counting(*args, **rest):
            self.number -= 1
            if self.number == 0:
                self.failed = name
                raise self.error
            return call(*args, **rest)

        return counting


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        PermissionError(errno.EACCES, "Permission denied"),
        KeyboardInterrupt(),
    ],
    ids=["full disk", "not permitted", "interrupted"],
)
def test_whichever_call_fails_all_is_as_before_or_all_is_written(office, error):
    failed = set()
    old, new = (
        held(office),
        {"registros.xlsx": b"new registers", "calendario.xlsx": b"new calendar", "acta.docx": b"new"},
    )
    for number in range(1, 200):
        transaction = staged(
            office, registros_xlsx=new["registros.xlsx"], calendario_xlsx=new["calendario.xlsx"], acta_docx=b"new"
        )
        with pytest.MonkeyPatch.context() as monkeypatch:
            disk = Disk(monkeypatch, number, error)
            with suppress(CannotGoOn, KeyboardInterrupt):
                transaction.commit()
        now = {name: content for name, content in held(office).items() if not name.startswith(".coopxl/")}
        assert now in (old, new)
        if not disk.failed:
            assert now == new
            break
        failed.add(disk.failed)
        for name in new:
            (office / name).unlink(missing_ok=True)
        for name, content in old.items():
            (office / name).write_bytes(content)
        shutil.rmtree(office / ".coopxl", ignore_errors=True)
    assert failed == {name for _, name in CALLS}


def test_a_failing_disk_is_told(office, monkeypatch):
    transaction = staged(office, registros_xlsx=b"new")
    monkeypatch.setattr(
        os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device"))
    )
    assert stopped(transaction.commit, "en") == (
        f"{office} could not be written: No space left on device. "
        "Check space and permissions, and try again. What was there is intact. [OFF-07]"
    )


def test_a_file_held_for_a_moment_is_tried_again(office, monkeypatch):
    monkeypatch.setattr(files, "_RETRIES", (0, 0))
    tries = []
    replace = Path.replace

    def busy(self, target):
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    staged(office, registros_xlsx=b"new").commit()
    assert len(tries) == 3
    assert (office / "registros.xlsx").read_bytes() == b"new"


def test_what_cannot_be_put_back_is_told_with_the_place_of_its_copy(office, monkeypatch):
    transaction = staged(office, registros_xlsx=b"new", calendario_xlsx=b"new")
    replace, copy, calls = Path.replace, shutil.copy2, []

    def failing(self, target):
        calls.append(self)
        if len(calls) > 1:
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    monkeypatch.setattr(
        shutil, "copy2", lambda source, target: failing(source, target) if calls else copy(source, target)
    )
    assert stopped(transaction.commit) == (
        "No se pudo terminar de escribir, ni devolver registros.xlsx a como estaba. "
        f"Recupere los libros de {office / BACKUPS}. [OFF-21]"
    )
    assert (office / BACKUPS / "registros.xlsx").read_bytes() == b"old registers"


# The notebook


def test_the_notebook_keeps_what_it_is_told(office):
    notebook = Notebook(office, "ids")
    assert (notebook.read(), notebook.fingerprint) == ({}, "")
    transaction = Transaction(office, MOMENT)
    transaction.stage(notebook.path, notebook.content({"COO": 7, "Ñ": "é"}), notebook.fingerprint)
    transaction.commit()
    assert notebook.read() == {"COO": 7, "Ñ": "é"}
    assert notebook.fingerprint == digest(notebook.path.read_bytes())


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff", b"7"])
def test_a_damaged_notebook_holds_nothing(content):
    assert Notebook.parse(content) == {}
