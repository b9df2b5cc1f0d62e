"""What `coopxl share` is told: for whom, until when, to whose name."""

import argparse

from coopxl.schema.packs import AUDIENCES
from coopxl.schema.text import Text

_WORDS = {lang: ", ".join(one.word[lang] for one in AUDIENCES.values()) for lang in ("es", "en")}
_AUDIENCE = Text(
    f"{_WORDS['es']}; después de dos puntos la dependencia, el ID del cooperante, o el ID del proyecto y el período: "
    "direccion:Turismo, socio:COO-001, informe:PRY-2026-001:2026-S1; o el ID de un envío que espera",
    f"{_WORDS['en']}; after a colon the department, the ID of the cooperant, or that of the project and the period: "
    "directorate:Tourism, partner:COO-001, report:PRY-2026-001:2026-S1; or the ID of a pack that waits",
)
_DUE = Text("día hasta el que debe volver, como 2026-03-31", "day by which it should be back, such as 2026-03-31")
_TO = Text("nombre de quien lo recibe", "name of who receives it")


def add(command: argparse.ArgumentParser, lang: str) -> None:
    """The words that the command takes."""
    command.add_argument("audience", metavar=Text("DESTINATARIO", "AUDIENCE")[lang], help=_AUDIENCE[lang])
    command.add_argument("--due", default="", metavar=Text("DÍA", "DAY")[lang], help=_DUE[lang])
    command.add_argument("--to", default="", metavar=Text("NOMBRE", "NAME")[lang], help=_TO[lang])


def said(asked: argparse.Namespace) -> dict[str, str]:
    """What was typed, by name; nothing for another command."""
    return {key: getattr(asked, key) for key in ("audience", "due", "to") if hasattr(asked, key)}
