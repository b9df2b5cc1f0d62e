"""What is told about planning."""

from coopxl.schema.messages.message import Message, catalogue

PLANNING: dict[str, Message] = catalogue()
