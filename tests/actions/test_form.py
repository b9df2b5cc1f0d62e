"""The forms: what is typed on one reaches its row and nothing else; what is in the row reaches the form."""

from datetime import date

import pytest

from coopxl.actions.form import clear, load
from coopxl.actions.form_save import save
from coopxl.core.cells import UNCALCULATED, CellError, Formula
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told as stopped_line
from coopxl.core.outcome import Ask
from coopxl.core.workbook import Patch
from coopxl.schema.forms import COOPERANT, PROJECT
from coopxl.schema.names import FORM_LOADED
from tests.forms import NOW, FormDesk, told

OFFICE = """
    | projects | id           | name  | areas                | localization | amount_requested | start_date | Color | summary   |
    |          | PRY-2026-001 | Riego | Agricultura; Panales | Rural        | 10000            | 2026-05-04 | verde | Con goteo |
    |          | PRY-2026-002 | Agua  | Salud                |              |                   |            | azul  |           |
    | own_codes | id      | list  | key   | label_es |
    |           | ENT-001 | areas | bees  | Panales  |
    | objectives | id         | project                | text      | goal | Nota   |
    |            | OBJ-000001 | PRY-2026-001 — Riego   | Instalar  |      |        |
    |            | OBJ-000002 | PRY-2026-002           | Otra cosa |      |        |
    |            | OBJ-000003 | PRY-2026-001           | Capacitar | 20   |        |
    |            | OBJ-000004 | PRY-2026-001           | Organizar |      | propia |
    |            | OBJ-000005 | PRY-2026-001           | Medir     |      |        |
    |            | OBJ-000006 | PRY-2026-001           | Contar    |      |        |
    | cooperants | id      | name  |
    |            | COO-001 | Fondo |
    """


def loaded(row_id="PRY-2026-001", **more):
    desk = FormDesk(OFFICE, **more)
    desk.do(load(PROJECT), row_id)
    return desk


def stopped(desk, action, row_id=""):
    """The line of what stops an action, which then has changed nothing."""
    before = [host.read() for host in desk.hosts.values()]
    with pytest.raises(CannotGoOn) as why:
        desk.do(action, row_id)
    assert [host.read() for host in desk.hosts.values()] == before
    assert stopped_line(why.value.code, why.value.facts, "en")
    return stopped_line(why.value.code, why.value.facts, "es").removeprefix(f"{why.value.code}: ")


def saves_nothing(desk):
    desk.do(save(PROJECT))
    return not any(desk.patches.values())


# Load


def test_a_row_is_laid_out_on_the_form():
    desk = FormDesk(OFFICE)
    outcome = desk.do(load(PROJECT), "PRY-2026-001")
    assert desk.on_form() == {
        "id": "PRY-2026-001",
        "name": "Riego",
        "areas_agriculture": "Sí",
        "localization_rural": "Sí",
        "amount_requested": 10000,
        "start_date": date(2026, 5, 4),
        "summary": "Con goteo",
        "objectives_1": "Instalar",
        "objectives_1_id": "OBJ-000001",
        "objectives_2": "Capacitar",
        "objectives_2_id": "OBJ-000003",
        "objectives_3": "Organizar",
        "objectives_3_id": "OBJ-000004",
        "objectives_4": "Medir",
        "objectives_4_id": "OBJ-000005",
    }
    assert told(outcome) == [
        "FORM-27 ID: la ficha se carga con PRY-2026-001 «Riego».",
        "FORM-33 Áreas de interés: además dice «Panales», que en la ficha no tiene celda.",
        "FORM-28 Objetivo específico 4: hay 1 más en la hoja «Objetivos», que no caben en la ficha.",
    ]
    assert desk.written() == []


@pytest.mark.parametrize("typed", ["PRY-2026-002", "pry-2026-002", "PRY-2026-002 — Agua", "agua"])
def test_the_row_may_be_picked_on_the_form_however_it_is_spelled(typed):
    desk = loaded()
    desk.type(id=typed)
    desk.do(load(PROJECT))
    assert desk.on_form() == {
        "id": "PRY-2026-002",
        "name": "Agua",
        "areas_health": "Sí",
        "objectives_1": "Otra cosa",
        "objectives_1_id": "OBJ-000002",
    }


