"""The host of a workbook that the officer has open in Excel."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.excel.machine import Machine, Trouble, this_machine
from coopxl.hosts.excel.reading import Seen, read_open, read_regions, read_sheet
from coopxl.hosts.excel.record import Change, as_json, backward, forward, from_record
from coopxl.hosts.excel.writer import Writer, kept
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.fits import fitting

if TYPE_CHECKING:
    import xlwings as xw

Keep = Callable[["ExcelHost"], None]
"""Called before the first live write, when `undo_record` and `save_copy` have something to give."""


class ExcelHost:
    """One open workbook. `path`: where it was saved last.

    A write is all or nothing: what Excel refuses, or changes on the way, is taken back. Excel's own list of things to undo
    is lost at the first write, so `keep` is called before it.
    """

    def __init__(self, book: "xw.Book", path: Path, keep: Keep, machine: Machine | None = None) -> None:
        self._book, self._path, self._keep = book, path, keep
        self._machine = machine or this_machine()
        self._seen: Seen | None = None
        self._back: list[Change] = []

    def read(self) -> Workbook:
        """All that is in the workbook now, saved or not. Raises CannotGoOn."""
        with self._told():
            self._seen = read_open(self._book, self._path, self._machine)
        self._back.clear()
        return self._seen.workbook

    def apply(self, patch: Patch) -> None:
        """Make the changes of a patch, all or none; stop when the workbook is no longer what was read."""
        if self._seen is None:
            self.read()
        seen = self._seen
        assert seen is not None
        change = forward(patch, seen, fitting(seen.workbook, patch))
        if not change.sheets:
            return
        with self._told():
            writer = Writer(self._book, self._machine)
            hidden = _turned(change, writer.hidden(change.hidden))
            if not change.sheets:
                return
            if self._machine.patiently(self._machine.read_only, self._book):
                raise CannotGoOn("XL-03", file=self._path.name)
            self._refuse_if_changed(seen)
            back = backward(change, seen, hidden)
            back.protected = writer.protections(change.sheets)
            back.calculation = self._machine.patiently(getattr, self._book.app, "calculation")
        self._write(writer, change, back)

    def revert(self) -> None:
        """Take back what was written since `read`, the last first."""
        while self._back:
            with self._taking_back():
                take_back(self._book, self._back[-1], self._machine)
            self._back.pop()
        if self._seen is not None:
            with self._told():
                self._seen = read_open(self._book, self._path, self._machine)

    def undo_record(self) -> dict[str, Any]:
        """The way back from the last write as JSON-able data, for `take_back`."""
        assert self._seen is not None
        return as_json(self._back[-1] if self._back else Change(), self._seen.workbook)

    def save_copy(self, path: Path) -> bool:
        """Let Excel write a copy of the workbook as it is; False where Excel cannot do that for a program."""
        with self._told():
            return self._machine.patiently(self._machine.save_copy, self._book, path)

    def show(self, sheet: str, row: int, column: int) -> None:
        """Bring the sheet to the front and select the cell; a hidden sheet stays hidden."""

        def shown() -> None:
            live = self._book.sheets[sheet]
            if live.visible:
                self._book.activate()
                live.activate()
                live.range((row, column)).select()

        with self._told():
            self._machine.patiently(shown)

    def close(self) -> None:
        """Forget what was read; the workbook stays open."""
        self._seen = None
        self._back.clear()

    def _write(self, writer: Writer, change: Change, back: Change) -> None:
        self._back.append(back)
        try:
            self._keep(self)
            with self._told(), writer.quietly(back.calculation), writer.unlocked(back.protected):
                self._enter(writer, change, back)
        except BaseException:
            self._back.pop()
            raise

    def _enter(self, writer: Writer, change: Change, back: Change) -> None:
        """Writes and looks at what became of it; takes it all back when something went wrong."""
        before = self._seen
        try:
            writer.write(change)
            seen = self._seen = self._read_again(change.sheets)
            if lost := kept(change, seen.workbook):
                sheet, place = lost
                facts = {"sheet": sheet, "cell": cell_name(*place), "value": str(change.cells[sheet][place])}
                raise CannotGoOn("XL-07", file=self._path.name, **facts)
        except BaseException:
            self._seen = before
            with self._taking_back():
                writer.write(back)
            raise

    def _read_again(self, names: list[str]) -> Seen:
        """What was read, with these sheets as they are now."""
        assert self._seen is not None
        workbook, formulas = self._seen.workbook, dict(self._seen.formulas)
        sheets, regions = dict(workbook.sheets), dict(workbook.regions)
        for name in names:
            live = self._book.sheets[name]
            sheets[name], formulas[name] = self._machine.patiently(read_sheet, live, self._path.name, self._machine)
            regions |= self._machine.patiently(read_regions, live)
        return Seen(replace(workbook, sheets=sheets, regions=regions), formulas)

    def _refuse_if_changed(self, seen: Seen) -> None:
        now = read_open(self._book, self._path, self._machine)
        if place := _first_change(seen, now):
            raise CannotGoOn("XL-01", file=self._path.name, sheet=place[0], cell=place[1])

    @contextmanager
    def _taking_back(self) -> Iterator[None]:
        """What is said when not even taking back is possible."""
        try:
            yield
        except Exception as error:
            gone = self._machine.trouble(error) is Trouble.GONE
            raise CannotGoOn("XL-02" if gone else "XL-08", file=self._path.name) from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of Excel, as the officer is told of them."""
        try:
            yield
        except CannotGoOn:
            raise
        except Exception as error:
            match self._machine.trouble(error):
                case Trouble.GONE:
                    raise CannotGoOn("XL-02", file=self._path.name) from error
                case Trouble.BUSY:
                    raise CannotGoOn("XL-05", file=self._path.name) from error
            raise CannotGoOn("XL-06", file=self._path.name, why=_why(error)) from error


