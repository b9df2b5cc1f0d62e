"""Cells gathered into rectangles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.blocks import blocks


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({}, []),
        ({(2, 3): "a"}, [(2, 3, [["a"]])]),
        ({(1, 1): "a", (1, 2): "b", (2, 1): "c", (2, 2): "d"}, [(1, 1, [["a", "b"], ["c", "d"]])]),
        ({(1, 1): "a", (1, 3): "b"}, [(1, 1, [["a"]]), (1, 3, [["b"]])]),
        ({(1, 1): "a", (3, 1): "b"}, [(1, 1, [["a"]]), (3, 1, [["b"]])]),
        ({(1, 1): "a", (1, 2): "b", (2, 1): "c"}, [(1, 1, [["a", "b"]]), (2, 1, [["c"]])]),
    ],
)
def test_rectangles(cells, found):
    assert blocks(cells) == found


@given(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 9)), st.integers()))
def test_every_cell_once(cells):
    seen = [
        ((row + down, column + right), value)
        for row, column, lines in blocks(cells)
        for down, line in enumerate(lines)
        for right, value in enumerate(line)
    ]
    assert dict(seen) == cells
    assert len(seen) == len(cells)
