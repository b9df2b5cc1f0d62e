"""What a command found and did, told on the terminal: for a person in lines, for a program as data."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coopxl.cli.words import SAVED
from coopxl.core.findings import Finding, in_order, summary
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.office import Report

_WOULD = Text("Cambiaría (no se escribió nada):", "Would change (nothing was written):")
_WOULD_NOT = Text("No cambiaría ningún libro.", "Would change no workbook.")
_WOULD_MAKE = Text("Haría el documento:", "Would make the document:")
_MADE = Text("Documento:", "Document:")
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
        print(SAVED[lang], path)
    print(summary(report.findings, lang))
