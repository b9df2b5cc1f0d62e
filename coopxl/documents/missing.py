"""A value that the office does not have yet."""

from dataclasses import dataclass

from coopxl.schema.text import Text

_PRINTED = Text("[por completar: {}]", "[to complete: {}]")


@dataclass(frozen=True, slots=True)
class Missing:
    """Put in the data where a value, a list or a whole group is lacking; the document then shows its label in brackets.

    It is true in a condition, gives itself for any of its attributes and nothing when a loop goes through it.
    """

    label: str

    def printed(self, lang: str) -> str:
        """What the document shows, in `lang` (es or en)."""
        return _PRINTED[lang].format(self.label)
