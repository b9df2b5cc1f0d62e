"""What goes into a pack: of each table the rows and columns its audience may see, and the entries its drop-downs need."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coopxl.core.book import Book
from coopxl.core.pack_subject import Subject
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.core.vocabulary import Vocabulary
from coopxl.schema import packs
from coopxl.schema.execution import APART
from coopxl.schema.kinds import Ref, Refs
from coopxl.schema.office import TABLES, VERSION
from coopxl.schema.packs import OFFICE, Scope, Share
from coopxl.schema.table import Column, Table, Writer

Line = Mapping[str, Value]
"""A row of a pack, by column key."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a pack; the last `prepared` of its rows have no id and wait to be filled."""

    share: Share
    lines: tuple[Line, ...]
    prepared: int = 0

    @property
    def table(self) -> Table:
        """As the schema declares it."""
        return TABLES[self.share.table]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those that are shown, in their order."""
        return tuple(self.table[key] for key in self.share.columns)

    def fills(self, column: Column, *, new: bool = False) -> bool:
        """Whether the audience fills a column of a row that stands, or of a `new` one."""
        if not new:
            return column.key in self.share.writes
        return self.share.adds and column.key != "id" and column.written_by is not Writer.COOPXL

    @property
    def filled(self) -> tuple[Column, ...]:
        """The columns that it fills anywhere."""
        return tuple(column for column in self.columns if self.fills(column) or self.fills(column, new=True))


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack to be made. `titles` are the names beside the ids it shows or offers; `entries` what its drop-downs offer.

    `file` is the name without suffix; `office` what the office says of itself.
    """

    id: str
    subject: Subject
    to_whom: str
    made: date
    due: date | None
    lang: str
    file: str
    office: Mapping[str, str]
    parts: tuple[Part, ...]
    entries: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, Mapping[str, str]]
    words: Vocabulary

    @property
    def carries(self) -> dict[str, str]:
        """What tells it from any other workbook, by the name of the property; the first sheet shows the same."""
        return {
            packs.PROPERTY_PACK: self.id,
            packs.PROPERTY_DATE: self.made.isoformat(),
            packs.PROPERTY_AUDIENCE: self.subject.key,
            packs.PROPERTY_VERSION: VERSION,
        }

    def title(self, table: str, row_id: str) -> str:
        """The name beside an id."""
        return self.titles.get(table, {}).get(row_id, "")


def pack(
    book: Book, subject: Subject, row: Line, made: date, file: str, added: Mapping[str, Sequence[Line]] | None = None
) -> Pack:
    """The pack of a subject, for the row of the register that it gets; `added` are rows that its tables are about to have."""
    parts = _parts(book, subject, made, added or {})
    entries = _entries(book, subject, parts)
    shown = _pointed(parts)
    titles = {
        table: {row_id: book.title(table, row_id) for row_id in {*shown.get(table, ()), *entries.get(table, ())}}
        for table in {*shown, *entries}
    }
    due = row.get("due")
    return Pack(
        str(row["id"]),
        subject,
        str(row.get("to_whom") or ""),
        made,
        due if isinstance(due, date) else None,
        book.lang,
        file,
        {key: book.settings[key] for key in OFFICE},
        parts,
        entries,
        titles,
        book.words,
    )


def _parts(book: Book, subject: Subject, today: date, added: Mapping[str, Sequence[Line]]) -> tuple[Part, ...]:
    """What only others name comes last to be chosen, and stands where it was declared."""
    shares = subject.audience.shares
    chosen = {
        share.table: _part(book, subject, share, added.get(share.table, ())) for share in shares if not _follows(share)
    }
    named = _pointed(tuple(chosen.values()))
    for share in shares:
        if _follows(share):
            wanted = named.get(share.table, set())
            rows = [row for row in book.rows(share.table) if row.id in wanted or _in_force(row, share, today)]
            chosen[share.table] = Part(share, tuple(_line(row, share) for row in rows))
    return tuple(chosen[share.table] for share in shares if chosen[share.table].lines or share.adds)


