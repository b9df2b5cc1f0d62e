"""The chronological table and the month calendar, written into the workbook with openpyxl."""

from collections.abc import Iterator
from copy import copy
from datetime import datetime
from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.sides.asked import FIRST_ROW, HEADER_ROW, TODAY
from benchmarks.sides.pandas_calls import MONTHS, OVER

LINES, SHOWN = 12, 12
"""Lines of a category; months shown."""
CATEGORIES = ("Convocatoria abierta", "Asistencia técnica", "Asistencia financiera", "Concurso")
STATES = {
    "open": "Abierta",
    "closing": "Por cerrar",
    "upcoming": "Anunciada",
    "forecast": "Pronóstico, por confirmar",
    "undated": "Sin fecha, por confirmar",
    "closed": "Cerrada",
    "cancelled": "Cancelada",
}


def write(folder: Path, listed: pd.DataFrame) -> None:
    """Both sheets, and the day they were made for."""
    path = folder / "calendario.xlsx"
    book = load_workbook(path)
    _table(book["Tabla cronológica"], listed)
    _months(book, listed)
    for name in ("coopxl_call_table_day", "coopxl_calendar_day"):
        sheet, cell = next(book.defined_names[name].destinations)
        book[sheet][cell] = datetime(TODAY.year, TODAY.month, TODAY.day)
    book.save(path)


def _link(sheet: str, row: int, text: str) -> str:
    return f'=HYPERLINK("#\'{sheet}\'!A{row}","{text}")'


def _plain(value: object) -> object:
    return None if pd.isna(value) else value


def _table(sheet: Worksheet, listed: pd.DataFrame) -> None:
    kept = {
        line[0]: line[11:13]
        for line in sheet.iter_rows(FIRST_ROW, sheet.max_row, max_col=13, values_only=True)
        if line[0]
    }
    looks = [copy(sheet.cell(FIRST_ROW, column)._style) for column in range(1, 14)]  # noqa: SLF001 - the usual way
    for row, one in enumerate(listed.itertuples(index=False), FIRST_ROW):
        values = (
            one.id, one.agency, one.category, one.phrase, one.requirements, STATES[one.state], _plain(one.closes),
            _plain(one.closes_hour), _plain(one.days_left), _plain(one.working_days), _link(one.sheet, one.row, one.id),
            *kept.get(one.id, (None, None)),
        )  # fmt: skip
        for column, value in enumerate(values, 1):
            shown = value.to_pydatetime().replace(hour=0, minute=0) if isinstance(value, pd.Timestamp) else value
            sheet.cell(row, column, shown)._style = copy(looks[column - 1])  # noqa: SLF001 - the usual way
    last = max(HEADER_ROW + len(listed), FIRST_ROW)
    table = sheet.tables["call_table"]
    table.ref = f"A{HEADER_ROW}:M{last}"
    if table.autoFilter:
        table.autoFilter.ref = table.ref


def _entries(listed: pd.DataFrame, category: str) -> list[tuple[range, str]]:
    """Columns and cell of what a category shows, what can still be applied for first; column 13 is undated."""
    start = TODAY.year * 12 + TODAY.month - 1
    entries = []
    for one in listed[listed["category"] == category].itertuples(index=False):
        over = one.state in OVER
        if pd.isna(one.first) or one.state == "undated":
            columns = range(0) if over else range(SHOWN + 1, SHOWN + 2)
        else:
            columns = range(max(int(one.first) - start, 0) + 1, min(int(one.last) + 1 - start, SHOWN) + 1)
        if columns:
            entries.append((over, columns, _link(one.sheet, one.row, f"{one.agency} {one.phrase}")))
    return [(columns, text) for _, columns, text in sorted(entries, key=lambda entry: (entry[0], entry[1][0]))]


def _lines(entries: list[tuple[range, str]]) -> list[dict[int, str]]:
    lines: list[dict[int, str]] = [{} for _ in range(LINES)]
    more: dict[int, int] = {}
    for columns, text in entries:
        line = next((one for one in lines[:-1] if not any(column in one for column in columns)), None)
        for column in columns:
            if line is None:
                more[column] = more.get(column, 0) + 1
            else:
                line[column] = text
    lines[-1] = {column: f"+ {count} más: ver tabla" for column, count in more.items()}
    return lines


def _headers() -> Iterator[str]:
    yield "Categoría"
    for ahead in range(SHOWN):
        year, month = divmod(TODAY.year * 12 + TODAY.month - 1 + ahead, 12)
        yield f"{MONTHS[month][:3]} {year}"
    yield "Por confirmar"


def _months(book: Workbook, listed: pd.DataFrame) -> None:
    name, area = next(book.defined_names["coopxl_calendar"].destinations)
    sheet = book[name]
    header, *block = sheet[area]
    for cell, text in zip(header, _headers(), strict=True):
        cell.value = text
    for number, category in enumerate(CATEGORIES):
        cells = block[number * LINES : (number + 1) * LINES]
        for row, (line, values) in enumerate(zip(cells, _lines(_entries(listed, category)), strict=True)):
            for column, cell in enumerate(line[1:], 1):
                cell.value = values.get(column)
            sheet.row_dimensions[line[0].row].hidden = bool(row and not values)
