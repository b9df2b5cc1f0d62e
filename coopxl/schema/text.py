"""A text in the languages of the office."""

from typing import Any, NoReturn

LANGUAGES = ("es", "en")


class Text:
    """One text in Spanish and English. Written by hand: `coopxl --help` has no time to load dataclasses."""

    __slots__ = ("en", "es")
    __match_args__ = ("es", "en")
    es: str
    en: str

    def __init__(self, es: str, en: str) -> None:
        object.__setattr__(self, "es", es)
        object.__setattr__(self, "en", en)

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.es

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{name} of a text cannot be changed")

    def __eq__(self, other: object) -> bool:
        return (self.es, self.en) == (other.es, other.en) if isinstance(other, Text) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.es, self.en))

    def __repr__(self) -> str:
        return f"Text({self.es!r}, {self.en!r})"

    def __reduce__(self) -> tuple[type["Text"], tuple[str, str]]:
        return Text, (self.es, self.en)
