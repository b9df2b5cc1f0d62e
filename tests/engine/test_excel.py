"""A click in Excel, with stand-ins for Excel, its workbooks and the click itself."""

import importlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch
from coopxl.office.layer import digest
from coopxl.office.unfinished import begin

PID = 4711


class App:
    """An Excel: what it was told, and what the officer answers."""

    def __init__(self, pid: int, *books: "Book") -> None:
        self.pid, self.books = pid, books
        self.told: list[tuple[str, bool]] = []
        self.asked: list[str] = []
        self.bars: list[object] = []
        self.answer = True

    status_bar = property(fset=lambda self, text: self.bars.append(text))


class Book:
    """A workbook open in it: one cell."""

    def __init__(self, path: Path) -> None:
        self.path, self.cell, self.shown = path, "before", None
        self.stuck = False


class Host:
    def __init__(self, book, path, keep):
        self.book, self.path, self.keep, self.was = book, path, keep, book.cell

    def read(self):
        return None

    def undo_record(self):
        return {"cell": self.was}

    def save_copy(self, path):
        path.write_text(self.book.cell)
        return True

    def apply(self, patch):
        self.keep(self)
        if self.book.stuck:
            raise CannotGoOn("SET-04")
        self.book.cell = "written"

    def revert(self):
        self.book.cell = self.was

    def show(self, sheet, row, column):
        self.book.shown = sheet, row, column

    def close(self):
        return None


def take_back(book, record):
    if book.stuck:
        raise RuntimeError("Excel is busy")
    book.cell = record["cell"]


@dataclass(frozen=True)
class Click:
    name: str
    book: Path
    sheet: str
    row: int
    column: int
    lang: str
    today: Any


def spot(book, sheet):
    return SimpleNamespace(book=book, sheet=sheet, row=5, column=2)


def answer(text="Hecho.", level="info", show=None, first=None, files=()):
    return SimpleNamespace(text=text, level=level, show=show, first=first, files=files)


class Work:
    """The click: what it does with the desk is given by each test."""

    seen: ClassVar[list[Click]] = []

    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, asked, desk):
        Work.seen.append(asked)
        last = None
        for step in self.steps:
            last = step(desk)
        return last or answer()


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path / "registros.xlsx")


@pytest.fixture
def excel(monkeypatch, book):
    """The module under test, and the Excel it finds; `work` says what the click does."""
    desk, host, click = ModuleType("desk"), ModuleType("host"), ModuleType("click")

    def open_books(apps, folder):
        found = {}
        for app in apps if isinstance(apps, list) else [apps]:
            found |= {one.path: one for one in app.books if one.path.parent == folder}
        return found

    desk.open_books = open_books
    desk.ask = lambda app, text: app.asked.append(text) or app.answer
    desk.tell = lambda app, text, *, grave=False: app.told.append((text, grave))
    host.ExcelHost, host.take_back = Host, take_back
    click.Click = Click
    for name, module in (("hosts.excel.desk", desk), ("hosts.excel.host", host), ("run.click", click)):
        monkeypatch.setitem(sys.modules, f"coopxl.{name}", module)
    monkeypatch.delitem(sys.modules, "coopxl.engine.excel", raising=False)
    module = importlib.import_module("coopxl.engine.excel")
    app = App(PID, book)
    apps = [App(1), app]
    monkeypatch.setattr(module, "_apps", lambda: apps)
    opened = []
    monkeypatch.setattr(module, "_open", opened.append)
    Work.seen.clear()

    def work(*steps):
        click.click = Work(*steps)

    work()
    yield SimpleNamespace(handle=module.handle, app=app, apps=apps, work=work, opened=opened, desk=desk)
    monkeypatch.delitem(sys.modules, "coopxl.engine.excel", raising=False)


def request(book, **more):
    place = {"sheet": "Proyectos", "row": 7, "column": 3, "pid": PID}
    return {"kind": "click", "name": "validate", "book": str(book.path), "lang": "", "today": "", **place, **more}


def write(desk):
    for host in desk.books.values():
        host.apply(Patch())


def revert(desk):
    for host in desk.books.values():
        host.revert()


def stop(desk):
    raise CannotGoOn("SET-14", program="x")


def break_down(desk):
    raise ZeroDivisionError("a bug")


def kept(book):
    return list((book.path.parent / ".coopxl").glob("live-*"))


def test_a_click_works_on_the_open_books_and_tells_it_in_excel(excel, book):
    excel.work(
        lambda desk: desk.progress("Leyendo…", None),
        write,
        lambda desk: desk.progress("Validar", 0.5),
        lambda desk: desk.committing({}),
        lambda desk: answer("Validar: 1 error.", "error", spot(book.path, "Hallazgos"), spot(book.path, "Proyectos")),
    )
    said = []
    last = excel.handle(request(book, today="2026-01-02"), said.append)
    assert last == {"kind": "done", "text": "Validar: 1 error.", "level": "error", "told": True}
    assert excel.app.told == [("Validar: 1 error.", True)]
    assert [one["kind"] for one in said] == ["progress", "applying", "progress", "committing"]
    assert excel.app.bars == ["Leyendo…", "Validar 50%", False]
    assert (book.cell, book.shown) == ("written", ("Hallazgos", 5, 2))
    assert kept(book) == []
    assert (book.path.parent / ".coopxl" / "excel" / book.path.name).read_text() == "before"
    asked = Work.seen[0]
    assert (asked.name, asked.book, asked.sheet, asked.row, asked.column) == ("validate", book.path, "Proyectos", 7, 3)
    assert asked.today.isoformat() == "2026-01-02"


