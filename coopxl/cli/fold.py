"""`coopxl fold`: unfolds or folds away the sheets of a stage, in all books."""

import argparse
import json
from pathlib import Path

from coopxl.cli.tell import as_data, tell
from coopxl.cli.words import CLEAN, DRY_RUN, FOLDER, WITH_ERRORS
from coopxl.core.findings import worst
from coopxl.core.fold import fold
from coopxl.schema.messages.message import Level
from coopxl.schema.office import STAGES
from coopxl.schema.text import Text

_STAGE = Text("la etapa: {words}", "the stage: {words}")
_SHOW = Text("solo mostrar", "only show")
_HIDE = Text("solo plegar", "only fold away")


_STAGES = {fold(word): stage for stage, label in STAGES.items() for word in (stage.value, label.es, label.en)}
"""By their words in either language, with their accents or without."""


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    words = ", ".join(label[lang].casefold() for label in STAGES.values())
    metavar, help = Text("ETAPA", "STAGE")[lang], _STAGE[lang].format(words=words)
    command.add_argument("stage", type=fold, choices=tuple(_STAGES), metavar=metavar, help=help)
    way = command.add_mutually_exclusive_group()
    way.add_argument("--show", dest="shown", action="store_const", const=True, help=_SHOW[lang])
    way.add_argument("--hide", dest="shown", action="store_const", const=False, help=_HIDE[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it in all books, and tells it; 1 with findings of level error."""
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
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN
