"""The shared texts of a workbook, read only when a stored text must be compared with a new one."""

import re

from coopxl.hosts.file.markup import PREFIX, text_of_cell
from coopxl.hosts.file.package import Package

_PHONETIC = re.compile(rb"<(" + PREFIX + rb")rPh[\s>].*?</\1rPh\s*>", re.DOTALL)
_TEXT = re.compile(rb"<" + PREFIX + rb"t(?:\s[^>]*)?(?:/>|>([^<]*))")


def text_of(markup: bytes) -> str:
    """The text of a shared or inline string without its formats and readings."""
    if b"rPh" in markup:
        markup = _PHONETIC.sub(b"", markup)
    return text_of_cell("".join((match[1] or b"").decode(errors="replace") for match in _TEXT.finditer(markup)))


class SharedStrings:
    """The texts by number."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self._items: list[bytes] | None = None

    def __getitem__(self, number: int) -> str | None:
        """The text with that number; None when there is none or the list is written in an unusual way."""
        if self._items is None:
            self._items = self._read()
        return text_of(self._items[number]) if 0 <= number < len(self._items) else None

    def _read(self) -> list[bytes]:
        if not self._part or self._part not in self._package:
            return []
        data = self._package[self._part]
        if b"<!" in data:
            return []
        return re.split(rb"<" + PREFIX + rb"si(?=[\s/>])", data)[1:]
