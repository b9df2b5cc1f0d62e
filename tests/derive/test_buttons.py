"""The buttons on the sheets and in the ribbon: each where the schema says, in sight, over nothing that is written."""

import io
import re
import zipfile
from itertools import combinations, product

import openpyxl
import pytest
from lxml import etree
from openpyxl.utils import coordinate_to_tuple
from xlsxwriter.utility import xl_pixel_width

from coopxl.derive.workbooks.guide import ALSO, STEPS
from coopxl.hosts.excel.macros import RIBBON_NAMESPACE, RIBBON_PART, RIBBON_RELATION
from coopxl.schema import office, overview
from coopxl.schema.forms import FORMS
from coopxl.schema.matrices import MATRICES
from coopxl.schema.office import STAGES, tables_of
from coopxl.schema.text import LANGUAGES
from coopxl.schema.verbs import BUTTONS, DOCUMENTS, EVERY_BUTTON, EVERYWHERE, FOLDS
from tests.derive.made import made, opened
from tests.hosts.file.books import apply, cells, differing
from tests.shapes import Box, shapes_of

BOOKS = [(book.key, lang) for book, lang in product(office.WORKBOOKS, LANGUAGES)]

EDITIONS = [(*book, suffix) for book, suffix in product(BOOKS, (".xlsx", ".xlsm"))]

IN_SIGHT = 1366 - 26 - 22 - 8
"""Pixels of a small screen without row numbers, scroll bar and frame."""

# What MS-CUSTOMUI lists for Office 2007, and one command of its Word.
IMAGES = {
    "SpellingAndGrammar", "FileSave", "FormControlEditBox", "Clear", "SortUp", "ViewAppointmentInCalendar",
    "FileSaveAsWordDocx", "ReviewAcceptChange", "ReviewNextComment", "DataValidation", "FileSendAsAttachment",
    "ChartInsert", "TableInsert", "HeaderFooterCurrentDateInsert", "FileOpen", "CalendarInsert",
    "Filter", "ChartTypeColumnInsertGallery", "RemoveDuplicates", "ReviewShareWorkbook", "CompareAndMergeWorkbooks",
    "RefreshAll", "ReviewTrackChanges", "GetExternalDataFromText", "FileSaveAs",
}  # fmt: skip

UI = f"{{{RIBBON_NAMESPACE}}}"


def expected(key: str, lang: str) -> dict[str, list[str]]:
    """The buttons of every sheet, by its name."""
    tables = {table.label[lang]: table.key for table in tables_of(key)}
    tables |= {form.label[lang]: form.key for form in FORMS if key == "registers"}
    drawn = {("Hoy", "Today")[lang == "en"]: "today", ("Calendario", "Calendar")[lang == "en"]: "month_calendar"}
    tables |= drawn if key == "calendar" else {}
    tables |= {overview.LABEL[lang]: "overview"} if key == overview.WORKBOOK else {}
    tables |= {matrix.label[lang]: matrix.key for matrix in MATRICES if key == "tracking"}
    buttons = (*BUTTONS.values(), *DOCUMENTS.values())
    found = {name: [b.name for b in buttons if {EVERYWHERE, one} & {*b.stands}] for name, one in tables.items()}
    every = {name for names in found.values() for name in names}
    start, lists = (("Inicio", "Listas"), ("Start", "Lists"))[lang == "en"]
    folding = {table.stage for table in tables_of(key) if table.folded}
    folds = [name for name, button in FOLDS.items() if button.stage in folding]
    return found | {start: [*(name for name in BUTTONS if name in every), *folds], lists: []}


@pytest.mark.slow
@pytest.mark.parametrize(("key", "lang", "suffix"), EDITIONS)
def test_every_sheet_has_its_buttons(key, lang, suffix):
    stand = expected(key, lang)
    found = shapes_of(made(key, lang, suffix))
    assert {name: sorted(shape.name for shape in shapes) for name, (_, shapes) in found.items()} == {
        name: sorted(f"coopxl_{one}" for one in names) for name, names in stand.items()
    }
    for _, shapes in found.values():
        for shape in shapes:
            button = EVERY_BUTTON[shape.name.removeprefix("coopxl_")]
            assert (shape.text, shape.help) == (button.label[lang], button.help[lang])
            assert shape.macro == (f"[0]!{shape.name}" if suffix == ".xlsm" else "")
            assert shape.fixed != (button.name in FOLDS)  # beside its stage, which moves
            assert not shape.printed


