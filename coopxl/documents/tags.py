"""The tags of a template and where each one stands, as a person looking at the page would say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from coopxl.documents.package import W, parse
from coopxl.schema.text import Text

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
TEMPLATED = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")

_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SCOPED = re.compile(r"(p|tr|tc|r) (.*)", re.DOTALL)
_SHORT = 90
_PARTS = {
    "document": Text("Texto del documento", "Text of the document"),
    "header": Text("Encabezado de página", "Page header"),
    "footer": Text("Pie de página", "Page footer"),
    "footnotes": Text("Notas al pie", "Footnotes"),
    "endnotes": Text("Notas al final", "Endnotes"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a document. Numbers count from 1; 0 means it is not in a table, or paragraph or page are not known."""

    part: str
    paragraph: int = 0
    heading: str = ""
    text: str = ""
    table: int = 0
    row: int = 0
    cell: int = 0
    page: int = 0

    @property
    def words(self) -> Text:
        """The place in both languages: part, heading, paragraph, and cell when in a table."""
        part = _PARTS.get(self.part.rstrip("0123456789"), Text(self.part, self.part))
        spanish, english = [part.es], [part.en]
        if self.page:
            spanish.append(f"página {self.page}")
            english.append(f"page {self.page}")
        if self.heading:
            spanish.append(f"bajo «{self.heading}»")
            english.append(f"under “{self.heading}”")
        if self.paragraph:
            spanish.append(f"párrafo {self.paragraph}")
            english.append(f"paragraph {self.paragraph}")
        if self.table:
            spanish.append(f"tabla {self.table}, fila {self.row}, celda {self.cell}")
            english.append(f"table {self.table}, row {self.row}, cell {self.cell}")
        return Text(", ".join(spanish), ", ".join(english))


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: `{{`, `{%` or `{#`, the letter before it (p, tr, tc, r or none), what it says, and where."""

    opener: str
    scope: str
    inner: str
    raw: str
    start: int
    spot: Spot
    home: etree._Element | None

    @property
    def word(self) -> str:
        """The instruction of a `{%` tag: `for`, `endif` ..."""
        found = re.match(r"\w+", self.inner)
        return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Broken:
    """A brace pair that lacks its other half."""

    code: str
    mark: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a template with its own text nodes."""

    element: etree._Element
    nodes: list[etree._Element]
    text: str
    spot: Spot

    def tags(self) -> Iterator[Tag | Broken]:
        """The tags of the paragraph in order, and what is left of broken ones."""
        at = 0
        while found := _MARK.search(self.text, at):
            mark, at = found[0], found.end()
            if mark not in CLOSERS:
                yield Broken("WORD-03", mark, self._near(found.start()))
                continue
            end = self.text.find(CLOSERS[mark], at)
            inside = _MARK.search(self.text, at)
            if end < 0 or (inside and inside.start() < end):
                at = self._resume(inside)
                yield Broken("WORD-02", self.text[found.start() :][:40].strip(), self._near(found.start()))
                continue
            at = end + 2
            yield self._tag(mark, found.start(), end)

    def _resume(self, inside: re.Match[str] | None) -> int:
        """Where to look on after an unclosed tag; a wrong closer belongs to it and is not told twice."""
        if inside is None:
            return len(self.text)
        return inside.start() if inside[0] in CLOSERS else inside.end()

    def _tag(self, opener: str, start: int, end: int) -> Tag:
        inner = self.text[start + 2 : end]
        scoped = _SCOPED.fullmatch(inner) if opener == "{%" else None
        scope = scoped[1] if scoped else ""
        said = (scoped[2] if scoped else inner).strip().strip("-+").strip()
        raw = self.text[start : end + 2]
        return Tag(opener, scope, said, raw, start, self._near(start), home_of(self.element, scope))

    def _near(self, start: int) -> Spot:
        return replace(self.spot, text=_shortened(self.text, start))


def home_of(paragraph: etree._Element, scope: str) -> etree._Element | None:
    """What must hold both ends of a block: the cell or body, the table of a row, the row of a cell."""
    if scope == "tr":
        return _outer(_outer(paragraph, "tr"), "tbl")
    if scope == "tc":
        return _outer(_outer(paragraph, "tc"), "tr")
    return paragraph if scope == "r" else paragraph.getparent()


def _outer(element: etree._Element | None, tag: str) -> etree._Element | None:
    return None if element is None else next(element.iterancestors(W + tag), None)


def paragraphs(root: etree._Element, part: str, headings: frozenset[str]) -> Iterator[Paragraph]:
    """The paragraphs of a part in reading order; `headings` are the ids of the heading styles."""
    heading = ""
    tables: dict[etree._Element, int] = {}
    for number, element in enumerate(root.iter(W + "p"), start=1):
        nodes = [node for node in element.iter(W + "t") if next(node.iterancestors(W + "p")) is element]
        text = "".join(node.text or "" for node in nodes)
        style = element.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(W + "val") in headings and text.strip():
            heading = _shortened(text, 0)
        spot = Spot(_part_name(part), number, heading, _shortened(text, 0), *_cell_of(element, tables))
        yield Paragraph(element, nodes, text, spot)


def _cell_of(paragraph: etree._Element, tables: dict[etree._Element, int]) -> tuple[int, int, int]:
    cell = _outer(paragraph, "tc")
    row = _outer(cell, "tr")
    table = _outer(row, "tbl")
    if cell is None or row is None or table is None:
        return 0, 0, 0
    number = tables.setdefault(table, len(tables) + 1)
    rows, cells = list(table.iterchildren(W + "tr")), list(row.iterchildren(W + "tc"))
    return number, rows.index(row) + 1 if row in rows else 0, cells.index(cell) + 1 if cell in cells else 0


def _part_name(part: str) -> str:
    return part.rsplit("/", 1)[-1].removesuffix(".xml")


def _shortened(text: str, start: int) -> str:
    text = text.replace("\n", " ")
    if len(text) <= _SHORT:
        return text.strip()
    first = max(0, min(start - _SHORT // 3, len(text) - _SHORT))
    last = first + _SHORT
    return ("… " if first else "") + text[first:last].strip() + (" …" if last < len(text) else "")


def heading_styles(members: dict[str, bytes]) -> frozenset[str]:
    """The ids of the styles that make a heading, whatever language of Word named them."""
    if "word/styles.xml" not in members:
        return frozenset()
    ids: set[str] = set()
    for style in parse(members["word/styles.xml"]).iter(W + "style"):
        name, level = style.find(W + "name"), style.find(f"{W}pPr/{W}outlineLvl")
        called = (name.get(W + "val") or "").lower() if name is not None else ""
        if level is not None or called.startswith("heading "):
            ids.add(style.get(W + "styleId") or "")
    return frozenset(ids)
