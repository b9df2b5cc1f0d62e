"""Windows that come back every year, and how they are written."""

from datetime import date

import pytest

from coopxl.core.spans import phrase, short
from coopxl.core.windows import End, Usual, Window

MAY, CROSSING = Usual((5, 10), (5, 12)), Usual((12, 20), (1, 15))


@pytest.mark.parametrize(
    ("usual", "today", "covered", "year"),
    [
        (MAY, "2026-05-12", (), 2026),
        (MAY, "2026-05-13", (), 2027),
        (MAY, "2026-01-01", (2026,), 2027),
        (MAY, "2026-05-13", (2026, 2027, 2028), 2029),
        (MAY, "2026-01-01", (2025, 2027), 2026),
        (CROSSING, "2026-01-15", (), 2026),
        (CROSSING, "2026-01-16", (), 2027),
        (CROSSING, "2026-12-25", (), 2027),
        (Usual((3, 0), (3, 0)), "2026-03-31", (), 2026),
        (Usual((3, 0), (3, 0)), "2026-04-01", (), 2027),
        (Usual((3, 20), None), "2026-03-20", (), 2026),
        (Usual((3, 20), None), "2026-03-21", (), 2027),
        (Usual(None, (3, 0)), "2026-03-31", (), 2026),
    ],
)
def test_the_next_window_belongs_to_the_year_in_which_it_closes(usual, today, covered, year):
    found = usual.next(date.fromisoformat(today), covered)
    assert found == (year, usual.closing_in(year))


def test_nothing_known_has_no_next_window():
    assert Usual().next(date(2026, 1, 1), ()) is None


def test_after_the_last_year_of_the_calendar_there_is_none():
    assert MAY.next(date(9999, 12, 31), ()) is None


@pytest.mark.parametrize(
    ("usual", "year", "opens", "closes"),
    [
        (Usual((2, 1), (2, 29)), 2027, "2027-02-01", "2027-02-28"),
        (Usual((2, 1), (2, 29)), 2028, "2028-02-01", "2028-02-29"),
        (Usual((4, 31), (6, 31)), 2026, "2026-04-30", "2026-06-30"),
        (CROSSING, 2027, "2026-12-20", "2027-01-15"),
        (Usual((5, 20), (5, 10)), 2027, "2026-05-20", "2027-05-10"),
        (Usual((11, 0), (1, 0)), 2027, "2026-11-01", "2027-01-31"),
        (Usual((3, 20), (3, 0)), 2027, "2027-03-20", "2027-03-31"),
    ],
)
def test_days_that_a_month_does_not_have_are_its_last(usual, year, opens, closes):
    window = usual.closing_in(year)
    assert (str(window.opens.first), str(window.closes.last)) == (opens, closes)


@pytest.mark.parametrize(
    ("opens", "closes", "spanish", "english", "in_a_cell"),
    [
        ("2026-05-10", "2026-05-12", "10 al 12 de mayo de 2026", "10 to 12 May 2026", "10-12"),
        ("2026-05-10", "2026-05-10", "10 de mayo de 2026", "10 May 2026", "10"),
        ("2026-01-28", "2026-02-03", "28 de enero al 3 de febrero de 2026", "28 January to 3 February 2026", "28 ene-3 feb"),
        ("2026-12-20", "2027-01-15", "20 de diciembre de 2026 al 15 de enero de 2027",
         "20 December 2026 to 15 January 2027", "20 dic-15 ene"),
        ("2026-03", "2026-03", "marzo de 2026 (día por confirmar)", "March 2026 (day to confirm)", "(día por confirmar)"),
        ("", "2026-03", "marzo de 2026 (día por confirmar)", "March 2026 (day to confirm)", "(día por confirmar)"),
        ("2026-03", "", "marzo de 2026 (día por confirmar)", "March 2026 (day to confirm)", "(día por confirmar)"),
        ("2026-02", "2026-03", "febrero a marzo de 2026 (día por confirmar)", "February to March 2026 (day to confirm)",
         "feb-mar (día por confirmar)"),
        ("2026-02-20", "2026-03", "20 de febrero a marzo de 2026 (día por confirmar)",
         "20 February to March 2026 (day to confirm)", "20 feb-mar (día por confirmar)"),
        ("2026-12", "2027-01-15", "diciembre de 2026 al 15 de enero de 2027 (día por confirmar)",
         "December 2026 to 15 January 2027 (day to confirm)", "dic-15 ene (día por confirmar)"),
        ("", "2026-05-12", "hasta el 12 de mayo de 2026", "until 12 May 2026", "hasta 12"),
        ("2026-05", "2026-05-12", "hasta el 12 de mayo de 2026", "until 12 May 2026", "hasta 12"),
        ("2026-05-10", "", "desde el 10 de mayo de 2026 (cierre por confirmar)", "from 10 May 2026 (closing to confirm)",
         "desde 10"),
        ("2026-05-10", "2026-05", "desde el 10 de mayo de 2026 (cierre por confirmar)",
         "from 10 May 2026 (closing to confirm)", "desde 10"),
        ("", "", "por confirmar", "to confirm", ""),
    ],
)  # fmt: skip
def test_a_window_is_written_as_a_person_would(opens, closes, spanish, english, in_a_cell):
    window = Window(*(End(*map(int, end.split("-"))) if end else None for end in (opens, closes)))
    assert (phrase(window, "es"), phrase(window, "en"), short(window, "es")) == (spanish, english, in_a_cell)


def test_an_opening_after_the_closing_is_not_taken():
    assert Window.of(date(2026, 4, 1), date(2026, 3, 31)) == Window(None, End(2026, 3, 31))
