"""What the sources ask for: each table is written into and read back, each verb carried out; what is to come is not there."""

import shutil
from datetime import date, time
from decimal import Decimal

import docx
import pytest

from coopxl.actions.load import load
from coopxl.core.book import Book
from coopxl.core.plan import block
from coopxl.demo import MODEL_PROJECT, rows, settings
from coopxl.derive.coverage import coverage
from coopxl.run.office import Office, moment
from coopxl.schema import kinds
from coopxl.schema.duties import DUTIES
from coopxl.schema.inventory import LATER, NEEDS
from coopxl.schema.matrices import MATRICES
from coopxl.schema.names import CALENDAR_BLOCK, TODAY_BLOCK
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.overview import PICTURES
from coopxl.schema.papers import DECLARED, PAPERS
from coopxl.schema.table import Table
from coopxl.schema.text import LANGUAGES
from coopxl.schema.verbs import VERBS
from tests import closings
from tests.hand import by_hand
from tests.libreoffice import convert
from tests.offices import DAY, blank, book, cell

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


@pytest.mark.slow
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
        path.write_bytes(convert(path, "xlsx", tmp_path).read_bytes())
    read = Office(folder, moment(TODAY)).book
    for key in KEPT:
        row = read[key][str(ROWS[key]["id"])]
        assert {name: row[name] for name in ROWS[key]} == ROWS[key], key


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """The rows of the example office, all proofs of closing included, and nothing made from them yet."""
    folder = blank(tmp_path_factory.mktemp("cases") / "oficina")
    Office(folder, moment(TODAY)).perform([load(rows("es"), settings("es"))])
    closings.complete(folder)
    return folder


def drawn(book: Book, workbook: str, name: str) -> list[object]:
    """What the cells of a block show."""
    held = book.workbooks[workbook]
    area = block(held, name)
    assert area
    sheet, top, left, bottom, right = area
    cells = (
        held.sheets[sheet].cell(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)
    )
    return [cell for cell in cells if cell]


IDEA = "PRY-2026-009"
VERB = {
    "validate": ("", lambda book: [row["code"] for row in book["registers.findings"]].count("PROJ-10") > 0),
    "calls": ("", lambda book: len(book["call_table"]) == len(book["programmes"])),
    "calendar": ("", lambda book: any("10-12" in str(cell) for cell in drawn(book, "calendar", CALENDAR_BLOCK))),
    "move": (IDEA, lambda book: [(row["project"], row["to_state"]) for row in book["moves"]] == [(IDEA, "registered")]),
    "compliance": ("", lambda book: {row["project"] for row in book["compliance"]} == {row.id for row in book["projects"]}),
    "follow-up": ("", lambda book: any("POS-" in row.text("subject") for row in book["contacts"])),
    "duplicates": ("", lambda book: [row["decision"] for row in book["twins"]] == [None]),
    "progress": ("", lambda book: {row["project"] for row in book["curve"]} >= {MODEL_PROJECT}),
    "match": ("", lambda book: {row["project"] for row in book["matches"]} >= {IDEA}),
    "matrices": ("", lambda book: all(len(drawn(book, "tracking", one.block)) >= 8 for one in MATRICES)),
    "today": ("", lambda book: "Cierra (1)" in drawn(book, "calendar", TODAY_BLOCK)),
    "triage": ("", lambda book: [row["announcement"] for row in book["calls"]] == ["unverified"]),
    "overview": ("", lambda book: any("Contado el" in str(cell) for cell in drawn(book, "registers", PICTURES[0].block))),
    "share": ("", lambda book: "sent" in {row["state"] for row in book["packs"]}),
    "proposal": (MODEL_PROJECT, None),
    "paper": (MODEL_PROJECT, None),
    "final-report": (MODEL_PROJECT, None),
    "ics": ("", None),
    "log": ("", lambda book: any("IDEA" in row.text("after") for row in book["change_log"])),
    "export": ("", None),
}  # fmt: skip
"""For each verb the row it is about, and what the books show afterwards; a verb without it makes a paper."""

SAID = {"move": {"state": "registered"}, "share": {"audience": "planning"}, "paper": {"paper": "transmittal-memo"}}
"""What some are told besides."""


@pytest.mark.slow
@pytest.mark.parametrize("verb", VERBS)
def test_verb(cases, tmp_path, verb):
    folder = shutil.copytree(cases, tmp_path / "oficina")
    row, shown = VERB[verb]
    if verb == "follow-up":
        closings.perform(folder, {"applications": [{"id": "POS-2026-990", "project": IDEA, "submitted": date(2025, 9, 1)}]},
                         {("projects", IDEA, "state"): "submitted"})  # fmt: skip
    if verb == "triage":
        closings.perform(folder, {"inbox": [{"id": "BAN-000990", "text": "La convocatoria cierra el 15/03/2026."}]}, {})
    if verb == "log":
        with by_hand(book(folder, "registers")) as held:
            cell(held, "projects", IDEA, "name").value = "IDEA"
    if verb == "duplicates":
        closings.perform(folder, {"networks": [{"id": "RED-990", "name": "RIICI"}]})
    assert not (shown and shown(Office(folder, moment(TODAY)).book)), "it is not there before"
    report = Office(folder, moment(TODAY)).act(verb, row, said=SAID.get(verb))
    if shown:
        assert shown(Office(folder, moment(TODAY)).book)
        return
    (paper,) = report.papers
    if verb == "ics":
        kinds = {line.partition("-")[0] for line in paper.read_text("utf-8").splitlines() if line.startswith("UID:")}
        assert kinds == {"UID:forecast", "UID:start"}
        return
    if verb == "export":
        assert {path.suffix for path in paper.iterdir()} == {".csv", ".json", ".txt"}
        return
    assert str(Office(folder, moment(TODAY)).book["projects"][row]["name"]) in "\n".join(
        _texts(docx.Document(str(paper)))
    )


def _texts(document):
    yield from (paragraph.text for paragraph in document.paragraphs)
    yield from (cell.text for table in document.tables for line in table.rows for cell in line.cells)


def test_every_paper_has_its_verb_or_is_made_by_the_one_for_all():
    assert PAPERS.keys() - DECLARED.keys() <= VERBS.keys()
    assert DECLARED.keys().isdisjoint(VERBS)


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
    known = {"parishes", "settings", "own_codes", "holidays", "twins", "change_log", "reception"}
    assert set(TABLES) - served == known


def test_what_is_to_come_has_not_come():
    """An entry of the list works once something of its name exists: then it goes to the needs."""
    there = {*VERBS, *PAPERS, *TABLES}
    assert {key: sorted(set(later.names) & there) for key, later in LATER.items() if set(later.names) & there} == {}
    assert {key for need in NEEDS for key in need.later} == LATER.keys()


def test_the_page_tells_all_of_it():
    page = coverage()
    assert all(f"\n| {one.key} | " in page for one in (*NEEDS, *DUTIES))
    assert all(f"- `{key}`: " in page for key in LATER)
