"""Cells that break the rules of `coopxl/schema/pipeline.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
