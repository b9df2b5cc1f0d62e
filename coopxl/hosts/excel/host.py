"""The host of a workbook that the officer has open in Excel."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.excel.machine import Machine, Trouble, in_sight, this_machine
from coopxl.hosts.excel.reading import Seen, read_open
from coopxl.hosts.excel.record import Change, forward
from coopxl.hosts.excel.way_back import WayBack, way_back
from coopxl.hosts.excel.writer import Writer, kept
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.fits import fitting

if TYPE_CHECKING:
    import xlwings as xw

Keep = Callable[["ExcelHost"], None]
"""Called before the first live write, when `undo_record` and `save_copy` have something to give."""
LEFT_WRITTEN = frozenset({"XL-02", "XL-08", "XL-10"})
"""What is said when not even taking back went: the way back is still needed."""


class ExcelHost:
    """One open workbook. `path`: where it was saved last.

    A write is all or nothing: what Excel refuses, or changes on the way, is taken back, but for cells that a person changed
    meanwhile. Excel's own list of things to undo is lost at the first write, so `keep` is called before it.
    """

    def __init__(self, book: "xw.Book", path: Path, keep: Keep, machine: Machine | None = None) -> None:
        self._book, self._path, self._keep = book, path, keep
        self._machine = machine or this_machine()
        self._seen: Seen | None = None
        self._ways: list[WayBack] = []

    def read(self) -> Workbook:
        """All that is in the workbook now, saved or not. Raises CannotGoOn."""
        with self._told():
            self._seen = read_open(self._book, self._path, self._machine)
        self._ways.clear()
        return self._seen.workbook

    def apply(self, patch: Patch) -> None:
        """Make the changes of a patch, all or none; stop when the workbook is no longer what was read."""
        if self._seen is None:
            self.read()
        seen = self._seen
        assert seen is not None
        change = forward(patch, seen, fitting(seen.workbook, patch))
        if not change:
            return
        with self._told():
            writer = Writer(self._book, self._machine)
            hidden = _turned(change, writer.hidden(change.hidden))
            if not change:
                return
            if self._machine.patiently(self._machine.read_only, self._book):
                raise CannotGoOn("XL-03", file=self._path.name)
            writer.refuse(change, self._path.name)
            way = way_back(change, seen, hidden)
            way.protected = writer.protections(change.sheets)
            way.calculation = self._machine.patiently(getattr, self._book.app, "calculation")
        self._write(writer, change, way)

    def revert(self) -> None:
        """Take back what was written since `read`, the last first. CannotGoOn when cells were left alone: a person changed them."""
        left = [place for _ in list(self._ways) for place in self._take_back_last()]
        if self._seen is not None:
            with self._told():
                self._seen = read_open(self._book, self._path, self._machine)
        if left:
            raise self._left(left)

    def undo_record(self) -> dict[str, Any]:
        """The way back from the last write as JSON-able data, for `take_back`."""
        return (self._ways[-1] if self._ways else WayBack(Change(), Change())).as_json()

    def save_copy(self, path: Path) -> bool:
        """Let Excel write a copy of the workbook as it is; False where Excel cannot do that for a program."""
        with self._told():
            return self._machine.patiently(self._machine.save_copy, self._book, path)

    def show(self, sheet: str, row: int, column: int) -> None:
        """Bring the sheet to the front and select the cell; a hidden sheet stays hidden."""

        def shown() -> None:
            live = self._book.sheets[sheet]
            if in_sight(live):
                self._book.activate()
                live.activate()
                live.range((row, column)).select()

        with self._told():
            self._machine.patiently(shown)

    def close(self) -> None:
        """Forget what was read; the workbook stays open."""
        self._seen = None
        self._ways.clear()

    def _write(self, writer: Writer, change: Change, way: WayBack) -> None:
        self._ways.append(way)
        try:
            self._keep(self)
            with self._told():
                self._refuse_if_changed()
        except BaseException:
            self._ways.pop()
            raise
        try:
            with self._told(), writer.quietly(way.calculation), writer.unlocked(way.protected):
                seen = self._enter(writer, change, way)
        except BaseException as why:
            if left := self._take_back_last():
                raise self._left(left) from why
            raise
        self._seen = seen

    def _enter(self, writer: Writer, change: Change, way: WayBack) -> Seen:
        """Writes, and looks at what became of it."""
        assert self._seen is not None
        writer.write(change)
        seen = self._seen.again(self._book, [*{*change.sheets, *change.visible}], self._machine)
        way.wrote(change, seen)
        if lost := kept(change, seen.workbook):
            sheet, place = lost
            facts = {"sheet": sheet, "cell": cell_name(*place), "value": str(change.cells[sheet][place])}
            raise CannotGoOn("XL-07", file=self._path.name, **facts)
        return seen

    def _take_back_last(self) -> list[str]:
        """The cells left alone. What could not be taken back stays known."""
        try:
            left = take_back(self._book, self._ways[-1], self._machine)
        except Exception as error:
            codes = {Trouble.GONE: "XL-02", Trouble.BUSY: "XL-10", None: "XL-08"}
            raise CannotGoOn(codes[self._machine.trouble(error)], file=self._path.name) from error
        self._ways.pop()
        return left

    def _left(self, cells: list[str]) -> CannotGoOn:
        return CannotGoOn("XL-09", file=self._path.name, cells=cells)

    def _refuse_if_changed(self) -> None:
        assert self._seen is not None
        now = read_open(self._book, self._path, self._machine)
        if place := _first_change(self._seen, now):
            raise CannotGoOn("XL-01", file=self._path.name, sheet=place[0], cell=place[1])

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


def take_back(book: "xw.Book", way: WayBack | Mapping[str, Any], machine: Machine | None = None) -> list[str]:
    """Take back a write, finished or not: `way` is an undo record, or the way back it stands for.

    Returns the cells left alone, for a person changed them since: `Proyectos!C7`. Excel's own errors pass.
    """
    way = way if isinstance(way, WayBack) else WayBack.from_json(way)
    machine = machine or this_machine()
    writer, nothing = Writer(book, machine), Seen(Workbook(book.name, {}, {}), {}, way.starts_1904)
    now = nothing.again(book, list(way.after.cells), machine)
    there = now.workbook.sheets
    hidden = writer.hidden({name: rows for name, rows in way.after.hidden.items() if name in there})
    change, left = way.back(now, hidden, writer.visible())
    with writer.quietly(writer.calculation(way.calculation)):
        with writer.unlocked(writer.protections(change.sheets)):
            writer.write(change)
        # A write that died in between left its sheets open.
        for name in way.protected.keys() & there.keys():
            writer.protect(name, way.protected[name])
    return left


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
