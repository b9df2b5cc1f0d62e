"""Whether a stored cell already holds a value: then its bytes stay, with the formats inside its text."""

import re
from datetime import date, time

from coopxl.core.cells import Formula, Written
from coopxl.core.serials import to_serial
from coopxl.hosts.file.encode import Encoder
from coopxl.hosts.file.grid import Cell
from coopxl.hosts.file.markup import PREFIX, text_of_cell
from coopxl.hosts.file.strings import SharedStrings, text_of

_RESULT = re.compile(rb"<" + PREFIX + rb"v(?:\s[^>]*)?>([^<]*)")
# Half a millisecond: programs round the fraction of a day differently.
_SAME_MOMENT = 5e-9


class Comparer:
    """Compares the stored cells of one sheet with new values."""

    def __init__(self, strings: SharedStrings, encoder: Encoder) -> None:
        self._strings, self._encoder = strings, encoder

    def same(self, cell: Cell | None, value: Written) -> bool:
        """Whether writing the value would change nothing that one can see."""
        if value is None or value == "":
            return cell is None or cell.blank
        if cell is None or cell.blank:
            return False
        formula = cell.formula
        if isinstance(value, Formula):
            return formula is not None and self._same_formula(cell, formula, value)
        if formula is not None:
            return False
        if isinstance(value, str):
            return self.text(cell) == value
        if isinstance(value, bool):
            return cell.kind == "b" and _result(cell) == str(int(value))
        return cell.kind == "n" and self._same_number(_result(cell), value)

    def _same_formula(self, cell: Cell, stored: tuple[dict[str, str], bytes], value: Formula) -> bool:
        attributes, text = stored
        if "t" in attributes or text_of_cell(text.decode()) != value.text.removeprefix("="):
            return False
        if value.shown is None:
            return True
        if isinstance(value.shown, str):
            return cell.kind == "str" and _result(cell) == value.shown
        return cell.kind == "n" and self._same_number(_result(cell), value.shown)

    def text(self, cell: Cell) -> str | None:
        """The text a cell shows; None when it holds something else."""
        if cell.kind == "inlineStr":
            return text_of(cell.inner)
        result = _result(cell)
        if cell.kind == "s" and result is not None and result.strip().isdecimal():
            return self._strings[int(result)]
        return result if cell.kind == "str" else None

    def _same_number(self, stored: str | None, value: float | date | time) -> bool:
        number = to_serial(value, starts_1904=self._encoder.starts_1904)
        try:
            old = float(stored or "")
        except ValueError:
            return False
        if number is None:
            return False
        return abs(old - number) < _SAME_MOMENT if isinstance(value, date | time) else old == number


def _result(cell: Cell) -> str | None:
    match = _RESULT.search(cell.inner)
    return text_of_cell(match[1].decode()) if match else None
