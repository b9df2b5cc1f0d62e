"""The pages in a table of contents.

LibreOffice works out a PAGEREF anywhere but inside a TOC field, whose stored text it shows as it is; Word works out
both, but only when asked. So the copy that LibreOffice turns into a PDF has no TOC field around its entries, and the
pages read from that PDF can be stored in the document that goes to Word.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from coopxl.documents.package import BODY, W, holder, parse, read_package, serialise, write_package

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PAGEREF = re.compile(r"\s*PAGEREF\s+(\S+)")


def paper_copy(content: bytes) -> bytes:
    """A copy of a .docx for LibreOffice to turn into a PDF: its table of contents shows the right pages."""
    members = read_package(content)
    root = parse(members[BODY])
    for pieces in _fields(root):
        code = _code(pieces)
        if code.split()[:1] == ["TOC"]:
            for piece in pieces:
                holder(piece).remove(piece)
    members[BODY] = serialise(root)
    return write_package(members)


def with_pages(content: bytes, pages: Mapping[str, int]) -> bytes:
    """The .docx with the pages of its anchors stored in its table of contents; other anchors stay as they are."""
    members = read_package(content)
    root = parse(members[BODY])
    for pieces in _fields(root):
        code = _code(pieces)
        found = _PAGEREF.match(code)
        if found and found[1] in pages:
            _store(pieces[-1], str(pages[found[1]]))
    members[BODY] = serialise(root)
    return write_package(members)


def anchors_in(content: bytes) -> dict[str, str]:
    """The words of the headings that a table of contents points to, by the name of their anchor."""
    root = parse(read_package(content)[BODY])
    wanted = {found[1] for pieces in _fields(root) if (found := _PAGEREF.match(_code(pieces)))}
    named: dict[str, str] = {}
    for mark in root.iter(W + "bookmarkStart"):
        name = mark.get(W + "name") or ""
        paragraph = next(mark.iterancestors(W + "p"), None)
        if name in wanted and paragraph is not None:
            named[name] = " ".join("".join(node.text or "" for node in paragraph.iter(W + "t")).split())
    return named


def _fields(root: etree._Element) -> Iterator[list[etree._Element]]:
    """The fields of a part, each as the runs that make it: begin, code, separator, end; not its stored result."""
    open_fields: list[list[etree._Element]] = []
    done: list[list[etree._Element]] = []
    for run in root.iter(W + "r"):
        mark = run.find(W + "fldChar")
        kind = mark.get(W + "fldCharType") if mark is not None else ""
        if kind == "begin":
            open_fields.append([])
        if open_fields and (kind or run.find(W + "instrText") is not None):
            open_fields[-1].append(run)
        if kind == "end" and open_fields:
            done.append(open_fields.pop())
    return iter(done)


def _code(pieces: list[etree._Element]) -> str:
    return "".join(node.text or "" for piece in pieces for node in piece.iter(W + "instrText"))


def _store(end: etree._Element, page: str) -> None:
    """Put a page in the result of a field: the texts between its separator and its end."""
    result = end.getprevious()
    if result is None or result.find(W + "fldChar") is not None:
        result = etree.Element(W + "r")
        end.addprevious(result)
    for old in result.findall(W + "t"):
        result.remove(old)
    text = etree.SubElement(result, W + "t")
    text.text = page
    text.set(_SPACE, "preserve")
