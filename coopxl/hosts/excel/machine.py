"""What xlwings does not offer, or offers differently, where Excel runs on Windows and on macOS."""

import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from coopxl.core.cells import CellError

if TYPE_CHECKING:
    import xlwings as xw

T = TypeVar("T")
Options = dict[str, bool]
"""What a protected sheet still allows, under the names that its own platform gives them."""


class Trouble(Enum):
    """Why Excel does not answer: for a moment, or for good."""

    BUSY = "busy"
    GONE = "gone"


class Machine(ABC):
    """Excel on one platform. `waits` are the seconds before each new attempt while Excel is busy."""

    waits: tuple[float, ...] = (0.1, 0.2, 0.5, 1.0, 2.0, 2.0)
    _busy: ClassVar[frozenset[int]]
    _gone: ClassVar[frozenset[int]]

    def patiently(self, work: Callable[..., T], *given: Any) -> T:
        """Do what may be done twice without harm, again and again while Excel is busy; the last error is raised."""
        for seconds in self.waits:
            try:
                return work(*given)
            except Exception as error:
                if self.trouble(error) is not Trouble.BUSY:
                    raise
            time.sleep(seconds)
        return work(*given)

    def trouble(self, error: BaseException) -> Trouble | None:
        """What an error of Excel says of Excel itself; None when it says nothing."""
        codes = self._codes(error)
        if codes & self._gone:
            return Trouble.GONE
        return Trouble.BUSY if codes & self._busy else None

    @abstractmethod
    def values(self, cells: "xw.Range") -> list[list[Any]]:
        """What a rectangle of cells holds, in full; an error is a CellError, a text that looks like one is a text."""

    @staticmethod
    @abstractmethod
    def _codes(error: BaseException) -> set[int]:
        """The numbers under which the platform reports an error."""

    @abstractmethod
    def read_only(self, book: "xw.Book") -> bool:
        """Whether the book was opened for reading only."""

    @abstractmethod
    def locked(self, book: "xw.Book") -> bool:
        """Whether the structure of the book is protected: then no sheet can be shown or hidden."""

    @abstractmethod
    def filtered(self, sheet: "xw.Sheet") -> bool:
        """Whether a filter hides rows of the sheet just now."""

    @abstractmethod
    def save_copy(self, book: "xw.Book", path: Path) -> bool:
        """Let Excel write a copy of the book as it is now; False where no program may ask for that."""

    @abstractmethod
    def protection(self, sheet: "xw.Sheet") -> Options | None:
        """What a protected sheet still allows; None for a sheet that is not protected."""

    @abstractmethod
    def unprotect(self, sheet: "xw.Sheet") -> None:
        """Take the protection off a sheet that has no password; Excel's own error when it has one."""

    @abstractmethod
    def protect(self, sheet: "xw.Sheet", options: Options) -> None:
        """Put the protection back, without password."""


ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_NEWER = {2043: "#GETTING_DATA", 2045: "#SPILL!", 2046: "#CONNECT!", 2047: "#BLOCKED!", 2048: "#UNKNOWN!"}
_NEWER |= {2049: "#FIELD!", 2050: "#CALC!"}
_ERROR_BASE = -2146828288
"""COM gives an error cell as a whole number: this one and the number of the error. It gives all numbers as floats."""
_ALLOWED = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
)


def _signed(*codes: int) -> frozenset[int]:
    """Windows' error numbers as Python's COM gives them: signed."""
    return frozenset(code - (1 << 32) for code in codes)


class Windows(Machine):
    """Excel over COM."""

    # RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER, VBA_E_IGNORE: a cell is being edited, a dialog is open.
    _busy = _signed(0x80010001, 0x8001010A, 0x800AC472)
    # Server unavailable, call failed, disconnected, not connected; the last one is a book that was closed.
    _gone = _signed(0x800706BA, 0x800706BE, 0x80010108, 0x800401FD, 0x800401A8)

    def __init__(self) -> None:
        from xlwings import _xlwindows

        # By itself xlwings asks a busy Excel again for ever, without a pause; we pause, and in the end we say so.
        _xlwindows.N_COM_ATTEMPTS = 1

    @staticmethod
    def _codes(error: BaseException) -> set[int]:
        inner = getattr(error, "excepinfo", None) or ()
        busy = {0x80010001 - (1 << 32)} if type(error).__name__ == "ExcelBusyError" else set()
        return busy | {code for code in (getattr(error, "hresult", None), *inner[5:6]) if isinstance(code, int)}

    def values(self, cells: "xw.Range") -> list[list[Any]]:
        """What the cells hold. Money comes rounded to four decimals, and an error like a text: those are looked at twice."""
        found: list[list[Any]] = cells.options(ndim=2, err_to_str=True).value
        if not any(_unclear(value) for line in found for value in line):
            return found
        plain = grid(cells.api.Value2)
        return [
            [_cleared(*both) if _unclear(both[0]) else both[0] for both in zip(*lines, strict=True)]
            for lines in zip(found, plain, strict=True)
        ]

    def read_only(self, book: "xw.Book") -> bool:
        """Whether the book was opened for reading only."""
        return bool(book.api.ReadOnly)

    def locked(self, book: "xw.Book") -> bool:
        """Whether the structure of the book is protected."""
        return bool(book.api.ProtectStructure)

    def filtered(self, sheet: "xw.Sheet") -> bool:
        """Whether a filter hides rows, of the sheet or of one of its tables."""
        filters = (table.AutoFilter for table in sheet.api.ListObjects)
        return bool(sheet.api.FilterMode) or any(one is not None and one.FilterMode for one in filters)

    def save_copy(self, book: "xw.Book", path: Path) -> bool:
        """Excel's own copy, which leaves the open book what it is."""
        book.api.SaveCopyAs(str(path))
        return True

    def protection(self, sheet: "xw.Sheet") -> Options | None:
        """What a protected sheet still allows."""
        api = sheet.api
        if not api.ProtectContents:
            return None
        allowed = {name: bool(getattr(api.Protection, name)) for name in (*_ALLOWED, "AllowUsingPivotTables")}
        return allowed | {"DrawingObjects": bool(api.ProtectDrawingObjects), "Scenarios": bool(api.ProtectScenarios)}

    def unprotect(self, sheet: "xw.Sheet") -> None:
        """Take the protection off."""
        # Without an argument Excel would ask the officer for the password.
        sheet.api.Unprotect("")

    def protect(self, sheet: "xw.Sheet", options: Options) -> None:
        """Put the protection back."""
        sheet.api.Protect(Contents=True, **options)


