"""Messages about the macros behind Excel's buttons."""

from coopxl.schema.messages.message import catalogue

BUTTONS = catalogue()
