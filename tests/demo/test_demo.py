import re
from collections import Counter
from datetime import date, time
from decimal import Decimal

import pytest

from coopxl import demo
from coopxl.core.book import Book
from coopxl.core.checks import check_table
from coopxl.core.table import Layout, Table
from coopxl.core.values import Bad, Value, read
from coopxl.core.vocabulary import Vocabulary
from coopxl.demo import ids
from coopxl.demo.office import TABLES as DECLARED
from coopxl.schema import kinds, office
from coopxl.schema.messages.message import Level
from coopxl.schema.settings import SETTINGS
from coopxl.schema.states import FINAL
from coopxl.schema.table import Column, Writer
from coopxl.schema.text import LANGUAGES, Text

TYPES: dict[type[kinds.Kind], type] = {
    kinds.Whole: int,
    kinds.Quantity: Decimal,
    kinds.Money: Decimal,
    kinds.Percent: Decimal,
    kinds.Day: date,
    kinds.Hour: time,
    kinds.YesNo: bool,
    kinds.Choices: tuple,
    kinds.Refs: tuple,
}
WORDS = Vocabulary()


def rows(table: str, lang: str = "es") -> dict[str, dict[str, Value]]:
    return {str(row["id"]): row for row in demo.rows(lang)[table]}


def as_book(lang: str) -> Book:
    """The examples as an action reads them, without a workbook."""
    tables = {}
    given = {key: demo.rows(lang).get(key, []) for key, table in office.TABLES.items() if not table.derived}
    given["settings"] = [{"id": key, "value": value} for key, value in demo.settings(lang).items()]
    for key, every in given.items():
        definition = office.TABLES[key]
        numbers = {column.key: number for number, column in enumerate(definition.columns, 1)}
        headers = {column.key: column.label[lang] for column in definition.columns}
        layout = Layout(
            definition.workbook, definition.label[lang], 1, 1, len(numbers), len(every) + 1, numbers, headers
        )
        table = tables[key] = Table(definition, layout)
        table.rows = list(range(2, len(every) + 2))
        for column in numbers:
            table.columns[column] = [row.get(column) for row in every]
    return Book(tables, WORDS, {}, lang)


def _fault(column: Column, value: Value, known: dict[str, set[str]]) -> str:
    """What is wrong with a value in its column; empty when nothing is."""
    kind = column.kind
    if type(value) is not TYPES.get(type(kind), str):
        return f"is {type(value).__name__}"
    if column.written_by is Writer.COOPXL and column.key != "id":
        return "is for coopxl to write"
    held = set(value) if isinstance(value, tuple) else {value}
    if isinstance(kind, kinds.Choice | kinds.Choices):
        return "" if held and held <= set(office.CODE_LISTS[kind.codes].keys()) else "is no entry of the list"
    if isinstance(kind, kinds.Ref | kinds.Refs):
        return "" if held and held <= known[kind.table] else "points nowhere"
    if isinstance(value, str) and (not value or value != value.strip()):
        return "is blank or has blanks around it"
    raw = float(value) if isinstance(value, Decimal) else value
    return "is not what the kind reads" if isinstance(read(kind, raw, WORDS), Bad) else ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cell_is_of_its_column(lang):
    tables = demo.rows(lang)
    known = {table: {str(row["id"]) for row in every} for table, every in tables.items()}
    faults = [
        f"{table} {row['id']} {key} {_fault(office.TABLES[table][key], value, known)}"
        for table, every in tables.items()
        for row in every
        for key, value in row.items()
        if _fault(office.TABLES[table][key], value, known)
    ]
    assert faults == []


def test_ids_are_those_coopxl_would_give_and_unique():
    for key, every in demo.rows("es").items():
        table = office.TABLES[key]
        kind = table["id"].kind
        stem = rf"{table.prefix}-(?:\d{{4}}-)?" if table.yearly else f"{table.prefix}-"
        pattern = kind.pattern or rf"{stem}\d{{{table.digits}}}"
        assert [row["id"] for row in every if not re.fullmatch(pattern, str(row["id"]))] == []
        assert [row_id for row_id, times in Counter(row["id"] for row in every).items() if times > 1] == []
        assert [row["id"] for row in every] == sorted(str(row["id"]) for row in every)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_is_broken(lang):
    """Every check of the product: what is missing or doubtful in the sources is a warning, never an error."""
    book = as_book(lang)
    findings = [finding for table in book.tables.values() for finding in check_table(table, book, date(2026, 1, 15))]
    errors = [f"{f.code} {f.place.id} {f.place.key}" for f in findings if f.gravity is Level.ERROR]
    assert errors == []
    assert any(finding.gravity is Level.WARNING for finding in findings)


