"""Holds a case to its bounds: where it may write, how long it may take. What goes beyond is stopped before it happens."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    **dict.fromkeys(("os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate", "os.utime", "os.chown"), 1),
    **dict.fromkeys(("os.rename", "os.link", "os.symlink"), 2),
}
_STARTS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.startfile",
    "socket.connect",
    "pty.spawn",
)
_PATIENCE = 5
_SECRET = ("/etc/passwd", "/etc/hostname", "/etc/shadow")


class Escaped(BaseException):
    """A case touched what is none of its business."""


class Overran(BaseException):
    """A case took too long."""


class _Bounds:
    allowed: tuple[str, ...] = ()
    broken: list[str]


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if not _Bounds.allowed:
        return
    if event == "open":
        path, _, flags = args
        if isinstance(path, str | bytes | os.PathLike) and (flags or 0) & _WRITES:
            _look(path, event)
        elif isinstance(path, str | os.PathLike) and (str(path) in _SECRET or str(path).endswith("canary.txt")):
            _stop(f"reads {path}")
    elif event in _CHANGES:
        holder = next(
            (one for one in args[_CHANGES[event] :] if isinstance(one, int) and one > 0 and event != "os.chmod"), None
        )
        for path in args[: _CHANGES[event]]:
            _look(path, event, holder if event in {"os.remove", "os.rmdir"} else None)
    elif event in _STARTS:
        _stop(f"{event} {args[:2]}")


def _look(asked: Any, event: str, holder: int | None = None) -> None:
    if isinstance(asked, int):
        return
    said = os.fsdecode(asked)
    if holder is not None and not said.startswith("/"):
        said = f"{Path(f'/proc/self/fd/{holder}').readlink()}/{said}"
    path = Path(said)
    whole = str(path.parent.resolve() / path.name) if path.name != ".." else str(path.resolve())
    inside = any(whole == one or whole.startswith(one + "/") for one in _Bounds.allowed)
    if not inside and whole != os.devnull and not (event == "os.mkdir" and Path(whole).is_dir()):
        _stop(f"{event} {said}")


def _stop(what: str) -> None:
    _Bounds.broken.append(what)
    raise Escaped(what)


def _late(number: int, frame: object) -> None:
    raise Overran


@contextmanager
def unwatched() -> Iterator[None]:
    """What happens inside is the case's own preparation."""
    allowed, _Bounds.allowed = _Bounds.allowed, ()
    try:
        yield
    finally:
        _Bounds.allowed = allowed


def watch() -> None:
    """Begins to look at what this process does; for good, as Python has it."""
    sys.addaudithook(_watch)
    signal.signal(signal.SIGALRM, _late)
    signal.signal(signal.SIGPROF, _late)


@contextmanager
def bounds(folders: tuple[Path, ...], seconds: float) -> Iterator[None]:
    """What happens inside may write into these folders only, and takes so many seconds at most. Escaped, Overran."""
    _Bounds.broken = []
    _Bounds.allowed = tuple(str(one.resolve()) for one in folders)
    # Of the processor, so that a busy machine changes no end; and of the clock, for what waits.
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _Bounds.allowed = ()
    if _Bounds.broken:
        # Somebody caught what stopped it.
        raise Escaped(_Bounds.broken[0])
