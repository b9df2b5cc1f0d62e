"""Offices that nobody has seen: another canton, any names, budgets and windows. What holds for the example holds for them."""

import re
import shutil
import tempfile
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from coopxl.actions.load import Rows, load
from coopxl.actions.proposal import proposal
from coopxl.core.values import Value
from coopxl.run.office import Office, moment
from coopxl.schema.messages.message import Level
from coopxl.schema.office import CODE_LISTS, TABLES
from coopxl.schema.text import LANGUAGES
from tests.offices import blank, contents

CENT = Decimal("0.01")
# Letters of many alphabets, signs that sheets, templates and XML take for their own, emoji with and without joints.
LETTERS = "aábcdeéñÑüç ßøłαжあ中ع &<>\"'“”«»{}%#=+-@;|/\\_*~^$€0123.,:()!?🦜👩‍🌾🇪🇨"
NAMES = (
    st.text(LETTERS, min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: any(unicodedata.category(letter)[0] in "LNPS" for letter in text))
)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def keys(table: str, column: str) -> st.SearchStrategy[str]:
    """Any entry of the list of a column, but those that need a text of their own."""
    kind = TABLES[table][column].kind
    return st.sampled_from([code.key for code in CODE_LISTS[kind.codes].codes if code.key != "other"])


def ids(table: str, count: int) -> list[str]:
    definition = TABLES[table]
    stem = f"{definition.prefix}-2026" if definition.yearly else definition.prefix
    return [f"{stem}-{number:0{definition.digits}}" for number in range(1, count + 1)]


def numbered(name: str, number: int) -> str:
    """Names that a rule wants to differ."""
    return f"{name} {number}"


@st.composite
def windows(draw: st.DrawFn) -> dict[str, Value]:
    """A usual window: days, months only, or unknown; from one year into the next too."""
    opens, closes = draw(DAYS), draw(DAYS)
    whole = {
        "opens_month": str(opens.month), "opens_day": opens.day, "closes_month": str(closes.month), "closes_day": closes.day,
    }  # fmt: skip
    kept = draw(st.sampled_from([tuple(whole), ("opens_month", "closes_month"), ("closes_month", "closes_day"), ()]))
    return {key: whole[key] for key in kept}


@st.composite
def calls(draw: st.DrawFn) -> dict[str, Value]:
    closes = draw(DAYS)
    row: dict[str, Value] = {"closes": closes, "announcement": draw(keys("calls", "announcement"))}
    if draw(st.booleans()):
        row["opens"] = closes - timedelta(draw(st.integers(0, 200)))
    return row


@st.composite
def offices(draw: st.DrawFn) -> Rows:
    """The rows of an office: one to three cooperants and projects, any number of programmes, calls and budget lines."""
    rows: dict[str, list[dict[str, Value]]] = {}

    def table(name: str, low: int, high: int, cells: st.SearchStrategy[dict[str, Value]]) -> list[str]:
        made = draw(st.lists(cells, min_size=low, max_size=high))
        given = ids(name, len(made))
        rows[name] = [{"id": row_id, **row} for row_id, row in zip(given, made, strict=True)]
        for number, row in enumerate(rows[name], 1):
            if name != "budget" and "name" in row:
                row["name"] = numbered(str(row["name"]), number)
        return given

    def row(**cells: st.SearchStrategy[Value]) -> st.SearchStrategy[dict[str, Value]]:
        return st.fixed_dictionaries(dict(cells))

    def one(name: str, column: str) -> st.SearchStrategy[Value]:
        return keys(name, column).map(lambda key: (key,))

    cooperants = st.sampled_from(
        table(
            "cooperants",
            1,
            3,
            row(name=NAMES, organization_types=one("cooperants", "organization_types")),
        )
    )
    programme = row(cooperant=cooperants, name=NAMES, category=keys("programmes", "category"))
    table("programmes", 0, 5, st.tuples(programme, windows()).map(lambda two: two[0] | two[1]))
    call = row(cooperant=cooperants, name=NAMES, category=keys("calls", "category"))
    table("calls", 0, 4, st.tuples(call, calls()).map(lambda two: two[0] | two[1]))
    projects = st.sampled_from(
        table(
            "projects", 1, 2,
            row(name=NAMES, department=NAMES, manager_name=NAMES, general_objective=NAMES, summary=NAMES,
                areas=one("projects", "areas"), localization=one("projects", "localization"), state=st.just("idea"),
                cooperant=cooperants,
            ),
        )
    )  # fmt: skip
    cents = st.one_of(st.integers(1, 999), st.integers(1, 10**10)).map(lambda number: number * CENT)
    line = row(project=projects, source=keys("budget", "source"), financier=NAMES, item=NAMES,
        year=st.integers(2026, 2030), amount=cents,
    )  # fmt: skip
    table("budget", 0, 7, line)
    return rows


