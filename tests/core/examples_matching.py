"""Cells that break the rules of `coopxl/schema/matching.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
