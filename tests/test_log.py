"""The change log of an office: what was typed by hand and what commands did, and nothing else; asked from the command line."""

import json
import shutil
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopxl.core.reading import read_book
from coopxl.core.rows import applied, cells_of, lines_of
from coopxl.hosts.file.read import read
from coopxl.office.change_log import Store
from coopxl.run.change_log import Log, logged
from coopxl.run.click import Click, click
from coopxl.run.office import Office, moment
from coopxl.schema.office import TABLES
from tests.hand import by_hand
from tests.offices import DAY, FILES, Desk, blank, book, cell, contents, demo, opened, seen, type_rows
from tests.run.test_click import Desk as Program
from tests.wired import typed

ONE, TWO = "PRY-2026-001", "PRY-2026-002"


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.fixture
def office(tmp_path):
    return demo(tmp_path / "oficina")


def write(folder, table, row_id, key, value):
    with by_hand(book(folder, TABLES[table].workbook)) as held:
        cell(held, table, row_id, key).value = value


def asked(desk, folder, *words):
    assert desk("log", folder, "--json", *words) == 0, desk.err
    return desk.json["entries"]


def short(entries):
    return [(one["through"], one["table"], one["row"], one["column"], one["old"], one["new"]) for one in entries]


def entries(folder):
    return list(reversed(list(Store(folder).backwards())))


def cells(folder):
    """What every table of the books in the files says, row by row."""
    held = {key: read(book(folder, key)) for key in FILES["es"]}
    tables = read_book(held, "es")
    return {
        name: cells_of(lines_of(table, tables.words, held[table.definition.workbook]))
        for name, table in tables.tables.items()
        if logged(table)
    }


def known(folder):
    """What the log says that they say."""
    store = Store(folder)
    return {name: cells_of(lines) for key in FILES["es"] for name, lines in store.state(key).items()}


@pytest.mark.slow
def test_a_cell_typed_by_hand_is_told_with_who_when_old_and_new(desk, office):
    write(office, "projects", ONE, "name", "=Otro nombre")
    (told, *_) = asked(desk, office)
    assert {key: told[key] for key in ("through", "table", "row", "column", "new")} == {
        "through": "hand",
        "table": "projects",
        "row": ONE,
        "column": "name",
        "new": "=Otro nombre",
    }
    assert told["who"]
    assert told["saved"] <= told["when"]
    assert told["said"]["column"] == "Nombre del proyecto"
    assert told["said"]["through"].startswith("A mano, guardado el ")
    assert len(asked(desk, office, "--table", "projects")) == 1, "it is told once"


@pytest.mark.slow
def test_who_saved_the_file_is_who_it_says(desk, office):
    with opened(book(office, "tracking")) as held:
        cell(held, "risks", "RIE-000001", "description").value = "Que no llueva"
        held.properties.lastModifiedBy = "Ana Pérez & Cía"
    assert [(one["who"], one["new"]) for one in asked(desk, office, "--table", "risks")] == [
        ("Ana Pérez & Cía", "Que no llueva")
    ]


@pytest.mark.slow
def test_a_command_says_what_it_changed_and_a_row_typed_is_told_under_the_id_it_got(desk, office):
    with by_hand(book(office, "registers")) as held:
        type_rows(held, "projects", [{"name": "Un mirador", "state": "Idea"}])
    assert desk("validate", office, "--today", DAY) in {0, 1}
    (told,) = short(asked(desk, office, "--table", "projects"))
    assert told == ("hand", "projects", "PRY-2026-011", "", None, {"name": "Un mirador", "state": "idea"})
    assert desk("move", office, "PRY-2026-009", "Registrado", "--today", DAY) in {0, 1}, desk.err
    told = short(asked(desk, office))
    assert ("move", "projects", "PRY-2026-009", "state", "idea", "registered") in told
    assert [one[:2] for one in told if one[1] == "moves"] == [("move", "moves")]


