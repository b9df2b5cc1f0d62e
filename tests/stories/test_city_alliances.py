"""Story: the alliances of a programme between cities: who is in it, how healthy it is, what the study says of it."""

from datetime import date

import pytest

from coopxl.core.plan import block
from coopxl.demo import ids
from coopxl.demo.alliances import ACTORS, HUASIPICHANGA
from coopxl.schema.matrices import MATRICES
from tests.offices import demo
from tests.stories.ways import WAYS, Way

LOW = "ALLI-05"


def drawn(desk: Way, name: str) -> list[list[object]]:
    """The lines of a matrix that hold something."""
    workbook = desk.office().book.workbooks["tracking"]
    area = block(workbook, name)
    assert area
    sheet, top, left, bottom, right = area
    cells = workbook.sheets[sheet]
    lines = [[cells.cell(row, number) for number in range(left, right + 1)] for row in range(top, bottom + 1)]
    return [line for line in lines if any(cell not in (None, "") for cell in line)]


def who_takes_part(desk: Way) -> None:
    alliances = [row for row in desk.rows("alliances") if row["project"] == ids.S2_CITIES]
    actors = {row["id"]: row["name"] for row in desk.rows("actors")}
    named = {actors[row["actor"]] for row in alliances}
    assert len(named) >= 15
    assert len(actors) == len(ACTORS)
    assert {row["kind"] for row in alliances} >= {"intergovernmental", "internal", "public_social"}
    assert all(row["role"] for row in alliances)


def how_healthy(desk: Way) -> None:
    """Little trust asks for an action; once there is one, nothing more is said."""
    (one,) = [row["id"] for row in desk.rows("alliances") if row["actor"] == HUASIPICHANGA]
    assert not [said for said in desk.found(LOW) if "Confianza" in said]
    desk.set("alliances", one, trust="2", assessed_on=date(2026, 1, 20))
    (said,) = desk.found(LOW)
    assert "«Confianza» dice «2 Mala»" in said
    desk.set("alliances", one, action="Reunión mensual del consorcio")
    assert desk.found(LOW) == []


def what_the_study_says(desk: Way) -> None:
    answer = desk.press("matrices", "fragments")
    assert answer.show
    assert answer.show.sheet == "Matriz de categorías"
    for matrix in MATRICES:
        assert len(drawn(desk, matrix.block)) > 1, matrix.key


def one_name_in_three_spellings(desk: Way) -> None:
    """Each new spelling is told to be the one that was there first: one group, no pairs among themselves."""
    before = set(desk.found("COOP-07"))
    spelled = ("Huasipichanga", "Husipichanga", "Huasipinchanga")
    desk.type("cooperants", *({"name": name, "organization_types": "Fundación"} for name in spelled))
    desk.press("validate", "cooperants")
    new = [said for said in desk.found("COOP-07") if said not in before]
    assert len(new) == len(spelled)
    assert all(f"{ids.HUASIPICHANGA} — Huasipichanga S.A.S." in said for said in new), new


@pytest.mark.parametrize("way", WAYS)
def test_an_alliance_of_cities(tmp_path, way):
    with way(demo(tmp_path / "oficina"), date(2026, 1, 20)) as desk:
        for chapter in (who_takes_part, how_healthy, what_the_study_says, one_name_in_three_spellings):
            chapter(desk)
