"""The derived workbooks in LibreOffice: names that drop-downs use, formulas, marks that survive being saved there."""

import re
import subprocess
from datetime import date, timedelta

import openpyxl
import pytest

from coopxl.core.vocabulary import Vocabulary
from coopxl.derive.workbooks import build
from coopxl.derive.workbooks.headers import header, letter
from coopxl.derive.workbooks.style import ERROR, WARNING
from coopxl.schema import names, office
from coopxl.schema.office import TABLES, tables_of
from coopxl.schema.text import LANGUAGES
from tests.libreoffice import Calc, convert

FAILED = 4  # com.sun.star.sheet.FormulaResult.ERROR
pytestmark = [pytest.mark.libreoffice, pytest.mark.xdist_group("workbooks")]


@pytest.fixture
def made(tmp_path):
    def make(key: str, lang: str):
        path = tmp_path / f"{key}-{lang}.xlsx"
        path.write_bytes(build(key, lang, ".xlsx"))
        return path

    return make


@pytest.mark.parametrize("book", office.WORKBOOKS, ids=lambda book: book.key)
def test_drop_downs_find_their_entries(made, book):
    lang = "es"
    words = Vocabulary()
    with Calc(made(book.key, lang)) as calc:
        scratch = tables_of(book.key)[0].label[lang]
        for name in [name for name in calc.names if name.startswith(("codes_", "rows_"))]:
            calc.set(scratch, "A200", f"=ROWS({name})")
            calc.set(scratch, "A201", f'=INDEX({name};ROWS({name});1)&""')
            entries = words.codes(name.removeprefix("codes_")) if name.startswith("codes_") else ()
            assert calc.value(scratch, "A200") == max(1, len(entries)), name
            assert calc.value(scratch, "A201") == (entries[-1].label[lang] if entries else ""), name


def test_a_list_that_grows_is_offered_whole(made):
    with Calc(made("registers", "es")) as calc:
        column = re.match(r"\$Listas\.\$([A-Z]+)\$5", calc.names["rows_projects"])[1]
        calc.document.Sheets.getByName("Listas").unprotect("")
        for number in range(3):
            calc.set("Listas", f"{column}{5 + number}", f"PRY-2026-00{number} — Niñez")
        calc.set("Proyectos", "A200", "=ROWS(rows_projects)")
        assert calc.value("Proyectos", "A200") == 3


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("book", office.WORKBOOKS, ids=lambda book: book.key)
def test_no_formula_fails(made, book, lang):
    with Calc(made(book.key, lang)) as calc:
        calc.recalculate()
        every = [calc.document.Sheets.getByName(sheet) for sheet in calc.sheets]
        seen = [sheet.queryFormulaCells(FAILED).RangeAddressesAsString for sheet in every]
        assert [areas for areas in seen if areas] == []
        counts = [row[0] for row in calc.values("Start" if lang == "en" else "Inicio", "E12:E40")]
        assert 0.0 in counts


def test_an_old_day_asks_for_a_refresh(made):
    with Calc(made("calendar", "es")) as calc:
        assert calc.text("Tabla cronológica", "C3") == "todavía no se ha calculado"
        calc.set("Tabla cronológica", "B3", date.today() - timedelta(days=4))
        calc.recalculate()
        assert calc.text("Tabla cronológica", "C3") == "calculado hace 4 días: actualice"


def colours(pdf) -> set[tuple[int, int, int]]:
    """Every colour on the pages."""
    done = subprocess.run(["pdftoppm", "-r", "40", pdf], capture_output=True, check=True).stdout
    found = set()
    while done:
        head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", done)
        size = int(head[1]) * int(head[2]) * 3
        pixels = done[head.end() : head.end() + size]
        found |= set(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
        done = done[head.end() + size :]
    return found


def rgb(look) -> tuple[int, ...]:
    return tuple(bytes.fromhex(str(look["bg_color"]).removeprefix("#")))


@pytest.mark.parametrize("shown", [True, False], ids=["header as shown", "header without asterisk"])
def test_marks_survive_being_saved_there(made, tmp_path, shown):
    """An error is drawn as an error, and nothing as a warning, in a file that LibreOffice has saved."""
    project, findings = TABLES["projects"], tables_of("registers")[-1]
    title = header(project["name"], "es") if shown else project["name"].label.es
    path = made("registers", "es")
    with Calc(path) as calc:
        calc.rows("Proyectos", "A5", [["PRY-2026-001", "Niñez y páramo", "Ambiente"]])
        calc.set("Hallazgos", f"{letter(findings, 'mark')}5", f"E|PRY-2026-001|{title}")
        saved = calc.store(tmp_path / "saved.xlsx")
    again = openpyxl.load_workbook(saved)
    rules = [rule for one in again["Proyectos"].conditional_formatting for rule in one.rules]
    assert sum(names.MARKS in formula for rule in rules for formula in rule.formula) == 2
    seen = colours(only(saved, "Proyectos", tmp_path))
    assert rgb(ERROR) in seen
    assert rgb(WARNING) not in seen


def only(path, sheet: str, folder):
    """A PDF of one sheet."""
    with Calc(path) as calc:
        for other in calc.sheets:
            if other != sheet:
                # Hidden alone is not enough: a print range is printed all the same.
                calc.document.Sheets.getByName(other).setPrintAreas(())
                calc.document.Sheets.getByName(other).IsVisible = False
        kept = calc.store(folder / "only.ods")
    return convert(kept, "pdf", folder)


def test_tables_and_checks_survive_being_saved_there(made, tmp_path):
    path = made("calendar", "en")
    with Calc(path) as calc:
        assert set(calc.tables) >= {table.key for table in tables_of("calendar")}
        saved = calc.store(tmp_path / "saved.xlsx")
    again = openpyxl.load_workbook(saved)
    calls = TABLES["calls"]
    assert calls.key in again[calls.label.en].tables
    checks = again[calls.label.en].data_validations.dataValidation
    assert {check.formula1 for check in checks} >= {"codes_call_categories", "rows_programmes"}
