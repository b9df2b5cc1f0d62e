"""Ready-made rows and settings come into an office."""

from datetime import date, datetime

from coopxl.actions.holidays import national_holidays
from coopxl.actions.load import load
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch
from coopxl.hosts.memory import MemoryHost, workbooks

NOW = Ask(datetime(2026, 1, 15))
SETTINGS = """
    | settings | id       | value |
    |          | name     |       |
    |          | canton   | Viejo |
    |          | province | Otra  |
    """


def loaded(action, markdown="", lang="es"):
    """The office after the action."""
    hosts = {key: MemoryHost(workbook) for key, workbook in workbooks(markdown, lang).items()}
    found = read_book({key: host.read() for key, host in hosts.items()}, lang)
    plan = Plan(found)
    outcome = action(found, NOW)
    plan.add(outcome.edits)
    for key, host in hosts.items():
        host.apply(plan.patches.get(key, Patch()))
    return outcome, read_book({key: host.read() for key, host in hosts.items()}, lang)


def test_rows_follow_those_that_are_there_and_settings_are_typed():
    rows = {
        "cooperants": [
            {"id": "COO-002", "name": "Banco", "organization_types": ("ngo", "other"), "other_type": "Club"}
        ],
        "calls": [{"id": "CON-2026-001", "cooperant": "COO-002", "name": "Riego", "closes": date(2026, 3, 31)}],
        "people": [],
    }
    _, after = loaded(
        load(rows, {"name": "GAD", "canton": "Nuevo", "mayor": "sin fila"}),
        f"{SETTINGS}\n| cooperants | id | name |\n| | COO-001 | Fondo |",
    )
    assert after["cooperants"].columns["id"] == ["COO-001", "COO-002"]
    assert after["cooperants"]["COO-002"]["organization_types"] == ("ngo", "other")
    assert after["calls"]["CON-2026-001"]["cooperant"] == "COO-002"
    assert after["calls"]["CON-2026-001"]["closes"] == date(2026, 3, 31)
    assert [after.settings[key] for key in ("name", "canton", "province", "mayor")] == ["GAD", "Nuevo", "Otra", ""]


def test_nothing_to_load_changes_nothing():
    outcome, _ = loaded(load({"calls": []}, {}), SETTINGS)
    assert outcome.edits == []


def test_the_national_holidays_of_three_years_are_proposed_once():
    known = "| holidays | id | date | name |\n| | FER-004 | 2026-01-01 | Año Nuevo |"
    outcome, after = loaded(national_holidays, known)
    days = after["holidays"].columns["date"]
    assert days.count(date(2026, 1, 1)) == 1
    assert date(2027, 1, 1) in days
    assert {day.year for day in days} >= {2026, 2027, 2028}
    assert after["holidays"].columns["id"][:2] == ["FER-004", "FER-005"]
    assert outcome.given == {"FER": len(days) + 3}


def test_with_all_of_them_there_no_holiday_is_proposed():
    _, after = loaded(national_holidays, lang="en")
    assert national_holidays(after, NOW).edits == []
    assert "New Year's Day" in after["holidays"].columns["name"]
