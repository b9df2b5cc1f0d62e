"""What an action is asked, and what comes out of it: effects as data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from coopxl.core.book import Book
from coopxl.core.cells import Written
from coopxl.core.events import Agenda
from coopxl.core.findings import Finding
from coopxl.core.pack import Pack
from coopxl.core.values import Value

SAMPLE = "sample"
"""Said when a paper is only gathered to show what its template may use: what would stop it does not."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What comes in by the door: the moment (in the office's own time), the reader's language, the row it is about.

    `given` is the highest number ever given under each id prefix, so that none is used twice; `said` is what the command
    line added in words, by name; `past` gives the entries of the change log, newest first; `noticed` is what was found
    outside the books: documents older than their data.
    """

    now: datetime
    lang: str = "es"
    id: str = ""
    given: Mapping[str, int] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    past: Callable[[], Iterable[Any]] = tuple
    noticed: Sequence[Finding] = ()

    @property
    def today(self) -> date:
        """The day of the moment."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Fill:
    """New values for rows that stand: by (index of the row, column key)."""

    table: str
    fingerprint: str
    cells: Mapping[tuple[int, str], Value]


@dataclass(frozen=True, slots=True)
class Append:
    """New rows at the end of a table, ids included."""

    table: str
    fingerprint: str
    rows: Sequence[Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells as they are to be, whatever their columns ask for: of rows that stand by (index, column), then of new `rows`.

    A column is a key, or `=header` for one of the officer's own, which comes to stand beside the table where there is none.
    """

    table: str
    fingerprint: str
    cells: Mapping[tuple[int, str], Written]
    rows: Sequence[Mapping[str, Written]] = ()


@dataclass(frozen=True, slots=True)
class Rewrite:
    """All rows of a derived table, in order. What the officer typed there is kept by id.

    `links` are formulas for cells, by (index of the row, column key). `adopt` maps the id of a row that is gone to the id
    that inherits what the officer typed beside it.
    """

    table: str
    fingerprint: str
    rows: Sequence[Mapping[str, Value]]
    links: Mapping[tuple[int, str], Written] = field(default_factory=dict)
    adopt: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draw:
    """The cells of a block that coopxl owns, named by a defined name; what is not given is emptied.

    `lines` start at its first cell; `hidden` tells which of its lines (from 0) are hidden.
    """

    workbook: str
    block: str
    lines: Sequence[Sequence[Written]]
    hidden: Mapping[int, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Show:
    """Sheets of a workbook to show (True) or to put out of sight (False), by name."""

    workbook: str
    sheets: Mapping[str, bool]


Edit = Fill | Append | Cells | Rewrite | Draw | Show


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be made: the template's key, its data, and the name of the file without suffix."""

    template: str
    data: Mapping[str, object]
    name: str
    lang: str


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a bundle: its name, what writes it (`documents/exports.py`), and what is written."""

    file: str
    writer: str
    content: object


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files that belong together, in a folder of that name; one alone needs no folder."""

    name: str
    parts: Sequence[Part]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that an action wants done and told; `papers` are files to be made, `given` the id numbers it used up, by prefix."""

    edits: Sequence[Edit] = ()
    papers: Sequence[Paper | Agenda | Pack | Bundle] = ()
    findings: Sequence[Finding] = ()
    given: Mapping[str, int] = field(default_factory=dict)


Action = Callable[[Book, Ask], Outcome]


def apply_fills(book: Book, edits: Sequence[Edit]) -> None:
    """Lets the tables in memory hold what `Fill` edits say, so that the next action sees it."""
    for edit in edits:
        if isinstance(edit, Fill):
            table = book[edit.table]
            for (index, key), value in edit.cells.items():
                table.columns[key][index] = value
                table.bad.pop((index, key), None)
            table.__dict__.pop("by_id", None)
