"""The page every shipped Word template starts from: A4, the office's header and footer, styles, tables, contents.

Words given to these functions may hold tags (`{{ project.title }}`); what they make is filled by `documents.word`.
"""

import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header
from docx.shared import Mm

from coopxl.documents.blank import NAVY, NS, SHADE, blank_document
from coopxl.documents.package import (
    CONTENT_TYPES,
    CORE,
    Properties,
    parse,
    read_package,
    serialise,
    with_properties,
    write_package,
)
from coopxl.schema.text import Text

TEXT_WIDTH_MM = 160.0

_SIDE_MM = 25
_LOGO_CELL = 2268

_CONTENTS = Text("Contenido", "Contents")
_CUT_OFF = Text("Fecha de corte de los datos: {}", "Data as of {}")
_PAGE = Text("página ", "page ")
_OF = Text(" de ", " of ")


@dataclass(frozen=True, slots=True)
class Page:
    """A page in millimetres; A4 upright unless told."""

    width_mm: float = 210
    height_mm: float = 297

    @property
    def text_mm(self) -> float:
        """Between the margins."""
        return self.width_mm - 2 * _SIDE_MM


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading whose number is typed, as official schemes number theirs: `Heading("10.1", "Resumen", 2)`."""

    number: str
    text: str
    level: Literal[1, 2] = 1

    @property
    def words(self) -> str:
        """The heading as it is printed."""
        return f"{self.number} {self.text}".strip()

    @property
    def anchor(self) -> str:
        """The name of its bookmark: the same for the same words."""
        return "_Toc" + str(int(hashlib.sha256(self.words.encode()).hexdigest()[:12], 16) % 10**9)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, what its cells hold (a tag, in a loop), its width in millimetres."""

    title: str
    value: str
    width_mm: float
    align: Literal["left", "right", "center"] = "left"


Shown = tuple[Text, str, float] | tuple[Text, str, float, str]
"""A column in short: its title in both languages, what its cells hold, its width; a fourth word sets it to the right."""


def columns(lang: str, *shown: Shown) -> list[Column]:
    """The columns of a table in one language."""
    return [Column(one[0][lang], one[1], one[2], "right" if len(one) == 4 else "left") for one in shown]


