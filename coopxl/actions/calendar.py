"""The month calendar: four categories of call, the twelve months from today's. Source: the model's definitive calendar."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coopxl.core.backplan import BackPlan, plans
from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding, Place
from coopxl.core.offers import Offer, offers
from coopxl.core.outcome import Ask, Draw, Outcome
from coopxl.core.plan import block
from coopxl.core.sheetlinks import link_to
from coopxl.core.spans import short, short_month
from coopxl.core.workbook import column_letter
from coopxl.schema.calls import CALENDAR_LINES, CATEGORY
from coopxl.schema.names import CALENDAR_BLOCK, COUNTED_ON, TOO_LATE
from coopxl.schema.text import Text

MONTHS_SHOWN = 12
_UNDATED = MONTHS_SHOWN + 1
"""Column of what has no date; column 0 is the category."""

_ANY_CATEGORY = "open_call"
"""Where a call stands whose category is not known: an open call may be for anything."""

_NAME_LENGTH = 40

_TO_CONFIRM = Text("Por confirmar", "To confirm")
_MORE = Text("+ {} más: ver tabla", "+ {} more: see table")
_START_BY = Text("iniciar hasta {}", "start by {}")
_TOO_LATE = Text("ya no alcanza", "too late")
_SAID = {
    "forecast": Text("pronóstico", "forecast"),
    "closed": Text("cerrada", "closed"),
    "cancelled": Text("cancelada", "cancelled"),
}
"""What is said of a state beside the dates: colour is never the only sign."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is shown of an offer, and in which columns."""

    columns: Sequence[int]
    is_over: bool
    cell: Formula


@dataclass(slots=True)
class _Category:
    """The lines of one category, as cells by column; `left_out` are the columns of each entry that found no place."""

    lines: list[dict[int, Written]] = field(default_factory=lambda: [{} for _ in range(CALENDAR_LINES)])
    left_out: list[Sequence[int]] = field(default_factory=list)

    def put(self, columns: Sequence[int], cell: Written, first: int, last: int) -> bool:
        """Puts an entry on the first line that is free in all its columns; whether there was one."""
        for line in self.lines[first:last]:
            if not any(column in line for column in columns):
                line.update(dict.fromkeys(columns, cell))
                return True
        return False


def calendar(book: Book, ask: Ask) -> Outcome:
    """Each entry in every month its window touches, with a link to its row; what is not dated, in the last column."""
    first = ask.today.year * 12 + ask.today.month - 1
    entries: dict[str, list[_Entry]] = {}
    codes = book.words.codes("call_categories")
    known = {code.key for code in codes}
    listed = offers(book, ask.now)
    planned = plans(book, listed, ask.today)
    for offer in listed:
        if columns := _columns(offer, first):
            entry = _Entry(columns, offer.is_over, _cell(offer, planned.get(offer.id), ask.today, book.lang))
            entries.setdefault(offer.category if offer.category in known else _ANY_CATEGORY, []).append(entry)
    lines: list[Sequence[Written]] = [_header(ask.today, book.lang)]
    hidden: dict[int, bool] = {}
    findings: list[Finding] = []
    for code in codes:
        category = _fill(book, entries.get(code.key, ()))
        if category.left_out:
            place = _place(book, len(lines) + CALENDAR_LINES - 1, code.label[book.lang])
            findings.append(Finding("OFF-19", place, {"count": len(category.left_out)}))
        for number, line in enumerate(category.lines):
            hidden[len(lines)] = bool(number and not line)
            label = None if number else code.label[book.lang]
            lines.append([label, *(line.get(column) for column in range(1, _UNDATED + 1))])
    day = Draw("calendar", COUNTED_ON["calendar"], [[ask.today]])
    return Outcome([Draw("calendar", CALENDAR_BLOCK, lines, hidden), day], findings=findings)


def _header(today: date, lang: str) -> list[Written]:
    months = [divmod(today.year * 12 + today.month - 1 + ahead, 12) for ahead in range(MONTHS_SHOWN)]
    return [CATEGORY.label[lang], *(f"{short_month(m + 1, lang)} {year}" for year, m in months), _TO_CONFIRM[lang]]


def _columns(offer: Offer, first: int) -> Sequence[int]:
    """The columns an entry stands in; none when its months are not shown. `first` is the first month shown."""
    if offer.state == "undated" or not offer.window.months:
        return () if offer.is_over else (_UNDATED,)
    months = offer.window.months
    return range(max(months.start - first, 0) + 1, min(months.stop - first, MONTHS_SHOWN) + 1)


def _fill(book: Book, entries: Iterable[_Entry]) -> _Category:
    """What can still be applied for comes first; the last line is kept for saying what did not fit."""
    category = _Category()
    ordered = sorted(entries, key=lambda entry: (entry.is_over, entry.columns[0]))
    waiting = [one for one in ordered if not category.put(one.columns, one.cell, 0, CALENDAR_LINES - 1)]
    crowd = _count(entry.columns for entry in waiting)
    for entry in waiting:
        alone = all(crowd[column] == 1 for column in entry.columns)
        if not (alone and category.put(entry.columns, entry.cell, CALENDAR_LINES - 1, CALENDAR_LINES)):
            category.left_out.append(entry.columns)
    for column, count in _count(category.left_out).items():
        category.lines[-1][column] = _more(book, count)
    return category


def _count(entries: Iterable[Sequence[int]]) -> Mapping[int, int]:
    counts: dict[int, int] = {}
    for columns in entries:
        for column in columns:
            counts[column] = counts.get(column, 0) + 1
    return counts


def _cell(offer: Offer, plan: BackPlan | None, today: date, lang: str) -> Formula:
    said = f"· {_SAID[offer.state][lang]}" if offer.state in _SAID else ""
    start = f"· {_start(plan, today, lang)}" if plan and plan.latest_start else ""
    text = " ".join(part for part in (_cut(offer.agency), short(offer.window, lang), said, start) if part)
    place = offer.row.place("id")
    return Formula(link_to(place.sheet, place.cell, text), text)


def _start(plan: BackPlan, today: date, lang: str) -> str:
    """The latest day to begin, with its year when it is another one; or that it is too late."""
    day = plan.latest_start
    if day is None or not plan.possible:
        return f"{TOO_LATE} {_TOO_LATE[lang]}"
    year = f" {day.year}" if day.year != today.year else ""
    return _START_BY[lang].format(f"{day.day} {short_month(day.month, lang)}{year}")


def _cut(agency: str) -> str:
    """A name that leaves room in the cell for the dates after it."""
    name = " ".join(agency.split())
    return f"{name[: _NAME_LENGTH - 1]}…" if len(name) > _NAME_LENGTH else name


def _more(book: Book, count: int) -> Written:
    text = _MORE[book.lang].format(count)
    if "call_table" not in book:
        return text
    place = book["call_table"].header_place("id")
    return Formula(link_to(place.sheet, place.cell, text), text)


def _place(book: Book, line: int, category: str) -> Place:
    """A line of the calendar, counted from its header."""
    workbook = book.workbooks.get("calendar")
    area = block(workbook, CALENDAR_BLOCK) if workbook else None
    if workbook is None or area is None:
        return Place(workbook.name if workbook else "", header=category)
    sheet, top, left, *_ = area
    return Place(workbook.name, sheet, top + line, column_letter(left), category)
