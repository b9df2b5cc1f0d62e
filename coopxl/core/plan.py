"""From edits on tables to cells on sheets: the one place that knows where a new row goes. Every host applies the same patch."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TypeVar

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Raw, Uncalculated, Written, looks_blank
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.laying import lay
from coopxl.core.outcome import Append, Cells, Draw, Edit, Fill, Rewrite, Show
from coopxl.core.table import Table
from coopxl.core.values import Value, show
from coopxl.core.workbook import Patch, Sheet, SheetPatch, Workbook, column_letter, column_number
from coopxl.schema.table import Writer


class Plan:
    """The patches of one command, by workbook key.

    `noticed` is what could not be drawn and why; `added` the titles of the new rows, by table and id.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self.patches: dict[str, Patch] = {}
        self.noticed: list[Finding] = []
        self.added: dict[str, dict[str, str]] = {}
        self._ends: dict[str, int] = {}

    def add(self, edits: Sequence[Edit]) -> None:
        """Takes in edits, in order."""
        for edit in edits:
            if isinstance(edit, Append | Cells):
                self._name_new(edit)
        for edit in edits:
            match edit:
                case Draw():
                    self._draw(edit)
                case Show():
                    self.show(edit)
                case _:
                    self._rows(edit)

    def _rows(self, edit: Fill | Append | Cells | Rewrite) -> None:
        table = self.book[edit.table]
        if edit.fingerprint != table.fingerprint:
            raise CannotGoOn("OFF-16", table=table.definition.label)
        match edit:
            case Fill():
                for (index, key), value in edit.cells.items():
                    self._put(table, table.rows[index], key, value)
            case Append():
                self._append(table, edit.rows)
            case Cells():
                lay(self, edit)
            case Rewrite():
                self._rewrite(table, edit)

    def _name_new(self, edit: Append | Cells) -> None:
        """New rows may point to each other, so all their names are known before any is written."""
        title = self.book[edit.table].definition.title
        named = {str(row["id"]): str(row.get(title) or "") for row in edit.rows if row.get("id")}
        self.added.setdefault(edit.table, {}).update(named)

    def title(self, table: str, row_id: str) -> str:
        """The words that stand for a row, new or old."""
        return self.added.get(table, {}).get(row_id) or self.book.title(table, row_id)

    def take_in(self) -> None:
        """Grows every table over the rows typed below it and refills its blank rows."""
        for table in self.book.tables.values():
            if table.layout.region and table.definition.blank_rows and not table.layout.totals:
                self._refill(table)

    def show(self, edit: Show) -> None:
        """Turns the sheets that are not yet as they should be."""
        workbook = self.book.workbooks[edit.workbook]
        turned = {name: shown for name, shown in edit.sheets.items() if workbook.sheets[name].visible != shown}
        if turned:
            self.patches.setdefault(edit.workbook, Patch()).visible.update(turned)

    def visible(self, key: str, sheet: str) -> bool:
        """Whether a sheet will be in sight."""
        patch = self.patches.get(key, Patch())
        return patch.visible.get(sheet, self.book.workbooks[key].sheets[sheet].visible)

    def holds_rows(self, table: Table) -> bool:
        """Whether a table has rows, new ones included."""
        return self._end(table) > table.layout.header_row

    def _patch(self, table: Table) -> Patch:
        return self.patches.setdefault(table.definition.workbook, Patch())

    def _sheet_patch(self, table: Table) -> SheetPatch:
        return self._patch(table).sheet(table.layout.sheet)

    def _sheet(self, table: Table) -> Sheet:
        return self.book.workbooks[table.definition.workbook].sheets[table.layout.sheet]

    def _put(self, table: Table, row: int, key: str, value: Value) -> None:
        number = table.layout.numbers.get(key)
        if number is None:
            return
        shown = show(table.definition[key].kind, value, self.book.words, self.book.lang, self.title)
        sheet = self._sheet(table)
        if shown != sheet.cell(row, number) or (row, number) in sheet.formulas:
            self._sheet_patch(table).cells[row, number] = shown

    def _end(self, table: Table) -> int:
        """The last row that holds data so far, new rows included."""
        return self._ends.get(self._name(table)) or max((*table.rows, table.layout.header_row))

    @staticmethod
    def _name(table: Table) -> str:
        return f"{table.definition.workbook}.{table.definition.key}"

    def _new_row(self, table: Table, row: int) -> None:
        """A row beyond the table object gets the look of its last one; what stands there is never written over."""
        if row > table.layout.last_row and row not in table.layout.below:
            self._refuse_if_taken(table, row)
            patch = self._sheet_patch(table)
            patch.like[row] = max(table.layout.last_row, table.layout.header_row + 1)
            for number in range(table.layout.first_column, table.layout.last_column + 1):
                patch.cells.setdefault((row, number), None)

    def _append(self, table: Table, rows: Iterable[Mapping[str, Value]]) -> None:
        for values in rows:
            row = self.new_row(table)
            for key, value in values.items():
                self._put(table, row, key, value)

    def new_row(self, table: Table) -> int:
        """The number of a new row at the end of a table, for what is put into it."""
        row = self._end(table) + 1
        self._ends[self._name(table)] = row
        self._new_row(table, row)
        self._grow(table, row)
        return row

    def put(self, table: Table, row: int, number: int, raw: Written) -> None:
        """A cell of a table as it is to be, whatever its column asks for."""
        sheet = self._sheet(table)
        if raw != sheet.cell(row, number) or (row, number) in sheet.formulas:
            self._sheet_patch(table).cells[row, number] = raw

    def _grow(self, table: Table, last: int) -> None:
        if table.layout.region and last > table.layout.last_row:
            grown = self._patch(table).grown
            grown[table.layout.region] = max(last, grown.get(table.layout.region, 0))

    def _refill(self, table: Table) -> None:
        """At each write the blank rows under the last one are as many as the table was built with."""
        end = self._end(table)
        last = max(table.layout.last_row, end)
        wanted = end + table.definition.blank_rows
        if table.layout.below or (end > table.layout.last_row) or wanted - last > table.definition.blank_rows // 2:
            sheet = self._sheet(table)
            for row in range(last + 1, wanted + 1):
                if not self._free(table, sheet, row):
                    break
                self._new_row(table, row)
                last = row
            self._grow(table, last)

    def _free(self, table: Table, sheet: Sheet, row: int) -> bool:
        """Whether a row beyond the table, and the one that keeps it apart from what follows, belong to nobody."""
        for region in self.book.workbooks[table.definition.workbook].regions.values():
            other = region.sheet == sheet.name and region.name != table.layout.region
            if other and table.layout.header_row < region.header_row <= row + 1:
                return False
        columns = range(table.layout.first_column, table.layout.last_column + 1)
        return all(looks_blank(sheet.cell(line, number)) for line in (row, row + 1) for number in columns)

    def _refuse_if_taken(self, table: Table, row: int) -> None:
        """Rows that came to stand right below the table would be read as its own the next time."""
        where, workbook = table.layout, self.book.workbooks[table.definition.workbook]
        facts = {"file": workbook.name, "sheet": where.sheet, "table": where.region or table.definition.label}
        if where.totals:
            raise CannotGoOn("FILE-30", **facts)
        for region in workbook.regions.values():
            beside = region.last_column < where.first_column or region.first_column > where.last_column
            if region.sheet == where.sheet and not beside and where.header_row < region.header_row <= row + 1:
                raise CannotGoOn("FILE-31", **facts, other=region.name)
        for line in (row, row + 1):
            for number in range(where.first_column, max((where.last_column, *where.own.values())) + 1):
                if not looks_blank(workbook.sheets[where.sheet].cell(line, number)):
                    raise CannotGoOn("FILE-32", **facts, cell=f"{column_letter(number)}{line}")

    def _rewrite(self, table: Table, edit: Rewrite) -> None:
        if "id" not in table.layout.numbers:
            # Without it nobody could tell which row the officer's notes belong to.
            self.noticed.append(Finding("TAB-02", table.header_place(), {"column": table.definition["id"].label}))
            return
        layout, sheet = table.layout, self._sheet(table)
        officers = [
            c.key for c in table.definition.columns if c.written_by is Writer.OFFICER and c.key in layout.numbers
        ]
        kept_columns = [*(layout.numbers[key] for key in officers), *layout.own.values()]
        kept, strays = self._typed_beside(table, sheet, kept_columns, edit.adopt)
        first = layout.header_row + 1
        for index, values in enumerate(edit.rows):
            row = first + index
            self._ends[self._name(table)] = row
            self._new_row(table, row)
            for key, value in values.items():
                if (index, key) in edit.links and key in layout.numbers:
                    self._sheet_patch(table).cells[row, layout.numbers[key]] = edit.links[index, key]
                else:
                    self._put(table, row, key, value)
            self._keep(table, sheet, row, kept.get(str(values["id"])), kept_columns)
        end = first + len(edit.rows)
        after = end + len(strays)
        for row in range(end, max(max(table.rows, default=0) + 1, after)):
            if row < after:
                self._new_row(table, row)
            for number in set(layout.numbers.values()).difference(kept_columns):
                self._clear(table, sheet, row, number)
            self._keep(table, sheet, row, strays[row - end] if row < after else None, kept_columns)
        self._ends[self._name(table)] = max(after - 1, layout.header_row)
        self._grow(table, self._ends[self._name(table)])

    @staticmethod
    def _typed_beside(
        table: Table, sheet: Sheet, columns: Sequence[int], adopt: Mapping[str, str]
    ) -> tuple[dict[str, int], list[int]]:
        """The sheet row of each id, heirs included; and the rows the officer typed in that no id claims."""

        def typed(row: int) -> bool:
            return any(
                (row, number) not in sheet.formulas and sheet.cell(row, number) is not None for number in columns
            )

        rows: dict[str, int] = {}
        strays: list[int] = []
        for row in table:
            number = table.rows[row.index]
            if row.id and row.id not in rows:
                rows[row.id] = number
            elif typed(number):
                strays.append(number)
        strays.extend(number for number in table.layout.blanks if typed(number))
        for gone, heir in adopt.items():
            if gone in rows and not (heir in rows and typed(rows[heir])):
                rows[heir] = rows[gone]
        return rows, strays

    def _keep(self, table: Table, sheet: Sheet, row: int, old: int | None, columns: Iterable[int]) -> None:
        """Brings what the officer typed beside a row to where the row stands now; formulas stay unless it needs their cell."""
        for number in columns:
            raw = None if old is None or (old, number) in sheet.formulas else writable(sheet.cell(old, number))
            if (row, number) in sheet.formulas:
                if raw is not None:
                    self._sheet_patch(table).cells[row, number] = raw
            elif row != old and raw != sheet.cell(row, number):
                self._sheet_patch(table).cells[row, number] = raw

    def _clear(self, table: Table, sheet: Sheet, row: int, number: int) -> None:
        if sheet.cell(row, number) is not None or (row, number) in sheet.formulas:
            self._sheet_patch(table).cells[row, number] = None

    def _draw(self, edit: Draw) -> None:
        workbook = self.book.workbooks.get(edit.workbook)
        area = workbook and block(workbook, edit.block)
        if not workbook or not area:
            name = workbook.name if workbook else edit.workbook
            self.noticed.append(Finding("TAB-07", Place(name), {"block": edit.block}))
            return
        sheet = workbook.sheets[area[0]]
        patch = self.patches.setdefault(edit.workbook, Patch()).sheet(sheet.name)
        _, top, left, bottom, right = area
        used = min(bottom, max(len(sheet.rows), top + len(edit.lines) - 1))
        width = right - left + 1
        computed = {row for row, _ in sheet.formulas}
        for row in range(top, used + 1):
            line = _wide(edit.lines[row - top] if row - top < len(edit.lines) else (), width)
            held = _wide(sheet.rows[row - 1][left - 1 :] if row <= len(sheet.rows) else (), width)
            if line != held or row in computed:
                for number, (value, old) in enumerate(zip(line, held, strict=True), left):
                    if value != old or (row, number) in sheet.formulas:
                        patch.cells[row, number] = value
        patch.hidden.update({top + line: hidden for line, hidden in edit.hidden.items()})


_Cell = TypeVar("_Cell")


def _wide(line: Sequence[_Cell], width: int) -> list[_Cell | None]:
    """A line of a block, as wide as the block."""
    return [*line[:width], *[None] * (width - len(line))]


def writable(raw: Raw) -> Written:
    """What of a cell can be written into another one: no error, no formula without a result."""
    if isinstance(raw, timedelta):
        return raw / timedelta(days=1)
    return None if isinstance(raw, CellError | Uncalculated) else raw


_AREA = re.compile(r"(?P<sheet>'(?:[^']|'')+'|[^'!]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?")


def block(workbook: Workbook, name: str) -> tuple[str, int, int, int, int] | None:
    """Sheet, top row, left column, bottom row, right column of a defined name that is one rectangle."""
    match = _AREA.match(workbook.names.get(name, ""))
    if not match:
        return None
    sheet = match["sheet"]
    sheet = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    if sheet not in workbook.sheets:
        return None
    left, top = column_number(match[2]), int(match[3])
    return sheet, top, left, int(match[5] or top), column_number(match[4]) if match[4] else left
