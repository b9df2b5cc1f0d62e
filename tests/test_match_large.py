"""A large office: all of it is matched and written in one go, and the workbook stays small and opens."""

from datetime import date

import pytest

from benchmarks import match
from coopxl.actions.load import load
from coopxl.run.office import Office, moment
from tests.libreoffice import convert
from tests.offices import blank, book

TODAY = match.NOW.date()


@pytest.mark.slow
def test_both_sides_of_the_benchmark_have_the_same_answers(capsys):
    match.main(["--size", "40,30,20", "--rounds", "1"])
    assert "2,000 pairs with the same gate and score on both sides" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.libreoffice
def test_a_large_office_is_matched_into_a_small_workbook_that_opens(tmp_path):
    folder = blank(tmp_path / "oficina")
    Office(folder, moment(date(2026, 1, 1))).perform([load(match.office(500, 300, 200), {})])
    Office(folder, moment(TODAY)).act("match")
    path = book(folder, "calendar")
    assert path.stat().st_size < 10_000_000
    rows = Office(folder, moment(TODAY)).rows("matches")
    assert {row["project"] for row in rows} == {f"PRY-2026-{n:03}" for n in range(1, 501)}
    saved = convert(path, "xlsx", tmp_path)
    assert saved.stat().st_size > 100_000
