"""What all hosts have in common: the same office and the same click leave the same cells, wherever the workbooks are."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.core.cells import Formula, Raw
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, Workbook
from coopxl.hosts.excel.record import serial
from coopxl.hosts.file.read import read
from coopxl.run import forms
from coopxl.run.live import Live
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES
from tests import offices
from tests.hosts.file.books import BOOK, edited
from tests.hosts.kinds import KINDS, LIVE, Kind, Opened, closed, in_excel, in_libreoffice

TODAY = date(2026, 5, 4)
Step = Callable[["Visit"], None]


class Visit:
    """An office whose three books stand behind hosts of one kind; each step reads them anew, as each click does."""

    def __init__(self, folder: Path, opened: dict[str, Opened]) -> None:
        self.folder, self.opened = folder, opened
        self.hosts = {offices.book(folder, key).resolve(): _Watched(key, one, self) for key, one in opened.items()}
        self.findings: list[str] = []
        self.turned: dict[tuple[str, str], set[int]] = {}
        self.written: dict[tuple[str, str], set[tuple[int, int]]] = {}

    def office(self) -> Office:
        office = Office(self.folder, moment(TODAY), live=Live(self.hosts))  # type: ignore[arg-type]
        # What stands on the disk is none of a click's business when the books are open; these hosts write by themselves.
        office.transaction._read.clear()
        return office

    def outcome(self) -> dict[str, object]:
        """All that can be seen afterwards, however each kind of host tells it."""
        found: dict[str, object] = {"findings": [*self.findings]}
        for key, one in self.opened.items():
            workbook = one.host.read()
            found[key] = cells(workbook)
            found[f"{key} tables"] = workbook.regions
            found[f"{key} in sight"] = {name: sheet.visible for name, sheet in workbook.sheets.items()}
        for (key, sheet), rows in self.turned.items():
            found[f"{key} {sheet} hidden"] = rows & self.opened[key].hidden(sheet)
        for (key, sheet), places in self.written.items():
            texts = self.opened[key].formulas(sheet)
            found[f"{key} {sheet} formulas"] = texts and {place: texts[place] for place in places}
        return found


class _Watched:
    """A host that notes what was asked of it."""

    def __init__(self, key: str, opened: Opened, visit: Visit) -> None:
        self._key, self._host, self._visit = key, opened.host, visit
        self.read = opened.host.read

    def apply(self, patch: Patch) -> None:
        for name, change in patch.sheets.items():
            if change.hidden:
                self._visit.turned.setdefault((self._key, name), set()).update(change.hidden)
            formulas = {place for place, value in change.cells.items() if isinstance(value, Formula)}
            written = self._visit.written.get((self._key, name), set())
            if written or formulas:
                self._visit.written[self._key, name] = written.difference(change.cells) | formulas
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


def note(row_id: str, **cells: date) -> Step:
    """What the officer types beside a step of the back plan."""

    def step(visit: Visit) -> None:
        table = visit.office().book["back_plan"]
        patch = Patch()
        for key, value in cells.items():
            patch.sheet(table.layout.sheet).cells[table.rows[table.by_id[row_id]], table.layout.numbers[key]] = value
        visit.opened["calendar"].host.read()
        visit.opened["calendar"].host.apply(patch)

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


def sight(key: str, **sheets: bool) -> Step:
    """Sheets shown and hidden."""

    def step(visit: Visit) -> None:
        visit.opened[key].host.read()
        visit.opened[key].host.apply(Patch(visible={name.replace("_", " "): shown for name, shown in sheets.items()}))

    return step


SCENARIOS: dict[str, dict[str, Step]] = {
    "a morning": {
        "chronological table": verb("calls"),
        "calendar": verb("calendar"),
        "a step done": note("PRG-001/2027/PAS-001", done_on=date(2026, 5, 4)),
        "the plan moved": verb("calls"),
        "curve": verb("progress"),
        "matrices": verb("matrices"),
        "overview": verb("overview"),
        "validated": verb("validate"),
        "validated again": verb("validate"),
    },
    "a form": {
        "not loaded, for there is none": form("load", "PRY-1999-001"),
        "loaded": form("load", "PRY-2026-005"),
        "changed": fill(name="MAR-2026", amount_requested=12345.67, completion_date=date(2027, 1, 31), notes="=1+1"),
        "saved": form("save"),
        "loaded with another": form("load", "PRY-2026-001"),
        "cleared": form("clear"),
        "filled": fill(
            name="Riego", department="Obras", manager_name="-3", general_objective="5%", amount_requested=0.1
        ),
        "saved as it is": form("save"),
    },
    "folding": {
        "hidden": sight("registers", Personas=False, Ficha_de_proyecto=False, Proyectos=True),
        "validated": verb("validate"),
        "one shown, another hidden": sight("registers", Personas=True, Equipo=False),
        "all but one hidden": sight("calendar", Inicio=False, Calendario=False, Tabla_cronológica=False),
        "the calendar drawn": verb("calendar"),
    },
}
"""What is done in an office, step by step; what each step leaves is compared."""


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


def outcomes(kind: Kind, scenario: str, folder: Path) -> Iterator[dict[str, object]]:
    """What each step of a scenario leaves, in an office of its own."""
    shutil.copytree(_office(), folder)
    books = {key: offices.book(folder, key) for key in offices.FILES["es"]}
    with ExitStack() as stack:
        made = Visit(folder, {key: stack.enter_context(kind(path)) for key, path in books.items()})
        yield made.outcome()
        for step in SCENARIOS[scenario].values():
            made.findings.clear()
            try:
                step(made)
            except CannotGoOn as stop:
                made.findings.append(stop.code)
            yield made.outcome()


@cache
def expected(scenario: str) -> list[dict[str, object]]:
    """The same through closed files: what every other kind is compared with."""
    return list(outcomes(closed, scenario, Path(mkdtemp(prefix="coopxl-contract-")) / "oficina"))


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.id != "file"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_action_leaves_the_same_cells(kind, scenario, tmp_path):
    steps = ["read", *SCENARIOS[scenario]]
    for step, same, found in zip(
        steps, expected(scenario), outcomes(kind, scenario, tmp_path / "oficina"), strict=True
    ):
        for what in same:
            if found[what] is not None:
                assert found[what] == same[what], (step, what)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_step_of_the_contract_changes_something(scenario):
    before, *left = expected(scenario)
    for step, after in zip(SCENARIOS[scenario], left, strict=True):
        assert (before != after) == (step != "validated again"), step
        before = after


SHIPPED = Path(__file__).resolve().parents[2] / "workbooks" / "es" / "calendario.xlsx"


@pytest.fixture(params=KINDS)
def opened(request, tmp_path) -> Iterator[Opened]:
    """A blank calendar workbook behind a host of each kind."""
    path = shutil.copy(SHIPPED, tmp_path / SHIPPED.name)
    with request.param(path) as found:
        yield found


def patch(sheet: str = "Feriados", grown: dict[str, int] | None = None, **cells: object) -> Patch:
    made = Patch(grown=grown or {})
    for at, value in cells.items():
        made.sheet(sheet).cells[int(at[1:]), ord(at[0]) - 64] = value  # type: ignore[assignment]
    return made


def test_all_kinds_read_the_same_workbook(opened, tmp_path):
    with closed(shutil.copy(SHIPPED, tmp_path / "otro.xlsx")) as file:
        same, found = file.host.read(), opened.host.read()
    assert cells(found) == cells(same)
    assert (found.regions, found.properties) == (same.regions, same.properties)
    assert {name: text.replace("$", "") for name, text in found.names.items()} == {
        name: text.replace("$", "") for name, text in same.names.items()
    }
    for name, sheet in same.sheets.items():
        assert (found.sheets[name].protected, found.sheets[name].visible) == (sheet.protected, sheet.visible)


def test_an_empty_patch_changes_nothing(opened):
    before = opened.host.read()
    opened.host.apply(Patch())
    assert opened.host.read() == before


DAY = {"A5": "FER-900", "B5": date(2026, 3, 31), "C5": "Año «Nuevo»\nde veras", "D5": None}


def test_a_patch_writes_what_it_says(opened):
    first = opened.host.read().regions["holidays"]
    made = patch(grown={"holidays": first.last_row + 2}, **DAY, E6=True, E7=1234567.89, E8=-3, E9=time(17, 30))
    made.sheet("Feriados").hidden = {7: True}
    made.sheet("Feriados").like = {first.last_row + 1: first.last_row, first.last_row + 2: first.last_row}
    made.sheet("Feriados").cells[first.last_row + 2, 1] = "FER-901"
    opened.host.apply(made)
    after = opened.host.read()
    sheet = after.sheets["Feriados"]
    shown = [held(sheet.cell(row, column)) for row, column in ((5, 1), (5, 2), (5, 3), (5, 4), (6, 5), (7, 5), (8, 5))]
    assert shown == ["FER-900", 46112.0, "Año «Nuevo»\nde veras", None, True, 1234567.89, -3.0]
    assert held(sheet.cell(9, 5)) == pytest.approx(17.5 / 24)
    assert sheet.cell(first.last_row + 2, 1) == "FER-901"
    assert after.regions["holidays"].last_row == first.last_row + 2
    assert 7 in opened.hidden("Feriados")


SHEETS = tuple(read(SHIPPED).sheets)


def in_sight(workbook: Workbook) -> list[str]:
    return [name for name, sheet in workbook.sheets.items() if sheet.visible]


def test_sheets_are_shown_and_hidden(opened):
    before = in_sight(opened.host.read())
    opened.host.apply(Patch(visible={"Feriados": False, "Inicio": False, "Programas": True}))
    assert in_sight(opened.host.read()) == [name for name in before if name not in {"Feriados", "Inicio"}]
    opened.host.apply(Patch(visible={name: name == "Feriados" for name in before}))
    assert in_sight(opened.host.read()) == ["Feriados"]
    opened.host.apply(Patch(visible={"Inicio": True, "Feriados": False}))
    assert in_sight(opened.host.read()) == ["Inicio"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.id != "saved by libreoffice"])
def test_a_protected_structure_keeps_its_sheets(kind, tmp_path):
    path = tmp_path / SHIPPED.name
    path.write_bytes(edited(SHIPPED.read_bytes(), {BOOK: lambda part: part.replace(VIEWS, LOCK + VIEWS)}))
    with kind(path) as opened:
        if kind is in_libreoffice:
            # LibreOffice does not take it over from the file.
            opened.host.document.protect("")
        before = opened.host.read()
        assert before.locked
        with pytest.raises(CannotGoOn, match="FILE-40"):
            opened.host.apply(Patch(visible={"Feriados": False}))
        opened.host.apply(patch(E5="otra cosa"))
        assert in_sight(opened.host.read()) == in_sight(before)


LOCK, VIEWS = b'<workbookProtection lockStructure="1"/>', b"<bookViews>"


@pytest.mark.parametrize("kind", LIVE)
def test_sheets_turned_are_taken_back(kind, tmp_path):
    with kind(shutil.copy(SHIPPED, tmp_path / SHIPPED.name)) as opened:
        opened.host.apply(Patch(visible={"Programas": False}))
        before = opened.host.read()
        opened.host.apply(Patch(visible={"Feriados": False, "Programas": True}))
        opened.host.apply(Patch(visible={"Calendario": False}))
        assert in_sight(opened.look()) != in_sight(before)
        opened.host.revert()
        assert in_sight(opened.host.read()) == in_sight(before)


@pytest.mark.parametrize("kind", LIVE)
def test_what_was_applied_is_taken_back_whole(kind, tmp_path):
    path = shutil.copy(SHIPPED, tmp_path / SHIPPED.name)
    with kind(path) as opened:
        host = opened.host
        host.apply(patch(E6="fórmula", E7=Formula("1+1", 2.0), E8="'"))
        before, hidden = host.read(), set(opened.hidden("Feriados"))
        last = before.regions["holidays"].last_row
        for number in (1, 2):
            made = patch(grown={"holidays": last + number}, **DAY, E6=number, E7="ya no", E8=None, A9=f"FER-{number}")
            made.sheet("Feriados").hidden = {6 + number: True}
            host.apply(made)
        assert cells(opened.look()) != cells(before)
        host.revert()
        after = host.read()
        assert cells(after) == cells(before)
        assert after.regions == before.regions
        assert opened.hidden("Feriados") == hidden


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (patch("Otra", A1="x"), "FILE-22"),
        (patch(grown={"otra": 9}, A5="x"), "FILE-23"),
        (patch(A4="otro encabezado"), "FILE-34"),
        (patch(**{f"A{1_048_577}": "x"}), "FILE-36"),
        (patch(C5="x" * 32_768), "FILE-37"),
        (patch(B5=date(1899, 1, 1)), "FILE-38"),
        (patch(E5=float("nan")), "FILE-38"),
        (patch(E5=1 << 70 | 1), "FILE-38"),
        (Patch(visible={"Otra": True}), "FILE-22"),
        (Patch(visible=dict.fromkeys(SHEETS, False)), "FILE-41"),
    ],
    ids=[
        "no such sheet",
        "no such table",
        "header",
        "beyond the sheet",
        "too long",
        "no such day",
        "no number",
        "too large",
        "no such sheet to show",
        "no sheet left",
    ],
)
def test_the_same_is_refused_under_the_same_code(opened, change, code):
    before = opened.host.read()
    with pytest.raises(CannotGoOn) as stop:
        opened.host.apply(change)
    assert stop.value.code == code
    assert opened.host.read() == before


def test_a_table_does_not_grow_over_what_stands_below_it(opened):
    last = opened.host.read().regions["holidays"].last_row
    opened.host.apply(patch(**{f"C{last + 2}": "una nota"}))
    before = opened.host.read()
    with pytest.raises(CannotGoOn, match="FILE-32"):
        opened.host.apply(patch(grown={"holidays": last + 3}))
    assert opened.host.read() == before


LOOKALIKES = """
    =1+1 | +5 | -3 | @hoy | '=1 | 'comillas | 12 | 0012 | 1.5 | 1,5 | 1.234,50 | $ 5 | 5% | 1E5 | (5) | 2026-03-31 | 31/03/2026
    MAR-2026 | ene 2026 | 1 de mayo de 2026 | mayo 2026 | 17:30 | 5 pm | TRUE | verdadero | Falso | USD 5 | COP 500 | #N/A
    PRY-2026-001 | Dic | 3/4 | 1-2 | {"a":1} | « | a | E5 | =  | - | '
