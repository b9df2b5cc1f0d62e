"""Excel's engine: one warm process for each user that does what the buttons ask, one click at a time."""

import gc
import logging
import os
import secrets
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

from filelock import FileLock, Timeout

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.engine.programs import Programs
from coopxl.engine.telling import stopped
from coopxl.office import layer, line, place

Message = dict[str, Any]
Say = Callable[[Message], None]
Handle = Callable[[Message, Say], Message]
"""Does what a request asks, telling how it goes; returns the last message."""

LOG = logging.getLogger(__name__)
_TICK = 1.0
"""Seconds between two looks at the programs that clicked."""
_NOBODY = 60.0
"""Seconds that an engine waits for a program to click in."""
_STUCK = 3
"""Looks after which a click in a program that is gone is given up."""
_PREDECESSOR = 10.0
"""Seconds for an engine of another version to end."""


def serve(handle: Handle | None = None) -> int:
    """Does clicks until no program needs it any more. Returns 0, also when another engine is already there."""
    logging.basicConfig(format="%(asctime)s %(process)d %(message)s", stream=sys.stderr)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    layer.make_folder(place.here())
    lock = FileLock(place.here() / place.LOCK)
    if not _alone(lock):
        return 0
    try:
        Server(handle or _in_excel).run()
    finally:
        place.forget_running(os.getpid())
        lock.release()
    return 0


def _in_excel(request: Message, say: Say) -> Message:
    from coopxl.engine.excel import handle

    return handle(request, say)


def _alone(lock: FileLock) -> bool:
    """Whether this is the user's only engine; one of another version is given time to end."""
    for _ in range(int(_PREDECESSOR / 0.1)):
        with suppress(Timeout):
            lock.acquire(timeout=0)
            return True
        other = place.running()
        if other and other.version == __version__:
            return False
        time.sleep(0.1)
    return False


@dataclass(slots=True)
class _Caller:
    """Who clicked. What is said to a client that has gone is lost: the click goes on."""

    request: Message
    connection: Connection
    over: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)

    def say(self, message: Message) -> None:
        with self.lock, suppress(OSError):
            self.connection.send_bytes(line.packed(message))


class Server:
    """Listens in threads of its own; `run` does the clicks in the thread that calls it, as Excel's automation wants."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._programs = Programs()
        self._clicks: SimpleQueue[_Caller | None] = SimpleQueue()
        self._lock = Lock()
        self._busy = self._leaving = False
        self._waited_since = time.monotonic()

    def run(self) -> None:
        """Until no program that clicked is left, or none came, or a client of another version did."""
        secret = secrets.token_hex(32)
        with Listener(("127.0.0.1", 0), backlog=16) as listener:
            Thread(target=self._listen, args=(listener, secret), daemon=True).start()
            Thread(target=self._watch, daemon=True).start()
            place.keep_running(place.Running(listener.address[1], secret, __version__, os.getpid()))
            while caller := self._next():
                last = self._done(caller)
                with self._lock:
                    self._busy, self._waited_since = False, time.monotonic()
                caller.say(last)
                caller.over.set()
                # Excel cannot end while anything here still refers to it.
                gc.collect()
            place.forget_running(os.getpid())

    def _next(self) -> _Caller | None:
        """The next click; None when the engine is to end."""
        while True:
            try:
                return self._clicks.get(timeout=_TICK)
            except Empty:
                with self._lock:
                    waited = time.monotonic() - self._waited_since
                    alone = self._programs.gone() or (waited > _NOBODY and not self._programs.alive())
                    self._leaving = self._leaving or (alone and not self._busy)
                    if self._leaving:
                        return None

    def _done(self, caller: _Caller) -> Message:
        """The last message of a click; a mistake of ours ends the click, not the engine."""
        try:
            last = self._handle(caller.request, caller.say)
            line.packed(last)
        except (Exception, SystemExit) as why:  # noqa: BLE001 - whatever went wrong, the officer hears of it
            return _stopped(caller.request, why)
        return last

    def _listen(self, listener: Listener, secret: str) -> None:
        while not self._leaving:
            try:
                connection = listener.accept()
            except OSError:
                time.sleep(0.1)
                continue
            Thread(target=self._answer, args=(connection, secret), daemon=True).start()

    def _answer(self, connection: Connection, secret: str) -> None:
        """One client, from its secret to its answer. A stranger, or one that talks nonsense, is hung up on."""
        with connection:
            try:
                line.admit(connection, secret)
                caller = _Caller(line.receive(connection), connection)
            except Exception as why:  # noqa: BLE001 - whatever comes from outside
                LOG.warning("a call came to nothing: %r", why)
                return
            refused = self._refused(caller)
            if refused:
                caller.say(refused)
                return
            while not caller.over.wait(line.BEAT):
                caller.say({"kind": "alive"})

    def _refused(self, caller: _Caller) -> Message | None:
        """Why a click is not taken; None when it was, and its turn has come."""
        with self._lock:
            other = caller.request.get("version") != __version__
            if other and not self._leaving:
                self._leaving = True
                self._clicks.put(None)
            if self._busy:
                return _stopped(caller.request, CannotGoOn("SET-04"))
            if other or self._leaving:
                return {"kind": "other" if other else "leaving", "version": __version__}
            self._programs.add(caller.request)
            if self._programs.gone() and caller.request.get("kind") != "mend":
                stop = CannotGoOn("SET-11", book=Path(str(caller.request.get("book"))).name)
                return _stopped(caller.request, stop)
            self._busy = True
            self._clicks.put(caller)
            return None

    def _watch(self) -> None:
        """Ends an engine that is caught in a click of a program which is gone; the journals say how that click ends."""
        missed = 0
        while True:
            time.sleep(_TICK)
            with self._lock:
                missed = missed + 1 if self._busy and self._programs.gone() else 0
            if missed >= _STUCK:
                LOG.warning("the program of a click is gone")
                place.forget_running(os.getpid())
                os._exit(1)


def _stopped(request: Message, why: BaseException) -> Message:
    folder = Path(str(request.get("book", ""))).parent
    said = stopped(why, str(request.get("lang") or ""), folder, place.here() / place.LOG)
    return {"kind": "stop", **said, "told": False}
