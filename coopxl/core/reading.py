"""From a workbook's cells to tables: headers are recognised in any order, by any label or alias, in either language."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter

from coopxl.core.book import Book
from coopxl.core.cells import Raw, looks_blank
from coopxl.core.findings import Finding, Place
from coopxl.core.fold import fold
from coopxl.core.linking import link
from coopxl.core.older import older, version
from coopxl.core.table import Layout, Table
from coopxl.core.values import Bad, Value, read_all
from coopxl.core.vocabulary import OwnCode, Vocabulary
from coopxl.core.workbook import Region, Sheet, Workbook, column_letter
from coopxl.schema import table as schema
from coopxl.schema.codes import Code
from coopxl.schema.conflicts import CONFLICTS
from coopxl.schema.history import newer
from coopxl.schema.office import WORKBOOKS, address, tables_of
from coopxl.schema.text import LANGUAGES, Text

_SEARCHED_ROWS = 30
"""How far down a header row is looked for on a sheet whose table object is gone."""


def read_book(workbooks: Mapping[str, Workbook], lang: str) -> Book:
    """All tables of the office. `workbooks` maps the key of each book to what a host read."""
    found = {
        (key, table.key): located
        for key, workbook in workbooks.items()
        for regions in (_regions(workbook),)
        for table in tables_of(key)
        if (located := _located(workbook, key, table, regions.get(table.key))) is not None
    }
    words = Vocabulary(_own_codes(workbooks, found))
    tables: dict[str, Table] = {}
    noticed: list[Finding] = []
    for definition in WORKBOOKS:
        if definition.key not in workbooks:
            continue
        workbook = workbooks[definition.key]
        for table in tables_of(definition.key):
            name = address(table)
            layout = found.get((definition.key, table.key))
            # A merge asks for its sheet when it needs one; without it nothing is lost.
            if layout is None and (newer(version(workbook), table.key) or table.key == CONFLICTS):
                continue
            if layout is None:
                noticed.append(Finding("TAB-01", Place(workbook.name, table.label[lang]), {"table": table.label}))
                continue
            tables[name] = fill(table, layout, workbook.sheets[layout.sheet], words)
            noticed.extend(_headers_noticed(tables[name], lang, version(workbook)))
            noticed.extend(_out_of_reach(tables[name], workbook))
        noticed.extend(_copies(workbook, definition.key))
        noticed.extend(older(workbook, definition.key, tables))
    book = Book(tables, words, dict(workbooks), lang)
    book.noticed = noticed
    link(book)
    return book


def reread(book: Book, workbooks: Mapping[str, Workbook], names: Iterable[str]) -> dict[str, Table]:
    """Some tables of a book as other states of its workbooks have them; names typed instead of ids stay names."""
    wanted, found = set(names), dict[str, Table]()
    for key, workbook in workbooks.items():
        regions = _regions(workbook)
        for table in tables_of(key):
            layout = _located(workbook, key, table, regions.get(table.key)) if address(table) in wanted else None
            if layout is not None:
                found[address(table)] = fill(table, layout, workbook.sheets[layout.sheet], book.words)
    return found


def _own_codes(workbooks: Mapping[str, Workbook], found: Mapping[tuple[str, str], Layout]) -> list[OwnCode]:
    """The office's own entries must be known before any other cell is read."""
    layout = found.get(("registers", "own_codes"))
    if layout is None:
        return []
    definition = next(table for table in tables_of("registers") if table.key == "own_codes")
    rows = fill(definition, layout, workbooks["registers"].sheets[layout.sheet], Vocabulary())
    return [
        OwnCode(
            row.text("list"),
            Code(
                row.text("key"),
                Text(es=_label(row.text("label_es")), en=_label(row.text("label_en") or row.text("label_es"))),
                tuple(alias.strip() for alias in row.text("aliases").split(";") if alias.strip()),
            ),
        )
        for row in rows
        if row["list"] and row["key"] and row["label_es"]
    ]


def _label(typed: str) -> str:
    """The label of an own entry; a semicolon in it would split a cell of several choices."""
    return " ".join(typed.replace(";", ",").split())


@cache
def _spellings(table: str, workbook: str) -> dict[str, str]:
    """Every header a column is found by; a spelling that two columns share belongs to the one whose label it is."""
    definition = next(one for one in tables_of(workbook) if one.key == table)
    spelled: dict[str, str] = {}
    for column in definition.columns:
        for lang in LANGUAGES:
            spelled.setdefault(fold(column.label[lang]), column.key)
    for column in definition.columns:
        for other in (column.key, *column.aliases):
            spelled.setdefault(fold(other), column.key)
    return spelled


