"""Every kind of host, opened for a test. Whoever writes a new one adds a line to KINDS, and the contract runs through it."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest

from coopxl.core.workbook import Workbook, column_number
from coopxl.hosts.door import Host
from coopxl.hosts.excel.host import ExcelHost
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import layout
from coopxl.hosts.memory import MemoryHost
from tests.hosts.calc.opened import opened_in_calc
from tests.hosts.excel.interpreter import TestMachine, excel
from tests.libreoffice import convert

Formulas = dict[tuple[int, int], str]


@dataclass(slots=True)
class Opened:
    """A workbook behind a host, and what the door does not tell: the hidden rows of a sheet, the formulas as written.

    `look` reads the workbook through another host, so that the first one does not forget what it may have to take back.
    `formulas` gives None where the kind keeps no texts.
    """

    host: Host
    look: Callable[[], Workbook]
    hidden: Callable[[str], set[int]]
    formulas: Callable[[str], Formulas | None] = field(default=lambda sheet: None)


@contextmanager
def memory(path: Path) -> Iterator[Opened]:
    host = MemoryHost(FileHost(path, _store).read())
    yield Opened(host, lambda: host._workbook, lambda sheet: host.hidden.get(sheet, set()))


@contextmanager
def closed(path: Path) -> Iterator[Opened]:
    def hidden(sheet: str) -> set[int]:
        return {int(row[1]) for row in _HIDDEN.finditer(_part(path, sheet))}

    def formulas(sheet: str) -> Formulas:
        found = _FORMULA.finditer(_part(path, sheet))
        return {(int(one[2]), column_number(one[1])): "=" + unescape(one[3]) for one in found}

    host = FileHost(path, _store)
    host.read()
    yield Opened(host, FileHost(path, _store).read, hidden, formulas)


@contextmanager
def in_excel(path: Path) -> Iterator[Opened]:
    with excel(path) as opened:
        host, other = (ExcelHost(opened.book, path, lambda host: None, TestMachine()) for _ in "12")
        host.read()

        def formulas(sheet: str) -> Formulas:
            return {place: cell.formula for place, cell in opened.page(sheet).cells.items() if cell.formula}

        yield Opened(host, other.read, lambda sheet: opened.page(sheet).hidden, formulas)


@contextmanager
def saved_by_libreoffice(path: Path) -> Iterator[Opened]:
    """The workbook as LibreOffice saves it, closed."""
    folder = path.parent / ".resaved"
    folder.mkdir(exist_ok=True)
    path.write_bytes(convert(path, "xlsx", folder).read_bytes())
    with closed(path) as opened:
        yield opened


@contextmanager
def in_libreoffice(path: Path) -> Iterator[Opened]:
    with opened_in_calc(path) as host:
        yield Opened(host, host.look, host.hidden)


_HIDDEN = re.compile(r'<row r="(\d+)"[^>]* hidden="(?:1|true)"')
_FORMULA = re.compile(r'<c r="([A-Z]+)(\d+)"[^>]*><f[^>]*>([^<]*)</f>')


def _part(path: Path, sheet: str) -> str:
    package = Package(path.read_bytes(), path.name)
    return package[layout(package).sheets[sheet].part].decode()


def _store(path: Path, content: bytes, fingerprint: str) -> None:
    path.write_bytes(content)


Kind = Callable[[Path], AbstractContextManager[Opened]]

LIVE = [
    pytest.param(memory, id="memory"),
    pytest.param(in_excel, id="excel"),
    pytest.param(in_libreoffice, id="libreoffice", marks=pytest.mark.libreoffice),
]
"""Kinds that write at once, and so must be able to take it back."""

KINDS = [
    pytest.param(memory, id="memory"),
    pytest.param(closed, id="file"),
    pytest.param(in_excel, id="excel", marks=pytest.mark.slow),
    pytest.param(in_libreoffice, id="libreoffice", marks=pytest.mark.libreoffice),
    pytest.param(saved_by_libreoffice, id="saved by libreoffice", marks=pytest.mark.libreoffice),
]
