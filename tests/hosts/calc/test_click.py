"""The conversation of a click with a real child process, without LibreOffice."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.calc.desk import FAKE, alive, within
from tests.hosts.calc.extension import module

BOOK = "/office/registros.xlsx"
APPLY = {"kind": "apply", "book": BOOK, "patch": {"sheets": [], "grown": [], "visible": []}}
COMMIT = {"kind": "committing", "files": {"/office/a.docx": "00"}}


class Desk:
    """A desk that writes down what it is asked."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.refuses: set[str] = set()
        self.cancel_after = 0.0

    def wait(self, engine: Any) -> Any:
        end = time.monotonic() + (self.cancel_after or 10)
        while time.monotonic() < end:
            message = engine.receive(0.05)
            if message is not None:
                return message
        raise module("coopxl_click").Cancelled

    def _do(self, act: str) -> None:
        if act in self.refuses:
            raise module("coopxl_click").Refusal("CALC-06", book="registros.xlsx")
        self.done.append(act)

    def apply(self, book: str, patch: object) -> None:
        self._do("apply")

    def revert(self, book: str) -> None:
        self._do("revert")

    def progress(self, text: str, part: float | None) -> None:
        self._do("progress")

    def ask(self, text: str) -> bool:
        self._do("ask")
        return True

    def committing(self) -> None:
        self._do("committing")


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPXL_PLACE", str(tmp_path))
    monkeypatch.setenv("PYTHONHOME", "/nowhere")  # an engine that inherited it would not start
    return tmp_path


def run(place: Path, desk: Desk, *steps: dict[str, object], **more: object) -> tuple[Any, list[int]]:
    """The last word of a click, and the engines that lived."""
    (place / "plan.json").write_text(json.dumps({"steps": steps, **more}))
    engines: list[Any] = []

    def start() -> Any:
        engines.append(module("coopxl_link").Engine([sys.executable, str(FAKE), str(place)], "1"))
        return engines[-1]

    click = module("coopxl_click").Click(desk, start(), start, {"kind": "click", "book": BOOK, "name": "validate"})
    last = click.run()
    for engine in engines:
        engine.leave()
    pid = int((place / "pid").read_text())
    within(5, lambda: not alive(pid) or os.waitpid(pid, os.WNOHANG)[0])
    return last, engines


def test_a_click_from_question_to_answer(place):
    desk = Desk()
    asked = {"kind": "ask", "text": "¿Seguir?"}
    last, _ = run(place, desk, {"kind": "progress", "text": "x", "part": 0.5}, asked, APPLY, COMMIT)
    assert desk.done == ["progress", "ask", "apply", "committing"]
    assert json.loads((place / "answers.json").read_text()) == [{"kind": "answer", "yes": True}, {"kind": "applied"}]
    assert last["text"] == "hecho"
    assert "fake engine" in (place / "libreoffice.log").read_text()


def test_a_refusal_is_told_to_the_engine(place):
    desk = Desk()
    desk.refuses.add("apply")
    last, _ = run(place, desk, APPLY, COMMIT)
    assert (last["kind"], last["code"], desk.done) == ("stop", "CALC-06", [])


@pytest.mark.parametrize("how", ["die", "garbage"])
@pytest.mark.parametrize(("stage", "done"), [(0, []), (1, ["apply", "revert"])])
def test_a_death_before_the_commit_takes_everything_back(place, how, stage, done):
    desk = Desk()
    steps = [APPLY, COMMIT]
    last, _ = run(place, desk, *steps[:stage], {"how": how}, *steps[stage:])
    assert (last["code"], desk.done) == ("CALC-03", done)


@pytest.mark.parametrize(("landed", "code", "after"), [(True, "CALC-13", []), (False, "CALC-03", ["revert"])])
def test_a_death_after_it_asks_what_landed(place, landed, code, after):
    desk = Desk()
    last, engines = run(place, desk, APPLY, COMMIT, {"how": "die"}, landed=landed)
    assert (last["code"], desk.done, len(engines)) == (code, ["apply", "committing", *after], 2)


def test_when_only_live_books_change_they_have_landed(place):
    desk = Desk()
    last, engines = run(place, desk, APPLY, {"kind": "committing", "files": {}}, {"how": "die"})
    assert (last["code"], len(engines)) == ("CALC-13", 1)


@pytest.mark.slow
def test_cancelling_ends_an_engine_that_hangs(place):
    desk = Desk()
    desk.cancel_after = 2.0
    last, (engine,) = run(place, desk, APPLY, {"how": "hang"})
    assert (last["code"], desk.done, engine.alive) == ("CALC-11", ["apply", "revert"], False)


def test_what_cannot_be_taken_back_is_told(place):
    desk = Desk()
    desk.refuses.add("revert")
    last, _ = run(place, desk, APPLY, {"how": "die"})
    assert (last["code"], last["facts"]) == ("CALC-16", {"book": "registros.xlsx"})
