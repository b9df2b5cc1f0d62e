"""A pack as a workbook: its first sheet says what to do, then the tables, then the lists behind the drop-downs."""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from coopxl.core.pack import Pack
from coopxl.core.values import reference
from coopxl.derive.workbooks import lists, pack_cover, pack_tables, pack_texts, package, texts
from coopxl.derive.workbooks.making import OPTIONS, Making
from coopxl.derive.workbooks.sheets import Content, Sheet
from coopxl.derive.workbooks.style import Styles
from coopxl.schema import kinds, names
from coopxl.schema.office import CODE_LISTS, TABLES, WorkbookDef
from coopxl.schema.table import Stage
from coopxl.schema.text import Text


def build_pack(pack: Pack) -> bytes:
    """The file of a pack; the same bytes for the same pack."""
    audience = pack.subject.audience
    book_of = WorkbookDef("pack", Text(pack.file, pack.file), audience.label, audience.what)
    memory = BytesIO()
    with xlsxwriter.Workbook(memory, OPTIONS) as book:
        making = Making(book, Styles(book), pack.lang, book_of, pack.words, _sheets(pack))
        _describe(making, pack)
        drawn = [(sheet, book.add_worksheet(sheet.name)) for sheet in making.sheets]
        for sheet, worksheet in drawn:
            if sheet.content is Content.START:
                pack_cover.draw(making, pack, sheet, worksheet)
            elif sheet.content is Content.LISTS:
                note = pack_texts.LISTS_HELP[pack.lang]
                lists.draw_listed(making, sheet, worksheet, tuple(_listed(pack)), note)
                worksheet.hide()
            else:
                part = next(one for one in pack.parts if one.share.table == sheet.key)
                pack_tables.draw(making, pack, part, sheet, worksheet)
        drawn[0][1].activate()
    return package.growing(package.plain_edition(package.finished(memory.getvalue())))


def _sheets(pack: Pack) -> tuple[Sheet, ...]:
    lang = pack.lang
    cover = Sheet(Content.START, "start", pack_texts.COVER[lang], Stage.OFFICE, pack_texts.COVER_HELP)
    listed = Sheet(Content.LISTS, "lists", texts.LISTS[lang], Stage.OFFICE, pack_texts.LISTS_HELP)
    tables = []
    for part in pack.parts:
        table = pack_tables.table_of(part)
        tables.append(Sheet(Content.TABLE, table.key, table.label[lang], table.stage, table.help, table=table))
    return (cover, *tables, *([listed] if any(_listed(pack)) else []))


def _listed(pack: Pack) -> Iterator[lists.Listed]:
    """The lists behind what is filled, and no other."""
    filled = [column.kind for part in pack.parts for column in part.filled]
    codes = {kind.codes for kind in filled if isinstance(kind, kinds.Choice | kinds.Choices)}
    for key in (key for key in CODE_LISTS if key in codes):
        labels = tuple(code.label for code in pack.words.codes(key))
        kind = texts.LIST_OPEN if CODE_LISTS[key].open else texts.LIST_CLOSED
        yield lists.Listed(names.codes_name(key), CODE_LISTS[key].label, kind, labels)
    for key in (key for key in TABLES if key in pack.entries):
        said = (reference(row_id, pack.title(key, row_id)) for row_id in pack.entries[key])
        yield lists.Listed(
            names.rows_name(key), TABLES[key].label, texts.LIST_ROWS, tuple(Text(one, one) for one in said)
        )


def _describe(making: Making, pack: Pack) -> None:
    book, lang = making.book, pack.lang
    made = datetime.combine(pack.made, time())
    title = f"{pack.id} · {pack.subject.named}"
    book.set_properties({"title": title, "comments": pack.subject.audience.what[lang], "created": made})
    for name, value in pack.carries.items():
        book.set_custom_property(name, value, "text")
    book.set_custom_property(names.PROPERTY_LANGUAGE, lang, "text")
    book.set_size(24000, 14000)
    book.set_tab_ratio(80)
