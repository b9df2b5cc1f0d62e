"""Puts the extension into LibreOffice, and takes it out again. What it is made of comes from `derive`."""

import getpass
import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which
from uuid import uuid4

import psutil

from coopxl.core.errors import CannotGoOn
from coopxl.derive.extension import IDENTIFIER, extension
from coopxl.office import layer

_MANAGE = Path(__file__).resolve().parents[1] / "hosts" / "calc" / "extension" / "manage.py"
_NAMES = ("soffice.bin", "soffice.exe", "soffice")
_SECONDS = 120
_PLACES = {
    "win32": ("C:/Program Files/LibreOffice/program", "C:/Program Files (x86)/LibreOffice/program"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS", "~/Applications/LibreOffice.app/Contents/MacOS"),
    "linux": ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice*/program"),
}


def install(profile: Path | None = None) -> str:
    """Puts this version into LibreOffice, in the place of any other; returns the version now there. Raises CannotGoOn.

    `profile` is a folder of LibreOffice's settings, by default that of whoever runs this.
    """
    with layer.scratch() as place:
        package = place / "coopxl.oxt"
        layer.create(package, extension())
        if _ask("version", profile):
            _ask("remove", profile)
        version = _ask("add", profile, package.as_uri())
    if not version:
        raise CannotGoOn("CALC-23", why="add")
    return version


def remove(profile: Path | None = None) -> bool:
    """Takes it out; whether it was there. Raises CannotGoOn."""
    if not _ask("version", profile):
        return False
    _ask("remove", profile)
    return True


def installed_version(profile: Path | None = None) -> str:
    """The version that LibreOffice has; empty when it has none. Raises CannotGoOn."""
    return _ask("version", profile)


def _ask(act: str, profile: Path | None, *words: str) -> str:
    soffice = program()
    python = _python(soffice)
    if act == "add" and not any((folder / "pythonscript.py").is_file() for folder in _beside(soffice)):
        raise CannotGoOn("CALC-22")
    _not_running(profile)
    pipe = f"coopxl{uuid4().hex}"
    accept = f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"
    own = [f"-env:UserInstallation={profile.resolve().as_uri()}"] if profile else []
    office = _started([str(soffice), *own, "--headless", "--norestore", "--nodefault", "--nologo", accept])
    try:
        done = subprocess.run(
            [python, str(_MANAGE), pipe, act, IDENTIFIER, *words],
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=surroundings(),
        )
        answer = json.loads(done.stdout or "null") or {"error": _last_line(done.stderr)}
    except subprocess.TimeoutExpired as error:
        raise CannotGoOn("CALC-23", why=f"{_SECONDS} s") from error
    finally:
        _end(office)
    if "error" in answer:
        raise CannotGoOn("CALC-23", why=answer["error"])
    return str(answer["version"])


def program() -> Path:
    """LibreOffice's own program. Raises CannotGoOn."""
    for folder in _folders():
        for name in ("soffice.exe", "soffice"):
            if (folder / name).is_file():
                return folder / name
    raise CannotGoOn("CALC-20")


def _folders() -> Iterator[Path]:
    if found := which("soffice") or which("libreoffice"):
        yield Path(found).resolve().parent
    if sys.platform == "win32":
        yield from _registered()
    for place in _PLACES.get(sys.platform, ()):
        path = Path(place).expanduser()
        yield from sorted(path.parent.parent.glob(f"{path.parent.name}/{path.name}"), reverse=True)


def _registered() -> Iterator[Path]:
    """Where Windows was told that LibreOffice stands."""
    import winreg

    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):  # type: ignore[attr-defined,unused-ignore]
        try:
            said = winreg.QueryValue(root, r"SOFTWARE\LibreOffice\UNO\InstallPath")  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            continue
        yield Path(said)


def _python(program: Path) -> str:
    """A Python that has uno: LibreOffice's own, on Linux often the system's. Raises CannotGoOn."""
    own = [folder / name for folder in _beside(program) for name in ("python.exe", "python")]
    for python in [str(path) for path in own if path.is_file()] + ["/usr/bin/python3", "python3"]:
        try:
            done = subprocess.run(
                [python, "-c", "import uno"], capture_output=True, check=False, timeout=_SECONDS, env=surroundings()
            )
        except OSError:
            continue
        if done.returncode == 0:
            return python
    raise CannotGoOn("CALC-22")


def _beside(program: Path) -> tuple[Path, Path]:
    """Where LibreOffice keeps its Python: with its programs, on macOS with its resources."""
    return program.parent, program.parent.parent / "Resources"


def _not_running(profile: Path | None) -> None:
    """Stops when this user's LibreOffice runs with these settings: it would not let go of them."""
    theirs = f"-env:UserInstallation={profile.resolve().as_uri()}" if profile else ""
    me = getpass.getuser().casefold()
    for process in psutil.process_iter(["pid", "name", "username", "cmdline"]):
        held = process.info
        user = (held["username"] or "").rsplit("\\", 1)[-1].casefold()
        words = held["cmdline"] or []
        own = next((word for word in words if word.startswith("-env:UserInstallation=")), "")
        if held["name"] in _NAMES and user == me and own == theirs and process.status() != psutil.STATUS_ZOMBIE:
            raise CannotGoOn("CALC-21", process=held["pid"])


def _started(words: Sequence[str]) -> "subprocess.Popen[bytes]":
    nothing = subprocess.DEVNULL
    return subprocess.Popen(
        words, stdin=nothing, stdout=nothing, stderr=nothing, env=surroundings(), start_new_session=True
    )


def _end(office: "subprocess.Popen[bytes]") -> None:
    """It ends by itself; the programs it started are ended with it when it does not."""
    try:
        office.wait(15)
    except subprocess.TimeoutExpired:
        for process in [*psutil.Process(office.pid).children(recursive=True), psutil.Process(office.pid)]:
            process.kill()
        office.wait()


def surroundings() -> dict[str, str]:
    """Ours, without what would lead LibreOffice's Python to our packages: it looks for its own beside the first of the path."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    ours = {Path(sys.executable).parent, Path(sysconfig.get_path("scripts"))}
    folders = [folder for folder in kept.get("PATH", "").split(os.pathsep) if folder and Path(folder) not in ours]
    return kept | {"PATH": os.pathsep.join(folders)}


def _last_line(text: bytes) -> str:
    return (text.decode(errors="replace").strip().splitlines() or ["?"])[-1]
