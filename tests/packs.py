"""Offices whose packs hold something, and what a pack shows, for the tests."""

from datetime import date, time
from pathlib import Path

from coopxl.core.workbook import Workbook
from coopxl.hosts.file.read import read
from tests.hand import by_hand
from tests.offices import book, cell, demo, type_rows

DAY = "2026-01-15"
FIRST = 3
"""Number of the first pack made: the demonstration has two rows that wait."""
SEEKS, RUNS, WITH = "PRY-2026-010", "PRY-2026-005", "COO-007"
"""In an office in motion: a project that seeks funds, one that is carried out, and with whom."""
DEPARTMENT = "Dirección de Obras Públicas"
AUDIENCES = ("planning", "directorate:obras", f"partner:{WITH}", f"report:{RUNS}:2018")
CALL = {
    "name": "Obras 2026",
    "cooperant": "COO-006",
    "closes": date(2026, 6, 30),
    "closes_hour": time(17),
    "zone": "Asia/Tokyo",
}
CATEGORIES = {"es": "Convocatoria abierta", "en": "Open call"}
AREAS = {"es": "Infraestructura", "en": "Infrastructure"}
STATES = {"es": ("En ejecución", "Registrado"), "en": ("In execution", "Registered")}


def in_motion(folder: Path, lang: str = "es") -> Path:
    """The demonstration, in which one department seeks funds for a project and carries out another."""
    demo(folder, lang)
    with by_hand(book(folder, "registers")) as held:
        for project, state in zip((RUNS, SEEKS), STATES[lang], strict=True):
            cell(held, "projects", project, "state", lang).value = state
            cell(held, "projects", project, "department", lang).value = DEPARTMENT
    with by_hand(book(folder, "calendar")) as held:
        type_rows(held, "calls", [CALL | {"category": CATEGORIES[lang], "areas": AREAS[lang]}], lang)
    return folder


def pack_of(folder: Path, number: int = FIRST, year: int = 2026) -> Path:
    """What went out."""
    return next(path for path in folder.glob("*/ENV-*.xlsx") if path.name.startswith(f"ENV-{year}-{number:03}"))


def table(held: Workbook, name: str) -> list[list[object]]:
    """A table of a pack, headers first, as its cells hold it."""
    region = held.regions[name]
    sheet = held.sheets[region.sheet]
    columns = range(region.first_column, region.last_column + 1)
    return [[sheet.cell(row, number) for number in columns] for row in range(region.header_row, region.last_row + 1)]


def opened(folder: Path, number: int = FIRST) -> Workbook:
    """A pack as coopxl reads it."""
    return read(pack_of(folder, number))