def test_both_languages_say_the_same_rows():
    spanish, english = demo.rows("es"), demo.rows("en")
    assert list(spanish) == list(english)
    for table, every in spanish.items():
        assert [list(row) for row in every] == [list(row) for row in english[table]]
        for one, other in zip(every, english[table], strict=True):
            same = {key for key in one if not isinstance(one[key], str)}
            assert all(one[key] == other[key] for key in same)


def test_prose_is_told_in_both_languages():
    """A text of several words in one language only would stand untranslated in the other."""
    plain = [
        f"{row['id']} {key}"
        for table, every in DECLARED.items()
        for row in every
        for key, value in row.items()
        if isinstance(office.TABLES[table][key].kind, kinds.Prose) and isinstance(value, str) and table != "sections"
    ]
    assert plain == []
    texts = [value for every in DECLARED.values() for row in every for value in row.values() if isinstance(value, Text)]
    same = {text.es for text in texts if text.es == text.en}
    assert same <= {"Director de Safe and Sound Cities"}


def test_the_model_case_adds_up():
    project = rows("projects")[demo.MODEL_PROJECT]
    assert project["name"] == "Promoción de horticultura tecnificada con sistemas de riego a baja presión"
    lines = [row for row in rows("budget").values() if row["project"] == demo.MODEL_PROJECT]
    by_source = {row["source"]: row["amount"] for row in lines}
    assert by_source == {
        "donor": Decimal("10000.00"),
        "other": Decimal("7000.00"),
        "beneficiaries": Decimal("2500.00"),
    }
    assert sum(by_source.values()) == Decimal("19500.00") == project["amount_requested"] + project["counterpart"]
    assert all(row["financier"] for row in lines)
    counted = {(row["unit"], row["quantity"]) for row in rows("beneficiaries").values() if row["project"] == ids.DRIP}
    assert counted == {("families", 150), ("organizations", 20)}
    targets = [row["target"] for row in rows("indicators").values() if row["project"] == ids.DRIP]
    assert targets == [20, 150, 20, 12]
    assert "Azuay" in str(project["department"])


def test_the_model_case_has_each_text_in_both_languages_and_says_nothing_the_source_does_not():
    said = Counter((row["section"], row["language"]) for row in rows("sections").values())
    sections = {section for section, _ in said}
    assert set(said) == {(section, lang) for section in sections for lang in LANGUAGES}
    left_out = {"situation", "policies", "economic", "financial", "monitoring", "environment"}
    assert sections == set(office.CODE_LISTS["section_texts"].keys()) - left_out
    project = rows("projects")[demo.MODEL_PROJECT]
    assert not {"start_date", "completion_date", "approval_date", "finance_confirmed"} & set(project)


def test_the_programmes_are_those_of_the_chronological_table_and_the_calendar():
    window = ("opens_month", "opens_day", "closes_month", "closes_day")
    found = [
        (row["cooperant"], row["category"], *(row.get(key) for key in window)) for row in rows("programmes").values()
    ]
    assert found == [
        (ids.CHARITY, "financial_assistance", "1", 1, "1", 8),
        (ids.OAS, "contest", "2", 20, "2", 25),
        (ids.FREEDOM_HOUSE, "open_call", "3", None, "3", None),
        (ids.FRENCH_AGENCY, "technical_assistance", "5", 10, "5", 12),
        (ids.VALENCIA, "financial_assistance", None, None, None, None),
        (ids.JAPAN, "financial_assistance", None, None, None, None),
    ]
    assert "calls" not in demo.rows("es"), "the sources date no edition"


