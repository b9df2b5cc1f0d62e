"""The page of the day: one sheet of paper that is read in ten seconds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from coopxl.core.agenda import Filled, agenda
from coopxl.core.agenda_lines import Line, cut
from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding, Place
from coopxl.core.older import is_older
from coopxl.core.outcome import Ask, Draw, Outcome
from coopxl.core.plan import block
from coopxl.core.sheetlinks import link_to
from coopxl.core.spans import month_name
from coopxl.schema.names import COUNTED_ON, TODAY_BLOCK
from coopxl.schema.text import Text
from coopxl.schema.today import COMING, LATE, PRESSING

_WEEKDAYS = (
    Text("Lunes", "Monday"),
    Text("Martes", "Tuesday"),
    Text("Miércoles", "Wednesday"),
    Text("Jueves", "Thursday"),
    Text("Viernes", "Friday"),
    Text("Sábado", "Saturday"),
    Text("Domingo", "Sunday"),
)
_DATE = Text("{weekday} {day} de {month} de {year}", "{weekday}, {day} {month} {year}")
_MORE = Text("+ {count} más: {sheets}", "+ {count} more: {sheets}")
_SIGNS = {"late": LATE, "pressing": PRESSING, "coming": COMING}
_SHEETS = 3
"""Of those that hold the rest, how many are named."""
_WHAT, _WHO = 100, 50
"""Letters: two lines of the sheet."""


def today_page(book: Book, ask: Ask) -> Outcome:
    """Every section with its count and its first lines; lines without content are hidden. A book without the page is told."""
    filled = agenda(book, ask.now)
    workbook = book.workbooks["calendar"]
    if block(workbook, TODAY_BLOCK) is None and is_older(workbook):
        return Outcome(findings=[Finding("TODA-02", Place(workbook.name), {"counts": _counts(filled)})])
    lines: list[Sequence[Written]] = [[_date(ask.today, book.lang)]]
    hidden: dict[int, bool] = {0: False}
    for section in filled:
        for line in _section(book, section, ask.today):
            hidden[len(lines)] = line is None
            lines.append(line or [])
    day = Draw("calendar", COUNTED_ON["today"], [[ask.today]])
    return Outcome([Draw("calendar", TODAY_BLOCK, lines, hidden), day], findings=[_told(book, filled), *ask.noticed])


def _date(today: date, lang: str) -> str:
    facts = {"day": today.day, "month": month_name(today.month, lang), "year": today.year}
    return _DATE[lang].format(weekday=_WEEKDAYS[today.weekday()][lang], **facts)


def _section(book: Book, filled: Filled, today: date) -> Iterator[Sequence[Written] | None]:
    """Heading, lines, what does not fit or that there is nothing, a blank line; None is a line to hide."""
    section, lang = filled.section, book.lang
    shown, rest = filled.lines[: section.lines], filled.lines[section.lines :]
    yield [f"{section.label[lang]} ({len(filled.lines)})"]
    for line in shown:
        yield _cells(book, line, today)
    yield from [None] * (section.lines - len(shown))
    if rest:
        yield [None, None, None, _MORE[lang].format(count=len(rest), sheets=_sheets(rest))]
    else:
        yield None if shown else [None, section.nothing[lang]]
    yield []


def _cells(book: Book, line: Line, today: date) -> Sequence[Written]:
    return [
        _SIGNS[line.urgency(today)],
        line.day,
        line.how_long(today, book.lang) or None,
        cut(line.what, _WHAT),
        cut(line.who, _WHO) or None,
        _where(book, line.place),
    ]


def _where(book: Book, place: Place) -> Written:
    """A link to a row of this book; the words for one of another, for a link between files breaks when they move."""
    here = book.workbooks["calendar"].name
    if place.workbook == here and place.row:
        said = place.id or place.sheet
        return Formula(link_to(place.sheet, place.cell, said), said)
    return " · ".join(part for part in (place.workbook.rpartition(".")[0], place.sheet, place.id) if part)


def _sheets(rest: Sequence[Line]) -> str:
    names = list(dict.fromkeys(line.place.sheet for line in rest))
    return ", ".join(names[:_SHEETS]) + ("…" if len(names) > _SHEETS else "")


def _counts(filled: Sequence[Filled]) -> Text:
    es, en = ("; ".join(f"{one.section.label[lang]}: {len(one.lines)}" for one in filled) for lang in ("es", "en"))
    return Text(es=es, en=en)


def _told(book: Book, filled: Sequence[Filled]) -> Finding:
    """The counts, at the page."""
    workbook = book.workbooks["calendar"]
    area = block(workbook, TODAY_BLOCK)
    return Finding("TODA-01", replace(Place(workbook.name), sheet=area[0] if area else ""), {"counts": _counts(filled)})
