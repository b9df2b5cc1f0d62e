"""Whatever value is written into a closed workbook is the value that is read from it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopxl.core.workbook import Patch
from coopxl.hosts.file.markup import cell_text, text_of_cell
from coopxl.hosts.file.read import read
from tests.hosts.file.books import NAME, SHEET, apply, differing, made

# Line ends inside a document are one character; a carriage return is kept by its escape.
ESCAPES = st.sampled_from(["_x000D_", "_x000d_", "_", "x0041", "_x005F_", "\r", "\n", "\x07", "=1+1", "&", "<", "]]>"])
TEXTS = (
    st.lists(ESCAPES | st.text(max_size=8) | st.characters(max_codepoint=0x20), max_size=6)
    .map("".join)
    .filter(lambda text: "\ufffe" not in text and "\uffff" not in text)
)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)
DAYS = st.dates(date(1900, 3, 1), date(9999, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 3, 1), datetime(9998, 12, 31)).map(lambda m: m.replace(microsecond=0))
TIMES = st.times().map(lambda t: t.replace(microsecond=0))
VALUES = {"A": TEXTS, "B": NUMBERS, "C": st.booleans(), "D": DAYS, "E": MOMENTS, "F": TIMES}


def blank(book):
    sheet = book.add_worksheet("Hoja")
    for column, code in zip("DEF", ("dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm:ss"), strict=True):
        sheet.write_blank(f"{column}2", None, book.add_format({"num_format": code}))


BLANK = made(blank)


def comparable(value):
    """Midnight is written like the day alone, and nothing but an empty text is blank."""
    if isinstance(value, datetime):
        return value
    return datetime.combine(value, time()) if isinstance(value, date) else value or None


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(*VALUES.values()), min_size=1, max_size=4))
def test_values_survive(lines):
    patch = Patch()
    for row, line in enumerate(lines, 2):
        patch.sheet("Hoja").like[row] = 2
        patch.sheet("Hoja").cells.update({(row, column): value for column, value in enumerate(line, 1)})
    after = apply(BLANK, patch)
    sheet = read(after, NAME).sheets["Hoja"]
    for row, line in enumerate(lines, 2):
        for column, value in enumerate(line, 1):
            assert comparable(sheet.cell(row, column)) == comparable(value)
    assert differing(BLANK, after) == {SHEET}
    assert apply(after, patch) is after


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_stored_text_is_the_text(text):
    assert text_of_cell(cell_text(text)) == text
