"""Single cells gathered into rectangles, so that a live program is asked a few times instead of a thousand."""

from collections.abc import Mapping
from typing import TypeVar

Content = TypeVar("Content")


def blocks(cells: Mapping[tuple[int, int], Content]) -> list[tuple[int, int, list[list[Content]]]]:
    """Row, column and lines of rectangles that hold each of the cells once; `cells` are by (row, column)."""
    found: list[tuple[int, int, list[list[Content]]]] = []
    open_runs: dict[tuple[int, int], tuple[int, int, list[list[Content]]]] = {}
    last = 0
    for row, runs in _runs(cells).items():
        still: dict[tuple[int, int], tuple[int, int, list[list[Content]]]] = {}
        for column, line in runs:
            place = column, len(line)
            block = open_runs.get(place) if row == last + 1 else None
            if block is None:
                block = row, column, []
                found.append(block)
            block[2].append(line)
            still[place] = block
        open_runs, last = still, row
    return found


def _runs(cells: Mapping[tuple[int, int], Content]) -> dict[int, list[tuple[int, list[Content]]]]:
    """The neighbouring cells of each row, as first column and contents; rows in order."""
    rows: dict[int, list[tuple[int, list[Content]]]] = {}
    for row, column in sorted(cells):
        runs = rows.setdefault(row, [])
        if runs and runs[-1][0] + len(runs[-1][1]) == column:
            runs[-1][1].append(cells[row, column])
        else:
            runs.append((column, [cells[row, column]]))
    return rows
