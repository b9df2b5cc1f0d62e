"""`coopxl show`: the rows of a table under their English keys."""

import argparse
import json
import sys
from pathlib import Path

from coopxl.cli.words import FOLDER
from coopxl.schema.text import Text


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("table", metavar=Text("TABLA", "TABLE")[lang])


def run(asked: argparse.Namespace) -> int:
    """Shows it; 0 when it could."""
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    rows = office.rows(asked.table)
    for one in office.transaction.noticed:
        print(one.told(office.lang), file=sys.stderr)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    filled = [key for key in (rows[0] if rows else {}) if any(row[key] not in (None, []) for row in rows)][:6]
    lines = [[str(key) for key in filled], *([_short(row[key]) for key in filled] for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(filled))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return 0


def _short(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 36 else text[:35] + "…"
