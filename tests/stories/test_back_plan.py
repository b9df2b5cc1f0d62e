"""Story: a call is registered, the way through the municipality is counted back, a step is done, the phone knows."""

from datetime import date

import pytest
from ical.calendar_stream import IcsCalendarStream

from tests.offices import blank
from tests.stories.test_calls import calendar
from tests.stories.ways import WAYS, Way


def phone(desk: Way) -> dict[str, tuple[str, str]]:
    """What the calendar file says: day and title by kind and id."""
    told = desk.press("ics", "call_table")
    assert (told.level, told.files) == ("info", ())
    assert "Documento: calendario.ics." in told.text
    text = (desk.folder / "documentos" / "calendario.ics").read_text(encoding="utf-8")
    events = IcsCalendarStream.calendar_from_ics(text).events
    return {event.uid.rpartition("-")[0]: (f"{event.dtstart:%d/%m}", event.summary) for event in events}


def steps(desk: Way) -> list[list[object]]:
    return [[row[key] for key in ("step", "starts_by", "ends_by", "state")] for row in desk.rows("back_plan")]


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_a_call_is_planned_back_a_step_is_done_and_the_phone_knows(tmp_path, way):
    with way(blank(tmp_path / "oficina"), date(2026, 3, 2)) as desk:
        desk.type("cooperants", {"name": "Fundación Aurora"})
        desk.press("validate", "cooperants")
        desk.type(
            "calls",
            {
                "name": "Becas 2026",
                "cooperant": "COO-001",
                "category": "Concurso",
                "closes": date(2026, 3, 31),
                "closes_hour": "17:00",
                "zone": "Europe/Brussels",
                "languages": "Español",
                "cofinancing": 20,
            },
        )
        # Seven steps take 36 working days; from today until the 30th there are 21.
        told = desk.press("calls", "call_table")
        assert "CON-2026-001" in {row["call"] for row in desk.rows("back_plan")}
        assert {row["state"] for row in desk.rows("back_plan")} == {"impossible"}
        assert desk.last("call_table")["start_by"] == "2026-02-05"
        assert told.level == "info"
        desk.press("calendar", "call_table")
        assert calendar(desk) == [["Concurso", "mar 2026", "Fundación Aurora hasta 31 · ✘ ya no alcanza"]]
        assert list(phone(desk)) == ["closes-CON-2026-001"]

        # The council has authorized it before, so what is left fits.
        desk.set("back_plan", "CON-2026-001/PAS-005", done_on=date(2026, 2, 20), notes="Acta 12")
        desk.set("back_plan", "CON-2026-001/PAS-001", started_on=date(2026, 2, 23))
        desk.press("calls", "call_table")
        assert steps(desk) == [
            ["Formular la propuesta", "2026-03-02", "2026-03-06", "now"],
            ["Informar a la dirección", "2026-03-09", "2026-03-10", "now"],
            ["Informe jurídico", "2026-03-11", "2026-03-17", "ahead"],
            ["Certificar la contraparte", "2026-03-18", "2026-03-24", "ahead"],
            ["Autorización del concejo", None, None, "done"],
            ["Aprobación y firma", "2026-03-25", "2026-03-27", "ahead"],
            ["Entregar", "2026-03-30", "2026-03-30", "ahead"],
        ]
        assert desk.row("back_plan", "CON-2026-001/PAS-005")["notes"] == "Acta 12"
        desk.press("calendar", "call_table")
        assert calendar(desk) == [["Concurso", "mar 2026", "Fundación Aurora hasta 31 · iniciar hasta 2 mar"]]
        assert phone(desk) == {
            "closes-CON-2026-001": ("31/03", "Cierra: Becas 2026 — Fundación Aurora"),
            "start-CON-2026-001": ("02/03", "Iniciar hasta hoy: Becas 2026 — Fundación Aurora (Formular la propuesta)"),
        }

        # In April it is over: what was noted stays, nothing else does.
        desk.today = date(2026, 4, 1)
        desk.press("calls", "call_table")
        assert [(row["id"], row["state"], row["notes"]) for row in desk.rows("back_plan")] == [
            ("CON-2026-001/PAS-001", None, None),
            ("CON-2026-001/PAS-005", "done", "Acta 12"),
        ]
        assert phone(desk) == {}
        assert [path.name for path in (desk.folder / "documentos").iterdir()] == ["calendario.ics"]
        (desk.folder / "documentos" / "calendario.ics").write_text("algo mío", encoding="utf-8")
        assert "Documento: calendario (2).ics." in desk.press("ics", "call_table").text
        assert (desk.folder / "documentos" / "calendario.ics").read_text(encoding="utf-8") == "algo mío"
