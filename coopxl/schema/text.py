"""A text in the languages of the office."""

from dataclasses import dataclass

LANGUAGES = ("es", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Spanish and English."""

    es: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.es
