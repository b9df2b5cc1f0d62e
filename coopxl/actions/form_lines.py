"""The lines of a form: each is a row of a child table, known by the id beside it; without one it is a new row."""

from collections.abc import Iterator, Mapping
from itertools import chain

from coopxl.actions.form_rows import child_rows, children, lines_of
from coopxl.core.cells import Raw
from coopxl.core.findings import Finding
from coopxl.core.formmemory import Memory
from coopxl.core.formsheet import Content, FormSheet, Line
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Edit, Fill
from coopxl.core.table import Row
from coopxl.core.values import Bad, Value
from coopxl.schema.forms import Children


class Lines:
    """All lines of a form that is being saved. `id` is the row they belong to, empty when that is new."""

    def __init__(self, sheet: FormSheet, held: Content, memory: Memory, row_id: str, ask: Ask) -> None:
        self.sheet, self.held, self.memory, self.id, self.ask = sheet, held, memory, row_id, ask
        self.findings: list[Finding] = []
        self.faults: list[Finding] = []
        self.given: dict[str, int] = {}
        self._fills: dict[str, dict[tuple[int, str], Value]] = {}
        self._removed: set[str] = set()
        self._texts: dict[str, Value] = {}
        self._new: dict[str, list[tuple[str, Value]]] = {}

    def gather(self) -> None:
        """Looks at each line: untouched, new, changed, emptied, or wrong."""
        for item in children(self.sheet):
            there = {row.id: row for row in child_rows(self.sheet, item, self.id)}
            seen: set[str] = set()
            numberer = Numberer(self.sheet.book[item.table], self.ask.today.year, self.ask.given)
            for line in self.held.lines.get(item.table, ()):
                row_id = line.id if self.id else ""
                if row_id and self.memory.holds(line.key, line.said):
                    continue
                if row_id and (row_id in seen or (row_id not in there and line.said is not None)):
                    self._fault("FORM-12", line, {"id": row_id, "sheet": self.sheet.book[item.table].layout.sheet})
                elif row_id in there:
                    self._edit(item, line, there[row_id])
                elif not row_id:
                    self._add(item, line, numberer)
                seen.add(row_id)

    def _understood(self, line: Line) -> bool:
        bad = self.held.bad.get(line.spot.field)
        if bad:
            told = Finding(bad.code, self.sheet.place(line.spot, line.id), bad.facts)
            (self.faults if isinstance(line.said, Bad) else self.findings).append(told)
        return not isinstance(line.said, Bad)

    def _edit(self, item: Children, line: Line, row: Row) -> None:
        if not self._understood(line) or isinstance(line.said, Bad) or line.said == row[item.column]:
            return
        old = row[item.column]
        cells = self._fills.setdefault(item.table, {})
        self._texts[row.id] = line.said
        if line.said is not None:
            self._tell("FORM-22" if old is not None else "FORM-21", line, {"old": old, "new": line.said})
        elif _only_text(item, row):
            self._tell("FORM-24", line, {"old": old, "id": row.id, "sheet": row.table.layout.sheet})
            self._removed.add(row.id)
            cells |= {(row.index, column): None for column in row.table.columns}
        else:
            self._tell("FORM-23", line, {"old": old})
        cells[row.index, item.column] = line.said

    def _add(self, item: Children, line: Line, numberer: Numberer) -> None:
        if line.said is None or not self._understood(line) or isinstance(line.said, Bad):
            return
        row_id = numberer.next()
        self.given[numberer.stem] = numberer.last
        self._new.setdefault(item.table, []).append((row_id, line.said))
        facts = {"id": row_id, "sheet": self.sheet.book[item.table].layout.sheet, "new": line.said}
        self._tell("FORM-32", line, facts)

    def edits(self, row_id: str) -> Iterator[Edit]:
        """What changes in the child tables, for the row that now has an ID."""
        for item in children(self.sheet):
            table = self.sheet.book[item.table]
            if cells := self._fills.get(item.table):
                yield Fill(item.table, table.fingerprint, cells)
            if new := self._new.get(item.table):
                parent = table.definition.parent
                rows = [{"id": one, parent: row_id, item.column: text} for one, text in new]
                yield Append(item.table, table.fingerprint, rows)

    def after(self) -> dict[str, list[tuple[str, Raw]]]:
        """All lines as they are once the edits are made."""
        listed = lines_of(self.sheet, self.id)
        return {
            table: [
                (one, _raw(self._texts.get(one)) if one in self._texts else text)
                for one, text in chain(lines, ((one, _raw(text)) for one, text in self._new.get(table, ())))
                if one not in self._removed
            ]
            for table, lines in listed.items()
        }

    def _tell(self, code: str, line: Line, facts: Mapping[str, object]) -> None:
        self.findings.append(Finding(code, self.sheet.place(line.spot, line.id), facts))

    def _fault(self, code: str, line: Line, facts: Mapping[str, object]) -> None:
        self.faults.append(Finding(code, self.sheet.place(line.spot, line.id), facts))


def _raw(value: Value) -> Raw:
    """A text of a line as its cell holds it."""
    return None if value is None else str(value)


def _only_text(item: Children, row: Row) -> bool:
    """Whether a row holds nothing but its text: then it goes whole, else what else it holds stays."""
    table = row.table
    beside = [column for column in table.columns if column not in ("id", table.definition.parent, item.column)]
    known = all(row[column] is None and (row.index, column) not in table.bad for column in beside)
    return known and all(raws[row.index] is None for raws in table.own.values())
