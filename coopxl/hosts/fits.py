"""Whether a patch fits a workbook: what every host refuses, in the same words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coopxl.core.errors import CannotGoOn
from coopxl.core.fitting import misfit
from coopxl.core.workbook import Patch, Region, SheetPatch, Workbook, column_letter
from coopxl.hosts.file.areas import LAST_COLUMN, LAST_ROW


def fitting(workbook: Workbook, patch: Patch) -> dict[str, Region]:
    """Where the growing tables will stand; CannotGoOn when something of the patch has no place."""
    for name, change in patch.sheets.items():
        if name not in workbook.sheets:
            raise CannotGoOn("FILE-22", file=workbook.name, sheet=name)
        _values(workbook, change)
    visible = {name: sheet.visible for name, sheet in workbook.sheets.items()}
    turning(workbook.name, patch.visible, visible, locked=workbook.locked)
    return {region.name: region for region in _grown(workbook, patch)}


def turning(file: str, wanted: Mapping[str, bool], visible: Mapping[str, bool], *, locked: bool) -> None:
    """CannotGoOn when a sheet to show or hide is not there, may not be turned, or none would remain in sight.

    `visible` tells which are in sight now.
    """
    for name in wanted:
        if name not in visible:
            raise CannotGoOn("FILE-22", file=file, sheet=name)
        if locked:
            raise CannotGoOn("FILE-40", file=file)
    if wanted and not any({**visible, **wanted}.values()):
        raise CannotGoOn("FILE-41", file=file)


def _values(workbook: Workbook, change: SheetPatch) -> None:
    """What a cell cannot hold, and cells that only the program itself may change."""
    sheet = workbook.sheets[change.sheet]
    regions = [region for region in workbook.regions.values() if region.sheet == change.sheet]
    for (row, column), value in change.cells.items():
        if not (0 < row <= LAST_ROW and 0 < column <= LAST_COLUMN):
            raise CannotGoOn("FILE-36", file=workbook.name, sheet=change.sheet, row=row)
        if wrong := misfit(value):
            where = f"{column_letter(column)}{row}"
            raise CannotGoOn(wrong[0], file=workbook.name, sheet=change.sheet, cell=where, **wrong[1])
        for region in regions:
            inside = region.first_column <= column <= region.last_column
            if inside and (value or None) != sheet.cell(row, column):
                facts = {"file": workbook.name, "sheet": change.sheet, "cell": f"{column_letter(column)}{row}"}
                if row == region.header_row:
                    raise CannotGoOn("FILE-34", **facts, table=region.name)
                if region.last_row < row <= region.last_row + region.totals:
                    raise CannotGoOn("FILE-35", **facts, table=region.name)


def _grown(workbook: Workbook, patch: Patch) -> Iterator[Region]:
    for name, last in patch.grown.items():
        region = workbook.regions.get(name)
        if region is None:
            raise CannotGoOn("FILE-23", file=workbook.name, table=name)
        facts = {"file": workbook.name, "sheet": region.sheet, "table": name}
        if last > LAST_ROW:
            raise CannotGoOn("FILE-36", file=workbook.name, sheet=region.sheet, row=last)
        if region.totals and last > region.last_row:
            raise CannotGoOn("FILE-30", **facts)
        columns = range(region.first_column, region.last_column + 1)
        for other in workbook.regions.values():
            apart = other.last_column < region.first_column or other.first_column > region.last_column
            if other.sheet == region.sheet and not apart and region.header_row < other.header_row <= last:
                raise CannotGoOn("FILE-31", **facts, other=other.name)
        written = patch.sheets.get(region.sheet, SheetPatch(region.sheet)).cells
        typed = True
        for row in range(region.last_row + 1, last + 1):
            filled = [n for n in columns if workbook.sheets[region.sheet].cell(row, n) is not None]
            # Rows typed right under the table are its rows; below the first gap nothing is, unless it is replaced.
            typed = typed and bool(filled)
            left = [number for number in filled if (row, number) not in written]
            if left and not typed:
                raise CannotGoOn("FILE-32", **facts, cell=f"{column_letter(left[0])}{row}")
        yield replace(region, last_row=max(last, region.last_row))
