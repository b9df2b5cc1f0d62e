"""LibreOffice for the tests: convert a file, make pictures of a PDF, and work in Calc as an officer would.

Every soffice has a user profile and a pipe of its own, so that parallel tests do not meet, and a time limit.
"""

import builtins
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Self

DIST_PACKAGES = "/usr/lib/python3/dist-packages"  # where Debian puts python3-uno
SECONDS = 120
SETTINGS = {
    ("/org.openoffice.Office.Common/Misc", "FirstRun"): "false",
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled"): "false",
    ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"): "en-US",
}
FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
    ".pdf": "calc_pdf_Export",
}
EPOCH = datetime(1899, 12, 30)  # day 0 of a sheet

Typed = str | float | bool | date | None


class Broken(str):
    """What a cell shows when its formula fails, such as `#N/A`."""

    __slots__ = ()


def convert(path: Path | str, to: str, folder: Path | str, seconds: float = SECONDS) -> Path:
    """The file as `pdf`, `xlsx`, `ods` or `docx` in that folder. soffice exits with 0 when it fails, so we look."""
    source, folder = Path(path).resolve(), Path(folder).resolve()
    result = folder / f"{source.stem}.{to}"
    if result == source:
        raise ValueError(f"{source.name} would replace itself")
    result.unlink(missing_ok=True)
    filter_name = FILTERS.get(f".{to}") if to != "pdf" else None  # for a PDF LibreOffice looks at the kind of document
    with soffice("--convert-to", f"{to}:{filter_name}" if filter_name else to, "--outdir", folder, source) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as why:
            raise TimeoutError(f"LibreOffice took more than {seconds} s to convert {source.name}") from why
    if not result.exists():
        raise RuntimeError(f"LibreOffice could not convert {source.name} to {to}")
    return result


def pictures(pdf: Path | str, dpi: int = 60) -> list[Path]:
    """One PNG per page, beside the PDF, in the order of the pages."""
    pdf = Path(pdf)
    start = pdf.with_name(f"{pdf.stem}-page")
    for old in pdf.parent.glob(f"{start.name}-*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", pdf, start], check=True, timeout=SECONDS)
    return sorted(pdf.parent.glob(f"{start.name}-*.png"))


