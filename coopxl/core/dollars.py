"""Money in US dollars: five figures that are told apart, by year. Source: 360Giving and IATI."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.shares import CENT
from coopxl.core.table import Row

DOLLARS = "USD"
UNKNOWN = "?"
FIGURES = ("requested", "approved", "signed", "received", "spent")
_OWN = ("municipal_cash", "municipal_in_kind", "beneficiaries")
"""Sources of a resource that nobody gave to the municipality."""


@dataclass(slots=True)
class Sums:
    """Amounts by figure and year, None for no date; `left_out` are those that could not be turned into dollars."""

    by_year: dict[tuple[str, int | None], Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    left_out: list[tuple[str, Place]] = field(default_factory=list)

    @property
    def years(self) -> list[int]:
        """The years that have an amount, in order."""
        return sorted({year for _, year in self.by_year if year is not None})

    def of(self, figure: str, years: Iterable[int | None]) -> Decimal:
        """What a figure adds up to in some years."""
        return sum((self.by_year.get((figure, year), Decimal(0)) for year in years), Decimal(0))

    def total(self, figure: str) -> Decimal:
        """What a figure adds up to in all."""
        return sum((amount for (one, _), amount in self.by_year.items() if one == figure), Decimal(0))

    def add(self, figure: str, row: Row, key: str, day: str = "", *, rates: Row | None = None) -> None:
        """Adds the amount of a row; `rates` is the row that knows the rate when its own table has none."""
        amount, currency = row[key], _currency(row)
        if not isinstance(amount, Decimal):
            return
        rate = _rate(currency, rates or row)
        if rate is None:
            self.left_out.append((currency, row.place(key)))
            return
        when = row[day] if day else None
        year = when.year if isinstance(when, date) else None
        self.by_year[figure, year] += (amount * rate).quantize(CENT, ROUND_HALF_UP)


def five_figures(book: Book) -> Sums:
    """What was requested, approved, signed, received and spent."""
    sums = Sums()
    projects = {row.id: row for row in book.rows("projects") if row.id}
    for row in last_applications(book):
        rates = projects.get(row.text("project"))
        sums.add("requested", row, "amount_requested", "submitted", rates=rates)
        sums.add("approved", row, "amount_approved", "answered", rates=rates)
    for row in book.rows("agreements"):
        sums.add("signed", row, "amount", "signed")
    for row in book.rows("income"):
        sums.add("received", row, "amount", "date")
    for row in _resources(book):
        sums.add("received", row, "amount")
    for row in book.rows("expenses"):
        sums.add("spent", row, "amount", "date")
    return sums


def last_applications(book: Book) -> list[Row]:
    """The last application of each project to the same cooperant and call: a new version asks for the same money again."""
    last: dict[tuple[str, ...], Row] = {}
    for row in sorted(book.rows("applications"), key=_turn):
        last[tuple(row.text(key) for key in ("project", "cooperant", "call"))] = row
    return list(last.values())


def _turn(row: Row) -> tuple[date, int, str]:
    day, version = row["submitted"], row["version"]
    return day if isinstance(day, date) else date.min, version if isinstance(version, int) else 0, row.id


def _resources(book: Book) -> Iterator[Row]:
    """What others brought to projects without income of their own: the two tables would tell the same money twice."""
    told = {row.text("project") for row in book.rows("income") if row["amount"] is not None}
    for row in book.rows("resources"):
        if row.text("project") not in told and row.text("source") not in _OWN:
            yield row


def _currency(row: Row) -> str:
    """Blank is dollars; what could not be read is no currency that anyone knows."""
    table = row.table
    if "currency" not in table.definition:
        return DOLLARS
    return UNKNOWN if (row.index, "currency") in table.bad else row.text("currency") or DOLLARS


def _rate(currency: str, row: Row) -> Decimal | None:
    """Dollars for one unit of a currency; None when the row does not know."""
    if currency == DOLLARS:
        return Decimal(1)
    known = currency != UNKNOWN and "rate" in row.table.definition and _currency(row) == currency
    rate = row["rate"] if known else None
    return rate if isinstance(rate, Decimal) and rate > 0 else None
