"""An office of the first schema, as files: what it has works as before, and what it cannot do says why."""

from pathlib import Path

import pytest

from coopxl.schema.history import newer
from coopxl.schema.names import PROPERTY_SCHEMA
from coopxl.schema.office import TABLES, WORKBOOKS
from tests.offices import DAY, Desk, book, contents, demo, opened

AS_BEFORE = (
    ("validate",),
    ("calls",),
    ("calendar",),
    ("today",),
    ("ics",),
    ("export", "--public"),
    ("progress",),
    ("proposal", "PRY-2026-001"),
)
IN_VAIN = (
    ("move", "PRY-2026-009", "Registrado"),
    ("compliance",),
    ("matrices",),
    ("follow-up",),
    ("overview",),
    ("duplicates",),
)


PAGES = {"Hoy", "Tablero"}
BLOCKS = ("coopxl_today", "coopxl_overview")
"""The sheets without a table that came later, and the names of their blocks."""


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def aged(folder: Path) -> Path:
    """The example office without the sheets that came later."""
    for definition in WORKBOOKS:
        with opened(book(folder, definition.key)) as held:
            held.custom_doc_props[PROPERTY_SCHEMA].value = "1"
            for table in TABLES.values():
                if table.workbook == definition.key and newer("1", table.key):
                    held.remove(held[table.label["es"]])
            for name in set(held.sheetnames) & PAGES:
                held.remove(held[name])
            for name in [name for name in held.defined_names if name.startswith(BLOCKS)]:
                del held.defined_names[name]
    return folder


@pytest.mark.slow
def test_an_older_office_goes_on_with_what_it_has(desk, tmp_path):
    folder = aged(demo(tmp_path / "oficina"))
    for verb, *words in AS_BEFORE:
        assert desk(verb, folder, *words, "--today", DAY) == 0, desk.err
        assert desk.out.count("TAB-0") == {"validate": 3, "progress": 1, "export": 3}.get(verb, 0), verb
        assert "copia de respaldo" not in desk.out, verb
        assert ("La hoja llega con coopxl upgrade" in desk.out) == (verb == "today")
    before = contents(folder)
    for verb, *words in IN_VAIN:
        assert desk(verb, folder, *words, "--today", DAY) == 2, verb
        assert desk.err.startswith("TAB-09")
    assert contents(folder) == before
