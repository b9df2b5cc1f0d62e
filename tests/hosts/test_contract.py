"""What all hosts have in common: the same office and the same click leave the same cells, wherever the workbooks are."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.cells import CellError, Formula, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch, SheetPatch, Workbook
from coopxl.hosts.excel.record import serial
from coopxl.run import forms
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES
from tests import offices
from tests.hosts.kinds import KINDS, Kind, Opened, closed

TODAY = date(2026, 5, 4)
Step = Callable[["Visit"], None]


class Visit:
    """An office whose three books stand behind hosts of one kind; each step reads them anew, as each click does."""

    def __init__(self, folder: Path, opened: dict[str, Opened]) -> None:
        self.folder, self.opened = folder, opened
        self.findings: list[str] = []
        self.turned: dict[tuple[str, str], set[int]] = {}
        self.written: dict[tuple[str, str], set[tuple[int, int]]] = {}

    def office(self) -> Office:
        office = Office(self.folder, moment(TODAY))
        office.hosts = {key: _Watched(key, one, self) for key, one in self.opened.items()}  # type: ignore[misc]
        # What stands on the disk is none of a click's business when the books are open; these hosts write by themselves.
        office.transaction._read.clear()
        office.book = read_book({key: host.read() for key, host in office.hosts.items()}, office.language)
        return office

    def outcome(self) -> dict[str, object]:
        """All that can be seen afterwards, however each kind of host tells it."""
        found: dict[str, object] = {"findings": self.findings}
        for key, one in self.opened.items():
            workbook = one.host.read()
            found[key] = cells(workbook)
            found[f"{key} tables"] = workbook.regions
        for (key, sheet), rows in self.turned.items():
            found[f"{key} {sheet} hidden"] = rows & self.opened[key].hidden(sheet)
        return found

    def formulas(self) -> dict[tuple[str, str], object]:
        """The formulas that were written."""
        return {
            (key, sheet): {place: texts[place] for place in places}
            for (key, sheet), places in self.written.items()
            if (texts := self.opened[key].formulas(sheet)) is not None
        }


class _Watched:
    """A host that notes what was asked of it."""

    def __init__(self, key: str, opened: Opened, visit: Visit) -> None:
        self._key, self._host, self._visit = key, opened.host, visit
        self.read = opened.host.read

    def apply(self, patch: Patch) -> None:
        for name, change in patch.sheets.items():
            self._visit.turned.setdefault((self._key, name), set()).update(change.hidden)
            formulas = {place for place, value in change.cells.items() if isinstance(value, Formula)}
            written = self._visit.written.setdefault((self._key, name), set())
            written.difference_update(change.cells)
            written.update(formulas)
        self._host.apply(patch)


def cells(workbook: Workbook) -> dict[str, dict[tuple[int, int], object]]:
    """What the cells hold: days and hours as their numbers, and of a formula that it is one, for not every host calculates."""
    return {
        name: {
            (row, column): held(value)
            for row, line in enumerate(sheet.rows, 1)
            for column, value in enumerate(line, 1)
            if value is not None
        }
        | dict.fromkeys(sheet.formulas, "=")
        for name, sheet in workbook.sheets.items()
    }


def held(value: Raw) -> object:
    number = serial(value)
    return round(number, 8) if number is not None else value


def verb(name: str) -> Step:
    def step(visit: Visit) -> None:
        visit.findings += [finding.told("es") for finding in visit.office().act(name).findings]

    return step


def form(what: str, row_id: str = "") -> Step:
    def step(visit: Visit) -> None:
        report = forms.act(visit.office(), what, "proyecto", row_id, give_up=True, agree=lambda report: True)
        visit.findings += [finding.told("es") for finding in report.findings]

    return step


def fill(**fields: object) -> Step:
    """What the officer types into the form of a project."""

    def step(visit: Visit) -> None:
        host = visit.opened["registers"].host
        places = host.read().names
        patch = Patch()
        for name, value in fields.items():
            sheet, place = places[f"form_project_{name}"].replace("'", "").split("!")
            letter, row = place.strip("$").split("$")
            patch.sheet(sheet).cells[int(row), ord(letter) - 64] = value  # type: ignore[assignment]
        host.apply(patch)

    return step


SCENARIOS: dict[str, list[Step]] = {
    "validate": [verb("validate")],
    "chronological table": [verb("calls")],
    "calendar": [verb("calendar")],
    "all of them, and again a month later": [verb("calls"), verb("calendar"), verb("validate"), verb("validate")],
    "form loaded": [form("load", "PRY-2026-005")],
    "form changed and saved": [
        form("load", "PRY-2026-005"),
        fill(name="MAR-2026", amount_requested=12345.67, completion_date=date(2027, 1, 31), notes="=1+1"),
        form("save"),
    ],
    "form of a new project saved": [
        form("clear"),
        fill(name="Riego", department="Obras", manager_name="-3", general_objective="5%", amount_requested=0.1),
        form("save"),
    ],
    "form cleared": [form("load", "PRY-2026-001"), form("clear")],
}
REFUSALS: dict[str, tuple[list[Step], str]] = {
    "a project that is not there": ([form("load", "PRY-1999-001")], "FORM-"),
    "a form saved over a name that is taken away": ([fill(id="PRY-1999-001"), form("save")], "FORM-"),
}


@cache
def _office() -> Path:
    """The demonstration after a morning's work: rows typed into blank lines and right below a table."""
    folder = offices.demo(Path(mkdtemp(prefix="coopxl-contract-")) / "oficina")
    with offices.opened(offices.book(folder, "calendar")) as held:
        day = date(2026, 5, 20)
        rows = [
            {
                "name": f"Fondo {number}",
                "cooperant": "COO-001",
                "category": ("Convocatoria abierta", "Concurso", "Asistencia técnica")[number % 3],
                "opens": day - timedelta(days=9 * number),
                "closes": day + timedelta(days=23 * number),
                "closes_hour": time(17, 30) if number % 2 else None,
                "amount_min": 1000 * number,
                "amount_max": 10000.10 * number,
            }
            for number in range(1, 16)
        ]
        _type_down(held, "calls", rows)
    with offices.opened(offices.book(folder, "tracking")) as held:
        rows = [
            {"project": "PRY-2026-005", "source": "Cooperante", "item": "2026-03", "year": 2026, "amount": 1234.56},
            {"project": "PRY-2026-006", "source": "Otra", "item": "TRUE", "amount": 0.07},
        ]
        _type_down(held, "budget", rows * 7)
    return folder


