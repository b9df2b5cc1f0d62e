"""What goes wrong during a click in LibreOffice: nothing is left half done, and the officer is told."""

import json
import os
import shutil
import signal
import threading
import time

import psutil
import pytest

from coopxl.schema.verbs import BUTTONS
from tests import offices
from tests.hosts.calc.desk import Desk, alive, within
from tests.hosts.calc.standing import state
from tests.hosts.calc.test_buttons import Story, patch

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    with Desk(tmp_path_factory.mktemp("desk")) as held:
        yield held


@pytest.fixture
def story(desk, tmp_path):
    office = offices.demo(tmp_path / "office")
    held = Story(desk, offices.book(office, "registers"))
    desk.plan()
    held.pressed(lambda: desk.keys("alt+shift+v"))
    desk.forget()
    yield held
    desk.close(held.document)


def step(kind: str, story: Story) -> dict[str, object]:
    made = {"kind": kind, "book": str(story.path), "patch": patch(story.last, story.columns)}
    return {
        "progress": {"kind": "progress", "text": "…", "part": None},
        "committing": {"kind": "committing", "files": {}},
    }.get(kind, made)


@pytest.mark.parametrize("how", ["die", "garbage"])
@pytest.mark.parametrize("stage", [0, 1, 2])
def test_the_engine_dies_before_it_commits(desk, story, how, stage):
    """After the question, after a word, after the book was written: it is as it was, and the next click works."""
    steps = [step("progress", story), step("apply", story), step("committing", story)]
    was = state(story.document)
    desk.plan(*steps[:stage], {"how": how}, *steps[stage:])
    desk.keys("alt+shift+v")
    desk.told("CALC-03")
    assert state(story.document) == was
    within(5, lambda: not alive(desk.engine_pid))
    desk.plan(*steps)
    story.pressed(lambda: desk.keys("alt+shift+v"))
    story.assert_written()
    story.document.UndoManager.undo()


@pytest.mark.parametrize(("landed", "code"), [(True, "CALC-13"), (False, "CALC-03")])
def test_the_engine_dies_after_it_began_to_commit(desk, story, landed, code):
    promise = {"kind": "committing", "files": {str(story.path.with_name("x.docx")): "0" * 64}}
    was = state(story.document)
    desk.plan(step("apply", story), promise, {"how": "die"}, landed=landed)
    desk.keys("alt+shift+v")
    desk.told(code)
    if landed:
        story.assert_written()
        story.document.UndoManager.undo()
    assert state(story.document) == was


def test_what_is_edited_meanwhile_is_not_overwritten(desk, story):
    desk.plan({"how": "2"}, step("apply", story), step("committing", story))
    desk.keys("alt+shift+v")
    time.sleep(0.8)
    story.sheet.getCellRangeByName("B12").String = "cambiado"
    was = state(story.document)
    desk.told("CALC-06")
    assert state(story.document) == was


def test_a_book_that_is_closed_meanwhile(desk, story, tmp_path):
    other = desk.open(offices.book(offices.demo(tmp_path / "other"), "registers"))
    path = offices.book(tmp_path / "other", "registers")
    desk.plan({"how": "2"}, {"kind": "apply", "book": str(path), "patch": patch(story.last, story.columns)})
    other.CurrentController.Frame.activate()
    dispatch(desk, other, "validate")
    time.sleep(0.8)
    other.close(True)  # noqa: FBT003  # UNO takes no names
    desk.told("CALC-07")
    assert alive(desk.office.pid)


def test_a_second_click_waits_its_turn(desk, story):
    desk.plan({"how": "2"})
    desk.keys("alt+shift+v")
    time.sleep(0.8)
    desk.keys("alt+shift+g")
    desk.told("CALC-05", 5)
    desk.told("done: hecho", 10)


def test_esc_cancels_an_engine_that_hangs(desk, story):
    was = state(story.document)
    desk.plan(step("apply", story), {"how": "hang"})
    desk.keys("alt+shift+v")
    time.sleep(1.5)
    desk.shot("waiting")
    engine = desk.engine_pid
    desk.keys("Escape")
    desk.told("CALC-11")
    assert state(story.document) == was
    within(5, lambda: not alive(engine))


