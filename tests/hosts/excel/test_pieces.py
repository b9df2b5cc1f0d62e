"""The small parts of Excel's host: what Excel gives, what it would mistake, rectangles, the two machines, the desk."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopxl.core.cells import CellError
from coopxl.hosts.excel import machine as machines
from coopxl.hosts.excel.desk import ask, open_books, tell
from coopxl.hosts.excel.machine import Mac, Trouble, Windows, grid
from coopxl.hosts.excel.reading import raw
from coopxl.hosts.excel.texts import could_be_taken
from coopxl.hosts.rectangles import columns, rectangles


@pytest.mark.parametrize(
    ("given_by_excel", "value"),
    [
        (None, None),
        ("", None),
        ("Riego", "Riego"),
        ("#N/A", "#N/A"),
        (12.0, 12.0),
        (12, 12.0),
        (True, True),
        (datetime(2026, 3, 31), date(2026, 3, 31)),
        (datetime(2026, 3, 31, 17, 30), datetime(2026, 3, 31, 17, 30)),
        (datetime(1899, 12, 30, 17, 30), time(17, 30)),
        (datetime(1904, 1, 1, 17, 30), datetime(1904, 1, 1, 17, 30)),
        (CellError("#N/A"), CellError("#N/A")),
    ],
)
def test_what_excel_gives_is_what_a_file_would_say(given_by_excel, value):
    found = raw(given_by_excel)
    assert (found, type(found)) == (value, type(value))


def test_hours_of_a_workbook_whose_days_count_from_1904():
    assert raw(datetime(1904, 1, 1, 17, 30), starts_1904=True) == time(17, 30)
    assert raw(datetime(1904, 1, 2), starts_1904=True) == date(1904, 1, 2)


def test_what_excel_never_gives_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="complex"):
        raw(1j)


TAKEN = """
    =A1 | +5 | -x | @x | 'x | 12 | 0012 | 5 proyectos | 31/03/2026 | 2026-03-31 | MAR-2026 | ene 2026 | mayo | Jan-5 | DIC/26
    lunes, 5 de enero | TRUE | Verdadero | USD 5 | COP 500 | RUB 500 | Bs500 | S/. 20 | E5 | a | #N/A | (5) | 5% | $5 | « | {"a":1}
    17:30 | ¡x!
"""
SAFE = """
    Riego | PRY-2026-001 | COO-001 — Charity | Año nuevo | Por confirmar | Sí, siempre | marzo lluvioso | Abrigo | ODS 6 agua
    Convocatoria abierta | decimal | Mayordomo | CON-2026-003
"""


def split(table: str) -> list[str]:
    return [text.strip() for line in table.strip().splitlines() for text in line.split("|")]


@pytest.mark.parametrize("text", split(TAKEN))
def test_texts_that_need_an_apostrophe(text):
    assert could_be_taken(text)


@pytest.mark.parametrize("text", split(SAFE))
def test_texts_that_need_none(text):
    assert not could_be_taken(text)


places = st.sets(st.tuples(st.integers(1, 12), st.integers(1, 9)), max_size=40)


@given(places)
def test_rectangles_cover_each_cell_once(cells):
    for areas in (rectangles(cells), columns(cells)):
        covered = [(r, c) for a in areas for r in range(a.top, a.bottom + 1) for c in range(a.left, a.right + 1)]
        assert sorted(covered) == sorted(cells)
    assert all(area.left == area.right for area in columns(cells))


def test_rectangles_are_few():
    block = {(row, column) for row in range(1, 100) for column in range(1, 20)}
    assert len(rectangles(block)) == 1
    assert len(rectangles(block - {(50, 5)})) == 4
    assert len(columns(block)) == 19


@pytest.mark.parametrize(
    ("found", "rows"),
    [(5, [[5]]), ((1, 2), [[1, 2]]), (((1, 2), (3, 4)), [[1, 2], [3, 4]]), ("ab", [["ab"]]), ([], [[]])],
)
def test_a_rectangle_is_always_rows(found, rows):
    assert grid(found) == rows


class Shown:
    """An Excel object as the two platforms' libraries present it: what is set here is there, calls are noted."""

    def __init__(self, **held):
        self.calls = []
        self.__dict__.update(held)

    def __getattr__(self, name):
        def called(*given, **named):
            self.calls.append((name, given, named))

        return called


