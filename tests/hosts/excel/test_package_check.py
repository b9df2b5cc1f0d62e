"""The checker passes what is shipped, names each breakage, and says what LibreOffice took away."""

import re
import tempfile
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from pyopenvba import ExcelFile
from pyopenvba.cfb import CFB
from pyopenvba.vba import compress

from coopxl.core.findings import told
from coopxl.derive.workbooks import build
from coopxl.hosts.excel.macros import modules
from coopxl.hosts.excel.package_check import macro_faults
from coopxl.schema import office
from coopxl.schema.catalogue import MESSAGES
from coopxl.schema.text import LANGUAGES
from tests.hosts.file.books import edited, parts
from tests.libreoffice import Calc

BIN, SHEET, DRAWING, RIBBON = (
    "xl/vbaProject.bin",
    "xl/worksheets/sheet2.xml",
    "xl/drawings/drawing3.xml",
    "customUI/customUI.xml",
)
made = cache(build)


def codes(content: bytes) -> set[str]:
    """The codes that are found, each with all the facts of its message."""
    faults = macro_faults(content)
    for code, facts in faults:
        for lang in LANGUAGES:
            assert "{" not in told(code, facts, lang)
    return {code for code, _ in faults}


@pytest.mark.parametrize(("book", "lang"), [*product(office.WORKBOOKS, LANGUAGES)], ids=lambda x: getattr(x, "key", x))
def test_what_is_shipped_is_well(book, lang):
    assert macro_faults(made(book.key, lang, ".xlsm")) == []


def instead(old: bytes, new: bytes):
    def change(content: bytes) -> bytes:
        assert old in content
        return content.replace(old, new, 1)

    return change


def project(change):
    """An edit of the project of macros, through its streams."""

    def edit(content: bytes) -> bytes:
        container = CFB.from_bytes(content)
        change(container)
        return container.to_bytes()

    return {BIN: edit}


def stream(name: str, old: bytes, new: bytes):
    return project(lambda container: container.write_stream(name, instead(old, new)(container.get_stream(name))))


def module(name: str, text: str):
    """A module with another text, and nothing else changed."""
    content = compress(text.replace("\n", "\r\n").encode("cp1252"))
    return project(lambda container: container.write_stream_in_storage("VBA", name, content))


