"""The rules about plans and shares: a plan that was in force in the year of the project, shares that make a whole."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.table import Table
from coopxl.core.values import Value
from coopxl.schema.rules import InForce, WholeShares


def in_force(rule: InForce, table: Table, book: Book) -> Iterator[Finding]:
    """Rows that point to a plan of another time."""
    target = getattr(table.definition[rule.column].kind, "table", "")
    if target not in book:
        return
    plans = book[target]
    firsts, lasts = plans.columns[rule.first], plans.columns[rule.last]
    for index, (value, year) in enumerate(zip(table.columns[rule.column], _years(rule, table, book), strict=True)):
        for plan in value if isinstance(value, tuple) else (value,):
            there = plans.by_id.get(str(plan or ""))
            if there is None or year is None:
                continue
            first, last = firsts[there], lasts[there]
            if isinstance(first, int) and isinstance(last, int) and not first <= year <= last:
                facts: dict[str, object] = {"plan": plan, "first": str(first), "last": str(last), "year": str(year)}
                yield Finding(rule.code, table.place(index, rule.column), facts, rule.level)


def _years(rule: InForce, table: Table, book: Book) -> list[int | None]:
    """The year each row is about; None where nobody says."""
    if not rule.via:
        return _first_years([table.columns[key] for key in rule.days])
    target = getattr(table.definition[rule.via].kind, "table", "")
    if target not in book:
        return [None] * len(table)
    theirs = book[target]
    years = _first_years([theirs.columns[key] for key in rule.days])
    places = (theirs.by_id.get(str(via or "")) for via in table.columns[rule.via])
    return [None if there is None else years[there] for there in places]


def _first_years(columns: list[list[Value]]) -> list[int | None]:
    rows = zip(*columns, strict=True)
    return [next((value.year for value in row if isinstance(value, date)), None) for row in rows]


def whole_shares(rule: WholeShares, table: Table, book: Book) -> Iterator[Finding]:
    """Shares of one whole that make more or less than all of it; told at the first of them."""
    sums: dict[Value, Decimal] = defaultdict(Decimal)
    first: dict[Value, int] = {}
    for index, (owner, share) in enumerate(zip(table.columns[rule.of], table.columns[rule.part], strict=True)):
        if owner is not None and isinstance(share, Decimal):
            sums[owner] += share
            first.setdefault(owner, index)
    for owner, total in sums.items():
        if total != 100:
            facts: dict[str, object] = {"owner": owner, "parts": total}
            yield Finding(rule.code, table.place(first[owner], rule.part), facts, rule.level)
