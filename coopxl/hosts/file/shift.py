"""Move the relative references of a formula, for a copy in another cell. What is not understood is not moved."""

import re

from coopxl.core.workbook import column_letter, column_number
from coopxl.hosts.file.areas import LAST_COLUMN, LAST_ROW

_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?P<sheet>(?:'(?:[^'\[\]]|'')+'|[^\W\d][\w.]*)!)
    |(?P<column_fixed>\$?)(?P<column>[A-Z]{1,3})(?P<row_fixed>\$?)(?P<row>[1-9]\d{0,6})(?![\w.(!])
    |(?P<function>[^\W\d][\w.]*(?=\())
    |(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)
    |(?P<name>[^\W\d][\w.]*(?![\w.(!\[:]))
    |(?P<sign>[-+*/^&=<>(),:;%\s])""",
    re.VERBOSE,
)


def shifted(formula: str, rows: int, columns: int) -> str | None:
    """The formula as it reads that many rows down and columns right; None when it holds something we do not move."""
    pieces, at = [], 0
    while at < len(formula):
        match = _TOKEN.match(formula, at)
        if match is None:
            return None
        piece: str | None = match[0]
        if match["row"] is not None and column_number(match["column"]) <= LAST_COLUMN:
            piece = _moved(match, rows, columns)
        if piece is None:
            return None
        pieces.append(piece)
        at = match.end()
    return "".join(pieces)


def _moved(match: re.Match[str], rows: int, columns: int) -> str | None:
    row, column = int(match["row"]), column_number(match["column"])
    row += 0 if match["row_fixed"] else rows
    column += 0 if match["column_fixed"] else columns
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        return None
    return f"{match['column_fixed']}{column_letter(column)}{match['row_fixed']}{row}"
