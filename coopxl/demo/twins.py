"""Examples for the tables of `schema/twins.py`."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