@pytest.fixture(scope="module", params=LANGUAGES)
def empty(request, tmp_path_factory):
    return blank(tmp_path_factory.mktemp("generated") / "oficina", request.param)


ALIKE = settings(
    deadline=None,
    phases=[Phase.generate],  # an example takes half a second: the first that fails is told, not the smallest
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.slow
@settings(ALIKE, max_examples=3, derandomize=True)
@given(rows=offices(), name=NAMES, day=DAYS)
def test_an_office_of_another_canton(empty, rows, name, day):
    holds(empty, rows, name, day)


@pytest.mark.soak
@settings(ALIKE, max_examples=300)
@given(rows=offices(), name=NAMES, day=DAYS)
def test_many_offices_of_another_canton(empty, rows, name, day):
    holds(empty, rows, name, day)


def holds(empty: Path, rows: Rows, name: str, day: date) -> None:
    """All that is promised, for one office."""
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(empty, Path(place) / "Cantón Ñ")
        said = {"name": name, "canton": "Loja", "unit": f"Unidad {name}", "officer": name, "zone": "America/Guayaquil"}
        Office(folder, moment(day)).perform([load(rows, said)])
        everything_is_kept(folder, day, rows, said)
        nothing_is_wrong(folder, day)
        the_table_is_in_order(folder, day, rows)
        the_calendar_shows_them(folder, day)
        for project in rows["projects"]:
            the_money_adds_up(folder, day, project, rows["budget"])
        again_changes_nothing(folder, day)


def everything_is_kept(folder: Path, day: date, rows: Rows, said: dict[str, str]) -> None:
    office = Office(folder, moment(day))
    for name, loaded in rows.items():
        held = {row.id: row for row in office.book[name]}
        assert {row["id"] for row in loaded} == held.keys()
        for row in loaded:
            assert {key: held[str(row["id"])][key] for key in row} == row
    assert {key: office.book.settings[key] for key in said} == said


def nothing_is_wrong(folder: Path, day: date) -> None:
    report = Office(folder, moment(day)).act("validate")
    errors = [finding.told("es") for finding in report.findings if finding.gravity is Level.ERROR]
    assert errors == []
    assert all(re.fullmatch(r"[A-Z]+\d+", finding.place.cell) for finding in report.findings)


def the_table_is_in_order(folder: Path, day: date, rows: Rows) -> None:
    Office(folder, moment(day)).act("calls")
    table = Office(folder, moment(day)).book["call_table"]
    shown = {row.id: row for row in table}
    assert {str(row["id"]) for row in rows["calls"]} <= shown.keys()
    for call in rows["calls"]:
        row = shown[str(call["id"])]
        closes, opens = call["closes"], call.get("opens")
        assert row["closes"] == closes
        assert isinstance(closes, date)
        if call["announcement"] == "cancelled":
            assert row["state"] == "cancelled"
            continue
        assert row["days_left"] == (closes - day).days
        assert (row["state"] == "closed") is (closes < day)
        if call["announcement"] == "confirmed" and isinstance(opens, date) and opens <= day <= closes:
            assert row["state"] in {"open", "closing"}
    called = {str(row["id"]) for row in rows["calls"]}
    for programme in rows["programmes"]:
        listed = [row_id for row_id in shown if row_id.split("/")[0] == programme["id"]]
        assert len(listed) == 1, "what is called every year, or some day, is listed once"
    for row_id, row in shown.items():
        if row_id not in called:
            assert row["state"] in {"forecast", "undated"}, "a forecast is never open"
            closes = row["closes"]
            assert closes is None or (isinstance(closes, date) and closes >= day), "and never in the past"
    ahead = [row["closes"] for row in table if row["state"] not in {"closed", "cancelled"} and row["closes"]]
    assert ahead == sorted(ahead, key=str)
    of = {row["id"]: row["cooperant"] for name in ("programmes", "calls") for row in rows[name]}
    named = {row["id"]: str(row["name"]) for row in rows["cooperants"]}
    for row_id, row in shown.items():
        assert row.text("agency").startswith(named[of[row_id.split("/")[0]]])


def the_calendar_shows_them(folder: Path, day: date) -> None:
    office = Office(folder, moment(day))
    office.act("calendar")
    office = Office(folder, moment(day))
    sheet = next(s for s in office.book.workbooks["calendar"].sheets.values() if s.name in {"Calendario", "Calendar"})
    grid = ["" if raw is None else str(raw) for line in sheet.rows[4:] for raw in line[1:14]]
    months = [str(raw) for raw in sheet.rows[3][1:13]]
    assert [month[-4:] for month in months] == [str(day.year + (day.month + ahead - 1) // 12) for ahead in range(12)]
    last = date(day.year + 1, day.month, 1) - timedelta(1)
    for row in office.book["call_table"]:
        closes = row["closes"]
        if row["state"] in {"forecast", "undated", "open", "closing"} and (
            closes is None or (isinstance(closes, date) and closes <= last)
        ):
            assert any(str(row["agency"])[:30] in said or "+ " in said for said in grid), row.id


def the_money_adds_up(folder: Path, day: date, project: dict[str, Value], budget: list[dict[str, Value]]) -> None:
    row_id = str(project["id"])
    lines = [row for row in budget if row["project"] == row_id]
    whole = sum((row["amount"] for row in lines if isinstance(row["amount"], Decimal)), Decimal())
    for lang in LANGUAGES:
        office = Office(folder, moment(day), lang)
        data = proposal(office.book, office.ask(row_id)).papers[0].data
        if lines:
            shares = [source["share"] for source in data["sources"]]
            assert sum(shares, Decimal()) == data["total_share"] == Decimal("100.00")
            assert all(share >= 0 and share == share.quantize(CENT) for share in shares)
            assert sum((source["amount"] for source in data["sources"]), Decimal()) == data["total"] == whole
        (paper,) = office.act("proposal", row_id).papers
        document = docx.Document(str(paper))
        assert document.paragraphs[1].text == project["name"]
        tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
        (sources,) = [table for table in tables if len(table[0]) == 4 and table[0][3] in {"Parte (%)", "Share (%)"}]
        if lines:
            printed = [_number(row[2], lang) for row in sources[1:]]
            parts = [_number(row[3], lang) for row in sources[1:]]
            assert sum(printed[:-1], Decimal()) == printed[-1] == whole
            assert sum(parts[:-1], Decimal()) == parts[-1] == Decimal("100.00")
            assert {row[1] for row in sources[1:-1]} == {row["financier"] for row in lines}
        else:
            assert sources[-1][2].startswith(("[por completar", "[to complete"))


def _number(printed: str, lang: str) -> Decimal:
    assert re.fullmatch(r"\d{1,3}(\.\d{3})*,\d\d" if lang == "es" else r"\d{1,3}(,\d{3})*\.\d\d", printed), printed
    return Decimal(printed.replace(".", "").replace(",", ".") if lang == "es" else printed.replace(",", ""))


def again_changes_nothing(folder: Path, day: date) -> None:
    before = contents(folder)
    for verb in ("validate", "calls", "calendar"):
        assert Office(folder, moment(day)).act(verb).written == []
    assert contents(folder) == before
