"""The calendar file, read back with another library as a phone would."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from coopxl.actions.ics import ics
from coopxl.core.outcome import Ask
from coopxl.documents.ics import calendar_file
from coopxl.hosts.memory import book

HERE = ZoneInfo("America/Guayaquil")
CALL = """
| cooperants | id      | name   |
|            | COO-001 | Aurora |
| calls | id           | cooperant | name  | closes   | closes_hour | zone   | announcement | link           |
|       | CON-2026-001 | COO-001   | {name} | {closes} | {hour}      | {zone} | {said}       | https://a.org/1 |
"""
STEPS = """
| approval_steps | id      | order | name     | working_days |
|                | PAS-001 | 1     | Formular | 5            |
"""


def call(closes: str, hour: str = "17:00", zone: str = "Europe/Brussels", said: str = "", name: str = "Becas") -> str:
    return CALL.format(closes=closes, hour=hour, zone=zone, said=said, name=name)


def made(text: str, today: str = "2026-02-02", lang: str = "es") -> bytes:
    outcome = ics(book(text, lang), Ask(datetime.fromisoformat(today), lang))
    (agenda,) = outcome.papers
    (finding,) = outcome.findings
    assert finding.facts["count"] == len(agenda.events)
    return calendar_file(agenda)


def read(text: str, today: str = "2026-02-02", lang: str = "es") -> dict[str, Event]:
    """The entries by kind and id."""
    events = IcsCalendarStream.calendar_from_ics(made(text, today, lang).decode()).events
    return {event.uid.rpartition("-")[0]: event for event in events}


def rings(event: Event) -> list[timedelta]:
    return sorted(alarm.trigger for alarm in event.alarm)


# 17:00 in Brussels is 16:00 UTC in winter and 15:00 in summer; clocks change on 29 March and 25 October 2026.
@pytest.mark.parametrize(
    ("closes", "hour"), [("2026-03-27", 11), ("2026-03-30", 10), ("2026-10-23", 10), ("2026-10-26", 11)]
)
def test_a_closing_shows_at_its_hour_here_on_both_sides_of_the_change_of_clocks(closes, hour):
    event = read(call(closes))["closes-CON-2026-001"]
    assert event.dtstart.utcoffset() == timedelta()
    shown = event.dtstart.astimezone(HERE)
    assert (shown.date().isoformat(), shown.hour, shown.minute) == (closes, hour, 0)
    assert event.summary == "Cierra: Becas — Aurora"
    day = f"{date.fromisoformat(closes):%d/%m/%Y}"
    assert event.description.splitlines() == [
        f"Hora del cooperante: {day} 17:00 (Europe/Brussels)", f"Aquí: {day} {hour}:00", "CON-2026-001",
    ]  # fmt: skip
    assert str(event.url) == "https://a.org/1"
    assert rings(event) == [timedelta(-7), timedelta(-1)]
    assert (event.status.value, event.sequence > 0) == ("CONFIRMED", True)


def test_a_call_without_hour_counts_until_the_end_of_the_donors_day_and_says_so():
    event = read(call("2026-03-30", "", "Asia/Tokyo"))["closes-CON-2026-001"]
    assert event.dtstart.astimezone(HERE) == datetime(2026, 3, 30, 9, 59, tzinfo=HERE)
    assert event.summary == "Cierra: Becas — Aurora (hora por confirmar)"
    assert "hora por confirmar (23:59)" in event.description


@pytest.mark.parametrize("name", ["Salud; agua, luz & 🌱 «ñ»", r"C:\n\m, fin;", "Muy larga " * 25, "BEGIN:VEVENT"])
def test_every_text_comes_out_as_it_was_typed(name):
    event = read(call("2026-03-30", name=name))["closes-CON-2026-001"]
    assert event.summary == f"Cierra: {name.strip()} — Aurora"
    assert len(event.description.splitlines()) == 3


def test_a_folder_of_windows_does_not_break_a_line():
    assert read(call("2026-03-30", name=r"D:\Nuevo"))["closes-CON-2026-001"].summary == "Cierra: D:/Nuevo — Aurora"


def test_no_line_is_longer_than_a_calendar_may_write_it():
    lines = made(call("2026-03-30", name="ñandú 🌱 " * 30)).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""


def test_a_call_that_was_cancelled_is_taken_off_the_phone_without_ringing():
    event = read(call("2026-03-30", said="cancelled") + STEPS)
    assert list(event) == ["closes-CON-2026-001"]
    assert (event["closes-CON-2026-001"].status.value, event["closes-CON-2026-001"].alarm) == ("CANCELLED", [])


def test_what_is_closed_is_left_out():
    assert read(call("2026-01-30") + STEPS) == {}


FORECAST = """
| programmes | id      | name  | closes_month | closes_day |
|            | PRG-001 | Becas | 5            | 20         |
|            | PRG-002 | Feria | 6            |            |
|            | PRG-003 | Otra  |              |            |
"""


def test_a_forecast_is_tentative_and_never_rings_as_a_closing():
    events = read(FORECAST + STEPS)
    assert list(events) == ["forecast-PRG-001.2026", "start-PRG-001.2026", "forecast-PRG-002.2026"]
    one, month = events["forecast-PRG-001.2026"], events["forecast-PRG-002.2026"]
    assert (one.dtstart, one.dtend, one.status.value, one.alarm) == (
        date(2026, 5, 20), date(2026, 5, 21), "TENTATIVE", [],
    )  # fmt: skip
    assert (month.dtstart, month.dtend) == (date(2026, 6, 1), date(2026, 7, 1))
    assert month.summary == "Pronóstico: Feria, junio de 2026 (día por confirmar)"
    assert events["start-PRG-001.2026"].status.value == "TENTATIVE"


def test_the_latest_start_rings_three_days_before_in_the_morning_and_is_gone_when_it_is_too_late():
    event = read(call("2026-03-30") + STEPS)["start-CON-2026-001"]
    assert (event.dtstart, event.summary) == (date(2026, 3, 23), "Iniciar hasta hoy: Becas — Aurora (Formular)")
    assert rings(event) == [timedelta(-3, hours=8)]
    assert "start-CON-2026-001" not in read(call("2026-03-30") + STEPS, "2026-03-24")


DUE = """
| agreements | id           | name    | ends       |
|            | CNV-2026-001 | Riego   | 2026-12-31 |
|            | CNV-2026-002 | Pasado  | 2025-12-31 |
| commitments | id         | agreement    | description  | due        | delivered  | responsible |
|             | CMP-000001 | CNV-2026-001 | Informe 1    | 2026-04-30 |            | Ana Ruiz    |
|             | CMP-000002 | CNV-2026-001 | Informe 2    | 2026-05-30 | 2026-01-30 |             |
|             | CMP-000003 | CNV-2026-001 | Informe 0    | 2026-01-30 |            |             |
| contacts | id           | subject | summary           | next_step | next_due   | next_done |
|          | GES-2026-001 | Visita  | Tel. 099 123 4567 | Escribir  | 2026-03-02 |           |
| meetings | id      | topics | attended | next_step | next_due   | next_done |
|          | REU-001 | Agua   | Ana Ruiz |           | 2026-03-03 |           |
"""


def test_what_is_due_what_ends_and_what_comes_next_with_their_alarms_and_without_people():
    events = read(DUE)
    assert {key: (event.summary, event.dtstart.isoformat(), event.status.value) for key, event in events.items()} == {
        "due-CMP-000001": ("Vence hoy: Informe 1", "2026-04-30", "CONFIRMED"),
        "due-CMP-000002": ("Vence hoy: Informe 2", "2026-05-30", "CANCELLED"),
        "ends-CNV-2026-001": ("Termina el convenio: Riego", "2026-12-31", "CONFIRMED"),
        "next-GES-2026-001": ("Hacer hasta hoy: Escribir", "2026-03-02", "CONFIRMED"),
        "next-REU-001": ("Hacer hasta hoy: Agua", "2026-03-03", "CONFIRMED"),
    }
    assert rings(events["ends-CNV-2026-001"]) == [timedelta(-days, hours=8) for days in (180, 90, 30)]
    assert rings(events["due-CMP-000001"]) == [timedelta(-days, hours=8) for days in (7, 1)]
    content = made(DUE).decode()
    assert "Ana" not in content
    assert "099" not in content


def test_the_same_thing_keeps_its_name_and_a_later_file_is_the_newer_one():
    first, later = (made(call("2026-03-30"), day) for day in ("2026-02-02", "2026-02-03"))
    assert first == made(call("2026-03-30"), "2026-02-02")
    one, other = (IcsCalendarStream.calendar_from_ics(text.decode()).events[0] for text in (first, later))
    assert one.uid == other.uid
    assert one.uid.endswith("@coopxl")
    assert (one.sequence < other.sequence, one.dtstamp < other.dtstamp) == (True, True)
    named = call("2026-03-30") + "| settings | id | value |\n| | name | Otro municipio |\n"
    assert IcsCalendarStream.calendar_from_ics(made(named).decode()).events[0].uid != one.uid


def test_an_english_office_reads_english():
    events = read(call("2026-03-30", "") + STEPS, lang="en")
    assert events["closes-CON-2026-001"].summary == "Closes: Becas — Aurora (hour to confirm)"
    assert events["start-CON-2026-001"].summary == "Start today at the latest: Becas — Aurora (Formular)"


def test_an_empty_office_makes_an_empty_calendar():
    assert read("") == {}