"""
lookalikes = [text.strip() for line in LOOKALIKES.strip().splitlines() for text in line.split("|")]
texts = st.one_of(
    st.sampled_from(lookalikes),
    st.from_regex(r"\A[-+=@']?\$?[0-9]{1,4}[-/.,: ]?[0-9]{0,4}[%EeMmAaPp]?[0-9]{0,2}\Z"),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"), min_size=1, max_size=20),
)


def check_texts(kind: Kind, typed: list[str], folder: Path) -> None:
    """Texts go into a cell of no format, one of dates and one of texts, and come out as they were."""
    path = shutil.copy(SHIPPED, folder / SHIPPED.name)
    with kind(path) as opened:
        made = Patch()
        for row, text in enumerate(typed, 5):
            for column in (2, 3, 7):
                made.sheet("Feriados").cells[row, column] = text
        opened.host.apply(made)
        sheet = opened.host.read().sheets["Feriados"]
    for (row, column), text in made.sheets["Feriados"].cells.items():
        assert sheet.cell(row, column) == text, (row, column)
        assert (row, column) not in sheet.formulas, text


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_looks_like_something_else_stays_a_text(kind, tmp_path):
    check_texts(kind, lookalikes, tmp_path)


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, min_size=1, max_size=20))
def test_every_text_stays_a_text_in_excel(tmp_path, typed):
    check_texts(in_excel, typed, tmp_path)
