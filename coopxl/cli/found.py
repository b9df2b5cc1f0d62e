"""`coopxl init` and `coopxl demo`: a new office, empty or full of examples."""

import argparse
import json
import sys
from pathlib import Path

from coopxl.cli.words import CLEAN, DRY_RUN, FOLDER, progress
from coopxl.schema.commands import COMMANDS
from coopxl.schema.text import Text

_FOR = Text("edición de los libros", "edition of the workbooks")
_CREATED = Text("Oficina creada en", "Office created in")
_WOULD = Text("Crearía una oficina en", "Would create an office in")
_NEXT = Text(
    "Abra «registros», llene la hoja Ajustes, registre su primer proyecto y pulse «Validar». "
    "Antes, una sola vez en esta máquina: coopxl setup",
    "Open “registers”, fill the sheet Settings, register your first project and press “Validate”. "
    "First, once on this machine: coopxl setup",
)
_USUAL = {"init": None, "demo": Path("demo-office")}
"""The folder when none is named."""


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    usual = _USUAL[name]
    command.add_argument("folder", type=Path, nargs="?" if usual else None, default=usual, metavar=FOLDER[lang])
    command.add_argument("--for", dest="edition", choices=("excel", "libreoffice"), help=_FOR[lang])
    command.add_argument("--dry-run", action="store_true", help=DRY_RUN[lang])


def run(asked: argparse.Namespace) -> int:
    """Makes it and tells what was made."""
    asked.edition = asked.edition or ("excel" if sys.platform in ("win32", "darwin") else "libreoffice")
    return _demo(asked) if asked.verb == "demo" else _init(asked)


def _init(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import found

    lang = asked.lang or "es"
    with progress(lang) as step:
        step(COMMANDS["init"][lang])
        made = found(asked.folder, lang, asked.edition, asked.today, dry_run=asked.dry_run, settled=asked.settled)
    if asked.json:
        print(json.dumps({"workbooks": [str(path) for path in made]}, ensure_ascii=False, indent=1))
        return CLEAN
    print(f"{(_WOULD if asked.dry_run else _CREATED)[lang]} {asked.folder}:")
    for path in made:
        print(f"  {path.name}")
    if not asked.dry_run:
        print(_NEXT[lang])
    return CLEAN


def _demo(asked: argparse.Namespace) -> int:
    from coopxl.run.founding import demonstrate

    lang = asked.lang or "es"
    with progress(lang) as step:
        shown = demonstrate(asked.folder, lang, asked.edition, asked.today, step, dry_run=asked.dry_run)
    if asked.json:
        print(json.dumps(shown.facts(), ensure_ascii=False, indent=1))
    else:
        print(*shown.lines(lang), sep="\n")
    return CLEAN
