"""Read a file that came from outside, in a process of its own: whatever it does to the reader, the office's process lives on."""

import pickle
import subprocess
import sys
from pathlib import Path

from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Workbook
from coopxl.hosts.file.read import read, snapshot

_SECONDS = 90
_MEMORY = 3 << 30
"""Bytes that the reading may take."""
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_outside(path: Path) -> tuple[Workbook, bytes]:
    """The workbook and the bytes it was read from; CannotGoOn when it is not a sound one, or reading it takes too much."""
    content = snapshot(path)
    words = [sys.executable, "-m", __name__, path.name]
    try:
        done = subprocess.run(
            words, input=content, capture_output=True, timeout=_SECONDS, check=False, creationflags=_NO_WINDOW
        )
    except subprocess.TimeoutExpired as error:
        raise CannotGoOn("RECE-04", file=path.name) from error
    if done.returncode or not done.stdout:
        raise CannotGoOn("RECE-04", file=path.name)
    # What comes back was written by our own code below.
    found: Workbook | tuple[str, dict[str, object]] = pickle.loads(done.stdout)  # noqa: S301
    if isinstance(found, tuple):
        raise CannotGoOn(found[0], **found[1])
    return found, content


def _bounded() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main(name: str) -> None:
    """Reads from standard input, and hands over the workbook, or what stopped it, pickled."""
    _bounded()
    found: Workbook | tuple[str, dict[str, object]]
    try:
        found = read(sys.stdin.buffer.read(), name)
    except CannotGoOn as stop:
        found = (stop.code, stop.facts)
    sys.stdout.buffer.write(pickle.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