def test_the_parishes_are_the_canton_s_twelve():
    parishes = rows("parishes")
    assert len(parishes) == 12
    assert {key[:4] for key in parishes} == {"0301"}
    assert Counter(row["localization"] for row in parishes.values()) == {"urban": 4, "rural": 8}
    assert parishes["030151"]["name"] == "Cojitambo"


def test_plan_objectives_keep_their_period_and_the_sample_says_it_is_one():
    every = rows("plan_objectives").values()
    assert Counter((row["plan"], row["from_year"]) for row in every) == {
        ("pdot", 2024): 5,
        ("national", 2025): 5,
        ("national", 2017): 9,
    }
    assert all("uestra" in row["text"] and "muestra" in row["doubt"] for row in every if row["plan"] == "pdot")


def test_states_are_honest():
    states = {row["id"]: row["state"] for row in rows("projects").values()}
    assert states[ids.IRRIGATION] == "not_agreed"
    assert states[ids.S2_CITIES] == "archived", "nobody gives the proofs that closing asks for"
    assert states[ids.TRUCKS] == states[ids.STREET] == "idea"
    assert all(state in FINAL for row_id, state in states.items() if row_id not in {ids.TRUCKS, ids.STREET})
    assert rows("projects")[ids.IRRIGATION]["counterpart"] == 0


@pytest.mark.parametrize(
    ("table", "row_id", "said"),
    [
        ("projects", ids.BRIGADES, "equipamiento"),
        ("budget", "PRE-000004", "equipamiento"),
        ("projects", ids.WOMEN, "8.000 dólares u 8.000 mujeres"),
        ("budget", "PRE-000005", "8.000 mujeres"),
        ("beneficiaries", "BEN-000003", "8.000 dólares"),
        ("projects", ids.IRRIGATION, "solo hubo contacto"),
        ("projects", ids.DRIP, "No es un proyecto del municipio"),
        ("budget", "PRE-000001", "alrededor"),
        ("cooperants", ids.FRENCH_AGENCY, "sin verificar"),
        ("cooperants", ids.MASHAV, "MASHV"),
        ("cooperants", ids.BOTNAR, "Bonard"),
        ("cooperants", ids.ICLEI, "1916"),
        ("cooperants", ids.AME, "RICII"),
        ("cooperants", ids.HUASIPICHANGA, "tres grafías"),
        ("programmes", "PRG-005", "asistencia técnica"),
        ("agreements", "CNV-2026-001", "enero de 2026"),
    ],
)
def test_a_doubt_of_the_sources_is_written_beside_the_value(table, row_id, said):
    assert said in rows(table)[row_id]["doubt"]


def test_the_cooperants_of_every_case_are_there():
    names = " | ".join(f"{row['name']} {row.get('acronym', '')}" for row in rows("cooperants").values())
    expected = (
        "Charity Anywhere", "Fondos Valencia", "Freedom House", "CADVID", "OEA", "Japón", "Israel", "MASHAV", "AGROAZUAY",
        "ICLEI", "GIB", "Botnar", "Huasipichanga", "Integrar", "Amaru", "CREA", "GIZ", "MIDUVI", "CELEC", "SENAGUA", "UIM",
    )  # fmt: skip
    assert [name for name in expected if name not in names] == []


def test_what_is_to_be_confirmed_is_a_doubt_too():
    for lang, phrase in (("es", "Por confirmar"), ("en", "To confirm")):
        for row in rows("projects", lang).values():
            if phrase in (row["manager_name"], row["department"]):
                assert phrase.lower() in str(row["doubt"]).lower()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_settings_are_declared_and_fit(lang):
    declared = {setting.key: setting for setting in SETTINGS}
    given = demo.settings(lang)
    assert set(given) <= set(declared)
    assert {setting.key for setting in SETTINGS if setting.required} <= set(given)
    assert [key for key, value in given.items() if isinstance(read(declared[key].kind, value, WORDS), Bad)] == []
    assert read(declared["language"].kind, given["language"], WORDS) == lang


def test_the_logo_is_a_small_picture():
    picture = demo.logo()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20], "big") == 640
    assert len(picture) < 100_000
    assert demo.settings("es")["logo"] == demo.LOGO
