"""A pack that came back, read into tables: whatever was sorted, renamed or added, each column is found or told as missing."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from coopxl.core.book import Book
from coopxl.core.cells import Raw, looks_blank
from coopxl.core.findings import Finding, Place
from coopxl.core.fold import fold
from coopxl.core.plan import block
from coopxl.core.reading import fill, locate
from coopxl.core.table import Layout, Table
from coopxl.core.values import Bad, Value, read
from coopxl.core.vocabulary import Vocabulary
from coopxl.core.workbook import Sheet, Workbook, column_letter
from coopxl.schema.history import newer
from coopxl.schema.office import TABLES, VERSION, WORKBOOKS
from coopxl.schema.pack_register import PACKS
from coopxl.schema.packs import (
    PROPERTY_AUDIENCE,
    PROPERTY_DATE,
    PROPERTY_PACK,
    PROPERTY_VERSION,
    Audience,
    Share,
)
from coopxl.schema.table import Column
from coopxl.schema.table import Table as Definition
from coopxl.schema.text import LANGUAGES

_ID = re.compile(rf"\b{PACKS.prefix}-\d{{4}}-\d{{3,}}\b")
_SEEN_ROWS, _SEARCHED_ROWS = 60, 30
_NEAR, _ALIKE, _SEVERAL = 0.75, 0.8, 2


@dataclass(frozen=True, slots=True)
class Label:
    """What a pack says of itself; empty where it does not say."""

    id: str = ""
    version: str = ""
    audience: str = ""
    date: str = ""


def label(workbook: Workbook) -> Label:
    """By the document's properties, else the cells that show them, else any cell that shows an id, else the file's name."""
    said = {key: _said(workbook, key) for key in (PROPERTY_PACK, PROPERTY_VERSION, PROPERTY_AUDIENCE, PROPERTY_DATE)}
    found = _ID.search(said[PROPERTY_PACK]) or next(_shown(workbook), None) or _ID.search(workbook.name.upper())
    version = said[PROPERTY_VERSION].removesuffix(".0")
    # Another program may have made a date of the day.
    return Label(found[0] if found else "", version, said[PROPERTY_AUDIENCE], said[PROPERTY_DATE][:10])


def _said(workbook: Workbook, key: str) -> str:
    if said := workbook.properties.get(key, ""):
        return said
    area = block(workbook, key)
    raw = workbook.sheets[area[0]].cell(area[1], area[2]) if area else None
    return "" if raw is None else str(raw)


def _shown(workbook: Workbook) -> Iterator[re.Match[str]]:
    for sheet in workbook.sheets.values():
        for line in sheet.rows[:_SEEN_ROWS]:
            for raw in line:
                if isinstance(raw, str) and (found := _ID.search(raw)):
                    yield found


@dataclass(slots=True)
class Returned:
    """The tables of a pack by key, and what was noticed while reading.

    `absent` are the columns that are not there although they went out, by table.
    """

    book: Book
    noticed: list[Finding] = field(default_factory=list)
    absent: dict[str, set[str]] = field(default_factory=dict)


def read_pack(
    workbook: Workbook,
    audience: Audience,
    words: Vocabulary,
    version: str = VERSION,
    sent: "Returned | None" = None,
    lang: str = "es",
) -> Returned:
    """Reads the tables that the audience got, to be told in `lang`. `sent` is the pack as it went out: what stood where."""
    # Every table of a pack stands in the one file, whichever of the office's books it belongs to.
    held = {definition.key: workbook for definition in WORKBOOKS}
    made = Returned(Book({}, words, held, lang))
    taken: set[str] = set()
    for share in audience.shares:
        old = sent.book.tables.get(share.table) if sent else None
        definition = _shown_of(share)
        layout = _layout(workbook, definition, taken)
        if layout is None:
            if old is not None and len(old):
                place = Place(workbook.name, definition.label[lang])
                made.noticed.append(Finding("RECE-07", place, {"table": definition.label}))
            continue
        taken.add(layout.sheet)
        sheet = workbook.sheets[layout.sheet]
        heads = _Headers(definition, layout, sheet, words, old)
        made.noticed += heads.recognise(version)
        made.absent[share.table] = heads.absent
        made.book.tables[share.table] = fill(definition, layout, sheet, words)
        made.noticed += _blank_looking(made.book.tables[share.table], sheet)
    return made


def _shown_of(share: Share) -> Definition:
    whole = TABLES[share.table]
    return replace(whole, columns=tuple(whole[key] for key in share.columns))


def _layout(workbook: Workbook, definition: Definition, taken: set[str]) -> Layout | None:
    """Where the table stands: by its name, its sheet's, or else the sheet that has most of its headers."""
    found = locate(workbook, definition.workbook, definition)
    if found is None or found.sheet in taken:
        found = _by_headers(workbook, definition, taken)
    if found is None:
        return None
    own = dict(found.own)
    for key in [key for key in found.numbers if key not in definition]:
        own[found.headers.pop(key)] = found.numbers.pop(key)
    sheet, number = workbook.sheets[found.sheet], found.last_column + 1
    while not looks_blank(header := sheet.cell(found.header_row, number)):
        # Typed beside the table, which did not grow.
        own.setdefault(str(header), number)
        number += 1
    # Rows after a gap count too: nobody there knows that a table ends at its first blank row.
    last = max(found.last_row, len(sheet.rows))
    return replace(found, own=own, last_row=last, below=(), totals=0)


