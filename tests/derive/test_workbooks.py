"""The derived workbooks stand as the schema declares them: every column, name, check and help, in both languages."""

import io
import re
import zipfile
from itertools import product
from pathlib import Path
from textwrap import wrap

import openpyxl
import pytest

from coopxl.core.fold import fold
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workbook import column_letter
from coopxl.derive import shipped
from coopxl.derive.workbooks import build, build_all
from coopxl.derive.workbooks.headers import header, letter
from coopxl.derive.workbooks.validation import TEXT_MAX, TITLE_MAX
from coopxl.schema import kinds, names, office, today
from coopxl.schema.calls import CALENDAR_LINES
from coopxl.schema.duties import DUTIES, DUTY_STATES
from coopxl.schema.forms import FORMS, Children, Field, Options
from coopxl.schema.matching import CRITERIA
from coopxl.schema.matrices import MATRICES
from coopxl.schema.office import TABLES, tables_of
from coopxl.schema.settings import SETTINGS
from coopxl.schema.table import Writer
from coopxl.schema.text import LANGUAGES
from tests.derive.made import made, opened

BOOKS = [(book.key, lang) for book, lang in product(office.WORKBOOKS, LANGUAGES)]
EVERY = [(table, lang) for book, lang in BOOKS for table in tables_of(book)]
CHECKS = {
    kinds.Words: "textLength",
    kinds.Prose: "textLength",
    kinds.Choice: "list",
    kinds.Choices: "list",
    kinds.Ref: "list",
    kinds.Refs: "list",
    kinds.YesNo: "list",
    kinds.Day: "date",
    kinds.Hour: "time",
    kinds.Whole: "whole",
    kinds.Money: "decimal",
    kinds.Quantity: "decimal",
    kinds.Percent: "decimal",
    kinds.Email: None,
    kinds.Url: None,
    kinds.Zone: None,
    kinds.Phone: None,
    kinds.Identity: None,
}


def check_at(sheet, cell: str):
    found = [check for check in sheet.data_validations.dataValidation if cell in check.sqref]
    assert len(found) == 1, f"{sheet.title}!{cell} has {len(found)} validations"
    return found[0]


def links(sheet) -> set[str]:
    return {cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink}


def refers_to(book: openpyxl.Workbook, name: str) -> str:
    return book.defined_names[name].attr_text


@pytest.mark.slow
@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_the_same_bytes_each_time(key, lang):
    for suffix in (".xlsx", ".xlsm"):
        assert build(key, lang, suffix) == made(key, lang, suffix)


@pytest.mark.slow
def test_the_committed_files_are_what_the_schema_makes(tmp_path):
    written = build_all(tmp_path)
    assert len(written) == 12
    made = {path.relative_to(tmp_path) for path in written}
    assert {Path("es/registros.xlsx"), Path("es/registros.xlsm"), Path("en/registers.xlsx")} <= made
    for path in written:
        committed = shipped.workbooks() / path.relative_to(tmp_path)
        with zipfile.ZipFile(path) as new, zipfile.ZipFile(committed) as old:
            assert new.namelist() == old.namelist()
            assert [n for n in new.namelist() if new.read(n) != old.read(n)] == [], committed.name


@pytest.mark.slow
def test_a_file_with_the_same_parts_is_left_alone(tmp_path):
    first = build_all(tmp_path)[0]
    packed = io.BytesIO()
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    first.write_bytes(packed.getvalue())
    build_all(tmp_path)
    assert first.read_bytes() == packed.getvalue()


def test_the_editions_differ_in_macros_and_ribbon_only():
    changed = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}
    for key, lang in BOOKS:
        plain, macro = (zipfile.ZipFile(io.BytesIO(made(key, lang, suffix))) for suffix in (".xlsx", ".xlsm"))
        assert set(macro.namelist()) - set(plain.namelist()) == {"customUI/customUI.xml", "xl/vbaProject.bin"}
        differing = {name for name in plain.namelist() if plain.read(name) != macro.read(name)}
        assert {name for name in differing if not re.match(r"xl/(?:drawings|worksheets)/\w+\.xml", name)} == changed
        for name in differing - changed:
            assert without_macros(macro.read(name)) == without_macros(plain.read(name))
        assert b"application/vnd.ms-excel.sheet.macroEnabled.main+xml" in macro.read("[Content_Types].xml")
        assert b"spreadsheetml.sheet.main+xml" not in macro.read("[Content_Types].xml")


