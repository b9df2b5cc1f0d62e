"""What coopxl keeps for one user of a machine: which Python is its engine, and the engine that runs for Excel."""

import json
import os
import socket
from pathlib import Path
from typing import IO, Any, NamedTuple

from coopxl.core.jsontext import parsed

ENGINE = "engine.json"
"""Which version was set up here, and the command that starts its engine."""
RUNNING = "running.json"
LOCK, LOG = "engine.lock", "engine.log"
CALC_LOG = "libreoffice.log"
"""That of the engine in LibreOffice, in the folder that all machines share."""
_LONGEST_LOG = 1_000_000


def place() -> Path:
    """The folder; `COOPXL_PLACE` says another. It need not exist yet."""
    chosen = os.environ.get("COOPXL_PLACE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("coopxl", appauthor=False, roaming=True)


def here() -> Path:
    """The part of it that is this machine's own: a home on a network is that of several."""
    return place() / socket.gethostname()


class Running(NamedTuple):
    """An engine that listens on 127.0.0.1; who knows the secret may ask it."""

    port: int
    secret: str
    version: str
    pid: int


def engine_command() -> list[str]:
    """The words that start the engine which was set up; none when nothing was, or the file is damaged."""
    words = _held(place() / ENGINE).get("engine")
    return [str(word) for word in words] if isinstance(words, list) else []


def running() -> Running | None:
    """The engine that said it listens. It may have died since: only asking it tells."""
    held = _held(here() / RUNNING)
    try:
        return Running(int(held["port"]), str(held["secret"]), str(held["version"]), int(held["pid"]))
    except (KeyError, TypeError, ValueError):
        return None


def keep_running(engine: Running) -> None:
    """Tells the clients of this user, and nobody else, where the engine listens."""
    keep(here() / RUNNING, engine._asdict(), 0o600)


def forget_running(pid: int) -> None:
    """An engine ends; what another wrote since stays."""
    from coopxl.office import layer

    told = running()
    if told and told.pid == pid:
        layer.remove(here() / RUNNING)


def log() -> IO[bytes]:
    """The file for what an engine has to say to maintainers, open at its end; a long one starts anew."""
    from coopxl.office import layer

    layer.make_folder(here())
    path = here() / LOG
    if path.exists() and path.stat().st_size > _LONGEST_LOG:
        layer.remove(path)
    if not path.exists():
        layer.create(path, b"", 0o600)
    return path.open("ab")


def last_words() -> str:
    """The last line of that file: why an engine did not start."""
    try:
        lines = (here() / LOG).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def keep(path: Path, held: dict[str, Any], mode: int = 0o666) -> None:
    """Writes a small JSON file, whole; a reader never sees half of it."""
    from coopxl.office import layer

    layer.make_folder(path.parent)
    beside = path.with_name(f"{path.name}.new")
    layer.remove(beside)
    layer.create(beside, json.dumps(held, indent=1, ensure_ascii=False).encode() + b"\n", mode)
    try:
        layer.replace(beside, path)
    except OSError:
        layer.remove(beside)
        raise


def _held(path: Path) -> dict[str, Any]:
    try:
        held = parsed(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}