def test_what_cannot_be_shown_is_told_and_what_cannot_be_understood_is_shown_as_typed():
    desk = FormDesk(
        """
        | projects | id           | name  | amount_requested | start_date | completion_date | state    |
        |          | PRY-2026-001 | Riego | doce mil         | #N/A       | (uncalculated)  | empezado |
        """
    )
    outcome = desk.do(load(PROJECT), "PRY-2026-001")
    assert desk.on_form() == {
        "id": "PRY-2026-001",
        "name": "Riego",
        "amount_requested": "doce mil",
        "state": "empezado",
    }
    assert told(outcome)[1:] == [
        "FORM-29 Fecha de inicio: dice #N/A, y la ficha lo muestra vacío.",
        "VAL-03 Fecha de fin: la celda tiene una fórmula sin calcular.",
    ]
    desk.type(name="Riego nuevo")
    desk.do(save(PROJECT))
    assert desk.written() == ["Proyectos 5 Nombre del proyecto = Riego nuevo"], "what was not touched stays as it is"


def test_nothing_to_load():
    desk = FormDesk(OFFICE)
    assert stopped(desk, load(PROJECT)).startswith("No se sabe qué proyecto cargar en la «Ficha de proyecto».")
    assert "No hay proyecto con el ID «PRY-9»." in stopped(desk, load(PROJECT), "PRY-9")
    desk.type(id=CellError("#N/A"))
    assert "No hay proyecto con el ID «#N/A»." in stopped(desk, load(PROJECT))


def test_an_id_in_two_rows_is_not_guessed_at():
    desk = FormDesk("| projects | id | name |\n| | PRY-2026-001 | Uno |\n| | PRY-2026-001 | Dos |")
    assert "está en varias filas de «Proyectos»: 5, 6" in stopped(desk, load(PROJECT), "PRY-2026-001")


# What was typed is not lost


@pytest.mark.parametrize("action", [load, clear])
@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"name": "Otro"}, "Nombre del proyecto"),
        ({"summary": None}, "Resumen del proyecto"),
        ({"areas_health": "Sí"}, "Áreas de interés"),
        ({"areas_agriculture": None}, "Áreas de interés"),
        ({"amount_requested": "doce"}, "Monto solicitado"),
        ({"areas_health": "quizás"}, "Áreas de interés"),
        ({"objectives_2": "Formar"}, "Objetivo específico 2"),
        ({"objectives_2": None}, "Objetivo específico 2"),
    ],
)
def test_typing_that_was_not_saved_stops_what_would_erase_it(action, cells, field):
    desk = loaded()
    desk.type(cells)
    assert f"no se ha guardado: {field}." in stopped(desk, action(PROJECT), "PRY-2026-001")
    outcome = desk.do(action(PROJECT, give_up=True), "PRY-2026-001")
    assert [one.place.header.split(":")[0] for one in outcome.findings if one.code == "FORM-30"] == [field]


def test_a_new_form_that_was_not_saved_is_not_erased_either():
    desk = FormDesk(OFFICE)
    desk.type(name="Nuevo", objectives_1="Hacer")
    said = stopped(desk, load(PROJECT), "PRY-2026-001")
    assert said.startswith(
        "En la «Ficha de proyecto» hay algo escrito que no se ha guardado: Nombre del proyecto, Objetivo"
    )
    assert said == stopped(desk, clear(PROJECT))


@pytest.mark.parametrize(
    "cells",
    [{}, {"name": " Riego "}, {"areas_health": "No"}, {"amount_requested": "10000,00"}, {"id": "PRY-2026-002"}],
)
def test_the_same_in_other_words_is_not_typing(cells):
    desk = loaded()
    desk.type(cells)
    desk.do(clear(PROJECT))
    assert desk.on_form() == {}


def test_a_table_that_changed_after_loading_is_not_typing_on_the_form():
    desk = loaded()
    desk.type_in_table("projects", "PRY-2026-001", "name", "Riego de 2027")
    desk.do(load(PROJECT), "PRY-2026-002")
    assert desk.on_form()["name"] == "Agua"


def test_what_the_table_says_too_is_not_lost():
    desk = loaded()
    desk.type(name="Riego de 2027")
    desk.type_in_table("projects", "PRY-2026-001", "name", "Riego de 2027")
    desk.do(clear(PROJECT))
    assert desk.on_form() == {}


