"""Examples for the tables of `schema/inbox.py`."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
