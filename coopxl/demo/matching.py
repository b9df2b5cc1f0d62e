"""Examples for the tables of `schema/matching.py`."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
