"""How long a click takes in a real LibreOffice, from the command to the strip above the sheet; and where that time goes."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.books import FILES
from benchmarks.sides.asked import TODAY
from benchmarks.turns import ROOT
from coopxl.cli.words import CLEAN, WITH_ERRORS
from tests.engine.test_server import Machine
from tests.hosts.calc.desk import Desk
from tests.offices import demo

STAGES = ("read", "send", "engine", "apply", "rest")
"""Reading the open books; sending them until they are understood; the engine; writing and looking first whether anything
changed; before, after, and drawing."""

_ENDS = {"read": "read", "sent": "send", "hello": "engine", "apply": "engine", "committing": "engine", "done": "engine"}
_FRONT = "registers"
_BOOKS = {"registros": ("registers",), "all three": ("calendar", "tracking", "registers")}
_FIRST_COLUMN, _NAME, _ROW = 0, 1, 29
_PATIENCE = 180.0
_FROM_HERE = f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
ENGINE = [sys.executable, "-c", _FROM_HERE + "from coopxl.engine.__main__ import main; sys.exit(main())"]
COMMAND = "from coopxl.cli import main; sys.exit(main(sys.argv[1:]))"
_SIDES = {"command": COMMAND, "script": "import xlwings; " + COMMAND}


@dataclass(frozen=True)
class Clicked:
    """Seconds of one click, and of its stages."""

    seconds: float
    stages: dict[str, float]


@dataclass
class Scene:
    """An office of so many projects and the books open in it: `first` clicks, those that `start` the engine, and `warm` ones.

    `others` are the seconds of whole processes that do the same to the closed files, by side.
    """

    projects: int
    books: str
    first: list[float] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    warm: list[Clicked] = field(default_factory=list)
    others: dict[str, list[float]] = field(default_factory=lambda: {side: [] for side in _SIDES})

    def stage(self, name: str) -> float:
        """The median seconds of a stage of the warm clicks."""
        return median(one.stages[name] for one in self.warm)

    def typical(self) -> float:
        """The median seconds of a warm click."""
        return median(one.seconds for one in self.warm)


def scene(office: Path, projects: int, books: str, rounds: int, say: Callable[[str], None]) -> Scene:
    """Opens, clicks, clicks again, in LibreOffices of their own; the other sides take turns with the warm clicks."""
    made = Scene(projects, books)
    for number in range(rounds):
        with _opened(office, books, engine_waits=True) as (desk, document):
            made.first.append(_click(desk, document, "validate").seconds)
            if number == rounds - 1:
                made.warm = list(_warm(desk, document, office, made, max(5, rounds)))
        with _opened(office, books, engine_waits=False) as (desk, document):
            made.start.append(_click(desk, document, "validate").seconds)
    say(
        f"{projects:,} projects, {books}: first {median(made.first):.2f} s, starting the engine {median(made.start):.2f} s, "
        f"warm {made.typical():.2f} s ({', '.join(f'{name} {made.stage(name):.3f}' for name in STAGES)}); "
        + ", ".join(f"{side} {median(seconds):.2f} s" for side, seconds in made.others.items())
    )
    return made


def _warm(desk: Desk, document: Any, office: Path, made: Scene, count: int) -> Iterator[Clicked]:
    """The officer takes the name of a project away, and puts it back: each time the findings change."""
    with tempfile.TemporaryDirectory(prefix="coopxl-sides-") as folder:
        closed = shutil.copytree(office, Path(folder, "office"))
        for side in _SIDES:
            _aside(side, closed)
        cell = document.Sheets.getByName("Proyectos").getCellByPosition(_NAME, _ROW)
        named = cell.String
        for number in range(count):
            cell.String = named if number % 2 else ""
            yield _click(desk, document, "validate")
            for side, seconds in made.others.items():
                seconds.append(_aside(side, closed))


def _aside(side: str, office: Path) -> float:
    command = [sys.executable, "-c", _FROM_HERE + _SIDES[side], "validate", str(office), "--today", TODAY.isoformat()]
    start = time.perf_counter()
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if ended.returncode not in (CLEAN, WITH_ERRORS) or "Traceback" in ended.stderr:
        raise RuntimeError(f"{side}: {ended.stderr}")
    return time.perf_counter() - start


@contextmanager
def _opened(office: Path, books: str, *, engine_waits: bool) -> Iterator[tuple[Desk, Any]]:
    """A LibreOffice of its own with these books of a copy of the office; without an engine, opening cannot start one."""
    os.environ |= {"COOPXL_TIMES": "1", "COOPXL_TODAY": TODAY.isoformat()}
    with tempfile.TemporaryDirectory(prefix="coopxl-click-") as folder:
        copy = shutil.copytree(office, Path(folder, "office"))
        with Desk(Path(folder, "desk"), ENGINE) as desk:
            found, away = desk.place / "engine.json", desk.place / "away.json"
            if not engine_waits:
                found.rename(away)
            for key in _BOOKS[books]:
                document = desk.open(copy / FILES[key])
            if not engine_waits:
                away.rename(found)
            yield desk, document


def _click(desk: Desk, document: Any, name: str) -> Clicked:
    """From the command to the end of drawing; the moments come from the extension's log and the clock of the machine."""
    time.sleep(0.5)  # the program is at rest again
    desk.forget()
    start = time.monotonic()
    desk.command(document, f"service:coopxl.Button?{name}")
    while " seen\n" not in desk.log:
        if time.monotonic() - start > _PATIENCE:
            raise TimeoutError(desk.log)
        time.sleep(0.01)
    if "own:" in desk.log or "stop:" in desk.log:
        raise RuntimeError(desk.log)
    return _staged(start, desk.log)


