"""Who takes part in an activity: organizations only, each with its role and its type in IATI."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopxl.core.datasets import Data, Record
from coopxl.core.nodes import Node, node, said
from coopxl.schema.open_data import COUNTRY, MUNICIPALITY

_FUNDING, _ACCOUNTABLE, _IMPLEMENTING = "1", "2", "4"
_BILATERAL, _MULTILATERAL, _TRIANGULAR = "1", "2", "8"
_AID, _PRIVATE = "10", "30"
_GOVERNMENTS = frozenset(("10", "11", "15"))
_MULTILATERALS = frozenset(("40",))
_PRIVATE_TYPES = frozenset(("21", "22", "60", "70", "80"))


@dataclass(frozen=True, slots=True)
class Org:
    """An organization: its name, its IATI type (empty when unknown), the country that it is from."""

    name: str
    type: str = ""
    ref: str = ""
    country: str = ""


class Orgs:
    """Those of one project."""

    def __init__(self, data: Data, project: Record, agreements: Sequence[Record]) -> None:
        self.data, self.project, self.agreements = data, project, agreements
        office = data.office
        self.municipality = Org(office.name or office.canton or office.unit or "—", MUNICIPALITY, office.iati, COUNTRY)
        self._types = {code.key: code.official.get("iati", "") for code in data.words.codes("organization_types")}
        self._cooperants = {str(row["id"]): row for row in data.rows("cooperants")}
        self._roles = list(dict.fromkeys(self._with_roles()))
        self.funders = [org for (org, role) in self._roles if role == _FUNDING]

    def of(self, cooperant: object) -> Org | None:
        """A cooperant as an organization; None for one that does not go out."""
        row = self._cooperants.get(str(cooperant))
        if row is None or not row["name"]:
            return None
        kinds = row["organization_types"]
        types = [self._types.get(one, "") for one in kinds] if isinstance(kinds, tuple) else []
        return Org(str(row["name"]), next(filter(None, types), ""), country=str(row["country"] or ""))

    def _with_roles(self) -> Iterator[tuple[Org, str]]:
        """Each organization with each of its roles; a cooperant of whom no role is told gives the money."""
        known = {code.key: code.official.get("iati", "") for code in self.data.words.codes("party_roles")}
        told: set[object] = set()
        found: list[tuple[object, str]] = []
        for agreement in self.agreements:
            for party in self.data.of("agreement_parties", "agreement", agreement["id"]):
                told.add(party["cooperant"])
                if role := known.get(str(party["role"]), ""):
                    found.append((party["cooperant"], role))
        several = (row["cooperants"] for row in self.agreements)
        named = [self.project["cooperant"], *(one for held in several if isinstance(held, tuple) for one in held)]
        found[:0] = [(one, _FUNDING) for one in named if one not in told]
        for cooperant, role in found:
            if org := self.of(cooperant):
                yield org, role

    def reporting(self) -> Node:
        """The municipality, which says all this."""
        return node(
            "reporting-org",
            said(self.municipality.name, self.data.office.lang),
            ref=self.municipality.ref,
            type=MUNICIPALITY,
        )

    def participating(self) -> Iterator[Node]:
        """All of them; the municipality answers for the project and carries it out."""
        yield from (self._as("participating-org", org, role=role) for org, role in self._roles)
        for role in (_ACCOUNTABLE, _IMPLEMENTING):
            yield self._as("participating-org", self.municipality, role=role)

    def provider(self, org: Org | None) -> list[Node]:
        """Who gave, as a payment says it; nothing when nobody knows."""
        return [self._as("provider-org", org)] if org else []

    def receiver(self) -> Node:
        """The municipality, as a payment says it."""
        return self._as("receiver-org", self.municipality)

    def _as(self, tag: str, org: Org, role: str = "") -> Node:
        return node(tag, said(org.name, self.data.office.lang), ref=org.ref, type=org.type, role=role)

    def collaboration(self, types: Sequence[str]) -> str:
        """CollaborationType, when it follows from the kind of cooperation or of those who give."""
        kinds = {org.type for org in self.funders}
        if "triangular" in types:
            return _TRIANGULAR
        if kinds & _MULTILATERALS:
            return _MULTILATERAL
        return _BILATERAL if kinds & _GOVERNMENTS else ""

    def flow(self) -> str:
        """FlowType, when those who give tell it: aid of another country, or private money."""
        foreign = {org.type for org in self.funders if org.country != COUNTRY}
        if foreign & (_GOVERNMENTS | _MULTILATERALS):
            return _AID
        return _PRIVATE if foreign & _PRIVATE_TYPES else ""
