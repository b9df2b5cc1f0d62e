"""The month calendar, as the lines an officer sees."""

from datetime import date

from coopxl.actions.calendar import calendar
from coopxl.core.cells import Formula
from coopxl.hosts.memory import book
from coopxl.schema.calls import CALENDAR_LINES
from coopxl.schema.names import CALENDAR_BLOCK
from tests.actions.shown import drawn, grid, on, plain
from tests.actions.test_call_table import CALLS, MODEL


def seen(typed: str, day: str, lang: str = "es") -> str:
    return grid(drawn(calendar(book(typed, lang), on(day)), CALENDAR_BLOCK))


def test_the_model_shows_six_cooperants_in_four_rows():
    assert seen(MODEL, "2026-01-01") == plain("""
Categoría | ene 2026 | feb 2026 | mar 2026 | abr 2026 | may 2026 | jun 2026 | jul 2026 | ago 2026 | sep 2026 | oct 2026 | nov 2026 | dic 2026 | Por confirmar
Convocatoria abierta | . | . | Freedom House (día por confirmar) · pronóstico
Asistencia técnica | . | . | . | . | Agencia francesa 10-12 · pronóstico
Asistencia financiera | Charity Anywhere 1-8 · pronóstico | . | . | . | . | . | . | . | . | . | . | . | Fondos Valencia
. | . | . | . | . | . | . | . | . | . | . | . | . | Embajada Japón
Concurso | . | OEA 20-25 · pronóstico
""")  # noqa: E501  # the calendar is as wide as a year


def test_in_march_the_year_starts_in_march():
    assert seen(MODEL, "2026-03-15") == plain("""
Categoría | mar 2026 | abr 2026 | may 2026 | jun 2026 | jul 2026 | ago 2026 | sep 2026 | oct 2026 | nov 2026 | dic 2026 | ene 2027 | feb 2027 | Por confirmar
Convocatoria abierta | Freedom House (día por confirmar) · pronóstico
Asistencia técnica | . | . | Agencia francesa 10-12 · pronóstico
Asistencia financiera | . | . | . | . | . | . | . | . | . | . | Charity Anywhere 1-8 · pronóstico | . | Fondos Valencia
. | . | . | . | . | . | . | . | . | . | . | . | . | Embajada Japón
Concurso | . | . | . | . | . | . | . | . | . | . | . | OEA 20-25 · pronóstico
""")  # noqa: E501


def test_an_english_office_reads_english():
    first, second, *_ = seen(MODEL, "2026-03-15", "en").splitlines()
    assert first.startswith("Category | Mar 2026 | Apr 2026")
    assert first.endswith("Feb 2027 | To confirm")
    assert second == "Open call | Freedom House (day to confirm) · forecast"


CROSSING = CALLS + "\n".join(
    f"| | CON-2026-{n:03} | | | {name} | contest | {announced} | {opens} | {closes} | | |"
    for n, (name, announced, opens, closes) in enumerate(
        (
            ("Larga", "", "2026-02-10", "2026-04-02"),
            ("Pasada", "", "2026-02-20", "2026-03-05"),
            ("Antes", "", "2026-01-20", "2026-02-27"),
            ("Anulada", "cancelled", "2026-04-10", "2026-04-20"),
            ("Sin fecha anulada", "cancelled", "", ""),
            ("Fin de año", "", "2026-12-20", "2027-01-15"),
            ("Lejos", "", "2027-02-20", "2027-03-15"),
            ("Muy lejos", "", "2027-04-01", "2027-04-02"),
            ("Un día", "", "2026-04-09", "2026-04-09"),
            ("Solo cierra", "", "", "2026-04-30"),
            ("Solo abre", "", "2026-05-30", ""),
        ),
        1,
    )
)


def test_a_window_shows_in_every_month_it_touches_that_is_shown():
    *_, first, second, third, fourth = seen(CROSSING, "2026-03-15").splitlines()
    assert [first, second, third, fourth] == plain("""
Concurso | Larga 10 feb-2 abr | Larga 10 feb-2 abr | Solo abre desde 30 | . | . | . | . | . | . | Fin de año 20 dic-15 ene | Fin de año 20 dic-15 ene | Lejos 20 feb-15 mar
. | Pasada 20 feb-5 mar · cerrada | Un día 9
. | . | Solo cierra hasta 30
. | . | Anulada 10-20 · cancelada
""").splitlines()  # noqa: E501


