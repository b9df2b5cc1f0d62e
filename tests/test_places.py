"""Every message names the cell that the officer sees, whatever was moved around it and whatever program saved the book last."""

import re
import shutil
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries

from coopxl.actions.load import load
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES
from tests.libreoffice import Calc, convert
from tests.offices import DAY, FILES, Desk, blank, book
from tests.openxml import violations

pytestmark = pytest.mark.libreoffice

PROJECTS = [f"PRY-2026-{number:03}" for number in range(1, 7)]
ROWS: dict[str, list[dict[str, Any]]] = {
    "cooperants": [
        {"id": "COO-001", "name": "Fundación Ñandú", "organization_types": ("foundation",)},
        {"id": "COO-002", "name": "Zed & Co", "organization_types": ("ngo",)},
    ],
    "projects": [
        {
            "id": row_id,
            "name": f"{name} {row_id}",
            "department": "Obras",
            "manager_name": "Ana Ñusta",
            "general_objective": f"Objetivo de {name}",
            "areas": ("health",),
            "summary": f"Resumen de {name}",
            "localization": ("rural",),
            "state": "idea",
            "cooperant": "COO-001",
        }
        for row_id, name in zip(PROJECTS, ("Agua", "Riego", "Camino", "Escuela", "Bosque", "Feria"), strict=True)
    ],
    "programmes": [
        {"id": "PRG-001", "cooperant": "COO-001", "name": "Becas", "category": "contest", "opens_month": "5",
         "closes_month": "6"},
        {"id": "PRG-002", "cooperant": "COO-002", "name": "Agua", "category": "open_call"},
    ],
    "calls": [
        {"id": f"CON-2026-{number:03}", "cooperant": "COO-002", "name": f"Convocatoria {number}", "category": "open_call",
         "opens": date(2026, 2, 1), "closes": date(2026, 3, number)}
        for number in (1, 2, 3, 4)
    ],
    "budget": [
        {"id": f"PRE-00000{number}", "project": PROJECTS[0], "source": "donor", "item": f"Rubro {number}",
         "amount": Decimal(number)}
        for number in (1, 2, 3, 4)
    ],
}  # fmt: skip

# Table, row, column, what the officer types there, and the code of what they are told. A date stands in no other cell.
WRONG: list[tuple[str, str, str, Any, str]] = [
    ("projects", PROJECTS[0], "manager_email", "correo sin arroba", "VAL-20"),
    ("projects", PROJECTS[1], "manager_phone", "llámeme usted", "VAL-21"),
    ("projects", PROJECTS[2], "localization", "En Marte", "VAL-18"),
    ("projects", PROJECTS[3], "start_date", "31/31/2026", "VAL-13"),
    ("projects", PROJECTS[4], "amount_requested", "unos mil", "VAL-04"),
    ("projects", PROJECTS[5], "cooperant", "COO-777 — Nadie", "VAL-24"),
    ("projects", PROJECTS[0], "whole_canton", "quizás sí", "VAL-17"),
    ("projects", PROJECTS[1], "counterpart", "=1/0", "VAL-02"),
    ("projects", PROJECTS[2], "rate_date", datetime(2026, 7, 8, 9, 30), "VAL-14"),
    ("calls", "CON-2026-001", "closes_hour", "al mediodía", "VAL-16"),
    ("calls", "CON-2026-002", "closes", date(2020, 2, 29), "CALL-02"),
    ("calls", "CON-2026-003", "link", "la página de ellos", "VAL-22"),
    ("calls", "CON-2026-004", "zone", "Marte/Olimpo", "VAL-23"),
    ("budget", "PRE-000001", "amount", -12.34, "VAL-09"),
    ("budget", "PRE-000002", "amount", 10.005, "VAL-08"),
    ("budget", "PRE-000003", "year", 2026.5, "VAL-06"),
]
REQUIRED = ("projects", PROJECTS[3], "general_objective")
"""And one cell that must not be blank, and is."""

OWN = {"es": "Mi semáforo", "en": "My traffic light"}


class Hand:
    """What an officer does to one table in LibreOffice: finds columns by their headers and rows by their IDs."""

    def __init__(self, calc: Calc, table: str, lang: str) -> None:
        self.calc, self.table, self.lang = calc, table, lang
        self.sheet = TABLES[table].label[lang]

    @property
    def area(self) -> tuple[int, int, int, int]:
        area = self.calc.tables[self.table].rpartition(".")[2].replace("$", "")
        left, top, right, bottom = range_boundaries(area)
        return int(left or 0), int(top or 0), int(right or 0), int(bottom or 0)

    def column(self, key: str) -> str:
        """The letter of a column."""
        left, top, right, _ = self.area
        shown = {
            str(self.calc.text(self.sheet, f"{get_column_letter(n)}{top}")).rstrip(" *").casefold(): n
            for n in range(left, right + 1)
        }
        column = TABLES[self.table][key]
        spelled = [*(column.label[lang] for lang in (self.lang, *LANGUAGES)), *column.aliases, key]
        return get_column_letter(next(shown[name.casefold()] for name in spelled if name.casefold() in shown))

    def row(self, row_id: str) -> int:
        left, top, _, bottom = self.area
        letter = get_column_letter(left)
        return next(row for row in range(top + 1, bottom + 1) if self.calc.text(self.sheet, f"{letter}{row}") == row_id)

    def at(self, row_id: str, key: str) -> str:
        return f"{self.column(key)}{self.row(row_id)}"

    def type(self, at: str, value: Any) -> None:
        self.calc.set(self.sheet, at, value)


