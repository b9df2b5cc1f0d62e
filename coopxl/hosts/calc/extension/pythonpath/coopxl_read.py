"""An open spreadsheet as the workbook that goes to the engine. Rows and columns count from 1, cells from A1."""

import os
import re

import coopxl_books
import uno

_VALUE, _DATE, _TIME, _LOGICAL = (
    23,
    2,
    4,
    1024,
)  # com.sun.star.sheet.CellFlags (all that holds a value); util.NumberFormat
_FORMULA, _ERROR = 16, 4  # com.sun.star.sheet.CellFlags, com.sun.star.sheet.FormulaResult
_EXCEL_GRAMMAR = 3  # com.sun.star.sheet.AddressConvention.XL_OOX
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ERRORS = {
    503: "#NUM!",
    519: "#VALUE!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    530: "#NAME?",
    531: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}
CELLS_LIMIT = 8_000_000


class TooLarge(Exception):
    """A sheet that reaches further than anyone can hold; its name."""


def workbook(document):
    """The whole of it, as docs/clicks.md says."""
    kinds = _Kinds(document)
    return {
        "name": os.path.basename(coopxl_books.path_of(document) or document.Title),
        "date1904": document.NullDate.Year == 1904,
        "locked": document.isProtected(),
        "sheets": [_sheet(sheet, kinds) for sheet in document.Sheets],
        "regions": list(_regions(document)),
        "names": _names(document),
        "properties": coopxl_books.properties(document),
    }


def parser(document):
    """What reads and writes formulas as they stand in an Excel file."""
    made = document.createInstance("com.sun.star.sheet.FormulaParser")
    made.FormulaConvention = _EXCEL_GRAMMAR
    return made


def _sheet(sheet, kinds):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    bottom, right = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
    if (bottom + 1) * (right + 1) > CELLS_LIMIT:
        raise TooLarge(sheet.Name)
    used = sheet.getCellRangeByPosition(0, 0, right, bottom)
    rows = list(used.getDataArray())
    errors = list(_errors(sheet, rows))
    formulas = [_rectangle(area) for area in sheet.queryContentCells(_FORMULA).RangeAddresses]
    return {
        "name": sheet.Name,
        "rows": rows,
        "protected": sheet.isProtected(),
        "visible": sheet.IsVisible,
        "kinds": list(kinds.of(used)),
        "errors": errors,
        "formulas": formulas,
    }


def _rectangle(area):
    return [area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1]


def _errors(sheet, rows):
    """The broken cells, in whose place the rows get a blank."""
    for area in sheet.queryFormulaCells(_ERROR).RangeAddresses:
        for row in range(area.StartRow, area.EndRow + 1):
            line = list(rows[row])
            for column in range(area.StartColumn, area.EndColumn + 1):
                number = sheet.getCellByPosition(column, row).getError()
                line[column] = ""
                yield [row + 1, column + 1, _ERRORS.get(number, "Err:%d" % number)]
            rows[row] = tuple(line)


class _Kinds:
    """Which cells of a sheet show dates, times or logical values: by their number formats, each looked at once."""

    def __init__(self, document):
        self._formats = document.NumberFormats
        self._known = {}

    def of(self, used):
        """The rectangles, within the used area."""
        for alike in used.UniqueCellFormatRanges:
            kind = self._kind(alike.NumberFormat)
            if kind:
                for area in alike.RangeAddresses:
                    yield [*_rectangle(area), kind]

    def _kind(self, key):
        if key not in self._known:
            held = self._formats.getByKey(key)
            self._known[key] = _kind(held.Type, held.FormatString)
        return self._known[key]


def _kind(bits, code):
    if bits & _LOGICAL:
        return "bool"
    if bits & (_DATE | _TIME) and _ELAPSED.search(code):
        return "duration"
    return {_DATE: "date", _TIME: "time", _DATE | _TIME: "datetime"}.get(bits & (_DATE | _TIME), "")


def _regions(document):
    names = document.Sheets.ElementNames
    for held in document.DatabaseRanges:
        if held.Name.startswith("__Anonymous"):
            continue
        area, totals = held.DataArea, int(held.TotalsRow)
        yield {
            "name": held.Name,
            "sheet": names[area.Sheet],
            "header_row": area.StartRow + int(held.ContainsHeader),
            "first_column": area.StartColumn + 1,
            "last_column": area.EndColumn + 1,
            "last_row": area.EndRow + 1 - totals,
            "totals": totals,
        }


def _names(document):
    writer, origin = parser(document), uno.createUnoStruct("com.sun.star.table.CellAddress")
    return {held.Name: writer.printFormula(held.getTokens(), origin) for held in document.NamedRanges}
