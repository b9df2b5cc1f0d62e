"""From edits to cells: what is written lands where it should, and nothing of the officer's is lost."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.actions.intake import intake
from coopxl.core.book import Book
from coopxl.core.cells import Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told as stopped
from coopxl.core.listing import lists
from coopxl.core.outcome import Append, Ask, Draw, Fill, Rewrite, apply_fills
from coopxl.core.plan import Plan, block
from coopxl.core.reading import read_book
from coopxl.core.workbook import Patch, Region, Sheet, Workbook
from coopxl.hosts.memory import MemoryHost, book, workbooks
from tests.grids import cells, office, plain, seen, told, workbook

HEADER = "4 | ID | Fecha | Feriado | Observaciones"
TABLES = "holidays=Feriados!A4:D{last}"


def holidays(text, last=5, tables="", **names):
    """A host with the sheet of holidays as typed, and the office read from it."""
    where = TABLES.format(last=last) + (f", {tables}" if tables else "")
    host = MemoryHost(workbook({"Feriados": f"{HEADER}\n{text}"}, where, **names))
    return host, office(host.read())


def new(number, day, name="Nuevo", **rest):
    return {"id": f"FER-{number:03}", "date": date.fromisoformat(day), "name": name, **rest}


def append(found, *rows, table="holidays"):
    return Append(table, found[table].fingerprint, rows)


def patched(host, found, *edits, take_in=False, key="calendar"):
    """The edits, planned and applied; returns the patch."""
    plan = Plan(found)
    plan.add(edits)
    if take_in:
        plan.take_in()
    patch = plan.patches.get(key, Patch())
    host.apply(patch)
    return patch


# Append


def test_new_rows_go_below_the_last_one():
    host, found = holidays(
        """
        5 | FER-001 | 2026-01-01 | Año Nuevo |
        6 |
        7 |
        """,
        last=7,
    )
    patch = patched(host, found, append(found, new(2, "2026-05-01", notes="x"), new(3, "2026-05-24")))
    assert seen(host.read().sheets["Feriados"], 5) == plain("""
        5 | FER-001 | 2026-01-01 | Año Nuevo
        6 | FER-002 | 2026-05-01 | Nuevo | x
        7 | FER-003 | 2026-05-24 | Nuevo
        """)
    assert patch.grown == {}
    assert patch.sheets["Feriados"].like == {}


def test_new_rows_beyond_the_table_make_it_grow_and_look_like_its_last_row():
    host, found = holidays("5 | FER-001 | 2026-01-01 | Año Nuevo |")
    patch = patched(host, found, append(found, new(2, "2026-05-01"), new(3, "2026-05-24")))
    assert patch.grown == {"holidays": 7}
    assert patch.sheets["Feriados"].like == {6: 5, 7: 5}
    assert cells(patch)["Feriados"]["D7"] is None, "every cell of a new row is made, so that it gets its look"
    assert host.read().regions["holidays"].last_row == 7
    assert office(host.read())["holidays"].columns["id"] == ["FER-001", "FER-002", "FER-003"]


def test_new_rows_go_below_those_typed_under_the_table():
    host, found = holidays(
        """
        5 | FER-001 | 2026-01-01 | Año Nuevo |
        6 |         | 2026-05-01 | Trabajo   | a mano
        """
    )
    patch = patched(host, found, append(found, new(3, "2026-05-24")))
    assert patch.grown == {"holidays": 7}
    assert seen(host.read().sheets["Feriados"], 6) == plain("""
        6 |         | 2026-05-01 | Trabajo | a mano
        7 | FER-003 | 2026-05-24 | Nuevo
        """)


def test_two_appends_follow_each_other():
    host, found = holidays("5 |")
    patched(host, found, append(found, new(1, "2026-01-01")), append(found, new(2, "2026-05-01")))
    assert office(host.read())["holidays"].columns["id"] == ["FER-001", "FER-002"]


@pytest.mark.parametrize(
    ("under", "tables", "line"),
    [
        (
            "8 | | | dato suelto",
            "",
            (
                "FILE-32: «calendario.xlsx», hoja «Feriados»: la tabla «holidays» no puede crecer porque C8 no está vacía. "
                "Mueva o borre lo que hay en C8 y repita la acción."
            ),
        ),
        (
            "7 | Mes | Libres",
            "resumen=Feriados!A7:B8",
            (
                "FILE-31: «calendario.xlsx», hoja «Feriados»: la tabla «resumen» está debajo de «holidays» y no la deja crecer. "
                "Mueva la tabla «resumen» a otro lugar y repita la acción."
            ),
        ),
    ],
    ids=["data behind a gap", "a table of the officer's own"],
)
def test_what_stands_below_is_never_written_over(under, tables, line):
    host, found = holidays(f"5 | FER-001 | 2026-01-01 | Año Nuevo |\n{under}", tables=tables)
    before = host.read()
    rows = [new(number, "2026-05-01") for number in range(2, 6)]
    with pytest.raises(CannotGoOn) as stop:
        patched(host, found, append(found, *rows))
    assert stopped(stop.value.code, stop.value.facts, "es") == line
    assert host.read() == before


def test_a_reference_is_written_with_the_name_of_a_row_added_at_the_same_time():
    read = workbooks()
    found = read_book(read, "es")
    plan = Plan(found)
    plan.add(
        [
            append(found, {"id": "CON-2026-001", "cooperant": "COO-001", "name": "Riego"}, table="calls"),
            append(found, {"id": "COO-001", "name": "Fondo; Agua"}, table="cooperants"),
        ]
    )
    host = MemoryHost(read["calendar"])
    host.apply(plan.patches["calendar"])
    assert "COO-001 — Fondo, Agua" in seen(host.read().sheets["Convocatorias"], 5)
    assert plan.added["cooperants"] == {"COO-001": "Fondo; Agua"}


@pytest.mark.parametrize(("lang", "shown"), [("es", "Salud; Otra | Sí"), ("en", "Health; Other | Yes")])
def test_values_are_written_in_the_language_of_the_office(lang, shown):
    read = workbooks("| projects | id | areas | whole_canton |", lang)
    found = read_book(read, lang)
    host = MemoryHost(read["registers"])
    row = {"id": "PRY-2026-001", "areas": ("health", "other"), "whole_canton": True}
    patched(host, found, append(found, row, table="projects"), key="registers")
    assert seen(host.read().sheets[found["projects"].layout.sheet], 5) == f"5 | PRY-2026-001 | {shown}"


# Fill


def test_a_cell_is_filled_and_one_that_holds_the_same_is_left():
    host, found = holidays(
        """
        5 | FER-001 | 2026-01-01 | Año Nuevo |
        6 |         | 2026-05-01 | Trabajo   |
        """,
        last=6,
    )
    fill = Fill("holidays", found["holidays"].fingerprint, {(1, "id"): "FER-002", (0, "name"): "Año Nuevo"})
    patch = patched(host, found, fill)
    assert cells(patch) == {"Feriados": {"A6": "FER-002"}}
    apply_fills(found, [fill])
    assert found["holidays"]["FER-002"]["name"] == "Trabajo"


def test_a_column_that_is_missing_is_not_filled():
    host, found = holidays("5 | FER-001 | 2026-01-01 | Año Nuevo |")
    del found["holidays"].layout.numbers["notes"]
    patch = patched(host, found, Fill("holidays", found["holidays"].fingerprint, {(0, "notes"): "x"}))
    assert not patch


@pytest.mark.parametrize(
    "edit",
    [
        Fill("holidays", "old", {(0, "name"): "x"}),
        Append("holidays", "old", [new(2, "2026-05-01")]),
        Rewrite("holidays", "old", []),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_an_edit_of_what_is_no_longer_there_is_refused(edit):
    host, found = holidays("5 | FER-001 | 2026-01-01 | Año Nuevo |")
    with pytest.raises(CannotGoOn) as stop:
        patched(host, found, edit)
    assert stopped(stop.value.code, stop.value.facts, "es").startswith("OFF-16: La tabla «Feriados» cambió después de")


# Blank rows


def test_rows_typed_below_are_taken_in_and_blank_rows_refilled():
    host, found = holidays(
        """
        5 | FER-001 | 2026-01-01 | Año Nuevo |
        6 |         | 2026-05-01 | Trabajo   | a mano
        """
    )
    patch = patched(host, found, take_in=True)
    assert patch.grown == {"holidays": 6 + 12}
    assert set(patch.sheets["Feriados"].like) == set(range(7, 19))
    again = office(host.read())
    assert again["holidays"].layout.below == ()
    assert again["holidays"].layout.blanks == tuple(range(7, 19))
    assert seen(host.read().sheets["Feriados"], 6).splitlines()[0] == plain("6 | | 2026-05-01 | Trabajo | a mano")


def test_a_table_with_blank_rows_enough_is_left_alone():
    host, found = holidays("5 | FER-001 | 2026-01-01 | Año Nuevo |", last=11)
    assert not patched(host, found, take_in=True)
    host, found = holidays("5 | FER-001 | 2026-01-01 | Año Nuevo |", last=10)
    assert patched(host, found, take_in=True).grown == {"holidays": 17}


@pytest.mark.parametrize(
    ("under", "tables", "last"),
    [
        ("9 | | | dato suelto", "", 7),
        ("9 | | | | | | | | lejos", "", 17),
        ("9 | Mes | Libres", "resumen=Feriados!A9:B10", 7),
        ("6 | | | dato", "", 18),
    ],
    ids=["leaves a gap to data", "data outside its columns", "leaves a gap to a table", "rows typed below"],
)
def test_growth_stops_short_of_other_content(under, tables, last):
    host, found = holidays(f"5 | FER-001 | 2026-01-01 | Año Nuevo |\n{under}", tables=tables)
    before = host.read().sheets["Feriados"]
    patch = patched(host, found, take_in=True)
    assert patch.grown == {"holidays": last}
    assert seen(host.read().sheets["Feriados"]).startswith(seen(before))


def test_a_table_found_by_its_header_row_is_never_grown():
    host = MemoryHost(workbook({"Feriados": f"{HEADER}\n5 | FER-001 | 2026-01-01 | Año Nuevo |"}))
    found = office(host.read())
    patch = patched(host, found, append(found, new(2, "2026-05-01")), take_in=True)
    assert patch.grown == {}
    assert office(host.read())["holidays"].columns["id"] == ["FER-001", "FER-002"]


# Rewrite: the chronological table, of which two columns and all that the officer adds are theirs

TITLES = "4 | ID | Agencia u organismo cooperante | Cierre (hora local) | Responsable | Decisión y notas | Color"


def call_table(text, last, titles=TITLES):
    host = MemoryHost(workbook({"Tabla": f"{titles}\n{text}"}, f"call_table=Tabla!A4:F{last}"))
    return host, office(host.read())


def rewrite(found, *rows, **rest):
    values = [dict(zip(("id", "agency", "closes"), row, strict=True)) for row in rows]
    return Rewrite("call_table", found["call_table"].fingerprint, values, **rest)


A, B, C = (
    ("CON-2026-001", "Agua", date(2026, 3, 31)),
    ("CON-2026-002", "Banco", None),
    ("CON-2026-003", "Clima", None),
)


def test_what_the_officer_typed_follows_its_row():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua  | 2026-03-31 | Ana  | sí | verde
        6 | CON-2026-002 | Banco |            | Luis | no | rojo
        7 |              |       |            |      |    |
        """,
        last=7,
    )
    patched(host, found, rewrite(found, C, B, A))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-003 | Clima
        6 | CON-2026-002 | Banco |            | Luis | no | rojo
        7 | CON-2026-001 | Agua  | 2026-03-31 | Ana  | sí | verde
        """)


def test_rows_that_are_gone_are_emptied_with_what_stood_beside_them():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua  | 2026-03-31 | Ana  | sí | verde
        6 | CON-2026-002 | Banco |            | Luis | no | rojo
        7 | CON-2026-003 | Clima |            |      |    | azul
        """,
        last=7,
    )
    patch = patched(host, found, rewrite(found, C))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-003 | Clima | | | | azul
        6
        7
        """)
    assert patch.grown == {}


def test_an_edition_inherits_what_was_typed_beside_its_forecast():
    host, found = call_table(
        """
        5 | PRG-001/2026 | Agua  | | Ana  | preparar |
        6 | PRG-002/2026 | Banco | | Luis | esperar  |
        7 | CON-2026-002 | Banco | | Eva  |          |
        """,
        last=7,
    )
    adopt = {"PRG-001/2026": "CON-2026-001", "PRG-002/2026": "CON-2026-002", "PRG-009/2026": "CON-2026-003"}
    patched(host, found, rewrite(found, A, B, C, adopt=adopt))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-001 | Agua  | 2026-03-31 | Ana | preparar
        6 | CON-2026-002 | Banco |            | Eva
        7 | CON-2026-003 | Clima
        """)


