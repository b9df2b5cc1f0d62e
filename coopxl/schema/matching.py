"""What decides whether a project suits a call or a cooperant, and what came of it."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()

CODE_LISTS_HERE: tuple[CodeList, ...] = ()
