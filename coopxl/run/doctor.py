"""Looks at all that a click needs, and says of each thing whether it is well, or what to do about it. Changes nothing."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from coopxl import __version__
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place, told
from coopxl.hosts.excel.package_check import macro_faults
from coopxl.hosts.file.identify import identify
from coopxl.hosts.file.read import read
from coopxl.office import place
from coopxl.office.folder import find_books
from coopxl.office.locks import refuse_if_open
from coopxl.office.surroundings import cloud, network
from coopxl.run import doctor_excel
from coopxl.run.ancestry import waiting
from coopxl.schema.text import LANGUAGES, Text

_SECONDS = 30
_NO_LEAVE = Text("su usuario no tiene permiso", "your user has no permission")
_FULL = Text("el disco está lleno", "the disk is full")
_CALC, _EXCEL = Place("LibreOffice"), Place("Excel")


def examine(folder: Path | None) -> Iterator[Finding]:
    """What is found, in the order of looking: this Python, the engine, LibreOffice, Excel, the office where one is given."""
    here = Place(sysconfig.get_path("scripts"))
    yield Finding("DOC-01", here, {"ours": __version__, "python": sys.version.split()[0]})
    yield from _engine()
    calc = _calc_program()
    yield from _calc(calc)
    yield from doctor_excel.examine(_EXCEL)
    if folder is not None:
        yield from _office(folder, calc=bool(calc))


# The engine


def _engine() -> Iterator[Finding]:
    file = place.place() / place.ENGINE
    spot = Place(str(file))
    command = place.engine_command()
    if not command:
        yield Finding("DOC-02", spot)
        return
    answer = _greeted(command)
    if isinstance(answer, str):
        yield Finding("DOC-04", spot, {"why": answer})
    elif answer.get("version") != __version__:
        yield Finding("DOC-03", spot, {"theirs": str(answer.get("version", "?")), "ours": __version__})
    else:
        yield Finding("DOC-05", spot)


def _greeted(command: list[str]) -> dict[str, object] | str:
    """What the engine answers to a greeting, or why there is no answer."""
    hello = json.dumps({"kind": "hello", "version": __version__}).encode() + b"\n"
    try:
        done = subprocess.run(command, input=hello, capture_output=True, timeout=_SECONDS, check=False)
        answer = json.loads(done.stdout.splitlines()[0])
    except OSError as why:
        return f"{command[0]}: {why.strerror or why}"
    except subprocess.TimeoutExpired:
        return f"{_SECONDS} s"
    except (ValueError, IndexError):
        return (done.stderr.decode(errors="replace").strip().splitlines() or ["?"])[-1]
    return answer if isinstance(answer, dict) else str(answer)


# LibreOffice


def _calc_program() -> str:
    """Where LibreOffice stands; empty when it is not here."""
    from coopxl.run.extension import program

    try:
        return str(program())
    except CannotGoOn:
        return ""


def _calc(program: str) -> Iterator[Finding]:
    if not program:
        yield Finding("DOC-11", _CALC)
        return
    yield Finding("DOC-10", _CALC, {"path": program})
    from coopxl.run.extension import installed_version

    try:
        theirs = installed_version()
    except CannotGoOn as stop:
        yield Finding("DOC-14", _CALC, {"why": _both(stop)})
        return
    if theirs == __version__:
        yield Finding("DOC-12", _CALC, {"version": theirs})
    else:
        yield Finding("DOC-13", _CALC, {"ours": __version__, "theirs": theirs or "—"})


# The office


def _office(folder: Path, *, calc: bool) -> Iterator[Finding]:
    try:
        paths = find_books(folder, identify)
    except CannotGoOn as stop:
        yield Finding("DOC-31", Place(str(folder)), {"why": _both(stop)})
        return
    if not os.access(folder, os.W_OK):
        yield Finding("DOC-33", Place(str(folder)), {"why": _NO_LEAVE})
    elif shutil.disk_usage(folder).free == 0:
        yield Finding("DOC-33", Place(str(folder)), {"why": _FULL})
    yield from _surroundings(folder)
    for key, path in paths.items():
        yield from _book(path, calc=calc)
        yield from waiting(path, key)


def _surroundings(folder: Path) -> Iterator[Finding]:
    if kind := network(folder):
        yield Finding("DOC-35", Place(str(folder)), {"kind": kind})
    if name := cloud(folder):
        yield Finding("DOC-36", Place(str(folder)), {"cloud": name})


def _book(path: Path, *, calc: bool) -> Iterator[Finding]:
    spot = Place(path.name)
    try:
        workbook = read(path)
    except CannotGoOn as stop:
        yield Finding("DOC-31", spot, {"why": _both(stop)})
        return
    yield Finding("DOC-30", spot, {"tables": len(workbook.regions)})
    try:
        refuse_if_open(path)
    except CannotGoOn as stop:
        yield Finding("DOC-34", spot, {"program": stop.facts["program"]})
    if path.suffix.casefold() == ".xlsm":
        for fault in macro_faults(path.read_bytes()):
            yield Finding(fault.code, spot, fault.facts)
        if not doctor_excel.possible():
            yield Finding("DOC-32", spot, {"program": "Excel"})
        yield from doctor_excel.examine_book(path, spot)
    elif not calc:
        yield Finding("DOC-32", spot, {"program": "LibreOffice"})


def _both(stop: CannotGoOn) -> Text:
    es, en = (told(stop.code, stop.facts, lang) for lang in LANGUAGES)
    return Text(es, en)
