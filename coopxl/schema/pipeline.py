"""The way of a project through its states: applications, moves, earlier versions, what is due by then."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
