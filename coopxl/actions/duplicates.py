"""The possible duplicates: every pair of similar names still to decide, and what was decided, which is never asked again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from coopxl.core.beside import has_notes
from coopxl.core.book import Book
from coopxl.core.cells import Formula, Written
from coopxl.core.findings import Finding
from coopxl.core.folding import brought
from coopxl.core.outcome import Ask, Outcome, Rewrite
from coopxl.core.sheetlinks import link_to
from coopxl.core.table import Row
from coopxl.core.twinfindings import twin_findings
from coopxl.core.twins import Twin, twinned, twins
from coopxl.core.values import Value, reference
from coopxl.core.verdicts import BETWEEN
from coopxl.schema.table import Writer
from coopxl.schema.text import Text
from coopxl.schema.twins import LATER

_WHY = Text("«{}» y «{}»", "“{}” and “{}”")
_BOTH = Text("«{}», en los dos", "“{}”, in both")


def duplicates(book: Book, ask: Ask) -> Outcome:
    """A row for each pair; first what is to be decided, then what was. What was typed beside a pair stays with it."""
    table = book["twins"]
    found = {twin.id: twin for twin in twins(book)}
    kept = {row.id: row for row in table if row.id and (row.id in found or has_notes(book, row))}
    decided = [row_id for row_id, row in kept.items() if row["decision"] not in (None, LATER)]
    waiting = [row_id for row_id in (*found, *kept) if row_id not in decided]
    order = [*sorted(dict.fromkeys(waiting), key=lambda one: _turn(one, found)), *sorted(decided)]
    rows = [_row(found[one], book.lang) if one in found else _as_it_was(kept[one]) for one in order]
    links = {(index, key): link for index, row in enumerate(rows) for key, link in _links(book, str(row["id"]), row)}
    facts = {"count": len(rows), "open": len(rows) - len(decided), "decided": len(decided)}
    place = replace(table.header_place(), row=0, column="")
    told = [
        Finding(bad.code, table.place(index, key), bad.facts)
        for (index, key), bad in table.bad.items()
        if table.definition[key].written_by is Writer.OFFICER
    ]
    findings = [Finding("DUPL-10" if rows else "DUPL-11", place, facts), *told, *twin_findings(book)]
    shown = brought(book, table.definition.workbook, [table.layout.sheet]) if rows else ()
    return Outcome([Rewrite("twins", table.fingerprint, rows, links), *shown], findings=findings)


def _turn(row_id: str, found: Mapping[str, Twin]) -> tuple[bool, str]:
    """Pairs of one register before those of two, each by id."""
    twin = found.get(row_id)
    return twin is None or twin.across, row_id


def _row(twin: Twin, lang: str) -> Mapping[str, Value]:
    sheets = dict.fromkeys(row.table.definition.label[lang] for row in (twin.one, twin.other))
    return {
        "id": twin.id,
        "table": " · ".join(sheets),
        "first": _named(twin.one),
        "second": _named(twin.other),
        "alike": Decimal(twin.why.percent),
        "why": _why(twin, lang),
    }


def _why(twin: Twin, lang: str) -> str:
    ours, theirs = twin.why.ours, twin.why.theirs
    return _BOTH[lang].format(ours) if ours == theirs else _WHY[lang].format(ours, theirs)


def _as_it_was(row: Row) -> Mapping[str, Value]:
    """A pair that is no question any more: its rows may have other names by now, or be gone."""
    columns = row.table.definition.columns
    return {column.key: row[column.key] for column in columns if column.written_by is Writer.COOPXL}


def _named(row: Row) -> str:
    return reference(row.id, row.text(row.table.definition.title))


def _links(book: Book, row_id: str, row: Mapping[str, Value]) -> Iterator[tuple[str, Written]]:
    """The way to each row that stands."""
    there = {one.id: one for _, table in twinned(book) for one in table if one.id}
    for key, one in zip(("first", "second"), row_id.split(BETWEEN), strict=False):
        if one in there:
            place, shown = there[one].place("id"), str(row[key] or one)
            yield key, Formula(link_to(place.sheet, place.cell, shown), shown)
