"""An entry of the change log: who made what of a cell, when and through what; and what it says to a person."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from coopxl.core.book import Book
from coopxl.core.findings import Place
from coopxl.core.formats import spoken
from coopxl.core.jsontext import parsed
from coopxl.core.parts import OWN
from coopxl.core.rows import Change, Plain, applied, cells_of, lines_of
from coopxl.core.table import Table
from coopxl.core.values import reference
from coopxl.core.wording import in_words
from coopxl.schema.change_log import DIGITS, HAND, PREFIX, THROUGH
from coopxl.schema.kinds import Choice, Choices, Day, Kind, Ref, Refs
from coopxl.schema.office import TABLES
from coopxl.schema.text import Text
from coopxl.schema.verbs import VERBS


@dataclass(frozen=True, slots=True)
class Entry:
    """A change, or a document that was made (no table; the file's name is `new`).

    `number` counts up from 1; `when` is when it was written, or noticed: then `saved` is when the file was last saved, if
    that is known. `through` is the verb, or `hand`. The `reason` is what the officer wrote beside it.
    """

    number: int
    when: datetime
    who: str
    through: str
    change: Change
    saved: datetime | None = None
    reason: str = ""

    @property
    def id(self) -> str:
        """`BIT-000123`."""
        return f"{PREFIX}-{self.number:0{DIGITS}}"

    @property
    def paper(self) -> bool:
        """Whether it tells of a document."""
        return not self.change.table

    def names(self, row_id: str) -> bool:
        """Whether it says something of a row."""
        column = self.change.column and not self.change.id
        return self.change.id == row_id or bool(
            column and any(row_id in (side or {}) for side in (self.change.old, self.change.new))
        )


def written(entry: Entry) -> str:
    """An entry as a line of a file."""
    change = entry.change
    held: dict[str, Plain] = {"n": entry.number, "when": entry.when.isoformat(), "who": entry.who}
    held |= {"through": entry.through} | ({"saved": entry.saved.isoformat()} if entry.saved else {})
    held |= {"table": change.table, "id": change.id, "column": change.column, "old": change.old, "new": change.new}
    return json.dumps(held, ensure_ascii=False)


def reasoned(number: int, reason: str) -> str:
    """The line that says why an earlier entry was made."""
    return json.dumps({"of": number, "reason": reason}, ensure_ascii=False)


def read_line(line: str) -> Entry | tuple[int, str]:
    """What a line tells: an entry, or the number of one and its reason. ValueError when it is damaged."""
    try:
        held = parsed(line)
        if "of" in held:
            return _number(held["of"]), str(held["reason"])
        change = change_of(held)
        saved = moment_of(held["saved"]) if held.get("saved") else None
        when, who, through = moment_of(held["when"]), str(held["who"]), str(held["through"])
        return Entry(_number(held["n"]), when, who, through, change, saved)
    except (TypeError, KeyError, AttributeError) as why:
        raise ValueError(line) from why


def change_of(held: Mapping[str, Any]) -> Change:
    """The change that a note tells. ValueError, TypeError or KeyError when it is damaged."""
    change = Change(*(held[key] for key in ("table", "id", "column", "old", "new")))
    whole = bool(change.table) and not (change.id and change.column)
    if not all(isinstance(one, str) for one in (change.table, change.id, change.column)):
        raise ValueError(change)
    if not all(_is_side(one, whole=whole) for one in (change.old, change.new)):
        raise ValueError(change)
    return change


def moment_of(text: str) -> datetime:
    """A moment of a note, which says its zone. ValueError or TypeError when it is none."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _number(said: object) -> int:
    if type(said) is not int:
        raise ValueError(said)
    return said


def _is_side(side: object, *, whole: bool) -> bool:
    """Whether it can be what a cell said, or with `whole` what the cells of a row or a column did."""
    if whole and side is not None:
        return isinstance(side, dict) and all(_is_side(one, whole=False) for one in side.values())
    if isinstance(side, list):
        odd = len(side) == 2 and side[0] == "?" and not isinstance(side[1], list)
        return _is_side(side[1], whole=False) if odd else all(isinstance(one, str) for one in side)
    return side is None or isinstance(side, str | bool | int) or (isinstance(side, float) and isfinite(side))


def with_reasons(entries: Iterable[Entry], reasons: Mapping[int, str]) -> list[Entry]:
    """Entries with what the officer wrote beside them."""
    return [replace(one, reason=reasons[one.number]) if one.number in reasons else one for one in entries]


# What was, and since when


def last_report(entries: Iterable[Entry], row_id: str = "") -> datetime | None:
    """When the last report was made, of a project or of any; None when none is noted."""
    made = [one.when for one in entries if one.paper and one.through.endswith("report")
            and row_id in ("", one.change.id)]  # fmt: skip
    return max(made, default=None)


def as_it_was(book: Book, name: str, row_id: str, on: date, entries: Iterable[Entry]) -> dict[str, Plain] | None:
    """The filled cells of a row by column as they were known at the end of a day; None when it was not there."""
    cells = {}
    if name in book:
        table = book[name]
        cells = cells_of(lines_of(table, book.words, book.workbooks[table.definition.workbook]))
    here = {row_id: cells[row_id]} if row_id in cells else {}
    for one in reversed([one for one in entries if one.change.table == name and one.names(row_id)]):
        if one.when.date() > on:
            applied(here, one.change, back=True)
    return here.get(row_id)


# What it says to a person

_ROW_CAME, _ROW_GONE = Text("fila nueva", "new row"), Text("fila borrada", "row taken out")
_COLUMN_CAME, _COLUMN_GONE = Text("columna nueva", "new column"), Text("columna borrada", "column taken out")
_PAPER = Text("documento", "document")
_FORMULA = Text("(fórmula)", "(formula)")
_SAVED = Text("{through}, guardado el {saved}", "{through}, saved on {saved}")


def through(entry: Entry, lang: str) -> str:
    """`A mano, guardado el 31/03/2026 09:58`, or the verb as its button says it."""
    verb = VERBS.get(entry.through)
    label = verb.label if verb else THROUGH.get(entry.through)
    said = label[lang] if label else entry.through
    if entry.through == HAND and entry.saved:
        return _SAVED[lang].format(through=said, saved=spoken(entry.saved.replace(tzinfo=None), lang))
    return said


def table_said(change: Change, lang: str) -> str:
    """The sheet a change is on."""
    return TABLES[change.table].label[lang] if change.table in TABLES else change.table


def row_said(change: Change, book: Book) -> str:
    """`PRY-2026-001 — Name`; of a row that is gone what it was called."""
    if not change.id:
        return ""
    definition = TABLES.get(change.table)
    title = book.title(change.table, change.id) if change.table else book.title("projects", change.id)
    if not title and definition and not change.column:
        title = str((change.new or change.old or {}).get(definition.title) or "")
    return reference(change.id, title)


def column_said(change: Change, lang: str) -> str:
    """The header of the column, or what happened to the row or the column as a whole."""
    if not change.table:
        return _PAPER[lang]
    if not change.column:
        return (_ROW_CAME if change.old is None else _ROW_GONE)[lang]
    label = label_of(change.table, change.column, lang)
    if change.id:
        return label
    return f"{label} ({(_COLUMN_CAME if change.old is None else _COLUMN_GONE)[lang]})"


def label_of(table: str, column: str, lang: str) -> str:
    """The header of a column, the officer's own included."""
    if column.startswith(OWN):
        return column[len(OWN) :]
    definition = TABLES.get(table)
    return definition[column].label[lang] if definition and column in definition else column


def side_said(change: Change, side: Plain, book: Book, lang: str) -> str:
    """What a cell said; of a row or a column its cells, one after the other."""
    if side is None:
        return ""
    if (change.id and change.column) or not change.table:
        return value_said(change.table, change.column, side, book, lang)
    if change.column:
        return "; ".join(
            f"{row}: {value_said(change.table, change.column, one, book, lang)}" for row, one in side.items()
        )
    return "; ".join(
        f"{label_of(change.table, key, lang)}: {value_said(change.table, key, one, book, lang)}"
        for key, one in side.items()
    )


def value_said(table: str, column: str, value: Plain, book: Book, lang: str) -> str:
    """A value in words: labels, names beside ids, dates and numbers as they are written in the language."""
    definition = TABLES.get(table)
    kind = definition[column].kind if definition and column in definition else None
    if value == ["="]:
        return _FORMULA[lang]
    if isinstance(value, list) and value[:1] == ["?"]:
        return value_said("", "", value[1], book, lang)
    if isinstance(value, str | list) and kind is not None:
        return _in_words(kind, value, book, lang)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return spoken(Decimal(str(value)), lang)
    return spoken(value, lang)


def _in_words(kind: Kind, value: str | list[str], book: Book, lang: str) -> str:
    match kind:
        case Ref(table) if isinstance(value, str):
            return reference(value, book.title(table, value))
        case Refs(table) if isinstance(value, list):
            return "; ".join(reference(one, book.title(table, one)) for one in value)
        case Choices() if isinstance(value, list):
            return "; ".join(map(str, in_words(kind, tuple(value), book, lang)))  # type: ignore[call-overload]
        case Choice() if isinstance(value, str):
            return str(in_words(kind, value, book, lang))
        case Day() if isinstance(value, str):
            return _day(value, lang)
    return "; ".join(value) if isinstance(value, list) else value


def _day(value: str, lang: str) -> str:
    try:
        return spoken(date.fromisoformat(value), lang)
    except ValueError:
        return value


def place(change: Change, book: Book) -> Place | None:
    """Where the cell stands today; None when its row or its column is gone."""
    table: Table | None = book.tables.get(change.table)
    if table is None or not change.id or change.id not in table:
        return None
    key = change.column or "id"
    if key.startswith(OWN):
        key = "id"
    return table[change.id].place(key) if key in table.layout.numbers else None


def shown(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Those that the sheet lists: what coopxl keeps out of sight for itself has no room there."""
    for one in entries:
        definition = TABLES.get(one.change.table)
        if not (definition and definition.kept):
            yield one
