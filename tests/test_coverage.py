"""What the sources ask for: each table is written into and read back, each verb carried out; what is to come is not there."""

import shutil
from datetime import date, time
from decimal import Decimal

import pytest

from coopxl.actions.load import load
from coopxl.derive.coverage import coverage
from coopxl.run.office import Office, moment
from coopxl.schema import kinds
from coopxl.schema.duties import DUTIES
from coopxl.schema.inventory import LATER, NEEDS
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.papers import PAPERS
from coopxl.schema.table import Table
from coopxl.schema.text import LANGUAGES
from coopxl.schema.verbs import VERBS
from tests.libreoffice import Calc
from tests.offices import DAY, blank, book

TODAY = date.fromisoformat(DAY)
KEPT = [key for key, table in TABLES.items() if not table.derived and key != "settings"]
LAST = 990
"""The number of the rows written here: that of no row which an office begins with."""


def row_id(table: Table) -> str:
    kind = table["id"].kind
    if isinstance(kind, kinds.Identity) and kind.pattern:
        return kind.example
    year = "2026-" if table.yearly else ""
    return f"{table.prefix}-{year}{LAST:0{table.digits}}"


EXAMPLES = {
    kinds.Words: lambda kind, key: kind.example if kind.pattern else f"=Ñandú & <{key}> 01"[: kind.longest],
    kinds.Prose: lambda kind, key: f"Línea primera: {key}\nlínea «segunda»",
    kinds.Whole: lambda kind, key: min(kind.high, max(kind.low, 2)),
    kinds.Quantity: lambda kind, key: Decimal("1234.56"),
    kinds.Money: lambda kind, key: Decimal("1234.56"),
    kinds.Percent: lambda kind, key: Decimal("12.5"),
    kinds.Day: lambda kind, key: date(2026, 2, 3),
    kinds.Hour: lambda kind, key: time(17, 30),
    kinds.Zone: lambda kind, key: "America/Guayaquil",
    kinds.YesNo: lambda kind, key: True,
    kinds.Choice: lambda kind, key: CODE_LISTS[kind.codes].codes[-1].key,
    kinds.Choices: lambda kind, key: tuple(code.key for code in CODE_LISTS[kind.codes].codes[-2:]),
    kinds.Ref: lambda kind, key: row_id(TABLES[kind.table]),
    kinds.Refs: lambda kind, key: (row_id(TABLES[kind.table]),),
    kinds.Email: lambda kind, key: "oficina@ejemplo.gob.ec",
    kinds.Phone: lambda kind, key: "+593 2 397 2700",
    kinds.Url: lambda kind, key: "https://ejemplo.gob.ec/página",
}  # fmt: skip
"""For each kind a value that only a column of this kind holds as it is."""


ROWS = {
    key: {"id": row_id(TABLES[key])}
    | {
        column.key: EXAMPLES[type(column.kind)](column.kind, column.key)
        for column in TABLES[key].columns
        if column.key != "id" and not column.computed
    }
    for key in KEPT
}


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request, tmp_path_factory):
    """An office with one row in every table, all cells filled, put there through the closed books."""
    folder = blank(tmp_path_factory.mktemp("coverage") / "oficina", request.param)
    Office(folder, moment(TODAY)).perform([load({key: [row] for key, row in ROWS.items()}, {})])
    return folder


@pytest.fixture(scope="module")
def held(written):
    return Office(written, moment(TODAY)).book


@pytest.mark.parametrize("key", KEPT)
def test_what_is_written_is_read_back(held, key):
    table = held[key]
    assert table.bad == {}
    (row,) = [one for one in table if one.id == ROWS[key]["id"]]
    assert {name: row[name] for name in ROWS[key]} == ROWS[key]


@pytest.mark.libreoffice
def test_what_is_written_is_read_back_once_libreoffice_has_saved_it(written, tmp_path):
    folder = shutil.copytree(written, tmp_path / "oficina")
    for name in ("registers", "calendar", "tracking"):
        path = book(folder, name)
        with Calc(tmp_path / f"profile-{name}") as calc:
            calc.convert(path, tmp_path / "saved", "xlsx")
        shutil.copy(tmp_path / "saved" / f"{path.stem}.xlsx", path)
    read = Office(folder, moment(TODAY)).book
    for key in KEPT:
        row = read[key][str(ROWS[key]["id"])]
        assert {name: row[name] for name in ROWS[key]} == ROWS[key], key


def test_every_source_and_duty_is_named_once():
    assert [need.key for need in NEEDS] == [f"S{number:02}" for number in range(1, 94)]
    assert [duty.key for duty in DUTIES] == [f"R{number}" for number in range(1, 19)]


def test_every_need_is_served_by_what_exists():
    for need in NEEDS:
        assert set(need.tables) <= TABLES.keys(), need.key
        assert set(need.verbs) <= VERBS.keys(), need.key
        assert set(need.papers) <= PAPERS.keys(), need.key
        assert set(need.later) <= LATER.keys(), need.key
        for name in need.columns:
            table, column = name.split(".")
            assert column in TABLES[table], name
        assert need.tables or need.columns or need.verbs or need.papers, f"{need.key} is served by nothing"


def test_every_table_serves_a_source():
    """What no source asks for is there for the office itself."""
    served = {table for need in NEEDS for table in need.tables} | {
        name.split(".")[0] for need in NEEDS for name in need.columns
    }
    assert set(TABLES) - served == {"parishes", "settings", "own_codes", "holidays"}


def test_what_is_to_come_has_not_come():
    """An entry of the list works once something of its name exists: then it goes to the needs."""
    there = {*VERBS, *PAPERS, *TABLES}
    assert {key: sorted(set(later.names) & there) for key, later in LATER.items() if set(later.names) & there} == {}
    assert {key for need in NEEDS for key in need.later} == LATER.keys()


def test_the_page_tells_all_of_it():
    page = coverage()
    assert all(f"\n| {one.key} | " in page for one in (*NEEDS, *DUTIES))
    assert all(f"- `{key}`: " in page for key in LATER)