def test_an_edition_that_nobody_wrote_beside_yet_inherits_too():
    host, found = call_table(
        """
        5 | PRG-001/2026 | Agua | | Ana | preparar |
        6 | CON-2026-001 | Agua | |     |          |
        """,
        last=6,
    )
    patched(host, found, rewrite(found, A, adopt={"PRG-001/2026": "CON-2026-001"}))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-001 | Agua | 2026-03-31 | Ana | preparar
        6
        """)


def test_what_was_typed_in_a_row_without_id_or_with_a_copied_one_is_kept_after_the_others():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua | | Ana  |    | verde
        6 |              |      | | Luis | no |
        7 | CON-2026-001 | Agua | | Eva  |    |
        8 | CON-2026-003 | Clima | | | |
        """,
        last=8,
    )
    patched(host, found, rewrite(found, B, A))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-002 | Banco
        6 | CON-2026-001 | Agua | 2026-03-31 | Ana | | verde
        7 |              |      |            | Luis | no
        8 |              |      |            | Eva
        """)


def test_a_formula_in_an_own_column_stays_in_its_cell():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua  | | Ana  | | =1
        6 | CON-2026-002 | Banco | | Luis | | =2
        7 | CON-2026-003 | Clima | |      | | =3
        """,
        last=7,
    )
    patched(host, found, rewrite(found, B, A))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-002 | Banco |            | Luis | | =1
        6 | CON-2026-001 | Agua  | 2026-03-31 | Ana  | | =2
        7 |              |       |            |      | | =3
        """)


def test_a_text_typed_among_formulas_is_not_lost():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua  | 2026-03-31 | | | a mano
        6 | CON-2026-002 | Banco |            | | | =2
        """,
        last=6,
    )
    patched(host, found, rewrite(found, B, A))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-002 | Banco
        6 | CON-2026-001 | Agua | 2026-03-31 | | | a mano
        """)


def test_a_note_never_stands_beside_another_row_because_of_an_error():
    host, found = call_table(
        """
        5 | CON-2026-001 | Agua  | 2026-03-31 | Ana | | #N/A
        6 | CON-2026-002 | Banco |            |     | | rojo
        """,
        last=6,
    )
    patched(host, found, rewrite(found, B, A))
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-002 | Banco |            |     | | rojo
        6 | CON-2026-001 | Agua  | 2026-03-31 | Ana
        """)


