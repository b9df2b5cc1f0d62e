"""A workbook open in a real LibreOffice behind the door of hosts, through the extension's own reading and writing."""

import atexit
import builtins
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.calc.host import CalcHost
from tests.hosts.calc.extension import module
from tests.libreoffice import DIST_PACKAGES, _context, _properties, _uno, soffice


class OpenedInCalc:
    """What the extension and the engine do together for one book, message by message, without the click around it."""

    def __init__(self, path: Path, document: Any) -> None:
        self._path, self.document = path, document
        self._steps: list[Any] = []
        self._host: CalcHost | None = None
        self._last: dict[str, Any] | None = None
        self._formats: dict[int, list[Any]] = {}

    def look(self) -> Workbook:
        return _known(CalcHost(str(self._path), self._now(), self._talk).read())

    def read(self) -> Workbook:
        while self._steps:
            self._steps.pop().close()
        self._sent = self._now()
        self._host = CalcHost(str(self._path), self._sent, self._talk)
        return _known(self._host.read())

    def apply(self, patch: Patch) -> None:
        if self._host is None:
            self.read()
        assert self._host
        self._host.apply(patch)
        # The door may be used twice between two looks; a click never does.
        self._sent = self._now()

    def revert(self) -> None:
        assert self._host
        for _ in tuple(self._steps):
            self._host.revert()

    def show(self, sheet: str, row: int, column: int) -> None:
        pass

    def close(self) -> None:
        pass

    def hidden(self, sheet: str) -> set[int]:
        column = self.document.Sheets.getByName(sheet).getCellRangeByPosition(0, 0, 0, 2000)
        seen = column.queryVisibleCells().RangeAddresses
        return set(range(1, 2002)) - {row + 1 for area in seen for row in range(area.StartRow, area.EndRow + 1)}

    def _now(self) -> dict[str, Any]:
        """Read anew only when something changed since: from outside, each reading takes a second or more."""
        if self._last is None or self.document.isModified():
            self.document.setModified(False)
            self._last = self._read()
        return self._last

    def _read(self) -> dict[str, Any]:
        with pytest.MonkeyPatch.context() as held:
            held.setattr(module("coopxl_read")._Kinds, "of", self._kinds(module("coopxl_read")._Kinds.of))
            read: dict[str, Any] = json.loads(json.dumps(module("coopxl_read").workbook(self.document)))
        return read

    def _kinds(self, of: Callable[[Any, Any], Iterator[Any]]) -> Callable[[Any, Any], list[Any]]:
        """The formats of a sheet, asked for once until it is written: from outside that takes longer than all the rest."""

        def known(kinds: Any, used: Any) -> list[Any]:
            sheet = used.RangeAddress.Sheet
            if sheet not in self._formats:
                self._formats[sheet] = list(of(kinds, used))
            return self._formats[sheet]

        return known

    def _talk(self, message: dict[str, Any]) -> dict[str, Any]:
        said = json.loads(json.dumps(message))
        if said["kind"] == "revert":
            step = self._steps.pop()
            self._formats.clear()
            self._last = None
            step.revert()
            step.close()
            return {"kind": "applied"}
        if self._now() != self._sent:
            return {"kind": "refused", "code": "CALC-06", "facts": {"book": self._path.name}}
        self._last = None
        writing = _writing()
        step = writing.Step(self.document, "coopxl")
        for name in (part["sheet"] for part in said["patch"]["sheets"]):
            self._formats.pop(self.document.Sheets.getByName(name).RangeAddress.Sheet, None)
        try:
            step.apply(said["patch"])
        except writing.Refused as refused:
            return {"kind": "refused", "code": refused.code, "facts": {"book": self._path.name, **refused.facts}}
        self._steps.append(step)
        return {"kind": "applied"}


def _known(workbook: Workbook) -> Workbook:
    """With a fingerprint that two readings of the same have in common, and without what LibreOffice adds for itself."""
    ours = {name: what for name, what in workbook.properties.items() if name != "AppVersion"}
    same = replace(workbook, properties=ours, fingerprint="")
    return replace(same, fingerprint=sha256(repr(same).encode()).hexdigest())


@cache
def _writing() -> Any:
    """The extension's writing; it imports from UNO as programs inside LibreOffice do, which needs UNO's own import."""
    uno, pythons = _uno(), builtins.__import__
    sys.path.append(DIST_PACKAGES)
    builtins.__import__ = uno._uno_import
    try:
        return module("coopxl_write")
    finally:
        builtins.__import__ = pythons
        sys.path.remove(DIST_PACKAGES)


@cache
def _desktop() -> Any:
    """One LibreOffice for all tests of a process."""
    close = ExitStack()
    atexit.register(close.close)
    pipe = f"coopxlopened{os.getpid()}"
    process = close.enter_context(soffice("--nodefault", f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"))
    context = _context(pipe, process, 60)
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


@contextmanager
def opened_in_calc(path: Path) -> Iterator[OpenedInCalc]:
    """The workbook open, unseen; closed unsaved in the end."""
    _uno()
    document = _desktop().loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, _properties(Hidden=True))
    try:
        yield OpenedInCalc(path, document)
    finally:
        document.close(True)  # noqa: FBT003  # UNO takes no names
