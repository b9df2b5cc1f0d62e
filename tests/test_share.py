"""Packs that go out: what is in the file, what is not, what the office keeps, and what stops it."""

import json
import re
import zipfile
from datetime import date
from functools import cache
from typing import ClassVar

import openpyxl
import pytest

from coopxl.cli import main
from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.pack import pack
from coopxl.core.pack_subject import subject
from coopxl.core.values import SEPARATOR
from coopxl.derive.workbooks.pack import build_pack
from coopxl.hosts.file.read import read
from coopxl.hosts.memory import book as tables
from coopxl.run.click import Click, click
from coopxl.schema import kinds, packs
from coopxl.schema.office import TABLES, VERSION
from coopxl.schema.settings import SETTINGS
from tests.hand import by_hand
from tests.offices import book, cell, contents, demo, type_rows
from tests.openxml import sdk_violations, violations
from tests.packs import AUDIENCES, DAY, DEPARTMENT, FIRST, SEEKS, in_motion, pack_of, table

NAMES = (packs.PROPERTY_PACK, packs.PROPERTY_DATE, packs.PROPERTY_AUDIENCE, packs.PROPERTY_VERSION)


@pytest.fixture(scope="module", params=["es", pytest.param("en", marks=pytest.mark.slow)])
def sent(request, tmp_path_factory):
    """An office in motion from which a pack went to each audience."""
    folder = in_motion(tmp_path_factory.mktemp("sent") / "office", request.param)
    for audience in AUDIENCES:
        assert main(["share", str(folder), audience, "--today", DAY, "--due", "2026-02-28"]) == 0
    return folder


def words_of(lang):
    return "planificacion direccion socio informe" if lang == "es" else "planning directorate partner report"


@pytest.mark.slow
def test_a_pack_carries_its_id_in_three_places_and_stays_in_the_office_to_the_byte(sent):
    lang = "es" if (sent / "compartidos").exists() else "en"
    keys = ("planning", f"directorate:{DEPARTMENT}", "partner:COO-007", "report:PRY-2026-005:2018")
    for number, (word, key) in enumerate(zip(words_of(lang).split(), keys, strict=True), FIRST):
        path = pack_of(sent, number)
        assert path.name == f"ENV-2026-{number:03} {word} {DAY}.xlsx"
        assert path.read_bytes() == (sent / ".coopxl" / "packs" / f"ENV-2026-{number:03}.xlsx").read_bytes()
        held = read(path)
        carried = (f"ENV-2026-{number:03}", DAY, key, VERSION)
        assert held.properties == dict(zip(NAMES, carried, strict=True)) | {"coopxl_language": lang}
        cover = openpyxl.load_workbook(path)
        cells = [cover.defined_names[name].attr_text.replace("$", "").split("!") for name in NAMES]
        assert tuple(cover[sheet.strip("'")][where].value for sheet, where in cells) == carried


