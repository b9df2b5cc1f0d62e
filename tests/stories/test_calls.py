"""Story: the example office, its chronological table and its calendar."""

from datetime import date

import pytest

from coopxl.core.plan import block
from coopxl.schema.names import CALENDAR_BLOCK
from tests.offices import demo
from tests.stories.ways import WAYS, Way

TABLE = """
    Charity Anywhere | 1 al 8 de enero de 2026
    Organización de los Estados Americanos | 20 al 25 de febrero de 2026
    Freedom House | marzo de 2026 (día por confirmar)
    Agencia francesa CADVID | 10 al 12 de mayo de 2026
    Fondos Valencia | por confirmar
    Embajada del Japón | por confirmar
"""
CALENDAR = """
    Convocatoria abierta | mar 2026 | Freedom House (día por confirmar) · pronóstico
    Asistencia técnica | may 2026 | Agencia francesa CADVID 10-12 · pronóstico · iniciar hasta 13 mar
    Asistencia financiera | ene 2026 | Charity Anywhere 1-8 · pronóstico · ✘ ya no alcanza
    Asistencia financiera | Por confirmar | Fondos Valencia
    Asistencia financiera | Por confirmar | Embajada del Japón
    Concurso | feb 2026 | Organización de los Estados Americanos 20-25 · pronóstico · iniciar hasta 1 ene
"""


def lines(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def calendar(desk: Way) -> list[list[object]]:
    """Category, month and entry of each cell of the calendar that shows something, line by line."""
    workbook = desk.office().book.workbooks["calendar"]
    area = block(workbook, CALENDAR_BLOCK)
    assert area
    sheet, top, left, bottom, right = area
    cells = workbook.sheets[sheet]
    grid = [[cells.cell(row, number) or "" for number in range(left, right + 1)] for row in range(top, bottom + 1)]
    shown, category = [], ""
    for line in grid[1:]:
        category = str(line[0]) or category
        shown += [[category, month, text] for month, text in zip(grid[0][1:], line[1:], strict=True) if text]
    return shown


@pytest.mark.parametrize("way", WAYS)
def test_the_table_goes_from_january_to_may_and_the_calendar_shows_six_in_four_categories(tmp_path, way):
    with way(demo(tmp_path / "oficina"), date(2026, 1, 1)) as desk:
        desk.press("calls", "call_table")
        assert [[row["agency"], row["window"]] for row in desk.rows("call_table")] == lines(TABLE)
        desk.press("calendar", "call_table")
        assert calendar(desk) == lines(CALENDAR)