BROKEN = {
    "a sheet without a code name": ({SHEET: instead(b' codeName="Sheet2"', b"")}, "BTN-31"),
    "two sheets of the same code name": ({SHEET: instead(b'codeName="Sheet2"', b'codeName="Sheet3"')}, "BTN-31"),
    "a workbook of another code name": ({"xl/workbook.xml": instead(b'"ThisWorkbook"', b'"EsteLibro"')}, "BTN-31"),
    "a part that is not well formed": ({DRAWING: instead(b"</xdr:wsDr>", b"")}, "BTN-24"),
    "a relation to nothing": (
        {"xl/worksheets/_rels/sheet3.xml.rels": instead(b"drawings/drawing3.xml", b"drawings/drawing99.xml")},
        "BTN-23",
    ),
    "not announced as one with macros": ({"[Content_Types].xml": instead(b"sheet.macroEnabled.main", b"sheet.main")}, "BTN-36"),
    "macros that nothing refers to": (
        {"xl/_rels/workbook.xml.rels": instead(b"2006/relationships/vbaProject", b"2006/relationships/other")},
        "BTN-36",
    ),
    "a project that is cut": ({BIN: lambda content: content[:2000]}, "BTN-26"),
    "a project without its index": (
        project(lambda container: container.remove_stream_in_storage("VBA", "dir")),
        "BTN-26",
    ),
    "a module that PROJECT does not declare": (stream("PROJECT", b"Module=coopxl_door\r\n", b""), "BTN-27"),
    "a module declared as another kind": (stream("PROJECT", b"Module=coopxl_door", b"Class=coopxl_door"), "BTN-27"),
    "a wide name that differs": (
        stream("PROJECTwm", "coopxl_door".encode("utf-16-le"), "coopxl_doom".encode("utf-16-le")),
        "BTN-27",
    ),
    "a module whose stream is gone": (
        project(lambda container: container.remove_stream_in_storage("VBA", "coopxl_door")),
        "BTN-28",
    ),
    "a module that says another name": (module("coopxl_texts", 'Attribute VB_Name = "texts"\n'), "BTN-27"),
    "a module that was changed": (module("coopxl_texts", 'Attribute VB_Name = "coopxl_texts"\n'), "BTN-29"),
    "a macro that is gone": (module("coopxl_buttons", 'Attribute VB_Name = "coopxl_buttons"\n'), "BTN-32"),
    "a shape that calls another macro": ({DRAWING: instead(b"[0]!coopxl_calendar", b"[0]!coopxl_calender")}, "BTN-32"),
    "a shape without its macro": ({DRAWING: instead(b"[0]!coopxl_calendar", b"")}, "BTN-33"),
    "a ribbon that calls another macro": ({RIBBON: instead(b"coopxl_ribbon", b"coopxl_cinta")}, "BTN-32"),
    "a ribbon of another version": ({RIBBON: instead(b"2006/01/customui", b"2009/07/customui")}, "BTN-35"),
    "a ribbon that nothing refers to": (
        {"_rels/.rels": instead(b"relationships/ui/extensibility", b"relationships/ui/other")},
        "BTN-34",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_each_breakage_is_named(name):
    edits, code = BROKEN[name]
    assert code in codes(edited(made("calendar", "es", ".xlsm"), edits))


def test_parts_that_come_and_go():
    whole = made("calendar", "en", ".xlsm")
    assert codes(edited(whole, add={"xl/notes.old": b"x"})) == {"BTN-21"}
    assert codes(edited(whole, drop=("docProps/custom.xml",))) == {"BTN-22", "BTN-23"}
    assert "BTN-25" in codes(edited(whole, drop=(BIN,)))
    assert codes(edited(whole, drop=("xl/workbook.xml",))) == {"BTN-20"}
    assert codes(whole[:-300]) == {"BTN-20"}
    assert codes(b"") == {"BTN-20"}


def test_what_an_editor_does_to_names_and_lines_is_no_change():
    def restyled(container: CFB) -> None:
        text = modules("es")["coopxl_excel"].replace("problem", "Problem").rstrip() + "\r\n\r\n"
        container.write_stream_in_storage("VBA", "coopxl_excel", compress(text.encode("cp1252")))

    assert codes(edited(made("calendar", "es", ".xlsm"), project(restyled))) == set()


def test_modules_and_sheets_of_the_officer_are_no_fault():
    """A person's own macro stays out of it, as long as the project holds together."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "libro.xlsm")
        path.write_bytes(made("calendar", "es", ".xlsm"))
        with ExcelFile(path) as book:
            book.vba_project().add_module("Mias", "Sub Hola()\r\nEnd Sub\r\n")
            book.save()
        assert macro_faults(path.read_bytes()) == []


def test_every_message_of_the_checker_is_told_here():
    told_here = {code for _, code in BROKEN.values()} | {"BTN-20", "BTN-21", "BTN-22", "BTN-25", "BTN-28", "BTN-30"}
    assert told_here == {code for code in MESSAGES if re.fullmatch(r"BTN-[23]\d", code)}


@pytest.mark.libreoffice
def test_a_workbook_that_libreoffice_saved(tmp_path):
    """Its macros and ribbon are there; code names and the macros of the shapes are not."""
    path = tmp_path / "registros.xlsm"
    path.write_bytes(made("registers", "es", ".xlsm"))
    with Calc(path) as calc:
        saved = calc.store(tmp_path / "guardado.xlsm").read_bytes()
    assert BIN in parts(saved)
    assert codes(saved) == {"BTN-30", "BTN-33"}
