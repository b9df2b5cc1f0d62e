"""What an officer typed and saved in LibreOffice is what the change log tells, and nothing that LibreOffice wrote besides."""

from datetime import date

import pytest

from coopxl.core.reading import read_book
from coopxl.hosts.file.read import read
from coopxl.office.change_log import Store
from coopxl.run.office import Office, moment
from tests.libreoffice import Calc
from tests.offices import book, demo


@pytest.mark.libreoffice
def test_what_was_typed_and_saved_in_libreoffice_is_told_and_nothing_else(tmp_path):
    folder = demo(tmp_path / "oficina")
    path = book(folder, "registers")
    table = read_book({"registers": read(path)}, "es")["projects"]
    row = table.by_id["PRY-2026-001"]
    name, starts = (table.place(row, key).cell for key in ("name", "start_date"))
    old = table.columns["name"][row]
    with Calc(path) as calc:
        calc.set(table.layout.sheet, name, "Escrito en LibreOffice")
        calc.set(table.layout.sheet, starts, date(2026, 3, 31))
        calc.save()
    before = Store(folder).last
    Office(folder, moment(date(2026, 1, 1))).act("log")
    told = [one for one in reversed(list(Store(folder).backwards())) if one.number > before]
    assert [(one.through, one.change.id, one.change.column, one.change.old, one.change.new) for one in told] == [
        ("hand", "PRY-2026-001", "name", old, "Escrito en LibreOffice"),
        ("hand", "PRY-2026-001", "start_date", None, "2026-03-31"),
    ]
    shown = {row["after"]: row for row in Office(folder, moment(date(2026, 1, 1))).book["change_log"]}
    assert shown["31/03/2026"]["place"] == str(table.place(row, "start_date"))
    with Calc(path) as calc:
        calc.recalculate()
        sheet = Office(folder, moment(date(2026, 1, 1))).book["change_log"]
        at = sheet.place(sheet.by_id[f"BIT-{told[-1].number:06}"], "place").cell
        assert calc.formula(sheet.layout.sheet, at).startswith("=HYPERLINK(")
        assert calc.text(sheet.layout.sheet, at) == str(table.place(row, "start_date"))
