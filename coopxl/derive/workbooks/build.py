"""One workbook from the schema: which sheets it has, in which order, and the file that comes out."""

import warnings
from datetime import datetime
from io import BytesIO
from pathlib import Path

import xlsxwriter

from coopxl.core.vocabulary import Vocabulary
from coopxl.derive.workbooks import calendar, form, lists, matrix, overview, package, start, tables, today
from coopxl.derive.workbooks.making import OPTIONS, Making
from coopxl.derive.workbooks.sheets import Content, sheets_of
from coopxl.derive.workbooks.style import Styles
from coopxl.schema import names, office
from coopxl.schema.text import LANGUAGES

SUFFIXES = (".xlsx", ".xlsm")

# Any fixed moment: a file made twice must be the same file.
_MADE = datetime(2026, 1, 1)
DRAW = {
    Content.START: start.draw,
    Content.FORM: form.draw,
    Content.CALENDAR: calendar.draw,
    Content.MATRIX: matrix.draw,
    Content.TABLE: tables.draw,
    Content.LISTS: lists.draw,
    Content.TODAY: today.draw,
    Content.OVERVIEW: overview.draw,
}
"""What draws each sort of sheet."""


def build(workbook: str, lang: str, suffix: str) -> bytes:
    """The blank workbook as the bytes of its file; the same bytes each time."""
    if suffix not in SUFFIXES:
        raise ValueError(f"a workbook ends in {' or '.join(SUFFIXES)}, not in {suffix!r}")
    definition = next(one for one in office.WORKBOOKS if one.key == workbook)
    memory = BytesIO()
    with warnings.catch_warnings():
        # XlsxWriter leaves out what is too long with a warning only.
        warnings.simplefilter("error", UserWarning)
        with xlsxwriter.Workbook(memory, OPTIONS) as book:
            making = Making(book, Styles(book), lang, definition, Vocabulary(), sheets_of(workbook, lang))
            _describe(making)
            # All sheets stand before the first is drawn, so that names may point to any of them.
            drawn = [(sheet, book.add_worksheet(sheet.name)) for sheet in making.sheets]
            for sheet, worksheet in drawn:
                DRAW[sheet.content](making, sheet, worksheet)
                if sheet.folded:
                    worksheet.hide()
            drawn[0][1].activate()
    made = package.finished(memory.getvalue())
    return made if suffix == ".xlsx" else package.macro_edition(made, lang)


def build_all(folder: Path) -> list[Path]:
    """Every workbook in both languages and editions, as `es/registros.xlsx`; a file with the same parts is left alone."""
    paths = []
    for definition in office.WORKBOOKS:
        for lang in LANGUAGES:
            made = build(definition.key, lang, ".xlsx")
            for suffix, content in {".xlsx": made, ".xlsm": package.macro_edition(made, lang)}.items():
                path = folder / lang / f"{definition.file[lang]}{suffix}"
                path.parent.mkdir(parents=True, exist_ok=True)
                if not (path.exists() and package.same_parts(path.read_bytes(), content)):
                    path.write_bytes(content)
                paths.append(path)
    return paths


def _describe(making: Making) -> None:
    book, definition = making.book, making.workbook
    book.set_properties(
        {"title": definition.label[making.lang], "comments": definition.help[making.lang], "created": _MADE}
    )
    book.set_custom_property(names.PROPERTY_WORKBOOK, definition.key, "text")
    book.set_custom_property(names.PROPERTY_LANGUAGE, making.lang, "text")
    book.set_custom_property(names.PROPERTY_SCHEMA, office.VERSION, "text")
    book.set_size(24000, 14000)
    book.set_tab_ratio(80)
