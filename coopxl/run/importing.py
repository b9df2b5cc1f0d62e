"""A complete copy, read from its file and brought into an office as one write."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from coopxl.actions.take_back import take_back
from coopxl.core.errors import CannotGoOn
from coopxl.core.jsontext import parsed
from coopxl.run.office import Office, Report
from coopxl.schema.text import Text


def imported(office: Office, file: Path, agree: Callable[[Report], bool] | None) -> Report:
    """What it changes; written when `agree`, which sees the report, says so. Raises CannotGoOn for what is no copy."""
    office.transaction.command = "import"
    action = take_back(_read(file), file.name)
    return office.perform([action], dry_run=agree is None, agree=agree)


def _read(file: Path) -> object:
    try:
        return parsed(file.read_text("utf-8-sig"), parse_float=Decimal, parse_constant=_refused)
    except OSError as why:
        raise CannotGoOn("IMPO-08", file=file.name, why=why.strerror or why) from why
    except ValueError as why:
        said = Text("no es un texto JSON", "it is no JSON text")
        raise CannotGoOn("IMPO-02", file=file.name, why=said) from why


def _refused(word: str) -> None:
    """NaN and the infinities are no JSON, though Python reads them."""
    raise ValueError(word)