def _by_headers(workbook: Workbook, definition: Definition, taken: set[str]) -> Layout | None:
    """On a sheet of another name, without a table object: the row with at least half of the headers."""
    spelled = {fold(column.label[lang]) for column in definition.columns for lang in LANGUAGES}
    best, where = len(definition.columns) / 2, None
    for sheet in workbook.sheets.values():
        for line in () if sheet.name in taken else sheet.rows[:_SEARCHED_ROWS]:
            known = len({fold(raw) for raw in line if isinstance(raw, str)} & spelled)
            if known > best:
                best, where = known, sheet
    if where is None:
        return None
    moved = replace(where, name=definition.label["es"])
    found = locate(
        Workbook(workbook.name, {moved.name: moved}, {}, fingerprint=workbook.fingerprint),
        definition.workbook,
        definition,
    )
    return replace(found, sheet=where.name) if found else None


class _Headers:
    """The columns of a table that came back, beside those that went out."""

    def __init__(
        self, definition: Definition, layout: Layout, sheet: Sheet, words: Vocabulary, old: Table | None
    ) -> None:
        self.definition, self.layout, self.sheet, self.words, self.old = definition, layout, sheet, words, old
        self.absent: set[str] = set()

    def recognise(self, version: str) -> list[Finding]:
        """Finds columns under other headers, where that is certain; what is missing, doubled or their own is told."""
        missing = [column for column in self.definition.columns if column.key not in self.layout.numbers]
        told: list[Finding] = []
        for column in missing:
            if self.old is not None and column.key not in self.old.layout.numbers:
                continue
            if newer(version, self.definition.key, column.key):
                continue
            header = self._renamed(column)
            if header is None:
                self.absent.add(column.key)
                place = self._place(self.layout.first_column, "")
                told.append(Finding("RECE-09", place, {"column": column.label}))
                continue
            number = self.layout.own.pop(header)
            self.layout.numbers[column.key], self.layout.headers[column.key] = number, header
            facts = {"typed": header.split("@")[0], "column": column.label}
            told.append(Finding("RECE-08", self._place(number, header), facts))
        told += self._own()
        return told

    def _renamed(self, column: Column) -> str | None:
        """The header that stands for a column: beside the same neighbours, nearly the same word, or over the same values."""
        if self.old is None:
            headers = {fold(header): header for header in self.layout.own}
            near = [difflib.get_close_matches(fold(column.label[lang]), headers, 1, _NEAR) for lang in LANGUAGES]
            return next((headers[found[0]] for found in near if found), None)
        certain = [
            header
            for header, number in self.layout.own.items()
            if self._fits(column, number) and (self._same_seat(column, number) or self._same_values(column, number))
        ]
        return certain[0] if len(certain) == 1 else None

    def _same_seat(self, column: Column, number: int) -> bool:
        """Whether it stands between the columns that it stood between."""
        assert self.old is not None
        before, after = (_beside(self.old.layout, column.key, step) for step in (-1, 1))
        here = {at: key for key, at in self.layout.numbers.items()}
        return here.get(number - 1, "") == before and here.get(number + 1, "") == after

    def _pairs(self, column: Column, number: int) -> list[tuple[Value, Raw]]:
        """What the column held of each row, and what stands there now."""
        assert self.old is not None
        seat = self.layout.numbers.get("id")
        if seat is None:
            return []
        rows = {
            str(self.sheet.cell(row, seat)): row for row in range(self.layout.header_row + 1, len(self.sheet.rows) + 1)
        }
        known = self.old.columns["id"]
        return [
            (self.old.columns[column.key][index], self.sheet.cell(rows[str(row_id)], number))
            for index, row_id in enumerate(known)
            if row_id is not None and str(row_id) in rows
        ]

    def _fits(self, column: Column, number: int) -> bool:
        """Whether nothing in it speaks against: most of what stood there stands there still, or can be read as it should."""
        meant = [(old, read(column.kind, raw, self.words)) for old, raw in self._pairs(column, number)]
        held = [(old, new) for old, new in meant if old is not None]
        if held:
            return sum(_same(old, new) for old, new in held) * 2 >= len(held)
        typed = [new for _, new in meant if new is not None]
        # One wrong value may be just that; several speak of another column.
        return len(typed) < _SEVERAL or sum(not isinstance(new, Bad) for new in typed) * 2 >= len(typed)

    def _same_values(self, column: Column, number: int) -> bool:
        meant = [
            (old, read(column.kind, raw, self.words)) for old, raw in self._pairs(column, number) if old is not None
        ]
        same = sum(_same(old, new) for old, new in meant)
        return len({str(old) for old, _ in meant}) > 1 and same >= _ALIKE * len(meant)

    def _own(self) -> Iterator[Finding]:
        """Columns of their own that hold something: told, not taken."""
        known = {fold(header.split("@")[0]) for header in self.old.layout.own} if self.old else set()
        for header, number in self.layout.own.items():
            rows = range(self.layout.header_row + 1, len(self.sheet.rows) + 1)
            typed = not all(looks_blank(self.sheet.cell(row, number)) for row in rows)
            if typed and fold(header.split("@")[0]) not in known:
                yield Finding("RECE-10", self._place(number, header), {"typed": header.split("@")[0]})

    def _place(self, number: int, header: str) -> Place:
        where = self.layout
        return Place(
            where.workbook,
            where.sheet,
            where.header_row,
            column_letter(number),
            header.split("@", maxsplit=1)[0],
            self.definition.key,
        )


def _same(old: object, new: object) -> bool:
    meant = new.value if isinstance(new, Bad) else new
    return old == meant or (isinstance(old, str) and isinstance(meant, str) and fold(old) == fold(meant))


def _beside(layout: Layout, key: str, step: int) -> str:
    here = {number: key for key, number in layout.numbers.items()}
    return here.get(layout.numbers[key] + step, "")


def _blank_looking(table: Table, sheet: Sheet) -> Iterator[Finding]:
    """Rows in which somebody typed spaces only, between others or below: they are no rows, and that is told."""
    where = table.layout
    for row in where.blanks:
        spaces = [number for number in where.numbers.values() if sheet.cell(row, number) is not None]
        if spaces:
            place = Place(where.workbook, where.sheet, row, column_letter(min(spaces)), "", table.definition.key)
            yield Finding("RECE-11", place)