def disorder(calc: Calc, lang: str) -> None:
    """Everything an officer may do to the sheet of projects without breaking it."""
    projects = Hand(calc, "projects", lang)
    _, top, _, bottom = projects.area
    # Rows typed right below the table, which LibreOffice does not let grow.
    for number, name in enumerate(("Vivero bajo la tabla", "Mercado bajo la tabla"), 1):
        projects.type(f"{projects.column('name')}{bottom + number}", name)
        projects.type(f"{projects.column('state')}{bottom + number}", {"es": "Idea", "en": "Idea"}[lang])
    # Rows that only look blank.
    projects.type(f"{projects.column('name')}{bottom - 1}", "   ")
    projects.type(f"{projects.column('summary')}{bottom - 2}", "\u00a0\u00a0")
    # Columns moved, renamed, and one of the officer's own in between.
    calc.move_column(projects.sheet, projects.column("manager_email"), before="B")
    calc.move_column(projects.sheet, projects.column("start_date"), before=projects.column("department"))
    projects.type(f"{projects.column('name')}{top}", {"es": "Nombre", "en": "Name"}[lang])
    projects.type(f"{projects.column('localization')}{top}", {"es": "Localization *", "en": "LOCALIZACIÓN"}[lang])
    before = projects.column("general_objective")
    columns = calc.document.Sheets.getByName(projects.sheet).Columns
    columns.insertByIndex(openpyxl.utils.column_index_from_string(before) - 1, 1)
    projects.type(f"{before}{top}", OWN[lang])
    for row_id in PROJECTS:
        projects.type(f"{before}{projects.row(row_id)}", f"mío {row_id}")
    left, top, right, _ = projects.area
    last = projects.row(PROJECTS[-1])
    calc.sort(
        projects.sheet, f"{get_column_letter(left)}{top}:{get_column_letter(right)}{last}", projects.column("name"),
        descending=True,
    )  # fmt: skip


@pytest.fixture(scope="module", params=LANGUAGES)
def spoilt(request, tmp_path_factory) -> tuple[Path, str, dict[tuple[str, str], str]]:
    """An office saved by LibreOffice after all that; its language; and what is wrong at (sheet, cell)."""
    lang = request.param
    folder = blank(tmp_path_factory.mktemp("spoilt") / "oficina ñ", lang)
    said = {key: f"{key} ñ" for key in ("name", "canton", "unit")}
    Office(folder, moment(date.fromisoformat(DAY))).perform([load(ROWS, said)])
    expected: dict[tuple[str, str], str] = {}
    folder.with_name("ods").mkdir()
    for key in ("registers", "calendar", "tracking"):
        with Calc(book(folder, key)) as calc:
            if key == "registers":
                disorder(calc, lang)
            if key == "calendar":
                calls = Hand(calc, "calls", lang)
                calc.move_column(calls.sheet, calls.column("link"), before=calls.column("name"))
            for table, row_id, column, value, code in WRONG:
                if table in calc.tables:
                    hand = Hand(calc, table, lang)
                    at = hand.at(row_id, column)
                    hand.type(at, value)
                    expected[hand.sheet, at] = code
            if key == "registers":
                hand = Hand(calc, REQUIRED[0], lang)
                at = hand.at(*REQUIRED[1:])
                hand.type(at, None)
                expected[hand.sheet, at] = "VAL-01"
                _, _, _, bottom = hand.area
                for number in (1, 2):
                    for column in (
                        "department",
                        "manager_name",
                        "general_objective",
                        "areas",
                        "summary",
                        "localization",
                    ):
                        expected[hand.sheet, f"{hand.column(column)}{bottom + number}"] = "VAL-01"
            calc.save()
            calc.store(folder.with_name("ods") / f"{FILES[lang][key]}.ods")
    return folder, lang, expected


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.fixture(scope="module")
def saved(spoilt, tmp_path_factory) -> dict[str, Path]:
    """The same office by how LibreOffice saved it last."""
    folder, lang, _ = spoilt
    ods, back = folder.with_name("ods"), tmp_path_factory.mktemp("back")
    for name in FILES[lang].values():
        convert(ods / f"{name}.ods", "xlsx", back)
    return {"as .xlsx": folder, "as .ods": ods, "back as .xlsx": back}


@pytest.fixture(params=["as .xlsx", "as .ods", "back as .xlsx"])
def office(request, spoilt, saved, tmp_path) -> tuple[Path, str, dict[tuple[str, str], str]]:
    """A copy of one of them."""
    _, lang, expected = spoilt
    return shutil.copytree(saved[request.param], tmp_path / "oficina"), lang, expected


