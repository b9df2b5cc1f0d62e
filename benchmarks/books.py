"""An office of N rows: the shipped workbooks, drawn by the same functions, with XlsxWriter, with their tables filled."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import xlsxwriter

from benchmarks import rows
from coopxl.core.vocabulary import Vocabulary
from coopxl.derive.shipped import workbooks
from coopxl.derive.workbooks import package, tables
from coopxl.derive.workbooks.build import DRAW
from coopxl.derive.workbooks.making import Making
from coopxl.derive.workbooks.sheets import Sheet, sheets_of
from coopxl.derive.workbooks.style import Styles
from coopxl.schema import names, office

LANG = "es"
FILES = {definition.key: f"{definition.file[LANG]}.xlsx" for definition in office.WORKBOOKS}

_MAKERS = {"expenses": rows.expenses, "calls": rows.calls, "projects": rows.projects}
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def make(kind: str, count: int, folder: Path) -> None:
    """The three books of an office in a folder; books without rows are the shipped ones."""
    folder.mkdir(parents=True)
    (folder / "rows").write_text(str(count))
    filled = _MAKERS[kind](count)
    for key, file in FILES.items():
        if any(table.key in filled for table in office.tables_of(key)):
            (folder / file).write_bytes(_book(key, filled))
        else:
            shutil.copyfile(workbooks() / LANG / file, folder / file)


def _book(key: str, filled: rows.Rows) -> bytes:
    definition = next(one for one in office.WORKBOOKS if one.key == key)
    sheets = tuple(_as_long_as(sheet, filled.get(sheet.key, ())) for sheet in sheets_of(key, LANG))
    memory = BytesIO()
    with xlsxwriter.Workbook(memory, _OPTIONS) as book:
        making = Making(book, Styles(book), LANG, definition, Vocabulary(), sheets)
        book.set_custom_property(names.PROPERTY_WORKBOOK, key, "text")
        book.set_custom_property(names.PROPERTY_LANGUAGE, LANG, "text")
        book.set_custom_property(names.PROPERTY_SCHEMA, office.VERSION, "text")
        drawn = [(sheet, book.add_worksheet(sheet.name)) for sheet in sheets]
        for sheet, worksheet in drawn:
            DRAW[sheet.content](making, sheet, worksheet)
            if sheet.folded:
                worksheet.hide()
            if sheet.table and sheet.key in filled:
                _fill(making, sheet, worksheet, filled[sheet.key])
    return package.finished(memory.getvalue())


def _as_long_as(sheet: Sheet, filled: Sequence[rows.Row]) -> Sheet:
    """Long enough for the rows; the blank ones below them stay, as coopxl leaves them at every write."""
    if sheet.table is None or not filled:
        return sheet
    return replace(sheet, table=replace(sheet.table, blank_rows=len(filled) + sheet.table.blank_rows))


def _fill(making: Making, sheet: Sheet, worksheet: xlsxwriter.worksheet.Worksheet, filled: Sequence[rows.Row]) -> None:
    assert sheet.table is not None
    for number, column in enumerate(sheet.table.columns):
        look = tables.cell_format(making, sheet.table, column)
        for place, row in enumerate(filled, names.HEADER_ROW):
            value = row.get(column.key)
            if value is not None:
                worksheet.write(place, number, value, look)


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
