"""A pack worked in with LibreOffice, saved as .xlsx and as .ods: exactly what was meant comes back."""

import shutil
from contextlib import redirect_stdout
from datetime import date

import pytest

from coopxl.cli import main
from tests.libreoffice import Calc
from tests.offices import Desk
from tests.rounds import MADE, P, entries, letters, take, under_way

ACTIVITIES, EXPENSES, MEASUREMENTS = "Actividades", "Gastos", "Mediciones"


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


def worked(calc: Calc, at: dict[str, str]) -> None:
    """Cells, a paste with its format, a renamed header, a sort, a filter, rows inserted and deleted, a column of their own."""
    sheets = calc.document.Sheets
    sheets.getByName(ACTIVITIES).unprotect("")
    calc.set(ACTIVITIES, f"{at['progress']}5", 45)
    calc.set(ACTIVITIES, f"{at['started']}5", date(2026, 2, 3))
    calc.set(ACTIVITIES, f"{at['notes']}6", "al día\ny a tiempo")
    calc.set(ACTIVITIES, f"{at['progress']}4", "% hecho")
    calc.set(ACTIVITIES, "N4", "Semáforo")
    calc.set(ACTIVITIES, "N5", "rojo")
    calc.sort(ACTIVITIES, "A4:N7", at["name"], descending=True)
    last = next(row for row in (5, 6, 7) if calc.text(ACTIVITIES, f"A{row}") == "ACT-000003")
    calc.delete_rows(ACTIVITIES, last)
    sheets.getByName(EXPENSES).Rows.insertByIndex(4, 2)
    calc.rows(
        EXPENSES,
        "B6",
        [[P, "PRE-000001", None, "001-77", "Ferretería", None, 100.5], [P, None, None, "001-78", None, None, 7]],
    )
    calc.set(EXPENSES, "D6", date(2026, 2, 4))
    calc.set(EXPENSES, "D7", date(2026, 2, 5))
    calc.set(EXPENSES, "B9", "   ")
    source = sheets.getByName(ACTIVITIES).getCellRangeByName(f"{at['name']}5").RangeAddress
    sheets.getByName(EXPENSES).copyRange(sheets.getByName(EXPENSES).getCellRangeByName("G7").CellAddress, source)
    _hide_rows(calc)


def _hide_rows(calc: Calc) -> None:
    """Filters the measurements: only those of 20 are in sight."""
    import uno

    area = calc.document.Sheets.getByName(MEASUREMENTS).getCellRangeByName("A4:N9")
    wanted = area.createFilterDescriptor(True)  # noqa: FBT003 - UNO takes no names
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field, field.IsNumeric, field.NumericValue = 4, True, 20
    wanted.FilterFields, wanted.ContainsHeader = (field,), True
    area.filter(wanted)


@pytest.mark.libreoffice
def test_what_was_meant_comes_back_from_xlsx_and_from_ods(desk, tmp_path):
    office = under_way(tmp_path / "oficina")
    with redirect_stdout(None):
        assert main(["share", str(office), "direccion:Gobierno", "--today", MADE]) == 0
    path = next((office / "compartidos").iterdir())
    ods = tmp_path / "respuesta.ods"
    at = letters(path, "activities")
    with Calc(path) as calc:
        worked(calc, at)
        calc.save()
        calc.store(ods)
    for name, came in (("xlsx", path), ("ods", ods)):
        folder = shutil.copytree(office, tmp_path / name)
        take(desk, folder, came, "--yes")
        assert sorted(entries(desk, "changed")) == [
            ("activities", "ACT-000001", "progress"),
            ("activities", "ACT-000001", "started"),
            ("activities", "ACT-000002", "notes"),
        ], (name, desk.out)
        assert [one["theirs"].get("document") for one in desk.json["new"]] == ["001-77", "001-78"]
        assert desk.json["rejected"] == desk.json["conflicts"] == []
        found = sorted(one["code"] for one in desk.json["findings"] if one["code"].startswith("RECE-"))
        assert found == ["RECE-08", "RECE-10", "RECE-11", "RECE-13", "RECE-26"], (name, found)
        activities = {row["id"]: row for row in desk.rows(folder, "activities")}
        assert len(activities) == 8
        assert (activities["ACT-000001"]["progress"], activities["ACT-000001"]["started"]) == ("45", "2026-02-03")
        assert activities["ACT-000002"]["notes"] == "al día\ny a tiempo"
        first, second = desk.rows(folder, "expenses")
        assert (first["document"], first["amount"], first["date"]) == ("001-77", "100.50", "2026-02-04")
        assert second["description"] == activities[second_name(activities)]["name"]
        again = take(desk, folder, came, "--yes")
        assert (again, entries(desk, "new"), entries(desk, "changed")) == (0, [], [])
        assert len(desk.rows(folder, "expenses")) == 2


def second_name(activities) -> str:
    """The activity that stands first when they are sorted down by name, whose name was pasted."""
    mine = {row_id: row["name"] for row_id, row in activities.items() if row["project"] == "PRY-2026-005"}
    del mine["ACT-000003"]
    return max(mine, key=mine.get)
