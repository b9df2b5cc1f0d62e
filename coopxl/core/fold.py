"""How two spellings are recognised as the same word."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without accents, case, required-mark or doubled spaces: `Área de  Interés *` -> `area de interes`."""
    plain = unicodedata.normalize("NFKD", text.replace("*", " "))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
