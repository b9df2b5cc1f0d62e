"""The gate before any score: what a project must meet to be eligible. What is not known never passes.

Source: the recommendations after the table of calls of the management model (geography, subject, beneficiary, counterpart,
specific requirements), and the working days that an application takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from coopxl.core.fund import Funds
from coopxl.core.pairs import Given, Keys, Terms, Wanted
from coopxl.core.scope import Reach
from coopxl.core.values import Value
from coopxl.schema.lists import OTHER
from coopxl.schema.matching import FAIL, PASS, UNKNOWN


class Check(StrEnum):
    """What is checked, in the order in which it is told."""

    GEOGRAPHY = "geography"
    SUBJECT = "subject"
    POPULATION = "population"
    APPLICANT = "applicant"
    COUNTERPART = "counterpart"
    REQUIREMENTS = "requirements"
    LEAD_TIME = "lead_time"


class Verdict(NamedTuple):
    """What a check says, and under which key of `core.reasons` it is told."""

    state: str
    why: str


_GRAVITY = {PASS: 0, UNKNOWN: 1, FAIL: 2}


@dataclass(frozen=True, slots=True)
class LeadDays:
    """Working days to the closing: the least with which one can apply, and those with which there is no haste."""

    least: int
    ample: int


class Shared(NamedTuple):
    """What two cells with several entries have in common: how many, of how many of ours, and whether theirs says any."""

    both: int
    ours: int
    theirs: bool


class Gate:
    """Judges pairs. `met` is what the officer says of the requirements, by the id of the match."""

    def __init__(self, funds: Funds, days: LeadDays, met: Mapping[str, Value]) -> None:
        self.days = days
        self.funds = funds
        self.met = met

    def checks(self, wanted: Wanted, given: Given) -> tuple[Verdict, ...]:
        """One verdict for each `Check`, in their order."""
        return (
            geography(given),
            in_common(shared(wanted.areas, given.areas), "areas"),
            in_common(shared(wanted.populations, given.populations), "populations"),
            applicant(given),
            self.counterpart(wanted, given),
            self.requirements(wanted, given),
            lead_time(given, self.days),
        )

    def counterpart(self, wanted: Wanted, given: Given) -> Verdict:
        """Whether the counterpart asked for is there; a cooperant without a call asks for nothing yet."""
        return counterpart(wanted, given.terms, self.funds) if given.call else _NO_TERMS

    def requirements(self, wanted: Wanted | None, given: Given) -> Verdict:
        """Whether other requirements are met, which only the officer can say; without a project, while nothing is said."""
        if not given.call:
            return _NO_REQUIREMENTS_YET
        if not given.requirements:
            return _NO_REQUIREMENTS
        met = self.met.get(f"{wanted.id}|{given.id}") if wanted else None
        return _NOT_READ if met is None else _MET if met is True else _NOT_MET


def outcome(verdicts: tuple[Verdict, ...]) -> str:
    """Fail if any fails, else unknown if any is, else pass."""
    states = {verdict[0] for verdict in verdicts}
    return FAIL if FAIL in states else UNKNOWN if UNKNOWN in states else PASS


def rank(state: str) -> int:
    """Pass before unknown before fail."""
    return _GRAVITY[state]


def common(one: Keys, other: Keys) -> Keys:
    """What both have; "other" is never the same as "other"."""
    return (one & other) - {OTHER}


_NO_TERMS = Verdict(UNKNOWN, "no_terms")
_NO_REQUIREMENTS_YET = Verdict(UNKNOWN, "no_requirements_yet")
_NO_REQUIREMENTS = Verdict(PASS, "no_requirements")
_NOT_READ = Verdict(UNKNOWN, "requirements_unread")
_MET, _NOT_MET = Verdict(PASS, "requirements_met"), Verdict(FAIL, "requirements_not_met")


def geography(given: Given) -> Verdict:
    """Whether the scope reaches the office; a cooperant without a call, whether it works in the country."""
    if not given.call:
        return Verdict(PASS, f"works_{given.presence}") if given.presence else Verdict(UNKNOWN, "works_unknown")
    match given.scope.reach:
        case Reach.OURS:
            return Verdict(PASS, "scope_ours")
        case Reach.OTHERS:
            return Verdict(FAIL, "scope_others")
    return Verdict(UNKNOWN, "scope_unknown")


def shared(ours: Keys, theirs: Keys) -> Shared:
    """Counts what two cells have in common."""
    return Shared(len(common(ours, theirs)), len(ours), bool(theirs))


def in_common(found: Shared, what: str) -> Verdict:
    """Whether both have an entry of the `areas` or `populations` in common."""
    if not found.theirs:
        return Verdict(UNKNOWN, f"{what}_theirs_unknown")
    if not found.ours:
        return Verdict(UNKNOWN, f"{what}_ours_unknown")
    return Verdict(PASS, f"{what}_common") if found.both else Verdict(FAIL, f"{what}_none")


def applicant(given: Given) -> Verdict:
    """Whether a municipality may apply; if not, whether a civil-society organization may."""
    if not given.call:
        return Verdict(UNKNOWN, "no_applicants")
    if not given.applicants:
        return Verdict(UNKNOWN, "applicants_unknown")
    if "municipality" in given.applicants:
        return Verdict(PASS, "applicants_ours")
    return Verdict(FAIL, "applicants_csos" if "civil_society" in given.applicants else "applicants_others")


def lead_time(given: Given, days: LeadDays) -> Verdict:
    """Whether there are working days enough to the closing."""
    if not given.call:
        return Verdict(UNKNOWN, "no_closing")
    if given.left is None:
        return Verdict(UNKNOWN, "closing_unknown")
    if given.left < days.least:
        return Verdict(FAIL, "too_late")
    return Verdict(PASS, "in_time" if given.left < days.ample else "ample")


def needed(requested: Decimal | None, share: Decimal) -> Decimal | None:
    """The counterpart with which it is that share (percent) of the whole project; None where nobody can tell.

    It does not depend on what is offered, so that to offer more never hurts.
    """
    if requested is None or share >= 100:
        return None
    return requested * share / (100 - share)


def counterpart(wanted: Wanted, terms: Terms, funds: Funds) -> Verdict:
    """Whether what the project offers is what is asked, and the year's fund can bear what is needed."""
    offered, share = wanted.counterpart, terms.share
    if share == 0 or (share is None and terms.asked is False):
        return Verdict(PASS, "counterpart_free")
    if share is None and terms.asked is None:
        return Verdict(UNKNOWN, "counterpart_unsaid")
    if offered is None:
        return Verdict(UNKNOWN, "counterpart_empty" if share is None else "counterpart_share_empty")
    if share is None:
        return _fund(wanted, terms, funds, Decimal()) if offered > 0 else Verdict(FAIL, "counterpart_zero")
    need = needed(wanted.requested, share)
    if need is None:
        known = offered > 0 or wanted.requested == 0
        return Verdict(UNKNOWN, "counterpart_whole_unknown") if known else Verdict(FAIL, "counterpart_share_zero")
    return _fund(wanted, terms, funds, need) if offered >= need else Verdict(FAIL, "counterpart_short")


def _fund(wanted: Wanted, terms: Terms, funds: Funds, need: Decimal) -> Verdict:
    """What is offered is enough: whether there is a fund for it, where one is registered."""
    said = "counterpart_any" if terms.share is None else "counterpart_enough"
    registered, fund = funds.of(terms.year, wanted.department)
    if not registered:
        return Verdict(PASS, said)
    if fund is None or wanted.rate is None:
        return Verdict(UNKNOWN, "fund_unknown")
    bears = need * wanted.rate <= fund if terms.share is not None else fund > 0
    return Verdict(PASS, f"{said}_fund") if bears else Verdict(FAIL, "fund_short")