@pytest.mark.slow
def test_restoring_tells_what_went_back(desk, office):
    write(office, "projects", ONE, "name", "Otro nombre")
    before = json.dumps(cells(office)["projects"][ONE]["name"])
    assert desk("validate", office, "--today", DAY) in {0, 1}
    assert desk("restore", office, "--json") == 0
    earlier = desk.json["moments"][1]["moment"]
    assert desk("restore", office, "--to", earlier, "--yes") == 0
    first, second = asked(desk, office, "--id", ONE, "--column", "name")
    assert (first["through"], first["old"], first["new"]) == ("restore", "Otro nombre", second["old"])
    assert json.dumps(second["new"]) == before
    assert known(office) == cells(office)


@pytest.mark.slow
def test_a_broken_book_is_restored_and_the_log_knows_by_what(desk, office):
    write(office, "projects", ONE, "name", "Otro nombre")
    assert desk("validate", office, "--today", DAY) in {0, 1}
    book(office, "registers").write_bytes(b"roto")
    assert desk("restore", office, "--json") == 0
    assert desk("restore", office, "--to", desk.json["moments"][1]["moment"], "--yes") == 0, desk.err
    assert [one["through"] for one in asked(desk, office, "--id", ONE, "--column", "name")] == ["restore", "hand"]


@pytest.mark.slow
def test_deciding_conflicts_is_told_as_the_merge(desk, office, tmp_path):
    base = shutil.copy(book(office, "registers"), tmp_path / "base.xlsx")
    other = shutil.copy(base, tmp_path / "otra.xlsx")
    for path, name in ((book(office, "registers"), "Aquí"), (other, "Allá")):
        with by_hand(path) as held:
            cell(held, "projects", ONE, "name").value = name
    made = tmp_path / "unido.xlsx"
    assert desk("merge", base, book(office, "registers"), other, "-o", made) == 1
    shutil.copy(made, book(office, "registers"))
    with by_hand(book(office, "registers")) as held:
        sheet = held["Conflictos"]
        where = next((row, headers) for row in range(1, 9) for headers in [
            {str(sheet.cell(row, column).value).rstrip(" *"): column for column in range(1, 12)}
        ] if "Qué vale" in headers)  # fmt: skip
        sheet.cell(where[0] + 1, where[1]["Qué vale"]).value = "Lo de la otra copia"
    assert desk("merge", "--resolve", book(office, "registers")) == 0, desk.err
    assert short(asked(desk, office, "--id", ONE, "--column", "name"))[:2] == [
        ("merge", "projects", ONE, "name", "Aquí", "Allá"),
        ("hand", "projects", ONE, "name", demo_name(office, tmp_path), "Aquí"),
    ]


def demo_name(office, tmp_path):
    held = {"registers": read(tmp_path / "base.xlsx")}
    return read_book(held, "es")["projects"][ONE]["name"]


@pytest.mark.slow
def test_questions(desk, office, monkeypatch):
    """Four days: typed on the 2nd, a report on the 3rd, typed on the 4th and 5th."""

    def on(day):
        monkeypatch.setattr(Log, "now", property(lambda self: day.replace(tzinfo=self.book.zone)))

    began = datetime(2027, 1, 1, 9)
    on(began)
    (office / ".coopxl" / "log.json").unlink()
    shutil.rmtree(office / ".coopxl" / "log")
    assert desk("validate", office, "--today", DAY) in {0, 1}
    assert "BITA-01" in desk.out
    for day, name in ((2, "Dos"), (4, "Cuatro"), (5, "Cinco")):
        on(datetime(2027, 1, day, 9))
        write(office, "projects", ONE, "name", name)
        assert desk("validate", office, "--today", DAY) in {0, 1}
        assert "BITA-01" not in desk.out, "said once"
        if day == 2:
            on(datetime(2027, 1, 3, 9))
            made = Office(office, moment(date(2026, 1, 1)))
            made.transaction.command = "final-report"
            made.log.notice({})
            paper = office / "documentos" / "informe.docx"
            made.transaction.stage(paper, b"informe", "")
            made.log.take({}, {paper: ONE})
            made.log.stage()
            made.transaction.commit()
    on(datetime(2027, 1, 6, 9))
    name = ("--id", ONE, "--column", "name")
    assert [one["new"] for one in asked(desk, office, *name)] == ["Cinco", "Cuatro", "Dos"]
    assert [one["new"] for one in asked(desk, office, *name, "--since", "2027-01-04")] == ["Cinco", "Cuatro"]
    assert [one["new"] for one in asked(desk, office, *name, "--until", "2027-01-04")] == ["Cuatro", "Dos"]
    assert [one["new"] for one in asked(desk, office, *name, "--since", "report")] == ["Cinco", "Cuatro"]
    assert [one["new"] for one in asked(desk, office, "--table", "Proyectos", "--column", "Nombre del proyecto",
                                        "--since", "informe")] == ["Cinco", "Cuatro"]  # fmt: skip
    assert desk("log", office, "--id", TWO, "--since", "report") == 2
    assert desk.err.startswith("BITA-06")
    for day, expected in ((3, "Dos"), (4, "Cuatro"), (9, "Cinco")):
        assert desk("log", office, "--id", ONE, "--on", f"2027-01-0{day}", "--json") == 0
        assert desk.json["cells"]["name"] == expected
    assert desk("log", office, "--id", ONE, "--on", "2026-12-31") == 2
    assert desk.err.startswith("BITA-07")
    assert desk("log", office, "--on", "2027-01-02") == 2
    assert desk.err.startswith("BITA-09")
    assert desk("log", office, "--id", "PRY-2026-999", "--on", "2027-01-02") == 2
    assert desk.err.startswith("BITA-08")


