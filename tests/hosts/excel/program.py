"""A running Excel for tests: several workbooks open in it, an officer who answers, and moments in which it is busy or gone."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import xlwings as xw

from coopxl.hosts.excel.host import ExcelHost
from tests.hosts.excel.interpreter import Excel, ExcelError, TestMachine, excel
from tests.wired import shown


class Program:
    """What xlwings calls an app. `alerts` are the texts the officer read, `answers` what is answered, yes by default."""

    def __init__(self, pid: int, opened: dict[Path, Excel]) -> None:
        self._pid, self.opened = pid, opened
        self.alerts: list[tuple[str, str]] = []
        self.answers: list[str] = []
        self.bars: list[object] = []
        self.trouble = 0

    @property
    def pid(self) -> int:
        self._look()
        return self._pid

    @property
    def books(self) -> list[xw.Book]:
        self._look()
        return [one.book for one in self.opened.values()]

    def alert(self, text: str, **how: str) -> str:
        self._look()
        self.alerts.append((how.get("mode", how["buttons"]), text))
        return self.answers.pop(0) if self.answers else "yes"

    def _bar(self, text: object) -> None:
        self._look()
        self.bars.append(text)

    status_bar = property(fset=_bar)

    def _look(self) -> None:
        if self.trouble:
            raise ExcelError(self.trouble)

    def excel(self, path: Path) -> Excel:
        return self.opened[path.resolve()]

    def cells(self, path: Path) -> dict[str, dict[tuple[int, int], object]]:
        """What an open workbook holds."""
        return shown(ExcelHost(self.excel(path).book, path, lambda host: None, TestMachine()).read())


@contextmanager
def running(*paths: Path, pid: int = 4711) -> Iterator[Program]:
    """An Excel in which these workbooks are open."""
    with ExitStack() as stack:
        yield Program(pid, {path.resolve(): stack.enter_context(excel(path)) for path in paths})


def handled(program: Program, monkeypatch: Any) -> None:
    """Lets Excel's engine find this Excel, and no other."""
    monkeypatch.setattr("coopxl.engine.excels._running", lambda: [program])
    monkeypatch.setattr("coopxl.engine.excel.this_machine", TestMachine)
