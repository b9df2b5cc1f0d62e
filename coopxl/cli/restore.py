"""`coopxl restore`: the copies that are kept of an office, and the way back to one of them."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from coopxl.cli.words import DRY_RUN, FOLDER, YES, agrees
from coopxl.schema.text import Text

_TO = Text("momento de la lista al que se vuelve", "moment of the list to go back to")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("--to", default="", metavar=Text("MOMENTO", "MOMENT")[lang], help=_TO[lang])
    command.add_argument("--yes", action="store_true", help=YES[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Shows them, or goes back when that is wanted; 0 when it could."""
    from coopxl.office.folder import language_by_names
    from coopxl.run.restore import SURE, restored

    lang = asked.lang or language_by_names(asked.folder)

    def agreed(lines: Sequence[str]) -> bool:
        if asked.yes or asked.json or not sys.stdin.isatty():
            return bool(asked.yes)
        print(*lines, sep="\n")
        return agrees(SURE[lang])

    shown = restored(asked.folder, asked.to, lang, agreed, dry_run=asked.dry_run)
    print(json.dumps(shown.facts(lang), ensure_ascii=False, indent=1) if asked.json else "\n".join(shown.lines(lang)))
    return 0
