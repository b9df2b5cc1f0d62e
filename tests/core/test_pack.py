"""Who gets which rows: the department by its name, the partner by its part, the period by its days."""

from datetime import date

import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import told
from coopxl.core.pack import pack
from coopxl.core.pack_subject import subject
from coopxl.hosts.memory import book
from coopxl.schema.office import TABLES
from coopxl.schema.packs import AUDIENCES, About
from coopxl.schema.table import Writer

OFFICE = """
| projects | id | name | state | department | cooperant |
| | PRY-2026-001 | Riego | En ejecución | Dirección de Obras Públicas | COO-001 |
| | PRY-2026-002 | Salud | Idea | Direccion de obras publicas | |
| | PRY-2026-003 | Feria | Idea | Turismo | |
| | PRY-2026-004 | Vieja | Cerrado | Archivo | COO-001 |
| | PRY-2026-005 | Puente | Con convenio | Turismo | |
| cooperants | id | name | acronym |
| | COO-001 | Fondo Andino | FA |
| | COO-002 | Fondo Costero | |
| | COO-003 | Nadie | |
| agreements | id | name | project | cooperants | executing_department |
| | CNV-2026-001 | Puente | PRY-2026-005 | | Vialidad |
| agreement_parties | id | agreement | cooperant |
| | PAC-000001 | CNV-2026-001 | COO-002 |
| plan_objectives | id | plan | from_year | to_year | text |
| | OBP-001 | PDOT | 2014 | 2019 | Viejo |
| | OBP-002 | PDOT | 2024 | 2027 | Vigente |
| alignment | id | project | objective |
| | ALN-000001 | PRY-2026-003 | OBP-001 |
| activities | id | project | name | notes |
| | ACT-000001 | PRY-2026-001 | Cavar | De la oficina |
| | ACT-000002 | PRY-2026-003 | Montar | |
| budget | id | project | item |
| | PRE-000001 | PRY-2026-001 | Tubos |
| | PRE-000002 | PRY-2026-003 | Carpas |
| expenses | id | project | date | document | amount | eligible |
| | GAS-000001 | PRY-2026-001 | 2026-03-31 | F1 | 10 | No |
| | GAS-000002 | PRY-2026-001 | 2026-04-01 | F2 | 20 | |
| | GAS-000003 | PRY-2026-003 | 2026-03-01 | F3 | 30 | |
| indicators | id | project | name |
| | IND-000001 | PRY-2026-001 | Familias |
| | IND-000002 | PRY-2026-001 | Hectáreas |
| | IND-000003 | PRY-2026-003 | Puestos |
| measurements | id | indicator | from_date | to_date | value | sex |
| | MED-000001 | IND-000001 | 2026-01-01 | 2026-03-31 | 5 | |
| | MED-000002 | IND-000002 | 2026-01-01 | 2026-03-31 | 3 | Mujeres |
| | MED-000003 | IND-000001 | 2025-01-01 | 2025-03-31 | 4 | |
| final_list | id | project | call | in_final_list |
| | LFI-000001 | PRY-2026-001 | CON-2026-001 | |
| | LFI-000002 | PRY-2026-001 | CON-2026-002 | No |
| calls | id | name |
| | CON-2026-001 | Agua 2026 |
| | CON-2026-002 | Luz 2026 |
"""


def made(asked, office=OFFICE):
    held = book(office)
    row = {"id": "ENV-2026-001", "due": date(2026, 12, 15), "to_whom": "Ana"}
    return pack(held, subject(held, asked), row, date(2026, 11, 30), "ENV-2026-001")


def ids(sent):
    return {part.share.table: [line.get("id") for line in part.lines] for part in sent.parts if part.lines}