def test_the_first_finding_is_shown_when_the_result_is_not_open(excel, book):
    elsewhere = spot(book.path.with_name("calendario.xlsx"), "Calendario")
    excel.work(lambda desk: answer(show=elsewhere, first=spot(book.path, "Proyectos")))
    excel.handle(request(book), lambda message: None)
    assert book.shown == ("Proyectos", 5, 2)


def test_a_stop_is_told_and_leaves_the_books_as_they_were(excel, book):
    excel.work(write, revert, stop)
    last = excel.handle(request(book, lang="en"), lambda message: None)
    assert (last["kind"], last["code"], last["told"]) == ("stop", "SET-14", True)
    assert excel.app.told == [(last["text"], True)]
    assert last["text"].startswith("SET-14: x is missing")
    assert (book.cell, kept(book)) == ("before", [])


def test_a_write_that_excel_refused_leaves_nothing_to_take_back(excel, book):
    book.stuck = True
    excel.work(write)
    assert excel.handle(request(book), lambda message: None)["code"] == "SET-04"
    assert (book.cell, kept(book)) == ("before", [])


def test_what_a_click_that_broke_down_had_written_is_taken_back(excel, book):
    excel.work(write, break_down)
    with pytest.raises(ZeroDivisionError):
        excel.handle(request(book), lambda message: None)
    assert (book.cell, kept(book), excel.app.bars[-1]) == ("before", [], False)


def leave(book, promised=None, cell="half written"):
    """What an engine that died left: its number is nobody's."""
    one = begin(book.path.parent)
    one.will_write(book.path, {"cell": "before"})
    if promised is not None:
        one.promise(promised)
    book.cell = cell
    path = kept(book)[0]
    path.write_text(json.dumps(json.loads(path.read_text()) | {"engine": [2**22 + 1, 0.0]}))


def test_what_a_dead_engine_left_is_taken_back_first_and_told(excel, book):
    leave(book)
    excel.work(write, lambda desk: answer("Hecho."))
    last = excel.handle(request(book), lambda message: None)
    assert last["text"].startswith("SET-06: coopxl se interrumpió mientras escribía; los libros quedaron como estaban")
    assert last["text"].endswith("Hecho.")
    assert (book.cell, kept(book)) == ("written", [])


def test_a_book_that_is_no_longer_open_needs_no_taking_back(excel, book):
    leave(book)
    other = Book(book.path.with_name("calendario.xlsx"))
    excel.app.books = (other,)
    assert excel.handle(request(other), lambda message: None)["kind"] == "done"
    assert (book.cell, kept(book)) == ("half written", [])


def test_what_cannot_be_taken_back_is_told_and_tried_again(excel, book):
    leave(book)
    book.stuck = True
    with pytest.raises(CannotGoOn) as stopped:
        excel.handle(request(book), lambda message: None)
    assert (stopped.value.code, stopped.value.facts) == ("SET-08", {"books": [book.path.name]})
    book.stuck = False
    assert "SET-06" in excel.handle(request(book), lambda message: None)["text"]


@pytest.mark.parametrize(
    ("content", "code", "cell"), [("new", "SET-07", "half written"), ("old", "SET-06", "before")], ids=["landed", "not"]
)
def test_a_click_that_was_cut_short_is_ended_without_doing_it_again(excel, book, content, code, cell):
    file = book.path.with_name("calendario.xlsx")
    file.write_text(content)
    promised = {file: digest(b"new")}
    leave(book, promised)
    excel.work(break_down)
    last = excel.handle(request(book, kind="mend", promised=None), lambda message: None)
    assert (last["code"], last["told"], book.cell, kept(book)) == (code, True, cell, [])
    # The record may have gone with the engine's last breath; then the client knows what was promised.
    again = excel.handle(request(book, kind="mend", promised={str(file): digest(b"new")}), lambda message: None)
    assert again["code"] == code


def test_documents_made_are_offered(excel, book, tmp_path):
    papers = (tmp_path / "Propuesta.docx",)
    excel.work(lambda desk: answer("Propuesta: lista.", files=papers))
    assert excel.handle(request(book), lambda message: None)["told"]
    assert excel.app.asked == ["Propuesta: lista.\n\n¿Abrir Propuesta.docx?"]
    assert excel.opened == list(papers)
    excel.app.answer = False
    excel.handle(request(book), lambda message: None)
    assert excel.opened == list(papers)


def test_a_question_goes_to_the_officer(excel, book):
    answers = []
    excel.work(lambda desk: answers.append(desk.agree("¿Guardar?")))
    excel.handle(request(book), lambda message: None)
    excel.app.answer = False
    excel.handle(request(book), lambda message: None)
    assert answers == [True, False]
    assert excel.app.asked == ["¿Guardar?"] * 2


def test_what_excel_cannot_show_the_client_tells(excel, book):
    def refuse(*words, **more):
        raise RuntimeError("Excel is busy")

    excel.desk.ask = excel.desk.tell = refuse
    importlib.reload(sys.modules["coopxl.engine.excel"])
    module = sys.modules["coopxl.engine.excel"]
    module._apps = lambda: excel.apps
    excel.work(lambda desk: answer(f"{desk.agree('¿Guardar?')}"))
    assert module.handle(request(book), lambda message: None) == {"kind": "done", "text": "False", "level": "info"}


def test_a_book_that_no_excel_has_open_is_told(excel, book):
    excel.apps[:] = [App(PID)]
    with pytest.raises(CannotGoOn, match="SET-11"):
        excel.handle(request(book), lambda message: None)


def test_the_excel_that_clicked_comes_before_another_that_has_the_book_too(excel, book):
    other = App(1, Book(book.path))
    excel.apps[:] = [other, excel.app]
    excel.handle(request(book), lambda message: None)
    assert (len(excel.app.told), len(other.told)) == (1, 0)
