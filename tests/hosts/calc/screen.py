"""Where things stand on the screen of LibreOffice, as a reader for the blind is told."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

# com.sun.star.accessibility.AccessibleRole
BUTTON, MENU, ENTRY = 44, 34, 36
_MENU_BAR, _SHEETS, _SIDEBAR, _TABS, _TOOLBAR = 35, 84, 56, 37, 63
_MANY = 300  # the cells of a sheet
_DEEP = 24


def found(windows: Sequence[Any], name: str, role: int) -> tuple[int, int] | None:
    """The middle of the first thing of this name that has a place on the screen."""
    for window in windows:
        for context in _below(window, role, 0):
            if context.getAccessibleRole() == role and context.getAccessibleName().replace("~", "") == name:
                place, size = context.getLocationOnScreen(), context.getSize()
                if size.Width > 1 and size.Height > 1 and place.X >= 0:
                    return place.X + size.Width // 2, place.Y + size.Height // 2
    return None


def _below(context: Any, role: int, depth: int) -> Iterator[Any]:
    """Everything in it that may hold what is looked for; of the toolbars only ours."""
    yield context
    with contextlib.suppress(Exception):
        here = context.getAccessibleRole()
        count = context.getAccessibleChildCount()
        if here in {_SHEETS, _SIDEBAR, _TABS} or count > _MANY or depth > _DEEP:
            return
        if (here == _MENU_BAR and role == BUTTON) or (here == MENU and role != ENTRY):
            return
        if here == _TOOLBAR and context.getAccessibleName() not in {"coopxl", ""}:
            return
        for number in range(count):
            yield from _below(context.getAccessibleChild(number).getAccessibleContext(), role, depth + 1)