def locate(workbook: Workbook, key: str, table: schema.Table) -> Layout | None:
    """Where a table stands: its table object, else the header row on the sheet of its name."""
    return _located(workbook, key, table, _regions(workbook).get(table.key))


def _regions(workbook: Workbook) -> dict[str, Region]:
    """The table objects by name, whose case does not count; of two that differ in nothing else, the first."""
    return {region.name.casefold(): region for region in reversed(workbook.regions.values())}


def _located(workbook: Workbook, key: str, table: schema.Table, region: Region | None) -> Layout | None:
    if region is not None and region.sheet in workbook.sheets:
        return _layout(workbook, key, table, region)
    labels = {fold(table.label[lang]) for lang in LANGUAGES} | {fold(table.key)}
    sheet = next((sheet for sheet in workbook.sheets.values() if fold(sheet.name) in labels), None)
    header = sheet and _header_row(sheet, _spellings(table.key, key))
    if not sheet or not header:
        return None
    line = sheet.rows[header - 1]
    filled = [number for number, raw in enumerate(line, 1) if isinstance(raw, str) and raw.strip()]
    region = Region("", sheet.name, header, filled[0], filled[-1], header)
    return _layout(workbook, key, table, region)


def _header_row(sheet: Sheet, spelled: Mapping[str, str]) -> int:
    """The row with most known headers; 0 when none has at least two."""
    best, row = 1, 0
    for number, line in enumerate(sheet.rows[:_SEARCHED_ROWS], 1):
        known = len({spelled[fold(raw)] for raw in line if isinstance(raw, str) and fold(raw) in spelled})
        if known > best:
            best, row = known, number
    return row


def _layout(workbook: Workbook, key: str, table: schema.Table, region: Region) -> Layout:
    sheet = workbook.sheets[region.sheet]
    spelled = _spellings(table.key, key)
    numbers: dict[str, int] = {}
    headers: dict[str, str] = {}
    own: dict[str, int] = {}
    near = beside(sheet, region, workbook) if table.derived else ()
    for number in (*range(region.first_column, region.last_column + 1), *near):
        raw = sheet.cell(region.header_row, number)
        typed = "" if raw is None else str(raw)
        column = spelled.get(fold(typed))
        if column and column not in numbers and number not in near:
            numbers[column], headers[column] = number, typed
        else:
            own[typed if typed and typed not in own else f"{typed}@{column_letter(number)}"] = number
    layout = Layout(
        workbook.name,
        region.sheet,
        region.header_row,
        region.first_column,
        region.last_column,
        region.last_row,
        numbers,
        headers,
        own,
        region=region.name,
        totals=region.totals,
        fingerprint=workbook.fingerprint,
    )
    layout.below = _below(sheet, layout, workbook)
    return layout


def beside(sheet: Sheet, region: Region, workbook: Workbook) -> range:
    """The columns right beside a table in which something stands beside its rows: there no program lets the table grow."""
    first = last = region.last_column + 1
    rows = range(region.header_row, region.last_row + 1)
    others = [
        other.first_column
        for other in workbook.regions.values()
        if other.sheet == region.sheet and other.header_row <= region.last_row and other.last_row >= region.header_row
    ]
    while last not in others and not all(looks_blank(sheet.cell(row, last)) for row in rows):
        last += 1
    return range(first, last)


def _is_blank(sheet: Sheet, row: int, numbers: Iterable[int]) -> bool:
    """Whether nothing but blanks and blank-looking texts stands in these columns."""
    line = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
    return all(looks_blank(line[number - 1]) for number in numbers if number <= len(line))


def _under(layout: Layout, workbook: Workbook) -> list[Region]:
    """The other table objects that stand under a table."""
    return [
        region
        for region in workbook.regions.values()
        if region.sheet == layout.sheet
        and region.header_row > layout.header_row
        and region.first_column <= layout.last_column
        and region.last_column >= layout.first_column
    ]


def _below(sheet: Sheet, layout: Layout, workbook: Workbook) -> tuple[int, ...]:
    """The rows typed directly under the table, down to the first blank one or the next table."""
    if layout.totals:
        # Excel itself moves the totals down when one types in the last row; below them nothing is the table's.
        return ()
    end = min([len(sheet.rows) + 1, *(other.header_row for other in _under(layout, workbook))])
    numbers = list(layout.numbers.values())
    rows: list[int] = []
    row = layout.last_row + 1
    while row < end and not _is_blank(sheet, row, numbers):
        rows.append(row)
        row += 1
    return tuple(rows)


