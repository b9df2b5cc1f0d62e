"""A form sheet as it is filled: where its cells stand, what they hold, what that means, and how a row is drawn on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coopxl.core.book import Book
from coopxl.core.cells import CellError, Formula, Raw, Uncalculated
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Place
from coopxl.core.linking import resolve
from coopxl.core.outcome import Draw
from coopxl.core.plan import block, writable
from coopxl.core.table import Row
from coopxl.core.values import Bad, Value, read, show
from coopxl.core.workbook import column_letter
from coopxl.schema.forms import Children, Field, Form, Options
from coopxl.schema.kinds import Choices, Kind, Ref, Refs, YesNo
from coopxl.schema.names import FORM_LOADED, form_name
from coopxl.schema.office import CODE_LISTS, TABLES, YES_NO

Said = Value | Bad
"""What a cell says: a value, or a Bad where nothing of it could be understood."""

Raws = Mapping[str, Raw]
"""What the cells hold, by field."""

Lines = Mapping[str, Sequence[tuple[str, Raw]]]
"""The id and the text of the rows of each child table, in order."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of a form. `field` is what its name ends in; `code` the entry that it stands for, `line` its line."""

    field: str
    table: str
    column: str
    kind: Kind
    header: str
    code: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a child table: the id beside it and its text."""

    spot: Spot
    id: str
    said: Said

    @property
    def key(self) -> str:
        """The name under which it is remembered what the line said."""
        return f"{self.spot.table}:{self.id}"


@dataclass(slots=True)
class Content:
    """What a form says: by column (of several choices the entries that have a cell), and line by line of its child tables.

    `bad` holds the cells that are not as their column asks, by field, understood or not.
    """

    id: str = ""
    values: dict[str, Said] = field(default_factory=dict)
    lines: dict[str, list[Line]] = field(default_factory=dict)
    bad: dict[str, Bad] = field(default_factory=dict)

    @property
    def blank(self) -> bool:
        """Whether nothing is typed but perhaps an ID."""
        lines = (line.said for listed in self.lines.values() for line in listed)
        return all(said is None for said in (*self.values.values(), *lines))


class FormSheet:
    """One form in the office's workbook; a cell that the officer took away is not among its `spots`."""

    def __init__(self, form: Form, book: Book) -> None:
        self.form, self.book = form, book
        self.definition = TABLES[form.table]
        self.workbook = book.workbooks[self.definition.workbook]
        every = list(_spots(form, book))
        self._areas = {spot.field: area for spot in every if (area := self._area(spot.field))}
        self.spots = [spot for spot in every if spot.field in self._areas]
        # An entry of the office's own never had a cell.
        self.lost = [spot.header for spot in every if spot.field not in self._areas and not _own(spot, form)]
        if "id" not in self._areas or form.table not in book:
            raise CannotGoOn("FORM-01", file=self.workbook.name, form=form.label)

    def _area(self, name: str) -> tuple[str, int, int, int, int] | None:
        return block(self.workbook, form_name(self.form.key, name))

    def _cell(self, area: tuple[str, int, int, int, int] | None) -> Raw:
        return self.workbook.sheets[area[0]].cell(area[1], area[2]) if area else None

    @property
    def raws(self) -> dict[str, Raw]:
        """What stands in the cells now."""
        found = {name: self._cell(area) for name, area in self._areas.items()}
        return found | {_beside(spot): self._cell(self._area(_beside(spot))) for spot in self.spots if spot.line}

    @property
    def memory(self) -> str:
        """What coopxl noted when it last filled the form."""
        raw = self._cell(self._area(FORM_LOADED))
        return raw if isinstance(raw, str) else ""

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self._areas["id"][0]

    @property
    def memory_cell(self) -> str:
        """Where that note stands; empty when the sheet has no room for it."""
        area = self._area(FORM_LOADED)
        return f"{column_letter(area[2])}{area[1]}" if area else ""

    def spot(self, name: str) -> Spot:
        """The cell of a field; of several choices the first one, with the header of them all."""
        found = next(spot for spot in self.spots if name == spot.field or (name == spot.column and not spot.line))
        return replace(found, header=self.definition[name].label[self.book.lang]) if name == found.column else found

    def codes(self, column: str) -> list[str]:
        """The entries of a column that have a cell on the form."""
        return [spot.code for spot in self.spots if spot.column == column and spot.code]

    def place(self, spot: Spot, row_id: str = "") -> Place:
        """Where the cell is, as the officer sees it."""
        sheet, row, column, *_ = self._areas[spot.field]
        letter = column_letter(column)
        return Place(self.workbook.name, sheet, row, letter, spot.header, spot.table, spot.column, row_id)

    def content(self, raws: Raws) -> Content:
        """What the cells say when they hold this."""
        found = Content()
        for spot in self.spots:
            said = self._said(spot, raws, found)
            if spot.column == "id":
                found.id = "" if said is None else str(said)
            elif spot.line:
                beside = raws.get(_beside(spot))
                line = Line(spot, "" if beside is None else str(beside).strip(), said)
                found.lines.setdefault(spot.table, []).append(line)
            elif not spot.code:
                found.values[spot.column] = said
            else:
                found.values[spot.column] = _with_option(found.values.get(spot.column), spot.code, said)
        return found

    def _said(self, spot: Spot, raws: Raws, found: Content) -> Said:
        raw = raws.get(spot.field)
        if spot.column == "id":
            meant = meaning(self.book, Ref(self.form.table), raw)
            # An ID that nobody has is told as such by whoever looks for its row.
            return (raw.code if isinstance(raw, CellError) else str(raw).strip()) if isinstance(meant, Bad) else meant
        meant = meaning(self.book, spot.kind, raw)
        if not isinstance(meant, Bad):
            return meant
        found.bad[spot.field] = meant
        # Half of what was typed must not pass for all of it.
        return meant if meant.value is None or isinstance(spot.kind, Choices | Refs) else meant.value

    def face(self, row: Row | None, changed: Mapping[str, Value], lines: Lines) -> Raws:
        """What the cells hold for a row with some of its values changed, and for its lines."""
        face: dict[str, Raw] = {}
        for spot in self.spots:
            if spot.line:
                listed = lines.get(spot.table, ())
                line = listed[spot.line - 1] if spot.line <= len(listed) else ("", None)
                face[_beside(spot)], face[spot.field] = line[0] or None, line[1]
            elif spot.code:
                value = changed[spot.column] if spot.column in changed else row and row[spot.column]
                chosen = isinstance(value, tuple) and spot.code in value
                face[spot.field] = YES_NO[self.book.lang][0] if chosen else None
            elif spot.column in changed:
                face[spot.field] = self._shown(spot.kind, changed[spot.column])
            else:
                face[spot.field] = self.shown(row, spot.column) if row else None
        return face

    def shown(self, row: Row, column: str) -> Raw:
        """What a cell of a table shows; what could not be understood stays as typed, an error is blank."""
        bad = row.table.bad.get((row.index, column))
        kind = row.table.definition[column].kind
        if bad and (bad.value is None or isinstance(kind, Refs)):
            raw = typed(self.book, row, column)
            return None if isinstance(raw, CellError | Uncalculated) else raw
        return self._shown(kind, row[column])

    def _shown(self, kind: Kind, value: Value) -> Raw:
        shown = show(kind, value, self.book.words, self.book.lang, self.book.title)
        assert not isinstance(shown, Formula)
        return shown

    def draw(self, face: Raws, memory: str, *, anew: bool = False) -> Iterator[Draw]:
        """The edits that let the cells hold this; unless `anew`, a cell that says the same already stays as it was typed."""
        held = self.raws
        for spot in self.spots:
            raw, new = held[spot.field], face[spot.field]
            if anew or self._differs(spot, raw, new):
                yield self._drawn(spot.field, new)
            if spot.line:
                yield self._drawn(_beside(spot), face[_beside(spot)])
        if self._area(FORM_LOADED):
            yield self._drawn(FORM_LOADED, memory or None)

    def _differs(self, spot: Spot, raw: Raw, new: Raw) -> bool:
        if isinstance(spot.kind, Ref | Refs):
            return raw != new
        old, now = meaning(self.book, spot.kind, raw), meaning(self.book, spot.kind, new)
        return isinstance(old, Bad) or (old or None if spot.code else old) != now

    def _drawn(self, name: str, value: Raw) -> Draw:
        return Draw(self.definition.workbook, form_name(self.form.key, name), [[writable(value)]])


