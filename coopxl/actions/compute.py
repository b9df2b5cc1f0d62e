"""Computes what the schema says coopxl computes: days times tariff, days that a permit has stood still. Runs at every write."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from coopxl.core.book import Book
from coopxl.core.outcome import Ask, Edit, Fill, Outcome
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.schema.computed import Computed, Product

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
    if isinstance(computed, Product):
        pairs = zip(table.columns[computed.one], table.columns[computed.other], strict=True)
        return [_product(one, other) for one, other in pairs]
    pairs = zip(table.columns[computed.first], table.columns[computed.last], strict=True)
    return [_elapsed(first, last, today) for first, last in pairs]


def _product(one: Value, other: Value) -> Value:
    if isinstance(one, int | Decimal) and isinstance(other, int | Decimal):
        return (Decimal(one) * Decimal(other)).quantize(_CENT, ROUND_HALF_UP)
    return None


def _elapsed(first: Value, last: Value, today: date) -> Value:
    end = last if isinstance(last, date) else today
    return (end - first).days if isinstance(first, date) and first <= end else None
