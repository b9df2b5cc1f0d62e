"""The filled text made a sound document: marks become runs and pictures, and nothing is left that Word would refuse.

All of it is done on the text. A tree of elements costs ten times as much, and a document has hundreds of marks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from markupsafe import escape

from coopxl.core.missing import Missing
from coopxl.documents.marks import MARK, SPLIT, Run, plain
from coopxl.documents.package import clean
from coopxl.documents.picture import Picture, Printable, prepare

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# what may stand after a highlight among the properties of a run, in the order of the standard
_AFTER_HIGHLIGHT = re.compile(
    r"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)(?=[ />])"
)
_HIGHLIGHTED = re.compile(r"<w:highlight [^>]*/>")
_OPEN_MARK = f"<w:{MARK} "
_MARK = re.compile(rf'</w:t><w:{MARK} w:n="(\w+)"/><w:t xml:space="preserve">')
_CUT = f'<w:{MARK} w:n="{SPLIT}"/>'
_RUN = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>.*?</w:rPr>|<w:rPr/>)?", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(<w:pPr>.*?</w:pPr>|<w:pPr/>)?", re.DOTALL)
_SECTION = re.compile(r"<w:sectPr(?: [^>]*)?>.*?</w:sectPr>|<w:sectPr(?: [^>]*)?/>", re.DOTALL)
_EMPTY_TEXT = re.compile(r"<w:t(?: [^>]*)?(?:/>|></w:t>)")
_INSIDE = re.compile(rf"<(/?)w:(?:hyperlink|sdt|fldSimple|smartTag|ins|moveTo|dir|bdo|{MARK})(?=[ >])[^>]*?(/?)>")
_NEST = re.compile(
    r"<w:(txbxContent|rt|rubyBase)(?: [^>]*)?>(?:(?!<w:(?:txbxContent|rt|rubyBase)[ >]).)*?</w:\1>", re.DOTALL
)
_KEPT = re.compile("\x02([0-9]+)\x03")

_ROW = re.compile(r"<w:tr(?: [^>]*)?(?:/>|>(?:(?!<w:(?:tc|sdt)[ >]|</w:tr>).)*</w:tr>)", re.DOTALL)
_TABLE = re.compile(r"<w:tbl>(?:(?!<w:(?:tr|sdt)[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)
_HOLDER_OPEN = re.compile(r"<w:(tc|hdr|ftr|txbxContent)((?: [^>]*)?)/>")
_HOLDER_END = re.compile(r"</w:(?:tc|hdr|ftr|txbxContent)>")
_EMPTY_PARAGRAPH = re.compile(r"<w:p(?: [^<>]*)?/>\Z")
_PICTURE_ID = re.compile(r'(<wp:docPr [^>]*?\bid=")[^"]*(")')
_BOOKMARK = re.compile(r"<w:bookmark(Start|End) ([^>]*)/>")
_ID = re.compile(r'w:id="([^"]*)"')
_NAME = re.compile(r'w:name="([^"]*)"')


@dataclass(slots=True)
class Finished:
    """What came out of one part: its text, the missing values it shows, and its pictures by relationship id."""

    text: str
    missing: list[Missing] = field(default_factory=list)
    pictures: dict[str, Printable] = field(default_factory=dict)


def finish(text: str, run: Run, lang: str) -> Finished:
    """Replace the marks of `run` in a filled part and mend what the loops left behind."""
    done = Finished("")
    if _OPEN_MARK in text:
        text = _apart(text, lambda plain_text: _unmarked(plain_text, run, lang, done))
    done.text = _mended(text)
    return done


def _apart(text: str, work: Callable[[str], str]) -> str:
    """Does the work on what stands in a box of its own, then around it: so runs and paragraphs never stand in each other."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(work(found[0]))
        return f"\x02{len(kept) - 1}\x03"

    changed = 1
    while changed:
        text, changed = _NEST.subn(keep, text)
    text = work(text)
    while "\x02" in text:
        text = _KEPT.sub(lambda found: kept[int(found[1])], text)
    return text


def _unmarked(text: str, run: Run, lang: str, done: Finished) -> str:
    text = _each(text, _OPEN_MARK, "<w:r", "</w:r>", lambda piece: _spread(piece, run, lang, done))
    return _each(text, _CUT, "<w:p", "</w:p>", _split)