def start(
    lang: str,
    *,
    office: str = "{{ office.name }}",
    unit: str = "{{ office.unit }}",
    logo: str = "{{ office.logo }}",
    cut_off: str = "{{ cut_off }}",
    page: Page = Page(),
) -> Document:
    """An empty document in the office's dress; its header and footer hold the given words or tags.

    An empty `cut_off` leaves the day of the data out, as a letter does.
    """
    document = docx.Document(io.BytesIO(blank_document(lang)))
    section = document.sections[0]
    section.page_width, section.page_height = Mm(page.width_mm), Mm(page.height_mm)
    if page.width_mm > page.height_mm:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = section.right_margin = Mm(_SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(34), Mm(25)
    section.header_distance, section.footer_distance = Mm(11), Mm(11)
    wide = _twips(page.text_mm)
    _header(section.header, office, unit, logo, wide)
    _footer(section.footer, _CUT_OFF[lang].format(cut_off) if cut_off else "", lang, wide)
    return document


def title_block(document: Document, title: str, *, kind: str = "", subtitle: str = "") -> None:
    """The title of the document, with its kind above it and a line below."""
    for words, style in ((kind, "DocumentKind"), (title, "Title"), (subtitle, "Subtitle")):
        if words:
            text(document, words, style)


def heading(document: Document, one: Heading) -> None:
    """A heading that the table of contents can point to."""
    number = 1 + len(document.element.body.findall(".//{*}bookmarkStart"))
    begin = f'<w:bookmarkStart w:id="{number}" w:name="{one.anchor}"/>'
    end = f'<w:bookmarkEnd w:id="{number}"/>'
    _add(document, _paragraph(f"Heading{one.level}", begin + _run(one.words) + end))


def text(document: Document, words: str, style: str = "BodyText") -> None:
    """A paragraph; `style` is the id of a style of this document."""
    _add(document, _paragraph(style, _run(words)))


def page_break(document: Document) -> None:
    """What follows starts on a new page."""
    _add(document, _paragraph("Gap", '<w:r><w:br w:type="page"/></w:r>'))


def tag(document: Document, instruction: str) -> None:
    """A paragraph that only steers the filling and leaves nothing behind: `tag(document, "if project.partners")`."""
    text(document, f"{{%p {instruction} %}}")


def contents(
    document: Document, headings: Sequence[Heading], lang: str, pages: Mapping[str, int] | None = None
) -> None:
    """A table of contents that is right before anyone updates it.

    It is a real TOC field, whose stored result lists the headings as links with a PAGEREF each; `pages` gives the
    stored page of an anchor, blank while it is not known (see `documents.contents`). It is not marked dirty and fields
    are not set to update on opening: Word would ask the reader a question about other files each time, and would still
    need a click. Printing, F9 or "Update table" bring the pages.
    """
    text(document, _CONTENTS[lang], "TOCHeading")
    for index, one in enumerate(headings):
        page = _field(f"PAGEREF {one.anchor} \\h", _run(str((pages or {}).get(one.anchor, ""))))
        link = f'<w:hyperlink w:anchor="{one.anchor}" w:history="1">{_run(one.words)}{_TAB}{page}</w:hyperlink>'
        before = _field_start('TOC \\o "1-2" \\h \\z \\u') if index == 0 else ""
        after = _FIELD_END if index == len(headings) - 1 else ""
        _add(document, _paragraph(f"TOC{one.level}", before + link + after))


def table(
    document: Document,
    columns: Sequence[Column],
    *,
    loop: str = "",
    rows: Iterable[Sequence[str]] = (),
    total: Sequence[str] = (),
    together: bool = False,
) -> None:
    """A table with a header row that repeats on every page and rows that do not break.

    With `loop` (`activity in project.activities`) the values of the columns are one row of it; `rows` are typed rows;
    `total` is a last row in bold. A short table that stays `together` goes to the next page whole; one of typed rows with
    what follows it.
    """
    made = [_row(columns, [column.title for column in columns], "TableHeader", fill=NAVY, header=True)]
    made += [_row(columns, words, "TableText", together=together) for words in rows]
    if loop:
        made.append(_steering_row(columns, f"for {loop}"))
        made.append(_row(columns, [column.value for column in columns], "TableText", together=together))
        made.append(_steering_row(columns, "endfor"))
    if total:
        made.append(_row(columns, total, "TableTotal", fill=SHADE))
    _add_table(document, columns, made, together=together and not loop)


def facts(
    document: Document, pairs: Iterable[tuple[str, str]], label_mm: float = 48.0, width_mm: float = TEXT_WIDTH_MM
) -> None:
    """A sheet of facts: a label at the left, its value at the right."""
    columns = (Column("", "", label_mm), Column("", "", width_mm - label_mm))
    rows = []
    for label, value in pairs:
        cells = _cell(columns[0], label, "TableLabel", SHADE) + _cell(columns[1], value, "TableText")
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    _add_table(document, columns, rows)


def signatures(document: Document, people: Sequence[tuple[str, str]], width_mm: float) -> None:
    """Lines to sign on, side by side, each with a name and below it as what that person signs."""
    gap, wide = _twips(6), _twips(width_mm)
    line = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="{NAVY}"/></w:pBdr>'
    cells = []
    for name, role in people:
        shape = f'<w:pPr><w:pStyle w:val="Signature"/>{line}<w:spacing w:before="840"/></w:pPr>'
        bold = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(name)}</w:t></w:r>'
        words = f"<w:p>{shape}{bold}</w:p>" + _paragraph("Signature", _run(role))
        cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>{words}</w:tc>')
    empty = f'<w:tc><w:tcPr><w:tcW w:w="{gap}" w:type="dxa"/></w:tcPr>{_paragraph("Gap", "")}</w:tc>'
    widths = [wide, *([gap, wide] * (len(cells) - 1))]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    _add(
        document,
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{empty.join(cells)}</w:tr></w:tbl>",
    )
    _add(document, _LAST)


def finished(document: Document, properties: Properties) -> bytes:
    """The document as bytes, the same each time, saying of itself only what `properties` say."""
    _end(document)
    target = io.BytesIO()
    document.save(target)
    members = read_package(target.getvalue())
    types = parse(members[CONTENT_TYPES])
    types[:] = sorted(types, key=lambda entry: (entry.tag, sorted(map(str, entry.attrib.values()))))
    members[CONTENT_TYPES] = serialise(types)
    members.pop(CORE, None)
    _forget_core(members)
    with_properties(members, properties)
    first = [CONTENT_TYPES, "_rels/.rels"]
    return write_package({name: members[name] for name in [*first, *sorted(set(members) - set(first))]})


def _end(document: Document) -> None:
    """Below a last table Word wants a paragraph: one so low that it never needs a page of its own."""
    last = document.element.body[-1].getprevious()
    before = None if last is None else last.getprevious()
    if before is not None and before.tag == qn("w:tbl") and last.tag == qn("w:p") and not last.findall(qn("w:r")):
        last.getparent().replace(last, _element(_LAST))


