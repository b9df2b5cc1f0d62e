"""Story: an e-mail is pasted into the inbox, a button pressed, and a draft call stands in the chronological table."""

from datetime import date

import pytest

from coopxl.core.plan import block
from coopxl.schema.names import TODAY_BLOCK
from tests.offices import blank
from tests.stories.ways import WAYS, Way

MAIL = """Asunto: Convocatoria Agua Segura 2027

=HYPERLINK("http://ejemplo.org") La Fundación Ñandú abre su convocatoria en salud.
Las propuestas se reciben hasta el 15 de marzo de 2027 a las 17h00 (hora de Bruselas).
Se financia hasta EUR 60.000, con una contraparte del 20 %."""
PASTED = ("Asunto: Concurso de Turismo", "=1+1", "Cierra el 20/02/2027.")


def page(desk: Way) -> list[list[object]]:
    """The lines of the page of the day."""
    workbook = desk.office().book.workbooks["calendar"]
    area = block(workbook, TODAY_BLOCK)
    assert area
    sheet, top, left, bottom, right = area
    cells = workbook.sheets[sheet]
    return [[cells.cell(row, number) for number in range(left, right + 1)] for row in range(top, bottom + 1)]


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_an_email_becomes_a_draft_call(tmp_path, way):
    with way(blank(tmp_path / "oficina"), date(2027, 2, 16)) as desk:
        desk.type("cooperants", {"name": "Fundación Ñandú", "organization_types": "ONG"})
        desk.type("inbox", {"sender": "Asociación", "text": MAIL})
        desk.type("inbox", {"sender": "Ana", "text": PASTED[0]}, *({"text": line} for line in PASTED[1:]))
        answer = desk.press("triage", "inbox")
        assert "CON-2027-001" in answer.text
        first, second = desk.rows("calls")
        assert {key: first[key] for key in ("announcement", "cooperant", "closes", "closes_hour", "zone")} == {
            "announcement": "unverified", "cooperant": "COO-001", "closes": "2027-03-15", "closes_hour": "17:00",
            "zone": "Europe/Brussels",
        }  # fmt: skip
        assert (second["name"], second["closes"], second["category"]) == (
            "Concurso de Turismo",
            "2027-02-20",
            "contest",
        )
        assert [row["call"] for row in desk.rows("inbox")] == ["CON-2027-001", *["CON-2027-002"] * 3]
        assert desk.press("triage", "inbox").text.endswith("no hay correos por leer.")
        desk.press("calls", "call_table")
        assert [row["id"] for row in desk.rows("call_table")] == ["CON-2027-002", "CON-2027-001"]
        desk.press("today", "contacts")
        shown = [line[1:4] for line in page(desk) if line[0] in {"●", "○"}]
        assert [(how, what) for _, how, what in shown] == [
            ("en 4 días (hora por confirmar)", "Concurso de Turismo (sin verificar)"),
            ("en 27 días 11:00", "Convocatoria Agua Segura 2027 (sin verificar)"),
        ]