class Get:
    """A property of Excel for Mac."""

    def __init__(self, value):
        self._value = value

    def get(self):
        return self._value


@pytest.fixture
def windows(monkeypatch):
    xlwindows = SimpleNamespace(N_COM_ATTEMPTS=0)
    monkeypatch.setitem(machines.sys.modules, "xlwings._xlwindows", xlwindows)
    monkeypatch.setattr("xlwings._xlwindows", xlwindows, raising=False)
    made = Windows()
    # xlwings would ask a busy Excel for ever.
    assert xlwindows.N_COM_ATTEMPTS == 1
    return made


def com_error(hresult: int, scode: int | None = None, words: str = "") -> Exception:
    error = Exception(words)
    error.hresult, error.excepinfo = hresult, scode and (0, "Excel", words, None, 0, scode)  # type: ignore[attr-defined]
    return error


def test_windows_says_why_excel_does_not_answer(windows):
    told = {
        com_error(-2147418111): Trouble.BUSY,
        com_error(-2147417846): Trouble.BUSY,
        com_error(-2147352567, -2146777998): Trouble.BUSY,
        type("ExcelBusyError", (Exception,), {})(): Trouble.BUSY,
        com_error(-2147023174): Trouble.GONE,
        com_error(-2147417848): Trouble.GONE,
        com_error(-2147221080): Trouble.GONE,
        com_error(-2147352567, -2146827284): None,
        ValueError("ours"): None,
    }
    assert {error: windows.trouble(error) for error in told} == told


def test_the_mac_says_why_excel_does_not_answer():
    def error(number):
        found = Exception()
        found.errornumber = number  # type: ignore[attr-defined]
        return found

    assert [Mac().trouble(error(n)) for n in (-1712, -609, -600, -50)] == [
        Trouble.BUSY, Trouble.GONE, Trouble.GONE, None,
    ]  # fmt: skip


def test_windows_takes_protection_off_and_puts_it_back(windows):
    allowed = Shown(**dict.fromkeys(machines._ALLOWED, False), AllowUsingPivotTables=False)
    allowed.AllowSorting = True
    api = Shown(ProtectContents=True, ProtectDrawingObjects=True, ProtectScenarios=False, Protection=allowed)
    sheet = SimpleNamespace(api=api)
    options = windows.protection(sheet)
    assert [name for name, on in options.items() if on] == ["AllowSorting", "DrawingObjects"]
    windows.unprotect(sheet)
    windows.protect(sheet, options)
    assert api.calls == [("Unprotect", ("",), {}), ("Protect", (), {"Contents": True, **options})]
    api.ProtectContents = False
    assert windows.protection(sheet) is None


def test_windows_copies_and_knows_a_read_only_book(windows):
    book = SimpleNamespace(api=Shown(ReadOnly=True))
    assert windows.save_copy(book, Path("copia.xlsx"))
    assert book.api.calls == [("SaveCopyAs", ("copia.xlsx",), {})]
    assert windows.read_only(book)


def test_the_mac_takes_protection_off_and_puts_it_back():
    names = {machines._snake(name) for name in machines._ALLOWED} | {"allow_using_pivot_table"}
    allowed = Shown(**{name: Get(name == "allow_filtering") for name in names})
    api = Shown(
        protect_contents=Get(value=True),
        protect_drawing_objects=Get(value=False),
        protect_scenarios=Get(value=True),
        protection_object=allowed,
    )
    sheet = SimpleNamespace(api=api)
    options = Mac().protection(sheet)
    assert {name for name, on in options.items() if on} == {"allow_filtering", "scenarios"}
    Mac().unprotect(sheet)
    Mac().protect(sheet, options)
    assert api.calls == [
        ("unprotect", (), {"password": ""}),
        ("protect_worksheet", (), {"worksheet_contents": True, **options}),
    ]
    api.protect_contents = Get(value=False)
    assert Mac().protection(sheet) is None


