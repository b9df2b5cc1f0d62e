"""All that documents about one project may use: as it is proposed, as it goes, and what hangs on it in the registers."""

from dataclasses import replace
from datetime import date, timedelta

from coopxl.core.course import Course
from coopxl.core.gathering import Words
from coopxl.core.missing import Missing
from coopxl.core.proposed import Proposed
from coopxl.core.subject import Subject
from coopxl.core.table import Row, free_place
from coopxl.schema.text import Text

AHEAD = 90
"""Days that count as the next period."""

_NO_EXPENSES = Text("No hay gastos registrados", "No expenses are on record")
_STARTS = Text("Empieza: {}", "Starts: {}")
_ENDS = Text("Termina: {}", "Ends: {}")


def whole(subject: Subject, project: Row) -> Words:
    """All that belongs to a project. What proposal and execution both tell is told as it goes; the other way is under
    `planned`.
    """
    ask = replace(subject.ask, id=project.id)
    proposed, course = Proposed(subject.book, ask).data(), Course(subject.book, ask)
    teller = Subject(subject.book, ask, subject.optional)
    owed = commitments(teller, project)
    return {
        **proposed,
        **course.data(),
        "planned": proposed,
        **teller.around(project),
        "agreements": teller.told_all(agreements(teller, project)),
        "agreement": _main(teller, project),
        "commitments": teller.told_all(owed),
        "period": _period(teller, course, project, owed),
        "coming": _coming(teller, owed),
        "photos": [],
        "no_expenses": _NO_EXPENSES[subject.lang],
        **{
            table: teller.told_all(teller.own(table))
            for table in ("obstacles", "assets", "lessons", "applications", "alignment", "moves", "assistance")
        },
    }


def agreements(subject: Subject, project: Row) -> list[Row]:
    """The project's agreements, the last signed first."""
    rows = subject.own("agreements")
    return sorted(rows, key=lambda row: str(row["signed"] or row["starts"] or ""), reverse=True)


def _main(subject: Subject, project: Row) -> Words | Missing:
    """The last agreement of the project."""
    rows = agreements(subject, project)
    if rows:
        return subject.told(rows[0])
    table = subject.table("agreements")
    return Missing(table.definition.one[subject.lang], free_place(table, "name"))


def commitments(subject: Subject, project: Row) -> list[Row]:
    """What is owed under the project or one of its agreements, in the order of its dates."""
    mine = {row.id for row in agreements(subject, project)}
    rows = [
        row for row in subject.table("commitments") if row["project"] == project.id or row.text("agreement") in mine
    ]
    return sorted(rows, key=lambda row: str(row["due"] or "9999"))


def _period(subject: Subject, course: Course, project: Row, owed: list[Row]) -> Words:
    """Since the last progress report, else since the project began: what was spent, and when the next report is due."""
    reports = [row for row in owed if row["kind"] == "progress_report"]
    delivered = [row["delivered"] for row in reports if isinstance(row["delivered"], date)]
    start = max(delivered, default=project["start_date"])
    due = next((row["due"] for row in reports if row["delivered"] is None and row["due"]), None)
    spent = [
        row
        for row in course.own("expenses")
        if isinstance(row["date"], date) and (not isinstance(start, date) or start < row["date"] <= subject.ask.today)
    ]
    table = subject.table("commitments")
    return {
        "start": start or subject.lack(project, "start_date"),
        "spent": course.total(spent) if isinstance(start, date) else subject.lack(project, "start_date"),
        "next_due": due or Missing(table.definition["due"].label[subject.lang], free_place(table, "due")),
    }


def _coming(subject: Subject, owed: list[Row]) -> list[Words]:
    """What starts, ends or falls due within the next days, by date."""
    today, lang = subject.ask.today, subject.lang
    found: list[tuple[date, str, object]] = []
    for row in subject.own("activities"):
        who = row["responsible"] or subject.lack(row, "responsible")
        for key, done, words in (("starts", "started", _STARTS), ("ends", "ended", _ENDS)):
            day = row[key]
            if isinstance(day, date) and row[done] is None and row["state"] != "dropped":
                found.append((day, words[lang].format(row.text("name")), who))
    for row in owed:
        day = row["due"]
        if isinstance(day, date) and row["delivered"] is None:
            found.append((day, row.text("description"), row["responsible"] or subject.lack(row, "responsible")))
    near = [one for one in found if today <= one[0] <= today + timedelta(days=AHEAD)]
    return [{"day": day, "what": what, "who": who} for day, what, who in sorted(near, key=lambda one: one[:2])]
