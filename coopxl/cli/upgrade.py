"""`coopxl upgrade`: brings the workbooks of an earlier coopxl up to today's, after a preview."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, line
from coopxl.cli.words import CLEAN, DRY_RUN, FOLDER, NOT_DONE, WITH_ERRORS, YES, agrees, progress
from coopxl.core.findings import in_order, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.upgrade import Upgrade

_WOULD = Text(
    "Pondría al día estos libros (no se escribió nada):", "Would upgrade these workbooks (nothing was written):"
)
_DONE = Text(
    "Se pusieron al día estos libros. Los de antes están entre las copias: coopxl restore",
    "These workbooks were upgraded. Those of before are among the copies: coopxl restore",
)


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    command.add_argument("--yes", action="store_true", help=YES[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it when who sees the preview agrees, and tells it; 1 with findings of level error."""
    from coopxl.run.upgrade import SURE, facts, lines, upgraded_office

    def agreed(upgrade: "Upgrade") -> bool:
        if asked.yes or asked.json or not sys.stdin.isatty():
            return bool(asked.yes)
        print(*lines(upgrade), *(line(one, upgrade.lang) for one in in_order(upgrade.findings)), sep="\n")
        return agrees(SURE[upgrade.lang])

    with progress(asked.lang or "es") as step:
        upgrade = upgraded_office(asked.folder, asked.lang or "", asked.today, step, agreed, dry_run=asked.dry_run)
    upgrade.findings[:0], asked.settled = asked.settled, []
    lang = upgrade.lang
    if asked.json:
        shown = facts(upgrade) | {"findings": [as_data(one, lang) for one in upgrade.findings]}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        _tell(upgrade, asked, lang)
    return WITH_ERRORS if worst(upgrade.findings) is Level.ERROR else CLEAN


def _tell(upgrade: "Upgrade", asked: argparse.Namespace, lang: str) -> None:
    from coopxl.run.upgrade import lines

    if upgrade.books:
        print((_DONE if upgrade.done else _WOULD)[lang])
        print(*lines(upgrade), sep="\n")
    print(*(line(one, lang) for one in in_order(upgrade.findings)), sep="\n", end="\n" if upgrade.findings else "")
    if upgrade.books and not upgrade.done and not asked.dry_run:
        print(NOT_DONE[lang])
