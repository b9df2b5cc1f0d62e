"""Workbooks for the tests of the file host: made by real programs, then looked into and spoilt part by part."""

import contextlib
import io
import string
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

import pytest
import xlsxwriter

from coopxl.core.cells import Written
from coopxl.core.errors import CannotGoOn
from coopxl.core.workbook import Patch, column_number
from coopxl.hosts.file.patch import patched
from coopxl.schema.messages.files import FILES

NAME = "libro.xlsx"
SHEET = "xl/worksheets/sheet1.xml"
TABLE = "xl/tables/table1.xml"
BOOK = "xl/workbook.xml"

Edit = Callable[[bytes], bytes]


def made(build: Callable[[xlsxwriter.Workbook], object], **options: object) -> bytes:
    """A workbook by XlsxWriter."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    build(book)
    book.close()
    return buffer.getvalue()


def projects(rows: int = 3, **table: object) -> bytes:
    """A sheet «Proyectos» whose table `projects` stands at B3, with what hangs on its columns."""

    def build(book: xlsxwriter.Workbook) -> None:
        sheet, lists = book.add_worksheet("Proyectos"), book.add_worksheet("Listas")
        day, bold = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"bold": True})
        last = 3 + rows
        sheet.write_string("B1", "Registro de proyectos", bold)
        sheet.add_table(
            f"B3:E{last}",
            {"name": "projects", "columns": [{"header": h} for h in ("id", "Nombre", "Cierre", "Monto")], **table},
        )
        for row in range(3, last):
            sheet.write_string(row, 1, f"PRY-{row - 2}", bold)
            sheet.write_string(row, 2, f"Proyecto {row - 2}")
            sheet.write_datetime(row, 3, datetime(2026, 3, 1) + timedelta(days=row - 1), day)
            sheet.write_number(row, 4, 1000.5 * row)
        sheet.data_validation(f"C4:C{last}", {"validate": "length", "criteria": "<", "value": 80})
        sheet.data_validation(f"E4:E{last}", {"validate": "list", "source": "=Listas!$A$1:$A$3"})
        sheet.conditional_format(f"D4:D{last}", {"type": "blanks", "format": bold})
        sheet.conditional_format(f"E4:E{last}", {"type": "data_bar", "data_bar_2010": True})
        sheet.ignore_errors({"number_stored_as_text": f"B4:B{last}"})
        book.define_name("ids", f"=Proyectos!$B$4:$B${last}")
        book.define_name("two", f"=Proyectos!$B$4:$B${last},Proyectos!$D$4:$D${last}")
        book.define_name("part", f"=Proyectos!$B$4:$B${last - 1}")
        lists.write_column("A1", ["uno", "dos", "tres"])

    return made(build)


def parts(data: bytes) -> dict[str, bytes]:
    """The content of every part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def edited(
    data: bytes, edits: Mapping[str, Edit] = {}, add: Mapping[str, bytes] = {}, drop: tuple[str, ...] = ()
) -> bytes:
    """A copy with some parts changed, added or gone."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts(data).items():
            if name not in drop:
                package.writestr(name, edits.get(name, bytes)(content))
        for name, content in add.items():
            package.writestr(name, content)
    return output.getvalue()


def with_rows(rows: str) -> bytes:
    """A sheet whose rows are written out here, as some program may write them."""
    start, end = b"<sheetData>", b"</sheetData>"

    def replace(sheet: bytes) -> bytes:
        empty = sheet.replace(b"<sheetData/>", start + end)
        return empty[: empty.index(start)] + start + rows.encode() + empty[empty.index(end) :]

    return edited(made(lambda book: book.add_worksheet("Hoja")), {SHEET: replace})


def cells(sheet: str, **values: Written) -> Patch:
    """`cells("Hoja", B4="x")`: a patch of some cells."""
    patch = Patch()
    for name, value in values.items():
        letters = name.rstrip(string.digits)
        patch.sheet(sheet).cells[int(name[len(letters) :]), column_number(letters)] = value
    return patch


def apply(data: bytes, patch: Patch) -> bytes:
    return patched(data, patch, NAME)


def differing(before: bytes, after: bytes) -> set[str]:
    """The parts that are not byte for byte the same in both."""
    old, new = parts(before), parts(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


@contextlib.contextmanager
def refused(code: str) -> Iterator[None]:
    """What happens inside is refused with that code, and every fact of its message is given."""
    with pytest.raises(CannotGoOn) as caught:
        yield
    assert (caught.value.code, caught.value.facts) == (code, caught.value.facts)
    for lang in ("es", "en"):
        message = FILES[code]
        for text in (message.what[lang], message.remedy[lang]):
            assert "{" not in text.format_map(caught.value.facts)
