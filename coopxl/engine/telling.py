"""What stopped a click, in words for the officer; what is for maintainers goes to the log."""

import sys
import traceback
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.workbook import column_number
from coopxl.office.folder import language_by_names


def stopped(why: BaseException, lang: str, folder: Path | None, log: Path) -> dict[str, object]:
    """`text` and `code` of what stopped; a fault of coopxl itself is told whole on the standard error, which goes to `log`."""
    if isinstance(why, CannotGoOn):
        code, facts = why.code, why.facts
    else:
        traceback.print_exception(why, file=sys.stderr)
        code, facts = "CLICK-99", {"why": f"{type(why).__name__}: {why}", "log": log}
    text = told(code, facts, lang or (language_by_names(folder) if folder else "es"))
    return {"text": text, "code": code, **_cell(why, folder)}


def _cell(why: BaseException, folder: Path | None) -> dict[str, object]:
    """The cell where it could be mended, as `show`; nothing when there is none."""
    at = why.at if isinstance(why, CannotGoOn) else None
    if at is None or folder is None:
        return {}
    column = column_number(at.column) if at.column else 1
    return {"show": {"book": str(folder / at.workbook), "sheet": at.sheet, "row": at.row or 1, "column": column}}
