"""A workbook of an earlier schema brought up: what it lacks comes in, what coopxl draws is made anew, all else stays."""

import re
from dataclasses import dataclass, field

from coopxl.core.errors import CannotGoOn
from coopxl.hosts.file import recalculate
from coopxl.hosts.file.grid import Grid
from coopxl.hosts.file.markup import tags, with_attribute
from coopxl.hosts.file.package import Package
from coopxl.hosts.file.parts import Layout, layout
from coopxl.hosts.file.preflight import package_of
from coopxl.hosts.file.upgrade import drawings, sheets
from coopxl.hosts.file.upgrade.columns import Adding, Addition
from coopxl.hosts.file.upgrade.draft import Draft, type_of
from coopxl.hosts.file.upgrade.headers import Rename, renamed
from coopxl.hosts.file.upgrade.inserting import Inserting
from coopxl.hosts.file.upgrade.moves import Moves
from coopxl.hosts.file.upgrade.naming import NewSheet, names_of, with_names, with_sheets
from coopxl.hosts.file.upgrade.styles import Styles
from coopxl.schema.names import BUTTON_PREFIX

_TABLE = tags(b"table")
_CHARTS_TO = 8
"""Charts of coopxl begin in the first columns of the sheets that it draws."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet of today's workbook: its name there, its name here (empty: it comes), whether it is drawn by coopxl alone."""

    there: str
    here: str
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a workbook lacks. `placed` are all sheets of today's workbook in their order; `version` is today's schema."""

    file: str
    version: tuple[str, str]
    placed: tuple[Placed, ...] = ()
    additions: tuple[Addition, ...] = ()
    renames: tuple[Rename, ...] = ()
    moves: Moves = field(default_factory=Moves)


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The new content, and the columns that were inserted: by sheet, behind which column how many."""

    content: bytes
    inserted: dict[str, tuple[int, int]]


def upgraded(content: bytes, donor: bytes, wanted: Wanted) -> Upgraded:
    """The workbook brought up; CannotGoOn when something cannot be done safely: then nothing is."""
    package, ods = package_of(content, wanted.file)
    if ods:
        raise CannotGoOn("UPGR-02", book=wanted.file)
    parts = layout(package)
    if parts.strict:
        raise CannotGoOn("FILE-25", file=wanted.file)
    if any(member.filename.lower().startswith("_xmlsignatures/") for member in package.members):
        raise CannotGoOn("FILE-24", file=wanted.file)
    if parts.locked and any(not one.here for one in wanted.placed):
        raise CannotGoOn("UPGR-03", book=wanted.file)
    return _Upgrading(package, parts, Package(donor, wanted.file), wanted).run()