def _each(text: str, sought: str, opening: str, closing: str, work: Callable[[str], str]) -> str:
    """Every element that holds what is sought, worked on."""
    pieces: list[str] = []
    at = 0
    while (found := text.find(sought, at)) >= 0:
        start = max(text.rfind(opening + ">", at, found), text.rfind(opening + " ", at, found))
        end = text.find(closing, found) + len(closing)
        if start < 0 or end < len(closing):
            break
        pieces += [text[at:start], work(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _spread(text: str, run: Run, lang: str, done: Finished) -> str:
    """Cut a run at its marks; every piece keeps its properties."""
    opening = _RUN.match(text)
    if opening is None:
        return text
    look = opening[1] or ""
    between = _MARK.split(text[opening.end() : -len("</w:r>")])
    made: list[str] = []
    last = len(between) - 1
    for index, piece in enumerate(between):
        if index % 2:
            made.append(_made(run, piece, look, lang, done))
            continue
        whole = ('<w:t xml:space="preserve">' if index else "") + piece + ("</w:t>" if index < last else "")
        content = _EMPTY_TEXT.sub("", whole) if "></w:t>" in whole or "<w:t/>" in whole else whole
        if content:
            made.append(f"<w:r>{look}{content}</w:r>")
    return "".join(made)


def _made(run: Run, number: str, look: str, lang: str, done: Finished) -> str:
    """What a mark stands for: a missing value in highlighted brackets, a picture, or the cut between two paragraphs."""
    if number == SPLIT:
        return _CUT
    value = run.marks[int(number)]
    if isinstance(value, Missing):
        done.missing.append(value)
        said = plain(value.printed(lang).replace("\n", " "))
        return f'<w:r>{_highlight(look)}<w:t xml:space="preserve">{said}</w:t></w:r>'
    return f"<w:r>{look}{_drawing(value, done)}</w:r>"


def _highlight(look: str) -> str:
    inner = _HIGHLIGHTED.sub("", look.removeprefix("<w:rPr>").removesuffix("</w:rPr>").removesuffix("<w:rPr/>"))
    later = _AFTER_HIGHLIGHT.search(inner)
    at = later.start() if later else len(inner)
    return f'<w:rPr>{inner[:at]}<w:highlight w:val="yellow"/>{inner[at:]}</w:rPr>'


def _drawing(picture: Picture, done: Finished) -> str:
    ready = prepare(picture)
    relation = f"rId{ready.name.split('.')[0].title().replace('-', '')}"
    done.pictures[relation] = ready
    size = f'cx="{ready.width}" cy="{ready.height}"'
    said = escape(clean(picture.alt).replace("\n", " ").replace("\t", " "))
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="1" name="{ready.name}" descr="{said}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="{ready.name}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_R}" r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing>"
    )


def _split(text: str) -> str:
    """Cut a paragraph at its marks; the pieces have the same properties, a section break stays with the last."""
    opening = _PARAGRAPH.match(text)
    if opening is None:
        return text
    pieces = list(_cut(text[opening.end() : -len("</w:p>")]))
    look = _SECTION.sub("", opening[1] or "")
    before = [f"<w:p>{look}{piece}</w:p>" for piece in pieces[:-1]]
    return "".join([*before, opening[0], pieces[-1], "</w:p>"])


def _cut(text: str) -> Iterator[str]:
    """What stands between the marks. Inside a link or a form field there are no paragraphs to make: a line ends there."""
    depth = at = 0
    held = ""
    for found in _INSIDE.finditer(text):
        if found[0] != _CUT:
            depth += 0 if found[2] else -1 if found[1] else 1
        elif depth:
            held += text[at : found.start()] + "<w:r><w:br/></w:r>"
            at = found.end()
        else:
            yield held + text[at : found.start()]
            held, at = "", found.end()
    yield held + text[at:]


def _mended(text: str) -> str:
    text = _ROW.sub("", text)
    text = _TABLE.sub("", text)
    text = _HOLDER_OPEN.sub(r"<w:\1\2><w:p/></w:\1>", text)
    text = _ended(text)
    drawings = count(1)
    text = _PICTURE_ID.sub(lambda found: f"{found[1]}{next(drawings)}{found[2]}", text)
    return _renumbered(text) if "<w:bookmark" in text else text


def _ended(text: str) -> str:
    """Word calls a document damaged when a cell does not end in a paragraph."""
    pieces: list[str] = []
    at = 0
    for found in _HOLDER_END.finditer(text):
        end = found.start()
        while text[end - 1].isspace():
            end -= 1
        if text.endswith("</w:p>", at, end) or _EMPTY_PARAGRAPH.search(text, max(at, end - 400), end):
            continue
        pieces += [text[at:end], "<w:p/>"]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def _renumbered(text: str) -> str:
    """Numbers of bookmarks must be unique, and a loop has repeated them."""
    names: set[str] = set()
    numbers = count(1)
    open_as: dict[str, str] = {}

    def renumber(found: re.Match[str]) -> str:
        facts = found[2]
        key = (_ID.search(facts) or ("", ""))[1]
        if found[1] == "Start":
            name = (_NAME.search(facts) or ("", ""))[1]
            open_as[key] = "" if name in names else str(next(numbers))
            names.add(name)
        number = open_as.get(key, "")
        return f"<w:bookmark{found[1]} {_ID.sub(f'w:id={chr(34)}{number}{chr(34)}', facts)}/>" if number else ""

    return _BOOKMARK.sub(renumber, text)
