"""What the buttons need once on each machine: which Python does the work, and how Excel and LibreOffice find it."""

import re
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.office import layer, line, place
from coopxl.schema.text import LANGUAGES, Text

_ENGINE = Text("El motor de los botones", "The engine of the buttons")
_EXCEL = Text("El lanzador de los botones de Excel", "The launcher of Excel's buttons")
_EXTENSION = Text("La extensión de LibreOffice", "The extension for LibreOffice")
_NO_EXCEL = Text("Excel no existe para este sistema", "Excel does not exist for this system")
_NO_LIBREOFFICE = Text("LibreOffice no está en esta máquina", "LibreOffice is not on this machine")
_NO_EXTENSION = Text("La extensión de LibreOffice no estaba", "The extension for LibreOffice was not there")
_REGISTRY = r"Software\coopxl"
_VALUE = "click"
_PROGRAM = "coopxl-click"
_SCRIPT = Path("Library", "Application Scripts", "com.microsoft.Excel", "coopxl.applescript")
_NOT_FOUND = "CALC-20"
_ENDING = 5.0
"""Seconds for an engine that is asked to end."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was set up or taken away: what it is, and where it stands. `stop` tells why it could not be."""

    what: Text
    where: str = ""
    stop: CannotGoOn | None = None


def set_up(*, excel: bool = False, libreoffice: bool = False, dry_run: bool = False) -> Iterator[Step]:
    """Sets up what is asked for, or all that exists here; each step is told once it is done. Raises CannotGoOn."""
    everything = not (excel or libreoffice)
    if excel and not _has_excel():
        raise CannotGoOn("SET-13")
    file = place.place() / place.ENGINE
    if not dry_run:
        _written(_ENGINE, lambda: place.keep(file, {"version": __version__, "engine": _engine()}))
    yield Step(_ENGINE, str(file))
    if excel or (everything and _has_excel()):
        yield Step(_EXCEL, _excel_up(dry_run=dry_run))
    elif everything:
        yield Step(_NO_EXCEL)
    if libreoffice or everything:
        yield _libreoffice(_installed, everything=everything, dry_run=dry_run)


def take_away(*, excel: bool = False, libreoffice: bool = False, dry_run: bool = False) -> Iterator[Step]:
    """Takes away what `set_up` made, or the part asked for; what is not there is passed over."""
    everything = not (excel or libreoffice)
    if (excel or everything) and _has_excel():
        where = _excel_down(dry_run=dry_run)
        if where:
            yield Step(_EXCEL, where)
    if libreoffice or everything:
        yield _libreoffice(_removed, everything=everything, dry_run=dry_run)
    if everything and place.place().is_dir():
        if not dry_run:
            _written(_ENGINE, _forget_all)
        yield Step(_ENGINE, str(place.place()))


def _engine() -> list[str]:
    """The command that starts an engine of this coopxl, with the Python that runs now."""
    python = Path(sys.executable)
    if python.name.casefold() == "pythonw.exe":
        python = python.with_name("python.exe")
    return [str(python), "-P", "-m", "coopxl.engine"]


