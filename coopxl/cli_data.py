"""`coopxl export` and `coopxl import`: data that goes out, and a complete copy that comes back."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, tell
from coopxl.core.findings import worst
from coopxl.schema.messages.message import Level
from coopxl.schema.open_data import FORMATS
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.office import Report

_EXPORT = Text(
    "Escribe la copia completa de la oficina en CSV y JSON; con --public, los datos abiertos: sin datos de personas, "
    "y también en IATI y 360Giving.",
    "Writes the complete copy of the office as CSV and JSON; with --public the open data: without data of people, "
    "and in IATI and 360Giving too.",
)
_AS = Text(
    "qué se escribe; iati y 360giving son siempre públicos",
    "what is written; iati and 360giving are always public",
)
_PUBLIC = Text(
    "solo lo que puede leer cualquiera, sin datos de personas; sin esto, la copia completa de la oficina",
    "only what anyone may read, without data of people; without it the complete copy of the office",
)
_OUT = Text("carpeta, o archivo si sale uno solo", "folder, or file when only one comes out")


def add_export(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that `export` takes."""
    command.description = _EXPORT[lang]
    command.add_argument("--as", dest="form", choices=FORMATS, default="all", help=_AS[lang])
    command.add_argument("--public", action="store_true", help=_PUBLIC[lang])
    command.add_argument("-o", dest="out", default="", metavar=Text("DESTINO", "TARGET")[lang], help=_OUT[lang])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What was typed, by name; nothing for another command."""
    if not hasattr(asked, "form") or not hasattr(asked, "public"):
        return {}
    return {"as": asked.form} | ({} if asked.public else {"whole": "yes"})


ABOUT = Text(
    "Lee en una oficina la copia completa que hizo export: filas nuevas y cambios, por su ID.",
    "Reads into an office the complete copy that export made: new rows and changes, by their ID.",
)
_FILE = Text("el archivo .json de «coopxl export --as json»", "the .json file of “coopxl export --as json”")
_YES = Text("hacerlo sin preguntar", "do it without asking")
_ASK = Text("¿Lo hago? [s/N] ", "Do it? [y/N] ")
_NOT_DONE = Text(
    "No se escribió nada. Para hacerlo, repita con --yes.", "Nothing was written. To do it, repeat with --yes."
)
_AGREED = ("s", "si", "sí", "y", "yes")


def add_import(command: argparse.ArgumentParser, folder: str, dry_run: str, lang: str) -> None:
    """The words that `import` takes."""
    command.add_argument("folder", type=Path, metavar=folder)
    command.add_argument("file", type=Path, metavar=Text("ARCHIVO", "FILE")[lang], help=_FILE[lang])
    asking = command.add_mutually_exclusive_group()
    asking.add_argument("--yes", action="store_true", help=_YES[lang])
    asking.add_argument("--dry-run", action="store_true", help=dry_run)


def run_import(asked: argparse.Namespace) -> int:
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
            print(_NOT_DONE[office.lang])
    return 1 if worst(report.findings) is Level.ERROR else 0


class _Asking:
    """Decides whether to write: by `--yes`, or by asking whoever sits at the terminal; else nothing is written."""

    def __init__(self, asked: argparse.Namespace, lang: str) -> None:
        self.asked, self.lang = asked, lang

    def __call__(self, report: "Report") -> bool:
        if self.asked.yes or not report.preview or self.asked.json:
            return bool(self.asked.yes)
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            return False
        tell(report, self.lang, dry_run=True)
        try:
            return input(_ASK[self.lang]).strip().casefold() in _AGREED
        except EOFError:
            print()
        return False
