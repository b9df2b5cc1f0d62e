"""What a merge takes from theirs, written into the cells of ours: as typed there, in the words of the book it comes into."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Raw, Uncalculated, Written, looks_blank
from coopxl.core.findings import Place
from coopxl.core.merge import Merged
from coopxl.core.parts import OWN, followed, points
from coopxl.core.plan import Plan, writable
from coopxl.core.table import Table
from coopxl.core.values import show
from coopxl.core.workbook import column_letter
from coopxl.schema.kinds import Choice, Choices, YesNo
from coopxl.schema.office import YES_NO


def number_of(table: Table, key: str) -> int:
    """The number of a column, of the officer's own too (`=header`); 0 when the table has none."""
    layout = table.layout
    return layout.own.get(key[1:], 0) if key.startswith(OWN) else layout.numbers.get(key, 0)


def header_of(table: Table, key: str, lang: str) -> str:
    """What stands above a column."""
    if key.startswith(OWN):
        return key[1:]
    return table.definition[key].label[lang] if key in table.definition else ""


def raw_of(table: Table, book: Book, row: int, key: str) -> Raw:
    """What a cell of a table holds."""
    sheet = book.workbooks[table.definition.workbook].sheets[table.layout.sheet]
    return sheet.cell(table.rows[row], number_of(table, key))


def place_of(table: Table, line: int, key: str, row_id: str) -> Place:
    """Where a cell of a row of the sheet stands; for a whole row the cell of its id."""
    where, number = table.layout, number_of(table, key) or number_of(table, "id")
    header = where.headers.get(key, "") if not key.startswith(OWN) else key[1:]
    return Place(where.workbook, where.sheet, line, column_letter(number), header, table.definition.key, key, row_id)


class Carrying:
    """Writes into the book that `plan` is of what comes from another one. `names` are the ids that change on the way."""

    def __init__(self, plan: Plan, theirs: Book, names: Mapping[str, str]) -> None:
        self.plan, self.ours, self.theirs, self.names = plan, plan.book, theirs, names
        self.lines: dict[tuple[str, int], int] = {}

    def carry(self, name: str, made: Merged) -> None:
        """All that changes in one table. `lines` tells afterwards where the new rows stand, by table and row of theirs."""
        mine, other = self.ours[name], self.theirs[name]
        for row, their, key in made.changed:
            self.plan.put(mine, mine.rows[row], number_of(mine, key), self.value(name, their, key))
        for row, row_id in made.named.items():
            self.plan.put(mine, mine.rows[row], number_of(mine, "id"), row_id)
        for row in made.gone:
            for number in self._taken_out(mine, row):
                self.plan.put(mine, mine.rows[row], number, None)
        for their in made.new:
            self._row(name, mine, other, their, made.names.get(their, ""))

    def _row(self, name: str, mine: Table, other: Table, their: int, row_id: str) -> None:
        line = self.plan.new_row(mine)
        self.lines[name, their] = line
        keys = [*(key for key in mine.layout.numbers if key in other.layout.numbers)]
        keys += [OWN + header for header in mine.layout.own if header in other.layout.own]
        for key in keys:
            number = number_of(mine, key)
            value = row_id if key == "id" and row_id else self.value(name, their, key)
            if value is not None or key in mine.layout.numbers:
                self.plan.put(mine, line, number, value)

    def _taken_out(self, mine: Table, row: int) -> Iterator[int]:
        """A blank row is no row; a formula of the officer's own in it may stay."""
        sheet = self.ours.workbooks[mine.definition.workbook].sheets[mine.layout.sheet]
        yield from mine.layout.numbers.values()
        for number in mine.layout.own.values():
            if (mine.rows[row], number) not in sheet.formulas and not looks_blank(sheet.cell(mine.rows[row], number)):
                yield number

    def value(self, name: str, row: int, key: str) -> Written:
        """What a cell of theirs is here."""
        table = self.theirs[name]
        raw = writable(raw_of(table, self.theirs, row, key))
        if isinstance(raw, str) and not raw.strip():
            return None
        if isinstance(raw, datetime) and raw.time() == time():
            return raw.date()
        if key.startswith(OWN) or key not in table.definition:
            return raw
        column = table.definition[key]
        if isinstance(raw, str) and (points(column) or (key == "id" and table.definition.derived)):
            return followed(raw, self.names)
        translated = isinstance(column.kind, Choice | Choices | YesNo) and self.ours.lang != self.theirs.lang
        if translated and (row, key) not in table.bad:
            return show(column.kind, table.columns[key][row], self.ours.words, self.ours.lang, self.plan.title)
        return raw


def said(raw: Raw | Written, lang: str) -> str | None:
    """What a cell holds as a text that means the same when it is typed; None when it is blank."""
    match raw:
        case bool():
            return YES_NO[lang][0 if raw else 1]
        case int() | float():
            return _number(Decimal(repr(round(raw, 9) if isinstance(raw, float) else raw)), lang)
        case datetime() if raw.time() != time():
            return f"{raw:%d/%m/%Y %H:%M}"
        case date():
            return f"{raw:%d/%m/%Y}"
        case time():
            return f"{raw:%H:%M:%S}" if raw.second else f"{raw:%H:%M}"
        case CellError():
            return raw.code
    text = raw.strip() if isinstance(raw, str) else "" if raw is None or isinstance(raw, Uncalculated) else str(raw)
    return text or None


def _number(number: Decimal, lang: str) -> str:
    whole, mark, cents = f"{number:f}".partition(".")
    if not cents.strip("0"):
        return whole
    # Three decimals would read as thousands.
    return f"{whole}{',' if lang == 'es' else mark}{cents + '0' if len(cents) == 3 else cents}"
