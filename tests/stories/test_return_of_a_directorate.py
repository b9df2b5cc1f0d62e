"""Story: a directorate returns its workbook with a pasted value that is none, a blank-looking row, an inserted row and a renamed
header, made by an older coopxl: five precise messages, no crash, nothing written."""

from datetime import date

import pytest

from coopxl.schema.packs import PROPERTY_VERSION
from tests.offices import Desk, contents
from tests.rounds import BACK, P, filled, letters, put, send, sheet, take, under_way

SAID = (
    """
ENV-2026-003 direccion 2026-02-01.xlsx: el envío es de una versión anterior del esquema (2; la actual es 3); se leyó igual. No
    tiene que hacer nada. [RECE-06]
Actividades!{}4 «% hecho»: el encabezado dice «% hecho» y es la columna «Avance (%)»: se leyó como tal. No tiene
    que hacer nada. [RECE-08]
Gastos!B6: la fila solo tiene espacios: no es una fila. No tiene que hacer nada. [RECE-11]
Actividades!{}5 «% hecho»: «casi todo» no se entiende como número. Escriba solo cifras, con una marca decimal. [VAL-04]
Actividades!B6 «Proyecto»: hay una fila que no se envió, y en «Actividades» no se agregan filas. Si hace falta, añádala usted
    aquí. [RECE-15]
""".strip()
    .replace("\n    ", " ")
    .splitlines()
)


def returned(held) -> None:
    """What the directorate did."""
    held.custom_doc_props[PROPERTY_VERSION].value = "2"
    page = sheet(held, "activities")
    page.protection.sheet = False
    put(held, "activities", 5, progress="casi todo")
    page.insert_rows(6)
    put(held, "activities", 6, project=P, name="Revisar las tuberías", started=date(2026, 2, 2))
    page.tables["activities"].ref = "A4:M8"
    page.tables["activities"].autoFilter = None
    header = next(one for one in page[4] if one.value == "Avance (%)")
    header.value = page.tables["activities"].tableColumns[header.column - 1].name = "% hecho"
    put(held, "expenses", 6, project="   ", document=" ")


@pytest.fixture
def desk(capsys):
    return Desk(capsys)


@pytest.mark.slow
def test_five_precise_messages_and_nothing_written(desk, tmp_path):
    office = under_way(tmp_path / "oficina")
    path = send(desk, office)
    progress = letters(path, "activities")["progress"]
    said = [line.format(progress) for line in SAID]
    filled(path, returned)
    before = contents(office)
    for words in ((), ("--dry-run",)):
        assert take(desk, office, path, *words) == 1
        found = desk.json
        assert (found["new"], found["changed"], found["conflicts"]) == ([], [], [])
        told = [one for one in found["findings"] if not one["code"].startswith(("RECE-25", "RECE-26"))]
        assert sorted(_line(one) for one in told) == sorted(said)
        assert contents(office) == before
    assert desk("receive", office, path, "--today", BACK) == 1
    assert all(line in desk.out for line in said)
    assert "Traceback" not in desk.out + desk.err
    assert contents(office) == before


def _line(one) -> str:
    """A finding as the terminal shows it, but for its level; the header is that of the file."""
    place = f"{one['sheet']}!{one['cell']}" if one["cell"] else one["workbook"]
    header = {"progress": " «% hecho»", "project": " «Proyecto»"}.get(one["column"], "")
    header = header or (" «% hecho»" if one["code"] == "RECE-08" else "")
    return f"{place}{header}: {one['message']} {one['remedy']} [{one['code']}]"
