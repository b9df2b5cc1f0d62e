"""A template made ready once: its tags made whole, read by docxtpl, compiled; then filled as often as wanted."""

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType

from docxtpl import DocxTemplate
from jinja2 import Template
from jinja2.exceptions import TemplateError
from lxml import etree

from coopxl.documents.check import ENVIRONMENT, check_part, problem, straight, templated
from coopxl.documents.dangers import dangers
from coopxl.documents.package import W, read_package
from coopxl.documents.tags import Broken, Paragraph, Spot, Tag, heading_styles, paragraphs

_TAG = re.compile(r"(\{\{|\{%)([-+]?)(.*?)([-+]?)(\}\}|%\})", re.DOTALL)
_CODE = re.compile(r" ([ \t]{16})$")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SPANNING = re.compile(r"\{%\s*(?:tc |hm|colspan)")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a template, ready to fill. `lines` says which tag stands on each line of its source."""

    name: str
    template: Template
    lines: tuple[tuple[Spot, str], ...]
    spanning: bool

    def blamed(self, trace: TracebackType | None) -> tuple[Spot, str]:
        """The place and the tag that were being filled when `trace` arose."""
        line = 0
        while trace is not None:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self.template:
                line = self.template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return self.lines[min(line, len(self.lines)) - 1] if line and self.lines else (Spot(_short(self.name)), "")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A template ready to fill: the members that never change, and the parts that do."""

    members: dict[str, bytes]
    parts: tuple[Part, ...]


@lru_cache(maxsize=16)
def compiled(template: bytes) -> Compiled:
    """The template made ready; the same bytes are made ready once. CannotGoOn names the first danger or broken tag."""
    members = read_package(template)
    for danger in dangers(members):
        raise danger.error()
    headings = heading_styles(members)
    parts = []
    for name, root in templated(members).items():
        problems = check_part(root, name, headings)
        if problems:
            raise problems[0].error()
        if b"{" in members[name]:
            parts.append(_part(name, root, headings))
    return Compiled(members, tuple(parts))


def _part(name: str, root: etree._Element, headings: frozenset[str]) -> Part:
    spots: list[Spot] = []
    for element in root.iter(W + "p", W + "tr"):
        # they must be unique in a document, and a loop repeats them
        for key in ("paraId", "textId"):
            element.attrib.pop(_WORD_2010 + key, "")
    for paragraph in paragraphs(root, name, headings):
        for tag in reversed([tag for tag in paragraph.tags() if not isinstance(tag, Broken)]):
            _make_whole(paragraph, tag, len(spots))
            spots.append(tag.spot)
    text = etree.tostring(root, encoding="unicode")
    source, lines = _numbered(DocxTemplate(io.BytesIO()).patch_xml(text), spots, Spot(_short(name)))
    try:
        template = ENVIRONMENT.compiled(source)
    except TemplateError as error:
        at = getattr(error, "lineno", 0) or 0
        spot, said = lines[max(0, min(at, len(lines)) - 1)]
        raise problem("WORD-10", spot, tag=said).error() from error
    except (SyntaxError, RecursionError, MemoryError) as error:
        spot, said = max(lines, key=lambda line: len(line[1]))
        raise problem("WORD-10", spot, tag=said).error() from error
    return Part(name, template, tuple(lines), bool(_SPANNING.search(text)))


def _make_whole(paragraph: Paragraph, tag: Tag, number: int) -> None:
    """Put a tag that Word spread over several runs into the first of them, with its number at its end.

    The number is written in spaces and tabs, which mean nothing in a tag, so that it survives all that docxtpl does.
    """
    end = tag.start + len(tag.raw)
    code = "" if tag.opener == "{#" else " " + format(number, "016b").replace("0", " ").replace("1", "\t")
    closing = 3 if tag.raw[-3] in "-+" else 2
    whole = tag.raw[:-closing] + code + tag.raw[-closing:]
    at, written = 0, False
    for node in paragraph.nodes:
        text = node.text or ""
        first, last = max(tag.start - at, 0), min(end - at, len(text))
        at += len(text)
        if first >= last:
            continue
        node.text = text[:first] + ("" if written else whole) + text[last:]
        node.set(_SPACE, "preserve")
        written = True


def _numbered(text: str, spots: list[Spot], unknown: Spot) -> tuple[str, list[tuple[Spot, str]]]:
    """The source with every tag on a line of its own number, and what stands on each line."""
    lines: list[tuple[Spot, str]] = [(unknown, "")]

    def number(found: re.Match[str]) -> str:
        opener, before, inner, after, closer = found.groups()
        code = _CODE.search(inner)
        if code:
            inner = inner[: code.start()]
        spot = spots[int(code[1].replace(" ", "0").replace("\t", "1"), 2)] if code else unknown
        lines.append((spot, f"{opener} {inner.strip()} {closer}"))
        return f"{opener}{before}\n{straight(inner).replace('&amp;', '&')} {after}{closer}"

    return _TAG.sub(number, text.replace("\n", " ")), lines


def _short(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".xml")


def spanned(part: Part, text: str) -> str:
    """The filled part. Where a loop made columns, docxtpl mends the grid of the table. XMLSyntaxError when it is no XML."""
    if not part.spanning:
        return text
    tree: etree._Element = DocxTemplate(io.BytesIO()).fix_tables(text.encode())
    return etree.tostring(tree, encoding="unicode")