class Calc:
    """A workbook open in LibreOffice; nothing is stored but by `save` and `store`.

        with Calc(path) as calc:
            calc.set("Convocatorias", "F12", date(2026, 3, 31))
            calc.save()

    Values go in as Python values. A text that starts with = is a formula, in English, with semicolons inside.
    Code outside reaches the document itself, and all of UNO, through `calc.document`. Its macros run only with `macros`.
    """

    def __init__(self, path: Path | str, seconds: float = SECONDS, *, macros: bool = False) -> None:
        self.path = Path(path).resolve()
        self._macros = 4 if macros else 0  # com.sun.star.document.MacroExecMode: ALWAYS_EXECUTE_NO_WARN, NEVER_EXECUTE
        self._seconds = seconds
        self._close = contextlib.ExitStack()
        self.document: Any = None

    def __enter__(self) -> Self:
        lock = self.path.with_name(f".~lock.{self.path.name}#")
        if lock.exists():
            raise FileExistsError(f"{lock.name}: another LibreOffice has it open, or died with it")
        with contextlib.ExitStack() as undo:
            pipe = f"coopxl{uuid.uuid4().hex}"
            accept = f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"
            process = undo.enter_context(soffice("--nodefault", accept))
            # A call that never returns would hang the test: past the limit soffice is ended, and the call fails.
            limit = threading.Timer(self._seconds, _end, [process])
            limit.start()
            undo.callback(limit.cancel)
            self._context = _context(pipe, process, self._seconds)
            desktop = self._context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", self._context
            )
            undo.callback(_leave, desktop)
            how = _properties(Hidden=True, MacroExecutionMode=self._macros)
            self.document = desktop.loadComponentFromURL(self.path.as_uri(), "_blank", 0, how)
            if self.document is None:
                raise RuntimeError(f"LibreOffice could not open {self.path.name}")
            undo.callback(self._close_document)
            self._close = undo.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._close.close()

    def _close_document(self) -> None:
        self.document.close(True)  # noqa: FBT003  # DeliverOwnership; UNO takes no names
        self.document = None

    # What an officer does

    def set(self, sheet: str, at: str, value: Typed) -> None:
        """Put a value into a cell; None empties it."""
        _put(self.document, self._range(sheet, at).getCellByPosition(0, 0), value)

    def rows(self, sheet: str, at: str, rows: Sequence[Sequence[Typed]]) -> None:
        """Put values into cells, to the right and down from the one given."""
        start = self._range(sheet, at).RangeAddress
        cells = self._sheet(sheet)
        for down, row in enumerate(rows):
            for right, value in enumerate(row):
                _put(self.document, cells.getCellByPosition(start.StartColumn + right, start.StartRow + down), value)

    def sort(self, sheet: str, area: str, by: str, *, descending: bool = False) -> None:
        """Sort an area with its header, such as `A3:F40`, by a column, such as `F`. A locked cell stops it."""
        cells = self._range(sheet, area)
        field = _struct("com.sun.star.table.TableSortField")
        field.Field = self._column(sheet, by) - cells.RangeAddress.StartColumn
        field.IsAscending = not descending
        fields = _uno().Any("[]com.sun.star.table.TableSortField", (field,))
        cells.sort(_properties(SortFields=fields, ContainsHeader=True))

    def move_column(self, sheet: str, column: str, before: str) -> None:
        """Cut a column and insert it before another: `move_column("Convocatorias", "F", before="B")`."""
        cells, source, target = self._sheet(sheet), self._column(sheet, column), self._column(sheet, before)
        cells.Columns.insertByIndex(target, 1)
        source += source >= target
        moved = cells.Columns.getByIndex(source).RangeAddress
        cells.moveRange(cells.getCellByPosition(target, 0).CellAddress, moved)
        cells.Columns.removeByIndex(source, 1)

    def delete_rows(self, sheet: str, first: int, count: int = 1) -> None:
        """Remove whole rows; they count from 1, as on screen."""
        self._sheet(sheet).Rows.removeByIndex(first - 1, count)

    def recalculate(self) -> None:
        """Compute every formula anew."""
        self.document.calculateAll()

    def install(self, extension: Path | str) -> None:
        """Add an extension for this one LibreOffice, whose profile is thrown away."""
        manager = self._context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
        manager.addExtension(Path(extension).resolve().as_uri(), (), "user", manager.createAbortChannel(), _agreeing())

    # What an officer sees

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets, hidden ones too."""
        return list(self.document.Sheets.ElementNames)

    @property
    def tables(self) -> dict[str, str]:
        """Where the tables stand: `{"calls": "$Convocatorias.$A$3:$F$40"}`. LibreOffice calls them database ranges."""
        ranges = self.document.DatabaseRanges
        return {name: ranges.getByName(name).ReferredCells.AbsoluteName for name in ranges.ElementNames}

    @property
    def names(self) -> dict[str, str]:
        """The defined names of the workbook and what they stand for."""
        names = self.document.NamedRanges
        return {name: names.getByName(name).Content for name in names.ElementNames}

    def text(self, sheet: str, at: str) -> str:
        """What the cell shows."""
        return str(self._range(sheet, at).getCellByPosition(0, 0).String)

    def value(self, sheet: str, at: str) -> str | float | None:
        """What the cell holds or its formula gives: a text, a number (as dates are), None when blank, or `Broken`."""
        return _value(self._range(sheet, at).getCellByPosition(0, 0))

    def formula(self, sheet: str, at: str) -> str:
        """What was typed into the cell, a formula in English."""
        return str(self._range(sheet, at).getCellByPosition(0, 0).Formula)

    def values(self, sheet: str, area: str) -> list[list[str | float | None]]:
        """The values of an area, row by row."""
        cells = self._range(sheet, area)
        wide, high = cells.Columns.Count, cells.Rows.Count
        return [[_value(cells.getCellByPosition(c, r)) for c in range(wide)] for r in range(high)]

    # What stays

    def save(self) -> None:
        """Save the workbook in its own file and format, as Ctrl+S and `keep this format` do."""
        self.document.store()

    def store(self, path: Path | str) -> Path:
        """Save a copy as .xlsx, .xlsm, .ods or .pdf; the suffix decides."""
        path = Path(path).resolve()
        if path == self.path:
            raise ValueError(f"{path.name} is the open file: call save()")
        self.document.storeToURL(path.as_uri(), _properties(FilterName=FILTERS[path.suffix]))
        return path

    def _sheet(self, name: str) -> Any:
        return self.document.Sheets.getByName(name)

    def _range(self, sheet: str, at: str) -> Any:
        return self._sheet(sheet).getCellRangeByName(at)

    def _column(self, sheet: str, letters: str) -> int:
        return int(self._range(sheet, f"{letters}1").RangeAddress.StartColumn)


def _put(document: Any, cell: Any, value: Typed) -> None:
    match value:
        case None:
            cell.Formula = ""
        case str() if value.startswith("="):
            cell.Formula = value
        case str():
            cell.String = value
        case bool():
            cell.Formula = f"={str(value).upper()}()"
        case date():
            moment = value if isinstance(value, datetime) else datetime.combine(value, datetime.min.time())
            cell.Value = (moment - EPOCH).total_seconds() / 86400
            kind = 6 if isinstance(value, datetime) else 2  # com.sun.star.util.NumberFormat DATETIME, DATE
            formats = document.NumberFormats
            if not formats.getByKey(cell.NumberFormat).Type & 2:  # a cell that shows dates keeps its own format
                cell.NumberFormat = formats.getStandardFormat(kind, _struct("com.sun.star.lang.Locale"))
        case _:
            cell.Value = value


def _value(cell: Any) -> str | float | None:
    if cell.getError():
        return Broken(cell.String)
    kind = cell.Type.value
    if kind == "FORMULA":
        kind = "VALUE" if cell.FormulaResultType2 == 1 else "TEXT"  # com.sun.star.sheet.FormulaResult.VALUE
    return {"EMPTY": lambda: None, "VALUE": lambda: float(cell.Value), "TEXT": lambda: str(cell.String)}[kind]()


@contextlib.contextmanager
def soffice(*words: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """A headless soffice with a fresh profile; ended, with its children, at the end of the block."""
    with tempfile.TemporaryDirectory(prefix="coopxl-soffice-", ignore_cleanup_errors=True) as profile:
        user = Path(profile, "user")
        user.mkdir()
        items = "".join(
            f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
            for (path, name), value in SETTINGS.items()
        )
        (user / "registrymodifications.xcu").write_text(
            f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>', encoding="utf-8"
        )
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", *words]
        surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        surroundings |= {"SAL_USE_VCLPLUGIN": "svp", "LC_ALL": "C.UTF-8"}
        process = subprocess.Popen(
            command,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5 if process.poll() is None else 0)
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """soffice is a script with children: end the whole session that we started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _context(pipe: str, process: subprocess.Popen[bytes], seconds: float) -> Any:
    uno = _uno()
    no_connect = uno.getClass("com.sun.star.connection.NoConnectException")
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + seconds
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except no_connect as why:
            if process.poll() is not None or time.monotonic() > end:
                raise TimeoutError("LibreOffice did not start") from why
            time.sleep(0.1)


