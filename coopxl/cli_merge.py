"""`coopxl merge`: brings two copies of a workbook together, and applies what was decided of their conflicts."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, line
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import in_order
from coopxl.schema.text import Text

if TYPE_CHECKING:
    from coopxl.run.merge_report import Report

ABOUT = Text(
    "Une dos copias de un libro sin perder lo que cambió en cada una.",
    "Brings two copies of a workbook together without losing what either changed.",
)
_FILES = Text(
    "la carpeta de la oficina; o la copia de la que salieron las dos (o -), la suya y la otra; con --resolve, el libro unido",
    "the office's folder; or the copy that both came from (or -), yours and the other; with --resolve the merged workbook",
)
_OUT = Text("archivo que se escribe; no puede existir", "file to write; it must not exist yet")
_RESOLVE = Text(
    "aplicar lo elegido en la hoja «Conflictos»; sin -o, en el mismo libro, con una copia guardada",
    "apply what was chosen on the sheet “Conflicts”; without -o in the workbook itself, with a back-up",
)
_CAME = Text(
    "Filas nuevas: {new}. Cambios que entran: {changed}. Conflictos: {conflicts}. No pudo entrar: {rejected}.",
    "New rows: {new}. Changes that come in: {changed}. Conflicts: {conflicts}. Could not come in: {rejected}.",
)
_DECIDED = Text("Conflictos decididos: {over}. Quedan: {left}.", "Conflicts decided: {over}. Left: {left}.")
SAVED, NOT = Text("Guardado:", "Saved:"), Text("No se escribió nada.", "Nothing was written.")


def add(command: argparse.ArgumentParser, dry_run: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("files", type=Path, nargs="+", metavar=Text("LIBRO", "WORKBOOK")[lang], help=_FILES[lang])
    command.add_argument("-o", dest="out", type=Path, metavar=Text("ARCHIVO", "FILE")[lang], help=_OUT[lang])
    command.add_argument("--resolve", action="store_true", help=_RESOLVE[lang])
    command.add_argument("--dry-run", action="store_true", help=dry_run)


def run(asked: argparse.Namespace) -> int:
    """Does it and tells it; 0 when nothing is left to decide, 1 while something is."""
    if len(asked.files) == 1 and asked.files[0].is_dir() and not asked.out:
        from coopxl import cli_join

        return cli_join.run(asked)
    from coopxl.run.merging import merged, resolved

    lang, files = asked.lang or "es", asked.files
    fits = len(files) == 1 if asked.resolve else len(files) == 3 and (asked.out or asked.dry_run)
    if not fits:
        raise CannotGoOn("MERG-19")
    if asked.resolve:
        report = resolved(files[0], asked.out, dry_run=asked.dry_run)
    else:
        base = None if str(files[0]) == "-" else files[0]
        report = merged(base, files[1], files[2], asked.out, dry_run=asked.dry_run)
    print(json.dumps(report_data(report, lang), ensure_ascii=False, indent=1)) if asked.json else _tell(
        report, asked, lang
    )
    if report.stop:
        raise report.stop
    return 0 if report.clean else 1


def report_data(report: "Report", lang: str) -> dict[str, object]:
    """A merge for JSON."""
    return {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "conflicts": report.conflicts,
        "standing": report.standing,
        "findings": [as_data(one, lang) for one in in_order(report.findings)],
    }


def _tell(report: "Report", asked: argparse.Namespace, lang: str) -> None:
    for one in in_order(report.findings):
        print(line(one, lang))
    if asked.resolve:
        print(_DECIDED[lang].format(over=len(report.decided), left=report.standing))
    else:
        counts = {key: len(getattr(report, key)) for key in ("new", "changed", "conflicts", "rejected")}
        print(_CAME[lang].format(**counts))
    for path in report.written:
        print(SAVED[lang], path)
    if not report.written:
        print(NOT[lang])