def take_back(book: "xw.Book", back: Change | Mapping[str, Any], machine: Machine | None = None) -> None:
    """Take back a write, finished or not: `back` is an undo record, or the change it stands for. Excel's own errors pass."""
    back = back if isinstance(back, Change) else from_record(back)
    writer = Writer(book, machine or this_machine())
    with writer.quietly(back.calculation or "automatic"):
        with writer.unlocked(writer.protections(back.protected)):
            writer.write(back)
        # A write that died in between left its sheets open.
        for name, options in back.protected.items():
            writer.protect(name, options)


def _turned(change: Change, now: Mapping[str, Mapping[int, bool]]) -> dict[str, dict[int, bool]]:
    """Leaves in a change the rows that it turns; how they are `now`."""
    turned = {
        name: {row: was for row, was in rows.items() if was != change.hidden[name][row]} for name, rows in now.items()
    }
    change.hidden = {name: {row: not was for row, was in rows.items()} for name, rows in turned.items() if rows}
    return {name: rows for name, rows in turned.items() if rows}


def _first_change(before: Seen, now: Seen) -> tuple[str, str] | None:
    """Sheet and cell of the first difference that a person made; what formulas show may change by itself."""
    for name, sheet in before.workbook.sheets.items():
        other = now.workbook.sheets.get(name)
        if other is None:
            return name, "A1"
        if sheet.rows != other.rows or before.formulas[name] != now.formulas[name]:
            size = max(len(sheet.rows), len(other.rows))
            for row in range(1, size + 1):
                width = max((len(s.rows[row - 1]) for s in (sheet, other) if row <= len(s.rows)), default=0)
                for column in range(1, width + 1):
                    place = row, column
                    texts = before.formulas[name].get(place), now.formulas[name].get(place)
                    if texts[0] != texts[1] or (texts[0] is None and sheet.cell(*place) != other.cell(*place)):
                        return name, cell_name(*place)
    for key, region in before.workbook.regions.items():
        if now.workbook.regions.get(key) != region:
            return region.sheet, cell_name(region.header_row, region.first_column)
    return None


def _why(error: BaseException) -> str:
    """Excel's own words, in its own language, or else the kind of error."""
    inner: Sequence[object] = getattr(error, "excepinfo", None) or ()
    words = str(inner[2]) if len(inner) > 2 and inner[2] else str(error)
    return " ".join(words.split())[:200] or type(error).__name__
