"""What is told about overview."""

from coopxl.schema.messages.message import Message, catalogue

OVERVIEW: dict[str, Message] = catalogue()
