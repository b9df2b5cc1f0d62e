"""Messages between two programs: one JSON object a line."""

import json
from typing import Any, BinaryIO

from coopxl.core.jsontext import parsed

Message = dict[str, Any]


class Gone(Exception):
    """Nobody is at the other end any more."""


class Lines:
    """A pair of byte streams; each message is one line of UTF-8."""

    def __init__(self, source: BinaryIO, target: BinaryIO) -> None:
        self._source, self._target = source, target

    def receive(self) -> Message:
        """The next message; Gone at the end. ValueError for a line that is none."""
        line = self._source.readline()
        if not line.endswith(b"\n"):
            # What was cut off in the middle was not meant.
            raise Gone
        message = parsed(line)
        if not isinstance(message, dict) or not isinstance(message.get("kind"), str):
            raise ValueError("a message is an object with a kind")  # noqa: TRY004 - the line is what is wrong
        return message

    def send(self, kind: str, **content: object) -> None:
        """Sends a message; Gone when nobody reads it."""
        text = json.dumps({"kind": kind, **content}, ensure_ascii=False, separators=(",", ":"))
        try:
            # What a half of a letter (a lone surrogate) stands for in a cell is not ours to decide.
            self._target.write(text.encode("utf-8", "surrogatepass") + b"\n")
            self._target.flush()
        except (OSError, ValueError) as why:
            raise Gone from why

    def ask(self, kind: str, **content: object) -> Message:
        """Sends a message and waits for its answer."""
        self.send(kind, **content)
        return self.receive()
