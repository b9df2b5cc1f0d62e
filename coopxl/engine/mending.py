"""What an engine that died left in open workbooks is taken back by the next one, before it does anything else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office.unfinished import left_by_the_dead

TakeBack = Callable[[Path, Any], Sequence[str]]
"""Takes back what a record tells of a book, if it is still open; returns the cells that a person changed since, which stay.

Raises CannotGoOn when the book refuses.
"""


@dataclass(frozen=True, slots=True)
class Mended:
    """What there is to tell of it: a code, empty when there was nothing, and its facts."""

    code: str = ""
    facts: dict[str, object] = field(default_factory=dict)

    def told(self, lang: str) -> str:
        """The same in words."""
        return told(self.code, self.facts, lang) if self.code else ""


def mend(folder: Path, take_back: TakeBack) -> Mended:
    """Ends what the dead left in an office.

    What came to its end stays; all else is taken back. CannotGoOn when a book refuses: the next click tries again.
    """
    left = left_by_the_dead(folder)
    whole = [one for one in left if one.landed()]
    cells, stops = list[str](), list[CannotGoOn]()
    for one in left:
        if one in whole:
            one.close()
            continue
        for book, record in list(one.books.items()):
            try:
                cells += [f"{Path(book).name} {cell}" for cell in take_back(Path(book), record)]
                one.took_back(Path(book))
            except CannotGoOn as stop:
                stops.append(stop)
    if stops:
        raise stops[0]
    if cells:
        return Mended("SET-17", {"cells": cells})
    return Mended("SET-06" if len(whole) < len(left) else "SET-07" if left else "")
