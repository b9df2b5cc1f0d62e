"""The rules that look at the day: what is overdue, what is about to end, what nobody answered."""

from collections.abc import Iterator
from datetime import date

from coopxl.core.agenda_lines import span
from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.silence import silences
from coopxl.core.table import Table
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Expiring, Overdue, Silent
from coopxl.schema.text import Text

WATCHED = Overdue | Expiring | Silent


def watch(rule: Overdue | Expiring | Silent, table: Table, book: Book, today: date) -> Iterator[Finding]:
    """What the rule tells on a day."""
    match rule:
        case Overdue():
            return _overdue(rule, table, today)
        case Expiring():
            return _expiring(rule, table, today)
    return _silent(rule, table, book, today)


def _silent(rule: Silent, table: Table, book: Book, today: date) -> Iterator[Finding]:
    for silence in silences(book, table, today):
        yield Finding(rule.code, silence.application.place(rule.column), {"days": silence.days}, rule.level)


def owed(rule: Overdue, table: Table, until: date) -> Iterator[tuple[int, date]]:
    """The rows that were due by a day and are not done, each with its own."""
    for index, (due, done) in enumerate(zip(table.columns[rule.due], table.columns[rule.done], strict=True)):
        if isinstance(due, date) and done is None and (index, rule.done) not in table.bad and due <= until:
            yield index, due


def ending(rule: Expiring, table: Table, today: date) -> Iterator[tuple[int, date]]:
    """The rows whose last day draws near, or has just passed."""
    over = table.columns[rule.over] if rule.over else [None] * len(table)
    for index, (last, done) in enumerate(zip(table.columns[rule.column], over, strict=True)):
        if isinstance(last, date) and done is None and -min(rule.days) <= (last - today).days <= max(rule.days):
            yield index, last


def _overdue(rule: Overdue, table: Table, today: date) -> Iterator[Finding]:
    for index, due in owed(rule, table, today):
        if due < today:
            facts: dict[str, object] = {"due": due, "days": (today - due).days, "ago": span((due - today).days)}
            yield Finding(rule.code, table.place(index, rule.due), facts, rule.level)


def _expiring(rule: Expiring, table: Table, today: date) -> Iterator[Finding]:
    for index, last in ending(rule, table, today):
        left = (last - today).days
        level = rule.level if left <= sorted(rule.days)[:2][-1] else Level.INFO
        yield Finding(rule.code, table.place(index, rule.column), {"says": _left(left), "day": last}, level)


def _left(days: int) -> Text:
    if days == 0:
        return Text("vence hoy", "it ends today")
    es, en = ("día", "day") if abs(days) == 1 else ("días", "days")
    if days < 0:
        return Text(f"venció hace {-days} {es}", f"it ended {-days} {en} ago")
    return Text(f"vence en {days} {es}", f"it ends in {days} {en}")