def _leave(desktop: Any) -> None:
    # It may be gone already; whatever is left is ended with its session.
    with contextlib.suppress(_uno().getClass("com.sun.star.lang.DisposedException")):
        desktop.terminate()


def _agreeing() -> Any:
    """Someone who says yes to whatever LibreOffice asks while it adds an extension."""
    uno = _uno()
    import unohelper

    handler, environment, approve = (
        uno.getClass(f"com.sun.star.{name}")
        for name in ("task.XInteractionHandler", "ucb.XCommandEnvironment", "task.XInteractionApprove")
    )

    class Agreeing(unohelper.Base, handler, environment):  # type: ignore[misc]
        def getInteractionHandler(self) -> Any:  # noqa: N802 - UNO's own name
            return self

        def getProgressHandler(self) -> None:  # noqa: N802 - UNO's own name
            return None

        def handle(self, request: Any) -> None:
            kind = uno.getTypeByName(approve.__pyunointerface__)
            for answer in request.getContinuations():
                if (yes := answer.queryInterface(kind)) is not None:
                    yes.select()

    return Agreeing()


def _uno() -> Any:
    """The module of the system's Python. Its folder is on the path only while it is imported: nothing else comes in.

    uno puts an `import` of its own in the place of Python's, for `from com.sun.star... import`; we give Python's back.
    """
    if "uno" not in sys.modules:
        pythons = builtins.__import__
        sys.path.append(DIST_PACKAGES)
        try:
            import uno  # noqa: F401
            import unohelper  # noqa: F401
        finally:
            sys.path.remove(DIST_PACKAGES)
            builtins.__import__ = pythons
    return sys.modules["uno"]


def _struct(name: str) -> Any:
    make: Callable[[str], Any] = _uno().createUnoStruct
    return make(name)


def _properties(**values: object) -> tuple[Any, ...]:
    made = []
    for name, value in values.items():
        item = _struct("com.sun.star.beans.PropertyValue")
        item.Name, item.Value = name, value
        made.append(item)
    return tuple(made)
