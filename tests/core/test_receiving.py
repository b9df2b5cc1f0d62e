"""A pack that came back, against what went out and the office of today: what comes in, what is told, what is asked."""

from copy import deepcopy
from dataclasses import replace
from datetime import date
from decimal import Decimal

from coopxl.core.returned import label
from coopxl.core.workbook import Sheet, Workbook, column_letter
from coopxl.schema.packs import AUDIENCES
from tests.returned import Office, codes, pack, retyped, seen, told

OFFICE = """
| projects | id | name | department |
| | PRY-2026-001 | Riego | Obras |
| | PRY-2026-002 | Agua | Obras |
| activities | id | project | name | progress | started | ended | notes |
| | ACT-000001 | PRY-2026-001 | Zanja | 10 | | | |
| | ACT-000002 | PRY-2026-001 | Tubos | 20 | | | nota |
| | ACT-000003 | PRY-2026-001 | Prueba | 30 | | | |
| budget | id | project | item | amount |
| | PRE-000001 | PRY-2026-001 | Tubos | 100 |
| expenses | id | project | line | date | document | amount |
| | GAS-000001 | PRY-2026-001 | PRE-000001 | 2026-01-02 | F-1 | 10 |
| | GAS-000002 | PRY-2026-002 | | 2026-01-03 | F-9 | 11 |
"""
P = "PRY-2026-001 — Riego"
SENT = {
    "projects": [{"id": "PRY-2026-001", "name": "Riego"}],
    "activities": [
        {"id": "ACT-000001", "project": P, "name": "Zanja", "progress": 10.0},
        {"id": "ACT-000002", "project": P, "name": "Tubos", "progress": 20.0, "notes": "nota"},
        {"id": "ACT-000003", "project": P, "name": "Prueba", "progress": 30.0},
    ],
    "expenses": [
        {
            "id": "GAS-000001",
            "project": P,
            "line": "PRE-000001 — Tubos",
            "date": date(2026, 1, 2),
            "document": "F-1",
            "amount": 10.0,
        }
    ],
}
NEW = {"project": P, "line": "Tubos", "date": date(2026, 2, 2), "document": "F-2", "amount": 20.5}
FILLED = "Proyecto: PRY-2026-001 — Riego; Línea de presupuesto: PRE-000001 — Tubos; Fecha: 02/02/2026; Documento: F-2; Monto: 20,5"
ACTIVITIES = "Actividades"
AT = {key: number for number, key in enumerate(AUDIENCES["directorate"].share("activities").columns, 1)}
"""Where the columns of the activities stand."""


def copy():
    return deepcopy(SENT)


def came_back(edit, office=None, **more):
    """An office, and what came of a pack in which somebody did something."""
    rows = copy()
    edit(rows)
    office = office or Office(OFFICE)
    return office, office.receive(pack(rows), pack(SENT), **more)


def test_nothing_typed_changes_nothing():
    office, review = came_back(lambda rows: None)
    assert review.entries == []
    assert codes(review) == []
    assert review.unchanged["activities"] == 3
    assert office.rows("activities") == Office(OFFICE).rows("activities")


def test_what_they_may_fill_comes_in_and_the_rest_is_told():
    def edit(rows):
        rows["activities"][0] |= {"progress": 45, "started": date(2026, 2, 1)}
        rows["activities"][1] |= {"name": "Tuberías", "progress": "mucho", "notes": "al día"}
        rows["activities"].reverse()

    office, review = came_back(edit)
    assert sorted(seen(review)) == [
        ("changed", "activities", "ACT-000001", "progress", "45"),
        ("changed", "activities", "ACT-000001", "started", "01/02/2026"),
        ("changed", "activities", "ACT-000002", "notes", "al día"),
        ("rejected", "activities", "ACT-000002", "name", "Tuberías"),
        ("rejected", "activities", "ACT-000002", "progress", "mucho"),
    ]
    progress = column_letter(AT["progress"])
    assert f"Actividades!{progress}6 «Avance (%)»: «mucho» no se entiende como número." in " ".join(told(review))
    rows = office.rows("activities")
    assert rows["ACT-000001"]["progress"] == 45
    assert rows["ACT-000002"] == {"project": "PRY-2026-001", "name": "Tubos", "progress": 20, "notes": "al día"}


