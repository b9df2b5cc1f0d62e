"""What a workbook came from, as two cells of its lists sheet say; a workbook built before there were such cells does not."""

from coopxl.core.plan import block
from coopxl.core.workbook import Patch, Workbook
from coopxl.schema.names import CAME_FROM, TOOK_IN

_MARKS, _COPIES = 200, 50
"""How many a book remembers; a cell holds 32,767 letters."""


def came_from(workbook: Workbook) -> list[str]:
    """The marks of the writes that the workbook went through, oldest first."""
    return _said(workbook, CAME_FROM)


def took_in(workbook: Workbook) -> list[str]:
    """The SHA-256 of each copy that was merged into it, oldest first."""
    return _said(workbook, TOOK_IN)


def can_tell(workbook: Workbook) -> bool:
    """Whether there is room for it."""
    return block(workbook, CAME_FROM) is not None and block(workbook, TOOK_IN) is not None


def note_written(patch: Patch, workbook: Workbook, mark: str) -> None:
    """Lets a book that is changed bear the mark of the write."""
    _say(patch, workbook, CAME_FROM, [*came_from(workbook), mark][-_MARKS:])


def note_taken(patch: Patch, workbook: Workbook, digest: str) -> None:
    """Lets it say that a copy was merged into it."""
    _say(patch, workbook, TOOK_IN, [*(one for one in took_in(workbook) if one != digest), digest][-_COPIES:])


def _said(workbook: Workbook, name: str) -> list[str]:
    spot = block(workbook, name)
    raw = workbook.sheets[spot[0]].cell(spot[1], spot[2]) if spot else None
    return raw.split() if isinstance(raw, str) else []


def _say(patch: Patch, workbook: Workbook, name: str, words: list[str]) -> None:
    if spot := block(workbook, name):
        patch.sheet(spot[0]).cells[spot[1], spot[2]] = " ".join(words)
