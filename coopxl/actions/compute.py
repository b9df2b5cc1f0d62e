"""Computes what the schema says coopxl computes: days times tariff, days that a permit has stood still. Runs at every write."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from coopxl.core.book import Book
from coopxl.core.outcome import Ask, Edit, Fill, Outcome
from coopxl.core.table import Row, Table
from coopxl.core.values import Value
from coopxl.schema.computed import Computed, Elapsed, Late, Product

_CENT = Decimal("0.01")


def compute(book: Book, ask: Ask) -> Outcome:
    """The cells whose value is not what the other cells of their row make it today."""
    edits: list[Edit] = []
    for name, table in book.tables.items():
        cells = {
            (index, column.key): value
            for column in table.definition.columns
            if column.computed and column.key in table.layout.numbers
            for index, value in enumerate(_values(column.computed, table, ask.today))
            if value != table.columns[column.key][index] or (index, column.key) in table.bad
        }
        if cells:
            edits.append(Fill(name, table.fingerprint, cells))
    return Outcome(edits)


def _values(computed: Computed, table: Table, today: date) -> list[Value]:
    match computed:
        case Product(one, other):
            return [_product(*pair) for pair in zip(table.columns[one], table.columns[other], strict=True)]
        case Elapsed(first, last):
            return [_elapsed(*pair, today) for pair in zip(table.columns[first], table.columns[last], strict=True)]
        case Late():
            return [_late(computed, row, today) for row in table]


def _product(one: Value, other: Value) -> Value:
    if isinstance(one, int | Decimal) and isinstance(other, int | Decimal):
        return (Decimal(one) * Decimal(other)).quantize(_CENT, ROUND_HALF_UP)
    return None


def _elapsed(first: Value, last: Value, today: date) -> Value:
    end = last if isinstance(last, date) else today
    return (end - first).days if isinstance(first, date) and first <= end else None


def _late(computed: Late, row: Row, today: date) -> Value:
    planned, forecast, actual = (row[key] for key in (computed.planned, computed.forecast, computed.actual))
    if not isinstance(planned, date) or (actual is None and row[computed.state] in computed.over):
        return None
    expected = max(forecast, today) if isinstance(forecast, date) else today
    end = actual if isinstance(actual, date) else expected
    return max((end - planned).days, 0)
