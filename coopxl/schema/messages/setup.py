"""Messages about what the machine needs."""

from coopxl.schema.messages.message import catalogue

SETUP = catalogue()
