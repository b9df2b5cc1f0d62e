"""The headers of the tables and the letters of their columns."""

from coopxl.core.workbook import column_letter
from coopxl.schema.table import Column, Table, Writer


def header(column: Column, lang: str) -> str:
    """The label, with ` *` when it is required and ` **` when it is needed later."""
    # What coopxl writes is no duty of the officer.
    if column.written_by is Writer.COOPXL or column.key == "id":
        return column.label[lang]
    sign = " *" if column.required else " **" if column.required_from else ""
    return column.label[lang] + sign


def letter(table: Table, key: str) -> str:
    """The letter of a column as it is built."""
    return column_letter(1 + list(table.columns_by_key).index(key))
