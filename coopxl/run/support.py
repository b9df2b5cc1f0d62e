"""A file for whoever is asked for help: versions, counts and codes. Nothing that anybody typed, no path and no name is in it."""

import platform
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from coopxl import __version__
from coopxl.actions.validate import validate
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.run.doctor import examine
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES, VERSION
from coopxl.schema.text import Text

_SAFE = frozenset({"ours", "theirs", "python", "version", "tables", "kind", "cloud"})
"""Facts of a finding that name nobody and no folder."""
_LIBRARIES = ("lxml", "openpyxl", "python-calamine", "XlsxWriter", "docxtpl", "xlwings")

_HEAD = Text(
    "Informe de ayuda de coopxl. Léalo antes de enviarlo: solo trae versiones, cantidades y códigos; nada de lo escrito "
    "en los libros, ni nombres, ni carpetas.",
    "Support report of coopxl. Read it before you send it: it holds versions, counts and codes only; nothing of what "
    "is typed in the workbooks, no names, no folders.",
)
_MACHINE = Text("Esta máquina", "This machine")
_CHECKED = Text("Lo que revisó doctor", "What doctor looked at")
_OFFICE = Text("Los libros de esta oficina, contados", "The workbooks of this office, counted")
_ROWS = Text("filas", "rows")
_FOUND = Text("Hallazgos de las tablas, por código", "Findings of the tables, by code")


def support(folder: Path | None, lang: str) -> str:
    """The text of the file; `folder` is that of an office, or none. Changes nothing."""
    parts = [[_HEAD[lang]], [f"{_MACHINE[lang]}:", *_machine()], [f"{_CHECKED[lang]}:", *_examined(folder, lang)]]
    if folder is not None:
        parts.append([f"{_OFFICE[lang]}:", *_office(folder, lang)])
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _machine() -> Iterator[str]:
    yield f"  coopxl {__version__}, schema {VERSION}"
    yield f"  Python {sys.version.split()[0]}, {platform.system()} {platform.release()}, {platform.machine()}"
    for name in _LIBRARIES:
        try:
            yield f"  {name} {version(name)}"
        except PackageNotFoundError:
            yield f"  {name} —"


def _examined(folder: Path | None, lang: str) -> Iterator[str]:
    for one in examine(folder):
        facts = {key: value if key in _SAFE else "…" for key, value in one.facts.items()}
        bare = replace(one, place=Place("…"), facts=facts)
        yield f"  [{one.code}] {bare.message(lang)}"


def _office(folder: Path, lang: str) -> Iterator[str]:
    try:
        office = Office(folder, moment(None), lang)
    except CannotGoOn as stop:
        yield f"  [{stop.code}]"
        return
    for key, path in office.paths.items():
        yield f"  {key}: {path.suffix}, {path.stat().st_size / 1_000_000:.1f} MB"
    for name, table in office.book.tables.items():
        if len(table) and name in TABLES:
            yield f"  {name}: {len(table)} {_ROWS[lang]}"
    yield f"{_FOUND[lang]}:"
    yield from _counted([*office.transaction.noticed, *validate(office.book, office.ask()).findings])


def _counted(findings: Iterable[Finding]) -> Iterator[str]:
    for code, count in sorted(Counter(one.code for one in findings).items()):
        yield f"  [{code}] {count}"
