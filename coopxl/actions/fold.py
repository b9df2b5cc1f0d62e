"""Unfolds or folds the sheets of a stage."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import Leaf, foldable, in_use
from coopxl.core.outcome import Action, Ask, Outcome, Show
from coopxl.schema.office import STAGES
from coopxl.schema.table import Stage


def fold(stage: Stage, workbook: str = "", *, shown: bool | None = None) -> Action:
    """The foldable sheets of a stage, in one workbook or in all, shown or folded; by default the other way than they are.

    When any of them is out of sight all are shown. What a sheet holds stays in it.
    """

    def act(book: Book, ask: Ask) -> Outcome:
        keys = [key for key in book.workbooks if workbook in ("", key)]
        leaves = [leaf for key in keys for leaf in foldable(book, key) if leaf.stage is stage]
        wanted = shown
        if wanted is None:
            wanted = not all(_visible(book, leaf) for leaf in leaves)
        turned = [leaf for leaf in leaves if _visible(book, leaf) != wanted]
        filled = [leaf for leaf in turned if not wanted and in_use(book, leaf)]
        edits = [Show(leaf.workbook, {leaf.sheet: wanted}) for leaf in turned]
        findings = [
            *_told(book, "FOLD-01" if wanted else "FOLD-02", turned, stage),
            *_told(book, "FOLD-03", filled, stage),
        ]
        nothing = Finding("FOLD-04", Place(book.workbooks[keys[0]].name), {"stage": STAGES[stage]})
        return Outcome(edits, findings=findings or [nothing])

    return act


def _visible(book: Book, leaf: Leaf) -> bool:
    return book.workbooks[leaf.workbook].sheets[leaf.sheet].visible


def _told(book: Book, code: str, leaves: list[Leaf], stage: Stage) -> Iterator[Finding]:
    """One for each workbook."""
    for key in dict.fromkeys(leaf.workbook for leaf in leaves):
        sheets = [leaf.sheet for leaf in leaves if leaf.workbook == key]
        yield Finding(code, Place(book.workbooks[key].name), {"stage": STAGES[stage], "sheets": sheets})
