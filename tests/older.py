"""Offices of earlier schemas: the books that coopxl shipped then, blank or with the example rows that their columns hold.

`older_books.tar.xz` keeps the parts of those books as they were, from commits df50006 (schema 1) and b3402a8 (schema 2).
"""

import io
import tarfile
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

from coopxl.actions.load import load
from coopxl.actions.validate import validate
from coopxl.demo import rows, settings
from coopxl.run.office import Office, moment
from coopxl.schema.history import newer
from tests.offices import SUFFIXES

BOOKS = Path(__file__).with_name("older_books.tar.xz")


@cache
def _books() -> dict[str, bytes]:
    """Each book by `1/es/registros.xlsx`."""
    parts: dict[str, dict[str, bytes]] = {}
    with tarfile.open(BOOKS) as kept:
        for entry in kept:
            where, name = entry.name.split("/", 3)[:3], entry.name.split("/", 3)[3]
            held = kept.extractfile(entry)
            assert held
            parts.setdefault("/".join(where), {})[name] = held.read()
    return {where: _packed(held) for where, held in parts.items()}


def _packed(parts: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            package.writestr(name, parts[name])
    return memory.getvalue()


def blank(folder: Path, version: str = "1", lang: str = "es", edition: str = "libreoffice") -> Path:
    """The three blank books of that schema."""
    folder.mkdir(parents=True)
    for where, content in _books().items():
        if where.startswith(f"{version}/{lang}/") and where.endswith(SUFFIXES[edition]):
            (folder / where.rsplit("/", 1)[1]).write_bytes(content)
    return folder


def filled(folder: Path, version: str = "1", lang: str = "es", edition: str = "libreoffice") -> Path:
    """The same with the example rows, as far as it has columns for them."""
    for name, content in _filled(folder, version, lang, edition).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


_MADE: dict[tuple[str, str, str], dict[str, bytes]] = {}


def _filled(folder: Path, version: str, lang: str, edition: str) -> dict[str, bytes]:
    key = (version, lang, edition)
    if key not in _MADE:
        place = blank(folder, version, lang, edition)
        held = {
            table: [{name: value for name, value in row.items() if not newer(version, table, name)} for row in every]
            for table, every in rows(lang).items()
            if not newer(version, table)
        }
        Office(place, moment(date(2026, 1, 1))).perform([load(held, settings(lang)), validate])
        _MADE[key] = {
            path.relative_to(place).as_posix(): path.read_bytes()
            for path in place.rglob("*")
            if path.is_file() and "backups" not in path.parts
        }
    return _MADE[key]
