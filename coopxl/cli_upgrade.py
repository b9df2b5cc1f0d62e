"""`coopxl upgrade`: brings the workbooks of an earlier coopxl up to today's, after a preview."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, line
from coopxl.core.findings import in_order
from coopxl.schema.text import Text
from coopxl.schema.verbs import UPGRADE

if TYPE_CHECKING:
    from coopxl.run.upgrade import Upgrade

ABOUT = UPGRADE.help
_YES = Text("hacerlo sin preguntar", "do it without asking")
_WOULD = Text(
    "Pondría al día estos libros (no se escribió nada):", "Would upgrade these workbooks (nothing was written):"
)
_DONE = Text(
    "Se pusieron al día estos libros. Los de antes están entre las copias: coopxl restore",
    "These workbooks were upgraded. Those of before are among the copies: coopxl restore",
)
_NOT_DONE = Text("No se ha escrito nada. Para hacerlo: --yes", "Nothing has been written. To do it: --yes")


def add(command: argparse.ArgumentParser, folder: str, dry_run: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=folder)
    command.add_argument("--yes", action="store_true", help=_YES[lang])
    command.add_argument("--dry-run", action="store_true", help=dry_run)


def run(asked: argparse.Namespace, step: Callable[[str], None]) -> "Upgrade":
    """Does it when who sees the preview agrees, and tells it."""
    from coopxl.run.upgrade import SURE, facts, lines, upgraded_office

    def agreed(upgrade: "Upgrade") -> bool:
        if asked.yes or asked.json or not sys.stdin.isatty():
            return bool(asked.yes)
        print(*lines(upgrade), *(line(one, upgrade.lang) for one in in_order(upgrade.findings)), sep="\n")
        return input(SURE[upgrade.lang]).strip().casefold() in {"s", "si", "sí", "y", "yes"}

    upgrade = upgraded_office(asked.folder, asked.lang or "", asked.today, step, agreed, dry_run=asked.dry_run)
    upgrade.findings[:0], asked.settled = asked.settled, []
    lang = upgrade.lang
    if asked.json:
        shown = facts(upgrade) | {"findings": [as_data(one, lang) for one in upgrade.findings]}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
        return upgrade
    if upgrade.books:
        print((_DONE if upgrade.done else _WOULD)[lang])
        print(*lines(upgrade), sep="\n")
    print(*(line(one, lang) for one in in_order(upgrade.findings)), sep="\n", end="\n" if upgrade.findings else "")
    if upgrade.books and not upgrade.done and not asked.dry_run:
        print(_NOT_DONE[lang])
    return upgrade
