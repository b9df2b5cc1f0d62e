"""A button pressed in an open workbook: what it is about, what it does to open books and files, what is told and shown."""

import shutil
from datetime import date
from functools import cache

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.reading import read_book
from coopxl.hosts.file.read import read
from coopxl.hosts.memory import MemoryHost
from coopxl.run.click import Click, click
from coopxl.schema.history import HELD
from coopxl.schema.office import TABLES
from tests import older
from tests.hand import by_hand
from tests.offices import DAY, FILES, book, cell, contents, demo, type_rows
from tests.wired import opened, shown, typed

TODAY = date.fromisoformat(DAY)


class Desk:
    """A program with these books open; it says yes, and remembers what it was asked and told."""

    def __init__(self, *paths, yes=True):
        self.books = opened(*paths)
        self.yes = yes
        self.asked, self.said, self.files = [], [], None

    def progress(self, text, part):
        self.said.append(text)

    def agree(self, text):
        self.asked.append(text)
        return self.yes

    def committing(self, files):
        self.files = dict(files)

    def press(self, name, path, sheet="", row=0, column=1, **more):
        return click(Click(name, path, sheet, row, column, today=TODAY, **more), self)


@pytest.fixture
def office(tmp_path):
    return demo(tmp_path / "oficina")


def spoil(folder):
    """A wrong date in the calendar, and a row without id in the registers."""
    with by_hand(book(folder, "calendar")) as held:
        cell(held, "programmes", "PRG-001", "closes_month").value = "pronto"
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "cooperants", [{"name": "Fundación Ñandú"}])


def place(folder, table, row_id, key="id"):
    """Sheet, row and column of a cell of the office."""
    workbooks = {key: read(book(folder, key)) for key in FILES["es"]}
    found = read_book(workbooks, "es")[table]
    return found.layout.sheet, found.rows[found.by_id[row_id]], found.layout.numbers[key]


# The same cells, wherever the books are


@pytest.fixture(scope="module")
def through_files(tmp_path_factory):
    """An office with work to do, and what a button leaves in it when all books are closed."""
    spoilt = demo(tmp_path_factory.mktemp("spoilt") / "oficina")
    spoil(spoilt)

    @cache
    def outcome(name):
        closed = shutil.copytree(spoilt, tmp_path_factory.mktemp(name) / "oficina")
        Desk().press(name, book(closed, "registers"))
        return {key: shown(read(book(closed, key))) for key in FILES["es"]}

    return spoilt, outcome


@pytest.mark.slow
@pytest.mark.parametrize("name", ["validate", "calls", "calendar"])
@pytest.mark.parametrize("open_now", [["registers"], ["calendar", "tracking"], ["registers", "calendar", "tracking"]])
def test_open_or_closed_the_outcome_is_the_same(through_files, tmp_path, name, open_now):
    spoilt, outcome = through_files
    office = shutil.copytree(spoilt, tmp_path / "oficina")
    desk = Desk(*(book(office, key) for key in open_now))
    before = {key: book(office, key).read_bytes() for key in open_now}
    desk.press(name, book(office, "registers"))
    for key in FILES["es"]:
        path = book(office, key)
        now = desk.books[path.resolve()].read() if key in open_now else read(path)
        assert shown(now) == outcome(name)[key], key
    for key, content in before.items():
        assert book(office, key).read_bytes() == content, f"{key} is open: it is not saved"


@pytest.mark.slow
def test_a_click_in_the_calendar_sees_what_is_typed_and_not_saved_in_the_registers(office):
    registers, calendar = book(office, "registers"), book(office, "calendar")
    sheet, row, column = place(office, "cooperants", "COO-001", "name")
    desk = Desk(registers, calendar)
    typed(desk.books[registers.resolve()], sheet, {(row, column): "Agencia recién escrita"})
    desk.press("calls", calendar)
    held = shown(desk.books[calendar.resolve()].read())
    assert any("Agencia recién escrita" in str(value) for value in held["Listas"].values())


@pytest.mark.slow
def test_rows_typed_in_an_open_book_are_taken_in_and_get_ids(office):
    registers = book(office, "registers")
    desk = Desk(registers)
    found = read_book({"registers": desk.books[registers.resolve()].read()}, "es")["cooperants"]
    free = max(found.rows) + 1
    typed(
        desk.books[registers.resolve()], found.layout.sheet, {(free, found.layout.numbers["name"]): "Fundación Ñandú"}
    )
    desk.press("validate", registers)
    after = read_book({"registers": desk.books[registers.resolve()].read()}, "es")["cooperants"]
    assert after.columns["id"][after.rows.index(free)] == f"COO-{len(found) + 1:03}"


# What the click is about


