"""Every kind of host, opened for a test. Whoever writes a new one adds a line to KINDS, and the contract runs through it."""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest

from coopxl.hosts.door import Host
from coopxl.hosts.excel.host import ExcelHost
from coopxl.hosts.file.host import FileHost
from coopxl.hosts.memory import MemoryHost
from tests.hosts.excel.interpreter import TestMachine, excel
from tests.libreoffice import convert

Formulas = dict[tuple[int, int], str]


@dataclass(slots=True)
class Opened:
    """A workbook behind a host, and what the door does not tell: the hidden rows of a sheet, the formulas as written.

    `formulas` gives None where the kind keeps no texts.
    """

    host: Host
    hidden: Callable[[str], set[int]]
    formulas: Callable[[str], Formulas | None] = field(default=lambda sheet: None)


@contextmanager
def memory(path: Path) -> Iterator[Opened]:
    host = MemoryHost(FileHost(path, _store).read())
    yield Opened(host, lambda sheet: host.hidden.get(sheet, set()))


@contextmanager
def closed(path: Path) -> Iterator[Opened]:
    def hidden(sheet: str) -> set[int]:
        return {row for row, found in _loaded(path.read_bytes())[sheet].row_dimensions.items() if found.hidden}

    def formulas(sheet: str) -> Formulas:
        lines = _loaded(path.read_bytes())[sheet].iter_rows()
        return {(one.row, one.column): str(one.value) for line in lines for one in line if one.data_type == "f"}

    host = FileHost(path, _store)
    host.read()
    yield Opened(host, hidden, formulas)


@contextmanager
def in_excel(path: Path) -> Iterator[Opened]:
    with excel(path) as opened:
        host = ExcelHost(opened.book, path, lambda host: None, TestMachine())
        host.read()

        def formulas(sheet: str) -> Formulas:
            return {place: cell.formula for place, cell in opened.page(sheet).cells.items() if cell.formula}

        yield Opened(host, lambda sheet: opened.page(sheet).hidden, formulas)


@contextmanager
def saved_by_libreoffice(path: Path) -> Iterator[Opened]:
    """The workbook as LibreOffice saves it, closed."""
    folder = path.parent / ".resaved"
    folder.mkdir(exist_ok=True)
    path.write_bytes(convert(path, "xlsx", folder).read_bytes())
    with closed(path) as opened:
        yield opened


@lru_cache(maxsize=3)
def _loaded(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def _store(path: Path, content: bytes, fingerprint: str) -> None:
    path.write_bytes(content)


Kind = Callable[[Path], AbstractContextManager[Opened]]

KINDS = [
    pytest.param(memory, id="memory"),
    pytest.param(closed, id="file"),
    pytest.param(in_excel, id="excel"),
    pytest.param(saved_by_libreoffice, id="libreoffice", marks=pytest.mark.libreoffice),
]