def test_a_usual_window_over_the_new_year_shows_on_both_sides():
    typed = """
| programmes | id      | name  | category | opens_month | opens_day | closes_month | closes_day |
|            | PRG-001 | Becas | contest  | 12          | 20        | 1            | 31         |
|            | PRG-002 | Feria | contest  | 11          |           | 1            |            |
"""
    *_, first, second = seen(typed, "2026-09-01").splitlines()
    assert [first, second] == plain("""
Concurso | . | . | Feria nov-ene (día por confirmar) · pronóstico | Feria nov-ene (día por confirmar) · pronóstico | Feria nov-ene (día por confirmar) · pronóstico
. | . | . | . | Becas 20 dic-31 ene · pronóstico | Becas 20 dic-31 ene · pronóstico
""").splitlines()  # noqa: E501


def test_every_entry_leads_to_its_row():
    line = drawn(calendar(book(MODEL), on("2026-01-01")), CALENDAR_BLOCK).lines[37]
    assert line[2] == Formula('HYPERLINK("#\'Programas\'!A6","OEA 20-25 · pronóstico")', "OEA 20-25 · pronóstico")


def test_without_calls_each_category_keeps_one_line():
    draw = drawn(calendar(book(), on("2026-01-01")), CALENDAR_BLOCK)
    assert len(draw.lines) == 1 + 4 * CALENDAR_LINES
    assert {len(line) for line in draw.lines} == {14}
    assert [line for line, hidden in draw.hidden.items() if not hidden] == [1, 13, 25, 37]


def crowd(count: int, extra: str = "") -> str:
    rows = [f"| | CON-2026-{n:03} | | | C{n:02} | contest | | | 2026-05-{n:02} | | |" for n in range(1, count + 1)]
    return CALLS + "\n".join(rows) + "\n" + extra


def test_twelve_entries_fill_the_twelve_lines():
    outcome = calendar(book(crowd(12)), on("2026-05-01"))
    draw = drawn(outcome, CALENDAR_BLOCK)
    assert [line[1].shown for line in draw.lines[37:]] == [f"C{n:02} hasta {n}" for n in range(1, 13)]
    assert outcome.findings == []


def test_what_does_not_fit_is_counted_on_the_last_line_and_found():
    extra = "| | CON-2026-090 | | | Larga | contest | | 2026-05-20 | 2026-07-20 | | |"
    outcome = calendar(book(crowd(13, extra)), on("2026-05-01"))
    draw = drawn(outcome, CALENDAR_BLOCK)
    assert [cell and cell.shown for cell in draw.lines[-1][:5]] == [
        None, "+ 3 más: ver tabla", "+ 1 más: ver tabla", "+ 1 más: ver tabla", None,
    ]  # fmt: skip
    assert draw.lines[-1][1].text == 'HYPERLINK("#\'Tabla cronológica\'!A4","+ 3 más: ver tabla")'
    (finding,) = outcome.findings
    assert (finding.code, finding.facts, str(finding.place)) == ("OFF-19", {"count": 3}, "calendario.xlsx «Concurso»")


def test_closed_calls_make_room_for_those_still_open():
    typed = crowd(14)
    draw = drawn(calendar(book(typed), on("2026-05-04")), CALENDAR_BLOCK)
    assert [line[1].shown for line in draw.lines[37:39]] == ["C04 hasta 4", "C05 hasta 5"]
    assert draw.lines[-2][1].shown == "C14 hasta 14"


def test_an_overflow_is_found_on_the_sheet_where_the_block_stands():
    office = book(crowd(14))
    office.workbooks["calendar"].names[CALENDAR_BLOCK] = "'Tabla cronológica'!$B$6:$O$54"
    (finding,) = calendar(office, on("2026-05-01")).findings
    assert str(finding.place) == "Tabla cronológica!B54 «Concurso»"


def test_a_call_without_category_is_not_lost():
    typed = CALLS + "| | CON-2026-001 | | | Nueva | | | | 2026-05-02 | | |"
    assert "Convocatoria abierta | Nueva hasta 2" in seen(typed, "2026-05-01")


def test_a_long_name_leaves_room_for_its_dates():
    typed = CALLS + f"| | CON-2026-001 | | | {'Muy larga ' * 20} | contest | | | 2026-05-02 | | |"
    *_, line = seen(typed, "2026-05-01").splitlines()
    assert line.endswith("… hasta 2")
    assert len(line) < 110


def test_the_day_it_was_counted_on_is_written():
    assert drawn(calendar(book(), on("2026-04-01")), "coopxl_calendar_day").lines == [[date(2026, 4, 1)]]
