"""What is told about twins."""

from coopxl.schema.messages.message import Message, catalogue

TWINS: dict[str, Message] = catalogue()
