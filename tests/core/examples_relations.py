"""Cells that break the rules of `coopxl/schema/relations.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
