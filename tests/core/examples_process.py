"""Cells that break the rules of `coopxl/schema/process.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