def _forget_core(members: dict[str, bytes]) -> None:
    """Take out what points to the core properties; `with_properties` declares them anew."""
    for name in (CONTENT_TYPES, "_rels/.rels"):
        root = parse(members[name])
        for entry in [one for one in root if CORE in (one.get("Target", ""), one.get("PartName", "").lstrip("/"))]:
            root.remove(entry)
        members[name] = serialise(root)


_FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_TAB = "<w:r><w:tab/></w:r>"
_LAST = '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def _add(document: Document, xml: str) -> None:
    """Put a paragraph or table at the end of the text, before what describes the page."""
    document.element.body[-1].addprevious(_element(xml))


def _element(xml: str) -> BaseOxmlElement:
    return parse_xml(xml.replace(">", f" {NS}>", 1))


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _paragraph(style: str, inner: str, align: str = "left", *, keep: bool = False) -> str:
    shape = ("<w:keepNext/>" if keep else "") + ("" if align == "left" else f'<w:jc w:val="{align}"/>')
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{shape}</w:pPr>{inner}</w:p>'


def _field_start(code: str) -> str:
    """Open a field; what follows until its end is its stored result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _field(code: str, result: str) -> str:
    return _field_start(code) + result + _FIELD_END


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def _cell(column: Column, words: str, style: str, fill: str = "", span: int = 1, *, together: bool = False) -> str:
    width = f'<w:tcW w:w="{_twips(column.width_mm)}" w:type="dxa"/>'
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    paint = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{width}{wide}{paint}</w:tcPr>{_paragraph(style, _run(words), column.align, keep=together)}</w:tc>"


def _row(
    columns: Sequence[Column],
    words: Sequence[str],
    style: str,
    *,
    fill: str = "",
    header: bool = False,
    together: bool = False,
) -> str:
    """A row that stays on one page, `together` with what follows; a header row comes back on each."""
    kept = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    pairs = zip(columns, words, strict=True)
    cells = [_cell(column, word, style, fill, together=together) for column, word in pairs]
    return f"<w:tr><w:trPr>{kept}</w:trPr>{''.join(cells)}</w:tr>"


def _steering_row(columns: Sequence[Column], instruction: str) -> str:
    whole = Column("", "", sum(column.width_mm for column in columns))
    return f"<w:tr>{_cell(whole, f'{{%tr {instruction} %}}', 'TableText', span=len(columns))}</w:tr>"


def _add_table(document: Document, columns: Sequence[Column], rows: Sequence[str], *, together: bool = False) -> None:
    grid = "".join(f'<w:gridCol w:w="{_twips(column.width_mm)}"/>' for column in columns)
    width = _twips(sum(column.width_mm for column in columns))
    _add(
        document,
        f'<w:tbl><w:tblPr><w:tblStyle w:val="OfficeTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>',
    )
    # two tables in a row would grow together
    _add(document, _paragraph("Gap", "", keep=together))


def _header(header: _Header, office: str, unit: str, logo: str, wide: int) -> None:
    """Logo at the left, the names of the office at the right, a line below."""
    line = f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{NAVY}"/></w:tcBorders>'
    left = _paragraph("HeaderLogo", _run(logo))
    right = _paragraph("HeaderOffice", _run(office)) + _paragraph("HeaderUnit", _run(unit))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}<w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'
        for width, inner in ((_LOGO_CELL, left), (wide - _LOGO_CELL, right))
    )
    made = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{_LOGO_CELL}"/><w:gridCol w:w="{wide - _LOGO_CELL}"/></w:tblGrid>'
        f"<w:tr>{cells}</w:tr></w:tbl>"
    )
    header.paragraphs[0].paragraph_format.element.addprevious(_element(made))


def _footer(footer: _Footer, cut_off: str, lang: str, wide: int) -> None:
    """The day the data were taken at the left, the page of how many at the right."""
    page, pages = _field("PAGE", _run("1")), _field("NUMPAGES", _run("1"))
    inner = _run(cut_off) + _TAB + _run(_PAGE[lang]) + page + _run(_OF[lang]) + pages
    empty = footer.paragraphs[0].paragraph_format.element
    tab = '<w:tabs><w:tab w:val="clear" w:pos="9072"/>' + f'<w:tab w:val="right" w:pos="{wide}"/></w:tabs>'
    made = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{"" if abs(wide - 9072) < 9 else tab}</w:pPr>{inner}</w:p>'
    empty.getparent().replace(empty, _element(made))
