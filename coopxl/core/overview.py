"""The pictures of the overview as tables: what is counted, and the sentence that says so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from coopxl.core.book import Book
from coopxl.core.dollars import FIGURES, Sums, five_figures
from coopxl.core.formats import canonical, spoken
from coopxl.core.goals import goals
from coopxl.core.offers import offers
from coopxl.core.shares import shares
from coopxl.core.spans import short_month
from coopxl.core.table import Row
from coopxl.schema import overview as schema
from coopxl.schema.overview import Picture
from coopxl.schema.process import CAPACITY_ELEMENTS
from coopxl.schema.text import Text

Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A picture's table: lines as wide as its heads, perhaps a total, and what is said above it.

    Without lines there is nothing to show, and the note says so.
    """

    picture: Picture
    note: str
    lines: Sequence[Sequence[Cell]] = ()
    total: Sequence[Cell] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All pictures, and the sums of money that one of them shows."""

    pictures: Sequence[Counted]
    money: Sums = field(default_factory=Sums)


def overview(book: Book, now: datetime) -> Overview:
    """All of them, in the order of the sheet, in the language of the office. `now` is in the office's own time."""
    sums = five_figures(book)
    counted = (
        _pipeline(book),
        _money(book, sums),
        _strengths(book),
        _goals(book),
        _load(book, now),
        _places(book),
    )
    day = schema.COUNTED[book.lang].format(day=spoken(now.date(), book.lang))
    return Overview([Counted(one.picture, f"{one.note} {day}", one.lines, one.total) for one in counted], sums)


def _made(
    book: Book, picture: Picture, lines: Sequence[Sequence[Cell]], total: Sequence[Cell] = (), **facts: object
) -> Counted:
    """The table with its sentence; nothing but the other sentence when there are no lines."""
    if not lines:
        return Counted(picture, picture.nothing[book.lang])
    said = {key: spoken(fact, book.lang) for key, fact in facts.items()}
    return Counted(picture, picture.note[book.lang].format(**said).strip(), lines, total)


def _pipeline(book: Book) -> Counted:
    states = Counter(row.text("state") for row in book.rows("projects"))
    known = {state for group in schema.GROUPS for state in group.states}
    other = sum(count for state, count in states.items() if state not in known)
    counts = [sum(states[state] for state in group.states) if group.states else other for group in schema.GROUPS]
    count = sum(counts)
    lines = [
        (group.label[book.lang], number, share)
        for group, number, share in zip(schema.GROUPS, counts, shares([Decimal(one) for one in counts]), strict=True)
        if number or group.states
    ]
    total = (schema.TOTAL[book.lang], count, Decimal(100))
    return _made(book, schema.PIPELINE, lines if count else (), total, projects=count)


def _money(book: Book, sums: Sums) -> Counted:
    shown = sums.years[-schema.YEARS :]
    before = [year for year in sums.years if year not in shown]
    spans: list[tuple[str, list[int | None]]] = [(str(year), [year]) for year in shown]
    if before:
        spans.insert(0, (schema.BEFORE[book.lang].format(year=shown[0]), [*before]))
    if any(year is None for _, year in sums.by_year):
        spans.append((schema.UNDATED[book.lang], [None]))
    lines: list[Sequence[Cell]] = [(label, *(sums.of(one, years) for one in FIGURES)) for label, years in spans]
    total: Sequence[Cell] = (schema.TOTAL[book.lang], *(sums.total(figure) for figure in FIGURES))
    return _made(book, schema.MONEY, lines, total, left_out=_left_out(sums))


def _left_out(sums: Sums) -> Text:
    if not sums.left_out:
        return schema.NONE_LEFT_OUT
    currencies = ", ".join(sorted({currency for currency, _ in sums.left_out}))
    facts = {"count": len(sums.left_out), "currencies": currencies}
    return Text(schema.LEFT_OUT.es.format(**facts), schema.LEFT_OUT.en.format(**facts))


def _goals(book: Book) -> Counted:
    found, names = goals(book), {code.key: code.label[book.lang] for code in book.words.codes("sdg")}
    lines = [(names.get(str(goal), str(goal)), found.projects[goal], share) for goal, share in found.share.items()]
    return _made(book, schema.GOALS, lines, told=found.told, untold=found.untold)