def test_a_dry_run_tells_and_writes_nothing(desk, office):
    write(office, "projects", ONE, "name", "Otro nombre")
    before = contents(office)
    assert [one["new"] for one in asked(desk, office, "--id", ONE, "--dry-run")] == ["Otro nombre"]
    assert contents(office) == before


@pytest.mark.slow
def test_the_sheet_lists_the_newest_first_and_the_reason_typed_there_stays(desk, office):
    write(office, "projects", ONE, "name", "=1+1")
    write(office, "risks", "RIE-000001", "description", "x" * 900)
    assert desk("log", office) == 0
    with by_hand(book(office, "registers")) as held:
        ids = [row["id"] for row in desk.rows(office, "change_log")]
        cell(held, "change_log", ids[0], "reason").value = "Lo pidió la alcaldesa"
    write(office, "projects", TWO, "name", "Tercero")
    assert desk("validate", office, "--today", DAY) in {0, 1}
    assert [one["reason"] for one in asked(desk, office)][1] == "Lo pidió la alcaldesa"
    rows = desk.rows(office, "change_log")
    assert [row["table"] for row in rows][:3] == ["Proyectos", "Riesgos", "Proyectos"]
    assert [row["reason"] for row in rows][:3] == [None, "Lo pidió la alcaldesa", None]
    assert rows[2]["after"] == "=1+1"
    assert len(rows[1]["after"]) == 151
    sheet = openpyxl.load_workbook(book(office, "registers"))["Bitácora"]
    links = [line[5].value for line in sheet.iter_rows(min_row=5, max_row=12) if line[5].value]
    assert sum(str(one).startswith("=HYPERLINK(") for one in links) == 2, "those of this workbook"


@pytest.mark.slow
def test_an_office_of_an_earlier_schema_has_a_log_and_no_sheet(desk, office):
    from coopxl.schema.names import PROPERTY_SCHEMA

    for key in FILES["es"]:
        with opened(book(office, key)) as held:
            held.custom_doc_props[PROPERTY_SCHEMA].value = "2"
            if key == "registers":
                held.remove(held["Bitácora"])
    assert desk("log", office) == 0, desk.err
    write(office, "projects", ONE, "name", "Otro nombre")
    assert desk("log", office) == 0
    assert "BITA-04" in desk.out
    assert "Otro nombre" in desk.out