def meaning(book: Book, kind: Kind, raw: Raw) -> Said:
    """What a cell means, as strictly as in a table; names typed instead of ids are looked up."""
    meant = read(kind, raw, book.words)
    if not isinstance(kind, Ref | Refs) or meant is None or isinstance(meant, Bad):
        return meant
    value, bad = resolve(kind, meant, book)
    return Bad(bad.code, bad.facts, value) if bad else value


def typed(book: Book, row: Row, column: str) -> Raw:
    """What stands in a cell of a table."""
    where = row.table.layout
    sheet = book.workbooks[row.table.definition.workbook].sheets[where.sheet]
    number = where.numbers.get(column)
    return None if number is None else sheet.cell(row.table.rows[row.index], number)


def has_formula(book: Book, row: Row, column: str) -> bool:
    """Whether a formula fills a cell of a table."""
    where = row.table.layout
    sheet = book.workbooks[row.table.definition.workbook].sheets[where.sheet]
    return (row.table.rows[row.index], where.numbers.get(column, 0)) in sheet.formulas


def _with_option(before: Said, code: str, said: Said) -> Said:
    """Several choices with one more cell read; one that is neither yes nor no leaves all of them open."""
    if isinstance(before, Bad) or isinstance(said, Bad):
        return before if isinstance(before, Bad) else said
    chosen = before if isinstance(before, tuple) else ()
    return (*chosen, code) if said is True else before


def _own(spot: Spot, form: Form) -> bool:
    kind = TABLES[form.table][spot.column].kind if spot.code else None
    return isinstance(kind, Choices) and all(code.key != spot.code for code in CODE_LISTS[kind.codes].codes)


def _beside(spot: Spot) -> str:
    return f"{spot.field}_id"


def _spots(form: Form, book: Book) -> Iterator[Spot]:
    """Every cell that a form may have, in its order."""
    definition, lang = TABLES[form.table], book.lang
    for item in form.items:
        match item:
            case Field(name):
                column = definition[name]
                yield Spot(name, form.table, name, column.kind, column.label[lang])
            case Options(name):
                kind = definition[name].kind
                assert isinstance(kind, Choices)
                for code in book.words.codes(kind.codes):
                    header = f"{definition[name].label[lang]}: {code.label[lang]}"
                    yield Spot(f"{name}_{code.key}", form.table, name, YesNo(), header, code.key)
            case Children(table, name, count):
                column = TABLES[table][name]
                for line in range(1, count + 1):
                    yield Spot(f"{table}_{line}", table, name, column.kind, f"{column.label[lang]} {line}", line=line)
