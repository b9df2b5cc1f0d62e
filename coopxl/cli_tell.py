"""What a command found and did, told on the terminal: for a person in lines, for a program as data."""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coopxl.core.findings import Finding, in_order, summary
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.office import Report

_WOULD = Text("Cambiaría (no se escribió nada):", "Would change (nothing was written):")
_WOULD_NOT = Text("No cambiaría ningún libro.", "Would change no workbook.")
_WOULD_MAKE = Text("Haría el documento:", "Would make the document:")
_MADE = Text("Documento:", "Document:")
_SAVED = Text("Guardado:", "Saved:")
_LEVELS = {
    Level.ERROR: Text("ERROR", "ERROR"),
    Level.WARNING: Text("Advertencia", "Warning"),
    Level.INFO: Text("Aviso", "Notice"),
}
_TOGETHER = {
    "OFF-14": Text("al documento le faltan", "the document lacks"),
    "OFF-32": Text("al documento le faltan filas de", "the document lacks rows of"),
}
"""What a document lacks comes by the dozen: one line for a sheet, with its cells."""


def _lines(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    """A line for each finding, gravest first; those of a kind that comes in numbers share one for each sheet."""
    for level in Level:
        groups: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
        for one in in_order(findings):
            if one.gravity is level and one.code in _TOGETHER:
                groups[one.code, one.place.workbook, one.place.sheet].append(one)
            elif one.gravity is level:
                yield line(one, lang)
        for (code, _, sheet), group in groups.items():
            cells = ", ".join(f"{one.place.cell} «{one.facts['label']}»" for one in group)
            said = f"{sheet}: {_TOGETHER[code][lang]}: {cells}. {group[0].remedy(lang)} [{code}]"
            yield f"{_LEVELS[level][lang]}: {said}"


def line(one: Finding, lang: str) -> str:
    """A finding for a person."""
    return f"{_LEVELS[one.gravity][lang]}: {one.told(lang)}"


def as_data(one: Finding, lang: str) -> dict[str, object]:
    """A finding for JSON."""
    place = one.place
    return {
        "code": one.code,
        "level": one.gravity.value,
        "workbook": place.workbook,
        "sheet": place.sheet,
        "cell": place.cell,
        "table": place.table,
        "column": place.key,
        "id": place.id,
        "message": one.message(lang),
        "remedy": one.remedy(lang),
    }


def tell(report: "Report", lang: str, *, dry_run: bool) -> None:
    """Prints what a command found and did."""
    print(*_lines(report.findings, lang), sep="\n", end="\n" if report.findings else "")
    if dry_run:
        print((_WOULD if report.preview else _WOULD_NOT)[lang])
        for line in report.preview:
            print(f"  {line}")
    for path in report.papers:
        print((_WOULD_MAKE if dry_run else _MADE)[lang], path)
    for path in report.books:
        print(_SAVED[lang], path)
    print(summary(report.findings, lang))


def show(asked: argparse.Namespace) -> int:
    """A table under its English keys: the first columns that hold something, or all as JSON."""
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    rows = office.rows(asked.table)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    filled = [key for key in (rows[0] if rows else {}) if any(row[key] not in (None, []) for row in rows)][:6]
    lines = [[str(key) for key in filled], *([_short(row[key]) for key in filled] for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(filled))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return 0


def _short(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 36 else text[:35] + "…"
