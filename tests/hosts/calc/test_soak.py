"""A long day: a thousand clicks in one LibreOffice with one engine. It prints what it measured."""

import sys
import time
from pathlib import Path
from statistics import median

import psutil
import pytest

from tests import offices
from tests.hosts.calc.desk import Desk

pytestmark = [pytest.mark.libreoffice, pytest.mark.soak]

ROOT = Path(__file__).resolve().parents[3]
CODE = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from coopxl.engine.__main__ import main; sys.exit(main())"
CLICKS, EARLY = 1000, 100
UNDO_STEPS = 100  # what LibreOffice keeps
LOST_AT_MOST = 0.8
"""Megabytes a click: LibreOffice's own Python keeps some fifty bytes of every object whose properties are asked, and a click
that reads three books twice asks thousands."""


def megabytes(process: psutil.Process) -> float:
    """Memory that is its alone."""
    return process.memory_full_info().uss / 1e6


def test_a_thousand_clicks(tmp_path, monkeypatch):
    """Validate and calls by turns, a cell changed before each: neither grows without end nor becomes slow."""
    monkeypatch.setenv("COOPXL_TODAY", offices.DAY)
    office = offices.demo(tmp_path / "office")
    with Desk(tmp_path / "desk", [sys.executable, "-c", CODE]) as desk:
        for key in ("calendar", "tracking", "registers"):
            document = desk.open(offices.book(office, key))
        cell = document.Sheets.getByName("Proyectos").getCellByPosition(1, 5)
        named = cell.String
        seconds: list[float] = []
        memory: dict[int, tuple[float, float]] = {}
        for number in range(1, CLICKS + 1):
            cell.String = named if number % 4 > 1 else ""
            desk.forget()
            start = time.monotonic()
            desk.command(document, f"service:coopxl.Button?{'validate' if number % 2 else 'calls'}")
            while "done:" not in desk.log:
                assert time.monotonic() - start < 20, desk.log
                time.sleep(0.005)
            seconds.append(time.monotonic() - start)
            if number in (EARLY, CLICKS):
                below = psutil.Process(desk.office.pid).children(recursive=True)
                engine = next(one for one in below if CODE in one.cmdline())
                program = next(one for one in below if one.name() == "soffice.bin")
                memory[number] = megabytes(program), megabytes(engine)
        assert engine.is_running()
        assert len(document.UndoManager.getAllUndoActionTitles()) <= UNDO_STEPS
        first, last = median(seconds[:EARLY]), median(seconds[-EARLY:])
        print(
            f"\n{CLICKS} clicks: {first:.3f} s at first, {last:.3f} s at last; MB of LibreOffice and engine: {memory}"
        )
        desk.close(document)
    assert last < 2 * first
    (program_early, engine_early), (program_late, engine_late) = memory[EARLY], memory[CLICKS]
    # It grows until its first whole look for garbage, some five hundred clicks on, and then stays.
    assert engine_late < 1.5 * engine_early
    assert program_late - program_early < LOST_AT_MOST * (CLICKS - EARLY)
