"""A click in Excel from its request to its last message: real engine, host and actions, over an Excel that stands in."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from coopxl.cli import main
from coopxl.core.errors import CannotGoOn
from coopxl.core.reading import read_book
from coopxl.engine.excel import handle
from coopxl.hosts.file.read import read
from coopxl.office import layer
from coopxl.office.backups import moments
from coopxl.office.layer import digest
from coopxl.schema.verbs import BUTTONS
from tests.hand import by_hand
from tests.hosts.excel.interpreter import BUSY, GONE, REFUSED
from tests.hosts.excel.program import Program, handled, running
from tests.offices import DAY, FILES, book, cell, contents, demo, type_rows
from tests.wired import shown

PID = 4711
PROJECT = "PRY-2026-005"


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """Work for every button: a wrong month, rows without ids, money and days."""
    folder = demo(tmp_path_factory.mktemp("spoilt") / "oficina", edition="excel")
    with by_hand(book(folder, "calendar")) as held:
        cell(held, "programmes", "PRG-001", "closes_month").value = "pronto"
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "cooperants", [{"name": "Fundación Ñandú"}])
        type_rows(
            held, "projects", [{"name": "Riego", "amount_requested": 12345.67, "completion_date": date(2027, 1, 31)}]
        )
    return folder


@pytest.fixture
def office(spoilt, tmp_path):
    return shutil.copytree(spoilt, tmp_path / "oficina")


@pytest.fixture
def excel(office, monkeypatch):
    """An Excel with all three books open."""
    with running(*(book(office, key) for key in FILES["es"])) as program:
        handled(program, monkeypatch)
        yield program


def request(path: Path, name: str = "validate", **more: object) -> dict[str, object]:
    place = {"sheet": "Inicio", "row": 5, "column": 2, "pid": PID}
    return {"kind": "click", "name": name, "book": str(path), "lang": "", "today": DAY, **place, **more}


def press(path: Path, name: str = "validate", **more: object) -> dict[str, object]:
    return handle(request(path, name, **more), lambda message: None)


def found(folder: Path, table: str):
    return read_book({key: read(book(folder, key)) for key in FILES["es"]}, "es")[table]


def left(folder: Path) -> list[Path]:
    return list((folder / ".coopxl").glob("live-*"))


def on_disk(folder: Path) -> dict[str, str]:
    """All but the lock, which stays."""
    return {name: content for name, content in contents(folder).items() if name != ".coopxl/lock"}


# Every button


@pytest.mark.slow
def test_every_button_leaves_the_same_cells_as_the_command_line(office, spoilt, tmp_path, monkeypatch, capsys):
    """Registers and calendar are open and never saved, the follow-up is closed; its twin works on files alone."""
    twin = shutil.copytree(spoilt, tmp_path / "twin" / "oficina")
    projects = found(office, "projects")
    sheet, row = projects.layout.sheet, projects.rows[projects.by_id[PROJECT]]
    saved = {key: book(office, key).read_bytes() for key in ("registers", "calendar")}
    there = {"sheet": sheet, "row": row}
    packs = found(office, "packs")
    waiting = {"sheet": packs.layout.sheet, "row": packs.rows[0]}
    clicks = {
        "validate": ("registers", {}, ["validate"]),
        "calls": ("calendar", {}, ["calls"]),
        "calendar": ("calendar", {}, ["calendar"]),
        "form_load": ("registers", there, ["form", "load", "proyecto", PROJECT]),
        "form_save": ("registers", {"sheet": "Ficha de proyecto"}, ["form", "save", "proyecto"]),
        "form_clear": ("registers", {"sheet": "Ficha de proyecto"}, ["form", "clear", "proyecto"]),
        "proposal": ("registers", there, ["proposal", PROJECT]),
        "compliance": ("registers", {}, ["compliance"]),
        "follow_up": ("registers", {}, ["follow-up"]),
        "match": ("calendar", {}, ["match"]),
        "move": ("registers", there, ["move", PROJECT]),
        "today": ("calendar", {}, ["today"]),
        "triage": ("calendar", {}, ["triage"]),
        "progress": ("registers", {}, ["progress"]),
        "matrices": ("registers", {}, ["matrices"]),
        "overview": ("registers", {}, ["overview"]),
        "final_report": ("registers", there, ["final-report", PROJECT]),
        "ics": ("calendar", {}, ["ics"]),
        "duplicates": ("registers", {}, ["duplicates"]),
        "merge": ("registers", {}, ["merge"]),
        "upgrade": ("registers", {}, ["upgrade"]),
        "log": ("registers", {}, ["log"]),
        "share": ("registers", waiting, ["share", "ENV-2026-001"]),
        "receive": ("registers", {}, ["receive"]),
        "export": ("registers", {}, ["export", "--public"]),
    }
    assert clicks.keys() == BUTTONS.keys()
    papers = []
    with running(book(office, "registers"), book(office, "calendar")) as program:
        handled(program, monkeypatch)
        monkeypatch.setattr("coopxl.engine.excel._open", papers.append)
        for name, (key, place, (verb, *words)) in clicks.items():
            last = press(book(office, key), name, **place)
            assert last["told"], name
            # A form's act stands before the folder, the row of a document after it.
            asked = [verb, words[0], str(twin), *words[1:], "--yes"] if verb == "form" else [verb, str(twin), *words]
            status = main([*asked, "--today", DAY])
            assert (last["kind"], last.get("level") == "error") == ("done" if status < 2 else "stop", status == 1), name
            capsys.readouterr()
            assert program.alerts[-1][1].startswith(last["text"]), name
            if name in {"validate", "calls", "form_load", "final_report"}:
                for opened_ in saved:
                    assert program.cells(book(office, opened_)) == shown(read(book(twin, opened_))), (name, opened_)
                assert shown(read(book(office, "tracking"))) == shown(read(book(twin, "tracking"))), name
    assert {key: book(office, key).read_bytes() for key in saved} == saved
    assert [path.suffix for path in papers] == [".docx"] * len(papers), "a calendar is not opened here"
    assert papers[0].exists()
    assert left(office) == []


@pytest.mark.slow
def test_what_is_typed_and_not_saved_in_another_open_book_counts(office, excel):
    registers, calendar = book(office, "registers"), book(office, "calendar")
    cooperants = found(office, "cooperants")
    row = cooperants.rows[cooperants.by_id["COO-001"]]
    excel.excel(registers).type(
        cooperants.layout.sheet, row, cooperants.layout.numbers["name"], "Agencia recién escrita"
    )
    assert press(calendar, "calls")["kind"] == "done"
    assert "Agencia recién escrita" in str(excel.cells(calendar)["Listas"].values())
    assert excel.bars[0] == "Leyendo los libros…"
    assert excel.bars[-1] is False


@pytest.mark.slow
def test_documents_are_offered_and_questions_answered(office, excel, monkeypatch):
    registers, projects, opened_ = book(office, "registers"), found(office, "projects"), []
    monkeypatch.setattr("coopxl.engine.excel._open", opened_.append)
    place = {"sheet": projects.layout.sheet, "row": projects.rows[projects.by_id[PROJECT]]}
    excel.answers = ["no"]
    assert press(registers, "proposal", **place)["told"]
    how, question = excel.alerts[-1]
    assert (how, question.split("\n\n")[1], opened_) == ("yes_no", f"¿Abrir {PROJECT} propuesta.docx?", [])
    press(registers, "proposal", **place)
    assert [path.name for path in opened_] == [f"{PROJECT} propuesta.docx"]
    press(registers, "form_load", **place)
    form = excel.excel(registers)
    sheet, at = form.pages["Ficha de proyecto"], read(registers).names["form_project_name"].split("!")[1]
    spot = int(at.split("$")[2]), ord(at.split("$")[1]) - 64
    form.type(sheet.name, *spot, "Otro nombre")
    excel.answers = ["no"]
    assert press(registers, "form_save", sheet=sheet.name)["code"] == "CLICK-07"
    name = place["row"], projects.layout.numbers["name"]
    assert excel.cells(registers)[projects.layout.sheet][name] != "Otro nombre"
    assert press(registers, "form_save", sheet=sheet.name)["kind"] == "done"
    assert excel.cells(registers)[projects.layout.sheet][name] == "Otro nombre"


# What goes wrong: nothing is half done, and the officer hears of it


def refuse(excel: Program, path: Path, when: int = 3, code: int = REFUSED, times: int = 1) -> None:
    excel.excel(path).troubles[when] = [code] * times


def meanwhile(excel: Program, path: Path, monkeypatch) -> None:
    """The officer types while the files are looked at."""
    from coopxl.office.transaction import Transaction

    real = Transaction.refuse

    def refuse_and_type(self):
        real(self)
        excel.excel(path).type("Hallazgos", 40, 3, "una nota")

    monkeypatch.setattr(Transaction, "refuse", refuse_and_type)


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def no_room(folder: Path, monkeypatch) -> None:
    """The disk takes no book any more."""
    real = layer.replace
    monkeypatch.setattr(layer, "replace", lambda one, other: full() if other.parent == folder else real(one, other))


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (lambda excel, path, patch: refuse(excel, path), "XL-06"),
        (lambda excel, path, patch: refuse(excel, path, 0, BUSY, 9), "XL-05"),
        (meanwhile, "XL-01"),
        (lambda excel, path, patch: no_room(path.parent, patch), "OFF-07"),
        (lambda excel, path, patch: patch.setattr("coopxl.office.backups.keep", full), "OFF-07"),
        (lambda excel, path, patch: patch.setattr("coopxl.office.unfinished.keep", full), "OFF-07"),
        (lambda excel, path, patch: setattr(excel.excel(path), "read_only", True), "XL-03"),
    ],
    ids=["refused", "busy", "an edit meanwhile", "disk full", "no room for a copy", "nor for a record", "read-only"],
)
def test_a_click_that_fails_leaves_books_and_files_as_they_were(office, excel, monkeypatch, trouble, code):
    calendar = book(office, "calendar")
    excel.opened = {path: one for path, one in excel.opened.items() if path == calendar.resolve()}
    before, disk = excel.cells(calendar), on_disk(office)
    trouble(excel, calendar, monkeypatch)
    last = press(calendar)
    assert (last["kind"], last["code"], last["told"]) == ("stop", code, True)
    assert excel.alerts == [("critical", last["text"])]
    monkeypatch.undo()
    now = excel.cells(calendar)
    now["Hallazgos"].pop((40, 3), None)
    assert now == before
    assert on_disk(office) == disk


def test_an_excel_that_does_not_answer_is_told_by_the_client(office, excel):
    calendar = book(office, "calendar")
    for trouble, code in ((BUSY, "XL-05"), (GONE, "SET-11")):
        excel.trouble = trouble
        with pytest.raises(CannotGoOn, match=code):
            press(calendar)
    excel.trouble = 0
    excel.opened.clear()
    with pytest.raises(CannotGoOn, match="SET-11"):
        press(calendar)


@pytest.mark.slow
def test_an_excel_that_cannot_show_a_message_leaves_it_to_the_client(office, excel, monkeypatch):
    monkeypatch.setattr(excel, "alert", full)
    last = press(book(office, "calendar"), "calls")
    assert (last["kind"], last.get("told")) == ("done", None)


@pytest.mark.slow
def test_a_fault_of_ours_half_way_is_taken_back(office, excel, monkeypatch):
    calendar = book(office, "calendar")
    before = excel.cells(calendar)
    monkeypatch.setattr("coopxl.office.transaction.Transaction.commit", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        press(calendar)
    assert excel.cells(calendar) == before
    assert left(office) == []


# The copy of before


@pytest.mark.slow
def test_the_open_book_as_it_was_is_among_the_back_ups(office, excel, capsys):
    calendar = book(office, "calendar")
    excel.opened = {path: one for path, one in excel.opened.items() if path == calendar.resolve()}
    assert press(calendar, "calls")["kind"] == "done"
    kept = next(one for one in moments(office) if one.command == "calls (Excel)")
    assert kept.replaced == (calendar.name,)
    assert {copy.name for copy in kept.copies} >= {book(office, key).name for key in FILES["es"]}
    assert excel.excel(calendar).copies[0].name == calendar.name
    assert not (office / ".coopxl" / "excel").exists()
    assert main(["restore", str(office)]) == 0
    assert f"antes de calls (Excel): {calendar.name}" in capsys.readouterr().out
    lock = calendar.with_name(f"~${calendar.name}")
    lock.write_bytes(b"\x04Rosa")
    calendar.write_bytes(calendar.read_bytes() + b" ")
    assert main(["restore", str(office), "--to", kept.name, "--yes"]) == 2
    assert "OFF-05" in capsys.readouterr().err
    lock.unlink()
    assert main(["restore", str(office), "--to", kept.name, "--yes"]) == 0
    assert calendar.read_bytes() == kept.read(next(one for one in kept.copies if one.name == calendar.name))


def test_where_excel_writes_no_copy_the_saved_file_is_kept(office, excel):
    calendar = book(office, "calendar")
    excel.excel(calendar).copying = False
    saved = calendar.read_bytes()
    press(calendar, "calls")
    kept = next(one for one in moments(office) if one.replaced == (calendar.name,))
    assert kept.read(next(one for one in kept.copies if one.name == calendar.name)) == saved


# An engine that died


def die(office: Path, excel: Program, monkeypatch, promised: dict[Path, str] | None = None) -> Path:
    """An engine that wrote `calls` into the open calendar and came no further: its number is nobody's."""
    calendar = book(office, "calendar")
    with monkeypatch.context() as patch:
        patch.setattr("coopxl.office.transaction.Transaction.commit", lambda self: exit_())
        patch.setattr("coopxl.run.live._take_back", lambda done, why: None)
        patch.setattr("coopxl.engine.excel.ExcelDesk.leave_nothing", lambda desk: None)
        patch.setattr("coopxl.engine.excel.ExcelDesk.committing", lambda desk, files: None)
        with pytest.raises(SystemExit):
            press(calendar, "calls")
    for path in left(office):
        held = json.loads(path.read_text()) | {"engine": [2**22 + 1, 0.0]}
        held["files"] = promised and {str(one): content for one, content in promised.items()}
        path.write_text(json.dumps(held))
    assert left(office)
    return calendar


