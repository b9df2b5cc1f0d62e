"""What can be seen of Excel from outside: whether its buttons find coopxl, and whether macros may run."""

import sys
from collections.abc import Iterator
from pathlib import Path

from coopxl.core.findings import Finding, Place
from coopxl.run.setup import excel_launcher

_SECURITY = r"Software\{policies}Microsoft\Office\16.0\Excel\Security"
_SETTING = "VBAWarnings"
_ALL_OFF = 4
"""The setting that switches every macro off, without a word."""
_MARK = "Zone.Identifier"
"""The stream in which Windows notes that a file came from elsewhere."""


def possible() -> bool:
    """Whether Excel exists for this system."""
    return sys.platform in {"win32", "darwin"}


def examine(spot: Place) -> Iterator[Finding]:
    """What is found about Excel on this machine."""
    if not possible():
        yield Finding("DOC-20", spot)
        return
    launcher = excel_launcher()
    found = launcher and Path(launcher).is_file()
    yield Finding("DOC-21" if found else "DOC-22", spot, {"path": launcher or "—"})
    if sys.platform == "win32":
        for key in (_SECURITY.format(policies="Policies\\"), _SECURITY.format(policies="")):
            if _number(key) == _ALL_OFF:
                yield Finding("DOC-23", spot, {"setting": rf"HKCU\{key}\{_SETTING}"})
                return


def examine_book(path: Path, spot: Place) -> Iterator[Finding]:
    """Whether Windows distrusts a workbook because of where it came from."""
    windows = sys.platform == "win32"
    if windows and Path(f"{path}:{_MARK}").exists():
        yield Finding("DOC-24", spot)


def _number(key: str) -> object:
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as held:  # type: ignore[attr-defined,unused-ignore]
            return winreg.QueryValueEx(held, _SETTING)[0]  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return None
