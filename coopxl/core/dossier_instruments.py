"""What agreements, twinnings and protocol visits may use in a document."""

from dataclasses import replace

from coopxl.core.gathering import Words
from coopxl.core.missing import Missing
from coopxl.core.proposed import Proposed
from coopxl.core.subject import Subject
from coopxl.core.table import Row, free_place
from coopxl.schema.networks import VISIT_CHECKS

_PROPOSED = ("objectives", "sources", "total", "total_share")


def agreement_words(subject: Subject, row: Row) -> Words:
    """An agreement with its project, `parties`, `commitments`, and who signs for the other side."""
    words = subject.around(row)
    project = subject.follow(row, "project")
    parties = subject.of("agreement_parties", "agreement", row.id)
    told = [
        {**one, "called": _called(subject, party)}
        for one, party in zip(subject.told_all(parties), parties, strict=True)
    ] or [_nobody(subject)]
    other = next((one for one, row in zip(told, parties, strict=False) if row["cooperant"] is not None), told[-1])
    signed = row["signed"]
    return {
        **words,
        **_proposed(subject, project, row),
        "parties": told,
        "commitments": subject.told_all(_owed(subject, row)) or [_no_commitment(subject)],
        # a blank is not known; only a zero says that there is no money
        "without_money": row["amount"] == 0,
        "audited": row["audit"] is True,
        "signed": signed or subject.lack(row, "signed"),
        "other_party": other["called"],
        "other_signatory": other["signatory"],
    }


def _proposed(subject: Subject, project: Row | None, row: Row) -> Words:
    """What of the project's proposal an agreement tells."""
    if project is None:
        lack = subject.lack(row, "project")
        return {"currency": row.text("currency") or "USD", **dict.fromkeys(_PROPOSED, lack)}
    proposed = Proposed(subject.book, replace(subject.ask, id=project.id))
    return {
        "currency": proposed.currency,
        "objectives": proposed.rows("objectives", ("text", "goal")),
        **proposed.money(),
    }


def _called(subject: Subject, party: Row) -> object:
    """The name of a party: as typed, else that of the cooperant."""
    cooperant = subject.follow(party, "cooperant")
    return party["name"] or (cooperant and cooperant["name"]) or subject.lack(party, "name")


def _nobody(subject: Subject) -> Words:
    lacks = subject.nothing(subject.table("agreement_parties"), ("name", "role", "signatory", "position"))
    return {**lacks, "called": lacks["name"]}


def _no_commitment(subject: Subject) -> Words:
    return dict(subject.nothing(subject.table("commitments"), ("description", "responsible", "due")))


def _owed(subject: Subject, row: Row) -> list[Row]:
    """Of an agreement, in the order of their dates."""
    return sorted(subject.of("commitments", "agreement", row.id), key=lambda one: str(one["due"] or "9999"))


def twinning_words(subject: Subject, row: Row) -> Words:
    """A twinning, and who signs for the other city."""
    agreement = subject.follow(row, "agreement")
    table = subject.table("people")
    lack = Missing(table.definition["name"].label[subject.lang], free_place(table, "name"))
    people = [one for one in subject.of("people", "cooperant", row.text("cooperant")) if one["name"]]
    signed = agreement["signed"] if agreement else None
    return {
        **subject.around(row),
        "authorization": subject.lack(row, "authorized_on"),
        "signed": signed or (subject.lack(agreement, "signed") if agreement else subject.lack(row, "agreement")),
        "other_party": row["city"] or subject.lack(row, "city"),
        "other_signatory": people[0]["name"] if people else lack,
    }


def visit_words(subject: Subject, row: Row) -> Words:
    """A visit, everything on its checklist with whether it is ready, and the people it is with."""
    done = row["checklist"]
    ready = done if isinstance(done, tuple) else ()
    with_whom = row["cooperants"]
    people = [
        person
        for one in (with_whom if isinstance(with_whom, tuple) else ())
        for person in subject.of("people", "cooperant", one)
    ]
    return {
        **subject.around(row),
        "checks": [
            {"mark": "☒" if code.key in ready else "☐", "name": code.label[subject.lang]} for code in VISIT_CHECKS.codes
        ],
        "people": subject.told_all(people),
    }
