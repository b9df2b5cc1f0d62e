"""What `coopxl export` is told: in which format, where to, and whether it is for the public."""

import argparse

from coopxl.schema.open_data import FORMATS
from coopxl.schema.text import Text

_AS = Text(
    "qué se escribe; iati y 360giving son siempre públicos",
    "what is written; iati and 360giving are always public",
)
_PUBLIC = Text(
    "solo lo que puede leer cualquiera, sin datos de personas; sin esto, la copia completa de la oficina",
    "only what anyone may read, without data of people; without it the complete copy of the office",
)
_OUT = Text("carpeta, o archivo si sale uno solo", "folder, or file when only one comes out")


def add(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("--as", dest="form", choices=FORMATS, default="all", help=_AS[lang])
    command.add_argument("--public", action="store_true", help=_PUBLIC[lang])
    command.add_argument("-o", dest="out", default="", metavar=Text("DESTINO", "TARGET")[lang], help=_OUT[lang])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What was typed, by name; nothing for another command."""
    if not hasattr(asked, "form") or not hasattr(asked, "public"):
        return {}
    return {"as": asked.form} | ({} if asked.public else {"whole": "yes"})
