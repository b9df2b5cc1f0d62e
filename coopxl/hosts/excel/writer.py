"""Write a change into a workbook open in Excel, in few calls, and look at what Excel made of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coopxl.core.cells import CellError, Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Region, Workbook
from coopxl.hosts.excel.machine import Machine, Options, in_sight
from coopxl.hosts.excel.record import Change, Held, Like, Position, alike
from coopxl.hosts.excel.texts import could_be_taken, entered
from coopxl.hosts.file.areas import Area, cell_name
from coopxl.hosts.rectangles import columns, positions, rectangles

if TYPE_CHECKING:
    import xlwings as xw

_LONG = 8_000
"""Longer texts are written one by one: older editions of Excel refuse them inside a rectangle."""
_TEXT_FORMAT, _NO_FORMAT = "@", "General"
_BY_HAND = "manual"


class Writer:
    """Writes into one open workbook."""

    def __init__(self, book: "xw.Book", machine: Machine) -> None:
        self._book, self._machine = book, machine

    def write(self, change: Change) -> None:
        """Make a change: tables first, then formats, values and hidden rows, sheets last. Excel's own errors pass."""
        for region in change.tables.values():
            self._resize(region)
        for name in change.sheets:
            sheet = self._book.sheets[name]
            cells = change.cells.get(name, {})
            self._formats(sheet, change.like.get(name, {}))
            self._cells(sheet, cells)
            for hidden in (True, False):
                rows = [row for row, wanted in change.hidden.get(name, {}).items() if wanted is hidden]
                for run in rectangles((row, 1) for row in rows):
                    self._machine.patiently(setattr, _range(sheet, run).rows, "hidden", hidden)
        # The last sheet in sight cannot be hidden, so those to be shown come first.
        for name, visible in sorted(change.visible.items(), key=lambda each: not each[1]):
            self._machine.patiently(setattr, self._book.sheets[name], "visible", visible)

    def visible(self) -> dict[str, bool]:
        """Which sheets are in sight now."""
        return {sheet.name: self._machine.patiently(in_sight, sheet) for sheet in self._book.sheets}

    @contextmanager
    def quietly(self, calculation: str) -> Iterator[None]:
        """Nothing is drawn or calculated meanwhile; afterwards Excel calculates as it did, as `calculation` says."""
        app, patiently = self._book.app, self._machine.patiently
        try:
            patiently(lambda: setattr(app, "screen_updating", False))
            patiently(setattr, app, "calculation", _BY_HAND)
            yield
        finally:
            try:
                patiently(setattr, app, "calculation", calculation)
            finally:
                patiently(lambda: setattr(app, "screen_updating", True))

    def calculation(self, before: str) -> str:
        """How Excel is to calculate after a write was taken back: as `before`, unless a person has chosen since."""
        now: str = self._machine.patiently(getattr, self._book.app, "calculation")
        return before if before and now == _BY_HAND else now

    def refuse(self, change: Change, file: str) -> None:
        """Stops before anything is written where Excel would write elsewhere, or only half: filters, merged cells, arrays."""
        for name in change.sheets:
            sheet, cells = self._book.sheets[name], change.cells.get(name, {})
            if self._machine.patiently(self._machine.filtered, sheet):
                raise CannotGoOn("XL-11", file=file, sheet=name)
            filled = [place for place, value in cells.items() if value is not None]
            for place in self._those(sheet, filled, "merge_cells"):
                first = self._machine.patiently(getattr, sheet.range(place), "merge_area")
                if (first.row, first.column) != place:
                    raise CannotGoOn("FILE-27", file=file, sheet=name, cell=cell_name(*place))
            for place in self._those(sheet, list(cells), "has_array"):
                raise CannotGoOn("FILE-28", file=file, sheet=name, cell=cell_name(*place))

    def _those(self, sheet: "xw.Sheet", places: Sequence[Position], what: str) -> Iterator[Position]:
        """The cells of which Excel says yes. It is asked for all of them first, and seldom further."""
        if not places:
            return
        rows, numbers = zip(*places, strict=True)
        around = Area(min(rows), min(numbers), max(rows), max(numbers))
        if self._machine.patiently(getattr, _range(sheet, around), what) is False:
            return
        for area in rectangles(places):
            # Of a rectangle in which only some are it says nothing.
            if self._machine.patiently(getattr, _range(sheet, area), what) is not False:
                yield from (p for p in positions(area) if self._machine.patiently(getattr, sheet.range(p), what))

    @contextmanager
    def unlocked(self, locked: Mapping[str, Options]) -> Iterator[None]:
        """The protection of these sheets is off meanwhile, and back with the same options afterwards."""
        taken: list[str] = []
        try:
            for name in locked:
                self._unprotect(name)
                taken.append(name)
            yield
        finally:
            for name in taken:
                self.protect(name, locked[name])

    def _unprotect(self, name: str) -> None:
        try:
            self._machine.patiently(self._machine.unprotect, self._book.sheets[name])
        except Exception as error:
            if self._machine.trouble(error):
                raise
            raise CannotGoOn("XL-04", file=self._book.name, sheet=name) from error

    def protect(self, name: str, options: Options) -> None:
        """Put the protection of a sheet back, unless it is there."""
        sheet = self._book.sheets[name]
        if self._machine.patiently(self._machine.protection, sheet) is None:
            self._machine.patiently(self._machine.protect, sheet, options)

    def protections(self, names: Iterable[str]) -> dict[str, Options]:
        """What these sheets allow, as far as they are protected."""
        found = {name: self._machine.patiently(self._machine.protection, self._book.sheets[name]) for name in names}
        return {name: options for name, options in found.items() if options is not None}

    def hidden(self, rows: Mapping[str, Mapping[int, bool]]) -> dict[str, dict[int, bool]]:
        """Whether these rows are hidden now."""
        return {name: dict(self._hidden(self._book.sheets[name], numbers)) for name, numbers in rows.items()}

    def _hidden(self, sheet: "xw.Sheet", numbers: Mapping[int, bool]) -> Iterator[tuple[int, bool]]:
        for run in rectangles((row, 1) for row in numbers):
            whole = self._machine.patiently(_is_hidden, sheet, run)
            for row in range(run.top, run.bottom + 1):
                # Of rows that differ Excel says nothing.
                alone = whole if whole is not None else self._machine.patiently(_is_hidden, sheet, Area(row, 1, row, 1))
                yield row, bool(alone)

    def _resize(self, region: Region) -> None:
        sheet = self._book.sheets[region.sheet]
        # As a table is told its place with header and totals; one with a totals row is not resized.
        area = Area(region.header_row, region.first_column, region.last_row, region.last_column)
        self._machine.patiently(sheet.tables[region.name].resize, _range(sheet, area))

    def _formats(self, sheet: "xw.Sheet", like: Mapping[int, Like]) -> None:
        """Formats of one row for others. Filling never touches values, but reaches only rows next to each other."""
        for (model, left, right), run in _runs(like):
            first, last = run.start, run.stop - 1
            if first != model + 1:
                self._copy(sheet, Area(model, left, model, right), Area(first, left, first, right))
                model = first  # noqa: PLW2901 - the rest of the run follows its first row
            if last > model:
                whole = _range(sheet, Area(model, left, last, right))
                origin = _range(sheet, Area(model, left, model, right))
                self._machine.patiently(origin.autofill, whole, "fill_formats")

    def _copy(self, sheet: "xw.Sheet", source: Area, target: Area) -> None:
        """Copies a row, for its formats; the values that come with them go."""

        def copied() -> None:
            _range(sheet, source).copy(_range(sheet, target))
            _range(sheet, target).clear_contents()

        self._machine.patiently(copied)

    def _cells(self, sheet: "xw.Sheet", cells: Mapping[Position, Held]) -> None:
        formulas = {place: held for place, held in cells.items() if isinstance(held, Formula | CellError)}
        long = {place for place, held in cells.items() if isinstance(held, str) and len(held) > _LONG}
        others = cells.keys() - formulas.keys() - long
        # In a text cell all of these would be texts.
        no_texts = [place for place, held in cells.items() if not isinstance(held, str | None)]
        for area in rectangles(self._text_cells(sheet, no_texts)):
            self._machine.patiently(setattr, _range(sheet, area), "number_format", _NO_FORMAT)
        plain = self._text_cells(sheet, [place for place in others | long if _doubtful(cells[place])])
        for area in [*rectangles(others), *(Area(row, column, row, column) for row, column in sorted(long))]:
            rows = _rows(area, lambda place: entered(cells[place], plain=place in plain or not _doubtful(cells[place])))
            self._machine.patiently(setattr, _range(sheet, area), "value", rows)
        for area in rectangles(formulas):
            rows = _rows(area, lambda place: entered(formulas[place]))
            self._machine.patiently(setattr, _range(sheet, area), "formula", rows)

    def _text_cells(self, sheet: "xw.Sheet", places: Iterable[Position]) -> set[Position]:
        """Those of the cells whose format is text: there everything typed stays as it is, apostrophes too."""
        found: set[Position] = set()
        for area in columns(places):
            cells = [(row, area.left) for row in range(area.top, area.bottom + 1)]
            shared = self._format(sheet, area)
            found.update(
                place
                for place in cells
                # Of cells that differ Excel gives no format.
                if (shared if shared is not None else self._format(sheet, Area(*place, *place))) == _TEXT_FORMAT
            )
        return found

    def _format(self, sheet: "xw.Sheet", area: Area) -> str | None:
        found: str | None = self._machine.patiently(getattr, _range(sheet, area), "number_format")
        return found


