"""Cells that break the rules of `coopxl/schema/inbox.py`."""

from tests.core.examples import Example

RULES: list[Example] = []
