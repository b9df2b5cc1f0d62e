"""Write the changed rows of a sheet between the untouched bytes of the others, in one pass."""

import re

from coopxl.core.cells import Written
from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.changes import Changes, RowChange
from coopxl.hosts.file.encode import Encoder
from coopxl.hosts.file.grid import Cell, Grid, Row
from coopxl.hosts.file.heights import Heights
from coopxl.hosts.file.markup import attributes, whole, with_attribute, without_attribute

_KEPT_OF_MODEL = ("s", "customFormat", "ht", "customHeight", "thickTop", "thickBot")
_FORMULA = re.compile(rb"<[\w.:-]*f(?=[\s/>])[^>]*?(?:/>|>[^<]*</[\w.:-]*f\s*>)")


class RowWriter:
    """Writes the rows of one sheet. `like` names the row whose styles a row's new cells take."""

    def __init__(self, grid: Grid, encoder: Encoder, like: dict[int, int], heights: Heights) -> None:
        self._grid, self._encoder, self._like, self._heights = grid, encoder, like, heights
        self._models: dict[int, tuple[Row | None, dict[int, str]]] = {}

    def sheet_data(self, changes: Changes) -> bytes:
        """All of the sheet from its first row to its last, without the element around them."""
        pieces: list[bytes] = []
        data, at = self._grid.data, self._grid.low
        for number, change in changes.rows.items():
            old = change.old
            start = old.start if old else self._grid.insertion(number)
            pieces += (data[at:start], self._row(change))
            at = old.end if old else start
        pieces.append(data[at : self._grid.high])
        return b"".join(pieces)

    def _row(self, change: RowChange) -> bytes:
        number, old, p = change.number, change.old, self._grid.prefix
        model, styles = self._model(number)
        tag = old.tag if old else _new_tag(p, number, model)
        if change.hidden is not None:
            tag = with_attribute(tag, "hidden", "1") if change.hidden else without_attribute(tag, "hidden")
        base = _row_style(tag)
        cells = {cell.column: self._kept(number, cell, change) for cell in old.cells} if old else {}
        own = {cell.column: cell.style for cell in old.cells if cell.column in change.cells} if old else {}
        changed: dict[int, tuple[str, Written]] = {}
        for column, value in change.cells.items():
            style = own[column] if column in own else self._new_style(column, model, styles, base)
            # A new blank cell says nothing unless it has a style.
            if column in own or style or value not in (None, ""):
                cells[column] = self._encoder.cell(number, column, style, value)
                changed[column] = (style, value)
        if changed:
            tag = self._heights.fitted(tag, old, changed)
        inner = b"".join(cells[column] for column in sorted(cells)) + (old.rest if old else b"")
        if not inner and old is None and change.hidden is None:
            return b""
        if not inner:
            return tag if tag.endswith(b"/>") else tag + b"</%brow>" % p
        if tag.endswith(b"/>"):
            tag = tag[:-2].rstrip() + b">"
        return _with_span(tag, cells) + inner + b"</%brow>" % p

    def _kept(self, number: int, cell: Cell, change: RowChange) -> bytes:
        raw = cell.raw
        if cell.column in change.freed:
            raw = _FORMULA.sub(lambda _: change.freed[cell.column], raw, count=1)
        if not cell.placed:
            name = cell_name(number, cell.column)
            size = len(self._grid.prefix) + 2
            raw = raw[:size] + b' r="%b"' % name.encode() + raw[size:]
        return raw

    def _model(self, number: int) -> tuple[Row | None, dict[int, str]]:
        """The row to take after: a model that is new itself stands for its own model."""
        source, seen = self._like.get(number, 0), set[int]()
        while source and source not in seen and source in self._like and not self._grid.existing(source, source):
            seen.add(source)
            source = self._like[source]
        if source not in self._models:
            row = self._grid.row(source) if source else None
            self._models[source] = row, {cell.column: cell.style for cell in row.cells} if row else {}
        return self._models[source]

    def _new_style(self, column: int, model: Row | None, styles: dict[int, str], base: str) -> str:
        """What the column's cell in the model has, else what Excel gives: the style of the row, then of the column."""
        if column in styles:
            return styles[column]
        inherited = (_row_style(model.tag) if model else "") or base
        if inherited:
            return inherited
        return next((style for first, last, style in self._grid.column_styles if first <= column <= last), "")


def _row_style(tag: bytes) -> str:
    if b"customFormat" not in tag:
        return ""
    found = attributes(tag)
    return found.get("s", "") if found.get("customFormat") in ("1", "true") else ""


def _new_tag(p: bytes, number: int, model: Row | None) -> bytes:
    tag = b'<%brow r="%d"/>' % (p, number)
    for name, value in attributes(model.tag).items() if model else ():
        if name in _KEPT_OF_MODEL or name.endswith(":dyDescent"):
            tag = with_attribute(tag, name, value)
    return tag


def _with_span(tag: bytes, cells: dict[int, bytes]) -> bytes:
    """Widen the hint `spans` of a stored row, which must not be narrower than its cells."""
    spans = attributes(tag).get("spans", "").split() if b"spans" in tag else []
    if len(spans) != 1 or not cells:
        return tag
    first, last = (whole(one) for one in spans[0].partition(":")[::2])
    wide = f"{min(first or 1, *cells)}:{max(last or 1, *cells)}"
    return tag if wide == spans[0] else with_attribute(tag, "spans", wide)