def texts(folder: Path) -> Counter[str]:
    """Everything that stands in the office's tables, however often; coopxl's own sheets are left out."""
    found: Counter[str] = Counter()
    for key in ("registers", "calendar", "tracking"):
        held = openpyxl.load_workbook(book(folder, key))
        for sheet in held.worksheets:
            if sheet.title not in {"Hallazgos", "Findings", "Listas", "Lists", "Inicio", "Start", "Calendario", "Calendar",
                                   "Tabla cronológica", "Chronological table"}:  # fmt: skip
                found.update(str(c.value) for line in sheet.iter_rows() for c in line if c.value not in (None, ""))
        held.close()
    return found


def test_every_message_names_the_cell_that_the_officer_sees(desk, office):
    folder, _, expected = office
    found = desk.findings(folder, "--dry-run")
    wrong = {(one["sheet"], one["cell"]): one["code"] for one in found if one["level"] != "info"}
    assert wrong == expected
    typed = {code: value for *_, value, code in WRONG if isinstance(value, str) and not value.startswith("=")}
    for one in found:
        assert typed.get(one["code"], "").partition(" — ")[0] in one["message"]


def test_then_the_work_goes_on_and_nothing_is_lost(desk, office):
    folder, lang, _ = office
    if (folder / f"{FILES[lang]['registers']}.ods").exists():
        before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        assert desk("validate", folder) == 2
        assert re.match(r"FILE-\d\d: .*\.ods", desk.err), desk.err
        assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before, (
            "an .ods is only read"
        )
        return
    held = texts(folder)
    assert desk("validate", folder, "--today", DAY) == 1
    names = {
        "es": ("recibió el ID PRY-2026-007", "PRY-2026-008"),
        "en": ("was given the ID PRY-2026-007", "PRY-2026-008"),
    }
    assert all(said in desk.out for said in names[lang]), "it is told"
    sheet = TABLES["projects"].label[lang]
    assert held - texts(folder) == Counter()
    assert sorted(texts(folder) - held) == ["PRY-2026-007", "PRY-2026-008"]
    projects = {row["id"]: row for row in desk.rows(folder, "projects")}
    assert len(projects) == 8
    assert {projects[row]["name"] for row in ("PRY-2026-007", "PRY-2026-008")} == {
        "Vivero bajo la tabla", "Mercado bajo la tabla",
    }  # fmt: skip
    for row_id in PROJECTS:
        assert projects[row_id]["name"].endswith(row_id), "rows stay together"
    assert desk("calls", folder, "--today", DAY) == 0
    assert len(desk.rows(folder, "call_table")) == 6
    assert desk("calendar", folder, "--today", DAY) == 0
    assert held - texts(folder) == Counter()
    own = OWN[lang]
    with_own = openpyxl.load_workbook(book(folder, "registers"))
    grid = list(with_own[sheet].iter_rows(values_only=True))
    with_own.close()
    header = next(line for line in grid if own in line)
    beside = {line[0]: line[header.index(own)] for line in grid if line[0] in PROJECTS}
    assert beside == {row_id: f"mío {row_id}" for row_id in PROJECTS}
    files = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for verb in ("validate", "calls", "calendar"):
        desk(verb, folder, "--today", DAY)
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == files


def test_the_marks_and_the_table_follow(desk, spoilt, tmp_path):
    """After a write LibreOffice shows the table over the rows typed below it, and the finding's link leads to its cell."""
    held, lang, expected = spoilt
    folder = shutil.copytree(held, tmp_path / "oficina")
    assert desk("validate", folder, "--today", DAY) == 1
    sheet = TABLES["projects"].label[lang]
    with Calc(book(folder, "registers")) as calc:
        hand = Hand(calc, "projects", lang)
        assert {calc.text(sheet, hand.at(row, "name")) for row in ("PRY-2026-007", "PRY-2026-008")} == {
            "Vivero bajo la tabla", "Mercado bajo la tabla",
        }  # fmt: skip
        findings = {"es": "Hallazgos", "en": "Findings"}[lang]
        shown = [calc.text(findings, f"{letter}{row}") for row in range(5, 40) for letter in "ABCDEF"]
        linked = {cell for (place, cell) in expected if place == sheet}
        for cell in linked:
            assert any(said.startswith(f"{sheet}!{cell} ") for said in shown), cell


def test_what_is_written_after_libreoffice_is_still_sound(desk, spoilt, tmp_path):
    held, _, _ = spoilt
    folder = shutil.copytree(held, tmp_path / "oficina")
    before = {key: Counter(violations(book(folder, key))) for key in FILES["es"]}
    for verb in ("validate", "calls", "calendar"):
        desk(verb, folder, "--today", DAY)
    after = {key: Counter(violations(book(folder, key))) for key in FILES["es"]}
    assert {key: after[key] - before[key] for key in after} == {key: Counter() for key in after}
