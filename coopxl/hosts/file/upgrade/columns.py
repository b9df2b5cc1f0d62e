"""New columns at the right of a table: header, formats, checks, marks and widths as today's workbook has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.areas import Area, area, cell_name
from coopxl.hosts.file.grid import Cell, Grid, Row
from coopxl.hosts.file.markup import attributes, cell_text, plain, tags, with_attribute, without_attribute
from coopxl.hosts.file.parts import TablePart
from coopxl.hosts.file.shift import shifted
from coopxl.hosts.file.upgrade.elements import (
    SHEET_ORDER,
    Piece,
    child,
    counted,
    extended,
    inside,
    prefixed,
    put,
    replaced,
    root,
)
from coopxl.hosts.file.upgrade.moves import Moves
from coopxl.hosts.file.upgrade.styles import Styles

_COL = tags(b"col")
_FORMULAS = re.compile(rb"(<(formula[12]?)>)([^<]*)(</)")
_RULE = tags(b"cfRule")
_HEIGHT_SIZE = re.compile(rb'\sht="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Addition:
    """Columns for one table: their header and the column they have on the sheet of the donor, in their order."""

    table: str
    donor_sheet: str
    donor_header: int
    columns: tuple[tuple[str, int], ...]


class Adding:
    """The part of one sheet with new columns for one of its tables. `donor` is the part of the donor's sheet."""

    def __init__(self, addition: Addition, table: TablePart, donor: Grid, styles: Styles, moves: Moves) -> None:
        self.addition, self.table, self.donor, self.styles, self.moves = addition, table, donor, styles, moves
        self.first = table.area.right + 1
        self.last = table.area.right + len(addition.columns)
        self.header = table.first_row - 1

    @property
    def room(self) -> Area:
        """The cells that the new columns take."""
        return Area(self.header, self.first, self.table.area.bottom, self.last)

    def in_the_way(self, grid: Grid, others: list[TablePart]) -> str:
        """The first cell that stands where the new columns come; empty when there is room."""
        for other in others:
            if other.area.meets(self.room):
                return cell_name(other.area.top, other.area.left)
        for place in grid.merged:
            if place.meets(self.room):
                return cell_name(place.top, place.left)
        for number in grid.existing(self.header, 1 << 20):
            row = grid.row(number)
            for cell in row.cells if row else ():
                if self.first <= cell.column <= self.last and not cell.blank:
                    return cell_name(number, cell.column)
        return ""

    def sheet(self, grid: Grid) -> bytes:
        """The part of the sheet."""
        data = self._rows(grid)
        data = self._widths(data)
        data = self._conditions(data)
        data = self._checks(data)
        return self._ignored(data)

    # Cells

    def _rows(self, grid: Grid) -> bytes:
        above = [number for number in grid.existing(1, self.header - 1) if number >= self.header - self._top]
        numbers = [*above, *range(self.header, self.table.area.bottom + 1)]
        data, low = grid.data, grid.low
        if grid.empty:
            raise grid.unsafe()
        done = bytearray()
        for number in numbers:
            row = grid.row(number)
            start = row.start if row else grid.insertion(number)
            done += data[low:start] + self._row(grid, number, row)
            low = row.end if row else start
        return data[: grid.low] + bytes(done) + data[low:]

    @property
    def _top(self) -> int:
        return self.addition.donor_header - 1

    def _row(self, grid: Grid, number: int, row: Row | None) -> bytes:
        tag = row.tag if row else b'<%brow r="%d">' % (grid.prefix, number)
        cells = [(one.column, one.raw) for one in row.cells if self._stays(one, number)] if row else []
        held = {column for column, _ in cells}
        fresh = self._cells(grid, number)
        cells += [(column, raw) for column, raw in fresh if column not in held]
        if row and not fresh:
            return grid.data[row.start : row.end]
        content = b"".join(raw for _, raw in sorted(cells))
        tag = without_attribute(tag, "spans")
        if number == self.header:
            tag = self._height(tag)
        tag = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
        return tag + content + (row.rest if row else b"") + b"</%brow>" % grid.prefix

    def _stays(self, cell: Cell, number: int) -> bool:
        return number < self.header or not self.first <= cell.column <= self.last

    def _cells(self, grid: Grid, number: int) -> list[tuple[int, bytes]]:
        """The new cells of a row, each as its column and its markup."""
        model = self.addition.donor_header + min(number - self.header, 1)
        if model < 1:
            return []
        row = self.donor.row(model)
        looks = {cell.column: cell.style for cell in row.cells} if row else {}
        made = []
        for column, (header, source) in enumerate(self.addition.columns, self.first):
            style = b' s="%d"' % self.styles.cell(int(looks[source])) if looks.get(source) else b""
            place = cell_name(number, column).encode()
            if number == self.header:
                text = b'<is><t xml:space="preserve">%b</t></is>' % cell_text(header).encode()
                raw = b'<c r="%b"%b t="inlineStr">%b</c>' % (place, style, text)
            elif style:
                raw = b'<c r="%b"%b/>' % (place, style)
            else:
                continue
            made.append((column, prefixed(raw, grid.prefix)))
        return made

    def _height(self, tag: bytes) -> bytes:
        """A header as high as its tallest text needs."""
        row = self.donor.row(self.addition.donor_header)
        theirs, mine = _HEIGHT_SIZE.search(row.tag) if row else None, _HEIGHT_SIZE.search(tag)
        if theirs is None or mine is None or float(theirs[1]) <= float(mine[1]):
            return tag
        return with_attribute(tag, "ht", theirs[1].decode())

    # What hangs on the columns

    def _widths(self, data: bytes) -> bytes:
        mine = child(data, "cols")
        held = [] if mine is None else [(*_span(one.tag(data)), one.tag(data)) for one in inside(data, mine)]
        theirs = child(self.donor.data, "cols")
        looks = (
            [(*_span(one.tag(self.donor.data)), one.tag(self.donor.data)) for one in inside(self.donor.data, theirs)]
            if theirs
            else []
        )
        kept = [piece for low, high, tag in held for piece in _outside(low, high, tag, self.first, self.last)]
        for column, (_, source) in enumerate(self.addition.columns, self.first):
            model = next((tag for low, high, tag in looks if low <= source <= high), b"")
            if model:
                style = attributes(model).get("style")
                tag = _spanning(model, column, column)
                if style is not None:
                    tag = with_attribute(tag, "style", str(self.styles.cell(int(style))))
                kept.append((column, prefixed(tag, mine.prefix if mine else root(data).prefix)))
        content = b"".join(tag for _, tag in sorted(kept))
        if mine is None:
            return put(data, "cols", b"<cols>%b</cols>" % content, SHEET_ORDER)
        return data[: mine.low] + content + data[mine.high :] if mine.high > mine.low else data

    def _conditions(self, data: bytes) -> bytes:
        """The formats that follow the data, for the new columns."""
        highest = max((int(attributes(m[0]).get("priority", "0")) for m in _RULE.finditer(data)), default=0)
        made = bytearray()
        for piece in inside(self.donor.data, root(self.donor.data)):
            if piece.name != "conditionalFormatting":
                continue
            for run in self._runs(piece):
                rules = bytearray()
                for rule in inside(self.donor.data, piece):
                    highest += 1
                    rules += self._rule(rule, piece, run[0], highest)
                made += b'<conditionalFormatting sqref="%b">%b</conditionalFormatting>' % (
                    self._reach(run),
                    bytes(rules),
                )
        return put(data, "conditionalFormatting", bytes(made), SHEET_ORDER) if made else data

    def _rule(self, rule: Piece, over: Piece, source: int, priority: int) -> bytes:
        raw = rule.raw(self.donor.data)
        end = raw.index(b">") + 1
        tag = with_attribute(raw[:end], "priority", str(priority))
        number = attributes(tag).get("dxfId")
        if number is not None:
            tag = with_attribute(tag, "dxfId", str(self.styles.conditional(int(number))))
        return tag + self._moved(raw[end:], source - _area_of(over, self.donor.data).left)

    def _checks(self, data: bytes) -> bytes:
        """Help and checks of the new columns."""
        theirs = child(self.donor.data, "dataValidations")
        made = bytearray()
        for piece in inside(self.donor.data, theirs) if theirs else ():
            for run in self._runs(piece):
                raw = piece.raw(self.donor.data)
                end = piece.low - piece.start
                tag = with_attribute(raw[:end], "sqref", self._reach(run).decode())
                made += tag + self._moved(raw[end:], run[0] - _area_of(piece, self.donor.data).left)
        if not made:
            return data
        return counted(extended(data, "dataValidations", bytes(made), SHEET_ORDER), "dataValidations")

    def _ignored(self, data: bytes) -> bytes:
        theirs = child(self.donor.data, "ignoredErrors")
        if theirs is None:
            return data
        tag = b'<ignoredError sqref="%b" numberStoredAsText="1"/>' % self._reach([c for _, c in self.addition.columns])
        return extended(data, "ignoredErrors", tag, SHEET_ORDER)

    def _moved(self, content: bytes, columns: int) -> bytes:
        """What is inside an element of the donor, its formulas as they read for a cell so many columns further."""

        def moved(match: re.Match[bytes]) -> bytes:
            text = plain(match[3].decode())
            there = self.moves.formula(shifted(text, 0, columns) or text, self.addition.donor_sheet)
            return match[1] + cell_text(there).encode() + match[4]

        return _FORMULAS.sub(moved, content)

    def _runs(self, piece: Piece) -> Iterator[list[int]]:
        """The new columns that an element of the donor covers, by their columns there, where they will stand side by side."""
        place = _area_of(piece, self.donor.data)
        run: list[int] = []
        for _, source in self.addition.columns:
            if place.left <= source <= place.right and place.top > self.addition.donor_header:
                run.append(source)
            elif run:
                yield run
                run = []
        if run:
            yield run

    def _reach(self, run: list[int]) -> bytes:
        """The cells of these columns, as far down as help and marks reach."""
        order = [source for _, source in self.addition.columns]
        left = self.first + order.index(run[0])
        down = Area(self.header + 1, left, max(_REACH, self.table.area.bottom), left + len(run) - 1)
        return str(down).encode()

    # The table object

    def table_part(self, content: bytes) -> bytes:
        """The part of the table, as wide as it is now."""
        whole = root(content)
        wide = self.table.area._replace(right=self.last)
        content = replaced(content, _opening(whole), with_attribute(whole.tag(content), "ref", str(wide)))
        filtered = child(content, "autoFilter")
        held = area(attributes(filtered.tag(content)).get("ref", "")) if filtered else None
        if filtered and held and held.right == self.table.area.right:
            tag = with_attribute(filtered.tag(content), "ref", str(held._replace(right=self.last)))
            content = replaced(content, _opening(filtered), tag)
        columns = child(content, "tableColumns")
        if columns is None:
            raise CannotGoOn("FILE-20", file=self.donor.sheet, part=self.table.part)
        highest = max(int(attributes(one.tag(content)).get("id", "0")) for one in inside(content, columns))
        new = b"".join(
            with_attribute(b'<tableColumn id="%d"/>' % number, "name", _escaped(header))
            for number, (header, _) in enumerate(self.addition.columns, highest + 1)
        )
        return counted(
            extended(content, "tableColumns", new, ("autoFilter", "sortState", "tableColumns")), "tableColumns"
        )


