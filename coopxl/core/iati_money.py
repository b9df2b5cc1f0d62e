"""Budgets by year, and what was committed, received and spent, as IATI tells money: each with its day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.datasets import Data, Record
from coopxl.core.findings import Finding
from coopxl.core.iati_orgs import Org, Orgs
from coopxl.core.nodes import Node, node

_INCOMING_FUNDS, _EXPENDITURE, _INCOMING_COMMITMENT = "1", "4", "11"
_ORIGINAL, _INDICATIVE, _COMMITTED = "1", "1", "2"
_SOFT_LOAN = "421"
_YEARS = range(1900, 2200)


class Money:
    """The money of one project; `findings` tells what could not be said of it."""

    def __init__(
        self, data: Data, book: Book, project: Record, agreements: Sequence[Record], orgs: Orgs, *, committed: bool
    ) -> None:
        self.data, self.book, self.orgs = data, book, orgs
        self.project, self.agreements, self.committed = str(project["id"]), agreements, committed
        self.findings: list[Finding] = []

    def budgets(self) -> Iterator[Node]:
        """One for each year that has an amount, in dollars as the table of the budget is."""
        years: dict[int, Decimal] = defaultdict(Decimal)
        for row in self.data.of("budget", "project", self.project):
            year, amount = row["year"], row["amount"]
            if isinstance(year, int) and year in _YEARS and isinstance(amount, Decimal):
                years[year] += amount
        for year, amount in sorted(years.items()):
            first, last = date(year, 1, 1), date(year, 12, 31)
            yield node(
                "budget",
                node("period-start", iso_date=first.isoformat()),
                node("period-end", iso_date=last.isoformat()),
                _value(amount, first, "USD"),
                type=_ORIGINAL,
                status=_COMMITTED if self.committed else _INDICATIVE,
            )

    def transactions(self) -> Iterator[Node]:
        """Commitments of the agreements, funds received, expenses; only past days are facts."""
        for row in self.agreements:
            yield from self._commitment(row)
        undated: dict[str, list[Record]] = defaultdict(list)
        for table, code in (("income", _INCOMING_FUNDS), ("expenses", _EXPENDITURE)):
            for row in self.data.of(table, "project", self.project):
                if self._is_past(row["date"]) and row["amount"]:
                    yield self._payment(code, row)
                elif row["amount"]:
                    undated[table].append(row)
        for table, rows in undated.items():
            place = self.book[table][str(rows[0]["id"])].place("date")
            facts = {"count": len(rows), "what": self.book[table].definition.label}
            self.findings.append(Finding("EXPO-12", place, facts))

    def _is_past(self, day: object) -> bool:
        return isinstance(day, date) and day <= self.data.office.day

    def _commitment(self, agreement: Record) -> Iterator[Node]:
        """What each party promised, when the parties say it; else the amount of the agreement."""
        day = agreement["signed"] or agreement["starts"]
        if not isinstance(day, date) or not self._is_past(day):
            return
        currency = str(agreement["currency"] or "USD")
        parties = [
            row
            for row in self.data.of("agreement_parties", "agreement", agreement["id"])
            if row["role"] == "funding" and isinstance(row["amount"], Decimal) and row["amount"]
        ]
        for row in parties:
            assert isinstance(row["amount"], Decimal)
            yield self._transaction(
                _INCOMING_COMMITMENT, str(row["id"]), day, row["amount"], currency, self.orgs.of(row["cooperant"])
            )
        if not parties and isinstance(agreement["amount"], Decimal) and agreement["amount"]:
            givers = self.orgs.funders
            giver = givers[0] if len(givers) == 1 else None
            yield self._transaction(
                _INCOMING_COMMITMENT, str(agreement["id"]), day, agreement["amount"], currency, giver
            )

    def _payment(self, code: str, row: Record) -> Node:
        amount, day = row["amount"], row["date"]
        assert isinstance(amount, Decimal)
        assert isinstance(day, date)
        currency = str(row.get("currency") or "USD")
        spent = code == _EXPENDITURE
        giver = self.orgs.municipality if spent else self.orgs.of(row["cooperant"])
        loan = [node("finance-type", code=_SOFT_LOAN)] if row.get("repayable") else []
        return self._transaction(code, str(row["id"]), day, amount, currency, giver, loan, spent=spent)

    def _transaction(
        self,
        code: str,
        ref: str,
        day: date,
        amount: Decimal,
        currency: str,
        giver: Org | None,
        more: Sequence[Node] = (),
        *,
        spent: bool = False,
    ) -> Node:
        """Whom an expense was paid to stays in the office: it may be a person."""
        return node(
            "transaction",
            node("transaction-type", code=code),
            node("transaction-date", iso_date=day.isoformat()),
            _value(amount, day, currency),
            *self.orgs.provider(giver),
            *([] if spent else [self.orgs.receiver()]),
            *more,
            ref=ref,
        )


def _value(amount: Decimal, day: date, currency: str) -> Node:
    return node("value", text=f"{amount:f}", currency=currency, value_date=day.isoformat())
