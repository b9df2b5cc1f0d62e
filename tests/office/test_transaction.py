"""What is written to the disk: all of it or nothing, with a back-up, and never over what somebody has open."""

import errno
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from subprocess import PIPE

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office import backups, layer, locks
from coopxl.office import transaction as writes
from coopxl.office.layer import digest
from coopxl.office.locks import refuse_if_open
from coopxl.office.notebook import Notebook
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction

ROOT = Path(__file__).resolve().parents[2]
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
    """Every file below the folder, but for the lock, which is empty and stays."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found.pop(".coopxl/lock", b"") == b""
    return found


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
        str(BACKUPS / "moment.json"): (office / BACKUPS / "moment.json").read_bytes(),
    }
    (moment,) = backups.moments(office)
    assert (moment.name, moment.replaced, moment.new) == (BACKUPS.name, ("registros.xlsx", "calendario.xlsx"), ())


def test_a_new_file_is_made_with_its_folder_and_has_no_back_up(office):
    staged(office, **{"documentos/acta_docx": b"text"}).commit()
    assert (office / "documentos" / "acta.docx").read_bytes() == b"text"
    assert not (office / ".coopxl" / "backups").exists()


def test_nothing_staged_writes_nothing(office):
    before = held(office)
    assert Transaction(office, MOMENT).commit() == []
    assert held(office) == before


def test_two_files_of_one_name_have_two_back_ups(office):
    (office / "viejos").mkdir()
    (office / "viejos" / "registros.xlsx").write_bytes(b"older")
    staged(office, registros_xlsx=b"1", **{"viejos/registros_xlsx": b"2"}).commit()
    assert sorted(path.read_bytes() for path in (office / BACKUPS).glob("*.xlsx")) == [b"old registers", b"older"]


def test_the_mode_is_kept(office):
    (office / "registros.xlsx").chmod(0o640)
    mode = (office / "registros.xlsx").stat().st_mode
    staged(office, registros_xlsx=b"new", nuevo_xlsx=b"new").commit()
    assert (office / "registros.xlsx").stat().st_mode == mode
    mask = os.umask(0)
    os.umask(mask)
    assert (office / "nuevo.xlsx").stat().st_mode & 0o777 == 0o666 & ~mask


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
        f"OFF-05: registros.xlsx está abierto en {who}. "
        f"Guárdelo y ciérrelo, y repita. Si nadie lo tiene abierto, borre {lock}."
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
        "OFF-06: registros.xlsx cambió mientras coopxl trabajaba; no se escribió nada. Repita la orden."
    )
    assert held(office) == before


def test_a_file_that_came_up_meanwhile_is_not_written_over(office):
    transaction = staged(office, nuevo_xlsx=b"new")
    (office / "nuevo.xlsx").write_bytes(b"somebody else's")
    assert stopped(transaction.commit).startswith("OFF-06: ")
    assert (office / "nuevo.xlsx").read_bytes() == b"somebody else's"


def test_a_change_between_the_back_up_and_the_replacing_is_noticed(office, monkeypatch):
    transaction = staged(office, calendario_xlsx=b"new", registros_xlsx=b"new")
    replace = layer.replace

    def replaced(beside, path):
        replace(beside, path)
        if path == office / "calendario.xlsx":
            (office / "registros.xlsx").write_bytes(b"edited")

    monkeypatch.setattr(layer, "replace", replaced)
    assert stopped(transaction.commit).startswith("OFF-06: ")
    assert (office / "calendario.xlsx").read_bytes() == b"old calendar", "the one already replaced is put back"
    assert (office / "registros.xlsx").read_bytes() == b"edited"
    left = [name for name in held(office) if not name.startswith(".coopxl/backups/")]
    assert sorted(left) == ["calendario.xlsx", "registros.xlsx"]


# The disk fails


def test_a_failing_disk_is_told(office, monkeypatch):
    transaction = staged(office, registros_xlsx=b"new")
    monkeypatch.setattr(
        os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device"))
    )
    assert stopped(transaction.commit, "en") == (
        f"OFF-07: {office} could not be written: No space left on device. "
        "Check space and permissions, and try again. What was there is intact."
    )


def test_a_file_held_for_a_moment_is_tried_again(office, monkeypatch):
    monkeypatch.setattr(layer, "_RETRIES", (0, 0))
    tries = []
    replace = Path.replace

    def busy(self, target):
        tries.append(target.name)
        if tries.count("registros.xlsx") in {1, 2} and target.name == "registros.xlsx":
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    staged(office, registros_xlsx=b"new").commit()
    assert tries.count("registros.xlsx") == 3
    assert (office / "registros.xlsx").read_bytes() == b"new"


def test_what_cannot_be_put_back_is_told_with_the_place_of_its_copy(office, monkeypatch):
    transaction = staged(office, registros_xlsx=b"new", calendario_xlsx=b"new")
    replace, dead = layer.replace, []

    def failing(source, target):
        if dead or target == office / "calendario.xlsx":
            dead.append(target)
            raise OSError(errno.EIO, "Input/output error")
        return replace(source, target)

    monkeypatch.setattr(layer, "replace", failing)
    assert stopped(transaction.commit) == (
        "OFF-21: No se pudo terminar de escribir, ni devolver registros.xlsx a como estaba. Revise el disco y repita cualquier "
        f"orden: coopxl lo termina o lo deshace. Las copias están en {office / BACKUPS}."
    )
    assert (office / BACKUPS / "registros.xlsx").read_bytes() == b"old registers"
    monkeypatch.undo()
    assert {finding.code for finding in settle(office)} == {"OFF-24"}
    assert held(office) == {"registros.xlsx": b"old registers", "calendario.xlsx": b"old calendar"}


# Another run


def test_a_file_that_was_only_read_must_not_change_either(office):
    transaction = staged(office, registros_xlsx=b"new")
    transaction.watch(office / "calendario.xlsx", digest(b"something older"))
    assert "calendario.xlsx cambió mientras" in stopped(transaction.commit)
    assert (office / "registros.xlsx").read_bytes() == b"old registers"


HOLD = """
import sys, pathlib
from coopxl.office.locks import writing
with writing(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_only_one_run_writes_and_the_lock_of_a_dead_one_is_free(office, monkeypatch):
    staged(office, registros_xlsx=b"1").commit()
    other = subprocess.Popen([sys.executable, "-c", HOLD, office], stdin=PIPE, stdout=PIPE, cwd=ROOT)
    assert other.stdout.readline() == b"held\n"
    monkeypatch.setattr(locks, "_PATIENCE", 0.1)
    before = held(office)
    assert stopped(staged(office, registros_xlsx=b"2").commit) == (
        f"OFF-22: Otra orden de coopxl está escribiendo en {office}. Espere a que termine y repita."
    )
    assert held(office) == before
    other.kill()
    other.communicate()
    staged(office, registros_xlsx=b"3").commit()
    assert (office / "registros.xlsx").read_bytes() == b"3"


@pytest.mark.slow
def test_runs_at_once_write_one_after_the_other(office):
    """Each adds a letter to both books, and tries again when another was faster."""
    add = """
import sys, pathlib, datetime
from coopxl.core.errors import CannotGoOn
from coopxl.office.layer import digest
from coopxl.office.recovery import settle
from coopxl.office.transaction import Transaction
office, letter = pathlib.Path(sys.argv[1]), sys.argv[2].encode()
for _ in range(5):
    while True:
        settle(office)
        transaction = Transaction(office, datetime.datetime.now())
        for name in ("registros.xlsx", "calendario.xlsx"):
            held = (office / name).read_bytes()
            transaction.stage(office / name, held + letter, digest(held))
        try:
            transaction.commit()
            break
        except CannotGoOn as stop:
            assert stop.code == "OFF-06", stop
"""
    (office / "registros.xlsx").write_bytes(b"")
    (office / "calendario.xlsx").write_bytes(b"")
    runs = [subprocess.Popen([sys.executable, "-c", add, office, letter], cwd=ROOT) for letter in "abc"]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    now = held(office)
    assert now["registros.xlsx"] == now["calendario.xlsx"]
    assert sorted(now["registros.xlsx"]) == sorted(b"aaaaabbbbbccccc")
    assert len(backups.moments(office)) == 15


# What an interrupted run left


def interrupted(office, at, **contents):
    """A write that ended, as by a power cut, before the n-th replacing."""
    replace, times = layer.replace, []

    def cut(source, target):
        times.append(target)
        if len(times) == at + 2:  # the journal is put in its place twice before
            raise SystemExit
        replace(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layer, "replace", cut)
        patch.setattr(writes, "undo", lambda journal: None)
        with pytest.raises(SystemExit):
            staged(office, **contents).commit()


def said(office):
    return [(finding.place.workbook, finding.code) for finding in settle(office)]


def test_what_a_person_changed_after_a_power_cut_stays(office):
    interrupted(office, 2, registros_xlsx=b"new registers", calendario_xlsx=b"new calendar")
    (office / "calendario.xlsx").write_bytes(b"the work of a whole day")
    assert said(office) == [("registros.xlsx", "OFF-24"), ("calendario.xlsx", "OFF-25")]
    now = held(office)
    assert (now["registros.xlsx"], now["calendario.xlsx"]) == (b"old registers", b"the work of a whole day")


def test_what_a_person_changed_in_the_new_file_stays_and_the_rest_is_finished(office):
    interrupted(office, 2, registros_xlsx=b"new registers", calendario_xlsx=b"new calendar")
    (office / "registros.xlsx").write_bytes(b"new registers and more")
    assert said(office) == [("registros.xlsx", "OFF-25"), ("calendario.xlsx", "OFF-23")]
    now = held(office)
    assert (now["registros.xlsx"], now["calendario.xlsx"]) == (b"new registers and more", b"new calendar")


def test_what_is_half_done_waits_for_a_book_to_be_closed(office):
    interrupted(office, 2, registros_xlsx=b"new registers", calendario_xlsx=b"new calendar")
    (office / "~$calendario.xlsx").write_bytes(EXCEL)
    before = held(office)
    assert "calendario.xlsx está abierto en Excel" in stopped(lambda: settle(office))
    assert held(office) == before
    (office / "~$calendario.xlsx").unlink()
    assert said(office) == [("registros.xlsx", "OFF-23"), ("calendario.xlsx", "OFF-23")]
    assert said(office) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 2}', b'{"format": 1, "entries": [{}]}'])
def test_a_damaged_journal_is_not_guessed_at(office, content):
    (office / ".coopxl").mkdir()
    (office / ".coopxl" / "journal.json").write_bytes(content)
    for action in (lambda: settle(office), staged(office, registros_xlsx=b"new").commit):
        line = stopped(action)
        assert line.startswith(f"OFF-26: {office / '.coopxl' / 'journal.json'} está dañado")
        assert line.startswith("OFF-26: ")
    assert (office / "registros.xlsx").read_bytes() == b"old registers"


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


def test_a_file_marked_read_only_is_not_replaced(office):
    (office / "registros.xlsx").chmod(0o444)
    transaction = staged(office, registros_xlsx=b"new", calendario_xlsx=b"new")
    before = held(office)
    assert stopped(transaction.commit) == (
        "OFF-34: registros.xlsx está marcado como de solo lectura; no se escribió nada. "
        "Quítele la marca en sus propiedades y repita."
    )
    assert held(office) == before