def test_an_error_that_stays_in_its_row_is_left():
    host, found = call_table("5 | CON-2026-001 | Agua | 2026-03-31 | Ana | | #N/A", last=5)
    assert not patched(host, found, rewrite(found, A))


def test_without_ids_the_table_is_left_alone_and_told():
    text = "5 | CON-2026-001 | Agua | 2026-03-31 | Ana | sí | verde"
    _, found = call_table(text, last=5, titles=TITLES.replace("ID", "Clave"))
    plan = Plan(found)
    plan.add([rewrite(found, C)])
    assert not plan.patches
    assert told(plan.noticed, "TAB-02") == [
        "Tabla!A4: falta la columna «ID». Vuelva a crearla con ese encabezado. [TAB-02]"
    ]


def test_a_link_is_written_and_a_stale_one_goes():
    host, found = call_table(
        """
        5 | CON-2026-001 | =Agua  | 2026-03-31 |
        6 | CON-2026-002 | =Banco |            |
        """,
        last=6,
    )
    link = Formula('HYPERLINK("#A1","Agua")', "Agua")
    patch = patched(host, found, rewrite(found, A, B, links={(0, "agency"): link, (0, "link"): link}))
    assert cells(patch) == {"Tabla": {"B5": link, "B6": "Banco"}}
    assert seen(host.read().sheets["Tabla"], 5) == plain("""
        5 | CON-2026-001 | =Agua | 2026-03-31
        6 | CON-2026-002 | Banco
        """)