@pytest.mark.parametrize(
    ("asked", "key", "projects"),
    [
        ("planning", "planning", "1 2 3 5"),
        ("Planificación", "planning", "1 2 3 5"),
        ("directorate:Dirección de Obras Públicas", "directorate:Dirección de Obras Públicas", "1 2"),
        ("direccion:DIRECCION DE OBRAS", "directorate:Dirección de Obras Públicas", "1 2"),
        ("directorate: obras", "directorate:Dirección de Obras Públicas", "1 2"),
        ("directorate:turismo", "directorate:Turismo", "3 5"),
        ("directorate:vialidad", "directorate:Vialidad", "5"),
        ("partner:coo-001", "partner:COO-001", "1"),
        ("socio:fa", "partner:COO-001", "1"),
        ("partner:COO-002", "partner:COO-002", "5"),
        ("report:pry-2026-004:2026-q1", "report:PRY-2026-004:2026-Q1", "4"),
    ],
)
def test_an_audience_is_found_by_what_is_typed(asked, key, projects):
    found = subject(book(OFFICE), asked)
    assert (found.key, found.projects) == (key, tuple(f"PRY-2026-00{number}" for number in projects.split()))


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        ("alcaldía", "SHAR-01", "planificacion, direccion:DEPENDENCIA, socio:ID-DEL-COOPERANTE, informe:"),
        ("", "SHAR-01", "planificacion"),
        ("direccion", "SHAR-02", "direccion:DEPENDENCIA"),
        ("direccion:archivo", "SHAR-03", "Dirección de Obras Públicas, Turismo, Vialidad"),
        ("direccion:i", "SHAR-04", "Dirección de Obras Públicas, Turismo"),
        ("socio:COO-009", "SHAR-05", "COO-001 Fondo Andino, COO-002 Fondo Costero, COO-003 Nadie"),
        ("socio:fondo", "SHAR-04", "COO-001 Fondo Andino, COO-002 Fondo Costero"),
        ("socio:COO-003", "SHAR-06", "Nadie"),
        ("informe:PRY-2026-009:2026", "SHAR-07", "PRY-2026-009"),
        ("informe:PRY-2026-001:2026-S9", "SHAR-08", "2026-S9"),
        ("informe:PRY-2026-001", "SHAR-08", "2026-S1"),
    ],
)
def test_what_cannot_be_sent_is_told_with_what_there_is(asked, code, said):
    with pytest.raises(CannotGoOn) as stop:
        subject(book(OFFICE), asked)
    assert stop.value.code == code
    assert said in told(code, stop.value.facts, "es")


def test_planning_gets_the_projects_under_way_and_the_objectives_in_force_or_named():
    assert ids(made("planning")) == {
        "projects": ["PRY-2026-001", "PRY-2026-002", "PRY-2026-003", "PRY-2026-005"],
        "alignment": ["ALN-000001"],
        "plan_objectives": ["OBP-001", "OBP-002"],
    }


def test_a_directorate_gets_what_is_of_its_projects_and_the_calls_its_list_names():
    assert ids(made("directorate:obras")) == {
        "final_list": ["LFI-000001"],
        "calls": ["CON-2026-001"],
        "projects": ["PRY-2026-001", "PRY-2026-002"],
        "activities": ["ACT-000001"],
        "expenses": ["GAS-000001", "GAS-000002"],
        "measurements": ["MED-000001", "MED-000002", "MED-000003"],
        "indicators": ["IND-000001", "IND-000002"],
    }


def test_a_partner_sees_no_notes_of_the_office():
    sent = made("partner:COO-001")
    assert ids(sent)["activities"] == ["ACT-000001"]
    assert all("notes" not in part.share.columns for part in sent.parts)


def test_a_report_has_the_period_and_a_row_ready_for_each_total_that_is_missing():
    sent = made("report:PRY-2026-001:2026-T1")
    measured = next(part for part in sent.parts if part.share.table == "measurements")
    assert ids(sent)["expenses"] == ["GAS-000001"]
    # Of hectares only a part was measured, so its total is asked for.
    assert [line.get("id") for line in measured.lines] == ["MED-000001", "MED-000002", None]
    assert measured.prepared == 1
    assert measured.lines[-1] == {
        "indicator": "IND-000002",
        "from_date": date(2026, 1, 1),
        "to_date": date(2026, 3, 31),
    }


def test_drop_downs_offer_rows_of_the_pack_s_projects_only():
    sent = made("directorate:obras")
    assert sent.entries["budget"] == ("PRE-000001",)
    assert sent.entries["projects"] == ("PRY-2026-001", "PRY-2026-002")
    assert sent.entries["indicators"] == ("IND-000001", "IND-000002")
    assert set(sent.titles["budget"]) == {"PRE-000001"}


@pytest.mark.parametrize("audience", AUDIENCES.values(), ids=list(AUDIENCES))
def test_an_audience_is_declared_soundly(audience):
    assert (audience.about is About.NOTHING) == (audience.key == "planning")
    for share in audience.shares:
        table = TABLES[share.table]
        assert share.columns[0] == "id"
        assert len(set(share.columns)) == len(share.columns)
        assert {*share.columns} <= {*table.columns_by_key}
        assert {*share.writes, share.asks} - {""} <= {*share.columns}
        assert all(table[key].written_by is not Writer.COOPXL for key in share.writes)
        # Where rows are added, all that a row must have is there to be filled.
        required = {column.key for column in table.columns if column.required and column.key != "id"}
        assert not share.adds or required <= {*share.columns}
        assert not {"doubt", "manager_phone", "manager_email", "head_phone", "head_email", "eligible"} & {
            *share.columns
        }
        if audience.writer is not Writer.PLANNING:
            assert all(table[key].written_by is not Writer.PLANNING for key in share.columns)
