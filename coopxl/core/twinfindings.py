"""What is told about possible duplicates beside the rule of each register: across registers, and what is left to join."""

from collections.abc import Iterator

from coopxl.core.book import Book
from coopxl.core.findings import Finding
from coopxl.core.table import Row
from coopxl.core.twins import COOPERANTS, LINK, Joining, Twin, joinings, twinned, twins
from coopxl.core.values import reference
from coopxl.schema import common
from coopxl.schema.rules import Alike
from coopxl.schema.text import Text

_SHOWN = 12
"""Rows named in one message."""


def twin_findings(book: Book) -> Iterator[Finding]:
    """One for each row that may be in another register, by its best likeness; one for each row still to be joined."""
    best: dict[tuple[int, int], Finding] = {}
    for twin in sorted(twins(book, within_too=False), key=lambda one: (-one.why.percent, one.id)):
        here = twin.other if twin.one.table.definition.key == COOPERANTS else twin.one
        best.setdefault((id(here.table), here.index), _across(twin, here))
    yield from best.values()
    rules = {table.definition.key: rule for rule, table in twinned(book)}
    for one in joinings(book):
        yield _to_join(one, rules[one.gone.table.definition.key])


def _across(twin: Twin, here: Row) -> Finding:
    there = twin.one if here is twin.other else twin.other
    ours, theirs = twin.why.ours, twin.why.theirs
    facts: dict[str, object] = {
        "other": _named(there),
        "ours": ours if here is twin.one else theirs,
        "theirs": theirs if here is twin.one else ours,
        "percent": twin.why.percent,
    }
    if there.table.definition.key == COOPERANTS:
        return Finding("DUPL-03", here.place(LINK), facts)
    return Finding("DUPL-04", here.place(LINK), {**facts, "sheet": there.table.definition.label})


def _to_join(one: Joining, rule: Alike) -> Finding:
    table = one.gone.table.definition
    label = table[rule.aliases].label if rule.aliases else common.NOTES.label
    aliases = Text(es=f"en «{label.es}» de la otra", en=f"in “{label.en}” of the other")
    facts: dict[str, object] = {"keep": _named(one.keep), "aliases": aliases}
    place = one.gone.place(rule.name)
    if not one.pointing:
        return Finding("DUPL-02", place, facts)
    rows = [f"{row.table.layout.sheet} {row.id or row.table.rows[row.index]}" for row in one.pointing]
    more = ["…"] if len(rows) > _SHOWN else []
    return Finding("DUPL-01", place, {**facts, "pointing": [*rows[:_SHOWN], *more]})


def _named(row: Row) -> str:
    return reference(row.id, row.text(row.table.definition.title))
