"""A value that the office does not have yet, and the cell that would fill it."""

from dataclasses import dataclass

from coopxl.core.findings import Place
from coopxl.schema.text import Text

_PRINTED = Text("[por completar: {}]", "[to complete: {}]")
LEFT = tuple(_PRINTED[lang].partition("{")[0] for lang in ("es", "en"))
"""How what is left to complete begins in a document."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Put in the data where a value, a list or a whole group is lacking; the document then shows its label in brackets.

    It is true in a condition, gives itself for any of its attributes and nothing when a loop goes through it.
    """

    label: str
    place: Place | None = None

    def __contains__(self, one: object) -> bool:
        """Nothing is in what is not there: a box to tick stays empty."""
        return False

    def printed(self, lang: str) -> str:
        """What the document shows, in `lang` (es or en)."""
        return _PRINTED[lang].format(self.label)