def test_both_sides_changed_a_cell():
    """Ours stays; the officer decides on the sheet of conflicts. Once more the same file asks the same and doubles nothing."""
    office = Office(OFFICE)
    office.change("activities", "ACT-000001", progress=50)

    def edit(rows):
        rows["activities"][0]["progress"] = 45

    for _ in range(2):
        _, review = came_back(edit, office)
        assert seen(review) == [("conflict", "activities", "ACT-000001", "progress", "45")]
        assert "aquí dice «50» y el envío trae «45»" in told(review)[0]
        assert office.rows("activities")["ACT-000001"]["progress"] == 50
        assert list(office.rows("tracking.conflicts")) == ["activities/ACT-000001/progress"]
        assert office.rows("tracking.conflicts")["activities/ACT-000001/progress"]["theirs"] == "45"
    # Decided for what is here, and over: the same file does not ask again.
    office.hosts["tracking"] = Office(OFFICE).hosts["tracking"]
    office.change("activities", "ACT-000001", progress=50)
    assert came_back(edit, office)[1].entries == []


def test_new_rows_come_in_once_and_a_corrected_file_brings_the_correction():
    office = Office(OFFICE)

    def edit(rows):
        rows["expenses"].append(dict(NEW))

    _, review = came_back(edit, office)
    assert seen(review) == [("new", "expenses", "GAS-000003", "", "")]
    kept = office.rows("expenses")
    assert kept["GAS-000003"] == {
        "project": "PRY-2026-001", "line": "PRE-000001", "date": date(2026, 2, 2), "document": "F-2", "amount": Decimal("20.50")
    }  # fmt: skip
    assert came_back(edit, office)[1].entries == []
    assert office.rows("expenses") == kept

    def corrected(rows):
        rows["expenses"] += [NEW | {"amount": 25.5}, NEW | {"document": "F-3", "date": date(2026, 2, 9)}]

    _, review = came_back(corrected, office)
    assert seen(review) == [
        ("changed", "expenses", "GAS-000003", "amount", "25,5"),
        ("new", "expenses", "GAS-000004", "", ""),
    ]
    assert len(office.rows("expenses")) == 4
    assert came_back(corrected, office)[1].entries == []


def test_a_row_that_the_office_typed_meanwhile_is_not_entered_twice():
    office = Office(OFFICE + "| | GAS-000003 | PRY-2026-001 | PRE-000001 | 2026-02-02 | F-2 | 20.5 |\n")
    _, review = came_back(lambda rows: rows["expenses"].append(dict(NEW)), office)
    assert review.entries == []
    assert codes(review) == ["RECE-20"]
    assert len(office.rows("expenses")) == 3


def test_new_rows_that_cannot_come_in_are_told_once_each():
    def edit(rows):
        rows["expenses"] += [
            NEW | {"amount": None, "date": None},
            NEW | {"amount": "gratis"},
            NEW | {"project": "PRY-2026-002"},
            NEW | {"line": "Nada así"},
            {"notes": "   "},
        ]
        rows["activities"].append({"project": P, "name": "Otra"})

    office, review = came_back(edit)
    assert sorted(codes(review)) == ["RECE-11", "RECE-15", "RECE-19", "RECE-21", "VAL-04", "VAL-24"]
    (new,) = [one for one in review.entries if one.what == "new"]
    assert "line" not in new.cells
    text = " ".join(told(review))
    assert "Gastos!D6 «Fecha»: a la fila nueva le falta: Fecha, Monto." in text
    assert "Gastos!B8 «Proyecto»: PRY-2026-002 no iba en este envío." in text
    assert "Gastos!J10: la fila solo tiene espacios" in text
    assert len(office.rows("expenses")) == 3


def test_deleted_rows_stay_and_sorting_or_own_columns_do_not_matter():
    def edit(rows):
        del rows["activities"][1]
        rows["activities"].reverse()
        rows["activities"][0]["progress"] = 31

    office = Office(OFFICE)
    rows = copy()
    edit(rows)
    came = retyped(pack(rows), ACTIVITIES, {(4, 14): "Semáforo", (5, 14): "rojo"})
    came.regions["activities"] = replace(came.regions["activities"], last_column=14)
    review = office.receive(came, pack(SENT))
    assert seen(review) == [("changed", "activities", "ACT-000003", "progress", "31")]
    assert codes(review) == ["RECE-10", "RECE-13"]
    assert "Actividades!N4 «Semáforo»: la columna «Semáforo» es de ellos" in told(review)[0]
    assert set(office.rows("activities")) == {"ACT-000001", "ACT-000002", "ACT-000003"}


