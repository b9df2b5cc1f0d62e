"""The programs that buttons were pressed in: the engine lives no longer than they do."""

import sys
from contextlib import suppress
from typing import Any

import psutil

from coopxl.office.processes import lives


class Programs:
    """Those that clicked, as processes; a number that another process got since does not count."""

    def __init__(self) -> None:
        self._known: set[psutil.Process] = set()
        self._came = False

    def add(self, request: dict[str, Any]) -> None:
        """The program of a click: as it says itself, by its window, or by its name."""
        pid, named = pid_of(request), request.get("pid") or request.get("hwnd")
        with suppress(psutil.Error):
            self._known |= {psutil.Process(pid)} if pid else set(_by_name())
        self._came = self._came or bool(named or self._known)

    def alive(self) -> bool:
        """Whether any of them still is."""
        self._known = {program for program in self._known if lives(program)}
        return bool(self._known)

    def gone(self) -> bool:
        """Whether some clicked, and none of them is left."""
        return self._came and not self.alive()


def pid_of(request: dict[str, Any]) -> int:
    """The process that a request says it comes from; 0 when it does not say."""
    return _number(request.get("pid")) or _of_window(_number(request.get("hwnd")))


def _number(given: object) -> int:
    return given if isinstance(given, int) and given > 0 else 0


def _of_window(hwnd: int) -> int:
    """The process of a window of Windows; 0 elsewhere."""
    pid = 0
    if sys.platform == "win32" and hwnd:
        import ctypes

        held = ctypes.c_ulong(0)
        ctypes.windll.user32.GetWindowThreadProcessId(ctypes.c_void_p(hwnd), ctypes.byref(held))
        pid = held.value
    return pid


def _by_name() -> list[psutil.Process]:
    """Excel on macOS, where a click does not know its window."""
    return [one for one in psutil.process_iter(["name"]) if one.info["name"] == "Microsoft Excel"]