def test_windows_looks_twice_at_money_and_at_what_looks_like_an_error(windows):
    """`Value` gives amounts with four decimals, and xlwings gives errors as texts; `Value2` tells."""
    day = datetime(2026, 3, 31)
    found = [[1.5, "#N/A", "#N/A", Decimal("0.3333")], [day, -2146826243, True, Decimal(12)], [None, "x", 2.0, ""]]
    plain = ((1.5, -2146826246, "#N/A", 1 / 3), (46112.0, -2146826243, True, 12.0), (None, "x", 2.0, ""))
    cells = SimpleNamespace(options=lambda **how: SimpleNamespace(value=found), api=SimpleNamespace(Value2=plain))
    assert windows.values(cells) == [
        [1.5, CellError("#N/A"), "#N/A", 1 / 3], [day, CellError("#SPILL!"), True, 12.0], [None, "x", 2.0, ""],
    ]  # fmt: skip
    found[:] = [[1.0, "x"]]
    cells.api = None  # nothing is asked for in vain
    assert windows.values(cells) == [[1.0, "x"]]


def test_a_filter_of_the_sheet_or_of_a_table_is_seen(windows):
    def sheet(mode, *tables):
        lists = [SimpleNamespace(AutoFilter=one and SimpleNamespace(FilterMode=one == "on")) for one in tables]
        return SimpleNamespace(api=SimpleNamespace(FilterMode=mode == "on", ListObjects=lists))

    none = [sheet("off"), sheet("off", None, "off")]
    some = [sheet("on"), sheet("off", "off", "on")]
    assert [windows.filtered(one) for one in none + some] == [False, False, True, True]
    assert Mac().filtered(SimpleNamespace(api=SimpleNamespace(filter_mode=Get(value=True))))


def test_the_mac_tells_errors_by_what_cells_show():
    cells = SimpleNamespace(
        options=lambda ndim: SimpleNamespace(value=[[1.0, None], ["x", None], ["#N/A", None]]),
        api=SimpleNamespace(string_value=Get([["1", "#N/A"], ["x", ""], ["#N/A", ""]])),
    )
    assert Mac().values(cells) == [[1.0, CellError("#N/A")], ["x", None], ["#N/A", None]]
    book = SimpleNamespace(api=SimpleNamespace(read_only=Get(value=False)))
    assert not Mac().read_only(book)
    assert not Mac().save_copy(book, Path("copia.xlsx"))


def book(fullname, name=None):
    class Book:
        @property
        def fullname(self):
            if isinstance(fullname, Exception):
                raise fullname
            return fullname

    made = Book()
    made.name = name or Path(str(fullname)).name
    made.api = SimpleNamespace(FullName="https://x.sharepoint.com/sites/azul/Mi%20oficina/seguimiento.xlsx")
    return made


def test_the_open_books_of_a_folder_are_found(tmp_path):
    folder = tmp_path / "Mi oficina"
    mine = book(str(folder / "registros.xlsx"))
    synchronised = book("https://d.docs.live.net/1/Mi%20oficina/calendario.xlsx", "calendario.xlsx")
    unmapped = book(ValueError("cannot map"), "seguimiento.xlsx")
    others = [
        book(str(tmp_path / "otra" / "registros.xlsx")),
        book("https://d.docs.live.net/1/otra/cuentas.xlsx", "cuentas.xlsx"),
        book("Libro1", "Libro1"),
    ]
    first, second = SimpleNamespace(books=[mine, *others]), SimpleNamespace(books=[synchronised, unmapped])
    assert open_books([first, second], folder) == {
        folder / "registros.xlsx": mine,
        folder / "calendario.xlsx": synchronised,
        folder / "seguimiento.xlsx": unmapped,
    }
    assert open_books(second, folder).keys() == {folder / "calendario.xlsx", folder / "seguimiento.xlsx"}


def test_the_officer_is_asked_and_told():
    said = []

    def alert(text, **how):
        said.append((text, how))
        return "yes" if text == "¿Sí?" else "no"

    app = SimpleNamespace(alert=alert)
    assert ask(app, "¿Sí?")
    assert not ask(app, "¿No?")
    tell(app, "Hecho.")
    tell(app, "Ay.", grave=True)
    assert [how.get("mode") for _, how in said] == [None, None, "info", "critical"]
    assert {how["title"] for _, how in said} == {"coopxl"}
