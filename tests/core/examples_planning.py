"""Cells that break the rules of `coopxl/schema/planning.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