def test_a_pack_is_a_row_of_the_register(sent, capsys):
    capsys.readouterr()
    assert main(["show", str(sent), "packs", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)[FIRST - 1 :]
    assert [(row["id"], row["audience"], row["about"], row["state"]) for row in rows] == [
        ("ENV-2026-003", "planning", None, "sent"),
        ("ENV-2026-004", "directorate", DEPARTMENT, "sent"),
        ("ENV-2026-005", "partner", "COO-007", "sent"),
        ("ENV-2026-006", "report", "PRY-2026-005:2018", "sent"),
    ]
    assert {(row["sent_on"], row["due"], row["received_on"]) for row in rows} == {(DAY, "2026-02-28", None)}
    assert [row["file"] for row in rows] == [pack_of(sent, number).name for number in range(FIRST, FIRST + 4)]


def locked(path):
    """By table: whether its sheet is protected, and the headers of the columns whose first cell below is open."""
    found = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        for name, ref in ((one.name, one.ref) for one in sheet.tables.values()):
            head = sheet[ref][0]
            first = [(str(one.value).rstrip(" *"), sheet.cell(one.row + 1, one.column)) for one in head]
            found[name] = (bool(sheet.protection.sheet), [said for said, cell in first if not cell.protection.locked])
    return found


def test_only_the_cells_of_the_audience_are_open_and_no_sheet_with_new_rows_is_protected(sent):
    lang = "es" if (sent / "compartidos").exists() else "en"
    for number, audience in enumerate(packs.AUDIENCES.values(), FIRST):
        found = locked(pack_of(sent, number))
        for share in audience.shares:
            protected, open_now = found[share.table]
            assert protected != share.adds
            if share.adds:
                continue
            assert open_now == [TABLES[share.table][key].label[lang] for key in share.columns if key in share.writes]


def test_headers_are_the_labels_of_the_declared_columns_and_nothing_is_hidden_but_the_lists(sent):
    lang = "es" if (sent / "compartidos").exists() else "en"
    for number, audience in enumerate(packs.AUDIENCES.values(), FIRST):
        held = read(pack_of(sent, number))
        assert [name for name, sheet in held.sheets.items() if not sheet.visible] == [("Listas", "Lists")[lang == "en"]]
        assert set(held.regions) == {share.table for share in audience.shares}
        for share in audience.shares:
            head = [str(one).rstrip(" *") for one in table(held, share.table)[0]]
            assert head == [TABLES[share.table][key].label[lang] for key in share.columns]


@pytest.mark.slow
def test_a_directorate_is_asked_about_the_calls_its_projects_could_go_to(tmp_path, capsys):
    folder = in_motion(tmp_path / "office")
    assert main(["share", str(folder), "directorate:obras", "--today", DAY]) == 0
    assert "se agregaron 1 convocatorias candidatas a la lista final de PRY-2026-010" in capsys.readouterr().out
    held = read(pack_of(folder))
    listed = [[one for one in line if one is not None] for line in table(held, "final_list")[1:]]
    assert [line[0] for line in listed][-1].startswith("LFI-")
    assert [one.split(SEPARATOR)[0] for one in listed[-1][1:]] == [SEEKS, "CON-2026-001", "COO-006"]
    assert [line[:2] for line in table(held, "calls")[1:]] == [["CON-2026-001", "Obras 2026"]]
    # Once they are there nothing is added.
    assert main(["share", str(folder), "directorate:obras", "--today", DAY]) == 0
    assert "candidatas" not in capsys.readouterr().out


def test_a_dry_run_says_what_would_go_out_and_writes_nothing(tmp_path, capsys):
    folder = demo(tmp_path / "office")
    before = contents(folder)
    assert main(["share", str(folder), "planificacion", "--dry-run", "--today", DAY]) == 0
    said = capsys.readouterr().out
    assert "Proyectos: sale con 2 filas; se llena Prioridad de Planificación (1-9), Opinión de Planificación" in said
    assert "Alineación: sale con 1 fila; se llena Objetivo del plan" in said
    assert "Objetivos de planes: sale con 10 filas; solo para leer." in said
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("planning", "-o", "{there}"), "SHAR-09"),
        (("planning", "-o", "x.xls"), "SHAR-10"),
        (("planning", "--due", "2026-01-14"), "SHAR-12"),
        (("planning", "--due", "mañana"), "SHAR-12"),
        (("socio:COO-001",), "SHAR-06"),
    ],
)
def test_what_stops_it_writes_nothing(tmp_path, capsys, words, code):
    folder = demo(tmp_path / "office")
    there = tmp_path / "informe.xlsx"
    there.write_bytes(b"de otra persona")
    before = contents(folder)
    said = [word.format(there=there) for word in words]
    assert main(["share", str(folder), *said, "--today", DAY]) == 2
    assert code in capsys.readouterr().err
    assert contents(folder) == before
    assert there.read_bytes() == b"de otra persona"


def test_it_goes_where_it_is_wanted(tmp_path):
    folder, out = demo(tmp_path / "office"), tmp_path / "correo" / "plan.xlsx"
    assert main(["share", str(folder), "planning", "-o", str(out), "--today", DAY, "--to", "Ana"]) == 0
    assert out.read_bytes() == (folder / ".coopxl" / "packs" / "ENV-2026-003.xlsx").read_bytes()
    assert not (folder / "compartidos").exists()


def test_a_pack_that_is_late_stands_on_the_page_of_the_day(tmp_path, capsys):
    folder = demo(tmp_path / "office")
    assert main(["share", str(folder), "planning", "--today", DAY, "--due", "2026-01-20"]) == 0
    capsys.readouterr()
    assert main(["today", str(folder), "--json", "--today", "2026-01-25"]) == 0
    sections = json.loads(capsys.readouterr().out)["sections"]
    (line,) = [line for one in sections for line in one["lines"] if line["table"] == "packs"]
    assert (line["sign"], line["days"], line["who"]) == ("late", -5, "Dirección de planificación")
    assert line["what"].startswith("ENV-2026-003 planificacion")


# What a pack must never hold


def planted(audience: str) -> tuple[Book, set[str], set[str]]:
    """An office with a text of its own in every cell that can hold one; the texts that may go out, and those that may not."""
    held = tables(_office())
    about = subject(held, audience)
    made = pack(held, about, {"id": "ENV-2026-009", "to_whom": "Destinataria"}, date(2026, 1, 15), "ENV-2026-009 x")
    may = set()
    for part in made.parts:
        may |= {str(value) for line in part.lines for value in line.values()}
    may |= {title for one in made.titles.values() for title in one.values()}
    may |= {*made.office.values(), about.named, about.about}
    return made, may, set(re.findall(r"zq\d+z", _office()))


