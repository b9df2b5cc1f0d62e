"""The engine: a child process that speaks one JSON object a line. Nothing here ever waits for it but `receive`."""

import json
import os
import queue
import subprocess
import sys
import threading

import coopxl_place

_OURS_ONLY = ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LD_PRELOAD")
_NO_WINDOW = 0x08000000


class EngineGone(Exception):
    """The engine ended, or says what nobody understands."""


class Engine:
    """One life of the engine. Starting it returns at once; its `hello` is the first message to come."""

    def __init__(self, words, version):
        self._deaf = False
        self._lines = queue.Queue()
        self._letters = queue.Queue()
        with coopxl_place.open_log() as log:
            self._process = subprocess.Popen(
                words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=surroundings(),
                **({"creationflags": _NO_WINDOW} if sys.platform == "win32" else {}),
            )
        for work in (self._read, self._write):
            threading.Thread(target=work, name="coopxl engine", daemon=True).start()
        self.send({"kind": "hello", "version": version})

    @property
    def alive(self):
        """Whether it can still be spoken to."""
        return not self._deaf and self._process.poll() is None

    def send(self, message):
        """Hands over a message; a thread of its own writes it, since a pipe may be full."""
        self._letters.put(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n")

    def receive(self, seconds):
        """The next message; None when none came in that time. Raises EngineGone."""
        try:
            message = self._lines.get(timeout=seconds) if seconds > 0 else self._lines.get_nowait()
        except queue.Empty:
            return None
        if message is None:
            self._lines.put(None)
            raise EngineGone
        return message

    def leave(self):
        """Lets it end by itself, as it does when nobody speaks to it any more."""
        self._letters.put(None)

    def end(self):
        """Ends it now, whatever it is doing."""
        self._deaf = True
        if self._process.poll() is None:
            self._process.kill()
        self._letters.put(None)

    def _read(self):
        try:
            for line in self._process.stdout:
                message = json.loads(line.decode("utf-8"))
                if not isinstance(message, dict) or "kind" not in message:
                    raise ValueError("no message")
                self._lines.put(message)
        except (ValueError, OSError) as error:
            coopxl_place.log("engine: not understood: %r" % error)
            self._process.kill()
        self._deaf = True
        self._lines.put(None)
        self._letters.put(None)
        self._process.wait()
        self._process.stdout.close()

    def _write(self):
        try:
            for letter in iter(self._letters.get, None):
                self._process.stdin.write(letter)
                self._process.stdin.flush()
        except (OSError, ValueError):
            pass
        try:
            self._process.stdin.close()
        except OSError:
            pass


def surroundings():
    """Our environment without what belongs to LibreOffice's own Python."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in _OURS_ONLY and not name.startswith(("URE_", "UNO_"))
    }