def exit_() -> None:
    raise SystemExit


@pytest.mark.slow
def test_what_a_dead_engine_left_is_taken_back_but_for_what_was_typed_since(office, excel, monkeypatch):
    calendar = book(office, "calendar")
    before = excel.cells(calendar)
    die(office, excel, monkeypatch)
    sheet = "Tabla cronológica"
    written = next(place for place, held in excel.cells(calendar)[sheet].items() if before[sheet].get(place) != held)
    excel.excel(calendar).type(sheet, *written, "escrito a mano")
    last = press(calendar, "validate", kind="mend", promised=None)
    assert (last["kind"], last["code"], last["told"]) == ("stop", "SET-17", True)
    assert sheet in last["text"]
    assert excel.cells(calendar)[sheet] == before[sheet] | {written: "escrito a mano"}
    assert left(office) == []
    assert press(calendar, "calls")["text"].startswith("Tabla cronológica:")


@pytest.mark.slow
def test_the_next_click_tells_what_was_taken_back_before_it_does_its_own(office, excel, monkeypatch):
    die(office, excel, monkeypatch)
    last = press(book(office, "registers"))
    assert last["text"].startswith("SET-06: coopxl se interrumpió mientras escribía; los libros quedaron como estaban")
    assert "Validar:" in last["text"]