# What goes wrong


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("log.json", b"{"),
        pytest.param("log/registers.state", b"zz", marks=pytest.mark.slow),
        pytest.param("log/registers.state", None, marks=pytest.mark.slow),
    ],
)
def test_a_damaged_file_of_the_log_is_told_and_the_log_begun_anew(desk, office, name, damage):
    path = office / ".coopxl" / name
    path.unlink() if damage is None else path.write_bytes(damage)
    before = len(entries(office))
    write(office, "projects", ONE, "name", "Nadie lo vio")
    assert desk("validate", office, "--today", DAY) in {0, 1}
    assert desk.out.count("BITA-02") == 1
    beside = list((office / ".coopxl").rglob("*.damaged"))
    assert [one.read_bytes() for one in beside] == ([] if damage is None else [damage])
    assert len(entries(office)) == before, "nothing is invented"
    write(office, "projects", ONE, "name", "Esto sí")
    assert desk("validate", office, "--today", DAY) in {0, 1}
    assert "BITA-02" not in desk.out
    assert [(one.change.old, one.change.new) for one in entries(office)[before:]] == [("Nadie lo vio", "Esto sí")]
    assert known(office) == cells(office)
    assert desk("log", office, "--id", ONE, "--on", "2020-01-01") == 2


@pytest.mark.slow
def test_lines_that_cannot_be_read_hide_no_other(desk, office):
    write(office, "projects", ONE, "name", "Uno")
    assert desk("log", office) == 0
    (month,) = Store(office).months()
    month.write_bytes(b'\xff\n{"n": 1}\n[]\n' + month.read_bytes() + b'{"n": 99, "wh')
    write(office, "projects", ONE, "name", "Dos")
    assert desk("log", office) == 0
    assert "4 líneas" in desk.out
    assert "Uno -> Dos" in desk.out


@pytest.mark.slow
def test_a_missing_column_is_not_logged_as_blank(desk, office):
    with opened(book(office, "registers")) as held:
        sheet = held["Proyectos"]
        where = cell(held, "projects", ONE, "name")
        header = next(row for row in range(1, 9) if "Nombre del proyecto" in str(sheet.cell(row, where.column).value))
        sheet.cell(header, where.column).value = "Algo de la oficina"
        sheet.tables["projects"].tableColumns[where.column - 1].name = "Algo de la oficina"
    told = short(asked(desk, office, "--table", "projects"))
    assert [one[3] for one in told] == ["=Algo de la oficina"]
    assert desk("log", office) == 0


# Open books


def test_what_a_click_wrote_into_an_open_book_is_told_once_it_is_saved(desk, office):
    registers = book(office, "registers")
    program = Program(registers)
    host = program.books[registers.resolve()]
    found = read_book({"registers": host.read()}, "es")["projects"]
    row, numbers = found.rows[found.by_id["PRY-2026-009"]], found.layout.numbers
    typed(host, found.layout.sheet, {(row, numbers["next_state"]): "Registrado"})
    program.press("move", registers, found.layout.sheet, row, 1)
    assert [one for one in entries(office) if one.through == "move"] == [], "the officer may close without saving"
    with by_hand(registers) as held:  # saved by the officer, with one more cell typed
        cell(held, "projects", "PRY-2026-009", "state").value = "Registrado"
        cell(held, "projects", "PRY-2026-009", "name").value = "Escrito después"
    told = short(asked(desk, office, "--id", "PRY-2026-009"))
    assert ("move", "projects", "PRY-2026-009", "state", "idea", "registered") in told
    assert [one for one in told if one[0] == "hand"][-1][3:] == ("name", told_name(office), "Escrito después")
    assert not Store(office).book("registers").get("pending")


def told_name(office):
    return next(one.change.old for one in entries(office) if one.change.column == "name")


@pytest.mark.slow
def test_what_was_never_saved_is_dropped(desk, office):
    registers = book(office, "registers")
    program = Program(registers)
    found = read_book({"registers": program.books[registers.resolve()].read()}, "es")["projects"]
    row, numbers = found.rows[found.by_id["PRY-2026-009"]], found.layout.numbers
    typed(program.books[registers.resolve()], found.layout.sheet, {(row, numbers["next_state"]): "Registrado"})
    program.press("move", registers, found.layout.sheet, row, 1)
    assert Store(office).book("registers")["pending"]
    write(office, "projects", TWO, "name", "Otra cosa")
    told = short(asked(desk, office, "--table", "projects"))
    assert [one[:4] for one in told] == [("hand", "projects", TWO, "name")]
    assert known(office) == cells(office)