def test_a_renamed_header_is_recognised_where_it_stands():
    rows = copy()
    rows["activities"][0]["progress"] = 45
    office = Office(OFFICE)
    came = retyped(pack(rows), ACTIVITIES, {(4, AT["progress"]): "% hecho"})
    review = office.receive(came, pack(SENT))
    assert seen(review) == [("changed", "activities", "ACT-000001", "progress", "45")]
    assert told(review)[0] == (
        f"Actividades!{column_letter(AT['progress'])}4 «% hecho»: el encabezado dice «% hecho» y es la columna «Avance (%)»: "
        "se leyó como tal. "
        "No tiene que hacer nada. [RECE-08]"
    )


def test_a_renamed_header_is_recognised_by_what_stands_under_it():
    """Two columns changed places and lost their names: each is known by its values, and nothing changed."""
    rows = copy()
    for row in rows["activities"]:
        row["name"], row["progress"] = row["progress"], row["name"]
    review = Office(OFFICE).receive(
        retyped(pack(rows), ACTIVITIES, {(4, AT["name"]): "Uno", (4, AT["progress"]): "Dos"}), pack(SENT)
    )
    assert (review.entries, codes(review)) == ([], ["RECE-08", "RECE-08"])


def test_a_header_over_other_values_is_missing_and_nothing_of_it_comes():
    rows = copy()
    for row, colour in zip(rows["activities"], ("rojo", "azul", "verde"), strict=True):
        row["progress"] = colour
    office = Office(OFFICE)
    review = office.receive(retyped(pack(rows), ACTIVITIES, {(4, AT["progress"]): "Semáforo"}), pack(SENT))
    assert (review.entries, codes(review)) == ([], ["RECE-09", "RECE-10"])
    # The column of ids is found under no header at all: its ids are what went out.
    review = office.receive(retyped(pack(copy()), ACTIVITIES, {(4, 1): None}), pack(SENT))
    assert (review.entries, codes(review)) == ([], ["RECE-08"])


def test_without_table_objects_names_or_properties():
    """As other programs save: the sheet has another name, a gap between its rows, the id is in a cell."""
    rows = copy()
    rows["activities"][0]["progress"] = 45
    rows["expenses"] += [{}, dict(NEW)]
    bare = pack(rows, regions=False, file="Copia de respuesta.xlsx")
    sheets = {f"Hoja {number}": replace(one, name=f"Hoja {number}") for number, one in enumerate(bare.sheets.values())}
    sheets["Portada"] = Sheet("Portada", [[], [None, "Envío ENV-2026-001"]])
    came = Workbook(bare.name, sheets, {})
    assert label(came).id == "ENV-2026-001"
    office = Office(OFFICE)
    review = office.receive(came, pack(SENT))
    assert seen(review) == [
        ("changed", "activities", "ACT-000001", "progress", "45"),
        ("new", "expenses", "GAS-000003", "", ""),
    ]
    assert codes(review) == []


def test_which_pack_it_is_stands_in_the_name_at_last():
    bare = Workbook("env-2026-001 direccion (2).xlsx", {}, {})
    assert label(bare).id == "ENV-2026-001"
    assert label(Workbook("respuesta.xlsx", {}, {})).id == ""


def test_ids_that_are_not_theirs():
    def edit(rows):
        rows["activities"].append(rows["activities"][0] | {"progress": 99})
        rows["activities"][0]["progress"] = 98
        rows["expenses"] += [
            NEW | {"id": "GAS-000002"},
            NEW | {"id": "nuevo"},
            rows["expenses"][0] | {"document": "F-7"},
        ]

    office, review = came_back(edit)
    assert sorted(codes(review)) == ["RECE-17", "RECE-17", "RECE-18", "RECE-22", "RECE-22"]
    assert seen(review, "new") == [("new", "expenses", one, "", "") for one in ("GAS-000003", "GAS-000004")]
    assert office.rows("activities")["ACT-000001"]["progress"] == 10
    assert office.rows("expenses")["GAS-000002"]["document"] == "F-9"
    assert sorted(row["document"] for row in office.rows("expenses").values()) == ["F-1", "F-2", "F-7", "F-9"]


