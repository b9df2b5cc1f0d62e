"""A workbook, its copy as JSON, and a workbook again: cell by cell the same, whatever was typed."""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.actions.take_back import take_back
from coopxl.core.book import Book
from coopxl.core.cells import UNCALCULATED, CellError
from coopxl.core.errors import CannotGoOn
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.portable import head, pack
from coopxl.core.reading import read_book
from coopxl.hosts.memory import MemoryHost, workbooks
from coopxl.schema.office import TABLES
from tests.opened import NOW

ASK = Ask(NOW, given={"PRY-2026": 41})


def copied(book: Book) -> object:
    """What the file of a copy holds, as the command reads it."""
    text = json.dumps({**head(book, ASK.given), "tables": pack(book).tables}, ensure_ascii=False, allow_nan=False)
    return json.loads(text, parse_float=Decimal)


def taken(copy: object, into: str = "", lang: str = "es") -> tuple[Book, list[str]]:
    """An office once a copy was brought into it, and the codes of what was told."""
    hosts = {key: MemoryHost(one) for key, one in workbooks(into, lang).items()}
    book = read_book({key: host.read() for key, host in hosts.items()}, lang)
    outcome = take_back(copy, "copia.json")(book, ASK)
    plan = Plan(book)
    plan.add(outcome.edits)
    for key, patch in plan.patches.items():
        hosts[key].apply(patch)
    told = [one.code for one in (*outcome.findings, *plan.noticed)]
    return read_book({key: host.read() for key, host in hosts.items()}, lang), told


def cells(book: Book, table: str) -> list[list[object]]:
    """The cells of a table's rows, those of the columns beside it too."""
    layout = book[table].layout
    rows = book.workbooks[TABLES[table].workbook].sheets[layout.sheet].rows
    lines = [list(rows[number - 1]) for number in (layout.header_row, *book[table].rows)]
    width = max(map(len, lines))
    return [[*line, *[None] * (width - len(line))] for line in lines]


TYPED = """
| regulations | id      | title                | number | kind      | approved_on | Mi columna  | =otra |
|             | NOR-001 | Ñandú & <Cía.> 🌱    | 00123  | ordinance | 2026-01-02  | =SUMA(A1)   | 0     |
|             | NOR-002 | =1+1                 | 0      | Ordenanza |             | 00123       |       |
|             | NOR-003 | '=2                  | -7     | no existe | 31/12/2025  |             | Sí    |

| projects | id           | name | areas                | parishes      | whole_canton | amount_requested | cooperant  |
|          | PRY-2026-001 | Uno  | Salud; education; own | 030151; Rara | Sí           | 0                | Agencia    |
|          | PRY-2026-001 | Bis  | comercio             |               | No           | 10,5             | COO-009    |
|          |              | Sin id |                    |               |              | -1               |            |

| parishes | id     | name |
|          | 030151 | Uno  |

| own_codes | id      | list  | key | label_es | label_en |
|           | ENT-001 | areas | own | Turismo  | Tourism  |
"""


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_copy_read_back_gives_the_same_cells(lang):
    before = read_book(workbooks(TYPED, lang), lang)
    after, told = taken(copied(before), lang=lang)
    assert set(told) == {"IMPO-01"}
    for table in ("regulations", "projects", "parishes", "own_codes"):
        header, *rows = cells(before, table)
        header_after, *rows_after = cells(after, table)
        assert dict_of(header_after, rows_after) == dict_of(header, rows), table
    again, told = taken(copied(before), TYPED, lang)
    assert [cells(again, table) for table in TABLES] == [cells(before, table) for table in TABLES]


def dict_of(header: list[object], rows: list[list[object]]) -> list[dict[object, object]]:
    return [{h: value for h, value in zip(header, row, strict=True) if value is not None} for row in rows]


RAW = (
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), max_size=8)
    | st.sampled_from(["=1", "00123", "Sí", "no", " x ", "\u00a0", "Salud", "health; Salud", "COO-001", "PRY-2026-001 — Uno"])
    | st.dates(date(1950, 1, 1), date(2100, 1, 1))
    | st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(lambda day: day.replace(microsecond=0))
    | st.times().map(lambda hour: hour.replace(microsecond=0))
)  # fmt: skip
COLUMNS = (
    "name",
    "areas",
    "start_date",
    "whole_canton",
    "parishes",
    "amount_requested",
    "cooperant",
    "head_phone",
    "sdg",
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(*(RAW for _ in range(len(COLUMNS) + 1))), min_size=1, max_size=4))
def test_whatever_was_typed_comes_back(rows):
    """Each row has an id; in the last column, which is the officer's own, and in all others stands anything a cell can hold."""
    head_line = " | ".join(("projects", "id", *COLUMNS, "Mía"))
    ids = "\n".join(f"| | PRY-2026-{number:03} |" for number in range(1, len(rows) + 1))
    typed = workbooks(f"| {head_line} |\n{ids}")
    host = MemoryHost(typed["registers"])
    sheet = TABLES["projects"].label.es
    top = typed["registers"].regions["projects"].header_row
    host.type(
        sheet,
        {(top + 1 + line, 2 + number): raw for line, row in enumerate(rows) for number, raw in enumerate(row)},
    )
    before = read_book(typed | {"registers": host.read()}, "es")
    after, _ = taken(copied(before))
    header, *was = cells(before, "projects")
    header_after, *now = cells(after, "projects")
    for old, new in zip(dict_of(header, was), dict_of(header_after, now), strict=True):
        assert {h: shown(value) for h, value in new.items() if shown(value) != ""} == {
            h: shown(value) for h, value in old.items() if shown(value) != ""
        }


