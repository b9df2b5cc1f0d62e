"""Takes in what came back in packs: what is accepted goes into the tables, what is in doubt to the sheets where it is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from coopxl.core.book import Book
from coopxl.core.conflicts import Conflict, rewrite, standing
from coopxl.core.findings import Finding, Place
from coopxl.core.folding import brought
from coopxl.core.identity import Numberer
from coopxl.core.incoming import Entry
from coopxl.core.outcome import Append, Ask, Edit, Fill, Outcome, Rewrite
from coopxl.core.reviewing import Delivery, Review, key_of, reviewed, settled
from coopxl.core.values import Value, reference
from coopxl.schema.office import TABLES, WORKBOOKS
from coopxl.schema.pack_register import CAME_BACK, TAKEN_IN
from coopxl.schema.reception import CHANGED, CONFLICT, NEW
from coopxl.schema.table import Writer

SHEET = "reception"


@dataclass(slots=True)
class Receiving:
    """Receives deliveries. With `show` what was not shown yet is only shown: the officer looks at it before it comes in.

    `reviews` and `taken` (whether what was accepted goes in) tell afterwards what came of it; `noted` the books whose
    conflicts could be noted.
    """

    deliveries: Sequence[Delivery]
    show: bool = False
    reviews: list[Review] = field(default_factory=list)
    taken: bool = False
    noted: set[str] = field(default_factory=set)

    def __call__(self, book: Book, ask: Ask) -> Outcome:
        """The action: what would change of what came, or what changes."""
        asked = {one for definition in WORKBOOKS for one in standing(book, definition.key)}
        self.reviews = [reviewed(one, book, asked) for one in self.deliveries]
        shown = _shown(book)
        fresh = {
            key for review in self.reviews for key, said in _waiting(review) if shown.get(key, ("", None))[0] != said
        }
        refused = {key for key, (_, accept) in shown.items() if accept is False} - fresh
        for review in self.reviews:
            settled(review, refused, book)
        self.taken = not (self.show and fresh)
        edits: list[Edit] = []
        given: dict[str, int] = {}
        if self.taken:
            edits += self._apply(book, ask, given)
        edits += self._register(book, ask.today)
        edits += self._sheet(book)
        findings = [finding for review in self.reviews for finding in review.findings]
        code = "RECE-26" if self.taken else "RECE-25"
        findings += [Finding(code, Place(one.delivery.file), one.counts) for one in self.reviews]
        return Outcome(edits, findings=findings, given=given)

    # What goes into the tables

    def _apply(self, book: Book, ask: Ask, given: dict[str, int]) -> list[Edit]:
        edits: list[Edit] = []
        changed: dict[str, dict[tuple[int, str], Value]] = {}
        for review in self.reviews:
            for one in review.of(CHANGED):
                changed.setdefault(one.table, {})[one.index, one.column] = one.value
        edits += [Fill(name, book[name].fingerprint, cells) for name, cells in changed.items()]
        edits += self._new(book, ask, given)
        return edits + self._conflicts(book)

    def _new(self, book: Book, ask: Ask, given: dict[str, int]) -> list[Edit]:
        """The new rows, each with its id."""
        rows: dict[str, list[Mapping[str, Value]]] = {}
        numberers: dict[str, Numberer] = {}
        for review in self.reviews:
            for at, one in enumerate(review.entries):
                if one.what != NEW:
                    continue
                numberer = numberers.setdefault(one.table, Numberer(book[one.table], ask.today.year, ask.given))
                row_id = numberer.next()
                rows.setdefault(one.table, []).append({**one.cells, "id": row_id})
                review.entries[at] = replace(one, id=row_id)
        given.update({one.stem: one.last for one in numberers.values()})
        return [Append(name, book[name].fingerprint, new) for name, new in rows.items()]

    def _conflicts(self, book: Book) -> list[Edit]:
        """What both sides changed, on the sheet of the book it stands in."""
        edits: list[Edit] = []
        for definition in WORKBOOKS:
            found = [
                _conflict(one, book)
                for review in self.reviews
                for one in review.of(CONFLICT)
                if TABLES[one.table].workbook == definition.key
            ]
            if f"{definition.key}.conflicts" in book:
                self.noted.add(definition.key)
                edits += [rewrite(book, definition.key, found)] if found else []
            elif found:
                facts = {"book": definition.label, "count": len(found)}
                self.reviews[0].findings.append(Finding("RECE-27", Place(book.workbooks[definition.key].name), facts))
        return edits

    # What the officer sees

    def _register(self, book: Book, today: date) -> list[Edit]:
        """That a pack came back, and that it was taken in."""
        if "packs" not in book:
            return []
        table = book["packs"]
        cells: dict[tuple[int, str], Value] = {}
        for review in self.reviews:
            index = table.by_id.get(review.delivery.id)
            if index is None or not review.delivery.fresh:
                continue
            if table.columns["received_on"][index] is None:
                cells[index, "received_on"] = today
            cells[index, "state"] = TAKEN_IN if self.taken else CAME_BACK
            if self.taken:
                cells[index, "taken_in_on"] = today
        return [Fill("packs", table.fingerprint, cells)] if cells else []

    def _sheet(self, book: Book) -> list[Edit]:
        """What waits, or what is left; what other packs left stays."""
        if SHEET not in book:
            return []
        table, packs = book[SHEET], {review.delivery.id for review in self.reviews}
        own = [column.key for column in table.definition.columns if column.written_by is Writer.COOPXL]
        rows: dict[str, Mapping[str, Value]] = {
            row.id: {key: row[key] for key in own} for row in table if row.id and row["pack"] not in packs
        }
        for review in self.reviews:
            for one in review.entries if self.taken else (*review.entries, *review.refused):
                if not (self.taken and one.acceptable):
                    rows[key_of(review, one)] = _row(review, one, book)
        if not rows and not len(table):
            return []
        shown = brought(book, table.definition.workbook, [table.layout.sheet]) if rows else ()
        return [Rewrite(SHEET, table.fingerprint, list(rows.values())), *shown]


def _shown(book: Book) -> dict[str, tuple[str, Value]]:
    """What the sheet shows already, by key: what it says came, and what the officer says of it."""
    return {row.id: (row.text("theirs"), row["accept"]) for row in book.rows(SHEET)}


def _waiting(review: Review) -> list[tuple[str, str]]:
    """The keys of what would come in or be asked, with what came."""
    return [
        (key_of(review, one), theirs(one, review)) for one in review.entries if one.acceptable or one.what == CONFLICT
    ]


def theirs(one: Entry, review: Review) -> str:
    """What came, as the sheet says it: a cell as one types it, a row with its headers."""
    if isinstance(one.theirs, Mapping):
        definition, lang = TABLES[one.table], review.delivery.came.book.lang
        return "; ".join(f"{definition[key].label[lang]}: {text}" for key, text in one.theirs.items()).strip()
    return str(one.theirs).strip() if one.theirs is not None else ""


def _row(review: Review, one: Entry, book: Book) -> dict[str, Value]:
    table, lang, why = book[one.table], book.lang, one.finding
    return {
        "id": key_of(review, one),
        "pack": review.delivery.id,
        "what": one.what,
        "there": str(one.place),
        "table": table.definition.label[lang],
        "row": reference(one.id, table.title(one.id)) if one.id else None,
        "column": table.definition[one.column].label[lang] if one.column else None,
        "before": str(one.ours) if one.ours is not None else None,
        "theirs": theirs(one, review) or None,
        "reason": f"{why.message(lang)} {why.remedy(lang)} [{why.code}]" if why else None,
    }


def _conflict(one: Entry, book: Book) -> Conflict:
    said = (None if text is None else str(text) for text in (one.base, one.ours, one.theirs))
    base, ours, other = said
    return Conflict(one.table, one.id, one.column, base, ours, other, book[one.table].rows[one.index])
