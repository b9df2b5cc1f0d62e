"""The per-user folder where `coopxl setup` leaves the engine's command, and where the log lives."""

import json
import os
import sys
import time

_LOG_LIMIT = 500_000


def folder():
    """The folder; COOPXL_PLACE names another one."""
    given = os.environ.get("COOPXL_PLACE")
    if given:
        return given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    return os.path.join(base, "coopxl")


def engine():
    """`(version, words of the command)` from engine.json; None when it is missing or is none."""
    try:
        with open(os.path.join(folder(), "engine.json"), encoding="utf-8") as file:
            held = json.load(file)
        return str(held["version"]), [str(word) for word in held["engine"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def log_path():
    """Where what only maintainers need is written."""
    return os.path.join(folder(), "libreoffice.log")


def open_log():
    """The log, open for adding bytes; begun anew when it has grown long. Where it cannot be, nothing is kept."""
    try:
        os.makedirs(folder(), exist_ok=True)
        path = log_path()
        long = os.path.exists(path) and os.path.getsize(path) > _LOG_LIMIT
        return open(path, "wb" if long else "ab")
    except OSError:
        return open(os.devnull, "wb")


def log(text):
    """Adds a dated line."""
    with open_log() as file:
        file.write((time.strftime("%Y-%m-%d %H:%M:%S ") + text.rstrip() + "\n").encode("utf-8", "replace"))


def timed():
    """Whether somebody measures: COOPXL_TIMES=1."""
    return os.environ.get("COOPXL_TIMES") == "1"


def mark(what):
    """Notes where a click has got to and when, for who measures."""
    if timed():
        log("mark %.4f %s" % (time.monotonic(), what))