@pytest.mark.parametrize("table", ["projects", "sections"])
def test_the_row_under_the_cursor_or_the_one_it_names(office, table):
    workbooks = {key: read(book(office, key)) for key in FILES["es"]}
    found = read_book(workbooks, "es")[table]
    first = next(iter(found))
    project = first.id if table == "projects" else first["project"]
    desk = Desk(book(office, "registers"))
    answer = desk.press("proposal", book(office, "registers"), found.layout.sheet, found.rows[0], 2)
    assert [path.suffix for path in answer.files] == [".docx"]
    assert project in answer.files[0].name
    assert answer.files[0].exists()
    assert answer.files[0].name in answer.text


@pytest.mark.parametrize(
    ("name", "sheet", "row", "code", "led_to"),
    [
        ("proposal", "Inicio", 5, "CLICK-03", "Proyectos"),
        ("proposal", "Proyectos", 4, "CLICK-03", "Proyectos"),
        ("final_report", "Proyectos", 900, "CLICK-03", "Proyectos"),
        ("form_save", "Inicio", 5, "CLICK-06", "Ficha de proyecto"),
        ("form_load", "Hallazgos", 5, "CLICK-06", "Ficha de proyecto"),
    ],
)
def test_what_is_not_clear_is_asked_for_where_it_can_be_said(office, name, sheet, row, code, led_to):
    desk = Desk(book(office, "registers"))
    before = {path: shown(host.read()) for path, host in desk.books.items()}
    answer = desk.press(name, book(office, "registers"), sheet, row)
    assert answer.text.startswith(code)
    assert (answer.level, answer.show.sheet) == ("warning", led_to)
    assert {path: shown(host.read()) for path, host in desk.books.items()} == before


def test_a_button_of_another_version(office):
    with pytest.raises(CannotGoOn) as stop:
        Desk().press("levitate", book(office, "registers"))
    assert stop.value.code == "CLICK-01"


def test_a_row_without_id_is_validated_first(office):
    registers = book(office, "registers")
    desk = Desk(registers)
    found = read_book({"registers": desk.books[registers.resolve()].read()}, "es")["projects"]
    free = max(found.rows) + 1
    typed(desk.books[registers.resolve()], found.layout.sheet, {(free, found.layout.numbers["name"]): "Riego"})
    with pytest.raises(CannotGoOn) as stop:
        desk.press("proposal", registers, found.layout.sheet, free)
    assert stop.value.code == "CLICK-04"


def test_a_copy_of_a_book_is_not_the_office(office):
    copy = office / "copia vieja.txt"
    copy.write_bytes(book(office, "registers").read_bytes())
    with pytest.raises(CannotGoOn) as stop:
        Desk().press("validate", copy)
    assert stop.value.code == "CLICK-02"


# Forms


def form_cell(host, field):
    from coopxl.core.plan import block

    sheet, row, column, *_ = block(host.read(), f"form_project_{field}")
    return sheet, row, column


@pytest.mark.slow
def test_a_form_is_loaded_from_the_row_changed_and_saved_after_a_question(office):
    registers = book(office, "registers")
    desk = Desk(registers)
    host = desk.books[registers.resolve()]
    sheet, row, _ = place(office, "projects", "PRY-2026-001")
    answer = desk.press("form_load", registers, sheet, row)
    assert answer.show.sheet == "Ficha de proyecto"
    form, at, column = form_cell(host, "name")
    typed(host, form, {(at, column): "Otro nombre"})
    desk.yes = False
    with pytest.raises(CannotGoOn) as stop:
        desk.press("form_save", registers, form)
    assert stop.value.code == "CLICK-07"
    assert "Otro nombre" in desk.asked[-1]
    assert host.read().sheets[sheet].cell(row, place(office, "projects", "PRY-2026-001", "name")[2]) != "Otro nombre"
    desk.yes = True
    desk.press("form_save", registers, form)
    assert host.read().sheets[sheet].cell(row, place(office, "projects", "PRY-2026-001", "name")[2]) == "Otro nombre"


def test_what_is_typed_on_a_form_is_not_lost_without_a_yes(office):
    registers = book(office, "registers")
    desk = Desk(registers, yes=False)
    host = desk.books[registers.resolve()]
    form, at, column = form_cell(host, "name")
    typed(host, form, {(at, column): "Sin guardar"})
    with pytest.raises(CannotGoOn) as stop:
        desk.press("form_clear", registers, form)
    assert stop.value.code == "FORM-07"
    assert host.read().sheets[form].cell(at, column) == "Sin guardar"
    desk.yes = True
    desk.press("form_clear", registers, form)
    assert host.read().sheets[form].cell(at, column) is None


# Told and shown