@cache
def _office() -> str:
    """Two rows of each table, of a project in motion and of one that is over, with a planted text in each free column."""
    number, lines = 1000, []
    for name, one in TABLES.items():
        if name == "settings":
            rows = [
                [setting.key, f"zq{(number := number + 1)}z"] for setting in SETTINGS if setting.key in _FREE_SETTINGS
            ]
            lines += ["| settings | id | value |", *(f"| | {row[0]} | {row[1]} |" for row in rows)]
            continue
        keys = [column.key for column in one.columns]
        lines.append(f"| {name} | {' | '.join(keys)} |")
        for row in (1, 2):
            cells = []
            for column in one.columns:
                if isinstance(column.kind, kinds.Words | kinds.Prose) and not getattr(column.kind, "pattern", ""):
                    cells.append(f"zq{(number := number + 1)}z")
                else:
                    cells.append(_cell(column, row))
            lines.append(f"| | {' | '.join(cells)} |")
    return "\n".join(lines)


_FREE_SETTINGS = ("name", "canton", "province", "unit", "officer", "mayor", "address")
_IDS = {"parishes": ("010150", "010151")}


def _id(name: str, row: int) -> str:
    one = TABLES[name]
    if name in _IDS:
        return _IDS[name][row - 1]
    return f"{one.prefix}-{'2026-' if one.yearly else ''}{row:0{one.digits}}" if one.prefix else f"{name}{row}"


def _cell(column: object, row: int) -> str:
    if column.key == "id":
        return next(_id(name, row) for name, one in TABLES.items() if any(c is column for c in one.columns))
    if column.key == "state" and column.kind == kinds.Choice("project_states"):
        return ("En ejecución", "Cerrado")[row - 1]
    if isinstance(column.kind, kinds.Ref):
        return _id(column.kind.table, row)
    return ""


