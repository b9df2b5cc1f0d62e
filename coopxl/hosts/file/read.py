"""Read a closed workbook (.xlsx, .xlsm, .ods) from one snapshot of its bytes into values with their true positions."""

import io
from datetime import time
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from coopxl.core.cells import UNCALCULATED, CellError, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Region, Sheet, Workbook
from coopxl.hosts.file.ods import read_ods
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import Layout, properties
from coopxl.hosts.file.preflight import Checked, preflight
from coopxl.hosts.file.scan import Scan

_MIDNIGHT = time(0, 0)
_NOT_FINITE = CellError("#NUM!")


def read(source: bytes | Path, name: str = "") -> Workbook:
    """Read a workbook; CannotGoOn when it is not a sound one. `name`: for messages, by default the file's own."""
    if isinstance(source, bytes):
        return _read(source, name)
    return _read(snapshot(source), name or source.name)


def _read(data: bytes, name: str) -> Workbook:
    try:
        return read_checked(preflight(data, name), name)
    except MemoryError as error:
        size = sum(member.file_size for member in Package(data, name).members)
        raise CannotGoOn("FILE-14", file=name, size=size >> 20) from error


def snapshot(path: Path) -> bytes:
    """The bytes of a file, all at once; CannotGoOn when it is missing or may not be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise CannotGoOn("FILE-01", file=path.name) from error
    except OSError as error:
        raise CannotGoOn("FILE-02", file=path.name) from error


def read_checked(checked: Checked, name: str) -> Workbook:
    """Read what preflight found sound."""
    if checked.ods:
        return read_ods(checked.package, name)
    parts = checked.layout
    sheets, regions = _sheets(checked), _regions(parts)
    return Workbook(name, sheets, regions, dict(parts.names), properties(checked.package), locked=parts.locked)


def _sheets(checked: Checked) -> dict[str, Sheet]:
    package, sheets = checked.package, {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(package.data))
        for part in checked.layout.sheets.values():
            found = checked.scans[part.name]
            lines = book.get_sheet_by_name(part.name).to_python(skip_empty_area=False) if found.last_row else []
            rows: list[list[Raw]] = [
                # Only a number that is none is unequal to itself.
                [value if value == value and value != "" else _odd(value) for value in line]  # noqa: PLR0124
                for line in lines
            ]
            _second_look(rows, found)
            formulas = frozenset(found.formulas)
            sheets[part.name] = Sheet(part.name, rows, part.name in checked.protected, part.visible, formulas)
    except CalamineError as error:
        raise CannotGoOn("FILE-20", file=package.file, part=str(error)) from error
    return sheets


def _odd(value: object) -> Raw:
    return None if value == "" else _NOT_FINITE


def _second_look(rows: list[list[Raw]], found: Scan) -> None:
    for row, column in found.uncalculated:
        _put(rows, row, column, UNCALCULATED)
    for (row, column), text in found.errors.items():
        _put(rows, row, column, CellError(text))
    for (row, column), number in found.negative.items():
        line = rows[row - 1] if row <= len(rows) else []
        if column <= len(line) and line[column - 1] == _MIDNIGHT:
            line[column - 1] = number


def _put(rows: list[list[Raw]], row: int, column: int, value: Raw) -> None:
    while len(rows) < row:
        rows.append([])
    line = rows[row - 1]
    line.extend([None] * (column - len(line)))
    line[column - 1] = value


def _regions(parts: Layout) -> dict[str, Region]:
    return {
        table.name: Region(
            table.name,
            table.sheet,
            table.first_row - 1,
            table.area.left,
            table.area.right,
            table.last_row,
            table.totals_rows,
        )
        for table in parts.tables.values()
    }
