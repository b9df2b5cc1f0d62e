"""What a cell means in a column of each kind, and that writing it back says the same."""

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from time import perf_counter
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.cells import UNCALCULATED, CellError
from coopxl.core.findings import Finding, Place
from coopxl.core.values import Bad, plain, read, reference, show
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import kinds
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.kinds import (
    Choice,
    Choices,
    Day,
    Email,
    Hour,
    Identity,
    Kind,
    Money,
    Percent,
    Phone,
    Prose,
    Quantity,
    Ref,
    Refs,
    Url,
    Whole,
    Words,
    YesNo,
    Zone,
)
from coopxl.schema.office import CODE_LISTS

WORDS = Vocabulary()
PARISH = Identity(r"\d{6}", "010150")
KEY = Words(40, r"[A-Za-z][A-Za-z0-9_]*", "tourism")
D = Decimal
SUM_WITH_NOISE = 0.1 + 0.2
LONG = "a" * 40_000

# kind, what the cell holds, code of the message (empty: none), value understood
READINGS = [
    # Blank, error and uncalculated are three things, whatever the kind.
    (Money(), None, "", None),
    (Money(), " \u00a0 ", "", None),
    (Day(), CellError("#N/A"), "VAL-02", None),
    (Words(), CellError("#REF!"), "VAL-02", None),
    (Choices("areas"), UNCALCULATED, "VAL-03", None),
    # Text
    (Words(), "\u00a0 Riego\u00a0parcelario ", "", "Riego parcelario"),
    (Words(), 12.0, "", "12"),
    (Words(), 2.5, "", "2.5"),
    (Words(), date(2026, 3, 31), "", "31/03/2026"),
    (Words(), datetime(2026, 3, 31), "", "31/03/2026"),
    (Words(), datetime(2026, 3, 31, 17), "", "31/03/2026 17:00"),
    (Words(), time(17), "", "17:00"),
    (Words(3), "abc", "", "abc"),
    (Words(3), "abcd", "VAL-10", "abcd"),
    (Prose(), "uno\n\ndos", "", "uno\n\ndos"),
    (Prose(), LONG, "VAL-10", LONG),
    (KEY, "tourism", "", "tourism"),
    (KEY, "mi clave", "VAL-11", "mi clave"),
    # Ids
    (Identity(), "PRY-2026-001", "", "PRY-2026-001"),
    (Identity(), 7.0, "", "7"),
    (PARISH, "010150", "", "010150"),
    (PARISH, 10150, "VAL-12", "010150"),
    (PARISH, 10150.0, "VAL-12", "010150"),
    (PARISH, "10150", "VAL-11", "10150"),
    (PARISH, -5, "VAL-11", "-5"),
    # Numbers
    (Money(), 12000, "", D("12000.00")),
    (Money(), 12000.0, "", D("12000.00")),
    (Money(), SUM_WITH_NOISE, "", D("0.30")),
    (Money(), 0.125, "VAL-08", None),
    (Money(), -5, "VAL-09", None),
    (Money(), True, "VAL-04", None),
    (Money(), date(2026, 3, 31), "VAL-04", None),
    (Money(), math.nan, "VAL-04", None),
    (Money(), math.inf, "VAL-04", None),
    (Money(), 1e300, "VAL-07", None),
    (Money(), -1e300, "VAL-09", None),
    (Money(), 9_999_999_999_999.99, "", D("9999999999999.99")),
    (Money(), "1200.50", "VAL-05", D("1200.50")),
    (Money(), "1200,50", "VAL-05", D("1200.50")),
    (Money(), "1.200,50", "VAL-05", D("1200.50")),
    (Money(), "1,200.50", "VAL-05", D("1200.50")),
    (Money(), "1 200,50", "VAL-05", D("1200.50")),
    (Money(), "$ 1\u00a0200,50", "VAL-05", D("1200.50")),
    (Money(), "USD 500", "VAL-05", D("500.00")),
    (Money(), "US$500", "VAL-05", D("500.00")),
    (Money(), "1.200", "VAL-04", None),
    (Money(), "1,200", "VAL-04", None),
    (Money(), "12.345.678", "VAL-04", None),
    (Money(), "12 5", "VAL-04", None),
    (Money(), "1/2", "VAL-04", None),
    (Money(), "1e5", "VAL-04", None),
    (Money(), "unos 500", "VAL-04", None),
    (Money(), "12,345", "VAL-04", None),
    (Money(), "0,1234", "VAL-08", None),
    (Money(), "1" * 30_000, "VAL-07", None),
    (Quantity(), 3, "", D(3)),
    (Quantity(), 3.0, "", D(3)),
    (Quantity(), SUM_WITH_NOISE, "", D("0.3")),
    (Quantity(), -2.5, "", D("-2.5")),
    (Quantity(), 10**400, "VAL-07", None),
    (Quantity(), -math.inf, "VAL-04", None),
    (Quantity(), "2,5", "VAL-05", D("2.5")),
    (Percent(), 20, "", D(20)),
    (Percent(), "20 %", "VAL-05", D(20)),
    (Percent(), 100.5, "VAL-07", None),
    (Percent(), -1, "VAL-07", None),
    (Whole(1, 5), 5.0, "", 5),
    (Whole(1, 5), "5", "VAL-05", 5),
    (Whole(1, 5), 2.5, "VAL-06", None),
    (Whole(1, 5), 6, "VAL-07", None),
    (Whole(1, 5), "6", "VAL-07", None),
    (Whole(1, 5), False, "VAL-04", None),
    # Dates
    (Day(), date(2026, 3, 31), "", date(2026, 3, 31)),
    (Day(), datetime(2026, 3, 31), "", date(2026, 3, 31)),
    (Day(), datetime(2026, 3, 31, 17), "VAL-14", date(2026, 3, 31)),
    (Day(), 46112, "", date(2026, 3, 31)),
    (Day(), 46112.0, "", date(2026, 3, 31)),
    (Day(), 46112.75, "VAL-14", date(2026, 3, 31)),
    (Day(), "31/03/2026", "VAL-15", date(2026, 3, 31)),
    (Day(), "31/3/2026", "VAL-15", date(2026, 3, 31)),
    (Day(), "2026-03-31", "VAL-15", date(2026, 3, 31)),
    (Day(), "31.03.2026", "VAL-15", date(2026, 3, 31)),
    (Day(), "03/31/2026", "VAL-13", None),
    (Day(), "31/02/2026", "VAL-13", None),
    (Day(), "31/03/26", "VAL-13", None),
    (Day(), "por confirmar", "VAL-13", None),
    (Day(), 2026, "VAL-13", None),
    (Day(), True, "VAL-13", None),
    (Day(), time(17), "VAL-13", None),
    (Day(), math.nan, "VAL-13", None),
    (Day(), math.inf, "VAL-13", None),
    # Hours
    (Hour(), time(17), "", time(17)),
    (Hour(), 17 / 24, "", time(17)),
    (Hour(), 0, "", time(0)),
    (Hour(), 0.999999, "", time(23, 59, 59)),
    (Hour(), timedelta(hours=17), "", time(17)),
    (Hour(), datetime(1899, 12, 30), "", time(0)),
    (Hour(), datetime(1899, 12, 31, 17), "", time(17)),
    (Hour(), datetime(2026, 3, 31, 17), "", time(17)),
    (Hour(), datetime(2026, 3, 31), "VAL-16", None),
    (Hour(), date(2026, 3, 31), "VAL-16", None),
    (Hour(), "17:00", "", time(17)),
    (Hour(), "17h30", "", time(17, 30)),
    (Hour(), "17.30", "", time(17, 30)),
    (Hour(), "24:00", "VAL-16", None),
    (Hour(), "5 de la tarde", "VAL-16", None),
    (Hour(), 1.0, "VAL-16", None),
    (Hour(), timedelta(days=2), "VAL-16", None),
    (Hour(), math.nan, "VAL-16", None),
    # Yes and no
    *((YesNo(), typed, "", True) for typed in ("Sí", "SI", "sí ", "si\u0301", "Yes", "y", "X", "VERDADERO", True, 1, 1.0)),
    *((YesNo(), typed, "", False) for typed in ("No", "NO", "n", "FALSO", False, 0, 0.0)),
    (YesNo(), "tal vez", "VAL-17", None),
    (YesNo(), 2, "VAL-17", None),
    # One of a list
    (Choice("localizations"), "Urbana", "", "urban"),
    (Choice("localizations"), "  URBANO ", "", "urban"),
    (Choice("localizations"), "rural", "", "rural"),
    (Choice("months"), 3.0, "", "3"),
    (Choice("areas"), "infraestructure", "", "infrastructure"),
    (Choice("localizations"), "Urbna", "VAL-19", None),
    (Choice("localizations"), "Mixta", "VAL-18", None),
    (Choice("localizations"), "*", "VAL-18", None),
    # Several of a list
    (Choices("populations"), "Mujeres; Juventud", "", ("women", "youth")),
    (Choices("populations"), "Mujeres\nJuventud;", "", ("women", "youth")),
    (Choices("populations"), "mujeres, JUVENTUD", "", ("women", "youth")),
    (Choices("populations"), "Mujeres; mujeres", "", ("women",)),
    (Choices("populations"), "Mujeres; Juventú", "VAL-19", ("women",)),
    (Choices("populations"), "Marcianos; Mujeres", "VAL-18", ("women",)),
    (Choices("populations"), " ; ", "", None),
    (Choices("cooperation_types"), "Horizontal (CTPD, Sur-Sur)", "", ("horizontal",)),
    (Choices("cooperation_types"), "Técnica; Horizontal (CTPD, Sur-Sur)", "", ("technical", "horizontal")),
    (Choices("cooperation_types"), "Becas; Técnica, Cultural", "", ("scholarships", "technical", "cultural")),
    # Rows of other tables
    (Ref("cooperants"), "COO-001", "", "COO-001"),
    (Ref("cooperants"), "COO-001 — Agencia — Quito", "", "COO-001"),
    (Ref("cooperants"), "coo-001 - Agencia", "", "coo-001"),
    (Ref("cooperants"), "Agencia - Quito", "", "Agencia - Quito"),
    (Ref("calls"), "CON-2026-001 – Riego", "", "CON-2026-001"),
    (Refs("parishes"), "010150 — Baños; 010151 — Cumbe", "", ("010150", "010151")),
    (Refs("parishes"), "010150 — Baños\n010150", "", ("010150",)),
    (Refs("parishes"), ";", "", None),
    # Addresses of several sorts
    (Email(), "ana@ejemplo.org", "", "ana@ejemplo.org"),
    (Email(), "ana@ejemplo", "VAL-20", "ana@ejemplo"),
    (Email(), "ana@ejemplo.org; luis@ejemplo.org", "VAL-20", "ana@ejemplo.org; luis@ejemplo.org"),
    (Phone(), "07 280 0000", "", "07 280 0000"),
    (Phone(), "+34 600 000 000 / 07 280 0000", "", "+34 600 000 000 / 07 280 0000"),
    (Phone(), 72800000.0, "", "72800000"),
    (Phone(), "llamar", "VAL-21", "llamar"),
    (Url(), "https://ejemplo.org/a?b=c", "", "https://ejemplo.org/a?b=c"),
    (Url(), "HTTP://EJEMPLO.ORG", "", "HTTP://EJEMPLO.ORG"),
    (Url(), "www.ejemplo.org", "VAL-22", "www.ejemplo.org"),
    (Url(), "https://ejemplo", "VAL-22", "https://ejemplo"),
    (Url(), "https://ejemplo.org y otras", "VAL-22", "https://ejemplo.org y otras"),
    (Zone(), "Europe/Brussels", "", "Europe/Brussels"),
    (Zone(), "Bruselas", "VAL-23", None),
    (Zone(), "Europe", "VAL-23", None),
    (Zone(), "../Brussels", "VAL-23", None),
]  # fmt: skip


