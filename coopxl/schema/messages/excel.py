"""Messages about workbooks that are open in Excel."""

from coopxl.schema.messages.message import catalogue

EXCEL = catalogue()
