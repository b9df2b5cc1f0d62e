"""`coopxl form`: shows what a form would change, asks, and writes."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, tell
from coopxl.schema.forms import FORMS
from coopxl.schema.text import Text
from coopxl.schema.verbs import FORM_ACTS

if TYPE_CHECKING:
    from coopxl.run.office import Report

ABOUT = Text(
    "Guarda, carga o limpia la ficha de proyecto o de cooperante.",
    "Saves, loads or clears the form of a project or of a cooperant.",
)
_ACT = Text("save guarda la ficha, load la llena con una fila, clear la vacía", "what to do with the form")
_FORM = Text("proyecto o cooperante", "project or cooperant")
_ID = Text("la fila, si la ficha no la dice", "the row, when the form does not say it")
_YES = Text(
    "hacerlo sin preguntar; al cargar o limpiar, aunque se pierda lo no guardado",
    "do it without asking; when loading or clearing, even if what was not saved is lost",
)
_ASK = Text("¿Lo hago? [s/N] ", "Do it? [y/N] ")
_NOT_DONE = Text(
    "No se escribió nada. Para hacerlo, repita con --yes.", "Nothing was written. To do it, repeat with --yes."
)
_SAVED = Text("Guardado:", "Saved:")
_NOTHING = Text("No hay nada que cambiar.", "There is nothing to change.")
_AGREED = ("s", "si", "sí", "y", "yes")


def add(command: argparse.ArgumentParser, folder: str, dry_run: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("act", choices=tuple(FORM_ACTS), help=_ACT[lang])
    command.add_argument("folder", type=Path, metavar=folder)
    words = tuple(dict.fromkeys(word for tongue in ("es", "en") for word in (form.word[tongue] for form in FORMS)))
    command.add_argument("form", choices=words, metavar=Text("FICHA", "FORM")[lang], help=_FORM[lang])
    command.add_argument("id", nargs="?", default="", metavar="ID", help=_ID[lang])
    asking = command.add_mutually_exclusive_group()
    asking.add_argument("--yes", action="store_true", help=_YES[lang])
    asking.add_argument("--dry-run", action="store_true", help=dry_run)


def run(asked: argparse.Namespace) -> "Report":
    """Does what was asked for, once it is agreed to, and tells it."""
    from coopxl.run.forms import act
    from coopxl.run.office import Office, moment

    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    asking = _Asking(asked, office.lang)
    report = act(office, asked.act, asked.form, asked.id, give_up=asked.yes, agree=asking)
    if asked.json:
        shown: dict[str, object] = {"findings": [as_data(one, office.lang) for one in report.findings]}
        shown |= {"written": [str(path) for path in report.books], "changes": report.preview}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
        return report
    if not asking.shown:
        tell(report, office.lang, dry_run=not asking.agreed)
    else:
        print(*(f"{_SAVED[office.lang]} {path}" for path in report.books), sep="\n", end="\n" if report.books else "")
    if not report.preview and not asked.dry_run:
        print(_NOTHING[office.lang])
    elif not asking.agreed:
        print(_NOT_DONE[office.lang])
    return report


class _Asking:
    """Decides whether to write: by `--yes`, or by asking whoever sits at the terminal; else nothing is written."""

    def __init__(self, asked: argparse.Namespace, lang: str) -> None:
        self.asked, self.lang = asked, lang
        self.shown = self.agreed = False

    def __call__(self, report: "Report") -> bool:
        if self.asked.dry_run:
            return False
        terminal = sys.stdin.isatty() and sys.stdout.isatty() and not self.asked.json
        if self.asked.yes or not report.preview or not terminal:
            self.agreed = self.asked.yes or not report.preview
            return self.agreed
        self.shown = True
        tell(report, self.lang, dry_run=True)
        try:
            self.agreed = input(_ASK[self.lang]).strip().casefold() in _AGREED
        except EOFError:
            print()
        return self.agreed
