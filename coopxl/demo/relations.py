"""Contacts, networks, actors and the frame of the office, from the sources."""

from coopxl.demo.row import Row

TABLES: dict[str, tuple[Row, ...]] = {}