def named(example):
    kind, raw, *_ = example
    return f"{type(kind).__name__}-{str(raw)[:30]!r}"


@pytest.mark.parametrize("example", READINGS, ids=map(named, READINGS))
def test_what_a_cell_means(example):
    kind, raw, code, value = example
    found = read(kind, raw, WORDS)
    assert (found.code if isinstance(found, Bad) else "") == code
    understood = found.value if isinstance(found, Bad) else found
    assert understood == value
    assert type(understood) is type(value)


def test_every_kind_is_read():
    every = {one for one in vars(kinds).values() if isinstance(one, type) and issubclass(one, Kind) and one is not Kind}
    assert {type(kind) for kind, *_ in READINGS} == every


def test_every_message_of_a_cell_has_an_example_here_or_among_the_checks():
    codes = {code for _, _, code, _ in READINGS if code}
    assert codes == {f"VAL-{number:02}" for number in range(2, 24)}


KINDS = sorted({kind for kind, *_ in READINGS}, key=repr)
raws = st.one_of(
    st.none(),
    st.text(),
    st.text(alphabet="0123456789.,-+ $%;/:—x\u00a0\n"),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.floats(0, 80_000),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(CellError, st.sampled_from(["#N/A", "#REF!", "#DIV/0!"])),
    st.just(UNCALCULATED),
)


