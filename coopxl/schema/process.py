"""How projects are chosen and made ready: meetings, the final list, readiness, capacity, alignment with plans."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
