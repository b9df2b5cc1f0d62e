"""Let a table object reach further down, with what ends where it ended. What stands in its way is refused."""

import re
from collections.abc import Iterable

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.areas import LAST_ROW, Area, area, cell_name
from coopxl.hosts.file.changes import Changes
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.markup import PREFIX, attributes, plain, tags, with_attribute
from coopxl.hosts.file.parts import TablePart

_TABLE_TAGS = tags(b"table", b"autoFilter", b"sortState", b"sortCondition")
_EXTENTS = tags(b"dataValidation", b"conditionalFormatting", b"ignoredError", b"protectedRange")
_NEWER_BLOCK = re.compile(
    rb"<(" + PREFIX + rb"(?:dataValidations|conditionalFormattings))(?=[\s>]).*?</\1\s*>", re.DOTALL
)
_NEWER_EXTENT = re.compile(rb"(<" + PREFIX + rb"sqref>)([^<]*)(</)")
_NAME = re.compile(rb"(<" + PREFIX + rb"definedName\s[^>]*>)([^<]*)(</)")
_PLAIN_AREA = re.compile(r"((?:'(?:[^']|'')+'|[^\s'!,()]+)!\$)([A-Z]+\$)(\d+)(:\$[A-Z]+\$)(\d+)")


class Growth:
    """One table and its new last row."""

    def __init__(self, table: TablePart, last: int) -> None:
        self.table, self.last = table, last
        self._old = table.area.bottom

    @property
    def added(self) -> Area:
        """The rows that become part of the table."""
        return Area(self._old + 1, self.table.area.left, self.last, self.table.area.right)

    def check(self, file: str, grid: Grid, changes: Changes, tables: Iterable[TablePart]) -> None:
        """Refuse to grow over a totals row, another table, merged cells, or cells that belong to nobody."""
        table, added = self.table, self.added
        facts = {"file": file, "sheet": table.sheet, "table": table.name}
        if self.last > LAST_ROW:
            raise CannotGoOn("FILE-36", file=file, sheet=table.sheet, row=self.last)
        if table.totals_rows:
            raise CannotGoOn("FILE-30", **facts)
        for other in tables:
            if other.name != table.name and other.area.meets(added):
                raise CannotGoOn("FILE-31", **facts, other=other.name)
        for place in grid.merged:
            if place.meets(added):
                raise CannotGoOn("FILE-33", **facts, cell=cell_name(place.top, place.left))
        self._foreign(facts, grid, changes)

    def _foreign(self, facts: dict[str, str], grid: Grid, changes: Changes) -> None:
        # Rows typed right under the table are its rows. Below the first gap nothing is, unless it is replaced.
        adopting, expected = True, self.added.top
        for number in grid.existing(self.added.top, self.last):
            row, change = grid.row(number), changes.rows.get(number)
            written = change.cells if change else {}
            inside = (cell for cell in row.cells if self.added.left <= cell.column <= self.added.right) if row else ()
            filled = [cell.column for cell in inside if not cell.blank]
            adopting = adopting and bool(filled) and number == expected
            expected = number + 1
            left = [column for column in filled if column not in written]
            if left and not adopting:
                raise CannotGoOn("FILE-32", **facts, cell=cell_name(number, left[0]))

    def table_part(self, content: bytes) -> bytes:
        """The part of the table with its references moved."""
        return _TABLE_TAGS.sub(lambda match: self._moved(match[0], "ref"), content)

    def sheet_end(self, content: bytes) -> bytes:
        """What follows the rows of the sheet, with the validations, formats and ranges of the table's columns."""
        content = _EXTENTS.sub(lambda match: self._moved(match[0], "sqref"), content)
        if b"sqref>" not in content:
            return content
        return _NEWER_BLOCK.sub(lambda match: _NEWER_EXTENT.sub(self._newer, match[0]), content)

    def _newer(self, match: re.Match[bytes]) -> bytes:
        return match[1] + self._extent(match[2].decode()).encode() + match[3]

    def _moved(self, tag: bytes, name: str) -> bytes:
        old = attributes(tag).get(name)
        new = self._extent(old) if old else old
        return tag if new is None or new == old else with_attribute(tag, name, new)

    def _extent(self, areas: str) -> str:
        return " ".join(self._area(part) for part in areas.split())

    def _area(self, text: str) -> str:
        place, whole = area(text), self.table.area
        if place is None or place.bottom != self._old or place.top < whole.top:
            return text
        if place.left < whole.left or place.right > whole.right:
            return text
        return str(place._replace(bottom=self.last))

    def workbook_part(self, content: bytes) -> bytes:
        """The workbook part, with the defined names that cover whole columns of the table."""
        return _NAME.sub(self._name, content)

    def _name(self, match: re.Match[bytes]) -> bytes:
        text = plain(match[2].decode())
        pieces = [_PLAIN_AREA.fullmatch(piece) for piece in text.split(",")]
        if b"_xlnm." in match[1] or not all(pieces):
            return match[0]
        moved = ",".join(self._named_area(piece) for piece in pieces if piece)
        if moved == text:
            return match[0]
        stored = moved.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return match[1] + stored.encode() + match[3]

    def _named_area(self, match: re.Match[str]) -> str:
        sheet = match[1].removesuffix("!$")
        sheet = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        place, whole = area(f"{match[2]}{match[3]}{match[4]}{match[5]}"), self.table
        if sheet != whole.sheet or place is None or place.bottom != self._old:
            return match[0]
        if place.top not in (whole.area.top, whole.first_row) or not (
            whole.area.left <= place.left and place.right <= whole.area.right
        ):
            return match[0]
        return f"{match[1]}{match[2]}{match[3]}{match[4]}{self.last}"
