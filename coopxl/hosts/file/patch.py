"""Patch a closed workbook: only what changes is rewritten, every other part keeps its stored bytes."""

from collections.abc import Mapping

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, SheetPatch
from coopxl.hosts.file import recalculate, sight
from coopxl.hosts.file.areas import area
from coopxl.hosts.file.changes import Changes
from coopxl.hosts.file.encode import Encoder
from coopxl.hosts.file.formulas import free
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.grow import Growth
from coopxl.hosts.file.heights import Heights, Wrapping
from coopxl.hosts.file.markup import attributes, tags, with_attribute, without_attribute
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import Layout, TablePart, layout
from coopxl.hosts.file.preflight import package_of
from coopxl.hosts.file.rows import RowWriter
from coopxl.hosts.file.same import Comparer
from coopxl.hosts.file.strings import SharedStrings
from coopxl.hosts.fits import turning

_DIMENSION = tags(b"dimension")
_TABLE = tags(b"table")


def patched(original: bytes, patch: Patch, file: str) -> bytes:
    """The workbook with the patch applied; the very same bytes when it changes nothing.

    `file` is its name, for the messages. CannotGoOn when something cannot be done safely: then nothing is.
    """
    package, ods = package_of(original, file)
    if ods:
        raise CannotGoOn("FILE-21", file=file)
    parts = layout(package)
    if parts.strict:
        raise CannotGoOn("FILE-25", file=file)
    if any(member.filename.lower().startswith("_xmlsignatures/") for member in package.members):
        raise CannotGoOn("FILE-24", file=file)
    return _Patching(package, parts).run(patch)


class _Patching:
    def __init__(self, package: Package, parts: Layout) -> None:
        self._package, self._parts, self._file = package, parts, package.file
        self._changed: dict[str, bytes] = {}
        self._dropped: list[str] = []
        self._strings = SharedStrings(package, parts.shared_strings)
        self._wrapping = Wrapping(package, parts)
        self._touches_formula = False

    def run(self, patch: Patch) -> bytes:
        visible = {name: sheet.visible for name, sheet in self._parts.sheets.items()}
        turning(self._file, patch.visible, visible, locked=self._parts.locked)
        growths = self._growths(patch)
        names = dict.fromkeys([*patch.sheets, *(growth.table.sheet for growth in growths)])
        for name in names:
            if name not in self._parts.sheets:
                raise CannotGoOn("FILE-22", file=self._file, sheet=name)
            here = [growth for growth in growths if growth.table.sheet == name]
            self._sheet(patch.sheets.get(name, SheetPatch(name)), here)
        for growth in growths:
            self._replace(growth.table.part, growth.table_part(self._current(growth.table.part)))
            self._replace(self._parts.workbook, growth.workbook_part(self._current(self._parts.workbook)))
        if self._changed:
            self._calculation()
        self._turn(patch.visible)
        if not self._changed:
            return self._package.data
        return self._package.rewritten(self._changed, self._dropped)

    def _turn(self, visible: Mapping[str, bool]) -> None:
        """Shows and hides sheets; a hidden one is no longer the one in front, nor chosen along with it."""
        before = self._current(self._parts.workbook)
        after = sight.turned(before, visible) if visible else before
        self._replace(self._parts.workbook, after)
        front = sight.in_front(after)
        came = {front: True} if front != sight.in_front(before) else {}
        left = {name: False for name, shown in visible.items() if not shown}
        for name, chosen in {**left, **came}.items():
            if name in self._parts.sheets:
                part = self._parts.sheets[name].part
                self._replace(part, sight.chosen(self._current(part), chosen=chosen))

    def _current(self, part: str) -> bytes:
        return self._changed.get(part) or self._package[part]

    def _replace(self, part: str, content: bytes) -> None:
        if content != self._current(part):
            self._changed[part] = content

    def _growths(self, patch: Patch) -> list[Growth]:
        found = []
        for name, last in patch.grown.items():
            table = self._parts.tables.get(name)
            if table is None:
                raise CannotGoOn("FILE-23", file=self._file, table=name)
            if last > table.last_row:
                found.append(Growth(table, last))
        return found

    def _sheet(self, patch: SheetPatch, growths: list[Growth]) -> None:
        part = self._parts.sheets[patch.sheet].part
        grid = Grid(self._package[part], self._file, patch.sheet)
        encoder = Encoder(self._file, patch.sheet, grid.prefix.decode(), self._parts.starts_1904)
        tables = [table for table in self._parts.tables.values() if table.sheet == patch.sheet]
        changes = Changes(grid, self._file)
        comparer = Comparer(self._strings, encoder)
        changes.collect(patch, comparer)
        for growth in growths:
            growth.check(self._file, grid, changes, tables)
        changes.check(tables)
        free(grid, changes)
        if changes.rows or growths:
            writer = RowWriter(grid, encoder, patch.like, Heights(grid.data, self._wrapping, comparer))
            self._replace(part, _sheet_part(grid, changes, writer, growths))
        self._touches_formula = self._touches_formula or changes.touches_formula
        for table in tables:
            if table.insert_row:
                self._fill_insert_row(table, changes, growths)

    def _fill_insert_row(self, table: TablePart, changes: Changes, growths: list[Growth]) -> None:
        """An empty table shows a row to type into; once it holds something it is a row like any other."""
        if any(changes.inside(table.area)) or any(growth.table is table for growth in growths):
            content = self._current(table.part)
            content = _TABLE.sub(lambda match: without_attribute(match[0], "insertRow"), content, count=1)
            self._replace(table.part, content)

    def _calculation(self) -> None:
        workbook = self._current(self._parts.workbook)
        if not recalculate.calculates_fully(workbook) and (
            self._touches_formula or recalculate.holds_formula(self._package, self._parts)
        ):
            self._changed[self._parts.workbook] = recalculate.ask(workbook)
        if self._touches_formula and self._parts.calculation_chain:
            self._changed |= recalculate.without_chain(self._package, self._parts, self._changed)
            self._dropped.append(self._parts.calculation_chain)


def _sheet_part(grid: Grid, changes: Changes, writer: RowWriter, growths: list[Growth]) -> bytes:
    """The whole part of a sheet: what stands before its rows, the rows, what follows them."""
    before, after = grid.data[: grid.low], grid.data[grid.high :]
    rows = writer.sheet_data(changes)
    if grid.empty and rows:
        element = b"%bsheetData>" % grid.prefix
        before, after = before[: grid.start] + b"<" + element, b"</" + element + after
    extent = changes.extent
    for growth in growths:
        after = growth.sheet_end(after)
        extent = growth.added.around(extent) if extent else growth.added
    dimension = _DIMENSION.search(before)
    old = area(attributes(dimension[0]).get("ref", "")) if dimension else None
    if dimension and old and extent:
        tag = with_attribute(dimension[0], "ref", str(old.around(extent)))
        before = before[: dimension.start()] + tag + before[dimension.end() :]
    return before + rows + after