@given(st.sampled_from(KINDS), raws)
def test_whatever_a_cell_holds_is_read_and_can_be_told(kind, raw):
    found = read(kind, raw, WORDS)
    if isinstance(found, Bad):
        finding = Finding(found.code, Place("registros.xlsx", "Proyectos", 5, "B"), found.facts)
        assert finding.told("es").endswith(f"[{found.code}]")
        assert finding.told("en").endswith(f"[{found.code}]")
        assert found.code in MESSAGES
        found = found.value
    plain(found)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Url(), "https://" + "a." * 16_000 + " x"),
        (Url(), "https://" + "a" * 32_000),
        (Email(), "a@" + "x." * 8_000 + "com"),
        (Phone(), "0" * 32_000),
        (Money(), "1," * 16_000),
        (Ref("calls"), "A" * 32_000 + " — x"),
    ],
    ids=lambda part: str(part)[:20],
)
def test_a_long_text_is_read_at_once(kind, raw):
    start = perf_counter()
    read(kind, raw, WORDS)
    assert perf_counter() - start < 1


def test_a_message_about_a_long_text_fits_into_a_cell():
    bad = read(Money(), "x" * 32_767, WORDS)
    told = Finding(bad.code, Place("registros.xlsx"), bad.facts).message("es")
    assert told == "«" + "x" * 300 + "…» no se entiende como número."


