"""Messages about the extension for LibreOffice."""

from coopxl.schema.messages.message import catalogue

CALC = catalogue()