@pytest.mark.slow
@pytest.mark.parametrize(("content", "code"), [("new", "SET-07"), ("old", "SET-06")], ids=["landed", "not"])
def test_a_click_that_was_cut_short_is_ended_without_doing_it_again(office, excel, monkeypatch, content, code):
    file = office / "aparte.txt"
    file.write_text(content)
    calendar = book(office, "calendar")
    before = excel.cells(calendar)
    die(office, excel, monkeypatch, {file: digest(b"new")})
    assert press(calendar, kind="mend", promised=None)["code"] == code
    assert (excel.cells(calendar) == before) == (code == "SET-06")
    # The record may have gone with the engine's last breath; then the client knows what was promised.
    assert press(calendar, kind="mend", promised={str(file): digest(b"new")})["code"] == code


@pytest.mark.slow
def test_a_book_closed_without_saving_took_it_along_and_one_that_was_saved_is_asked_for(office, excel, monkeypatch):
    calendar, registers = die(office, excel, monkeypatch), book(office, "registers")
    there, whole = excel.opened, calendar.read_bytes()
    excel.opened = {path: one for path, one in there.items() if path != calendar.resolve()}
    calendar.write_bytes(whole + b" ")
    with pytest.raises(CannotGoOn) as stop:
        press(registers)
    assert (stop.value.code, stop.value.facts) == ("SET-16", {"book": calendar.name})
    calendar.write_bytes(whole)
    assert press(registers)["kind"] == "done"
    assert left(office) == []


