"""Books made before the schema of today: what they lack and never had is told once for each, and stops only what needs it."""

from collections.abc import Mapping

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.table import Table
from coopxl.core.workbook import Workbook
from coopxl.schema.conflicts import CONFLICTS
from coopxl.schema.history import HELD, newer
from coopxl.schema.names import PROPERTY_SCHEMA
from coopxl.schema.office import TABLES, VERSION, address, tables_of
from coopxl.schema.text import LANGUAGES, Text


def version(workbook: Workbook) -> str:
    """The schema that a book says it is of; today's when it does not say."""
    return workbook.properties.get(PROPERTY_SCHEMA, VERSION)


def is_older(workbook: Workbook) -> bool:
    """Whether a book is of an earlier schema: what it lacks may be newer than it."""
    return version(workbook) in HELD


def older(workbook: Workbook, key: str, read: Mapping[str, Table]) -> list[Finding]:
    """The one finding about a book of an older schema; none when it lacks nothing."""
    theirs = version(workbook)
    sheets = [
        table.label
        for table in tables_of(key)
        if address(table) not in read and table.key != CONFLICTS and newer(theirs, table.key)
    ]
    columns = [
        (column.label, table.label)
        for table in tables_of(key)
        if address(table) in read and table.key != CONFLICTS
        for column in table.columns
        if column.key not in read[address(table)].layout.numbers and newer(theirs, table.key, column.key)
    ]
    if not sheets and not columns:
        return []
    es, en = (
        "; ".join([sheet[lang] for sheet in sheets] + [f"{sheet[lang]} «{one[lang]}»" for one, sheet in columns])
        for lang in LANGUAGES
    )
    facts = {"theirs": theirs, "ours": VERSION, "count": len(sheets) + len(columns), "lacks": Text(es=es, en=en)}
    return [Finding("TAB-08", Place(workbook.name), facts)]


def gone(book: Book, table: str) -> CannotGoOn:
    """What stops the work that needs a table: its sheet was lost, or the book is older than it."""
    definition = TABLES[table]
    workbook = book.workbooks[definition.workbook]
    if newer(version(workbook), table):
        return CannotGoOn("TAB-09", table=definition.label, book=workbook.name)
    return CannotGoOn("TAB-01", table=definition.label)
