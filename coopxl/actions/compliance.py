"""How every project stands with its duties, and what changed between the versions of its proposal: two tables made anew."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import ceil

from coopxl.core.book import Book
from coopxl.core.duties import DUE, MISSING, Duties, Lack, Standing
from coopxl.core.findings import Finding
from coopxl.core.outcome import Ask, Edit, Outcome, Rewrite
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.core.versions import changes
from coopxl.schema.duties import DUTIES, Duty
from coopxl.schema.office import TABLES
from coopxl.schema.text import Text

_SHOWN, _LINES, _LETTERS = 2, 5, 92
"""Cells of one duty that are named, lines that fit into a row and letters into a line; the columns show all duties."""
_MORE = Text("… y {} más: vea las columnas.", "… and {} more: see the columns.")


def compliance(book: Book, ask: Ask) -> Outcome:
    """One row for each project, a column for each duty, and what to do now."""
    table, duties = book["compliance"], Duties(book, ask.today)
    rows = [_row(project, duties) for project in book.rows("projects") if project.id]
    missing = sum(MISSING in row.values() for row in rows)
    facts = {"count": len(rows), "missing": missing, "label": table.definition["missing"].label}
    told = Finding("COMP-01", table.header_place("missing"), facts)
    return Outcome([Rewrite("compliance", table.fingerprint, rows), *rewritten_changes(book, duties)], findings=[told])


def _row(project: Row, duties: Duties) -> Mapping[str, Value]:
    standings = [(duty, duties.standing(duty, project)) for duty in DUTIES]
    lang = duties.book.lang
    to_do = list(_to_do(standings, lang))
    shown = sum(lines <= _LINES for lines in accumulate(ceil(len(line) / _LETTERS) for line in to_do))
    more = [_MORE[lang].format(len(to_do) - shown)] if len(to_do) > shown else []
    return {
        "id": project.id,
        "project": project.id,
        "state": project["state"],
        "missing": "\n".join([*to_do[:shown], *more]) or None,
        **{duty.column: standing.state for duty, standing in standings},
    }


def _to_do(standings: Sequence[tuple[Duty, Standing]], lang: str) -> Iterator[str]:
    """What is missing first, then what is due: each with its cells and its article."""
    for state, sign in ((MISSING, "✘"), (DUE, "◷")):
        for duty, standing in standings:
            if standing.state == state:
                cells = list(_cells(standing.lacks[:_SHOWN], lang))
                more = ["…"] if len(standing.lacks) > _SHOWN else []
                yield f"{sign} {duty.key} {'; '.join([*cells, *more])} — {duty.article[lang]}"


def _cells(lacks: Sequence[Lack], lang: str) -> Iterator[str]:
    """What is missing on each sheet, and where."""
    for sheet in dict.fromkeys(one.place.sheet for one in lacks):
        here = [one for one in lacks if one.place.sheet == sheet]
        labels = ", ".join(dict.fromkeys(one.label[lang] for one in here))
        cells = ", ".join(dict.fromkeys(one.place.cell for one in here))
        yield f"{labels} [{sheet}!{cells}]"


def rewritten_changes(book: Book, duties: Duties) -> Iterator[Edit]:
    """The table of changes, as the kept versions and the tables of today make it; nothing where its sheet is gone."""
    if "changes" not in book:
        return
    rows: list[Mapping[str, Value]] = []
    for one in changes(duties):
        known = TABLES.get(one.cell.table)
        label = known[one.cell.column].label[book.lang] if known and one.cell.column in known else one.cell.column
        rows.append(
            {
                "id": f"{one.project}/{one.from_version}/{one.cell.row}/{one.cell.column}",
                "project": one.project,
                "from_version": one.from_version,
                "to_version": one.to_version,
                "table": known.label[book.lang] if known else one.cell.table,
                "row": one.cell.row,
                "label": label,
                "before": one.before or None,
                "after": one.after or None,
            }
        )
    yield Rewrite("changes", book["changes"].fingerprint, rows)
