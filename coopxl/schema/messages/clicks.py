"""Messages about clicks."""

from coopxl.schema.messages.message import catalogue

CLICKS = catalogue()