class _Upgrading:
    def __init__(self, package: Package, parts: Layout, donor: Package, wanted: Wanted) -> None:
        self.draft, self.parts, self.donor, self.wanted = Draft(package), parts, donor, wanted
        self.theirs = layout(donor)
        self.source = sheets.Source(donor, self.theirs.shared_strings)
        self.styles = Styles(package[parts.styles], donor[self.theirs.styles])
        ids = (re.search(rb'<(?:\w+:)?table\s[^>]*?\bid="(\d+)"', package[one.part]) for one in parts.tables.values())
        self.inserted: dict[str, tuple[int, int]] = {}
        self.highest = max((int(found[1]) for found in ids if found), default=0)

    def run(self) -> Upgraded:
        here = {one.there: one.here or one.there for one in self.wanted.placed}
        self.moves = Moves(here, self.wanted.moves.tables)
        for addition in self.wanted.additions:
            self._columns(addition)
        for rename in self.wanted.renames:
            renamed(self.draft, self.parts, rename)
        new, behind = list[NewSheet](), ""
        for one in self.wanted.placed:
            if not one.here:
                new.append(self._new(one.there, behind))
            elif one.drawn:
                self._drawn(one)
            else:
                self._buttons(one)
            behind = one.here or one.there
        self._book(new)
        self.draft[self.parts.styles] = self.styles.data
        self._properties()
        self._calculation()
        return Upgraded(self.draft.content(), self.inserted)

    def _columns(self, addition: Addition) -> None:
        table = self.parts.tables[addition.table]
        part = self.parts.sheets[table.sheet].part
        grid = Grid(self.draft[part], self.wanted.file, table.sheet)
        donor_part = self.theirs.sheets[addition.donor_sheet].part
        donor = Grid(self.donor[donor_part], self.wanted.file, addition.donor_sheet)
        adding = Adding(addition, table, donor, self.styles, self.moves)
        others = [one for one in self.parts.tables.values() if one.sheet == table.sheet and one is not table]
        if cell := adding.in_the_way(grid, others):
            count = len(addition.columns)
            inserting = Inserting(self.draft, self.parts, table.sheet, table.area.right, count)
            if not inserting.is_safe():
                raise CannotGoOn("UPGR-04", book=self.wanted.file, sheet=table.sheet, cell=cell, count=count)
            inserting.run()
            self.inserted[table.sheet] = (table.area.right, count)
            grid = Grid(self.draft[part], self.wanted.file, table.sheet)
        self.draft[part] = adding.sheet(grid)
        self.draft[table.part] = adding.table_part(self.draft[table.part])

    def _buttons(self, one: Placed) -> None:
        """New buttons on a sheet that stays, and those that lost their macro; whoever has them all keeps them where they are."""
        part, theirs = self.parts.sheets[one.here].part, self.theirs.sheets[one.there].part
        wanted, held = self._shapes(Draft(self.donor), theirs), self._shapes(self.draft, part)
        if wanted - held:
            key = drawings.draw(self.draft, part, self.donor, theirs, self.moves, BUTTON_PREFIX)
            self.draft[part] = sheets.related(self.draft[part], "drawing", key)

    @staticmethod
    def _shapes(draft: Draft, part: str) -> set[tuple[str, bool]]:
        found = [target for kind, target in draft.relations(part).values() if kind.endswith("/drawing")]
        drawn = {shape for target in found for shape in drawings.shapes(draft[target])}
        return {shape for shape in drawn if shape[0].startswith(BUTTON_PREFIX)}

    def _drawn(self, one: Placed) -> None:
        """A sheet that coopxl draws, made anew in its place."""
        part, theirs = self.parts.sheets[one.here].part, self.theirs.sheets[one.there].part
        new = sheets.brought(self.source, theirs, self.styles, self.moves)
        new = sheets.renewed(new, self.draft[part], self.wanted.file, one.here)
        key = drawings.draw(self.draft, part, self.donor, theirs, self.moves, BUTTON_PREFIX, _CHARTS_TO)
        self.draft[part] = sheets.related(new, "drawing", key)

    def _new(self, name: str, behind: str) -> NewSheet:
        theirs = self.theirs.sheets[name]
        part = self.draft.free("xl/worksheets/sheet{}.xml")
        content = sheets.brought(self.source, theirs.part, self.styles, self.moves)
        self.draft.add(part, content, type_of(self.donor, theirs.part))
        key = drawings.draw(self.draft, part, self.donor, theirs.part, self.moves, BUTTON_PREFIX)
        content = sheets.related(content, "drawing", key)
        for kind, target in Draft(self.donor).relations(theirs.part).values():
            if kind.endswith("/table"):
                content = sheets.related_table(content, self._table(part, kind, target))
        self.draft[part] = content
        main = self.parts.workbook
        kind = next(kind for kind, _ in self.draft.relations(main).values() if kind.endswith("/worksheet"))
        return NewSheet(name, self.draft.relate(main, kind, part), behind, "" if theirs.visible else "hidden")

    def _table(self, sheet: str, kind: str, target: str) -> str:
        self.highest += 1
        part = self.draft.free("xl/tables/table{}.xml")
        content = _TABLE.sub(
            lambda match: with_attribute(match[0], "id", str(self.highest)), self.donor[target], count=1
        )
        self.draft.add(part, content, type_of(self.donor, target))
        return self.draft.relate(sheet, kind, part)

    def _book(self, new: list[NewSheet]) -> None:
        main = self.parts.workbook
        theirs = list(names_of(self.donor[self.theirs.workbook]))
        drawn = {one.there: one.here or one.there for one in self.wanted.placed if one.drawn or not one.here}
        book = with_sheets(self.draft[main], new) if new else self.draft[main]
        self.draft[main] = with_names(book, theirs, drawn, self.moves)

    def _properties(self) -> None:
        name, value = self.wanted.version
        part = next((r.target for r in self.draft.package.relations("") if r.kind == "custom-properties"), "")
        pattern = re.compile(rb'(name="%b"[^>]*>\s*<[^>]*>)[^<]*(<)' % name.encode())
        self.draft[part] = pattern.sub(lambda match: match[1] + value.encode() + match[2], self.draft[part])

    def _calculation(self) -> None:
        main = self.parts.workbook
        self.draft[main] = recalculate.ask(self.draft[main])
        if self.parts.calculation_chain:
            key = next(k for k, (kind, _) in self.draft.relations(main).items() if kind.endswith("/calcChain"))
            self.draft.unrelate(main, key)
            self.draft.drop(self.parts.calculation_chain)
