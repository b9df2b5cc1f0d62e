"""The line between a click and Excel's engine: JSON objects over a local socket, for who knows the secret."""

import json
import socket
from multiprocessing.connection import Connection, answer_challenge, deliver_challenge
from threading import Thread
from typing import Any

from coopxl.core.jsontext import parsed
from coopxl.office.place import Running

BEAT = 1.0
"""Seconds between two signs of life of an engine at work."""
_LONGEST = 1_000_000
_PATIENCE = 3.0
"""Seconds for a connection on the same machine; whatever stands behind an old port may never answer."""


class WrongNumberError(OSError):
    """What answered is not the engine of this user, or does not answer."""


def packed(message: dict[str, Any]) -> bytes:
    """A message as it goes over the line."""
    return json.dumps(message, ensure_ascii=False).encode()


def receive(line: Connection) -> dict[str, Any]:
    """The next message. Raises EOFError or OSError when the line is cut, ValueError when it is no message."""
    message = parsed(line.recv_bytes(_LONGEST))
    if not isinstance(message, dict):
        raise ValueError("no object")  # noqa: TRY004 - the value came from outside
    return message


def connect(engine: Running) -> Connection:
    """A line to an engine that knows the same secret. Raises OSError, within seconds, whatever is at its port."""
    made: list[Connection] = []

    def call() -> None:
        try:
            with socket.create_connection(("127.0.0.1", engine.port), _PATIENCE) as plug:
                plug.settimeout(None)
                line = Connection(plug.detach())
            _promptly(line)
            answer_challenge(line, engine.secret.encode())
            deliver_challenge(line, engine.secret.encode())
            made.append(line)
        except Exception:  # noqa: BLE001, S110 - a stranger at the port can make it fail in any way
            pass

    caller = Thread(target=call, daemon=True)
    caller.start()
    caller.join(_PATIENCE)
    if not made:
        raise WrongNumberError(engine.port)
    return made[0]


def admit(line: Connection, secret: str) -> None:
    """The same from the other end. Raises when who called does not know the secret."""
    _promptly(line)
    deliver_challenge(line, secret.encode())
    answer_challenge(line, secret.encode())


def _promptly(line: Connection) -> None:
    """Small messages go out at once; else each second one waits for an acknowledgement, 40 ms and more."""
    plug = socket.socket(fileno=line.fileno())
    try:
        plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    finally:
        plug.detach()
