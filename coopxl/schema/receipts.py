"""What cooperation brings besides projects: scholarships, property, income, technical assistance, emergency aid."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
