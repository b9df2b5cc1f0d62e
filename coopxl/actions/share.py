"""A pack for planning, a directorate or a partner: the row of the register, what it needs, and the workbook that goes out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from coopxl.core.book import Book
from coopxl.core.candidates import candidates
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.identity import Numberer
from coopxl.core.outcome import Append, Ask, Edit, Fill, Outcome
from coopxl.core.pack import Pack, Part, pack
from coopxl.core.pack_subject import Subject, subject
from coopxl.core.table import Row
from coopxl.core.values import Value
from coopxl.schema.pack_register import SENT
from coopxl.schema.packs import Scope
from coopxl.schema.text import Text

_BY, _NO_DAY = Text("hasta el {0:%d/%m/%Y}", "by {0:%d/%m/%Y}"), Text("sin fecha", "without a day")
_ROWS, _ROW, _PREPARED = (
    Text("{0} filas", "{0} rows"),
    Text("1 fila", "1 row"),
    Text(", {0} por llenar", ", {0} to be filled"),
)
_FILLS = Text("se llena {0}", "to be filled: {0}")
_ADDS = Text("se agregan filas", "rows are added")
_READS = Text("solo para leer", "to be read only")


def share(book: Book, ask: Ask) -> Outcome:
    """The pack that was asked for in words (`audience`, `due`, `to`), or by a row of the register: its id or its number, `row`."""
    waits = "row" in ask.said or ask.said.get("audience", "") in book["packs"]
    asked = _of_row(_row(book, ask), ask) if waits else _of_words(book, ask)
    about = subject(book, str(asked["asked"]))
    edits, given, findings = _final_list(book, about, ask)
    row, edit, used = _registered(book, about, asked, ask)
    added = {edit.table: edit.rows for edit in edits}
    made = pack(book, about, row, ask.today, str(row["file"]).removesuffix(".xlsx"), added)
    place = Place(book.workbooks["registers"].name, book["packs"].layout.sheet, table="packs", id=made.id)
    findings = [_told(made, place, ask.lang), *findings, *_tables(made, book), *_quiet(made, place)]
    return Outcome([*edits, edit], [made], findings, {**given, **used})


def _row(book: Book, ask: Ask) -> Row:
    table = book["packs"]
    number, row_id = int(ask.said.get("row") or 0), ask.said.get("audience")
    found = next((row for row in table if row.id == row_id or table.rows[row.index] == number), None)
    if found is None or not found["audience"] or (found.index, "audience") in table.bad:
        raise CannotGoOn("SHAR-13", sheet=table.layout.sheet)
    wrong = [key for key in ("about", "due", "to_whom") if (found.index, key) in table.bad]
    if wrong:
        labels = [table.definition[key].label for key in wrong]
        raise CannotGoOn("SHAR-14", row=table.rows[found.index], sheet=table.layout.sheet, columns=labels)
    if found["file"]:
        raise CannotGoOn("SHAR-11", id=found.id, file=found["file"])
    return found


def _of_row(row: Row, ask: Ask) -> Mapping[str, object]:
    due = row["due"]
    if isinstance(due, date) and due < ask.today:
        raise CannotGoOn("SHAR-12", due=due, today=ask.today)
    return {"asked": f"{row.text('audience')}:{row.text('about')}", "due": due, "to": row["to_whom"], "row": row}


def _of_words(book: Book, ask: Ask) -> Mapping[str, object]:
    due: date | None = None
    if typed := ask.said.get("due", ""):
        try:
            due = date.fromisoformat(typed)
        except ValueError:
            raise CannotGoOn("SHAR-12", due=typed, today=ask.today) from None
        if due < ask.today:
            raise CannotGoOn("SHAR-12", due=due, today=ask.today)
    return {"asked": ask.said.get("audience", ""), "due": due, "to": ask.said.get("to") or None, "row": None}


def _registered(
    book: Book, about: Subject, asked: Mapping[str, object], ask: Ask
) -> tuple[dict[str, Value], Edit, Mapping[str, int]]:
    """What the register says of the pack: in the row that asked for it, or in a new one."""
    table, row = book["packs"], asked["row"]
    numberer = Numberer(table, ask.today.year, ask.given)
    row_id = row.id if isinstance(row, Row) else numberer.next()
    due, to_whom = asked["due"], asked["to"]
    values: dict[str, Value] = {
        "about": about.about or None,
        "to_whom": str(to_whom or about.who or about.named)[:255],
        "sent_on": ask.today,
        "due": due if isinstance(due, date) else None,
        "file": f"{row_id} {about.audience.word[book.lang]} {ask.today.isoformat()}.xlsx",
        "state": SENT,
    }
    if isinstance(row, Row):
        fill = Fill("packs", table.fingerprint, {(row.index, key): value for key, value in values.items()})
        return {"id": row_id, **values}, fill, {}
    new = {"id": row_id, "audience": about.audience.key, **values}
    return new, Append("packs", table.fingerprint, [new]), {numberer.stem: numberer.last}


def _final_list(book: Book, about: Subject, ask: Ask) -> tuple[list[Append], Mapping[str, int], list[Finding]]:
    """The candidate calls that the final list of these projects does not name yet, so that each can be answered."""
    if not any(one.scope is Scope.CANDIDATES for one in about.audience.shares):
        return [], {}, []
    table = book["final_list"]
    numberer = Numberer(table, ask.today.year, ask.given)
    rows = [{"id": numberer.next(), **one} for one in candidates(book, about.projects, ask.now)]
    if not rows:
        return [], {}, []
    projects = list(dict.fromkeys(str(row["project"]) for row in rows))
    told = Finding("SHAR-21", table.header_place("call"), {"count": len(rows), "projects": projects})
    return [Append("final_list", table.fingerprint, rows)], {numberer.stem: numberer.last}, [told]


def _told(made: Pack, place: Place, lang: str) -> Finding:
    rows = sum(len(part.lines) for part in made.parts)
    due = _BY if made.due else _NO_DAY
    facts: dict[str, object] = {
        "id": made.id,
        "named": made.subject.named,
        "tables": len(made.parts),
        "rows": rows,
        "due": Text(due.es.format(made.due), due.en.format(made.due)),
        "file": f"{made.file}.xlsx",
    }
    return Finding("SHAR-20", place, facts)


def _tables(made: Pack, book: Book) -> Iterator[Finding]:
    """What of each table goes out, and what they may fill."""
    for part in made.parts:
        place = replace(book[part.share.table].header_place(), row=0, column="", header="")
        yield Finding("SHAR-22", place, {"rows": _rows(part), "does": _does(part)})


def _rows(part: Part) -> Text:
    count, ready = len(part.lines), part.prepared

    def said(lang: str) -> str:
        rows = _ROW[lang] if count == 1 else _ROWS[lang].format(count)
        return rows + (_PREPARED[lang].format(ready) if ready else "")

    return Text(said("es"), said("en"))


def _does(part: Part) -> Text:
    filled = [column.label for column in part.columns if part.fills(column)]

    def said(lang: str) -> str:
        pieces = [_FILLS[lang].format(", ".join(label[lang] for label in filled))] if filled else []
        pieces += [_ADDS[lang]] if part.share.adds else []
        return "; ".join(pieces) or _READS[lang]

    return Text(said("es"), said("en"))


def _quiet(made: Pack, place: Place) -> Iterator[Finding]:
    period = made.subject.period
    dated = [part for part in made.parts if part.share.scope in {Scope.IN_PERIOD, Scope.OF_INDICATORS}]
    if period and not any(len(part.lines) > part.prepared for part in dated):
        yield Finding("SHAR-23", place, {"period": period.word})
