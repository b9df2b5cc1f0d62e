"""What differs between two states of the books: rows added, removed and changed, table by table."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coopxl.core.errors import CannotGoOn
from coopxl.core.reading import read_book
from coopxl.core.table import Table
from coopxl.core.values import plain
from coopxl.hosts.file.read import read
from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class Difference:
    """How the rows of one table differ."""

    workbook: str
    table: str
    label: Text
    added: int
    removed: int
    changed: int

    def line(self, lang: str) -> str:
        """`Proyectos: 1 fila vuelve, 2 se van, 0 cambian`, for a person."""
        return _LINE[lang].format(self.label[lang], self.added, self.removed, self.changed)


_LINE = Text("{}: {} filas vuelven, {} se van, {} cambian", "{}: {} rows come back, {} go, {} change")


def differences(now: Mapping[str, bytes], then: Mapping[str, bytes], lang: str) -> list[Difference] | None:
    """What would differ in the tables if the books became what they were; None when one of them cannot be read."""
    try:
        old = read_book({key: read(content, key) for key, content in now.items()}, lang)
        new = read_book({key: read(content, key) for key, content in then.items()}, lang)
    except CannotGoOn:
        return None
    found = []
    for name in dict.fromkeys([*old.tables, *new.tables]):
        before, after = _rows(old.tables.get(name)), _rows(new.tables.get(name))
        definition = {**old.tables, **new.tables}[name].definition
        counts = _counted(before, after)
        if any(counts):
            found.append(Difference(definition.workbook, name, definition.label, *counts))
    return found


def _rows(table: Table | None) -> dict[tuple[str, int], str]:
    """Each row as text, by its id; rows that share one, or have none, by their number among these."""
    seen: Counter[str] = Counter()
    rows: dict[tuple[str, int], str] = {}
    for row_id, values in _values(table):
        rows[row_id, seen[row_id]] = values
        seen[row_id] += 1
    return rows


def _values(table: Table | None) -> Iterator[tuple[str, str]]:
    for row in table or ():
        values = {key: plain(row[key]) for key in row.table.columns}
        own = {header: str(raws[row.index]) for header, raws in row.table.own.items()}
        yield row.id, repr((values, own))


def _counted(before: Mapping[tuple[str, int], str], after: Mapping[tuple[str, int], str]) -> tuple[int, int, int]:
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    return len(after.keys() - before.keys()), len(before.keys() - after.keys()), changed
