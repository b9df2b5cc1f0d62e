"""Checks every rule on every table and writes each book's findings, which also mark the cells."""

from collections.abc import Iterator, Mapping
from datetime import date

from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.checks import check_table
from coopxl.core.findings import Finding, in_order
from coopxl.core.folding import brought, foldable
from coopxl.core.outcome import Ask, Edit, Outcome, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.twinfindings import twin_findings
from coopxl.core.urgency import is_doubt
from coopxl.core.values import Value
from coopxl.schema.messages.message import Level
from coopxl.schema.names import ERROR_MARK, WARNING_MARK
from coopxl.schema.office import WORKBOOKS


def validate(book: Book, ask: Ask) -> Outcome:
    """All findings; within each book the gravest first, then what has its day, doubts last, in the order of the sheets."""
    findings = [*book.noticed, *_all(book, ask.today), *ask.noticed]
    edits: list[Edit] = []
    for definition in WORKBOOKS:
        name = f"{definition.key}.findings"
        if name in book:
            own = [f for f in findings if f.place.workbook == book.workbooks[definition.key].name]
            edits.append(_sheet(book, name, own))
            asking = {finding.place.sheet for finding in own if _asks(finding)}
            folded = [leaf.sheet for leaf in foldable(book, definition.key) if leaf.sheet in asking]
            edits += brought(book, definition.key, folded)
    return Outcome(edits, findings=findings)


def _asks(finding: Finding) -> bool:
    """Whether a finding asks for something to be done now: its sheet comes into sight, so that its link leads there."""
    return finding.gravity is not Level.INFO and not is_doubt(finding.code)


def _all(book: Book, today: date) -> Iterator[Finding]:
    for table in book.tables.values():
        if not table.definition.derived or table.definition.rules:
            yield from check_table(table, book, today)
    yield from twin_findings(book)


def _sheet(book: Book, name: str, findings: list[Finding]) -> Rewrite:
    """The findings as rows: in the office's language, each with a link to its cell."""
    rows: list[Mapping[str, Value]] = []
    links: dict[tuple[int, str], Written] = {}
    seen: dict[str, int] = {}
    for index, finding in enumerate(in_order(findings)):
        place = finding.place
        row_id = "/".join(part for part in (finding.code, place.id or str(place.row or ""), place.key) if part)
        seen[row_id] = seen.get(row_id, 0) + 1
        rows.append(
            {
                "id": row_id if seen[row_id] == 1 else f"{row_id}/{seen[row_id]}",
                "level": finding.gravity.value,
                "place": str(place),
                "message": finding.message(book.lang),
                "remedy": finding.remedy(book.lang),
                "code": finding.code,
                "mark": _mark(finding),
            }
        )
        if place.row:
            links[index, "place"] = Formula(link_to(place.sheet, place.cell, str(place)), str(place))
    return Rewrite(name, book[name].fingerprint, rows, links)


def _mark(finding: Finding) -> str | None:
    """What the conditional format of the cell looks up: level, id of the row, header."""
    if not finding.place.id or not finding.place.header or finding.gravity is Level.INFO:
        return None
    mark = ERROR_MARK if finding.gravity is Level.ERROR else WARNING_MARK
    return f"{mark}|{finding.place.id}|{finding.place.header}"