@pytest.mark.slow
def test_the_findings_are_shown_and_the_first_error_is_one_link_away(office):
    spoil(office)
    answer = Desk().press("validate", book(office, "calendar"))
    assert answer.level == "error"
    assert (answer.show.sheet, answer.show.book.name) == ("Hallazgos", "calendario.xlsx")
    wrong = place(office, "programmes", "PRG-001", "closes_month")
    assert (answer.first.sheet, answer.first.row, answer.first.column) == wrong
    assert answer.text.startswith("Validar: ")
    assert "Primero:" in answer.text


@pytest.mark.parametrize(("name", "sheet"), [("calls", "Tabla cronológica"), ("calendar", "Calendario")])
def test_the_sheet_with_the_result_is_shown(office, name, sheet):
    answer = Desk(book(office, "calendar")).press(name, book(office, "calendar"))
    assert answer.show.sheet == sheet
    assert answer.show.book.name == "calendario.xlsx"


def test_messages_in_the_language_asked_for(office):
    answer = Desk().press("validate", book(office, "registers"), lang="en")
    assert answer.text.startswith("Validate: ")


# All or nothing


@pytest.mark.slow
def test_a_file_that_cannot_be_written_stops_before_anything_is_changed(office):
    registers, calendar = book(office, "registers"), book(office, "calendar")
    spoil(office)
    desk = Desk(calendar)
    before = shown(desk.books[calendar.resolve()].read()), contents(office)
    registers.with_name(f".~lock.{registers.name}#").write_text(",Rosa,equipo,,;", encoding="utf-8")
    with pytest.raises(CannotGoOn) as stop:
        desk.press("validate", calendar)
    assert stop.value.code == "OFF-05"
    registers.with_name(f".~lock.{registers.name}#").unlink()
    assert (shown(desk.books[calendar.resolve()].read()), contents(office)) == before
    assert desk.files is None


def test_when_the_disk_fails_open_books_are_as_before(office, monkeypatch):
    calendar = book(office, "calendar")
    spoil(office)
    desk = Desk(calendar)
    before = shown(desk.books[calendar.resolve()].read()), contents(office)
    host = desk.books[calendar.resolve()]
    taken_back = []
    monkeypatch.setattr(host, "revert", lambda: taken_back.append(shown(host._workbook)) or MemoryHost.revert(host))
    monkeypatch.setattr("coopxl.office.layer.replace", full)
    with pytest.raises(CannotGoOn) as stop:
        desk.press("validate", calendar)
    assert stop.value.code == "OFF-07"
    assert shown(host.read()) == before[0]
    assert contents(office) == before[1]
    assert taken_back
    assert taken_back[0] != before[0], "the open book had been changed"


def full(*_):
    raise OSError(28, "No space left on device")


def test_a_host_that_refuses_stops_the_files_too(office):
    registers, calendar, tracking = (book(office, key) for key in ("registers", "calendar", "tracking"))
    desk = Desk(registers, calendar)
    before = {path: shown(host.read()) for path, host in desk.books.items()}
    disk = contents(office)

    def refuse(patch):
        raise CannotGoOn("OFF-06", file=calendar.name)

    desk.books[calendar.resolve()].apply = refuse
    with pytest.raises(CannotGoOn) as stop:
        desk.press("validate", tracking)
    assert stop.value.code == "OFF-06"
    assert {path: shown(host.read()) for path, host in desk.books.items()} == before
    assert contents(office) == disk


def test_a_book_that_cannot_be_taken_back_is_told(office):
    registers, calendar = book(office, "registers"), book(office, "calendar")
    desk = Desk(registers, calendar)

    def stuck():
        raise CannotGoOn("OFF-16", table="?")

    def refuse(patch):
        raise CannotGoOn("OFF-06", file=calendar.name)

    desk.books[registers.resolve()].revert = stuck
    desk.books[calendar.resolve()].apply = refuse
    with pytest.raises(CannotGoOn) as stop:
        desk.press("validate", registers)
    assert stop.value.code == "CLICK-05"
    assert "OFF-06" in str(stop.value.facts["why"].es)
    assert "OFF-16" in str(stop.value.facts["why"].es)


@pytest.mark.slow
def test_the_button_tells_what_an_upgrade_would_bring_and_how(tmp_path):
    folder = older.blank(tmp_path / "oficina", "1")
    before = contents(folder)
    answer = Desk(book(folder, "registers")).press("upgrade", book(folder, "registers"), "Ajustes")
    assert answer.level == "info"
    came = sum(len(one.columns_by_key.keys() - HELD["1"][key]) for key, one in TABLES.items() if key in HELD["1"])
    assert f"hojas y {came} columnas, y lo suyo queda como está. Guarde, cierre los tres libros" in answer.text
    assert f'coopxl upgrade "{folder}"' in answer.text
    assert contents(folder) == before


def test_the_button_has_nothing_to_bring_into_an_office_of_today(office):
    answer = Desk(book(office, "registers")).press("upgrade", book(office, "registers"), "Ajustes")
    assert "los tres libros son del esquema de hoy" in answer.text
