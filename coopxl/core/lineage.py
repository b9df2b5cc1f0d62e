"""What a workbook came from, as two cells of its lists sheet say; a workbook built before there were such cells does not."""

from coopxl.core.plan import block
from coopxl.core.workbook import Patch, Workbook
from coopxl.schema.names import CAME_FROM, TOOK_IN

_REMEMBERED = 50
"""Copies that a book still knows to have taken in; a cell holds some five hundred."""


def came_from(workbook: Workbook) -> str:
    """The SHA-256 of a file that the workbook was made from, in however many steps; empty when it does not say."""
    return _said(workbook, CAME_FROM)


def took_in(workbook: Workbook) -> list[str]:
    """The SHA-256 of each copy that was merged into it, oldest first."""
    return _said(workbook, TOOK_IN).split()


def can_tell(workbook: Workbook) -> bool:
    """Whether there is room for it."""
    return block(workbook, TOOK_IN) is not None


def stamp(patch: Patch, workbook: Workbook, digest: str) -> None:
    """Lets a book that is changed say which file it was made from."""
    _say(patch, workbook, CAME_FROM, digest)


def note_taken(patch: Patch, workbook: Workbook, digest: str) -> None:
    """Lets it say that a copy was merged into it."""
    known = [one for one in took_in(workbook) if one != digest]
    _say(patch, workbook, TOOK_IN, " ".join([*known, digest][-_REMEMBERED:]))


def _said(workbook: Workbook, name: str) -> str:
    spot = block(workbook, name)
    raw = workbook.sheets[spot[0]].cell(spot[1], spot[2]) if spot else None
    return raw if isinstance(raw, str) else ""


def _say(patch: Patch, workbook: Workbook, name: str, text: str) -> None:
    if spot := block(workbook, name):
        patch.sheet(spot[0]).cells[spot[1], spot[2]] = text
