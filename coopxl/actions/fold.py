"""Unfolds or folds the sheets of a stage."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import foldable, in_use
from coopxl.core.outcome import Action, Ask, Outcome, Show
from coopxl.core.table import Table
from coopxl.schema.office import STAGES
from coopxl.schema.table import Stage


def fold(stage: Stage, workbook: str = "", *, shown: bool | None = None) -> Action:
    """The foldable sheets of a stage, in one workbook or in all, shown or folded; by default the other way than they are.

    When any of them is out of sight all are shown. A sheet that holds something is never folded.
    """

    def act(book: Book, ask: Ask) -> Outcome:
        keys = [key for key in book.workbooks if workbook in ("", key)]
        tables = [table for key in keys for table in foldable(book, key) if table.definition.stage is stage]
        wanted = shown
        if wanted is None:
            wanted = not all(_visible(book, table) for table in tables)
        kept = [table for table in tables if not wanted and _visible(book, table) and in_use(book, table)]
        turned = [table for table in tables if _visible(book, table) != wanted and table not in kept]
        edits = [Show(table.definition.workbook, {table.layout.sheet: wanted}) for table in turned]
        findings = [
            *_told("FOLD-01" if wanted else "FOLD-02", turned, stage),
            *_told("FOLD-03", kept, stage),
        ]
        nothing = Finding("FOLD-04", Place(book.workbooks[keys[0]].name), {"stage": STAGES[stage]})
        return Outcome(edits, findings=findings or [nothing])

    return act


def _visible(book: Book, table: Table) -> bool:
    return book.workbooks[table.definition.workbook].sheets[table.layout.sheet].visible


def _told(code: str, tables: list[Table], stage: Stage) -> Iterator[Finding]:
    """One for each workbook."""
    for name in dict.fromkeys(table.layout.workbook for table in tables):
        sheets = [table.layout.sheet for table in tables if table.layout.workbook == name]
        yield Finding(code, Place(name), {"stage": STAGES[stage], "sheets": sheets})
