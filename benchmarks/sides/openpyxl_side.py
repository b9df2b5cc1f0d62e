"""The patch with openpyxl alone. Started as a process of its own: `python -m benchmarks.sides.openpyxl_side patch FOLDER`."""

import sys
from copy import copy
from pathlib import Path

from openpyxl import load_workbook

from benchmarks.sides import told
from benchmarks.sides.asked import APPENDED, CHANGED, FIRST_ROW


def patch(folder: Path) -> None:
    """Load, change, append with the look of the last row, grow the table, save."""
    path = folder / "seguimiento.xlsx"
    count = int((folder / "rows").read_text())
    book = load_workbook(path)
    sheet = book["Gastos"]
    for offset, column, value in CHANGED:
        sheet.cell(FIRST_ROW + offset * count // 10, column).value = value
    last = FIRST_ROW + count - 1
    for row, values in enumerate(APPENDED, last + 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            cell._style = copy(sheet.cell(last, column)._style)  # noqa: SLF001 - the usual way to copy a style
    table = sheet.tables["expenses"]
    first, end = table.ref.split(":")
    table.ref = f"{first}:{end.rstrip('0123456789')}{last + len(APPENDED)}"
    if table.autoFilter:
        table.autoFilter.ref = table.ref
    book.save(path)


if __name__ == "__main__":
    patch(Path(sys.argv[2]))
    told.finish({}, check=False)
