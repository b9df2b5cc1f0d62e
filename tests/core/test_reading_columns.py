"""A whole column means what its cells mean one by one, although equal cells are read once."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.cells import UNCALCULATED, CellError
from coopxl.core.values import read, read_all
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import kinds
from coopxl.schema.kinds import Kind

KINDS = [
    kinds.Words(), kinds.Identity("[0-9]{3}", "001"), kinds.Whole(), kinds.Quantity(), kinds.Money(), kinds.Percent(),
    kinds.Day(), kinds.Hour(), kinds.YesNo(), kinds.Choice("months"), kinds.Choices("areas"), kinds.Ref("projects"),
]  # fmt: skip
# Many of these are equal to another and do not mean the same, or the other way round.
CELLS = [
    None, "", " ", True, False, 0, 1, 0.0, -0.0, 1.0, 0.5, 45_000, 45_000.0, "1", "sí", "Sí ", "x", "no", "enero", "001",
    date(2026, 3, 1), datetime(2026, 3, 1), datetime(2026, 3, 1, 8, 30), time(), time(8, 30), timedelta(),
    timedelta(hours=8.5), float("nan"), float("inf"), CellError("#N/A"), UNCALCULATED, "PRY-2026-001 — Riego",
]  # fmt: skip
WORDS = Vocabulary()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(st.lists(st.sampled_from(CELLS), max_size=30))
def test_a_column_means_what_its_cells_mean(kind: Kind, raws):
    one_by_one = [read(kind, raw, WORDS) for raw in raws]
    together = read_all(kind, raws, WORDS)
    assert [(type(value), value) for value in together] == [(type(value), value) for value in one_by_one]