# Save


def test_saving_what_was_loaded_writes_nothing():
    desk = loaded()
    outcome = desk.do(save(PROJECT))
    assert not any(desk.patches.values())
    assert [one.code for one in outcome.findings] == ["FORM-28"]


def test_only_what_was_typed_is_written_and_each_field_is_told():
    desk = loaded()
    desk.type(name="Riego por goteo", summary=None, state="Idea", areas_health="Sí", areas_agriculture="No")
    outcome = desk.do(save(PROJECT))
    assert desk.written() == [
        "Proyectos 5 Nombre del proyecto = Riego por goteo",
        "Proyectos 5 Áreas de interés = Panales; Salud",
        "Proyectos 5 Resumen del proyecto = None",
        "Proyectos 5 Estado = Idea",
    ]
    assert told(outcome)[:4] == [
        "FORM-22 Nombre del proyecto: de «Riego» pasa a «Riego por goteo».",
        "FORM-22 Áreas de interés: de «Agricultura, Panales» pasa a «Panales, Salud».",
        "FORM-23 Resumen del proyecto: queda vacío; decía «Con goteo».",
        "FORM-21 Estado: estaba vacío y dirá «Idea».",
    ]
    assert desk.on_form()["areas_agriculture"] == "No", "what says the same stays as it was typed"
    assert saves_nothing(desk), "and then there is nothing left to save"


def test_a_new_row_gets_an_id_and_the_form_holds_it():
    desk = FormDesk(OFFICE)
    desk.type(name="Salud", areas_health="Sí", objectives_1="Curar", objectives_3="Prevenir", amount_requested=12.5)
    outcome = desk.do(save(PROJECT))
    assert told(outcome)[0] == "FORM-20 ID: fila nueva en «Proyectos» con el ID PRY-2026-003."
    assert outcome.given == {"PRY-2026": 3, "OBJ": 8}
    assert desk.row("projects", "PRY-2026-003") == {
        "id": "PRY-2026-003",
        "name": "Salud",
        "areas": ["health"],
        "amount_requested": "12.50",
    }
    assert [(row.id, row["text"], row["project"]) for row in desk.book["objectives"]][-2:] == [
        ("OBJ-000007", "Curar", "PRY-2026-003"),
        ("OBJ-000008", "Prevenir", "PRY-2026-003"),
    ]
    form = desk.on_form()
    assert (form["id"], form["objectives_1_id"], form["objectives_2_id"]) == (
        "PRY-2026-003",
        "OBJ-000007",
        "OBJ-000008",
    )
    desk.do(save(PROJECT))
    assert not any(desk.patches.values()), "saving once more makes no second row"


def test_an_id_once_given_is_not_given_again():
    desk = FormDesk(OFFICE)
    desk.given = {"PRY-2026": 9, "OBJ": 40}
    desk.type(name="Salud", objectives_1="Curar")
    desk.do(save(PROJECT))
    assert desk.on_form()["id"] == "PRY-2026-010"
    assert desk.on_form()["objectives_1_id"] == "OBJ-000041"


def test_the_other_form_has_no_lines():
    desk = FormDesk(OFFICE, COOPERANT, "en")
    desk.type(name="Fund", organization_types_ngo="yes", local_city="Quito", country="Ecuador")
    outcome = desk.do(save(COOPERANT))
    assert desk.row("cooperants", "COO-002") == {
        "id": "COO-002", "name": "Fund", "organization_types": ["ngo"], "country": "EC", "local_city": "Quito",
    }  # fmt: skip
    assert told(outcome, "en")[0] == "FORM-20 ID: new row in “Cooperants” with the ID COO-002."


def test_what_changed_in_the_table_meanwhile_stays_unless_it_was_typed_too():
    desk = loaded()
    desk.type_in_table("projects", "PRY-2026-001", "summary", "Otro resumen")
    desk.type_in_table("projects", "PRY-2026-001", "amount_requested", 11000)
    desk.type(name="Riego nuevo", amount_requested=12000)
    outcome = desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-001")
    assert (row["name"], row["summary"], row["amount_requested"]) == ("Riego nuevo", "Otro resumen", "12000.00")
    assert told(outcome)[:3] == [
        "FORM-22 Nombre del proyecto: de «Riego» pasa a «Riego nuevo».",
        "FORM-25 Monto solicitado: también cambió en «Proyectos» después de cargar la ficha; queda lo de la ficha.",
        "FORM-22 Monto solicitado: de «11.000,00» pasa a «12.000,00».",
    ]
    assert desk.on_form()["summary"] == "Otro resumen"