def test_a_rule_of_the_table_holds_for_them_too():
    def edit(rows):
        rows["activities"][0] |= {"started": date(2026, 2, 9), "ended": date(2026, 2, 1), "progress": 45}
        rows["activities"][1]["ended"] = date(2026, 2, 1)

    office, review = came_back(edit)
    assert seen(review, "rejected") == [("rejected", "activities", "ACT-000001", "ended", "01/02/2026")]
    assert "ACTI-02" in codes(review)
    assert office.rows("activities")["ACT-000001"]["progress"] == 45
    assert "ended" not in office.rows("activities")["ACT-000001"]
    assert office.rows("activities")["ACT-000002"]["ended"] == date(2026, 2, 1)


def test_without_what_went_out_only_blank_cells_are_filled():
    rows = copy()
    rows["activities"][0] |= {"progress": 45, "started": date(2026, 2, 9), "name": "Otra"}
    office = Office(OFFICE)
    review = office.receive(pack(rows), None)
    assert sorted(seen(review)) == [
        ("changed", "activities", "ACT-000001", "started", "09/02/2026"),
        ("conflict", "activities", "ACT-000001", "progress", "45"),
        ("rejected", "activities", "ACT-000001", "name", "Otra"),
    ]
    assert office.rows("activities")["ACT-000001"]["progress"] == 10


def test_first_it_is_shown_and_what_the_officer_refuses_stays_out():
    office = Office(OFFICE)
    rows = copy()
    rows["activities"][0]["progress"] = 45
    rows["activities"][1]["notes"] = "otra"
    rows["expenses"].append(dict(NEW))
    came = pack(rows)
    office.receive(came, pack(SENT), show=True)
    assert office.rows("activities") == Office(OFFICE).rows("activities")
    shown = office.rows("reception")
    assert [(row["what"], row["table"], row.get("before"), row["theirs"]) for row in shown.values()] == [
        ("changed", "Actividades", "10", "45"),
        ("changed", "Actividades", "nota", "otra"),
        ("new", "Gastos", None, FILLED),
    ]
    for row_id in ("ENV-2026-001/activities/ACT-000001/progress", "ENV-2026-001/expenses/+6/*"):
        office.change("reception", row_id, accept="No")
    review = office.receive(came, pack(SENT), show=True)
    assert seen(review) == [("changed", "activities", "ACT-000002", "notes", "otra")]
    assert office.rows("activities")["ACT-000001"]["progress"] == 10
    assert office.rows("activities")["ACT-000002"]["notes"] == "otra"
    assert len(office.rows("expenses")) == 2
    assert office.rows("reception") == {}
    assert office.receive(came, pack(SENT), show=True).entries == []


def test_what_changed_since_it_was_shown_is_shown_again():
    office = Office(OFFICE)
    rows = copy()
    rows["activities"][0]["progress"] = 45
    office.receive(pack(rows), pack(SENT), show=True)
    rows["activities"][0]["progress"] = 60
    office.receive(pack(rows), pack(SENT), show=True)
    assert office.rows("activities")["ACT-000001"]["progress"] == 10
    office.receive(pack(rows), pack(SENT), show=True)
    assert office.rows("activities")["ACT-000001"]["progress"] == 60


def test_two_people_of_one_directorate_return_the_pack_each_with_their_part():
    """What one left as it went out takes nothing back of what the other wrote."""
    office = Office(OFFICE)
    came_back(lambda rows: rows["activities"][0].update(progress=45), office)
    _, review = came_back(lambda rows: rows["activities"][1].update(progress=25), office)
    assert seen(review) == [("changed", "activities", "ACT-000002", "progress", "25")]
    assert office.rows("activities")["ACT-000001"]["progress"] == 45


def test_after_going_back_to_an_earlier_copy_the_same_file_brings_the_same_again():
    office = Office(OFFICE)

    def edit(rows):
        rows["activities"][0]["progress"] = 45
        rows["expenses"].append(dict(NEW))

    came_back(edit, office)
    office.hosts = Office(OFFICE).hosts
    _, review = came_back(edit, office)
    assert [one[:2] for one in seen(review)] == [("changed", "activities"), ("new", "expenses")]


def test_an_older_pack_is_read_and_told_nothing_of_what_came_since():
    rows = copy()
    rows["activities"][0]["progress"] = 45
    gone = {(4, AT["forecast_ends"]): None}  # the forecast end came with the second schema
    sent, came = (retyped(pack(one), ACTIVITIES, gone) for one in (SENT, rows))
    office = Office(OFFICE)
    review = office.receive(came, sent, version="1")
    assert seen(review) == [("changed", "activities", "ACT-000001", "progress", "45")]
    assert codes(review) == []