def test_a_sheet_with_the_officers_password(desk, story):
    story.sheet.protect("secreto")
    was = state(story.document)
    desk.plan(step("apply", story))
    desk.keys("alt+shift+v")
    desk.told("CALC-09")
    assert state(story.document) == was


def test_half_a_patch_is_none(desk, story):
    """The second sheet of the patch does not exist."""
    made = step("apply", story)
    made["patch"] = json.loads(json.dumps(made["patch"]))
    made["patch"]["sheets"][0]["formulas"].append([9, 99999999, "1"])
    was = state(story.document)
    desk.plan(made)
    desk.keys("alt+shift+v")
    desk.told("CALC-10")
    assert state(story.document) == was


def test_the_engine_takes_a_book_back(desk, story):
    was = state(story.document)
    desk.plan(step("apply", story), {"kind": "revert", "book": str(story.path)})
    story.pressed(lambda: desk.keys("alt+shift+v"))
    assert [answer["kind"] for answer in desk.kept("answers")] == ["applied", "applied"]
    assert state(story.document) == was


def test_what_the_officer_did_since_stays_when_ours_is_taken_back(desk, story):
    """The engine dies after it wrote, while the officer typed into one of its cells and into one of their own."""
    cell = story.sheet.getCellByPosition
    was, typed = state(story.document), cell(4, 11).Formula
    desk.plan(step("apply", story), {"how": "2"}, {"how": "die"})
    desk.keys("alt+shift+v")
    within(10, lambda: cell(1, story.last + 1).String == "=1+1")
    cell(1, story.last + 1).String, cell(4, 11).String = "del oficial", "también"
    desk.told("CALC-03")
    assert (cell(1, story.last + 1).String, cell(4, 11).String) == ("del oficial", "también")
    cell(1, story.last + 1).Formula, cell(4, 11).Formula = "", typed
    assert state(story.document) == was


def test_read_only_and_another_version_and_no_engine(desk, tmp_path):
    path = offices.book(offices.demo(tmp_path / "office"), "registers")
    document = desk.open(path, ReadOnly=True)
    desk.plan({"kind": "apply", "book": str(path), "patch": {"sheets": [], "grown": [], "visible": []}})
    dispatch(desk, document, "validate")
    desk.told("CALC-08")
    os.kill(desk.engine_pid, signal.SIGKILL)
    within(5, lambda: not alive(desk.engine_pid))
    held = (desk.place / "engine.json").read_text()
    desk.engine("0.0.1")
    dispatch(desk, document, "validate")
    desk.told("CALC-04")
    (desk.place / "engine.json").unlink()
    dispatch(desk, document, "validate")
    desk.told("CALC-02")
    (desk.place / "engine.json").write_text(held)
    desk.close(document)


def test_a_book_that_was_never_saved(desk):
    document = desk.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    time.sleep(0.5)
    dispatch(desk, document, "validate")
    desk.told("CALC-01")
    desk.close(document)


def dispatch(desk: Desk, document: object, name: str) -> None:
    """The command of the menu, at this document, without looking for the entry."""
    assert name in BUTTONS
    desk.forget()
    desk.command(document, f"service:coopxl.Button?{name}")


@pytest.mark.parametrize("ends", ["kill", "terminate"])
def test_no_engine_outlives_its_program(tmp_path, ends):
    with Desk(tmp_path / "desk") as desk:
        story = Story(desk, offices.book(offices.demo(tmp_path / "office"), "registers"))
        engine = desk.engine_pid
        desk.plan({"how": "hang"})
        desk.keys("alt+shift+v")
        within(5, lambda: desk.kept("click"))
        if ends == "kill":
            for process in psutil.Process(desk.office.pid).children(recursive=True):
                if process.name() == "soffice.bin":
                    process.kill()
        else:
            story.document.setModified(False)  # UNO takes no names
            threading.Thread(target=desk.desktop.terminate, daemon=True).start()
        within(5, lambda: not alive(engine))
        shutil.rmtree(tmp_path / "office")
