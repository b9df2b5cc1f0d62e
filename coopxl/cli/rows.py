"""The rows that a command for documents is about: one, several, or all."""

import argparse
from typing import TYPE_CHECKING

from coopxl.core.errors import CannotGoOn
from coopxl.schema.papers import PDF
from coopxl.schema.text import Text
from coopxl.schema.verbs import PAPER, table_about

if TYPE_CHECKING:
    from coopxl.run.office import Office

_ALL = Text("uno por cada fila de su tabla", "one for each row of its table")
_PDF = Text(
    "además en PDF, con las páginas en el índice (con LibreOffice)",
    "also as PDF, with the pages in the table of contents (through LibreOffice)",
)


def add(command: argparse.ArgumentParser, lang: str, about: str | None = None) -> None:
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


def named(asked: argparse.Namespace, office: "Office") -> list[str]:
    """The ids that a command is about; an empty one for a command about no row."""
    if getattr(asked, "all", False):
        table = table_about(asked.verb, getattr(asked, "paper", ""))
        return [row_id for row_id in office.table(table).by_id if row_id] if table else [""]
    ids = getattr(asked, "id", "")
    return [ids] if isinstance(ids, str) else list(ids)
