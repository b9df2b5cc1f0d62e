"""Story: for a week Ana and Luis work in two copies of the registers; on Friday one click brings them together."""

import pytest

from coopxl.hosts.file.read import read
from tests.libreoffice import convert
from tests.offices import Desk, demo
from tests.openxml import violations
from tests.stories import two_copies
from tests.stories.two_copies import ANA, CHOSEN, LUIS, WEEK, begin, cells, choose, expected, work


@pytest.mark.slow
@pytest.mark.parametrize("program", ["as typed", pytest.param("saved by LibreOffice", marks=pytest.mark.libreoffice)])
def test_a_week_of_two_people_comes_together(tmp_path, capsys, program):
    desk, folder = Desk(capsys), demo(tmp_path / "oficina")
    begin(folder, lambda folder: desk("validate", folder, "--today", "2026-11-23"))
    before, faults = cells(folder / ANA), violations(folder / ANA)
    work(folder)
    if program == "saved by LibreOffice":
        convert(folder / LUIS, "xlsx", tmp_path)
        (tmp_path / LUIS).replace(folder / LUIS)

    assert desk("merge", folder, "--json") == 1
    (told,) = desk.json["books"]
    assert {f"{one['table']}/{one['id']}/{one['column'] or '*'}" for one in told["conflicts"]} == set(CHOSEN)
    assert sorted(one["id"] for one in told["new"]) == ["", "COO-030", "GES-2026-003"]
    assert told["rejected"] == []
    assert not (folder / LUIS).exists()
    assert read(folder / ANA).sheets["Conflictos"].visible

    choose(folder)
    assert desk("merge", folder) == 0
    assert "conflictos decididos: 3; quedan 0." in desk.out
    after, wanted = cells(folder / ANA), expected(before)
    assert {key: (after.get(key), wanted.get(key)) for key in after | wanted if after.get(key) != wanted.get(key)} == {}
    assert violations(folder / ANA) == faults
    assert desk("validate", folder, "--today", "2026-11-30", "--dry-run") in {0, 1}


def test_the_week_is_as_long_as_it_says():
    typed = sum(len(edits) for both in WEEK.values() for edits in both)
    others = len(two_copies.NEW) + len([two_copies.PERSON]) + len(two_copies.GONE) + 1
    assert typed + others == 40
    assert len(CHOSEN) == 3
