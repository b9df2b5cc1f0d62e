"""CSV that a citizen opens in Excel and a program reads: RFC 4180, UTF-8 with its mark, and nothing that becomes a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from coopxl.core.cells import CellError, Uncalculated
from coopxl.core.portable import json_value, pack_cell

_FORMULA = re.compile(r"'*[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
"""How a text begins that some spreadsheet would calculate. An apostrophe before such a text is doubled, so it can be read back."""


def csv_file(headers: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    """The file. Excel takes a CSV without the mark of UTF-8 for the machine's own code page, and shows accents wrong."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(header) for header in headers])
    writer.writerows([_written(value) for value in line] for line in lines)
    return text.getvalue().encode("utf-8-sig", "replace")


def guarded(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _written(value: object) -> str:
    """Days in ISO, decimals with a point, true and false; blank stays empty, zero is 0."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return guarded(value)
        case CellError() | Uncalculated():
            return ""
        case float():
            return repr(value)
    plain = json_value(value)  # type: ignore[arg-type]
    if isinstance(plain, str | int | float):
        return str(plain)
    packed = pack_cell(value)  # type: ignore[arg-type]
    return str(next(iter(packed.values()))) if isinstance(packed, dict) else str(packed)