@pytest.mark.slow
def test_what_was_saved_in_an_open_book_is_told_at_the_next_click(office):
    registers = book(office, "registers")
    write(office, "projects", ONE, "name", "Guardado, y sigue abierto")
    before = len(entries(office))
    program = Program(registers)
    typed(program.books[registers.resolve()], "Proyectos", {(40, 2): "Sin guardar"})
    click(Click("validate", registers, today=date(2026, 1, 1)), program)
    assert [one.change.new for one in entries(office)[before:]] == ["Guardado, y sigue abierto"]


# Everything that was typed, and nothing else

TYPED = st.tuples(
    st.sampled_from([ONE, TWO, "PRY-2026-003"]),
    st.sampled_from([("name", ["A", "B"]), ("amount_requested", [1, 2.5, "mil", None]),
                     ("areas", ["Educación", "Agricultura; Educación", None]), ("start_date", [date(2026, 3, 1), None]),
                     ("state", ["Idea", "Registrado"]), ("next_state", ["Registrado", None])]),
    st.integers(0, 3),
)  # fmt: skip
STEP = st.one_of(
    st.tuples(st.just("cells"), st.lists(TYPED, min_size=1, max_size=3)),
    st.tuples(st.just("row"), st.sampled_from(["Nuevo", "Otro"])),
    st.tuples(st.just("risk"), st.sampled_from(["Sequía", None])),
    st.tuples(st.just("run"), st.sampled_from(["validate", "calls", "log", "match"])),
    st.tuples(st.just("move"), st.sampled_from([ONE, TWO, "PRY-2026-009"])),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return demo(tmp_path_factory.mktemp("first") / "oficina")


def do(folder, step, what):
    if step == "cells":
        with by_hand(book(folder, "registers")) as held:
            for row, (key, values), which in what:
                cell(held, "projects", row, key).value = values[which % len(values)]
    elif step == "row":
        with by_hand(book(folder, "registers")) as held:
            type_rows(held, "projects", [{"name": what, "state": "Idea"}])
    elif step == "risk":
        with by_hand(book(folder, "tracking")) as held:
            cell(held, "risks", "RIE-000001", "description").value = what
    elif step == "run":
        Office(folder, moment(date(2026, 1, 1))).act(what)
    else:
        from coopxl.core.errors import CannotGoOn

        try:
            Office(folder, moment(date(2026, 1, 1))).act("move", what, said={"state": "Registrado", "why": "porque sí"})
        except CannotGoOn:
            return


def replayed(first, log):
    made = {name: {row: dict(one) for row, one in rows.items()} for name, rows in first.items()}
    for one in log:
        if not one.paper:
            applied(made.setdefault(one.change.table, {}), one.change)
    for name, rows in made.items():
        if TABLES[name].derived:
            made[name] = {row: one for row, one in rows.items() if one}
    return made


def follows(empty, folder, steps):
    shutil.copytree(empty, folder)
    first, before = cells(folder), len(entries(folder))
    for step, what in steps:
        do(folder, step, what)
    Office(folder, moment(date(2026, 1, 1))).act("log")
    log = entries(folder)[before:]
    assert replayed(first, log) == cells(folder) == known(folder)
    assert all(one.change.old != one.change.new for one in log)
    assert [one.number for one in entries(folder)] == list(range(1, before + len(log) + 1))


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=1, max_size=4))
def test_replaying_the_log_gives_what_the_books_say(empty, tmp_path_factory, steps):
    follows(empty, tmp_path_factory.mktemp("steps") / "oficina", steps)


@pytest.mark.soak
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=1, max_size=10))
def test_replaying_a_long_log_gives_what_the_books_say(empty, tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("steps") / "oficina"
    follows(empty, folder, steps)
    shutil.rmtree(folder.parent)


@pytest.mark.slow
def test_a_new_office_has_a_log_from_its_first_day(desk, tmp_path):
    folder = blank(tmp_path / "oficina")
    assert entries(folder) == []
    assert desk("validate", folder, "--today", DAY) in {0, 1}
    assert "BITA-" not in desk.out
    assert known(folder) == cells(folder)
    assert seen(book(folder, "registers"), "Bitácora")
