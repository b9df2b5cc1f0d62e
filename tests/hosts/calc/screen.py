"""Where things stand on the screen of LibreOffice, as a reader for the blind is told."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

# com.sun.star.accessibility.AccessibleRole
BUTTON, SHAPE, MENU, ENTRY, TOOL = 44, 52, 34, 36, 44
_SHOWN = 1 << 25  # com.sun.star.accessibility.AccessibleStateType.SHOWING, until 7.4 a number and then a bit
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
    """Everything in it; menus are not opened when no entry is looked for."""
    yield context
    with contextlib.suppress(Exception):
        count = context.getAccessibleChildCount()
        if count > _MANY or depth > _DEEP or (context.getAccessibleRole() == MENU and role != ENTRY):
            return
        for number in range(count):
            yield from _below(context.getAccessibleChild(number).getAccessibleContext(), role, depth + 1)
