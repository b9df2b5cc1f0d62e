"""What a row of the examples is made of: plain values, and texts in both languages."""

from coopxl.core.values import Value
from coopxl.schema.text import Text

Row = dict[str, Value | Text]

CONFIRM = Text("Por confirmar", "To confirm")
"""For a required cell that no source fills; the row's doubt says so too."""
