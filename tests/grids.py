"""Whole sheets typed as they look on screen, each line with its row number; and the three books around them."""

import re
from collections.abc import Mapping

from coopxl.core.book import Book
from coopxl.core.reading import read_book
from coopxl.core.workbook import Region, Sheet, Workbook, column_letter, column_number
from coopxl.hosts.memory import MemoryHost, raw, workbooks

_AREA = re.compile(r"(?P<sheet>.+)!(?P<left>[A-Z]+)(?P<top>\d+):(?P<right>[A-Z]+)(?P<bottom>\d+)")


def typed(name: str, text: str) -> Sheet:
    """One sheet: `5 | FER-001 | 2026-01-01 | Año Nuevo |`. A cell that begins with `=` holds a formula and its result."""
    rows, formulas = [], set()
    for line in filter(None, map(str.strip, text.splitlines())):
        number, *cells = (cell.strip() for cell in line.split("|"))
        rows.extend([] for _ in range(int(number) - len(rows)))
        formulas |= {(int(number), column) for column, cell in enumerate(cells, 1) if cell.startswith("=")}
        rows[int(number) - 1] = [raw(cell.removeprefix("=")) for cell in cells]
    return Sheet(name, rows, formulas=frozenset(formulas))


def workbook(sheets: Mapping[str, str], tables: str = "", name: str = "calendario.xlsx", **names: str) -> Workbook:
    """Sheets by name; `tables` says where table objects stand: `holidays=Feriados!A4:D6`."""
    regions = {}
    for key, where in (one.strip().split("=") for one in tables.split(",") if one.strip()):
        match = _AREA.fullmatch(where)
        assert match, where
        left, right = column_number(match["left"]), column_number(match["right"])
        regions[key] = Region(key, match["sheet"], int(match["top"]), left, right, int(match["bottom"]))
    return Workbook(name, {name: typed(name, text) for name, text in sheets.items()}, regions, names)


def office(book: Workbook, key: str = "calendar", lang: str = "es") -> Book:
    """That workbook beside two blank ones."""
    return read_book({**workbooks("", lang), key: MemoryHost(book).read()}, lang)


def told(findings, *codes: str, lang: str = "es") -> list[str]:
    """The findings of these codes, in whole lines."""
    return [finding.told(lang) for finding in findings if finding.code in codes]


def seen(sheet: Sheet, first: int = 1) -> str:
    """The sheet as it was typed, from a row on; formulas keep their `=`."""
    lines = []
    for number, cells in enumerate(sheet.rows, 1):
        shown = [_seen(cell, (number, column) in sheet.formulas) for column, cell in enumerate(cells, 1)]
        while shown and not shown[-1]:
            shown.pop()
        if number >= first:
            lines.append(" | ".join([str(number), *shown]))
    return "\n".join(lines)


def _seen(cell, formula: bool) -> str:
    text = getattr(cell, "code", "" if cell is None else str(cell))
    return f"={text}" if formula else text


def plain(text: str) -> str:
    """A grid typed in a test, without its indentation and padding."""
    lines = [" | ".join(part.strip() for part in line.split("|")) for line in text.splitlines() if line.strip()]
    return "\n".join(line.rstrip(" |") for line in lines)


def cells(patch) -> dict[str, dict[str, object]]:
    """What a patch writes, by sheet and cell."""
    return {
        sheet.sheet: {f"{column_letter(column)}{row}": value for (row, column), value in sorted(sheet.cells.items())}
        for sheet in patch.sheets.values()
    }