def test_a_rewritten_table_grows_but_over_nothing():
    host, found = call_table("5 | CON-2026-001 | Agua | 2026-03-31 | Ana | |", last=5)
    assert patched(host, found, rewrite(found, B, A)).grown == {"call_table": 6}
    assert seen(host.read().sheets["Tabla"], 6) == plain("6 | CON-2026-001 | Agua | 2026-03-31 | Ana")
    host, found = call_table("5 | CON-2026-001 | Agua | | | |\n7 | | | | | | mío", last=5)
    with pytest.raises(CannotGoOn, match="FILE-32"):
        patched(host, found, rewrite(found, A, B, C))


# Draw

GRID = {"mes": "Hoja!$B$2:$D$5"}


def drawn(text, *edits, names=GRID):
    host = MemoryHost(workbook({"Hoja": text}, **names))
    plan = Plan(office(host.read()))
    plan.add(edits)
    if "calendar" in plan.patches:
        host.apply(plan.patches["calendar"])
    return host, plan


def test_a_block_is_drawn_and_the_rest_of_it_emptied():
    host, plan = drawn(
        """
        1 | título | x  | x  | x  | x
        2 | mío    | a  | =b | c  | mío
        3 | mío    | d  | e  | f  | mío
        4 |        | g  |    |    |
        7 | mío    | h
        """,
        Draw("calendar", "mes", [["a", "b"], ["D", None, "F"]], {1: False, 2: True}),
    )
    assert seen(host.read().sheets["Hoja"]) == plain("""
        1 | título | x | x | x | x
        2 | mío    | a | b |   | mío
        3 | mío    | D |   | F | mío
        4
        5
        6
        7 | mío | h
        """)
    assert cells(plan.patches["calendar"])["Hoja"] == {
        "C2": "b",
        "D2": None,
        "B3": "D",
        "C3": None,
        "D3": "F",
        "B4": None,
    }
    assert host.hidden == {"Hoja": {4}}