def test_a_formula_that_gives_way_is_told():
    desk = loaded()
    host = desk.hosts["registers"]
    where = desk.book["projects"].layout
    patch = Patch()
    patch.sheet("Proyectos").cells[5, where.numbers["amount_requested"]] = Formula("SUM(1,2)", 3)
    host.apply(patch)
    desk.type(amount_requested=5)
    assert "FORM-34 Monto solicitado: en «Proyectos» hay una fórmula; queda en su lugar lo que dice la ficha." in told(
        desk.do(save(PROJECT))
    )
    assert desk.row("projects", "PRY-2026-001")["amount_requested"] == "5.00"


def test_an_id_typed_by_hand_empties_nothing():
    desk = FormDesk(OFFICE)
    desk.type(id="PRY-2026-001", name="Riego nuevo", areas_health="Sí")
    desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-001")
    assert (row["name"], row["summary"], row["areas"]) == (
        "Riego nuevo",
        "Con goteo",
        ["agriculture", "bees", "health"],
    )


def test_the_command_may_name_the_row():
    desk = FormDesk(OFFICE)
    desk.type(name="Riego nuevo")
    desk.do(save(PROJECT), "PRY-2026-001")
    assert desk.row("projects", "PRY-2026-001")["name"] == "Riego nuevo"
    assert desk.on_form()["id"] == "PRY-2026-001"


def test_ids_that_do_not_agree():
    desk = loaded()
    assert "dice PRY-2026-001 y la orden dice PRY-2026-002" in stopped(desk, save(PROJECT), "PRY-2026-002")
    desk.type(id="PRY-2026-002")
    assert "se cargó con PRY-2026-001 y ahora dice PRY-2026-002" in stopped(desk, save(PROJECT))
    desk.type(id="PRY-2026-077")
    assert "No hay proyecto con el ID «PRY-2026-077»." in stopped(desk, save(PROJECT))
    desk.type(id=None)
    assert "se cargó con PRY-2026-001 y ahora dice PRY-2026-002" in stopped(desk, save(PROJECT), "PRY-2026-002")


def test_an_erased_id_makes_a_copy_and_says_so():
    desk = loaded()
    desk.type(id=None, name="Riego en otra parroquia")
    outcome = desk.do(save(PROJECT))
    assert (
        told(outcome)[1]
        == "FORM-26 ID: la ficha se cargó con PRY-2026-001 y su ID se borró: se guarda como una fila nueva."
    )
    assert desk.row("projects", "PRY-2026-001")["name"] == "Riego"
    assert desk.row("projects", "PRY-2026-003")["summary"] == "Con goteo"
    assert [row["text"] for row in desk.book.of("objectives", "project", "PRY-2026-003")] == [
        "Instalar", "Capacitar", "Organizar", "Medir",
    ]  # fmt: skip
    assert len(desk.book.of("objectives", "project", "PRY-2026-001")) == 5


def test_an_empty_form_is_not_saved():
    desk = FormDesk(OFFICE)
    assert stopped(desk, save(PROJECT)).startswith("La «Ficha de proyecto» está vacía")
    desk.type(areas_health="No")
    assert stopped(desk, save(PROJECT)).startswith("La «Ficha de proyecto» está vacía")


# Lines


