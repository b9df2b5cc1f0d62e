"""Folded sheets in the workbooks as they are built: out of sight, whole, and told on the start sheet."""

import io
from dataclasses import dataclass

import openpyxl
import pytest

from coopxl.derive.workbooks import build
from coopxl.derive.workbooks.guide import STEPS
from coopxl.schema import names, office
from coopxl.schema.office import STAGES, TABLES
from coopxl.schema.table import Stage
from coopxl.schema.text import LANGUAGES
from tests.derive.made import made as shipped
from tests.folding import FOLDED, fold
from tests.shapes import shapes_of


@dataclass(frozen=True)
class Made:
    """The registers in one language, with tables that fold."""

    lang: str
    content: bytes
    book: openpyxl.Workbook
    folding: set[str]


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request) -> Made:
    with pytest.MonkeyPatch.context() as held:
        for key in FOLDED:
            held.setitem(TABLES, key, TABLES[key])
        fold()
        content, lang = build("registers", request.param, ".xlsx"), request.param
        folding = {table.label[lang] for table in office.tables_of("registers") if table.folded}
    return Made(lang, content, openpyxl.load_workbook(io.BytesIO(content)), folding)


def test_no_step_leads_to_a_folded_sheet():
    steps = {step.sheet for steps in STEPS.values() for step in steps}
    assert [key for key in steps if key in TABLES and TABLES[key].folded] == []


@pytest.mark.slow
def test_a_folded_sheet_is_whole_and_out_of_sight(made):
    assert {sheet.title for sheet in made.book if sheet.sheet_state == "hidden"} == made.folding
    assert {TABLES["team"].label[made.lang], TABLES["beneficiaries"].label[made.lang]} <= made.folding
    for key in ("beneficiaries", "team"):
        sheet = made.book[TABLES[key].label[made.lang]]
        assert sheet.tables[key].ref
        assert sheet.print_title_rows
        assert len(sheet.data_validations.dataValidation) == len(TABLES[key].columns)


def test_the_start_sheet_lists_each_sheet_and_hides_the_lines_of_those_out_of_sight(made):
    start = made.book.worksheets[0]
    sheet, area = made.book.defined_names[names.CONTENTS_BLOCK].attr_text.replace("$", "").split("!")
    assert sheet == start.title
    listed = {name.value: name.row for _, name in start[area]}
    for other in made.book.worksheets[1:]:
        row = listed[other.title]
        assert start.cell(row, 3).hyperlink.location.replace("'", "") == f"{other.title}!A1"
        assert start.row_dimensions[row].hidden == (other.title in made.folding), other.title
    quiet = {name for cell in start["D"] if isinstance(cell.value, str) for name in cell.value.split(" · ")}
    assert made.folding <= quiet


def test_the_button_stands_beside_its_stage_and_moves_with_it(made):
    grid, shapes = next(iter(shapes_of(made.content).values()))
    buttons = {shape.name: shape for shape in shapes if "_fold_" in shape.name}
    button = buttons["coopxl_fold_projects"]
    heading = STAGES[Stage.PROJECTS][made.lang].upper()
    row = next(cell.row for cell in made.book.worksheets[0]["C"] if cell.value == heading)
    assert button.box.meets(grid.box(row, 5, row, 5))
    assert not button.box.meets(grid.box(row + 1, 5, row + 1, 5))
    assert not button.fixed


@pytest.mark.parametrize("key", [book.key for book in office.WORKBOOKS])
def test_only_stages_that_fold_have_such_a_button(key):
    folding = {f"coopxl_fold_{table.stage.value}" for table in office.tables_of(key) if table.folded}
    shapes = [shape.name for _, one in shapes_of(shipped(key, "es", ".xlsx")).values() for shape in one]
    assert {name for name in shapes if "_fold_" in name} == folding
