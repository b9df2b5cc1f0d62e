"""Disks that fail: the n-th call of the file layer goes wrong, or the whole process dies there."""

import errno
import inspect
import os
import signal
from collections.abc import Callable
from pathlib import Path

from coopxl.office import layer

READS = {"digest", "missing_folders"}
CALLS = sorted(
    name
    for name, call in vars(layer).items()
    if inspect.isfunction(call)
    and call.__module__ == layer.__name__
    and name[0] != "_"
    and name not in READS | {"scratch"}
)
"""Everything in the layer that touches what is on the disk."""


def no_space(path: Path, content: bytes) -> None:
    """What a full disk leaves of a file."""
    path.write_bytes(content[: len(content) // 2])


class Disk:
    """Counts the calls; `fail(name, arguments)` is what happens from the n-th on, or only then (`once`).

    A real full disk still removes and renames, so `only` may name the calls that go wrong.
    """

    def __init__(self, monkeypatch, number=0, fail=lambda name, words: None, *, once=True, only=CALLS):
        self.left, self.once, self.fail, self.only = number, once, fail, only
        self.calls = []
        self.failed = ""
        for name in CALLS:
            monkeypatch.setattr(layer, name, self._counted(getattr(layer, name), name))

    def _counted(self, call: Callable, name: str) -> Callable:
        def counting(*words, **more):
            self.calls.append(name)
            due = len(self.calls) == self.left if self.once else 0 < self.left <= len(self.calls)
            if due and name in self.only:
                self.failed = self.failed or name
                self.fail(name, words)
            return call(*words, **more)

        return counting


def full(name, words):
    """ENOSPC, half of the file written."""
    if name == "create":
        no_space(*words[:2])
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(words[0]))


def read_only(name, words):
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(words[0]))


def forbidden(name, words):
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(words[0]))


def killed(name, words):
    """kill -9: nothing of Python runs after it."""
    if name == "create":
        no_space(*words[:2])
    os.kill(os.getpid(), signal.SIGKILL)
