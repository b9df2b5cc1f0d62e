"""Takes in what was typed since the last write: rows below a table, rows without an id. Runs before every action that writes."""

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Ask, Edit, Fill, Outcome
from coopxl.core.values import Value


def intake(book: Book, ask: Ask) -> Outcome:
    """An id for each row without one, and a notice of every row taken in."""
    edits: list[Edit] = []
    findings: list[Finding] = []
    given: dict[str, int] = {}
    for name, table in book.tables.items():
        if table.layout.region and table.layout.below and not table.definition.derived:
            findings.append(
                Finding(
                    "OFF-01",
                    table.place(len(table) - len(table.layout.below), "id"),
                    {"count": len(table.layout.below)},
                )
            )
        if not table.definition.prefix or "id" not in table.layout.numbers:
            continue
        numberer = Numberer(table, ask.today.year, ask.given)
        cells: dict[tuple[int, str], Value] = {}
        for index, value in enumerate(table.columns["id"]):
            if value is None and (index, "id") not in table.bad:
                cells[index, "id"] = numberer.next()
                findings.append(Finding("OFF-02", table.place(index, "id"), {"id": cells[index, "id"]}))
        if cells:
            edits.append(Fill(name, table.fingerprint, cells))
        if numberer.last:
            given[numberer.stem] = numberer.last
    return Outcome(edits, findings=findings, given=given)
