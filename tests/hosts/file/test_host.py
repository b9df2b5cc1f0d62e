"""The host: one snapshot, its fingerprint, and nothing written by itself."""

import hashlib
from dataclasses import replace

import pytest

from coopxl.core.workbook import Patch
from coopxl.hosts.door import Host
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.patch import patched
from coopxl.hosts.file.read import read
from tests.hosts.file.books import NAME, cells, made, projects, refused


class Staged(list):
    def __call__(self, path, content, fingerprint):
        self.append((path, content, fingerprint))


def opened(tmp_path):
    path, staged = tmp_path / NAME, Staged()
    path.write_bytes(projects())
    host: Host = FileHost(path, staged)
    return path, staged, host


def fixed(book):
    """Rows as tuples, however they were read."""
    sheets = {name: replace(sheet, rows=tuple(map(tuple, sheet.rows))) for name, sheet in book.sheets.items()}
    return replace(book, sheets=sheets)


def test_a_file_that_stays_the_same_is_parsed_once_and_never_another_in_its_place(tmp_path, monkeypatch):
    path, _, host = opened(tmp_path)
    parsed = []
    monkeypatch.setattr("coopxl.hosts.file.host.read", lambda content, name: parsed.append(name) or read(content, name))
    first = host.read()
    first.sheets.clear()
    first.names["gone"] = "x"
    again = FileHost(path, Staged()).read()
    assert again.sheets["Proyectos"] is host.read().sheets["Proyectos"]
    assert "gone" not in again.names
    with pytest.raises(TypeError):
        again.sheets["Proyectos"].rows[3][1] = "changed"
    count = len(parsed)
    path.write_bytes(patched(path.read_bytes(), cells("Proyectos", C5="Otro"), NAME))
    assert host.read().sheets["Proyectos"].cell(5, 3) == "Otro"
    assert len(parsed) == count + 1


def test_what_is_staged_names_what_was_read(tmp_path):
    path, staged, host = opened(tmp_path)
    before = path.read_bytes()
    book = host.read()
    assert fixed(book) == fixed(replace(read(path), fingerprint=hashlib.sha256(before).hexdigest()))
    path.write_bytes(b"someone else wrote meanwhile")
    host.apply(cells("Proyectos", C5="Otro"))
    [(where, content, fingerprint)] = staged
    assert (where, fingerprint) == (path, hashlib.sha256(before).hexdigest())
    assert read(content, NAME).sheets["Proyectos"].cell(5, 3) == "Otro"
    assert path.read_bytes() == b"someone else wrote meanwhile"


def test_a_second_patch_builds_on_the_first(tmp_path):
    path, staged, host = opened(tmp_path)
    host.apply(cells("Proyectos", C5="Otro"))
    host.apply(cells("Proyectos", C6="Más"))
    sheet = read(staged[-1][1], NAME).sheets["Proyectos"]
    assert (sheet.cell(5, 3), sheet.cell(6, 3)) == ("Otro", "Más")
    assert {fingerprint for *_, fingerprint in staged} == {hashlib.sha256(path.read_bytes()).hexdigest()}


def test_nothing_is_staged_for_nothing_or_after_a_refusal(tmp_path):
    _, staged, host = opened(tmp_path)
    host.apply(Patch())
    host.apply(cells("Proyectos", B4="PRY-1"))
    with refused("FILE-22"):
        host.apply(cells("Otra", A1=1))
    assert staged == []


def test_a_file_that_is_gone(tmp_path):
    with refused("FILE-01"):
        FileHost(tmp_path / NAME, Staged()).read()


def test_there_is_no_screen(tmp_path):
    _, staged, host = opened(tmp_path)
    host.show("Proyectos", 1, 1)
    host.close()
    assert staged == []


def test_made_by_hand_or_not_a_workbook_has_a_name():
    assert read(made(lambda book: book.add_worksheet()), "otro.xlsx").name == "otro.xlsx"
