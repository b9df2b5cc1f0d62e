"""Workbooks saved by real programs, from the folder that COOPXL_CORPUS names: a patch loses nothing in any of them."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from coopxl.core.cells import Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch
from coopxl.hosts.file.read import read
from tests.hosts.file.books import apply, parts
from tests.openxml import violations

# The reader must judge these; what is said of each is looked at below.
NO_WORKBOOKS = {
    "SheetsWithoutRelId.xlsx": "FILE-20",
    "~$LoadPivotTables.xlsx": "FILE-04",
    "flattentool_tests_fixtures_xlsx_file.xlsx": "FILE-05",
}
# A totals row, another table, merged cells.
IN_THE_WAY = {"", "FILE-30", "FILE-31", "FILE-32", "FILE-33"}
# The header or the totals of a table, part of an array formula: a sheet of strangers that is overwritten whole has these.
IN_A_SHEET = {"", "FILE-28", "FILE-34", "FILE-35"}
FOLDER = os.environ.get("COOPXL_CORPUS", "")
EVERY = sorted(Path(FOLDER).rglob("*.xls[xm]")) if FOLDER else []
BOOKS = [path for path in EVERY if not path.name.endswith(tuple(NO_WORKBOOKS))]
FAR, FARTHER = (60, 60), (61, 61)

pytestmark = pytest.mark.corpus


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_two_cells_are_patched_and_nothing_else_changes(path, tmp_path):
    before = path.read_bytes()
    book = read(before, path.name)
    name = next(iter(book.sheets), None)
    if name is None:
        return
    new = {FAR: "=1+1 ñ <&> _x000D_", FARTHER: "x"}
    patch = Patch()
    patch.sheet(name).cells.update(new)
    after = apply(before, patch)
    again = read(after, path.name)
    assert {at: again.sheets[name].cell(*at) for at in new} == new
    for sheet in book.sheets.values():
        for row, line in enumerate(sheet.rows, 1):
            seen = [again.sheets[sheet.name].cell(row, column) for column in range(1, len(line) + 1)]
            assert seen == [
                new.get((row, column), value) if sheet.name == name else value for column, value in enumerate(line, 1)
            ]
    old, now = parts(before), parts(after)
    assert list(old) == list(now)
    changed = {part for part in old if old[part] != now[part]}
    assert len(changed - {"xl/workbook.xml"}) == 1
    request = re.compile(rb' fullCalcOnLoad="\w+"')
    both = [request.sub(b"", package["xl/workbook.xml"]) for package in (old, now)]
    assert len({re.sub(rb"<(?:\w+:)?calcPr ?/>", b"", content) for content in both}) == 1
    _no_new_violation(path, after, tmp_path)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_formulas_take_the_calculation_chain_with_them(path):
    before = path.read_bytes()
    name = next(iter(read(before, path.name).sheets), None)
    if name is None:
        return
    patch = Patch()
    patch.sheet(name).cells[FAR] = Formula("1+1", 2)
    now = parts(apply(before, patch))
    everything = b"".join(content for part, content in now.items() if part.endswith((".rels", "[Content_Types].xml")))
    assert b"calcChain" not in everything
    assert re.search(rb'fullCalcOnLoad="(1|true)"', now["xl/workbook.xml"])


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_every_table_grows_or_it_is_said_why_not(path, tmp_path):
    before = path.read_bytes()
    book = read(before, path.name)
    patch = Patch()
    for region in book.regions.values():
        last = region.last_row + 1
        one = Patch(grown={region.name: last})
        one.sheet(region.sheet).cells[last, region.first_column] = "new"
        one.sheet(region.sheet).like[last] = region.last_row
        code = said(before, one)
        assert code in IN_THE_WAY
        if not code:
            patch.grown |= one.grown
            patch.sheet(region.sheet).cells |= one.sheets[region.sheet].cells
            patch.sheet(region.sheet).like |= one.sheets[region.sheet].like
    if patch:
        after = apply(before, patch)
        regions = read(after, path.name).regions
        assert {name: regions[name].last_row for name in patch.grown} == patch.grown
        _no_new_violation(path, after, tmp_path)


def refilled(book):
    """For each sheet a patch that puts another value into every cell that holds one."""
    for sheet in book.sheets.values():
        patch = Patch()
        for row, line in enumerate(sheet.rows, 1):
            for column, value in enumerate(line, 1):
                if value is not None:
                    patch.sheet(sheet.name).cells[row, column] = f"{row}/{column}"
        if patch:
            yield sheet.name, patch


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_every_sheet_is_refilled_or_it_is_said_why_not(path):
    before = path.read_bytes()
    for name, patch in refilled(read(before, path.name)):
        code = said(before, patch)
        assert code in IN_A_SHEET
        if not code:
            after = apply(before, patch)
            old, now = parts(before), parts(after)
            chain = {"xl/calcChain.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"}
            may = {"xl/workbook.xml"} | (chain if "xl/calcChain.xml" not in now else set())
            changed = {part for part in old if old[part] != now.get(part)} - may
            assert len({part for part in changed if not part.startswith("xl/tables/")}) <= 1
            cells = read(after, path.name).sheets[name]
            assert all(cells.cell(*at) == value for at, value in patch.sheets[name].cells.items())


def test_what_is_refused_is_counted(capsys):
    """The figures of docs/reliability.md."""
    told = Counter()
    for path in EVERY:
        try:
            book = read(path)
        except CannotGoOn as error:
            told["read", error.code] += 1
            continue
        told["read", ""] += 1
        data = path.read_bytes()
        first = next(iter(book.sheets), None)
        if first is not None:
            patch = Patch()
            patch.sheet(first).cells[FAR] = "x"
            told["a cell set", said(data, patch)] += 1
        for region in book.regions.values():
            patch = Patch(grown={region.name: region.last_row + 1})
            patch.sheet(region.sheet).cells[region.last_row + 1, region.first_column] = "new"
            told["a row appended to a table", said(data, patch)] += 1
        for _, patch in refilled(book):
            told["a sheet refilled", said(data, patch)] += 1
    with capsys.disabled():
        for (what, code), count in sorted(told.items()):
            print(f"\n{what}: {count} {code or 'done'}", end="")
    assert sum(count for (what, _), count in told.items() if what == "read") == len(EVERY)
    assert sum(count for (what, code), count in told.items() if what == "read" and code) == len(EVERY) - len(BOOKS)
    assert not [code for what, code in told if what == "a cell set" and code]


def said(data, patch):
    """The code of the refusal; nothing where there is none."""
    try:
        apply(data, patch)
    except CannotGoOn as error:
        return error.code
    return ""


def _no_new_violation(path, after, folder):
    patched = folder / path.name
    patched.write_bytes(after)
    assert set(violations(patched)) <= set(violations(path))
