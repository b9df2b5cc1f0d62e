"""`coopxl import`: the complete copy that `coopxl export` made comes back."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, tell
from coopxl.cli.words import CLEAN, DO_IT, DRY_RUN, FILE, FOLDER, NOT_DONE, WITH_ERRORS, YES, agrees, at_terminal
from coopxl.core.findings import worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.office import Report

_FILE = Text("el archivo .json de «coopxl export --as json»", "the .json file of “coopxl export --as json”")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that `import` takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("file", type=Path, metavar=FILE[lang], help=_FILE[lang])
    asking = command.add_mutually_exclusive_group()
    asking.add_argument("--yes", action="store_true", help=YES[lang])
    asking.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Takes a copy in once it is agreed to, and tells it; 1 with a finding of level error."""
    from coopxl.run.importing import imported
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    asking = _Asking(asked, office.lang)
    report = imported(office, asked.file, None if asked.dry_run else asking)
    report.findings[:0], asked.settled = asked.settled, []
    if asked.json:
        shown: dict[str, object] = {"findings": [as_data(one, office.lang) for one in report.findings]}
        shown |= {"written": [str(path) for path in report.books], "changes": report.preview}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        tell(report, office.lang, dry_run=not report.written)
        if report.preview and not report.written and not asked.dry_run:
            print(NOT_DONE[office.lang])
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


class _Asking:
    """Decides whether to write: by `--yes`, or by asking whoever sits at the terminal; else nothing is written."""

    def __init__(self, asked: argparse.Namespace, lang: str) -> None:
        self.asked, self.lang = asked, lang

    def __call__(self, report: "Report") -> bool:
        if self.asked.yes or not report.preview or self.asked.json:
            return bool(self.asked.yes)
        if not at_terminal():
            return False
        tell(report, self.lang, dry_run=True)
        return agrees(DO_IT[self.lang])