@pytest.mark.parametrize(
    "audience", ["planning", "directorate:{department}", "partner:COO-001", "report:PRY-2026-001:2026"]
)
def test_nothing_that_is_not_declared_is_anywhere_in_the_file(tmp_path, audience):
    department = tables(_office())["projects"].columns["department"][0]
    made, may, every = planted(audience.format(department=department))
    path = tmp_path / "pack.xlsx"
    path.write_bytes(build_pack(made))
    with zipfile.ZipFile(path) as package:
        text = "\n".join(package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels")))
        assert all(name.endswith((".xml", ".rels")) for name in package.namelist())
        assert not [name for name in package.namelist() if "comment" in name.casefold()]
    there = {one for one in every if one in text}
    assert there <= {one for one in every if any(one in said for said in may)}
    assert len(there) > 10
    assert len(every - there) > 400
    (closed,) = [row for row in tables(_office())["projects"] if row["state"] == "closed"]
    assert closed.text("name") not in text


HOSTILE = {
    "formula": '=HYPERLINK("http://x","y")',
    "markup": 'A & B <Ltd> ]]> &amp; "q"',
    "emoji": "🌱" * 40 + " ñ",
    "escape": "_x0041_ _x000D_",
    "command": "@SUM(A1) +1 -1",
    "long": "largo " * 5400,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_text_goes_out_as_it_is_typed_and_becomes_nothing_else(tmp_path, text):
    held = tables("| projects | id | name | state | summary |\n| | PRY-2026-001 | Riego | Idea | x |")
    held["projects"].columns["summary"][0] = held["projects"].columns["name"][0] = text
    made = pack(held, subject(held, "planning"), {"id": "ENV-2026-001"}, date(2026, 1, 15), "ENV-2026-001 x")
    path = tmp_path / "pack.xlsx"
    path.write_bytes(build_pack(made))
    back = read(path)
    row = table(back, "projects")[1]
    assert [row[1], row[9]] == [text, text]
    sheet = back.regions["projects"].sheet
    assert not back.sheets[sheet].formulas
    assert violations(path) == []


def test_what_no_cell_can_hold_stops_it_and_says_where(tmp_path):
    held = tables("| projects | id | name | state |\n| | PRY-2026-001 | Riego | Idea |")
    held["projects"].columns["summary"][0] = "x" * 32_768
    made = pack(held, subject(held, "planning"), {"id": "ENV-2026-001"}, date(2026, 1, 15), "ENV-2026-001 x")
    with pytest.raises(CannotGoOn) as stop:
        build_pack(made)
    assert (stop.value.code, stop.value.facts["cell"]) == ("FILE-37", "J5")


def test_a_pack_without_any_setting_still_says_what_to_do(tmp_path):
    held = tables("| projects | id | name | state |\n| | PRY-2026-001 | Riego | Idea |")
    made = pack(held, subject(held, "planning"), {"id": "ENV-2026-001"}, date(2026, 1, 15), "ENV-2026-001 x")
    path = tmp_path / "pack.xlsx"
    path.write_bytes(build_pack(made))
    cover = [str(one) for row in read(path).sheets["Instrucciones"].rows for one in row if one]
    assert "sin fecha fijada" in cover
    assert any("devuélvalo a la oficina que se lo envió. No hace falta" in one for one in cover)
    assert violations(path) == []
    assert build_pack(made) == path.read_bytes()


def test_no_validation_of_any_pack_is_too_long_for_excel_and_lists_exist(sent):
    for number in range(FIRST, FIRST + 4):
        held = openpyxl.load_workbook(pack_of(sent, number))
        for sheet in held.worksheets:
            for one in sheet.data_validations.dataValidation:
                assert len(one.promptTitle or "") <= 32
                assert len(one.prompt or "") <= 255
                assert len(one.error or "") <= 255
                name = (one.formula1 or "").lstrip("=")
                assert not name.startswith(("codes_", "rows_")) or name in held.defined_names


@pytest.mark.slow
def test_the_port_accepts_the_pack_of_every_audience(sent):
    for number in range(FIRST, FIRST + 4):
        assert violations(pack_of(sent, number)) == []


@pytest.mark.npm
def test_the_sdk_accepts_the_pack_of_every_audience(sent):
    paths = [pack_of(sent, number) for number in range(FIRST, FIRST + 4)]
    assert {path.name: wrong for path, wrong in sdk_violations(paths).items() if wrong} == {}


# The button


class Desk:
    """A program with no book of the office open."""

    books: ClassVar = {}

    def progress(self, text, part):
        pass

    def committing(self, files):
        pass


def pressed(folder, row, sheet="Envíos"):
    asked = Click("share", book(folder, "registers"), sheet, row, 2, today=date.fromisoformat(DAY))
    return click(asked, Desk())


@pytest.mark.slow
def test_the_button_makes_the_pack_of_the_row_under_the_cursor_though_it_has_no_id_yet(tmp_path):
    folder = demo(tmp_path / "office")
    typed = {"audience": "Dirección de planificación", "to_whom": "Arq. Pérez", "due": date(2026, 2, 28)}
    with by_hand(book(folder, "registers")) as held:
        type_rows(held, "packs", [typed])
    answer = pressed(folder, 7)
    assert answer.text.startswith("Compartir: ENV-2026-003 para Dirección de planificación: 3 tablas, 13 filas")
    assert answer.show.sheet == "Envíos"
    assert (folder / ".coopxl" / "packs" / "ENV-2026-003.xlsx").read_bytes() == pack_of(folder).read_bytes()
    row = table(read(book(folder, "registers")), "packs")[3]
    assert row[0:4] == ["ENV-2026-003", "Dirección de planificación", None, "Arq. Pérez"]
    assert [row[6], row[7]] == [pack_of(folder).name, "Enviado"]
    # Once more: it has gone out, and stays as it is.
    with pytest.raises(CannotGoOn) as stop:
        pressed(folder, 7)
    assert stop.value.code == "SHAR-11"


@pytest.mark.slow
def test_a_row_that_waits_is_made_by_the_button_as_by_its_id(tmp_path):
    folder, twin = demo(tmp_path / "office"), demo(tmp_path / "twin")
    assert "ENV-2026-002 para Promoción de horticultura" in pressed(folder, 6).text
    assert main(["share", str(twin), "ENV-2026-002", "--today", DAY]) == 0
    assert pack_of(folder, 2).read_bytes() == pack_of(twin, 2).read_bytes()


@pytest.mark.parametrize(("row", "sheet"), [(30, "Envíos"), (5, "Proyectos")])
def test_the_button_elsewhere_leads_to_the_register(tmp_path, row, sheet):
    answer = pressed(demo(tmp_path / "office"), row, sheet)
    assert "SHAR-13" in answer.text
    assert answer.show.sheet == "Envíos"


def test_a_cell_that_cannot_be_read_stops_the_button(tmp_path):
    folder = demo(tmp_path / "office")
    with by_hand(book(folder, "registers")) as held:
        cell(held, "packs", "ENV-2026-001", "due").value = "pronto"
    with pytest.raises(CannotGoOn) as stop:
        pressed(folder, 5)
    assert stop.value.code == "SHAR-14"
