"""Where each figure of a document comes from, kept inside the document: a custom XML part that no reader sees."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lxml import etree

from coopxl.core.book import Book
from coopxl.core.missing import Missing
from coopxl.core.origins import Known, Origin
from coopxl.core.outcome import Paper
from coopxl.core.wording import in_words
from coopxl.documents import phrases
from coopxl.documents.marks import Said
from coopxl.documents.package import clean, declare, parse, read_package, relate, serialise
from coopxl.documents.spoken import words

SPACE = "urn:coopxl:trace:1"
_Q = f"{{{SPACE}}}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = re.compile(r"customXml/item\d*\.xml")
_KEPT = 200
"""Letters of a value that are kept: enough to know it by."""
_ID = "{6C1D8E0A-3F5B-4B7A-9A5E-C00C0C0A0001}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it was when the document was made: where it stood, and what it held, as the document says it.

    Of a long text the beginning is kept, and the fingerprint of the whole.
    """

    table: str
    id: str
    key: str
    at: str
    holds: str
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One value of the document. `kind`: `cell` as the cell says it, `sum` of its cells, `made` from its cells,
    `none` when it comes from no cell (counted, or a day of making), `missing` when its cell was blank.
    """

    text: str
    kind: str
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """What a document says of its making: facts (`verb`, `id`, `lang`, `made`, `data`, `version` ...) and its values."""

    facts: Mapping[str, str] = field(default_factory=dict)
    values: tuple[Told, ...] = ()


def traced(book: Book, said: Sequence[Said], missing: Sequence[Missing], lang: str) -> tuple[Told, ...]:
    """The values of a document with their cells as they are now."""
    cells: dict[Origin, Cell] = {}

    def cell(origin: Origin) -> Cell:
        if origin not in cells:
            cells[origin] = _cell(book, origin, lang)
        return cells[origin]

    values = [
        Told(text[:_KEPT], _kind(book, text, origins, lang), tuple(map(cell, origins)))
        for text, origins in said
        if not _counts(text, origins) and (origins or any(sign.isdigit() for sign in text))
    ]
    for one in missing:
        place = one.place
        blank = (Cell(place.table, place.id, place.key, str(place), ""),) if place else ()
        values.append(Told(one.printed(lang), "missing", blank))
    return tuple(values)


def every_cell(book: Book, paper: Paper) -> Trace:
    """The cells behind all that a paper may print, as they are now."""
    found = dict.fromkeys(_origins(paper.data))
    return Trace(values=(Told("", "made", tuple(_cell(book, origin, paper.lang) for origin in found)),))


def _origins(value: object) -> Iterator[Origin]:
    if isinstance(value, Known):
        yield from value.origins
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _origins(one)
    elif isinstance(value, list):
        for one in value:
            yield from _origins(one)


def _cell(book: Book, origin: Origin, lang: str) -> Cell:
    table = book[origin.table]
    if origin.at < 0:
        return Cell(origin.table, origin.id, origin.key, table.definition.label[book.lang], "")
    place = table.place(origin.at, origin.key)
    said = _said(book, origin, lang)
    whole = hashlib.sha256(said.encode()).hexdigest()[:16] if len(said) > _KEPT else ""
    return Cell(origin.table, origin.id, origin.key, f"{place.sheet}!{place.cell}", said[:_KEPT], whole)


def _said(book: Book, origin: Origin, lang: str) -> str:
    """What a cell holds, in the words of the document."""
    table = book[origin.table]
    said = in_words(table.definition[origin.key].kind, table.columns[origin.key][origin.at], book, lang)
    return "" if said is None else str(words(said, lang))


def _kind(book: Book, text: str, origins: Sequence[Origin], lang: str) -> str:
    """How the value stands to its cells."""
    held = [one for one in origins if one.at >= 0]
    if not held:
        return "made" if origins else "none"
    if len(origins) == 1:
        return "cell" if _said(book, held[0], lang) == text else "made"
    values = [book[one.table].columns[one.key][one.at] for one in held]
    numbers = [value for value in values if isinstance(value, Decimal)]
    whole = len(numbers) == len(origins)
    return "sum" if whole and phrases.number(sum(numbers, Decimal(0)), lang, 2) == text else "made"


def _counts(text: str, origins: Sequence[Origin]) -> bool:
    """Whether it is the number of a line: no value of the office."""
    return text.isdigit() and len(origins) == 1 and origins[0].key == "id"


def with_trace(members: dict[str, bytes], trace: Trace) -> None:
    """Puts the trace into the members of a .docx, in the place of an older one."""
    content = _written(trace)
    for name in [name for name in members if _ITEM.fullmatch(name)]:
        if SPACE.encode() in members[name]:
            members[name] = content
            return
    number = next(n for n in range(1, len(members) + 2) if f"customXml/item{n}.xml" not in members)
    members[f"customXml/item{number}.xml"] = content
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    members[f"customXml/itemProps{number}.xml"] = (
        f'{declaration}<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{_OFFICE}/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    declare(members, f'<Override PartName="/customXml/itemProps{number}.xml" ContentType="{_PROPERTIES}"/>')
    relations = f"{_OFFICE}/relationships"
    relate(
        members,
        f"customXml/_rels/item{number}.xml.rels",
        f'<Relationship Id="rId1" Type="{relations}/customXmlProps" Target="itemProps{number}.xml"/>',
    )
    relate(
        members,
        "word/_rels/document.xml.rels",
        f'<Relationship Id="rIdCoopxlTrace" Type="{relations}/customXml" Target="../customXml/item{number}.xml"/>',
    )


def _written(trace: Trace) -> bytes:
    root = parse(f'<trace xmlns="{SPACE}"/>'.encode())
    for key, value in trace.facts.items():
        root.set(key, clean(value))
    numbers: dict[Cell, str] = {}
    for told in trace.values:
        for cell in told.cells:
            if cell not in numbers:
                numbers[cell] = str(len(numbers) + 1)
                facts = {"n": numbers[cell], "table": cell.table, "row": cell.id, "column": cell.key, "at": cell.at}
                etree.SubElement(root, _Q + "cell", facts | {"holds": clean(cell.holds), "whole": cell.whole})
    for told in trace.values:
        facts = {"kind": told.kind, "cells": " ".join(numbers[cell] for cell in told.cells)}
        etree.SubElement(root, _Q + "value", facts).text = clean(told.text)
    return serialise(root)


def trace_in(content: bytes) -> Trace | None:
    """The trace that a .docx carries; None when it has none. CannotGoOn WORD-01 when it is no Word document."""
    for name, part in read_package(content).items():
        if _ITEM.fullmatch(name) and SPACE.encode() in part:
            return _read(parse(part))
    return None


def _read(root: etree._Element) -> Trace:
    cells = {
        one.get("n", ""): Cell(*(one.get(key, "") for key in ("table", "row", "column", "at", "holds", "whole")))
        for one in root.iter(_Q + "cell")
    }
    return Trace({str(key): str(value) for key, value in root.attrib.items()}, tuple(_values(root, cells)))


def _values(root: etree._Element, cells: Mapping[str, Cell]) -> Iterator[Told]:
    for one in root.iter(_Q + "value"):
        named = [cells[number] for number in one.get("cells", "").split() if number in cells]
        yield Told(one.text or "", one.get("kind", ""), tuple(named))
