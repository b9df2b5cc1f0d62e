"""A zoo of bad files: each is told apart before any reader touches it, and the officer reads why and what to do."""

import contextlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import msoffcrypto.format.ooxml
import pytest

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file.read import read
from coopxl.schema.messages.files import FILES
from tests.hosts.file.books import BOOK, NAME, SHEET, TABLE, edited, made, projects, refused, with_rows

SOUND = projects(60)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCTYPE = b'<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def encrypted():
    output = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(SOUND)).encrypt("secret", output)
    return output.getvalue()


def word():
    output = io.BytesIO()
    docx.Document().save(output)
    return output.getvalue()


def flipped():
    info = zipfile.ZipFile(io.BytesIO(SOUND)).getinfo(SHEET)
    data = bytearray(SOUND)
    data[info.header_offset + 30 + len(SHEET) + info.compress_size // 2] ^= 0xFF
    return bytes(data)


def twice():
    output = io.BytesIO(SOUND)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(output, "a") as package:
        package.writestr(SHEET, b"<worksheet/>")
    return output.getvalue()


def package(**content):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as container:
        for name, text in content.items():
            container.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return output.getvalue()


def declared(content):
    start = content.index(b"?>") + 2
    return content[:start] + DOCTYPE + content[start:]


def lasting(days, code="[h]:mm"):
    def build(book):
        book.add_worksheet("Hoja").write_number("A1", days, book.add_format({"num_format": code}))

    return made(build)


def valued(where):
    row = where.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return with_rows(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{where}"><v>1</v></c></row>')


ZOO = {
    "empty": ("FILE-03", lambda: b""),
    "an owner's mark of Excel": ("FILE-04", lambda: (b"\x06Marina" + b" " * 48).ljust(165, b" ")),
    "csv": ("FILE-05", lambda: b"id;titulo\nP1;x\n"),
    "a csv by Excel": ("FILE-05", lambda: "id\tñ\n".encode("utf-16")),
    "html": ("FILE-06", lambda: b"\n<HTML><table><tr><td>1</td></tr></table></HTML>"),
    "a picture": ("FILE-07", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "encrypted": ("FILE-08", encrypted),
    "encrypted .ods": (
        "FILE-08",
        lambda: edited(package(mimetype=ODS), add={"META-INF/manifest.xml": b"<a><manifest:encryption-data/></a>"}),
    ),
    ".xls renamed": ("FILE-09", lambda: OLE + b"\0" * 504 + "Workbook".encode("utf-16-le") + b"\0" * 1000),
    "docx renamed": ("FILE-10", word),
    "odt renamed": ("FILE-10", lambda: package(mimetype="application/vnd.oasis.opendocument.text")),
    "any zip": ("FILE-10", lambda: package(readme="x")),
    "xlsb": ("FILE-11", lambda: edited(SOUND, add={"xl/workbook.bin": b"x"})),
    "truncated": ("FILE-12", lambda: SOUND[: len(SOUND) // 2]),
    "an empty zip": ("FILE-12", package),
    "flipped bits": ("FILE-13", flipped),
    "bomb by ratio": ("FILE-14", lambda: edited(SOUND, {SHEET: lambda x: x + b" " * (100 << 20)})),
    "too many parts": ("FILE-14", lambda: edited(SOUND, add={f"xl/media/{n}": b"" for n in range(10_001)})),
    "declaration in the texts": ("FILE-15", lambda: edited(SOUND, {"xl/sharedStrings.xml": declared})),
    "declaration in a sheet": ("FILE-15", lambda: edited(SOUND, {SHEET: declared})),
    "declaration in UTF-16": (
        "FILE-15",
        lambda: edited(SOUND, {"xl/sharedStrings.xml": lambda x: declared(x).decode().encode("utf-16")}),
    ),
    "a name outside": ("FILE-16", lambda: edited(SOUND, add={"../../evil.txt": b"x"})),
    "an absolute name": ("FILE-16", lambda: edited(SOUND, add={"/evil.txt": b"x"})),
    "a part twice": ("FILE-17", twice),
    "a value in the last cell": ("FILE-18", lambda: valued("XFD1048576")),
    "a value in the last row": ("FILE-18", lambda: valued("Z1048576")),
    "a cell that names a far row": (
        "FILE-18",
        lambda: with_rows('<row r="1"><c r="A1"><v>1</v></c><c r="B9999999"><v>1</v></c></row>'),
    ),
    "a wide sheet with a cell that names another row": (
        "FILE-18",
        lambda: with_rows('<row r="1"><c r="XFD1"><v>1</v></c><c r="A9999"><v>1</v></c></row>'),
    ),
    "a duration of millions of years": ("FILE-39", lambda: lasting(1e12)),
    "a duration beyond all numbers": ("FILE-39", lambda: lasting(1e300)),
    "a date before all time": ("FILE-39", lambda: lasting(-1e20, "dd/mm/yyyy")),
    "a position beyond all sheets": ("FILE-18", lambda: valued("A99999999")),
    "no workbook part": ("FILE-19", lambda: edited(SOUND, drop=(BOOK,))),
    "no sheet part": ("FILE-19", lambda: edited(SOUND, drop=(SHEET,))),
    "no table part": ("FILE-19", lambda: edited(SOUND, drop=(TABLE,))),
    "no content types": ("FILE-19", lambda: edited(SOUND, drop=("[Content_Types].xml",))),
    "no relations": ("FILE-19", lambda: edited(SOUND, drop=("_rels/.rels",))),
    "no main relation": (
        "FILE-19",
        lambda: edited(SOUND, {"_rels/.rels": lambda x: x.replace(b'/officeDocument"', b'/x"')}),
    ),
    "a workbook part that is no document": ("FILE-20", lambda: edited(SOUND, {BOOK: lambda x: x[:-20]})),
    "a table nowhere": ("FILE-20", lambda: edited(SOUND, {TABLE: lambda x: x.replace(b"B3:E", b"B:E")})),
    "more texts than there can be": (
        "FILE-20",
        lambda: edited(SOUND, {"xl/sharedStrings.xml": lambda x: x.replace(b'uniqueCount="', b'uniqueCount="99999999')}),
    ),
    "an encoding that does not exist": (
        "FILE-20",
        lambda: edited(SOUND, {SHEET: lambda x: x.replace(b"UTF-8", b"UTF-99")}),
    ),
    "a text that is not there": (
        "FILE-20",
        lambda: edited(SOUND, {SHEET: lambda x: x.replace(b't="s"><v>0</v>', b't="s"><v>99999</v>')}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ZOO)
def test_a_bad_file_is_told_apart(kind):
    code, make = ZOO[kind]
    data = make()
    with refused(code):
        read(data, NAME)


@pytest.mark.parametrize("name", ["~$registros.xlsx", ".~lock.registros.xlsx#", "C:\\oficina\\~$registros.xlsx"])
def test_the_mark_of_an_open_workbook_is_known_by_its_name(name):
    with refused("FILE-04"):
        read(SOUND, name)


def test_a_file_that_is_not_there(tmp_path):
    with refused("FILE-01"):
        read(tmp_path / NAME)


def test_a_file_that_may_not_be_read(tmp_path):
    with refused("FILE-02"):
        read(tmp_path)


def test_large_numbers_that_are_no_times_are_read():
    for number, code in ((-1e20, "General"), (-1e20, '0.0 "días"'), (1e12, "dd/mm/yyyy")):
        assert read(lasting(number, code), NAME).sheets["Hoja"].rows == [[number]]


def test_the_far_cell_is_named():
    with pytest.raises(CannotGoOn) as caught:
        read(valued("XFD1048576"), NAME)
    assert caught.value.facts == {"file": NAME, "sheet": "Hoja", "cell": "XFD1048576"}


def test_a_far_value_would_end_the_process_without_the_preflight(tmp_path):
    """The reason for looking first: the reader cannot be caught."""
    path = tmp_path / NAME
    path.write_bytes(valued("XFD1048576"))
    code = f"import python_calamine as c; c.load_workbook({str(path)!r}).get_sheet_by_index(0).to_python()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode != 0


def test_damage_that_the_reader_survives_is_read():
    """Malformed markup that a program may yet have written is the reader's to judge: values or a refusal, no crash."""
    for edit in (b"</roww>", b'<c r="ZZZZ0"><v>1</v></c></row>', b"<v>\x07</v></row>"):
        data = edited(SOUND, {SHEET: lambda x, edit=edit: x.replace(b"</row>", edit, 1)})
        with contextlib.suppress(CannotGoOn):
            assert read(data, NAME).sheets.keys() == {"Proyectos", "Listas"}


def test_names_in_messages_are_those_of_the_file(tmp_path):
    path = Path(tmp_path, "año.xlsx")
    path.write_bytes(b"")
    with pytest.raises(CannotGoOn) as caught:
        read(path)
    assert FILES["FILE-03"].what.es.format_map(caught.value.facts).startswith("«año.xlsx» está vacío")


def test_a_sound_file_passes():
    assert read(SOUND, NAME).sheets["Proyectos"].cell(4, 2) == "PRY-1"
