"""What is told about matching."""

from coopxl.schema.messages.message import Message, catalogue

MATCHING: dict[str, Message] = catalogue()
