"""Cells that break the rules of `coopxl/schema/twins.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
