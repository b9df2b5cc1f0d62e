"""Examples for the tables of `schema/planning.py`."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