def test_lines_are_changed_added_and_taken_away():
    desk = FormDesk(OFFICE)
    desk.type_in_table("objectives", "OBJ-000005", "project", "PRY-2026-002")
    desk.type_in_table("objectives", "OBJ-000006", "project", "PRY-2026-002")
    desk.do(load(PROJECT), "PRY-2026-001")
    desk.type(objectives_1=None, objectives_2=None, objectives_3="Organizar bien", objectives_4="Difundir")
    outcome = desk.do(save(PROJECT))
    assert told(outcome) == [
        "FORM-24 Objetivo específico 1: se quita la fila OBJ-000001 de «Objetivos»; decía «Instalar».",
        "FORM-23 Objetivo específico 2: queda vacío; decía «Capacitar».",
        "FORM-22 Objetivo específico 3: de «Organizar» pasa a «Organizar bien».",
        "FORM-32 Objetivo específico 4: fila nueva en «Objetivos», OBJ-000007: «Difundir».",
    ]
    assert [(row.id, row["text"], row["goal"]) for row in desk.book.of("objectives", "project", "PRY-2026-001")] == [
        ("OBJ-000003", None, "20"),
        ("OBJ-000004", "Organizar bien", None),
        ("OBJ-000007", "Difundir", None),
    ], "a row with a goal of its own loses only its text"
    lines = {name: raw for name, raw in desk.on_form().items() if name.startswith("objectives")}
    assert lines == {
        "objectives_1_id": "OBJ-000003",
        "objectives_2": "Organizar bien",
        "objectives_2_id": "OBJ-000004",
        "objectives_3": "Difundir",
        "objectives_3_id": "OBJ-000007",
    }
    assert 5 in desk.book["objectives"].layout.blanks
    assert saves_nothing(desk)


def test_a_row_with_a_note_of_the_officer_is_not_taken_away():
    desk = loaded()
    desk.type(objectives_3=None)
    assert told(desk.do(save(PROJECT)))[0] == "FORM-23 Objetivo específico 3: queda vacío; decía «Organizar»."
    assert desk.book["objectives"].own["Nota"] == [None, None, None, "propia", None, None]
    assert "OBJ-000004" in desk.book["objectives"]


def test_rows_beyond_the_lines_of_the_form_are_not_touched():
    desk = loaded()
    desk.type(objectives_1="Montar")
    desk.do(save(PROJECT))
    assert desk.written() == ["Objetivos 5 Objetivo específico = Montar"]
    assert [row["text"] for row in desk.book.of("objectives", "project", "PRY-2026-001")][-1] == "Contar"


@pytest.mark.parametrize(
    ("cells", "removed"),
    [
        ({"objectives_1": "x", "objectives_1_id": "OBJ-000002"}, ""),
        ({"objectives_1": "x", "objectives_1_id": "OBJ-000003", "objectives_2": "y"}, ""),
        ({"objectives_1": "x", "objectives_1_id": "nada"}, ""),
        ({"objectives_1": "x"}, "OBJ-000001"),
    ],
    ids=["of another project", "twice", "of no one", "its row is gone"],
)
def test_an_id_beside_a_line_that_is_not_its_own(cells, removed):
    desk = loaded()
    desk.type(cells)
    if removed:
        desk.type_in_table("objectives", removed, "project", "PRY-2026-002")
    said = stopped(desk, save(PROJECT))
    assert said.startswith("No se guardó nada de la «Ficha de proyecto»: Ficha de proyecto!B")
    assert "[FORM-12]" in said


def test_a_line_whose_row_is_gone_and_that_nobody_touched_stops_nothing():
    desk = loaded()
    desk.type_in_table("objectives", "OBJ-000001", "project", "PRY-2026-002")
    desk.type(name="Otro")
    desk.do(save(PROJECT))
    assert desk.written() == ["Proyectos 5 Nombre del proyecto = Otro"]
    assert desk.on_form()["objectives_1"] == "Capacitar"


# Values are read as in tables


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"amount_requested": "doce mil"}, "«Monto solicitado»: «doce mil» no se entiende como número"),
        ({"amount_requested": "1.234"}, "«Monto solicitado»"),
        ({"amount_requested": -5}, "[VAL-09]"),
        ({"start_date": CellError("#N/A")}, "«Fecha de inicio»"),
        ({"start_date": UNCALCULATED}, "[VAL-03]"),
        ({"start_date": "mañana"}, "[VAL-13]"),
        ({"state": "Empezado"}, "«Estado»"),
        ({"areas_health": "quizás"}, "«Áreas de interés: Salud»: «quizás»"),
        ({"cooperant": "Nadie"}, "[VAL-24]"),
        ({"parishes": "010101 — X; Nadie"}, "«Parroquias»"),
        ({"objectives_2": CellError("#REF!")}, "«Objetivo específico 2»"),
        ({"objectives_4": None, "objectives_4_id": None, "name": CellError("#NAME?")}, "[VAL-02]"),
    ],
)
def test_what_cannot_be_understood_is_not_saved(cells, said):
    desk = loaded()
    desk.type({"summary": "Otro", **cells})
    assert said in stopped(desk, save(PROJECT))


