"""Cells that break the rules of `coopxl/schema/learning.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
