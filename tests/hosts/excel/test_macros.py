"""The macros: what stands in the workbook is what was written, and LibreOffice compiles and runs all of it."""

import re
import zipfile
from itertools import product

import pytest
from oletools.mraptor import MacroRaptor
from oletools.olevba import VBA_Parser

from coopxl.core.findings import told
from coopxl.derive.workbooks import build
from coopxl.derive.workbooks.sheets import sheets_of
from coopxl.hosts.excel.macros import RIBBON_CALLBACK, WRITTEN, modules
from coopxl.schema import office
from coopxl.schema.messages.buttons import BUTTONS as MESSAGES
from coopxl.schema.messages.buttons import SPOKEN_BY_MACROS
from coopxl.schema.text import LANGUAGES
from coopxl.schema.verbs import EVERY_BUTTON
from tests.libreoffice import Calc

BOOKS = [(book.key, lang) for book, lang in product(office.WORKBOOKS, LANGUAGES)]


@pytest.mark.slow
@pytest.mark.parametrize(("key", "lang"), BOOKS)
def test_another_reader_finds_every_module_as_it_was_written(key, lang):
    parser = VBA_Parser("libro.xlsm", data=build(key, lang, ".xlsm"))
    found = {name: text for _, _, name, text in parser.extract_all_macros()}
    assert {name: text for name, text in found.items() if name.endswith(".bas")} == {
        f"{name}.bas": text for name, text in modules(lang).items()
    }
    documents = [name for name in found if name.endswith(".cls")]
    assert len(documents) == 1 + len(sheets_of(key, lang))
    assert all(text.count("\r\n") == text.count("Attribute ") for name, text in found.items() if name in documents)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_macros_are_small_and_plain(lang):
    text = "\n".join(modules(lang).values())
    text.encode("cp1252")
    assert sum(bool(line.strip()) for name in WRITTEN for line in modules(lang)[name].splitlines()) < 90
    assert max(map(len, text.splitlines())) < 1000  # Excel's editor takes 1,023 letters in a line
    assert text.lower().count("#if") == text.lower().count("#end if") == 1
    code = "\n".join(line.split("'")[0] for line in text.splitlines())
    assert re.findall(r"(?i)\b(declare|auto_open|workbook_open|iribboncontrol)\b", code) == []
    assert re.findall(r"(?i)\bas (?:excel|office)\.", code) == []


def test_no_macro_runs_by_itself():
    raptor = MacroRaptor("\n".join(modules("es").values()))
    raptor.scan()
    assert not raptor.autoexec
    assert not raptor.suspicious


def test_every_button_has_its_macro():
    macros = re.findall(r"(?m)^Public Sub (\w+)", modules("es")["coopxl_buttons"])
    assert macros == [*(f"coopxl_{name}" for name in EVERY_BUTTON), RIBBON_CALLBACK]
    names = {*modules("es")}
    assert names.isdisjoint(macros)  # Excel takes a macro named like its module for the module


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_macros_say_what_the_catalogue_says(lang):
    modules_text = modules(lang)
    said = dict(re.findall(r'(?m)^Public Const (\w+) = "(.*)"\r$', modules_text["coopxl_texts"]))
    assert said == {
        code.replace("-", "_"): told(code, {fact: f"{{{fact}}}" for fact in facts}, lang).replace('"', '""')
        for code, facts in SPOKEN_BY_MACROS.items()
    }
    used = {code for name in WRITTEN for code in re.findall(r"\bBTN_\d\d\b", modules_text[name])}
    assert used == set(said)
    for code, facts in SPOKEN_BY_MACROS.items():
        for fact in facts:
            assert f'{code.replace("-", "_")}, "{{{fact}}}"' in modules_text["coopxl_excel"]
            assert f"{{{fact}}}" in MESSAGES[code].what[lang]


EAR = """Option VBASupport 1
Private heard As String

Public Sub coopxl_Said(ByVal text As String, ByVal kind As Variant, ByVal title As String)
    heard = heard & kind & "|" & title & "|" & text
End Sub

Public Function coopxl_Heard() As String
    coopxl_Heard = heard
    heard = ""
End Function
"""


class Listener:
    """Runs macros in a workbook that LibreOffice has open, and hears what they say: no one is there to press OK."""

    def __init__(self, calc: Calc) -> None:
        self._scripts = calc.document.getScriptProvider()
        library = calc.document.BasicLibraries.getByName("VBAProject")
        library.insertByName("ear", EAR)
        for name in WRITTEN:
            text = library.getByName(name)
            assert "MsgBox" in text
            library.replaceByName(name, text.replace("MsgBox", "coopxl_Said"))

    def __call__(self, macro: str, *words: object) -> str:
        self._run(macro, *words)
        return self._run("ear.coopxl_Heard")

    def _run(self, macro: str, *words: object) -> str:
        address = f"vnd.sun.star.script:VBAProject.{macro}?language=Basic&location=document"
        return self._scripts.getScript(address).invoke(words, (), ())[0]


@pytest.fixture
def macro_book(tmp_path):
    path = tmp_path / "registros.xlsm"
    path.write_bytes(build("registers", "es", ".xlsm"))
    return path


@pytest.mark.libreoffice
def test_libreoffice_runs_every_macro_and_asks_for_the_extension(macro_book):
    missing = f"48|coopxl|{told('BTN-01', {}, 'es')}"
    with Calc(macro_book, macros=True) as calc:
        run = Listener(calc)
        for name in EVERY_BUTTON:
            assert run(f"coopxl_buttons.coopxl_{name}") == missing
        # The way of Excel compiles here too, both branches of it; that LibreOffice hidden has no window is its own answer.
        assert "BTN-03" in run("coopxl_excel.coopxl_InExcel", "validate")


@pytest.mark.libreoffice
def test_a_mistake_in_one_module_would_be_seen(macro_book):
    """LibreOffice compiles all modules at the first macro: this is what makes the test above a proof."""
    with Calc(macro_book, macros=True) as calc:
        run = Listener(calc)
        library = calc.document.BasicLibraries.getByName("VBAProject")
        library.replaceByName(
            "coopxl_excel", library.getByName("coopxl_excel").replace("Private Function", "Private Fnction")
        )
        assert run("coopxl_buttons.coopxl_validate") == ""


DOOR = """
def click(name):
    (book,) = XSCRIPTCONTEXT.getDesktop().Components  # out of sight it is not the current one
    book.Sheets.getByName("Inicio").getCellRangeByName("Z1").String += name + " "


g_exportedScripts = (click,)
"""
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
 <manifest:file-entry manifest:full-path="python/" manifest:media-type="application/vnd.sun.star.framework-script"/>
</manifest:manifest>
"""


@pytest.mark.libreoffice
def test_libreoffice_hands_each_click_to_the_extension(macro_book, tmp_path):
    """With an extension of that name in place, each macro calls its script with the name of the button."""
    extension = tmp_path / "coopxl.oxt"
    with zipfile.ZipFile(extension, "w") as package:
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("python/coopxl_door.py", DOOR)
    with Calc(macro_book, macros=True) as calc:
        calc.install(extension)
        run = Listener(calc)
        assert [run(f"coopxl_buttons.coopxl_{name}") for name in EVERY_BUTTON] == [""] * len(EVERY_BUTTON)
        assert calc.text("Inicio", "Z1").split() == list(EVERY_BUTTON)
