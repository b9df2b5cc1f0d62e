"""How severe a risk is: probability by impact, each from 1 to 5."""

from coopxl.core.values import Value
from coopxl.schema.text import Text

HIGH, MEDIUM = 15, 6
"""Where each band begins, in a matrix of five by five."""

_BANDS = ((HIGH, Text("alta", "high")), (MEDIUM, Text("media", "medium")), (1, Text("baja", "low")))


def severity(probability: Value, impact: Value) -> int | None:
    """From 1 to 25; None while one of the two is not known."""
    return probability * impact if isinstance(probability, int) and isinstance(impact, int) else None


def band(score: int) -> Text:
    """High, medium or low."""
    return next(label for least, label in _BANDS if score >= least)
