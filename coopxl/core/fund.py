"""What the municipality can put in as counterpart in a year: a department's own fund, else that of the whole municipality."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from coopxl.core.fold import fold
from coopxl.core.table import Row
from coopxl.core.values import Value

DOLLARS = "USD"


def rate(row: Row) -> Decimal | None:
    """US dollars for one unit of the row's currency; None while it is not known."""
    if row["currency"] in (None, DOLLARS):
        return Decimal(1)
    known = row["rate"]
    return known if isinstance(known, Decimal) else None


def in_dollars(amount: Value, by: Decimal | None) -> Decimal | None:
    """An amount at a rate; None where one of them is not known."""
    return amount * by if isinstance(amount, Decimal) and by is not None else None


class Funds:
    """The funds of every year, in US dollars; one of which a part cannot be counted is not known."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._parts: dict[tuple[int, str], list[Decimal | None]] = defaultdict(list)
        for row in rows:
            if isinstance(year := row["year"], int):
                self._parts[year, fold(row.text("department"))].append(in_dollars(row["amount"], rate(row)))

    def of(self, year: int | None, department: str) -> tuple[bool, Decimal | None]:
        """Whether a fund is registered, and how much it is; None when that is not known."""
        for owner in (fold(department), ""):
            if year is not None and (parts := self._parts.get((year, owner))):
                known = [part for part in parts if part is not None]
                return True, sum(known, Decimal()) if len(known) == len(parts) else None
        return False, None