ids = st.from_regex(r"[A-Z]{3}(-\d{4})?-\d{3,6}", fullmatch=True)
lines = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=200)


def some(one):
    return st.lists(one, min_size=1, max_size=4, unique=True).map(tuple)


VALUES = {
    Words: lambda kind: st.just(kind.example) if kind.pattern else lines.map(lambda text: text[: kind.longest]),
    Prose: lambda kind: st.lists(lines, min_size=1).map("\n\n".join),
    Identity: lambda kind: st.from_regex(kind.pattern, fullmatch=True) if kind.pattern else ids,
    Whole: lambda kind: st.integers(kind.low, kind.high),
    Quantity: lambda kind: st.decimals(-(10**6), 10**6, places=6),
    Money: lambda kind: st.decimals(0, 10**13 - 1, places=2),
    Percent: lambda kind: st.decimals(0, 100, places=4),
    Day: lambda kind: st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    Hour: lambda kind: st.times().map(lambda hour: hour.replace(microsecond=0)),
    YesNo: lambda kind: st.booleans(),
    Choice: lambda kind: st.sampled_from(CODE_LISTS[kind.codes].keys()),
    Choices: lambda kind: some(st.sampled_from(CODE_LISTS[kind.codes].keys())),
    Ref: lambda kind: ids,
    Refs: lambda kind: some(ids),
    Zone: lambda kind: st.sampled_from(sorted(available_timezones() - {"localtime"})),
    Email: lambda kind: st.sampled_from(["ana@ejemplo.org", "niño.ñ@ejemplo.ec"]),
    Phone: lambda kind: st.sampled_from(["07 280 0000", "+34 600 000 000"]),
    Url: lambda kind: st.sampled_from(["https://ejemplo.org", "http://a.b/c;d"]),
}
kinds_and_values = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), VALUES[type(kind)](kind)))
titles = st.text(max_size=80)


@pytest.mark.parametrize("lang", ["es", "en"])
@given(kinds_and_values, titles)
def test_what_is_written_is_read_again(lang, kind_and_value, title):
    kind, value = kind_and_value
    assert read(kind, show(kind, value, WORDS, lang, lambda table, row_id: title), WORDS) == value


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", CODE_LISTS)
def test_every_entry_of_every_list_is_read_again(name, lang):
    every = CODE_LISTS[name].keys()
    shown = show(Choices(name), every, WORDS, lang, lambda table, row_id: "")
    assert read(Choices(name), shown, WORDS) == every
    assert [read(Choice(name), WORDS.label(name, key, lang), WORDS) for key in every] == list(every)


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("Riego", "COO-001 — Riego"),
        ("", "COO-001"),
        ("Agua; suelo\ny  riego", "COO-001 — Agua, suelo y riego"),
        ("a" * 58, "COO-001 — " + "a" * 58),
        ("a" * 59, "COO-001 — " + "a" * 57 + "…"),
    ],
)
def test_an_entry_of_a_list(title, entry):
    assert reference("COO-001", title) == entry


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (D("19500.00"), "19500.00"),
        (date(2026, 3, 31), "2026-03-31"),
        (time(17), "17:00"),
        (("women", "youth"), ["women", "youth"]),
        (True, True),
        (None, None),
    ],
)
def test_values_for_json(value, said):
    assert plain(value) == said
