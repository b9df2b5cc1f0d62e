"""Sheets shown and hidden in a closed workbook: one attribute, and the tab in front."""

import re

import pytest

from coopxl.core.workbook import Patch
from coopxl.hosts.file.read import read
from tests.hosts.file.books import BOOK, apply, cells, differing, edited, made, parts

NAMES = ("Inicio", "Uno", "Dos & «tres»", "Listas")


def book(active: str = "Inicio", first: str = "Inicio", hidden: str = "", **attributes: str) -> bytes:
    """Four sheets, one in front, one of them first among the tabs, perhaps one hidden."""

    def build(made_book) -> None:
        sheets = {name: made_book.add_worksheet(name) for name in NAMES}
        sheets[active].activate()
        sheets[first].set_first_sheet()
        if hidden:
            sheets[hidden].hide()
        sheets["Uno"].write_formula("A1", "=1+1", None, 2)

    return made(build)


def states(data: bytes) -> list[str]:
    """The state of each sheet, as it is written."""
    return [
        "".join(re.findall(r'state="(\w+)"', tag)) for tag in re.findall(r"<sheet [^>]*>", parts(data)[BOOK].decode())
    ]


def front(data: bytes) -> tuple[str, str, list[str]]:
    """What stands in front, what is first among the tabs, and what is chosen."""
    view = re.search(r"<workbookView[^>]*>", parts(data)[BOOK].decode())[0]
    at = {name: int((re.search(rf'{name}="(\d+)"', view) or ["", "0"])[1]) for name in ("activeTab", "firstSheet")}
    chosen = [n for n, s in enumerate(NAMES, 1) if b'tabSelected="1"' in parts(data)[f"xl/worksheets/sheet{n}.xml"]]
    return NAMES[at["activeTab"]], NAMES[at["firstSheet"]], [NAMES[n - 1] for n in chosen]


def test_only_the_state_is_written():
    before = book()
    after = apply(before, Patch(visible={"Dos & «tres»": False}))
    assert differing(before, after) == {BOOK}
    assert parts(after)[BOOK] == re.sub(rb'(sheetId="3" r:id="rId3")', rb'\1 state="hidden"', parts(before)[BOOK])
    assert [sheet.visible for sheet in read(after).sheets.values()] == [True, True, False, True]


def test_what_is_shown_again_is_as_it_was():
    before = book()
    assert parts(apply(apply(before, Patch(visible={"Uno": False})), Patch(visible={"Uno": True}))) == parts(before)


def test_nothing_changes_where_it_is_so_already():
    before = book(hidden="Uno")
    assert apply(before, Patch(visible={"Uno": False, "Dos & «tres»": True})) == before


def test_a_sheet_that_only_programs_can_show_is_hidden_too():
    before = edited(book(hidden="Uno"), {BOOK: lambda part: part.replace(b'"hidden"', b'"veryHidden"')})
    assert not read(before).sheets["Uno"].visible
    assert apply(before, Patch(visible={"Uno": False})) == before
    assert states(apply(before, Patch(visible={"Uno": True}))) == ["", "", "", ""]


@pytest.mark.parametrize(
    ("active", "first", "hide", "stands"),
    [
        ("Uno", "Inicio", ["Dos & «tres»"], ("Uno", "Inicio", ["Uno"])),
        ("Uno", "Uno", ["Uno"], ("Dos & «tres»", "Dos & «tres»", ["Dos & «tres»"])),
        ("Listas", "Inicio", ["Listas"], ("Dos & «tres»", "Inicio", ["Dos & «tres»"])),
        ("Inicio", "Inicio", ["Uno", "Inicio", "Listas"], ("Dos & «tres»", "Dos & «tres»", ["Dos & «tres»"])),
    ],
)
def test_no_hidden_sheet_stands_in_front(active, first, hide, stands):
    after = apply(book(active, first), Patch(visible=dict.fromkeys(hide, False)))
    assert front(after) == stands


def test_cells_and_sheets_change_together():
    before = book()
    patch = cells("Uno", B2="x")
    patch.visible = {"Uno": False}
    after = read(apply(before, patch)).sheets["Uno"]
    assert (after.cell(2, 2), after.visible) == ("x", False)
