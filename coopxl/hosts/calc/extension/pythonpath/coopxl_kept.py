"""What the cells of a patch held before and after it: to take ours back when the officer went on working since."""


class Kept:
    """Made before a patch is written; `written()` is called when it is."""

    def __init__(self, document, patch):
        self._document = document
        self._areas = [area for part in patch["sheets"] for area in _areas(document, part)]
        self._before = [area.getFormulaArray() for area in self._areas]
        self._after = self._before
        self._rows = [
            (part["sheet"], row, _row(document, part["sheet"], row).IsVisible, not hidden)
            for part in patch["sheets"]
            for row, hidden in part["hidden"]
        ]
        self._sheets = [(name, _sheet(document, name).IsVisible, visible) for name, visible in patch["visible"]]
        self._tables = {name: document.DatabaseRanges.getByName(name).DataArea for name, _ in patch["grown"]}
        self._grown = {}

    def written(self):
        """Remembers what the cells hold now."""
        self._after = [area.getFormulaArray() for area in self._areas]
        self._grown = {name: self._document.DatabaseRanges.getByName(name).DataArea for name in self._tables}

    def put_back(self):
        """Cells, rows, sheets and tables that still are as they were written become as they were before; the others stay."""
        for area, before, after in zip(self._areas, self._before, self._after):
            now = area.getFormulaArray()
            for row, (old, ours, held) in enumerate(zip(before, after, now)):
                for column, (was, wrote, holds) in enumerate(zip(old, ours, held)):
                    if holds == wrote != was:
                        area.getCellByPosition(column, row).setFormula(was)
        self._put_back_in_sight()
        for name, was in self._tables.items():
            table = self._document.DatabaseRanges.getByName(name)
            if str(table.DataArea) == str(self._grown.get(name)) != str(was):
                table.setDataArea(was)

    def _put_back_in_sight(self):
        for sheet, row, was, ours in self._rows:
            held = _row(self._document, sheet, row)
            if held.IsVisible == ours != was:
                held.IsVisible = was
        for name, was, ours in self._sheets:
            sheet = _sheet(self._document, name)
            if sheet.IsVisible == ours != was:
                sheet.IsVisible = was


def _areas(document, part):
    sheet = _sheet(document, part["sheet"])
    for row, column, block in part["blocks"]:
        yield sheet.getCellRangeByPosition(column - 1, row - 1, column + len(block[0]) - 2, row + len(block) - 2)
    for row, column, _ in part["formulas"]:
        yield sheet.getCellRangeByPosition(column - 1, row - 1, column - 1, row - 1)


def _row(document, sheet, row):
    return _sheet(document, sheet).Rows.getByIndex(row - 1)


def _sheet(document, name):
    return document.Sheets.getByName(name)
