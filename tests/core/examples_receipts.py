"""Cells that break the rules of `coopxl/schema/receipts.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
