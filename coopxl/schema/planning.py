"""The way of a proposal through the municipality, counted back from the closing."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()

CODE_LISTS_HERE: tuple[CodeList, ...] = ()
