"""A patch into an open spreadsheet, as one undo step that can be taken back."""

import coopxl_kept
import coopxl_read
import uno
import unohelper
from com.sun.star.document import XUndoManagerListener

_LOGICAL = 1024  # com.sun.star.util.NumberFormat
_VALUES, _NOTE = 1 | 2 | 4 | 16, 8  # com.sun.star.sheet.CellFlags: numbers, dates, texts, formulas; comments
_FEW = 12
_OWN_GRAMMAR = 0  # com.sun.star.sheet.AddressConvention.OOO: as `Formula` has it
_ANY = uno.Enum("com.sun.star.sheet.ValidationType", "ANY")
_LOOKS = tuple(
    sorted(
        (
            "CellStyle", "NumberFormat", "CellBackColor", "CellProtection", "CharColor", "CharFontName", "CharHeight",
            "CharWeight", "CharPosture", "CharUnderline", "CharStrikeout", "HoriJustify", "VertJustify", "IsTextWrapped",
            "ParaIndent", "ShrinkToFit", "RotateAngle", "LeftBorder2", "RightBorder2", "TopBorder2", "BottomBorder2",
        )
    )
)  # fmt: skip


class Refused(Exception):
    """The document cannot take the patch; nothing of it is left. `code` names a message."""

    def __init__(self, code, **facts):
        super().__init__(code, facts)
        self.code, self.facts = code, facts


class Step(unohelper.Base, XUndoManagerListener):
    """What one click does to one document."""

    def __init__(self, document, title):
        self._document, self._title = document, title
        self._undo = document.UndoManager
        self._kept, self._guarded = None, []
        self._on_top = self._in_context = False
        self._undo.addUndoManagerListener(self)

    def apply(self, patch):
        """Makes the changes, all of them or none. Raises Refused."""
        self._in_context = True
        try:
            self._as_one(lambda: self._make(patch))
        except Exception:
            self._in_context = False
            if self._on_top:
                self.revert()
            raise
        self._in_context = False

    def _make(self, patch):
        self._kept = coopxl_kept.Kept(self._document, patch)
        self._guarded = _write(self._document, patch)
        self._kept.written()

    def _as_one(self, act):
        """One undo step, and nothing is drawn or reckoned in between."""
        self._document.lockControllers()
        self._document.addActionLock()
        self._undo.enterUndoContext(self._title)
        try:
            act()
        finally:
            self._undo.leaveUndoContext()
            self._document.removeActionLock()
            self._document.unlockControllers()

    def revert(self):
        """Takes it back, with the undo step while it is the last one; what the officer did since must not be lost."""
        if self._on_top:
            self._on_top = False
            _in_front(self._document, self._undo.undo)
        elif self._on_top is None:
            self._on_top = False
            self._as_one(self._put_back)

    def _put_back(self):
        guarded = [sheet for sheet in self._guarded if sheet.isProtected()]
        for sheet in guarded:
            _unlock(sheet)
        self._kept.put_back()
        for sheet in guarded:
            sheet.protect("")

    def close(self):
        """No longer looks at what happens to the document."""
        self._undo.removeUndoManagerListener(self)

    # The undo manager tells; None in `_on_top` says that somebody else's step came after ours.

    def leftContext(self, event):  # noqa: N802 - the names are LibreOffice's
        """Ours, when it held anything."""
        if self._in_context and event.UndoContextDepth == 0:
            self._on_top = True

    def undoActionAdded(self, event):  # noqa: N802
        """A step of the officer's, or one within ours."""
        self._other()

    def actionUndone(self, event):  # noqa: N802
        """The officer took ours back."""
        self._other()

    def allActionsCleared(self, event):  # noqa: N802
        """There is nothing to go back to."""
        self._other()

    def resetAll(self, event):  # noqa: N802
        """The same."""
        self._other()

    def _other(self):
        if not self._in_context and self._on_top:
            self._on_top = None

    def actionRedone(self, event):  # noqa: N802
        """Does not concern us."""

    redoActionsCleared = enteredContext = enteredHiddenContext = actionRedone  # noqa: N815
    leftHiddenContext = cancelledContext = disposing = actionRedone  # noqa: N815


def _in_front(document, act):
    """LibreOffice undoes in the view that is in front: were it another workbook's, it would add sheets to that one."""
    frame = document.CurrentController.Frame
    front = frame.Creator.getActiveFrame() if frame.Creator is not None else None
    frame.activate()
    act()
    if front is not None:
        front.activate()


def _write(document, patch):
    """Returns the sheets that are protected."""
    sheets = [(document.Sheets.getByName(part["sheet"]), part) for part in patch["sheets"]]
    grown = [(document.DatabaseRanges.getByName(name), last) for name, last in patch["grown"]]
    touched = {sheet.Name: sheet for sheet, _ in sheets}
    for held, _ in grown:
        sheet = document.Sheets.getByIndex(held.DataArea.Sheet)
        touched[sheet.Name] = sheet
    guarded = [sheet for sheet in touched.values() if sheet.isProtected()]
    for sheet in guarded:
        _unlock(sheet)
    for held, last in grown:
        area = held.DataArea
        area.EndRow = max(area.EndRow, last - 1 + int(held.TotalsRow))
        held.setDataArea(area)
    logical = document.NumberFormats.getStandardFormat(_LOGICAL, uno.createUnoStruct("com.sun.star.lang.Locale"))
    for sheet, part in sheets:
        _like(sheet, part["like"])
        for row, column, block in part["blocks"]:
            _block(sheet, row, column, block, logical)
        _formulas(document, sheet, part["formulas"])
        for first, last, hidden in _runs(part["hidden"]):
            sheet.getCellRangeByPosition(0, first - 1, 0, last - 1).Rows.IsVisible = not hidden
    for sheet in guarded:
        sheet.protect("")
    for name, visible in sorted(patch["visible"], key=lambda each: not each[1]):
        # The last sheet in sight cannot be hidden, so those to be shown come first.
        document.Sheets.getByName(name).IsVisible = visible
    return guarded


