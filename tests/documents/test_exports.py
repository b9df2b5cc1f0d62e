"""The files of an export: CSV and JSON tell the same, the dictionary explains them, and nothing becomes a formula."""

import csv
import io
from datetime import date, time
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.documents.csv_file import csv_file, guarded, unguarded
from coopxl.schema.office import TABLES
from coopxl.schema.publication import PUBLIC
from tests.libreoffice import SECONDS, soffice
from tests.opened import data, exported, files, lines, one, rich

GUARDED = [
    ("=1+1", "'=1+1"),
    ("+593 7 224", "'+593 7 224"),
    ("-5 grados", "'-5 grados"),
    ("@alcaldía", "'@alcaldía"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    ("  =1", "'  =1"),
    ("＝1", "'＝1"),
    ("'=1", "''=1"),
    ("'hola", "'hola"),
    ("hola = 1", "hola = 1"),
    ("", ""),
    ("00123", "00123"),
]


@pytest.mark.parametrize(("text", "written"), GUARDED)
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(text, written):
    assert guarded(text) == written
    assert unguarded(written) == text


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n aé0"), max_size=6) | st.text(max_size=30))
def test_what_was_guarded_can_be_read_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip(" \ufeff").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_csv_is_rfc_4180_with_the_mark_of_utf_8():
    made = csv_file(
        ["id", "=texto"],
        [
            ["a;b", 'dice "sí", ñ 🌱\ndos líneas'],
            [None, Decimal("1234.50")],
            [date(2026, 3, 31), time(17, 30)],
            [True, False],
            [0, -5],
        ],
    )
    assert (
        made
        == (
            "\ufeffid,'=texto\r\n"
            'a;b,"dice ""sí"", ñ 🌱\ndos líneas"\r\n'
            ",1234.5\r\n"
            "2026-03-31,17:30\r\n"
            "true,false\r\n"
            "0,-5\r\n"
        ).encode()
    )


TABLE = """
| regulations | id      | title                | number | kind      | approved_on |
|             | NOR-090 | Ñandú & <Cía.> 🌱    | 00123  | ordinance | 2026-01-02  |
|             | NOR-091 | =1+1                 | -7     |           |             |
|             | NOR-092 | '=2                  | 0      | code      |             |
"""


def same(column: str, written: str, value: object, table: str) -> bool:
    """Whether a cell of the CSV says what JSON says."""
    if value is None:
        return written == ""
    if isinstance(value, list):
        return written.split(";") == value
    if isinstance(value, bool):
        return written == ("true" if value else "false")
    return unguarded(written) == value if isinstance(value, str) else Decimal(written) == Decimal(str(value))


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("whole", ["", "yes"])
def test_csv_and_json_tell_the_same(lang, whole):
    made = files(rich(lang, TABLE), **({"whole": "yes"} if whole else {}))
    tables = data(one(made, "datos" if lang == "es" else "o", "2026-11-30.json"))["tables"]
    compared = 0
    for name, rows in tables.items():
        written = lines(made[f"{name}.csv"])
        assert len(written) == len(rows), name
        for line, row in zip(written, rows, strict=True):
            for key, value in row.items():
                if not key.startswith("_"):
                    assert same(key, line[key], value, name), (name, key, line[key], value)
                    compared += 1
    assert compared > 300


def test_codes_and_references_are_said_in_words_too():
    (line,) = [line for line in lines(files(rich("en"))["projects.csv"]) if line["id"] == "PRY-2026-001"]
    assert (line["areas"], line["areas_label"]) == ("health;education;own", "Health; Education; Tourism")
    assert (line["parishes"], line["parishes_label"]) == ("030151;030152", "San Andrés; El Carmen")
    assert (line["cooperant"], line["cooperant_label"]) == ("COO-001", "Agencia Alfa")
    assert (line["whole_canton"], line["amount_requested"]) == ("", "1000.5")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_dictionary_explains_every_column_of_every_file(lang):
    made = files(rich(lang))
    package = data(made["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == {f"{name}.csv" for name in PUBLIC}
    for resource in package["resources"]:
        headers = next(csv.reader(io.StringIO(made[resource["path"]].decode("utf-8-sig"))))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == headers
        assert all(field["title"] and set(field["titles"]) == {"es", "en"} for field in fields)
    projects = next(one for one in package["resources"] if one["name"] == "projects")
    fields = {field["name"]: field for field in projects["schema"]["fields"]}
    assert fields["areas"]["titles"] == {"es": "Áreas de interés", "en": "Areas of interest"}
    assert {
        "value": "own",
        "label": "Turismo" if lang == "es" else "Tourism",
        "labels": {"es": "Turismo", "en": "Tourism"},
    } in (fields["areas"]["categories"])
    assert (fields["start_date"]["type"], fields["amount_requested"]["type"]) == ("date", "number")
    keys = projects["schema"]["foreignKeys"]
    assert {"fields": "cooperant", "reference": {"resource": "cooperants", "fields": "id"}} in keys
    assert package["licenses"] == [
        {
            "name": "CC0-1.0",
            "path": "https://creativecommons.org/publicdomain/zero/1.0/",
            "title": "CC0 1.0: usar sin condiciones" if lang == "es" else "CC0 1.0: use without conditions",
        }
    ]


def test_every_reference_leads_to_a_row_that_is_there():
    tables = data(one(files(rich()), "datos-abiertos", ".json"))["tables"]
    ids = {name: {row["id"] for row in rows} for name, rows in tables.items()}
    for name, rows in tables.items():
        for column in TABLES[name].columns:
            pointed = getattr(column.kind, "table", "")
            if pointed and column.key in PUBLIC[name]:
                for row in rows:
                    held = row[column.key]
                    assert set(held if isinstance(held, list) else [held] if held else []) <= ids[pointed], (
                        name,
                        column.key,
                    )


@pytest.mark.parametrize("lang", ["es", "en"])
def test_whoever_reads_sees_the_office_the_day_and_the_licence(lang):
    made = files(rich(lang))
    explained = "LEAME.txt" if lang == "es" else "README.txt"
    told = [
        "datapackage.json",
        explained,
        *(name for name in made if name.endswith((".xml", "30.json"))),
    ]
    assert len(told) == 5
    for name in told:
        text = made[name].decode("utf-8-sig")
        assert "GAD Municipal de Ñandú" in text, name
        assert "2026-11-30" in text or "30/11/2026" in text, name
        assert "https://creativecommons.org/publicdomain/zero/1.0/" in text, name


def test_a_licence_that_nobody_chose_is_proposed_and_told():
    from coopxl.hosts.memory import book
    from tests.opened import RICH

    made, found = exported(book(RICH), **{"as": "csv"})
    assert data(made["datapackage.json"])["licenses"][0]["name"] == "CC-BY-4.0"
    assert [one.place.called for one in found if one.code == "EXPO-03"] == ["Licencia de los datos"]
    assert [one for one in exported(rich(), **{"as": "csv"})[1] if one.code == "EXPO-03"] == []


def test_a_complete_copy_says_that_it_is_not_to_be_published():
    made, found = exported(rich(), whole="yes")
    assert "NO SE PUBLICA" in made["LEAME.txt"].decode("utf-8-sig").upper()
    assert [one.gravity.value for one in found if one.code == "EXPO-02"] == ["warning"]
    assert {name.rpartition(".")[2] for name in made} == {"csv", "json", "txt"}
    assert set(TABLES) == set(data(one(made, "datos-de-la-oficina", ".json"))["tables"])
    assert data(made["datapackage.json"])["licenses"] == []


def test_an_office_with_nothing_to_publish_says_from_where_on():
    from coopxl.hosts.memory import book

    made, found = exported(book())
    assert [(one.place.called, str(one.facts["state"].es)) for one in found if one.code == "EXPO-06"] == [
        ("Publicar proyectos desde", "Con convenio")
    ]
    assert {name for name in made if name.endswith((".xml",)) or name.startswith("360")} == set()
    assert all(content.startswith(b"\xef\xbb\xbf") for name, content in made.items() if name.endswith(".csv"))


@pytest.mark.libreoffice
def test_libreoffice_opens_a_csv_with_the_right_cells_and_no_formula(tmp_path):
    (tmp_path / "regulations.csv").write_bytes(files(rich(more=TABLE))["regulations.csv"])
    # What the officer picks in the window of LibreOffice: comma, quotes, UTF-8, from the first line on.
    how = ("--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to", "xlsx", "--outdir", tmp_path)
    with soffice(*how, tmp_path / "regulations.csv") as process:
        process.wait(SECONDS)
    sheet = openpyxl.load_workbook(tmp_path / "regulations.xlsx").active
    assert [cell.value for cell in sheet[1]][:4] == ["id", "title", "kind", "kind_label"]
    shown = {row[0].value: [row[1].value, row[3].value, str(row[4].value)] for row in sheet.iter_rows(min_row=2)}
    assert shown["NOR-090"] == ["Ñandú & <Cía.> 🌱", "Ordenanza", "123"]
    assert shown["NOR-091"][0].lstrip("'") == "=1+1"
    assert shown["NOR-092"][0].lstrip("'") == "=2"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "inlineStr"}
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
