"""The jobs as coopxl does them. Started as a process of its own: `python -m benchmarks.sides.coopxl_side JOB FOLDER`."""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from benchmarks.sides import told
from benchmarks.sides.asked import APPENDED, CHANGED, FIRST_ROW, TODAY
from coopxl.core.reading import read_book
from coopxl.core.table import Table
from coopxl.core.workbook import Patch
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.read import read as read_workbook
from coopxl.office.transaction import Transaction
from coopxl.run.office import ACTIONS, Office, moment


def read(folder: Path) -> Mapping[str, object]:
    """All tables of the tracking book, typed."""
    book = read_book({"tracking": read_workbook(folder / "seguimiento.xlsx")}, "es")
    spent, budget = book["expenses"], book["budget"]
    return {"rows": len(spent) + len(budget), "digest": lambda: told.digest([*_rows(spent), *_rows(budget)])}


def _rows(table: Table) -> list[list[object]]:
    return [
        [int(value * 100) if isinstance(value, Decimal) else value for value in row]
        for row in zip(*table.columns.values(), strict=True)
    ]


def validate(folder: Path) -> Mapping[str, object]:
    """The verb, with everything that belongs to it: ids, lists, back-up."""
    return {"findings": len(Office(folder, moment(TODAY)).act("validate").findings)}


def calendar(folder: Path) -> Mapping[str, object]:
    """Both verbs in one go."""
    report = Office(folder, moment(TODAY)).perform([ACTIONS["calls"], ACTIONS["calendar"]])
    return {"written": len(report.written)}


def patch(folder: Path) -> Mapping[str, object]:
    """Cells changed and rows appended in a closed workbook, with its back-up."""
    transaction = Transaction(folder, datetime.combine(TODAY, datetime.min.time()))
    host = FileHost(folder / "seguimiento.xlsx", transaction.stage)
    count = int((folder / "rows").read_text())
    changes = Patch(grown={"expenses": FIRST_ROW + count + len(APPENDED) - 1})
    sheet = changes.sheet("Gastos")
    for offset, column, value in CHANGED:
        sheet.cells[FIRST_ROW + offset * count // 10, column] = value
    for number, values in enumerate(APPENDED):
        row = FIRST_ROW + count + number
        sheet.like[row] = row - 1 - number
        sheet.cells.update({(row, column): value for column, value in enumerate(values, 1)})
    host.apply(changes)
    return {"written": len(transaction.commit())}


JOBS: dict[str, Callable[[Path], Mapping[str, object]]] = {
    "read": read,
    "validate": validate,
    "calendar": calendar,
    "patch": patch,
}

if __name__ == "__main__":
    told.finish(JOBS[sys.argv[1]](Path(sys.argv[2])), check="--check" in sys.argv)
