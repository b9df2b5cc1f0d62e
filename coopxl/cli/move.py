"""What `coopxl move` is told besides the project: the state it goes to, and why."""

import argparse

from coopxl.schema.text import Text

_STATE = Text(
    "estado al que pasa, por su nombre en español o en inglés; si falta, el de «Pasar a» en su fila",
    "state it goes to, by its name in English or Spanish; when left out, the one under “Move to” in its row",
)
_WHY = Text("el motivo, que algunos pasos piden", "the reason, which some steps ask for")


def add(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("state", nargs="?", default="", metavar=Text("ESTADO", "STATE")[lang], help=_STATE[lang])
    command.add_argument("--why", default="", metavar=Text("MOTIVO", "REASON")[lang], help=_WHY[lang])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What was typed, by name; nothing for another command."""
    return {key: getattr(asked, key) for key in ("state", "why") if hasattr(asked, key)}
