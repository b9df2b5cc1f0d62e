"""`coopxl-click`: carries a click from Excel to the engine that does it, starting the engine when none runs.

`coopxl-click NAME --book=PATH --hwnd=N --sheet=NAME --row=N --column=N`; it is started at every click, so it loads little.
Status: 0 done, 2 stopped, 3 with findings of level error; 1 is what Python itself ends with when it breaks down.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.office import line, place

if TYPE_CHECKING:
    from subprocess import Popen

DONE, STOPPED, WITH_ERRORS = 0, 2, 3
_START = 15.0
"""Seconds for an engine to listen, or for one of another version to make room."""
_SILENCE = 10.0
"""Seconds without a sign of life, twice over, after which an engine is held to be stuck."""
_NUMBERS = ("hwnd", "pid", "row", "column")
_BREAKDOWNS = 2


class _LostError(Exception):
    """The engine went away in the middle; `applying` when it may have written something, `promised` which files."""

    def __init__(self, *, applying: bool, promised: dict[str, str] | None) -> None:
        super().__init__(applying, promised)
        self.applying, self.promised = applying, promised


def main(words: Sequence[str] | None = None) -> int:
    """One click; tells the officer what the engine could not tell."""
    request = _request(sys.argv[1:] if words is None else words)
    try:
        last = _click(request)
    except CannotGoOn as stop:
        last = {"kind": "stop", "text": _in_words(stop, request)}
    text, stopped = str(last.get("text", "")), last["kind"] == "stop"
    print(text, file=sys.stderr if stopped else sys.stdout)
    if text and not last.get("told"):
        _show(text)
    if stopped:
        return STOPPED
    return WITH_ERRORS if last.get("level") == "error" else DONE


def _request(words: Sequence[str]) -> dict[str, Any]:
    """What the button said, as the engine is asked; words of a later version go along unread."""
    said = dict(word[2:].split("=", 1) for word in words if word.startswith("--") and "=" in word)
    numbers = {key: int(said.pop(key)) if said.get(key, "").isdigit() else 0 for key in _NUMBERS}
    name = next((word for word in words if not word.startswith("--")), "")
    return {"book": "", **said, **numbers, "kind": "click", "name": name, "version": __version__}


def _click(request: dict[str, Any]) -> dict[str, Any]:
    """Asks the engine; one that dies before it wrote is replaced once, what one left half written is taken back."""
    if not request["name"] or not request["book"]:
        raise CannotGoOn("SET-15")
    for _ in range(_BREAKDOWNS):
        try:
            return _asked(request)
        except _LostError as lost:
            if lost.applying:
                return _mended({**request, "kind": "mend", "promised": lost.promised})
    raise CannotGoOn("SET-05", log=place.here() / place.LOG)


def _mended(request: dict[str, Any]) -> dict[str, Any]:
    """What a new engine says of a click that was cut short while it wrote."""
    for _ in range(_BREAKDOWNS):
        with suppress(_LostError):
            return _asked(request)
    raise CannotGoOn("SET-08", books=Path(request["book"]).name)


def _asked(request: dict[str, Any]) -> dict[str, Any]:
    """The last message of an engine of this version; others are given time to go."""
    until = time.monotonic() + _START
    started: list[Popen[bytes]] = []
    while time.monotonic() < until:
        connection = _line(started)
        if connection is not None:
            with connection:
                last = _talk(connection, request)
            if last["kind"] == "other" and started:
                raise CannotGoOn("SET-09", ours=__version__, theirs=last["version"])
            if last["kind"] not in {"other", "leaving"}:
                return last
        time.sleep(0.02)
    raise _not_started(f"{_START:.0f} s")


def _line(started: "list[Popen[bytes]]") -> Connection | None:
    """A line to the engine that runs; when there is none one is started, and there is no line yet."""
    engine = place.running()
    if engine:
        with suppress(OSError):
            return line.connect(engine)
    if len(started) >= _BREAKDOWNS and (ended := started[-1].poll()):
        raise _not_started(place.last_words() or str(ended))
    if not started or started[-1].poll() is not None:
        started.append(_start())
    return None


def _talk(connection: Connection, request: dict[str, Any]) -> dict[str, Any]:
    """Everything the engine says of a request, to the last message."""
    applying, promised = False, None
    try:
        connection.send_bytes(line.packed(request))
        for message in _heard(connection):
            match message["kind"]:
                case "alive" | "progress":
                    continue
                case "applying" | "committing":
                    applying, promised = True, message.get("files")
                case _:
                    return message
    except (EOFError, OSError, ValueError) as why:
        raise _LostError(applying=applying, promised=promised) from why
    raise CannotGoOn("SET-10")


def _heard(connection: Connection) -> Iterator[dict[str, Any]]:
    # A machine that was asleep wakes up with its patience spent: hence a second look.
    while connection.poll(_SILENCE) or connection.poll(_SILENCE):
        yield line.receive(connection)


def _start() -> "Popen[bytes]":
    """An engine that outlives this click; what it says goes to its log."""
    import subprocess

    words = place.engine_command()
    if not words:
        raise CannotGoOn("SET-01", file=place.place() / place.ENGINE)
    apart: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        # Without a window of its own, and so that neither are there any for the programs it starts.
        apart = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    quiet = subprocess.DEVNULL
    if not Path(words[0]).exists():
        raise CannotGoOn("SET-02", program=words[0])
    try:
        with place.log() as log:
            return subprocess.Popen([*words, "--serve"], stdin=quiet, stdout=quiet, stderr=log, **apart)
    except OSError as why:
        raise _not_started(why) from why


def _not_started(why: object) -> CannotGoOn:
    return CannotGoOn("SET-03", why=str(why), log=place.here() / place.LOG)


def _in_words(stop: CannotGoOn, request: dict[str, Any]) -> str:
    from coopxl.core.findings import told
    from coopxl.office.folder import language_by_names

    lang = request.get("lang") or language_by_names(Path(request["book"]).parent)
    return told(stop.code, stop.facts, lang)


def _show(text: str) -> None:
    """A window, where Excel is: nobody sees what is printed there."""
    if sys.platform == "win32":
        import ctypes

        exclamation, above_all = 0x30, 0x40000
        ctypes.windll.user32.MessageBoxW(None, text, "coopxl", exclamation | above_all)
    elif sys.platform == "darwin":
        import subprocess

        ask = (
            'on run argv\ndisplay dialog (item 1 of argv) with title "coopxl" buttons {"OK"} with icon caution\nend run'
        )
        subprocess.run(["osascript", "-e", ask, text], check=False, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
