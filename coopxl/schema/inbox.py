"""Texts of e-mails that may announce a call."""

from coopxl.schema.codes import CodeList
from coopxl.schema.table import Table

TABLES: tuple[Table, ...] = ()

CODE_LISTS_HERE: tuple[CodeList, ...] = ()