def test_all_the_cells_that_cannot_be_understood_are_told_at_once():
    desk = FormDesk(OFFICE)
    desk.type(name="x", amount_requested="doce", start_date="ayer", areas_health="?")
    said = stopped(desk, save(PROJECT))
    assert [code for code in ("VAL-04", "VAL-13", "VAL-17") if f"[{code}]" in said] == ["VAL-04", "VAL-13", "VAL-17"]


def test_what_can_be_understood_is_saved_and_told():
    desk = loaded()
    desk.type(amount_requested="12 500,50", start_date="31/03/2026", cooperant="fondo", head_phone="07")
    outcome = desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-001")
    assert (row["amount_requested"], row["start_date"], row["cooperant"]) == ("12500.50", "2026-03-31", "COO-001")
    assert [one.code for one in outcome.findings if one.code.startswith("VAL")] == ["VAL-21", "VAL-15", "VAL-05"]
    form = desk.on_form()
    assert (form["amount_requested"], form["start_date"]) == (12500.5, date(2026, 3, 31)), (
        "the form shows what was kept"
    )
    assert form["cooperant"] == "COO-001 — Fondo"


def test_choices_that_cannot_be_read_are_not_erased():
    desk = FormDesk("| projects | id | name | areas |\n| | PRY-2026-001 | Riego | Salud; Martes |")
    desk.do(load(PROJECT), "PRY-2026-001")
    desk.type(areas_culture="Sí")
    assert "Proyectos!C5 «Áreas de interés»: «Salud; Martes» tiene algo" in stopped(desk, save(PROJECT))


# A form, or a table, that is not whole


def test_a_cell_that_the_officer_took_away_is_left_alone():
    desk = FormDesk(OFFICE, without=("summary", "areas_agriculture"))
    outcome = desk.do(load(PROJECT), "PRY-2026-001")
    assert (
        told(outcome)[-1]
        == "FORM-31 ID: la ficha ya no tiene estas celdas: Áreas de interés: Agricultura, Resumen del proyecto."
    )
    desk.type(areas_health="Sí")
    desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-001")
    assert (row["summary"], row["areas"]) == ("Con goteo", ["agriculture", "bees", "health"])


def test_without_its_note_the_form_still_saves_and_erases_nothing():
    desk = loaded(without=(FORM_LOADED,))
    desk.type(name="Riego nuevo", summary=None)
    desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-001")
    assert (row["name"], row["summary"]) == ("Riego nuevo", "Con goteo")


@pytest.mark.parametrize("note", ["", "hola", "[]", '{"id": 5}', '{"id": "PRY-2026-001", "seen": 3}', "{"])
def test_a_note_that_is_not_ours_tells_nothing(note):
    desk = loaded()
    desk.type({FORM_LOADED: note, "name": "Riego nuevo", "summary": None})
    desk.do(save(PROJECT))
    assert desk.row("projects", "PRY-2026-001")["summary"] == "Con goteo"


def test_no_form_at_all():
    said = stopped(FormDesk(OFFICE, without=("id",)), load(PROJECT), "PRY-2026-001")
    assert "En registros.xlsx no se encuentra la «Ficha de proyecto»" in said


def test_a_column_that_is_gone_from_the_table_stops_what_would_go_into_it():
    desk = loaded()
    desk.type(summary="Otro resumen")
    book = desk.book
    del book["projects"].layout.numbers["summary"]
    with pytest.raises(CannotGoOn) as why:
        save(PROJECT)(book, Ask(NOW))
    assert "«Resumen del proyecto»: en la hoja «Proyectos» falta la columna" in why.value.facts["cells"].es


def test_the_word_of_another_language_is_understood():
    desk = FormDesk(OFFICE, lang="es")
    desk.type(name="Salud", areas_health="yes", whole_canton="No", state="idea")
    desk.do(save(PROJECT))
    row = desk.row("projects", "PRY-2026-003")
    assert (row["areas"], row["whole_canton"], row["state"]) == (["health"], False, "idea")
