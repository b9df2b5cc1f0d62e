"""`coopxl setup`: gets this machine ready for the buttons, or takes all of that away."""

import argparse
import json
import sys
from pathlib import Path

from coopxl.cli.words import DRY_RUN
from coopxl.core.findings import told
from coopxl.schema.text import Text

_EXCEL = Text("solo para Excel", "for Excel only")
_LIBREOFFICE = Text("solo para LibreOffice", "for LibreOffice only")
_REMOVE = Text("quitar lo que se preparó", "take away what was set up")
_DONE = {
    (False, False): Text("Listo.", "Ready."),
    (False, True): Text("Listo: se quitó.", "Done: it was taken away."),
    (True, False): Text("Se prepararía (no se escribió nada).", "Would be set up (nothing was written)."),
    (True, True): Text("Se quitaría (no se tocó nada).", "Would be taken away (nothing was touched)."),
}


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("--excel", action="store_true", help=_EXCEL[lang])
    command.add_argument("--libreoffice", action="store_true", help=_LIBREOFFICE[lang])
    command.add_argument("--remove", action="store_true", help=_REMOVE[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Does it, telling each thing as it is done; returns 0, or 2 when something could not be done."""
    from coopxl.run.setup import set_up, take_away

    lang = asked.lang or "es"
    act = take_away if asked.remove else set_up
    shown, stopped = [], False
    for step in act(excel=asked.excel, libreoffice=asked.libreoffice, dry_run=asked.dry_run):
        why = told(step.stop.code, step.stop.facts, lang) if step.stop else ""
        shown.append({"what": step.what[lang], "where": step.where, "stopped": why})
        stopped = stopped or bool(step.stop)
        if not asked.json:
            more = why or step.where.replace(str(Path.home()), "~")
            print(
                f"{step.what[lang]}: {more}" if more else f"{step.what[lang]}.", file=sys.stderr if why else sys.stdout
            )
    if asked.json:
        print(json.dumps({"steps": shown}, ensure_ascii=False, indent=1))
    elif not stopped:
        print(_DONE[asked.dry_run, asked.remove][lang])
    return 2 if stopped else 0
