"""Meetings, readiness and capacity, from the sources."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
