"""The declared documents, made of offices in memory: full (the demonstration), sparse, hostile.

`python -m tests.documents.papers_made` renews the texts in `golden/` from the demonstration: look at what changed.
"""

import io
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import docx
from docx.oxml.ns import qn

from coopxl.actions.load import load
from coopxl.actions.match import match
from coopxl.actions.paper import paper
from coopxl.core.book import Book
from coopxl.core.outcome import Ask
from coopxl.core.plan import Plan
from coopxl.core.reading import read_book
from coopxl.core.table import Table
from coopxl.demo import rows, settings
from coopxl.derive.paper_template import paper_template
from coopxl.documents.package import Properties
from coopxl.documents.spoken import spoken
from coopxl.documents.word import Filled, fill_and_tell
from coopxl.hosts.memory import MemoryHost, book, workbooks
from coopxl.schema.kinds import Prose, Words
from coopxl.schema.office import TABLES
from coopxl.schema.papers import DECLARED

GOLDEN = Path(__file__).with_name("golden")
NOW = datetime(2026, 3, 2)
DRIP = "PRY-2026-005"
ABOUT = {
    "contacts": "GES-2026-001",
    "applications": "POS-2026-001",
    "projects": DRIP,
    "agreements": "CNV-2026-001",
    "twinnings": "HER-001",
    "visits": "VIS-2026-001",
    "cooperants": "COO-011",
    "lessons": "LEC-001",
    "matches": "PRY-2026-004|COO-009",
}
"""The row of the demonstration that each table's documents are made of."""

HOSTILE = (
    'A & B <w:p/> {{ office.name }} {% for x in y %} "=1+1" \u202eabc\u202c مرحبا 🙂 \x0b\x00 ]]> &amp; '
    + "palabra " * 620
)
"""Markup, tags of templates, a formula, right to left, an emoji, what XML cannot hold, and 5,000 characters."""


@cache
def template(key: str, lang: str) -> bytes:
    return paper_template(DECLARED[key], lang)


def made(key: str, lang: str, office: Book, about: str | None = None) -> Filled:
    """The document, and what it lacks. The logo stays a name: `run.press` makes a picture of it."""
    definition = DECLARED[key]
    row = ABOUT.get(definition.about, "") if about is None else about
    (one,) = paper(office, Ask(NOW, lang, row, said={"paper": key})).papers
    properties = Properties(one.name, "GAD", NOW, language=lang)
    return fill_and_tell(template(key, lang), spoken(one.data, lang), lang=lang, properties=properties)


def full(lang: str = "es") -> Book:
    """The demonstration, loaded into books that lie nowhere, with its matches."""
    said = "\n".join(
        ["| settings | id | value |", *(f"| | {key} | {value} |" for key, value in settings(lang).items())]
    )
    hosts = {key: MemoryHost(one) for key, one in workbooks(said, lang).items()}
    for action in (load(rows(lang), {}), match):
        read = read_book({key: host.read() for key, host in hosts.items()}, lang)
        plan = Plan(read)
        plan.add(action(read, Ask(NOW, lang)).edits)
        for key, patch in plan.patches.items():
            hosts[key].apply(patch)
    return read_book({key: host.read() for key, host in hosts.items()}, lang)


def sparse(key: str) -> Book:
    """An office that has typed the row the document is about, and nothing else."""
    table = DECLARED[key].about
    if not table:
        return book()
    return book(f"| {table} | id |\n| | {_sparse_id(table)} |")


def sparse_about(key: str) -> str:
    table = DECLARED[key].about
    return _sparse_id(table) if table else ""


def _sparse_id(table: str) -> str:
    return f"{TABLES[table].prefix}-2026-001" if TABLES[table].prefix else "PRY-2026-001"


def hostile(lang: str = "es") -> Book:
    """The demonstration with a hostile text in every cell of text, and 200 more rows in every table of a project."""
    office = full(lang)
    for table in office.tables.values():
        before = len(table)
        if table.definition.parent == "project" and before:
            _longer(table, 200)
        for column in table.definition.columns:
            if isinstance(column.kind, Words | Prose) and table.definition.key != "settings":
                held = table.columns[column.key]
                # a cell that joins the texts of 200 rows stays below the million characters that are refused
                said = [HOSTILE] * before + [HOSTILE[:120]] * (len(held) - before)
                table.columns[column.key] = [
                    new if old and old not in _KEPT else old for old, new in zip(held, said, strict=True)
                ]
    return office


_KEPT = frozenset({"es", "en"})


def _longer(table: Table, rows: int) -> None:
    """The row of the project of the tests, many times."""
    index = next((row.index for row in table if row["project"] == DRIP), None)
    if index is None:
        return
    for number in range(rows):
        for key, held in table.columns.items():
            held.append(f"{table.definition.prefix}-9{number:05}" if key == "id" else held[index])
        table.rows.append(max(table.rows) + 1)
    table.__dict__.pop("by_id", None)


def text(content: bytes) -> str:
    """What the document says, in reading order: a line for each paragraph, one for each row of a table."""
    return "\n".join(_lines(docx.Document(io.BytesIO(content)).element.body)) + "\n"


def _lines(body: object) -> Iterator[str]:
    for element in body:  # type: ignore[attr-defined]
        if element.tag == qn("w:p"):
            said = _said(element)
            if said.strip():
                yield said
        elif element.tag == qn("w:tbl"):
            for row in element.iter(qn("w:tr")):
                yield (
                    "| "
                    + " | ".join(" / ".join(map(_said, cell.iter(qn("w:p")))) for cell in row.iter(qn("w:tc")))
                    + " |"
                )


def _said(paragraph: object) -> str:
    nodes = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))  # type: ignore[attr-defined]
    return "".join(
        node.text or "" if node.tag == qn("w:t") else " ⏎ " if node.tag == qn("w:br") else "\t" for node in nodes
    )


def main() -> None:
    """Writes the golden texts anew, of the papers named or of all."""
    for lang in ("es", "en"):
        office = full(lang)
        for key in sys.argv[1:] or DECLARED:
            GOLDEN.joinpath(f"{key}.{lang}.txt").write_text(text(made(key, lang, office).content), "utf-8")


if __name__ == "__main__":
    main()
