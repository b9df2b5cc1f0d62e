"""Whether two sides did the same, from the files they leave; read with neither's own code."""

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from benchmarks.sides.asked import FIRST_ROW, HEADER_ROW

_TARGET = re.compile(r"#'(.+?)'!([A-Z]+\d+)")

Told = Mapping[str, object]


def _typed(folder: Path, told: Told) -> object:
    return told["rows"], told["digest"]


def _findings(folder: Path, told: Told) -> object:
    """Code and cell of every finding."""
    book = load_workbook(folder / "seguimiento.xlsx", read_only=True)
    lines = book["Hallazgos"].iter_rows(min_row=FIRST_ROW, max_col=7, values_only=True)
    found = sorted((line[5], *_TARGET.search(str(line[2])).groups()) for line in lines if line[5])
    book.close()
    return found


def _calendar(folder: Path, told: Told) -> object:
    """The chronological table in its order, and which cells of the month calendar are filled, the last line apart."""
    path = folder / "calendario.xlsx"
    lines = _cells(path, "Tabla cronológica")[HEADER_ROW:]
    table = [
        (line[0], line[5], *(str(value or 0) for value in (line[6], line[8], line[9]))) for line in lines if line[0]
    ]
    book = load_workbook(path, read_only=True)
    months = list(book["Calendario"].iter_rows(min_row=FIRST_ROW, min_col=2, max_col=14, max_row=52, values_only=True))
    book.close()
    return table, [[bool(cell) for cell in line] for number, line in enumerate(months, 1) if number % 12]


def _patched(folder: Path, told: Told) -> object:
    """Every cell of the sheet of expenses, and where its table ends."""
    path = folder / "seguimiento.xlsx"
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("xl/tables/")]
    table = next(part for part in parts if b'displayName="expenses"' in part)
    return _cells(path, "Gastos"), re.findall(rb' ref="(.+?)"', table)


def _cells(path: Path, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


_SEEN: dict[str, Callable[[Path, Told], object]] = {
    "read": _typed,
    "validate": _findings,
    "calendar": _calendar,
    "patch": _patched,
}


class Disagreement(Exception):
    """Two sides did not do the same, so their times may not be compared."""


def assert_same(job: str, done: Iterable[tuple[str, Path, Told]]) -> None:
    """Compares what the sides left of one job: name, folder, what the process told."""
    (first, *seen), *others = [(name, _SEEN[job](folder, told)) for name, folder, told in done]
    for name, other in others:
        if [other] != seen:
            raise Disagreement(f"{job}: {first} and {name} differ: {_difference(seen[0], other)}")


def _difference(one: object, other: object) -> str:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        if len(one) != len(other):
            return f"{len(one)} against {len(other)} entries"
        return next(_difference(a, b) for a, b in zip(one, other, strict=True) if a != b)
    return f"{one!r} against {other!r}"
