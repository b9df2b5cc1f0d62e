"""What clicks wrote into open books and nobody had saved yet: what of it arrived when the file was saved."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coopxl.core.rows import Cells, Change, Lines, applied, cells_of, lines_from
from coopxl.schema.table import Table as Definition


def arrived(
    definition: Definition, was: Lines, now: Lines, waiting: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], Change, Lines]]:
    """Of what waits each that the saved rows show, as a change of what was there, and the rows after it. What somebody took
    back, wrote over or never saved is nothing that the click did.
    """
    if not waiting:
        return
    cells, saved = cells_of(was), cells_of(now)
    for one in waiting:
        change = _change(definition, one, cells, saved)
        if change is not None:
            applied(cells, change)
            yield one, change, lines_from(cells)


def _change(definition: Definition, one: Mapping[str, Any], cells: Cells, saved: Cells) -> Change | None:
    row, column, new = one["id"], one["column"], one["new"]
    if not row:
        return None
    if not column:
        here, there = row in cells, row in saved
        if here == there or (new is None) != (not there):
            return None
        return Change(one["table"], row, "", cells.get(row), new)
    known = row in saved and (row in cells or definition.derived)
    old, said = cells.get(row, {}).get(column), saved.get(row, {}).get(column)
    return Change(one["table"], row, column, old, new) if known and said == new and old != new else None