def fill(definition: schema.Table, layout: Layout, sheet: Sheet, words: Vocabulary) -> Table:
    """The table's values; blank-looking rows are left out but remembered as free."""
    table = Table(definition, layout)
    numbers = list(layout.numbers.values())
    inside = range(layout.header_row + 1, layout.last_row + 1)
    free: list[int] = []
    for row in (*inside, *layout.below):
        (free if _is_blank(sheet, row, numbers) else table.rows).append(row)
    layout.blanks = tuple(free)
    if not table.rows:
        return table
    lines = [sheet.rows[row - 1] for row in table.rows]
    whole = min(map(len, lines))
    for column in definition.columns:
        number = layout.numbers.get(column.key)
        if number is None:
            table.columns[column.key] = [None] * len(table.rows)
        else:
            table.columns[column.key] = _typed(table, column, _column(lines, number, whole), words)
    for header, number in layout.own.items():
        table.own[header] = _column(lines, number, whole)
    return table


def _column(lines: Sequence[Sequence[Raw]], number: int, whole: int) -> list[Raw]:
    """The cells of a column; every line has at least `whole` of them."""
    if number <= whole:
        return list(map(itemgetter(number - 1), lines))
    return [line[number - 1] if number <= len(line) else None for line in lines]


def _typed(table: Table, column: schema.Column, raws: Sequence[Raw], words: Vocabulary) -> list[Value]:
    meant = read_all(column.kind, raws, words)
    table.bad.update({(index, column.key): value for index, value in enumerate(meant) if isinstance(value, Bad)})
    return [value.value if isinstance(value, Bad) else value for value in meant]


def _headers_noticed(table: Table, lang: str, schema_of: str) -> Iterable[Finding]:
    """Columns that are missing, doubled or nearly right."""
    missing = [
        column
        for column in table.definition.columns
        if column.key not in table.layout.numbers and not newer(schema_of, table.definition.key, column.key)
    ]
    spelled = _spellings(table.definition.key, _workbook_of(table))
    unclaimed = dict(table.layout.own)
    for column in missing:
        near = difflib.get_close_matches(fold(column.label[lang]), [fold(header) for header in unclaimed], 1, 0.75)
        typed = next((header for header in unclaimed if near and fold(header) == near[0]), None)
        if typed is None:
            yield Finding("TAB-02", table.header_place(), {"column": column.label})
        else:
            where = _header_cell(table, unclaimed.pop(typed), typed)
            yield Finding("TAB-06", where, {"typed": typed, "column": column.label})
    for header, number in unclaimed.items():
        key = spelled.get(fold(header.split("@")[0]))
        if key:
            yield Finding("TAB-03", _header_cell(table, number, header), {"column": table.definition[key].label})


def _workbook_of(table: Table) -> str:
    return table.definition.workbook


def _header_cell(table: Table, number: int, header: str) -> Place:
    where = table.layout
    return Place(where.workbook, where.sheet, where.header_row, column_letter(number), header, table.definition.key)


def _out_of_reach(table: Table, workbook: Workbook) -> Iterable[Finding]:
    """The first of the rows that stand behind a gap under the table and belong to no other."""
    where, sheet = table.layout, workbook.sheets[table.layout.sheet]
    numbers = list(where.numbers.values())
    after = where.below[-1] if where.below else where.last_row + where.totals
    others = {row for other in _under(where, workbook) for row in range(other.header_row, other.last_row + 1)}
    for row in range(after + 1, len(sheet.rows) + 1):
        if row not in others and not _is_blank(sheet, row, numbers) and not table.definition.derived:
            column = column_letter(where.first_column)
            yield Finding("TAB-04", Place(where.workbook, where.sheet, row, column, "", table.definition.key))
            return


_COPY = re.compile(r"(.+?)_?\d+")


def _copies(workbook: Workbook, key: str) -> Iterable[Finding]:
    """Excel names the table of a copied sheet after the original, with a number."""
    known = {table.key: table for table in tables_of(key)}
    for region in workbook.regions.values():
        match = _COPY.fullmatch(region.name.casefold())
        if match and region.name.casefold() not in known and match[1] in known:
            place = Place(workbook.name, region.sheet, region.header_row, column_letter(region.first_column))
            yield Finding("TAB-05", place, {"table": known[match[1]].label})
