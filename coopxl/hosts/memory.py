"""Tables typed as markdown, for tests and examples: no file, the same reading as any other host."""

import re
from datetime import date, time

from coopxl.core.book import Book
from coopxl.core.cells import UNCALCULATED, CellError, Raw
from coopxl.core.reading import read_book
from coopxl.core.workbook import Region, Sheet, Workbook
from coopxl.schema.names import HEADER_ROW
from coopxl.schema.office import WORKBOOKS, tables_of
from coopxl.schema.table import Table


def book(markdown: str = "", lang: str = "es") -> Book:
    """A whole office: the tables given, all others empty.

    A table starts with a header line whose first cell is its key; columns are named by key or label. Cells are what
    people type: dates in ISO, numbers, `#N/A` for an error, `(uncalculated)` for a formula without result, `_` for a
    space nobody sees.
    """
    return read_book(workbooks(markdown, lang), lang)


def workbooks(markdown: str = "", lang: str = "es") -> dict[str, Workbook]:
    """The same as raw workbooks, by key."""
    typed = dict(_blocks(markdown))
    return {definition.key: _workbook(definition.key, lang, typed) for definition in WORKBOOKS}


def _blocks(markdown: str) -> list[tuple[str, list[list[str]]]]:
    blocks: list[tuple[str, list[list[str]]]] = []
    for line in markdown.splitlines():
        stripped = line.strip()
        if not stripped.startswith("|") or set(stripped) <= set("|-: "):
            continue
        first, *cells = (cell.strip() for cell in stripped.strip("|").split("|"))
        if first:
            blocks.append((first, []))
        blocks[-1][1].append(cells)
    return blocks


def _workbook(key: str, lang: str, typed: dict[str, list[list[str]]]) -> Workbook:
    sheets: dict[str, Sheet] = {}
    regions: dict[str, Region] = {}
    name = next(definition.file[lang] for definition in WORKBOOKS if definition.key == key)
    for table in tables_of(key):
        address = f"{key}.findings" if table.key == "findings" else table.key
        sheet = _sheet(table, lang, typed.get(address))
        sheets[sheet.name] = sheet
        width = len(sheet.rows[HEADER_ROW - 1])
        last = max(len(sheet.rows), HEADER_ROW + 1)
        regions[table.key] = Region(table.key, sheet.name, HEADER_ROW, 1, width, last)
    return Workbook(f"{name}.xlsx", sheets, regions)


def _sheet(table: Table, lang: str, typed: list[list[str]] | None) -> Sheet:
    """The typed columns first, the others after them."""
    head, *body = typed or [[]]
    labels = {column.key: column.label[lang] for column in table.columns}
    rest = [key for key in labels if key not in head and labels[key] not in head]
    headers: list[Raw] = [*(labels.get(cell, cell) for cell in head), *(labels[key] for key in rest)]
    blank: list[list[Raw]] = [[] for _ in range(HEADER_ROW - 1)]
    return Sheet(table.label[lang], [*blank, headers, *([_raw(cell) for cell in line] for line in body)])


def _raw(cell: str) -> Raw:
    if not cell:
        return None
    if cell == "(uncalculated)":
        return UNCALCULATED
    if re.fullmatch(r"#[A-Z/0!?]+", cell):
        return CellError(cell)
    if cell == "_":
        return " "
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return date.fromisoformat(cell)
    if re.fullmatch(r"\d\d:\d\d", cell):
        return time.fromisoformat(cell)
    if re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", cell):
        return float(cell) if "." in cell else int(cell)
    return cell.strip('"')
