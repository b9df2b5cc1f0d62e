"""The conflicts of a merge as rows of the sheet where the officer decides them; those that stood there stay."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coopxl.core.book import Book
from coopxl.core.carrying import Carrying, header_of, place_of, raw_of, said
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Place
from coopxl.core.merge import ROW, Merged
from coopxl.core.outcome import Rewrite
from coopxl.core.pairing import NONE, Triple
from coopxl.core.parts import OWN
from coopxl.core.sheetlinks import link_to
from coopxl.core.table import Table
from coopxl.core.values import Value, reference
from coopxl.schema.text import Text

_LONGEST = 8000

GONE = Text("(fila borrada)", "(row taken out)")
"""What a side says of a row that it took out."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell, or a whole row (`column` is `*`), of which two copies say different things; texts as they would be typed."""

    table: str
    id: str
    column: str
    base: str | None
    ours: str | None
    theirs: str | None
    line: int = 0

    @property
    def key(self) -> str:
        """The id of its row in the sheet: `projects/PRY-2026-001/name`, of an own column `projects/PRY-2026-001/=Color`."""
        return f"{self.table}/{self.id}/{self.column}"


def parted(key: str) -> tuple[str, str, str]:
    """Table, row and column of such an id; an own header may hold a slash itself."""
    table, _, rest = key.partition("/")
    row, own, header = rest.partition(f"/{OWN}")
    if own:
        return table, row, OWN + header
    row, _, column = rest.rpartition("/")
    return table, row, column


@dataclass(frozen=True, slots=True)
class Sides:
    """The three books of a merge, and what was carried over."""

    base: Book | None
    ours: Book
    theirs: Book
    carrying: Carrying

    def conflicts(self, name: str, made: Merged) -> list[Conflict]:
        """Those of one table."""
        return [self._conflict(name, made, *one) for one in made.conflicts]

    def entry(self, name: str, made: Merged, triple: Triple, column: str) -> Conflict:
        """A cell as the three have it."""
        _, row, other = triple
        line = self.ours[name].rows[row] if row != NONE else self.carrying.lines.get((name, other), 0)
        base, ours, theirs = (self._said(which, name, triple, column) for which in range(3))
        return Conflict(name, self._id(name, made, row, other), column, base, ours, theirs, line)

    def _conflict(self, name: str, made: Merged, triple: Triple, column: str) -> Conflict:
        one = self.entry(name, made, triple, column)
        if column != ROW:
            return one
        lang, gone = self.ours.lang, GONE[self.ours.lang]
        before, after = self._apart(name, triple, lang)
        ours, theirs = (gone, after) if triple[1] == NONE else (after, gone)
        return Conflict(name, one.id, ROW, before, ours, theirs, one.line)

    def _id(self, name: str, made: Merged, row: int, other: int) -> str:
        mine = str(self.ours[name].columns["id"][row] or "") if row != NONE else ""
        return mine or made.names.get(other, "") or str(self.theirs[name].columns["id"][other] or "")

    def _book(self, which: int) -> Book | None:
        return (self.base, self.ours, self.theirs)[which]

    def _said(self, which: int, name: str, triple: Triple, column: str) -> str | None:
        book, row = self._book(which), triple[which]
        if book is None or name not in book or row == NONE or column == ROW:
            return None
        if book is self.theirs:
            if (raw := raw_of(book[name], book, row, column)) is not None:
                return said(self.carrying.value(name, row, column), self.ours.lang) or said(raw, self.ours.lang)
            return None
        return said(raw_of(book[name], book, row, column), self.ours.lang)

    def _apart(self, name: str, triple: Triple, lang: str) -> tuple[str, str]:
        """What a row said in the cells that were changed, and what it says now."""
        table = self.ours[name]
        columns = [*table.layout.numbers, *(OWN + header for header in table.layout.own)]
        side = 1 if triple[1] != NONE else 2
        pairs = [(key, self._said(0, name, triple, key), self._said(side, name, triple, key)) for key in columns]
        apart = [(header_of(table, key, lang), old, new) for key, old, new in pairs if old != new]
        was, now = ("; ".join(f"{one[0]}: {one[place] or '—'}" for one in apart) for place in (1, 2))
        return _short(was), _short(now)


def _short(text: str) -> str:
    """A whole row may say more than a cell can hold; the row itself stands in its table."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def rewrite(book: Book, key: str, found: Iterable[Conflict], decided: Iterable[str] = ()) -> Rewrite:
    """The sheet of conflicts of a book: those that stand there but the decided ones, and the new ones."""
    name = f"{key}.conflicts"
    table, over = book[name], set(decided)
    rows: dict[str, dict[str, Value]] = {
        row.id: {one: row[one] for one in ("id", "place", "table", "row", "column", "base", "ours", "theirs")}
        for row in table
        if row.id and row.id not in over
    }
    lines: dict[str, int] = {}
    for one in found:
        rows[one.key], lines[one.key] = _row(book, one), one.line
    links: dict[tuple[int, str], Written] = {}
    for index, (row_id, row) in enumerate(rows.items()):
        place = _place(book, row_id, lines.get(row_id, 0))
        if place:
            row["place"] = str(place)
            links[index, "place"] = Formula(link_to(place.sheet, place.cell, str(place)), str(place))
    return Rewrite(name, table.fingerprint, list(rows.values()), links)


def _row(book: Book, one: Conflict) -> dict[str, Value]:
    table = book[one.table]
    return {
        "id": one.key,
        "table": table.definition.label[book.lang],
        "row": reference(one.id, table.title(one.id)),
        "column": header_of(table, one.column, book.lang) or None,
        "base": one.base,
        "ours": one.ours,
        "theirs": one.theirs,
    }


def _place(book: Book, key: str, line: int) -> Place | None:
    name, row_id, column = parted(key)
    if name not in book:
        return None
    table: Table = book[name]
    if not line:
        if row_id not in table:
            return None
        line = table.rows[table.by_id[row_id]]
    return place_of(table, line, "" if column == ROW else column, row_id)


def standing(book: Book, key: str) -> Mapping[str, dict[str, Value]]:
    """The conflicts that a book's sheet holds, by their id."""
    name = f"{key}.conflicts"
    return {row.id: {one: row[one] for one in row.table.columns} for row in book.rows(name) if row.id}