@pytest.mark.slow
def test_a_book_that_refuses_to_be_taken_back_is_told_and_tried_again(office, excel, monkeypatch):
    calendar = die(office, excel, monkeypatch)
    one = excel.excel(calendar)
    for code, said in ((REFUSED, "SET-08"), (BUSY, "XL-10")):
        one.troubles[len(one.log)] = [code] * 99
        with pytest.raises(CannotGoOn, match=said):
            press(calendar)
        one.troubles.clear()
    assert "SET-06" in press(calendar)["text"]


@pytest.mark.slow
def test_the_excel_that_clicked_comes_before_another_that_has_the_book_too(office, excel, monkeypatch):
    with running(book(office, "calendar"), pid=1) as other:
        monkeypatch.setattr("coopxl.engine.excels._running", lambda: [other, excel])
        press(book(office, "calendar"), "calls")
        assert (len(excel.alerts), other.alerts) == (1, [])


def test_a_step_that_is_refused_leads_to_the_cell_to_fill(office, excel):
    registers = book(office, "registers")
    last = press(registers, "move", sheet="Proyectos", row=13)
    assert (last["kind"], last["code"]) == ("stop", "MOVE-03")
    assert "Proyectos!S13 «Pasar a»" in last["text"]
    assert excel.excel(registers).selected == ("Proyectos", 13, 19)