def _follows(share: Share) -> bool:
    return share.scope in {Scope.NAMED, Scope.IN_FORCE}


def _in_force(row: Row, share: Share, today: date) -> bool:
    first, last = (row["from_year"], row["to_year"]) if share.scope is Scope.IN_FORCE else (None, None)
    return isinstance(first, int) and isinstance(last, int) and first <= today.year <= last


def _part(book: Book, subject: Subject, share: Share, added: Sequence[Line]) -> Part:
    rows = [row for row in book.rows(share.table) if row.id and _belongs(row, book, subject, share)]
    lines = [*(_line(row, share) for row in rows), *({key: line.get(key) for key in share.columns} for line in added)]
    prepared = list(_prepared(book, subject, share, rows)) if share.prepared else []
    return Part(share, (*lines, *prepared), len(prepared))


def _belongs(row: Row, book: Book, subject: Subject, share: Share) -> bool:
    match share.scope:
        case Scope.PROJECTS:
            return row.id in subject.projects
        case Scope.OF_INDICATORS:
            indicators = book["indicators"]
            of = row.text("indicator")
            mine = of in indicators and indicators[of]["project"] in subject.projects
            return mine and (subject.period is None or _overlaps(row, subject))
        case Scope.IN_PERIOD:
            return row["project"] in subject.projects and (subject.period is None or row["date"] in subject.period)
        case Scope.CANDIDATES:
            return row["project"] in subject.projects and row["in_final_list"] is not False
    return row["project"] in subject.projects


def _overlaps(row: Row, subject: Subject) -> bool:
    """Whether a value was measured for days of the period."""
    assert subject.period is not None
    return row["from_date"] in subject.period or row["to_date"] in subject.period


def _line(row: Row, share: Share) -> Line:
    return {key: row[key] for key in share.columns}


def _prepared(book: Book, subject: Subject, share: Share, rows: list[Row]) -> Iterator[Line]:
    """A row for each indicator whose total of the whole period nobody has written yet."""
    within = subject.period
    if within is None:
        return
    there = {
        row["indicator"]
        for row in rows
        if (row["from_date"], row["to_date"]) == (within.first, within.last) and not any(row[key] for key in APART)
    }
    for row in book.rows(share.prepared):
        if row.id and row["project"] in subject.projects and row.id not in there:
            yield {"indicator": row.id, "from_date": within.first, "to_date": within.last}


def _pointed(parts: tuple[Part, ...]) -> dict[str, set[str]]:
    """The ids that the cells of some tables point to, by table."""
    found: dict[str, set[str]] = {}
    for part in parts:
        for column in part.columns:
            if isinstance(column.kind, Ref | Refs):
                for line in part.lines:
                    value = line.get(column.key)
                    ids = value if isinstance(value, tuple) else (value,)
                    found.setdefault(column.kind.table, set()).update(str(one) for one in ids if one is not None)
    return found


def _entries(book: Book, subject: Subject, parts: tuple[Part, ...]) -> dict[str, tuple[str, ...]]:
    """What the drop-downs of the columns that are filled offer: rows of the pack, of its projects, or all where so declared."""
    shown = {part.share.table: {str(line["id"]) for line in part.lines if line.get("id")} for part in parts}
    pointed = _pointed(parts)
    wanted = [column.kind.table for part in parts for column in part.filled if isinstance(column.kind, Ref | Refs)]
    offered = {}
    for table in dict.fromkeys(wanted):
        whole = table in subject.audience.whole
        there = shown.get(table, set()) | pointed.get(table, set())
        offered[table] = tuple(
            row.id
            for row in book.rows(table)
            if row.id and (whole or row.id in there or (table not in shown and _of(row, subject)))
        )
    return offered


def _of(row: Row, subject: Subject) -> bool:
    """Whether a row of a table that is not in the pack is of one of its projects."""
    return "project" in row.table.definition and row["project"] in subject.projects
