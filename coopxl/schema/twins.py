"""Rows that may be one, and what the officer said of them."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()

CODE_LISTS_HERE: tuple[CodeList, ...] = ()
