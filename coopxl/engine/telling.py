"""What stopped a click, in words for the officer; what is for maintainers goes to the log."""

import sys
import traceback
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office.folder import language_by_names


def stopped(why: BaseException, lang: str, folder: Path | None, log: Path) -> dict[str, object]:
    """`text` and `code` of what stopped; a fault of coopxl itself is told whole on the standard error, which goes to `log`."""
    if isinstance(why, CannotGoOn):
        code, facts = why.code, why.facts
    else:
        traceback.print_exception(why, file=sys.stderr)
        code, facts = "CLICK-99", {"why": f"{type(why).__name__}: {why}", "log": log}
    return {"text": told(code, facts, lang or (language_by_names(folder) if folder else "es")), "code": code}