def _type_down(held, table: str, rows: list[dict[str, object]]) -> None:
    """Types rows into the blank lines of a table and, when these are used up, right below it."""
    sheet, (left, top, right, bottom) = offices.seat(held, table)
    columns = {str(sheet.cell(top, number).value).rstrip(" *"): number for number in range(left, right + 1)}
    row = next(r for r in range(top + 1, bottom + 2) if sheet.cell(r, left).value is None)
    for values in rows:
        for key, value in values.items():
            sheet.cell(row, columns[TABLES[table][key].label["es"]]).value = value
        row += 1
    assert row > bottom + 1


def visit(kind: Kind, steps: list[Step], folder: Path, stack: ExitStack) -> Visit:
    shutil.copytree(_office(), folder)
    books = {key: offices.book(folder, key) for key in offices.FILES["es"]}
    made = Visit(folder, {key: stack.enter_context(kind(path)) for key, path in books.items()})
    for step in steps:
        step(made)
    return made


@cache
def expected(scenario: str) -> tuple[dict[str, object], dict[tuple[str, str], object]]:
    """The same through closed files: what every other kind is compared with."""
    with ExitStack() as stack:
        made = visit(closed, SCENARIOS[scenario], Path(mkdtemp(prefix="coopxl-contract-")) / "oficina", stack)
        return made.outcome(), made.formulas()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.id != "file"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_action_leaves_the_same_cells(kind, scenario, tmp_path):
    with ExitStack() as stack:
        made = visit(kind, SCENARIOS[scenario], tmp_path / "oficina", stack)
        outcome, formulas = made.outcome(), made.formulas()
    same, written = expected(scenario)
    assert outcome.keys() == same.keys()
    for what, found in same.items():
        assert outcome[what] == found, what
    for place, texts in formulas.items():
        assert texts == written[place], place


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_action_of_the_contract_changes_cells(scenario):
    untouched, _ = expected_untouched()
    assert expected(scenario)[0] != untouched


@cache
def expected_untouched() -> tuple[dict[str, object], dict[tuple[str, str], object]]:
    with ExitStack() as stack:
        made = visit(closed, [], Path(mkdtemp(prefix="coopxl-contract-")) / "oficina", stack)
        return made.outcome(), {}
