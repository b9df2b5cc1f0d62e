"""The macros' way through Excel on Windows, run by an interpreter of VBA: what is started, and what is told."""

from dataclasses import dataclass, field

import pytest
from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import EMPTY, HostBridge, Interpreter, VBAObject

from coopxl.core.findings import told
from coopxl.hosts.excel.macros import modules
from coopxl.schema.text import LANGUAGES

CLIENT = r"C:\Users\Ñandú Pérez\coopxl\coopxl-click.exe"
_FILE_NOT_FOUND, _ACCESS_DENIED = -2147024894, -2147024891
BOOK = r"C:\Oficina de cooperación\registros.xlsm"


class Thing(VBAObject):
    """An object with these members; a callable one is a method."""

    def __init__(self, **members: object) -> None:
        self.members = {name.lower(): value for name, value in members.items()}

    def vba_get(self, name, args=(), named=None):
        value = self.members[name.lower()]
        return value(*args) if callable(value) else value

    def vba_set(self, name, value, args=(), named=None, *, by_ref=False):
        self.members[name.lower()] = value


@dataclass
class Desk(HostBridge):
    """Excel with one workbook open: a cell is chosen, and a click is about to come."""

    book: str = BOOK
    folder: str = r"C:\Oficina de cooperación"
    sheet: str = "Proyectos"
    client: str = CLIENT
    status: int = 0
    fault: str = ""
    started: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.excel = Thing(
            ActiveSheet=Thing(Name=self.sheet), ActiveCell=Thing(Row=7, Column=2), Hwnd=4711, StatusBar=False
        )

    def global_object(self, name):
        known = {"application": self.excel, "thisworkbook": Thing(Path=self.folder, FullName=self.book)}
        # In Excel a name that no one declares is Empty; this interpreter wants to be told.
        known["thiscomponent"] = EMPTY
        return known[name.lower()] if name.lower() in known else super().global_object(name)

    def create(self, type_name_):
        assert type_name_ == "WScript.Shell"
        return Thing(RegRead=self.read, Run=self.run)

    def read(self, key: str) -> str:
        assert key == r"HKCU\Software\coopxl\click"
        if not self.client:
            raise VBARuntimeError(_FILE_NOT_FOUND, "Unable to open registry key")
        return self.client

    def run(self, command: str, window: object, waits: object) -> int:
        assert (int(window), bool(waits)) == (0, True)
        assert self.excel.members["statusbar"] == "coopxl..."
        if self.fault:
            raise VBARuntimeError(_ACCESS_DENIED, self.fault)
        self.started.append(command)
        return self.status

    def click(self, macro: str = "coopxl_validate", lang: str = "es") -> list[str]:
        """What is told after a click on a button."""
        vba = Interpreter(self)
        for name, text in modules(lang).items():
            vba.add_module(text, name=name)
        vba.run(macro)
        assert self.excel.members["statusbar"] is False
        assert all((kind, title, style) == ("MsgBox", "coopxl", 48) for kind, _, title, style in vba.dialogs)
        return [text for _, text, _, _ in vba.dialogs]


def test_the_client_is_started_with_all_it_needs():
    desk = Desk()
    assert desk.click("coopxl_final_report") == []
    assert desk.started == [
        f'"{CLIENT}" "final_report" "--book={BOOK}" "--sheet=Proyectos" "--row=7" "--column=2" --hwnd=4711'
    ]


def test_a_quotation_mark_in_the_name_of_a_sheet_stays_one():
    desk = Desk(sheet='Plan "A"')
    desk.click()
    assert r'"--sheet=Plan \"A\""' in desk.started[0]


@pytest.mark.parametrize("status", [0, 2, 3])
def test_what_the_client_has_told_is_not_told_again(status):
    assert Desk(status=status).click() == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("desk", "code", "facts"),
    [
        ({"client": ""}, "BTN-02", {}),
        ({"fault": "Access is denied"}, "BTN-03", {"why": "Access is denied"}),
        ({"folder": "", "book": "Libro1"}, "BTN-04", {}),
        ({"book": "https://d.docs.live.net/1/registros.xlsm"}, "BTN-05", {}),
        ({"status": -1073741515}, "BTN-06", {"result": -1073741515}),
    ],
    ids=["not set up", "refused", "never saved", "in the cloud", "ended badly"],
)
def test_what_goes_wrong_is_told(desk, code, facts, lang):
    assert Desk(**desk).click(lang=lang) == [told(code, {name: str(fact) for name, fact in facts.items()}, lang)]


def test_the_ribbon_calls_the_same():
    desk = Desk()
    vba = Interpreter(desk)
    for name, text in modules("es").items():
        vba.add_module(text, name=name)
    vba.run("coopxl_ribbon", [Thing(Tag="calls")])
    assert '"calls"' in desk.started[0]
