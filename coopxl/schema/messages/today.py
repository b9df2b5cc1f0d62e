"""What is told about today."""

from coopxl.schema.messages.message import Message, catalogue

TODAY: dict[str, Message] = catalogue()
