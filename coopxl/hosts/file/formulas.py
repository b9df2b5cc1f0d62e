"""Formulas that several cells share: what may be overwritten, and what must first be set on its own."""

import re

from coopxl.core.workbook import column_number
from coopxl.hosts.file.areas import area
from coopxl.hosts.file.changes import Changes
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.markup import attributes, cell_text, text_of_cell
from coopxl.hosts.file.shift import shifted

_CELL = re.compile(rb'<[\w.:-]*c(?=\s)[^>]*?\sr="([A-Z]+)(\d+)"')


def free(grid: Grid, changes: Changes) -> None:
    """Refuse to break a formula over several cells; cells that share an overwritten formula get their own."""
    if b'"array"' in grid.data or b'"dataTable"' in grid.data:
        _keep_whole(grid, changes)
    for row, column, group, text in _overwritten_masters(changes):
        for child_row, child_column in _children(grid, group, (row, column), changes):
            moved = shifted(text, child_row - row, child_column - column)
            if moved is None:
                raise changes.refused("FILE-29", row, column)
            formula = b"<%bf>%b</%bf>" % (grid.prefix, cell_text(moved).encode(), grid.prefix)
            changes.row(child_row).freed[child_column] = formula
    changes.order()


def _keep_whole(grid: Grid, changes: Changes) -> None:
    for match in re.finditer(rb'<%bf\s[^>]*t="(?:array|dataTable)"[^>]*>' % grid.prefix, grid.data):
        place = area(attributes(match[0]).get("ref", ""))
        if place is None or (place.top, place.left) == (place.bottom, place.right):
            continue
        for row, column, _ in changes.inside(place):
            raise changes.refused("FILE-28", row, column)


def _overwritten_masters(changes: Changes) -> list[tuple[int, int, str, str]]:
    """Row, column, group and text of the overwritten formulas that other cells refer to."""
    found = []
    for number, change in changes.rows.items():
        for cell in change.old.cells if change.old else []:
            formula = cell.formula if cell.column in change.cells else None
            if formula is not None and formula[0].get("t") == "shared" and "ref" in formula[0]:
                text = text_of_cell(formula[1].decode())
                found.append((number, cell.column, formula[0].get("si", ""), text))
    return found


def _children(grid: Grid, group: str, master: tuple[int, int], changes: Changes) -> list[tuple[int, int]]:
    """The other cells of a group that keep their formula."""
    found = []
    pattern = re.compile(rb'<%bf(?=\s)[^>]*\ssi="%b"[^>]*>' % (grid.prefix, group.encode()))
    for match in pattern.finditer(grid.data, grid.low, grid.high):
        start = grid.data.rfind(b"<%bc " % grid.prefix, grid.low, match.start())
        place = _CELL.match(grid.data, start)
        if place is None:
            raise grid.unsafe()
        row, column = int(place[2]), column_number(place[1].decode())
        change = changes.rows.get(row)
        if change is not None and column in change.cells:
            continue
        if (row, column) != master and b"ref=" in match[0]:
            raise grid.unsafe()
        found.append((row, column))
    return found
