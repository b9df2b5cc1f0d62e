"""Lessons of projects similar to one that is being written, the most similar first, each with its reason in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.core.wording import in_words
from coopxl.schema.office import TABLES
from coopxl.schema.text import LANGUAGES, Text

SHARED = {"cooperant": 3, "areas": 3, "populations": 2, "parishes": 2, "sdg": 1, "cooperation_types": 1}
"""What a lesson and a project may have in common, and how much each counts."""

ENOUGH = 3
"""The same cooperant or area is enough; else at least two other things."""

LESSONS_TOLD = 3
"""Lessons that a notice is made of."""

_OWN, _PARENT = 4, 2
_OTHER = "other"
_EARLIER = Text("versión anterior de este proyecto", "earlier version of this project")
_ORIGIN = Text("proyecto del que nace este", "project that this one was born from")


@dataclass(frozen=True, slots=True)
class Similar:
    """A lesson, how much it counts, and why it is shown."""

    lesson: Row
    points: int
    why: Text


def profile(project: Row | None, changed: Mapping[str, Value] | None = None) -> dict[str, Value]:
    """What of a project is compared, with the values about to be saved."""
    held = {key: project[key] for key in ("id", "origin", *SHARED)} if project else {}
    return held | dict(changed or {})


def similar(book: Book, project: Mapping[str, Value]) -> list[Similar]:
    """The lessons worth reading; of equal weight the newest first, then by id. Those of the project itself only when they
    are older than its last reformulation.
    """
    if "lessons" not in book:
        return []
    reformulated = _reformulated(book, project.get("id"))
    found = [one for row in book["lessons"] if (one := _compared(book, row, project, reformulated))]
    return sorted(found, key=lambda one: (-one.points, -_day(one.lesson).toordinal(), one.lesson.id))


def told(book: Book, project: Mapping[str, Value], count: int) -> list[Finding]:
    """The first of them as notices, each with its recommendation as remedy."""
    return [
        Finding(
            "SIMI-01",
            one.lesson.place("title"),
            {
                "project": project.get("id") or "",
                "why": one.why,
                "title": one.lesson.text("title"),
                "recommendation": one.lesson.text("recommendation"),
            },
        )
        for one in similar(book, project)[:count]
    ]


def _compared(book: Book, lesson: Row, project: Mapping[str, Value], reformulated: date | None) -> Similar | None:
    source = lesson.text("project")
    points, why = 0, list[Text]()
    if source and source == project.get("id"):
        recorded = lesson["recorded_on"]
        if not reformulated or not isinstance(recorded, date) or recorded > reformulated:
            return None
        points, why = _OWN, [_EARLIER]
    elif source and source == project.get("origin"):
        points, why = _PARENT, [_ORIGIN]
    projects = book["projects"]
    theirs = projects[source] if source in projects else None  # noqa: SIM401 - a Table is no dict
    for key, weight in SHARED.items():
        common = _common(project.get(key), _values(lesson, key) + (_values(theirs, key) if theirs else ()))
        if common:
            points += weight
            why.append(_said(book, key, common))
    if points < ENOUGH:
        return None
    return Similar(lesson, points, Text(es="; ".join(one.es for one in why), en="; ".join(one.en for one in why)))


def _values(row: Row, key: str) -> tuple[str, ...]:
    value = row[key] if key in row.table.columns else None
    return value if isinstance(value, tuple) else () if value is None else (str(value),)


def _common(ours: Value, theirs: Sequence[str]) -> tuple[str, ...]:
    """What both hold; "other" says nothing of what it is."""
    held = ours if isinstance(ours, tuple) else () if ours is None else (str(ours),)
    return tuple(one for one in held if one in theirs and one != _OTHER)


def _said(book: Book, key: str, common: tuple[str, ...]) -> Text:
    """`Áreas de interés: Salud`."""
    column = TABLES["projects"][key]
    value: Value = common if key != "cooperant" else common[0]
    es, en = (_words(in_words(column.kind, value, book, lang)) for lang in LANGUAGES)
    return Text(es=f"{column.label.es}: {es}", en=f"{column.label.en}: {en}")


def _words(said: object) -> str:
    return ", ".join(map(str, said)) if isinstance(said, tuple) else str(said)


def _reformulated(book: Book, project: Value) -> date | None:
    days = [row["date"] for row in book.rows("moves") if row["project"] == project and row["to_state"] == "reformulate"]
    return max((day for day in days if isinstance(day, date)), default=None)


def _day(lesson: Row) -> date:
    recorded = lesson["recorded_on"]
    return recorded if isinstance(recorded, date) else date.min
