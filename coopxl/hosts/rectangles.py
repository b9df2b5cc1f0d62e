"""Scattered cells as few rectangles: every call to a live program costs about the same, whatever it carries."""

from collections.abc import Iterable, Iterator

from coopxl.hosts.file.areas import Area

Position = tuple[int, int]


def rectangles(places: Iterable[Position]) -> list[Area]:
    """Rectangles that cover exactly these cells: runs of columns, joined downwards while they stay the same."""
    found: list[Area] = []
    open_runs: dict[tuple[int, int], Area] = {}
    for row, runs in _runs(places).items():
        still: dict[tuple[int, int], Area] = {}
        for left, right in runs:
            above = open_runs.pop((left, right), None)
            if above is not None and above.bottom == row - 1:
                still[left, right] = above._replace(bottom=row)
                continue
            if above is not None:
                found.append(above)
            still[left, right] = Area(row, left, row, right)
        found.extend(open_runs.values())
        open_runs = still
    return [*found, *open_runs.values()]


def positions(area: Area) -> Iterator[Position]:
    """The cells of a rectangle, row by row."""
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            yield row, column


def _runs(places: Iterable[Position]) -> dict[int, list[tuple[int, int]]]:
    """First and last column of each unbroken run, by row in order."""
    runs: dict[int, list[tuple[int, int]]] = {}
    for row, column in sorted(places):
        line = runs.setdefault(row, [])
        if line and line[-1][1] == column - 1:
            line[-1] = line[-1][0], column
        else:
            line.append((column, column))
    return runs


def columns(places: Iterable[Position]) -> list[Area]:
    """The same, but no rectangle is wider than one column: cells above each other usually have one format."""
    turned = rectangles((column, row) for row, column in places)
    return [
        Area(piece.left, column, piece.right, column)
        for piece in turned
        for column in range(piece.top, piece.bottom + 1)
    ]