def test_lines_hidden_once_are_shown_again():
    host, plan = drawn("2 | | a", Draw("calendar", "mes", [["a"]], {1: True, 2: True}))
    host.apply(Plan(plan.book).patches.get("calendar", Patch()))
    assert host.hidden == {"Hoja": {3, 4}}
    plan.add([Draw("calendar", "mes", [["a"], ["b"]], {1: False, 2: True})])
    host.apply(plan.patches["calendar"])
    assert host.hidden == {"Hoja": {4}}


def test_what_does_not_fit_into_a_block_is_not_drawn_outside():
    host, _ = drawn("1 | x", Draw("calendar", "mes", [["1", "2", "3", "4"]] * 6))
    assert seen(host.read().sheets["Hoja"], 2) == "\n".join(f"{row} |  | 1 | 2 | 3" for row in range(2, 6))


@pytest.mark.parametrize("names", [{}, {"mes": "Hoja!#REF!"}, {"mes": "Otra!$A$1"}, {"mes": "42"}])
def test_a_block_that_is_gone_is_told(names):
    host, plan = drawn("1 | x", Draw("calendar", "mes", [["a"]]), names=names)
    assert seen(host.read().sheets["Hoja"]) == "1 | x"
    assert told(plan.noticed, "TAB-07") == [
        (
            "calendario.xlsx: el libro perdió el nombre «mes»; esa parte no se actualizó. "
            "Recupere el libro de una copia de respaldo. [TAB-07]"
        )
    ]


def test_a_block_of_a_book_that_was_not_read_is_told():
    plan = Plan(Book({}, book().words, {}, "es"))
    plan.add([Draw("calendar", "mes", [["a"]])])
    assert told(plan.noticed, "TAB-07")[0].startswith("calendar: el libro perdió el nombre «mes»")


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Hoja!$B$2:$D$5", ("Hoja", 2, 2, 5, 4)),
        ("Hoja!B2", ("Hoja", 2, 2, 2, 2)),
        ("'L''otro, año'!$AA$1:$AB$3000", ("L'otro, año", 1, 27, 3000, 28)),
        ("Hoja!$S$5:INDEX(Hoja!$S$5:$S$3000,MAX(1,COUNTA(Hoja!$S$5:$S$3000)))", ("Hoja", 5, 19, 5, 19)),
        ("Hoja!$G:$G", None),
        ("", None),
    ],
)
def test_the_area_of_a_name(name, area):
    sheets = {"Hoja": "1 | x", "L'otro, año": "1 | x"}
    assert block(workbook(sheets, mes=name), "mes") == area


# Lists


