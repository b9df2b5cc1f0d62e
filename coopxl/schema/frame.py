"""The frame of the office: missions, policies, regulations, the study of the territory, its own operational plan."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
