"""Durations that nobody can hold: the reader of cells panics at them, so they are looked for first."""

import re

from coopxl.hosts.file.markup import PREFIX
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import local

DAYS_LIMIT = 999_999_999

_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_BUILT_IN = "46"
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]+\d+)""")
_RESULT = re.compile(rb"<" + PREFIX + rb"v(?:\s[^>]*)?>([^<]*)")


def elapsed_styles(package: Package, part: str) -> list[int]:
    """The numbers of the cell styles that show elapsed time, such as `[h]:mm`."""
    if not part or part not in package:
        return []
    root = package.tree(part)
    formats = {_BUILT_IN} | {
        element.get("numFmtId", "")
        for element in root.iter()
        if local(element) == "numFmt" and _ELAPSED.search(element.get("formatCode", ""))
    }
    cells = next((element for element in root if local(element) == "cellXfs"), None)
    return [] if cells is None else [at for at, xf in enumerate(cells) if xf.get("numFmtId") in formats]


def impossible(sheet: bytes, styles: list[int]) -> tuple[str, str] | None:
    """The first cell in one of these styles that lasts too long, and what it holds; None when there is none."""
    if not styles:
        return None
    numbers = b"|".join(b"%d" % style for style in styles)
    pattern = rb"<(" + PREFIX + rb""")c(?=\s)[^>]*\ss\s*=\s*["'](?:%b)["'][^>]*(?<!/)>(.*?)</\1c\s*>""" % numbers
    for match in re.finditer(pattern, sheet, re.DOTALL):
        result = _RESULT.search(match[2])
        if result is not None and not _holds(result[1]):
            place = _REFERENCE.search(match[0])
            return (place[1].decode() if place else "?"), result[1].decode(errors="replace")
    return None


def _holds(text: bytes) -> bool:
    try:
        return abs(float(text)) < DAYS_LIMIT
    except ValueError:
        return True
