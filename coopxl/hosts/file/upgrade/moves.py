"""Formulas of one workbook as they read in another, where sheets have other names and columns stand elsewhere."""

import re
from dataclasses import dataclass, field

from coopxl.core.workbook import column_letter, column_number

_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)
    |(?P<whole>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w.(])
    |(?P<fixed>\$?)(?P<column>[A-Z]{1,3})(?P<row_fixed>\$?)(?P<row>[1-9]\d{0,6})(?![\w.(!])
    |(?P<bracket>\[(?:[^\[\]]|\[[^\[\]]*\])*\])
    |(?P<word>[^\W\d][\w.]*)
    |(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z_]*")


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the columns of a table, and the rows from its header on, stand elsewhere.

    Or, on a sheet into which columns came: `by` so many behind the column `after`.
    """

    header_row: int = 1
    rows: int = 0
    columns: dict[int, int] = field(default_factory=dict)
    after: int = 0
    by: int = 0

    def column(self, number: int) -> int:
        """The column as it is there."""
        return self.columns.get(number, number + self.by if number > self.after else number)


@dataclass(frozen=True, slots=True)
class Moves:
    """Sheets by their names here and there, and what moved on them by their names here."""

    sheets: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Moved] = field(default_factory=dict)

    def formula(self, text: str, own: str = "") -> str:
        """The formula as it reads there; what names no sheet is moved as on the sheet `own`."""
        pieces, sheet, after = [], own, ""
        for match in _TOKEN.finditer(text):
            piece = match[0]
            if match["sheet"]:
                sheet = unquoted(piece[:-1])
                piece = self._sheet(sheet, piece)
            elif match["row"] is not None:
                piece = self._cell(match, sheet)
            elif match["whole"]:
                piece = self._whole(piece, sheet)
            if not (match["sheet"] or piece == ":" or (match["row"] is not None and after == "sheet")):
                sheet = own
            after = "sheet" if match["sheet"] else "cell" if match["row"] is not None else piece
            pieces.append(piece)
        return "".join(pieces)

    def _sheet(self, name: str, piece: str) -> str:
        there = self.sheets.get(name, name)
        return piece if there == name else f"{quoted(there)}!"

    def _cell(self, match: re.Match[str], sheet: str) -> str:
        moved, row = self.tables.get(sheet), int(match["row"])
        if moved is None or row < moved.header_row:
            return match[0]
        letter = column_letter(moved.column(column_number(match["column"])))
        # Ranges reach far below a table; their end stays where it is.
        row = row + moved.rows if row < 1000 else row
        return f"{match['fixed']}{letter}{match['row_fixed']}{row}"

    def _whole(self, piece: str, sheet: str) -> str:
        moved = self.tables.get(sheet)
        if moved is None:
            return piece
        return re.sub(r"[A-Z]+", lambda one: column_letter(moved.column(column_number(one[0]))), piece)


def quoted(name: str) -> str:
    """The name of a sheet as a formula writes it."""
    return name if _PLAIN.fullmatch(name) and len(name) > 3 else "'" + name.replace("'", "''") + "'"


def unquoted(name: str) -> str:
    """The name that a formula writes so."""
    return name[1:-1].replace("''", "'") if name.startswith("'") else name
