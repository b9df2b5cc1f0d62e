"""Sheets shown and hidden in a closed workbook: their states, and the tab that is in front."""

from collections.abc import Mapping

from coopxl.hosts.file.markup import attributes, tags, whole, with_attribute, without_attribute

_SHEET, _VIEW, _SHEET_VIEW = tags(b"sheet"), tags(b"workbookView"), tags(b"sheetView")
_ON = ("1", "true")


def turned(workbook: bytes, visible: Mapping[str, bool]) -> bytes:
    """The main part with these sheets shown or hidden, and no hidden sheet in front or first among the tabs."""
    states: list[bool] = []

    def turn(tag: bytes) -> bytes:
        held = attributes(tag)
        was = held.get("state", "visible") == "visible"
        wanted = visible.get(held.get("name", ""), was)
        states.append(wanted)
        if wanted == was:
            return tag
        return without_attribute(tag, "state") if wanted else with_attribute(tag, "state", "hidden")

    workbook = _SHEET.sub(lambda match: turn(match[0]), workbook)
    return _VIEW.sub(lambda match: _in_front(match[0], states), workbook)


def _in_front(view: bytes, states: list[bool]) -> bytes:
    for name in ("activeTab", "firstSheet"):
        at = whole(attributes(view).get(name, "0")) or 0
        if at < len(states) and not states[at]:
            # The next one to the right comes in front, as in Excel, else the last one to the left.
            seen = [number for number, visible in enumerate(states) if visible]
            view = with_attribute(view, name, str(next((number for number in seen if number > at), seen[-1])))
    return view


def in_front(workbook: bytes) -> str:
    """The name of the sheet that is in front when the workbook is opened."""
    view = _VIEW.search(workbook)
    at = (whole(attributes(view[0]).get("activeTab", "0")) or 0) if view else 0
    names = [attributes(match[0]).get("name", "") for match in _SHEET.finditer(workbook)]
    return names[at] if at < len(names) else ""


def chosen(sheet: bytes, *, chosen: bool) -> bytes:
    """The part of a sheet, chosen among the tabs or not: of several that are chosen each takes what is typed into one."""

    def choose(tag: bytes) -> bytes:
        if (attributes(tag).get("tabSelected") in _ON) == chosen:
            return tag
        return with_attribute(tag, "tabSelected", "1") if chosen else without_attribute(tag, "tabSelected")

    return _SHEET_VIEW.sub(lambda match: choose(match[0]), sheet)
