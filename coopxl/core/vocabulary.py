"""The code lists as this office uses them: the shipped entries and its own."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coopxl.core.fold import fold
from coopxl.schema.codes import Code
from coopxl.schema.office import CODE_LISTS
from coopxl.schema.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class OwnCode:
    """An entry that the office added to an open list."""

    list: str
    code: Code


class Vocabulary:
    """From what people type to keys, and from keys to labels."""

    def __init__(self, own: Iterable[OwnCode] = ()) -> None:
        self._codes: dict[str, dict[str, Code]] = {
            name: {code.key: code for code in listed.codes} for name, listed in CODE_LISTS.items()
        }
        self._grown: set[str] = set()
        for added in own:
            self._grown.add(added.list)
            self._codes[added.list].setdefault(added.code.key, added.code)
        self._keys: dict[str, dict[str, str]] = {}

    def codes(self, name: str) -> tuple[Code, ...]:
        """All entries of a list, in order; "other" stays last."""
        codes = list(self._codes[name].values())
        return (*(c for c in codes if c.key != "other"), *(c for c in codes if c.key == "other"))

    def key(self, name: str, typed: str) -> str | None:
        """The key that a label, alias or key in either language stands for; a label comes before an alias of another."""
        return self._spelled(name).get(fold(typed))

    def _spelled(self, name: str) -> dict[str, str]:
        if name not in self._keys:
            self._keys[name] = _spelled(self._codes[name].values()) if name in self._grown else _shipped(name)
        return self._keys[name]

    def label(self, name: str, key: str, lang: str) -> str:
        """What the officer sees for a key; an unknown key is shown as it is."""
        code = self._codes[name].get(key)
        return code.label[lang] if code else key

    def text(self, name: str, key: str) -> Text:
        """The label in all languages."""
        code = self._codes[name].get(key)
        return code.label if code else Text(key, key)

    def nearest(self, name: str, typed: str) -> Text | None:
        """The entry that was probably meant, if one is near."""
        spelled = self._spelled(name)
        found = difflib.get_close_matches(fold(typed), spelled, n=1, cutoff=0.7)
        return self.text(name, spelled[found[0]]) if found else None


def _spelled(codes: Iterable[Code]) -> dict[str, str]:
    codes, spelled = list(codes), dict[str, str]()
    for code in codes:
        for spelling in (code.key, *(code.label[lang] for lang in LANGUAGES)):
            spelled.setdefault(fold(spelling), code.key)
    for code in codes:
        for spelling in code.aliases:
            spelled.setdefault(fold(spelling), code.key)
    return spelled


@cache
def _shipped(name: str) -> dict[str, str]:
    """The same for each office whose own entries are in other lists."""
    return _spelled(CODE_LISTS[name].codes)
