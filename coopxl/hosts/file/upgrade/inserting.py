"""Columns inserted into a sheet, behind a table: what stands at their right moves, and all that names it follows.

What holds references that are not understood here is refused: the officer inserts the columns in Excel, which moves everything.
"""

import re
from collections.abc import Callable

from coopxl.core.workbook import column_letter, column_number
from coopxl.hosts.file.areas import LAST_COLUMN, area
from coopxl.hosts.file.markup import attributes, cell_text, plain, tags, with_attribute
from coopxl.hosts.file.parts import Layout
from coopxl.hosts.file.upgrade.draft import Draft
from coopxl.hosts.file.upgrade.elements import child, inside, root
from coopxl.hosts.file.upgrade.moves import Moved, Moves

_UNDERSTOOD = {
    "drawing", "table", "comments", "vmlDrawing", "hyperlink", "image", "printerSettings", "threadedComment",
}  # fmt: skip
"""What may hang on a sheet whose columns move."""
_ELSEWHERE = (
    "customSheetViews",
    "scenarios",
    "dataConsolidate",
    "controls",
    "oleObjects",
    "cellWatches",
    "customProperties",
)
_CELL = re.compile(rb'(<(?:\w+:)?c\s[^>]*?\br=")([A-Z]+)(\d+")')
_SPANS = re.compile(rb'(<(?:\w+:)?row\s[^>]*?)\sspans="[^"]*"')
_FORMULA = re.compile(
    rb"(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|definedName)(?:\s[^>]*)?>)([^<]*)(</)"
)
_SHARED = re.compile(rb'<(?:\w+:)?f\s[^>]*?t="(?:shared|array|dataTable)"[^>]*?ref="([^"]*)"[^>]*>')
_AREAS = tags(
    b"dimension", b"selection", b"pane", b"sheetView", b"autoFilter", b"mergeCell", b"conditionalFormatting", b"dataValidation",
    b"hyperlink", b"ignoredError", b"protectedRange", b"table", b"sortState", b"sortCondition", b"f", b"comment",
    b"threadedComment",
)  # fmt: skip
_NAMES = ("ref", "sqref", "activeCell", "topLeftCell")
_NEWER = re.compile(rb"(<(?:[\w.-]+:)?sqref>)([^<]*)(</)")
_COL, _ANCHOR_COLUMN = tags(b"col"), re.compile(rb"(<(?:\w+:)?col>)(\d+)(</)")
_VML_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(</x:Anchor>)")
_VML_COLUMN = re.compile(rb"(<x:Column>)(\d+)(</x:Column>)")
_CHART = re.compile(r"xl/charts/[^/]+\.xml")