def without_macros(part: bytes) -> bytes:
    return re.sub(rb' (?:macro|codeName)="[^"]*"', b"", part)


def test_another_suffix_is_refused():
    with pytest.raises(ValueError, match=r"\.xlsx"):
        build("registers", "es", ".ods")


@pytest.mark.parametrize(("table", "lang"), EVERY, ids=lambda x: getattr(x, "key", x))
def test_every_column_stands_with_its_help(table, lang):
    sheet = opened(table.workbook, lang)[table.label[lang]]
    region = sheet.tables[table.key]
    rows = {"settings": len(SETTINGS), "weights": len(CRITERIA)}.get(table.key, table.blank_rows)
    last = letter(table, table.columns[-1].key)
    assert region.ref == f"A{names.HEADER_ROW}:{last}{names.HEADER_ROW + rows}"
    assert [cell.value for cell in sheet[names.HEADER_ROW][: len(table.columns)]] == [
        header(column, lang) for column in table.columns
    ]
    for column in table.columns:
        assert fold(header(column, lang)) == fold(column.label[lang])
        check = check_at(sheet, f"{letter(table, column.key)}{names.HEADER_ROW + 1}")
        assert check.showInputMessage
        assert 0 < len(check.promptTitle) <= TITLE_MAX
        assert 0 < len(check.prompt) <= TEXT_MAX
        assert len(check.errorTitle or "") <= TITLE_MAX
        assert len(check.error or "") <= TEXT_MAX
    assert sheet.sheet_properties.tabColor is not None
    assert sheet.freeze_panes is not None
    assert sheet.print_title_rows == f"${names.HEADER_ROW}:${names.HEADER_ROW}"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "landscape"
    assert not sheet.protection.sheet


@pytest.mark.parametrize(("table", "lang"), EVERY, ids=lambda x: getattr(x, "key", x))
def test_a_kind_has_its_check(table, lang):
    if table.derived:
        return
    sheet = opened(table.workbook, lang)[table.label[lang]]
    for column in table.columns:
        if column.written_by is Writer.COOPXL or (table.key, column.key) == ("settings", "value"):
            continue
        check = check_at(sheet, f"{letter(table, column.key)}{names.HEADER_ROW + 1}")
        assert check.type == CHECKS[type(column.kind)]
        assert check.showErrorMessage is not isinstance(column.kind, kinds.Choices | kinds.Refs)
        if isinstance(column.kind, kinds.Choice):
            closed = not office.CODE_LISTS[column.kind.codes].open
            assert check.formula1 == names.codes_name(column.kind.codes)
            assert check.errorStyle == (None if closed else "warning")
        elif isinstance(column.kind, kinds.Ref):
            assert (check.formula1, check.errorStyle) == (names.rows_name(column.kind.table), "warning")


