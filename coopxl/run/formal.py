"""Whether a document has the form that its call asks for."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from coopxl.core.book import Book
from coopxl.core.errors import CannotGoOn
from coopxl.core.findings import Finding, Place
from coopxl.core.table import Row
from coopxl.documents.formalities import Fault, Rules, faults
from coopxl.run.paging import Pages, pdf_of
from coopxl.schema.text import Text

_KEYS = (
    *("font", "font_size", "margins", "pages_max", "words_max", "languages"),
    *("required_sections", "required_annexes"),
)
_SIDES = {
    "top": Text("superior", "top"),
    "bottom": Text("inferior", "bottom"),
    "left": Text("izquierdo", "left"),
    "right": Text("derecho", "right"),
}


def rules_of(call: Row) -> Rules:
    """What a call asks."""
    size, pages, languages, words = (call[key] for key in ("font_size", "pages_max", "languages", "words_max"))
    return Rules(
        call.text("font"),
        size if isinstance(size, Decimal) else None,
        call.text("margins"),
        pages if isinstance(pages, int) else None,
        tuple(str(one) for one in languages) if isinstance(languages, tuple) else (),
        words if isinstance(words, int) else None,
        _lines(call.text("required_sections")),
        _lines(call.text("required_annexes")),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -•\t") for line in text.splitlines() if line.strip(" -•\t"))


def call_of(book: Book, table: str, row_id: str) -> Row | None:
    """The call that a row points to, or is."""
    if "calls" not in book or table not in book or row_id not in book[table]:
        return None
    row = book[table][row_id]
    call = row_id if table == "calls" else row.text("call") if "call" in row.table.definition else ""
    calls = book["calls"]
    return calls[call] if call in calls.by_id else None


def formal(content: bytes, name: str, call: Row, book: Book, lang: str, *, counted: bool) -> list[Finding]:
    """What is not as the call asks, or that all is. `counted` has LibreOffice count the pages, where there is one."""
    rules = rules_of(call)
    place = Place(name)
    if not rules:
        return [Finding("DOCU-28", place, {"call": call.id})]
    pages = _pages(content) if counted else None
    found = faults(content, rules, len(pages) if pages else 0)
    if pages is not None:
        found = [_on_page(one, pages) for one in found]
    if not found:
        labels = [call.table.definition[key].label[lang] for key in _KEYS if call[key] is not None]
        return [Finding("DOCU-20", place, {"call": call.id, "asked": labels})]
    return [Finding(one.code, place, _facts(one, book, lang)) for one in found]


def _pages(content: bytes) -> Pages | None:
    try:
        return Pages(pdf_of(content))
    except CannotGoOn:
        return None


def _on_page(fault: Fault, pages: Pages) -> Fault:
    if not fault.where.paragraph:
        return fault
    return replace(fault, where=replace(fault.where, page=pages.page_of(fault.where.text)))


def _facts(fault: Fault, book: Book, lang: str) -> dict[str, object]:
    facts = {**fault.facts, "where": fault.where.words}
    if "side" in facts:
        facts["side"] = _SIDES[str(facts["side"])]
    if "language" in facts:
        asked = facts["asked"]
        facts["language"] = book.words.label("languages", str(facts["language"]), lang)
        facts["asked"] = (
            [book.words.label("languages", str(one), lang) for one in asked] if isinstance(asked, list) else asked
        )
    return facts


def formalities(book: Book, call: str, file: Path, lang: str, content: bytes) -> list[Finding]:
    """The same for a file that somebody named, with a call of the office. CannotGoOn OFF-10."""
    if "calls" not in book or call not in book["calls"]:
        raise CannotGoOn("OFF-10", what=book["calls"].definition.one, id=call, folder=file.parent, table="calls")
    return formal(content, file.name, book["calls"][call], book, lang, counted=True)