class Inserting:
    """So many columns behind a column of one sheet."""

    def __init__(self, draft: Draft, layout: Layout, sheet: str, after: int, by: int) -> None:
        self._draft, self._layout, self._sheet, self._after, self._by = draft, layout, sheet, after, by
        self._part = layout.sheets[sheet].part
        self._moves = Moves(tables={sheet: Moved(after=after, by=by)})

    def is_safe(self) -> bool:
        """Whether everything that names the cells to be moved is understood."""
        data = self._draft[self._part]
        kinds = {kind.rsplit("/", 1)[-1] for kind, _ in self._draft.relations(self._part).values()}
        held = {one.name for one in inside(data, root(data))}
        if kinds - _UNDERSTOOD or held & set(_ELSEWHERE) or b"colBreaks" in data:
            return False
        members = [member.filename for member in self._draft.package.members]
        if any(name.startswith(("xl/pivotCache/", "xl/ctrlProps/", "xl/charts/chartEx")) for name in members):
            return False
        if (
            max((column_number(match[2].decode()) for match in _CELL.finditer(data)), default=0) + self._by
            > LAST_COLUMN
        ):
            return False
        # Cells that share a formula across columns read it relative to each other.
        spread = [area(match[1].decode()) for match in _SHARED.finditer(data)]
        return not any(place is None or place.left != place.right for place in spread)

    def run(self) -> None:
        """Moves it."""
        draft, layout = self._draft, self._layout
        for sheet in layout.sheets.values():
            draft[sheet.part] = self._formulas(draft[sheet.part], sheet.name)
        draft[layout.workbook] = self._formulas(draft[layout.workbook], "")
        for name in (member.filename for member in draft.package.members):
            if _CHART.fullmatch(name):
                draft[name] = self._formulas(draft[name], "")
        draft[self._part] = self._cells(draft[self._part])
        for kind, target in draft.relations(self._part).values():
            follow = self._hanging.get(kind.rsplit("/", 1)[-1])
            if follow is not None:
                draft[target] = follow(draft[target])

    def _formulas(self, data: bytes, own: str) -> bytes:
        def moved(match: re.Match[bytes]) -> bytes:
            text = plain(match[2].decode())
            there = self._moves.formula(text, own)
            return match[0] if there == text else match[1] + cell_text(there).encode() + match[3]

        return _FORMULA.sub(moved, data)

    def _cells(self, data: bytes) -> bytes:
        data = _CELL.sub(lambda match: match[1] + self._letter(match[2]) + match[3], data)
        data = _SPANS.sub(lambda match: match[1], data)
        data = self._areas(data)
        data = _NEWER.sub(lambda match: match[1] + self._moved(match[2].decode()).encode() + match[3], data)
        columns = child(data, "cols")
        if columns is not None:
            content = b"".join(self._column(one.tag(data)) for one in inside(data, columns))
            data = data[: columns.low] + content + data[columns.high :]
        return data

    def _letter(self, letters: bytes) -> bytes:
        number = column_number(letters.decode())
        return letters if number <= self._after else column_letter(number + self._by).encode()

    def _areas(self, data: bytes) -> bytes:
        def moved(match: re.Match[bytes]) -> bytes:
            tag = match[0]
            held = attributes(tag)
            for name in _NAMES:
                if name in held and (there := self._moved(held[name])) != held[name]:
                    tag = with_attribute(tag, name, there)
            return tag

        return _AREAS.sub(moved, data)

    def _moved(self, areas: str) -> str:
        return " ".join(self._moves.formula(one, self._sheet) for one in areas.split())

    def _column(self, tag: bytes) -> bytes:
        held = attributes(tag)
        low, high = int(held["min"]), min(int(held["max"]), LAST_COLUMN)
        if high <= self._after:
            return tag
        pieces = [(low, self._after)] if low <= self._after else []
        pieces.append((max(low, self._after + 1) + self._by, min(high + self._by, LAST_COLUMN)))
        return b"".join(
            with_attribute(with_attribute(tag, "min", str(first)), "max", str(last))
            for first, last in pieces
            if first <= last
        )

    # What hangs on the sheet

    @property
    def _hanging(self) -> dict[str, Callable[[bytes], bytes]]:
        return {
            "drawing": lambda data: _ANCHOR_COLUMN.sub(
                lambda match: match[1] + self._from_zero(match[2]) + match[3], data
            ),
            "table": lambda data: self._formulas(self._areas(data), self._sheet),
            "comments": self._areas,
            "threadedComment": self._areas,
            "vmlDrawing": self._notes,
        }

    def _from_zero(self, number: bytes) -> bytes:
        """A column counted from zero."""
        held = int(number)
        return number if held < self._after else b"%d" % (held + self._by)

    def _notes(self, data: bytes) -> bytes:
        def anchored(match: re.Match[bytes]) -> bytes:
            numbers = match[2].split(b",")
            for place in (0, 4):
                if len(numbers) == 8:
                    numbers[place] = self._from_zero(numbers[place].strip())
            return match[1] + b",".join(numbers) + match[3]

        data = _VML_ANCHOR.sub(anchored, data)
        return _VML_COLUMN.sub(lambda match: match[1] + self._from_zero(match[2]) + match[3], data)
