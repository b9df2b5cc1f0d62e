"""Durations that nobody can hold: the reader of cells panics at them, so they are looked for first."""

import re
from collections.abc import Mapping

from coopxl.hosts.file.areas import cell_name
from coopxl.hosts.file.markup import PREFIX, attributes
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import local

DAYS_LIMIT = 999_999_999

_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_ELAPSED_BUILT_IN = {"46"}
_DATED = re.compile(r"[dmyhs]", re.IGNORECASE)
_NOT_DATED = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_DATED_BUILT_IN = {str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))}
_CELL = re.compile(rb"<" + PREFIX + rb"c(?=\s)[^<>]*>")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]+\d+)""")
_RESULT = re.compile(rb"<" + PREFIX + rb"v(?:\s[^>]*)?>([^<]*)")


class TimeStyles:
    """The numbers of the cell styles that show dates, and of those that show elapsed time, such as `[h]:mm`."""

    def __init__(self, package: Package, part: str) -> None:
        self.dated: list[int] = []
        self.elapsed: list[int] = []
        if not part or part not in package:
            return
        root = package.tree(part)
        dated, elapsed = set(_DATED_BUILT_IN), set(_ELAPSED_BUILT_IN)
        for element in root.iter():
            if local(element) == "numFmt":
                code, number = element.get("formatCode", ""), element.get("numFmtId", "")
                elapsed |= {number} if _ELAPSED.search(code) else set()
                dated |= {number} if _DATED.search(_NOT_DATED.sub("", code)) else set()
        cells = next((element for element in root if local(element) == "cellXfs"), ())
        for at, xf in enumerate(cells):
            self.dated += [at] if xf.get("numFmtId") in dated else []
            self.elapsed += [at] if xf.get("numFmtId") in elapsed else []


def before_time(sheet: bytes, styles: TimeStyles, negative: Mapping[tuple[int, int], float]) -> tuple[str, str] | None:
    """The first cell with a date before all time, and what it holds; None when there is none."""
    far = {cell_name(*place): number for place, number in negative.items() if number <= -DAYS_LIMIT}
    if not far:
        return None
    tags = (attributes(match[0].decode(errors="replace").encode()) for match in _CELL.finditer(sheet))
    said = {tag["r"]: tag.get("s", "0") for tag in tags if tag.get("r", "") in far}
    dated = {str(style) for style in styles.dated}
    for name, number in far.items():
        # A cell without a position of its own is not found again, nor a style that is none: it may be a date.
        style = said.get(name, "")
        if not style.isdecimal() or (style.lstrip("0") or "0") in dated:
            return name, str(number)
    return None


def endless(sheet: bytes, styles: TimeStyles) -> tuple[str, str] | None:
    """The first cell that lasts too long, and what it holds; None when there is none."""
    if not styles.elapsed:
        return None
    numbers = b"|".join(b"%d" % style for style in styles.elapsed)
    pattern = rb"<(" + PREFIX + rb""")c(?=\s)[^<>]*\ss\s*=\s*["'](?:%b)["'][^<>]*(?<!/)>""" % numbers
    for match in re.finditer(pattern, sheet):
        # Up to the next cell, so that one without an end does not make the rest be looked through.
        after = sheet.find(b"<%bc" % match[1], match.end())
        result = _RESULT.search(sheet, match.end(), after if after >= 0 else len(sheet))
        if result is not None and not _holds(result[1]):
            place = _REFERENCE.search(match[0])
            return (place[1].decode() if place else "?"), result[1].decode(errors="replace")
    return None


def _holds(text: bytes) -> bool:
    try:
        return abs(float(text)) < DAYS_LIMIT
    except ValueError:
        return True
