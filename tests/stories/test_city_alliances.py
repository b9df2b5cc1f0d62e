"""Story: the alliances of a programme between cities: who is in it, how healthy it is, what the study says of it."""

from datetime import date

import pytest

from coopxl.core.plan import block
from coopxl.demo import ids
from coopxl.demo.alliances import ACTORS, HUASIPICHANGA
from coopxl.demo.networks import AME_NETWORK
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


def one_network_in_four_acronyms(desk: Way) -> None:
    """Each acronym typed as a network of its own is the network that has it among its other names."""
    spelled = ("RICI", "RIICI", "RICII", "RISI")
    desk.type("networks", *({"name": name} for name in spelled))
    desk.press("validate", "networks")
    said = desk.found("NETW-06")
    assert len(said) == len(spelled)
    assert all(f"{AME_NETWORK} — " in one for one in said), said


def decided(desk: Way) -> None:
    """The pairs are listed; what the officer decides stays, and is not asked again."""
    answer = desk.press("duplicates", "cooperants")
    assert answer.show
    assert answer.show.sheet == "Posibles repetidos"
    listed = {row["id"]: row for row in desk.rows("twins")}
    ours = [one for one, row in listed.items() if "sipi" in row["second"] and row["table"] == "Cooperantes"]
    assert len(ours) == 6, "four spellings, each with each"
    assert not any("CADVID" in row["why"] for row in listed.values())
    first, *others = [one for one in ours if one.startswith(ids.HUASIPICHANGA)]
    desk.set("twins", first, decision="Son distintos", reason="Otra empresa", decided_on=date(2026, 1, 20))
    for one in others:
        desk.set("twins", one, decision="Es el mismo")
    for _ in range(2):
        desk.press("duplicates", "networks")
        kept = {row["id"]: row for row in desk.rows("twins")}
        assert (kept[first]["decision"], kept[first]["reason"]) == ("different", "Otra empresa")
        assert [kept[one]["decision"] for one in others] == ["same", "same"]
        assert not kept.keys() & set(ours) - {first, *others}, "what follows from them is not asked"
    apart = first.split("/")[1]
    assert not [said for said in desk.found("COOP-07") if "sipi" in said]
    assert {said.split("«")[0] for said in desk.found("DUPL-02")} == {
        f"Cooperantes!B{row} " for row in rows_of(desk, {one.split("/")[1] for one in others})
    }
    assert desk.row("cooperants", apart)["name"], "coopxl took nothing away"


def rows_of(desk: Way, named: set[str]) -> list[int]:
    table = desk.seen().book["cooperants"]
    return [table.rows[table.by_id[one]] for one in named]


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_an_alliance_of_cities(tmp_path, way):
    with way(demo(tmp_path / "oficina"), date(2026, 1, 20)) as desk:
        for chapter in (
            who_takes_part,
            how_healthy,
            what_the_study_says,
            one_name_in_three_spellings,
            one_network_in_four_acronyms,
            decided,
        ):
            chapter(desk)
