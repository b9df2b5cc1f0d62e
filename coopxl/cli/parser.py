"""Words in: the commands and their help pages, in both languages. Only the command that was typed is loaded."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, ClassVar, NoReturn

from coopxl import __version__
from coopxl.cli.words import day
from coopxl.core.errors import CannotGoOn
from coopxl.schema.commands import COMMANDS
from coopxl.schema.text import LANGUAGES, Text

MODULES = {"init": "found", "demo": "found", "import": "take_in"} | {
    name: name
    for name in (
        *("restore", "fold", "form", "setup", "doctor", "merge", "receive", "show", "upgrade", "template", "trace"),
        "formalities",
    )
}
"""The module of `coopxl.cli` for each command; `act` for all others, which are the verbs of the schema."""

_ABOUT = Text(
    "coopxl: los libros de Excel de la oficina de cooperación internacional, con Python detrás.",
    "coopxl: the Excel workbooks of the international-cooperation office, with Python behind them.",
)
_EPILOG = Text(
    "Estado de salida: 0 sin errores, 1 con hallazgos de nivel error, 2 no se pudo seguir.",
    "Exit status: 0 no errors, 1 findings of level error, 2 could not go on.",
)
_LANG = Text(
    "idioma de los mensajes y, al crear, de los libros", "language of the messages and, when creating, of the workbooks"
)
_TODAY = Text("trabajar como si hoy fuera ese día", "work as if today were that day")
_DEBUG = Text("mostrar el detalle técnico de un fallo", "show the technical detail of a failure")
_JSON = Text("salida en JSON", "output as JSON")
_HELP = Text("mostrar esta ayuda y terminar", "show this help and end")
_VERSION = Text("mostrar la versión y terminar", "show the version and end")

_MISUSED = (
    (r"the following arguments are required: (.*)", r"falta \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 no puede ser \2; puede ser \3"),
    (r"argument (.*?): expected one argument", r"a \1 le falta su valor"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 no lleva valor, y se escribió \2"),
    (r"argument (.*?): (?:not allowed with|conflicting) (.*)", r"\1 no va con \2"),
    (r"unrecognized arguments: (.*)", r"sobra \1"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 puede ser \2"),
)
"""What argparse says of a command, as patterns, and how it is said in Spanish."""


class _Help(argparse.HelpFormatter):
    """The help pages in Spanish; argparse knows only English."""

    words: ClassVar = {"positional arguments": "argumentos", "options": "opciones"}

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The first line."""
        super().add_usage(usage, actions, groups, "uso: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """A heading."""
        super().start_section(self.words.get(heading or "", heading))


class _Parser(argparse.ArgumentParser):
    """Says what was not understood in one line, like everything else."""

    def error(self, message: str) -> NoReturn:
        spanish = next((re.sub(said, es, message) for said, es in _MISUSED if re.fullmatch(said, message)), message)
        raise CannotGoOn("CLI-01", why=Text(spanish, message), command=self.prog)


def parser(typed: Sequence[str], lang: str) -> argparse.ArgumentParser:
    """Understands what was typed; the result of parsing carries `command`, to be run with itself. CannotGoOn CLI-01."""
    formatter = argparse.HelpFormatter if lang == "en" else _Help
    shared: dict[str, Any] = {"formatter_class": formatter, "parents": [_common(lang)], "add_help": False}
    made = _Parser("coopxl", description=_ABOUT[lang], epilog=_EPILOG[lang], **shared)
    made.add_argument("--version", action="version", version=f"coopxl {__version__}", help=_VERSION[lang])
    commands = made.add_subparsers(metavar=Text("ORDEN", "COMMAND")[lang], required=True)
    wanted = COMMANDS.keys() & set(typed)
    for name, about in COMMANDS.items():
        if name not in wanted:
            commands.add_parser(name, help=about[lang], add_help=False)
            continue
        one = commands.add_parser(name, help=about[lang], description=about[lang], **shared)
        one.add_argument("--json", action="store_true", help=_JSON[lang])
        module = import_module(f"coopxl.cli.{MODULES.get(name, 'act')}")
        run: Callable[[argparse.Namespace], int] = module.run
        one.set_defaults(command=run, verb=name)
        module.add(one, name, lang)
    return made


def _common(lang: str) -> _Parser:
    """What may stand before and after the name of a command."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("-h", "--help", action="help", help=_HELP[lang])
    common.add_argument("--lang", choices=LANGUAGES, help=_LANG[lang])
    common.add_argument("--today", type=day, metavar="2026-03-31", help=_TODAY[lang])
    common.add_argument("--debug", action="store_true", help=_DEBUG[lang])
    return common
