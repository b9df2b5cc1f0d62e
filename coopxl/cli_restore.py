"""`coopxl restore`: the copies that are kept of an office, and the way back to one of them."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from coopxl.schema.text import Text

ABOUT = Text(
    "Muestra las copias guardadas, o vuelve a como estaba todo en una de ellas.",
    "Shows the copies that are kept, or goes back to how all was in one of them.",
)
_TO = Text("momento de la lista al que se vuelve", "moment of the list to go back to")
_YES = Text("hacerlo sin preguntar", "do it without asking")


def add(command: argparse.ArgumentParser, folder: str, dry: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=folder)
    command.add_argument("--to", default="", metavar=Text("MOMENTO", "MOMENT")[lang], help=_TO[lang])
    command.add_argument("--yes", action="store_true", help=_YES[lang])
    command.add_argument("--dry-run", action="store_true", help=dry)


def run(asked: argparse.Namespace) -> int:
    """Shows them, or goes back when that is wanted; 0 when it could."""
    from coopxl.office.folder import language_by_names
    from coopxl.run.restore import SURE, restored

    lang = asked.lang or language_by_names(asked.folder)

    def agreed(lines: Sequence[str]) -> bool:
        if asked.yes or asked.json or not sys.stdin.isatty():
            return bool(asked.yes)
        print(*lines, sep="\n")
        return input(SURE[lang]).strip().casefold() in {"s", "si", "sí", "y", "yes"}

    shown = restored(asked.folder, asked.to, lang, agreed, dry_run=asked.dry_run)
    print(json.dumps(shown.facts(lang), ensure_ascii=False, indent=1) if asked.json else "\n".join(shown.lines(lang)))
    return 0
