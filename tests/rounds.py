"""Packs that go out of an office and come back: made by `coopxl share`, filled by a person with openpyxl, received."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from coopxl.core.workbook import column_letter
from coopxl.hosts.file.read import read
from coopxl.schema.office import TABLES
from tests.hand import by_hand
from tests.offices import Desk, book, cell, demo, opened

PROJECT = "PRY-2026-005"
P = f"{PROJECT} — Promoción de horticultura tecnificada en Azogues"
MADE, BACK = "2026-02-01", "2026-03-05"
DIRECTORATE = "direccion:Gobierno"


def under_way(folder: Path, lang: str = "es", edition: str = "libreoffice") -> Path:
    """The demonstration with one project under way: it has activities, a budget and indicators."""
    made = demo(folder, lang, edition)
    with by_hand(book(made, "registers")) as held:
        cell(held, "projects", PROJECT, "state", lang).value = "En ejecución" if lang == "es" else "In execution"
    return made


def send(desk: Desk, folder: Path, audience: str = DIRECTORATE) -> Path:
    """A new pack, as it goes out."""
    assert desk("share", folder, audience, "--today", MADE, "--json") == 0, desk.err or desk.out
    return Path(desk.json["papers"][0])


def filled(path: Path, edit: Callable[[Any], None]) -> Path:
    """The pack after somebody worked in it with another program."""
    with opened(path) as held:
        edit(held)
    return path


def sheet(held: Any, table: str) -> Any:
    """The sheet of a table."""
    return next(one for one in held.worksheets if table in one.tables)


def put(held: Any, table: str, row: int, **values: object) -> None:
    """Types into a row of a sheet, below the headers as they went out."""
    page = sheet(held, table)
    headers = {str(one.value).rstrip(" *"): one.column for one in page[4] if one.value}
    for key, value in values.items():
        label = TABLES[table][key].label
        page.cell(row, headers.get(label.es) or headers[label.en]).value = value


def take(desk: Desk, folder: Path, path: Path, *words: str) -> int:
    """`coopxl receive`, as data."""
    status = desk("receive", folder, path, "--today", BACK, "--json", *words)
    assert status in {0, 1}, desk.err
    return status


def entries(desk: Desk, kind: str) -> list[tuple[str, str, str]]:
    """What of one kind came, as (table, id, column)."""
    return [(one["table"], one["id"], one["column"]) for one in desk.json[kind]]


def letters(path: Path, table: str) -> dict[str, str]:
    """The letters of the columns of a pack's table, by key."""
    held = read(path)
    region = held.regions[table]
    keys = {column.label[lang]: column.key for column in TABLES[table].columns for lang in ("es", "en")}
    line = held.sheets[region.sheet].rows[region.header_row - 1]
    return {keys[str(header).rstrip(" *")]: column_letter(number) for number, header in enumerate(line, 1) if header}
