"""Relations: who the office talks to, where it looks, the networks and alliances it belongs to, what it offers itself."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