def kept(change: Change, workbook: Workbook) -> tuple[str, Position] | None:
    """The first cell that does not hold what was written into it, as the workbook was read afterwards; None when all do."""
    for name, cells in change.cells.items():
        sheet = workbook.sheets[name]
        for place, held in cells.items():
            formula = place in sheet.formulas
            if formula != isinstance(held, Formula) or not (formula or alike(held, sheet.cell(*place))):
                return name, place
    return None


def _doubtful(held: Held) -> bool:
    return isinstance(held, str) and could_be_taken(held)


def _is_hidden(sheet: "xw.Sheet", rows: Area) -> bool | None:
    return _range(sheet, rows).rows.hidden


def _range(sheet: "xw.Sheet", area: Area) -> "xw.Range":
    return sheet.range((area.top, area.left), (area.bottom, area.right))


def _rows(area: Area, value: Callable[[Position], object]) -> list[list[object]]:
    return [
        [value((row, column)) for column in range(area.left, area.right + 1)]
        for row in range(area.top, area.bottom + 1)
    ]


def _runs(like: Mapping[int, Like]) -> Iterator[tuple[Like, range]]:
    """Each unbroken run of rows with the same model."""
    for model in dict.fromkeys(like.values()):
        for run in rectangles((row, 1) for row, one in like.items() if one == model):
            yield model, range(run.top, run.bottom + 1)
