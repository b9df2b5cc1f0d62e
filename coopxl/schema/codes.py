"""How a code list is declared: keys never change, labels and aliases are what people type."""

from dataclasses import dataclass, field

from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list. `official` maps the name of a standard to its code there."""

    key: str
    label: Text
    aliases: tuple[str, ...] = ()
    official: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class CodeList:
    """A code list. An `open` list may be extended by the office in its table of own entries."""

    key: str
    label: Text
    codes: tuple[Code, ...]
    open: bool = False
    source: str = ""

    def __getitem__(self, key: str) -> Code:
        return next(code for code in self.codes if code.key == key)

    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(code.key for code in self.codes)


def code(key: str, es: str, en: str, *aliases: str, **official: str) -> Code:
    """An entry in one line."""
    return Code(key, Text(es, en), aliases, official)
