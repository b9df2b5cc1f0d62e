"""Messages about files."""

from coopxl.schema.messages.message import catalogue

FILES = catalogue()
