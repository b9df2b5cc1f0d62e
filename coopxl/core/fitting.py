"""What a cell can hold, whichever program it is in. What it cannot is refused, never cut or rounded."""

import re

from coopxl.core.cells import Formula, Written
from coopxl.core.serials import to_serial

TEXT_LIMIT = 32_767
FORMULA_LIMIT = 8_192

# No document may contain these two, and not every reader knows the escape of them.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")

Misfit = tuple[str, dict[str, object]]
"""The code of the message, and its facts."""


def misfit(value: Written, *, starts_1904: bool = False) -> Misfit | None:
    """Why no cell can hold a value; None when it can."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, str):
        return _text(value, TEXT_LIMIT)
    if isinstance(value, Formula):
        return _text(value.text.removeprefix("="), FORMULA_LIMIT) or misfit(value.shown, starts_1904=starts_1904)
    if to_serial(value, starts_1904=starts_1904) is None:
        return "FILE-38", {"value": str(value)[:40]}
    return None


def _text(value: str, limit: int) -> Misfit | None:
    try:
        length = len(value.encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        return "FILE-38", {"value": ascii(value[:40])}
    if _NO_CHARACTER.search(value):
        return "FILE-38", {"value": ascii(value[:40])}
    return ("FILE-37", {"length": length, "limit": limit}) if length > limit else None
