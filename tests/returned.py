"""Packs without files: what goes out and what comes back as rows by key, and an office in memory that receives them."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime

from coopxl.actions.receive import Receiving
from coopxl.core.book import Book
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.returned import read_pack
from coopxl.core.reviewing import Delivery, Review, remember
from coopxl.core.workbook import Patch, Region, Sheet, Workbook
from coopxl.hosts.memory import MemoryHost, workbooks
from coopxl.schema.names import HEADER_ROW
from coopxl.schema.office import TABLES, VERSION
from coopxl.schema.packs import AUDIENCES
from coopxl.schema.table import Table

ID = "ENV-2026-001"
Rows = dict[str, list[dict[str, object]]]


def pack(rows: Rows, audience: str = "directorate", *, regions: bool = True, file: str = f"{ID}.xlsx") -> Workbook:
    """The workbook of a pack with these rows; without `regions` as a program without table objects saves it."""
    sheets: dict[str, Sheet] = {}
    where: dict[str, Region] = {}
    for share in AUDIENCES[audience].shares:
        table = TABLES[share.table]
        head = [table[key].label["es"] for key in share.columns]
        body = [[row.get(key) for key in share.columns] for row in rows.get(share.table, [])]
        label = table.label["es"]
        sheets[label] = Sheet(label, [*[[]] * (HEADER_ROW - 1), head, *body])
        where[table.key] = Region(table.key, label, HEADER_ROW, 1, len(head), HEADER_ROW + max(1, len(body)))
    return Workbook(file, sheets, where if regions else {}, {}, {"coopxl_pack": ID, "coopxl_pack_audience": audience})


def retyped(workbook: Workbook, sheet: str, edit: Mapping[tuple[int, int], object]) -> Workbook:
    """With other cells on a sheet, by row and column."""
    held = workbook.sheets[sheet]
    high = max([len(held.rows), *(row for row, _ in edit)])
    wide = max([max(map(len, held.rows)), *(column for _, column in edit)])
    rows = [
        [edit.get((row, column), held.cell(row, column)) for column in range(1, wide + 1)] for row in range(1, high + 1)
    ]
    sheets = {**workbook.sheets, sheet: Sheet(sheet, rows)}
    return Workbook(workbook.name, sheets, workbook.regions, workbook.names, workbook.properties)


@dataclass
class Office:
    """An office in memory. `receive` takes a pack in as the command does, and keeps what is remembered of it."""

    text: str
    hosts: dict[str, MemoryHost] = field(init=False)
    _read: Book | None = field(init=False, default=None)
    remembered: dict = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hosts = {key: MemoryHost(one) for key, one in workbooks(self.text).items()}

    @property
    def book(self) -> Book:
        held = {key: host.read() for key, host in self.hosts.items()}
        if self._read is None or held != self._read.workbooks:
            self._read = read_book(held, "es")
        return self._read

    def rows(self, table: str) -> dict[str, dict[str, object]]:
        """The rows by id, blank cells left out."""
        found: Table = self.book[table]
        return {row.id: {k: row[k] for k in found.columns if row[k] is not None and k != "id"} for row in found}

    def change(self, table: str, row_id: str, **values: object) -> None:
        """The office types into cells of a row."""
        found = self.book[table]
        patch = Patch()
        for key, value in values.items():
            spot = found.rows[found.by_id[row_id]], found.layout.numbers[key]
            patch.sheet(found.layout.sheet).cells[spot] = value
        self.hosts[found.definition.workbook].apply(patch)

    def receive(
        self,
        came: Workbook,
        sent: Workbook | None,
        audience: str = "directorate",
        *,
        show: bool = False,
        version: str = VERSION,
    ) -> Review:
        """What came of it, which is written, and remembered when it was taken in."""
        book, who = self.book, AUDIENCES[audience]
        before = read_pack(sent, who, book.words, version) if sent else None
        there = read_pack(came, who, book.words, version, before)
        action = Receiving([Delivery(ID, came.name, who, there, before, deepcopy(self.remembered))], show)
        outcome = action(book, Ask(datetime(2026, 3, 1, tzinfo=book.zone)))
        plan = Plan(book)
        plan.add(outcome.edits)
        for key, patch in plan.patches.items():
            self.hosts[key].apply(patch)
        (review,) = action.reviews
        review.findings = list(outcome.findings)
        if action.taken:
            self.remembered = remember(review, {one.table for one in review.entries})
        return review


def seen(review: Review, *kinds: str) -> list[tuple[object, ...]]:
    """The entries as (what, table, id, column, theirs), rows without their cells; of these kinds, or all."""
    return [
        (one.what, one.table, one.id, one.column, one.theirs if one.column else "")
        for one in review.entries
        if not kinds or one.what in kinds
    ]


def codes(review: Review) -> list[str]:
    """The codes of all that is told, but the sums."""
    return [one.code for one in review.findings if one.code not in {"RECE-25", "RECE-26"}]


def told(review: Review) -> Sequence[str]:
    """All that is told, as the officer reads it, but the sums."""
    return [one.told("es") for one in review.findings if one.code not in {"RECE-25", "RECE-26"}]
