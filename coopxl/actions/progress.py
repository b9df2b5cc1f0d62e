"""The progress curve: planned against actual, physical and financial, by project and month. Source: the model's monitoring
of schedule and activity budgets.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.curve import ALL, Part, Plan, Point, Span, curve, weights
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import brought
from coopxl.core.older import gone
from coopxl.core.outcome import Ask, Outcome, Rewrite
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.schema.messages.message import Level
from coopxl.schema.states import FINAL

BEHIND = Decimal(10)
"""Points from which a project that lags is told."""

Rows = Mapping[str, Sequence[Row]]


def progress(book: Book, ask: Ask) -> Outcome:
    """The months of every project that has a schedule, a budget or expenses; what could not be placed in time is told."""
    activities, lines, expenses = (_by_project(book, table) for table in ("activities", "budget", "expenses"))
    rows: list[Mapping[str, Value]] = []
    findings: list[Finding] = []
    drawn = 0
    for project in book.rows("projects"):
        if not project.id:
            continue
        works = [row for row in activities.get(project.id, ()) if row["state"] != "dropped"]
        own = lines.get(project.id, ())
        points = curve(_plan(project, works, own, expenses.get(project.id, ()), ask.today), ask.today)
        rows += [_row(project.id, point) for point in points]
        findings += [*_left_out(project, works, own), *_behind(project, points)]
        drawn += bool(points)
    if "curve" not in book:
        stop = gone(book, "curve")
        findings.append(Finding(stop.code, Place(book.workbooks["tracking"].name), stop.facts, Level.WARNING))
        return Outcome(findings=findings)
    table = book["curve"]
    place = replace(table.header_place(), row=0, column="")
    findings.append(Finding("CURV-10", place, {"projects": drawn, "months": len(rows)}))
    shown = brought(book, table.definition.workbook, [table.layout.sheet])
    return Outcome([Rewrite("curve", table.fingerprint, rows), *shown], findings=findings)


def _by_project(book: Book, table: str) -> Rows:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in book.rows(table):
        found[row.text("project")].append(row)
    return found


def _plan(project: Row, works: Sequence[Row], lines: Sequence[Row], expenses: Sequence[Row], today: date) -> Plan:
    placed = [(row, span) for row in works if (span := _planned(row, project))]
    heavy = weights([_number(row["weight"]) for row, _ in placed])
    dated = {row.id: span for row in works if row.id and (span := _days(row["starts"], row["ends"]))}
    budget = [
        Part(span, amount)
        for row in lines
        if (amount := _number(row["amount"])) is not None and (span := _of_line(row, dated, project))
    ]
    return Plan(
        [Part(span, weight) for (_, span), weight in zip(placed, heavy, strict=True)],
        [_actual(row, weight, today) for (row, _), weight in zip(placed, heavy, strict=True)],
        budget,
        [(row["date"], row["amount"]) for row in expenses
         if isinstance(row["date"], date) and isinstance(row["amount"], Decimal)],
    )  # fmt: skip


def _planned(work: Row, project: Row) -> Span | None:
    """The days of an activity; those of its project where it says none."""
    return _days(work["starts"] or project["start_date"], work["ends"] or project["completion_date"])


def _days(first: Value, last: Value) -> Span | None:
    """From one day to the other; when only one is known, that day."""
    days = [day for day in (first, last) if isinstance(day, date)]
    return Span(min(days), max(days)) if days else None


def _actual(work: Row, weight: Decimal, today: date) -> Part:
    """How an activity went: to its end, or as far as it is today."""
    ended, part = work["ended"], _number(work["progress"]) or Decimal()
    done = isinstance(ended, date) or work["state"] == "done"
    last = ended if isinstance(ended, date) else today
    begun = [day for day in (work["started"], work["starts"]) if isinstance(day, date)]
    first = min(begun[0], last) if begun else last
    return Part(Span(first, last), weight, Decimal(1) if done else min(part / ALL, Decimal(1)))


def _of_line(line: Row, dated: Mapping[str, Span], project: Row) -> Span | None:
    """When a budget line is spent: with its activity, in its year, or during the project."""
    whole, year = _days(project["start_date"], project["completion_date"]), line["year"]
    if span := dated.get(line.text("activity")):
        return span
    if not isinstance(year, int):
        return whole
    first, last = date(year, 1, 1), date(year, 12, 31)
    if whole and whole.first <= last and first <= whole.last:
        return Span(max(first, whole.first), min(last, whole.last))
    return Span(first, last)


def _number(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _row(project: str, point: Point) -> Mapping[str, Value]:
    return {
        "id": f"{project}/{point.month:%Y-%m}",
        "project": project,
        "month": point.month,
        "planned_progress": point.planned_progress,
        "actual_progress": point.actual_progress,
        "gap": point.gap,
        "planned_spending": point.planned_spending,
        "actual_spending": point.actual_spending,
    }


def _left_out(project: Row, works: Sequence[Row], lines: Sequence[Row]) -> Iterator[Finding]:
    """What has no day: it is not in the curve."""
    dated = {row.id: span for row in works if row.id and (span := _days(row["starts"], row["ends"]))}
    for code, key, rows in (
        ("CURV-01", "starts", [row for row in works if not _planned(row, project)]),
        ("CURV-02", "year", [row for row in lines if not _of_line(row, dated, project)]),
    ):
        if rows:
            yield Finding(code, rows[0].place(key), {"project": project.id, "count": len(rows)})


def _behind(project: Row, points: Sequence[Point]) -> Iterator[Finding]:
    """A project that is under way and well behind its plan."""
    gaps = [point.gap for point in points if point.gap is not None]
    if gaps and gaps[-1] <= -BEHIND and project["state"] not in FINAL:
        yield Finding("CURV-03", project.place("id"), {"points": -gaps[-1]})
