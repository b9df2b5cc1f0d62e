"""A workbook as it will be once a patch is applied to it."""

from dataclasses import replace

from coopxl.core.cells import UNCALCULATED, Formula, Raw, Written
from coopxl.core.workbook import Patch, Sheet, SheetPatch, Workbook


def overlaid(workbook: Workbook, patch: Patch) -> Workbook:
    """The workbook with the patch applied; whether it fits is not looked at."""
    sheets = {name: _patched(workbook.sheets[name], change) for name, change in patch.sheets.items()}
    sheets = {**workbook.sheets, **sheets}
    sheets |= {name: replace(sheets[name], visible=visible) for name, visible in patch.visible.items()}
    grown = {
        name: replace(region, last_row=max(region.last_row, patch.grown[name]))
        for name, region in workbook.regions.items()
        if name in patch.grown
    }
    return replace(workbook, sheets=sheets, regions={**workbook.regions, **grown})


def _patched(sheet: Sheet, change: SheetPatch) -> Sheet:
    rows: list[list[Raw]] = list(sheet.rows)  # type: ignore[arg-type]
    rows.extend([] for _ in range(max((row for row, _ in change.cells), default=0) - len(rows)))
    for row in {row for row, _ in change.cells}:
        rows[row - 1] = list(rows[row - 1])
    formulas = set(sheet.formulas)
    for (row, column), value in change.cells.items():
        line = rows[row - 1]
        line.extend([None] * (column - len(line)))
        line[column - 1] = _held(value)
        formulas.discard((row, column))
        if isinstance(value, Formula):
            formulas.add((row, column))
    return replace(sheet, rows=rows, formulas=frozenset(formulas))


def _held(value: Written) -> Raw:
    if isinstance(value, Formula):
        return UNCALCULATED if value.shown is None else value.shown
    return None if value == "" else value
