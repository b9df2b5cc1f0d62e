"""Two ways to work in an office's books, with one outcome: closed files; all open in a real LibreOffice."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from coopxl.core.table import free_place
from coopxl.core.workbook import Patch, column_number
from coopxl.hosts.door import Host
from coopxl.hosts.file.host import FileHost
from coopxl.run.click import Answer, Click, click
from coopxl.run.live import Live
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES
from tests.hosts.calc.extension import module
from tests.hosts.calc.opened import OpenedInCalc, opened_in_calc
from tests.libreoffice import EPOCH
from tests.offices import book

Typed = str | int | Decimal | date


class Way:
    """An officer at work: types rows without IDs and cells, presses buttons, reads what stands there.

    `today` may be moved on: the office lives through months.
    """

    def __init__(self, folder: Path, today: date) -> None:
        self.folder, self.today = folder, today
        self.books: dict[Path, Host] = {}
        self.asked: list[str] = []
        self._seen: Office | None = None

    def type(self, table: str, *rows: Mapping[str, Typed]) -> None:
        """Fills the next free lines of a table, as a person does."""
        held = self.seen().book[table]
        cells = {}
        for line, row in enumerate(rows):
            for key, value in row.items():
                place = free_place(held, key)
                cells[place.row + line, column_number(place.column)] = value
        self._write(table, held.layout.sheet, cells)
        self._seen = None

    def set(self, table: str, row_id: str, **cells: Typed) -> None:
        """Types into cells of a row that stands."""
        held = self.seen().book[table]
        row = held.rows[held.by_id[row_id]]
        self._write(table, held.layout.sheet, {(row, held.layout.numbers[key]): value for key, value in cells.items()})
        self._seen = None

    def press(self, button: str, table: str, row_id: str = "") -> Answer:
        """Clicks a button with the cursor in a row of a table."""
        held = self.seen().book[table]
        self._seen = None
        row = held.rows[held.by_id[row_id]] if row_id else held.layout.header_row + 1
        path = book(self.folder, TABLES[table].workbook)
        return click(Click(button, path, held.layout.sheet, row, 1, today=self.today), self)

    def office(self) -> Office:
        return Office(self.folder, moment(self.today), "", Live(self.books))

    def seen(self) -> Office:
        """The office to look at only: read again once something was typed or pressed."""
        self._seen = self._seen or self.office()
        return self._seen

    def rows(self, table: str) -> list[dict[str, Any]]:
        return self.seen().rows(table)

    def last(self, table: str) -> dict[str, Any]:
        return self.rows(table)[-1]

    def row(self, table: str, row_id: str) -> dict[str, Any]:
        return next(row for row in self.rows(table) if row["id"] == row_id)

    def found(self, code: str) -> list[str]:
        """What `validate` says under a code, in Spanish."""
        return [one.told("es") for one in self.office().act("validate", dry_run=True).findings if one.code == code]

    def _write(self, table: str, sheet: str, cells: Mapping[tuple[int, int], Typed]) -> None:
        path = book(self.folder, TABLES[table].workbook)
        patch = Patch()
        patch.sheet(sheet).cells.update(
            {at: float(value) if isinstance(value, Decimal) else value for at, value in cells.items()}
        )
        host = FileHost(path, lambda where, content, fingerprint: where.write_bytes(content))
        host.read()
        host.apply(patch)

    # What a click needs of the program it comes from

    def progress(self, text: str, part: float | None) -> None:
        """Nobody looks."""

    def agree(self, text: str) -> bool:
        self.asked.append(text)
        return True

    def committing(self, files: Mapping[Path, str]) -> None:
        """Nobody listens."""


class Remembered(OpenedInCalc):
    """Reads anew only the sheets where something was typed or written: from outside, reading all of them takes seconds."""

    def __init__(self, opened: OpenedInCalc) -> None:
        super().__init__(opened._path, opened.document)
        self._known: dict[str, Any] = {}
        self._stale: set[str] = set()

    def forget(self, *sheets: str) -> None:
        self._stale.update(sheets)

    def apply(self, patch: Patch) -> None:
        super().apply(patch)
        self.forget(*patch.sheets, *patch.visible)

    def _now(self) -> dict[str, Any]:
        if not self._known:
            self._known = super()._read()
        elif self._stale:
            reading = module("coopxl_read")
            kinds = reading._Kinds(self.document)
            fresh = {name: reading._sheet(self.document.Sheets.getByName(name), kinds) for name in self._stale}
            sheets = [fresh.get(sheet["name"], sheet) for sheet in self._known["sheets"]]
            changed = {"sheets": sheets, "regions": list(reading._regions(self.document))}
            self._known = json.loads(json.dumps({**self._known, **changed}))
        self._stale = set()
        return self._known


class InLibreOffice(Way):
    """All books of the office open; nothing is saved."""

    def _write(self, table: str, sheet: str, cells: Mapping[tuple[int, int], Typed]) -> None:
        host: Any = self.books[book(self.folder, TABLES[table].workbook).resolve()]
        host.forget(sheet)
        page = host.document.Sheets.getByName(sheet)
        for (row, column), value in cells.items():
            cell = page.getCellByPosition(column - 1, row - 1)
            if isinstance(value, str):
                cell.setString(value)
            elif isinstance(value, date):
                cell.setValue((datetime(value.year, value.month, value.day) - EPOCH).days)
            else:
                cell.setValue(float(value))


@contextmanager
def in_files(folder: Path, today: date) -> Iterator[Way]:
    yield Way(folder, today)


@contextmanager
def in_libreoffice(folder: Path, today: date) -> Iterator[Way]:
    way = InLibreOffice(folder, today)
    with ExitStack() as close:
        for key in ("registers", "calendar", "tracking"):
            path = book(folder, key)
            way.books[path.resolve()] = Remembered(close.enter_context(opened_in_calc(path)))
        yield way


WAYS = [
    pytest.param(in_files, id="closed books"),
    pytest.param(in_libreoffice, id="libreoffice", marks=pytest.mark.libreoffice),
]