def test_lists_follow_the_tables_and_the_rows_being_added():
    text = """
        4 | Cooperantes     | Idiomas  | Ámbito
        5 | COO-009 — Viejo | Quechua  | Urbana
        6 | COO-010 — Otro  | Shuar    | Rural
        7 |                 | Antigua  |
        """
    names = {
        "coopxl_lists": "Listas!$A$5:$C$3000",
        "rows_cooperants": "Listas!$A$5:INDEX(Listas!$A$5:$A$3000,1)",
        "codes_localizations": "Listas!$C$5:INDEX(Listas!$C$5:$C$3000,1)",
        "codes_document_languages": "Listas!$B$5:INDEX(Listas!$B$5:$B$3000,1)",
    }
    read = workbooks("| cooperants | id | name |\n| | COO-001 | Fondo |")
    host = MemoryHost(workbook({"Listas": text}, **names))
    found = read_book({**read, "calendar": host.read()}, "es")
    plan = Plan(found)
    plan.add([append(found, {"id": "COO-002", "name": "Banco; agrícola"}, table="cooperants")])
    plan.add(list(lists(found, plan.added)))
    host.apply(plan.patches["calendar"])
    assert seen(host.read().sheets["Listas"], 4) == plain("""
        4 | Cooperantes               | Idiomas | Ámbito
        5 | COO-001 — Fondo           | Español | Urbana
        6 | COO-002 — Banco, agrícola | Inglés  | Rural
        7
        """)
    assert plan.noticed == []


# Whatever the officer typed

words = st.text("abcñ é", min_size=1, max_size=6).map(lambda text: "n" + text.strip())
notes = st.one_of(st.none(), words, st.integers(0, 9), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
numbers = st.lists(st.integers(1, 30), max_size=8, unique=True)
header = [part.strip() for part in TITLES.split("|")[1:]]


def office_with(table, sheet, titles, rows, last):
    """A host whose sheet holds these rows below row 4."""
    region = Region(table, sheet, 4, 1, len(titles), last)
    lines = [[], [], [], titles, *rows]
    return MemoryHost(Workbook("calendario.xlsx", {sheet: Sheet(sheet, lines)}, {table: region}))


def lines_of(host, sheet, width):
    """What stands below row 4."""
    found = host.read().sheets[sheet]
    return [tuple(found.cell(row, column) for column in range(1, width + 1)) for row in range(5, len(found.rows) + 1)]


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.integers(1, 30), st.tuples(notes, notes, notes), max_size=8), numbers, st.integers(-3, 4))
def test_no_note_is_lost_and_none_strays(beside, order, blank):
    old = [[f"CON-2026-{number:03}", None, None, *kept] for number, kept in beside.items()]
    host = office_with("call_table", "Tabla", header, old, max(4 + len(old) + blank, 5))
    wanted = [(f"CON-2026-{number:03}", f"agencia {number}", None) for number in order]
    for _ in range(3):
        found = office(host.read())
        patch = patched(host, found, rewrite(found, *wanted), take_in=True)
    assert not patch, "the same again changes nothing"
    lines = lines_of(host, "Tabla", 6)
    assert [line for line in lines if any(line)] == [
        (*row, *beside.get(number, (None, None, None))) for number, row in zip(order, wanted, strict=True)
    ]
    assert len(office(host.read())["call_table"]) == len(order)


typed_rows = st.lists(
    st.one_of(
        st.just((None, None, " ", None)),
        st.tuples(st.booleans(), st.dates(date(2026, 1, 1), date(2026, 12, 31)), words, notes),
    ),
    max_size=7,
)


@settings(max_examples=50, deadline=None)
@given(typed_rows, st.integers(1, 8), st.integers(0, 20))
def test_rows_typed_keep_their_place_and_rows_added_never_take_it(typed, height, added):
    rows = [[f"FER-{n:03}" if line[0] else None, *line[1:]] for n, line in enumerate(typed, 1)]
    host = office_with("holidays", "Feriados", ["ID", "Fecha", "Feriado", "Observaciones"], rows, 4 + height)
    found = office(host.read())
    plan = Plan(found)
    edits = intake(found, Ask(datetime(2026, 1, 1))).edits
    apply_fills(found, edits)
    try:
        plan.add([*edits, append(found, *(new(100 + number, "2027-01-01") for number in range(added)))])
        plan.take_in()
    except CannotGoOn:
        assert told(found.noticed, "TAB-04"), "only data behind a gap stands in the way"
        return
    host.apply(plan.patches.get("calendar", Patch()))
    now = lines_of(host, "Feriados", 4)
    for old, line in zip(rows, now, strict=False):
        if old[1]:
            assert line == (old[0] or line[0], *old[1:])
    table = office(host.read())["holidays"]
    assert None not in table.columns["id"]
    assert len(set(table.columns["id"])) == len(table)
    assert len(table) == len(found["holidays"]) + added
    assert [row_id for row_id in table.columns["id"] if row_id >= "FER-100"] == [f"FER-{100 + n}" for n in range(added)]