_REACH = 10_000
"""Help and marks reach this far down, below the table too."""


def _opening(piece: Piece) -> Piece:
    """The opening tag of an element as a stretch of its own."""
    return Piece(piece.name, piece.prefix, piece.start, piece.low, piece.low, piece.low)


def _escaped(header: str) -> str:
    return header.replace("\n", "_x000a_")


def _span(tag: bytes) -> tuple[int, int]:
    held = attributes(tag)
    return int(held.get("min", "1")), int(held.get("max", "1"))


def _spanning(tag: bytes, low: int, high: int) -> bytes:
    return with_attribute(with_attribute(tag, "min", str(low)), "max", str(high))


def _outside(low: int, high: int, tag: bytes, first: int, last: int) -> Iterator[tuple[int, bytes]]:
    """What stays of a range of columns beside those from `first` to `last`."""
    if high < first or low > last:
        yield low, tag
        return
    if low < first:
        yield low, _spanning(tag, low, first - 1)
    if high > last:
        yield last + 1, _spanning(tag, last + 1, high)


def _area_of(piece: Piece, data: bytes) -> Area:
    """The first area that an element covers; one that is none lies nowhere."""
    areas = attributes(piece.tag(data)).get("sqref", "").split()
    return (area(areas[0]) if areas else None) or Area(0, 0, 0, 0)
