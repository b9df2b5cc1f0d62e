"""Budget against spending: sums, what is left, what part was spent. What rests on an amount that is missing is missing."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from coopxl.core.gathering import NOTHING, Gatherer, Words
from coopxl.core.missing import Missing
from coopxl.core.origins import KnownNumber, known, origins_of
from coopxl.core.shares import CENT, shares
from coopxl.core.table import Row
from coopxl.schema.text import Text

Amount = Decimal | Missing

_NO_LINE = Text("Gastos sin línea de presupuesto", "Expenses without a budget line")
UNDECIDED = Text("Por definir", "Undecided")
_ELIGIBILITY = (
    (True, Text("Elegibles", "Eligible")),
    (False, Text("No elegibles", "Not eligible")),
    (None, UNDECIDED),
)


def by_source(lines: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """The budget lines by who pays them."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for line in lines:
        groups.setdefault((line.text("source"), line.text("financier")), []).append(line)
    return groups


def shared(amounts: Sequence[Amount]) -> list[Amount]:
    """The part of each in a hundred, adding up to 100.00; while one is missing, none is known."""
    lack = next((amount for amount in amounts if isinstance(amount, Missing)), None)
    if lack:
        return [lack] * len(amounts)
    parts = shares([amount for amount in amounts if isinstance(amount, Decimal)])
    return [KnownNumber.of(part, origins_of(*amounts)) for part in parts]


def whole(total: Amount) -> Amount:
    """What the shares of a total add up to."""
    if isinstance(total, Missing):
        return total
    return KnownNumber.of(Decimal("100.00") if total else NOTHING, origins_of(total))


def left(planned: Amount, spent: Amount) -> Amount:
    """The balance; negative when more was spent."""
    if isinstance(planned, Missing):
        return planned
    return spent if isinstance(spent, Missing) else KnownNumber.of(planned - spent, origins_of(planned, spent))


def execution(planned: Amount, spent: Amount) -> Amount | str:
    """What part of the plan was spent, in a hundred; blank where nothing was planned."""
    if isinstance(planned, Missing) or isinstance(spent, Missing):
        return left(planned, spent)
    if not planned:
        return ""
    return KnownNumber.of((spent * 100 / planned).quantize(CENT, ROUND_HALF_UP), origins_of(planned, spent))


class Accounts:
    """The accounts of the project a document is about."""

    def __init__(self, gatherer: Gatherer) -> None:
        self.of = gatherer
        self.lines = gatherer.own("budget")
        self.expenses = gatherer.own("expenses")
        self.paid: dict[int, list[Row]] = {line.index: [] for line in self.lines}
        self.apart: list[Row] = []
        first: dict[str, int] = {}
        for line in self.lines:
            first.setdefault(line.id, line.index)
        for expense in self.expenses:
            self.paid.get(first.get(expense.text("line") or "-", -1), self.apart).append(expense)

    def words(self) -> Words:
        """By source, by line, by eligibility, and all together."""
        planned = (
            self.of.total(self.lines) if self.lines else self.of.nothing(self.of.table("budget"), ("amount",))["amount"]
        )
        spent = self.of.total(self.expenses)
        return {
            "sources": self.sources(),
            "lines": self.by_line(),
            "eligibility": self.eligibility(),
            "total": self._row(planned, spent) | {"share": whole(planned)},
            "spent_share": whole(spent),
        }

    def by_line(self) -> list[Words]:
        """Each budget line with what was spent on it; then what was spent on none."""
        rows = [
            {**self.of.source(line), "item": known(line["item"], [line.origin("item")]) or self.of.lack(line, "item")}
            | self._row(self.of.total([line]), self.of.total(self._paid([line])))
            for line in self.lines
        ]
        return rows + self._on_no_line({"source": "", "financier": "", "item": _NO_LINE[self.of.lang]})

    def sources(self) -> list[Words]:
        """The lines of each contributor together, with its share of the budget."""
        groups = by_source(self.lines)
        planned = [self.of.total(lines) for lines in groups.values()]
        rows = [
            {**self.of.source(lines[0]), "share": share} | self._row(amount, self.of.total(self._paid(lines)))
            for lines, amount, share in zip(groups.values(), planned, shared(planned), strict=True)
        ]
        return rows + self._on_no_line({"source": _NO_LINE[self.of.lang], "financier": "", "share": ""})

    def eligibility(self) -> list[Words]:
        """What the cooperant accepts, what it does not, and what nobody has said; the last only when there is any."""
        groups = [
            ([row for row in self.expenses if row["eligible"] is said], said, label) for said, label in _ELIGIBILITY
        ]
        kept = [(rows, label) for rows, said, label in groups if rows or said is not None]
        spent = [self.of.total(rows) for rows, _ in kept]
        return [
            {"label": label[self.of.lang], "count": len(rows), "spent": amount, "share": share}
            for (rows, label), amount, share in zip(kept, spent, shared(spent), strict=True)
        ]

    def _paid(self, lines: Sequence[Row]) -> list[Row]:
        return [expense for line in lines for expense in self.paid[line.index]]

    def _on_no_line(self, said: Words) -> list[Words]:
        return [said | self._row(NOTHING, self.of.total(self.apart))] if self.apart else []

    def _row(self, planned: Amount, spent: Amount) -> Words:
        return {
            "planned": planned,
            "spent": spent,
            "execution": execution(planned, spent),
            "balance": left(planned, spent),
        }
