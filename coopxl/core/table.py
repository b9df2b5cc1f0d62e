"""A table with its values, and where each of them stands on the sheet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from coopxl.core.cells import Raw
from coopxl.core.findings import Place
from coopxl.core.origins import Origin
from coopxl.core.values import Bad, Value
from coopxl.core.workbook import column_letter
from coopxl.schema import table as schema

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(slots=True)
class Layout:
    """Where a table stands: rows and columns count from 1.

    `numbers` and `headers` give column number and header as typed, by column key. `last_row` is where the table object
    ends; `below` are the rows typed directly under it; `blanks` the blank rows inside; `own` maps the officer's own
    headers to column numbers; `region` is the name of the table object, if there is one, `totals` its totals rows.
    """

    workbook: str
    sheet: str
    header_row: int
    first_column: int
    last_column: int
    last_row: int
    numbers: dict[str, int]
    headers: dict[str, str]
    own: dict[str, int] = field(default_factory=dict)
    below: tuple[int, ...] = ()
    region: str = ""
    blanks: tuple[int, ...] = ()
    totals: int = 0
    fingerprint: str = ""


@dataclass(slots=True)
class Row:
    """One row of a table; `row["name"]` is its value."""

    table: "Table"
    index: int

    def __getitem__(self, key: str) -> Value:
        return self.table.columns[key][self.index]

    def text(self, key: str) -> str:
        """The value as text; blank is empty."""
        value = self[key]
        return "" if value is None else str(value)

    @property
    def id(self) -> str:
        """The row's id; empty when it has none yet."""
        return self.text("id")

    def place(self, key: str) -> Place:
        """Where the value stands."""
        return self.table.place(self.index, key)

    def origin(self, key: str) -> Origin:
        """The cell, for a document to say where its value stands."""
        return Origin(self.table.definition.key, self.id, self.index, key)


class Table:
    """Columns of plain typed values, with the sheet row of each; `bad` holds the cells that could not be read as asked."""

    def __init__(self, definition: schema.Table, layout: Layout) -> None:
        self.definition = definition
        self.layout = layout
        self.columns: dict[str, list[Value]] = {column.key: [] for column in definition.columns}
        self.own: dict[str, list[Raw]] = {header: [] for header in layout.own}
        self.rows: list[int] = []
        self.bad: dict[tuple[int, str], Bad] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return (Row(self, index) for index in range(len(self.rows)))

    def __getitem__(self, row_id: str) -> Row:
        return Row(self, self.by_id[row_id])

    def __contains__(self, row_id: object) -> bool:
        return row_id in self.by_id

    @cached_property
    def by_id(self) -> dict[str, int]:
        """The first row of each id."""
        index: dict[str, int] = {}
        for number, row_id in enumerate(self.columns["id"]):
            if isinstance(row_id, str):
                index.setdefault(row_id, number)
        return index

    @property
    def fingerprint(self) -> str:
        """That of the workbook as it was read."""
        return self.layout.fingerprint

    def place(self, index: int, key: str) -> Place:
        """Where a value stands, as the officer sees it."""
        return self._place(self.rows[index], key, str(self.columns["id"][index] or ""))

    def header_place(self, key: str = "") -> Place:
        """Where the header of a column stands; without a key, the header row."""
        return self._place(self.layout.header_row, key, "")

    def _place(self, row: int, key: str, row_id: str) -> Place:
        number = self.layout.numbers.get(key, self.layout.first_column)
        label = self.layout.headers.get(key, "")
        where = self.layout
        return Place(where.workbook, where.sheet, row, column_letter(number), label, self.definition.key, key, row_id)

    def title(self, row_id: str) -> str:
        """The words that stand for a row in lists."""
        index = self.by_id.get(row_id)
        key = self.definition.title
        return "" if index is None or not key else str(self.columns[key][index] or "")

    def frame(self) -> "DataFrame":
        """The values as a pandas DataFrame, for analysis."""
        import pandas

        return pandas.DataFrame(self.columns)


def free_place(table: Table, key: str) -> Place:
    """The cell of a column in the first row that is still free."""
    where = table.layout
    after = [row for row in where.blanks if row > max((*table.rows, where.header_row))]
    row = after[0] if after else max((*table.rows, where.last_row)) + 1
    number = where.numbers.get(key, where.first_column)
    return Place(
        where.workbook, where.sheet, row, column_letter(number), where.headers.get(key, ""), table.definition.key, key
    )
