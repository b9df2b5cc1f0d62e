"""`coopxl trace` and `coopxl formalities`: what a document that was made says of itself, and whether it has the form asked for."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coopxl.cli_tell import as_data, line
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import summary, worst
from coopxl.schema.messages.message import Level
from coopxl.schema.papers import PDF
from coopxl.schema.text import Text
from coopxl.schema.verbs import PAPER, table_about

if TYPE_CHECKING:
    from coopxl.run.office import Office

TRACE = Text(
    "Dice de qué celda salió cada dato de un documento hecho por coopxl.",
    "Tells which cell each value of a document made by coopxl came from.",
)
FORMALITIES = Text(
    "Compara un documento con la forma que pide una convocatoria: letra, márgenes, páginas, idioma.",
    "Compares a document with the form that a call asks for: font, margins, pages, language.",
)
_ALL = Text("uno por cada fila de su tabla", "one for each row of its table")
_PDF = Text(
    "además en PDF, con las páginas en el índice (con LibreOffice)",
    "also as PDF, with the pages in the table of contents (through LibreOffice)",
)
_DOCUMENT = Text("documento de Word", "Word document")
FILE = Text("ARCHIVO", "FILE")


def add_trace(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("file", type=Path, metavar=FILE[lang], help=_DOCUMENT[lang])


def trace(asked: argparse.Namespace) -> int:
    """Tells the values in the order of the document."""
    from coopxl.run.documents import as_data, lines, trace_of

    lang, found = asked.lang or "es", trace_of(asked.file)
    if asked.json:
        print(json.dumps(as_data(found, lang), ensure_ascii=False, indent=1))
    else:
        print(*lines(found, lang), sep="\n")
    return 0


def add_formalities(command: argparse.ArgumentParser, folder: str, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("folder", type=Path, metavar=folder)
    command.add_argument("call", metavar=Text("CONVOCATORIA", "CALL")[lang])
    command.add_argument("file", type=Path, metavar=FILE[lang], help=_DOCUMENT[lang])


def formal(asked: argparse.Namespace) -> int:
    """Tells what is not as asked; 1 when something is not."""
    from coopxl.run.documents import content_of
    from coopxl.run.formal import formalities
    from coopxl.run.office import Office, moment

    content = content_of(asked.file)
    office = Office(asked.folder, moment(asked.today), asked.lang or "")
    found = formalities(office.book, asked.call, asked.file, office.lang, content)
    if asked.json:
        print(json.dumps({"findings": [as_data(one, office.lang) for one in found]}, ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(line(one, office.lang))
        print(summary(found, office.lang))
    return int(worst(found) in {Level.ERROR, Level.WARNING})


def add_rows(command: argparse.ArgumentParser, lang: str, about: str | None = None) -> None:
    """The rows that a document is made of: one, several, or all."""
    command.add_argument("id", metavar="ID", nargs="*", help=about)
    command.add_argument("--all", action="store_true", help=_ALL[lang])
    command.add_argument("--pdf", action="store_true", help=_PDF[lang])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What the action and the press are told besides."""
    return {PDF: ""} if getattr(asked, "pdf", False) else {}


def look_at(asked: argparse.Namespace) -> None:
    """Stops a command for documents that names no row, or one file for many. CannotGoOn CLI-01."""
    ids = getattr(asked, "id", "")
    if isinstance(ids, str):
        return
    many = asked.all or len(ids) > 1
    if not ids and not asked.all and asked.verb != PAPER.key:
        why = Text("falta ID", "the following arguments are required: ID")
    elif many and asked.out:
        why = Text("-o es para un solo documento", "-o is for a single document")
    else:
        return
    raise CannotGoOn("CLI-01", why=why, command=f"coopxl {asked.verb}")


def rows(asked: argparse.Namespace, office: "Office") -> list[str]:
    """The ids that a command is about; an empty one for a command about no row."""
    if getattr(asked, "all", False):
        table = table_about(asked.verb, getattr(asked, "paper", ""))
        return [row_id for row_id in office.table(table).by_id if row_id] if table else [""]
    ids = getattr(asked, "id", "")
    return [ids] if isinstance(ids, str) else list(ids)