def _load(book: Book, now: datetime) -> Counted:
    first = now.year * 12 + now.month - 1
    counts: Counter[tuple[int, bool]] = Counter()
    later = 0
    for offer in offers(book, now):
        if offer.is_over:
            continue
        end = offer.window.closes
        month = offer.closes.year * 12 + offer.closes.month - 1 if offer.closes else end.number if end else -1
        if first <= month < first + 12:
            counts[month, offer.is_call] += 1
        else:
            later += 1
    lines: list[Sequence[Cell]] = [
        (f"{short_month(month % 12 + 1, book.lang)} {month // 12}", counts[month, True], counts[month, False])
        for month in range(first, first + 12)
    ]
    called, expected = (
        sum(number for (_, is_call), number in counts.items() if is_call is one) for one in (True, False)
    )
    total = (schema.TOTAL[book.lang], called, expected)
    return _made(book, schema.LOAD, lines if counts else (), total, shown=called + expected, later=later)


def _strengths(book: Book) -> Counted:
    """The scores of the unit, the newest last; those without a day stand before the others."""
    scores: dict[str, list[Row]] = {}
    own = (row for row in book.rows("capacity") if row["project"] is None and row["department"] is None)
    for row in sorted(own, key=lambda row: (_day(row), row.id)):
        if isinstance(row["score"], int):
            scores.setdefault(row.text("element"), []).append(row)
    lines = [
        (code.label[book.lang], _score(scores[code.key], 1), _score(scores[code.key], 2))
        for code in CAPACITY_ELEMENTS.codes
        if code.key in scores
    ]
    last = max((_day(rows[-1]) for rows in scores.values()), default=date.min)
    when = schema.NOT_DATED if last == date.min else last
    elements = len(CAPACITY_ELEMENTS.codes)
    return _made(book, schema.STRENGTHS, lines, told=len(lines), elements=elements, last=when)


def _day(row: Row) -> date:
    day = row["date"]
    return day if isinstance(day, date) else date.min


def _score(rows: Sequence[Row], back: int) -> int | None:
    score = rows[-back]["score"] if len(rows) >= back else None
    return score if isinstance(score, int) else None


def _places(book: Book) -> Counted:
    projects = list(book.rows("projects"))
    named: Counter[str] = Counter()
    whole, others = 0, 0
    places = [_named(row) for row in projects]
    for row, here in zip(projects, places, strict=True):
        whole += row["whole_canton"] is True
        named.update(here)
    shown = sorted(named, key=lambda place: (-named[place], place))[: schema.PLACES_SHOWN]
    rest = len(named) - len(shown)
    others = sum(any(place not in shown for place in here) for here in places)
    silent = sum(not here and row["whole_canton"] is not True for row, here in zip(projects, places, strict=True))
    counts: list[tuple[str, int]] = [(book.title("parishes", place) or place, named[place]) for place in shown]
    counts += [(schema.OTHER_PLACES[book.lang].format(count=rest), others)] * bool(rest)
    counts += [(schema.WHOLE_CANTON[book.lang], whole)] * bool(whole)
    known = bool(counts)
    counts += [(schema.NO_PLACE[book.lang], silent)] * bool(silent)
    lines = [(label, count, _percent(count, len(projects))) for label, count in counts]
    return _made(book, schema.PLACES, lines if known else (), projects=len(projects))


def _named(project: Row) -> frozenset[str]:
    parishes = project["parishes"]
    return frozenset(parishes) if isinstance(parishes, tuple) else frozenset()


def _percent(part: int, whole: int) -> Decimal:
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.01"))


def as_data(found: Overview, lang: str) -> list[Mapping[str, object]]:
    """The pictures for JSON: rows by the English keys of their columns; amounts and percentages as text."""
    return [
        {
            "key": one.picture.key,
            "title": one.picture.title[lang],
            "note": one.note,
            "rows": [_by_key(one.picture, line) for line in one.lines],
            "total": _by_key(one.picture, one.total) if one.lines and one.total else None,
        }
        for one in found.pictures
    ]


def _by_key(picture: Picture, line: Sequence[Cell]) -> Mapping[str, object]:
    return {
        key: canonical(cell) if isinstance(cell, Decimal) else cell
        for (key, _), cell in zip(picture.heads, line, strict=True)
    }
