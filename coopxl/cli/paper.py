"""What `coopxl paper` is told: which document, and the row or the year it is about."""

import argparse
from typing import Any, cast

from coopxl.cli import rows
from coopxl.schema.papers import DECLARED
from coopxl.schema.text import Text

_PAPER = Text("qué documento", "which document")
_ID = Text(
    "la fila de que trata, por su ID, o el año; los de la oficina entera no lo piden",
    "the row it is about, by its ID, or the year; those about the whole office ask for none",
)
_WHOLE = {True: Text("año", "year"), False: Text("oficina", "office")}
_ALL = Text("Documentos:", "Documents:")


def add(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("paper", metavar=Text("DOCUMENTO", "DOCUMENT")[lang], help=_PAPER[lang])
    rows.add(command, lang, _ID[lang])
    width = max(map(len, DECLARED), default=0)
    lines = [
        f"  {key:{width}}  {paper.label[lang]} ({paper.about or _WHOLE[paper.yearly][lang]})"
        for key, paper in DECLARED.items()
    ]
    # one document a line, as it is typed: the usual formatter would wrap them into a paragraph
    usual: Any = command.formatter_class
    command.formatter_class = cast("Any", type("_Lines", (argparse.RawDescriptionHelpFormatter, usual), {}))
    command.epilog = "\n".join([_ALL[lang], *lines])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What was typed, by name; nothing for another command."""
    return {"paper": asked.paper} if hasattr(asked, "paper") else {}
