"""The rows of a table that may be one under several spellings, without those that the officer told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from coopxl.core.alike import Likeness, Links, groups, links, may_fit, spellings
from coopxl.core.table import Row, Table
from coopxl.core.verdicts import Verdicts
from coopxl.schema.rules import Alike


@dataclass(frozen=True, slots=True)
class Suspect:
    """A row, the first of those it may be and the one it is most like, and why."""

    row: int
    others: list[int]
    why: Likeness


def suspects(rule: Alike, table: Table, known: Verdicts) -> Iterator[Suspect]:
    """One for each row of a group but the first. Names repeated to the letter are told by another rule."""
    called = {row.index: spellings(row.index, names(rule, row)) for row in table}
    kinds = {index: frozenset().union(*(one.kinds for one in held)) for index, held in called.items()}
    found = _without(links(one for held in called.values() for one in held), known)
    titles = [str(name or "").casefold() for name in table.columns[rule.name]]
    for group in groups(found):
        for position, row in enumerate(group[1:], 1):
            if titles[row] and titles[row] in (titles[other] for other in group[:position]):
                continue
            closest = max(found[row], key=lambda other: (found[row][other].percent, -other))
            before = [
                other
                for other in group[:position]
                if other in found[row] or (not known.settle(row, other) and may_fit(kinds[row], kinds[other]))
            ]
            if before:
                yield Suspect(row, sorted({before[0], closest}), found[row][closest])


def names(rule: Alike, row: Row) -> list[str]:
    """How a row is called, in the columns that a rule names."""
    keys = [key for key in (rule.name, rule.acronym) if key]
    aliases = row.text(rule.aliases).split(";") if rule.aliases else []
    return [*(row.text(key) for key in keys), *aliases]


def _without(found: Links, known: Verdicts) -> Links:
    return {
        row: {other: why for other, why in there.items() if not known.settle(row, other)}
        for row, there in found.items()
    }
