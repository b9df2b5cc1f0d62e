"""`coopxl doctor`: looks at all that the buttons need, and says what to do about what is not well."""

import argparse
import json
from pathlib import Path

from coopxl.cli.tell import as_data, line
from coopxl.cli.words import CLEAN, FILE, FOLDER, WITH_ERRORS
from coopxl.core.findings import Finding, summary, worst
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.messages.doctor import NOTHING
from coopxl.schema.messages.message import Level
from coopxl.schema.text import Text

_REPORT = Text(
    "escribir un archivo para quien le ayuda: versiones, cantidades y códigos, nada de lo escrito en los libros",
    "write a file for whoever helps you: versions, counts and codes, nothing of what is typed in the workbooks",
)
_READ = Text("Escrito: {file}. Léalo antes de enviarlo.", "Written: {file}. Read it before you send it.")
_FOLDER = Text("carpeta de la oficina, si es de una", "folder of the office, when it is about one")


def add(command: argparse.ArgumentParser, name: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, nargs="?", metavar=FOLDER[lang], help=_FOLDER[lang])
    command.add_argument("--report", type=Path, metavar=FILE[lang], help=_REPORT[lang])


def run(asked: argparse.Namespace) -> int:
    """Tells each thing as soon as it is known; 1 when something stands in the way of the buttons."""
    from coopxl.run.doctor import examine

    lang = asked.lang or "es"
    if asked.report is not None:
        return _reported(asked, lang)
    found: list[Finding] = []
    for one in examine(asked.folder):
        found.append(one)
        if not asked.json:
            print(_line(one, lang), flush=True)
    if asked.json:
        print(json.dumps({"findings": [as_data(one, lang) for one in found]}, ensure_ascii=False, indent=1))
    else:
        print(summary(found, lang))
    return WITH_ERRORS if worst(found) is Level.ERROR else CLEAN


def _reported(asked: argparse.Namespace, lang: str) -> int:
    from coopxl.run.documents import written
    from coopxl.run.support import support

    written(asked.report, support(asked.folder, lang).encode())
    if asked.json:
        print(json.dumps({"written": str(asked.report)}, ensure_ascii=False, indent=1))
    else:
        print(_READ[lang].format(file=asked.report))
    return CLEAN


def _line(one: Finding, lang: str) -> str:
    """What is well is told in a few words."""
    if MESSAGES[one.code].remedy is NOTHING:
        return f"OK: {one.place}: {one.message(lang)}"
    return line(one, lang)