class Mac(Machine):
    """Excel over Apple events."""

    # The answer does not come in time, as while a cell is edited; a dialog is in the way.
    _busy = frozenset({-1712, -1713})
    # Not running, connection lost, no such object: the book was closed.
    _gone = frozenset({-600, -609, -1728})
    _errors = ERRORS | set(_NEWER.values())

    @staticmethod
    def _codes(error: BaseException) -> set[int]:
        code = getattr(error, "errornumber", None)
        return {code} if isinstance(code, int) else set()

    def values(self, cells: "xw.Range") -> list[list[Any]]:
        """What the cells hold. On this platform xlwings tells errors of single rows only: what the cells show tells them."""
        found: list[list[Any]] = cells.options(ndim=2).value
        shown = grid(cells.api.string_value.get())
        return [
            # A text that only looks like an error is a value too.
            [
                CellError(text) if text in self._errors and not isinstance(value, str) else value
                for value, text in zip(line, texts, strict=True)
            ]
            for line, texts in zip(found, shown, strict=True)
        ]

    def read_only(self, book: "xw.Book") -> bool:
        """Whether the book was opened for reading only."""
        return bool(book.api.read_only.get())

    def locked(self, book: "xw.Book") -> bool:
        """Whether the structure of the book is protected."""
        return bool(book.api.protect_structure.get())

    def filtered(self, sheet: "xw.Sheet") -> bool:
        """Whether a filter hides rows of the sheet."""
        return bool(sheet.api.filter_mode.get())

    def save_copy(self, book: "xw.Book", path: Path) -> bool:
        """No: the only command for it would turn the open book into the copy."""
        return False

    def protection(self, sheet: "xw.Sheet") -> Options | None:
        """What a protected sheet still allows."""
        api = sheet.api
        if not api.protect_contents.get():
            return None
        names = (*map(_snake, _ALLOWED), "allow_using_pivot_table")
        allowed = {name: bool(getattr(api.protection_object, name).get()) for name in names}
        drawing, scenarios = api.protect_drawing_objects.get(), api.protect_scenarios.get()
        return allowed | {"drawing_objects": bool(drawing), "scenarios": bool(scenarios)}

    def unprotect(self, sheet: "xw.Sheet") -> None:
        """Take the protection off."""
        sheet.api.unprotect(password="")

    def protect(self, sheet: "xw.Sheet", options: Options) -> None:
        """Put the protection back."""
        sheet.api.protect_worksheet(worksheet_contents=True, **options)


def _unclear(value: object) -> bool:
    return value in ERRORS if isinstance(value, str) else type(value) in {Decimal, int}


def _cleared(value: Any, plain: Any) -> Any:
    """A value beside what the cell holds without its format: there errors are whole numbers, amounts are floats."""
    if isinstance(plain, int) and not isinstance(plain, bool):
        return CellError(value if isinstance(value, str) else _NEWER.get(plain - _ERROR_BASE, "#N/A"))
    return plain


def _snake(name: str) -> str:
    """`AllowSorting` -> `allow_sorting`."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name).lstrip("_")


def grid(found: Any) -> list[list[Any]]:
    """What Excel gives for a rectangle, always as rows: for one cell, and sometimes for one row, it gives less."""
    if not isinstance(found, list | tuple):
        return [[found]]
    if not found or not isinstance(found[0], list | tuple):
        return [list(found)]
    return [list(line) for line in found]


def in_sight(sheet: "xw.Sheet") -> bool:
    """Whether a sheet is shown; one that only a program can show again (2 on Windows) is hidden like any other."""
    return sheet.visible in {True, -1}


def this_machine() -> Machine:
    """The machine coopxl runs on."""
    return Mac() if sys.platform == "darwin" else Windows()
