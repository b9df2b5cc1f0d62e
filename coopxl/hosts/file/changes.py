"""What a patch really changes on a sheet, and whether those cells may be changed at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from coopxl.core.cells import Formula, Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import SheetPatch
from coopxl.hosts.file.areas import LAST_COLUMN, LAST_ROW, Area, cell_name
from coopxl.hosts.file.grid import Grid, Row
from coopxl.hosts.file.markup import attributes
from coopxl.hosts.file.parts import TablePart
from coopxl.hosts.file.same import Comparer

_ON = ("1", "true")


@dataclass(slots=True)
class RowChange:
    """One row that changes. `hidden` is None when that stays; `freed` are formulas that must stand on their own."""

    number: int
    old: Row | None
    cells: dict[int, Written] = field(default_factory=dict)
    hidden: bool | None = None
    freed: dict[int, bytes] = field(default_factory=dict)


class Changes:
    """The rows of one sheet that change, in order of their numbers."""

    def __init__(self, grid: Grid, file: str) -> None:
        self._grid, self._file = grid, file
        self.rows: dict[int, RowChange] = {}

    def collect(self, patch: SheetPatch, comparer: Comparer) -> None:
        """Take from a patch what differs from the stored cells."""
        wanted: dict[int, dict[int, Written]] = {}
        for (row, column), value in patch.cells.items():
            if not (0 < row <= LAST_ROW and 0 < column <= LAST_COLUMN):
                raise CannotGoOn("FILE-36", file=self._file, sheet=self._grid.sheet, row=row)
            wanted.setdefault(row, {})[column] = value
        for number in sorted(wanted.keys() | patch.hidden.keys()):
            change = RowChange(number, self._grid.row(number))
            self._cells(change, wanted.get(number, {}), number in patch.like, comparer)
            hidden = patch.hidden.get(number)
            if hidden is not None and hidden != _is_hidden(change.old):
                change.hidden = hidden
            if change.cells or change.hidden is not None:
                self.rows[number] = change

    @staticmethod
    def _cells(change: RowChange, wanted: dict[int, Written], like: bool, comparer: Comparer) -> None:
        stored = {cell.column: cell for cell in change.old.cells} if change.old else {}
        for column, value in wanted.items():
            old = stored.get(column)
            # A blank cell that is new is written for its style, so only where it has a model.
            if not comparer.same(old, value) or (old is None and like):
                change.cells[column] = value

    def row(self, number: int) -> RowChange:
        """The change of a row, made when there is none yet; call `order` after the last."""
        if number not in self.rows:
            self.rows[number] = RowChange(number, self._grid.row(number))
        return self.rows[number]

    def order(self) -> None:
        """Put rows that were added later in their places."""
        self.rows = dict(sorted(self.rows.items()))

    def inside(self, place: Area) -> Iterator[tuple[int, int, Written]]:
        """Row, column and new value of the changed cells in an area."""
        numbers = list(self.rows)
        for number in numbers[bisect_left(numbers, place.top) : bisect_right(numbers, place.bottom)]:
            for column, value in self.rows[number].cells.items():
                if place.left <= column <= place.right:
                    yield number, column, value

    def check(self, tables: Iterable[TablePart]) -> None:
        """Refuse what would harm merged cells, or set the cells of a table apart from what its part says of them."""
        for place in self._grid.merged:
            for row, column, value in self.inside(place):
                if value is not None and (row, column) != (place.top, place.left):
                    raise self.refused("FILE-27", row, column)
        for table in tables:
            left, right = table.area.left, table.area.right
            if table.header_rows:
                for row, column, _ in self.inside(Area(table.area.top, left, table.first_row - 1, right)):
                    raise self.refused("FILE-34", row, column, table=table.name)
            if table.totals_rows:
                for row, column, _ in self.inside(Area(table.last_row + 1, left, table.area.bottom, right)):
                    raise self.refused("FILE-35", row, column, table=table.name)

    def refused(self, code: str, row: int, column: int, **facts: object) -> CannotGoOn:
        """The refusal because of one cell."""
        return CannotGoOn(code, file=self._file, sheet=self._grid.sheet, cell=cell_name(row, column), **facts)

    @property
    def extent(self) -> Area | None:
        """The smallest area around the cells that get a value."""
        filled = [
            (number, column)
            for number, change in self.rows.items()
            for column, value in change.cells.items()
            if value not in (None, "")
        ]
        if not filled:
            return None
        columns = [column for _, column in filled]
        return Area(filled[0][0], min(columns), filled[-1][0], max(columns))

    @property
    def touches_formula(self) -> bool:
        """Whether a formula is added, overwritten or rewritten."""
        for change in self.rows.values():
            if change.freed or any(isinstance(value, Formula) for value in change.cells.values()):
                return True
            if change.old and any(cell.column in change.cells and cell.formula for cell in change.old.cells):
                return True
        return False


def _is_hidden(row: Row | None) -> bool:
    return row is not None and attributes(row.tag).get("hidden") in _ON