def _unlock(sheet):
    try:
        sheet.unprotect("")
    except Exception as error:
        raise Refused("CALC-09", sheet=sheet.Name) from error
    if sheet.isProtected():
        raise Refused("CALC-09", sheet=sheet.Name)


def _block(sheet, row, column, block, logical):
    _put(sheet, row - 1, column - 1, tuple(tuple(_plain(value) for value in line) for line in block))
    _logical(sheet, row, column, block, logical)


def _put(sheet, top, left, lines, formulas=False):
    """At one stroke where that is safe; writing a whole area would remove comments and break up merged cells."""
    right, bottom = left + len(lines[0]) - 1, top + len(lines) - 1
    area = sheet.getCellRangeByPosition(left, top, right, bottom)
    if len(lines) * len(lines[0]) <= _FEW or area.IsMerged:
        apart = set(range(top, bottom + 1))
    else:
        noted = area.queryContentCells(_NOTE).RangeAddresses
        apart = {at for held in noted for at in range(held.StartRow, held.EndRow + 1)}
    for first, last, whole in _spans(top, bottom, apart):
        if whole:
            _stroke(
                sheet.getCellRangeByPosition(left, first, right, last), lines[first - top : last - top + 1], formulas
            )
        else:
            for at, value in enumerate(lines[first - top]):
                _cell(sheet.getCellByPosition(left + at, first), value, formulas)


def _stroke(area, values, formulas):
    """Undoing `setDataArray` leaves what it wrote into blank cells; undoing an array formula brings back every cell."""
    area.setArrayFormula("=0")
    area.clearContents(_VALUES)
    if formulas:
        area.setFormulaArray(values)
    else:
        area.setDataArray(values)


def _spans(first, last, apart):
    """`(first, last, True)` for the runs of rows without any of those, `(row, row, False)` for each of these."""
    start = first
    for row in sorted(apart):
        if start < row:
            yield start, row - 1, True
        yield row, row, False
        start = row + 1
    if start <= last:
        yield start, last, True


def _plain(value):
    return float(value) if isinstance(value, (bool, int)) else value


def _cell(cell, value, formulas):
    if formulas:
        cell.Formula = value
    elif isinstance(value, float):
        cell.Value = value
    else:
        cell.String = value


def _logical(sheet, row, column, block, logical):
    """Yes and no are numbers that are shown so: LibreOffice has no cells of that kind."""
    formats = None
    for down, line in enumerate(block):
        for right, value in enumerate(line):
            if isinstance(value, bool):
                cell = sheet.getCellByPosition(column - 1 + right, row - 1 + down)
                formats = formats or set()
                if cell.NumberFormat not in formats:
                    cell.NumberFormat = logical
                    formats.add(cell.NumberFormat)


def _formulas(document, sheet, formulas):
    """Down each column at one stroke: a cell of its own costs most. Where all stand already nothing is written."""
    if not formulas:
        return
    reader, writer = coopxl_read.parser(document), coopxl_read.parser(document)
    writer.FormulaConvention, writer.CompileEnglish = _OWN_GRAMMAR, True
    at = uno.createUnoStruct("com.sun.star.table.CellAddress")
    at.Sheet = sheet.RangeAddress.Sheet
    wanted = {}
    for row, column, text in formulas:
        at.Column, at.Row = column - 1, row - 1
        wanted[column - 1, row - 1] = "=" + writer.printFormula(reader.parseFormula(text, at), at)
    for column, first, last in _down(wanted):
        lines = tuple((wanted[column, row],) for row in range(first, last + 1))
        if sheet.getCellRangeByPosition(column, first, column, last).getFormulaArray() != lines:
            _put(sheet, first, column, lines, formulas=True)


def _down(places):
    """`(column, first row, last row)` of cells below each other."""
    runs = []
    for column, row in sorted(places):
        if runs and runs[-1][0] == column and runs[-1][2] == row - 1:
            runs[-1][2] = row
        else:
            runs.append([column, row, row])
    return runs


def _like(sheet, rows):
    """Only looks are taken over: a copy would bring contents and cut conditional formats into pieces."""
    for (source, left, right), first, last in _alike(rows):
        for column in range(left - 1, right):
            above = sheet.getCellByPosition(column, source - 1)
            below = sheet.getCellRangeByPosition(column, first - 1, column, last - 1)
            wanted, there = above.getPropertyValues(_LOOKS), below.getPropertyValues(_LOOKS)
            other = [at for at, (one, two) in enumerate(zip(wanted, there)) if one != two]
            if other:
                below.setPropertyValues(tuple(_LOOKS[at] for at in other), tuple(wanted[at] for at in other))
            if above.Validation.Type != _ANY == below.Validation.Type:
                below.Validation = above.Validation


def _alike(rows):
    """Runs of neighbouring rows that take after the same cells."""
    runs = []
    for row, source, left, right in sorted(rows, key=lambda each: (each[1:], each[0])):
        if runs and runs[-1][0] == (source, left, right) and runs[-1][2] == row - 1:
            runs[-1][2] = row
        else:
            runs.append([(source, left, right), row, row])
    return runs


def _runs(hidden):
    """`(first, last, whether)` for neighbouring rows that become alike."""
    runs = []
    for row, whether in sorted(hidden):
        if runs and runs[-1][1] == row - 1 and runs[-1][2] == whether:
            runs[-1][1] = row
        else:
            runs.append([row, row, whether])
    return runs