def test_an_order_is_checked_at_the_cell_that_is_typed_last():
    projects = opened("registers", "es")["Proyectos"]
    start, end = (letter(TABLES["projects"], key) for key in ("start_date", "completion_date"))
    assert check_at(projects, f"{end}5").formula1 == f"MAX(18264,${start}5)"
    counted = opened("registers", "es")["Beneficiarios"]
    whole, women = (letter(TABLES["beneficiaries"], key) for key in ("quantity", "women"))
    assert check_at(counted, f"{women}5").formula2 == f"MIN(1000000000,${whole}5)"


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_every_name_that_is_used_is_defined(key, lang):
    book = opened(key, lang)
    used = set()
    for sheet in book:
        for check in sheet.data_validations.dataValidation:
            used |= set(re.findall(r"\b(?:codes|rows)_\w+", check.formula1 or ""))
        for formats in sheet.conditional_formatting:
            used |= {name for rule in formats.rules for f in rule.formula for name in re.findall(r"coopxl_\w+", f)}
    assert used <= set(book.defined_names)
    declared = set()
    for table in tables_of(key):
        for column in table.columns:
            match column.kind:
                case kinds.Choice(codes) | kinds.Choices(codes):
                    declared.add(names.codes_name(codes))
                case kinds.Ref(other) | kinds.Refs(other):
                    declared.add(names.rows_name(other))
    chosen = (setting.kind.codes for setting in SETTINGS if isinstance(setting.kind, kinds.Choice))
    extra = {names.codes_name(codes) for codes in chosen} if key == "registers" else set()
    listed = {name for name in book.defined_names if name.startswith(("codes_", "rows_"))}
    assert listed == declared | extra


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_the_lists_hold_the_labels_in_their_order(key, lang):
    book = opened(key, lang)
    sheet = book["Lists" if lang == "en" else "Listas"]
    assert sheet.protection.sheet
    assert sheet is book.worksheets[-1]
    words = Vocabulary()
    columns = []
    for name in book.defined_names:
        if not name.startswith(("codes_", "rows_")):
            continue
        column = re.fullmatch(rf"{sheet.title}!\$([A-Z]+)\$5:INDEX\(.*\)", refers_to(book, name))[1]
        columns.append(column)
        filled = [cell.value for cell in sheet[column][names.HEADER_ROW :] if cell.value is not None]
        codes = words.codes(name.removeprefix("codes_")) if name.startswith("codes_") else ()
        assert filled == [code.label[lang] for code in codes]
    # The last column is hidden: it says what the book came from.
    assert len(set(columns)) == len(columns) == sheet.max_column - 1
    assert sheet.column_dimensions[sheet.cell(1, sheet.max_column).column_letter].hidden
    last = sheet.cell(names.HEADER_ROW, sheet.max_column - 1).column_letter
    assert refers_to(book, names.LISTS_BLOCK) == f"{sheet.title}!$A$5:${last}$3000"


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_the_marks_and_the_properties(key, lang):
    book = opened(key, lang)
    findings = tables_of(key)[-1]
    column = letter(findings, "mark")
    assert refers_to(book, names.MARKS) == f"{findings.label[lang]}!${column}:${column}"
    properties = {one.name: one.value for one in book.custom_doc_props}
    assert properties == {
        names.PROPERTY_WORKBOOK: key,
        names.PROPERTY_LANGUAGE: lang,
        names.PROPERTY_SCHEMA: office.VERSION,
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_month_calendar(lang):
    book = opened("calendar", lang)
    sheet = book.worksheets[2]
    assert sheet.protection.sheet
    first, last = names.HEADER_ROW, names.HEADER_ROW + 4 * CALENDAR_LINES
    assert refers_to(book, names.CALENDAR_BLOCK) == f"{sheet.title}!$A${first}:$N${last}"
    shown = [row for row in range(first + 1, last + 1) if not sheet.row_dimensions[row].hidden]
    assert shown == [first + 1 + place * CALENDAR_LINES for place in range(4)]
    for name in (names.COUNTED_ON["call_table"], names.COUNTED_ON["calendar"]):
        place, cell = refers_to(book, name).rsplit("!", 1)
        assert book[place.strip("'")][cell.replace("$", "")].value is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_the_day(lang):
    """It comes right after the start sheet, on one upright page; of each section only the heading is in sight."""
    book = opened("calendar", lang)
    sheet = book.worksheets[1]
    assert (sheet.title, sheet.protection.sheet) == (("Hoy", "Today")[lang == "en"], True)
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("portrait", True)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight or 1) == (1, 1)
    first, last = names.HEADER_ROW, names.HEADER_ROW + today.BLOCK_LINES - 1
    assert refers_to(book, names.TODAY_BLOCK) == f"{sheet.title}!$A${first}:$F${last}"
    for section in today.SECTIONS:
        row = first + today.first_line(section)
        assert sheet.cell(row, 1).value == section.label[lang]
        hidden = [bool(sheet.row_dimensions[line].hidden) for line in range(row, row + today.lines_of(section))]
        assert hidden == [False, *[True] * (section.lines + 1), False]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("matrix", MATRICES, ids=lambda matrix: matrix.key)
