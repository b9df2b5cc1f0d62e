"""JSON that others may have written or spoilt."""

import json
from collections.abc import Callable
from typing import Any


def parsed(text: str | bytes, **hooks: Callable[[str], object]) -> Any:
    """What a text holds. ValueError when it is no JSON, or nested deeper than anybody means."""
    try:
        return json.loads(text, **hooks)  # type: ignore[arg-type]
    except RecursionError as why:
        raise ValueError("nested too deep") from why
