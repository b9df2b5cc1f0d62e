"""Excel's engine as coopxl-click starts it, with an Excel that stands in; what that showed is written down."""

import json
import os
from pathlib import Path

from coopxl.engine import excel, excels, server
from tests.hosts.excel.interpreter import TestMachine
from tests.hosts.excel.program import running

PLACE = Path(os.environ["COOPXL_PLACE"])


def in_order(books: dict[str, dict[str, dict[tuple[int, int], object]]]) -> str:
    """Cells by workbook and sheet, as text."""
    return "\n".join(
        f"{name} {sheet} {sorted(cells.items())}" for name, sheets in books.items() for sheet, cells in sheets.items()
    )


def main() -> int:
    """Serves clicks; all books of the office are open from the start."""
    books = [Path(one) for one in json.loads((PLACE / "open").read_text())]
    with running(*books, pid=int((PLACE / "pid").read_text())) as program:
        excels._running = lambda: [program]
        excel.this_machine = TestMachine

        def handle(request, say):
            last = excel.handle(request, say)
            (PLACE / "alerts").write_text(json.dumps(program.alerts))
            (PLACE / "cells").write_text(in_order({path.name: program.cells(path) for path in books}), encoding="utf-8")
            return last

        return server.serve(handle)


if __name__ == "__main__":
    raise SystemExit(main())
