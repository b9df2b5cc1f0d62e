"""Signed agreements as grants of 360Giving, from public data only: the municipality received each of them.

Source: 360Giving Data Standard 1.4; the headers of the CSV are the titles of its fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.datasets import Data, Record
from coopxl.core.findings import Finding
from coopxl.core.portable import json_value
from coopxl.core.tables_out import TITLE
from coopxl.core.values import Value
from coopxl.schema.open_data import COUNTRY

_STANDARD = "1.4"
_LOCAL = "GLS050"
"""360Giving's code for a local authority."""

Json = dict[str, object]


@dataclass(slots=True)
class Made:
    """The package, the same as lines for a CSV, and what is to be known about it."""

    package: dict[str, list[Json] | object]
    headers: Sequence[str] = ()
    lines: list[list[Value]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


HEADERS = (
    "Identifier", "Title", "Description", "Currency", "Amount Applied For", "Amount Awarded", "Amount Disbursed",
    "Award Date", "Planned Dates:Start Date", "Planned Dates:End Date", "Recipient Org:Identifier", "Recipient Org:Name",
    "Beneficiary Location:Name", "Beneficiary Location:Country Code", "Funding Org:Identifier", "Funding Org:Name",
    "Grant Programme:Title", "From An Open Call?", "Last Modified", "Data Source",
)  # fmt: skip


def grants(data: Data, book: Book) -> Made:
    """A grant for each agreement that has an amount, a day and a cooperant; `book` tells only where one is missing."""
    made = Made({}, HEADERS)
    found = []
    for row in data.rows("agreements"):
        grant = _Grant(data, row)
        if grant.is_loan:
            continue
        lacks = grant.lacks()
        if lacks:
            table = book["agreements"]
            facts = {"id": grant.id, "label": table.definition[lacks].label}
            made.findings.append(Finding("EXPO-21", table[grant.id].place(lacks), facts))
            continue
        found.append(grant.record())
        made.lines.append(_line(found[-1]))
    office, lang = data.office, data.office.lang
    made.package = {
        "version": _STANDARD,
        "title": " — ".join(filter(None, (TITLE[lang], office.name))),
        "issued": office.day.isoformat(),
        "modified": office.moment.isoformat(),
        "publisher": {"name": office.name or "—"} | ({"identifier": office.iati} if office.iati else {}),
        "license": office.licence.official["url"],
        "grants": found,
    }
    return made


class _Grant:
    def __init__(self, data: Data, row: Record) -> None:
        self.data, self.row, self.id = data, row, str(row["id"])
        self.project = next((one for one in data.rows("projects") if one["id"] == row["project"]), None)
        names = {str(one["id"]): str(one["name"]) for one in data.rows("cooperants") if one["name"]}
        # Who takes part in another way, as carrying it out, gives no grant.
        others = {
            party["cooperant"]
            for party in data.of("agreement_parties", "agreement", self.id)
            if party["role"] not in {None, "funding"}
        }
        named = [one for one in row["cooperants"] if one not in others] if isinstance(row["cooperants"], tuple) else []
        self.funders = [(one, names[one]) for one in named if one in names]

    @property
    def is_loan(self) -> bool:
        """Whether all of it is to be paid back."""
        types = self._from_project("cooperation_types")
        return isinstance(types, tuple) and "repayable" in types and "financial" not in types

    def lacks(self) -> str:
        """The first column without which it is no grant; empty when all are there."""
        there = {
            "amount": isinstance(self.row["amount"], Decimal),
            "signed": isinstance(self._awarded(), date),
            "cooperants": bool(self.funders),
        }
        return next((key for key, known in there.items() if not known), "")

    def _awarded(self) -> Value:
        return self.row["signed"] or self.row["starts"]

    def _identifier(self, row_id: str) -> str:
        """With the prefix that 360Giving gave; else the office's own id."""
        return f"{self.data.office.grants}-{row_id}" if self.data.office.grants else row_id

    def record(self) -> Json:
        """The grant under 360Giving's names."""
        office, row = self.data.office, self.row
        title = str(row["name"] or (self.project or {}).get("name") or self.id)
        municipality = office.iati or self._identifier("GAD")
        made: Json = {
            "id": self._identifier(self.id),
            "title": title,
            "description": str(self._from_project("summary") or self._from_project("general_objective") or title),
            "currency": str(row["currency"] or "USD"),
            **self._applied(),
            "amountAwarded": json_value(row["amount"]),
            **self._disbursed(),
            "awardDate": json_value(self._awarded()),
            **self._planned(),
            "recipientOrganization": [{"id": municipality, "name": office.name or "—"}],
            "beneficiaryLocation": self._where(),
            "fundingOrganization": [{"id": self._identifier(one), "name": name} for one, name in self.funders],
            **self._programme(),
            "dateModified": office.moment.isoformat(),
            "locationScope": _LOCAL,
        }
        return made

    def _from_project(self, key: str) -> Value:
        return self.project[key] if self.project else None

    def _same_currency(self, row: Record) -> bool:
        return (row.get("currency") or "USD") == (self.row["currency"] or "USD")

    def _applied(self) -> Json:
        """What the project asked for, where it is in the money of the agreement."""
        amount = self._from_project("amount_requested")
        known = self.project is not None and isinstance(amount, Decimal) and self._same_currency(self.project)
        return {"amountAppliedFor": json_value(amount)} if known else {}

    def _disbursed(self) -> Json:
        rows = [row for row in self.data.of("income", "agreement", self.id) if isinstance(row["amount"], Decimal)]
        if not rows or not all(self._same_currency(row) for row in rows):
            return {}
        return {
            "amountDisbursed": json_value(
                sum((row["amount"] for row in rows if isinstance(row["amount"], Decimal)), Decimal(0))
            )
        }

    def _planned(self) -> Json:
        days = {"startDate": self.row["starts"], "endDate": self.row["ends"]}
        told = {key: json_value(day) for key, day in days.items() if isinstance(day, date)}
        return {"plannedDates": [told]} if told else {}

    def _where(self) -> list[Json]:
        parishes = self._from_project("parishes")
        named = [self.data.title("parishes", one) or one for one in parishes] if isinstance(parishes, tuple) else []
        places = named or [self.data.office.canton or self.data.office.name or "—"]
        return [{"name": name, "countryCode": COUNTRY} for name in places]

    def _programme(self) -> Json:
        """The call that the project answered."""
        call = self._from_project("call")
        row = next((one for one in self.data.rows("calls") if call and one["id"] == call), None)
        if row is None:
            return {"fromOpenCall": "No"}
        code = self._identifier(str(row["programme"] or row["id"]))
        return {"grantProgramme": [{"code": code, "title": str(row["name"] or row["id"])}], "fromOpenCall": "Yes"}


def _line(grant: Json) -> list[Value]:
    """The same in one line; several organizations or places are joined."""

    def inside(key: str, name: str) -> str:
        several = grant.get(key)
        held = several if isinstance(several, list) else []
        return "; ".join(str(one[name]) for one in held if one.get(name))

    def plain(key: str) -> Value:
        value = grant.get(key)
        return value if isinstance(value, int | str) or value is None else Decimal(str(value))

    return [
        plain("id"), plain("title"), plain("description"), plain("currency"), plain("amountAppliedFor"),
        plain("amountAwarded"), plain("amountDisbursed"), plain("awardDate"), inside("plannedDates", "startDate"),
        inside("plannedDates", "endDate"), inside("recipientOrganization", "id"), inside("recipientOrganization", "name"),
        inside("beneficiaryLocation", "name"), inside("beneficiaryLocation", "countryCode"),
        inside("fundingOrganization", "id"), inside("fundingOrganization", "name"), inside("grantProgramme", "title"),
        plain("fromOpenCall"), plain("dateModified"), plain("dataSource"),
    ]  # fmt: skip
