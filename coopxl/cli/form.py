"""`coopxl form`: shows what a form would change, asks, and writes."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli.tell import as_data, tell
from coopxl.cli.words import CLEAN, DO_IT, DRY_RUN, FOLDER, NOT_DONE, NOTHING, SAVED, WITH_ERRORS, agrees, at_terminal
from coopxl.core.findings import worst
from coopxl.schema.forms import FORMS
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text
from coopxl.schema.verbs import FORM_ACTS

if TYPE_CHECKING:
    from coopxl.run.office import Report

_ACT = Text("save guarda la ficha, load la llena con una fila, clear la vacía", "what to do with the form")
_FORM = Text("proyecto o cooperante", "project or cooperant")
_ID = Text("la fila, si la ficha no la dice", "the row, when the form does not say it")
_YES = Text(
    "hacerlo sin preguntar; al cargar o limpiar, aunque se pierda lo no guardado",
    "do it without asking; when loading or clearing, even if what was not saved is lost",
)


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("act", choices=tuple(FORM_ACTS), help=_ACT[lang])
    command.add_argument("folder", type=Path, metavar=FOLDER[lang])
    words = tuple(dict.fromkeys(word for tongue in ("es", "en") for word in (form.word[tongue] for form in FORMS)))
    command.add_argument("form", choices=words, metavar=Text("FICHA", "FORM")[lang], help=_FORM[lang])
    command.add_argument("id", nargs="?", default="", metavar="ID", help=_ID[lang])
    asking = command.add_mutually_exclusive_group()
    asking.add_argument("--yes", action="store_true", help=_YES[lang])
    asking.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does what was asked for, once it is agreed to, and tells it; 1 with findings of level error."""
    from coopxl.run.forms import act
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    asking = _Asking(asked, office.lang)
    report = act(office, asked.act, asked.form, asked.id, give_up=asked.yes, agree=asking)
    if asked.json:
        shown: dict[str, object] = {"findings": [as_data(one, office.lang) for one in report.findings]}
        shown |= {"written": [str(path) for path in report.books], "changes": report.preview}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        _tell(report, asking)
    return WITH_ERRORS if worst(report.findings) is Level.ERROR else CLEAN


def _tell(report: "Report", asking: "_Asking") -> None:
    lang = asking.lang
    if not asking.shown:
        tell(report, lang, dry_run=not asking.agreed)
    else:
        print(*(f"{SAVED[lang]} {path}" for path in report.books), sep="\n", end="\n" if report.books else "")
    if not report.preview and not asking.asked.dry_run:
        print(NOTHING[lang])
    elif not asking.agreed:
        print(NOT_DONE[lang])


class _Asking:
    """Decides whether to write: by `--yes`, or by asking whoever sits at the terminal; else nothing is written."""

    def __init__(self, asked: argparse.Namespace, lang: str) -> None:
        self.asked, self.lang = asked, lang
        self.shown = self.agreed = False

    def __call__(self, report: "Report") -> bool:
        if self.asked.dry_run:
            return False
        terminal = at_terminal() and not self.asked.json
        if self.asked.yes or not report.preview or not terminal:
            self.agreed = self.asked.yes or not report.preview
            return self.agreed
        self.shown = True
        tell(report, self.lang, dry_run=True)
        self.agreed = agrees(DO_IT[self.lang])
        return self.agreed