def test_a_matrix_has_its_block_and_shows_one_line(matrix, lang):
    book = opened("tracking", lang)
    sheet = book[matrix.label[lang]]
    assert sheet.protection.sheet
    assert sheet.page_setup.orientation == "landscape"
    first, last = names.HEADER_ROW, names.HEADER_ROW + matrix.lines
    quoted = f"'{sheet.title}'!$A${first}:${column_letter(matrix.columns)}${last}"
    assert refers_to(book, matrix.block) == quoted
    assert [row for row in range(first, last + 1) if not sheet.row_dimensions[row].hidden] == [first, first + 1]
    assert [sheet.cell(first, number).value for number in range(1, len(matrix.heads) + 1)] == [
        head[lang] for head in matrix.heads
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_every_field_of_a_form_is_a_named_unlocked_cell(form, lang):
    book = opened("registers", lang)
    sheet = book[form.label[lang]]
    table, words = TABLES[form.table], Vocabulary()
    # What planning says of a project comes back in a pack.
    assert set(form.columns) == {c.key for c in table.columns if c.key == "id" or c.written_by is Writer.OFFICER}
    expected = [key for key in form.columns if not isinstance(table[key].kind, kinds.Choices)]
    for item in form.items:
        if isinstance(item, Options):
            expected += [f"{item.column}_{code.key}" for code in words.codes(table[item.column].kind.codes)]
        elif isinstance(item, Children):
            expected += [f"{item.table}_{n}" for n in range(1, item.count + 1)]
    cells = set()
    for field in expected:
        place, cell = refers_to(book, names.form_name(form.key, field)).rsplit("!", 1)
        assert place.strip("'") == sheet.title
        cell = cell.replace("$", "")
        cells.add(cell)
        assert not sheet[cell].protection.locked
        assert len(check_at(sheet, cell).prompt) <= TEXT_MAX
    assert len(cells) == len(expected)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_form_fits_on_two_pages(form, lang):
    sheet = opened("registers", lang)[form.label[lang]]
    (cut,) = [one.id for one in sheet.row_breaks.brk]
    room = (11.69 - sheet.page_margins.top - sheet.page_margins.bottom) * 72 * 100 / sheet.page_setup.scale
    heights = [sheet.row_dimensions[row].height or 15 for row in range(1, sheet.max_row + 1)]
    assert max(sum(heights[:cut]), sum(heights[cut:])) < room * 0.985
    wide = sum(sheet.column_dimensions["B"].width * 7 + 5 for _ in range(12)) / 96
    assert wide * sheet.page_setup.scale / 100 < 8.27 - sheet.page_margins.left - sheet.page_margins.right


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compliance_stands_upright_on_one_page_across(lang):
    table = TABLES["compliance"]
    sheet = opened("registers", lang)[table.label[lang]]
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    signs = [code.label[lang] for code in DUTY_STATES.codes]
    assert all(len(sign) == 1 and sign in sheet["A3"].value for sign in signs)
    height = sheet.row_dimensions[names.HEADER_ROW].height
    for duty in DUTIES:
        head = sheet[f"{letter(table, duty.column)}{names.HEADER_ROW}"]
        lines = wrap(head.value, int(height / 4.4))
        assert head.alignment.textRotation == 90
        assert len(lines) <= 2, head.value
        assert max(map(len, lines)) * 4.4 <= height, head.value


OURS_ON_THE_FORM = {"state", "next_state", "move_reason", "origin", "director_informed", "mayor_authorized"}


def test_the_first_page_of_the_project_form_is_the_paper_form():
    form = next(one for one in FORMS if one.key == "project")
    cut = next(number for number, block in enumerate(form.blocks) if block.opens_page)
    first = {item.column for block in form.blocks[:cut] for item in block.items if isinstance(item, Field | Options)}
    assert first.isdisjoint(OURS_ON_THE_FORM)
    assert first - {"id"} == {
        "name", "department", "department_head", "head_phone", "head_email", "manager_name", "manager_phone",
        "manager_email", "general_objective", "areas", "other_area", "summary", "localization", "start_date",
        "completion_date", "notes",
    }  # fmt: skip


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_the_start_sheet_leads_everywhere(key, lang):
    book = opened(key, lang)
    start = book.worksheets[0]
    assert start.protection.sheet
    targets = {link.rsplit("!", 1)[0].strip("'") for link in links(start)}
    assert targets == {sheet.title for sheet in book.worksheets[1:]}
    for sheet in book.worksheets[1:]:
        assert f"{start.title}!A1" in links(sheet), sheet.title


@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_no_formula_carries_a_result(key, lang):
    with zipfile.ZipFile(io.BytesIO(made(key, lang, ".xlsx"))) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert re.findall(rb"</f><v>[^<]+</v>", package.read(name)) == []


def test_pages_repeat_columns_where_that_does_not_make_opening_slow():
    """In LibreOffice each sheet whose pages repeat columns costs half a second of opening."""
    titles = {}
    for suffix in (".xlsx", ".xlsm"):
        with zipfile.ZipFile(io.BytesIO(made("registers", "es", suffix))) as package:
            titles[suffix] = dict(
                re.findall(rb'Print_Titles" localSheetId="(\d+)">([^<]*)<', package.read("xl/workbook.xml"))
            )
    assert titles[".xlsm"][b"4"] == b"Proyectos!$A:$B,Proyectos!$4:$4"
    assert titles[".xlsx"][b"4"] == b"Proyectos!$4:$4"
    assert titles[".xlsx"].keys() == titles[".xlsm"].keys()