@pytest.mark.slow
@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_buttons_are_in_sight_over_nothing(key, lang):
    content = made(key, lang, ".xlsx")
    book = opened(key, lang)
    for name, (grid, shapes) in shapes_of(content).items():
        boxes = {shape.name: shape.box for shape in shapes}
        assert [pair for pair in combinations(boxes, 2) if boxes[pair[0]].meets(boxes[pair[1]])] == [], name
        assert all(box.right <= IN_SIGHT and box.left > 0 for box in boxes.values()), name
        assert all(box.bottom < 500 for button, box in boxes.items() if "_fold_" not in button), name
        if not boxes:
            continue
        last = max(box.bottom for box in boxes.values())
        for text, room in written(book[name], grid, last):
            assert [button for button, box in boxes.items() if box.meets(room)] == [], f"{name}: {text}"
        if name not in {"Inicio", "Start"}:
            row, column = coordinate_to_tuple(book[name].freeze_panes)
            assert all(box.bottom <= grid.rows[row - 1] for box in boxes.values()), f"{name} scrolls its buttons away"
            edge = grid.columns[column - 1]
            assert [button for button, box in boxes.items() if box.left < edge < box.right] == [], name


def written(sheet, grid, last: float):
    """The texts down to a height, each with the room it takes on the screen."""
    merged = {one.start_cell.coordinate: one for one in sheet.merged_cells.ranges}
    for row in sheet.iter_rows(max_row=sum(top < last for top in grid.rows)):
        for cell in row:
            if cell.value is None or cell.value == "":
                continue
            area = merged.get(cell.coordinate)
            room = grid.box(*(area.min_row, area.min_col, area.max_row, area.max_col)) if area else None
            room = room or grid.box(cell.row, cell.column, cell.row, cell.column)
            wide = xl_pixel_width(str(cell.value)) * cell.font.sz / 11 * (1.1 if cell.font.b else 1)
            if not (cell.alignment.wrap_text or area):
                ends_right = cell.alignment.horizontal == "right"
                left = room.right - wide if ends_right else room.left
                room = Box(left, room.top, left + wide, room.bottom)
            elif not area:
                room = Box(room.left, room.top, min(room.right, room.left + wide), room.bottom)
            yield cell.value, room


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_buttons_that_no_step_carries_have_a_line_of_their_own(key, lang):
    content = made(key, lang, ".xlsx")
    start = opened(key, lang).worksheets[0]
    grid, shapes = shapes_of(content)[start.title]
    (line,) = [cell.row for cell in start["C"] if cell.value == ALSO[lang]] or [0]
    of_steps = {step.button for step in STEPS[key] if step.button}
    there = {shape.name for shape in shapes if line and shape.box.meets(grid.box(line, 1, line, 6))}
    assert there == {
        f"coopxl_{name}" for name in expected(key, lang)[start.title] if name not in of_steps | FOLDS.keys()
    }
    assert bool(line) == bool(there)


@pytest.mark.slow
def test_a_text_under_a_button_would_be_seen():
    book = openpyxl.load_workbook(io.BytesIO(made("tracking", "es", ".xlsx")))
    grid, shapes = shapes_of(made("tracking", "es", ".xlsx"))["Evaluaciones"]
    book["Evaluaciones"]["C1"] = "Una nota que no cabe aquí porque hay botones"
    assert any(shape.box.meets(room) for shape in shapes for _, room in written(book["Evaluaciones"], grid, 30))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ribbon_has_every_button(lang):
    with zipfile.ZipFile(io.BytesIO(made("tracking", lang, ".xlsm"))) as package:
        root, relations = etree.fromstring(package.read(RIBBON_PART)), package.read("_rels/.rels").decode()
    assert f'Type="{RIBBON_RELATION}" Target="{RIBBON_PART}"' in relations
    (tab,) = root.iter(f"{UI}tab")
    assert tab.get("label") == {"es": "Cooperación", "en": "Cooperation"}[lang]
    buttons = {one.get("tag"): one for one in tab.iter(f"{UI}button")}
    assert set(buttons) == set(BUTTONS)
    keys = [one.get("keytip") for one in buttons.values()]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[A-Z]", key) for key in keys)
    for name, one in buttons.items():
        verb = BUTTONS[name].verb
        assert (one.get("label"), one.get("supertip")) == (verb.label[lang], verb.help[lang])
        assert one.get("imageMso") in IMAGES
        assert one.getparent().get("label") == STAGES[BUTTONS[name].stage][lang]


def test_the_ids_of_the_ribbon_are_unique():
    with zipfile.ZipFile(io.BytesIO(made("tracking", "es", ".xlsm"))) as package:
        ids = [one.get("id") for one in etree.fromstring(package.read(RIBBON_PART)).iter() if one.get("id")]
    assert len(ids) == len(set(ids)) > len(BUTTONS)


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm"])
def test_a_patch_keeps_buttons_and_macros(suffix):
    before = made("registers", "es", suffix)
    after = apply(before, cells("Proyectos", B5="Niñez y páramo"))
    assert len(differing(before, after)) == 1
    assert shapes_of(after) == shapes_of(before)
