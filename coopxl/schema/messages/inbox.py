"""What is told about inbox."""

from coopxl.schema.messages.message import Message, catalogue

INBOX: dict[str, Message] = catalogue()
