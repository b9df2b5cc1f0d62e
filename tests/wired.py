"""LibreOffice's extension as the engine sees it, without LibreOffice: books read from files, kept in memory, changed by patches."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Self

from coopxl import __version__
from coopxl.core.cells import CellError, Formula, Raw, Uncalculated, Written
from coopxl.core.plan import block
from coopxl.core.serials import to_serial
from coopxl.core.workbook import Patch, SheetPatch, Workbook
from coopxl.hosts.file.read import read
from coopxl.hosts.memory import MemoryHost
from coopxl.schema.names import CAME_FROM

Wire = dict[str, Any]
_KINDS = ((bool, "bool"), (datetime, "datetime"), (date, "date"), (time, "time"), (timedelta, "duration"))


def sent(workbook: Workbook) -> Wire:
    """A workbook as the extension would send it."""
    sheets = []
    for sheet in workbook.sheets.values():
        kinds, errors, formulas = [], [], [[row, column, row, column] for row, column in sorted(sheet.formulas)]
        rows: list[list[object]] = []
        for at, line in enumerate(sheet.rows, 1):
            rows.append([])
            for column, raw in enumerate(line, 1):
                rows[-1].append(_plain(raw))
                kind = next((kind for of, kind in _KINDS if isinstance(raw, of)), "")
                if kind:
                    kinds.append([at, column, at, column, kind])
                if isinstance(raw, CellError):
                    errors.append([at, column, raw.code])
        sheets.append(
            {
                "name": sheet.name,
                "rows": rows,
                "protected": sheet.protected,
                "visible": sheet.visible,
                "kinds": kinds,
                "errors": errors,
                "formulas": formulas,
            }
        )
    regions = [
        {name: getattr(region, name) for name in type(region).__dataclass_fields__}
        for region in workbook.regions.values()
    ]
    return {
        "name": workbook.name,
        "date1904": False,
        "locked": workbook.locked,
        "sheets": sheets,
        "regions": regions,
        "names": workbook.names,
        "properties": workbook.properties,
    }


def _plain(raw: Raw) -> object:
    match raw:
        case None | CellError() | Uncalculated():
            return ""
        case bool():
            return float(raw)
        case int() | float():
            return float(raw)
        case timedelta():
            return raw / timedelta(days=1)
        case date() | time():
            return to_serial(raw)
    return raw


def received(wire: Wire) -> Patch:
    """A patch as it came over the wire; dates are numbers in it."""
    made = Patch(grown=dict(wire["grown"]), visible=dict(wire["visible"]))
    for one in wire["sheets"]:
        cells: dict[tuple[int, int], Written] = {
            (row + down, column + right): value if value != "" else None
            for row, column, lines in one["blocks"]
            for down, line in enumerate(lines)
            for right, value in enumerate(line)
        }
        cells |= {(row, column): Formula(text) for row, column, text in one["formulas"]}
        like = {row: model for row, model, _, _ in one["like"]}
        made.sheets[one["sheet"]] = SheetPatch(one["sheet"], cells, like, dict(one["hidden"]))
    return made


class Extension:
    """A program with an engine of its own. `books` are its open workbooks by path.

    `on` is called with each message of the engine before it is answered; what it returns is the answer instead.
    """

    def __init__(self, books: Mapping[Path, MemoryHost], version: str = __version__, **surroundings: str) -> None:
        self.books = dict(books)
        self.heard: list[Wire] = []
        self.on: Callable[[Wire], Wire | None] = lambda message: None
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "coopxl.engine"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])} | surroundings,
        )
        self.greeting = self.ask("hello", version=version)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin
        assert self.process.stdout
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()

    def send(self, kind: str, **content: object) -> None:
        """One line."""
        self.write(json.dumps({"kind": kind, **content}))

    def write(self, line: str) -> None:
        """One line, whatever it is."""
        assert self.process.stdin
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def receive(self) -> Wire:
        """One line; EOFError when the engine is gone."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise EOFError
        message: Wire = json.loads(line)
        self.heard.append(message)
        return message

    def ask(self, kind: str, **content: object) -> Wire:
        """One line and the next."""
        self.send(kind, **content)
        return self.receive()

    def click(self, name: str, book: Path, sheet: str = "", row: int = 0, column: int = 0, today: str = "") -> Wire:
        """What the engine ended with; in between the books are changed as it says."""
        books = {str(path): sent(host.read()) for path, host in self.books.items()}
        self.send("click", name=name, book=str(book), sheet=sheet, row=row, column=column, today=today, books=books)
        while True:
            message = self.receive()
            answer = self.on(message) or self._answer(message)
            if message["kind"] in {"done", "stop"}:
                return message
            if answer:
                self.write(json.dumps(answer))

    def _answer(self, message: Wire) -> Wire | None:
        match message["kind"]:
            case "apply":
                self.books[Path(message["book"])].apply(received(message["patch"]))
                return {"kind": "applied"}
            case "revert":
                self.books[Path(message["book"])].revert()
                return {"kind": "applied"}
            case "ask":
                return {"kind": "answer", "yes": True}
        return None


def opened(*paths: Path) -> dict[Path, MemoryHost]:
    """Workbooks as if they were open in a program: read from their files, then in memory only."""
    return {path.resolve(): MemoryHost(read(path)) for path in paths}


def typed(host: MemoryHost, sheet: str, cells: Mapping[tuple[int, int], Written]) -> None:
    """What an officer types without saving."""
    host.apply(Patch({sheet: SheetPatch(sheet, dict(cells))}))


def shown(workbook: Workbook) -> dict[str, dict[tuple[int, int], object]]:
    """Every filled cell by sheet, in one representation: dates as the numbers that stand for them, formulas as themselves.

    From which file a book was made is another thing in each folder, and an open book does not say it.
    """
    result = {}
    came = block(workbook, CAME_FROM)
    for sheet in workbook.sheets.values():
        cells = {
            (row, column): _seen(raw)
            for row, line in enumerate(sheet.rows, 1)
            for column, raw in enumerate(line, 1)
            if raw is not None and (row, column) not in sheet.formulas and (sheet.name, row, column) != (came or ())[:3]
        }
        result[sheet.name] = cells | dict.fromkeys(sheet.formulas, "formula")
    return result


def _seen(raw: Raw) -> object:
    return raw if isinstance(raw, CellError) else _plain(raw)


def unnamed(workbook: Workbook) -> Workbook:
    """Without what tells one reading from another."""
    return replace(workbook, fingerprint="")