def shown(raw: object) -> object:
    """A day is the same as its first moment, and a whole number as itself with a point."""
    if isinstance(raw, datetime) and raw.time() == time():
        return raw.date()
    return (type(raw) is bool, raw) if isinstance(raw, bool | int | float) else raw


def test_an_error_or_a_formula_without_result_stays_as_it_is_and_is_told():
    typed = workbooks("| regulations | id | title | number |\n| | NOR-001 | #N/A | (uncalculated) |")
    packed = pack(read_book(typed, "es"))
    assert packed.lost == 2
    assert packed.tables["regulations"][0]["_typed"] == {"title": {"error": "#N/A"}, "number": {"error": ""}}
    copy = {**head(read_book(typed, "es"), {}), "tables": packed.tables}
    after, told = taken(copy, "| regulations | id | title |\n| | NOR-001 | queda |")
    assert after["regulations"]["NOR-001"]["title"] == "queda"
    assert "IMPO-06" in told


def test_durations_and_errors_are_said_as_what_they_are():
    from coopxl.core.portable import pack_cell

    assert pack_cell(timedelta(hours=36)) == {"days": 1.5}
    assert pack_cell(CellError("#REF!")) == {"error": "#REF!"}
    assert pack_cell(UNCALCULATED) == {"error": ""}


OFFICE = """
| parishes | id     | name      |
|          | 030151 | Mi nombre |
|          | 030199 | Solo mía  |
"""


def test_rows_come_by_their_id_and_the_others_stay():
    copy = {
        "format": "coopxl-office", "schema": "3", "given": {"PRY-2026": 77},
        "tables": {"parishes": [
            {"id": "030151", "name": "Su nombre"}, {"id": "030152", "name": "Nueva"}, {"id": "030199", "notes": None},
        ]},
    }  # fmt: skip
    book = read_book(workbooks(OFFICE), "es")
    outcome = take_back(copy, "copia.json")(book, ASK)
    (told,) = outcome.findings
    assert told.facts == {"new": 1, "changed": 1, "same": 1}
    assert outcome.given["PRY-2026"] == 77
    after, _ = taken(copy, OFFICE)
    assert [row["name"] for row in after["parishes"]] == ["Su nombre", "Solo mía", "Nueva"]


def test_a_null_empties_a_cell_and_a_missing_key_does_not():
    copy = {
        "format": "coopxl-office",
        "schema": "3",
        "tables": {"parishes": [{"id": "030151", "name": None}, {"id": "030199"}]},
    }
    after, _ = taken(copy, OFFICE)
    assert [row["name"] for row in after["parishes"]] == [None, "Solo mía"]


def test_a_row_without_an_id_is_never_written_over_another():
    office = "| regulations | id | title |\n| | | Mía |"
    copy = {
        "format": "coopxl-office",
        "schema": "3",
        "tables": {"regulations": [{"id": None, "title": "Suya"}, {"id": None, "title": "Mía"}]},
    }
    after, _ = taken(copy, office)
    assert [row["title"] for row in after["regulations"]] == ["Mía", "Suya"]


WRONG = [
    ([], "IMPO-02"),
    ({"format": "otro"}, "IMPO-02"),
    ({"format": "coopxl-office", "schema": "99", "tables": {}}, "IMPO-04"),
    ({"format": "coopxl-office", "schema": "x", "tables": {}}, "IMPO-04"),
    ({"format": "coopxl-office", "schema": "3", "tables": {"otra": []}}, "IMPO-02"),
    ({"format": "coopxl-office", "schema": "3", "tables": {"parishes": {}}}, "IMPO-02"),
    ({"format": "coopxl-office", "schema": "3", "tables": {"parishes": [1]}}, "IMPO-02"),
    *(
        ({"format": "coopxl-office", "schema": "3", "tables": {table: [row]}}, "IMPO-03")
        for table, row in (
            ("parishes", {"id": 30151}),
            ("parishes", {"nadie": 1}),
            ("parishes", {"_typed": []}),
            ("parishes", {"_typed": {"name": {"date": "ayer"}}}),
            ("parishes", {"_own": {"Mía": {"a": 1, "b": 2}}}),
            ("projects", {"start_date": "31/12/2026"}),
            ("projects", {"amount_requested": "10"}),
            ("projects", {"whole_canton": 1}),
            ("projects", {"version": Decimal("1.5")}),
            ("projects", {"areas": "health"}),
        )
    ),
]


@pytest.mark.parametrize(("copy", "code"), WRONG)
def test_what_is_no_copy_is_refused_whole(copy, code):
    with pytest.raises(CannotGoOn) as stop:
        taken(copy, OFFICE)
    assert stop.value.code == code
