"""What a letter may use: whom it goes to, what it is about, how long an answer has been awaited."""

from datetime import date

from coopxl.core.gathering import Words
from coopxl.core.subject import Subject
from coopxl.core.table import Row

_ANSWERS = ("accepted", "reformulate", "different_project")


def letter(subject: Subject, row: Row) -> Words:
    """A contact or an application, its project, its call, its cooperant (else that of the call), and the recipient."""
    words = subject.around(row)
    cooperant = subject.follow(row, "cooperant")
    call = subject.follow(row, "call")
    if cooperant is None and call is not None:
        cooperant = subject.follow(call, "cooperant")
    if cooperant is not None:
        words["cooperant"] = subject.told(cooperant)
    words["recipient"] = recipient(subject, row, cooperant)
    if row.table.definition.key == "applications":
        answer = row.text("answer")
        words["answered_as"] = answer if answer in _ANSWERS else "other"
        sent = row["submitted"]
        words["waited"] = (subject.ask.today - sent).days if isinstance(sent, date) else subject.lack(row, "submitted")
    return words


def recipient(subject: Subject, row: Row, cooperant: Row | None) -> Words:
    """The person named, else one who signs for the cooperant, else its director; what is not known is missing."""
    person = subject.follow(row, "person") if "person" in row.table.definition else None
    if cooperant is None:
        lack = subject.lack(row, "cooperant")
        return {"name": lack, "position": "", "organization": lack, "address": ""}
    people = [one for one in subject.book.rows("people") if one["cooperant"] == cooperant.id and one["name"]]
    if person is None:
        order = {"signatory": 0, "director": 1}
        person = min(people, key=lambda one: order.get(one.text("role"), 2), default=None)
    near = cooperant["local_director"] or cooperant["local_address"]
    side = "local" if near else "abroad"
    name = (person and person["name"]) or cooperant[f"{side}_director"] or subject.lack(cooperant, f"{side}_director")
    places = [cooperant.text(f"{side}_address"), cooperant.text(f"{side}_city")]
    return {
        "name": name,
        "position": person.text("position") if person else "",
        "organization": cooperant["name"] or subject.lack(cooperant, "name"),
        "address": ", ".join(filter(None, places)),
    }
