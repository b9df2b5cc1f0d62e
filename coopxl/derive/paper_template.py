"""The Word template of a declared paper: its parts, in the office's dress."""

from collections.abc import Callable, Sequence
from datetime import datetime

from docx.document import Document
from docx.shared import Pt

from coopxl.derive import letterhead
from coopxl.derive.letterhead import Column, Heading, Page
from coopxl.documents.package import Properties
from coopxl.schema.paperwork.paper import LANDSCAPE, WALL, PaperDef
from coopxl.schema.paperwork.parts import (
    Break,
    Contents,
    Each,
    Facts,
    Grid,
    Head,
    If,
    Part,
    Say,
    Signatures,
    Still,
)
from coopxl.schema.text import Text

CREATED = datetime(2026, 1, 1)

_PAGES = {LANDSCAPE: Page(297, 210), WALL: Page(420, 297)}
_SIGN_MM = 72.0
_WALL_POINTS = 11
"""Letters that are read from where one stands."""


def paper_template(paper: PaperDef, lang: str) -> bytes:
    """The template of a paper in one language."""
    return _Builder(paper, lang).built()


class _Builder:
    """Puts the parts of a paper into a document, one after the other."""

    def __init__(self, paper: PaperDef, lang: str) -> None:
        self.paper, self.lang = paper, lang
        self.page = _PAGES.get(paper.page, Page())
        words = {} if paper.dated else {"cut_off": ""}
        self.document: Document = letterhead.start(lang, page=self.page, **words)
        if paper.page == WALL:
            for style in ("Table Text", "Table Header"):
                self.document.styles[style].font.size = Pt(_WALL_POINTS)
        self.numbers = [0, 0]
        self.headings = _headings(paper, lang)

    def built(self) -> bytes:
        paper, lang = self.paper, self.lang
        if paper.title:
            kind = paper.label[lang] if paper.title != paper.label else ""
            subtitle = paper.subtitle[lang] if paper.subtitle else ""
            letterhead.title_block(self.document, paper.title[lang], kind=kind, subtitle=subtitle)
        self.put(paper.parts)
        return letterhead.finished(self.document, Properties(paper.label[lang], "coopxl", CREATED, language=lang))

    def put(self, parts: Sequence[Part]) -> None:
        for part in parts:
            _WRITERS[type(part)](self, part)

    def say(self, part: Say) -> None:
        letterhead.text(self.document, part.words[self.lang], part.style)

    def head(self, part: Head) -> None:
        heading = _numbered(part, self.numbers, self.lang) if self.paper.numbered else _plain(part, self.lang)
        letterhead.heading(self.document, heading)

    def facts(self, part: Facts) -> None:
        pairs = [(label[self.lang], value) for label, value in part.pairs]
        letterhead.facts(self.document, pairs, part.label_mm, self.page.text_mm)

    def grid(self, part: Grid) -> None:
        if part.none:
            letterhead.tag(self.document, f"if {part.rows}")
        self.title(part.title)
        scale = self.page.text_mm / sum(shown[2] for shown in part.columns)
        columns = [
            Column(shown[0][self.lang], shown[1], shown[2] * scale, "right" if len(shown) == 4 else "left")
            for shown in part.columns
        ]
        total = [self.word(one) for one in part.total]
        loop = f"one in {part.rows}"
        letterhead.table(self.document, columns, loop=loop, total=total, together=part.together)
        if part.none:
            letterhead.tag(self.document, "else")
            self.title(part.title)
            letterhead.text(self.document, part.none[self.lang])
            letterhead.tag(self.document, "endif")

    def still(self, part: Still) -> None:
        self.title(part.title)
        scale = self.page.text_mm / sum(width for _, width in part.columns)
        columns = [Column(title[self.lang], "", width * scale) for title, width in part.columns]
        rows = [[self.word(one) for one in row] for row in part.rows]
        letterhead.table(self.document, columns, rows=rows, together=part.together)

    def each(self, part: Each) -> None:
        letterhead.tag(self.document, f"for {part.called} in {part.rows}")
        self.put(part.parts)
        letterhead.tag(self.document, "endfor")

    def when(self, part: If) -> None:
        letterhead.tag(self.document, f"if {part.condition}")
        self.put(part.parts)
        if part.otherwise:
            letterhead.tag(self.document, "else")
            self.put(part.otherwise)
        letterhead.tag(self.document, "endif")

    def signatures(self, part: Signatures) -> None:
        wide = min(_SIGN_MM, self.page.text_mm / len(part.people) - 6)
        people = [(name, role[self.lang]) for name, role in part.people]
        letterhead.signatures(self.document, people, wide)

    def contents(self, part: Contents) -> None:
        letterhead.contents(self.document, self.headings, self.lang)
        if part.ends:
            letterhead.page_break(self.document)

    def page_break(self, part: Break) -> None:
        letterhead.page_break(self.document)

    def title(self, title: Text | None) -> None:
        if title:
            letterhead.text(self.document, title[self.lang], "TableTitle")

    def word(self, said: Text | str) -> str:
        return said if isinstance(said, str) else said[self.lang]


_WRITERS: dict[type[Part], Callable[..., None]] = {
    Say: _Builder.say,
    Head: _Builder.head,
    Facts: _Builder.facts,
    Grid: _Builder.grid,
    Still: _Builder.still,
    Each: _Builder.each,
    If: _Builder.when,
    Signatures: _Builder.signatures,
    Contents: _Builder.contents,
    Break: _Builder.page_break,
}


def _headings(paper: PaperDef, lang: str) -> list[Heading]:
    """What the table of contents lists: every heading that stands once."""
    numbers = [0, 0]
    heads = [part for part in paper.parts if isinstance(part, Head)]
    return [_numbered(part, numbers, lang) if paper.numbered else _plain(part, lang) for part in heads]


def _numbered(part: Head, numbers: list[int], lang: str) -> Heading:
    """The heading with the next number; `numbers` are the last ones of both levels."""
    if part.level == 1:
        numbers[:] = numbers[0] + 1, 0
        return Heading(str(numbers[0]), part.words[lang])
    numbers[1] += 1
    return Heading(f"{numbers[0]}.{numbers[1]}", part.words[lang], 2)


def _plain(part: Head, lang: str) -> Heading:
    return Heading("", part.words[lang], 1 if part.level == 1 else 2)