def _written(what: Text, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as why:
        raise CannotGoOn("SET-12", what=what, why=str(why)) from why


# Excel


def _has_excel() -> bool:
    return sys.platform in {"win32", "darwin"}


def _excel_up(*, dry_run: bool) -> str:
    """Tells Excel where coopxl-click is; returns where that is written."""
    program = _click()
    if sys.platform == "win32":
        if not dry_run:
            _written(_EXCEL, lambda: _registered(program))
        return rf"HKCU\{_REGISTRY}"
    file = Path.home() / _SCRIPT
    if not dry_run:
        _written(_EXCEL, lambda: _scripted(file, program))
    return str(file)


def _excel_down(*, dry_run: bool) -> str:
    """Where it was written; empty when it was not."""
    if sys.platform == "win32":
        return rf"HKCU\{_REGISTRY}" if _unregistered(dry_run=dry_run) else ""
    file = Path.home() / _SCRIPT
    there = file.exists()
    if there and not dry_run:
        _written(_EXCEL, lambda: layer.remove(file))
    return str(file) if there else ""


def excel_launcher() -> str:
    """The program that Excel's buttons start, as it was set up; empty when it was not."""
    if sys.platform == "win32":
        return _registered_program()
    file = Path.home() / _SCRIPT
    found = re.search(r'set launcher to "(.*)"', file.read_text(encoding="utf-8")) if file.exists() else None
    return found[1].replace('\\"', '"').replace("\\\\", "\\") if found else ""


def _click() -> Path:
    """The program beside this Python. Raises CannotGoOn."""
    name = f"{_PROGRAM}.exe" if sys.platform == "win32" else _PROGRAM
    for folder in (
        Path(sys.executable).parent,
        Path(sysconfig.get_path("scripts")),
        Path(sys.argv[0]).resolve().parent,
    ):
        if (folder / name).is_file():
            return folder / name
    found = which(name)
    if not found:
        raise CannotGoOn("SET-14", program=name)
    return Path(found)


def _registered(program: Path) -> None:
    import winreg

    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _REGISTRY) as key:  # type: ignore[attr-defined,unused-ignore]
        winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, str(program))  # type: ignore[attr-defined,unused-ignore]


def _registered_program() -> str:
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _REGISTRY) as key:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(key, _VALUE)[0])  # type: ignore[attr-defined,unused-ignore]
    except FileNotFoundError:
        return ""


def _unregistered(*, dry_run: bool) -> bool:
    """Whether it was."""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _REGISTRY) as key:  # type: ignore[attr-defined,unused-ignore]
            winreg.QueryValueEx(key, _VALUE)  # type: ignore[attr-defined,unused-ignore]
        if not dry_run:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, _REGISTRY)  # type: ignore[attr-defined,unused-ignore]
    except FileNotFoundError:
        return False
    return True


def _scripted(file: Path, program: Path) -> None:
    """Writes the script through which Excel for Mac reaches coopxl-click."""
    template = Path(__file__).with_name("coopxl.applescript").read_text(encoding="utf-8")
    missing = " / ".join(told("SET-02", {"program": program}, lang) for lang in LANGUAGES)
    text = template.replace("{program}", _quoted(str(program))).replace("{missing}", _quoted(missing))
    layer.make_folder(file.parent)
    beside = file.with_name(f".{file.name}")
    layer.remove(beside)
    layer.create(beside, text.encode())
    layer.replace(beside, file)


def _quoted(text: str) -> str:
    """As it stands between the quotes of an AppleScript text."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


# LibreOffice


def _libreoffice(act: Callable[[], Step], *, everything: bool, dry_run: bool) -> Step:
    """What could not be done is told after the rest, not instead of it; only asked for all, LibreOffice may be missing."""
    try:
        return Step(_EXTENSION) if dry_run else act()
    except CannotGoOn as stop:
        return Step(_NO_LIBREOFFICE) if everything and stop.code == _NOT_FOUND else Step(_EXTENSION, stop=stop)


def _installed() -> Step:
    from coopxl.run.extension import install

    return Step(_EXTENSION, install())


def _removed() -> Step:
    from coopxl.run.extension import remove

    return Step(_EXTENSION if remove() else _NO_EXTENSION)


# What coopxl keeps for its user


def _forget_all() -> None:
    """The engine that runs is asked to end; then its files go, and the folders when nobody else's things are in them."""
    engine = place.running()
    if engine:
        with suppress(OSError, EOFError, ValueError), line.connect(engine) as connection:
            # To a client of no version an engine makes room.
            connection.send_bytes(line.packed({"kind": "click", "version": ""}))
            line.receive(connection)
    if place.here().is_dir():
        from filelock import FileLock, Timeout

        with suppress(Timeout), FileLock(place.here() / place.LOCK, timeout=_ENDING):
            pass
    for name in (place.RUNNING, place.LOCK, place.LOG):
        layer.remove(place.here() / name)
    for name in (place.ENGINE, place.CALC_LOG):
        layer.remove(place.place() / name)
    layer.remove_if_empty(place.here())
    layer.remove_if_empty(place.place())
