"""What an engine that died left in open workbooks is taken back by the next one, before it does anything else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from coopxl.core.errors import CannotGoOn
from coopxl.office.unfinished import Unfinished, left_by_the_dead

TakeBack = Callable[[Path, Any], None]
"""Takes back what a record tells of a book, if it is still open. Raises CannotGoOn when it is and refuses."""


def mend(folder: Path, take_back: TakeBack) -> str:
    """Ends what the dead left in an office; returns the code of what to tell, empty when there was nothing.

    What came to its end stays; all else is taken back. CannotGoOn when a book refuses: the next click tries again.
    """
    left = left_by_the_dead(folder)
    whole = [one for one in left if one.landed()]
    stuck = [book for one in left if one not in whole for book in _taken_back(one, take_back)]
    for one in whole:
        one.close()
    if stuck:
        raise CannotGoOn("SET-08", books=[Path(book).name for book in stuck])
    return "SET-06" if len(whole) < len(left) else "SET-07" if left else ""


def _taken_back(one: Unfinished, take_back: TakeBack) -> list[str]:
    """The books that refused."""
    stuck = []
    for book, record in list(one.books.items()):
        try:
            take_back(Path(book), record)
        except CannotGoOn:
            stuck.append(book)
    if not stuck:
        one.close()
    return stuck
