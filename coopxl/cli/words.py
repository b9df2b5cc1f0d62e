"""What several commands share: words of the help pages, states of exit, a day as it is typed, a question, a bar."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coopxl.schema.text import Text

if TYPE_CHECKING:
    from datetime import date

CLEAN, WITH_ERRORS, STOPPED = 0, 1, 2

FOLDER = Text("CARPETA", "FOLDER")
FILE = Text("ARCHIVO", "FILE")
OUT = Text("archivo que se escribe", "file to write")
DRY_RUN = Text("decir qué cambiaría, sin escribir nada", "say what would change, writing nothing")
YES = Text("hacerlo sin preguntar", "do it without asking")
DO_IT = Text("¿Lo hago? [s/N] ", "Do it? [y/N] ")
SAVED = Text("Guardado:", "Saved:")
NOT_WRITTEN = Text("No se escribió nada.", "Nothing was written.")
NOT_DONE = Text(
    "No se escribió nada. Para hacerlo, repita con --yes.", "Nothing was written. To do it, repeat with --yes."
)
NOTHING = Text("No hay nada que cambiar.", "There is nothing to change.")

_AGREED = frozenset({"s", "si", "sí", "y", "yes"})


def day(typed: str) -> date:
    """A day such as 2026-03-31. CannotGoOn OFF-12."""
    from datetime import date

    from coopxl.core.errors import CannotGoOn

    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise CannotGoOn("OFF-12", typed=typed) from None


def at_terminal() -> bool:
    """Whether somebody sits there to read and to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agrees(question: str) -> bool:
    """What whoever sits at the terminal answers; nothing is a no."""
    try:
        return input(question).strip().casefold() in _AGREED
    except EOFError:
        print()
        return False


@contextmanager
def progress(lang: str) -> Iterator[Callable[[str], None]]:
    """A bar on the terminal while something takes long; nothing where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda doing: None
        return
    from tqdm import tqdm

    with tqdm(bar_format="{desc} {elapsed}", leave=False, file=sys.stderr) as bar:
        yield lambda doing: bar.set_description_str(f"{doing}…")