def _staged(start: float, log: str) -> Clicked:
    stages, before, ahead = dict.fromkeys(STAGES, 0.0), start, "rest"
    marks = [line.split(" mark ")[1].split() for line in log.splitlines() if " mark " in line]
    for moment, what in marks:
        now = float(moment)
        if what == "progress":
            # What is first told shows that the question arrived.
            stage = "send" if ahead == "sent" else "engine"
        elif what == "answered":
            stage = "apply" if ahead in ("apply", "revert") else "rest"
        else:
            stage = _ENDS.get(what, "rest")
        stages[stage] += now - before
        before, ahead = now, ahead if what in ("hello", "answered") else what
    return Clicked(before - start, stages)


def refused(office: Path, rounds: int) -> float:
    """A button that lacks the row it is about: the median of warm clicks."""
    with _opened(office, "registros", engine_waits=True) as (desk, document):
        document.CurrentController.select(document.Sheets.getByIndex(0).getCellByPosition(_FIRST_COLUMN, 0))
        return _median(desk, document, "proposal", rounds)


def in_the_demo(rounds: int) -> dict[str, float]:
    """The median of warm clicks of each button in the demonstration, its three books open."""
    with tempfile.TemporaryDirectory(prefix="coopxl-demo-") as folder:
        office = demo(Path(folder, "demo"))
        with _opened(office, "all three", engine_waits=True) as (desk, document):
            return {name: _median(desk, document, name, rounds) for name in ("validate", "calls", "calendar")}


def _median(desk: Desk, document: Any, name: str, rounds: int) -> float:
    _click(desk, document, name)
    return median(_click(desk, document, name).seconds for _ in range(max(5, rounds)))


def client(rounds: int) -> dict[str, float]:
    """Excel's thin client as a whole process, against an engine whose Excel is a file; and Python that does nothing."""
    found: dict[str, list[float]] = {"cold": [], "warm": [], "python": []}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="coopxl-client-") as folder:
            machine = Machine(Path(folder))
            try:
                found["cold"].append(_timed(lambda machine=machine: machine.click("first")))
                found["warm"] += [_timed(lambda machine=machine: machine.click("next")) for _ in range(5)]
            finally:
                machine.close_excel()
                for engine in machine.engines():
                    engine.kill()
        found["python"].append(_timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True)))
    return {name: median(seconds) for name, seconds in found.items()}


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
