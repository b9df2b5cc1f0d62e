"""What the officer is told: a fact and a remedy, in both languages, under a code that never changes."""

from dataclasses import dataclass
from enum import StrEnum

from coopxl.schema.text import Text


class Level(StrEnum):
    """How grave a finding is. An error makes the command end with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Message:
    """The sentence of a code; `{name}` in a text is a fact that the caller must give."""

    code: str
    level: Level
    what: Text
    remedy: Text


def catalogue(*messages: Message) -> dict[str, Message]:
    """The messages by code; a code used twice is a mistake of ours."""
    by_code = {message.code: message for message in messages}
    if len(by_code) != len(messages):
        raise ValueError("two messages share a code")
    return by_code
