"""`coopxl fold`: unfolds or folds away the sheets of a stage, in all books."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, tell
from coopxl.core.fold import fold
from coopxl.schema.office import STAGES
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.office import Report

ABOUT = Text(
    "Muestra las hojas plegadas de una etapa, o las pliega.",
    "Shows the folded sheets of a stage, or folds them away.",
)
_STAGE = Text("la etapa: {words}", "the stage: {words}")
_SHOW = Text("solo mostrar", "only show")
_HIDE = Text("solo plegar", "only fold away")


_STAGES = {fold(word): stage for stage, label in STAGES.items() for word in (stage.value, label.es, label.en)}
"""By their words in either language, with their accents or without."""


def add(command: argparse.ArgumentParser, folder: str, dry_run: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=folder)
    words = ", ".join(label[lang].casefold() for label in STAGES.values())
    metavar, help = Text("ETAPA", "STAGE")[lang], _STAGE[lang].format(words=words)
    command.add_argument("stage", type=fold, choices=tuple(_STAGES), metavar=metavar, help=help)
    way = command.add_mutually_exclusive_group()
    way.add_argument("--show", dest="shown", action="store_const", const=True, help=_SHOW[lang])
    way.add_argument("--hide", dest="shown", action="store_const", const=False, help=_HIDE[lang])
    command.add_argument("--dry-run", action="store_true", help=dry_run)


def run(asked: argparse.Namespace) -> "Report":
    """Does it in all books, and tells it."""
    from coopxl.run import folds
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    report = folds.act(office, _STAGES[asked.stage], shown=asked.shown, dry_run=asked.dry_run)
    report.findings[:0], asked.settled = asked.settled, []
    if asked.json:
        shown = {"findings": [as_data(one, office.lang) for one in report.findings], "changes": report.preview}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        tell(report, office.lang, dry_run=asked.dry_run)
    return report
