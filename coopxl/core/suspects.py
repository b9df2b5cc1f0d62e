"""The rows of a table that may be one under several spellings, without those that the officer told apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from coopxl.core.alike import Likeness, Links, groups, links, may_fit, spellings
from coopxl.core.table import Row, Table
from coopxl.schema.rules import Alike


@dataclass(frozen=True, slots=True)
class Suspect:
    """A row, the first of those it may be and the one it is most like, and why."""

    row: int
    others: list[int]
    why: Likeness


def suspects(rule: Alike, table: Table) -> Iterator[Suspect]:
    """One for each row of a group but the first. Names repeated to the letter are told by another rule."""
    called = {row.index: spellings(row.index, _names(rule, row)) for row in table}
    kinds = {index: frozenset().union(*(one.kinds for one in held)) for index, held in called.items()}
    apart = _apart(rule, table)
    found = _without(links(one for held in called.values() for one in held), apart)
    titles = [str(name or "").casefold() for name in table.columns[rule.name]]
    for group in groups(found):
        for position, row in enumerate(group[1:], 1):
            if titles[row] and titles[row] in (titles[other] for other in group[:position]):
                continue
            closest = max(found[row], key=lambda other: (found[row][other].percent, -other))
            before = [
                other
                for other in group[:position]
                if other in found[row] or ((row, other) not in apart and may_fit(kinds[row], kinds[other]))
            ]
            if before:
                yield Suspect(row, sorted({before[0], closest}), found[row][closest])


def _names(rule: Alike, row: Row) -> list[str]:
    return [row.text(rule.name), row.text(rule.acronym), *row.text(rule.aliases).split(";")]


def _apart(rule: Alike, table: Table) -> set[tuple[int, int]]:
    """The pairs that the officer said are two, both ways."""
    pairs: set[tuple[int, int]] = set()
    for row in table:
        others = row[rule.apart]
        for other in others if isinstance(others, tuple) else ():
            if other in table.by_id:
                pairs |= {(row.index, table.by_id[str(other)]), (table.by_id[str(other)], row.index)}
    return pairs


def _without(found: Links, apart: set[tuple[int, int]]) -> Links:
    return {
        row: {other: why for other, why in there.items() if (row, other) not in apart} for row, there in found.items()
    }
