"""Which process of this machine still lives. Its number alone does not tell: it is used again."""

import os

import psutil


def lives(process: psutil.Process) -> bool:
    """Whether it is still the same one, and not one that ended and was not yet cleared away."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def mark(pid: int | None = None) -> list[float]:
    """Number and start of a process, this one by default, to be written down."""
    return [pid or os.getpid(), psutil.Process(pid).create_time()]


def marked_lives(pid: int, started: float) -> bool:
    """Whether the process that was written down lives."""
    try:
        process = psutil.Process(pid)
        return abs(process.create_time() - started) < 1 and lives(process)
    except psutil.Error:
        return False
