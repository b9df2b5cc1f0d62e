"""What `coopxl export` is told: which formats, for whom, where to."""

import argparse

from coopxl.schema.open_data import FORMATS
from coopxl.schema.text import Text

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


def add(command: argparse.ArgumentParser, lang: str) -> None:
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
